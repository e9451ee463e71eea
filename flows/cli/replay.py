"""The work of ``run --since/--until`` and of ``reprocess``: nights over what was received before."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows import store
from flows.cli.problems import FAILED, ProblemError
from flows.home import Home

if TYPE_CHECKING:
    from rich.console import Console

    from flows.changes import Change, Changes
    from flows.night import Night

FACTS_SHOWN = 20


def replay_days(paths: list[str], root: Path, since: datetime | None, until: datetime | None) -> None:
    """Run a night over what was first received on these days, UTC, both inclusive.

    Raises:
        ProblemError: paths are named too, the days are in the wrong order, or the run failed.
    """
    from flows.cli.night import run_night

    first, last = since.date() if since else None, until.date() if until else None
    if paths:
        raise ProblemError("--since and --until take what was received before; they do not go with paths")
    if first and last and first > last:
        raise ProblemError(f"--since {first} is after --until {last}")
    home = Home(root.absolute())
    if _count(home, first, last):
        run_night([], root, since=_said(first), until=_said(last))
    else:
        print(f"nothing was first received on these days; {_count(home)} documents are kept in {home.raw}")


def reprocess_all(root: Path, *, accept_losses: bool) -> None:
    """Read all that is kept again by the rules of today, and print what has changed.

    Raises:
        ProblemError: the run failed; the exit code says how.
    """
    from rich.console import Console

    from flows.cli.night import run_night

    home = Home(root.absolute())
    if not _count(home):
        print(f"nothing is kept in {home.raw} yet: a run keeps what it receives")
        return
    night = run_night([], root, reprocess=True, accept_losses=accept_losses)
    _print_changes(Console(highlight=False, soft_wrap=True, markup=False), night, home)


def _count(home: Home, since: date | None = None, until: date | None = None) -> int:
    if not home.raw_store.exists():
        return 0
    try:
        return store.count(home, since, until)
    except sqlite3.Error as error:
        remedy = "restore it from a copy, or move it away: what the inbox still holds is kept anew by the next run"
        raise ProblemError(f"{home.raw_store} cannot be read ({error}); {remedy}", FAILED) from error


def _said(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _print_changes(console: Console, night: Night, home: Home) -> None:
    """A short table of what was gained, lost and changed, and where all of it stands."""
    left = night.entry.counts.get("not_read_again", 0)
    if left:
        console.print(f"{left} articles are as other rules read them: no run has kept their bytes; run their sources")
    if night.changes is None:
        return
    for kind, rows in _kinds(night.changes):
        count = len(rows) + sum(left_off for of_kind, _, left_off in night.changes.more if of_kind == kind)
        console.print(f"\n{kind}: {count}")
        for each in rows[:FACTS_SHOWN]:
            console.print(_line(each, is_changed=kind == "changed"))
        if count > FACTS_SHOWN:
            console.print(f"  and {count - FACTS_SHOWN} more")
    console.print(f"\nin full, with sentences: {home.logs / night.entry.run_id}.changes.md, and .json")


def _kinds(found: Changes) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    return ("gained", found.gained), ("lost", found.lost), ("changed", found.changed)


def _line(change: Change, *, is_changed: bool) -> str:
    from flows.ledger import printable
    from flows.report import told

    values = printable(told(change, is_changed=is_changed))
    return f"  {change.table}  {printable(change.title)}  {change.row_id}\n    {values}"
