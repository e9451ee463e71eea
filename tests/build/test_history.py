"""Six nights of one story, one of them killed before it published, and what the warehouse says of each afterwards."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest

from flows import history
from flows.build import build
from flows.home import Home
from flows.publish import newest, publish, rollback, whole
from flows.published import remember
from tests.build.stories import RUN, Marts, Story, deal, ipo, loaded, money

FACTS = ("ipo_events", "ipo_offerings", "funding_commitments", "companies")
RUMOUR = Story(name="a rumour", published=date(2026, 1, 4), says=(ipo("Tern Bank", "rumoured"),))
FILING = Story(
    name="a filing",
    published=date(2026, 1, 5),
    url="https://www.sec.gov/tern.html",
    says=(ipo("Tern Bank", "filed", exchange="XNAS", event_date="2026-01-05", amount=money("90000000")),),
)
ROUND = Story(
    name="a round",
    published=date(2026, 1, 5),
    says=(deal("Kestrel Foods", "announced", round="Series B", amount=money("30000000")),),
)
CORRECTION = Story(
    name="a correction",
    published=date(2026, 1, 6),
    is_correction=True,
    says=(ipo("Tern Bank", "filed", exchange="XNAS", amount=money("19000000")),),
)
LISTING = Story(
    name="a listing",
    published=date(2026, 1, 7),
    says=(ipo("Tern Bank", "listed", exchange="XNAS", event_date="2026-01-07", amount=money("21000000")),),
)
RETRACTION = replace(ROUND, says=())
NIGHTS = {
    "rumour": [RUMOUR],
    "filing": [FILING, ROUND],
    "correction": [CORRECTION],
    "killed": [LISTING],
    "listing": [LISTING],
    "retraction": [RETRACTION],
}
PUBLISHED = [night for night in NIGHTS if night != "killed"]
RUNS = {
    night: replace(RUN, run_id=night, started_at=RUN.started_at + timedelta(days=day))
    for day, night in enumerate(NIGHTS)
}


def rows(home, source, columns="* EXCLUDE (release_id)"):
    with duckdb.connect(home.warehouse, read_only=True) as warehouse:
        return sorted(warehouse.execute(f"SELECT {columns} FROM {source}").fetchall(), key=str)


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    """The home after all nights, and what readers were shown on each: night → fact → rows."""
    home = Home(tmp_path_factory.mktemp("nights") / "home").create()
    shown = {}
    for night, stories in NIGHTS.items():
        loaded(home, stories, RUNS[night])
        remember(home.build_database, whole(home))
        history.restore(home.build_database, newest(home))
        build(home)
        if night != "killed":
            publish(home, RUNS[night])
            shown[night] = {fact: rows(home, f"marts.{fact}") for fact in FACTS}
    return home, shown


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("night", PUBLISHED)
def test_a_past_night_is_what_was_published_then(nights, night, fact):
    home, shown = nights
    began = RUNS[night].started_at.strftime("%Y-%m-%d %H:%M:%S")
    assert rows(home, f"marts.{fact}_as_of(timestamp '{began}')") == shown[night][fact]
    until_next = f"timestamp '{began}' + interval '23:59:59'"
    assert rows(home, f"marts.{fact}_as_of({until_next})") == shown[night][fact]


def test_the_story_moves_from_night_to_night(nights):
    shown = nights[1]
    told = [(len(shown[night]["ipo_events"]), len(shown[night]["funding_commitments"])) for night in PUBLISHED]
    assert told == [(1, 0), (2, 1), (2, 1), (3, 1), (3, 0)]


def test_nothing_was_known_before_the_first_night(nights):
    assert rows(nights[0], "marts.companies_as_of(timestamp '2026-03-01 02:29:59')") == []


def test_a_correction_of_an_amount_is_a_version(nights):
    with duckdb.connect(nights[0].warehouse, read_only=True) as warehouse:
        assert warehouse.execute(
            """SELECT amount_raised, run_id, valid_to::DATE::VARCHAR FROM marts.ipo_events_history
               WHERE stage = 'filed' ORDER BY valid_from"""
        ).fetchall()[:2] == [
            (Decimal(90000000), "filing", "2026-03-03"),
            (Decimal(19000000), "correction", "2026-03-05"),
        ]


def test_what_is_retracted_ends_and_is_not_forgotten(nights):
    with duckdb.connect(nights[0].warehouse, read_only=True) as warehouse:
        assert warehouse.execute(
            "SELECT amount, run_id, valid_to::DATE::VARCHAR FROM marts.funding_commitments_history"
        ).fetchall() == [(Decimal(30000000), "filing", "2026-03-06")]


def test_a_night_that_was_killed_before_publishing_left_no_trace(nights):
    killed = RUNS["killed"].started_at.strftime("%Y-%m-%d %H:%M:%S")
    for fact in FACTS:
        stamped = f"(FROM marts.{fact}_history WHERE timestamp '{killed}' IN (valid_from, valid_to))"
        assert rows(nights[0], stamped) == []


def test_what_stays_as_it_is_has_no_further_version(nights):
    rumour = "marts.ipo_events_history WHERE stage = 'rumoured'"
    # Since the filing it is not where the offering stands.
    assert rows(nights[0], rumour, "run_id") == [("filing",), ("rumour",)]


@pytest.fixture(scope="module")
def rebuilt(nights, tmp_path_factory):
    """All articles at once on the night after, with a history from before `confidence` was a column of the events."""
    home = Home(tmp_path_factory.mktemp("rebuilt") / "home").create()
    after = replace(RUN, run_id="after", started_at=RUN.started_at + timedelta(days=9))
    loaded(home, [RETRACTION, LISTING, CORRECTION, FILING, RUMOUR], after)
    history.restore(home.build_database, newest(nights[0]))
    with duckdb.connect(home.build_database) as connection:
        connection.execute("ALTER TABLE history.ipo_events_versions DROP COLUMN confidence")
    build(home)
    return Marts(home)


@pytest.mark.parametrize("fact", FACTS)
def test_all_articles_at_once_give_the_same_facts(nights, rebuilt, fact):
    facts = f"SELECT COLUMNS(c -> c <> 'first_known_at') FROM {fact} ORDER BY ALL"
    assert rebuilt.ask(facts) == Marts(nights[0]).ask(facts)


def test_a_column_that_came_later_is_unknown_of_the_time_before(nights, rebuilt):
    assert rebuilt.ask(
        "SELECT run_id IS NOT DISTINCT FROM 'after', bool_and(confidence IS NULL) FROM ipo_events_history GROUP BY ALL"
        " ORDER BY ALL"
    ) == [(False, True), (True, False)]


def test_the_history_outlives_the_build_database(nights, tmp_path):
    database = tmp_path / "other.duckdb"
    history.restore(database, newest(nights[0]))
    with duckdb.connect(database) as connection:
        for fact in FACTS:
            query = f"SELECT * EXCLUDE (stamped_at) FROM history.{fact}_versions ORDER BY ALL"
            published = (
                f"SELECT * EXCLUDE (run_id, release_id) FROM '{nights[0].current}/{fact}_history.parquet' ORDER BY ALL"
            )
            assert connection.execute(query).fetchall() == connection.execute(published).fetchall()


def test_readers_who_were_pointed_back_still_have_the_history_until_then(nights, tmp_path):
    home = Home(tmp_path / "home").create()
    home.releases.rmdir()
    home.releases.symlink_to(nights[0].releases)
    home.current.symlink_to(nights[0].current.resolve())
    assert rollback(home) < newest(home).name
    began = RUNS["correction"].started_at.strftime("%Y-%m-%d %H:%M:%S")
    assert rows(home, f"marts.ipo_events_as_of(timestamp '{began}')") == nights[1]["correction"]["ipo_events"]
