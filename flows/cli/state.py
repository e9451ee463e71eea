"""How a home is: its releases, its last runs, how fresh it is. What cannot be read is said, and the rest goes on."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flows.cli.problems import ProblemError, warehouse_of
from flows.home import Home
from flows.ledger import Entry, last_runs
from flows.lock import Holder, holder_of, is_held
from flows.publish import Release, releases
from flows.quarantine import entries
from flows.space import bytes_free, bytes_needed

RUNS_READ = 20

CONTENTS_QUERY = """
    select (select max(published_at) from marts.articles) as newest_article_at,
           (select max(first_known_at) from marts.articles) as last_loaded_at,
           (select count(*) from marts.implausible_values) as implausible_count
"""
REJECTS_QUERY = """
    select source, reason from marts.document_outcomes
    where outcome = 'rejected' and run_id = (select max(run_id) from marts.pipeline_runs)
    order by source
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What readers see, in a few figures. Times are UTC."""

    newest_article_at: datetime | None = None
    last_loaded_at: datetime | None = None
    implausible_count: int = 0
    rejected: tuple[tuple[str, str], ...] = ()
    """The rejected inputs of the last published run, as pairs of source and reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A home at a moment. ``runs`` are the newest first; ``holder`` is whoever holds its lock, or was killed with it.

    ``shown_at`` says when the release that readers see was published. ``newly_quarantined`` counts what was turned
    away for the first time since the last run began. ``night_bytes`` is what another night is likely to need.
    """

    now: datetime
    home: Home
    releases: tuple[Release, ...] = ()
    runs: tuple[Entry, ...] = ()
    is_held: bool = False
    holder: Holder | None = None
    shown_at: datetime | None = None
    contents: Contents | None = None
    unreadable: str | None = None
    """Why readers cannot open what is published."""
    quarantined: int = 0
    newly_quarantined: int = 0
    quarantine_problem: str | None = None
    free_bytes: int = 0
    night_bytes: int = 0

    @property
    def shown(self) -> Release | None:
        """The release that readers see."""
        return next((each for each in self.releases if each.is_current), None)

    @property
    def newest(self) -> Release | None:
        """The newest release that can be gone back to."""
        return next((each for each in self.releases if not each.problem), None)


def state_of(home: Home, now: datetime) -> State:
    """How a home is now.

    Raises:
        OSError: the home cannot be read at all.
    """
    runs, published = tuple(last_runs(home, RUNS_READ)), releases(home)
    return State(
        now=now,
        home=home,
        releases=published,
        runs=runs,
        is_held=is_held(home),
        holder=holder_of(home),
        shown_at=_published_at(published, runs),
        free_bytes=bytes_free(home),
        night_bytes=bytes_needed(home),
        **_quarantine(home, runs),
        **_contents(home),
    )


def _published_at(published: tuple[Release, ...], runs: tuple[Entry, ...]) -> datetime | None:
    """When the release that readers see was published: as the ledger says, else when its run began, by its name."""
    shown = next((each.release_id for each in published if each.is_current), None)
    ended = next((each.ended_at for each in runs if shown and each.release == shown), None)
    if ended:
        return datetime.fromisoformat(ended)
    try:
        return datetime.strptime((shown or "")[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _quarantine(home: Home, runs: tuple[Entry, ...]) -> dict[str, Any]:
    try:
        kept = entries(home)
    except sqlite3.Error as error:
        return {"quarantine_problem": str(error)}
    since = datetime.fromisoformat(runs[0].started_at).replace(microsecond=0) if runs else None
    new = [each for each in kept if since and datetime.fromisoformat(each.first_seen_at) >= since]
    return {"quarantined": len(kept), "newly_quarantined": len(new)}


def _contents(home: Home) -> dict[str, Any]:
    import duckdb

    if not home.warehouse.exists():
        return {}
    try:
        with warehouse_of(home) as warehouse:
            figures = warehouse.execute(CONTENTS_QUERY).fetchall()[0]
            rejected = tuple(warehouse.execute(REJECTS_QUERY).fetchall())
    except (ProblemError, duckdb.Error) as error:
        return {"unreadable": str(error)}
    newest_article_at, last_loaded_at, implausible_count = figures
    found = Contents(
        newest_article_at=_utc(newest_article_at),
        last_loaded_at=_utc(last_loaded_at),
        implausible_count=implausible_count,
        rejected=rejected,
    )
    return {"contents": found}


def _utc(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
