"""What kind of thing a name is: a place, a person, a body of government, or a company.

Order of evidence: the reference lists, the words around the name, the words it is made of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from flows.extract.mentions.names import Name
from flows.extract.vocabulary import table, words

Kind = Literal["org", "gov", "place", "demonym", "person", "media", "term"]

_ROLE_AFTER = re.compile(
    r",?\s(?:the\s|its\s|a\s)?(?:[a-z-]+\s){0,3}(?:CEO|CFO|COO|CTO|[Cc]hief|[Cc]hair(?:man|woman)?|"
    r"[Cc]o-?[Ff]ounder|[Ff]ounder|"
    r"[Pp]resident|[Mm]anaging|[Gg]eneral [Pp]artner|[Pp]artner|[Dd]irector|[Aa]nalyst|[Hh]ead of|[Ss]pokes\w+|"
    r"[Ss]ecretary|[Mm]inister)\b"
)
_SPEAKS_AFTER = re.compile(r",?\s(?:said|says|told|added|commented|explained|wrote|noted|argued|predicted|warned)\b")
_MODEL = re.compile(r"[A-Z]{1,5}-\d+[A-Za-z]?|[A-Z]{1,4}\d{3,}[A-Za-z]?")
_ROLE_BEFORE = re.compile(
    r"\b(?:founder|co-founder|C[EFOT]O|Chief Executive(?: Officer)?|Chairman|Chairwoman|President|"
    r"chief executive|chairman|chairwoman|president|analyst|minister|executive|director|"
    r"partner|lawyer|economist|spokes\w+)\s$"
)
_GOVERNMENT = re.compile(
    r"\b(?:government|ministry|department|treasury|commission|agency|administration|parliament|congress|senate|"
    r"council|authority|white house|municipality|state council|committee)\b",
    re.IGNORECASE,
)

_STATE = re.compile(r"(?:State|City|County|Commonwealth|Province|Republic|Kingdom) of [A-Z]")


@cache
def _places() -> dict[str, str]:
    return {row["text"].casefold(): row["kind"] for row in table("places")}


@cache
def companies() -> dict[str, tuple[str, str]]:
    """Case-folded name or alias → (name, entity type), from the reference lists."""
    types = {row["name"]: row["entity_type"] for row in table("company_reference")}
    known = {name.casefold(): (name, kind) for name, kind in types.items()}
    for row in table("company_aliases"):
        known.setdefault(row["alias"].casefold(), (row["name"], types.get(row["name"], "company")))
    return known


@cache
def banks() -> frozenset[str]:
    """Names of banks that advise on listings, case-folded; they issue seldom and underwrite daily."""
    named = {row["name"] for row in table("company_reference") if row["sector"] in ("investment bank", "bank")}
    return frozenset(form for form, (name, _) in companies().items() if name in named)


@cache
def reference_names() -> frozenset[str]:
    """Every name of the reference lists, case-folded."""
    return frozenset(companies()) | frozenset(_places())


def kind_of(name: Name, sentence: str) -> Kind:
    """The kind of one name in its sentence."""
    folded = name.text.casefold()
    place = _places().get(folded) or _places().get(folded + ".")
    if place:
        return "demonym" if place == "demonym" else "place"
    if folded in words("media_names"):
        return "media"
    if folded in companies():
        return _from_reference(companies()[folded][1])
    if _GOVERNMENT.search(name.text) or _STATE.match(name.text):
        return "gov"
    if _MODEL.fullmatch(name.text):
        return "term"
    return "person" if _is_person(name, sentence) else "org"


def _from_reference(entity_type: str) -> Kind:
    if entity_type == "government":
        return "gov"
    return "person" if entity_type == "person" else "org"


def _is_person(name: Name, sentence: str) -> bool:
    parts = name.text.split()
    if parts[-1].casefold() in words("name_words", "org_suffix"):
        return False
    if name.has_title or _ROLE_BEFORE.search(sentence, max(0, name.start - 24), name.start):
        return 1 <= len(parts) <= 4
    if not 2 <= len(parts) <= 4:
        return False
    if parts[0].casefold() in words("given_names"):
        return True
    return bool(_SPEAKS_AFTER.match(sentence, name.end) or _ROLE_AFTER.match(sentence, name.end))
