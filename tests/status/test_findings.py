"""What is wrong with a home, and what to do: each case, and silence where all is well."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.cli.findings import findings, freshness, span
from flows.cli.state import Contents, State
from flows.home import Home
from flows.ledger import Entry
from flows.lock import Holder
from flows.publish import Release

NOW = datetime(2026, 1, 8, 6, 0, tzinfo=UTC)
LAST = Entry(run_id="20260108T020000Z", started_at="2026-01-08T02:00:00+00:00", seconds=60.0, outcome="published",
             release="20260108T020000Z", ended_at="2026-01-08T02:01:00+00:00", counts={"inputs": 100})  # fmt: skip
HOLDER = Holder(process_id=7, host="h", started_at="2026-01-07T20:00:00+00:00", work="nightly")
RELEASES = tuple(Release(release_id=f"2026010{day}T020000Z", is_current=day == 8, row_count=1) for day in (8, 7))
WELL = State(now=NOW, home=Home(Path("/h o")), releases=RELEASES, runs=(LAST,), contents=Contents(),
             shown_at=NOW - timedelta(hours=4), free_bytes=10**12, night_bytes=10**6)  # fmt: skip


def told(state, **changes):
    return [f"{each.what} → {each.remedy}" for each in findings(replace(state, **changes))]


def test_a_home_as_it_should_be():
    assert findings(WELL) == ()


@pytest.mark.parametrize(
    ("changes", "what", "remedy"),
    [
        ({"shown_at": NOW - timedelta(hours=27)}, "not fresh: release 20260108T020000Z was published 1 d 3 h ago",
         "`dealflow run --home '/h o'`"),
        ({"shown_at": NOW + timedelta(hours=3)}, "not fresh: release 20260108T020000Z was published 3 h 0 min from now",
         "`dealflow run --home '/h o'`"),
        ({"runs": (replace(LAST, outcome="failed", release=None, problem="QualityGateError: test x: Got 2"),)},
         "the last run, of 2026-01-08T02:00, failed: QualityGateError: test x", "mend what they name"),
        ({"runs": (replace(LAST, outcome="failed", release=None, problem="Strange: x"),)}, "failed: Strange",
         "/h o/logs/20260108T020000Z.log"),
        ({"runs": (replace(LAST, outcome="killed", release=None, problem="it was killed"),)}, "was killed",
         "goes on where it stopped"),
        ({"runs": (replace(LAST, started_at="2026-01-06T02:00:00+00:00"),)}, "nothing has run for 2 d 4 h",
         "`dealflow serve`"),
        ({"runs": ()}, "nothing has run yet", "dealflow run"),
        ({"releases": tuple(replace(each, is_current=not each.is_current) for each in RELEASES)},
         "rolled back to 20260107T020000Z", "`dealflow rollback 20260108T020000Z"),
        ({"releases": tuple(replace(each, is_current=False) for each in RELEASES)}, "readers are shown no release",
         "`dealflow rollback 20260108T020000Z"),
        ({"releases": (replace(RELEASES[0], problem="its folder is gone"), RELEASES[1])},
         "the release that readers see, 20260108T020000Z, is damaged: its folder is gone",
         "`dealflow rollback --home '/h o'`"),
        ({"releases": (RELEASES[0], replace(RELEASES[1], problem="its folder is gone"))},
         "the release 20260107T020000Z is damaged", "passed over"),
        ({"unreadable": "dealflow.duckdb cannot be read"}, "readers cannot open", "dealflow rollback"),
        ({"holder": HOLDER, "is_held": True}, "process 7 on h (nightly), since 2026-01-07T20:00:00+00:00 holds",
         "`kill 7`"),
        ({"holder": HOLDER}, "was killed while it held the home", "dealflow run"),
        ({"free_bytes": 10**9, "night_bytes": 10**9},
         "the disk is nearly full: 954 MB free, a night writes about 954 MB, and 1,907 MB should be", "free space"),
        ({"quarantined": 9, "newly_quarantined": 5}, "turned 5 inputs away for the first time", "status --rejected"),
        ({"quarantine_problem": "no database"}, "cannot be read (no database)", "index.sqlite"),
        ({"contents": Contents(implausible_count=1)}, "1 value is hard to believe", "marts.implausible_values"),
    ],
)  # fmt: skip
def test_what_is_wrong(changes, what, remedy):
    found = told(WELL, **changes)
    assert any(what in each and remedy in each.partition("→")[2] for each in found), found


@pytest.mark.parametrize(
    "changes",
    [
        {"holder": replace(HOLDER, started_at="2026-01-08T05:00:00+00:00"), "is_held": True},
        {"quarantined": 50, "newly_quarantined": 4},
        {"runs": (replace(LAST, counts={"inputs": 1000}),), "newly_quarantined": 40},
        {"runs": (replace(LAST, outcome="running", release=None),)},
        {"shown_at": NOW + timedelta(minutes=50)},
    ],
)
def test_what_is_not_wrong(changes):
    assert told(WELL, **changes) == []


def test_the_worst_comes_first():
    found = told(WELL, contents=Contents(implausible_count=2), shown_at=NOW - timedelta(days=3), releases=RELEASES)
    assert found[0].startswith("not fresh")
    assert "hard to believe" in found[-1]


@pytest.mark.parametrize(("hours", "is_fresh"), [(3.9, False), (4, True), (26, True)])
def test_freshness_is_told_in_one_line(hours, is_fresh):
    fresh, line = freshness(WELL, hours)
    assert fresh is is_fresh
    assert line.startswith("fresh: " if is_fresh else "not fresh: ")
    assert "\n" not in line


def test_a_release_of_the_future_is_fresh_within_what_clocks_differ():
    assert freshness(replace(WELL, shown_at=NOW + timedelta(minutes=50)), 26)[0]
    assert not freshness(replace(WELL, shown_at=NOW + timedelta(minutes=70)), 26)[0]


def test_nothing_is_published():
    assert freshness(replace(WELL, releases=(), shown_at=None), 26) == (
        False,
        "not fresh: nothing is published in /h o",
    )


@pytest.mark.parametrize(
    ("seconds", "words"), [(59, "0 min"), (3599, "59 min"), (3600, "1 h 0 min"), (90000, "1 d 1 h"), (-5, "0 min")]
)
def test_a_span_in_words(seconds, words):
    assert span(timedelta(seconds=seconds)) == words
