"""The releases of a home: which there are, which is whole, which is current."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from flows.home import Home
from flows.publish.errors import PublishError
from flows.publish.tables import MANIFEST, Table, sha256, tables_of

logger = logging.getLogger("dealflow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A published night. Ids sort by the time the run began; ``row_count`` is over all tables.

    ``problem`` says why it cannot be gone back to; the rows are then unknown.
    """

    release_id: str
    is_current: bool
    row_count: int | None
    problem: str | None = None


def releases(home: Home) -> tuple[Release, ...]:
    """The releases, newest first, those that are damaged with what is wrong."""
    return tuple(_release(home, release_id) for release_id in reversed(known_ids(home)))


def newest(home: Home) -> Path | None:
    """The folder of the newest whole release, also where readers have been pointed back; None before the first."""
    return newest_of(home, known_ids(home))


def whole(home: Home) -> list[Path]:
    """The folders of all whole releases, oldest first; those that are passed over are told in the log."""
    return [folder for each in known_ids(home) if (folder := newest_of(home, [each]))]


def newest_of(home: Home, release_ids: list[str]) -> Path | None:
    """The folder of the last of these releases that is whole; those that are passed over are told in the log."""
    for release_id in reversed(release_ids):
        problem = problem_of(home.releases / release_id)
        if problem is None:
            return home.releases / release_id
        logger.warning("the release %s is passed over: %s", release_id, problem)
    return None


def known_ids(home: Home) -> list[str]:
    """All releases by name, oldest first, the current one also where its folder is gone."""
    there = {each.name for each in home.releases.glob("[!.]*") if each.is_dir()}
    return sorted(there | {each for each in [current_id(home)] if each})


def current_id(home: Home) -> str | None:
    """The release that ``current`` names, also where its folder is gone; None before the first."""
    return home.current.readlink().name if home.current.is_symlink() else None


def problem_of(folder: Path) -> str | None:
    """What is wrong with the release in a folder: something is missing, or is not the bytes that were published."""
    if not folder.is_dir():
        return "its folder is gone"
    try:
        tables = tables_of(folder)
    except PublishError:
        return f"it has no readable {MANIFEST}"
    damaged = [table.name for table in tables if not _is_as_published(folder, table)]
    return f"damaged or missing: {', '.join(damaged)}" if damaged else None


def _is_as_published(folder: Path, table: Table) -> bool:
    try:
        return sha256(folder / f"{table.name}.parquet") == table.sha256
    except OSError:
        return False


def _release(home: Home, release_id: str) -> Release:
    folder = home.releases / release_id
    problem = problem_of(folder)
    return Release(
        release_id=release_id,
        is_current=release_id == current_id(home),
        row_count=None if problem else sum(table.row_count for table in tables_of(folder)),
        problem=problem,
    )
