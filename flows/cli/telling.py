"""How a command tells what it does on standard error: in a terminal as rows that move, else as lines, or as JSON."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from flows.cli.problems import FAILED, ProblemError
from flows.ledger import printable
from flows.logs import FORMAT, json_stderr, wants_json
from flows.masking import masked

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

COUNTED_IN = {"build": "nodes", "publish": "tables", "rates": ""}
"""What the items of a stage are, where they are not documents."""

logger = logging.getLogger("dealflow")


class LogFormat(StrEnum):
    """What goes to standard error: lines for people, or one JSON object per line."""

    TEXT = "text"
    JSON = "json"


@contextmanager
def told_as(log_format: LogFormat) -> Iterator[None]:
    """Meanwhile standard error holds what ``log_format`` says, also that of the processes that are started.

    As JSON, a problem that ends the command is a line like all others, with the ``exit_code``.
    """
    os.environ[FORMAT] = log_format
    if not wants_json(os.environ):
        yield
        return
    with json_stderr():
        try:
            yield
        except ProblemError as problem:
            logger.error(str(problem), extra={"exit_code": problem.exit_code})
            raise SystemExit(problem.exit_code) from problem
        except (Exception, KeyboardInterrupt) as error:  # the last resort, as in ``flows.cli.app.main``
            logger.exception(f"{type(error).__name__}: {error}", extra={"exit_code": FAILED})
            raise SystemExit(FAILED) from error


def say(text: str) -> None:
    """A line on standard error, as what goes there now is written."""
    if wants_json(os.environ):
        logger.info(text)
    else:
        print(text, file=sys.stderr)


@contextmanager
def progress() -> Iterator[None]:
    """Show what the run of this process logs meanwhile, unless it goes to standard error as JSON anyway."""
    if wants_json(os.environ):
        yield
        return
    from rich.console import Console

    console = Console(stderr=True)
    logger.propagate = False
    with _rows(console) if console.is_terminal else _lines(console) as handler:
        logger.addHandler(handler)
        try:
            yield
        finally:
            logger.removeHandler(handler)


@contextmanager
def _lines(console: Console) -> Iterator[logging.Handler]:
    yield _Lines(lambda text: console.print(text, markup=False, highlight=False, soft_wrap=True))


@contextmanager
def _rows(console: Console) -> Iterator[logging.Handler]:
    """A row per stage: whether it works, for how long, and how much has gone through it."""
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(
        SpinnerColumn(finished_text="[green]✓"),
        TextColumn("{task.description:8}"),
        BarColumn(bar_width=24),
        TimeElapsedColumn(),
        TextColumn("{task.fields[told]}"),
        console=console,
    ) as rows:
        yield _Rows(rows)


class _Lines(logging.Handler):
    """Hands the message of each step on; what the ledger keeps is for machines, and tracebacks for the run's log."""

    def __init__(self, show: Callable[[str], object]) -> None:
        super().__init__(logging.INFO)
        self.show = show

    def emit(self, record: logging.LogRecord) -> None:
        """Show one message."""
        if record.levelno <= logging.WARNING and not hasattr(record, "event"):
            self.show(printable(masked(record.getMessage())))


class _Rows(_Lines):
    """Moves a row per stage as the ledger tells of it; what goes wrong stands above the rows."""

    def __init__(self, rows: Progress) -> None:
        super().__init__(lambda text: rows.console.print(text, markup=False, highlight=False))
        self.rows = rows
        self.known: dict[str, TaskID] = {"starting": rows.add_task("starting", total=None, told="")}
        self.items: dict[str, int] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Show one event, or one warning."""
        if getattr(record, "event", "") in ("stage begun", "stage ended"):
            self._move(record.stage, getattr(record, "items", None))  # type: ignore[attr-defined]
        elif record.levelno == logging.WARNING:
            super().emit(record)

    def _move(self, stage: str, items: int | None) -> None:
        """A stage begins anew with each batch, so its row is finished between two of them."""
        if "starting" in self.known:
            self.rows.remove_task(self.known.pop("starting"))
        if stage not in self.known:
            self.known[stage] = self.rows.add_task(stage, total=None, told="")
        elif items is None:
            self.rows.update(self.known[stage], total=self.items[stage] + 1)
        self.items[stage] = self.items.get(stage, 0) + (items or 0)
        if items is not None:
            self._finish(stage)

    def _finish(self, stage: str) -> None:
        count, unit = self.items[stage], COUNTED_IN.get(stage, "documents")
        told = f"{count} {unit}" if count and unit else ""
        self.rows.update(self.known[stage], total=max(count, 1), completed=max(count, 1), told=told)
