"""What a build promises: a failure is told, the order of arrival does not matter, the documentation opens offline."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import duckdb
import pytest

from flows.build import OF_A_RUN, BuildError, QualityGateError, build, docs
from flows.home import Home
from tests.build.stories import RUN, STORIES, Marts, loaded

TABLES_OF_EVENTS = (
    *("ipo_events", "ipo_offerings", "ipo_market_totals", "funding_commitments", "commitment_parties"),
    *("companies", "company_names", "exchanges", "articles", "event_mentions", "event_conflicts"),
    "company_match_candidates",
)


@pytest.fixture
def copied(built, tmp_path):
    """A home of its own with the tables that are built already."""
    home = Home(tmp_path / "home").create()
    home.build_database.write_bytes(built[0].build_database.read_bytes())
    return home


def test_a_build_counts_what_it_built(built):
    counts = built[1].counts
    assert counts["model"] >= 40
    assert counts["test"] >= 60
    assert built[1].warnings == ()


def test_any_order_in_any_number_of_runs_gives_the_same_rows(marts, tmp_path):
    home = Home(tmp_path / "home").create()
    for night, story in enumerate(reversed(STORIES)):
        loaded(home, [story], replace(RUN, run_id=f"night {night}", started_at=RUN.started_at + timedelta(days=night)))
    build(home)
    for table in TABLES_OF_EVENTS:
        rows = f"SELECT COLUMNS(c -> c <> 'first_known_at') FROM {table} ORDER BY ALL"
        assert Marts(home).ask(rows) == marts.ask(rows), table


def test_a_failed_test_fails_the_build(copied):
    with duckdb.connect(copied.build_database) as connection:
        connection.execute("UPDATE raw.funding_mentions SET period_months = -36 WHERE period_months = 36")
    told = r"rows_of_int_deal_mentions\.\w+: period_months is negative in 1 row"
    with pytest.raises(QualityGateError, match=told) as raised:
        build(copied)
    assert {failure.kind for failure in raised.value.failures} == {"test"}


def test_a_model_that_fails_is_no_failed_test(tmp_path):
    with pytest.raises(BuildError, match=r'model stg_articles: .*"raw.articles" does not exist') as raised:
        build(Home(tmp_path / "home").create())
    assert not isinstance(raised.value, QualityGateError)


def test_a_project_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BuildError, match="dbt built nothing"):
        build(Home(tmp_path / "home").create(), tmp_path / "nowhere")


def test_dbt_that_takes_too_long_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr("flows.build.HOURS_OF_DBT", 0.0001)
    with pytest.raises(BuildError, match="did not come to an end within"):
        build(Home(tmp_path / "home").create())


def test_a_thread_of_dbt_that_dies_ends_it():
    watched, held = os.pipe()
    waits_for_it = "import time\nthreading.Thread(target=lambda: [][0]).start()\ntime.sleep(60)"
    ended = subprocess.run(
        [sys.executable, "-c", OF_A_RUN + waits_for_it, str(watched)],
        pass_fds=[watched],
        capture_output=True,
        timeout=30,
        check=False,
    )
    os.close(watched)
    os.close(held)
    assert (ended.returncode, ended.stderr) == (1, b"IndexError: list index out of range (in a thread of dbt)")


def test_the_documentation_is_one_page(built):
    page = docs(built[0])
    assert page == built[0].docs_folder / "index.html"
    text = page.read_text(encoding="utf-8")
    assert "One row per offering and stage reached." in text
    assert "Capital-markets events, read from the news" in text
