"""The set in a warehouse of its own, and which row each mention was put into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import duckdb

from flows.build import build
from flows.home import Home
from flows.load import Batch, load
from flows.records import Article, Extraction, Run
from tests.quality.merging.pairs import Told

NIGHT = Run(run_id="merging", started_at=datetime(2026, 7, 1, 2, 30, tzinfo=UTC), code_version="merging")

ROWS = """
    SELECT mention_id, article_id, quote, offering_id AS row_id FROM intermediate.int_offering_mentions
    UNION ALL SELECT mention_id, article_id, quote, commitment_id FROM intermediate.int_deal_mentions
    ORDER BY mention_id"""


def built(home: Home, read: Iterable[tuple[Article, Extraction]]) -> Home:
    """A home with these articles in it, loaded and built as in a night."""
    pairs = list(read)
    load(
        home.create().build_database,
        Batch(
            run=NIGHT,
            articles=tuple(article for article, _ in pairs),
            extractions={article.article_id: said for article, said in pairs},
        ),
    )
    build(home)
    return home


def told(home: Home, deal_of: Callable[[str, str], str]) -> list[Told]:
    """Every mention of a deal or offering; ``deal_of`` names its deal by article id and passage."""
    with duckdb.connect(home.build_database, read_only=True) as connection:
        rows = connection.execute(ROWS).fetchall()
    return [
        Told(
            mention_id=mention_id,
            article_id=article_id,
            quote=quote,
            deal=deal_of(article_id, quote),
            row_id=row_id,
        )
        for mention_id, article_id, quote, row_id in rows
    ]
