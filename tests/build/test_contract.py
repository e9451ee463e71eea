"""The tables as readers were promised them: names and types may be added to, never taken away."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from flows.build import DBT
from flows.home import dbt_project
from flows.publish import KEYS

MONEY = "DECIMAL(38,4)"
DOLLARS = "DECIMAL(38,2)"
PROMISED = {
    "ipo_events": """ipo_event_id offering_id company_id exchange_id stage event_date:DATE event_date_precision
        amount_raised:M amount_raised_high:M amount_currency amount_qualifier amount_usd:D amount_usd_basis
        offer_price:M offer_price_currency valuation:M valuation_currency valuation_usd:D first_day_return_pct:M
        is_current_stage:BOOLEAN article_count:BIGINT source_count:BIGINT first_published_at:TIMESTAMP
        last_published_at:TIMESTAMP first_known_at:TIMESTAMP confidence:DOUBLE has_conflict:BOOLEAN""",
    "ipo_offerings": """offering_id offering_group_id company_id exchange_id parent_company_id current_stage
        rumoured_on:DATE planned_on:DATE filed_on:DATE accepted_on:DATE approved_on:DATE launched_on:DATE
        priced_on:DATE listed_on:DATE postponed_on:DATE withdrawn_on:DATE amount_raised:M amount_currency
        amount_usd:D amount_usd_basis offer_price:M valuation:M valuation_usd:D first_day_return_pct:M
        days_filed_to_listed:INTEGER""",
    "ipo_market_totals": """statement_id exchange_id period_start:DATE period_end:DATE amount:M amount_currency
        amount_usd:D amount_usd_basis listing_count:INTEGER article_id""",
    "funding_commitments": """commitment_id recipient_id lead_funder_id instrument round status amount:M amount_high:M
        amount_currency amount_qualifier amount_usd:D amount_usd_basis valuation:M valuation_currency valuation_usd:D
        period_months:INTEGER annual_amount_usd:D purpose event_date:DATE event_date_precision article_count:BIGINT
        source_count:BIGINT first_published_at:TIMESTAMP last_published_at:TIMESTAMP first_known_at:TIMESTAMP
        confidence:DOUBLE has_conflict:BOOLEAN""",
    "commitment_parties": "commitment_id company_id role",
    "companies": """company_id name name_local entity_type country sector ticker exchange_id parent_company_id lei
        first_seen_on:DATE article_count:BIGINT ipo_stage total_raised_usd:D""",
    "company_names": "company_id name language source",
    "exchanges": """exchange_id mic operating_mic name board country city timezone currency ipo_count:BIGINT
        amount_raised_usd:D""",
    "articles": """article_id url title publisher published_at:TIMESTAMP language word_count:INTEGER duplicate_of
        source_kind is_correction:BOOLEAN first_known_at:TIMESTAMP""",
    "event_mentions": """mention_id event_type event_id article_id quote char_start:INTEGER char_end:INTEGER
        raw_char_start:INTEGER raw_char_end:INTEGER rule
        stage_or_status amount:M amount_currency confidence:DOUBLE""",
    "event_conflicts": "event_id column_name value article_id is_chosen:BOOLEAN source_kind",
    "dates": "date_day:DATE",
    "fx_rates": "date_day:DATE currency units_per_usd:DOUBLE",
    "document_outcomes": "outcome_id run_id source doc_id outcome article_id stage reason",
    "pipeline_runs": """run_id started_at:TIMESTAMP ended_at:TIMESTAMP outcome code_version package_version rule_version
        input_paths parameters input_digest input_count:BIGINT loaded_count:BIGINT unchanged_count:BIGINT
        duplicate_count:BIGINT rejected_count:BIGINT published_release problem""",
    "run_stages": """run_id stage started_at:TIMESTAMP ended_at:TIMESTAMP outcome busy_seconds:DOUBLE
        batch_count:INTEGER item_count:INTEGER""",
    "id_redirects": "retired_id current_id reason",
    "implausible_values": """table_name row_id measure value:DOUBLE low:DOUBLE high:DOUBLE severity reason""",
    "company_match_candidates": """candidate_id company_id name other_company_id other_name score:DECIMAL(5,4) reason
        evidence""",
    "listing_terms": "term regime stage stage_rank:INTEGER is_repeatable:BOOLEAN is_stop:BOOLEAN meaning",
}
PROMISED |= {
    f"{fact}_history": f"version_id {PROMISED[fact]} valid_from:TIMESTAMP valid_to:TIMESTAMP run_id"
    for fact in ("ipo_events", "ipo_offerings", "funding_commitments", "companies")
}


def columns_of(promise):
    kinds = {"M": MONEY, "D": DOLLARS, "": "VARCHAR"}
    for column in promise.split():
        name, _, kind = column.partition(":")
        yield name, kinds.get(kind, kind)


def test_every_table_is_published():
    assert PROMISED.keys() == KEYS.keys()


@pytest.mark.parametrize("table", PROMISED)
def test_a_table_has_the_columns_it_promises(marts, table):
    found = dict(
        marts.ask(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'marts' AND table_name = ?", table
        )
    )
    promised = dict(columns_of(PROMISED[table]))
    assert {name: found.get(name) for name in promised} == promised
    assert next(iter(promised)) == next(iter(found))


@pytest.mark.parametrize("table", PROMISED)
def test_every_column_is_described_to_readers(marts, table):
    assert marts.ask(
        """SELECT starts_with(comment, 'One row per ') FROM duckdb_tables()
           WHERE schema_name = 'marts' AND table_name = ?""",
        table,
    ) == [(True,)]
    assert (
        marts.ask(
            """SELECT column_name FROM duckdb_columns()
               WHERE schema_name = 'marts' AND table_name = ? AND comment IS NULL""",
            table,
        )
        == []
    )


def test_every_model_says_what_its_rows_are():
    described = [
        model
        for file in sorted((dbt_project() / "models").rglob("*.yml"))
        for model in yaml.safe_load(file.read_text(encoding="utf-8")).get("models", [])
    ]
    assert {model["name"] for model in described} == {file.stem for file in (dbt_project() / "models").rglob("*.sql")}
    assert [model["name"] for model in described if not model["description"].startswith("One row per ")] == []


def test_schemas_are_the_layers(marts):
    found = marts.ask(
        """SELECT schema_name FROM duckdb_tables()
           UNION SELECT schema_name FROM duckdb_views() WHERE NOT internal"""
    )
    assert {name for (name,) in found} == {"raw", "reference", "staging", "intermediate", "marts", "history"}


def test_the_projects_own_unit_tests_pass(built):
    home, project = built[0], str(dbt_project())
    finished = subprocess.run(
        [
            *(sys.executable, "-c", DBT, "--quiet", "test", "--select", "test_type:unit"),
            *("--project-dir", project, "--profiles-dir", project),
            *("--target-path", str(home.dbt_target), "--log-path", str(home.build_folder)),
            *("--vars", f'{{"build_database": "{Path(home.build_database)}"}}'),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
