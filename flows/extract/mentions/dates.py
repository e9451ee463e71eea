"""Dates in prose, told from the day of publication where they need one.

Dates that name a month, dates in figures and dates told from the day of publication are found apart; where two
overlap, the longer one stands, and a weekday beside its date is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from flows.extract.mentions import periods
from flows.extract.mentions.mention import DateMention
from flows.extract.mentions.month_dates import month_dates
from flows.extract.mentions.numeric_dates import numeric_dates
from flows.extract.mentions.periods import Hit
from flows.extract.mentions.relative_dates import relative_dates
from flows.extract.mentions.tense import date_words

_BESIDE = re.compile(r",?\s\(?|,?\s\(?(?:the\s)?")
_LONGEST_GAP = 4
_MID_YEAR, _MID_MONTH = 7, 15


def find_dates(text: str, published: date | None) -> tuple[DateMention, ...]:
    """Every date and calendar period that ``text`` names, in order, never overlapping.

    Args:
        text: a sentence or a whole article.
        published: the day of publication; without it only dates that stand by themselves are found.
    """
    hits = [*month_dates(text, published), *numeric_dates(text, published)]
    if published:
        hits.extend(relative_dates(text, published))
    merged = _with_weekdays(text, _without_overlap(hits))
    return tuple(_mention(text, hit) for hit in _anchored(merged))


def find_dates_within(text: str, within: str) -> tuple[DateMention, ...]:
    """The dates of a text of which only the year or month of publication is known.

    ``today`` is then a day of that year: what is told from the day of publication is as coarse as that is known.
    """
    year, _, month = within.partition("-")
    middle = date(int(year), int(month or _MID_YEAR), _MID_MONTH)
    alone = find_dates(text, None)
    told = (found for found in find_dates(text, middle) if found.is_relative and found.event_date)
    free = (one for one in told if all(one.end <= other.start or other.end <= one.start for other in alone))
    coarse = (replace(one, event_date=(one.event_date or "")[: len(within)]) for one in free)
    return tuple(sorted((*alone, *coarse), key=lambda found: found.start))


def _without_overlap(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return kept


def _with_weekdays(text: str, hits: list[Hit]) -> list[Hit]:
    """``Monday, Feb. 10`` and ``Feb. 10 (Monday)`` are one date."""
    kept: list[Hit] = []
    for hit in hits:
        previous = kept[-1] if kept else None
        if previous and _are_one(text, previous, hit):
            dated = previous if _is_weekday(text, hit) else hit
            kept[-1] = dated._replace(start=previous.start, end=hit.end)
        else:
            kept.append(hit)
    return kept


def _are_one(text: str, left: Hit, right: Hit) -> bool:
    if right.start - left.end > _LONGEST_GAP or not _BESIDE.fullmatch(text, left.end, right.start):
        return False
    is_pair = left.period.precision == right.period.precision == "day"
    return is_pair and _is_weekday(text, left) != _is_weekday(text, right)


def _is_weekday(text: str, hit: Hit) -> bool:
    return text[hit.start : hit.end] in date_words("weekday")


def _anchored(hits: list[Hit]) -> list[Hit]:
    """``a day later`` counted from the day that was named before it."""
    resolved: list[Hit] = []
    anchor: date | None = None
    for hit in hits:
        is_counted = hit.days_from_anchor is not None and anchor is not None
        resolved.append(_counted_from(anchor, hit) if anchor and is_counted else hit)
        if hit.period.precision == "day":
            anchor = resolved[-1].period.first
    return resolved


def _counted_from(anchor: date, hit: Hit) -> Hit:
    return hit._replace(period=periods.day(anchor + timedelta(days=hit.days_from_anchor or 0)))


def _mention(text: str, hit: Hit) -> DateMention:
    return DateMention(
        start=hit.start,
        end=hit.end,
        text=text[hit.start : hit.end],
        first=hit.period.first,
        last=hit.period.last,
        precision=hit.period.precision,
        value=hit.period.value,
        event_date=hit.period.event_date,
        is_relative=hit.is_relative,
    )
