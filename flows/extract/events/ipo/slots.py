"""What a sentence says of an offering besides its stage: venue, amounts, price, first day, dates.

Each function looks at one marked sentence and answers with what it holds; ``assemble`` decides whose it is and which
of several answers stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from flows.extract.marking import Form, Marked
from flows.extract.mentions.exchanges import ExchangeName, city_exchange
from flows.extract.mentions.mention import DateMention, PercentMention
from flows.extract.mentions.tokens import SENTENCES_KEPT
from flows.extract.needles import Rare
from flows.extract.roles import Amount, amounts
from flows.extract.rule import expand
from flows.records import Money

_STATE = re.compile(
    r"^(?:-listed|-traded|-style|-like|'s nasdaq-style|-linked| composite|[- ]\d| index| filing| data| releases?)"
)
_FILED_AT = re.compile(
    r"\b(?:filing (?:to|with|on)|(?:data|figures|details|numbers) (?:available |published |posted )?(?:on|from|with)|"
    r"status on|according to|showed|told|per|website of|(?:bigg|larg)est (?:[\w-]+ ){0,3}(?:in|on))(?: the)? $"
)
_EITHER = Rare(r"<exchange> or (?:the )?<exchange>|<exchange> or (?:the )?<place>|<place> or (?:the )?<exchange>")
"""Where it is not decided between two exchanges."""
_SME_ISSUE = Rare(r"\bsme (?:ipos?|issues?|public issues?|listings?|offers?|offerings?|space|board)\b")
_IN_CITY = Rare(
    expand(
        r"^<place> (?:has )?(?:welcom|greet|host|gain)ed [^;.<]{0,40}\b(?:newcomer|debutant|listing|ipo)\b|"
        r"<place>(?:'s)? (?:[\w-]+ |<money> |<date> ){0,3}?(?:{ipo}s?|debuts?|bows?|floats?|listings?|share sale|"
        r"offering|bourse|stock exchange|"
        r"stock market|main board|exchange|market(?= (?:in|on|with|at|this|last|next|later|by|newcomer)\b|,|\.))\b|"
        r"(?:{ipo}|list(?:ed|ing|s)?|debut(?:ed|s)?|float(?:ed|s|ing)?|go(?:es|ing)? public|went public|trading|"
        r"shares|share sale|offering|first (?:trading )?(?:session|day)|(?:clos|open|end|finish)ed(?: at <money>)?)"
        r"(?: shares)? (?:[\w-]+ |<org> |<exchange> ){0,6}?(?:in|on) (?:the )?<place>"
    )
)
_FIRST_DAY = Rare(
    r"\b(?:debut\w*|first (?:day|session|trading day|trading session|hours?|minutes?)|began trading|"
    r"trading debut|lists? at|listed at|in debut|opened|ipo price|offer(?:ing)? price|issue price|listing day|"
    r"priced at|started trading|day one|day 1|opening day|maiden (?:day|session|trade|trading day)|"
    r"(?:<exchange>|<place>|market|stock market) bow)\b"
)
_MOVE = re.compile(
    r"\b(?:surg\w+|soar\w*|jump\w*|ris\w+|rose|climb\w*|gain\w*|up|rall\w+|pop\w*|leap\w*|clos\w+|open\w*|ended|"
    r"end|finish\w*|fell|fall\w*|drop\w*|slid\w*|slip\w*|down|"
    r"lower|higher|sank|tumbl\w+|plung\w+|above|below|under|premium|discount|shed|lost|increase|skyrocket\w*|doubl\w+|"
    r"tripl\w+|shot|advanc\w+|added|adding|put on|sprang|quadrupl\w+|quintupl\w+|more than|debut)\b"
)
_GREY = Rare(
    r"grey[- ]market|gray[- ]market|\bgmp\b|premium (?:\([^)]*\) )?of(?! <percent> (?:to|over|on|above) (?:its|"
    r"the|their) (?:issue|ipo|offer\w*) price)|this year|year[- ]to[- ]date|"
    r"since (?:january|the start)|on average|average|lock-?up|record (?:low|high)|so far"
)
_CLOSE = re.compile(r"\b(?:clos\w+|ended|ending|finish\w*)\b")
_STAKE = re.compile(
    r"^ (?:stake|of (?:the|its) (?:shares|company|stock|capital|offer|ipo|issue|equity)|interest|owned|"
    r"discount to|convertible|senior)"
)
_TRADED_AT = re.compile(
    r"\b(?:clos\w+|open\w*|trad\w+|jump\w*|rose|fell|high of|low of|touched|hit|reach\w*|down|up|surged|lot|"
    r"bid) (?:[\w-]+ ){0,2}(?:at |to |of )?$|\bto $"
)
_HAS_SCALE = re.compile(r"illion|[mb]n\b|crore|lakh|\d ?[MB]\b|\d,\d{3},", re.IGNORECASE)
_CLAUSE = re.compile(
    r"; |\band (?:had|has|have)\b|\bwhile\b|\bbut\b|\bwhereas\b|, and (?:<org>|the company|it)\b|"
    r",? and (?:(?!(?:which|who|that)\b)[\w'.-]+ |<demonym> |<place>(?:'s|-based)? ){0,5}<org>(?: on <date>| <date>)? "
    r"(?:has|had|have|is|was|will|said|says|plans?|rose|fell|sold|won|made|began|took|came|went|got|[a-z]{2,14}ed)\b"
)
_RESPECTIVELY = Rare(r"\brespectively\b")


@dataclass(frozen=True, slots=True)
class Venue:
    """An exchange (operating MIC) and a board, where they stand; ``strength`` orders told venues over inferred ones."""

    exchange: str | None
    board: str | None
    strength: int
    position: int = 0


@lru_cache(maxsize=SENTENCES_KEPT)
def venues(marked: Marked) -> tuple[Venue, ...]:
    """The venues a sentence names for a listing."""
    return tuple(_venues(marked))


def _venues(marked: Marked) -> Iterator[Venue]:
    form = marked.form
    open_choice = [match.span() for match in _EITHER.finditer(form.text)]
    for offset, tag in zip(form.offsets, form.tags, strict=True):
        if not isinstance(tag.value, ExchangeName) or any(start <= offset < end for start, end in open_choice):
            continue
        after = offset + len("<exchange>")
        if _STATE.match(form.text, after) or _STATE.match(form.text[after:]) or _FILED_AT.search(form.text, 0, offset):
            continue
        yield Venue(tag.value.exchange, tag.value.board, 3, offset)
    for match in _IN_CITY.finditer(form.text):
        for tag in form.tags_between(match.start(), match.end(), "place"):
            mic = city_exchange(
                marked.sentence.text[tag.start - marked.sentence.start : tag.end - marked.sentence.start]
            )
            if mic is not None and not _FILED_AT.search(form.text, 0, form.offset_of(tag) or 0):
                yield Venue(mic, None, 2, form.offset_of(tag) or 0)
    for match in _SME_ISSUE.finditer(form.text):
        yield Venue(None, "SME", 1, match.start())


@lru_cache(maxsize=SENTENCES_KEPT)
def money(marked: Marked) -> tuple[Amount, ...]:
    """The amounts of a sentence that may belong to an offering."""
    told = tuple(amount for amount in amounts(marked) if not _is_trade(marked.form, amount))
    if not is_respective(marked):
        return told
    shared = next((amount.role for amount in told if amount.role != "unknown"), "unknown")
    return tuple(replace(amount, role=shared) if amount.role == "unknown" else amount for amount in told)


def _is_trade(form: Form, amount: Amount) -> bool:
    is_share_price = amount.role in ("price", "unknown") or not _HAS_SCALE.search(amount.mention.text)
    return is_share_price and bool(_TRADED_AT.search(form.text, max(0, amount.position - 50), amount.position))


def first_day_trades(marked: Marked) -> Iterator[Money]:
    """The prices at which shares changed hands on their debut."""
    if not _FIRST_DAY.search(marked.form.text) or _GREY.search(marked.form.text):
        return
    for amount in amounts(marked):
        if _is_trade(marked.form, amount) and not amount.mention.text.endswith("%"):
            yield amount.money


@dataclass(frozen=True, slots=True)
class Move:
    """One first-day move in percent, signed, ``distance`` characters from the word for it."""

    percent: Decimal
    is_close: bool
    position: int
    distance: int


_FLAT = re.compile(
    r"\b(?:listed|closed|ended|finished|opened|debuted|started|began|made an?)(?: [\w-]+){0,4}? (?:flat|unchanged|"
    r"where (?:it|they) (?:began|started|had been sold))\b"
)
_UNDER_WATER = re.compile(r" (?:under ?water|(?:under|beneath) (?:the|its|their)|in the red|shy of|short of)\b")
_ITS_CLOSE = re.compile(r"^(?:the |its |their )?(?:stock|shares|it|they|units)\b[^.;]{0,30}\b(?:clos|end|finish)")


def first_day_moves(marked: Marked, *, is_first_day: bool = False, told_at: tuple[int, ...] = ()) -> Iterator[Move]:
    """The moves of a debut that a sentence tells; ``is_first_day`` where the sentence before it speaks of the day.

    ``told_at`` is where claims of the first day stand that use other words for it.
    """
    form = marked.spine
    words = [word.start() for word in _FIRST_DAY.finditer(form.text)]
    if is_first_day and not words:
        words = [close.start() for close in _ITS_CLOSE.finditer(form.text)]
    words = words or list(told_at)
    if not words or _GREY.search(form.text):
        return
    for flat in _FLAT.finditer(form.text):
        yield Move(Decimal(0), _CLOSE.search(flat.group()) is not None, flat.start(), 0)
    for offset, tag in form.placed():
        if isinstance(tag.value, PercentMention) and _is_move(form, offset, tag.value):
            is_close = _CLOSE.search(form.text, max(0, offset - 40), offset + 30) is not None
            distance = min(abs(word - offset) for word in words)
            is_loss = tag.value.signed > 0 and _UNDER_WATER.match(form.text, offset + len("<percent>"))
            yield Move(-tag.value.signed if is_loss else tag.value.signed, is_close, offset, distance)


_SINCE = re.compile(r",?(?: and <percent>,?)?(?: respectively,?)? since (?:its|their|the|going|listing)\b")
"""A move since the debut is none of its day."""


def _is_move(form: Form, offset: int, mention: PercentMention) -> bool:
    after = offset + len("<percent>")
    if _STAKE.match(form.text[after:]) or _SINCE.match(form.text, after):
        return False
    near = form.text[max(0, offset - 45) : offset + 45]
    return mention.is_multiple or mention.direction is not None or bool(_MOVE.search(near))


def dates(form: Form) -> Iterator[tuple[int, DateMention]]:
    """The dates of a form and where they stand."""
    for offset, tag in zip(form.offsets, form.tags, strict=True):
        if isinstance(tag.value, DateMention):
            yield offset, tag.value


def dates_near(form: Form, position: int, reach: int = 130, skip: re.Pattern[str] | None = None) -> list[str]:
    """The event dates around a verb, the nearest first; dates after ``skip`` are another step's."""
    near = [
        (abs(offset - position) + (15 if offset < position else 0), mention.event_date)
        for offset, mention in dates(form)
        if mention.event_date is not None
        and abs(offset - position) <= reach
        and not is_across(form, offset, position)
        and not _OTHER_DATE.search(form.text, max(0, offset - 60), offset)
        and not (skip is not None and skip.search(form.text, _after(position, offset), offset))
    ]
    return [told for _, told in sorted(near)]


_OTHER_DATE = re.compile(
    r"\b(?:(?<!listed )(?<!traded )(?<!public )(?<!quoted )(?<!<exchange> )since|until|"
    r"dated|ended|ending|founded in|year to|"
    r"compared with|"
    r"months to|as of|as at)(?: the)? $|<media>[^,;<]{0,40} $"
)
"""A date that is no day of any step: what something is compared with, what a paper bears."""


def _after(position: int, offset: int) -> int:
    """Where the words begin that may give a date to another step: behind the verb, 60 characters back at most."""
    return max(position, offset - 60) if offset > position else max(0, offset - 60)


def is_across(form: Form, left: int, right: int) -> bool:
    """Whether another clause begins between two places."""
    return _CLAUSE.search(form.text, min(left, right), max(left, right)) is not None


def is_respective(marked: Marked) -> bool:
    """Whether the sentence pairs names and amounts by order."""
    return _RESPECTIVELY.search(marked.form.text) is not None


def same_money(left: Money, right: Money) -> bool:
    """Equal in value and currency, whatever the qualifier."""
    return left.value == right.value and left.currency == right.currency
