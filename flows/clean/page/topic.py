"""Whether a page can tell of deals at all, before more than its cheapest reading is paid for.

The visible text is scanned, not the page as it arrived: scripts and menus speak of investors and listings on nearly
every page of a news site. A page is turned away only where no word of ``deal_words.csv`` stands in it and no sum of
the size of a deal: what is left could not fill a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from flows.clean.words import rows

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_BRIEF_CHARS = 900
"""A headline and its lead; chosen, not measured."""
_SCALE_MIN = 10**5
_BEFORE, _AFTER = 20, 16
"""Where the currency of a sum stands: ``HK$ 1,200 million``, ``three million US dollars``."""
_THOUSANDS = ",000"
_COUNT = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a|half|several|hundred))\W{0,2}$")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class _Word:
    kind: Literal["market", "round", "brief", "scale", "thousands"]
    text: str
    is_start: bool


def may_tell_of_deals(texts: Iterable[str]) -> bool:
    """Whether texts from one page hold a word of listings or of rounds, or a sum; in few lines less is enough."""
    text = "\n".join(texts)
    small = text.lower()
    text = text if len(text) == len(small) else small
    finder, words = _finder()
    found = finder.find_matches_as_indexes(small, overlapping=True)
    return any(_tells(text, words[number], start, end) for number, start, end in found)


def _tells(text: str, word: _Word, start: int, end: int) -> bool:
    if word.kind == "thousands":
        return text[start - 3 : start].isdigit() and _is_money(text, start, end)
    if not _stands_alone(text, word, start, end):
        return False
    if word.kind == "scale":
        return _is_counted(text, word, start) and _is_money(text, start, end)
    return word.kind != "brief" or len(text) < _BRIEF_CHARS


def _stands_alone(text: str, word: _Word, start: int, end: int) -> bool:
    """Whether a word is one: a scale may follow its number, a script without spaces parts no words."""
    if not word.text.isascii():
        return True
    is_begun = start > 0 and text[start - 1].isalpha()
    return not is_begun and (word.is_start or end == len(text) or not text[end].isalnum())


def _is_counted(text: str, word: _Word, start: int) -> bool:
    return word.text[0].isdigit() or _COUNT.search(text[max(0, start - 9) : start]) is not None


def _is_money(text: str, start: int, end: int) -> bool:
    return _currency().search(text, max(0, start - _BEFORE), end + _AFTER) is not None


@cache
def _finder() -> tuple[AhoCorasick, list[_Word]]:
    from ahocorasick_rs import AhoCorasick

    words = [*_deal_words(), *_scales(), _Word("thousands", _THOUSANDS, is_start=True)]
    return AhoCorasick([word.text for word in words]), words


def _deal_words() -> Iterable[_Word]:
    for row in rows("deal_words"):
        yield _Word(row["kind"], row["text"].lower(), row["match"] == "start")  # type: ignore[arg-type]


def _scales() -> Iterable[_Word]:
    """The scales that make a sum one of deals: not ``k``, not ``thousand``; abbreviations with a digit."""
    for name in sorted({row["text"].lower() for row in rows("magnitudes") if int(row["factor"]) >= _SCALE_MIN}):
        is_short = len(name) <= _SHORT and name.isascii()
        numbers = [f"{digit}{space}" for digit in "0123456789" for space in ("", " ")] if is_short else [""]
        yield from (_Word("scale", f"{number}{name}", is_start=False) for number in numbers)


@cache
def _currency() -> re.Pattern[str]:
    """A currency's sign, code or name; codes are capitals, lest ``all`` and ``try`` are money."""
    names = sorted({row["text"] for row in rows("currency_names")}, key=len, reverse=True)
    signs = [re.escape(name) for name in names if not name[-1].isalpha()]
    words = [re.escape(name) for name in names if name[-1].isalpha() and name.isascii()]
    others = [re.escape(name) for name in names if not name.isascii()]
    return re.compile(rf"{'|'.join(signs + others)}|(?<![A-Za-z])(?:{'|'.join(words)})(?![a-z])")
