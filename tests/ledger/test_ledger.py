"""The ledger tells how each run ended, and what each of its stages did, whatever it was interrupted by."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from flows import ledger
from flows.home import Home
from flows.lock import held, is_held
from flows.records import Run, StageRun

START = datetime(2026, 1, 3, 2, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path).create()


def run(name="r1", **more):
    return Run(run_id=name, started_at=START, code_version="1+abc", paths=("inbox",), **more)


def after(seconds):
    return START + timedelta(seconds=seconds)


def stage(home, name, began, ended, items=5, outcome="done", run_id="r1"):
    ledger.begin_stage(home, run_id, name, after(began))
    done = StageRun(
        run_id=run_id, stage=name, started_at=after(began), ended_at=after(ended), item_count=items, outcome=outcome
    )
    ledger.end_stage(home, done)


def end(home, name="r1", **more):
    ledger.end(home, ledger.Entry(run_id=name, started_at=START.isoformat(), seconds=9.0, **more))


def test_the_batches_of_a_stage_are_one_stage(home):
    ledger.begin(home, run())
    stage(home, "read", 0, 1)
    stage(home, "clean", 1, 3)
    stage(home, "read", 3, 4.5)
    stage(home, "read", 4.5, 4.5, items=0)
    end(home, release="r1", code_version="1+abc")
    (entry,) = ledger.entries(home)
    read, clean = entry.stages
    assert (read.batch_count, read.item_count, read.busy_seconds) == (2, 10, 2.5)
    assert (read.started_at, read.ended_at, read.outcome) == (START, after(4.5), "done")
    assert (clean.stage, clean.busy_seconds) == ("clean", 2.0)


def test_a_run_without_an_end_was_killed_and_so_was_what_it_was_at(home):
    ledger.begin(home, run(parameters={"since": "2026-01-01"}))
    stage(home, "load", 0, 2)
    ledger.begin_stage(home, "r1", "build", after(3))
    (entry,) = ledger.last_runs(home, 5)
    assert (entry.outcome, entry.ended_at, entry.seconds) == ("killed", None, 3.0)
    assert [each.outcome for each in entry.stages] == ["done", "killed"]
    assert "killed" in entry.problem
    assert entry.as_run().parameters == {"since": "2026-01-01"}


def test_a_run_that_holds_the_lock_is_running_and_one_before_it_is_not(home):
    with held(home, START):
        ledger.begin(home, run("r1"))
        ledger.begin(home, run("r2"))
        ledger.begin_stage(home, "r2", "read", after(1))
        assert [entry.outcome for entry in ledger.last_runs(home, 5)] == ["running", "killed"]
    assert ledger.last_runs(home, 1)[0].outcome == "killed"


def test_a_run_is_as_it_was_in_the_warehouse(home):
    ledger.begin(home, run())
    end(home, outcome="failed", problem="BuildError: no", code_version="1+abc", ended_at=after(9).isoformat())
    (entry,) = ledger.entries(home)
    told = entry.as_run()
    assert (told.outcome, told.problem, told.published_release) == ("failed", "BuildError: no", None)
    assert (told.started_at, told.ended_at) == (START, after(9))


def test_lines_of_a_version_without_events_are_runs_that_ended(home):
    lines = [
        {"run_id": "a", "started_at": "2026-01-01T02:00:00+00:00", "seconds": 3.0, "release": "a", "problem": None},
        {"run_id": "b", "started_at": "2026-01-02T02:00:00+00:00", "seconds": 3.0, "release": None, "problem": "no"},
    ]
    home.run_ledger.write_text("".join(json.dumps(line) + "\n" for line in lines))
    entries = ledger.entries(home)
    assert [(entry.outcome, entry.as_run()) for entry in entries] == [("published", None), ("failed", None)]


@pytest.mark.parametrize(
    "line",
    [
        '{"event": "stage beg',
        "[]",
        "7",
        '{"event": "unheard of", "run_id": "r1"}',
        '{"event": "begun"}',
        '{"event": "begun", "run_id": "r9", "new field": 1}',
        '{"event": "stage begun", "run_id": "nobody", "stage": "read", "at": "2026-01-03T02:00:00+00:00"}',
        '{"event": "stage begun", "run_id": "r1", "stage": "read", "at": "noon"}',
    ],
)
def test_a_line_that_tells_nothing_costs_no_other(line, home):
    ledger.begin(home, run())
    with home.run_ledger.open("a", encoding="utf-8") as file:
        file.write(line)
    end(home, release="r1")
    assert [(entry.run_id, entry.outcome) for entry in ledger.entries(home)] == [("r1", "published")]


def test_a_lock_that_was_left_behind_holds_nothing(home):
    home.lock_file.touch()
    assert not is_held(home)
    with held(home, START):
        assert is_held(home)
    assert not is_held(home)


def test_whoever_asks_turns_no_run_away(home):
    import fcntl
    import threading

    home.lock_file.touch()
    with home.lock_file.open("rb") as asking:
        fcntl.flock(asking, fcntl.LOCK_SH)
        threading.Timer(0.05, lambda: fcntl.flock(asking, fcntl.LOCK_UN)).start()
        with held(home, START):
            assert is_held(home)


@pytest.mark.parametrize("now, expected", [
    (after(-3600), START + timedelta(microseconds=1)), (START, START + timedelta(microseconds=1)), (after(9), after(9)),
])  # fmt: skip
def test_a_run_begins_after_those_before_it_whatever_the_clock_says(home, now, expected):
    assert ledger.next_start(home, now) == now
    ledger.begin(home, run())
    assert ledger.next_start(home, now) == expected
