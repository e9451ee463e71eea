"""Whom a sentence means that names nobody: ``the chain``, ``it``, ``the former``."""

from __future__ import annotations

import re

from flows.extract.events.ipo.bystanders import is_bank
from flows.extract.events.ipo.claims import may_issue
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
    r"began|brought|drew|got|lost|put|hit|shot|sank|had|won|saw),?) "
)
_BEGINS = re.compile(
    r"(?:[\w'-]+ |<place>(?:'s)? ){0,3}<org>(?!'s| (?:said|says|told|reported|analyst))|[^<]{0,40}(?:was|is|like) "
    r"(?:[\w'-]+ ){0,4}<org>\.?$"
)
