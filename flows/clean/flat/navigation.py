"""Where one is and where one may go: breadcrumbs, bars of editions and languages, page numbers."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.flat.shape import body_span, ends_sentence
from flows.clean.words import line_key, noise_lines

_STEP = re.compile(r"\s*[/>›»→|]\s*")
_PAGES = re.compile(
    r"(?:page )?\d{1,3} of \d{1,3}|(?:\d{1,3}\s+){1,12}(?:next|»|›|>>?).{0,12}|(?:next|previous|prev)\s*[>»›|]*",
    re.IGNORECASE,
)
_PAGE_STARTS = frozenset("0123456789pPnN")
_BAR_CHARS = 120
_STEP_CHARS = 30


def drop_navigation(draft: Draft) -> Draft:
    """The draft without the lines that only lead elsewhere; page numbers anywhere, the rest above and below."""
    first, last = body_span(draft.lines)
    return draft.without(
        index
        for index, line in enumerate(draft.lines)
        if is_page_number(line) or (not first <= index <= last and _leads_elsewhere(line))
    )


def is_page_number(line: str) -> bool:
    """Whether a line is the bar below an article in several pages, such as ``1 2 Next >>|``."""
    return line[:1] in _PAGE_STARTS and len(line) <= _BAR_CHARS and _PAGES.fullmatch(line) is not None


def _leads_elsewhere(line: str) -> bool:
    return 0 < len(line) <= _BAR_CHARS and not ends_sentence(line) and (_is_breadcrumb(line) or _is_language_bar(line))


def _is_breadcrumb(line: str) -> bool:
    first, *steps = _STEP.split(line)
    return bool(steps) and line_key(first) in noise_lines("home") and all(len(step) <= _STEP_CHARS for step in steps)


def _is_language_bar(line: str) -> bool:
    lowered = line.casefold()
    return sum(name in lowered for name in noise_lines("language_name")) > 1
