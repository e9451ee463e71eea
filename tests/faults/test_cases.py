"""Faults other than a kill, each on a home of its own: what a night says and how it ends, and that readers see the
last good release meanwhile. Those that are slow also run the next night, which has to end whole; see there.

| fault | ends | says |
| --- | --- | --- |
| SIGTERM, once or twice | 1 | that it was told to stop, also in the ledger; the lock is free |
| a second run | 3, within a second | who holds the home |
| the disk is full: at the begin, between stages, at load, at publishing | 1 | what is free and needed, and where |
| the home, or the folder of releases, may not be written to | 1 | which |
| the quarantine's index is damaged | goes on | that it was put aside |
| a torn line in the ledger, a lock file that was left behind | goes on | |
| an input that cannot be read (I/O error), one that kills its worker | goes on | a rejection |
"""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from flows.ledger import last_runs
from tests.conftest import PROJECT
from tests.faults.compare import contents, difference
from tests.faults.deadly import DEADLY
from tests.faults.kills import of_session
from tests.faults.plain import Fault
from tests.faults.slot import environment

PUBLISHING = {"skip": ("build",)}


def readers_see_no_change(slot):
    return not difference(slot.old, contents(slot.home))


def begun(slot, phase, fault=None):
    """A night that has begun this phase."""
    reader, writer = os.pipe()
    process = slot.start(Fault(**(fault or {}), phases_to=writer), pass_fds=[writer])
    os.close(writer)
    with os.fdopen(reader) as phases:
        assert any(line.split()[0] == phase for line in phases), process.communicate()[1]
    return process


def is_free(home):
    with home.lock_file.open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return not home.lock_holder_file.exists()


@pytest.mark.parametrize(
    ("phase", "signals"),
    [("clean", 1), ("load", 2), pytest.param("build", 2, marks=pytest.mark.faults), ("publish", 2)],
)
def test_told_to_stop(slot, phase, signals):
    publishing = phase == "publish"
    if publishing:
        slot.back("before-publish")
    process = begun(slot, phase, PUBLISHING | {"keep": str(slot.keep)} if publishing else {})
    for _ in range(signals):
        process.send_signal(signal.SIGTERM)
        time.sleep(0.05)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1, err
    # Beside it a worker that was just being started may say what it missed.
    told = "dealflow: nothing was published: it was told to stop (SIGTERM)"
    assert any(line.startswith(told) for line in err.splitlines()), err
    assert "told to stop" in last_runs(slot.home, 1)[0].problem
    assert is_free(slot.home)
    assert readers_see_no_change(slot)
    assert not of_session(process.pid)


def test_two_runs_at_once(slot):
    first = begun(slot, "clean")
    first.send_signal(signal.SIGSTOP)
    try:
        help_seconds, _ = timed(slot, "--help")
        seconds, second = timed(slot)
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
    second.expect(3)
    assert f"process {first.pid}" in second.err
    assert seconds - help_seconds < 1
    assert readers_see_no_change(slot)


def timed(slot, *command):
    """The shortest of three times: others may use this machine, too."""
    tries = []
    for _ in range(3):
        began = time.monotonic()
        ended = slot.night(None, *command)
        tries.append(time.monotonic() - began)
    return min(tries), ended


def in_namespace(*command):
    """A command that may mount what it likes, which nobody else sees."""
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets no process have a namespace of its own (unshare -rm)")
    return subprocess.run(
        ["unshare", "-rm", *map(str, command)],
        cwd=PROJECT,
        env=environment() | {"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("phase", ["start", "read", "clean", "load", "after-load", "publish"])
def test_the_disk_is_full(slot, phase):
    done = in_namespace(sys.executable, "-m", "tests.faults.full_disk", slot.root, phase)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["returncode"] == 1
    assert "Traceback" not in told["err"]
    [last] = told["err"].splitlines()[-1:]
    assert last.startswith("dealflow: ")
    assert "no space left on the disk" in last
    assert "0 bytes (0.0 MiB) are free for" in last
    assert "a night needs about" in last
    assert told["readers_see_the_same"]


@pytest.mark.parametrize(("what", "fault"), [("", {}), ("releases", PUBLISHING)])
def test_what_may_not_be_written_to(slot, what, fault):
    slot.back("before-publish" if fault else "first")
    readonly = slot.home.root / what
    script = f"mount --bind {readonly} {readonly} && mount -o remount,bind,ro {readonly} && exec $0 $@"
    night = (sys.executable, "-m", "tests.faults.plain", "run", slot.inbox, "--home", slot.home.root)
    told = Fault(keep=str(slot.keep), **fault).environment()
    done = in_namespace("env", *(f"{name}={value}" for name, value in told.items()), "sh", "-c", script, *night)
    assert done.returncode == 1, done.stderr
    assert "Read-only file system" in done.stderr
    assert str(readonly) in done.stderr
    assert "Traceback" not in done.stderr
    assert readers_see_no_change(slot)


def test_a_damaged_quarantine_is_put_aside(slot):
    slot.home.quarantine_index.write_bytes(b"no database" * 1000)
    kept = sorted(file.name for file in slot.home.quarantine.iterdir())
    process = begun(slot, "build")
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    [aside] = slot.home.root.glob("quarantine.damaged-*")
    assert sorted(file.name for file in aside.iterdir()) == kept
    shutil.rmtree(aside)


def test_what_a_crash_leaves_beside_the_tables_stops_nothing(slot):
    slot.home.lock_holder_file.write_text('{"process_id": 1, "star')
    with slot.home.run_ledger.open("a") as ledger:
        ledger.write('{"event": "begun", "run_id": "2026')
    process = begun(slot, "build")
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert [run.outcome for run in last_runs(slot.home, 2)] == ["killed", "published"]


def test_a_document_that_kills_its_worker_is_a_rejection(slot):
    deadly = slot.inbox / "21-deadly.txt"
    deadly.write_text(f"Dunbar Foods has raised $7 million. {DEADLY}")
    try:
        process = begun(slot, "build", {"is_hostile": True})
    finally:
        deadly.unlink()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert slot.rejections()[str(deadly)] == "clean ended its process (signal 11)"


def test_an_input_error_is_a_rejection(slot):
    """The memory of a process reads as a file does, and its first page as one on a broken disk: EIO."""
    broken = slot.inbox / "20-broken.txt"
    broken.touch()
    script = f"mount --bind /proc/$$/mem {broken} && exec $0 $@"
    night = (sys.executable, "-m", "tests.faults.plain", "run", slot.inbox, "--home", slot.home.root)
    fault = Fault(point=("build", "night/steps.build_tables", "call")).environment()
    try:
        done = in_namespace("env", *(f"{name}={value}" for name, value in fault.items()), "sh", "-c", script, *night)
    finally:
        broken.unlink()
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert "Input/output error" in slot.rejections()[str(broken)]
