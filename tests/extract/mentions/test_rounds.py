"""Funding rounds: one spelling per line."""

from __future__ import annotations

import pytest

from flows.extract.mentions.rounds import find_rounds

NAMED = [
    ("a $500 million Series C", "Series C"),
    ("a Series-D round", "Series D"),
    ("a series c round", "Series C"),
    ("SERIES E FUNDING", "Series E"),
    ("a Series A-1 round", "Series A-1"),
    ("a Series B2 round", "Series B-2"),
    ("a Series A+ round", "Series A+"),
    ("a Series C extension", "Series C"),
    ("a pre-Series A round", "Pre-Series A"),
    ("a Pre-A round", "Pre-Series A"),
    ("a Series Seed round", "Seed"),
    ("its A round", "Series A"),
    ("a $5M A round", "Series A"),
    ("an A round of $5 million", "Series A"),
    ("an A round of about €5 million", "Series A"),
    ("an A-round of USD 5 million", "Series A"),
    ("an A+ round", "Series A+"),
    ("its A-1 round of $5 million", "Series A-1"),
    ("a B round", "Series B"),
    ("its Round B", "Series B"),
    ("a seed round", "Seed"),
    ("seed funding", "Seed"),
    ("a $10M Seed", "Seed"),
    ("closed a $24 million seed.", "Seed"),
    ("Corvid (seed, $3 million)", "Seed"),
    ("€8 million seed led by two funds", "Seed"),
    ("a pre-seed round", "Pre-seed"),
    ("Pre-Seed Funding", "Pre-seed"),
    ("an angel round", "Angel"),
    ("a strategic investment", "Strategic"),
    ("growth equity", "Growth"),
    ("a growth investment", "Growth"),
    ("bridge financing", "Bridge"),
    ("a pre-IPO round", "Pre-IPO"),
    ("Pre-IPO funding", "Pre-IPO"),
    ("a venture round", "Venture"),
    ("a 'pre-IPO' placement", "Pre-IPO"),
    ("a £2.5m seed fundraising", "Seed"),
    ("完成5亿美元C轮融资", "Series C"),
    ("完成B+轮融资", "Series B+"),
    ("完成Pre-A轮融资", "Pre-Series A"),
    ("完成天使轮融资", "Angel"),
    ("完成种子轮融资", "Seed"),
    ("获战略投资", "Strategic"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_name(text: str, name: str) -> None:
    """The usual name of a round."""
    assert [mention.round for mention in find_rounds(text)] == [name]


NO_ROUND = [
    "A round of talks began.",
    "A round was had.",
    "He saw A round of talks.",
    "The Series B bonds were sold.",
    "Series A Preferred Stock pays a dividend.",
    "The TV series A hit returns.",
    "The 7 Series sells well.",
    "Seed oil rose.",
    "A strategic review began.",
    "Economic growth slowed.",
    "It is a bridge to nowhere.",
    "A venture of two firms.",
    "A pre-IPO stock market.",
]


@pytest.mark.parametrize("text", NO_ROUND)
def test_no_round(text: str) -> None:
    """Words that mean other things."""
    assert find_rounds(text) == ()


def test_as_json() -> None:
    """The entry of ``dealflow mentions``."""
    (mention,) = find_rounds("Its Series A closed.")
    assert mention.as_json() == {"kind": "round", "text": "Series A", "start": 4, "end": 12, "value": "Series A"}
