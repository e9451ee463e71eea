"""The main text of a page: a quick reading, and where that is not sure a second one, then a slow third.

Two readings that know nothing of one another and find the same text are right; where they differ, the one of
three that is nearest to the others is taken. Most pages end after the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.clean.page.blocks import read_page
from flows.clean.page.hidden import hidden_text
from flows.clean.page.story import find_story
from flows.clean.page.topic import may_tell_of_deals

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SURE_SHARE = 0.8
"""A story that is so much of a page's prose was right on the benchmark pages as often as what two readings agree on."""
_AGREED = 0.5
"""The score on the benchmark pages is level from 0 to 0.7 (.9757 to .9756) and lower above: where two readings share
most of a story ours is the better one; the third decides where they have found different ones."""
_SHORT_CHARS = 250
_HUGE_CHARS, _DEEP = 2_000_000, 500
"""Beyond these the second and the third reading, quadratic in depth, would take minutes."""
_SPACED = 12
"""Characters a word at most, on the average, in a script that puts spaces between words."""

_Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of the article on a page, paragraphs an empty line apart; empty where there is none.

    ``is_off_topic``: nothing on the page can tell of deals.
    """

    text: str
    is_off_topic: bool


def read_body(content: str, tree: LexborHTMLParser, *, wants_text: bool) -> Body:
    """The article on a page. ``tree`` is the parsed ``content``, and is used up.

    A page that is off topic is read once only, unless its text is what is wanted.
    """
    page = read_page(tree)
    story = find_story(page)
    shown = _paragraphs(story.paragraphs)
    text = _longer(shown, _paragraphs(hidden_text(content))) if len(shown) < _SHORT_CHARS else shown
    texts = [block.text for block in page.blocks]
    is_off_topic = not may_tell_of_deals(texts if text is shown else [text, *texts])
    is_vast = len(content) > _HUGE_CHARS or page.depth > _DEEP or page.is_cut
    if story.share < _SURE_SHARE and not is_vast and (wants_text or not is_off_topic):
        text = _agreed(text, content)
    return Body(text=text, is_off_topic=is_off_topic)


def _longer(shown: str, hidden: str) -> str:
    """What the page shows, unless it hides much more of the story."""
    return hidden if len(hidden) > 2 * len(shown) else shown


def _agreed(own: str, content: str) -> str:
    """Our reading where a second one agrees, else the one of three that agrees best with the others."""
    plain = _read_plain(content)
    shingles = {own: _shingles(own), plain: _shingles(plain)}
    if _agreement(shingles[own], shingles[plain]) >= _AGREED:
        return own
    careful = _read_carefully(content)
    shingles = {own: shingles[own], careful: _shingles(careful), plain: shingles[plain]}
    return max(shingles, key=lambda text: sum(_agreement(shingles[text], other) for other in shingles.values()))


def _read_plain(content: str) -> str:
    """The reading of resiliparse: rules on tags and class names, in C."""
    from resiliparse.extract.html2text import extract_plain_text

    found = extract_plain_text(
        content, main_content=True, alt_texts=False, list_bullets=False, preserve_formatting=True
    )
    return _paragraphs(found.split("\n"))


def _read_carefully(content: str) -> str:
    """The reading of trafilatura without its second thoughts, which cost as much again and changed no choice here."""
    import trafilatura

    found = trafilatura.extract(content, fast=True, favor_precision=True, include_comments=False)
    return _paragraphs((found or "").split("\n"))


def _paragraphs(lines: list[str]) -> str:
    return "\n\n".join(line.strip() for line in lines if line.strip())


def _shingles(text: str) -> _Shingles:
    """The runs of three words in a text; of three characters where words do not stand apart."""
    words = text.split()
    if len(words) * _SPACED < len(text):
        words = list("".join(words))
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _agreement(one: _Shingles, other: _Shingles) -> float:
    """The share of three-word runs that two readings have in common (Dice), 0 to 1."""
    return 2 * len(one & other) / max(1, len(one) + len(other))
