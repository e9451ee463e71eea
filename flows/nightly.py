"""The flow: one night, from whatever arrived to a release that BI can open.

    read → clean → extract → load      once per batch of documents
    rates → build → publish            once

Each stage is a task, so Prefect shows and logs it; what is promised is kept here and not by the orchestrator:
one run at a time (the lock of ``lock``), one outcome per input (counted), nothing published by a run that fails.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from importlib import metadata
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar, cast

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import EntrypointType  # type: ignore[attr-defined]
from prefect.utilities.annotations import quote

from flows import build as build_stage
from flows import fx, history, ledger
from flows import load as load_stage
from flows import publish as publish_stage
from flows.clean import clean
from flows.extract import extract
from flows.home import PACKAGE_FOLDER, Home, reference_folder, sample_articles
from flows.load import Batch
from flows.lock import held
from flows.read import read
from flows.records import Article, DocumentOutcome, Extraction, RawArticle, Rejected, Run
from flows.shield import shielded

BATCH_SIZE = 500
"""Documents that are in memory at once: a few megabytes of text, and no task lasts longer than a minute."""

REASONS_SHOWN = 20

Argument = TypeVar("Argument")

logger = logging.getLogger("dealflow")


class NightFailedError(Exception):
    """The run ended without a release, and why in words for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What one run did: its line in the ledger, and the first rejected documents as pairs of source and reason."""

    entry: ledger.Entry
    code_version: str
    rejected: tuple[tuple[str, str], ...]


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What has happened so far tonight."""

    seen: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)

    def add(self, batch: Batch) -> None:
        """Count a batch that has been loaded."""
        self.counts["inputs"] += len(batch.outcomes)
        self.counts.update(outcome.outcome for outcome in batch.outcomes)
        self.counts["ipo_events"] += sum(len(each.ipo_events) for each in batch.extractions.values())
        self.counts["funding_commitments"] += sum(len(each.funding_commitments) for each in batch.extractions.values())
        turned_away = [(each.source, each.reason or "") for each in batch.outcomes if each.outcome == "rejected"]
        self.rejected += turned_away[: REASONS_SHOWN - len(self.rejected)]


@flow(name="nightly", validate_parameters=False)
def nightly(paths: list[str] | None = None, home: str | None = None) -> Night:
    """Run one night. ``paths`` are files, folders or globs, by default the inbox, and on a first run with an empty
    inbox the sample articles; ``home`` is by default ``$DEALFLOW_HOME``, else ``data``.

    Raises:
        HomeBusyError: another run holds the home.
        ReadError: a path is not there.
        NightFailedError: every document was rejected.
        BuildError, PublishError: the tables did not build or did not pass their gates; nothing was published.
    """
    place = Home(Path(home or os.environ.get("DEALFLOW_HOME", "data")).absolute()).create()
    started_at = datetime.now(UTC)
    with held(place, started_at):
        sources = tuple(paths or default_paths(place))
        run_id = started_at.strftime("%Y%m%dT%H%M%S%fZ")
        run = Run(run_id=run_id, started_at=started_at, code_version=code_version(), paths=sources)
        with ledger.logged_to(place.logs / f"{run_id}.log"):
            night = _recorded(place, run)
    create_markdown_artifact(key="nightly", markdown=markdown(night), description=f"Run {run_id}")
    return night


def schedule_of(cron: str) -> CronSchedule:
    """The UTC times of a cron line.

    Raises:
        ValueError: it is none.
    """
    return CronSchedule(cron=cron, timezone="UTC")


def serve(schedule: CronSchedule, home: Home) -> None:
    """Run the flow on a schedule, one run at a time, until stopped. Needs a Prefect server."""
    nightly.serve(
        name="nightly",
        schedules=[schedule],
        parameters={"home": str(home.root)},
        limit=1,
        entrypoint_type=EntrypointType.MODULE_PATH,
        print_starting_message=False,
    )


def default_paths(home: Home) -> list[str]:
    """The inbox, or nothing when it is empty; on a first run with an empty inbox the sample articles."""
    if any(not entry.name.startswith(".") for entry in home.inbox.iterdir()):
        return [str(home.inbox)]
    return [] if home.current.exists() else [str(sample_articles())]


def code_version() -> str:
    """The version of the package and a digest of everything that decides what an article says."""
    folders = (PACKAGE_FOLDER / "clean", PACKAGE_FOLDER / "extract", reference_folder())
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in (".py", ".csv")]
    digest = hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files))
    return f"{metadata.version('dealflow')}+{digest.hexdigest()[:12]}"


def _recorded(home: Home, run: Run) -> Night:
    """The night, with its line in the ledger however it ends."""
    begun, tally = monotonic(), _Tally()
    try:
        release = _night(home, run, tally)
    except BaseException as error:
        logger.exception("the run failed")
        ledger.append(home, _entry(run, tally, monotonic() - begun, problem=f"{type(error).__name__}: {error}"))
        raise
    entry = _entry(run, tally, monotonic() - begun, release=release)
    ledger.append(home, entry)
    return Night(entry=entry, code_version=run.code_version, rejected=tuple(tally.rejected))


def _entry(run: Run, tally: _Tally, seconds: float, **ending: Any) -> ledger.Entry:
    return ledger.Entry(
        run_id=run.run_id,
        started_at=run.started_at.isoformat(timespec="seconds"),
        seconds=round(seconds, 1),
        counts=dict(tally.counts),
        **ending,
    )


