"""Ordinary news, in which companies neither list nor raise money, yields nothing (the texts of the speed benchmark)."""

from pathlib import Path

import pytest

from flows.cli.documents import articles
from flows.extract import extract
from flows.records import Article

GENERAL = Path(__file__).parents[1] / "benchmarks" / "general_news.jsonl"
ARTICLES = [one for one in articles([str(GENERAL)]) if isinstance(one, Article)]


def test_all_are_read():
    assert len(ARTICLES) == 80


@pytest.mark.parametrize("one", ARTICLES, ids=lambda one: one.doc_id)
def test_nothing_is_found(one):
    found = extract(one)
    assert (found.ipo_events, found.funding_commitments) == ((), ())
