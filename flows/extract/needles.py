"""Which words a pattern cannot match without: a cheap test before a dear one.

    needles(r"(?:has )?raise[sd] <money>")   →  ("raise",), (" <money>",)
    needles(r"(?:pulled|axed) its ipo")      →  ("axed", "pulled"), (" its ipo",)

Hundreds of rules look at each sentence and nearly all of them find nothing; that none of a rule's words is there is
seen sooner than that its pattern fails. The words are read from the pattern as Python's compiler parses it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import and_
from re import _constants as codes  # type: ignore[attr-defined]  # as hypothesis does: there is no public parser
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from flows.extract.marking import Form, Marked, plain_marks
from flows.extract.mentions.money import find_money
from flows.extract.mentions.rounds import find_rounds
from flows.extract.rule import Rule, expand

Kept = TypeVar("Kept")
NEEDLE_LENGTH_MIN = 3
"""Characters; shorter ones stand in nearly every sentence."""
_TAG_WORDS = frozenset({"org", "gov", "<org>", "<place>", "<money>", "<date>", "place>", "money>"})
NEEDLES_MAX = 80
"""A group of more words is left out: some one of them stands in nearly every sentence."""


def needles(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Groups of texts; whatever ``pattern`` matches holds one of each. The rarest group stands first."""
    groups = {one for one in _options(parser.parse(pattern)) if _is_usable(one)}
    return tuple(tuple(sorted(one)) for one in sorted(groups, key=_rareness, reverse=True))


Groups = tuple[frozenset[str], ...]


