"""Pages whose elements stand in one another by the thousand: an attack, or a tag that a template never closes."""

from __future__ import annotations

import re
from itertools import accumulate

_MANY_TAGS, _DEEP = 20_000, 1_000
"""Lexbor is quadratic in depth: a tenth of a second for 10,000 elements in one another, minutes for 100,000."""
_LONG_CHARS = 200_000
_GIANT_TAG = re.compile(r"<[a-zA-Z][^<>]{50000,}+>")
"""Lexbor is quadratic in the attributes of one tag: a second for 20,000."""
_CONTAINER = (
    r"<(/?)(?:div|section|article|main|span|ul|ol|dl|li|dd|dt|table|tbody|tr|td|th|blockquote|center|font|form|figure|"
    r"aside|header|footer|nav|details|fieldset|address|menu|dir|summary|dialog|hgroup|search)\b[^<>]*+>"
)
_NESTING = re.compile(_CONTAINER, re.IGNORECASE)
_RUN = re.compile(rf"(?:{_CONTAINER}\s*+)++", re.IGNORECASE)


def flattened(content: str) -> str:
    """The page as it is; one that is too deep without its containers, parted where they were; giant tags go too."""
    if len(content) > _LONG_CHARS:
        content = _GIANT_TAG.sub("<p>", content)
    return _RUN.sub("<p>", content) if is_too_deep(content) else content


def is_too_deep(content: str) -> bool:
    """Whether elements are nested so deep that parsers, quadratic in depth, would take minutes."""
    if content.count("<") < _MANY_TAGS:
        return False
    return max(accumulate(-1 if tag[1] else 1 for tag in _NESTING.finditer(content)), default=0) > _DEEP
