"""Who does what another has just done.

Carva shelved its listing in October. Wefoxa did the same in March.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flows.extract.clauses import subjects
from flows.extract.context import modality
from flows.extract.events.ipo.bystanders import is_bank
from flows.extract.events.ipo.claims import Claim
from flows.extract.events.ipo.issuers import may_issue
from flows.extract.marking import Marked
from flows.extract.needles import Rare
from flows.extract.reading import Reading

_ECHO = Rare(
    r"\b(?P<v>did (?:so|the same(?: thing)?|likewise|that)|(?:has|have|had) (?:also |since |already |all )?done "
    r"(?:so|the same(?: thing)?|likewise|that)|followed suit|"
    r"(?:took|chose|opted for|went|picked) (?:the same|a similar|that) (?:route|path|step|way|option)|"
    r"made (?:a|the) (?:same|similar) (?:move|choice|decision))\b"
)
_FOLLOWED = ("ipo.listed.followed", "ipo.listed.followed_then")
_ENDED_OR_FILED = ("withdrawn", "postponed", "filed")
CONFIDENCE = 0.8


def with_echoes(found: list[list[Claim]], reading: Reading) -> list[list[Claim]]:
    """The claims with those of companies that took another's step."""
    result: list[list[Claim]] = []
    before: list[Claim] = []
    for marked, own in zip(reading.sentences, found, strict=True):
        told = [_restaged(claim, [*before, *own]) for claim in own]
        result.append([*told, *_echo(marked, told, before)])
        before = told or (before if _goes_on(marked) else [])
    return result


def _goes_on(marked: Marked) -> bool:
    """Whether a sentence is too short to change the subject."""
    return len(marked.sentence.text) < SHORT_SENTENCE


SHORT_SENTENCE = 60


def _restaged(claim: Claim, around: list[Claim]) -> Claim:
    """``followed`` tells the step that was told last: a listing unless it was something else."""
    if claim.rule not in _FOLLOWED:
        return claim
    step = _last_step(claim.marked, claim.position, [one for one in around if one.rule not in _FOLLOWED])
    return replace(claim, stage=step) if step in _ENDED_OR_FILED else claim


def _last_step(marked: Marked, position: int, around: list[Claim]) -> str | None:
    """The stage told last before a place."""
    told = [one for one in around if one.stage != "mentioned" and (one.marked is not marked or one.position < position)]
    here = [one for one in told if one.marked is marked]
    return max(here, key=lambda one: one.position).stage if here else told[-1].stage if told else None


def _echo(marked: Marked, own: list[Claim], before: list[Claim]) -> Iterator[Claim]:
    match = _ECHO.search(marked.spine.text)
    if match is None or modality(marked.spine.text, match.start()) in ("denied", "hypothetical", "future"):
        return
    step = _last_step(marked, match.start(), [*before, *own])
    known = {id(issuer) for claim in own if claim.stage != "mentioned" for issuer in claim.issuers}
    issuers = tuple(
        tag.entity
        for tag in subjects(marked.spine, match.start())
        if tag.kind == "org" and may_issue(tag.entity) and not is_bank(tag.entity) and id(tag.entity) not in known
    )
    if step is not None and issuers:
        yield Claim("ipo.echo", step, issuers, marked, match.start(), CONFIDENCE)
