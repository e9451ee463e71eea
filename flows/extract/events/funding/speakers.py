"""Whom a sentence about money has speak: the subjects of its verb, or whom the article is about."""

from __future__ import annotations

import re

from flows.extract.clauses import is_subject_lost, subjects
from flows.extract.events.funding.deal import Deal
from flows.extract.events.funding.hit import Hit
from flows.extract.marking import Form, Tag
from flows.extract.mentions.entities import Entity

_UNNAMED = re.compile(
    r"(?:^|[,;] (?:and |but )?|\b(?:that|while|but|when|as|where) |<place> |<demonym> )(?:(?!by\b|from\b|with\b|"
    r"including\b|led\b|other\b|two\b|both\b|these\b|its\b|their\b|portfolio\b)[\w'%-]+ |<demonym> |"
    r"<place>(?:'s)? ){0,4}?(?:companies|firms|start-?ups|businesses|"
    r"investors|manufacturers|vcs|fintechs|unicorns|venture capitalists|vc funds|industry|ecosystem|"
    r"sector)(?: (?:in|across|from|based in) "
    r"(?:the )?(?:[\w-]+ |<place> |<demonym> ){1,3}?)?(?: (?:alone|together|collectively))? ?"
    r"(?:(?:has|have|had|will|are|were|already|also|collectively|together|reportedly|now|plan to|expected to) )*$"
)
"""``Companies have announced …``, ``Indian start-ups raised …``: many, of whom none is named."""
_UNNAMED_STATE = re.compile(
    r"\bthe (?:(?:federal|state|local|central|union|provincial|regional|new) )?(?:administration|government|ministry|"
    r"department|agency|council|cabinet|commission|authorities|minister|president|governor|law|act|bill|"
    r"legislation|statute|budget)"
    r"(?: (?:has|have|had|will|would|is|was|also|on <date>|already))* ?$"
)
"""``the Administration announced``: a state that the sentence does not name is not whom the article is about."""
_WE = re.compile(r"\b(?:we|we've|we're|our)\b(?: (?:[\w'-]+)){0,9} ?$")
_STATE_OF = re.compile(
    r"(?:^|[,;:] |\b(?:that|said|and|while) )(?:the )?(?:[a-z]+ )?(?:government|state|province|city|kingdom|"
    r"republic|commonwealth|county) of (?:the )?(?P<place><(?:place|gov)>)"
    r"(?: (?:has|have|had|will|is|also|would|to|on <date>))* ?$"
)
_GOVERNMENT_OF = re.compile(
    r"(?:^|[,;:] |\b(?:that|said|and|while) )(?:the )?(?P<place><demonym>) (?:federal )?government"
    r"(?: (?:has|have|had|will|is|also|would|to|said it (?:will|would|has)|on <date>))* ?$"
)
"""``the Canadian government has``: an adjective tells which."""
_DATELINE = re.compile(
    r"(?:, (?:<place>|[a-z.]{2,12}))?,? ?(?:<date>)?[ ,]{0,2}(?:-{1,6}|/)(?!based|led|owned)[ -]{0,4}(?:<org>)?|"
    r", <date> (?:[\w-]+ ){0,3}<org>"
)
_OPENING = re.compile(r"^(?:after|having|flush|armed|backed|fresh|with|following|buoyed|led by|thanks to|since|by)\b")
_MAIN_CLAUSE = re.compile(
    r", (?P<who><org>),? (?=(?:has|have|had|is|was|will|would|can|now|also|plans?|aims?|wants?|"
    r"[a-z]{2,14}(?:s|ed))\b)"
)
_BESIDE = re.compile(r"\b(?:the (?:company|issuer|corporation)|it) and $")
"""``the company and Fern Capital, as lead agent, have agreed``: the agent is not whom it is about."""
REFERS = re.compile(
    r"^(?:(?:but|and|in <date>,?|on <date>,?|<date>,?|now) )?(?:it\b|its\b|they\b|the (?:(?:[\w-]+|<place>(?:'s)?|"
    r"<demonym>) ){0,4}?(?:company|firm|"
    r"group|start-?up|business|maker|developer|bank|lender|chipmaker|unicorn|provider|platform)\b)"
)
"""A sentence that opens with ``it`` or ``the Lisbon start-up`` means the company told before."""
_AS_OBJECT = re.compile(
    r"(?:\b(?:helps?|lets?|allows?|enables?|for|with|into|in|of|to|by|from|at|on|like|via|using)|<place>,? and) "
    r"(?:the |an? |its )?$"
)
DATELINE_CHARACTERS = 12
"""A dateline opens its sentence."""


