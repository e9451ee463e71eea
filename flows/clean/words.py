"""The words that cleaning knows, from ``seeds/reference``; each file states its sources."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from flows.home import reference_folder

Zone = Literal["any", "edge"]
Match = Literal["whole", "start", "phrase", "part"]

_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
_HEAD_CHARS = 80
_MARKS = "-*•([ "
_RIM = " \t.:;,!?…*#>»›<«‹|•·_=~+-–—\"'“”()[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseWord:
    """A line, a beginning of a line or a phrase in it that no story is made of.

    ``match`` part: no noise by itself, but a word that the step for its ``kind`` asks for.
    ``zone`` edge: only above the first or below the last sentence of the story. ``max_chars`` bounds the line.
    """

    kind: str
    match: Match
    zone: Zone
    max_chars: int
    text: str


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``seeds/reference/<name>.csv``."""
    with (reference_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def line_key(line: str) -> str:
    """What a line is compared by: lower case, numbers as 0, without punctuation at its ends."""
    return _SPACES.sub(" ", _DIGITS.sub("0", line.casefold())).strip(_RIM)


def line_head(line: str) -> str:
    """What the beginning of a line is compared by: lower case, numbers as 0, without marks in front."""
    head = line[:_HEAD_CHARS].casefold().lstrip(_MARKS)
    return head if head.isalpha() else _DIGITS.sub("0", head)


@cache
def noise_words() -> tuple[NoiseWord, ...]:
    """Every word of ``page_noise.csv``, its text as a ``line_key``."""
    return tuple(_noise_word(row) for row in rows("page_noise"))


@cache
def noise_lines(kind: str) -> frozenset[str]:
    """The whole lines, and the words that are parts, of one kind."""
    return frozenset(word.text for word in noise_words() if word.kind == kind and word.match in ("whole", "part"))


@cache
def byline_roles() -> dict[str, str]:
    """How a byline begins → whom it names: author, reviewer or machine."""
    return {row["text"]: row["role"] for row in rows("byline_words") if row["role"] != "date"}


@cache
def english_words() -> frozenset[str]:
    """The function words that every English text is full of."""
    return frozenset(row["text"] for row in rows("english_function_words"))


def _noise_word(row: dict[str, str]) -> NoiseWord:
    keys = {"whole": line_key, "part": line_key, "start": line_head, "phrase": str.casefold}
    return NoiseWord(
        kind=row["kind"],
        match=row["match"],  # type: ignore[arg-type]
        zone=row["zone"],  # type: ignore[arg-type]
        max_chars=int(row["max_chars"] or 10_000),
        text=keys[row["match"]](row["text"]),
    )
