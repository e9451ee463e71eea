"""The day of publication, from however a page or a row writes it.

A day is read only where year, month and day are all given without doubt: a year alone, a month alone or
``03/04/2026`` is none unless the order of day and month is known. Never filled from a clock.
Sources: ISO 8601-1:2019, RFC 5322 §3.3; month names of Unicode CLDR (``month_names.csv``); zone abbreviations of
tz-link where they name one zone in news use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from flows.clean.words import rows

DayOrder = Literal["dmy", "mdy"]

_MONTH = r"(?P<month>[^\W\d_][^\s\d.,/()|-]{1,14})\.?"
_VIETNAMESE_MONTH = r"(?P<month>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª)?"
_OF = r"(?:(?:of|de|del|do)\s+|d[’'])?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<![^\W\d_]){_MONTH}[\s-]+{_DAY},?[\s-]+{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}\.?[\s/-]+{_OF}{_MONTH},?[\s/-]+{_OF}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]",
        rf"(?<!\d){_YEAR}\.\s(?P<month>\d{{1,2}})\.\s(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_YEAR}\.?[\s-]+{_MONTH}[\s-]+{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}\s+(?:tháng|thg)\s+{_VIETNAMESE_MONTH},?\s+(?:năm\s+)?{_YEAR}(?!\d)",
        rf"^{_YEAR}(?P<month>\d\d)(?P<day>\d\d)$",
    )
)
_DAY_MONTH_YEAR = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}})(?P<sep>[/.-])\s?(?P<second>\d{{1,2}})(?P=sep)\s?{_YEAR}(?!\d)"
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?\s?(?P<half>[ap]\.?m\b\.?)?"
    r"\s*\(?(?P<zone>Z\b|[+-]\d\d:?\d\d|(?:UTC|GMT)[+-]\d{1,2}(?::\d\d)?|[A-Z]{2,4}(?![a-z]))?",
    re.IGNORECASE,
)
_CJK_TIME = re.compile(
    r"(?:[上下]午|午[前後]|오[전후])?\s?\d{1,2}\s?[時时点點시]\s?(?:\d{1,2}\s?[分분])?(?:\s?\d{1,2}\s?[秒초])?"
)
_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?$", re.IGNORECASE)
_EPOCH_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
_MAX_CHARS = 160
_FIRST_YEAR = 1995
"""The first news sites are of 1994 and 1995."""

_HOST = re.compile(r"^[a-z][\w+.-]*://[^/?#]*", re.IGNORECASE)
_IN_PATH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/_.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)",
        rf"/{_YEAR}/(?P<month>[a-z]{{3,9}})/(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){_YEAR}/?(?P<month>[01]\d)/?(?P<day>[0-3]\d)(?!\d)",
    )
)
_WITHIN = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The day as written where it was written, and the moment in UTC (midnight where no zoned time is given)."""

    on: date
    at: datetime


def read_published(text: str | None, order: DayOrder | None = None) -> Published | None:
    """The publication day that ``text`` states, or None where it states no full day.

    ``order`` decides ``03/04/2026``, where it is known how the place that the text comes from writes days.
    """
    if not text:
        return None
    text = text.strip()[:_MAX_CHARS]
    if _EPOCH_SECONDS.fullmatch(text):
        return _at(datetime.fromtimestamp(int(text[:10]), UTC))
    found = _find_day(text, order)
    if not found:
        return None
    day, rest = found
    moment = _moment(day, rest)
    return _at(moment) if moment else Published(on=day, at=datetime.combine(day, time(), UTC))


def read_published_within(text: str | None) -> str | None:
    """The year or month alone that ``text`` states: ``2024``, ``2024-05``."""
    return text.strip() if text and _WITHIN.fullmatch(text.strip()) else None


def days_in(text: str, order: DayOrder | None = None) -> list[tuple[int, int, date]]:
    """Start, end and day of each full day in ``text``, from left to right, none inside another."""
    found = sorted((match.start(), -match.end(), day) for match, day in _days(text, order) if day)
    days: list[tuple[int, int, date]] = []
    for start, end, day in found:
        if not days or start >= days[-1][1]:
            days.append((start, -end, day))
    return days


def day_in_address(url: str | None) -> date | None:
    """The day in the path of an address: ``/2024/05/06/``, ``/2024/may/06/``, ``/2024-05-06/``, ``-20240506``."""
    path = _HOST.sub("", url or "").split("?")[0].split("#")[0]
    days = {day for pattern in _IN_PATH for found in pattern.finditer(path) if (day := _day_of(found))}
    return days.pop() if len(days) == 1 else None


