"""Which release readers see: a view asks for the one that is in force at the moment its query began.

    shown/<columns>/<newest first>-<in force from, µs>  →  releases/<id>

A view that read through a link that moves would be wrong twice: a query binds its views one after the other, some
before and some after the step, and a thread that opens a file again finds another one there. So each release has an
entry of its own that never moves, and every view picks by ``now()``, which DuckDB holds still for a transaction. An
entry is in force only ``LEAD`` after it is made: a query that began late enough to see it finds it listed, whichever
view it binds first. Entries count by their number and not by their time, so a clock that was set back does no harm to
what comes after it.

A folder holds the releases whose tables have the same columns: a connection that was opened before the columns changed
stays with those that it knows.

A path that names the moment itself would need no list of entries, but DuckDB 1.3 to 1.5 keep the footer of every path
that they ever opened: 8 KB a query (measured with 1.5.5).
"""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from flows.durable import sync_folder
from flows.home import Home
from flows.publish.tables import Table, pattern
from flows.publish.views import Source

LEAD = timedelta(milliseconds=300)
"""From the making of an entry until it is in force: a process that is held up between the two lines that do it is
still in time."""
LONGEST_QUERY = timedelta(days=1)
"""A transaction that is older may find its release gone. An entry that is further ahead is due to a clock that was set
back, and counts as in force."""

NUMBERS = 10**10
ENTRY = re.compile(r"(?P<rank>\d{10})-(?P<from_us>\d{16})")
"""The rank falls with every entry, so that the newest is listed first: it is the one whose columns DuckDB looks up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A release that readers were shown, from a moment on (µs since 1970, UTC); numbers rise."""

    folder: Path
    number: int
    from_us: int

    @property
    def path(self) -> Path:
        """The link itself."""
        return self.folder / f"{NUMBERS - 1 - self.number:010d}-{self.from_us:016d}"

    @property
    def release_id(self) -> str:
        """The release that the entry leads to."""
        return self.path.readlink().name


def folder_of(home: Home, tables: list[Table]) -> Path:
    """Where releases with the columns of these tables are shown."""
    columns = [(table.name, [(column.name, column.type) for column in table.columns]) for table in tables]
    return home.shown / hashlib.sha256(repr(columns).encode()).hexdigest()[:16]


def entries(folder: Path) -> list[Entry]:
    """The entries of a folder, newest first; whatever else lies there is none."""
    if not folder.is_dir():
        return []
    found = [match for name in sorted(each.name for each in folder.iterdir()) if (match := ENTRY.fullmatch(name))]
    return [
        Entry(folder=folder, number=NUMBERS - 1 - int(match["rank"]), from_us=int(match["from_us"])) for match in found
    ]


def show(home: Home, folder: Path, release_id: str) -> None:
    """Show readers a release, and return when it is in force.

    A query that begins while this process is held up for longer than ``LEAD`` between two lines may mix two releases.

    Raises:
        OSError: the entry cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = entries(folder)
    target = Path("..", "..", home.releases.name, release_id)
    from_us = _now_us() + LEAD // timedelta(microseconds=1)
    entry = Entry(folder=folder, number=known[0].number + 1 if known else 0, from_us=from_us)
    entry.path.symlink_to(target)
    for changed in (folder, home.shown, home.root):
        sync_folder(changed)
    while (still := from_us - _now_us()) > 0:
        time.sleep(still / 1e6)


def is_shown(folder: Path, release_id: str) -> bool:
    """Is it what readers of a folder see now, or did the clock run ahead when it was shown?"""
    newest = next(iter(entries(folder)), None)
    return newest is not None and newest.release_id == release_id and newest.from_us <= _now_us()


def source(folder: Path) -> Source:
    """What a view over the entries of a folder reads: the newest that is in force, else the oldest there is."""

    def rows(table: str) -> str:
        files = f"'{pattern(folder.absolute())}/*/{table}.parquet'"
        end = len(f"/{table}.parquet")
        from_us = f"file[-{end + 16}:-{end + 1}]::BIGINT"
        ahead_us = LONGEST_QUERY // timedelta(microseconds=1)
        in_force = f"epoch_us(now()) >= {from_us} OR epoch_us(now()) + {ahead_us} < {from_us}"
        return (
            f"read_parquet({files}, filename = true, hive_partitioning = false) WHERE filename = "
            f"(SELECT coalesce(min(file) FILTER (WHERE {in_force}), max(file)) FROM glob({files}))"
        )

    return rows


def _now_us() -> int:
    return time.time_ns() // 1000
