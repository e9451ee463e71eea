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

_FURNITURE = frozenset({"form", "nav", "footer", "aside", "dialog", "figcaption"})
_ROLES = frozenset("navigation complementary banner contentinfo search dialog menu menubar alert toolbar".split())


def marks(tag: str, attributes: Mapping[str, str | None]) -> tuple[bool, bool]:
    """Whether an element looks like furniture, and whether it says that it holds the story."""
    if not attributes:
        return tag in _FURNITURE, False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    is_furniture, is_story = _named(names) if len(names) > 1 else (False, False)
    is_furniture = tag in _FURNITURE or (is_furniture and not is_story) or _is_hidden(tag, attributes)
    return is_furniture, is_story or attributes.get("itemprop") == "articleBody"


def _is_hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("role") in _ROLES:
        return True
    if tag in BLOCKS and attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return style is not None and "display:none" in style.replace(" ", "")


@lru_cache(maxsize=50_000)
def _named(names: str) -> tuple[bool, bool]:
    """What an element's class and id say: (furniture, story)."""
    return _class_pattern("furniture").search(names) is not None, _class_pattern("story").search(names) is not None


@cache
def _class_pattern(kind: str) -> re.Pattern[str]:
    """Furniture is a whole word of a name (``share`` of ``post-share``), the story's name may be part of one."""
    words = "|".join(re.escape(row["text"]) for row in rows("page_classes") if row["kind"] == kind)
    return re.compile(rf"(?:^|[-_ ])(?:{words})(?:$|[-_ ])" if kind == "furniture" else words, re.IGNORECASE)