class Sieve:
    """Rules that are tried on a text only where their needles are in it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        entries = [(rule, tuple(map(frozenset, needles(expand(rule.pattern))))) for rule in rules]
        self._rules = _Haystack(entries)
        plain = {frozenset(_in_plain_text(group) for group in groups) for _, groups in entries}
        self._sized = _Haystack((None, tuple(groups)) for groups in plain if _is_sized(groups))
        self._unsized = _Haystack((None, tuple(groups)) for groups in plain if not _is_sized(groups))

    def may_match(self, line: str) -> bool:
        """Whether any rule can match in a line of plain text once its mentions are tags."""
        plain = plain_marks(line).lower()
        if self._unsized.holds_any({_NAME, *self._unsized.seen(plain)}):
            return True
        sizes = _sizes(line) if _has_sign(line) else frozenset[str]()
        return bool(sizes) and self._sized.holds_any({_NAME, *sizes, *self._sized.seen(plain)})

    def matches(self, marked: Marked) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule, rule by rule in their order, in the view of the sentence that the rule reads."""
        spine, form = marked.spine, marked.form
        text = spine.text if spine.text == form.text else f"{spine.text}\n{form.text}"
        for rule in self._rules.held(self._rules.seen(text)):
            view = spine if rule.over == "spine" else form
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))

    def matches_in(self, view: Form) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule in one view, whichever view the rule reads."""
        for rule in self._rules.held(self._rules.seen(view.text)):
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))


class _Haystack(Generic[Kept]):
    """Things that are known by groups of words, found by the words that a text holds.

    A set of things is an integer with a bit for each. ``_by_word`` tells of a word in which place among their groups
    which things have it, ``_fewer`` which have no group in a place: what has a seen word in each of its groups is found
    without a look at the rest.
    """

    def __init__(self, entries: Iterable[tuple[Kept, Groups]]) -> None:
        self._entries = list(entries)
        self._words = sorted({word for _, groups in self._entries for group in groups for word in group})
        self._finder = AhoCorasick(self._words)
        self._all = (1 << len(self._entries)) - 1
        self._fewer = [self._all] * max((len(groups) for _, groups in self._entries), default=0)
        masks: defaultdict[tuple[str, int], int] = defaultdict(int)
        for number, (_, groups) in enumerate(self._entries):
            for place, group in enumerate(groups):
                self._fewer[place] ^= 1 << number
                for word in group:
                    masks[word, place] |= 1 << number
        self._by_word: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for (word, place), things in masks.items():
            self._by_word[word].append((place, things))

    def seen(self, text: str) -> set[str]:
        """The words that a text holds."""
        found = self._finder.find_matches_as_indexes(text, overlapping=True)
        return {self._words[number] for number in {number for number, _, _ in found}}

    def held(self, seen: set[str]) -> Iterator[Kept]:
        """What has a word of each of its groups among those seen, in the order given."""
        held = self._held(seen)
        while held:
            last = held & -held
            yield self._entries[last.bit_length() - 1][0]
            held ^= last

    def holds_any(self, seen: set[str]) -> bool:
        """Whether anything is held."""
        return self._held(seen) != 0

    def _held(self, seen: set[str]) -> int:
        told = self._fewer.copy()
        for word in seen:
            for place, things in self._by_word.get(word, ()):
                told[place] |= things
        return reduce(and_, told, self._all)


_MONEY, _ROUND, _NAME = "<money>", "<round>", "<name>"
_SIZES = frozenset({_MONEY, _ROUND})
_SIGNS = AhoCorasick(
    [
        *"$€£¥￥₹元円轮輪",
        *("illion", "crore", "lakh", "figure"),
        *("ound", "eed", "eries", "ngel", "ridge", "Pre-", "pre-", "Strateg", "strateg", "Growth", "growth"),
    ]
)
_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"(?:\b[A-Z]{3}|\bRs)\.? ?~?\d|\d ?(?:[A-Z]{3}\b|euro|yen|won|yuan|dollar|rupee|m\b|bn)")


def _has_sign(line: str) -> bool:
    """Whether a line has anything that an amount or a round is known by."""
    if _SIGNS.find_matches_as_indexes(line):
        return True
    return _DIGIT.search(line) is not None and _CODE.search(line) is not None


def _sizes(line: str) -> frozenset[str]:
    """The tags that a line's amounts and rounds will be; a fare or a prize is no deal's amount."""
    is_deal = any(found.money.value >= DEAL_AMOUNT_MIN for found in find_money(line))
    return frozenset(({_MONEY} if is_deal else set()) | ({_ROUND} if find_rounds(line) else set()))


DEAL_AMOUNT_MIN = 20_000
"""In any currency; the smallest of 562 amounts committed in annotated articles is 50,000."""


def _is_sized(groups: frozenset[frozenset[str]]) -> bool:
    """Whether a rule cannot match without an amount or a round."""
    return any(group <= _SIZES for group in groups)


_TAG = re.compile(r"[<>]|^(?:org|gov|place|exchange|date|percent|demonym|duration)")


def _in_plain_text(group: frozenset[str]) -> frozenset[str]:
    """A group for text without tags, where an amount and a round can be told but no name, date or place."""
    return frozenset(
        next((tag for tag in (_MONEY, _ROUND) if tag[1:-1] in one), _NAME) if _TAG.search(one) else one for one in group
    )


def _is_usable(option: frozenset[str]) -> bool:
    return len(option) <= NEEDLES_MAX and min(map(len, option)) >= NEEDLE_LENGTH_MIN


def _rareness(option: frozenset[str]) -> tuple[bool, int, int, list[str]]:
    """How seldom prose holds it: that of the longest words, tags aside."""
    return not option & _TAG_WORDS, min(map(len, option)), -len(option), sorted(option)


def _options(parsed: Any) -> Iterator[frozenset[str]]:
    """Every set of texts of which a match of a sequence holds one."""
    literal = ""
    for code, value in parsed:
        if code is codes.LITERAL:
            literal += chr(value)
            continue
        if literal:
            yield frozenset({literal})
        literal = ""
        yield from _inside(code, value)
    if literal:
        yield frozenset({literal})


def _inside(code: Any, value: Any) -> Iterator[frozenset[str]]:
    if code is codes.SUBPATTERN:
        yield from _options(value[3])
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] >= 1:
        yield from _options(value[2])
    elif code is codes.BRANCH:
        branches = [max(_options(branch), key=_rareness, default=frozenset()) for branch in value[1]]
        if all(branches):
            yield frozenset().union(*branches)
