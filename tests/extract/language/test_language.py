"""The ways in which articles say it: 150 cases, one test each; what is not yet read is listed with its reason."""

from __future__ import annotations

import pytest

from tests.extract.language import cases_document, cases_funding, cases_modes, cases_money, cases_stage, cases_who

CASES = (
    cases_who.CASES
    | cases_stage.CASES
    | cases_money.CASES
    | cases_funding.CASES
    | cases_modes.CASES
    | cases_document.CASES
)
COUNTS = {"A": 25, "B": 27, "C": 27, "D": 26, "E": 14, "F": 11, "G": 15, "H": 5}

KNOWN_FAILURES: dict[str, str] = {
    "A06": "names that begin with a digit or in lower case, or end in '!', are not seen",
    "A14": "amounts told 'respectively' are not paired with their companies",
    "A23": "the initials of a company are not taken as its alias",
    "B03": "a draft F-1 submitted to the SEC is not read as a filing",
    "B05": "of several steps told in one sentence the date of the first is kept beside the stage of the last",
    "B27": "a clause that lost its verb becomes a funding round where the article is about listings",
    "C11": "lakh crore without a currency sign is no amount",
    "C25": "a package told in parts: equity, debt and grants are not separate records",
    "C27": "an investment noun takes its funder and instrument from the item before it in a list",
    "D02": "'put in $N to lead the $M round'",
    "D15": "what a fund is expected to attract over years",
    "D17": "'awarded' with direct funding and loans: no funder, and the grant is taken for debt",
    "D18": "state aid that a third party approves",
    "D19": "a pledge without an amount by several capitals",
    "D20": "what a budget proposes",
    "E07": "'sold convertible notes' is not read as debt",
    "G06": "a row of a table under its head",
    "G13": "an ampersand escaped twice hides the dollar sign",
    "H05": "a reporting medium becomes the recipient, and 'put the raise at' is not the listing's amount",
}


def _marks(case: str) -> list[pytest.MarkDecorator]:
    if case not in KNOWN_FAILURES:
        return []
    return [pytest.mark.xfail(strict=True, raises=AssertionError, reason=KNOWN_FAILURES[case])]


@pytest.mark.parametrize("case", [pytest.param(case, marks=_marks(case)) for case in CASES])
def test_reads(case: str) -> None:
    problems = [problem for check in CASES[case] for problem in check.problems()]
    assert not problems, "\n".join(problems)


def test_every_way_of_saying_has_its_case() -> None:
    assert list(CASES) == [f"{group}{number:02}" for group, count in COUNTS.items() for number in range(1, count + 1)]


def test_known_failures_are_cases() -> None:
    assert set(KNOWN_FAILURES) <= set(CASES)
