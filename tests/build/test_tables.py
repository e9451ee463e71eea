"""The tables that a handful of articles become: one case per row that readers rely on."""

from datetime import date
from decimal import Decimal

import pytest

D = date.fromisoformat

OFFERINGS = [
    # company, exchange, current stage, listed on, dollars raised, articles that tell its current stage
    ("Biren Technology", "XHKG", "listed", D("2026-01-01"), Decimal("716839412.23"), 2),
    ("Iluvatar CoreX", "XHKG", "listed", D("2026-01-08"), None, 1),
    ("Moore Threads", "XSHG-STAR", "listed", D("2025-01-01"), None, 2),
    ("Enflame Technology", "XSHG-STAR", "accepted", None, None, 1),
    ("Zhipu AI", None, "planned", None, None, 1),
    ("T-Head", None, "rumoured", None, None, 1),
    ("Tern Bank", "XNSE", "listed", D("2026-02-02"), Decimal("150000000.00"), 2),
    ("Plover Grid", "XLON", "withdrawn", None, None, 1),
]


@pytest.mark.parametrize("expected", OFFERINGS, ids=lambda row: row[0])
def test_a_company_has_one_offering(marts, expected):
    assert marts.ask(
        """SELECT c.name, o.exchange_id, o.current_stage, o.listed_on, o.amount_usd, e.article_count
           FROM ipo_offerings o JOIN companies c USING (company_id)
           JOIN ipo_events e ON e.offering_id = o.offering_id AND e.is_current_stage WHERE c.name = ?""",
        expected[0],
    ) == [expected]


EVENTS = [
    # company, stage, date, its precision, amount, currency
    ("Biren Technology", "listed", D("2026-01-01"), "month", Decimal(5580000000), "HKD"),
    ("Enflame Technology", "accepted", D("2026-01-22"), "day", None, None),
    ("Iluvatar CoreX", "listed", D("2026-01-08"), "day", None, None),
    ("Iluvatar CoreX", "planned", D("2026-01-03"), "published", None, None),
    ("Moore Threads", "listed", D("2025-01-01"), "year", None, None),
    ("Tern Bank", "filed", D("2025-12-01"), "day", Decimal(90000000), "USD"),
    ("Tern Bank", "listed", D("2026-02-02"), "day", Decimal(150000000), "USD"),
    ("Plover Grid", "launched", D("2026-01-20"), "day", Decimal(200), "SAR"),
]


@pytest.mark.parametrize("expected", EVENTS, ids=lambda row: f"{row[0]} {row[1]}")
def test_a_stage_has_one_event(marts, expected):
    assert marts.ask(
        """SELECT c.name, stage, event_date, event_date_precision, amount_raised, amount_currency
           FROM ipo_events JOIN companies c USING (company_id) WHERE c.name = ? AND stage = ?""",
        *expected[:2],
    ) == [expected]


DEALS = [
    # recipient, lead funder, instrument, round, status, dollars, months, dollars a year, articles
    (None, "Alibaba", "corporate_investment", None, "announced", "52000000000.00", 36, "17333333333.33", 1),
    (None, None, "grant", None, "announced", "70000000000.00", None, None, 1),
    (None, "China", "grant", None, "announced", None, None, None, 1),
    ("Moonshot AI", None, "equity_round", "Series C", "closed", "500000000.00", None, None, 1),
    ("Kestrel Foods Ltd", "Heron Capital", "equity_round", "Series B", "closed", "31000000.00", None, None, 2),
    ("Kestrel Foods Ltd", None, "equity_round", "Series A", "closed", "8000000.00", None, None, 1),
    ("Kestrel Foods Ltd", None, "debt", None, "closed", "10000000.00", None, None, 1),
    ("Kestrel Foods Ltd", None, "debt", None, "closed", "20000000.00", None, None, 1),
]


@pytest.mark.parametrize("expected", DEALS, ids=lambda row: f"{row[0]} {row[3] or row[5]}")
def test_a_deal_is_one_row(marts, expected):
    found = marts.ask(
        """SELECT r.name, l.name, instrument, round, status, amount_usd::VARCHAR, period_months,
                  annual_amount_usd::VARCHAR, f.article_count
           FROM funding_commitments f
           LEFT JOIN companies r ON r.company_id = recipient_id
           LEFT JOIN companies l ON l.company_id = lead_funder_id"""
    )
    assert found.count(expected) == 1


def test_there_are_no_other_deals(marts):
    assert marts.ask("SELECT count(*) FROM funding_commitments") == [(len(DEALS) + 1,)]


def test_a_fund_is_known_by_its_alias(marts):
    assert marts.ask(
        """SELECT c.entity_type, amount_usd FROM funding_commitments
           JOIN companies c ON company_id = recipient_id WHERE instrument = 'fund'"""
    ) == [("fund", Decimal("50000000000.00"))]


@pytest.mark.parametrize(
    ("name", "role"),
    [("Kestrel Foods Ltd", "recipient"), ("Heron Capital", "lead"), ("Osprey Ventures", "participant")],
)
def test_parties_of_a_round(marts, name, role):
    assert marts.ask(
        """SELECT role FROM commitment_parties JOIN companies USING (company_id)
           JOIN funding_commitments USING (commitment_id) WHERE name = ? AND round = 'Series B'""",
        name,
    ) == [(role,)]


