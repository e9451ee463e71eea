"""Which words a pattern cannot match without: a cheap test before a dear one.

    needles(r"(?:has )?raise[sd] <money>")   →  ("raise",), (" <money>",)
    needles(r"(?:pulled|axed) its ipo")      →  ("axed", "pulled"), (" its ipo",)

Hundreds of patterns look at each sentence and nearly all of them find nothing; that none of a pattern's words is there
is seen sooner than that it fails. The words are read from the pattern as Python's compiler parses it.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache, reduce
from operator import and_
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]  # as hypothesis does: there is no public parser
from re import _parser as parser  # type: ignore[attr-defined]
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick

Kept = TypeVar("Kept")
Groups = tuple[frozenset[str], ...]
KEPT = Path(__file__).with_name("needles.json")
"""The needles of the rules, written by ``pytest tests/extract/test_needles.py --update-golden``: parsing hundreds of
patterns takes a quarter of a second at every start. A pattern that is not in it is parsed.
"""
NO_MACROS: Mapping[str, str] = MappingProxyType({})
_FIRST_MACRO = 0xE000
"""The first character of Unicode's private use area: no pattern holds one."""
NEEDLE_LENGTH_MIN = 3
"""Characters; shorter ones stand in nearly every sentence."""
_TAG_WORDS = frozenset({"org", "gov", "<org>", "<place>", "<money>", "<date>", "place>", "money>"})
NEEDLES_MAX = 300
"""A group of more words is left out: some one of them stands in nearly every sentence."""


def needles(pattern: str, macros: Mapping[str, str] = NO_MACROS) -> tuple[tuple[str, ...], ...]:
    """Groups of texts; whatever ``pattern`` matches holds one of each. The rarest group stands first.

    ``macros`` are patterns by the names that stand for them in ``pattern``. Groups that are kept are not derived anew.
    """
    numbers = kept()["patterns"].get(digest(pattern, macros))
    if numbers is None:
        return derived(pattern, macros)
    return tuple(tuple(kept()["groups"][number]) for number in numbers)


def derived(pattern: str, macros: Mapping[str, str] = NO_MACROS) -> tuple[tuple[str, ...], ...]:
    """The ``needles`` of a pattern, read from it; each macro is parsed once."""
    meanings = {chr(_FIRST_MACRO + number): meaning for number, meaning in enumerate(macros.values())}
    for character, macro in zip(meanings, macros, strict=True):
        pattern = pattern.replace(macro, character)
    groups = {one for one in _options(parser.parse(pattern), meanings) if _is_usable(one)}
    return tuple(tuple(sorted(one)) for one in sorted(groups, key=_rareness, reverse=True))


@cache
def kept() -> Any:
    """What ``KEPT`` holds: ``groups``, and for the ``patterns`` by their digest which of these."""
    return json.loads(KEPT.read_text(encoding="utf-8"))


def digest(pattern: str, macros: Mapping[str, str] = NO_MACROS) -> str:
    """What a pattern is kept under; another one as soon as it or a macro changes."""
    told = json.dumps([pattern, {name: meaning for name, meaning in macros.items() if name in pattern}])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


class Haystack(Generic[Kept]):
    """Things that are known by groups of words, found by the words that a text holds.

    A set of things is an integer with a bit for each. ``_having`` tells of a word in which place among their groups
    which things have it, ``_fewer`` which have no group in a place: what has a seen word in each of its groups is found
    without a look at the rest.
    """

    def __init__(self, entries: Iterable[tuple[Kept, Groups]]) -> None:
        self._entries = list(entries)
        words = sorted({word for _, groups in self._entries for group in groups for word in group})
        self._finder = AhoCorasick(words)
        self._numbers = {word: number for number, word in enumerate(words)}
        self._all = (1 << len(self._entries)) - 1
        self._fewer = [self._all] * max((len(groups) for _, groups in self._entries), default=0)
        self._having: list[dict[int, int]] = [{} for _ in words]
        for number, (_, groups) in enumerate(self._entries):
            for place, group in enumerate(groups):
                self._fewer[place] ^= 1 << number
                for word in group:
                    having = self._having[self._numbers[word]]
                    having[place] = having.get(place, 0) | 1 << number

    def held(self, text: str) -> Iterator[Kept]:
        """What has a word of each of its groups in a text, in the order given."""
        held = self.bits(text)
        while held:
            last = held & -held
            yield self._entries[last.bit_length() - 1][0]
            held ^= last

    def bits(self, text: str, *more: str) -> int:
        """The same as a bit for each in the order given; ``more`` are words taken to be in the text."""
        found = self._finder.find_matches_as_indexes(text, overlapping=True)
        seen = {number for number, _, _ in found}
        seen.update(self._numbers[word] for word in more if word in self._numbers)
        told = self._fewer.copy()
        for number in seen:
            for place, things in self._having[number].items():
                told[place] |= things
        return reduce(and_, told, self._all)


class Rare:
    """A pattern that few sentences match: it is tried on those alone that hold its words.

    All such patterns are looked for together, once in a text.
    """

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._bit = 1 << len(_RARE)
        _RARE.append(pattern)
        _rare.cache_clear()
        _rare_in.cache_clear()

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self._pattern)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in ``text[start:end]``."""
        return self._regex.search(text, start, end) if _rare_in(text) & self._bit else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        return self._regex.finditer(text) if _rare_in(text) & self._bit else iter(())


_RARE: list[str] = []
TEXTS_KEPT = 1024
"""Sentences of which is kept which patterns may match."""


@cache
def _rare() -> Haystack[None]:
    return Haystack((None, tuple(map(frozenset, needles(pattern)))) for pattern in _RARE)


@lru_cache(maxsize=TEXTS_KEPT)
def _rare_in(text: str) -> int:
    return _rare().bits(text)


def _is_usable(option: frozenset[str]) -> bool:
    return len(option) <= NEEDLES_MAX and min(map(len, option)) >= NEEDLE_LENGTH_MIN


def _rareness(option: frozenset[str]) -> tuple[bool, int, int, list[str]]:
    """How seldom prose holds it: that of the longest words, tags aside."""
    return not option & _TAG_WORDS, min(map(len, option)), -len(option), sorted(option)


@cache
def _meant(pattern: str) -> tuple[frozenset[str], ...]:
    return tuple(_options(parser.parse(pattern), NO_MACROS))


def _options(parsed: Any, meanings: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """Every set of texts of which a match of a sequence holds one; ``meanings`` are macros by their character."""
    literal = ""
    for code, value in parsed:
        if code is codes.LITERAL and chr(value) not in meanings:
            literal += chr(value)
            continue
        if literal:
            yield frozenset({literal})
        literal = ""
        yield from _meant(meanings[chr(value)]) if code is codes.LITERAL else _inside(code, value, meanings)
    if literal:
        yield frozenset({literal})


def _inside(code: Any, value: Any, meanings: Mapping[str, str]) -> Iterator[frozenset[str]]:
    if code is codes.SUBPATTERN:
        yield from _options(value[3], meanings)
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] >= 1:
        yield from _options(value[2], meanings)
    elif code is codes.BRANCH:
        branches = [max(_options(branch, meanings), key=_rareness, default=frozenset()) for branch in value[1]]
        if all(branches):
            yield frozenset().union(*branches)
