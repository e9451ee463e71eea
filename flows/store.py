"""Every document as it arrived, kept before anything is made of it: what a run can be repeated from.

    RawArticle → raw/articles.sqlite: its bytes, where it was found, what its list said of it, when it came first
               → again(): the bytes, through the ordinary readers → the same RawArticle, today

A document is kept once per bytes, however often and wherever it comes. It is unsettled until its outcome is loaded:
what a run received and did not live to load, the next run takes up from here, also where its source has gone; and
where the build database is lost, everything. What no reader could read is kept by ``quarantine``.

One SQLite file, a row a document, its bytes packed with zlib: a batch is one transaction, so that a run that is
killed leaves all of it or nothing. Without a write-ahead log: nobody reads while a run writes, and one file is easier
to copy and to back up than three.
"""

from __future__ import annotations

import json
import logging
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from flows.durable import put_aside
from flows.home import Home
from flows.records import RawArticle, Received, Rejected, Run

PACKING_LEVEL = 1
"""Of zlib: 181 pages of 174 KB packed to 23 % in 1.1 ms each; level 6 makes it 20 % in 2.8 ms."""
MOST_ATTEMPTS = 10
"""Runs that may end while they work on what was left behind, before it is turned away: it may be what ends them."""
ROWS_AT_ONCE = 200

_TABLE = """
    CREATE TABLE IF NOT EXISTS documents (
        received_name TEXT PRIMARY KEY, source TEXT NOT NULL, doc_id TEXT NOT NULL, form TEXT NOT NULL, said TEXT,
        first_received_at TEXT NOT NULL, run_id TEXT NOT NULL, is_settled INTEGER NOT NULL DEFAULT 0,
        attempt_count INTEGER NOT NULL DEFAULT 0, byte_count INTEGER NOT NULL, packed BLOB NOT NULL)
"""
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS by_first_reception ON documents (first_received_at, received_name)",
    "CREATE INDEX IF NOT EXISTS unsettled ON documents (received_name) WHERE NOT is_settled",
)
_SAID = ("url", "title", "published", "publisher", "language")
"""What a feed says of a page stands in no byte of the page."""

logger = logging.getLogger("dealflow")

