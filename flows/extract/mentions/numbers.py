"""Numbers as prose writes them: digits in English, Indian, European and fullwidth form, and number words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from flows.extract.vocabulary import table

DIGITS = re.compile(r"[0-9０-９](?:[.,．，\u00a0\u202f\u2009]?[0-9０-９])*+")
"""A run of digits and the separators inside it; possessive, so that a megabyte of digits is one step each."""

_FULLWIDTH = str.maketrans("０１２３４５６７８９．，\u00a0\u202f\u2009", "0123456789.,,,,")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_LONGEST_RUN = 24
_WORD = re.compile(r"[A-Za-z]+")


class Span(NamedTuple):
    """A low and a high end; the high end is None where it is open."""

    low: Decimal
    high: Decimal | None


def parse_digits(run: str) -> Decimal | None:
    """The value of a run of digits, None where the separators make no number (a version, an address).

    ``1,00,000`` groups as in India, ``807.587.418,00`` as in Germany; ``4,2`` has a decimal comma, and a single
    point is a decimal point.
    """
    if len(run) > _LONGEST_RUN:
        return None
    plain = run.translate(_FULLWIDTH)
    if _PLAIN.fullmatch(plain):
        return Decimal(plain)
    if _GROUPED.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    if _EUROPEAN.fullmatch(plain) or _DECIMAL_COMMA.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    return None


def is_grouped(run: str) -> bool:
    """Whether the digits carry separators: such a number is an amount or a count, never a year or a label."""
    return not run.isdigit()


@cache
def number_words(*kinds: str) -> dict[str, Span]:
    """The words of these kinds in ``number_words.csv`` and what they stand for."""
    return {row["text"]: _span(row["low"], row["high"]) for row in table("number_words") if row["kind"] in kinds}


def _span(low: str, high: str) -> Span:
    return Span(Decimal(low or 0), Decimal(high) if high else None)


@cache
def spoken_words() -> frozenset[str]:
    """Every word that may stand in a number spelled out, vague or not."""
    kinds = ("article", "cardinal", "scale", "fraction", "vague", "part", "multi", "joiner")
    return frozenset(number_words(*kinds))


@cache
def _row_pattern() -> re.Pattern[str]:
    first = "|".join(sorted(spoken_words() - set(number_words("joiner"))))
    more = "|".join(sorted(spoken_words()))
    return re.compile(rf"(?<![\w'’])(?:{first})(?:[\s-](?:{more})){{0,6}}(?:[\s-]|(?<=multi))\Z", re.IGNORECASE)


def words_before(text: str, end: int, reach: int = 48) -> tuple[int, list[str]]:
    """The longest row of number words that ends at ``end``: where it starts, and the words in lower case."""
    row = _row_pattern().search(text, max(0, end - reach), end)
    return (row.start(), _WORD.findall(row[0].lower())) if row else (end, [])


def parse_words(words: Iterable[str]) -> Span | None:
    """The value of number words: ``two and a half``, ``a few hundred``, ``low hundreds of``; None if they make none."""
    row = [word for word in words if word not in number_words("joiner")]
    if not row:
        return None
    if row[-1] in number_words("multi"):
        return Span(Decimal(2), None)
    if any(word in number_words("vague", "part") for word in row):
        return _vague(row)
    value = _exact(row)
    return Span(value, value) if value is not None else None


def _vague(row: list[str]) -> Span | None:
    spans = [number_words("vague", "part", "scale").get(word) for word in row if word not in number_words("article")]
    if any(span is None for span in spans):
        return None
    low, high = Decimal(1), Decimal(1)
    if spans[0] and row[0] in number_words("part"):
        is_bucket = row[-1] == "hundreds"
        return Span(spans[0].low * 100, (spans[0].high or Decimal(1)) * 100) if is_bucket else None
    for span in spans:
        if span:
            low, high = low * span.low, high * (span.high or span.low)
    return Span(low, high)


def _exact(row: list[str]) -> Decimal | None:
    total = Decimal(0)
    articles, fractions = number_words("article"), number_words("fraction")
    for position, word in enumerate(row):
        if word in articles:
            total += 1 if _counts(row, position) else 0
        elif word in fractions:
            total = _with_fraction(total, row, position)
        elif word in number_words("scale"):
            total = max(total, Decimal(1)) * number_words("scale")[word].low
        elif word in number_words("cardinal"):
            total += number_words("cardinal")[word].low
        else:
            return None
    return total or None


def _counts(row: list[str], position: int) -> bool:
    """Whether an article stands for one: not beside a fraction (``half a``, ``a half``), not before a count."""
    beside = row[max(0, position - 1) : position] + row[position + 1 : position + 2]
    return not any(word in number_words("fraction", "cardinal") for word in beside)


def _with_fraction(total: Decimal, row: list[str], position: int) -> Decimal:
    share = number_words("fraction")[row[position]].low
    is_multiple = row[position].endswith("s") and position > 0
    return total * share if is_multiple else total + share


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where ``word`` stands in ``text``: far cheaper than a pattern when it seldom does."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def begins_word(text: str, at: int) -> bool:
    """Whether no letter or digit stands right before ``at``.

    Asked in code, not by a look-behind: a pattern that begins with one is tried at every character.
    """
    return at == 0 or not text[at - 1].isalnum()
