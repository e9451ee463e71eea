"""What arrives, taken in batch by batch: kept as it came, cleaned, read for what it says, loaded.

    documents → stored → recognised | cleaned → settled | extracted → loaded → no longer unsettled

A run that is killed leaves whole batches loaded, and the next one finds them unchanged; what it had received and not
loaded lies in the store, marked as unsettled. What is rejected goes into quarantine before its outcome is recorded,
and leaves it after the load that has taken it up.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows import inputs as stages
from flows import load as load_stage
from flows import quarantine, store
from flows.home import Home
from flows.inputs import Input
from flows.load import Batch
from flows.night.steps import Document, Steps
from flows.night.told import NightFailedError, Tally
from flows.records import RawArticle, Rejected, Run
from flows.workers import Workers

logger = logging.getLogger("dealflow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """One run's intake: where to, for which run, by which steps."""

    home: Home
    run: Run
    steps: Steps
    workers: Workers
    tally: Tally

    def take_in(self, documents: Iterator[Document]) -> None:
        """Read, clean, extract and load all documents, batch by batch."""
        arriving = self.tally.counted(documents)
        while batch := self.steps.read(arriving):
            self._take_in_batch(batch)
            logger.info("%s documents read", self.tally.counts["inputs"])

    def _take_in_batch(self, documents: list[Document]) -> None:
        names = [quarantine.received_name(each.received) if each.received else None for each in documents]
        self._warn_of_what_cannot_be_kept(documents)
        first_received = store.keep(self.home, documents, names, self.run)
        turned_away = [each for each in documents if isinstance(each, Rejected)]
        quarantine.keep(self.home, turned_away, self.run)  # now: their source may be gone by the next run
        inputs = self._understood(documents, names)
        later = [each for each in stages.rejections(inputs) if each.stage != "read"]
        quarantine.keep(self.home, later, self.run)
        loaded = _batch(self.run, inputs, first_received, self.tally.counts["inputs"])
        self.steps.load(self.home.build_database, loaded)
        quarantine.release(self.home, stages.read_after_all(inputs))
        store.settle(self.home, filter(None, names))
        self.tally.add(loaded)

    def _warn_of_what_cannot_be_kept(self, documents: Iterable[Document]) -> None:
        lost = [each.source for each in documents if isinstance(each, RawArticle) and each.received is None]
        if lost:
            logger.warning("%s documents came without their bytes and cannot be read again: %s", len(lost), lost[0])

    def _understood(self, documents: Sequence[Document], names: Sequence[str | None]) -> list[Input]:
        """A batch of documents, read for what they say; each of them has exactly one outcome.

        A stage that has nothing to do is no step: an inbox of old files costs its reading.
        """
        database, version = self.home.build_database, self.run.code_version
        known = load_stage.articles_received(database, filter(None, names), version)
        inputs = stages.recognised(stages.arrived(documents, names), known)
        raws = stages.to_clean(inputs)
        inputs = stages.cleaned(inputs, self.steps.clean(raws, self.workers) if raws else [])
        ids = [each.article_id for each in inputs if each.article and each.article_id]
        known_ids = load_stage.known_article_ids(database, ids, code_version=version)
        inputs = stages.settled(inputs, known_ids, self.tally.seen)
        fresh, origins = stages.to_extract(inputs)
        said = self.steps.extract(fresh, origins, self.workers) if fresh else []
        return stages.extracted(inputs, said, self.tally.seen)


def check(home: Home, run: Run, tally: Tally) -> None:
    """Every input has its outcome in the build database, and not all of them were rejected.

    Raises:
        NightFailedError: it is not so.
    """
    recorded = load_stage.outcome_count(home.build_database, run.run_id)
    if not tally.arrived == tally.counts["inputs"] == recorded:
        raise NightFailedError(
            f"{tally.arrived} inputs arrived, {tally.counts['inputs']} were counted and {recorded} outcomes are "
            "recorded: a stage has lost or doubled some; report it, and run again"
        )
    if 0 < tally.counts["inputs"] == tally.counts["rejected"]:
        reasons = "; ".join(f"{source}: {reason}" for source, reason in tally.rejected[:3])
        raise NightFailedError(f"every document was rejected ({tally.counts['inputs']}): {reasons}")


def _batch(run: Run, inputs: Iterable[Input], first_received: dict[str, datetime], first_input: int) -> Batch:
    inputs = list(inputs)
    read_tonight = [each for each in inputs if each.outcome == "loaded"]
    return Batch(
        run=run,
        articles=tuple(each.article for each in read_tonight if each.article),
        extractions={each.said.article_id: each.said for each in read_tonight if each.said},
        outcomes=tuple(each.row() for each in inputs),
        first_input=first_input,
        received=stages.articles_by_received_name(inputs),
        first_known=stages.first_received(inputs, first_received),
    )