Reader = Callable[[Sequence[str]], Iterable[RawArticle | Rejected]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One document of the store. ``said`` holds what was said of it beside its bytes; ``first_received_at`` is UTC."""

    received_name: str
    source: str
    doc_id: str
    form: str
    said: Mapping[str, str]
    first_received_at: datetime
    attempt_count: int
    data: bytes


def keep(
    home: Home, documents: Iterable[RawArticle | Rejected], names: Iterable[str | None], run: Run
) -> dict[str, datetime]:
    """Keep the documents of a batch that are not kept yet: when each was first received, by its received name.

    Raises:
        OSError, sqlite3.Error: they cannot be written; none of them is kept.
    """
    named = {
        name: document
        for document, name in zip(documents, names, strict=True)
        if isinstance(document, RawArticle) and name
    }
    with _opened(home) as store:
        first_received = _first_received(store, named)
        new = [_row(name, document, run) for name, document in named.items() if name not in first_received]
        store.executemany(f"INSERT INTO documents VALUES ({', '.join('?' * 11)})", new)
    return first_received


def settle(home: Home, names: Iterable[str]) -> None:
    """The outcomes of these documents are loaded.

    Raises:
        sqlite3.Error: it cannot be written down.
    """
    with _opened(home) as store:
        settled = "UPDATE documents SET is_settled = 1 WHERE received_name = ? AND NOT is_settled"
        store.executemany(settled, [(name,) for name in names])


def unsettle(home: Home) -> None:
    """No outcome is loaded any more: the build database is lost, and whatever run comes next takes up everything.

    Raises:
        sqlite3.Error: it cannot be written down.
    """
    with _opened(home) as store:
        store.execute("UPDATE documents SET is_settled = 0, attempt_count = 0")


def between(home: Home, since: date | None, until: date | None) -> Iterator[Kept]:
    """What was first received from the start of one day to the end of another (UTC, None: no bound), oldest first.

    Raises:
        sqlite3.Error: the store cannot be read.
    """
    first = since.isoformat() if since else ""
    last = (until + timedelta(days=1)).isoformat() if until else "9"
    yield from _walked(home, first, last)


def unsettled(home: Home) -> Iterator[Kept]:
    """What runs have received and not loaded, oldest first; each look is an attempt.

    Raises:
        sqlite3.Error: the store cannot be used.
    """
    yield from _walked(home, "", "9", "AND NOT is_settled", "UPDATE documents SET attempt_count = attempt_count + 1")


def count(home: Home, since: date | None = None, until: date | None = None) -> int:
    """How many documents ``between`` gives.

    Raises:
        sqlite3.Error: the store cannot be read.
    """
    with _opened(home) as store:
        first = since.isoformat() if since else ""
        last = (until + timedelta(days=1)).isoformat() if until else "9"
        query = "SELECT count(*) FROM documents WHERE first_received_at >= ? AND first_received_at < ?"
        return int(store.execute(query, (first, last)).fetchone()[0])


def again(home: Home, chosen: Iterable[Kept], read: Reader) -> Iterator[RawArticle | Rejected]:
    """The documents, read anew from their bytes, under the source and id that they came with."""
    folder = _folder_for_reading(home)
    for kept in chosen:
        yield from _read_again(kept, folder, read)


def sweep(home: Home) -> None:
    """Remove what a run that was killed has left behind amid reading.

    A store that is damaged is put aside, with a warning, and a new one is begun: a night goes on without its past.

    Raises:
        OSError, sqlite3.Error: the folder or the store cannot be used.
    """
    shutil.rmtree(_folder_for_reading(home), ignore_errors=True)
    if not home.raw_store.exists():
        return
    try:
        with _opened(home) as store:
            store.execute("SELECT count(*) FROM documents WHERE NOT is_settled")
    except sqlite3.OperationalError:  # held, or not to be read or written
        raise
    except sqlite3.DatabaseError:
        aside = put_aside(home.raw)
        logger.warning("the store of received documents is damaged; it was put aside as %s, and a new one begun", aside)


@contextmanager
def _opened(home: Home) -> Iterator[sqlite3.Connection]:
    """The store, in one transaction."""
    home.raw.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(home.raw_store, timeout=60)) as connection, connection:
        connection.execute(_TABLE)
        for index in _INDEXES:
            connection.execute(index)
        yield connection


def _first_received(store: sqlite3.Connection, names: Iterable[str]) -> dict[str, datetime]:
    query = "SELECT first_received_at FROM documents WHERE received_name = ?"
    found = ((name, store.execute(query, (name,)).fetchone()) for name in names)
    return {name: datetime.fromisoformat(row[0]) for name, row in found if row}


def _row(name: str, document: RawArticle, run: Run) -> tuple[object, ...]:
    assert document.received is not None
    said = {each: value for each in _SAID if (value := getattr(document, each))}
    data = document.received.data
    where = (name, document.source, document.doc_id, document.received.form, json.dumps(said) if said else None)
    when = (run.started_at.astimezone(UTC).isoformat(timespec="microseconds"), run.run_id, 0, 0)
    return (*where, *when, len(data), zlib.compress(data, PACKING_LEVEL))


def _walked(home: Home, first: str, last: str, condition: str = "", update: str = "") -> Iterator[Kept]:
    """Row by row in the order of first reception, some at a time: the run writes in between, beyond what is walked."""
    names = ", ".join(each.name for each in fields(Kept) if each.name != "data")
    query = f"""
        SELECT {names} FROM documents
        WHERE (first_received_at, received_name) > (?, ?) AND first_received_at < ? AND rowid <= ? {condition}
        ORDER BY first_received_at, received_name LIMIT ?
    """
    at = (first, "")
    with _opened(home) as store:
        (newest,) = store.execute("SELECT max(rowid) FROM documents").fetchone()
    while True:
        with _opened(home) as store:
            rows = store.execute(query, (*at, last, newest, ROWS_AT_ONCE)).fetchall()
            if update:
                store.executemany(f"{update} WHERE received_name = ?", [(row[0],) for row in rows])
        if not rows:
            return
        for row in rows:
            yield _kept(home, row)
        at = (rows[-1][5], rows[-1][0])


def _kept(home: Home, row: tuple[str, str, str, str, str | None, str, int]) -> Kept:
    """A row with its bytes, which are large and fetched one at a time."""
    received_name, source, doc_id, form, said, first_received_at, attempt_count = row
    with closing(sqlite3.connect(home.raw_store, timeout=60)) as store:
        (packed,) = store.execute("SELECT packed FROM documents WHERE received_name = ?", (received_name,)).fetchone()
    return Kept(
        received_name=received_name,
        source=source,
        doc_id=doc_id,
        form=form,
        said=json.loads(said) if said else {},
        first_received_at=datetime.fromisoformat(first_received_at),
        attempt_count=attempt_count,
        data=zlib.decompress(packed),
    )


def _folder_for_reading(home: Home) -> Path:
    return home.raw / "again"


def _read_again(kept: Kept, folder: Path, read: Reader) -> Iterator[RawArticle | Rejected]:
    """The document as today's readers read it. One that knows no id of its own keeps that of the file it came from."""
    received = Received(data=kept.data, form=kept.form)
    if kept.attempt_count >= MOST_ATTEMPTS:
        reason = f"{MOST_ATTEMPTS} runs have ended while it was worked on; `dealflow retry` tries it again"
        yield Rejected(doc_id=kept.doc_id, source=kept.source, stage="read", reason=reason, received=received)
        return
    digest = kept.received_name.partition(".")[0]
    file = folder / kept.received_name
    folder.mkdir(exist_ok=True)
    file.write_bytes(kept.data)
    try:
        for document in read([str(file)]):
            doc_id = kept.doc_id if document.doc_id.startswith(digest) else document.doc_id
            yield _with_what_was_said(replace(document, source=kept.source, doc_id=doc_id, received=received), kept)
    finally:
        file.unlink(missing_ok=True)


def _with_what_was_said(document: RawArticle | Rejected, kept: Kept) -> RawArticle | Rejected:
    if isinstance(document, Rejected):
        return document
    missing: dict[str, Any] = {name: value for name, value in kept.said.items() if getattr(document, name) is None}
    return replace(document, **missing)
