"""Who gives: the names after ``led by``, ``from``, ``with participation of`` and before ``led``, ``joined``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.clauses import subjects
from flows.extract.events.funding.roll import roll
from flows.extract.marking import Form, Marked, Tag
from flows.extract.mentions.entities import Entity, without_legal_form

_GIVERS = (
    r"(?:investors?|backers?|supporters?|participants?|shareholders?|syndicates?|consorti(?:um|a)|groups?|vcs?|"
    r"firms?|funds?|"
    r"angels?|lenders?|banks|partners?|lps|entrepreneurs|operators|executives|others(?! (?:on|are|were))|"
    r"family offices|founders|subscribers|figures|individuals|billionaires)"
)
_MONEY = (
    r"(?:contributions?|support|backing|funding|financing|investments?|capital|cash|money|commitments?|checks?|"
    r"cheques?|"
    r"equity|loans?|facility|grants?|injection|round|<round>|<money>)"
)
_TOLD_AFTER = re.compile(
    r"\b(?:(?:co-?)?(?:led|headed|anchored|spearheaded|underwritten|subscribed)(?: jointly| in full| mainly|"
    r" primarily)? by|"
    r"backed by|(?:co-?)?lead by|"
    r"(?:with )?(?:the |additional |further |strong |significant )?participat(?:ion|ing) (?:of|from|by)|"
    r"preferential (?:allotment|issue)(?: of (?:[\w-]+ ){1,3})? to|"
    r"(?:purchase|subscription|investment) agreements? with|"
    + _MONEY
    + r"(?: (?:led|provided|made|raised|received|coming|arranged))? from|"
    r"(?:round|financing|funding|it|raise|deal)(?: also)? (?:includes?|included|features?|featured|saw|sees|"
    r"attracted|drew|"
    r"brought in)(?: \w+)? participation (?:from|by|of)|"
    r"(?:round|financing|raise|<round>|it)(?: also)? (?:attracted|drew|brought in|included|includes)|"
    r"(?:provided|joined|supported|co-invested|funded|financed|contributed|extended|arranged) by|"
    r"(?:contribution|investment|commitment)s? by|"
    r"(?:joining|participating in|(?:co-)?leading|taking part in|backing) (?:the|this|its) (?:[\w-]+ |<round> |"
    r"<money> ){0,3}?"
    r"(?:round|financing|funding|raise|deal|investment) (?:is|are|was|were|included?)|"
    r"(?:joined|joins|joining) (?:existing|returning|current|previous|earlier) (?:investors?|backers?|"
    r"shareholders?),?|"
    r"(?:joint )?work of|steered by|supplied by|(?:vehicles|funds|accounts) (?:run|managed|advised) by|"
    r"(?:group|syndicate|consortium|roster|line-?up|cast) (?:that|which) (?:also )?(?:counts|numbers|features|"
    r"includes)|"
    r"(?:funders|investors|backers|participants|lenders) ?:|was also joined by|joining (?=(?:existing |fellow "
    r"|other )?(?:investors |backers )?<(?:org|"
    r"person)>[^.;]{0,80}\b(?:round|investors?|financing))|"
    r"(?:taking part|participating|joining|investing|on board)(?: in [^<,.]{0,40})? (?:are|were|was|is)|"
    r"came from|comes from|come from|coming from|as did|equity offering that had|"
    r"lead investors?,?|"
    r"round is led by an? <money> (?:[\w-]+ ){0,2}from|participation from)"
)
"""Behind these the givers of the deal's money are told, wherever in a story they stand."""
_LED = re.compile(
    r"<org>-(?:led|backed|funded) (?:(?!start-?ups?|compan|firm|bank)[\w-]+ ){0,3}?(?:<round>|<money>|round|"
    r"funding|financing)"
)
"""``a Fern Capital-led Series B``."""
_TOLD_NEAR = re.compile(
    r"\b(?:(?:grants?|awards?|equity|funding|financing) (?:under|through|via)|(?:financing|loan|facility|"
    r"credit line) with|(?:talks|talking|"
    r"discussions) (?:to|with)|from|by|alongside|along with|together with|(?:new|existing) investors?,?)(?= )"
)
"""Behind these they may be told, in the sentence of the deal itself."""
_TOLD_AMONG = re.compile(
    r"\b" + _GIVERS + r"(?:,? (?!(?:said|says|has|have|had|will|to|for|at|start-?ups|companies|products|"
    r"brands)\b)[\w-]+){0,7}?,? (?:includ(?:e|es|ed|ing)|"
    r"such as|like|are|were|"
    r"being|comprised|comprising|namely)|"
    + r"(?:corporations|institutions|companies|"
    + _GIVERS[3:]
    + r"(?: (?:that|who|which) (?:invested|participated|joined|took part))? (?:in|to|of|on|for|behind) (?:the|"
    r"this) (?:[\w-]+ |<round> ){0,3}?"
    r"(?:round|financing|funding|raise|placement|deal|loan|facility|fund)(?: also)? (?:include[sd]?|are|were|is|was)"
)
"""``investors including …``, ``other backers in the round are …``."""
_ACTS = re.compile(
    r"(?:,? (?:and|as well as|along with|among|plus) (?:[\w'-]+ ){0,6}?(?:angels?|others?|investors?|backers?|"
    r"offices?|"
    r"individuals|funds|firms|executives|operators|entrepreneurs|founders|partners|institutions|shareholders|"
    r"banks|more|"
    r"companies|insurers|clients|family)\b)?"
    r"(?:,? (?:and|also|all|both|has|have|had|each|which|who|is|are|was|were|will|then|jointly|together|"
    r"previously|again|existing investors|new investors|would|may|could|might|to|set|expected|likely|agreed|plans?|"
    r"said to be|in (?:[\w-]+ )?(?:talks|negotiations|discussions))){0,6},? ?"
    r"(?:(?:co-?)?(?:leads?|led|leading|anchor(?:s|ed)?|head(?:s|ed)|front(?:s|ed)|spearhead(?:s|ed)|"
    r"steered)\b(?! by\b)(?P<object>)|"
    r"took the lead\b|the (?:joint |sole |main |co-)?leads?\b(?=[.,;)]|$| (?:and|on|in|with)\b)|(?:joint|co-) "
    r"?leads\b|"
    r"suppl(?:ied|ying) (?:it|the (?:money|cash|funds|capital|rest|remainder))\b|"
    r"provid(?:ed|ing) (?:it|the (?:money|cash|funds|capital|rest|remainder))\b|(?:at|in) the front of the "
    r"queue|in tow\b|"
    r"(?:among|amongst) (?:the (?:[\w-]+ )?(?:buyers|newcomers|funders|cheque-writers)|those (?:writing|"
    r"taking part|investing))|"
    r"(?:followed|followed suit|piled in|came along|tagged along|in,? too|in as well)(?=[.,;)]|$)|"
    r"as (?:buyers|co-leads|joint leads|leads|funders)\b|"
    r"in the driver's seat|"
    r"participat(?:ed|ing|es|e)\b|(?:joined|joining|joins|join)\b(?! by\b)(?P<joins>)|took part|taken part|"
    r"takes part|"
    r"taking part|(?:returning|returned|reinvest(?:ed|ing)|re-upped|followed on|following on|doubled down|chipped in|"
    r"chipping in|came in|came on board|put in|putting in|wrote cheques?|wrote checks?)\b|"
    r"(?:(?:co-)?invest(?:ed|ing)?\b|contribut(?:ed|ing)\b)(?! (?:\w+ )?(?:in|to) (?!the (?:round|company|firm|"
    r"start-?up|"
    r"business|financing|raise|fund|deal|placement)|this|it\b|us\b|our\b))|"
    r"back(?:ed|ing)\b(?! by\b)(?P<backs>)|"
    r"subscribed\b|provid(?:ed|ing)\b(?= (?:[\w-]+ ){0,3}(?:loan|financing|funding|debt|facility|<money>))|"
    r"(?:among|amongst) the (?:[\w-]+ ){0,2}(?:investors|backers|participants)|"
    r"(?:(?:acted |served )?(?:as )?the )?(?:sole |largest |main |joint |co-)?(?:largest|lead) investors?\b|"
    r"as (?:an? |the |its |new |joint |existing ){0,2}(?:anchor|lead|cornerstone|co-lead|sole|strategic|new|"
    r"first|largest|main)? ?(?:investors?|backers?|lps?|limited partners?|shareholders?)\b)"
)
"""What a roll of givers does: ``Fern and Lark led the round``."""
_THE_ROUND = re.compile(
    r"(?: (?!by\b)(?:[\w'’-]+|<(?:org|round|money|date|percent|demonym)>(?:'s?)?)){0,7}? (?:rounds?|financing|"
    r"funding|fundrais\w+|"
    r"raises?|deal|investments?|placement|syndicate|tranche|loan|facility|consortium|injection|issue|investors?|"
    r"backers?|shareholders?|<round>|<money>|it|company|start-?up|firm)\b|\s*(?:[,.;)]|$| and\b| alongside\b)"
)
"""What is led and joined: a round, not a firm."""
_BLANK = re.compile(r"[: ]{0,3}")
_NOT_GIVERS = re.compile(
    r"\b(?:according|reported|said|advised|announced|released|published|approved|developed|used|founded|created|"
    r"owned|run|made|operated|acquired|managed|confirmed|caused|spun (?:off|out)|emerged|away|spinoff|ranging|"
    r"customers|clients|products|services|competitors|rivals|companies|names|partners|alumni|veterans|executives|"
    r"team|people|brands|markets|countries|competition|up|down|rose|fell|increase|far|different|operators|demand|"
    r"revenue|profit|data)\b[^<]{0,30}$"
)


