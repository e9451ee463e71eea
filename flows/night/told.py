"""What a run did, counted while it works and told when it is over."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from flows import ledger
from flows.build import BuildResult
from flows.changes import Changes
from flows.load import Batch
from flows.quarantine import received_name
from flows.records import RawArticle, Rejected

REASONS_SHOWN = 20


class NightFailedError(Exception):
    """The run ended without a release, and why in words for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What one run did: its entry in the ledger, and the first rejected documents as pairs of source and reason.

    ``implausible`` says in words which of the values are hard to believe; ``built`` is what dbt made and tested.
    ``changes`` is what the release tells otherwise than the one before; None where that one cannot be read.
    """

    entry: ledger.Entry
    code_version: str
    rejected: tuple[tuple[str, str], ...]
    implausible: tuple[str, ...] = ()
    built: BuildResult | None = None
    changes: Changes | None = None


@dataclass(slots=True, kw_only=True)
class Tally:
    """What has happened so far in a run. ``arrived`` counts what its readers gave, whatever became of it."""

    seen: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    """The first of them, as pairs of source and reason."""
    arrived: int = 0
    digests: int = 0

    def counted(self, documents: Iterator[RawArticle | Rejected]) -> Iterator[RawArticle | Rejected]:
        """The documents, each counted as it passes."""
        for document in documents:
            self.arrived += 1
            name = received_name(document.received) if document.received else document.source
            self.digests += int.from_bytes(hashlib.sha256(name.encode("utf-8", "backslashreplace")).digest())
            yield document

    def input_digest(self) -> str:
        """Which documents they were, in whatever order: the sum of the hashes of their names, as 16 digits."""
        return f"{self.digests % 2**64:016x}"

    def add(self, batch: Batch) -> None:
        """Count a batch that has been loaded."""
        self.counts["inputs"] += len(batch.outcomes)
        self.counts.update(outcome.outcome for outcome in batch.outcomes)
        self.counts["ipo_events"] += sum(len(each.ipo_events) for each in batch.extractions.values())
        self.counts["funding_commitments"] += sum(len(each.funding_commitments) for each in batch.extractions.values())
        turned_away = [(each.source, each.reason or "") for each in batch.outcomes if each.outcome == "rejected"]
        self.rejected += turned_away[: REASONS_SHOWN - len(self.rejected)]
