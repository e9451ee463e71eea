"""Who gives: the names after ``led by``, ``from``, ``with participation of`` and before ``led``, ``joined``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.marking import Form, Tag
from flows.extract.mentions.entities import Entity, without_legal_form

_ROLES = (
    r"(?:(?:co-?)?founders?|ceo|cfo|cto|coo|chief|president|chair\w*|vice|executive|head|director|partner|alum\w*|"
    r"veteran|boss|investor|billionaire|managing|general|[a-z]{4,12} officer)"
)
_ONE = (
    r"(?:<org>(?:'s?)? (?:" + _ROLES + r"(?: and)? ){1,4}<person>|<place>'s? (?:[\w-]+ ){0,4}<org>|"
    r"<(?:org|gov|person|place)>)"
)
_LIST = (
    _ONE
    + (
        r"(?:(?:'s?)?(?: \w+)?(?:,? (?:and|as well as|along with|alongside|plus|&) |, (?:and )?|; |"
        r" / )(?:(?:(?!(?:that|which|who|whose|valu\w+|at|to|across|into|for|has|have|had|is|was|will|said|says|"
        r"after|when|brings|"
        r"bringing)\b)[\w'’-]+ ){0,7}?)(?:(?:[\w-]+ ){0,2}[\w-]+, (?:and )?)?"
    )
    + _ONE
    + r"){0,24}"
)
_LEAD_IN = (
    r"(?:(?:the |an? |its |our |their |both |existing |new |current |returning |previous |early |earlier |other |"
    r"[\w'-]+ ){0,6}?)"
)
_AFTER = re.compile(
    r"\b(?:joining|preferential (?:allotment|issue)(?: of (?:[\w-]+ ){1,3})? to|(?:purchase|subscription|"
    r"investment) agreements? with|(?:co-)?led by|(?:co-)?led jointly by|headed by|anchored by|spearheaded by|"
    r"backed by|"
    r"(?:with )?(?:the )?participation (?:of|from|by)|(?:contributions?|support|backing|funding|investments?|"
    r"capital|money|commitments?|"
    r"checks?|financing) from|(?:investors|backers|supporters|participants|shareholders|"
    r"syndicate)(?: [\w-]+){0,6}? (?:includ(?:e|es|ed|ing)|such as|like|is|are|was|were|being)|round (?:includes|"
    r"included|include|saw) participation from|joined by|alongside|along with|together with|participation from|"
    r"(?:round|financing|funding|it)(?: also)? (?:includ(?:ed|es)|attracted|drew|saw)|came from|comes from|"
    r"come from|as did|from|by|include|includes|including|comprises (?:[\w ]{0,30}) including)"
    r" " + _LEAD_IN + r"(?P<list>" + _LIST + r")"
)
_BEFORE = re.compile(
    r"(?P<list>"
    + _LIST
    + (
        r")(?:,? (?:also|all|both|has|have|had|each|which|who|is|are|was|were|will) ?)*,? ?(?:co-)?(?:led|leads|"
        r"leading|co-leading|participated|participating|participates|joined|joining|took part|taken part|"
        r"takes part|invested|investing|backed|"
        r"backing|contributed|co-invested|among the (?:investors|backers)|(?:acted |served )?(?:as )?the "
        r"(?:sole |largest |main )?(?:largest|lead) investor)\b(?! by\b)"
    )
)
_AS = re.compile(
    r"\bwith (?:the |an? )?(?P<list>"
    + _LIST
    + r") (?:[\w-]+ ){0,3}?as (?:an? |the |its |new |joint ){0,2}(?:anchor|lead|cornerstone|co-lead|sole|"
    r"strategic|new|first|largest|main)? ?(?:investors?|backers?|lps?|limited partners?|shareholders?)\b"
)
_NOT_GIVERS = re.compile(
    r"\b(?:according|reported|said|advised|announced|released|published|approved|developed|used|founded|created|"
    r"owned|run|made|operated|acquired|managed|confirmed|caused|spun (?:off|out)|emerged|away|spinoff|ranging|"
    r"customers|clients|products|services|competitors|rivals|companies|names|partners|alumni|veterans|executives|"
    r"team|people|brands|markets|countries|competition|up|down|rose|fell|increase|far|different|operators|demand|"
    r"revenue|profit|data)\b[^<]{0,30}$"
)


_OWNS_PERSON = re.compile(r"(?:'s?)? (?:" + _ROLES + r" (?:and )?){1,4}<person>|'s? <person>")
_PLACE_OF_ANOTHER = re.compile(
    r"(?:'s?|-| (?!(?:and|to|for|in|on|at|with|will|has|is|was|as|government|pledg\w+|"
    r"said)\b)[a-z<])"
)
_NO_GIVER_BEFORE = re.compile(
    r"\b(?:former|ex-|(?:founders?|ceo|chief|partners?|presidents?|heads?|executives?|directors?|chair\w*|members?|"
    r"officer|alumni|unit|subsidiary|owner|parent|part|customers?|clients?) (?:of|at)(?: the)?)[ -]?$"
)


def _gives(form: Form, tag: Tag) -> bool:
    """Whether a listed name gives itself, and does not tell whose founder or whose firm gives."""
    at = form.offset_of(tag) or 0
    after = form.text[at + len(tag.kind) + 2 : at + 80]
    if tag.kind == "place" and _PLACE_OF_ANOTHER.match(after):
        return False
    return not _OWNS_PERSON.match(after) and _NO_GIVER_BEFORE.search(form.text, max(0, at - 30), at) is None


def funders(form: Form, start: int, end: int) -> Iterator[Tag]:
    """The names told as givers between two places of a form, in order, each once."""
    seen: set[int] = set()
    for match in sorted(
        (match for told in (_AFTER, _BEFORE, _AS) for match in told.finditer(form.text, start, end)),
        key=lambda one: one.start("list"),
    ):
        if _NOT_GIVERS.search(form.text, max(start, match.start() - 30), match.start() + 2):
            continue
        for tag in form.tags_between(match.start("list"), match.end("list"), "org", "gov", "person", "place"):
            if id(tag.value) not in seen and _gives(form, tag):
                seen.add(id(tag.value))
                yield tag


_NO_BODY = re.compile(
    r"^(?:Investing|CHIPS|Chips|Ventures|Capital|Partners|LPs?|VCs?|Limited Partners|HNWIs?|HNIs?|"
    r"Family Offices?|Angels?|Angel Investors?|Investors?|Others|Series|Round|Funding|Existing Investors)$|"
    r"\b(?:Act|Law|Bill|Plan|Agenda|Summit|Conference|Initiative|Challenge|"
    r"Programme?|MoUs?|Treaty|"
    r"Agreement)(?: of \d+)?$"
)
"""A law, a programme or a meeting: it is named where money is told, and gives none; nor does a kind of investor."""


def is_body(name: str) -> bool:
    """Whether a name can give money: not a law's, a programme's or a meeting's."""
    return _NO_BODY.search(name) is None


def written(form: Form, tag: Tag) -> str:
    """A giver's name as the sentence writes it, a ministry's with its country: ``U.S. Department of Energy``."""
    at = form.offset_of(tag) or 0
    country = form.tag_at(at - len("<place> ")) if form.text.endswith("<place> ", 0, at) else None
    if tag.kind == "demonym":
        return f"{tag.text} government"
    own = without_legal_form(tag.text)
    return f"{country.text} {own}" if tag.kind == "gov" and country is not None else own


def named(tags: tuple[Tag, ...], but: Entity | None) -> tuple[str, ...]:
    """The names of givers as the article writes them, each body once, without the recipient."""
    told: dict[int, str] = {}
    for tag in tags:
        if tag.entity is not but and is_body(tag.text):
            told.setdefault(id(tag.entity), without_legal_form(tag.text))
    return tuple(dict.fromkeys(told.values()))
