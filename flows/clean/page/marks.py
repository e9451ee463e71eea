"""What an element is by its tag and its attributes: without text, furniture, or the story.

Sources: the HTML standard's elements and ARIA landmark roles; class names in ``page_classes.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from flows.clean.words import rows

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | frozenset(
    "p li blockquote pre td th dd dt div section article ul ol table tr tbody thead header main center figure dl "
    "details summary address body form nav footer aside dialog figcaption fieldset hr".split()
)
WITHOUT_TEXT = tuple(
    "script style noscript template iframe svg button select textarea input object embed canvas video audio map head "
    "link meta picture img math".split()
)
"""Elements whose content is no text of the page, or no text for a reader."""

_FURNITURE_SHARE, _NO_STORY_SHARE = 0.25, 0.75
"""Themes call the story's own column a sidebar or a promo; comments they call comments, and these may outgrow it."""
_TAGS = dict.fromkeys(("form", "aside", "figcaption"), _FURNITURE_SHARE) | dict.fromkeys(
    ("nav", "footer", "dialog"), _NO_STORY_SHARE
)
_NAME_CHARS = 500
_ROLES = frozenset("navigation complementary banner contentinfo search dialog menu menubar alert toolbar".split())


def marks(tag: str, attributes: Mapping[str, str | None]) -> tuple[float, bool]:
    """How much of a page's prose an element may hold and yet be furniture (0: it does not look so), and whether it says
    that it holds the story.
    """
    if not attributes:
        return _TAGS.get(tag, 0.0), False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    share, is_story = _named(names[:_NAME_CHARS]) if len(names) > 1 else (0.0, False)
    share = max(share, _TAGS.get(tag, 0.0), _FURNITURE_SHARE if _is_hidden(tag, attributes) else 0.0)
    return share, is_story or attributes.get("itemprop") == "articleBody"


def _is_hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("role") in _ROLES:
        return True
    if tag in BLOCKS and attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return style is not None and "display:none" in style.replace(" ", "")


@lru_cache(maxsize=50_000)
def _named(names: str) -> tuple[float, bool]:
    """What an element's class and id say: how much furniture may hold, and whether it is the story."""
    is_story = _class_pattern("story").search(names) is not None
    if _class_pattern("replies").search(names):
        return _NO_STORY_SHARE, is_story
    is_furniture = not is_story and _class_pattern("furniture").search(names) is not None
    return (_FURNITURE_SHARE if is_furniture else 0.0), is_story


@cache
def _class_pattern(kind: str) -> re.Pattern[str]:
    """The story's name may be part of a name, others are whole words of one (``share`` of ``post-share``)."""
    words = "|".join(re.escape(row["text"]) for row in rows("page_classes") if row["kind"] == kind)
    return re.compile(words if kind == "story" else rf"(?:^|[-_ ])(?:{words})(?:$|[-_ ])", re.IGNORECASE)
