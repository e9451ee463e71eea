"""The title: what the row says, else the first line if it is one."""

from __future__ import annotations

from dataclasses import replace

from flows.clean.draft import Draft
from flows.clean.flat.shape import filled, is_listed, is_prose
from flows.clean.words import line_key

_MIN_WORDS = 3
_MAX_CHARS = 200
_MIN_SHARED_CHARS = 20


def find_title(draft: Draft) -> Draft:
    """The draft with its title known and as first line; without one where the text has none."""
    indexes = filled(draft.lines)
    first = draft.lines[indexes[0]] if indexes else ""
    if draft.title is None:
        return replace(draft, title=first) if _is_title(first, draft.lines) else draft
    if not indexes or _is_same(draft.title, first):
        return draft
    return draft.with_lines((draft.title, "", *draft.lines))


def _is_title(line: str, lines: tuple[str, ...]) -> bool:
    if line.endswith((".", ",", ":", ";")) or is_listed(line) or not _MIN_WORDS <= len(line.split()) <= 40:
        return False
    return len(line) <= _MAX_CHARS and any(len(below) > len(line) and is_prose(below) for below in lines)


def _is_same(title: str, line: str) -> bool:
    """Whether the text already begins with its title, perhaps shortened or with the site's name."""
    wanted, found = line_key(title), line_key(line)
    shorter, longer = sorted((wanted, found), key=len)
    return wanted == found or (len(shorter) >= _MIN_SHARED_CHARS and longer.startswith(shorter) and not is_prose(line))
