"""The runs of a home: one log file each, and one line each in a ledger, however they ended.

The warehouse keeps the runs that were published; the ledger also knows those that were not.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from flows.home import Home

logger = logging.getLogger("dealflow")


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
    """Write one more line."""
    with home.run_ledger.open("a", encoding="utf-8") as ledger:
        ledger.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")


def last_runs(home: Home, limit: int) -> list[Entry]:
    """The last runs, newest first; none where nothing has run yet."""
    if not home.run_ledger.exists():
        return []
    lines = home.run_ledger.read_text(encoding="utf-8").split("\n")
    return [Entry(**json.loads(line)) for line in reversed(lines) if line][:limit]


@contextmanager
def logged_to(log_file: Path) -> Iterator[None]:
    """Everything that is logged meanwhile also goes to a file."""
    handler = logging.FileHandler(log_file, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
