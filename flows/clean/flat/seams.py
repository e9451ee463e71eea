"""Sentences that a dropped link cut in two: joined again, with ``GAP_MARK`` where the words were.

The ministry has a plan.
                             →   The ministry has a plan. […], announced in May, is part of it.
, announced in May, is part of it.
"""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.flat.shape import ends_sentence, is_listed
from flows.records import GAP_MARK

_CLOSING = re.compile(r"[.,;)\]](?! ?[\w.])|[.,;)\]] (?=\w)|:(?=\s|$)")
_BEGINS_LOST = re.compile(r"[,;] \w")
_LOWER = re.compile(r"[a-z][a-z’'-]*(?=[\s,;.])")
_HALF_CHARS = 60


def join_cuts(draft: Draft) -> Draft:
    """The draft with cut sentences whole again.

    Half sentences across an empty line lost words in between; across a mere line break they lost none.
    """
    lines: list[str] = []
    last, is_apart = -1, False
    for line in draft.lines:
        is_scrap = bool(line) and not any(map(str.isalnum, line))
        if is_scrap and (last < 0 or ends_sentence(lines[last])):
            continue
        is_below_title = last >= 0 and lines[last] == draft.title
        if line and last >= 0 and not is_below_title and (seam := _seam(lines[last], line, is_apart)) is not None:
            lines[last] = f"{lines[last]}{seam}{line}"
        elif is_scrap:
            continue
        else:
            lines.append(f"{GAP_MARK}{line}" if _BEGINS_LOST.match(line) else line)
            last = len(lines) - 1 if line else last
        is_apart = not line
    return draft.with_lines(lines)


def _seam(above: str, line: str, is_apart: bool) -> str | None:
    """What joins ``line`` to the line above; None where they are two."""
    if _CLOSING.match(line):
        return f" {GAP_MARK}" if _can_be_cut(above) else None
    if not _runs_on(above, line):
        return None
    return f" {GAP_MARK} " if is_apart else " "


def _can_be_cut(above: str) -> bool:
    """Whether a line can have lost its end: it is a sentence or part of one, no heading."""
    return len(above) >= _HALF_CHARS or ends_sentence(above) or above.endswith((",", ";", "("))


def _runs_on(above: str, line: str) -> bool:
    """Whether ``line`` continues the sentence above: that one is open, and this one begins in lower case."""
    if ends_sentence(above) or above.endswith((":", ";")) or not _LOWER.match(line):
        return False
    is_list_of_halves = above[:1].islower() or (is_listed(above) and not above.endswith(","))
    return not is_list_of_halves and (above.endswith(",") or len(above) >= _HALF_CHARS)
