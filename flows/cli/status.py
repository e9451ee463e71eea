"""The work of ``status``, ``rollback`` and ``docs``: looking after what has been published."""

from __future__ import annotations

import json
import sys
import webbrowser
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.cli.findings import findings, freshness, sayable, span
from flows.cli.holding import holding
from flows.cli.problems import FAILED, ProblemError, published
from flows.cli.state import State, state_of
from flows.home import Home
from flows.ledger import Entry
from flows.masking import masked_within
from flows.publish import PublishError, Release, rollback

if TYPE_CHECKING:
    from rich.console import Console

RUNS_SHOWN = 5
REJECTS_SHOWN = 10


def print_status(root: Path, *, as_json: bool = False) -> None:
    """Print the releases, the last runs, how fresh the data is, and what is wrong and what to do about it.

    Raises:
        ProblemError: nothing has run here yet, or readers cannot open what is published.
    """
    from rich.console import Console

    state = _state(root)
    if as_json:
        print(json.dumps(status_object(state), ensure_ascii=False, indent=1))
    else:
        _print(Console(highlight=False, soft_wrap=True, markup=False), state)
    if state.unreadable:
        raise ProblemError(state.unreadable, FAILED)


def check_freshness(root: Path, max_age_hours: float) -> bool:
    """Print one line that says whether what readers see was published lately enough, and say it to the caller."""
    home = Home(root)
    if not home.root.is_dir():
        print(f"not fresh: nothing is published in {root}")
        return False
    is_fresh, line = freshness(state_of(home, datetime.now(UTC)), max_age_hours)
    print(sayable(line))
    return is_fresh


def status_object(state: State) -> dict[str, Any]:
    """The state of a home as a JSON object. Times are UTC in ISO 8601; what is not known is null."""
    contents = asdict(state.contents) if state.contents else {}
    told: dict[str, Any] = {
        "home": str(state.home.root.absolute()),
        "shown_release": state.shown.release_id if state.shown else None,
        "shown_since": state.shown_at,
        "releases": [asdict(each) for each in state.releases],
        "runs": [{**asdict(each), "stages": [asdict(stage) for stage in each.stages]} for each in state.runs],
        "is_running": state.is_held,
        **{name: contents.get(name) for name in ("newest_article_at", "last_loaded_at", "implausible_count")},
        "quarantined": state.quarantined,
        "free_bytes": state.free_bytes,
        "findings": [asdict(each) for each in findings(state)],
    }
    return json.loads(json.dumps(masked_within(told), default=_said))  # type: ignore[no-any-return]


def _said(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def ended(entry: Entry) -> str:
    """How a run ended, in one line."""
    counts = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in entry.counts.items())
    because = f" ({sayable(entry.problem)})" if entry.problem and entry.outcome != "published" else ""
    return f"{entry.outcome}{because} in {entry.seconds:.0f} s: {counts}"


def roll_back(release: str | None, root: Path) -> None:
    """Point readers at an earlier release, by default the one before the current.

    Raises:
        ProblemError: nothing is published, there is no such release, or a run is under way.
    """
    home = published(root)
    try:
        with holding(home, "rollback"):
            chosen = rollback(home, release)
    except PublishError as error:
        raise ProblemError(str(error), FAILED) from error
    print(f"readers see release {chosen}, until the next night publishes")


def build_docs(root: Path, *, open_page: bool) -> None:
    """Write the documentation of the tables as one page, print its path, and show it on request.

    Raises:
        ProblemError: the tables have not been built, or a run is under way.
    """
    from flows.build import BuildError, docs

    home = published(root)
    print("writing the documentation", file=sys.stderr)
    try:
        with holding(home, "docs"):
            page = docs(home)
    except BuildError as error:
        raise ProblemError(str(error), FAILED) from error
    print(page)
    if open_page:
        webbrowser.open(page.absolute().as_uri())


def _state(root: Path) -> State:
    home = Home(root)
    if not home.run_ledger.exists():
        published(root)
    return state_of(home, datetime.now(UTC))


def _print(console: Console, state: State) -> None:
    console.print("releases")
    for release in state.releases:
        console.print(f"{'→' if release.is_current else ' '} {release.release_id}  {_rows(release)}")
    console.print("\nruns")
    for entry in state.runs[:RUNS_SHOWN]:
        console.print(f"  {entry.started_at[:19]}  {ended(entry)}")
    if state.is_held:
        console.print(f"  at work: {state.holder or 'another process'}")
    _print_contents(console, state)
    _print_findings(console, state)


def _rows(release: Release) -> str:
    return f"cannot be gone back to: {release.problem}" if release.problem else f"{release.row_count} rows"


def _print_contents(console: Console, state: State) -> None:
    shown = state.contents
    if shown:
        newest, loaded = (_when(each, state.now) for each in (shown.newest_article_at, shown.last_loaded_at))
        console.print(f"\nnewest article published {newest}, last new article loaded {loaded}")
        console.print(f"rejected in the last published run: {len(shown.rejected)}")
        for source, reason in shown.rejected[:REJECTS_SHOWN]:
            console.print(f"  {sayable(source)}: {sayable(reason)}")
    console.print(f"in quarantine: {state.quarantined}; `dealflow status --rejected` lists them")


def _print_findings(console: Console, state: State) -> None:
    found = findings(state)
    console.print("\nwhat is wrong" if found else "\nnothing is wrong")
    for each in found:
        console.print(f"  {sayable(each.what)}\n    → {sayable(each.remedy)}")


def _when(moment: datetime | None, now: datetime) -> str:
    return "at an unknown time" if moment is None else f"{moment:%Y-%m-%d %H:%M} UTC ({span(now - moment)} ago)"
