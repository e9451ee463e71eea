"""The steps of a night, each as a function: what a task of the flow does, and what the ledger records."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from flows import build as build_stage
from flows import fx, history, ledger, space
from flows import load as load_stage
from flows import publish as publish_stage
from flows.build import BuildResult
from flows.home import Home
from flows.load import Batch
from flows.published import remember
from flows.records import Article, Extraction, NightStage, RawArticle, Rejected, Run, StageRun
from flows.workers import Workers

BATCH_SIZE = 1000
"""Documents that are in memory at once: no task lasts longer than a minute."""
BATCH_BYTES = 8 * 1024 * 1024
"""A batch ends with the document that reaches it: a few long documents are a batch of their own."""

Document = RawArticle | Rejected
Items = Callable[[Any, Any], int]
"""How many things a step was given: from its arguments and from what it made."""
Given = ParamSpec("Given")
Made = TypeVar("Made")

logger = logging.getLogger("dealflow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What does the work of each stage. The names are those of the stages."""

    read: Callable[[Iterator[Document]], list[Document]]
    clean: Callable[[list[RawArticle], Workers], list[Article | Rejected]]
    extract: Callable[[list[Article], list[RawArticle], Workers], list[Extraction | Rejected]]
    load: Callable[[Path, Batch], dict[str, int]]
    rates: Callable[[Home, date], bool]
    build: Callable[[Home, Run], BuildResult]
    publish: Callable[[Home, Run], str]


def read_batch(documents: Iterator[Document]) -> list[Document]:
    """The next documents, bounded in number and in bytes; none when all are read."""
    batch: list[Document] = []
    byte_count = 0
    while len(batch) < BATCH_SIZE and byte_count < BATCH_BYTES and (document := next(documents, None)):
        batch.append(document)
        byte_count += _byte_count(document)
    return batch


def _byte_count(document: Document) -> int:
    if document.received:
        return len(document.received.data)
    return len(document.content) if isinstance(document, RawArticle) else 0


def clean_batch(raws: list[RawArticle], workers: Workers) -> list[Article | Rejected]:
    """Each document as readable text; a document that breaks the cleaner is a rejected one."""
    return workers.clean(raws)


def extract_batch(articles: list[Article], raws: list[RawArticle], workers: Workers) -> list[Extraction | Rejected]:
    """What each article says, in the order of the articles. ``raws``: what they were cleaned from."""
    return workers.extract(articles, raws)


def load_batch(database: Path, batch: Batch) -> dict[str, int]:
    """The batch as rows of the build database: rows written per table."""
    return load_stage.load(database, batch)


def refresh_rates(home: Home, today: date) -> bool:
    """The exchange rates up to today, where the net allows: whether there are new ones. A night goes on without."""
    try:
        is_newer = fx.refresh(home.build_database, today)
    except fx.RatesError as error:
        logger.warning("the exchange rates stay as they are: %s", error)
        return False
    if is_newer:
        logger.info("the exchange rates are up to date")
    return is_newer


def may_fetch_rates(home: Home) -> bool:
    """Not on a first run, which needs no network, and not where ``DEALFLOW_RATES=packaged`` forbids it."""
    return home.current.exists() and os.environ.get("DEALFLOW_RATES") != "packaged"


def build_tables(home: Home, run: Run) -> BuildResult:
    """The tables, built and tested by dbt: with the runs as the ledger knows them, and with a history that goes on
    from the last release.
    """
    logger.info("building the tables")
    publish_stage.settle(home)
    told = ledger.entries(home)
    before = [known for each in told if each.run_id != run.run_id and (known := each.as_run())]
    load_stage.record_runs(home.build_database, [*before, run], [stage for each in told for stage in each.stages])
    publish_stage.settle(home)  # the build reads what readers see: a damaged release would end it
    whole = publish_stage.whole(home)
    last = whole[-1] if whole else None
    if last:
        load_stage.restore_outcomes(home.build_database, last)
    remember(home.build_database, whole)
    history.restore(home.build_database, last)
    return build_stage.build(home, accepts_losses=run.accepts_losses)


def publish_release(home: Home, run: Run) -> str:
    """The release that BI now sees, by its id."""
    logger.info("publishing")
    return publish_stage.publish(home, run)


PLAIN = Steps(
    read=read_batch,
    clean=clean_batch,
    extract=extract_batch,
    load=load_batch,
    rates=refresh_rates,
    build=build_tables,
    publish=publish_release,
)
"""The steps as the functions that they are."""


def recorded(steps: Steps, home: Home, run_id: str) -> Steps:
    """The same steps, each of whose calls is written into the ledger of ``home`` as it begins and as it ends."""

    def into_ledger(stage: NightStage, work: Callable[Given, Made], items: Items) -> Callable[Given, Made]:
        def told(*given: Given.args, **options: Given.kwargs) -> Made:
            began = StageRun(run_id=run_id, stage=stage, started_at=datetime.now(UTC), outcome="failed")
            ledger.begin_stage(home, run_id, stage, began.started_at)
            ended = began
            try:
                with space.told_of(home, stage):
                    made = work(*given, **options)
                ended = replace(began, outcome="done", item_count=items(given, made))
            finally:
                ledger.end_stage(home, replace(ended, ended_at=datetime.now(UTC)))
            return made

        return told

    return Steps(
        read=into_ledger("read", steps.read, _made),
        clean=into_ledger("clean", steps.clean, _made),
        extract=into_ledger("extract", steps.extract, _made),
        load=into_ledger("load", steps.load, lambda given, _: len(given[1].outcomes)),
        rates=into_ledger("rates", steps.rates, lambda _, is_newer: int(is_newer)),
        build=into_ledger("build", steps.build, lambda _, built: sum(built.counts.values())),
        publish=into_ledger("publish", steps.publish, lambda *_: len(publish_stage.KEYS)),
    )


def _made(_: Any, made: list[Any]) -> int:
    return len(made)
