"""What the sentences of a deal say besides who and how much: valuation, period, date."""

from __future__ import annotations

import re

from flows.extract.events.funding.deal import Deal
from flows.extract.marking import Form
from flows.extract.mentions.mention import DateMention, DurationMention
from flows.extract.roles import amounts
from flows.records import Money

_ANNOUNCES = re.compile(r"\b(?:announc\w*|today|said|unveil\w*|disclos\w*)\b")
_NOT_OF_DEAL = re.compile(
    r"\b(?:founded|launched|established|started|expir\w*|matur\w*|due|ended|since|until|by|through|incorporated|"
    r"acquired|close on|close)(?: \w+){0,2} $"
)


def valuation(deal: Deal) -> Money | None:
    """The value of the recipient that the deal's sentences tell."""
    own = deal.amount.money if deal.amount is not None else None
    told = (
        amount for marked in (deal.marked, *deal.others) for amount in amounts(marked) if amount.role == "valuation"
    )
    return next((amount.money for amount in told if amount.money != own), None)


def period_months(deal: Deal) -> int | None:
    """The duration told nearest to the amount, for what is spent over time."""
    form = deal.marked.form
    at = next((offset for offset, tag in form.placed() if tag.value is deal.amount), 0)
    told = [
        (abs(offset - at), tag.value.months) for offset, tag in form.placed() if isinstance(tag.value, DurationMention)
    ]
    return min(told)[1] if told and deal.is_given else None


def event_date(deal: Deal) -> str | None:
    """The date beside the verb; else the day on which another sentence about the deal announces it."""
    own = _nearest_date(deal.marked.spine, deal.position, deal.reach)
    if own is not None or deal.is_given:
        return own
    announcing = (marked.spine for marked in deal.others if _ANNOUNCES.search(marked.form.text))
    return next(
        (told for form in announcing if (told := _nearest_date(form, 0, (0, len(form.text)))) is not None), None
    )


_COMPARED = re.compile(r"\b(?:up|down|rose|fell) from\b|\bcompared (?:with|to)\b|\b(?:larger|bigger|smaller) than\b")
"""Behind these a date belongs to what a deal is measured by."""


def _nearest_date(form: Form, position: int, reach: tuple[int, int]) -> str | None:
    near = [
        (not reach[0] <= offset < reach[1], abs(offset - position), tag.value.event_date)
        for offset, tag in form.placed()
        if isinstance(tag.value, DateMention)
        and tag.value.event_date
        and not _NOT_OF_DEAL.search(form.text, 0, offset)
        and not _COMPARED.search(form.text, min(position, offset), offset)
    ]
    return min(near)[2] if near else None
