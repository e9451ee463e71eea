"""The commands, their options and their help. Each body names the module that does the work, so that the
command line itself starts in a blink.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.problems import FAILED, GATE_FAILED, ProblemError
from flows.cli.telling import LogFormat, told_as
from flows.ledger import printable
from flows.masking import hide, masked

DEFAULT_HOME = Path("data")
DEFAULT_CRON = "0 2 * * *"
DAY = "%Y-%m-%d"
SINCE = "Take up again what was first received on this day (UTC) or later, such as 2026-01-03."
UNTIL = "Take up again what was first received on this day (UTC) or earlier."
TRACEBACK = "DEALFLOW_TRACEBACK"
"""Set it, and an error that no command foresees ends with its traceback."""

HomeOption = Annotated[
    Path, typer.Option("--home", metavar="DIR", envvar="DEALFLOW_HOME", help="Where dealflow keeps its data.")
]
LogFormatOption = Annotated[
    LogFormat,
    typer.Option(
        "--log-format", envvar="DEALFLOW_LOG_FORMAT", help="What goes to standard error; json: an object a line."
    ),
]
PathsArgument = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs or URLs.")]

app = typer.Typer(
    help="From raw news articles to a warehouse of IPOs and funding commitments, every night.",
    epilog="Example: dealflow run && dealflow status",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich" if sys.stdout.isatty() else None,
)


def main() -> None:
    """Run the command line; a problem is one line on standard error and an exit code."""
    hide(os.environ)
    try:
        app()
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        sys.exit(0)
    except ProblemError as problem:
        _fail(str(problem), problem.exit_code)
    except OSError as error:
        _fail(f"{error.filename or 'system'}: {error.strerror or error}", FAILED)
    except Exception as error:  # the last resort: a broken setting or a fault of ours is one line too
        if TRACEBACK in os.environ:
            raise
        _fail(f"{type(error).__name__}: {' '.join(str(error).split())}; with {TRACEBACK}=1 it says where", FAILED)


def _fail(message: str, exit_code: int) -> None:
    print("dealflow:", "\n".join(map(printable, masked(message).split("\n"))), file=sys.stderr)
    sys.exit(exit_code)


@app.command(
    epilog="Example: dealflow run articles/ 'saved/*.html' news.jsonl.gz; "
    "dealflow run --since 2026-01-03 --until 2026-01-05"
)
def run(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH...]", help="Files, folders, globs, URLs.")] = None,
    since: Annotated[datetime | None, typer.Option(metavar="DAY", formats=[DAY], help=SINCE)] = None,
    until: Annotated[datetime | None, typer.Option(metavar="DAY", formats=[DAY], help=UNTIL)] = None,
    log_format: LogFormatOption = LogFormat.TEXT,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Run one night, now: read, clean, extract, load, build, publish.

    With no path it reads the inbox; a first run with an empty inbox reads the sample articles. With --since or
    --until it takes up again what was received before, and no path.
    """
    from flows.cli.night import run_night
    from flows.cli.replay import replay_days

    with told_as(log_format):
        if since or until:
            replay_days(paths or [], home, since, until)
        else:
            run_night(paths or [], home)


