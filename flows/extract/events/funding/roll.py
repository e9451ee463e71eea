"""A roll of names: ``Fern Capital, a Lisbon firm, the angel Mara Voss and Lark's Seed Fund``, read from left to right.

One entry is a name with what leads to it (``existing investors``, ``Corvid founder``) and a name that owns another
(``Lark's Seed Fund``); what is said of an entry between commas (``a Lisbon firm``) is passed over. Each step is read
once and never given back, so that a long roll costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.marking import Form, Tag

ENTRIES_MAX = 40
_NAME = r"<(?:org|gov|person|place)>"
_HALT = (
    r"(?:that|which|who|whose|valu\w+|at|to|across|into|for|has|have|had|is|are|was|were|will|would|said|says|"
    r"after|when|"
    r"brings|bringing|while|but|because|before|since|if|by|on|in)\b"
)
_WORD = r"[\w&][\w'’&.-]*"
_LEADS = rf"(?:(?!{_HALT}){_WORD} |<round> equity at |(?:managed|advised|controlled) by |<demonym> )"
_TITLE = (
    r"(?!(?:and|or|with|from|in|on|at|by|for|of|to|as|after|than|via|into|alongside|including|plus|\w{2,}ed|is|"
    r"has|will|led|"
    r"(?!(?:managing|running|engineering|marketing|founding|operating|investing)\b)\w{3,}ing|saw|"
    r"participat\w+|invest(?:s|ed)|leads?|joins?|says|said|adds?|who|which|that|brings?|brought|gives?|gave|"
    r"takes?|took|puts?|"
    r"makes?|made|plans?|helps?|values?|comes?|came|gets?|got|uses?|counts?|wants?|hopes?|raises?|buys?|bought|"
    r"told|tells)\b)"
    rf"{_WORD} "
)
"""A word between a name and the one that it tells of: ``Corvid running back <person>``."""
_ENTRY = re.compile(
    rf"(?P<leads>(?:{_LEADS}){{0,9}}?)(?P<names>{_NAME}(?:(?:'s?)? (?:{_TITLE}){{0,5}}{_NAME}|"
    rf"(?:'s?) (?:and {_TITLE}){_NAME})"
    rf"{{0,3}})(?P<after>'s?)?"
)
_UNNAMED = rf"(?:(?:{_WORD} ){{0,3}}{_WORD}, (?:and )?)?"
"""An entry of which no name is known: ``Fern, first light capital, Lark``."""
_TIE = re.compile(
    r"(?: (?!(?:and|\w{2,}ed|led|\w{2,}ing|leads?|joins?)\b)[\w-]+)?(?:,? (?:and|as well as|along with|"
    r"alongside|plus|together with|&)(?: also)?(?: by| from)? |"
    rf" ?, (?:and )?{_UNNAMED}|; (?:and )?| / |/)|(?=<)"
)
_UNIT = (
    r"(?: (?:[\w-]+ )?(?:units?|arm|group|division|team|funds?|office|plan|subsidiary|affiliates?|network|"
    r"foundation|trust|"
    r"family|venture arm|syndicate|collective|clients))?"
)
_WHERE = re.compile(
    _UNIT
    + r"(?:,? (?:both |all )?(?:of|from|in|based in|out of) (?:the )?<place>(?:, [a-z]{2,6}\.?(?=,))?| of <(?:org|"
    r"gov)>(?!'))"
)
"""``Lark Capital of Oslo``, ``Mara Voss of Quantia``."""
_ASIDE = re.compile(
    r" ?(?:,| --?) (?!(?:the|former|managing|its|general) (?:(?!(?:of|at|by|from|in|for|that|which|who|to|"
    r"with)\b)[\w'-]+ |"
    r"<(?:org|place|demonym)>(?:'s?)? ){0,5}<(?:org|person|gov)>(?!'|-))"
    r"(?:an?|the|both|part of|known|founded|based|formerly|one of|owned|head|chief|co-?founder|founder|ceo|"
    r"partner|managing|"
    r"general|president|chair\w*|former|its|his|her|run by|which|who|whose)\b"
)
_ASIDE_ENDS = re.compile(r"[,;]| --? | and ")
ASIDE_CHARACTERS = 130
_OF_PEOPLE = re.compile(
    r"\b(?:founders?|executives?|leaders?|alumni|engineers?|employees|veterans|operators|angels|entrepreneurs|partners|"
    r"members|scientists|researchers|professors?) (?:of|at|from|behind) (?:the )?$"
)
"""``founders of Corvid, Lark and Fern``: those behind it tell who they are, and give nothing."""
_OWN_FUND = re.compile(r"<(?:org|gov)>(?:'s?)? <org>")
_ITS_FUND = re.compile(
    r"(?: [\w-]+){0,3} (?:funds?|plan|arm|office|unit|capital|ventures?|trust|investments?|growth|foundation|endowment|"
    r"division|group)\b"
)
"""``Lark's pension plan``: the owner stands for what gives."""
_KIND = re.compile(r"(?:VCs?|LPs?|Angels?|Investors?|Backers|Angel Investors|Venture Capitalists|Limited Partners)$")
_SUCH_AS = re.compile(r",? (?:including|such as|like) ")
_OF_OTHERS = re.compile(r";| (?:such as|like|counts?|includ\w+|backed|backs|invested in|brands|portfolio) ")
"""What a firm owns or backs: names that stand there give nothing."""


