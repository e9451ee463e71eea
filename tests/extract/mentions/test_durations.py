"""Lengths of time in months: one way of saying it per line."""

from __future__ import annotations

import pytest

from flows.extract.mentions.durations import find_durations

LENGTHS = [
    ("It will spend the money over three years.", 36, None),
    ("The plan runs for the next three years.", 36, None),
    ("The plan runs for the next five years.", 60, None),
    ("A 13-year fund was set up.", 156, None),
    ("A three-year plan was set up.", 36, None),
    ("The lock-up is 18 months.", 18, None),
    ("It takes 12 to 18 months.", 12, 18),
    ("It takes 12-18 months.", 12, 18),
    ("It takes 2-3 years.", 24, 36),
    ("It invests over the next decade.", 120, None),
    ("It invests over a decade.", 120, None),
    ("It invests over two decades.", 240, None),
    ("It invests within a year.", 12, None),
    ("It invests over the next year.", 12, None),
    ("It takes two and a half years.", 30, None),
    ("It takes a year and a half.", 18, None),
    ("It takes half a year.", 6, None),
    ("It takes 1.5 years.", 18, None),
    ("It takes twenty-five years.", 300, None),
    ("It costs $10 billion a year for five years.", 60, None),
    ("未来三年投入", 36, None),
    ("未来18个月投入", 18, None),
]


@pytest.mark.parametrize(("text", "months", "months_high"), LENGTHS)
def test_length(text: str, months: int, months_high: int | None) -> None:
    """Months, and the high end of a range."""
    (mention,) = find_durations(text)
    assert (mention.months, mention.months_high) == (months, months_high)


NO_LENGTH = [
    "It listed three years ago.",
    "The 40-year-old founder left.",
    "The 15th Five-Year Plan starts.",
    "The 10-year Treasury fell.",
    "It costs $10 billion a year.",
    "It will be done by 2030.",
    "It listed last year.",
    "Sales fell year-on-year.",
    "It fell from a year earlier.",
    "It takes several years.",
]


@pytest.mark.parametrize("text", NO_LENGTH)
def test_no_length(text: str) -> None:
    """Points in time, ages, rates and names."""
    assert find_durations(text) == ()


def test_past() -> None:
    """A length that lies behind is no period of a pledge."""
    (mention,) = find_durations("It spent it over the past five years.")
    assert mention.is_past


def test_as_json() -> None:
    """The entry of ``dealflow mentions``."""
    (mention,) = find_durations("over three years")
    assert mention.as_json() == {
        "kind": "duration",
        "text": "three years",
        "start": 5,
        "end": 16,
        "value": 36,
        "value_high": None,
    }
