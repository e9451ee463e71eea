"""Which value stands in a row, what kind of source gave it, and why dollars are missing: read off the built tables."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from flows.build import build
from flows.home import Home
from tests.build.stories import Marts, Story, deal, ipo, loaded, money

BASES = [
    # company, stage, what its dollars rest on
    ("Biren Technology", "listed", "event_date"),
    ("Tern Bank", "listed", "same_currency"),
    ("Plover Grid", "launched", "no_rate"),
    ("Zhipu AI", "planned", "no_amount"),
]


@pytest.mark.parametrize(("company", "stage", "basis"), BASES)
def test_an_amount_says_what_its_dollars_rest_on(marts, company, stage, basis):
    assert marts.ask(
        "SELECT amount_usd_basis FROM ipo_events JOIN companies USING (company_id) WHERE name = ? AND stage = ?",
        *(company, stage),
    ) == [(basis,)]


@pytest.mark.parametrize("table", ["ipo_events", "ipo_offerings", "funding_commitments", "ipo_market_totals"])
def test_dollars_are_there_exactly_where_their_basis_says_so(marts, table):
    bases = {"event_date", "publication_date", "same_currency"}
    for has_dollars, basis in marts.ask(f"SELECT DISTINCT amount_usd IS NOT NULL, amount_usd_basis FROM {table}"):
        assert has_dollars == (basis in bases), basis


def told(day, amount, **where):
    """The same round of the same company, told once more."""
    said = deal("Kestrel Foods", "closed", round="Series B", amount=amount)
    return Story(
        name=f"round of {day} {where}", published=date(2026, 1, 1) + timedelta(days=day), says=(said,), **where
    )


SOURCES = [
    told(9, money("31000000"), publisher="The Daily"),
    told(3, money("32000000"), publisher="Reuters"),
    told(2, money("33000000"), publisher="PR Newswire"),
    told(1, money("34000000"), url="https://www.sec.gov/Archives/kestrel.htm"),
]
CORRECTED = told(4, money("35000000"), publisher="The Weekly", is_correction=True)
LISTED = [
    Story(name="in Hong Kong", published=date(2026, 1, 9), says=(
        ipo("Tern Bank", "listed", exchange="XHKG", event_date="2026-01-08", amount=money("4350000000", "HKD")),
    )),
    Story(name="a month later", published=date(2026, 2, 9), says=(
        ipo("Tern Bank", "listed", exchange="XHKG", amount=money("500000000", qualifier="at_least")),
    )),
]  # fmt: skip


@pytest.fixture(scope="module")
def weighed(tmp_path_factory):
    """All kinds of source on one round, and a listing that is retold in rounder dollars."""
    home = loaded(Home(tmp_path_factory.mktemp("weighed") / "home").create(), [*SOURCES, CORRECTED, *LISTED])
    build(home)
    return Marts(home)


def test_a_correction_wins_and_what_lost_is_told_with_its_kind(weighed):
    assert weighed.ask("SELECT amount FROM funding_commitments") == [(Decimal(35000000),)]
    assert weighed.ask("SELECT value, is_chosen, source_kind FROM event_conflicts ORDER BY value") == [
        ("31000000 USD", False, "press"),
        ("32000000 USD", False, "wire"),
        ("33000000 USD", False, "issuer"),
        ("34000000 USD", False, "filing"),
        ("35000000 USD", True, "correction"),
    ]


def test_an_article_says_what_kind_of_source_it_is(weighed):
    assert weighed.ask("SELECT source_kind, is_correction, count(*) FROM articles GROUP BY ALL ORDER BY ALL") == [
        ("filing", False, 1),
        ("issuer", False, 1),
        ("press", False, 3),
        ("press", True, 1),
        ("wire", False, 1),
    ]


def test_a_rounder_retelling_is_no_later_word(weighed):
    assert weighed.ask("SELECT amount_raised, amount_currency, amount_usd_basis FROM ipo_offerings") == [
        (Decimal(4350000000), "HKD", "event_date")
    ]
    assert weighed.ask("SELECT count(*) FROM event_conflicts WHERE value LIKE '%HKD'") == [(0,)]
