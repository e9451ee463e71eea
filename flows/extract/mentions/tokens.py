"""The words of a sentence, as names and exchanges are read from them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_](?:[\w’'\-]{0,60}[^\W_])?(?:[.&/][^\W_][\w’'\-]{0,40}){0,4}[!+™®]?|&")
_SLUG = re.compile(
    r"(?:Exclusive|EXCLUSIVE|Update|UPDATE|Factbox|Analysis|Focus|Insight|Breakingviews|Corrected|Refile|Wrapup|Explainer|"
    r"Timeline|Column|Interview|Newsmaker|Deals)-(?=[A-Z])"
)
"""What a wire hangs before a headline: ``Exclusive-Hemi picks banks``."""
_WIRE = re.compile(r"(?:UPDATE|WRAPUP|BRIEF|CORRECTED|REFILE|PRESS DIGEST|TABLE|FACTBOX|RPT)(?: \d{1,2})?-(?=[A-Z])")
"""The same in capitals: ``UPDATE 2-Hemi picks banks``."""
SENTENCES_KEPT = 1024
"""Sentences of which is kept what was read from them, since several ask for it: their words, amounts, venues …."""


class Token(NamedTuple):
    """A word of a sentence; offsets are into that sentence. ``folded`` is the word as the word lists hold it."""

    text: str
    start: int
    end: int
    folded: str


@lru_cache(maxsize=SENTENCES_KEPT)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a sentence and its ampersands."""
    wire = _WIRE.match(text)
    found = _TOKEN.finditer(text, wire.end() if wire is not None else 0)
    return tuple([_token(match.group(), match.start(), match.end()) for match in found])


def is_possessive(word: str) -> bool:
    """``Tarn's``, ``Founders'``."""
    return word.endswith(_OWNS)


def without_possessive(word: str) -> str:
    """``Tarn's`` → ``Tarn``."""
    return word[: -2 if word[-1] == "s" else -1] if word.endswith(_OWNS) else word


_OWNS = ("'s", "’s", "'", "’")


def _token(word: str, start: int, end: int) -> Token:
    slug = _SLUG.match(word) if "-" in word else None
    cut = slug.end() if slug is not None else 0
    own = word[cut:]
    return Token(own, start + cut, end, without_possessive(own).casefold().rstrip("."))
