"""Mentions of one deal stand in one row, and no others beside them: floors for both sets, and the counting itself."""

import pytest

from flows.home import Home
from tests.quality.merging import mentions, news
from tests.quality.merging.measure import SETS
from tests.quality.merging.pairs import Told, score

FLOORS = {"news": (0.99, 0.95), "mentions": (0.99, 0.95)}
"""Precision and recall; the figures themselves are printed by ``python -m tests.quality.merging``."""


@pytest.mark.parametrize("name", SETS)
def test_mentions_of_one_deal_are_one_row(name, tmp_path):
    measured = SETS[name](Home(tmp_path / "home"))
    told = [(one.deal, one.quote, other.deal, other.quote) for one, other in measured.score.wrongly_together]
    assert measured.score.precision >= FLOORS[name][0], told
    assert measured.score.recall >= FLOORS[name][1], measured.score.wrongly_apart
    assert measured.silent == ()


def test_the_sets_are_large_enough_to_tell():
    deals = {deal for entry in news.entries() for deal, _ in entry.deals}
    assert len(news.entries()) >= 120
    assert len(deals) >= 40
    assert len({row["deal"] for row in mentions.rows()}) >= 40


def test_no_article_is_told_twice():
    texts = [entry.text for entry in news.entries()]
    assert len(set(texts)) == len(texts)


def mention(name, deal, row, article=None):
    return Told(mention_id=name, article_id=article or name, quote=name, deal=deal, row_id=row)


def test_pairs_are_counted_between_articles_alone():
    found = score(
        [
            mention("a", "one", "x"),
            mention("b", "one", "x"),
            mention("c", "one", "y"),
            mention("d", "two", "x"),
            mention("e", "two", "z", article="d"),
        ]
    )
    assert found.together == 1
    assert {(one.quote, other.quote) for one, other in found.wrongly_apart} == {("a", "c"), ("b", "c")}
    assert {(one.quote, other.quote) for one, other in found.wrongly_together} == {("a", "d"), ("b", "d")}
    assert (found.precision, found.recall) == (1 / 3, 1 / 3)


def test_a_passage_tells_of_the_deal_of_its_cue():
    both = next(entry for entry in news.entries() if len(entry.deals) > 1)
    first, second = both.deals
    assert both.deal_of(f"It closed its {first[1].upper()}.") == first[0]
    assert both.deal_of(f"It closed its {second[1]}.") == second[0]
