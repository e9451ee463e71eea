"""Whole articles: the events that they tell, as the stories of this folder have them."""

from decimal import Decimal

import pytest

from flows.extract import extract
from flows.records import Extraction, FundingCommitment, IpoEvent, Money
from tests.extract.commitment_stories import NO_COMMITMENT, OTHER_MONEY, ROUNDS, STAKES_AND_LOANS, deal
from tests.extract.conftest import BODY, article, texts
from tests.extract.listing_stories import (
    AHEAD,
    BEFORE_LISTING,
    CLEARED,
    ENDED,
    LISTED,
    LISTED_OTHERWISE,
    NO_LISTING,
    ON_SALE,
    SEVERAL,
    ipo,
    total,
)

_MARKS = {"exact": "", "range": "", "about": "~", "at_least": ">=", "at_most": "<="}


def short(money: Money | None) -> str | None:
    if money is None:
        return None
    scale, unit = (Decimal(1_000_000), "m") if money.value >= 100_000 else (Decimal(1), "")
    ends = [money.value] if money.value_high is None else [money.value, money.value_high]
    return f"{_MARKS[money.qualifier]}{money.currency} " + "-".join(
        f"{(end / scale).normalize():f}{unit}" for end in ends
    )


def listing(event: IpoEvent) -> tuple:
    if event.scope == "aggregate":
        return total(event.stage, short(event.amount))
    move = event.first_day_return_pct
    return ipo(
        event.company,
        event.stage,
        event.exchange,
        event.board,
        amount=short(event.amount),
        price=short(event.offer_price),
        value=short(event.valuation),
        day_one=None if move is None else float(move),
        on=event.event_date,
    )


def commitment(event: FundingCommitment) -> tuple:
    return deal(
        event.recipient,
        "+".join(event.funders),
        event.instrument,
        event.status,
        short(event.amount),
        series=event.round,
        value=short(event.valuation),
        months=event.period_months,
        on=event.event_date,
    )


def told(text: str) -> Extraction:
    """What an article tells whose body is ``text``."""
    return extract(article(f"{BODY}{text}"))


LISTINGS = [*LISTED, *LISTED_OTHERWISE, *CLEARED, *ON_SALE, *AHEAD, *BEFORE_LISTING, *ENDED, *SEVERAL]


@pytest.mark.parametrize(("text", "expected"), LISTINGS)
def test_listings(text, expected):
    assert sorted(map(listing, told(text).ipo_events), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", NO_LISTING)
def test_no_listing(text):
    assert [listing(event) for event in told(text).ipo_events] == []


@pytest.mark.parametrize(("text", "expected"), [*ROUNDS, *OTHER_MONEY, *STAKES_AND_LOANS])
def test_commitments(text, expected):
    assert sorted(map(commitment, told(text).funding_commitments), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", NO_COMMITMENT)
def test_no_commitment(text):
    assert [commitment(event) for event in told(text).funding_commitments] == []


ALL = texts([*LISTINGS, *ROUNDS, *OTHER_MONEY, *STAKES_AND_LOANS])


@pytest.mark.parametrize("text", ALL)
def test_evidence_is_a_slice(text):
    found = told(text)
    for event in (*found.ipo_events, *found.funding_commitments):
        assert event.evidence.quote == f"{BODY}{text}"[event.evidence.start : event.evidence.end]
        assert 0 < event.evidence.confidence <= 1
        assert event.evidence.rule


@pytest.mark.parametrize("text", ALL)
def test_events_come_in_the_order_of_the_article(text):
    found = told(text)
    for events in (found.ipo_events, found.funding_commitments):
        starts = [event.evidence.start for event in events]
        assert starts == sorted(starts)


WITHOUT_TITLE = [
    "Vektra Labs filed for a Nasdaq IPO.",
    "Vektra Labs listed on Nasdaq in 2023.",
    "Vektra Labs won approval from the China Securities Regulatory Commission for its IPO in Shenzhen.",
    "Vektra Labs and Quantia Systems debuted in Hong Kong on Thursday.",
    "Vektra Labs has closed its Series A led by Fern Capital.",
    "Fern Capital led a $40 million Series B in Vektra Labs.",
]


@pytest.mark.parametrize("text", WITHOUT_TITLE)
def test_a_short_lead_without_a_title_reads_like_any_sentence(text):
    bare, under_a_title = extract(article(text)), told(text)
    assert list(map(listing, bare.ipo_events)) == list(map(listing, under_a_title.ipo_events))
    assert list(map(commitment, bare.funding_commitments)) == list(map(commitment, under_a_title.funding_commitments))


def test_other_names_are_aliases():
    (event,) = told('Vektra Labs Inc. ("Vekky") has filed for an IPO on Nasdaq. Vekky makes chips.').ipo_events
    assert event.company == "Vektra Labs"
    assert {"Vekky", "Vektra", "Vektra Labs Inc."} <= set(event.aliases)


def test_an_article_keeps_its_id():
    assert told("Vektra Labs makes chips.").article_id == article("").article_id


@pytest.mark.parametrize("text", ["", "\n", "Vektra Labs makes chips.", "…", "IPO", "<org> <money> <date0>"])
def test_nothing_to_tell(text):
    found = told(text)
    assert (found.ipo_events, found.funding_commitments) == ((), ())
