"""What an amount is for: raised, a price, a valuation, revenue, a cost …, by the nearest cue beside it.

Cues are data (``seeds/reference/money_roles.csv``): a pattern before or after the amount, which may not lie beyond
another amount or a semicolon. An amount that no cue claims has the role ``unknown`` and enters no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from flows.extract.marking import Form, Marked, Tag
from flows.extract.mentions.mention import MoneyMention
from flows.extract.mentions.tokens import SENTENCES_KEPT
from flows.extract.vocabulary import table
from flows.records import Money

BEFORE_CHARACTERS = 80
AFTER_CHARACTERS = 60
_STOP = re.compile(r"<money>|;|(?<!size)(?<!proceeds)(?<!volume): ")
"""Beyond these a cue is another amount's; ``deal size: $5 million`` is a label of its own."""
_TAG_LENGTH = len("<money>")


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount of a sentence with its role; ``position`` is in the form."""

    tag: Tag
    mention: MoneyMention
    role: str
    position: int

    @property
    def money(self) -> Money:
        """The value, in the currency written first."""
        return self.mention.money


@cache
def _cues(side: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["role"], re.compile(row["pattern"])) for row in table("money_roles") if row["side"] == side)


@lru_cache(maxsize=SENTENCES_KEPT)
def amounts(marked: Marked) -> tuple[Amount, ...]:
    """The amounts of a sentence, in order, each with its role."""
    form = marked.form
    return tuple(
        Amount(tag, tag.value, _role(form, offset, tag.value), offset)
        for offset, tag in zip(form.offsets, form.tags, strict=True)
        if isinstance(tag.value, MoneyMention)
    )


def role_behind(text: str, start: int, offset: int) -> str:
    """What an amount is for by the words behind a verb alone: ``In the healthcare sector, Tarn invests $5 billion``."""
    return _nearest(text[start:], offset - start)


def _role(form: Form, offset: int, mention: MoneyMention) -> str:
    if mention.is_per_share:
        return _price_role(form.text, offset, mention)
    return _nearest(form.text, offset)


def _nearest(text: str, offset: int) -> str:
    nearest = sorted([*_before(text, offset), *_after(text, offset)], key=lambda pair: pair[0])
    return nearest[0][1] if nearest else "unknown"


def _price_role(text: str, offset: int, mention: MoneyMention) -> str:
    if mention.money.qualifier == "range":
        return "price_range"
    near = {role: distance for distance, role in sorted(_before(text, offset), reverse=True)}
    return min(
        (role for role in near if role in ("price_range", "exercise_price")), key=near.__getitem__, default="price"
    )


def _before(text: str, offset: int) -> Iterator[tuple[int, str]]:
    window = text[max(0, offset - BEFORE_CHARACTERS) : offset]
    stops = [match.end() for match in _STOP.finditer(window)]
    window = window[stops[-1] :] if stops else window
    for role, pattern in _cues("before"):
        ends = [match.end() for match in pattern.finditer(window)]
        if ends:
            yield len(window) - ends[-1], role


def _after(text: str, offset: int) -> Iterator[tuple[int, str]]:
    window = text[offset + _TAG_LENGTH : offset + _TAG_LENGTH + AFTER_CHARACTERS]
    stop = _STOP.search(window)
    window = window[: stop.start()] if stop else window
    for role, pattern in _cues("after"):
        match = pattern.search(window)
        if match:
            yield _words_distance(match), role


def _words_distance(match: re.Match[str]) -> int:
    """How far the cue's last word stands from the amount: what is nearest names it."""
    return max(0, match.end() - len(match.group().split()[-1]) - 1)
