"""Each way to schedule nights, started as the page says and run to the end; and what Prefect leaves when it is killed.

Minutes: run with ``-m schedules``. Two settings differ from the page's: the port is a free one, and a schedule that is
waited for comes round every minute.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from flows.home import Home
from flows.ledger import last_runs
from flows.lock import is_held
from flows.nightly import WORK
from tests.schedules.page import (
    CHECKOUT,
    PORT,
    answers,
    bare_environment,
    blocks,
    checkout,
    free_port,
    is_alive,
    lines,
    start,
    wait_until,
)
from tests.schedules.test_page import SERVICE, unit

pytestmark = pytest.mark.schedules

NIGHT_SECONDS = 600
LEASE_SECONDS = 300
"""So long after a run's last sign of life its place is free; a run of Prefect 3.8 asks for as much whatever is set."""
ENVIRONMENT, SERVER, DEPLOY, WORKER, RUN_NOW = blocks("Prefect server and worker", "bash")
SERVE = blocks("One process", "bash")[0].replace("0 2 * * *", "* * * * *")

BY_HAND = f"{CHECKOUT}/.venv/bin/dealflow run --home {CHECKOUT}/data"


@pytest.fixture
def place(tmp_path):
    return checkout(tmp_path / "dealflow")


@pytest.fixture
def home(place):
    return Home(place / "data")


@pytest.fixture
def started(place):
    """Start scripts of the page; whatever is left of them at the end of the test is killed."""
    processes = []

    def started_here(script, **options):
        processes.append(start(script, place, **options))
        return processes[-1]

    yield started_here
    for process in processes:
        kill_group(process)


def kill_group(process):
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def holder(file):
    return json.loads(file.read_text())["process_id"]


def is_at_work(home):
    """Whether a run that Prefect has started holds the home and has begun."""
    newest = last_runs(home, 1)
    return bool(newest) and newest[0].outcome == "running" and f'"work": "{WORK}"' in home.lock_holder_file.read_text()


def assert_whole(home):
    assert last_runs(home, 1)[0].outcome == "published"
    with duckdb.connect(home.warehouse, read_only=True) as warehouse:
        assert warehouse.execute("select count(*) from marts.articles").fetchone() == (1,)


def runs(api, before=None):
    """The states of the runs that Prefect knows and that came due before a moment, by default now; latest last."""
    due = {"expected_start_time": {"before_": (before or datetime.now(UTC)).isoformat()}}
    asked = {"sort": "EXPECTED_START_TIME_ASC", "flow_runs": due}
    return [run["state_name"] for run in _post(f"{api}/flow_runs/filter", asked)]


def places_taken(api):
    return [limit["active_slots"] for limit in _post(f"{api}/v2/concurrency_limits/filter", {})]


