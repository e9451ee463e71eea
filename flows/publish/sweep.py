"""Which releases go: those that nobody can be reading any longer, and what killed runs have left behind."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from flows.home import Home
from flows.publish.releases import current_id, known_ids
from flows.publish.shown import LONGEST_QUERY, Entry, entries

PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How many releases are kept to go back to, and how long one that was superseded may still be read.

    ``superseded_for`` is a day: no query of a report or an export runs longer, and a transaction left open overnight
    is closed in the morning.
    """

    releases: int = 3
    superseded_for: timedelta = LONGEST_QUERY


KEEPING = Keeping()


def sweep(home: Home, keeping: Keeping = KEEPING) -> None:
    """Remove what nobody needs: entries that no query can pick any longer, then releases that none leads to.

    A file that some process has open keeps its release, as far as the operating system tells.

    Raises:
        OSError: something cannot be removed.
    """
    remove_leftovers(home)
    held = _held_files(home)
    for entry in _superseded(home, keeping, is_old_file_read=_is_old_file_read(home, held)):
        if not _is_held(home, entry.release_id, held):
            entry.path.unlink()
    kept = _kept(home, keeping)
    for release_id in known_ids(home):
        if release_id not in kept and not _is_held(home, release_id, held):
            remove_release(home, release_id)


def remove_leftovers(home: Home) -> None:
    """Remove what a killed run has left half written or half removed.

    Raises:
        OSError: it cannot be removed.
    """
    for kind in ("partial", "gone"):
        for leftover in home.releases.glob(f".*.{kind}"):
            shutil.rmtree(leftover)


def remove_release(home: Home, release_id: str) -> None:
    """Remove a release in one step, so that none is ever half there.

    Raises:
        OSError: it cannot be removed.
    """
    gone = home.releases / f".{release_id}.gone"
    (home.releases / release_id).rename(gone)
    shutil.rmtree(gone)


def _superseded(home: Home, keeping: Keeping, *, is_old_file_read: bool) -> list[Entry]:
    """The entries that another one took the place of long enough ago.

    The newest of a folder whose columns are no longer current stays as long as a reader has the file that names it.
    """
    folders = [entries(folder) for folder in home.shown.iterdir()] if home.shown.is_dir() else []
    spared = {entry for folder in folders for entry in folder[:1]} if is_old_file_read else set()
    in_time = sorted((entry for folder in folders for entry in folder), key=lambda entry: entry.from_us)
    expiry_us = (time.time_ns() - keeping.superseded_for // timedelta(microseconds=1) * 1000) // 1000
    return [entry for entry, after in pairwise(in_time) if after.from_us < expiry_us and entry not in spared]


def _kept(home: Home, keeping: Keeping) -> set[str | None]:
    """The newest, the current one, those that an entry leads to, and those that were made just now."""
    known = known_ids(home)
    folders = home.shown.iterdir() if home.shown.is_dir() else ()
    shown = {entry.release_id for folder in folders for entry in entries(folder)}
    return {*known[-keeping.releases :], current_id(home), *shown}


def _held_files(home: Home) -> list[str]:
    """The files of the home that some process has open, where the operating system shows them."""
    root = str(home.root.resolve())
    links = PROCESSES.glob("[0-9]*/fd/*")
    return [target for link in links if (target := _target(link)).startswith(root)]


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:  # the process has ended, or is another user's
        return ""


def _is_held(home: Home, release_id: str, held: list[str]) -> bool:
    folder = str(home.releases.resolve() / release_id) + os.sep
    return any(file.startswith(folder) for file in held)


def _is_old_file_read(home: Home, held: list[str]) -> bool:
    """Has a process the readers' file open that was since replaced?"""
    return f"{home.warehouse.resolve()} (deleted)" in held
