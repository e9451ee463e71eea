"""Percentages and multiples: one way of saying it per line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from flows.extract.mentions.percent import find_percents

CHANGES = [
    ("It fell 8%.", "-8"),
    ("It rose 13.2 percent.", "13.2"),
    ("It is up 45% from its price.", "45"),
    ("It closed 39% higher.", "39"),
    ("It saw an 8% drop.", "-8"),
    ("It slid 8% below its issue price.", "-8"),
    ("It moved +12% then.", "12"),
    ("It moved -8% then.", "-8"),
    ("It surged 1,159% then.", "1159"),
    ("It gained ten percent.", "10"),
    ("It gained 10 per cent.", "10"),
    ("It surged as much as 78% early.", "78"),
    ("上涨425.46%", "425.46"),
    ("首日高开468%", "468"),
    ("下跌8%", "-8"),
    ("It doubled then.", "100"),
    ("It tripled then.", "200"),
    ("It more than quintupled then.", "400"),
    ("It halved then.", "-50"),
    ("A fivefold rise came.", "400"),
    ("A 5-fold rise came.", "400"),
    ("It rose 5x then.", "400"),
    ("It rose to five times its offer price.", "400"),
    ("Another debutant ended flat.", "0"),
    ("It holds a 12% stake.", "12"),
]


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_change(text: str, change: str) -> None:
    """The change with its sign."""
    (mention,) = find_percents(text)
    assert mention.signed == Decimal(change)


QUALIFIED = [
    ("More than 40% of it.", "at_least", "40", None),
    ("As much as 45 percent of it.", "at_most", "45", None),
    ("About 10% of it.", "about", "10", None),
    ("It more than doubled.", "at_least", "100", None),
    ("Between 10% and 12% of it.", "range", "10", "12"),
    ("It takes 10-12% of it.", "range", "10", "12"),
    ("It takes 43 to 45 percent of it.", "range", "43", "45"),
]


@pytest.mark.parametrize(("text", "qualifier", "value", "value_high"), QUALIFIED)
def test_qualifier(text: str, qualifier: str, value: str, value_high: str | None) -> None:
    """How sure a percentage is."""
    (mention,) = find_percents(text)
    assert (mention.qualifier, mention.value) == (qualifier, Decimal(value))
    assert mention.value_high == (Decimal(value_high) if value_high else None)


def test_each_by_its_clause() -> None:
    """A direction serves the figures of its own clause."""
    text = "It opened up 45%, closed 39% higher, while a rival slid 3% and 10% and 12% stakes were sold."
    assert [str(mention.signed) for mention in find_percents(text)] == ["45", "39", "-3", "10", "12"]


NO_PERCENT = [
    "It rose five percentage points.",
    "The issue was subscribed 3.07 times.",
    "It was oversubscribed 5x.",
    "It was covered fivefold.",
    "The RTX 5090 came.",
    "They met many times the same day.",
]


@pytest.mark.parametrize("text", NO_PERCENT)
def test_no_percent(text: str) -> None:
    """Points and how often an offer was covered."""
    assert find_percents(text) == ()


def test_as_json() -> None:
    """The entry of ``dealflow mentions``."""
    (mention,) = find_percents("It fell 8.5%")
    assert mention.as_json() == {
        "kind": "percent",
        "text": "8.5%",
        "start": 8,
        "end": 12,
        "value": 8.5,
        "value_high": None,
        "direction": "down",
        "qualifier": "exact",
    }
