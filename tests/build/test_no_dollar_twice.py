"""Ten more articles about deals that the samples tell already: copies, other currencies, rounder sums, parts of sums,
later retellings. Not a dollar more may stand in any column that readers sum."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from flows.build import build
from flows.clean import clean
from flows.extract import extract
from flows.home import Home, sample_articles
from flows.load import Batch, load
from flows.read import read
from flows.records import Article
from tests.build.stories import RUN, Marts

RETOLD = Path(__file__).with_name("retold.jsonl")
GOLDEN = Path(__file__).parents[1] / "golden"
SUMMED = [
    ("ipo_offerings", "amount_raised"),
    ("ipo_offerings", "amount_usd"),
    ("ipo_offerings", "amount_sought_usd"),
    ("funding_commitments", "amount_usd"),
    ("funding_commitments", "annual_amount_usd"),
    ("companies", "total_raised_usd"),
    ("exchanges", "amount_raised_usd"),
]


def articles_of(*paths):
    cleaned = [clean(raw) for raw in read([str(path) for path in paths])]
    return {each.article_id: each for each in cleaned if isinstance(each, Article)}


@pytest.fixture(scope="module")
def retold(tmp_path_factory):
    """The samples and the ten, read by the extractor like any other article."""
    home = Home(tmp_path_factory.mktemp("retold") / "home").create()
    articles = articles_of(sample_articles(), RETOLD)
    said = {article_id: extract(article) for article_id, article in articles.items()}
    load(home.build_database, Batch(run=RUN, articles=tuple(articles.values()), extractions=said))
    build(home)
    return Marts(home)


@pytest.mark.parametrize(("table", "column"), SUMMED)
def test_a_column_sums_to_what_it_did_before(retold, table, column):
    with (GOLDEN / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        golden = sum(Decimal(row[column]) for row in csv.DictReader(file) if row[column])
    assert golden > 0
    assert retold.ask(f"SELECT sum({column}) FROM {table}") == [(golden,)]


def test_each_of_the_ten_tells_a_deal(retold):
    more = set(articles_of(RETOLD))
    assert len(more) == 10
    assert more <= {article_id for (article_id,) in retold.ask("SELECT DISTINCT article_id FROM event_mentions")}
