"""``mentions``: everything that a text names, in order, as ``dealflow mentions`` prints it."""

from datetime import date

import pytest

from flows.extract.listing import all_mentions
from tests.extract.conftest import BODY, TOLD_ON

ONE_EACH = [
    # text, kind, the words, value
    ("Vektra raised HK$4.35 billion.", "money", "HK$4.35 billion", 4350000000),
    ("Vektra listed on Jan 8.", "date", "Jan 8", "2026-01-08"),
    ("Vektra listed on Thursday.", "date", "Thursday", "2026-01-08"),
    ("Vektra will spend it over three years.", "duration", "three years", 36),
    ("Vektra rose 13.2%.", "percent", "13.2%", 13.2),
    ("Vektra listed on Nasdaq.", "exchange", "Nasdaq", "XNAS"),
    ("Vektra listed on the STAR Market.", "exchange", "STAR Market", "XSHG-STAR"),
    ("Vektra Labs Inc. raised it.", "company", "Vektra Labs Inc.", "Vektra Labs"),
    ("Vektra (NASDAQ: VKTR) rose.", "ticker", "VKTR", "VKTR"),
    ("Vektra (0700.HK) rose.", "ticker", "0700.HK", "0700.HK"),
    ("Vektra closed its Series B.", "round", "Series B", "Series B"),
]
WHOLE = (
    "Vektra Labs Inc. (NASDAQ: VKTR) raised $60 million in a Series B on Jan 8, up 20%, to be spent over three years, "
    "and filed to list on the STAR Market. It raised $60 million to $70 million."
)


def told(text: str) -> list[dict]:
    return [one.as_json() for one in all_mentions(f"{BODY}{text}", TOLD_ON)]


@pytest.mark.parametrize(("text", "kind", "words", "value"), ONE_EACH)
def test_one_of_each_kind(text, kind, words, value):
    found = [(one["text"], one["value"]) for one in told(text) if one["kind"] == kind]
    assert found == [(words, value)]


def test_every_kind_of_the_contract():
    kinds = {one["kind"] for one in told(WHOLE)}
    assert kinds == {"money", "date", "duration", "percent", "exchange", "company", "ticker", "round"}


def test_spans_are_slices_in_order():
    text = f"{BODY}{WHOLE}"
    found = all_mentions(text, TOLD_ON)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_money_has_its_currency_and_qualifier():
    (exact, span) = (one for one in told(WHOLE) if one["kind"] == "money")
    assert (exact["value"], exact["value_high"], exact["currency"], exact["qualifier"]) == (
        60000000,
        None,
        "USD",
        "exact",
    )
    assert (span["value"], span["value_high"], span["qualifier"]) == (60000000, 70000000, "range")


def test_without_a_publication_date_a_weekday_has_no_day():
    found = [one.as_json() for one in all_mentions("Vektra listed on Thursday and on 8 January 2026.", None)]
    assert [one["value"] for one in found if one["kind"] == "date"] == ["2026-01-08"]


def test_a_later_publication_date_moves_a_relative_one():
    found = all_mentions("Vektra listed yesterday.", date(2025, 3, 4))
    assert [one.as_json()["value"] for one in found if one.as_json()["kind"] == "date"] == ["2025-03-03"]


@pytest.mark.parametrize("text", ["", "\n", "nothing to see"])
def test_nothing_named(text):
    assert all_mentions(text, None) == []
