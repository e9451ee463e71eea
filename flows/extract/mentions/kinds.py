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
    r",\s(?:(?:the|its|an?|our|now|then|former|interim|acting|founding|global|regional|group|general|managing|senior|"
    r"executive|principal|independent|vice|deputy|lead|equity|portfolio|chief|co-founder and|founder and)\s){0,4}"
    r"(?:CEO|CFO|COO|CTO|[Cc]hief|[Cc]hair(?:man|woman)?|[Cc]o-?[Ff]ounder|[Ff]ounder|[Pp]resident|[Mm]anaging|"
    r"[Gg]eneral [Pp]artner|[Pp]artner|[Dd]irector|[Aa]nalyst|[Hh]ead of|[Ss]pokes\w+|[Ss]ecretary|[Mm]inister|"
    r"[Ee]xecutive)\b"
)
_AGED = re.compile(r",\s(?:then\s|now\s|aged\s|age\s|just\s)?[1-9]\d(?:,|\.|;|\swho\b|\sand\b)")
"""``Abena Osei, then 26, was``: only people are told with their years."""
_SPEAKS_AFTER = re.compile(r",?\s(?:said|says|told|added|commented|explained|wrote|noted|argued|predicted|warned)\b")
_SPEAKS_AS_FIRM = re.compile(
    r",?\s(?:(?:told|tells) (?:its|the exchange|shareholders)\b|(?:said|says|added|noted) "
    r"(?:(?:late |earlier )?(?:on |this )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"week|month)\b|its\b|it[’'](?:ll|s|d)\b|it (?:has|had|will|would|plans?|planned|expects?|expected|hopes?|raised|"
    r"intends?|aims?|received|signed|agreed|secured|filed|priced|completed|closed)\b|in (?:an? )?(?:\w+ )?(?:filing|"
    r"disclosure|release)\b|in (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December) (?:that )?it\b|(?:unit|the company|shares|net|profit|revenue)\b))"
)
"""``Cuscaden Peak said on Tuesday its unit had …``: what a firm says of itself."""
_EMPLOYER_BEFORE = re.compile(r"\b(?:at|of|for|from|with)\s$")
_MODEL = re.compile(r"[A-Z]{1,5}-\d+[A-Za-z]?|[A-Z]{1,4}\d{3,}[A-Za-z]?")
_ROLE_BEFORE = re.compile(
    r"\b(?:founder|co-founder|C[EFOT]O|Chief Executive(?: Officer)?|Chairman|Chairwoman|President|"
    r"chief executive|chairman|chairwoman|president|analyst|minister|executive|director|"
    r"(?<!strategic )(?<!new )(?<!technology )(?<!business )(?<!venture )partner|lawyer|economist|spokes\w+)\s$"
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
def _legal_forms() -> frozenset[str]:
    return frozenset(row["text"] for row in table("legal_forms"))


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
    if _is_town(name, sentence):
        return "place"
    if folded in words("media_names"):
        return "media"
    if folded in companies():
        return _from_reference(companies()[folded][1])
    if folded in _INDICES:
        return "term"
    if _GOVERNMENT.search(name.text) or _STATE.match(name.text):
        return "gov"
    if _MODEL.fullmatch(name.text):
        return "term"
    return "person" if _is_person(name, sentence) else "org"


_INDICES = frozenset("ftse sensex nifty dax nikkei kospi kosdaq topix s&p hsi csi taiex asx stoxx cac mib ibex".split())
"""Measures of a market, which nobody owns."""
_IN = re.compile(r"\b(?:in|near|outside|around)\s$")
_STATE_AFTER = re.compile(r", ([A-Z][A-Za-z.]{1,15}(?: [A-Z][a-z]{2,12})?)\b")


def _is_town(name: Name, sentence: str) -> bool:
    """``in Varden, Texas``: what lies in a state or a country."""
    if _IN.search(sentence, max(0, name.start - 8), name.start) is None:
        return False
    state = _STATE_AFTER.match(sentence, name.end)
    return state is not None and _places().get(state.group(1).casefold()) in ("region", "country")


def _from_reference(entity_type: str) -> Kind:
    if entity_type == "government":
        return "gov"
    return "person" if entity_type == "person" else "org"


_FIRM_BEFORE = re.compile(
    r"\b(?:(?![Ff]ilm|[Mm]usic|[Rr]ecord)[A-Za-z-]{3,20} (?:maker|firm|company|chain|platform|start-?up|app|airline|"
    r"utility|lender|insurer|retailer|manufacturer|operator|provider|group|giant|unicorn|bank|brand|marketplace|"
    r"refiner|"
    r"bottler|specialist|recycler|distributor|supplier|[a-z]{3,9}maker)|"
    r"(?:[Ii]ts|[Aa]n?|[Tt]he) [a-z -]{0,30}\b(?:arm|unit|subsidiary|division),?) $"
)
"""``tequila bottler``, ``its charging arm,``: whoever follows is a firm, whatever it says."""


_LISTS_AFTER = re.compile(
    r"(?:['\u2019]s?)?\s(?:(?:Rs|\u20b9|\$|\u00a3|\u20ac)[\s\d.,]{1,9}(?:-?\s?(?:crore|cr|million|billion|m|"
    r"bn))?[\s-])?(?:SME\s|maiden\s|first\s)?"
    r"(?:IPOs?\b|initial (?:public|share)|public (?:issue|offer)|issue\b|listing\b|[Pp]rospectus|DRHP|"
    r"(?:over)?subscribed\b|"
    r"files? (?:for|draft)|filed (?:for|draft)|debuts? (?:on|at)|lists? (?:on|at)|goes public|went public|to (?:list|"
    r"go public))"
)
"""``Vasanta Polypack's issue``: only a firm offers its shares, whoever lent it his name."""


def _is_person(name: Name, sentence: str) -> bool:
    parts = name.text.split()
    last = parts[-1].casefold()
    if last in words("name_words", "org_suffix") or parts[-1] in _legal_forms() or "&" in parts:
        return False
    if name.has_title or _ROLE_BEFORE.search(sentence, max(0, name.start - 24), name.start):
        return 1 <= len(parts) <= 4
    if not 2 <= len(parts) <= 4 or _LISTS_AFTER.match(sentence, name.end):
        return False
    is_told_of = (
        parts[0].casefold() in words("given_names")
        or _ROLE_AFTER.match(sentence, name.end) is not None
        or _AGED.match(sentence, name.end) is not None
        or _speaks(name, sentence)
    )
    return is_told_of and _FIRM_BEFORE.search(sentence, max(0, name.start - 60), name.start) is None


def _speaks(name: Name, sentence: str) -> bool:
    """Whether a name without a given name says something as a person does: ``… in May," Qwen Zabriskie said``."""
    if _SPEAKS_AFTER.match(sentence, name.end) is None or _SPEAKS_AS_FIRM.match(sentence, name.end):
        return False
    last = name.text.rsplit(" ", 1)[-1].casefold()
    is_everyday = last in words("common_words") or last in words("name_words", "generic")
    return not is_everyday and _EMPLOYER_BEFORE.search(sentence, max(0, name.start - 6), name.start) is None