_PLACE_OF_ANOTHER = re.compile(
    r"(?:'s?|-| (?!(?:and|to|for|in|on|at|with|will|has|is|was|as|government|pledg\w+|said)\b)[a-z<])"
)
_NO_GIVER_BEFORE = re.compile(
    r"\b(?:former|ex-|(?:founders?|ceo|chief|partners?|presidents?|heads?|executives?|directors?|chair\w*|members?|"
    r"officer|alumni|unit|subsidiary|owner|parent|part|customers?|clients?|division|arm|spin-?out) (?:of|"
    r"at)(?: the)?)[ -]?$"
)


def _gives(form: Form, tag: Tag) -> bool:
    """Whether a listed name gives itself, and does not tell whose founder or whose firm gives."""
    at = form.offset_of(tag) or 0
    after = form.text[at + len(tag.kind) + 2 : at + 80]
    if tag.kind == "place" and _PLACE_OF_ANOTHER.match(after):
        return False
    return _NO_GIVER_BEFORE.search(form.text, max(0, at - 30), at) is None


def funders(form: Form, start: int, end: int, *, is_deal: bool = True) -> Iterator[Tag]:
    """The names told as givers between two places of a form, in order, each once.

    ``is_deal`` tells whether the sentence states the deal itself: there ``from`` and ``by`` are enough.
    """
    seen: set[int] = set()
    told = (*_behind(form, start, end, is_deal=is_deal), *_before(form, start, end), *_leading(form, start, end))
    for _, heads in sorted(told, key=_place):
        for tag in heads:
            if id(tag.value) not in seen and _gives(form, tag):
                seen.add(id(tag.value))
                yield tag


