"""Stage 5: dbt builds the tables and tests them. A failure is a failure.

dbt runs as a process of its own, since inside another it leaves locks on the database behind; what became of each
node is read from the ``run_results.json`` that it writes.

    BuildError              dbt could not build: a model is wrong, the database is held, the project does not parse
    └── QualityGateError    the tables were built, and a test of the data failed
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from flows import home as homes
from flows.home import Home

DBT = "from dbt.cli.main import cli; cli()"
OF_A_RUN = """
import os, sys, threading
def end_with_run(pipe):
    os.read(pipe, 1)
    os._exit(1)
def end_with_thread(thread):
    if thread.exc_type is SystemExit:
        return
    try:
        os.write(2, f"{thread.exc_type.__name__}: {thread.exc_value} (in a thread of dbt)".encode())
    finally:
        os._exit(1)
threading.excepthook = end_with_thread
threading.Thread(target=end_with_run, args=[int(sys.argv.pop(1))], daemon=True).start()
"""
"""What comes before dbt in its process: it ends when the run that has started it is gone, since one that went on would
hold the build database of the next run. Nobody writes to the pipe; its other end closes with the run, however it ends.
It also ends when one of its threads dies (of too little memory, say): dbt would wait for that one forever."""
HOURS_OF_DBT = 2
"""A hundred thousand mentions take it half a minute: what takes longer than this does not come to an end."""
BUILT = ("success", "pass", "warn", "no-op")
FAILURES_SHOWN = 5
LOG_CHARACTERS_SHOWN = 2000
VALUES_SHOWN = 20
IMPOSSIBLE = "no_value_is_impossible"
"""The test of the values that only a broken stage can make."""
OF_ROWS = "rows_of_"
"""How the tests are called whose rows say what is wrong with them (dbt_project/tests/generic/holds.sql)."""


class BuildError(Exception):
    """The tables were not built. ``failures`` holds each node that failed with its reason."""

    def __init__(self, message: str, failures: tuple[Failure, ...] = ()) -> None:
        super().__init__(message)
        self.failures = failures


class QualityGateError(BuildError):
    """The tables were built, and a test of the data failed: a quality gate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A node of the dbt project that did not end well. ``kind`` is model, seed or test."""

    node: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What was built: nodes by kind, what the tests warn of, the first implausible values, and how long dbt took."""

    counts: dict[str, int]
    warnings: tuple[Failure, ...]
    implausible: tuple[str, ...]
    seconds: float


def build(home: Home, project: Path | None = None, *, accepts_losses: bool = False) -> BuildResult:
    """Build and test every table in the home's build database.

    Unit tests are left out: they test the project, not the night's data. ``project`` is the folder of another dbt
    project than the one that comes with dealflow. With ``accepts_losses`` no table is held against its size in the
    last release.

    Raises:
        QualityGateError: a test of the data failed.
        BuildError: anything else that dbt could not do.
    """
    results_file = home.dbt_target / "run_results.json"
    results_file.unlink(missing_ok=True)
    unbounded = {"fewest_rows_compared": sys.maxsize} if accepts_losses else {}
    finished = _dbt(home, project, "build", "--exclude-resource-type", "unit_test", **unbounded)
    if not results_file.exists():
        raise BuildError(f"dbt built nothing: {_last_words(finished)}")
    results = json.loads(results_file.read_text(encoding="utf-8"))
    _check(home, results["results"], finished)
    return _result(results, _implausible(home, "warn"))


def docs(home: Home, project: Path | None = None) -> Path:
    """The documentation of the tables as one page that opens offline: its path in the home.

    Raises:
        BuildError: dbt could not write it; the tables have to be built first.
    """
    finished = _dbt(home, project, "docs", "generate", "--static")
    if finished.returncode != 0:
        raise BuildError(f"dbt could not write the documentation: {_last_words(finished)}")
    home.docs_folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(home.dbt_target / "static_index.html", home.docs_folder / "index.html"))


def _dbt(home: Home, project: Path | None, *command: str, **variables: int) -> subprocess.CompletedProcess[str]:
    """Run dbt in the build folder, with a path to its project that is absolute: with a relative one and partial parsing
    it loses the seeds. The paths that are variables are the same in every home, since dbt parses all anew for others.
    """
    home.build_folder.mkdir(parents=True, exist_ok=True)
    workshop, current = home.build_folder.resolve(), home.root.resolve() / home.current.name
    folder = str((project or homes.dbt_project()).absolute())
    options = {
        "--project-dir": folder,
        "--profiles-dir": folder,
        "--target-path": str(home.dbt_target.absolute()),
        "--log-path": str(home.build_folder.absolute()),
        "--vars": json.dumps(
            {
                "build_database": home.build_database.name,
                "last_release": os.path.relpath(current, workshop),
                **variables,
            }
        ),
    }
    arguments = [
        *("--quiet", "--no-use-colors", "--no-send-anonymous-usage-stats", "--log-level-file", "info"),
        *command,
        *(part for option in options.items() for part in option),
    ]
    return _ended(arguments, workshop)


