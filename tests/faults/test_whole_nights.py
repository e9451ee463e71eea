"""What a home can be found like, and what can befall a night in its slow half: the next night ends whole, and shows
what an undisturbed one shows.

| fault | the night itself |
| --- | --- |
| a damaged file in the release that readers see, or in an older one; a release that is gone | goes on |
| ``current`` leads nowhere, is a file, is a folder | goes on |
| a damaged build database | ends with 1 and says how it is made anew; the next one is whole |
| a value that cannot be (a test of the data fails) | ends with 4; the next one, without it, is whole |
| too little memory | ends with 1 and says so |
| dbt is killed; the disk is full while it builds | ends with 1, and with what was missing |
| the clock runs into another day, or was set back by one | goes on |
| killed while it publishes, at each of its points | the last release or the new one, and nothing else |
"""

import json
import shutil
import signal
import sys
import time

import duckdb
import pytest

from flows.ledger import last_runs
from tests.faults.compare import contents, difference
from tests.faults.kills import Kill, strike
from tests.faults.plain import Fault
from tests.faults.test_cases import begun, in_namespace, readers_see_no_change

pytestmark = pytest.mark.faults


def next_night_is_whole(slot):
    slot.night().expect(0)
    assert slot.check_whole() == []


def damage(file):
    """Bytes of it are others now; it is as long as before."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    content[-8:-4] = b"\xff" * 4
    file.chmod(0o644)
    file.write_bytes(bytes(content))


def second_night(slot):
    """Two releases: the older one of the first night, and the one that readers see."""
    slot.night().expect(0)
    return sorted(folder for folder in slot.home.releases.iterdir() if not folder.name.startswith("."))


@pytest.mark.parametrize("table", ["companies", "event_mentions", "ipo_events_history"])
@pytest.mark.parametrize("which", [0, 1], ids=["older", "current"])
def test_a_damaged_release(slot, which, table):
    releases = second_night(slot)
    damage(releases[which] / f"{table}.parquet")
    next_night_is_whole(slot)


@pytest.mark.parametrize("which", [0, 1], ids=["older", "current"])
def test_a_release_that_is_gone(slot, which):
    shutil.rmtree(second_night(slot)[which])
    next_night_is_whole(slot)


@pytest.mark.parametrize("kind", ["dangling", "file", "folder", "gone"])
def test_a_broken_current(slot, kind):
    slot.home.current.unlink()
    if kind == "dangling":
        slot.home.current.symlink_to("releases/nowhere")
    elif kind == "file":
        slot.home.current.write_text("nothing")
    elif kind == "folder":
        slot.home.current.mkdir()
    slot.night().expect(0)
    for aside in slot.home.root.glob("current.damaged-*"):
        aside.rmdir()
    assert slot.check_whole() == []


@pytest.mark.parametrize("damaged", [b"no database" * 5000, b""], ids=["other bytes", "empty"])
def test_a_damaged_build_database(slot, damaged):
    slot.home.build_database.write_bytes(damaged)
    ended = slot.night()
    assert "Traceback" not in ended.err
    if ended.returncode:
        ended.expect(1)
        assert str(slot.home.build_database) in ended.err
        assert "next run makes it anew" in ended.err
        assert readers_see_no_change(slot)
        slot.home.build_database.unlink()
    slot.night().expect(0)
    once_more = "an article was loaded twice"  # which is so: the database that knew of the first time is gone
    assert [problem for problem in slot.check_whole() if not problem.startswith(once_more)] == []


def test_a_value_that_cannot_be(slot):
    """An outcome that no stage gives; whoever repairs the row has the next night whole."""
    change = "UPDATE raw.document_outcomes SET outcome = '{}' WHERE source LIKE '%07-qanto%'"
    ended = slot.night(Fault(sabotage=change.format("eaten"))).expect(4)
    assert "nothing was published" in ended.err
    assert "outcome" in ended.err
    assert readers_see_no_change(slot)
    with duckdb.connect(slot.home.build_database) as database:
        database.execute(change.format("loaded"))
    next_night_is_whole(slot)


@pytest.mark.parametrize("megabytes", [400, 700, 1000])
def test_too_little_memory(slot, megabytes):
    """Of its address space; a thread that gets none ends the process with 127, before Python could say so."""
    ended = slot.night(Fault(memory_bytes=megabytes * 2**20))
    assert "Traceback" not in ended.err
    if ended.returncode:
        assert ended.returncode in (1, 127)
        assert "memory" in ended.err.lower()
        assert readers_see_no_change(slot)
    next_night_is_whole(slot)


def test_dbt_is_killed(slot):
    assert strike(slot, Kill(phase="build", victim="child", seconds=5)) == "build"
    assert "dbt" in last_runs(slot.home, 1)[0].problem
    assert readers_see_no_change(slot)
    next_night_is_whole(slot)


@pytest.mark.parametrize("phase", ["start", "read", "clean", "load", "after-load", "build", "in-build", "publish"])
def test_the_night_after_a_full_disk(slot, phase):
    done = in_namespace(sys.executable, "-m", "tests.faults.full_disk", slot.root, phase, "whole")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["returncode"], "no space left on the disk" in told["err"]) == (1, True), told["err"]
    assert told["readers_see_the_same"]
    assert told["next"] == [], told["next_err"]


@pytest.mark.parametrize("days", [-1, 1], ids=["back", "ahead"])
def test_a_clock_that_is_wrong(slot, days):
    """Wrong by a day in the second night, and right again in the third."""
    slot.night(Fault(days_ahead=days)).expect(0)
    assert not difference(slot.new, contents(slot.home))
    next_night_is_whole(slot)


@pytest.mark.parametrize("days", [-1, 1], ids=["set back", "past midnight"])
def test_a_clock_that_moves_within_a_night(slot, days):
    slot.night(Fault(days_ahead=days, clock_moves_at="load")).expect(0)
    assert not difference(slot.new, contents(slot.home))
    next_night_is_whole(slot)


def test_told_to_stop_and_then_whole(slot):
    process = begun(slot, "build")
    time.sleep(2)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert process.returncode == 1
    next_night_is_whole(slot)


def test_publishing_killed_at_every_point(slot):
    """Each of them from where publishing begins; now and then the next night is run, and is whole."""
    points = sorted(point for point in slot.points if point[0] == "publish")
    assert len(points) > 100
    for number, point in enumerate(points):
        slot.back("before-publish")
        strike(slot, Kill(phase="publish", victim="group", point=point))
        found = contents(slot.home)
        assert not difference(slot.old, found) or not difference(slot.new, found), point
        if number % 25 == 0:
            next_night_is_whole(slot)
    print(f"{len(points)} points")