def test_an_aggregate_stands_apart(marts):
    assert marts.ask("SELECT amount, amount_currency, amount_qualifier, amount_usd FROM ipo_market_totals") == [
        (Decimal(1000000000), "USD", "at_least", Decimal(1000000000))  # dollars need no rate
    ]
    assert marts.ask("SELECT event_type FROM event_mentions WHERE quote LIKE '%a boom%'") == [("market_total",)]


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("Kestrel Foods Ltd", "entity_type", "company"),
        ("Kestrel Foods Ltd", "article_count", 3),
        ("Kestrel Foods Ltd", "first_seen_on", D("2026-01-05")),
        ("Kestrel Foods Ltd", "total_raised_usd", Decimal("69000000.00")),
        ("Plover Grid", "ipo_stage", "withdrawn"),
        ("Tern Bank", "ipo_stage", "listed"),
        ("Tern Bank", "exchange_id", "XNSE"),
        ("China", "entity_type", "government"),
        ("Plover Grid", "total_raised_usd", None),
    ],
)
def test_companies(marts, name, column, value):
    assert marts.ask(f"SELECT {column} FROM companies WHERE name = ?", name) == [(value,)]


def test_a_parent_is_a_company(marts):
    assert marts.ask(
        "SELECT p.name FROM companies c JOIN companies p ON p.company_id = c.parent_company_id WHERE c.name = 'T-Head'"
    ) == [("Alibaba",)]


def test_names_that_an_article_equates_are_one_company(marts):
    found = marts.ask(
        "SELECT DISTINCT company_id FROM company_names WHERE name IN ('Kestrel', 'Kestrel Foods', 'Kestrel Foods Ltd')"
    )
    assert len(found) == 1


CONFLICTS = [
    ("amount", "100000000 USD", False, "tern lists"),
    ("amount", "150000000 USD", True, "tern listed"),
]


def test_sources_that_disagree_are_told(marts):
    assert (
        marts.ask(
            """SELECT column_name, value, is_chosen, o.doc_id FROM event_conflicts
               JOIN document_outcomes o USING (article_id) ORDER BY value"""
        )
        == CONFLICTS
    )
    assert marts.ask("SELECT c.name FROM ipo_events JOIN companies c USING (company_id) WHERE has_conflict") == [
        ("Tern Bank",)
    ]


def test_two_publishers_are_two_sources(marts):
    assert marts.ask("SELECT source_count, article_count FROM funding_commitments WHERE round = 'Series B'") == [(2, 2)]


@pytest.mark.parametrize("column", ["amount_raised", "amount_sought_usd"])
def test_a_currency_without_a_rate_has_no_dollars(marts, column):
    assert marts.ask(
        f"SELECT {column} FROM ipo_offerings JOIN companies USING (company_id) WHERE name = 'Plover Grid'"
    ) == [(None,)]


def test_days_from_filing_to_listing(marts):
    assert marts.ask("SELECT days_filed_to_listed FROM ipo_offerings WHERE days_filed_to_listed IS NOT NULL") == [(63,)]


def test_a_listing_counts_at_its_board_alone(marts):
    assert marts.ask("SELECT exchange_id, ipo_count FROM exchanges WHERE ipo_count > 0 ORDER BY 1") == [
        ("XHKG", 2),
        ("XNSE", 1),
        ("XSHG-STAR", 1),
    ]


def test_a_near_copy_leads_to_the_first(marts):
    assert marts.ask(
        """SELECT copy.doc_id, first.doc_id FROM articles a
           JOIN document_outcomes copy USING (article_id)
           JOIN document_outcomes first ON first.article_id = a.duplicate_of"""
    ) == [("near copy", "near original")]


def test_the_run_is_counted(marts):
    assert marts.ask("SELECT run_id, input_count, loaded_count, rejected_count FROM pipeline_runs") == [
        ("night", 12, 12, 0)
    ]


@pytest.mark.parametrize(("day", "name", "weekend"), [("1999-01-01", "Friday", False), ("2035-12-30", "Sunday", True)])
def test_days(marts, day, name, weekend):
    assert marts.ask("SELECT day_name, is_weekend FROM dates WHERE date_day = ?", day) == [(name, weekend)]


def test_a_weekend_carries_fridays_rate(marts):
    assert marts.ask("SELECT quoted_on FROM fx_rates WHERE currency = 'HKD' AND date_day = '2026-01-04'") == [
        (D("2026-01-02"),)
    ]


def test_a_dollar_is_a_dollar(marts):
    assert marts.ask("SELECT DISTINCT units_per_usd FROM fx_rates WHERE currency = 'USD'") == [(1.0,)]


def test_terms_of_the_regimes_lead_to_stages(marts):
    assert marts.ask(
        "SELECT term, stage, stage_rank FROM listing_terms WHERE term IN ('PHIP', 'F-1', 'UDRHP') ORDER BY term"
    ) == [
        ("F-1", "filed", 3),
        ("PHIP", "approved", 5),
        ("UDRHP", "filed", 3),
    ]
