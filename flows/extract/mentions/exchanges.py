"""Exchanges and boards by name: ``Nasdaq Global Select Market`` → XNAS, board ``Global Select Market``.

A city is no exchange by itself; ``city_exchange`` says which one an offering there means. ``Nasdaq-listed`` and
``Nasdaq-style`` tell of a state or a likeness and are not found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from flows.extract.mentions.tokens import Token
from flows.extract.vocabulary import table

_WORDS_MAX = 8


@dataclass(frozen=True, slots=True)
class ExchangeName:
    """A board in one sentence. ``exchange`` is an operating MIC, None where only the board is told."""

    start: int
    end: int
    text: str
    exchange: str | None
    board: str | None


@cache
def _by_text() -> dict[str, tuple[str | None, str | None]]:
    return {row["text"].casefold(): (row["exchange"] or None, row["board"] or None) for row in table("exchange_names")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(text.split()[0].rstrip("'s") for text in _by_text()) | frozenset(t.split()[0] for t in _by_text())


@cache
def _cities() -> dict[str, str]:
    return {row["text"].casefold(): row["exchange"] for row in table("exchange_cities")}


def city_exchange(place: str) -> str | None:
    """The operating MIC that an offering in ``place`` means; None for New York, Mumbai and the like."""
    return _cities().get(place.casefold())


def is_exchange(name: str) -> bool:
    """Whether a name is an exchange's or a board's."""
    return name.casefold() in _by_text()


def find_exchanges(text: str, sequence: Sequence[Token]) -> tuple[ExchangeName, ...]:
    """The boards named in a sentence whose words are ``sequence``; the longest name at each word."""
    found: list[ExchangeName] = []
    for position, token in enumerate(sequence):
        is_free = not found or token.start >= found[-1].end
        if token.folded in _first_words() and is_free and (match := _longest(text, sequence, position)) is not None:
            found.append(match)
    return tuple(found)


def _longest(text: str, sequence: Sequence[Token], position: int) -> ExchangeName | None:
    start = sequence[position].start
    for length in range(min(_WORDS_MAX, len(sequence) - position), 0, -1):
        last = sequence[position + length - 1]
        end = last.end - len(last.text) + len(last.text.removesuffix("'s").removesuffix("’s"))
        known = _by_text().get(text[start:end].casefold())
        if known and _is_written_so(text[start:end]):
            return ExchangeName(start, end, text[start:end], *known)
    return None


def _is_written_so(name: str) -> bool:
    """Acronyms count in capitals alone: ``AIM`` is a market, ``aim`` a verb."""
    if len(name) > 6 or " " in name:
        return True
    return name.isupper() or (name.istitle() and len(name) > 4)
