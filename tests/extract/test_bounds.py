"""What holds for every text: quotes are slices, the same bytes give the same events, and no text takes for ever."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from flows.clean import clean
from flows.extract import extract
from flows.read import read
from flows.records import Article
from tests.extract.conftest import article

SAMPLES = Path(__file__).resolve().parents[2] / "seeds" / "articles"
MEGABYTE = 1_000_000
SECONDS_MAX = 20.0
"""Of processor time; generous, for slow machines: what is quadratic takes minutes."""

ARTICLES = [one for one in map(clean, read([str(SAMPLES)])) if isinstance(one, Article)]


@pytest.mark.parametrize("one", ARTICLES, ids=lambda one: one.doc_id)
def test_quotes_are_slices(one):
    found = extract(one)
    assert found.article_id == one.article_id
    for event in (*found.ipo_events, *found.funding_commitments):
        assert event.evidence.quote == one.text[event.evidence.start : event.evidence.end]


@pytest.mark.parametrize("one", ARTICLES, ids=lambda one: one.doc_id)
def test_the_same_text_gives_the_same_events(one):
    assert repr(extract(one)) == repr(extract(one))


UNITS = {
    "opening brackets": "(",
    "closing brackets": ")",
    "pairs of brackets": "()",
    "square brackets": "[",
    "digits": "7",
    "figures": "1,234.5 ",
    "dollars": "$",
    "capitals": "A",
    "capitalised words": "Vektra ",
    "different capitalised words": None,
    "names with commas": "Vektra, ",
    "names with and": "Vektra and ",
    "lower-case letters": "a",
    "lower-case words": "aa ",
    "newlines": "\n",
    "spaces": " ",
    "full stops": ". ",
    "dots": ".",
    "dashes": "—",
    "quotes": "“",
    "placeholders": "<org1>",
    "IPO": "IPO ",
    "raised": "raised $1 million ",
    "raised, by sentence": "Vektra raised $1 million. ",
    "raised, by line": "Vektra raised $1 million\n",
    "listed, by sentence": "Vektra listed on Nasdaq on Thursday. ",
    "money": "$1 million ",
    "dates": "January 8, 2026 ",
    "percentages": "5% ",
    "rounds": "Series B ",
    "exchanges": "Nasdaq ",
    "led by": "led by Fern Capital ",
    "priced at": "priced at ",
    "initials": "J. ",
    "dollars and figures": "$1",
    "institutions": "Bank of ",
    "initial public offering of": "initial public offering of ",
    "CJK": "公司上市",
}


def repeated(unit: str | None) -> str:
    """A megabyte of one thing, after a word that makes an extractor look at it."""
    if unit is None:
        return "IPO\n" + " ".join(
            f"Vektra{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676 % 26)}" for n in range(MEGABYTE // 10)
        )
    return "IPO\n" + unit * (MEGABYTE // len(unit))


class TooSlow(Exception):  # noqa: N818 - it is what happened, no mistake of a caller
    """The time is up."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Give up after so much processor time.

    Raises:
        TooSlow: the time is up.
    """

    def give_up(*_):
        raise TooSlow(f"more than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_a_megabyte_is_read_in_time(unit):
    text = repeated(unit)
    with at_most(SECONDS_MAX):
        extract(article(text))


def test_a_long_article_takes_no_longer_by_the_sentence():
    """Ten times all samples in one text: the cost of a sentence does not grow with the text."""
    body = "\n".join(one.text for one in ARTICLES)
    with at_most(SECONDS_MAX):
        extract(article(body * 10))
