"""The order of arrival does not matter: the sample articles, shuffled and split into any nights, give the same rows."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as some

from flows.build import build
from flows.clean import clean
from flows.extract import extract
from flows.home import Home, sample_articles
from flows.load import Batch, load
from flows.read import read
from flows.records import Article
from tests.build.stories import RUN, Marts
from tests.build.test_build import TABLES_OF_EVENTS

ARTICLES = {
    article.article_id: article
    for article in map(clean, read((str(sample_articles()),)))
    if isinstance(article, Article)
}
SAID = {article_id: extract(article) for article_id, article in ARTICLES.items()}

NIGHTS = some.permutations(sorted(ARTICLES)).flatmap(
    lambda order: some.sets(some.integers(1, len(order) - 1), max_size=5).map(lambda cuts: split(order, sorted(cuts)))
)


def split(order, cuts):
    """The articles in this order, a night ending at each cut."""
    edges = [0, *cuts, len(order)]
    return [order[start:end] for start, end in pairwise(edges)]


def rows_after(nights):
    """All rows of all tables of events after these nights, on one clock: when a thing was known the order decides."""
    with TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home").create()
        for number, ids in enumerate(nights):
            run = replace(RUN, run_id=f"night {number}")
            articles = tuple(ARTICLES[each] for each in ids)
            load(home.build_database, Batch(run=run, articles=articles, extractions={each: SAID[each] for each in ids}))
        build(home)
        return {table: Marts(home).ask(f"SELECT * FROM {table} ORDER BY ALL") for table in TABLES_OF_EVENTS}


@pytest.fixture(scope="module")
def in_one_night():
    return rows_after([sorted(ARTICLES)])


def order_does_not_matter(examples, in_one_night, **options):
    # A failing order is told as it is: to make it simpler would take a build a try.
    @settings(max_examples=examples, deadline=None, database=None, phases=[Phase.generate], **options)
    @given(nights=NIGHTS)
    def check(nights):
        for table, rows in rows_after(nights).items():
            assert rows == in_one_night[table], table

    check()


def test_two_orders_give_the_same_rows(in_one_night):
    assert in_one_night["ipo_events"]
    order_does_not_matter(2, in_one_night, derandomize=True)


@pytest.mark.thorough
def test_any_order_gives_the_same_rows(in_one_night):
    order_does_not_matter(25, in_one_night)
