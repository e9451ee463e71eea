"""One writer at a time, between real processes: the second is told who holds the home; a killed one holds nothing."""

import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

from flows.home import Home
from flows.lock import SECONDS_TO_SIGN, HomeBusyError, claimed, held, is_held
from flows.quarantine import keep
from flows.records import Rejected, Run
from tests.conftest import PROJECT, dealflow

STARTED_AT = datetime(2026, 1, 3, 2, tzinfo=UTC)
LONGEST_WAIT_SECONDS = 1.0
HOLD = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from flows.home import Home
from flows.lock import held

with held(Home(Path(sys.argv[1])), datetime(2026, 1, 3, 2, tzinfo=UTC)):
    print("held", flush=True)
    time.sleep(600)
"""
COMMANDS = [["run"], ["retry"], ["rollback"], ["docs"]]


@pytest.fixture
def home(tmp_path):
    """A home where every command has something to do: an input, a rejected one, and a warehouse."""
    home = Home(tmp_path / "home").create()
    home.warehouse.touch()
    (home.inbox / "empty.txt").touch()
    run = Run(run_id="r", started_at=STARTED_AT, code_version="v", paths=())
    keep(home, [Rejected(doc_id="empty", source="empty.txt", stage="read", reason="the file is empty")], run)
    return home


@pytest.fixture
def holder(home):
    """Another process that holds the home."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, home.root], stdout=subprocess.PIPE, cwd=PROJECT)
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_whoever_comes_second_is_told_within_a_second(command, home, holder):
    begun = _work_seconds()
    result = dealflow(*command, home=home.root)
    seconds = _work_seconds() - begun + SECONDS_TO_SIGN
    assert result.returncode == 3, result.stderr
    assert f"process {holder.pid} on {socket.gethostname()} (run), since 2026-01-03T02:00:00" in result.stderr
    assert seconds < LONGEST_WAIT_SECONDS


def _work_seconds():
    """What the processes that were started here have cost of a core: other tests run on the same ones."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


@pytest.mark.parametrize("command", [["status"], ["status", "--rejected"]], ids=" ".join)
def test_who_only_reads_is_not_held_up(command, home, holder):
    home.warehouse.unlink()
    home.run_ledger.write_text(
        json.dumps({"run_id": "r", "started_at": "2026-01-03T02:00:00+00:00", "seconds": 1}) + "\n"
    )
    assert dealflow(*command, home=home.root).returncode == 0


def test_a_killed_one_holds_nothing_and_is_named(home, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert home.lock_holder_file.exists()
    assert not is_held(home)
    with held(home, STARTED_AT) as killed:
        assert killed.process_id == holder.pid
        assert is_held(home)
        assert json.loads(home.lock_holder_file.read_text())["process_id"] == os.getpid()
    with held(home, STARTED_AT) as killed:
        assert killed is None


def test_a_command_holds_for_what_it_begins_and_against_all_others(home):
    with claimed(home, STARTED_AT, "retry"):
        with held(home, STARTED_AT):
            pass
        assert home.lock_holder_file.exists()
        second = dealflow("run", home=home.root)
        assert second.returncode == 3
        assert f"process {os.getpid()} on {socket.gethostname()} (retry)" in second.stderr
    with held(home, STARTED_AT), pytest.raises(HomeBusyError), held(home, STARTED_AT):
        pass


def test_a_claim_is_for_one_home(home, tmp_path):
    other = Home(tmp_path / "other").create()
    with claimed(home, STARTED_AT), held(other, STARTED_AT), pytest.raises(HomeBusyError), held(other, STARTED_AT):
        pass


@pytest.mark.night
def test_of_two_that_start_together_one_works(home):
    """Its only document is empty, so the one that works ends with 1, after Prefect has started and before dbt would."""
    command = [sys.executable, "-m", "flows.cli", "run", "--home", home.root]
    both = [subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    second = _first_to_end(both)
    first = next(each for each in both if each is not second)
    told, worked = (each.communicate(timeout=120)[1] for each in (second, first))
    assert (second.returncode, first.returncode) == (3, 1), told + worked
    assert re.search(rf"process {first.pid} on .+, since \d{{4}}", told)
    assert "every document was rejected" in worked


def _first_to_end(processes):
    while True:
        for process in processes:
            if process.poll() is not None:
                return process
        time.sleep(0.01)
