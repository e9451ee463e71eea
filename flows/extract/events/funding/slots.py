"""What the sentences of a deal say besides who and how much: valuation, period, date."""

from __future__ import annotations

import re
from datetime import date

from flows.extract.events.funding.deal import Deal
from flows.extract.marking import Form
from flows.extract.mentions.mention import DateMention, DurationMention
from flows.extract.roles import amounts
from flows.records import Money

DATED_STEP = re.compile(
    r"^(?:(?:the|this) (?:deal|round|facility|loan|agreement|financing|transaction|placement) (?:was |itself )?|it )?"
    r"(?:closed|signed|completed|finali[sz]ed|sealed)(?: on)? <date>"
)
"""``Signed on Thursday.``: a step of the deal just told, and its day."""
_ANNOUNCES = re.compile(r"\b(?:announc\w*|today|said|unveil\w*|disclos\w*)\b")
LONGEST_YEARS = 30
"""Nobody pledges for longer."""
_NOT_OF_DEAL = re.compile(
    r"\b(?:since (?:[\w-]+ ){2,5}in|as of|before the end of) $|"
    r"\b(?:founded|launched|established|started|expir\w*|matur\w*|due|ended|since|until|by|through|incorporated|"
    r"acquired|set|valued|dating|close on|close)(?: \w+){0,2} $"
)


def valuation(deal: Deal) -> Money | None:
    """The value of the recipient that the deal's sentences tell."""
    own = deal.amount.money if deal.amount is not None else None
    told = (
        amount for marked in (deal.marked, *deal.others) for amount in amounts(marked) if amount.role == "valuation"
    )
    return next((amount.money for amount in told if amount.money != own), None)


def period_months(deal: Deal) -> int | None:
    """The duration told nearest to the amount, for what is spent over time; a year's spending lasts twelve months."""
    form = deal.marked.form
    at = next((offset for offset, tag in form.placed() if tag.value is deal.amount), 0)
    told = [
        (abs(offset - at), tag.value.months)
        for offset, tag in form.placed()
        if isinstance(tag.value, DurationMention) and _is_over(form.text, offset)
    ]
    if told and (deal.is_given or deal.instrument == "grant"):
        return min(told)[1]
    between = _months_between(deal) if deal.is_given else None
    if between is not None:
        return between
    return 12 if _year_of_spending(deal) is not None else None


_FROM_TO = re.compile(r"\b(?:from|between) (?P<first><date>) (?:to|and|through|until) (?P<last><date>)")


def _months_between(deal: Deal) -> int | None:
    """``from 2026 to 2028``: both years counted."""
    form = deal.marked.form
    told = _FROM_TO.search(form.text)
    tags = [form.tag_at(told.start(name)) for name in ("first", "last")] if told is not None else []
    years = [tag.value for tag in tags if tag is not None and isinstance(tag.value, DateMention)]
    if len(years) < 2 or any(one.precision != "year" for one in years):
        return None
    count = years[1].last.year - years[0].first.year + 1
    return 12 * count if 1 < count <= LONGEST_YEARS else None


_NOT_OVER = re.compile(r"\b(?:founded|in the (?:last|past)|for the (?:last|past)|more than|in) $")


def _is_over(text: str, offset: int) -> bool:
    """Whether a duration tells how long money is spent: ``over three years``, not ``the first in 45 years``."""
    before = text[max(0, offset - 30) : offset]
    return _NOT_OVER.search(before) is None and _PROJECT.match(text, offset) is None


_PROJECT = re.compile(r"<duration> (?:sprint|tests?|trials?|stud\w+|pilots?|warranty|history|high|low)")


def _year_of_spending(deal: Deal) -> DateMention | None:
    """``will spend $65 billion this year``: the year is how long, not when it was pledged."""
    if not deal.is_given or deal.instrument not in ("corporate_investment", "grant") or deal.status == "closed":
        return None
    form = deal.marked.spine
    found = _nearest(form, deal.position, deal.reach)
    if found is None or found.precision != "year":
        return None
    return found if _SPENDS.search(form.text) else None


_SPENDS = re.compile(
    r"\b(?:spend|spending|invest|pour|pump|put|capex|capital (?:expenditures?|spending|outlays?)|budget)\b"
)


def event_date(deal: Deal) -> str | None:
    """The date beside the verb; else the day on which another sentence about the deal announces it."""
    if _year_of_spending(deal) is not None or _months_between(deal) is not None:
        return None
    own = _nearest_date(deal.marked.spine, deal.position, deal.reach, _latest(deal))
    if own is not None:
        return own
    announcing = (marked.spine for marked in deal.others if _tells_day(marked.form.text))
    days = (_nearest_date(form, 0, (0, len(form.text)), _latest(deal)) for form in announcing)
    return next((day for day in days if day is not None), None) or _closing_day(deal) or _news_day(deal)


