"""What the loader writes, and that writing it twice changes nothing."""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
import yaml

from flows.load import TABLES, Batch, columns, known_article_ids, load, rows_of
from flows.records import (
    Article,
    DocumentOutcome,
    Evidence,
    Extraction,
    FundingCommitment,
    IpoEvent,
    Money,
    Run,
)
from flows.signatures import signature, signature_version

SOURCES = Path(__file__).parents[2] / "dbt_project" / "models" / "staging" / "_sources.yml"
FIRST = Run(run_id="first", started_at=datetime(2026, 1, 5, 2, 30, tzinfo=UTC), code_version="1", paths=("inbox",))
SECOND = Run(run_id="second", started_at=datetime(2026, 1, 6, 2, 30, tzinfo=UTC), code_version="2")


def evidence(quote="Kestrel Foods has listed.", rule="ipo.listed", confidence=0.9):
    return Evidence(quote=quote, start=3, end=3 + len(quote), rule=rule, confidence=confidence)


LISTING = IpoEvent(
    evidence=evidence(),
    stage="listed",
    company="Kestrel Foods",
    aliases=("Kestrel",),
    exchange="XLON",
    amount=Money(value=Decimal("1e9"), currency="GBP", qualifier="range", value_high=Decimal("1200000000.5")),
    first_day_return_pct=Decimal("-3.25"),
    event_date="2026-01",
)
DEAL = FundingCommitment(
    evidence=evidence("Marlow Grid raised money."), instrument="equity_round", status="closed", funders=("A", "B")
)
ARTICLE = Article(
    article_id="a" * 64,
    doc_id="one",
    source="inbox/one.txt",
    text="It's a “quoted” line\nand 风 another.",
    published=date(2026, 1, 4),
    published_at=datetime(2026, 1, 4, 9, tzinfo=timezone(timedelta(hours=8))),
)


def batch(run=FIRST, ipo_events=(LISTING,), deals=(DEAL,), articles=(ARTICLE,)):
    said = Extraction(article_id=ARTICLE.article_id, ipo_events=ipo_events, funding_commitments=deals)
    outcome = DocumentOutcome(source="inbox/one.txt", doc_id="one", outcome="loaded", article_id=ARTICLE.article_id)
    return Batch(run=run, articles=articles, extractions={ARTICLE.article_id: said}, outcomes=(outcome,))


@pytest.fixture(scope="module")
def with_rates(tmp_path_factory):
    """A database that holds the exchange rates already, to be copied: reading them takes the time of a whole test."""
    path = tmp_path_factory.mktemp("load") / "empty.duckdb"
    load(path, Batch(run=FIRST, extractions={}))
    return path


@pytest.fixture
def database(with_rates, tmp_path):
    return Path(shutil.copyfile(with_rates, tmp_path / "build.duckdb"))


def rows(database, query):
    with duckdb.connect(database, read_only=True) as connection:
        return connection.execute(query).fetchall()


def everything(database):
    return {table: sorted(rows(database, f"FROM raw.{table}"), key=str) for table in TABLES if table != "fx_rates"}


def test_dbt_sources_are_the_loaders_columns():
    (raw,) = yaml.safe_load(SOURCES.read_text(encoding="utf-8"))["sources"]
    declared = {
        table["name"]: {column["name"]: column["data_type"] for column in table["columns"]} for table in raw["tables"]
    }
    assert declared == {
        table: {name: kind.lower() for name, kind in table_columns.items()} for table, table_columns in TABLES.items()
    }


@pytest.mark.parametrize("table", TABLES)
def test_a_row_has_no_column_that_its_table_lacks(table):
    assert {name for row in rows_of(batch()).get(table, []) for name in row} <= TABLES[table].keys()


def test_money_and_evidence_become_columns(database):
    load(database, batch())
    assert rows(
        database,
        """SELECT amount, amount_high, amount_currency, amount_qualifier, valuation, first_day_return_pct,
                  aliases, event_date, quote, char_start, char_end, rule, confidence FROM raw.ipo_mentions""",
    ) == [
        (
            *(Decimal("1000000000.0000"), Decimal("1200000000.5000"), "GBP", "range", None, Decimal("-3.2500")),
            *(["Kestrel"], "2026-01", "Kestrel Foods has listed.", 3, 28, "ipo.listed", 0.9),
        )
    ]


def test_times_are_utc_and_text_is_kept(database):
    load(database, batch())
    assert rows(database, "SELECT text, published, published_at, first_known_at FROM raw.articles") == [
        (ARTICLE.text, date(2026, 1, 4), datetime(2026, 1, 4, 1), datetime(2026, 1, 5, 2, 30))
    ]


def test_the_same_batch_twice_changes_nothing(database):
    load(database, batch())
    before = everything(database)
    assert load(database, batch()) == {
        "articles": 1,
        "ipo_mentions": 1,
        "funding_mentions": 1,
        "document_outcomes": 1,
        "received_documents": 0,
        "pipeline_runs": 1,
    }
    assert everything(database) == before


