"""What a line looks like: the few tests that several steps share."""

from __future__ import annotations

import re
from collections.abc import Sequence

SENTENCE_END = re.compile(r"[.!?…。！？](?:\s?\[\d{1,3}\])?[\"'”’»)\]]*$")
NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_PROSE_CHARS = 60
_LONG_CHARS = 140


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return SENTENCE_END.search(line, max(0, len(line) - 12)) is not None


def is_listed(line: str) -> bool:
    """Whether a line is an item of a list."""
    return line.startswith("- ") or NUMBERED.match(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line is a sentence of the story rather than a label, a heading or a widget."""
    return len(line) >= _LONG_CHARS or (len(line) >= _PROSE_CHARS and ends_sentence(line))


def body_span(lines: Sequence[str]) -> tuple[int, int]:
    """First and last index of the lines that are prose; an empty span at the end where none is."""
    prose = [index for index, line in enumerate(lines) if is_prose(line)]
    return (prose[0], prose[-1]) if prose else (len(lines), len(lines))


def filled(lines: Sequence[str]) -> list[int]:
    """The indexes of the lines that are not empty."""
    return [index for index, line in enumerate(lines) if line]
