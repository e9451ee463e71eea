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
    "A01": "of a name and its alias the longer one becomes the company",
    "A05": "a short first sentence is read as a title-cased headline, where a name loses its common last word",
    "A06": "names that begin with a digit or in lower case, or end in '!', are not seen",
    "A07": "'have both gone public' of two companies that are common words",
    "A08": "a first-day close against an offer price after a legal form, a bracketed city and a ticker",
    "A10": "the parent of a unit that is spun off is not kept",
    "A11": "the parent of a unit that is spun off is not kept",
    "A13": "of a list with 'as well as' only the last company is read",
    "A14": "amounts told 'respectively' are not paired with their companies",
    "A15": "of two companies that 'each raised' only the first is read",
    "A16": "a first sentence read as a headline cuts the name, and 'it was valued at' is not bound",
    "A18": "a first-day phrase that comes before the company",
    "A19": "a rival's debut told in a relative clause, and 'a day earlier' counted from the other debut",
    "A23": "the initials of a company are not taken as its alias",
    "B03": "a draft F-1 submitted to the SEC is not read as a filing",
    "B04": "an A1 application and a DRHP are not read as filings",
    "B05": "of several steps told in one sentence the date of the first is kept beside the stage of the last",
    "B06": "'got the green light from regulators' is not read as an approval",
    "B07": "shares offered within a price range, with a closing date for the books",
    "B08": "'priced at', without a word of listing in the sentence",
    "B09": "'rang the bell on' an exchange is not read as a listing",
    "B11": "'it' beside 'the second … to go public' does not find its company",
    "B13": "an opening against the offer price and the close after it, without the words first day or debut",
    "B14": "'ended flat' is not read as a first-day return of nothing",
    "B15": "'sold at' a price before 'finished its first session at' another",
    "B17": "a listing that lies ahead of grey-market trading",
    "B26": "the money of a comparison listing ('X's $N float') is taken for its valuation",
    "B27": "a clause that lost its verb becomes a funding round where the article is about listings",
    "C11": "lakh crore without a currency sign is no amount",
    "C13": "a short first sentence is read as a title-cased headline, where a name loses its common last word",
    "C14": "shares sold at a price 'in its Nasdaq debut'",
    "C16": "'the IPO could value X at' with 'it seeks' an amount",
    "C17": "the year of an earlier valuation becomes the date of the round",
    "C19": "'is going public in' a city, with the offering's amount in the next sentence",
    "C20": "'is going public in' a city, with the base deal and the greenshoe in the next sentence",
    "C24": "money in a relative clause ('the $N that X plan over four years')",
    "C25": "a package told in parts: equity, debt and grants are not separate records",
    "C27": "an investment noun takes its funder and instrument from the item before it in a list",
    "D02": "'put in $N to lead the $M round'",
    "D04": "coordinated deals: the second is lost, the third goes to the first company",
    "D08": "a first close makes an equity round, although the recipient is a fund",
    "D10": "'raised an undisclosed sum from'",
    "D12": "a yearly amount for a number of years ('will spend $N a year for five years')",
    "D13": "'will build a €N fab' is not read as an investment",
    "D14": "a fund incorporated with capital, most of it from another fund",
    "D15": "what a fund is expected to attract over years",
    "D16": "the amount after 'closed its third fund at'",
    "D17": "'awarded' with direct funding and loans: no funder, and the grant is taken for debt",
    "D18": "state aid that a third party approves",
    "D19": "a pledge without an amount by several capitals",
    "D20": "what a budget proposes",
    "D22": "who signs a memorandum for loans is taken for the lender",
    "D23": "'pulled out of a commitment' is not read as cancelled",
    "E02": "the upgrade of a listing is taken for a new one",
    "E03": "the private placement beside a merger with a blank-check company",
    "E05": "the opening of a direct listing against a reference price",
    "E07": "'sold convertible notes' is not read as debt",
    "E10": "a chip's debut is taken for a listing",
    "F07": "'a day later' is not counted from the listing told before it",
    "F09": "'priced the deal' does not find the company and the offering of the sentence before",
    "G01": "a title-cased headline word becomes a company, and the total of the body is no aggregate",
    "G02": "a combined total whose listing words stand in the headline only",
    "G03": "totals of deals and firms whose listing words stand in the headline only",
    "G04": "'the debuts raised' is not read as an aggregate",
    "G06": "a row of a table under its head",
    "G07": "a company after a possessive city ('London's X') that is written in mixed case",
    "G11": "the intraday move of the headline stands before the close of the body",
    "G13": "an ampersand escaped twice hides the dollar sign",
    "H02": "a founder who speaks of going public becomes the company",
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
