"""The mentions of `told.csv`, put in as if an article had been read: cases that no wording has to be found for.

A row is one mention: its names (the first is the name, the rest aliases, `|` between them), what happened, and what is
told with it. Rows of one ``article`` stand in one article. The passage of a mention begins with its deal's name.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

from flows.records import Article, Evidence, Extraction, FundingCommitment, IpoEvent, Money

TOLD = Path(__file__).parent / "told.csv"
Row = dict[str, str]


def rows() -> list[Row]:
    """All rows of the file, those of one article beside one another."""
    with TOLD.open(encoding="utf-8", newline="") as lines:
        return sorted(csv.DictReader(lines, strict=True), key=lambda row: row["article"])


def read(told: list[Row]) -> Iterator[tuple[Article, Extraction]]:
    """Each article with what it says."""
    for name, group in groupby(told, key=lambda row: row["article"]):
        mentions = list(group)
        article = _article(name, mentions)
        said = [_event(number, row) for number, row in enumerate(mentions)]
        yield (
            article,
            Extraction(
                article_id=article.article_id,
                ipo_events=tuple(each for each in said if isinstance(each, IpoEvent)),
                funding_commitments=tuple(each for each in said if isinstance(each, FundingCommitment)),
            ),
        )


def deal_of(quote: str) -> str:
    """The deal that a passage tells of."""
    return quote.partition(" ")[0]


def _article(name: str, mentions: list[Row]) -> Article:
    text = f"The article {name}."
    published = mentions[0]["published"]
    return Article(
        article_id=hashlib.sha256(text.encode()).hexdigest(),
        doc_id=name,
        source=f"{TOLD.name}:{name}",
        text=text,
        published=date.fromisoformat(published) if published else None,
        publisher=name,
        language="en",
    )


def _event(number: int, row: Row) -> IpoEvent | FundingCommitment:
    name, *aliases = row["names"].split("|")
    evidence = Evidence(quote=f"{row['deal']} {number}", start=0, end=10, rule="told", confidence=0.9)
    if row["event"] == "ipo":
        return IpoEvent(
            evidence=evidence,
            stage=_any(row["stage_or_status"]),
            company=name,
            aliases=tuple(aliases),
            parent=row["parent"] or None,
            exchange=row["exchange"] or None,
            board=row["board"] or None,
            amount=_money(row),
            event_date=row["event_date"] or None,
        )
    return FundingCommitment(
        evidence=evidence,
        instrument=_any(row["instrument"]),
        status=_any(row["stage_or_status"]),
        recipient=name or None,
        recipient_aliases=tuple(aliases),
        funders=tuple(filter(None, row["funders"].split("|"))),
        round=row["round"] or None,
        amount=_money(row),
        period_months=int(row["period_months"]) if row["period_months"] else None,
        event_date=row["event_date"] or None,
    )


def _money(row: Row) -> Money | None:
    if not row["amount"]:
        return None
    return Money(
        value=Decimal(row["amount"]),
        currency=row["currency"] or None,
        qualifier=_any(row["qualifier"] or "exact"),
        value_high=Decimal(row["high"]) if row["high"] else None,
    )


def _any(word: str) -> Any:
    return word