def is_plausible(day: date) -> bool:
    """Whether news can be of that day: 1970-01-01 and 0001-01-01 are what systems write for none."""
    return day.year >= _FIRST_YEAR


def is_date_line(line: str, order: DayOrder | None = None) -> bool:
    """Whether a line holds a date and, but for clock, zone and words such as "Updated", nothing else."""
    found = _find_day(line, order) if any(map(str.isdigit, line)) and len(line) <= _MAX_CHARS else None
    return found is not None and has_only_date_words(found[1])


def has_only_date_words(text: str) -> bool:
    """Whether a text without its date is a clock, a zone and words such as "Updated", or nothing at all."""
    rest = _CJK_TIME.sub(" ", _TIME.sub(" ", text))
    words = re.findall(r"[^\W\d_]+", re.sub(r"\d+\s?min(?:ute)?s?\s?read", " ", rest, flags=re.IGNORECASE))
    return all(word.casefold() in _date_words() for word in words)


def _find_day(text: str, order: DayOrder | None = None) -> tuple[date, str] | None:
    """The first full day in the text, and the text without it."""
    for found, day in _days(text, order):
        if day:
            return day, f"{text[: found.start()]} {text[found.end() :]}"
    return None


def _days(text: str, order: DayOrder | None) -> Iterator[tuple[re.Match[str], date | None]]:
    for pattern in _DATES:
        for found in pattern.finditer(text):
            yield found, _day_of(found)
    for found in _DAY_MONTH_YEAR.finditer(text):
        yield found, _ordered(int(found["first"]), int(found["second"]), int(found["year"]), order)


def _day_of(found: re.Match[str]) -> date | None:
    month = found["month"]
    number = int(month) if month.isdecimal() else _months().get(month.casefold())
    return _day(int(found["year"]), number, int(found["day"])) if number else None


def _ordered(first: int, second: int, year: int, order: DayOrder | None) -> date | None:
    """``31/01/2026`` and ``01/31/2026`` are one day each; ``03/04/2026`` is two, and none without an order."""
    if first > 12 or first == second:
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    months = {"dmy": (second, first), "mdy": (first, second)}
    return _day(year, *months[order]) if order else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(day: date, rest: str) -> datetime | None:
    """The zoned moment, or None where the clock or its zone is not said."""
    found = _TIME.search(rest)
    zone = _zone(found["zone"]) if found and found["zone"] else None
    if not found or not zone:
        return None
    hour = int(found["hour"]) % 12 + 12 * (found["half"][0] in "pP") if found["half"] else int(found["hour"])
    try:
        clock = time(hour, int(found["minute"]), int(found["second"] or 0), tzinfo=zone)
    except ValueError:
        return None
    return datetime.combine(day, clock)


def _at(moment: datetime) -> Published:
    return Published(on=moment.date(), at=moment.astimezone(UTC))


def _zone(name: str) -> tzinfo | None:
    if found := _OFFSET.match(name):
        offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
        return _fixed(offset if found["sign"] == "+" else -offset)
    zone = _zones().get(name.casefold())
    return ZoneInfo(zone) if zone else None


def _fixed(offset: timedelta) -> tzinfo | None:
    return timezone(offset) if abs(offset) < timedelta(hours=24) else None


def day_order(locale: str | None) -> DayOrder | None:
    """The order of day and month in figures that a language tag (``en-GB``, ``de``) stands for; None for ``en``."""
    tag = locale.strip().replace("_", "-").casefold() if locale else ""
    order = _day_orders().get(tag) or _day_orders().get(tag.split("-")[0])
    return "mdy" if order == "mdy" else "dmy" if order else None


@cache
def _day_orders() -> dict[str, str]:
    return {row["locale"]: row["day_order"] for row in rows("date_orders")}


@cache
def _months() -> dict[str, int]:
    """Month names by how they are written, lower case and without the point of an abbreviation."""
    return {row["text"]: int(row["month"]) for row in rows("month_names")}


@cache
def _zones() -> dict[str, str]:
    return {row["text"]: row["zone"] for row in rows("byline_zones")}


@cache
def _date_words() -> frozenset[str]:
    roles = {row["text"] for row in rows("byline_words") if row["role"] == "date"}
    labels = {word for row in rows("date_labels") if row["kind"] != "other" for word in row["text"].split()}
    return frozenset(roles | labels | set(_months()) | set(_zones()) | {"am", "pm", "a", "p", "m", "t", "z"})
