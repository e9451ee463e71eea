"""The work of ``status --rejected`` and ``retry``: what was turned away, and another try."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from pathlib import Path

from flows.cli.problems import FAILED, ProblemError
from flows.home import Home
from flows.ledger import printable
from flows.quarantine import Entry, bytes_file, entries


def print_rejected(root: Path, *, as_json: bool) -> None:
    """Print what is in quarantine: source, reason, when, and where the bytes lie.

    Raises:
        ProblemError: the index cannot be read.
    """
    home = Home(root)
    found = _entries(home, None)
    if as_json:
        for entry in found:
            print(json.dumps(_as_object(home, entry), ensure_ascii=False))
        return
    print(f"{len(found)} rejected inputs are kept in {home.quarantine}" if found else "nothing is in quarantine")
    for entry in found:
        print(f"\n{printable(entry.source)}\n  {entry.stage}: {printable(entry.reason)}")
        print(f"  first seen {entry.first_seen_at}, last {entry.last_seen_at}\n  {_told_bytes(home, entry)}")


def retry_rejected(pattern: str, root: Path) -> None:
    """Run a night over what is in quarantine and matches ``pattern``.

    Raises:
        ProblemError: the run failed; the exit code says how.
    """
    from flows.cli.night import run_night

    home = Home(root.absolute())
    if not _entries(home, pattern):
        print("nothing is in quarantine" if pattern == "*" else f"nothing in quarantine matches {pattern}")
        return
    run_night([], root, retry=pattern)


def _entries(home: Home, pattern: str | None) -> list[Entry]:
    try:
        return entries(home, pattern)
    except sqlite3.Error as error:
        remedy = "move it away, and the next run makes it anew"
        raise ProblemError(f"{home.quarantine_index} cannot be read ({error}); {remedy}", FAILED) from error


def _as_object(home: Home, entry: Entry) -> dict[str, object]:
    lies_at = bytes_file(home, entry)
    return {**asdict(entry), "bytes_file": str(lies_at) if lies_at else None}


def _told_bytes(home: Home, entry: Entry) -> str:
    lies_at = bytes_file(home, entry)
    if lies_at:
        return f"{entry.byte_count} bytes in {lies_at}"
    if entry.received_name:
        return f"its {entry.byte_count} bytes were given up to make room for later ones; a retry goes to the source"
    return "no bytes were received; a retry goes to the source"
