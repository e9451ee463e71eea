"""Who is who over several nights: what a person decides wins, and no published id is ever lost."""

import csv
import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows.build import build
from flows.home import Home, dbt_project, reference_folder
from flows.load import Batch, load
from flows.publish import AuditError, publish, whole
from flows.published import remember
from flows.records import Extraction
from tests.build.stories import RUN, Marts, Story, deal, ipo, loaded, money


def night(number):
    return replace(RUN, run_id=f"night {number}", started_at=RUN.started_at + timedelta(days=number))


def story(name, *says, day=5):
    return Story(name=name, published=date(2026, 1, day), says=says)


FIRST = [
    story("plover plans", ipo("Plover Grid", "planned")),
    story("the tern round", deal("Tern Foods", "closed", amount=money(30000000)), day=7),
    story("the kite round", deal("Kite Air", "closed", amount=money(90000000)), day=7),
]
SECOND = [
    story("plover in london", ipo("Plover Grid", "filed", "Avocet Grid", exchange="XLON"), day=9),
    story("tern earlier", deal("Tern Foods", "announced", amount=money(30000000)), day=6),
]


def published_night(home, number, stories):
    loaded(home, stories, night(number))
    remember(home.build_database, whole(home))
    build(home)
    publish(home, night(number))
    return Marts(home)


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """Two nights: the second one learns of another name, a venue and an earlier report, and retracts an article."""
    home = Home(tmp_path_factory.mktemp("history") / "home").create()
    first = published_night(home, 1, FIRST)
    keys = ("company_id", "companies"), ("offering_id", "ipo_offerings"), ("commitment_id", "funding_commitments")
    before = {key: {found for (found,) in first.ask(f"SELECT {key} FROM {table}")} for key, table in keys}
    article = FIRST[2].article()
    silent = {article.article_id: Extraction(article_id=article.article_id)}
    load(home.build_database, Batch(run=night(2), articles=(article,), extractions=silent))
    return before, published_night(home, 2, SECOND)


def test_ids_that_stand_no_more_lead_to_those_that_do(history):
    before, marts = history
    for key, table in (
        ("company_id", "companies"),
        ("offering_id", "ipo_offerings"),
        ("commitment_id", "funding_commitments"),
    ):
        standing = {found for (found,) in marts.ask(f"SELECT {key} FROM {table}")}
        led = dict(marts.ask("SELECT retired_id, current_id FROM id_redirects"))
        gone = before[key] - standing
        assert gone, key
        assert gone <= led.keys()
        assert {led[each] for each in gone} <= standing | {None}


def test_a_company_is_found_by_its_former_id(history):
    assert history[1].ask(
        """SELECT name, reason FROM id_redirects JOIN companies ON company_id = current_id
           WHERE retired_id LIKE 'co_%'"""
    ) == [("Plover Grid", "merged")]


def test_an_article_that_is_retracted_takes_its_ids_along(history):
    gone = history[1].ask("SELECT left(retired_id, 3) FROM id_redirects WHERE reason = 'no longer told' ORDER BY 1")
    assert gone == [("co_",), ("com",)]


def test_what_leads_on_is_no_retired_id(history):
    retired = "SELECT retired_id FROM id_redirects"
    assert history[1].ask(f"SELECT count(*) FROM id_redirects WHERE current_id IN ({retired})") == [(0,)]


def test_an_id_that_vanishes_is_not_published(tmp_path):
    home = Home(tmp_path / "home").create()
    published_night(home, 1, FIRST[:1])
    loaded(home, SECOND[:1], night(2))
    build(home)
    with pytest.raises(AuditError, match=r"\d published ids have vanished without a redirect: co_"):
        publish(home, night(2))


DECISIONS = [
    ("merge", "Kestrel Foods", "Falcon Foods"),
    ("merge", "Anthropic", "OpenAI"),
    ("split", "Heron Air", "Heron"),
    ("split", "Zhipu", "Zhipu AI"),
    ("rename", "Osprey", "Osprey and Daughters"),
]
"""Two names without a common word; two known companies; an alias of an article; an alias of the reference; a name."""

DECIDED = [
    story("kestrel", deal("Kestrel Foods Ltd", "closed", amount=money(30000000))),
    story("falcon", deal("Falcon Foods", "closed", amount=money(30000000)), day=6),
    story("rivals", ipo("OpenAI", "rumoured"), ipo("Anthropic", "planned")),
    story("herons", ipo("Heron Air", "filed", "Heron"), ipo("Heron Bank", "filed", "Heron Banking")),
    story("zhipu", ipo("Zhipu", "planned")),
    story("zhipu ai", ipo("Zhipu AI", "filed", "Zhipu"), day=6),
    story("osprey", ipo("Osprey", "filed", "Osprey Labs")),
]


@pytest.fixture(scope="module")
def decided(tmp_path_factory):
    folder = tmp_path_factory.mktemp("decided")
    project = folder / "dbt_project"
    shutil.copytree(dbt_project(), project)
    shutil.copytree(reference_folder(), folder / "seeds" / "reference")
    with (folder / "seeds" / "reference" / "company_decisions.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["decision", "name", "other_name", "reason", "decided_on", "source"])
        rows.writerows([*decision, "for the test", "2026-01-01", "test"] for decision in DECISIONS)
    home = loaded(Home(folder / "home").create(), DECIDED)
    build(home, project)
    return Marts(home)


def companies_of(marts, *names):
    return {found for (found,) in marts.ask("SELECT company_id FROM company_names WHERE name IN ?", list(names))}


@pytest.mark.parametrize("names", [("Kestrel Foods Ltd", "Falcon Foods"), ("OpenAI", "Anthropic")])
def test_what_a_person_merges_is_one_company(decided, names):
    assert len(companies_of(decided, *names)) == 1


def test_the_deals_of_merged_companies_are_merged(decided):
    assert decided.ask("SELECT article_count FROM funding_commitments") == [(2,)]


@pytest.mark.parametrize("names", [("Zhipu", "Zhipu AI"), ("Heron Air", "Heron Bank")])
def test_what_a_person_splits_is_two_companies(decided, names):
    assert len(companies_of(decided, *names)) == 2


def test_what_a_person_splits_is_asked_no_more(decided):
    names = {"Zhipu", "Zhipu AI", "Heron", "Heron Air"}
    asked = decided.ask("SELECT name, other_name FROM company_match_candidates")
    assert [pair for pair in asked if set(pair) <= names] == []


def test_a_person_names_a_company(decided):
    assert decided.ask("SELECT name FROM companies WHERE name LIKE 'Osprey%'") == [("Osprey and Daughters",)]
    assert len(companies_of(decided, "Osprey", "Osprey Labs")) == 1
