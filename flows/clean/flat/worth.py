"""What a line of a page is worth to its story: much as prose, less than nothing as a label, a stamp or a button.

The weights were tuned on pages flattened to lines (``tests/benchmarks/flat.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from flows.clean.flat.furniture import furniture
from flows.clean.flat.shape import ends_sentence
from flows.clean.published import is_date_line
from flows.clean.words import english_words, line_key, noise_lines

LABEL_CHARS = 25
_LINE_CHARS = 110
_LABEL, _LINE, _ROW, _FURNITURE, _STAMP, _HEAD_OF_OTHERS, _REPEATED = -40, -24, -40, -60, -150, -60, -60
_MAX_WORTH = 700
_LONG_CHARS, _PROSE_CHARS, _PROSE_WORDS = 140, 60, 7
_FUNCTION_SHARE, _CAPITAL_SHARE = 0.2, 0.6
_SAMPLE_CHARS = 1_000
_STAMP_CHARS = 80
_TEMPLATE_TIMES = 3
_WORD = re.compile(r"[^\W\d_]+")
_PAUSE = re.compile(r"[,;] |\. |[。，、]")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_CHARS = 2.0
_AGO = re.compile(r"\b(?:\d{1,2}|an?|few) (?:second|minute|min|hour|hr|day|week|month|year)s? ago$", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:\d{4}|\d{1,2}:\d\d)\b")
_STOP_KINDS = ("related", "comment")


def worths(lines: Sequence[str], indexes: Sequence[int]) -> list[int]:
    """What each of the lines at ``indexes`` adds to a story, in characters of prose."""
    noise = set(furniture(lines, indexes))
    times = Counter(lines[index] for index in indexes)
    seen: set[str] = set()
    found: list[int] = []
    for index in indexes:
        line = lines[index]
        if index in noise:
            found.append(_HEAD_OF_OTHERS if heads_elsewhere(line) else _FURNITURE)
        else:
            found.append(_REPEATED if line in seen and len(line) > LABEL_CHARS else _worth(line, times[line]))
        seen.add(line)
    return found


def heads_elsewhere(line: str) -> bool:
    """Whether a line is the heading of comments or of other stories."""
    return len(line) < _LINE_CHARS and any(line_key(line) in noise_lines(kind) for kind in _STOP_KINDS)


def heads_comments(line: str) -> bool:
    """Whether a line is the heading of the comments of readers."""
    return len(line) < _LINE_CHARS and line_key(line) in noise_lines("comment")


def is_stamp(line: str) -> bool:
    """Whether a line says who wrote a comment and when, or when another story appeared."""
    if len(line) > _STAMP_CHARS:
        return False
    if line.endswith(("says:", "said:", "wrote:")):
        return len(line) <= LABEL_CHARS or _CLOCK.search(line) is not None
    return is_date_line(line) or _AGO.search(line) is not None


def _worth(line: str, times: int) -> int:
    """The worth of a line by itself, and by how often the page has it: what comes back belongs to a template."""
    if is_stamp(line):
        return _STAMP
    if _is_running_text(line):
        return min(_size(line), _MAX_WORTH)
    if times >= _TEMPLATE_TIMES:
        return _REPEATED
    if len(line) < LABEL_CHARS:
        return _LABEL
    return _LINE if len(line) < _LINE_CHARS else _ROW


def _size(line: str) -> int:
    """The length of a line; a Chinese, Japanese or Korean character says as much as several letters."""
    return len(line) if line.isascii() else len(line) + int(_WIDE_CHARS * len(_WIDE.findall(line)))


def _is_address(line: str) -> bool:
    return "://" in line and " " not in line.strip()


def _is_running_text(line: str) -> bool:
    """Whether a line reads as sentences: its length and end say so, its words and pauses bear it out."""
    size, has_end = _size(line), ends_sentence(line) or line.endswith((",", ":", ";"))
    words = _WORD.findall(line[:_SAMPLE_CHARS])
    if len(words) < 2 or _is_address(line) or not (size >= _PROSE_CHARS or (has_end and len(words) >= _PROSE_WORDS)):
        return False
    if sum(word[0].isupper() for word in words) >= _CAPITAL_SHARE * len(words):
        return False
    is_english = sum(word.casefold() in english_words() for word in words) >= _FUNCTION_SHARE * len(words)
    pauses = len(_PAUSE.findall(line[:_SAMPLE_CHARS]))
    if has_end:
        return is_english or pauses >= 1 or size > 1.5 * len(line)
    return size >= _LONG_CHARS and (is_english or pauses >= 2)