def test_a_rule_that_stops_firing_leaves_no_row(database):
    load(database, batch())
    load(database, batch(run=SECOND, ipo_events=()))
    assert rows(database, "SELECT count(*) FROM raw.ipo_mentions") == [(0,)]
    assert rows(database, "SELECT count(*) FROM raw.funding_mentions") == [(1,)]


@pytest.mark.parametrize("runs", [(FIRST, SECOND), (SECOND, FIRST)])
def test_an_article_is_known_since_the_first_run_that_saw_it(database, runs):
    for run in runs:
        load(database, batch(run=run))
    assert rows(database, "SELECT first_known_at FROM raw.articles") == [(datetime(2026, 1, 5, 2, 30),)]


def test_every_run_keeps_its_outcomes(database):
    load(database, batch())
    load(database, batch(run=SECOND))
    found = rows(database, "SELECT run_id, outcome FROM raw.document_outcomes ORDER BY run_id")
    assert found == [("first", "loaded"), ("second", "loaded")]


def test_an_input_named_twice_has_two_outcomes(database):
    twice = batch()
    load(database, replace(twice, outcomes=twice.outcomes * 2))
    assert rows(database, "SELECT count(*), count(DISTINCT outcome_id) FROM raw.document_outcomes") == [(2, 2)]


def test_two_rules_that_read_a_sentence_alike_are_one_mention(database):
    surer = replace(LISTING, evidence=evidence(rule="ipo.debut", confidence=0.95))
    load(database, batch(ipo_events=(surer, LISTING)))
    assert rows(database, "SELECT rule FROM raw.ipo_mentions") == [("ipo.debut",)]


def test_a_failed_load_writes_nothing(database):
    broken = batch(articles=(replace(ARTICLE, published=date.max, published_at="no time"),))
    with pytest.raises(duckdb.Error):
        load(database, broken)
    assert everything(database)["articles"] == []


@pytest.mark.parametrize(
    ("asked", "version", "known"),
    [
        (["a" * 64, "b" * 64], None, {"a" * 64}),
        (["a" * 64], "1", {"a" * 64}),
        (["a" * 64], "2", set()),
        ([], None, set()),
    ],
)
def test_known_articles(database, asked, version, known):
    load(database, batch())
    assert known_article_ids(database, asked, code_version=version) == known


def test_nothing_is_known_before_the_first_run(tmp_path):
    assert known_article_ids(tmp_path / "none.duckdb", ["a"]) == set()


def test_a_field_that_a_record_gains_becomes_a_column(database):
    with duckdb.connect(database) as connection:
        connection.execute("ALTER TABLE raw.articles DROP COLUMN author")
    load(database, batch(articles=(replace(ARTICLE, author="A. Writer"),)))
    assert rows(database, "SELECT author FROM raw.articles") == [("A. Writer",)]


@pytest.mark.parametrize(
    ("currency", "day", "units"),
    [("USD", "1999-01-04", "1.1789"), ("JPY", "1999-01-04", "133.73"), ("EUR", "1999-01-04", "1")],
)
def test_rates_are_the_european_central_banks(database, currency, day, units):
    found = rows(
        database, f"SELECT units_per_eur FROM raw.fx_rates WHERE currency = '{currency}' AND rate_date = '{day}'"
    )
    assert found == [(Decimal(units),)]


def test_a_type_without_a_column_is_refused():
    @dataclass
    class Unknown:
        each: complex

    with pytest.raises(TypeError, match="each"):
        columns(Unknown)


def test_mention_ids_do_not_depend_on_the_batch():
    def ids(of):
        return {row["mention_id"] for row in rows_of(of)["ipo_mentions"]}

    assert ids(batch()) == ids(batch(run=SECOND)) != ids(batch(ipo_events=(replace(LISTING, stage="priced"),)))


def test_an_article_is_loaded_with_its_signature(database):
    load(database, batch())
    assert rows(database, "SELECT signature_version, sequence_count FROM raw.articles") == [
        (signature_version(), signature(ARTICLE.text).sequence_count)
    ]


@pytest.mark.parametrize("stale", ["NULL", "'0.1'"])
def test_signatures_of_another_version_are_made_anew(database, stale):
    load(database, batch())
    before = everything(database)
    with duckdb.connect(database) as connection:
        connection.execute(
            f"UPDATE raw.articles SET signature_version = {stale}, sequence_count = 7, text_signature = []"
        )
    load(database, Batch(run=FIRST, extractions={}))
    assert everything(database)["articles"] == before["articles"]


def test_where_a_passage_stood_in_the_raw_text_is_kept_but_makes_no_other_mention(database):
    moved = replace(LISTING, evidence=replace(LISTING.evidence, raw_start=40, raw_end=70))
    load(database, batch(ipo_events=(moved,)))
    assert rows(database, "SELECT raw_char_start, raw_char_end FROM raw.ipo_mentions") == [(40, 70)]
    assert (
        rows_of(batch(ipo_events=(moved,)))["ipo_mentions"][0]["mention_id"]
        == (rows_of(batch())["ipo_mentions"][0]["mention_id"])
    )
