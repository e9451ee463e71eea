"""A night of a thousand good articles among hostile input: the good are loaded, the rest is told of, nothing acts."""

import html as html_escape
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import duckdb
import lxml.html
import pytest

from flows.home import Home
from tests.conftest import PROJECT, dealflow
from tests.hostile.inbox import GOOD, fill
from tests.hostile.kind import Kind
from tests.hostile.titles import CONTROLS, FIRMS, TITLES
from tests.hostile.tree import Ran, ran

pytestmark = pytest.mark.hostile
FEWEST_HOSTILE = 200
WRITTEN = ("errors", "output")
ELEMENTS = set(
    "html head meta title style body h1 h2 h3 table tbody tr td section small blockquote p code mark a".split()
)
MEGABYTES_MAX = 1024
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ARTICLES = "select title, publisher, url from {} where title like '%Robots%'"


@dataclass(frozen=True)
class BadNight:
    home: Home
    inbox: Path
    kinds: dict[Path, Kind]
    ended: Ran


@pytest.fixture(scope="module")
def night():
    folder = Path(tempfile.mkdtemp())
    (folder / "work").mkdir()
    kinds = fill(folder / "inbox")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "DEALFLOW"))}
    command = [sys.executable, "-m", "flows.cli", "run", str(folder / "inbox"), "--home", str(folder / "home")]
    ended = ran(command, folder / "work", {**environment, "PYTHONPATH": str(PROJECT)})
    print(f"{ended.seconds:.0f} s, {ended.megabytes:.0f} MB at most")
    yield BadNight(Home(folder / "home"), folder / "inbox", kinds, ended)
    subprocess.run(["rm", "-rf", folder], check=True)  # some folders are deeper than shutil can go


@pytest.fixture(scope="module")
def outcomes(night):
    assert night.ended.code == 0, night.ended.errors[-3000:]
    query = "select source, outcome, reason from marts.document_outcomes"
    with duckdb.connect(night.home.warehouse, read_only=True) as warehouse:
        return warehouse.execute(query).fetchall()


def test_the_good_are_loaded_and_nothing_hostile_is_lost(night, outcomes):
    good = Counter(outcome for source, outcome, _ in outcomes if source.startswith(f"{night.inbox}/good/"))
    assert good == {"loaded": GOOD}
    assert sum(outcome == "rejected" for _, outcome, _ in outcomes) >= FEWEST_HOSTILE


def test_each_kind_ends_as_it_does_alone(night, outcomes):
    wrong = []
    for folder, kind in night.kinds.items():
        found = [(outcome, reason) for source, outcome, reason in outcomes if f"{folder}/" in source]
        told = sorted("rejected" if outcome == "rejected" else "loaded" for outcome, _ in found)
        reasons = " ".join(reason for _, reason in found if reason)
        if told != sorted(kind.outcomes.split()) or (kind.outcomes.endswith("rejected") and kind.words not in reasons):
            wrong.append((kind.name, told, reasons[:300]))
    assert wrong == []


def test_memory_is_bounded(night):
    assert night.ended.megabytes < MEGABYTES_MAX


@pytest.mark.parametrize("tables", ["marts.articles", "parquet"])
def test_titles_come_out_as_they_went_in(tables, night, outcomes):
    source = tables if tables != "parquet" else f"read_parquet('{night.home.current}/articles.parquet')"
    with duckdb.connect(night.home.warehouse, read_only=True) as warehouse:
        found = {row[0]: row for row in warehouse.execute(ARTICLES.format(source)).fetchall()}
    assert {title: found.get(title) for title in TITLES.values()} == {
        title: (title, title, f"https://example.org/{title}") for title in TITLES.values()
    }


def test_nothing_was_made_or_broken(night, outcomes):
    assert sorted(each.name for each in (night.inbox.parent / "work").iterdir()) == sorted(WRITTEN)
    assert not list(night.home.root.rglob("owned*"))
    with duckdb.connect(night.home.warehouse, read_only=True) as warehouse:
        (companies,) = zip(*warehouse.execute("select name from marts.companies").fetchall(), strict=True)
    assert set(FIRMS) <= set(companies)


def test_terminals_and_logs_are_not_steered(night, outcomes):
    said = [dealflow(*words, home=night.home.root) for words in (["status"], ["status", "--rejected"])]
    logs = [file.read_text(encoding="utf-8") for file in night.home.logs.glob("*.log")]
    texts = [night.ended.output, night.ended.errors, *(each.stdout + each.stderr for each in said), *logs]
    assert [STEERING.findall(text)[:5] for text in texts if STEERING.search(text)] == []
    assert not any(line.startswith("2026-01-01") for text in texts for line in text.splitlines())
    assert "a.exe" in said[1].stdout


def test_the_list_of_the_rejected_names_each(night, outcomes):
    listed = dealflow("status", "--rejected", "--json", home=night.home.root).stdout.splitlines()
    rejected = {source for source, outcome, _ in outcomes if outcome == "rejected"}
    assert {json.loads(line)["source"] for line in listed} == rejected


@pytest.mark.parametrize("firm", FIRMS)
def test_an_explanation_shows_words_alone(firm, night, outcomes, tmp_path):
    query = """
        select mention.event_id, articles.title from marts.event_mentions as mention
        join marts.articles using (article_id) where starts_with(mention.quote, ?)
    """
    with duckdb.connect(night.home.warehouse, read_only=True) as warehouse:
        event_id, title = warehouse.execute(query, [firm]).fetchone()
    page = dealflow("explain", event_id, "--html", tmp_path / "why.html", home=night.home.root)
    html = (tmp_path / "why.html").read_text(encoding="utf-8")
    shown = dealflow("explain", event_id, home=night.home.root)
    assert page.returncode == shown.returncode == 0
    assert not STEERING.search(shown.stdout)
    elements = list(lxml.html.fromstring(html).iter())
    assert {element.tag for element in elements} <= ELEMENTS
    assert {name for element in elements for name in element.attrib} <= {"charset", "lang", "href", "rel"}
    assert all(element.get("href", "https://").startswith("https://") for element in elements)
    assert title == CONTROLS or title in html_escape.unescape(html)