@app.command(epilog="Example: dealflow reprocess --home /srv/dealflow")
def reprocess(
    accept_losses: Annotated[
        bool, typer.Option("--accept-losses", help="Publish also where tables have shrunk by half or more.")
    ] = False,
    log_format: LogFormatOption = LogFormat.TEXT,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Read all that was ever received again, by the rules of today, and show what has changed.

    After an update or a change of rules: every document that is kept is read anew where other rules read it last,
    published as one release, and the events that were gained, lost and changed against the release before are listed.
    What was reached before a stop is not read twice.
    """
    from flows.cli.replay import reprocess_all

    with told_as(log_format):
        reprocess_all(home, accept_losses=accept_losses)


@app.command(epilog="Example: dealflow extract article.txt | jq '.ipo_events[].company'")
def extract(
    paths: PathsArgument,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Add the cleaned text that offsets point into.")
    ] = False,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Print what each article says as JSON lines; no warehouse is touched."""
    from flows.cli.documents import print_extractions

    print_extractions(paths, with_text=with_text)


@app.command(epilog="Example: echo 'It raised HK$4.35 billion on Jan 8.' | dealflow mentions -")
def mentions(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, or - for lines of standard input.")],
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Print every money amount, date, exchange, company and percentage that the extractor sees.

    A line of standard input is a text, or a JSON object with `text` and `published`.
    """
    from flows.cli.documents import print_mentions

    print_mentions(paths)


@app.command(epilog="Example: dealflow evaluate gold.jsonl --articles articles.jsonl --floors floors.json")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="The annotations, one object per article.")],
    articles: Annotated[str, typer.Option("--articles", metavar="FILE", help="The articles themselves.")],
    floors: Annotated[
        Path | None, typer.Option("--floors", metavar="FILE", help='Least figures: {"slot": {"f1": 0.8}}.')
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="FILE", help="A pinned run: print what was gained and lost.")
    ] = None,
    pin: Annotated[Path | None, typer.Option("--pin", metavar="FILE", help="Keep this run to compare with.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Measure the extraction against annotated articles: precision, recall and F1 per event type and slot."""
    from flows.cli.scoring import Comparison, print_figures

    print_figures(gold, articles, Comparison(floors_file=floors, against_file=against, pin_file=pin), as_json=as_json)


@app.command(epilog="Example: dealflow explain 3f9a2c --html why.html")
def explain(
    event_id: Annotated[str, typer.Argument(metavar="EVENT_ID", help="An id from the tables, or its beginning.")],
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page instead.")] = None,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Show why the warehouse holds a row: each article, its sentence, the rule that fired."""
    from flows.cli.explain import explain_event

    explain_event(event_id, home, html_file=html)


@app.command(epilog="Example: dealflow serve --cron '30 1 * * *'")
def serve(
    cron: Annotated[str, typer.Option("--cron", help="When to run, in UTC.")] = DEFAULT_CRON,
    log_format: LogFormatOption = LogFormat.TEXT,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Run every night without other infrastructure, until stopped."""
    from flows.cli.service import serve_nightly

    with told_as(log_format):
        serve_nightly(cron, home)


@app.command(epilog="Example: dealflow status --check --max-age 26 || echo 'no fresh release' | mail -s dealflow you")
def status(
    rejected: Annotated[
        bool, typer.Option("--rejected", help="List every rejected input: why, when, and where its bytes lie.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Print one line; exit code 0 if the release shown is fresh, else 4.")
    ] = False,
    max_age: Annotated[
        float, typer.Option("--max-age", metavar="HOURS", min=0, help="With --check: how old it may be.")
    ] = 26,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object; with --rejected one per input.")
    ] = False,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Show the releases, the last runs and their outcome, how fresh the data is, what is wrong and what to do.

    With --check it is for a scheduler or a monitor: one line, and the exit code.
    """
    from flows.cli.rejected import print_rejected
    from flows.cli.status import check_freshness, print_status

    if check:
        if not check_freshness(home, max_age):
            raise typer.Exit(GATE_FAILED)
    elif rejected:
        print_rejected(home, as_json=as_json)
    else:
        print_status(home, as_json=as_json)


@app.command(epilog="Example: dealflow retry '*.html'")
def retry(
    pattern: Annotated[
        str, typer.Argument(metavar="[PATTERN]", help="A glob over sources, or a part of them; default: all.")
    ] = "*",
    log_format: LogFormatOption = LogFormat.TEXT,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Take up again what was rejected: a night over the kept bytes.

    What can be read now is loaded and leaves the quarantine; the rest stays, with its new reason.
    """
    from flows.cli.rejected import retry_rejected

    with told_as(log_format):
        retry_rejected(pattern, home)


@app.command(epilog="Example: dealflow rollback")
def rollback(
    release: Annotated[str | None, typer.Argument(metavar="[RELEASE]", help="Default: the one before.")] = None,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Point BI back at an earlier release."""
    from flows.cli.status import roll_back

    roll_back(release, home)


@app.command(epilog="Example: dealflow docs --open")
def docs(
    open_page: Annotated[bool, typer.Option("--open", help="Show it in the browser.")] = False,
    home: HomeOption = DEFAULT_HOME,
) -> None:
    """Build the documentation of the tables as one page."""
    from flows.cli.status import build_docs

    build_docs(home, open_page=open_page)
