"""Whether the text is all of the article: further pages, "Read more", an ellipsis at the end."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from flows.clean.draft import Draft
from flows.clean.flat.navigation import is_page_number
from flows.clean.flat.shape import filled, is_prose
from flows.clean.words import line_key, noise_lines

_ELLIPSIS = re.compile(r"\w\s?(?:…|\.\.\.)\s?(?:\[\+\d+ chars\])?[\"”]?$")
_CHARS_LEFT = re.compile(r"\[\+\d+ chars\]$")
_ENDINGS = ("…", "...", "... ", "]", '"', "”")
_MORE_PAGES = re.compile(r"^\d.*(?:next|»|›|>)|\b1 of (?!1$)\d", re.IGNORECASE)


def flag_truncated(draft: Draft) -> Draft:
    """The draft with ``is_truncated`` set where it shows that the rest of the article stands elsewhere."""
    lines = [draft.lines[index] for index in filled(draft.lines)]
    is_cut = _has_more_pages(lines) or _breaks_off(lines) or _ends_in_ellipsis(lines)
    return replace(draft, is_truncated=is_cut) if is_cut else draft


def _has_more_pages(lines: list[str]) -> bool:
    return any(is_page_number(line) and _MORE_PAGES.search(line) for line in lines)


def _breaks_off(lines: list[str]) -> bool:
    """A line that ends in an ellipsis right above a "Read more"."""
    more = noise_lines("read_more")
    return any(_is_open(line) and line_key(below) in more for line, below in pairwise(lines))


def _ends_in_ellipsis(lines: list[str]) -> bool:
    last = lines[-1] if lines else ""
    return _CHARS_LEFT.search(last) is not None or (is_prose(last) and _is_open(last))


def _is_open(line: str) -> bool:
    return line.endswith(_ENDINGS) and _ELLIPSIS.search(line) is not None
