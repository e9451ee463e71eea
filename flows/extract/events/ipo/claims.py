"""What one sentence claims of listings: who, how far, by which rule.

A claim's stage is the rule's, unless the context takes it back: a listing that ``will`` happen is planned, one that
is denied is none. Issuers that the sentence does not name are left empty for the discourse to fill.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flows.extract.clauses import is_subject_lost, subjects
from flows.extract.context import modality
from flows.extract.events.ipo.issuers import (
    NAMED,
    SHELL,
    can_issue,
    entities,
    is_shell_told,
    is_unit,
    owners,
    told_behind,
    told_issuers,
    unnamed_unit,
)
from flows.extract.events.ipo.no_listing import tells_of_none
from flows.extract.events.ipo.rules import RULES
from flows.extract.events.ipo.subject import NOT_SHARES, is_about_listing
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.rule import Rule
from flows.extract.sieve import Sieve

_PATH = ("mentioned", "rumoured", "planned", "filed", "accepted", "approved", "launched", "priced", "listed")
RANKS = {stage: rank for rank, stage in enumerate((*_PATH, "postponed", "withdrawn"))}
"""How far a stage is; the last two lie outside the path."""
_NO_ISSUER = re.compile(
    r"(?:ipos?|listings?|(?<!the )(?<!reach )(?<!tap )(?<!hit )public|offerings?) (?:regime|reforms?|venues?|"
    r"hub|drought|queue|calendar|market|"
    r"reform|"
    r"boom|pipeline|window|wave|rush|activity|candidates?|"
    r"processes|fund|momentum|rules?|markets|bankers?|investors)\b"
)
_GENERIC_SUBJECT = re.compile(
    r"\b(?:companies|firms|startups|start-ups|issuers|listings|groups|businesses|investors|analysts|bankers|"
    r"regulators|authorities|officials|ipos|deals|debuts|"
    r"markets?|sector|stocks|names|others|people|funds|candidates|[\w-]*makers|drug ?makers|biotechs|miners|unicorns|"
    r"newcomers|debutants|insurers|retailers|spacs|shells|developers)\b(?! (?:said|told|of|familiar))(?:[^,;<]|"
    r"<place>|<date>){0,45}$|"
    r"\b(?:several|many|most|some|few|average|typical|every|each) (?:[\w-]+ ){0,2}(?:issues?|offers?|offerings?|ipos?|"
    r"listings?)\b[^,;<]{0,60}$|\bshares held by [^<]{0,60}$"
)
_FUTURE_STAGE = {
    "listed": "planned",
    "priced": "planned",
    "approved": "planned",
    "accepted": "planned",
    "filed": "planned",
    "withdrawn": "mentioned",
    "postponed": "mentioned",
}
_KEEPS_FUTURE = ("launched", "planned", "rumoured", "mentioned")


_SIEVE = Sieve(RULES)


@dataclass(frozen=True, slots=True)
class Claim:
    """One rule's word about one sentence. ``issuers`` is empty where the sentence names none."""

    rule: str
    stage: str
    issuers: tuple[Entity, ...]
    marked: Marked
    position: int
    confidence: float
    is_explicit: bool = False
    is_unit: bool = False
    unit: str = ""

    @property
    def verb(self) -> str:
        """The word at which the rule fired."""
        return self.marked.spine.text[self.position :].split(" ", 1)[0]


def claims(marked: Marked, *, is_in_listing_talk: bool = False, is_in_listing_article: bool = False) -> Iterator[Claim]:
    """Every rule's claim about a sentence, and who is named beside a listing.

    ``is_in_listing_talk`` tells that the paragraph speaks of listings though the sentence may have no word of them;
    ``is_in_listing_article`` that the whole article does, so that ``pulled its deal`` is said of one.
    """
    if not (is_in_listing_article or is_in_listing_talk or is_about_listing(marked)) or NOT_SHARES.search(
        marked.form.text
    ):
        return
    found = [*_by_rules(marked, is_in_listing_article=is_in_listing_article), *_by_name(marked)]
    units = {id(issuer) for claim in found if claim.is_explicit and claim.is_unit for issuer in claim.issuers}
    is_owners = any(claim.rule == "ipo.rumoured.options_for" for claim in found)
    opens_with_it = any(claim.rule == "ipo.listed.passing_since" for claim in found)
    for claim in found:
        if (is_owners and not claim.is_explicit) or (opens_with_it and not claim.issuers):
            continue
        if not units or any(id(issuer) in units for issuer in claim.issuers):
            yield claim


