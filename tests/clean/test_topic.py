"""Which pages are read for deals at all: none that holds one may be turned away."""

# ruff: noqa: E501 – one case per line

import pytest

from flows.clean.page.topic import may_tell_of_deals
from flows.cli.documents import articles
from flows.extract import extract
from flows.records import Article
from tests.quality.sets import SETS

LONG = "The mayor opened a new bridge, and everybody went home happy. " * 20


@pytest.mark.parametrize("text", [
    "It raised $5 million.", "It raised HK$4.35 billion.", "a ₹500 crore fund", "5 Mio. EUR", "融资5亿元", "€12.9bn", "£71.6million",
    "The IPO was postponed.", "plans to go public", "on the Nasdaq", "filed a draft prospectus", "It is to list on Feb. 20.",
    "closed its Series B", "a seed round led by its founders", "an undisclosed amount", "Private equity is interested.",
    "about 900 million euros", "half a billion dollars", "$450,000 in prizes", "Rs 9,200-crore plant", "two million U.S. dollars", "USD 3.5m",
    "INITIAL PUBLIC OFFERING", "Flotations are back",
])  # fmt: skip
def test_what_may_tell(text):
    assert may_tell_of_deals([LONG, text])


@pytest.mark.parametrize("text", [
    "Two million people came.", "It cost $5.", "A million thanks", "The hippopotamus sleeps.", "He scored in the first round.",
    "She invested her time.", "It stands 450,000 miles off.", "5 m of rope", "You may try 3 million times.", "All 3 million came.",
])  # fmt: skip
def test_what_cannot(text):
    assert not may_tell_of_deals([LONG, text])


@pytest.mark.parametrize(
    "text, may_tell",
    [("Its float was a success.", True), ("It sold shares.", True), ("The mayor opened a bridge.", False)],
)
def test_a_few_lines_tell_with_less(text, may_tell):
    assert may_tell_of_deals([text]) is may_tell
    assert not may_tell_of_deals([LONG, text])


@pytest.mark.parametrize("name", ["samples", "invented", "train", "corpus", "seeds"])
def test_no_article_with_an_event_is_turned_away(name):
    if not SETS[name].is_here:
        pytest.skip(f"the texts of {name} are not on this machine")
    lost = [
        article.doc_id
        for article in articles([str(SETS[name].articles)])
        if isinstance(article, Article) and not may_tell_of_deals([article.text]) and _tells(article)
    ]
    assert lost == []


def _tells(article):
    found = extract(article)
    return bool(found.ipo_events or found.funding_commitments)


@pytest.mark.parametrize(
    "text", ["", " ", "İ" * 2_000 + " $5 million", "million " * 100_000, "$" * 500_000, "1,000" * 100_000]
)
def test_any_text_is_scanned(text):
    assert may_tell_of_deals([text]) in (True, False)
