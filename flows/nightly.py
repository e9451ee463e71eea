"""The flow: one night, from whatever arrived to a release that BI can open.

    read → clean → extract → load      once per batch of documents
    rates → build → publish            once

Each stage is a task, so Prefect shows and logs it; what is promised is kept here and not by the orchestrator:
one run at a time (the lock of ``lock``), one outcome per input (counted), nothing published by a run that fails.
A run that is killed leaves whole batches loaded, and the next one finds them unchanged. What is rejected goes into
quarantine before its outcome is recorded, and leaves it after the load that has taken it up.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from importlib import metadata
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar, cast

from prefect import flow, task
from prefect import serve as serve_deployments
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import EntrypointType  # type: ignore[attr-defined]
from prefect.utilities.annotations import quote

from flows import build as build_stage
from flows import fx, history, ledger, quarantine
from flows import inputs as stages
from flows import load as load_stage
from flows import publish as publish_stage
from flows.home import PACKAGE_FOLDER, Home, reference_folder, sample_articles
from flows.inputs import Input
from flows.load import Batch
from flows.lock import held, is_held
from flows.published import remember
from flows.read import ReadError, Web, allowed_hosts, read
from flows.records import Article, Extraction, RawArticle, Rejected, Run
from flows.schedule import ONE_AT_A_TIME, end_dead_runs, end_dead_runs_beside_this
from flows.workers import Workers

BATCH_SIZE = 1000
"""Documents that are in memory at once: no task lasts longer than a minute."""
BATCH_BYTES = 8 * 1024 * 1024
"""A batch ends with the document that reaches it: a few long documents are a batch of their own."""

REASONS_SHOWN = 20

Argument = TypeVar("Argument")

logger = logging.getLogger("dealflow")


class NightFailedError(Exception):
    """The run ended without a release, and why in words for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What one run did: its line in the ledger, and the first rejected documents as pairs of source and reason.

    ``implausible`` says in words which of the values are hard to believe.
    """

    entry: ledger.Entry
    code_version: str
    rejected: tuple[tuple[str, str], ...]
    implausible: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What has happened so far tonight."""

    seen: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    """The first of them, as pairs of source and reason."""
    implausible: tuple[str, ...] = ()

    def add(self, batch: Batch) -> None:
        """Count a batch that has been loaded."""
        self.counts["inputs"] += len(batch.outcomes)
        self.counts.update(outcome.outcome for outcome in batch.outcomes)
        self.counts["ipo_events"] += sum(len(each.ipo_events) for each in batch.extractions.values())
        self.counts["funding_commitments"] += sum(len(each.funding_commitments) for each in batch.extractions.values())
        turned_away = [(each.source, each.reason or "") for each in batch.outcomes if each.outcome == "rejected"]
        self.rejected += turned_away[: REASONS_SHOWN - len(self.rejected)]


@flow(name="nightly", validate_parameters=False)
def nightly(paths: list[str] | None = None, home: str | None = None, retry: str | None = None) -> Night:
    """Run one night. ``paths`` are files, folders or globs, by default the inbox, and on a first run with an empty
    inbox the sample articles; ``home`` is by default ``$DEALFLOW_HOME``, else ``data``. With ``retry`` the night
    takes up what is in quarantine and whose source matches this glob (``*`` for all), and nothing else.

    Raises:
        HomeBusyError: another run holds the home.
        ReadError: a path is not there.
        NightFailedError: every document was rejected.
        BuildError, PublishError: the tables did not build or did not pass their gates; nothing was published.
    """
    place = Home(Path(home or os.environ.get("DEALFLOW_HOME", "data")).absolute()).create()
    started_at = datetime.now(UTC)
    with held(place, started_at) as killed:
        sources = (f"quarantine:{retry}",) if retry else tuple(paths or default_paths(place))
        run_id = started_at.strftime("%Y%m%dT%H%M%S%fZ")
        run = Run(run_id=run_id, started_at=started_at, code_version=code_version(), paths=sources)
        with ledger.logged_to(place.logs / f"{run_id}.log"):
            if killed:
                logger.warning("took over from %s, which was killed", killed)
            end_dead_runs_beside_this()
            night = _recorded(place, run, retry)
    create_markdown_artifact(key="nightly", markdown=markdown(night), description=f"Run {run_id}")
    return night


