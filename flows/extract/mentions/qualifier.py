"""How sure an amount is: ``more than``, ``up to``, ``about`` before it, ``or more``, ``-plus`` after it."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.mentions.currency import alternation
from flows.extract.vocabulary import table
from flows.records import Qualifier

_REACH = 40
_FILLER = (
    r"(?:(?:a|the)\s(?:total|combined|record|whopping|further"
    r"|staggering)(?:\sof)?\s|an?\sadditional\s|another\s|an?\sestimated\s)?"
)


@cache
def _qualifiers(position: str) -> dict[str, Qualifier]:
    rows = [row for row in table("amount_words") if row["position"] == position]
    return {row["text"]: row["qualifier"] for row in rows}  # type: ignore[misc]


@cache
def _before_pattern() -> re.Pattern[str]:
    texts = _qualifiers("before")
    words = [text for text in texts if text[0].isascii() and text[0].isalpha()]
    signs = [text for text in texts if text not in words]
    return re.compile(
        rf"(?:(?<![A-Za-z-])({alternation(words)})[\s-]{_FILLER}|({alternation(signs)})\s?)\(?\Z", re.IGNORECASE
    )


@cache
def _endings() -> tuple[str, ...]:
    """How the words before a qualified amount end: a cheap look before the pattern is tried."""
    fillers = ("of", "combined", "record", "whopping", "further", "staggering", "additional", "another", "estimated")
    return tuple({*fillers, *(text.split()[-1] for text in _qualifiers("before"))})


@cache
def _after_pattern() -> re.Pattern[str]:
    return re.compile(rf"({alternation(_qualifiers('after'))})(?![A-Za-z0-9])")


def qualifier_before(text: str, start: int) -> Qualifier | None:
    """What the words right before ``start`` say of the amount there."""
    last_words = text[max(0, start - 16) : start].rstrip("( \n").split()
    if not last_words or not last_words[-1].lower().endswith(_endings()):
        return None
    found = _before_pattern().search(text, max(0, start - _REACH), start)
    return _qualifiers("before")[" ".join((found[1] or found[2]).lower().split())] if found else None


def qualifier_after(text: str, end: int) -> Qualifier | None:
    """What the words right after ``end`` say of the amount there."""
    found = _after_pattern().match(text, end)
    return _qualifiers("after")[re.sub(r"\s", " ", found[1])] if found else None
