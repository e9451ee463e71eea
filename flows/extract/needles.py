"""Which words a pattern cannot match without: a cheap test before a dear one.

    needles(r"(?:has )?raise[sd] <money>")   →  ("raise",), (" <money>",)
    needles(r"(?:pulled|axed) its ipo")      →  ("axed", "pulled"), (" its ipo",)

Two hundred rules look at each sentence and nearly all of them find nothing; that none of a rule's words is there is
seen twenty times faster than its pattern fails. The words are read from the pattern as Python's compiler parses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # as hypothesis does: there is no public parser
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from flows.extract.marking import PLAIN_MARKS, Form, Marked
from flows.extract.mentions.money import find_money
from flows.extract.mentions.rounds import find_rounds
from flows.extract.rule import Rule, expand

NEEDLE_LENGTH_MIN = 3
"""Characters; shorter ones stand in nearly every sentence."""
_TAG_WORDS = frozenset({"org", "gov", "<org>", "<place>", "<money>", "<date>", "place>", "money>"})
NEEDLES_MAX = 80
"""More words than that take as long as the pattern itself."""


def needles(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Groups of texts; whatever ``pattern`` matches holds one of each. The rarest group stands first."""
    groups = {one for one in _options(parser.parse(pattern)) if _is_usable(one)}
    return tuple(tuple(sorted(one)) for one in sorted(groups, key=_rareness, reverse=True))


class Sieve:
    """Rules that are tried on a text only where their needles are in it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        entries = [(rule, tuple(map(frozenset, needles(expand(rule.pattern))))) for rule in rules]
        self._entries: list[tuple[Rule, tuple[frozenset[str], ...]]] = entries
        self._words = sorted({word for _, groups in entries for group in groups for word in group})
        plain = {frozenset(_in_plain_text(group) for group in groups) for _, groups in entries}
        self._sized = _PlainGroups({groups for groups in plain if _is_sized(groups)})
        self._unsized = _PlainGroups({groups for groups in plain if not _is_sized(groups)})

    def may_match(self, line: str) -> bool:
        """Whether any rule can match in a line of plain text once its mentions are tags."""
        plain = folded(line)
        if self._unsized.holds(self._unsized.seen(plain)):
            return True
        seen = self._sized.seen(plain) if _has_sign(line) else set()
        return self._sized.holds(seen | _SIZES) and self._sized.holds(seen | _sizes(line))

    def matches(self, marked: Marked) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule, rule by rule in their order, in the view of the sentence that the rule reads."""
        spine, form = marked.spine, marked.form
        text = spine.text if spine.text == form.text else f"{spine.text}\n{form.text}"
        for rule in self._likely(text):
            view = spine if rule.over == "spine" else form
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))

    def matches_in(self, view: Form) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule in one view, whichever view the rule reads."""
        for rule in self._likely(view.text):
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))

    def _likely(self, text: str) -> Iterator[Rule]:
        """The rules whose needles are all in a text."""
        seen = {word for word in self._words if word in text}
        for rule, groups in self._entries:
            if _has_all(groups, seen):
                yield rule


class _PlainGroups:
    """The groups of several rules as plain text can hold them."""

    def __init__(self, groups: set[frozenset[frozenset[str]]]) -> None:
        self._groups = groups
        self._words = sorted({word for one in groups for group in one for word in group})

    def seen(self, plain: str) -> set[str]:
        """The words that a folded line holds."""
        return {word for word in self._words if word in plain}

    def holds(self, seen: set[str]) -> bool:
        """Whether what was seen holds all groups of one rule."""
        known = seen | {_NAME}
        return any(_has_all(groups, known) for groups in self._groups)


def folded(text: str) -> str:
    """A text as forms have it: lower case, plain quotes and dashes."""
    return text.translate(PLAIN_MARKS).lower()


def _has_all(groups: Iterable[frozenset[str]], seen: set[str]) -> bool:
    # a plain loop: this is asked of every rule for every sentence
    for group in groups:  # noqa: SIM110
        if group.isdisjoint(seen):
            return False
    return True


_MONEY, _ROUND, _NAME = "<money>", "<round>", "<name>"
_SIZES = frozenset({_MONEY, _ROUND})
_SIGNS = (*"$€£¥￥₹元円", "illion", "crore", "lakh", "ound", "eed", "eries", "轮", "輪", "ngel", "ridge", "figure")
_CODE = re.compile(
    r"\b(?:[A-Z]{3}|Rs)\.? ?~?\d|\d ?(?:[A-Z]{3}\b|euro|yen|won|yuan|dollar|rupee|m\b|bn)|[Pp]re-|[Ss]trateg|[Gg]rowth"
)


def _has_sign(line: str) -> bool:
    """Whether a line has anything that an amount or a round is known by."""
    return any(sign in line for sign in _SIGNS) or _CODE.search(line) is not None


def _sizes(line: str) -> set[str]:
    """The tags that a line's amounts and rounds will be; a fare or a prize is no deal's amount."""
    is_deal = any(found.money.value >= DEAL_AMOUNT_MIN for found in find_money(line))
    return ({_MONEY} if is_deal else set()) | ({_ROUND} if find_rounds(line) else set())


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