def _tells_day(text: str) -> bool:
    return _ANNOUNCES.search(text) is not None or DATED_STEP.match(text) is not None


_CLOSES_ON = re.compile(
    r"\b(?:expected|scheduled|anticipated|set|due) to close (?:on|on or about|on or around|around) (?=<date>)"
)


def _closing_day(deal: Deal) -> str | None:
    """``The offering is expected to close on or about July 15``: where no other day is told."""
    forms = [marked.form for marked in (deal.marked, *deal.others)] if deal.status == "announced" else []
    for form in forms:
        closing = _CLOSES_ON.search(form.text)
        tag = form.tag_at(closing.end()) if closing is not None else None
        if tag is not None and isinstance(tag.value, DateMention):
            return tag.value.event_date
    return None


def _news_day(deal: Deal) -> str | None:
    """The day on which the article announces its news, for a deal that is told to be a part of it."""
    is_part = (
        deal.rule.name == "funding.award_to"
        or deal.in_heading
        or (deal.marked.sentence.paragraph <= 1 and not _BEFORE.search(deal.marked.form.text))
        or (deal.is_given and deal.instrument == "equity_round" and deal.status == "announced")
        or (deal.is_of_many and deal.instrument in _OF_MANY and not _BEFORE.search(deal.marked.form.text))
        or _ALSO.search(deal.marked.form.text) is not None
    )
    return deal.news_day if is_part else None


_OF_MANY = ("corporate_investment", "grant", "fund")
_BEFORE = re.compile(
    r"\b(?:already|earlier|previously|has been|have been|had|to date|so far|last (?:year|month|week)|in recent|"
    r"ago|since|over the (?:past|last))\b"
)
"""What tells of the time before an article's news."""
_ALSO = re.compile(
    r"\b(?:also|additionally|separately|in addition)\b[^.;]{0,60}\b(?:announc\w+|reveal\w+|unveil\w+|disclos\w+)"
)


_COMPARED = re.compile(r"\b(?:up|down|rose|fell) from\b|\bcompared (?:with|to)\b|\b(?:larger|bigger|smaller) than\b")
"""Behind these a date belongs to what a deal is measured by."""


_REPORTS = re.compile(
    r"<media>(?:(?! and\b)[^<.;]){0,30}$|\b(?:reports?|reported|article|interview|blog post)(?: [\w-]+){0,3} (?:on )?$"
)
"""The day on which a newspaper tells of a deal is not the deal's."""
_FILED = re.compile(r"\b(?:filing|filed|statement|disclos\w+|announce\w+|press release)\b")


def _latest(deal: Deal) -> date | None:
    """Until when a date can be the deal's: what is done lies behind, and so does a pledge, whose aims lie ahead."""
    is_over = deal.status == "closed" or deal.instrument in ("corporate_investment", "grant")
    return deal.told_on if is_over else None


def _nearest_date(form: Form, position: int, reach: tuple[int, int], latest: date | None) -> str | None:
    found = _nearest(form, position, reach, latest)
    if found is None or latest is None or found.first <= latest:
        return found.event_date if found is not None else None
    return f"{found.first.year - 1}-{found.first.month:02}"


def _is_ahead(told: DateMention, latest: date | None) -> bool:
    """Whether a date lies too late; a month without its year is then one of the year before."""
    is_bare_month = told.precision == "month" and not any(map(str.isdigit, told.text)) and not told.is_relative
    return latest is not None and told.first > latest and not is_bare_month


_WHEN = re.compile(r"<date>, when\b")
"""``its first since 2021, when it raised $5 million``."""


def _nearest(form: Form, position: int, reach: tuple[int, int], latest: date | None = None) -> DateMention | None:
    """The date nearest to a place, those within its reach first."""
    near = [
        (not reach[0] <= offset < reach[1], abs(offset - position), number, tag.value)
        for number, (offset, tag) in enumerate(form.placed())
        if isinstance(tag.value, DateMention)
        and tag.value.event_date
        and not _is_ahead(tag.value, latest)
        and (_WHEN.match(form.text, offset) or not _NOT_OF_DEAL.search(form.text, 0, offset))
        and not _COMPARED.search(form.text, min(position, offset), offset)
        and not _is_reported(form.text, offset)
    ]
    return min(near)[3] if near else None


def _is_reported(text: str, offset: int) -> bool:
    before = text[max(0, offset - 60) : offset]
    return _REPORTS.search(before) is not None and _FILED.search(before) is None
