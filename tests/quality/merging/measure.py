"""The two sets and how they are measured: articles that the pipeline reads, and mentions put in as if read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flows.home import Home
from tests.quality.merging import mentions, news
from tests.quality.merging.pairs import Score, score
from tests.quality.merging.warehouse import built, told


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A set, and how its mentions were put together. ``silent`` are the deals of which nothing was read."""

    article_count: int
    deal_count: int
    mention_count: int
    silent: tuple[str, ...]
    score: Score


def measured_news(home: Home) -> Measured:
    """`news.txt`, through cleaning, extraction, loading and building."""
    read = news.read_news()
    entries = {each.article.article_id: each.entry for each in read}
    warehouse = built(home, ((each.article, each.extraction) for each in read))
    found = told(warehouse, lambda article_id, quote: entries[article_id].deal_of(quote))
    deals = {deal for entry in entries.values() for deal, _ in entry.deals}
    return Measured(
        article_count=len(entries),
        deal_count=len(deals),
        mention_count=len(found),
        silent=tuple(sorted(deals - {each.deal for each in found})),
        score=score(found),
    )


def measured_mentions(home: Home) -> Measured:
    """`told.csv`, loaded and built."""
    rows = mentions.rows()
    found = told(built(home, mentions.read(rows)), lambda _, quote: mentions.deal_of(quote))
    deals = {row["deal"] for row in rows}
    return Measured(
        article_count=len({row["article"] for row in rows}),
        deal_count=len(deals),
        mention_count=len(found),
        silent=tuple(sorted(deals - {each.deal for each in found})),
        score=score(found),
    )


SETS: dict[str, Callable[[Home], Measured]] = {"news": measured_news, "mentions": measured_mentions}
