"""The project's own five articles, where they are on this machine: every event right, nearly every slot."""

import importlib.util
import os
from dataclasses import asdict
from pathlib import Path

import pytest

from flows.clean import clean
from flows.extract import extract
from flows.read import read
from flows.records import Article, Extraction

REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("DEALFLOW_SHARED", REPO.parent / "shared"))
SCORER = SHARED / "gold" / "score.py"
EVENT_F1_MIN = 1.0
SLOT_F1_MIN = 0.97

pytestmark = pytest.mark.skipif(
    not SCORER.is_file(), reason="the five articles belong to their publishers and are not on this machine"
)


def row(article: Article, found: Extraction) -> dict:
    """An extraction as the scorer reads it."""
    return {
        "doc_id": article.doc_id,
        "ipo_events": [asdict(one) for one in found.ipo_events],
        "funding_commitments": [asdict(one) for one in found.funding_commitments],
    }


@pytest.fixture(scope="module")
def scored():
    spec = importlib.util.spec_from_file_location("score", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    articles = [clean(raw) for raw in read([str(SHARED / "seeds")])]
    assert len(articles) == 5
    assert all(isinstance(one, Article) for one in articles)
    told = {one.doc_id: row(one, extract(one)) for one in articles}
    return scorer.score(scorer.load(SHARED / "gold" / "seeds.gold.jsonl"), told)


def test_every_event_is_right(scored):
    figures, errors = scored
    assert figures["event"]["f1"] >= EVENT_F1_MIN, errors


def test_nearly_every_slot_is_right(scored):
    figures, errors = scored
    assert figures["slot"]["f1"] >= SLOT_F1_MIN, errors


def test_every_quote_is_a_slice():
    for article in map(clean, read([str(SHARED / "seeds")])):
        found = extract(article)
        for event in (*found.ipo_events, *found.funding_commitments):
            assert event.evidence.quote == article.text[event.evidence.start : event.evidence.end]
