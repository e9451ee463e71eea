"""Copies among made-up news: floors for what is found, and what must not depend on the order of arrival."""

import random

import pytest

from tests.benchmarks.copied_news import corpus
from tests.benchmarks.copies import COPIES_MODEL, article_id, distinct, duplicates, load_all, rendered, score

COUNT = 2_000
OFTEN = 500


@pytest.fixture(scope="module")
def texts():
    return distinct(corpus(COUNT, seed=11))


@pytest.fixture(scope="module")
def found(texts, tmp_path_factory):
    return found_in(texts, tmp_path_factory.mktemp("copies"))


def found_in(texts, folder):
    load_all(folder / "build.duckdb", texts)
    return duplicates(folder / "build.duckdb", rendered(COPIES_MODEL))


def test_copies_are_found_and_little_else(texts, found):
    scored = score(texts, found)
    assert scored.copies > 150
    assert scored.recall >= 0.94
    assert scored.precision >= 0.99


def test_whole_copies_in_their_order_are_found(texts, found):
    whole = [
        key for key, told in texts.items() if not {"original", "cut", "teaser", "reordered"} & set(told.made_by.split())
    ]
    assert len(whole) > 100
    assert sum(key in found for key in whole) >= 0.98 * len(whole)


def test_a_copy_leads_to_an_earlier_text_that_is_no_copy(texts, found):
    assert not found.keys() & set(found.values())
    assert all(texts[original].published_at <= texts[copy].published_at for copy, original in found.items())


def test_the_order_of_arrival_does_not_matter(texts, found, tmp_path):
    shuffled = random.Random(3).sample(sorted(texts.items()), len(texts))
    assert found_in(dict(shuffled), tmp_path) == found


def test_a_story_told_very_often_is_one_story(texts, tmp_path):
    original = max((told for told in texts.values() if told.made_by == "original"), key=lambda told: len(told.text))
    told_often = [
        type(original)(
            story=original.story,
            text=f"{original.text}\n\nReported for Portal {number} by its newsroom.",
            published_at=original.published_at,
            made_by="original",
        )
        for number in range(OFTEN)
    ]
    found = found_in(distinct([original, *told_often]), tmp_path)
    assert len(found) == OFTEN
    assert len(set(found.values())) == 1


def test_ids_are_of_texts(texts):
    assert all(article_id(told) == key for key, told in texts.items())