def _place(told: tuple[int, tuple[Tag, ...]]) -> int:
    return told[0]


def _leading(form: Form, start: int, end: int) -> Iterator[tuple[int, tuple[Tag, ...]]]:
    """Those after whom a round is called: ``a Fern Capital-led Series B``."""
    for one in _LED.finditer(form.text, start, end):
        yield one.start(), form.tags_between(one.start(), one.start() + 1)


def _behind(form: Form, start: int, end: int, *, is_deal: bool) -> Iterator[tuple[int, tuple[Tag, ...]]]:
    """The rolls behind ``led by``, ``investors including``; each with its place."""
    cues = (_TOLD_AFTER, _TOLD_AMONG, _TOLD_NEAR) if is_deal else (_TOLD_AFTER, _TOLD_AMONG)
    for cue in (found for told in cues for found in told.finditer(form.text, start, end)):
        if not is_deal and cue.re is _TOLD_AMONG and _is_general(form.text[start:end], cue.start() - start):
            continue
        if not _NOT_GIVERS.search(form.text, max(start, cue.start() - 30), cue.start() + 2):
            blank = _BLANK.match(form.text, cue.end(), end)
            opens = blank.end() if blank is not None else cue.end()
            yield opens, roll(form, opens, end)[0]


_HOLDERS = re.compile(
    r"\b(?:its|their|whose|company's|firm's|startup's|start-up's|<org>'s?|investor base|"
    r"cap table)(?: [\w'-]+){0,4} ?$|^backed by $"
)
_A_ROUND = re.compile(r"\b(?:rounds?|financing|raise|placement|participa\w+|joined|this|new investors)\b|<round>")


def _is_general(text: str, at: int) -> bool:
    """``Its backers include Fern and Lark``: who holds shares, not who gave in a round."""
    return _HOLDERS.search(text[:at]) is not None and _A_ROUND.search(text) is None


def _before(form: Form, start: int, end: int) -> Iterator[tuple[int, tuple[Tag, ...]]]:
    """The rolls before ``led the round`` and ``also participated``, and those beside them; each with its place."""
    done = start
    for tag in form.tags_between(start, end, "org", "gov", "person", "place"):
        at = form.offset_of(tag) or 0
        if at < done:
            continue
        heads, done = roll(form, at, end)
        acts = _ACTS.match(form.text, done, end)
        if acts is None or (_needs_round(acts) and _THE_ROUND.match(form.text, acts.end()) is None):
            continue
        yield at, subjects(form, acts.start()) if _GOVERNED.search(form.text, start, at) else heads
        beside = _BESIDE.match(form.text, acts.end(), end)
        if beside is not None:
            yield beside.end(), roll(form, beside.end(), end)[0]


def _needs_round(acts: re.Match[str]) -> bool:
    return any(acts[group] is not None for group in ("object", "joins", "backs"))


_GOVERNED = re.compile(r"\b(?:in|of|for|at|to) (?:the )?$")
"""``an investor in Corvid and took part``: the name is not the one that acts."""
_BESIDE = re.compile(r"[^<.;]{0,60}?,? (?:along with|alongside|together with|as well as) ")


_NO_BODY = re.compile(
    r"^(?:Investing|CHIPS|Chips|Ventures|Capital|Partners|LPs?|VCs?|Limited Partners|HNWIs?|HNIs?|"
    r"Family Offices?|Web3|DeFi|SaaS|Angels?|Angel Investors?|Investors?|Others|Series|Round|Funding|"
    r"Existing Investors)$|"
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


def without_places(givers: tuple[str, ...], marked: Marked) -> tuple[str, ...]:
    """A country or a town buys no share of a start-up: it tells where others come from."""
    places = {tag.text for tag in marked.tagged("place")}
    return tuple(name for name in givers if name not in places)