def speakers(deal: Deal, hit: Hit, main: Entity | None) -> tuple[tuple[Tag, ...], Entity | None]:
    """The subjects of a rule's verb, and whom the article is about if it may be meant where there are none."""
    text, end = hit.form.text, deal.position
    if _UNNAMED.search(text, max(0, end - 90), end) or is_subject_lost(text, end):
        return (), None
    named = _named(deal, hit)
    if not named and _UNNAMED_STATE.search(text, max(0, end - 60), end):
        return (), None
    first = hit.form.offset_of(named[0]) if named else None
    if first is not None and deal.side == "recipient" and _BESIDE.search(hit.form.text, max(0, first - 20), first):
        return (), main
    is_own_voice = deal.side == "recipient" and _WE.search(text, 0, end) is not None
    if is_own_voice:
        return (), main
    return (_beside_verb(deal, hit, named) or named), main


def _named(deal: Deal, hit: Hit) -> tuple[Tag, ...]:
    """The subjects that the sentence names, datelines apart."""
    refers = REFERS.match(hit.form.text) is not None
    told = subjects(hit.form, deal.position)
    found = (_speaker(hit.form, tag) for tag in told if not (refers and _is_object(hit.form, tag)))
    named_there = tuple(tag for tag in found if tag is not None)
    if not named_there and (later := _main_subject(hit)) is not None:
        return (later,)
    text, first = hit.form.text, max(0, deal.position - 60)
    state = _STATE_OF.search(text, first, deal.position) or _GOVERNMENT_OF.search(text, first, deal.position)
    place = hit.form.tag_at(state.start("place")) if state is not None else None
    return (place,) if place is not None else named_there


def _is_object(form: Form, tag: Tag) -> bool:
    """``It expanded into Kenya and Eastern Africa and raised …``: who stands behind a preposition does not raise."""
    at = form.offset_of(tag) or 0
    return _AS_OBJECT.search(form.text, max(0, at - 24), at) is not None


def _main_subject(hit: Hit) -> Tag | None:
    """Whom an opening without a subject means: ``After raising $5 million from Fern, Corvid plans …``."""
    if not _OPENING.match(hit.form.text):
        return None
    told = _MAIN_CLAUSE.search(hit.form.text, hit.position)
    return hit.form.tag_at(told.start("who")) if told is not None else None


_RIGHT_BEFORE = re.compile(
    r",? (?:and|while|but|as|with) (?:(?!(?:of|by|from|in|to|with|for|"
    r"at)\b)[\w-]+ ){0,3}(?P<own><org>)(?: (?:has|have|had|also)){0,2} ?$"
)


def _beside_verb(deal: Deal, hit: Hit, named: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """``Fern put money in Corvid in May, and parts maker Lark led …``: who stands right before the verb leads."""
    opening = (
        _RIGHT_BEFORE.search(hit.form.text, max(0, deal.position - 90), deal.position)
        if deal.side in ("funder", "recipient")
        else None
    )
    own = hit.form.tag_at(opening.start("own")) if opening is not None else None
    if own is None or opening is None or any(tag is own for tag in named):
        return ()
    between = hit.form.text[: opening.start()]
    return (own,) if _HAS_VERB.search(between) else ()


_HAS_VERB = re.compile(
    r"\b(?:put|is|are|was|led|bought|took|backed|joined|raised|invested|paid|won|said|\w{3,}ed)\b[^;]{0,90}$"
)


def _speaker(form: Form, tag: Tag) -> Tag | None:
    """The body behind a place (``the U.S. Department of Energy``, ``LONDON - Corvid said``); None for a dateline."""
    at = form.offset_of(tag) or 0
    after = at + len(tag.kind) + 2
    if tag.kind != "place":
        return tag
    if form.text.startswith(" <gov>", after):
        return form.tag_at(after + 1)
    dateline = _DATELINE.match(form.text, after) if at < DATELINE_CHARACTERS else None
    if dateline is None:
        return tag
    return form.tag_at(dateline.end() - len("<org>")) if dateline.group().endswith("<org>") else None
