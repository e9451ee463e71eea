"""The runs of a home: one log file each, and one line each in a ledger, however they ended.

The warehouse keeps the runs that were published; the ledger also knows those that were not.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

from flows.home import Home

logger = logging.getLogger("dealflow")


def printable(text: str) -> str:
    """Text as it may go to a terminal or a log: what could steer one, or feign a line, stands as its escape."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


class _Lines(logging.Formatter):
    """One line per record, and what else belongs to it, a traceback, indented below: no text can feign a record."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as it may be shown."""
        return "\n    ".join(map(printable, super().format(record).split("\n")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How a run ended. Times are UTC in ISO 8601; ``release`` is None and ``problem`` says why when it failed."""

    run_id: str
    started_at: str
    seconds: float
    release: str | None = None
    problem: str | None = None
    counts: dict[str, int] = field(default_factory=dict)


def append(home: Home, entry: Entry) -> None:
    """Write one more line, on a line of its own also where a run was killed amid its own."""
    with home.run_ledger.open("a+b") as ledger:
        size = ledger.seek(0, os.SEEK_END)
        ledger.seek(max(size - 1, 0))
        is_torn = ledger.read() not in (b"", b"\n")
        line = json.dumps(asdict(entry), ensure_ascii=False) + "\n"
        ledger.write(b"\n" * is_torn + line.encode("utf-8"))


def last_runs(home: Home, limit: int) -> list[Entry]:
    """The last runs, newest first; none where nothing has run yet. A line that is no entry is passed over."""
    if not home.run_ledger.exists():
        return []
    lines = home.run_ledger.read_text(encoding="utf-8", errors="replace").split("\n")
    return list(islice(filter(None, map(_entry_of, reversed(lines))), limit))


def _entry_of(line: str) -> Entry | None:
    try:
        return Entry(**json.loads(line))
    except (ValueError, TypeError):  # torn when a run was killed, or written by a later version
        return None


@contextmanager
def logged_to(log_file: Path) -> Iterator[None]:
    """Everything that is logged meanwhile also goes to a file."""
    handler = logging.FileHandler(log_file, encoding="utf-8")
    handler.setFormatter(_Lines("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
