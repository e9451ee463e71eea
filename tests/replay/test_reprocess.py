"""A change of rules and `dealflow reprocess`: what it gained and lost, and no more; and the same from nothing."""

import json
import os
import shutil
import subprocess
import sys

import duckdb
import pytest

from flows.home import Home
from tests.conftest import PROJECT, dealflow

pytestmark = pytest.mark.night

PLAIN_NIGHT = """
import sys
from pathlib import Path
from flows.home import Home
from flows.night import PLAIN, Asked, run_night

if __name__ == "__main__":
    run_night(Home(Path(sys.argv[1])), Asked(is_reprocess="reprocess" in sys.argv), PLAIN)
"""
FUNDING_RULES = "flows/extract/events/funding/rules/__init__.py"
LISTING_RULES = "flows/extract/events/ipo/rules/__init__.py"
GAINED_RULES = {"fund.closed_itself", "funding.buys_privately", "ipo.priced.verb"}
LOST_RULES = {"funding.invests_in", "ipo.rumoured.considers"}
OF_RUNS = {"document_outcomes", "pipeline_runs", "run_stages", "id_redirects"}


def without(package, rules):
    """Take rules out of a copy of the package, as it was before."""
    for file in (FUNDING_RULES, LISTING_RULES):
        line = f"RULES = tuple(rule for rule in RULES if rule.name not in {sorted(rules)!r})\n"
        (package / file).write_text((PROJECT / file).read_text(encoding="utf-8") + line, encoding="utf-8")


def plain_night(package, home, *arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "DEALFLOW"))}
    environment |= {"DEALFLOW_RATES": "packaged", "PYTHONPATH": str(package)}
    (package / "plain_night.py").write_text(PLAIN_NIGHT)
    command = [sys.executable, "plain_night.py", str(home.root), *arguments]
    done = subprocess.run(command, cwd=package, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return home.current.resolve()


def events_by_rule(release):
    """The rules that each event of a release was read by."""
    with duckdb.connect() as connection:
        file = str(release / "event_mentions.parquet")
        asked = "SELECT event_id, list(DISTINCT rule) FROM read_parquet(?) GROUP BY event_id"
        return {event_id: set(rules) for event_id, rules in connection.execute(asked, [file]).fetchall()}


def rows(release, table, *left_out):
    with duckdb.connect() as connection:
        found = connection.execute(f"FROM read_parquet('{release}/{table}.parquet')")
        names = [column[0] for column in found.description]
        kept = [place for place, name in enumerate(names) if name not in {"release_id", *left_out}]
        return sorted((tuple(row[place] for place in kept) for row in found.fetchall()), key=repr)


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    """A night by some rules, then `reprocess` by others, then the same on a build folder that was lost."""
    package = tmp_path_factory.mktemp("package")
    for folder in ("flows", "seeds", "dbt_project"):
        shutil.copytree(PROJECT / folder, package / folder, ignore=shutil.ignore_patterns("__pycache__"))
    home = Home(tmp_path_factory.mktemp("reprocess") / "home")
    without(package, GAINED_RULES)
    before = plain_night(package, home)
    without(package, LOST_RULES)
    result = dealflow("reprocess", home=home.root, cwd=package)
    after = home.current.resolve()
    told = json.loads((home.logs / f"{after.name}.changes.json").read_text(encoding="utf-8"))
    shutil.rmtree(home.build_folder)
    from_nothing = plain_night(package, home, "reprocess")
    return home, before, result, after, told, from_nothing


def test_exactly_what_the_rules_gained_and_lost_is_shown(nights):
    _, before, result, after, told, _ = nights
    assert result.returncode == 0, result.stderr
    old, new = events_by_rule(before), events_by_rule(after)
    gained = {each["row_id"] for each in told["gained"] if each["table"] != "ipo_offerings"}
    lost = {each["row_id"] for each in told["lost"] if each["table"] != "ipo_offerings"}
    assert gained == {event for event, rules in new.items() if rules <= GAINED_RULES} == new.keys() - old.keys()
    assert lost == {event for event, rules in old.items() if rules <= LOST_RULES} == old.keys() - new.keys()
    assert {rule for event in gained for rule in new[event]} == GAINED_RULES
    assert {rule for event in lost for rule in old[event]} == LOST_RULES


def test_each_change_is_shown_with_its_sentence_or_its_values(nights):
    home, before, result, after, told, _ = nights
    quotes = {quote for release in (before, after) for (quote,) in rows(release, "event_mentions", *NOT_QUOTES)}
    for each in (*told["gained"], *told["lost"]):
        assert each["title"] in result.stdout
        assert each["columns"]
        assert each["sentence"] in quotes or each["table"] == "ipo_offerings"
    page = (home.logs / f"{after.name}.changes.md").read_text(encoding="utf-8")
    assert all(each["row_id"].replace("_", "\\_") in page for each in told["gained"])


NOT_QUOTES = (
    *("mention_id", "event_type", "event_id", "article_id", "char_start", "char_end", "raw_char_start"),
    *("raw_char_end", "rule", "stage_or_status", "amount", "amount_currency", "confidence"),
)


def test_what_no_rule_says_any_more_is_told_to_be_gone(nights):
    _, before, _, after, _, _ = nights
    with duckdb.connect() as connection:
        file = str(after / "id_redirects.parquet")
        retired = {row[0]: row[1:] for row in connection.execute("FROM read_parquet(?)", [file]).fetchall()}
    gone = events_by_rule(before).keys() - events_by_rule(after).keys()
    assert gone
    assert {retired[event][:2] for event in gone} == {(None, "no longer told")}


def test_no_rule_and_no_fact_is_known_later_than_it_was(nights):
    _, before, _, after, _, _ = nights
    first = {row[0] for row in rows(before, "articles", *NOT_FIRST)}
    assert {row[0] for row in rows(after, "articles", *NOT_FIRST)} == first
    assert len(first) == 1


NOT_FIRST = (
    *("article_id", "url", "title", "publisher", "published_at", "language", "word_count", "duplicate_of"),
    *("source_kind", "is_correction"),
)


def test_a_build_folder_that_was_lost_is_made_anew_with_the_same_facts(nights):
    _, _, _, after, _, from_nothing = nights
    tables = {file.stem for file in after.glob("*.parquet")} - OF_RUNS
    assert len(tables) > 15
    for table in sorted(tables):
        assert rows(from_nothing, table) == rows(after, table), table
    assert set(rows(after, "id_redirects")) <= set(rows(from_nothing, "id_redirects"))


def test_the_ledger_and_the_outcomes_outlive_a_lost_build_folder(nights):
    _, before, _, after, _, from_nothing = nights
    assert set(rows(after, "document_outcomes")) <= set(rows(from_nothing, "document_outcomes"))
    with duckdb.connect() as connection:
        asked = "SELECT outcome, published_release, parameters, input_count FROM read_parquet(?) ORDER BY started_at"
        runs = connection.execute(asked, [str(from_nothing / "pipeline_runs.parquet")]).fetchall()
    inputs = len(rows(before, "document_outcomes"))
    assert runs == [
        ("published", before.name, "", inputs),
        ("published", after.name, "reprocess: yes", inputs),
        ("running", None, "reprocess: yes", inputs),
    ]