def roll(form: Form, at: int, end: int) -> tuple[tuple[Tag, ...], int]:
    """The heads of the entries from ``at`` on, and where the roll ends."""
    heads: list[Tag] = []
    is_origin = False
    start, last = at, at
    while len(heads) < ENTRIES_MAX and (entry := _ENTRY.match(form.text, at, end)) is not None:
        is_origin = bool(_OF_PEOPLE.search(entry["leads"])) or (
            is_origin and not entry["leads"].strip() and not entry["names"].startswith("<person>")
        )
        if not is_origin:
            heads.extend(_head(form, entry))
        fund = _ITS_FUND.match(form.text, entry.end(), end) if entry["after"] else None
        last = _past_place(form.text, fund.end() if fund is not None else entry.end(), end)
        at = _past_aside(form.text, last, end)
        tie = _TIE.match(form.text, at, end) or (_SUCH_AS.match(form.text, at, end) if _is_kind(heads) else None)
        if tie is None:
            break
        at = tie.end()
    return tuple(heads), max(last, start)


def _is_kind(heads: list[Tag]) -> bool:
    """Whether the entry just read is no name but a kind of giver: ``VCs including …``."""
    return bool(heads) and _KIND.match(heads[-1].text) is not None


def _past_place(text: str, at: int, end: int) -> int:
    """Behind where a name is at home: ``Lark Capital of Oslo``."""
    where = _WHERE.match(text, at, end)
    return where.end() if where is not None else at


def _past_aside(text: str, at: int, end: int) -> int:
    """Behind what is said of a name, if the roll goes on there: ``, a Lisbon firm``."""
    aside = _ASIDE.match(text, at, end)
    if aside is None:
        return at
    for close in _ASIDE_ENDS.finditer(text, aside.end(), min(end, aside.end() + ASIDE_CHARACTERS)):
        if _OF_OTHERS.search(text, at, close.start()):
            return at
        tie = _TIE.match(text, close.start(), end)
        if tie is not None and _ENTRY.match(text, tie.end(), end):
            return close.start()
    return at


def _head(form: Form, entry: re.Match[str]) -> Iterator[Tag]:
    """The name that an entry is about: the last of ``Corvid engineer Mara Voss``, the first of ``Lark's Seed Fund``."""
    tags = form.tags_between(entry.start("names"), entry.end("names"))
    if not tags or (entry["after"] and not _ITS_FUND.match(form.text, entry.end())):
        return
    yield tags[0] if _OWN_FUND.match(entry["names"]) else tags[-1]
