"""Paragraphs: lines broken at a fixed width become one again; the finished text is laid out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from flows.clean.draft import Draft
from flows.clean.flat.shape import ends_sentence, is_listed

_WIDTH_MAX = 100
_WIDTH_MIN = 45
_MIN_BREAKS = 5
_LOWER_SHARE = 0.4
_WRAPPED_SHARE = 0.9


def unwrap(draft: Draft) -> Draft:
    """The draft with the lines of a hard-wrapped paragraph joined; other drafts are left as they are."""
    if not is_wrapped(draft.lines):
        return draft
    joined: list[str] = []
    for above, line in pairwise(("", *draft.lines)):
        if above and line and not is_listed(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return draft.with_lines(joined)


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines were broken by width: none is long, and sentences run on from line to line."""
    breaks = [(above, line) for above, line in pairwise(lines) if above and line and not is_listed(line)]
    open_breaks = [(above, line) for above, line in breaks if not ends_sentence(above) and len(above) >= _WIDTH_MIN]
    if len(open_breaks) < _MIN_BREAKS:
        return False
    lower = sum(line[0].islower() for _, line in open_breaks)
    narrow = sum(len(line) <= _WIDTH_MAX for line in lines if line)
    return lower >= _LOWER_SHARE * len(open_breaks) and narrow >= _WRAPPED_SHARE * sum(map(bool, lines))


def lay_out(draft: Draft) -> Draft:
    """The finished text: paragraphs an empty line apart, items of one list on lines of their own."""
    lines = [" ".join(line.split()) for line in draft.lines if line.strip()]
    laid: list[str] = lines[:1]
    for above, line in pairwise(lines):
        laid += [line] if _is_one_block(above, line) else ["", line]
    return draft.with_lines(laid)


def _is_one_block(above: str, line: str) -> bool:
    return (is_listed(above) and is_listed(line)) or (" | " in above and " | " in line)
