"""Whom a sentence means that names nobody: ``the chain``, ``it``, ``the former``."""

from __future__ import annotations

import re

from flows.extract.events.ipo.bystanders import is_bank
from flows.extract.events.ipo.issuers import may_issue
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity


def only_company(marked: Marked) -> Entity | None:
    """The one company that a sentence of running text names."""
    named = {tag.entity for tag in marked.tagged("org")}
    only = next(iter(named)) if len(named) == 1 and not marked.sentence.is_heading else None
    return only if only is not None and may_issue(only) else None


def introduced(before: Marked | None, marked: Marked) -> Entity | None:
    """Whom the sentence before began with, in the same paragraph: ``X had a cheerful start. The chain listed …``."""
    if before is None or before.sentence.paragraph != marked.sentence.paragraph:
        return None
    if not _RESUMES.match(marked.spine.text):
        return None
    led = _LEADS.match(before.spine.text)
    if led is not None and (led.group("last") or led.group("last2") or marked.spine.text.startswith("it")):
        tag = before.spine.tag_at(before.spine.text.index("<org>"))
        return tag.entity if tag is not None and not is_bank(tag.entity) else None
    only = only_company(before)
    if only is None or is_bank(only) or before.tagged("person"):
        return None
    return only if _BEGINS.match(before.spine.text) else None


def by_order(before: Marked | None, marked: Marked, position: int) -> Entity | None:
    """Whom ``the former`` and ``the latter`` mean: the first or the last of several companies named just before."""
    told = list(_ORDER.finditer(marked.spine.text, 0, position + 30))
    near = [one for one in told if one.start() <= position]
    if before is None or not near or marked.spine.tags_between(near[-1].end(), position, "org"):
        return None
    named = list(dict.fromkeys(tag.entity for tag in before.tagged("org")))
    return named[0 if near[-1].group(1) == "former" else -1] if len(named) > 1 else None


def by_pronoun(marked: Marked, position: int) -> Entity | None:
    """Whom ``it`` means behind a colon or a semicolon: the one company named before it in the sentence."""
    text = marked.spine.text
    opening = _IT.search(text, 0, position)
    only = only_company(marked)
    if opening is None or only is None or is_bank(only):
        return None
    return only if marked.spine.tags_between(0, opening.start(), "org") else None


_IT = re.compile(
    r"[;:] (?:[^;:]{0,50}, )?(?:it|they)(?: (?:also|then|has|had|have|eventually|later|finally)){0,2}(?: |"
    r"$)[^;:]{0,60}$"
)
_ORDER = re.compile(r"\bthe (former|latter)\b")
_RESUMES = re.compile(
    r"(?:it|its|they|their|the (?!ipo|initial|offer|issue|share|price|plan|listing|target|size|deal|move|government)"
    r"(?:[\w.-]+,? |<place>(?:'s)?,? |<demonym> ){1,4}?(?:of [\w-]+ )?(?:[\w-]+(?:ed|s)|took|sold|rose|fell|made|"
    r"came|went|"
    r"began|brought|drew|got|lost|put|hit|shot|sank|had|won|saw),?) |"
    r"(?:but |now |and |meanwhile,? |still,? )?(?:it|its|they|their|"
    r"the (?!(?:[\w-]+ )?(?:ipos?|initial|offer|offering|issue|shares?|stock|price|pricing|plan|listing|target|size|"
    r"deal|"
    r"move|government|exchange|bourse|regulator|watchdog|markets?|index|proceeds|sale|investors?|banks?|people|rest|"
    r"average|total|country|city|economy|two|three|first|latest|biggest|largest)\b)"
    r"(?:<place>(?:'s|-based|-born)? |<demonym> |<org> )?(?:[\w-]+ ){1,4}?(?:of [\w-]+ )?(?:[\w-]+(?:ed|s)|<money>|has|"
    r"had|was|will|would|sold|took|went|came|got|won|began|rang|held|put|set|made|drew|rose|fell|met|chose|gave|said|"
    r"(?<=\w)(?= ?,))) ?,?"
)
_BEGINS = re.compile(
    r"(?:[\w'-]+ |<place>(?:'s)? ){0,3}<org>(?!'s| (?:said|says|told|reported|analyst))|[^<]{0,40}(?:was|is|like) "
    r"(?:[\w'-]+ ){0,4}<org>\.?$"
)
_LEADS = re.compile(
    r"(?:(?:[\w'-]+ ){1,6}(?:is|comes|was) (?:(?:the|an?) )?(?:[\w-]+ ){0,3}(?P<last><org>)(?:\.$|, whose\b|, "
    r"which\b|, an?\b|, the\b)|"
    r"(?:next|then|another|also|finally)[\w ,]{0,20}? (?:came|comes|is|was) (?:[\w-]+ ){0,3}(?P<last2><org>)|"
    r"(?:[\w'-]+ |<(?:demonym|place)>(?:'s)? ){0,4}<org>(?:'s)? (?:co-?founder|founder|chief|ceo|boss|head|president|"
    r"chairman|managing)\b)"
)
"""Whom a sentence brings in at its end, ``Leading the pack is Fern.``, or at its head: ``Fern co-founder Ana Roth``."""
