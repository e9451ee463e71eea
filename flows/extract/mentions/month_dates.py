"""Dates that name a month: ``Feb. 26, 2027``, ``15th of July``, ``Feb 10–12``, ``late March``, ``last October``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from flows.extract.mentions import periods
from flows.extract.mentions.currency import alternation
from flows.extract.mentions.periods import Hit, Period
from flows.extract.mentions.tense import date_words, tense_at

_DAY = r"([0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = r"((?:19|20)[0-9]{2})(?![0-9])"
_DASH = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till)\s)"
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_NO_FIGURE = r"(?![0-9]|[.,:][0-9]|\s?(?:%|per\s?cent|million|billion|crore))"
_DAY_BEFORE = re.compile(rf"(?<![0-9.,$€£₹/-])(?:the\s)?(?:{_DAY}(?:\s?(?:-|–|to|and)\s?))?{_DAY}(?:\sof)?[\s-]\Z")
_YEAR_AFTER = re.compile(rf"(?:,?\s(?:of\s)?{_YEAR}|\s['’]([0-9]{{2}})(?![0-9])|-{_YEAR}|-([0-9]{{2}})(?![0-9]))")
_ALONE_AFTER = re.compile(
    r"\b(?:in|since|by|until|till|during|of|from|for|before|after|through|throughout|to|into|beyond|back\sin|(?:early|soon|late)\sas|"
    r"around|and|or|between)\s\Z",
    re.IGNORECASE,
)
_POSSESSOR = re.compile(r"\b(?:its|their|a|an|his|her|our|[a-z]’s|[a-z]'s)\s\Z")
_PART_BEFORE = re.compile(
    r"\b(early|mid|late|(?:the\s)?(?:end|beginning|start|middle)(?:\sof)?)[\s-](?:of\s)?\Z", re.IGNORECASE
)
_RELATIVE_BEFORE = re.compile(r"\b(last|this|next|this\spast|this\scoming)\s\Z", re.IGNORECASE)
_AMBIGUOUS = frozenset({"March", "May", "MAY", "MARCH", "Mar", "August"})
_NEAR_DAYS = 60
_MONTHS_AHEAD_MAX = 2
_PAST_DAYS_MAX, _FUTURE_DAYS_MAX = 300, 250


@cache
def _months() -> dict[str, int]:
    return {text: int(number) for text, number in date_words("month").items()}


@cache
def _month_pattern() -> re.Pattern[str]:
    names = [*_months(), *(text.upper() for text in _months())]
    return re.compile(rf"(?:{alternation(names)})(?![A-Za-z])")


@cache
def _tail_pattern(dash: str = _DASH) -> re.Pattern[str]:
    names = alternation(_months())
    return re.compile(
        rf"\s{_DAY}{_NO_FIGURE}(?:{dash}(?:({names})\s)?{_DAY}{_NO_FIGURE})?(?:(?:,|\sof)?\s{_YEAR}|\s['’]([0-9]{{2}})(?![0-9]))?"
    )


@cache
def _month_range_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:\s{_YEAR})?{_DASH}({alternation(_months())})\s{_YEAR}")


def month_number(name: str) -> int:
    """The month of a name or abbreviation in any case."""
    return _months()[name if name in _months() else name.title()]


def month_dates(text: str, published: date | None) -> Iterator[Hit]:
    """Every date that names a month; without a year only where the day of publication is known."""
    for name in _month_pattern().finditer(text):
        if name.start() and text[name.start() - 1].isalpha():
            continue
        hit = (
            _day_first(text, name, published)
            or _month_first(text, name, published)
            or _month_alone(text, name, published)
        )
        if hit:
            yield hit


def _day_first(text: str, name: re.Match[str], published: date | None) -> Hit | None:
    before = _DAY_BEFORE.search(text, max(0, name.start() - 20), name.start())
    if not before:
        return None
    after = _YEAR_AFTER.match(text, name.end())
    end = after.end() if after else name.end()
    number = month_number(name[0])
    last = (number, int(before[2]))
    first = (number, int(before[1])) if before[1] else last
    period = _days(text, (before.start(), end), (first, last), _year_of(after), published)
    return Hit(before.start(), end, period, after is None) if period else None


def _month_first(text: str, name: re.Match[str], published: date | None) -> Hit | None:
    is_between = _BETWEEN.search(text, max(0, name.start() - 9), name.start())
    tail = (_tail_pattern(r"\sand\s") if is_between else _tail_pattern()).match(text, name.end())
    if not tail:
        return None
    number = month_number(name[0])
    first = (number, int(tail[1]))
    last = (month_number(tail[2]) if tail[2] else number, int(tail[3])) if tail[3] else first
    digits = tail[4] or tail[5]
    period = _days(
        text, (name.start(), tail.end()), (first, last), periods.full_year(digits) if digits else None, published
    )
    return Hit(name.start(), tail.end(), period, digits is None) if period else None


def _year_of(found: re.Match[str] | None) -> int | None:
    digits = next((group for group in found.groups() if group), None) if found else None
    return periods.full_year(digits) if digits else None


def _days(
    text: str,
    span: tuple[int, int],
    bounds: tuple[tuple[int, int], tuple[int, int]],
    year: int | None,
    published: date | None,
) -> Period | None:
    """The day or days; a year that is not written is told from the day of publication and the tense."""
    (month, on), (last_month, last_on) = bounds
    if year is not None:
        first = periods.day_of(year - (last_month < month), month, on)
    else:
        first = _nearest(text, span, (month, on), published) if published else None
    if first is None:
        return None
    last = periods.day_of(first.year + (last_month < month), last_month, last_on)
    return periods.days(first, last) if last else periods.day(first)


def _nearest(text: str, span: tuple[int, int], month_and_day: tuple[int, int], published: date) -> date | None:
    """The nearest such day within two months, else the one that the tense asks for, else the nearest."""
    candidates = [periods.day_of(published.year + shift, *month_and_day) for shift in (-1, 0, 1)]
    near = [found for found in candidates if found and -_PAST_DAYS_MAX <= (found - published).days <= _FUTURE_DAYS_MAX]
    by_distance = sorted(near, key=lambda found: abs((found - published).days))
    if not by_distance or abs((by_distance[0] - published).days) <= _NEAR_DAYS:
        return by_distance[0] if by_distance else None
    tense = tense_at(text, *span)
    fitting = [found for found in by_distance if tense is None or (found > published) == (tense == "future")]
    return (fitting or by_distance)[0]


def _month_alone(text: str, name: re.Match[str], published: date | None) -> Hit | None:
    between = _month_range_pattern().match(text, name.end())
    after = _YEAR_AFTER.match(text, name.end())
    if between:
        return _month_range(name, between)
    start = name.start()
    part = _PART_BEFORE.search(text, max(0, start - 24), start)
    if after and not (after[4] and len(name[0]) > 3):
        period = periods.month(_year_of(after) or 0, month_number(name[0]))
        return _with_part(Hit(start, after.end(), period), part)
    if published is None or (name[0].isupper() and len(name[0]) == 3):
        return None
    relative = _RELATIVE_BEFORE.search(text, max(0, start - 14), start)
    if relative:
        period = _relative_month(month_number(name[0]), relative[1].lower().split()[-1], published)
        return Hit(relative.start(), name.end(), period, True)
    if part or _stands_alone(text, name):
        return _with_part(Hit(start, name.end(), _nearest_month(text, name, published), True), part)
    return None


def _month_range(name: re.Match[str], between: re.Match[str]) -> Hit:
    """``January to March 2025``, ``Nov. 2024-Feb. 2025``: entered as its first month."""
    last = periods.month(int(between[3]), month_number(between[2]))
    number = month_number(name[0])
    year = int(between[1]) if between[1] else last.first.year - (number > last.first.month)
    first = periods.month(year, number)
    period = first._replace(last=max(first.last, last.last), value=f"{first.value}/{last.value}")
    return Hit(name.start(), between.end(), period)


def _with_part(hit: Hit, part: re.Match[str] | None) -> Hit:
    if not part:
        return hit
    kind = next(
        word for word in ("early", "mid", "late", "end", "beginning", "start", "middle") if word in part[1].lower()
    )
    return hit._replace(start=part.start(), period=periods.part_of_month(hit.period, kind))


def _stands_alone(text: str, name: re.Match[str]) -> bool:
    """A month by itself needs a preposition; ``its October debut`` will do where the name is no other word."""
    if _ALONE_AFTER.search(text, max(0, name.start() - 12), name.start()):
        return not text.startswith((" quarter", " 1", " 2", " 3"), name.end())
    is_owned = _POSSESSOR.search(text, max(0, name.start() - 8), name.start())
    return bool(is_owned) and name[0] not in _AMBIGUOUS and text[name.end() : name.end() + 2].strip().islower()


def _relative_month(number: int, word: str, published: date) -> Period:
    if word in ("last", "past"):
        return periods.month(published.year - (number >= published.month), number)
    if word in ("next", "coming"):
        return periods.month(published.year + (number <= published.month), number)
    return periods.month(published.year, number)


def _nearest_month(text: str, name: re.Match[str], published: date) -> Period:
    """The last or the coming month of that name, by the tense; without a cue the last, as news tells."""
    number = month_number(name[0])
    gap = (number - published.month) % 12
    is_deadline = text[max(0, name.start() - 6) : name.start()].lower().endswith(("by ", "until ", "till "))
    tense = "future" if is_deadline else tense_at(text, name.start(), name.end())
    is_future = tense == "future" or (tense is None and gap <= _MONTHS_AHEAD_MAX)
    return periods.month(published.year, published.month + (gap if is_future or gap == 0 else gap - 12))