def serve(schedule: CronSchedule, home: Home) -> None:
    """Run the flow on a schedule, one run at a time, until stopped. Needs a Prefect server that serves this home alone.

    Of the runs that came due while nobody served, one is run.
    """
    served: Any = nightly.to_deployment(
        name="nightly",
        schedules=[schedule],
        parameters={"home": str(home.root)},
        concurrency_limit=ONE_AT_A_TIME,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    deployment_id = served.apply()
    if not is_held(home):
        end_dead_runs(deployment_id)
    serve_deployments(served, pause_on_shutdown=False, print_starting_message=False)


def default_paths(home: Home) -> list[str]:
    """The inbox, or nothing when it is empty; on a first run with an empty inbox the sample articles."""
    if any(not entry.name.startswith(".") for entry in home.inbox.iterdir()):
        return [str(home.inbox)]
    return [] if home.current.exists() else [str(sample_articles())]


def code_version() -> str:
    """The version of the package and a digest of everything that decides what an article says."""
    digest = hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in _deciding_files()))
    return f"{metadata.version('dealflow')}+{digest.hexdigest()[:12]}"


def _deciding_files() -> list[Path]:
    """The code that cleans and extracts, and the reference files that it names between quotes.

    A reference file that only the warehouse reads decides nothing of an article: a night builds its tables anew anyway.
    """
    folders = (PACKAGE_FOLDER / "clean", PACKAGE_FOLDER / "extract")
    code = [file for folder in folders for file in sorted(folder.rglob("*.py"))]
    text = b"".join(file.read_bytes() for file in code)
    words = [file for file in sorted(reference_folder().glob("*.csv")) if f'"{file.stem}"'.encode() in text]
    return [*code, *words]


def _recorded(home: Home, run: Run, retry: str | None) -> Night:
    """The night, with its line in the ledger however it ends."""
    begun, tally = monotonic(), _Tally()
    try:
        quarantine.sweep(home)
        _take_in(home, run, _documents(home, run, retry), tally)
        release = _finished(home, run, tally)
    except BaseException as error:
        logger.exception("the run failed")
        ledger.append(home, _entry(run, tally, monotonic() - begun, problem=f"{type(error).__name__}: {error}"))
        raise
    entry = _entry(run, tally, monotonic() - begun, release=release)
    ledger.append(home, entry)
    return Night(
        entry=entry, code_version=run.code_version, rejected=tuple(tally.rejected), implausible=tally.implausible
    )


def _entry(run: Run, tally: _Tally, seconds: float, **ending: Any) -> ledger.Entry:
    return ledger.Entry(
        run_id=run.run_id,
        started_at=run.started_at.isoformat(timespec="seconds"),
        seconds=round(seconds, 1),
        counts=dict(tally.counts),
        **ending,
    )


def _documents(home: Home, run: Run, retry: str | None) -> Iterator[RawArticle | Rejected]:
    """Tonight's inputs, lazily."""
    read_here = partial(read, web=Web(store=home.received, allowed_private=allowed_hosts(os.environ)))
    if retry is None:
        return read_here(run.paths)
    return quarantine.again(home, quarantine.entries(home, retry), read_here, ReadError)


def _take_in(home: Home, run: Run, documents: Iterator[RawArticle | Rejected], tally: _Tally) -> None:
    """Read, clean, extract and load all documents, batch by batch."""
    with Workers() as workers:
        while batch := read_batch(_unwalked(documents)):
            inputs = _understood(home, run, batch, workers, tally.seen)
            quarantine.keep(home, stages.rejections(inputs), run)
            loaded = _batch(run, inputs, tally.counts["inputs"])
            load_batch(home.build_database, _unwalked(loaded))
            quarantine.release(home, stages.read_after_all(inputs))
            tally.add(loaded)
            logger.info("%s documents read", tally.counts["inputs"])
    _check_not_all_rejected(tally)


def _finished(home: Home, run: Run, tally: _Tally) -> str:
    """What was loaded, built and published: the release."""
    run = replace(run, counts=dict(tally.counts))
    load_batch(home.build_database, _unwalked(Batch(run=run, extractions={})))
    if _may_fetch_rates(home):
        refresh_rates(home, run.started_at.date())
    tally.implausible = build_tables(home)
    return publish_release(home, run)


def _may_fetch_rates(home: Home) -> bool:
    """Not on a first run, which needs no network, and not where ``DEALFLOW_RATES=packaged`` forbids it."""
    return home.current.exists() and os.environ.get("DEALFLOW_RATES") != "packaged"


