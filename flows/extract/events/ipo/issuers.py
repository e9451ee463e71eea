"""Whose listing a sentence tells of: who is named beside it, who may issue, what an unnamed unit is called."""

from __future__ import annotations

import re

from flows.extract.marking import Form, Tag
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.exchanges import is_exchange
from flows.extract.needles import Rare
from flows.extract.rule import Rule, expand

_ADJECTIVE = (
    r"(?:(?!(?:for|to|of|in|on|with|and|as|by|from|at|after|before|into|its|is|was|has|have|will|said|plans?|"
    r"files?|filed|while|amid|during|via|or|the|that|who|which|ahead)\b)"
    r"[\w&'.-]+ |<(?:place|exchange|money|date|demonym|round)>(?:'s)? )"
)
NAMED = Rare(expand(r"(?P<co>{org})(?:'s?)? " + _ADJECTIVE + r"{0,4}?{ipo}\b"))
_OF = Rare(
    expand(
        r"{ipo}(?: or (?:an? )?(?:[\w-]+ )?sale| [\w-]+)?(?:,? (?:of|for|by|in) |'s )(?!(?:[\d.,]+|the (?:us|"
        r"u\.s)|<date>|<place>|(?:an? )?(?:sale|takeover|buyout|merger)) )(?:its |"
        r"the |an? |(?!and\b|or\b)[\w'-]+,? |<place>(?:'s)? |<demonym> |<org>'s ){0,6}?(?P<co>{org})"
    )
)
_LISTING_OF = Rare(expand(r"\b(?:by listing|to list|of listing) (?P<co>{org})"))
_UNIT = re.compile(
    r"\b(?:by listing|unit|subsidiary|arm|division|business|spin\w*(?:[- ]off)?|affiliate)\b[^.;]{0,40}$"
)
_UNIT_NOUN = r"(?:unit|arm|division|business|subsidiary|operations|branch|affiliate)"
_UNNAMED = Rare(
    expand(
        r"(?:{ipo} (?:of|for|by) (?:its |the |their |an? )?|\b(?:list|listing|float|floating|spin(?:s|ning)?(?:[- "
        r"]?off)?|"
        r"spinoff|carv(?:e|ing)[- ]?out|separat(?:e|ing)) (?:off )?(?:and (?:list|float) )?(?:of )?(?:its |the |their |"
        r"an? )?)(?P<after>(?:[\w-]+ |<place> |<demonym> ){0,4}?"
        + _UNIT_NOUN
        + r")\b(?!,? (?:called |named |of )?<org>)|"
        r"\b(?P<before>(?:(?!(?:its|the|their|an?|for|of|in|via|through|with|on|to|from|by|banks?|planned|pot\w+|"
        r"possible|proposed|delays?|plans?|files?|weighs?|considers?|shelves|pulls?|launches|eyes|seeks?)\b)"
        r"[a-z][\w-]* ){1,3}"
        + _UNIT_NOUN
        + r")(?:'s)? (?:<place> |<exchange> |planned |proposed |possible |potential )?{ipo}"
    )
)
"""A listing of somebody's unit that goes without a name: ``the IPO of its chemicals division``."""
_OWN_UNIT = Rare(
    r"<org>(?:'s|') (?P<unit>(?:[a-z][\w-]* |<place> |<demonym> ){0,3}"
    + _UNIT_NOUN
    + r") (?:(?:has|have|had|is|was|also|recently|just|confidentially|reportedly) ){0,3}$"
)
"""The same as the subject of its verb: ``Harrow's battery unit files``."""
_BANK_ROLE = re.compile(
    r"^(?:,? (?:and )?<org>){0,4} (?:is|are|was|were) (?:the )?(?:joint |lead |sole |global )*(?:underwriter|book|"
    r"lead manager|merchant banker|registrar|co-?ordinator)|"
    r"^(?:'s?)? ?(?:acted|acting|serv(?:es|ed|ing)|is (?:the|acting|serving)|are (?:the|acting)|as (?:joint|lead|"
    r"sole)|(?:is|are|were|was) (?:the )?(?:joint |lead |sole )?(?:underwriter|book)|"
    r"(?:has |have )?(?:assigned|recommended|also recommended)|led the|"
    r"(?:,? (?:and )?<org>){0,3} to (?:manage|arrange|lead|underwrite|advise|handle|run|organi[sz]e|work on)\b)"
)
SHELL = re.compile(r"\b(?:Acquisition|Merger)\b")
"""A shell's name; who merges with it is the issuer."""
_INVESTOR_TAILS = frozenset(
    {"fund", "funds", "aif", "securities", "scheme", "sebi", "sec", "csrc", "reuters", "bloomberg"}
    | {"board", "commission", "authority", "committee", "panel", "bourse", "court", "ministry", "treasury", "regulator"}
    | {"index", "indices", "d-street", "summit", "forum", "conference"}
    | {"ncd", "ncds", "etf", "etfs", "bond", "bonds"}
    | {"ftse", "index", "jv", "ofs", "offer-for-sale", "stabilisation", "stabilization", "drhp", "rhp", "sme"}
    | {"llp", "law", "firm", "university", "association", "council", "parliament"}
)


def is_shell_told(match: re.Match[str], spine: Form) -> bool:
    """Whether what a rule takes for a shell is named as one, if it takes any: ``Larkmoor Acquisition Corp.``."""
    if "shell" not in match.re.groupindex or match.group("shell") is None:
        return True
    return any(SHELL.search(tag.text) for tag in spine.tags_between(match.start("shell"), match.end("shell"), "org"))


