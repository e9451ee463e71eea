"""What to do about a problem: every kind of it that is known by name is one that there is."""

import builtins
import re
import threading

import duckdb
import pytest

from flows import advice
from flows.advice import remedy
from flows.home import PACKAGE_FOLDER
from flows.ledger import Entry

DEFINED = re.compile(r"^class (\w+)", re.MULTILINE)


def entry(**told):
    return Entry(run_id="r1", started_at="2026", seconds=1.0, **told)


def test_every_kind_of_problem_is_one_that_there_is():
    ours = {name for file in PACKAGE_FOLDER.rglob("*.py") for name in DEFINED.findall(file.read_text(encoding="utf-8"))}
    assert set(advice._REMEDIES) <= ours | set(dir(builtins)) | set(dir(duckdb))


@pytest.mark.parametrize("kind", advice._REMEDIES)
def test_a_known_problem_has_its_remedy(kind):
    assert remedy(entry(outcome="failed", problem=f"{kind}: it went wrong: badly")) == advice._REMEDIES[kind]


def test_any_other_problem_leads_to_its_log():
    assert "logs/r1.log" in remedy(entry(outcome="failed", problem="Strange: x"))
    assert "logs/r1.log" in remedy(entry(outcome="failed"))


def test_a_run_that_was_killed_goes_on():
    assert "goes on where it stopped" in remedy(entry(outcome="killed", problem="QualityGateError: x"))


@pytest.mark.parametrize("limit", ["100MB", "1MB"])
def test_duckdb_without_memory_is_short_of_it(limit):
    with pytest.raises(duckdb.Error) as raised:
        duckdb.connect().execute(f"SET memory_limit = '{limit}'; SELECT array_agg(range) FROM range(100_000_000)")
    assert short_of_memory(raised.value)


def test_no_room_for_a_thread_is_too_little_memory():
    """As Python says it where a process may have no more of them."""
    with pytest.raises(RuntimeError) as raised:
        _without_room_for_threads()
    assert short_of_memory(raised.value)


def short_of_memory(error):
    told = entry(outcome="failed", problem=f"{type(error).__name__}: {error}")
    return remedy(told) == advice._REMEDIES["MemoryError"]


def _without_room_for_threads():
    before = threading.stack_size(2**40)
    try:
        threading.Thread(target=print).start()
    finally:
        threading.stack_size(before)
