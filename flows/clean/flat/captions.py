"""Captions and credits of pictures that the text no longer shows."""

from __future__ import annotations

import re
from functools import cache

from flows.clean.draft import Draft
from flows.clean.flat.shape import filled
from flows.clean.words import noise_lines

_CAPITALS = re.compile(r"[.!?][\"”]?\s+[A-Z][A-Z&.'/-]{2,}(?: [A-Z][A-Z&.'/-]+){0,3}$")
_MARK = re.compile(r"[/|(©]|\bvia\b|[Cc]redit")
_CAPTION_CHARS = 320
_CREDIT_CHARS = 60


def drop_captions(draft: Draft) -> Draft:
    """The draft without lines that end in the credit of a picture.

    The last line stays: there an agency's name in capitals signs the story.
    """
    indexes = filled(draft.lines)
    return draft.without(index for index in indexes[:-1] if is_caption(draft.lines[index]))


def is_caption(line: str) -> bool:
    """Whether a line ends in the credit of a picture."""
    if len(line) > _CAPTION_CHARS:
        return False
    if line[-1].isupper() and _CAPITALS.search(line, max(0, len(line) - _CREDIT_CHARS)):
        return True
    return _MARK.search(line) is not None and _credit_pattern().search(line) is not None


@cache
def _credit_pattern() -> re.Pattern[str]:
    """An agency behind a separator at the end, or in capitals in front of the photographer."""
    agencies = "|".join(sorted(map(re.escape, noise_lines("credit")), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:[/|]|\bvia|(?i:[(]photo:?|\bcredits?:?)|©)\s*(?i:{agencies})[)]?$)"
        r"|\b(?:REUTERS|AP Photo|AFP)/[A-Z][\w .'-]{2,40}$"
    )
