"""Days, weeks, months, quarters, halves and years as periods with both ends inclusive."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from flows.extract.mentions.mention import Precision

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Period(NamedTuple):
    """Both ends, how precise they are, the value in the manner of TIMEX, and what an analyst would enter."""

    first: date
    last: date
    precision: Precision
    value: str
    event_date: str | None


class Hit(NamedTuple):
    """A period and where the text names it; ``days_from_anchor`` counts from the day named before (``a day later``)."""

    start: int
    end: int
    period: Period
    is_relative: bool = False
    days_from_anchor: int | None = None


def day(on: date) -> Period:
    """One day."""
    return Period(on, on, "day", on.isoformat(), on.isoformat())


def days(first: date, last: date) -> Period:
    """From one day to another; the first is the day of the event."""
    if first >= last:
        return day(first)
    return Period(first, last, "day", f"{first.isoformat()}/{last.isoformat()}", first.isoformat())


def day_of(year: int, month: int, on: int) -> date | None:
    """The date, None where the calendar has no such day."""
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= on <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, on)


def week(of: date) -> Period:
    """The ISO week that holds a day. An analyst enters no date for it."""
    monday = of - timedelta(days=of.weekday())
    return Period(monday, monday + timedelta(days=6), "week", _week_value(monday), None)


def weekend(of: date) -> Period:
    """Saturday and Sunday of the ISO week that holds a day."""
    saturday = of - timedelta(days=of.weekday()) + timedelta(days=5)
    return Period(saturday, saturday + timedelta(days=1), "weekend", f"{_week_value(saturday)}-WE", None)


def weeks_away(on: date) -> Period:
    """The day that is some weeks away; nobody means it to the day."""
    return Period(on, on, "week", _week_value(on), None)


def _week_value(on: date) -> str:
    year, number, _ = on.isocalendar()
    return f"{year}-W{number:02}"


def month(year: int, number: int) -> Period:
    """A calendar month; a number beyond 1 to 12 counts into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    value = f"{year:04}-{number:02}"
    return Period(
        date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), "month", value, value
    )


def quarter(year: int, number: int) -> Period:
    """A calendar quarter; a number beyond 1 to 4 counts into the years beside."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Period(first.first, last.last, "quarter", f"{year:04}-Q{number}", f"{year:04}")


def half(year: int, number: int) -> Period:
    """The first or second half of a year."""
    first, last = month(year, 6 * number - 5), month(year, 6 * number)
    return Period(first.first, last.last, "half", f"{year:04}-H{number}", f"{year:04}")


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year", f"{number:04}", f"{number:04}")


def part_of_year(number: int, months: str, precision: Precision = "part") -> Period:
    """Months of a year, written ``9-12``: late in it, or a season."""
    low, high = (int(text) for text in months.split("-"))
    first, last = month(number, low), month(number, high)
    return Period(first.first, last.last, precision, f"{number:04}", f"{number:04}")


def part_of_month(whole: Period, name: str) -> Period:
    """Early, mid or late in a month: ten days each, the end its last day."""
    bounds = {
        "early": (1, 10),
        "beginning": (1, 5),
        "start": (1, 5),
        "mid": (11, 20),
        "middle": (11, 20),
        "late": (21, 31),
    }
    low, high = bounds.get(name, (31, 31))
    last_day = whole.last.day
    return whole._replace(
        first=whole.first.replace(day=min(low, last_day)), last=whole.first.replace(day=min(high, last_day))
    )


def years(first: int, last: int) -> Period:
    """From one year to another, as a plan runs: no date of an event."""
    return Period(date(first, 1, 1), date(last, 12, 31), "years", f"{first:04}/{last:04}", None)


def fiscal_year(number: int) -> Period:
    """A fiscal year by the label it bears: its bounds differ by company, so no date of an event."""
    return Period(date(number, 1, 1), date(number, 12, 31), "fiscal_year", f"FY{number:04}", None)


def decade(first: int) -> Period:
    """The ten years from ``first``: no date of an event."""
    return Period(date(first, 1, 1), date(first + 9, 12, 31), "decade", f"{first // 10}0s", None)


def is_year(number: int) -> bool:
    """Whether a number can be a year of business news."""
    return _FIRST_YEAR < number < _LAST_YEAR


def full_year(digits: str) -> int:
    """The year of two or four digits: ``25`` is 2025."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
