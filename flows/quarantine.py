"""What was turned away, kept with its reason and its bytes until it can be read.

    Rejected → quarantine/<sha256>.<form> (the bytes) + a row of quarantine/index.sqlite (source, reason, when)
             → again(): the bytes, through the ordinary readers → loaded, and gone from here; or rejected anew

The index is SQLite, so that a run that is killed leaves either all or nothing of a batch in it, and so that it can
be read while a run writes. Bytes are written whole before the index names them; what a kill leaves behind unnamed
is swept away by the next run. Names of files are digests and known extensions, never words from outside.
"""

from __future__ import annotations

import hashlib
import logging
import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields, replace
from fnmatch import fnmatchcase
from pathlib import Path

from flows.durable import put_aside, sync_folder, write_whole
from flows.home import Home
from flows.records import RawArticle, Received, Rejected, Run

BYTES_KEPT = 1024 * 1024 * 1024
"""All bytes together; beyond it those that were seen longest ago are given up, and their entries say so."""

_FORM = re.compile(r"[a-z0-9]{1,8}(?:\.(?:gz|zst))?")
_LINE_OR_RECORD = re.compile(r"[:#]\d+$")

logger = logging.getLogger("dealflow")

Reader = Callable[[Sequence[str]], Iterable[RawArticle | Rejected]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One input that was turned away. Times are UTC in ISO 8601.

    ``received_name`` names its bytes, and is empty where none were received. ``is_kept`` says whether they are here.
    """

    source: str
    received_name: str
    doc_id: str
    stage: str
    reason: str
    run_id: str
    first_seen_at: str
    last_seen_at: str
    byte_count: int
    is_kept: bool


_COLUMNS = tuple(each.name for each in fields(Entry))
_TABLE = f"CREATE TABLE IF NOT EXISTS entries ({', '.join(_COLUMNS)}, PRIMARY KEY (source, received_name))"
_KEPT_ONCE = "first_seen_at", "byte_count", "is_kept"
_UPSERT = f"INSERT INTO entries VALUES ({', '.join('?' * len(_COLUMNS))}) ON CONFLICT DO UPDATE SET " + ", ".join(
    f"{name} = excluded.{name}" for name in _COLUMNS if name not in _KEPT_ONCE
)
_OLDEST_KEPT = """
    SELECT received_name, max(byte_count) FROM entries WHERE is_kept
    GROUP BY received_name ORDER BY max(last_seen_at), received_name
"""


_GIVEN_UP = "SELECT received_name FROM entries WHERE received_name <> '' AND NOT is_kept"


def received_name(received: Received) -> str:
    """What the bytes of a document are called: their sha256, and the form that they are to be read as."""
    form = received.form.lower()
    return f"{hashlib.sha256(received.data).hexdigest()}.{form if _FORM.fullmatch(form) else 'bin'}"


def keep(home: Home, rejections: Sequence[Rejected], run: Run, *, bytes_kept: int = BYTES_KEPT) -> None:
    """Take in what a run turns away, once per source and bytes however often it comes; ``bytes_kept`` bounds all.

    Raises:
        OSError: the bytes cannot be written.
        sqlite3.Error: the index cannot be written.
    """
    if not rejections:
        return
    with _index(home) as index:
        given_up = {name for (name,) in index.execute(_GIVEN_UP).fetchall()}
        found = [_entry(each, run, given_up) for each in rejections]
        _write_bytes(home, zip(found, rejections, strict=True))
        index.executemany(_UPSERT, [astuple(each) for each in found])
        too_old = _give_up_oldest(index, bytes_kept)
    _remove(home, too_old)


def release(home: Home, settled: Iterable[tuple[str, str | None]]) -> None:
    """Let go of what has been read after all, as pairs of source and received name.

    Bytes leave when these bytes were read, an entry without bytes when its source was.

    Raises:
        sqlite3.Error: the index cannot be written.
    """
    if not home.quarantine_index.exists():
        return
    keys = [(source, name or "") for source, name in settled]
    with _index(home) as index:
        index.executemany("DELETE FROM entries WHERE source = ? AND received_name IN (?, '')", keys)
        still_named = _names(index)
    _remove(home, {name for _, name in keys if name} - still_named)


def entries(home: Home, pattern: str | None = None) -> list[Entry]:
    """What is in quarantine, by source; with ``pattern``, a glob or a part of the source, only what matches it.

    Raises:
        sqlite3.Error: the index cannot be read.
    """
    if not home.quarantine_index.exists():
        return []
    with _index(home) as index:
        rows = index.execute(f"SELECT {', '.join(_COLUMNS)} FROM entries ORDER BY source, received_name").fetchall()
    found = [Entry(**{**dict(zip(_COLUMNS, row, strict=True)), "is_kept": bool(row[-1])}) for row in rows]
    return [each for each in found if pattern is None or _matches(each.source, pattern)]


def bytes_file(home: Home, entry: Entry) -> Path | None:
    """Where the bytes of an entry lie; None when there are none, or none any more."""
    lies_at = home.quarantine / entry.received_name
    return lies_at if entry.is_kept and lies_at.exists() else None


def again(home: Home, chosen: Iterable[Entry], read: Reader, gone: type[Exception]) -> Iterator[RawArticle | Rejected]:
    """The documents of entries, read anew by ``read``: from their bytes, else from where they came.

    Each entry gives one document at least, under the source that it was turned away with. ``gone`` is what ``read``
    raises for a path that is not there.
    """
    for entry in chosen:
        lies_at = bytes_file(home, entry)
        yield from _from_bytes(entry, lies_at, read) if lies_at else _from_source(entry, read, gone)


def sweep(home: Home) -> None:
    """Remove what a run that was killed has left behind: half-written files, and bytes that no entry names.

    A damaged index says of no bytes what they are: so it is put aside with them, and a new one is begun.

    Raises:
        OSError, sqlite3.Error: the folder or the index cannot be used.
    """
    if not home.quarantine.is_dir():
        return
    try:
        with _index(home) as index:
            named = _names(index)
    except sqlite3.OperationalError:  # held, or not to be read or written
        raise
    except sqlite3.DatabaseError:
        aside = put_aside(home.quarantine)
        logger.warning("the index of the quarantine is damaged; it was put aside, with what was kept, as %s", aside)
        return
    ours = {home.quarantine_index.name, f"{home.quarantine_index.name}-journal"}
    _remove(home, {file.name for file in home.quarantine.iterdir()} - named - ours)


@contextmanager
def _index(home: Home) -> Iterator[sqlite3.Connection]:
    """The index, in one transaction."""
    home.quarantine.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(home.quarantine_index, timeout=60)
    try:
        with connection:
            connection.execute(_TABLE)
            yield connection
    finally:
        connection.close()


def _write_bytes(home: Home, kept: Iterable[tuple[Entry, Rejected]]) -> None:
    """The bytes of what is to be kept, on disk for good."""
    for entry, rejection in kept:
        path = home.quarantine / entry.received_name
        if rejection.received and entry.is_kept and not path.exists():
            write_whole(path, rejection.received.data)
    sync_folder(home.quarantine)


def _entry(rejection: Rejected, run: Run, given_up: Collection[str]) -> Entry:
    """What was given up once is not written again each night."""
    seen_at = run.started_at.isoformat(timespec="seconds")
    name = received_name(rejection.received) if rejection.received else ""
    return Entry(
        source=rejection.source,
        received_name=name,
        doc_id=rejection.doc_id,
        stage=rejection.stage,
        reason=rejection.reason,
        run_id=run.run_id,
        first_seen_at=seen_at,
        last_seen_at=seen_at,
        byte_count=len(rejection.received.data) if rejection.received else 0,
        is_kept=bool(name) and name not in given_up,
    )


def _give_up_oldest(index: sqlite3.Connection, bytes_kept: int) -> set[str]:
    """Give up bytes, those seen longest ago first, until the rest fits: their names."""
    kept = index.execute(_OLDEST_KEPT).fetchall()
    surplus = sum(byte_count for _, byte_count in kept) - bytes_kept
    given_up = set()
    for name, byte_count in kept:
        if surplus <= 0:
            break
        given_up.add(name)
        surplus -= byte_count
    index.executemany("UPDATE entries SET is_kept = 0 WHERE received_name = ?", [(name,) for name in given_up])
    return given_up


def _names(index: sqlite3.Connection) -> set[str]:
    return {name for (name,) in index.execute("SELECT received_name FROM entries WHERE is_kept").fetchall()}


def _matches(source: str, pattern: str) -> bool:
    return pattern in source or fnmatchcase(source, pattern)


def _from_bytes(entry: Entry, lies_at: Path, read: Reader) -> Iterator[RawArticle | Rejected]:
    """A document that knows no id of its own is named for its file, which here is a digest: it keeps the old one."""
    received = Received(data=lies_at.read_bytes(), form=entry.received_name.partition(".")[2])
    digest = entry.received_name.partition(".")[0]
    for document in read([str(lies_at)]):
        doc_id = entry.doc_id if document.doc_id.startswith(digest) else document.doc_id
        yield replace(document, source=entry.source, doc_id=doc_id, received=received)


def _from_source(entry: Entry, read: Reader, gone: type[Exception]) -> Iterator[RawArticle | Rejected]:
    """The document where it came from: a file of its own, else the line or record of a file that it was."""
    path = entry.source if Path(entry.source).exists() else _LINE_OR_RECORD.sub("", entry.source)
    found = False
    try:
        for document in read([path]):
            if document.source == entry.source:
                found = True
                yield document
    except gone as error:
        yield _still_rejected(entry, f"its bytes were not kept, and it cannot be read again: {error}")
        return
    if not found:
        yield _still_rejected(entry, f"its bytes were not kept, and {path} no longer holds it")


def _still_rejected(entry: Entry, reason: str) -> Rejected:
    return Rejected(doc_id=entry.doc_id, source=entry.source, stage="read", reason=reason)


def _remove(home: Home, names: Iterable[str]) -> None:
    for name in names:
        (home.quarantine / name).unlink(missing_ok=True)