def unnamed_unit(spine: Form, match: re.Match[str]) -> str:
    """What the sentence calls a unit that is to list and that it does not name; empty where it tells of none."""
    own = _OWN_UNIT.search(spine.text, 0, match.start("v"))
    if own is not None:
        return own.group("unit")
    told = _UNNAMED.search(spine.text, match.start(), min(len(spine.text), match.end() + 70))
    if told is None or told.start() > match.end() + 5:
        return ""
    phrase = str(told.group("after") or told.group("before"))
    if " " not in phrase and spine.text.endswith("the ", 0, max(told.start("after"), told.start("before"))):
        return ""
    return "" if "<" in phrase else phrase


_LIST_OPENS = re.compile(
    r"[^.;:]{0,110}?(?:: | - |,? (?:namely|among them|including|such as|those of|among those) )(?=(?:[\w'-]+ |"
    r"<place>(?:'s)? |"
    r"<demonym> ){0,6}<org>)"
)
_LIST_GOES_ON = re.compile(
    r"(?:,? and |, |; )(?:(?!(?:by|from|with|citing|according|which|who)\b)[\w'-]+ |"
    r"<place>(?:'s)? |<demonym> ){0,6}<org>"
)


def told_behind(spine: Form, position: int) -> tuple[Entity, ...]:
    """Whom a plural subject turns out to be: ``Two others pulled their offerings: fastener maker A and tutor B``."""
    opening = _LIST_OPENS.match(spine.text, position)
    if opening is None:
        return ()
    end = spine.text.index("<org>", opening.end()) + len("<org>")
    while (more := _LIST_GOES_ON.match(spine.text, end)) is not None:
        end = more.end()
    return entities(spine, opening.end(), end)


def is_unit(spine: Form, issuers: tuple[Entity, ...]) -> bool:
    """Whether an issuer is told as somebody's unit: ``its chip arm D-Head``."""
    offsets = (spine.offset_of(tag) for tag in spine.tags if any(tag.value is issuer for issuer in issuers))
    return any(_UNIT.search(spine.text, 0, offset) for offset in offsets if offset is not None)


def told_issuers(rule: Rule, match: re.Match[str], spine: Form) -> tuple[Entity, ...]:
    """Whom the rule itself takes for the issuer, if it names one."""
    if "co" not in rule.regex.groupindex or match.group("co") is None:
        return ()
    return entities(spine, match.start("co"), match.end("co"))


def owners(spine: Form, match: re.Match[str]) -> tuple[Entity, ...]:
    """Whose listing the rule's words are about, when the noun says so: ``the IPO of X``, ``X's IPO``."""
    for pattern in (_LISTING_OF, _OF, NAMED):
        owner = pattern.search(spine.text, match.start(), min(len(spine.text), match.end() + 90))
        if owner is not None and owner.start() <= match.end():
            return entities(spine, owner.start("co"), owner.end("co"))
    return ()


def entities(form: Form, start: int, end: int) -> tuple[Entity, ...]:
    """Who between two places of a sentence may issue."""
    told = [tag for tag in form.tags_between(start, end, "org", "gov") if can_issue(tag, form)]
    if len(told) > 1 and _TELLS.match(form.text, (form.offset_of(told[-1]) or 0) + len("<org>")):
        told.pop()
    return tuple(tag.entity for tag in told)


_TELLS = re.compile(r" (?:said|says|told|added|announced|reported|disclosed)\b")
"""Behind a name that only looks coordinated: ``the listing of unit Quantia, Harrow said``."""


def can_issue(tag: Tag, form: Form) -> bool:
    """Whether a name may be the issuer where it stands: none of a bank at work, an owner, a place."""
    if tag.kind != "org":
        return False
    if not may_issue(tag.entity):
        return False
    offset = form.offset_of(tag) or 0
    if _BANK_ROLE.match(form.text, offset + len(tag.kind) + 2) or _OWNER.search(form.text, 0, offset):
        return False
    return not (_is_only_once(tag.entity) and _WHERE_FROM.match(form.text, max(0, offset - len("the "))))


_OWNER = re.compile(
    r"\b(?:(?:its|the|their|his|whose) (?:[\w-]+ ){0,2}?(?:owners?|(?:share|stake)?holders?|backers?|sponsor|"
    r"bookrunners?|underwriters?|adviser|advisor)|owners),? (?:[\w-]+ ){0,3}(?:<org>(?:,| and) ){0,2}$"
)
"""Who owns or advises the company that lists: ``the company and its biggest holder, X, sold shares``."""


def _is_only_once(entity: Entity) -> bool:
    return " " not in entity.name and sum(entity.forms.values()) == 1


_WHERE_FROM = re.compile(
    r"(?:the|an?) <org> (?:[\w-]+ ){0,2}?(?:[\w-]*maker|builder|minnow|miner|brewer|grower|chain|retailer|lender|"
    r"developer|"
    r"producer|operator|designer|supplier|business|issuer|outfit|startup|start-up|house|specialist|company|firm)\b"
)
"""A word met once before a trade is rather a place that the tables do not know: ``the Cornish aggregates minnow``."""


def may_issue(entity: Entity) -> bool:
    """Whether a name may be a company's that lists: none of a fund, a regulator, a law firm, an exchange."""
    parts = entity.name.casefold().split()
    is_fund = "fund" in parts[-3:] and not {"acquisition", "merger"} & set(parts)
    return parts[-1] not in _INVESTOR_TAILS and not is_fund and not is_exchange(entity.name)
