"""One total for many listings: ``technology firms raised more than $1 billion through IPOs``.

The subject is a plural without a name, or a count; the amount is said to be raised by listing. The headline's and
the body's telling of one total are one statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from flows.extract.events.evidence import evidence
from flows.extract.events.ipo.rules.totals import COMPARED, MANY_LISTINGS, NEEDS_MANY, RULES, THAN
from flows.extract.events.ipo.slots import dates, same_money, venues
from flows.extract.events.ipo.subject import is_about_listing
from flows.extract.marking import Form, Marked
from flows.extract.mentions.exchanges import city_exchange
from flows.extract.mentions.mention import MoneyMention
from flows.extract.needles import Rare
from flows.extract.reading import Reading
from flows.extract.rule import Rule, expand
from flows.extract.sieve import Sieve
from flows.records import IpoEvent, Money

_LISTING_WORD = Rare(expand(r"\b{ipo}s?\b|\blistings?\b|\bdebuts\b"))
_IS_AHEAD = re.compile(r"\b(?:expected|could|will|would|might|plan|may|aim|set|seek\w*|hop\w+|looking) (?:\w+ ){0,3}$")
_SIEVE = Sieve(RULES)


LEAD_SENTENCES = 3
"""Headline, deck and lead: they tell whether an article is about listings."""
GOES_ON = 2
"""Sentences after a total that may go on about it."""
_PER_COMPANY = Rare(r"\b(?:each|apiece|respectively)\b")


def aggregates(reading: Reading) -> tuple[IpoEvent, ...]:
    """The totals an article gives for listings that it counts together."""
    is_any = any(True for marked in reading.sentences for _ in _SIEVE.matches(marked))
    return _totals(reading) if is_any else ()


def _totals(reading: Reading) -> tuple[IpoEvent, ...]:
    found: list[IpoEvent] = []
    is_talk = any(_LISTING_WORD.search(marked.form.text) for marked in reading.sentences[:LEAD_SENTENCES])
    before, goes_on, many = False, 0, 0
    last: IpoEvent | None = None
    published = reading.article.published
    lead = reading.sentences[:LEAD_SENTENCES]
    is_many = any(MANY_LISTINGS.search(marked.form.text) for marked in lead) or _goes_through_many(reading)
    for marked in reading.sentences:
        is_own = is_about_listing(marked)
        many = GOES_ON if MANY_LISTINGS.search(marked.form.text) else many - 1
        told = list(
            _told(
                marked,
                is_talk=is_talk or is_own or before or many > 0,
                is_many=is_many or many > 0,
                published=published,
            )
        )
        last = told[-1] if told else last if goes_on > 0 else None
        told += _compared(marked, last, is_here=bool(told), published=published)
        goes_on = GOES_ON if told else goes_on - 1
        before = is_own
        for event in (_with_lead_venue(one, marked, lead) for one in told):
            known = next(
                (one for one in found if one.amount and event.amount and same_money(one.amount, event.amount)), None
            )
            if known is None:
                found.append(event)
            elif known.amount is not None and known.amount.qualifier == "exact" and event.amount is not None:
                found[found.index(known)] = event
    return tuple(found)


def _goes_through_many(reading: Reading) -> bool:
    """Whether several sentences of an article speak of several listings."""
    told = (marked for marked in reading.sentences if MANY_LISTINGS.search(marked.form.text))
    return len(list(islice(told, MANY_SENTENCES_MIN))) == MANY_SENTENCES_MIN


MANY_SENTENCES_MIN = 2


def _told(marked: Marked, *, is_talk: bool, is_many: bool, published: date | None) -> Iterator[IpoEvent]:
    spine = marked.spine
    if not is_talk or _PER_COMPANY.search(spine.text):
        return
    seen: set[int] = set()
    for rule, match, _ in _SIEVE.matches(marked):
        if (rule.name in NEEDS_MANY and not is_many) or _is_vetoed(rule, match, spine.text):
            continue
        tag = spine.tag_at(match.start("m"))
        if (
            tag is None
            or not isinstance(tag.value, MoneyMention)
            or tag.value.money.value < TOTAL_MIN
            or id(tag) in seen
            or spine.tags_between(match.start(), match.start("v"), "org")
        ):
            continue
        seen.add(id(tag))
        yield _event(marked, rule, tag.value.money, match, _stage(rule, spine.text, match), published)


_ALL_EQUITY = Rare(r"\b(?:qips?|fpos?|invits?|rights issues|follow-ons?|public equity fundraising)\b")
"""Money that comes of more than listings."""


def _is_vetoed(rule: Rule, match: re.Match[str], text: str) -> bool:
    """Whether something beside a match takes it back."""
    if _ALL_EQUITY.search(text):
        return True
    return rule.veto is not None and rule.veto.search(text, max(0, match.start() - 45), match.end() + 45) is not None


TOTAL_MIN = 1_000_000
"""In any currency; what is less is a share's price."""


def _event(
    marked: Marked, rule: Rule, money: Money, match: re.Match[str], stage: str, published: date | None
) -> IpoEvent:
    position = match.start("v")
    return IpoEvent(
        evidence=evidence(marked, rule),
        stage=stage,  # type: ignore[arg-type]
        company=None,
        scope="aggregate",
        exchange=_exchange(marked, match.end("m")),
        amount=money,
        listing_count=_count(marked.spine.text[:position]),
        event_date=_date(marked.spine, match, published),
    )