def claims_by(sieve: Sieve, marked: Marked) -> Iterator[Claim]:
    """What other rules than those of listings alone claim of a sentence."""
    if not NOT_SHARES.search(marked.form.text):
        yield from _by_rules(marked, sieve)


_NEEDS_TALK = re.compile(r"ipo\.\w+\.(?:talk_\w+|cell)")


def _by_rules(marked: Marked, sieve: Sieve = _SIEVE, *, is_in_listing_article: bool = True) -> Iterator[Claim]:
    spine = marked.spine
    for rule, match, _ in sieve.matches(marked):
        if not is_in_listing_article and _NEEDS_TALK.fullmatch(rule.name):
            continue
        if rule.veto is not None and rule.veto.search(spine.text, max(0, match.start() - 45), match.end() + 45):
            continue
        if _NO_ISSUER.search(spine.text, match.start(), match.end() + 14):
            continue
        if tells_of_none(spine.text, match, match.start("v"), rule.says):
            continue
        claim = _claim(rule, match, marked)
        if claim is not None:
            yield claim


def _by_name(marked: Marked) -> Iterator[Claim]:
    """Who is named beside a listing, whatever is said of it."""
    spine = marked.spine
    for match in NAMED.finditer(spine.text):
        if not _NO_ISSUER.search(spine.text, match.start(), match.end() + 12):
            issuers = entities(spine, match.start("co"), match.end("co"))
            yield Claim("ipo.named", "mentioned", issuers, marked, match.start(), 0.5, is_explicit=True)


def _claim(rule: Rule, match: re.Match[str], marked: Marked) -> Claim | None:
    spine, position = marked.spine, match.start("v")
    stage = rule.says if rule.name in _PAST else _in_context(rule.says, spine.text, position)
    if stage is None:
        return None
    found = told_issuers(rule, match, spine) or owners(spine, match)
    explicit = bool(found)
    if not found and rule.name == "ipo.launched.anchor":
        return Claim(rule.name, stage, (), marked, position, rule.confidence)
    if not found and is_subject_lost(spine.text, position):
        return None
    issuers = found or tuple(tag.entity for tag in subjects(spine, position) if can_issue(tag, spine))
    if not is_shell_told(match, spine):
        return None
    if "spac" in rule.name or "shell" in rule.name:
        issuers = tuple(issuer for issuer in issuers if not SHELL.search(issuer.name)) or issuers
    if not issuers and _GENERIC_SUBJECT.search(spine.text, 0, position):
        issuers = told_behind(spine, match.end())
        if not issuers:
            return None
    return Claim(
        rule.name,
        stage,
        tuple(dict.fromkeys(issuers)),
        marked,
        position,
        rule.confidence,
        explicit,
        explicit and is_unit(spine, issuers),
        unnamed_unit(spine, match),
    )


_PAST = frozenset(
    {
        "ipo.listed.biggest_since",
        "ipo.listed.since",
        "ipo.listed.nth_after",
        "ipo.listed.after_those_of",
        "ipo.listed.passing_those_of",
        "ipo.listed.passing_wary",
        "ipo.listed.passing_since",
        "ipo.listed.passing_gains_for",
        "ipo.listed.passing_last_was",
        "ipo.elliptic.since",
        "ipo.withdrawn.not_proceed",
        "ipo.postponed.wont_happen",
    }
)
"""What these tell holds whatever the sentence plans or denies: they compare with the past, or say the denial."""


def _in_context(stage: str, text: str, position: int) -> str | None:
    told = modality(text, position)
    if told == "future" and text.endswith("having ", 0, position):
        return stage
    if told == "denied":
        return None
    if told == "hypothetical":
        return "rumoured" if RANKS[stage] >= 2 else None
    if told == "future" and stage in ("postponed", "withdrawn") and _SAID_WOULD.search(text, 0, position):
        return stage
    if told == "future" and stage not in _KEEPS_FUTURE:
        return _FUTURE_STAGE.get(stage, stage)
    return stage


_SAID_WOULD = re.compile(
    r"\b(?:said|says|announced|decided|confirmed|told)\b[^;]{0,50}\b(?:will|would|had decided to|is to)(?: [\w-]+)? $"
)
"""Who says that it will put off its listing has done so."""


def with_issuers(claim: Claim, issuers: tuple[Entity, ...]) -> Claim:
    """The claim about somebody whom only the discourse knows."""
    return replace(claim, issuers=issuers)
