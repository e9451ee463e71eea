"""A page as a tree of elements, in time linear in its length."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_MANY_TAGS, _DEEP = 20_000, 1_000
"""Lexbor is quadratic in depth: a tenth of a second for 10,000 elements in one another, minutes for 100,000."""
_NESTING = re.compile(
    r"<(/?)(?:div|section|article|main|span|ul|ol|dl|table|blockquote|center|font|form|figure|aside|header|footer|nav|"
    r"details|fieldset|address|menu|dir|summary|dialog|hgroup|search)\b[^<>]*+>",
    re.IGNORECASE,
)


def tamed(content: str) -> str:
    """The page itself; one whose elements stand thousands deep in one another without them, parted where they were."""
    return _NESTING.sub("<p>", content) if _is_too_deep(content) else content


def parse(content: str) -> LexborHTMLParser:
    """The tree of a page; see ``tamed`` for pages from outside."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(content)


def _is_too_deep(content: str) -> bool:
    if content.count("<") < _MANY_TAGS:
        return False
    return max(accumulate(-1 if tag[1] else 1 for tag in _NESTING.finditer(content)), default=0) > _DEEP