_SO_FAR = re.compile(
    r"\b(?:since|between|up to|until|by|to|through|as of) $|\bbetween <date> and $|\bweek (?:starting|beginning|of) $"
)
"""Before the day from or to which a total is counted."""
_IS_OTHERS = re.compile(THAN + r"|\bthe (?:most|least|highest|lowest|slowest|best|weakest|strongest|busiest|biggest)\b")


def _date(spine: Form, match: re.Match[str], published: date | None) -> str | None:
    """When the listings of a total were: the nearest date that is not of what the total is compared with."""
    position, money = match.start("v"), match.end("m")
    first = max(0, match.start() - (0 if _IS_OTHERS.match(match.group("v")) else REACH))
    other = _IS_OTHERS.search(spine.text, money)
    last = min(money + REACH, other.start() if other is not None else len(spine.text))
    near = [(offset, one.event_date) for offset, one in dates(spine) if first <= offset < last]
    told = [(abs(offset - position), offset, day) for offset, day in near if day is not None]
    if not told:
        is_this_year = published is not None and _THIS_YEAR.search(spine.text, first, last) is not None
        return str(published.year) if published is not None and is_this_year else None
    _, offset, day = min(told)
    return day[: len("2026")] if _SO_FAR.search(spine.text, 0, offset) else day


_THIS_YEAR = re.compile(
    r"\b(?:so far|to date|for the (?:year|quarter|half)|(?:in|over|during) the first (?:half|<duration>|\w+ months)|"
    r"half ever)\b"
)
"""A total counted up to the day on which it is told."""
REACH = 90
"""Characters between a total and its date."""


def _stage(rule: Rule, text: str, match: re.Match[str]) -> str:
    """How far the listings of a total have got: candidates may have the regulator's word or wait for it."""
    if rule.says != "planned" and not _IS_AHEAD.search(text, 0, match.start("v")):
        return "planned" if _QUEUE.search(text, match.start(), match.start("v")) else rule.says
    around = text[max(0, match.start() - 30) : match.end() + 70]
    if _WAITING.search(around) is not None:
        return "filed"
    return "approved" if _CLEARED.search(around) else "planned"


_QUEUE = re.compile(r"\b(?:queue|expected|pipeline|likely)\b")
_WAITING = re.compile(r"\bawait\w*|\bhave filed\b|\bfiled (?:for|papers|drafts?)\b")
_CLEARED = re.compile(r"\b(?:approvals?|approved|clearance|cleared|go-ahead)\b")


def _compared(marked: Marked, total: IpoEvent | None, *, is_here: bool, published: date | None) -> Iterator[IpoEvent]:
    """The total of another year that ``total`` is compared with, where its year is told.

    Behind the total's own sentence a company named before the sum may be the one that raised it.
    """
    spine = marked.spine
    for match in COMPARED.regex.finditer(spine.text) if total is not None else ():
        tag = spine.tag_at(match.start("m"))
        if tag is None or not isinstance(tag.value, MoneyMention) or tag.value.money.value < TOTAL_MIN:
            continue
        if not is_here and spine.tags_between(0, match.start("m"), "org"):
            continue
        event = _event(marked, COMPARED, tag.value.money, match, "listed", published)
        if total is not None and total.event_date and _YEAR_BEFORE.match(spine.text, match.end("m")):
            event = replace(event, event_date=str(int(total.event_date[:4]) - 1))
        if event.event_date is not None or match.group("v").startswith(("proceeds", "sum", "total", "they")):
            yield event


_YEAR_BEFORE = re.compile(
    r",? (?:raised )?(?:(?:a|the|one) year (?:before|earlier|ago|prior)|in the (?:previous|prior|preceding) year)"
)
"""A year that is told by the total's own."""


def _exchange(marked: Marked, end: int) -> str | None:
    """The one exchange that a sentence names for its listings, or the one city that it lays them in."""
    told = {venue.exchange for venue in venues(marked) if venue.exchange}
    if len(told) == 1:
        return told.pop()
    named = {tag.text for tag in marked.spine.tags_between(0, min(len(marked.spine.text), end + REACH), "place")}
    return city_exchange(named.pop()) if len(named) == 1 and not told else None


def _with_lead_venue(event: IpoEvent, marked: Marked, lead: tuple[Marked, ...]) -> IpoEvent:
    """A total that names no place at all is that of the one exchange of the headline and the lead."""
    if event.exchange is not None or marked.tagged("place") or marked.tagged("exchange") or marked.tagged("demonym"):
        return event
    told = {venue.exchange for one in lead for venue in venues(one) if venue.exchange}
    places = {tag.text for one in lead for tag in one.tagged("place") if city_exchange(tag.text) is None}
    return replace(event, exchange=told.pop()) if len(told) == 1 and not places else event


def _count(before: str) -> int | None:
    """How many listings a total counts: the last number told before its noun."""
    told = _COUNT.findall(before)
    return (_NUMBERS.get(told[-1]) or int(told[-1])) if told else None


_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2
    )
}
_COUNT = re.compile(
    rf"\b({'|'.join(_NUMBERS)}|\d{{1,3}}) (?:(?:new|other|big|tech|technology) )?"
    r"(?:companies|firms|issuers|startups|start-ups|listings|offerings|ipos|deals|debuts|floats|businesses|groups|"
    r"newcomers|initial public offerings)\b"
)
