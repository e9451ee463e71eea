"""Records become rows: what one batch says, as JSON that DuckDB casts without loss."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from flows.load.tables import EVIDENCE_COLUMNS, MONEY_COLUMNS
from flows.records import Article, DocumentOutcome, Evidence, Extraction, FundingCommitment, IpoEvent, Money, Run
from flows.signatures import signature

Row = dict[str, Any]

NOT_SAID = frozenset({"rule", "confidence", "raw_char_start", "raw_char_end"})
"""Columns that may change while a mention stays the same one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one run loads in one go: articles, what each says (by article_id), and what became of each input.

    ``first_input`` counts the inputs of the run before these. ``received`` leads from the name of received bytes to
    the article that they hold, None for none. ``first_known`` says when an article was first received, by its id,
    where that was before this run.
    """

    run: Run
    articles: tuple[Article, ...] = ()
    extractions: Mapping[str, Extraction]
    outcomes: tuple[DocumentOutcome, ...] = ()
    first_input: int = 0
    received: Mapping[str, str | None] = field(default_factory=dict)
    first_known: Mapping[str, datetime] = field(default_factory=dict)

    def article_ids(self) -> list[str]:
        """Every article that the batch speaks of, sorted."""
        return sorted({article.article_id for article in self.articles} | set(self.extractions))

    def names_without_article(self) -> list[str]:
        """The received bytes that hold no article."""
        return [name for name, article_id in self.received.items() if article_id is None]


def rows_of(batch: Batch) -> dict[str, list[Row]]:
    """The rows that a batch becomes, per raw table; a column that is missing from a row is null."""
    extractions = batch.extractions.values()
    return {
        "articles": [_article_row(article, batch) for article in batch.articles],
        "ipo_mentions": _mentions("ipo", ((each.article_id, each.ipo_events) for each in extractions)),
        "funding_mentions": _mentions("funding", ((each.article_id, each.funding_commitments) for each in extractions)),
        "document_outcomes": list(_outcome_rows(batch)),
        "received_documents": list(_received_rows(batch)),
        "pipeline_runs": [row_of(batch.run)],
    }


def _article_row(article: Article, batch: Batch) -> Row:
    known_at = batch.first_known.get(article.article_id, batch.run.started_at)
    first_known = {"run_id": batch.run.run_id, "first_known_at": _value(min(known_at, batch.run.started_at))}
    return row_of(article) | row_of(signature(article.text)) | first_known


def _mentions(event_type: str, told: Iterable[tuple[str, Iterable[IpoEvent | FundingCommitment]]]) -> list[Row]:
    """One row per mention; two rules that read the same sentence alike are one mention, the surer one."""
    rows = (
        {"mention_id": _mention_id(event_type, article_id, row), "article_id": article_id} | row
        for article_id, events in told
        for row in map(row_of, events)
    )
    surest_last = sorted(rows, key=lambda row: (row["mention_id"], row["confidence"], row["rule"]))
    return list({row["mention_id"]: row for row in surest_last}.values())


def _mention_id(event_type: str, article_id: str, row: Row) -> str:
    content = {name: value for name, value in row.items() if name not in NOT_SAID}
    return "men_" + _hash(event_type, article_id, content)


def _outcome_rows(batch: Batch) -> Iterator[Row]:
    """An input that was named twice in one run is told apart by its place among the inputs."""
    for place, outcome in enumerate(batch.outcomes, start=batch.first_input):
        outcome_id = "out_" + _hash(batch.run.run_id, outcome.source, outcome.doc_id, place)
        yield {"outcome_id": outcome_id, "run_id": batch.run.run_id} | row_of(outcome)


def _received_rows(batch: Batch) -> Iterator[Row]:
    for name, article_id in batch.received.items():
        if article_id is None:
            continue
        yield {"received_name": name, "article_id": article_id, "code_version": batch.run.code_version}


def _hash(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def row_of(record: Any) -> Row:
    """A record as a row: what it leaves open is left out."""
    return {
        name: value
        for each in fields(record)
        for name, value in _cells(each.name, getattr(record, each.name))
        if value is not None
    }


def _cells(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    match value:
        case Money():
            amounts = map(_value, (value.value, value.value_high, value.currency, value.qualifier))
            yield from zip((name + suffix for suffix in MONEY_COLUMNS), amounts, strict=True)
        case Evidence():
            passage = (value.quote, value.start, value.end, value.rule, value.confidence)
            yield from zip(EVIDENCE_COLUMNS, (*passage, value.raw_start, value.raw_end), strict=True)
        case _:
            yield name, _value(value)


def _value(value: Any) -> Any:
    """As JSON that DuckDB casts without loss: decimals as text, times in UTC without an offset."""
    match value:
        case Decimal():
            return format(value.normalize(), "f")
        case datetime():
            return (value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value).isoformat()
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value
