"""The work of ``run``: one night in this process, with progress meanwhile and a summary at its end."""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.advice import is_short_of_memory
from flows.cli.holding import holding
from flows.cli.problems import FAILED, GATE_FAILED, ProblemError, check_paths, created, first_line
from flows.cli.telling import progress
from flows.home import Home
from flows.ledger import printable
from flows.report import counted
from flows.workers import prepare

if TYPE_CHECKING:
    from rich.console import Console

    from flows.night import Night

COUNTS_IN_ORDER = {
    "inputs": "documents in",
    "loaded": "loaded",
    "unchanged": "unchanged",
    "duplicate": "duplicate",
    "rejected": "rejected",
    "ipo_events": "mentions of an IPO",
    "funding_commitments": "mentions of a commitment",
}

SERVER_ANSWER_SECONDS = 30


def run_night(paths: list[str], root: Path, **asked: str | bool | None) -> Night:
    """Run one night and print what it did. ``asked``: what else the flow of ``flows.nightly`` is asked.

    Raises:
        ProblemError: the run failed; the exit code says how.
    """
    from rich.console import Console

    check_paths(paths)
    home = created(root.absolute())
    with holding(home, _work(asked)), progress():
        night = _night(paths, home, asked)
    _print_summary(Console(highlight=False, soft_wrap=True), night, home)
    return night


def _work(asked: Mapping[str, Any]) -> str:
    """How others are told what this run does."""
    return next((name for name in ("retry", "reprocess") if asked.get(name)), "run")


def settle_prefect(home: Home, environment: MutableMapping[str, str]) -> None:
    """Keep Prefect quiet, at home and off the network, wherever the user has not said otherwise."""
    settings = {
        "PREFECT_HOME": str(home.prefect_folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    }
    for name, value in settings.items():
        environment.setdefault(name, value)


def check_server(environment: Mapping[str, str]) -> None:
    """Make sure that the Prefect server that the user has set, if any, answers.

    Raises:
        ProblemError: it does not.
    """
    address = environment.get("PREFECT_API_URL")
    if not address:
        return
    try:
        with urllib.request.urlopen(f"{address.rstrip('/')}/health", timeout=SERVER_ANSWER_SECONDS):
            pass
    except urllib.error.HTTPError:  # it answers, and what it wants is Prefect's affair
        pass
    except (OSError, ValueError) as error:
        remedy = "start it, or unset PREFECT_API_URL to run without a server"
        raise ProblemError(f"the Prefect server at {address} does not answer ({error}); {remedy}", FAILED) from error


def _night(paths: list[str], home: Home, asked: Mapping[str, Any]) -> Night:
    """The night itself; what can go wrong becomes a problem with its exit code."""
    settle_prefect(home, os.environ)
    check_server(os.environ)
    prepare()  # while Prefect starts
    import duckdb

    from flows.build import BuildError, QualityGateError
    from flows.night import NightFailedError
    from flows.nightly import nightly
    from flows.publish import AuditError, PublishError
    from flows.space import NoSpaceError, told_of
    from flows.stopping import StoppedError, stoppable

    try:
        with stoppable(), told_of(home, "at its begin or end"):
            night: Night = nightly(paths=[_whole(path) for path in paths] or None, home=str(home.root), **asked)
            return night
    except (QualityGateError, AuditError) as error:
        raise ProblemError(f"nothing was published: {error}", GATE_FAILED) from error
    except (NightFailedError, BuildError, PublishError, NoSpaceError, StoppedError) as error:
        raise ProblemError(f"nothing was published: {error}", FAILED) from error
    except (duckdb.Error, MemoryError, RuntimeError) as error:
        problem = _problem(error, home)
        if not problem:
            raise
        raise ProblemError(f"nothing was published: {problem}", FAILED) from error


def _problem(error: Exception, home: Home) -> str | None:
    """What an error that is no kind of our own comes of, and what to do; None where nothing is known of it."""
    import duckdb

    if is_short_of_memory(f"{type(error).__name__}: {error}"):
        why = f"there is too little memory, or too many processes run ({first_line(error) or 'MemoryError'})"
        return f"{why}; give it more, or stop what else runs"
    if not isinstance(error, duckdb.Error):
        return None
    remedy = "close what else uses it; move a damaged one away, and the next run makes it anew from what was received"
    return f"the build database {home.build_database} cannot be used ({first_line(error)}); {remedy}"


def _whole(path: str) -> str:
    return path if "://" in path else str(Path(path).absolute())


def _print_summary(console: Console, night: Night, home: Home) -> None:
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right")
    for name, label in COUNTS_IN_ORDER.items():
        table.add_row(str(night.entry.counts.get(name, 0)), label)
    console.print(table)
    if not night.entry.counts.get("inputs"):
        console.print(f"the inbox {home.inbox} is empty", markup=False)
    for source, reason in night.rejected:
        console.print(f"rejected {printable(source)}: {printable(reason)}", markup=False)
    for value in night.implausible:
        console.print(f"implausible {printable(value)}", markup=False)
    if night.rejected:
        console.print("`dealflow status --rejected` lists all that is in quarantine, `dealflow retry` tries it again")
    if night.changes:
        console.print(f"against the release before: {counted(night.changes)}", markup=False)
    console.print(f"\nrelease {night.entry.release}, {night.entry.seconds:.0f} s", markup=False)
    console.print(f"look at {home.warehouse} (read-only, schema marts), or {home.current}/*.parquet", markup=False)
