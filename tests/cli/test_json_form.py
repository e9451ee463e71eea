"""The objects that ``extract`` prints: their keys are what users rely on."""

import json
from datetime import date
from decimal import Decimal

import pytest

from flows.cli.json_form import extraction_object, money_object, number
from flows.records import Article, Evidence, Extraction, FundingCommitment, IpoEvent, Money

ARTICLE = Article(article_id="f00", doc_id="7", source="7.txt", text="Acme filed.", published=date(2026, 1, 3))
EVIDENCE = Evidence(quote="Acme filed.", start=0, end=11, rule="ipo.filed", confidence=0.9, raw_start=4, raw_end=15)
IPO = IpoEvent(evidence=EVIDENCE, stage="filed", company="Acme", first_day_return_pct=Decimal("13.2"))
DEAL = FundingCommitment(evidence=EVIDENCE, instrument="grant", status="closed", funders=("Civic Fund",))


def printed(**options):
    extraction = Extraction(article_id="f00", ipo_events=(IPO,), funding_commitments=(DEAL,))
    return json.loads(json.dumps(extraction_object(ARTICLE, extraction, **options)))


def test_the_keys_of_an_article():
    assert list(printed()) == [
        "doc_id", "article_id", "title", "published", "publisher", "language", "ipo_events", "funding_commitments",
    ]  # fmt: skip


def test_the_keys_of_an_ipo():
    assert list(printed()["ipo_events"][0]) == [
        "company", "aliases", "scope", "stage", "exchange", "board", "amount", "offer_price", "valuation",
        "first_day_return_pct", "event_date", "parent", "listing_count", "quote", "start", "end",
        "raw_start", "raw_end", "rule", "confidence",
    ]  # fmt: skip


def test_the_keys_of_a_commitment():
    assert list(printed()["funding_commitments"][0]) == [
        "recipient", "recipient_aliases", "funders", "instrument", "round", "status", "amount", "valuation",
        "period_months", "event_date", "purpose", "quote", "start", "end",
        "raw_start", "raw_end", "rule", "confidence",
    ]  # fmt: skip


def test_the_text_is_added_on_request():
    assert "text" not in printed()
    assert printed(with_text=True)["text"] == "Acme filed."


def test_days_and_lists_are_plain_json():
    row = printed()
    assert row["published"] == "2026-01-03"
    assert row["funding_commitments"][0]["funders"] == ["Civic Fund"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("4350000000"), 4350000000),
        (Decimal("4.35E+9"), 4350000000),
        (Decimal("116.20"), 116.2),
        (Decimal("-3.5"), -3.5),
        (None, None),
    ],
)
def test_numbers(value, expected):
    assert number(value) == expected
    assert type(number(value)) is type(expected)


def test_money_of_a_range_has_both_ends():
    money = Money(value=Decimal(3), value_high=Decimal(4), currency="EUR", qualifier="range")
    assert money_object(money) == {"value": 3, "currency": "EUR", "qualifier": "range", "value_high": 4}


def test_money_without_a_range_has_one():
    money = Money(value=Decimal(3), currency=None, qualifier="about")
    assert money_object(money) == {"value": 3, "currency": None, "qualifier": "about"}


def test_an_event_says_where_it_stands_in_both_texts():
    (row,) = printed()["ipo_events"]
    assert (row["start"], row["end"], row["raw_start"], row["raw_end"]) == (0, 11, 4, 15)
