"""One issuer's listing as an article tells it: its claims, its sentences, its stage."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from flows.extract.events.ipo.claims import RANKS, Claim
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity


@dataclass
class Story:
    """Everything an article says of one issuer's listing; ``told`` holds the issuers of each sentence by its start."""

    issuer: Entity
    told: dict[int, tuple[Entity, ...]]
    claims: list[Claim] = field(default_factory=list)
    sentences: list[Marked] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)

    @cached_property
    def stage(self) -> str:
        """The furthest stage; a withdrawal counts when nothing further is told after it."""
        told = [claim for claim in self.claims if claim.stage != "mentioned"]
        told = _without_weak(told)
        ended = [claim for claim in told if RANKS[claim.stage] > RANKS["listed"]]
        live = [claim for claim in told if RANKS[claim.stage] <= RANKS["listed"]]
        if ended and not any(RANKS[claim.stage] >= RANKS["launched"] and not _is_earlier(claim) for claim in live):
            return max(ended, key=lambda claim: -claim.marked.sentence.start).stage
        return max((claim.stage for claim in live), key=RANKS.__getitem__, default="mentioned")

    @cached_property
    def first_days(self) -> frozenset[int]:
        """Where the sentences begin that tell of the first day itself."""
        return frozenset(claim.marked.sentence.start for claim in self.claims if claim.rule in TELLS_A_DAY)

    @cached_property
    def lead(self) -> Claim:
        """The claim that tells the stage best: outside headings, with a date, early."""
        stage = self.stage
        own = [claim for claim in self.claims if claim.stage == stage]
        return min(own, key=lambda claim: (claim.marked.sentence.is_heading, claim.marked.sentence.start))

    @cached_property
    def rows(self) -> frozenset[int]:
        """Where the rows of lists begin that hold the issuer's figures without a verb."""
        return frozenset(claim.marked.sentence.start for claim in self.claims if claim.rule == "ipo.listed.talk_row")


_PASSING = ("ipo.planned.nominal", "ipo.planned.ahead", "ipo.planned.talk_queue")
_BY_THEN = re.compile(
    r"\bhad (?:been |already |also )*$|"
    r"\bhad (?:been |earlier |previously |initially |originally |also )*"
    r"(?:aimed|planned|hoped|sought|intended|expected|due|"
    r"scheduled|wanted|looked|set|meant|going) to (?:[\w-]+ ){0,6}(?:<money> (?:[\w-]+ ){0,3})?$|"
    r"\b(?:was|were) to have (?:[\w-]+ ){0,4}$|"
    r"\b(?:before|until) (?:it|they) (?:was|were) $"
)


def _is_earlier(claim: Claim) -> bool:
    """Whether a claim is told as what came before: ``it had guided to $17``."""
    return _BY_THEN.search(claim.marked.spine.text, 0, claim.position) is not None


def _without_weak(told: list[Claim]) -> list[Claim]:
    """Drop what only seems to say a stage when something else says one.

    ``planned listing`` is a noun of passing; what an article begins by calling a thought is none the firmer where it
    goes on with ``the IPO is expected to raise``; money ``raised`` in an offering that has yet to trade is a price.
    """
    rules = {claim.rule for claim in told}
    if any(claim.stage == "rumoured" for claim in told):
        told = [claim for claim in told if claim.rule not in _PASSING]
    if told and min(told, key=_place).stage == "rumoured":
        told = [claim for claim in told if claim.rule != "ipo.planned.plans"]
    if any(claim.stage == "priced" or (claim.stage == "planned" and "trading" in claim.rule) for claim in told):
        told = [claim for claim in told if claim.rule != "ipo.listed.raised"]
    return told if rules else []


def _place(claim: Claim) -> int:
    return claim.marked.sentence.start


IN_PASSING = frozenset(
    {
        "ipo.listed.biggest_since",
        "ipo.listed.nth_after",
        "ipo.listed.eclipses",
        "ipo.listed.after_those_of",
        "ipo.listed.largest_include",
        "ipo.listed.recent_such",
        "ipo.listed.passing_crop",
        "ipo.listed.passing_those_of",
        "ipo.listed.passing_wary",
        "ipo.listed.passing_wary_of",
        "ipo.listed.passing_last_was",
        "ipo.listed.passing_gains_for",
        "ipo.launched.alongside",
    }
)
"""Who is only compared with: the next sentence goes on about the listing that the article tells."""


TELLS_A_DAY = frozenset(
    {
        "ipo.listed.first_day",
        "ipo.listed.ended_session",
        "ipo.listed.began_trading",
        "ipo.listed.against_price",
        "ipo.listed.listed_on",
        "ipo.listed.debuted",
        "ipo.listed.bell",
        "ipo.listed.moved_on_debut",
        "ipo.listed.debut_gain",
        "ipo.listed.headline_debut",
    }
)
"""Rules that tell of the first day itself."""
