"""What a user can do wrong, said in one line with an exit code.

0 done · 1 the run failed and nothing was published · 2 wrong usage · 3 another run holds the home ·
4 a quality gate failed and nothing was published
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flows.home import Home

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FAILED = 1
WRONG_USAGE = 2
HOME_BUSY = 3
GATE_FAILED = 4


class ProblemError(Exception):
    """Ends the command: the message for the user and the exit code for the caller."""

    def __init__(self, message: str, exit_code: int = WRONG_USAGE) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def check_paths(paths: list[str]) -> None:
    """Make sure that the paths lead to something, before any work is begun.

    Raises:
        ProblemError: one is not there, matches nothing or is an empty folder.
    """
    from flows.read import ReadError, read

    try:
        read(paths)
    except ReadError as error:
        raise ProblemError(str(error)) from error


def created(root: Path) -> Home:
    """The home at ``root``, made where it is missing.

    Raises:
        ProblemError: it is a file, or may not be written to.
    """
    try:
        return Home(root).create()
    except (FileExistsError, NotADirectoryError) as error:
        raise ProblemError(f"the home {root} is not a folder") from error
    except OSError as error:
        raise ProblemError(f"the home {root} cannot be used: {error.strerror}") from error


def published(root: Path) -> Home:
    """The home at ``root``, which has something to show.

    Raises:
        ProblemError: nothing has been published there yet.
    """
    home = Home(root)
    if not home.warehouse.exists():
        raise ProblemError(f"nothing is published in {root} yet: run `dealflow run` first", FAILED)
    return home


@contextmanager
def warehouse_of(home: Home) -> Iterator[DuckDBPyConnection]:
    """What readers of the home see, opened as they open it.

    Raises:
        ProblemError: the file, or the release that it shows, cannot be read.
    """
    import duckdb

    try:
        with duckdb.connect(home.warehouse, read_only=True) as warehouse:
            yield warehouse
    except duckdb.Error as error:
        remedy = "`dealflow run` writes it anew, `dealflow rollback` goes back to an earlier release"
        raise ProblemError(f"{home.warehouse} cannot be read ({first_line(error)}); {remedy}", FAILED) from error


def first_line(error: Exception) -> str:
    """The first line of what an error says, without the call stacks that some add."""
    return str(error).strip().partition("\n")[0]
