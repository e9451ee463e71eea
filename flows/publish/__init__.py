"""Stage 6: audit the built tables, then one atomic step to a new release.

    build database → releases/<id>/*.parquet + manifest.json → audit → ``current`` and ``shown`` → dealflow.duckdb

A release never changes once readers have seen it, so a reader sees one whole night, and going back is pointing back.
``current`` names the release; it moves first, and readers follow: a step that was interrupted is finished by the next.
"""

from __future__ import annotations

import logging
import shutil

from flows.durable import put_aside, sync_folder
from flows.home import Home
from flows.publish.audit import audit
from flows.publish.errors import AuditError, PublishError
from flows.publish.export import export
from flows.publish.releases import Release, current_id, known_ids, newest, newest_of, problem_of, releases, whole
from flows.publish.shown import folder_of, is_shown, show, source
from flows.publish.smoke import check_answers
from flows.publish.sweep import KEEPING, Keeping, remove_leftovers, remove_release, sweep
from flows.publish.tables import KEYS, OF_VERSIONS, tables_of
from flows.publish.views import view_statements, write_warehouse
from flows.records import Run

__all__ = [
    "KEEPING", "KEYS", "OF_VERSIONS", "AuditError", "Keeping", "PublishError", "Release",
    "newest", "publish", "releases", "rollback", "settle", "whole",
]  # fmt: skip

logger = logging.getLogger("dealflow")


def publish(home: Home, run: Run, keeping: Keeping = KEEPING) -> str:
    """Publish the tables of the home's build database as the release of ``run``: its id.

    Raises:
        AuditError: a gate of ``audit`` says no.
        PublishError: the run has published already, or readers got no answer and see the last release again.
        duckdb.Error: the build database cannot be read.
        OSError: a file cannot be written.
    """
    release_id = _release_id(run)
    if (home.releases / release_id).exists():
        raise PublishError(f"the release {release_id} exists already")
    settle(home)
    before = current_id(home)
    _make_release(home, release_id, accepts_losses=run.accepts_losses)
    try:
        _step(home, release_id, before)
    except PublishError:
        remove_release(home, release_id)
        raise
    _tidy(home, keeping)
    return release_id


def settle(home: Home) -> None:
    """Let readers see a whole release: finish a step that was interrupted, and leave a release that is damaged.

    Where ``current`` is a folder of its own, the next release takes its place.

    Raises:
        duckdb.Error, OSError: the readers' file cannot be written.
    """
    if home.current.is_dir() and not home.current.is_symlink():  # restored from a copy that followed links
        logger.warning("%s is no link to a release; it was put aside as %s", home.current, put_aside(home.current))
    current = current_id(home)
    if current is None:
        return
    problem = problem_of(home.releases / current)
    if problem is None:
        _let_readers_see(home, current)
        return
    logger.warning("the current release %s cannot be read: %s", current, problem)
    instead = newest_of(home, [each for each in known_ids(home) if each != current])
    if instead is None:
        home.current.unlink()
        return
    logger.warning("readers see the release %s instead", instead.name)
    _point_to(home, instead.name)


def rollback(home: Home, release_id: str | None = None) -> str:
    """Point readers at an earlier release, by default the last whole one before the current: its id.

    Readers see it until the next night publishes.

    Raises:
        PublishError: there is no such release, or it is damaged.
    """
    known, current = known_ids(home), current_id(home)
    chosen = release_id or _earlier(home, [each for each in known if current is not None and each < current])
    if chosen not in known:
        raise PublishError(f"there is no release {chosen}; there are {', '.join(known) or 'none'}")
    problem = problem_of(home.releases / chosen)
    if problem:
        raise PublishError(f"the release {chosen} cannot be shown: {problem}")
    _step(home, chosen, current)
    return chosen


def _tidy(home: Home, keeping: Keeping) -> None:
    """What cannot be removed tonight does not undo the release, and is tried again by the next night."""
    try:
        sweep(home, keeping)
    except OSError as error:
        logger.warning("old releases could not be removed: %s", error)


def _earlier(home: Home, release_ids: list[str]) -> str:
    earlier = newest_of(home, release_ids)
    if earlier is None:
        raise PublishError("there is no earlier release")
    return earlier.name


def _release_id(run: Run) -> str:
    began = run.started_at.strftime("%Y%m%dT%H%M%SZ")
    suffix = "".join(character if character.isalnum() else "-" for character in run.run_id)
    return suffix if suffix.startswith(began.rstrip("Z")) else f"{began}-{suffix}"


def _make_release(home: Home, release_id: str, *, accepts_losses: bool) -> None:
    """Write and audit a release where no reader looks; it gets its name when it is whole."""
    remove_leftovers(home)
    current = current_id(home)
    partial = home.releases / f".{release_id}.partial"
    partial.mkdir(parents=True)
    try:
        export(home.build_database, partial, release_id)
        audit(home, partial, home.releases / current if current else None, accepts_losses=accepts_losses)
        partial.rename(home.releases / release_id)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    sync_folder(home.releases)


def _step(home: Home, release_id: str, before: str | None) -> None:
    """Point readers at a release and ask it as a reader would; if it does not answer, they see the last one again."""
    try:
        _point_to(home, release_id)
        check_answers(home, release_id)
    except Exception as error:
        _step_back(home, before)
        seen = f"readers see {before} again" if before else "readers see none"
        problem = str(error).partition("\n")[0]
        raise PublishError(f"the release {release_id} did not answer ({problem}); {seen}") from error


def _step_back(home: Home, before: str | None) -> None:
    if before is None:
        home.current.unlink(missing_ok=True)
    else:
        _point_to(home, before)


def _point_to(home: Home, release_id: str) -> None:
    """``current`` becomes the release, and readers are led to it."""
    link = home.root / ".current.new"
    link.unlink(missing_ok=True)
    link.symlink_to(home.releases.relative_to(home.root) / release_id)
    link.replace(home.current)
    sync_folder(home.root)
    _let_readers_see(home, release_id)


def _let_readers_see(home: Home, release_id: str) -> None:
    """Make sure that a query that begins from now on is answered by a release."""
    tables = tables_of(home.releases / release_id)
    folder = folder_of(home, tables)
    if not is_shown(folder, release_id):
        show(home, folder, release_id)
    write_warehouse(home, view_statements(tables, source(folder)))