def _understood(
    home: Home, run: Run, documents: list[RawArticle | Rejected], workers: Workers, seen: set[str]
) -> list[Input]:
    """A batch of documents, read for what they say; each of them has exactly one outcome.

    A stage that has nothing to do is no task: an inbox of old files costs its reading.
    """
    names = [quarantine.received_name(each.received) if each.received else None for each in documents]
    known = load_stage.articles_received(home.build_database, filter(None, names), run.code_version)
    inputs = stages.recognised(stages.arrived(documents, names), known)
    raws = stages.to_clean(inputs)
    inputs = stages.cleaned(inputs, clean_batch(_unwalked(raws), _unwalked(workers)) if raws else [])
    ids = [each.article_id for each in inputs if each.article and each.article_id]
    known_ids = load_stage.known_article_ids(home.build_database, ids, code_version=run.code_version)
    inputs = stages.settled(inputs, known_ids, seen)
    fresh, origins = stages.to_extract(inputs)
    said = extract_batch(_unwalked(fresh), _unwalked(origins), _unwalked(workers)) if fresh else []
    return stages.extracted(inputs, said, seen)


def _batch(run: Run, inputs: Iterable[Input], first_input: int) -> Batch:
    read_tonight = [each for each in inputs if each.outcome == "loaded"]
    return Batch(
        run=run,
        articles=tuple(each.article for each in read_tonight if each.article),
        extractions={each.said.article_id: each.said for each in read_tonight if each.said},
        outcomes=tuple(each.row() for each in inputs),
        first_input=first_input,
        received=stages.articles_by_received_name(inputs),
    )


def _unwalked(argument: Argument) -> Argument:
    """Hand an argument to a task as it is: Prefect walks through all others, article by article."""
    return cast("Argument", quote(argument))


def _check_not_all_rejected(tally: _Tally) -> None:
    if 0 < tally.counts["inputs"] == tally.counts["rejected"]:
        reasons = "; ".join(f"{source}: {reason}" for source, reason in tally.rejected[:3])
        raise NightFailedError(f"every document was rejected ({tally.counts['inputs']}): {reasons}")


@task(name="read", cache_policy=NO_CACHE)
def read_batch(documents: Iterator[RawArticle | Rejected]) -> list[RawArticle | Rejected]:
    """The next documents, bounded in number and in bytes; none when all are read."""
    batch: list[RawArticle | Rejected] = []
    byte_count = 0
    while len(batch) < BATCH_SIZE and byte_count < BATCH_BYTES and (document := next(documents, None)):
        batch.append(document)
        byte_count += _byte_count(document)
    return batch


def _byte_count(document: RawArticle | Rejected) -> int:
    if document.received:
        return len(document.received.data)
    return len(document.content) if isinstance(document, RawArticle) else 0


@task(name="clean", cache_policy=NO_CACHE)
def clean_batch(raws: list[RawArticle], workers: Workers) -> list[Article | Rejected]:
    """Each document as readable text; a document that breaks the cleaner is a rejected one."""
    return workers.clean(raws)


@task(name="extract", cache_policy=NO_CACHE)
def extract_batch(articles: list[Article], raws: list[RawArticle], workers: Workers) -> list[Extraction | Rejected]:
    """What each article says, in the order of the articles. ``raws``: what they were cleaned from."""
    return workers.extract(articles, raws)


@task(name="load", cache_policy=NO_CACHE)
def load_batch(database: Path, batch: Batch) -> dict[str, int]:
    """The batch as rows of the build database: rows written per table."""
    return load_stage.load(database, batch)


@task(name="rates", cache_policy=NO_CACHE)
def refresh_rates(home: Home, today: date) -> None:
    """The exchange rates up to today, where the net allows; else the night goes on with those it has."""
    try:
        if fx.refresh(home.build_database, today):
            logger.info("the exchange rates are up to date")
    except fx.RatesError as error:
        logger.warning("the exchange rates stay as they are: %s", error)


@task(name="build", cache_policy=NO_CACHE)
def build_tables(home: Home) -> tuple[str, ...]:
    """The tables, built and tested by dbt, their history going on from the last release: which values are hard to
    believe.
    """
    logger.info("building the tables")
    remember(home)
    history.restore(home.build_database, publish_stage.newest(home))
    return build_stage.build(home).implausible


@task(name="publish", cache_policy=NO_CACHE)
def publish_release(home: Home, run: Run) -> str:
    """The release that BI now sees, by its id."""
    logger.info("publishing")
    return publish_stage.publish(home, run)


def markdown(night: Night) -> str:
    """The night in a few lines, as Prefect shows it beside the run."""
    entry = night.entry
    rows = "\n".join(f"| {name.replace('_', ' ')} | {count} |" for name, count in sorted(entry.counts.items()))
    turned_away = "\n".join(f"- `{source}`: {reason}" for source, reason in night.rejected)
    doubted = "\n".join(f"- implausible: {value}" for value in night.implausible)
    return (
        f"# Release {entry.release}\n\n| | count |\n| --- | ---: |\n{rows}\n\n"
        f"{entry.seconds:.0f} s, code {night.code_version}\n\n{turned_away}\n{doubted}\n"
    )
