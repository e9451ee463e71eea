"""What holds for every real article that is here: quotes are slices, and neither time nor order changes an answer."""

import json
import random

import pytest

from flows.cli.documents import articles
from flows.cli.json_form import extraction_object
from flows.extract import extract
from flows.records import Article
from tests.quality.sets import SETS

REAL = ("seeds", "train", "dev", "corpus")


def cleaned(name: str) -> list[Article]:
    one = SETS[name]
    if not one.articles.exists():
        pytest.skip(f"the articles of {name} belong to their publishers and are not on this machine")
    return [article for article in articles([str(one.articles)]) if isinstance(article, Article)]


def as_bytes(article: Article) -> str:
    return json.dumps(extraction_object(article, extract(article)))


@pytest.mark.parametrize("name", REAL)
def test_every_quote_is_a_slice_of_its_text(name):
    for article in cleaned(name):
        found = extract(article)
        for event in (*found.ipo_events, *found.funding_commitments):
            assert event.evidence.quote == article.text[event.evidence.start : event.evidence.end], article.doc_id


@pytest.mark.parametrize("name", REAL)
def test_order_changes_nothing_and_the_same_text_gives_the_same_bytes(name):
    read = cleaned(name)
    first = {article.doc_id: as_bytes(article) for article in read}
    random.Random(7).shuffle(read)
    assert {article.doc_id: as_bytes(article) for article in read} == first
