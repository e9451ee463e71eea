"""Whole nights, as a user runs them: what is published, what is recorded, and what the other commands say of it."""

import csv
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from flows.home import dbt_project, project_folder, sample_articles
from flows.lock import held
from flows.quarantine import entries, keep
from flows.read import read
from flows.records import Received, Rejected, Run
from tests.conftest import PROJECT, dealflow
from tests.nightly.results import answered, results

pytestmark = pytest.mark.night

GOLDEN = Path(__file__).parents[1] / "golden"
GOLDEN_TABLES = [
    "articles", "commitment_parties", "companies", "company_names", "document_outcomes", "event_conflicts",
    "event_mentions", "exchanges", "funding_commitments", "id_redirects", "implausible_values", "ipo_events",
    "ipo_market_totals", "ipo_offerings", "pipeline_runs", "run_stages",
]  # fmt: skip
NIGHTS = "select distinct cast(first_known_at as date) from marts.articles"
"""A company told of only in articles without a date is first seen on the night that reads them."""
DIFFERENT_EACH_NIGHT = {
    *("run_id", "release_id", "outcome_id", "first_known_at", "started_at", "ended_at", "busy_seconds"),
    *("code_version", "package_version", "rule_version", "input_paths", "paths", "input_digest"),
}


def query(home, sql):
    with duckdb.connect(home.warehouse, read_only=True) as warehouse:
        return warehouse.execute(sql).fetchall()


def table_rows(home, table):
    """A table as rows of text: without what differs each night, without machine paths, sorted."""
    with duckdb.connect(home.warehouse, read_only=True) as warehouse:
        cursor = warehouse.execute(f"select * from marts.{table}")
        names = [column[0] for column in cursor.description]
        kept = [index for index, name in enumerate(names) if name not in DIFFERENT_EACH_NIGHT]
        rows = [[_cell(row[index]) for index in kept] for row in cursor.fetchall()]
        nights = {str(night) for (night,) in warehouse.execute(NIGHTS).fetchall()}
    if "first_seen_on" in names:
        seen = [names[index] for index in kept].index("first_seen_on")
        rows = [[*row[:seen], "night" if row[seen] in nights else row[seen], *row[seen + 1 :]] for row in rows]
    return [[names[index] for index in kept], *sorted(rows)]


def _cell(value):
    return "" if value is None else str(value).replace(f"{project_folder()}/", "")


def written(home):
    return {table: table_rows(home, table) for table in GOLDEN_TABLES}


@pytest.fixture(scope="session")
def first_tables(first_night):
    assert first_night.result.returncode == 0, first_night.result.stderr
    return written(first_night.home)


def test_the_first_night_reads_the_samples(first_night):
    documents = len(list(read([str(sample_articles())])))
    assert first_night.result.returncode == 0, first_night.result.stderr
    assert f"{documents}  documents in" in first_night.result.stdout
    assert str(first_night.home.warehouse) in first_night.result.stdout


@pytest.mark.parametrize("table", GOLDEN_TABLES)
def test_a_table_is_as_agreed(table, first_tables, update_golden):
    golden = GOLDEN / f"{table}.csv"
    if update_golden:
        with golden.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(first_tables[table])
    with golden.open(encoding="utf-8", newline="") as file:
        assert first_tables[table] == list(csv.reader(file))


def test_the_readme_shows_what_the_samples_give(first_tables, first_night, update_golden):
    readme = PROJECT / "README.md"
    before, rest = readme.read_text(encoding="utf-8").split("<!-- results -->\n")
    shown, after = rest.split("<!-- end of results -->\n")
    with duckdb.connect(first_night.home.warehouse, read_only=True) as warehouse:
        found = f"{results(warehouse)}\n"
    if update_golden:
        readme.write_text(f"{before}<!-- results -->\n{found}<!-- end of results -->\n{after}", encoding="utf-8")
        shown = found
    assert shown == found


def test_the_overview_answers_its_questions_from_the_samples(first_tables, first_night, update_golden):
    overview = dbt_project() / "docs" / "overview.md"
    shown = overview.read_text(encoding="utf-8")
    with duckdb.connect(first_night.home.warehouse, read_only=True) as warehouse:
        found, questions = answered(shown, warehouse)
    assert questions == 5
    if update_golden:
        overview.write_text(found, encoding="utf-8")
        shown = found
    assert shown == found


def test_dates_and_rates_are_there(first_tables, first_night):
    assert query(first_night.home, "select count(*) > 0 from marts.dates") == [(True,)]
    assert query(first_night.home, "select count(*) > 0 from marts.fx_rates") == [(True,)]


def test_a_quote_is_where_the_evidence_says(first_tables, first_night):
    assert query(first_night.home, "select count(*) from marts.event_mentions where char_end - char_start <= 0") == [
        (0,)
    ]


