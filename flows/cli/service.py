"""The work of ``serve``: the nightly deployment on its schedule, with a Prefect server of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from flows.cli.holding import keeping_schedule
from flows.cli.night import check_server, settle_prefect
from flows.cli.problems import FAILED, ProblemError, created
from flows.cli.telling import say
from flows.home import Home

SERVER_START_SECONDS = 120


def serve_nightly(cron: str, root: Path) -> None:
    """Run every night at the UTC times of ``cron`` until stopped; a Prefect server that the user has set is used.

    Raises:
        ProblemError: another process keeps the schedule, the server did not start, or the schedule is none.
    """
    home = created(root.absolute())
    with keeping_schedule(home):
        settle_prefect(home, os.environ)
        port = None if "PREFECT_API_URL" in os.environ else _free_port()
        if port:  # before Prefect is imported, which is when it reads its settings
            os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
        check_server({} if port else os.environ)
        _keep(cron, home, port)


def _keep(cron: str, home: Home, port: int | None) -> None:
    from flows.nightly import schedule_of, serve

    try:
        schedule = schedule_of(cron)
    except ValueError as error:
        raise ProblemError(f"{cron!r} is no schedule; an example: '0 2 * * *'") from error
    with _server(port, home) if port else nullcontext():
        say(f"nightly runs at {cron} (UTC) into {home.root}; see {os.environ['PREFECT_API_URL']}")
        serve(schedule, home)


@contextmanager
def _server(port: int, home: Home) -> Iterator[None]:
    """A Prefect server on this machine alone, for as long as this process lives; what it says goes to a log."""
    start = ["prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    command = [sys.executable, "-m", "flows.cli.tethered", *start]
    with home.server_log.open("wb") as log:
        server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/health", server, home)
        yield
    finally:
        server.terminate()
        server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes], home: Home) -> None:
    deadline = time.monotonic() + SERVER_START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):  # not listening yet
            time.sleep(0.5)
    raise ProblemError(f"the Prefect server did not start; {home.server_log} says why", FAILED)