def _night(home: Home, run: Run, tally: _Tally) -> str:
    """All stages in their order: the release."""
    for raw in _batches(run.paths):
        batch = _understood(home, run, raw, tally.seen)
        load_batch(home.build_database, _unwalked(batch))
        tally.add(batch)
        logger.info("%s documents read", tally.counts["inputs"])
    _check_not_all_rejected(tally)
    run = replace(run, counts=dict(tally.counts))
    load_batch(home.build_database, _unwalked(Batch(run=run, extractions={})))
    if _may_fetch_rates(home):
        refresh_rates(home, run.started_at.date())
    build_tables(home)
    return publish_release(home, run)


def _may_fetch_rates(home: Home) -> bool:
    """Not on a first run, which needs no network, and not where ``DEALFLOW_RATES=packaged`` forbids it."""
    return home.current.exists() and os.environ.get("DEALFLOW_RATES") != "packaged"


def _batches(paths: tuple[str, ...]) -> Iterator[list[RawArticle | Rejected]]:
    documents = read(paths)
    while batch := read_batch(_unwalked(documents)):
        yield batch


def _understood(home: Home, run: Run, raw: list[RawArticle | Rejected], seen: set[str]) -> Batch:
    """A batch of documents, read for what they say; each of them has exactly one outcome."""
    cleaned = clean_batch(_unwalked(raw))
    fresh, settled = _settled(home, run, cleaned, seen)
    said = extract_batch(_unwalked(fresh))
    pairs = list(zip(fresh, said, strict=True))
    outcomes = [*settled, *(_outcome_of(article, extraction) for article, extraction in pairs)]
    if len(outcomes) != len(raw):
        raise NightFailedError(f"{len(raw)} documents went in and {len(outcomes)} outcomes came out")
    understood = {article.article_id: found for article, found in pairs if isinstance(found, Extraction)}
    return Batch(
        run=run,
        articles=tuple(article for article in fresh if article.article_id in understood),
        extractions=understood,
        outcomes=tuple(outcomes),
    )


def _unwalked(argument: Argument) -> Argument:
    """Hand an argument to a task as it is: Prefect walks through all others, article by article."""
    return cast("Argument", quote(argument))


def _settled(
    home: Home, run: Run, cleaned: list[Article | Rejected], seen: set[str]
) -> tuple[list[Article], list[DocumentOutcome]]:
    """The articles that have to be read for what they say, and the outcomes of all others."""
    ids = [each.article_id for each in cleaned if isinstance(each, Article)]
    known = load_stage.known_article_ids(home.build_database, ids, code_version=run.code_version)
    fresh, outcomes = [], []
    for document in cleaned:
        if isinstance(document, Rejected):
            outcomes.append(_rejection(document))
        elif document.article_id in seen:
            outcomes.append(_outcome(document, "duplicate"))
        elif document.article_id in known:
            outcomes.append(_outcome(document, "unchanged"))
        else:
            fresh.append(document)
        if isinstance(document, Article):
            seen.add(document.article_id)
    return fresh, outcomes


def _outcome_of(article: Article, found: Extraction | Rejected) -> DocumentOutcome:
    if isinstance(found, Rejected):
        return replace(_rejection(found), article_id=article.article_id)
    return _outcome(article, "loaded")


def _outcome(article: Article, outcome: Any) -> DocumentOutcome:
    return DocumentOutcome(source=article.source, doc_id=article.doc_id, outcome=outcome, article_id=article.article_id)


def _rejection(document: Rejected) -> DocumentOutcome:
    return DocumentOutcome(
        source=document.source,
        doc_id=document.doc_id,
        outcome="rejected",
        stage=document.stage,
        reason=document.reason,
    )


def _check_not_all_rejected(tally: _Tally) -> None:
    if 0 < tally.counts["inputs"] == tally.counts["rejected"]:
        reasons = "; ".join(f"{source}: {reason}" for source, reason in tally.rejected[:3])
        raise NightFailedError(f"every document was rejected ({tally.counts['inputs']}): {reasons}")


@task(name="read", cache_policy=NO_CACHE)
def read_batch(documents: Iterator[RawArticle | Rejected]) -> list[RawArticle | Rejected]:
    """The next documents; none when all are read."""
    return list(islice(documents, BATCH_SIZE))


@task(name="clean", cache_policy=NO_CACHE)
def clean_batch(raw: list[RawArticle | Rejected]) -> list[Article | Rejected]:
    """Each document as readable text; a document that breaks the cleaner is a rejected one."""
    clean_shielded = shielded("clean", clean)
    return [each if isinstance(each, Rejected) else clean_shielded(each) for each in raw]


@task(name="extract", cache_policy=NO_CACHE)
def extract_batch(articles: list[Article]) -> list[Extraction | Rejected]:
    """What each article says, in the order of the articles."""
    extract_shielded = shielded("extract", extract)
    return [extract_shielded(article) for article in articles]


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
def build_tables(home: Home) -> None:
    """The tables, built and tested by dbt, their history going on from the last release."""
    logger.info("building the tables")
    history.restore(home.build_database, publish_stage.newest(home))
    build_stage.build(home)


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
    return (
        f"# Release {entry.release}\n\n| | count |\n| --- | ---: |\n{rows}\n\n"
        f"{entry.seconds:.0f} s, code {night.code_version}\n\n{turned_away}\n"
    )
