"""How deep the elements of a page are nested, told without parsing it."""

from __future__ import annotations

import re
from itertools import accumulate

_MANY_TAGS, _DEEP = 5_000, 1_000
_NESTING = re.compile(
    r"<(/?)(?:div|section|article|main|span|ul|ol|dl|table|blockquote|center|font|form|figure)\b", re.I
)


def is_too_deep(page: str) -> bool:
    """Whether elements are nested so deep that the quick parsers, quadratic in depth, would take minutes."""
    if page.count("<") < _MANY_TAGS:
        return False
    return max(accumulate(-1 if tag[1] else 1 for tag in _NESTING.finditer(page)), default=0) > _DEEP