def _ended(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    watched, held = os.pipe()
    try:
        return subprocess.run(
            [sys.executable, "-c", OF_A_RUN + DBT, str(watched), *arguments],
            cwd=folder,
            pass_fds=[watched],
            capture_output=True,
            text=True,
            check=False,
            timeout=HOURS_OF_DBT * 3600,
        )
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"dbt did not come to an end within {HOURS_OF_DBT} hours and was stopped") from error
    finally:
        os.close(watched)
        os.close(held)


def _check(home: Home, nodes: list[dict[str, Any]], finished: subprocess.CompletedProcess[str]) -> None:
    failures = tuple(_with_values(home, node) for node in nodes if node["status"] in ("error", "fail", "runtime error"))
    if failures:
        only_tests = all(node["status"] != "error" for node in nodes)
        raise (QualityGateError if only_tests else BuildError)(_told(failures), failures)
    unfinished = [node["unique_id"] for node in nodes if node["status"] not in BUILT]
    if unfinished or finished.returncode != 0:
        raise BuildError(f"dbt did not finish: {', '.join(unfinished) or _last_words(finished)}")


def _failure(node: dict[str, Any]) -> Failure:
    kind, _, name = node["unique_id"].split(".", 2)
    reason = " ".join((node["message"] or "no reason given").split())
    return Failure(node=name, kind=kind, reason=reason)


def _with_values(home: Home, node: dict[str, Any]) -> Failure:
    """The failure of a node, and where a test's rows say what is wrong, that: dbt says no more than how many."""
    failure, found = _failure(node), ""
    if failure.kind == "test" and failure.node.startswith(IMPOSSIBLE):
        found = "; ".join(_implausible(home, "error"))
    elif failure.kind == "test" and failure.node.startswith(OF_ROWS) and node["status"] == "fail":
        found = _broken(home, node["compiled_code"])
    return replace(failure, reason=found or failure.reason)


def _broken(home: Home, query: str) -> str:
    """What is not true of the rows that a test has found, in words."""
    import duckdb

    with duckdb.connect(home.build_database, read_only=True) as connection:
        found = connection.execute(
            f"SELECT broken, count(*) FROM ({query}) GROUP BY ALL ORDER BY ALL LIMIT ?", [VALUES_SHOWN]
        ).fetchall()
    return "; ".join(f"{broken} in {times} row{'s' if times > 1 else ''}" for broken, times in found)


def _implausible(home: Home, severity: str) -> tuple[str, ...]:
    """The first values that lie beyond a bound of this severity, each in words."""
    import duckdb

    with duckdb.connect(home.build_database, read_only=True) as connection:
        found = connection.execute(
            """SELECT table_name, row_id, measure, value, if(value < low, 'below', 'above'), if(value < low, low, high),
                      reason
               FROM marts.implausible_values WHERE severity = ? ORDER BY ALL LIMIT ?""",
            [severity, VALUES_SHOWN],
        ).fetchall()
    return tuple(
        f"{table} {row}: {measure} {value:,.10g} is {side} {bound:,.10g} ({reason})"
        for table, row, measure, value, side, bound, reason in found
    )


def _told(failures: tuple[Failure, ...]) -> str:
    told = [f"{failure.kind} {failure.node}: {failure.reason}" for failure in failures[:FAILURES_SHOWN]]
    more = len(failures) - len(told)
    return "; ".join([*told, f"and {more} more"] if more else told)


def _result(results: dict[str, Any], implausible: tuple[str, ...]) -> BuildResult:
    kinds = [node["unique_id"].partition(".")[0] for node in results["results"]]
    return BuildResult(
        counts={kind: kinds.count(kind) for kind in sorted(set(kinds))},
        warnings=tuple(_failure(node) for node in results["results"] if node["status"] == "warn"),
        implausible=implausible,
        seconds=float(results["elapsed_time"]),
    )


def _last_words(finished: subprocess.CompletedProcess[str]) -> str:
    said = (finished.stderr.strip() or finished.stdout.strip())[-LOG_CHARACTERS_SHOWN:]
    return " ".join(said.split()) or f"exit code {finished.returncode}"
