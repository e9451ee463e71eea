"""Rules that are tried only where they can match, on a marked sentence and on a line that nobody has read yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from flows.extract.marking import Form, Marked, plain_marks
from flows.extract.mentions.money import find_money
from flows.extract.mentions.rounds import find_rounds
from flows.extract.needles import Haystack, needles
from flows.extract.rule import MACROS, Rule


class Sieve:
    """Rules that are tried on a text only where their needles are in it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        entries = [(rule, tuple(map(frozenset, needles(rule.pattern, MACROS)))) for rule in rules]
        self._rules = Haystack(entries)
        plain = {frozenset(_in_plain_text(group) for group in groups) for _, groups in entries}
        self._sized = Haystack((None, tuple(groups)) for groups in plain if _is_sized(groups))
        self._unsized = Haystack((None, tuple(groups)) for groups in plain if not _is_sized(groups))

    def may_match(self, line: str) -> bool:
        """Whether any rule can match in a line of plain text once its mentions are tags."""
        plain = plain_marks(line).lower()
        if self._unsized.bits(plain, _NAME):
            return True
        sizes = _sizes(line) if _has_sign(line) else frozenset[str]()
        return bool(sizes) and self._sized.bits(plain, _NAME, *sizes) != 0

    def matches(self, marked: Marked) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule, rule by rule in their order, in the view of the sentence that the rule reads."""
        spine, form = marked.spine, marked.form
        text = spine.text if spine.text == form.text else f"{spine.text}\n{form.text}"
        for rule in self._rules.held(text):
            view = spine if rule.over == "spine" else form
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))

    def matches_in(self, view: Form) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule in one view, whichever view the rule reads."""
        for rule in self._rules.held(view.text):
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))


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
