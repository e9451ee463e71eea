"""The work of ``status``, ``rollback`` and ``docs``: looking after what has been published."""

from __future__ import annotations

import sys
import webbrowser
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from flows.cli.holding import holding
from flows.cli.problems import FAILED, ProblemError, published, warehouse_of
from flows.home import Home
from flows.ledger import Entry, last_runs, printable
from flows.publish import PublishError, releases, rollback
from flows.quarantine import entries

if TYPE_CHECKING:
    from rich.console import Console

RUNS_SHOWN = 5
REJECTS_SHOWN = 10

REJECTS_QUERY = """
    select source, reason from marts.document_outcomes
    where outcome = 'rejected' and run_id = (select max(run_id) from marts.pipeline_runs)
    order by source
"""
FRESHNESS_QUERY = "select max(published_at), max(first_known_at) from marts.articles"


def print_status(root: Path) -> None:
    """Print the releases, the last runs, how fresh the data is and the last night's rejected documents.

    Raises:
        ProblemError: nothing has run here yet.
    """
    from rich.console import Console

    home = Home(root)
    runs = last_runs(home, RUNS_SHOWN)
    if not runs:
        published(root)
    console = Console(highlight=False, soft_wrap=True, markup=False)
    _print_releases(console, home)
    console.print("\nruns")
    for entry in runs:
        console.print(f"  {entry.started_at}  {ended(entry)}")
    if home.warehouse.exists():
        _print_contents(console, home)


def ended(entry: Entry) -> str:
    """How a run ended, in one line."""
    counts = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in entry.counts.items())
    end = "published" if entry.release else f"failed ({printable(entry.problem or 'no reason known')})"
    return f"{end} in {entry.seconds:.0f} s: {counts}"


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
    print(f"readers see release {chosen}")


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


def _print_releases(console: Console, home: Home) -> None:
    console.print("releases")
    for release in releases(home):
        console.print(f"{'→' if release.is_current else ' '} {release.release_id}  {release.row_count} rows")


def _print_contents(console: Console, home: Home) -> None:
    with warehouse_of(home) as warehouse:
        newest, loaded = warehouse.execute(FRESHNESS_QUERY).fetchone() or (None, None)
        rejects = warehouse.execute(REJECTS_QUERY).fetchall()
    console.print(f"\nnewest article published {_when(newest)}, last new article loaded {_when(loaded)}")
    console.print(f"rejected in the last published run: {len(rejects)}")
    for source, reason in rejects[:REJECTS_SHOWN]:
        console.print(f"  {printable(source)}: {printable(reason)}")
    console.print(f"in quarantine: {len(entries(home))}; `dealflow status --rejected` lists them")


def _when(moment: datetime | None) -> str:
    if moment is None:
        return "at an unknown time"
    age = datetime.now(UTC) - (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return f"{moment:%Y-%m-%d %H:%M} UTC ({_span(age)} ago)"


def _span(age: timedelta) -> str:
    return f"{age.days} days" if age.days else f"{age.seconds // 3600} hours"
