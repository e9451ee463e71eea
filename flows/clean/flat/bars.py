"""Bars: one line that holds a menu, a breadcrumb, tools of the page or prices of a market.

News   Markets   Opinion   Sign in        Home / Business / Energy        FTSE 100 8,214.30 +0.4%   Gold 2,411.10
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from flows.clean.flat.shape import ends_sentence, is_listed
from flows.clean.published import is_date_line
from flows.clean.words import english_words, line_key, noise_lines

_SEPARATOR = re.compile(r"\s{2,}|\s*[|·•›»→▾▼☰]\s*|\s+[/>]\s*|\s*[/>]\s+")
_STEP = re.compile(r"(\s{2,}|\s*[|·•›»→]\s*|\s+[/>]\s+)")
_TAIL = re.compile(r"\s+[-–—]\s+(?=[^-–—]{1,40}$)")
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"[-+−▲▼↑↓]?[($€£¥₹]{0,2}[-+]?\d[\d,.]*\)?%?\)?|[-+−▲▼↑↓]")
_MOVE = re.compile(r"(?<!\S)[(]?[-+−▲▼↑↓] ?\d|[▲▼↑↓]|\d%")
_DECIMAL = re.compile(r"\d[.,]\d")
_BAR_CHARS, _PART_CHARS, _PART_WORDS = 400, 32, 4
_MIN_PARTS, _MIN_NAMED = 3, 2
_NAMED_SHARE, _FIGURE_SHARE = 0.5, 0.35
_KINDS = frozenset({"navigation", "section", "share", "widget", "subscribe", "menu", "home", "language_name"})


def is_bar(line: str) -> bool:
    """Whether a line is a menu, a breadcrumb or a ticker: labels side by side, no sentence."""
    if len(line) > _BAR_CHARS or ends_sentence(line) or is_listed(line):
        return False
    return is_ticker(line) or is_tool_bar(line) or _is_row_of_labels(line)


def is_tool_bar(line: str) -> bool:
    """Whether a line is made of nothing but entries that pages have for moving, reading and sharing."""
    if len(line) > _BAR_CHARS:
        return False
    parts = _parts(line)
    if len(parts) < _MIN_NAMED:
        parts = _GLUE.split(line) if len(line.split()) == 1 else line.split()
    return len(parts) >= _MIN_NAMED and all(line_key(part) in _entries() or not line_key(part) for part in parts)


def without_labels(line: str, names: Set[str]) -> str:
    """A line without the labels that stand before or behind it: "Home / Deals / Acme lists | The Ledger".

    ``names`` are keys of lines that are labels of this text besides those that every site has. A dash holds only what
    stands behind it apart: "Acme - Buy" is no label and a story.
    """
    body, *tail = _TAIL.split(line)
    if tail and line_key(tail[0]) in names:
        line = body
    parts = _STEP.split(line)
    places = [place for place, part in enumerate(parts[::2]) if line_key(part) not in names | _entries()]
    if not places or len(places) == len(parts[::2]):
        return line
    return "".join(parts[2 * places[0] : 2 * places[-1] + 1]).strip()


def is_ticker(line: str) -> bool:
    """Whether a line holds names of a market and what they stand at, one of them moved: figures without a sentence."""
    tokens = line.split()
    figures = sum(_FIGURE.fullmatch(token) is not None for token in tokens)
    if figures < _MIN_NAMED or figures < _FIGURE_SHARE * len(tokens) or is_date_line(line):
        return False
    is_said = any(word.casefold() in english_words() for word in _WORD.findall(line))
    return not is_said and _MOVE.search(line) is not None and _DECIMAL.search(line) is not None


def _is_row_of_labels(line: str) -> bool:
    """Labels between separators, one of them known or three at least; or capitalised words, most of them known."""
    parts = _parts(line)
    if len(parts) < _MIN_NAMED:
        return _is_spaced_menu(line)
    if not all(map(_is_label, parts)):
        return False
    if any(line_key(part) in _entries() for part in parts):
        return True
    return len(parts) >= _MIN_PARTS and not any(character.isdigit() for character in line)


def _is_spaced_menu(line: str) -> bool:
    words = line.split()
    if len(words) < _MIN_PARTS or not all(word[0].isupper() or not word[0].isalnum() for word in words):
        return False
    return sum(line_key(word) in _entries() for word in words) > _NAMED_SHARE * len(words)


def _is_label(part: str) -> bool:
    return len(part) <= _PART_CHARS and len(part.split()) <= _PART_WORDS and not part.endswith((",", ";"))


def _parts(line: str) -> list[str]:
    return [part for part in _SEPARATOR.split(line.strip()) if part.strip()]


@cache
def _entries() -> frozenset[str]:
    """What entries of menus and tool bars say, whatever their kind."""
    return frozenset().union(*map(noise_lines, _KINDS))
