"""What the tests of the extractor share: invented articles, read as the rules read them."""

from datetime import date

import pytest

from flows.extract.marking import Marked
from flows.extract.reading import Reading, read
from flows.records import Article

TOLD_ON = date(2026, 1, 9)
"""A Friday: the day on which the invented articles are published."""

BODY = "and so the week went by.\n"
"""A line before a text that is to be read as the body of an article."""


def article(text: str, published: date | None = TOLD_ON) -> Article:
    """An article that holds ``text`` alone."""
    return Article(article_id="0" * 64, doc_id="invented", source="invented.txt", text=text, published=published)


def reading(text: str) -> Reading:
    """``text`` as the rules read it."""
    return read(article(text))


def marked(sentence: str) -> Marked:
    """One sentence of running text as the rules read it: not an article's first line, which may be its title."""
    return reading(f"{BODY}{sentence}").sentences[1]


def known(*values, why: str):
    """A case that is known to fail, and why; it breaks the run on the day it passes."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def texts(cases) -> list[str]:
    """What the cases are about: the first value of each."""
    return [one if isinstance(one, str) else getattr(one, "values", one)[0] for one in cases]
