"""A name from an article is text wherever it comes out: in tables, files, pages and exports."""

import csv
import io
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import duckdb
import pytest

from flows.build import build, docs
from flows.cli.explain import explained
from flows.cli.page import evidence_page
from flows.home import Home, dbt_project
from flows.publish import publish
from tests.build.stories import RUN, Marts, Story, deal, ipo, loaded, money
from tests.nightly.results import answered

HOSTILE = (
    "{{ config(materialized='view') }}",
    "{% set x = 1 %}Jinja",
    "<script>alert(1)</script>",
    "'); DROP TABLE raw.articles; --",
    "=cmd|'/c calc'!A1",
    "+SUM(A1)",
    "@import",
    "a | b \\ `c` [d](javascript:e)",
    "${HOME} %s {0}",
)
STORIES = tuple(
    Story(
        name=f"hostile {number}",
        published=date(2026, 1, 3),
        publisher=name,
        says=(
            ipo(name, "listed", f"{name} Holdings", exchange="XHKG", amount=money("5000000")),
            deal(name, "closed", round="Series A", amount=money("7000000"), funders=(f"{name} Capital",), purpose=name),
        ),
    )
    for number, name in enumerate(HOSTILE)
)
QUESTION = """```sql
select name from marts.companies order by all
```

"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    home = loaded(Home(tmp_path_factory.mktemp("hostile") / "home").create(), STORIES)
    build(home)
    publish(home, replace(RUN, run_id="hostile"))
    return home


def read(home, query):
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize("name", HOSTILE)
def test_the_tables_hold_the_name_as_it_was_written(name, hostile):
    assert (name,) in Marts(hostile).ask("SELECT name FROM company_names")
    assert (name,) in read(hostile, "SELECT publisher FROM marts.articles")
    assert (name,) in read(hostile, "SELECT purpose FROM marts.funding_commitments")


def test_nothing_was_dropped_or_made(hostile):
    assert Marts(hostile).ask("SELECT count(*) FROM raw.articles") == [(len(HOSTILE),)]
    assert Marts(hostile).ask("SELECT count(*) FROM duckdb_views() WHERE schema_name = 'marts'") == [(0,)]


@pytest.mark.parametrize("name", HOSTILE)
def test_the_files_hold_it(name, hostile):
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT name FROM '{hostile.current}/company_names.parquet'").fetchall()
    assert (name,) in found


def exported(home, column):
    """One column of names as DuckDB writes it into a CSV file, read by another reader."""
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        path = home.root / "names.csv"
        connection.execute(f"COPY (SELECT {column} FROM marts.company_names) TO '{path}' (HEADER)")
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    assert {len(row) for row in rows} == {1}
    return {row[0] for row in rows}


def test_an_export_as_csv_comes_back_as_it_was(hostile):
    assert {*HOSTILE} <= exported(hostile, "name")


def test_the_overviews_export_for_spreadsheets_holds_no_formula(hostile):
    overview = (dbt_project() / "docs" / "overview.md").read_text(encoding="utf-8")
    [armed] = re.findall(r"`(regexp_replace\(name, .+?\))`", overview)
    found = exported(hostile, armed)
    assert {"'=cmd|'/c calc'!A1", "'+SUM(A1)", "'@import", "a | b \\ `c` [d](javascript:e)"} <= found
    assert not [name for name in found if name.startswith(("=", "+", "-", "@", "\t", "\r"))]


class Text(HTMLParser):
    """What a browser shows of a page, and the tags that it sees."""

    def __init__(self):
        super().__init__()
        self.shown, self.tags = "", set()

    def handle_data(self, data):
        self.shown += data

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_page_of_an_event_shows_it_as_text(name, hostile):
    [(event_id,)] = Marts(hostile).ask("SELECT commitment_id FROM funding_commitments WHERE purpose = ?", name)
    page = Text()
    page.feed(evidence_page(explained(hostile, event_id)))
    assert name in page.shown
    assert not page.tags & {"script", "img", "iframe"}


def test_results_on_the_overview_are_text(hostile):
    with duckdb.connect(hostile.warehouse, read_only=True) as connection:
        page, questions = answered(QUESTION, connection)
    shown = page.partition("```\n\n")[2]
    assert questions == 1
    assert "&lt;script&gt;" in shown
    assert not any(mark in shown for mark in ("{{", "{%", "<script", "[d](javascript"))
    assert all(line.count("|") - line.count("\\|") == 2 for line in shown.splitlines() if line.startswith("|"))


def test_the_documentation_names_no_company(hostile):
    text = docs(hostile).read_text(encoding="utf-8")
    assert [name for name in HOSTILE[2:6] if name in text and name != "+SUM(A1)"] == []
