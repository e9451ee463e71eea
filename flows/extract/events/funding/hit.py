"""One rule's match in one sentence, and what stands in and around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from flows.extract.marking import Form, Marked, Tag
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.mention import MoneyMention, RoundMention
from flows.extract.roles import amounts
from flows.extract.rule import Rule

PARTY_KINDS = ("org", "gov", "place", "person")
_ROUND_REACH_CHARACTERS = 45
_NEXT_DEAL = re.compile(
    r"\b(?:followed by|before raising|and then|and later|which followed)\b|, (?:and|plus)(?= (?:[\w-]+ ){0,3}$)"
)
"""Between two deals of one sentence: ``$5 million from Lark in 2020, followed by a $20 million Series A``."""


@dataclass(frozen=True)
class Hit:
    """A rule that fired: groups ``m`` amount, ``r`` round, ``v`` verb, ``to`` and ``by`` parties."""

    rule: Rule
    match: re.Match[str]
    form: Form
    marked: Marked

    @property
    def position(self) -> int:
        """Where the verb stands, else where the match begins."""
        return self.start("v") if self.has("v") else self.match.start()

    @property
    def amount(self) -> MoneyMention | None:
        """The amount that the rule is about."""
        tag = self.tag("m")
        return tag.value if tag is not None and isinstance(tag.value, MoneyMention) else None

    @property
    def round(self) -> str | None:
        """The round told in the match, else the one beside it."""
        tag = self.tag("r")
        if tag is not None and isinstance(tag.value, RoundMention):
            return tag.value.round
        reach = _ROUND_REACH_CHARACTERS
        first, last = self.reach()
        start, end = max(first, self.match.start() - reach), min(last, self.match.end() + reach)
        near = self.form.tags_between(start, end, "round")
        told = (tag.value.round for tag in near if isinstance(tag.value, RoundMention) and not self._is_of_other(tag))
        return next(told, None)

    def _is_of_other(self, tag: Tag) -> bool:
        """``It landed a $19 million Series A and another $80 million``: the round of the sum before."""
        at = self.form.offset_of(tag) or 0
        return self.form.text.endswith("<money> ", 0, at) and self.has("m") and at < self.start("m")

    def has(self, group: str) -> bool:
        """Whether the rule has such a group and it took part."""
        return group in self.match.re.groupindex and self.match.group(group) is not None

    def start(self, group: str) -> int:
        """Where a group begins in the form."""
        return self.match.start(group)

    def tag(self, group: str) -> Tag | None:
        """The tag at which a group begins."""
        return self.form.tag_at(self.start(group)) if self.has(group) else None

    def tags(self, group: str) -> tuple[Tag, ...]:
        """The parties that a group holds."""
        if not self.has(group):
            return ()
        return self.form.tags_between(self.start(group), self.match.end(group), *PARTY_KINDS)

    def entity(self, group: str) -> Entity | None:
        """The first party of a group."""
        return next((tag.entity for tag in self.tags(group)), None)

    def amount_at(self) -> int:
        """Where the amount stands, else where the match begins."""
        return self.start("m") if self.has("m") else self.match.start()

    def around(self, before: int, after: int) -> str:
        """The match with so many characters on either side, but not beyond another amount."""
        first, last = self.reach()
        return self.form.text[max(first, self.match.start() - before) : min(last, self.match.end() + after)]

    def reach(self) -> tuple[int, int]:
        """The part of the sentence about this amount: from the amount before to the amount after."""
        return self._reach

    @cached_property
    def _reach(self) -> tuple[int, int]:
        if not self.has("m"):
            return 0, len(self.form.text)
        at = self.start("m")
        sums = [(offset, tag) for offset, tag in self.form.placed() if _is_sum(tag)]
        values = _valuations(self.marked) if len(sums) > 1 else frozenset()
        others = [offset for offset, tag in sums if offset < at or id(tag.value) not in values]
        before = [offset + 1 for offset in others if offset < at]
        after = [offset for offset in others if offset > at]
        first = before[-1] if before else 0
        cut = max((one.end() for one in _NEXT_DEAL.finditer(self.form.text, first, at)), default=first)
        return cut, (after[0] if after else len(self.form.text))


def _valuations(marked: Marked) -> frozenset[int]:
    """What a sentence calls a value: it ends no deal's part of the sentence."""
    return frozenset(id(amount.mention) for amount in amounts(marked) if amount.role == "valuation")


def _is_sum(tag: Tag) -> bool:
    return isinstance(tag.value, MoneyMention) and not tag.value.is_per_share
