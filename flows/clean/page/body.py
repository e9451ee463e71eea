"""The main text of a page: a quick reading, and where a second one disagrees, a slow third.

Two readings that know nothing of one another and find the same text are right; where they differ, the one of
three that is nearest to the others is taken. Most pages end after the two quick ones.
"""

from __future__ import annotations

from collections import Counter

from flows.clean.page.blocks import read_page
from flows.clean.page.nesting import is_too_deep
from flows.clean.page.story import find_story

_AGREED = 0.85
"""From here to 0.93 the score on the benchmark pages is level; lower, a wrong reading passes more often."""

_Shingles = Counter[tuple[str, ...]]


def main_text(page: str) -> str:
    """The text of the article on ``page``, paragraphs an empty line apart; empty where there is none."""
    if is_too_deep(page):
        return _read_carefully(page)
    own, plain = _paragraphs(find_story(read_page(page))), _read_plain(page)
    own_shingles, plain_shingles = _shingles(own), _shingles(plain)
    if _agreement(own_shingles, plain_shingles) >= _AGREED:
        return own
    careful = _read_carefully(page)
    return _central({own: own_shingles, careful: _shingles(careful), plain: plain_shingles})


def _read_plain(page: str) -> str:
    """The reading of resiliparse: rules on tags and class names, in C."""
    from resiliparse.extract.html2text import extract_plain_text

    found = extract_plain_text(page, main_content=True, alt_texts=False, list_bullets=False, preserve_formatting=True)
    return _paragraphs(found.split("\n"))


def _read_carefully(page: str) -> str:
    """The reading of trafilatura: several passes over the tree, ten times as slow."""
    import trafilatura

    found = trafilatura.extract(page, favor_precision=True, include_comments=False)
    return _paragraphs((found or "").split("\n"))


def _paragraphs(lines: list[str]) -> str:
    return "\n\n".join(line.strip() for line in lines if line.strip())


def _shingles(text: str) -> _Shingles:
    """How often each run of three words stands in a text."""
    words = text.split()
    return Counter(zip(words, words[1:], words[2:], strict=False))


def _agreement(one: _Shingles, other: _Shingles) -> float:
    """The share of three-word runs that two readings have in common (Dice), 0 to 1."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def _central(readings: dict[str, _Shingles]) -> str:
    """The reading that agrees best with all of them; the first of equals."""
    return max(readings, key=lambda text: sum(_agreement(readings[text], other) for other in readings.values()))