def _post(address, asked):
    request = urllib.request.Request(address, json.dumps(asked).encode(), {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


# One process


def served_at(process):
    """The address that `dealflow serve` prints."""
    line = next(line for line in process.stderr if "nightly runs at" in line)
    return re.search(r"http://\S+", line)[0]


def test_serve_runs_nights_and_ends_in_order(place, home, started):
    process = started(SERVE, stderr=subprocess.PIPE)
    api = served_at(process)
    wait_until(home.current.exists, "a release", NIGHT_SECONDS)
    assert started(SERVE).wait(timeout=60) == 3
    wait_until(lambda: last_runs(home, 1)[0].release and not is_held(home), "the end of the night", NIGHT_SECONDS)
    assert_whole(home)

    wait_until(lambda: is_at_work(home), "the second night", NIGHT_SECONDS)
    os.kill(holder(home.schedule_holder_file), signal.SIGTERM)
    process.wait(timeout=60)
    assert last_runs(home, 1)[0].outcome == "failed"
    assert not is_held(home)
    assert not answers(f"{api}/health")

    assert started(BY_HAND).wait(timeout=NIGHT_SECONDS) == 0
    assert_whole(home)


def test_of_the_nights_that_serve_missed_one_is_run(place, home, started):
    """It is killed amid a night, and stays away while three come due."""
    process = started(SERVE, stderr=subprocess.PIPE)
    api = served_at(process)
    wait_until(lambda: is_at_work(home), "a night", NIGHT_SECONDS)
    run, keeper = holder(home.lock_holder_file), holder(home.schedule_holder_file)
    os.kill(keeper, signal.SIGKILL)
    os.kill(run, signal.SIGKILL)
    wait_until(lambda: not answers(f"{api}/health"), "the end of the server that nobody needs")
    time.sleep(180)

    back_at = datetime.now(UTC)
    again = started(SERVE, stderr=subprocess.PIPE)
    api = served_at(again)
    wait_until(lambda: "Completed" in runs(api, before=back_at), "what was missed", NIGHT_SECONDS)
    killed, *missed = runs(api, before=back_at)
    assert killed == "Crashed"
    assert sorted(missed) == ["Cancelled"] * (len(missed) - 1) + ["Completed"]
    assert len(missed) >= 3
    assert_whole(home)


# Prefect server and worker


@pytest.fixture
def port():
    return free_port()


@pytest.fixture
def api(port):
    return f"http://127.0.0.1:{port}/api"


@pytest.fixture
def script(port):
    """A block of the page with the lines that come before it in every terminal, at another port."""

    def made(block):
        return ENVIRONMENT.replace(PORT, port) + block

    return made


@pytest.fixture
def server(script, started, port, api):
    """Starts the server and waits for it."""

    def run():
        process = started(script(SERVER.rstrip() + f" --port {port}\n"), stdout=subprocess.DEVNULL)
        wait_until(lambda: answers(f"{api}/health"), "the server")
        return process

    return run


def test_server_and_worker_run_a_night(home, started, script, server):
    server()
    for _ in range(2):
        assert started(script(DEPLOY), stdout=subprocess.DEVNULL).wait(timeout=120) == 0
    worker = started(script(WORKER))
    assert started(script(RUN_NOW)).wait(timeout=NIGHT_SECONDS) == 0
    assert_whole(home)

    started(script(RUN_NOW.replace(" --watch", "")))
    wait_until(lambda: is_at_work(home), "the second night", NIGHT_SECONDS)
    os.killpg(worker.pid, signal.SIGTERM)
    worker.wait(timeout=NIGHT_SECONDS)
    wait_until(lambda: not is_held(home), "the end of the run, which the worker mostly kills", NIGHT_SECONDS)
    assert started(BY_HAND).wait(timeout=NIGHT_SECONDS) == 0
    assert_whole(home)


def test_a_night_after_worker_run_and_server_were_killed(home, started, script, server, api):
    first = server()
    assert started(script(DEPLOY), stdout=subprocess.DEVNULL).wait(timeout=120) == 0
    worker = started(script(WORKER))
    started(script(RUN_NOW.replace(" --watch", "")))
    wait_until(lambda: is_at_work(home), "a night", NIGHT_SECONDS)
    run = holder(home.lock_holder_file)
    kill_group(worker)
    os.kill(run, signal.SIGKILL)
    wait_until(lambda: not is_alive(run), "the end of the run")
    kill_group(first)

    server()
    assert places_taken(api) == [1]
    wait_until(lambda: places_taken(api) == [0], "the end of the lease", LEASE_SECONDS + 60)
    for _ in range(3):
        assert started(script(RUN_NOW.replace(" --watch", ""))).wait(timeout=60) == 0
    started(script(WORKER))
    wait_until(lambda: "Completed" in runs(api), "one of the nights that are late", NIGHT_SECONDS)
    assert runs(api)[0] == "Crashed"
    assert sorted(runs(api)[1:]) == ["Cancelled", "Cancelled", "Completed"]
    assert_whole(home)


# cron and systemd


def test_the_line_of_cron_runs_a_night(place, home):
    """As cron runs it: by ``sh``, in the user's folder, with next to no environment."""
    command = lines("cron", "cron")[0].split(maxsplit=5)[5].replace(CHECKOUT, str(place))
    result = subprocess.run(["/bin/sh", "-c", command], cwd="/", env=bare_environment(place), check=False)
    assert result.returncode == 0, (place / "cron.log").read_text()
    assert "release" in (place / "cron.log").read_text()
    assert_whole(home)


def test_the_service_runs_a_night(place, home):
    """As systemd starts it: the command itself, with the unit's environment."""
    service = unit(SERVICE.replace(CHECKOUT, str(place)))["Service"]
    name, _, value = service["Environment"].partition("=")
    environment = bare_environment(place) | {name: value}
    result = subprocess.run(service["ExecStart"].split(), cwd=service["WorkingDirectory"], env=environment, check=False)
    assert result.returncode == 0
    assert_whole(home)


@pytest.mark.skipif(not shutil.which("cron") or os.geteuid() != 0, reason="the cron of Debian and root are needed")
def test_cron_itself_runs_the_line(place, home):
    """The page's line in a table of its own, every minute, by a cron that is started for it and stopped again."""
    _, _, _, _, _, command = lines("cron", "cron")[0].replace(CHECKOUT, str(place)).split(maxsplit=5)
    table = Path("/etc/cron.d/dealflow-test")
    table.write_text(f"DEALFLOW_RATES=packaged\n* * * * * root {command}\n")
    try:
        with _cron():
            wait_until(home.current.exists, "a release", NIGHT_SECONDS)
            table.unlink()
            wait_until(lambda: not is_held(home), "the end of the night", NIGHT_SECONDS)
    finally:
        table.unlink(missing_ok=True)
    assert_whole(home)


@contextmanager
def _cron():
    process = subprocess.Popen(["cron", "-f"], start_new_session=True)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