def test_the_second_night_leaves_the_samples_unchanged(first_tables, second_night, new_documents):
    assert second_night.result.returncode == 0, second_night.result.stderr
    outcomes = Counter(
        query(
            second_night.home,
            f"""select outcome from marts.document_outcomes
                where run_id = (select max(run_id) from marts.pipeline_runs)
                and not starts_with(source, '{new_documents}')""",
        )
    )
    before = Counter(
        row[first_tables["document_outcomes"][0].index("outcome")] for row in first_tables["document_outcomes"][1:]
    )
    assert outcomes[("unchanged",)] == before["loaded"]
    assert outcomes[("loaded",)] == 0


def test_each_new_document_has_one_outcome(second_night, new_documents):
    found = query(
        second_night.home,
        f"""select replace(source, '{new_documents}/', ''), outcome from marts.document_outcomes
            where starts_with(source, '{new_documents}')""",
    )
    assert len(found) == 14
    outcomes = dict(found)
    assert (outcomes["new.txt"], outcomes["same.txt"]) == ("loaded", "duplicate")
    assert outcomes["empty.txt"] == outcomes["noise.txt"] == outcomes["news.jsonl:7"] == "rejected"
    assert Counter(outcomes.values()) == {"loaded": 10, "duplicate": 1, "rejected": 3}


def test_every_rejection_has_a_reason(second_night):
    assert query(
        second_night.home, "select count(*) from marts.document_outcomes where outcome = 'rejected' and reason is null"
    ) == [(0,)]


def test_an_event_keeps_its_id(first_tables, second_night):
    ids = {row[0] for row in table_rows(second_night.home, "event_mentions")}
    assert {row[0] for row in first_tables["event_mentions"]} <= ids


def test_status_tells_of_the_last_runs(second_night):
    result = dealflow("status", home=second_night.home.root)
    assert result.returncode == 0, result.stderr
    assert "rejected" in result.stdout


def test_status_lists_what_was_rejected(second_night, new_documents):
    result = dealflow("status", "--rejected", "--json", home=second_night.home.root)
    assert result.returncode == 0, result.stderr
    listed = {entry["source"]: entry for entry in map(json.loads, result.stdout.splitlines())}
    rejected = [new_documents / name for name in ("empty.txt", "news.jsonl:7", "noise.txt")]
    assert set(map(str, rejected)) <= listed.keys()
    assert "broken JSON" in listed[str(rejected[1])]["reason"]


def test_the_summary_says_how_to_go_on(second_night):
    assert "dealflow retry" in second_night.result.stdout
    assert "dealflow status --rejected" in second_night.result.stdout


def test_explain_shows_the_sentence_behind_each_event(second_night, tmp_path):
    events = query(second_night.home, "select distinct event_id, quote from marts.event_mentions order by all limit 1")
    [(event_id, quote)] = events
    text = dealflow("explain", event_id, home=second_night.home.root)
    assert text.returncode == 0, text.stderr
    assert quote in text.stdout
    page = dealflow("explain", event_id, "--html", tmp_path / "why.html", home=second_night.home.root)
    assert page.returncode == 0, page.stderr
    assert "<mark>" in (tmp_path / "why.html").read_text()


def test_an_id_that_no_event_has(second_night):
    result = dealflow("explain", "nonesuch", home=second_night.home.root)
    assert (result.returncode, result.stdout) == (1, "")
    assert "nonesuch" in result.stderr


def test_a_night_of_rejections_publishes_nothing(second_night, tmp_path):
    (tmp_path / "empty.txt").touch()
    release = second_night.home.current.resolve()
    result = dealflow("run", tmp_path / "empty.txt", home=second_night.home.root)
    assert result.returncode == 1
    assert "every document was rejected" in result.stderr
    assert "Traceback" not in result.stderr
    assert second_night.home.current.resolve() == release
    last = second_night.home.run_ledger.read_text().splitlines()[-1]
    assert "rejected" in json.loads(last)["problem"]


def test_a_retry_loads_what_can_be_read_now(second_night):
    home = second_night.home
    received = Received(data=b"Borr Robotics has raised $40 million in a Series A round led by Civic.", form="txt")
    refused = Rejected(doc_id="a", source="far/a.xyz", stage="read", reason="no reader knows it", received=received)
    keep(home, [refused], Run(run_id="0", started_at=datetime(2026, 1, 3, tzinfo=UTC), code_version="0"))
    result = dealflow("retry", "far/*", home=home.root)
    assert result.returncode == 0, result.stderr
    assert "1  loaded" in result.stdout
    assert entries(home, "far/") == []
    assert query(home, "select outcome from marts.document_outcomes where source = 'far/a.xyz'") == [("loaded",)]


def test_a_second_run_says_who_holds_the_home(second_night, tmp_path):
    (tmp_path / "one.txt").write_text("Acme plans to list.")
    with held(second_night.home, datetime(2026, 1, 3, tzinfo=UTC)):
        result = dealflow("run", tmp_path / "one.txt", home=second_night.home.root)
    assert result.returncode == 3
    assert "process" in result.stderr
    assert "2026-01-03" in result.stderr


def test_rollback_points_back(second_night):
    release = second_night.home.current.resolve()
    result = dealflow("rollback", home=second_night.home.root)
    assert result.returncode == 0, result.stderr
    assert second_night.home.current.resolve() != release
