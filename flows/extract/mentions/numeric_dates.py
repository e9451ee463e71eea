"""Dates in figures: ``2026-01-08``, ``07/15/2025``, ``2026年1月8日``, ``FY26``, ``Q2 2025``, ``H1 2026``, years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from flows.extract.mentions import periods
from flows.extract.mentions.numbers import begins_word, occurrences
from flows.extract.mentions.periods import Hit, Period
from flows.extract.mentions.tense import date_words, tense_at

_YEAR_START = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_NO_YEAR_BEFORE = frozenset(".,$€£¥₹#/@=&?_")
_DAY_TAIL = re.compile(r"([-/.])([0-9]{1,2})\1([0-9]{1,2})(?![0-9]|\.[0-9])")
_MONTH_TAIL = re.compile(r"-(0[1-9]|1[0-2])(?![0-9-])")
_RANGE_TAIL = re.compile(r"\s?[-–—/]\s?((?:19|20)?[0-9]{2})(?![0-9]|[.,][0-9]|\s?(?:%|million|billion))")
_DECADE_TAIL = re.compile(r"['’]?s(?![a-z])")
_COUNT_AFTER = re.compile(
    r"(?:[.,][0-9]|-[0-9]|\s?%|\s(?:million|billion|crore|staff|people|employees|jobs|units|shares|pounds|tonnes|"
    r"yuan|dollars|euros|points"
    r"|companies|customers|workers|stores|homes|megawatts|MW|km|miles|times)\b)",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"(?:\b(?:19|20)[0-9]{2},\s|\b(?:in|since|during|(?<!Act\s)of|by|until|till|from|throughout|for|before|after|"
    r"through|to|into|around|circa|between|and|or|as\searly\sas|as\ssoon\sas"
    r"|fiscal|calendar|year)\s|[(（]|\bthe\s(?=(?:19|20)\d\d\s[a-zA-Z]))\Z",
    re.IGNORECASE,
)
_YEAR_NOUN = re.compile(
    r"\s(?:IPOs?|initial\spublic\soffering|listing|debut|offering|float|flotation|round|fundraise|fundraising|"
    r"funding|deal|merger|acquisition|budget|Series\s[A-H])\b"
)
_PART = re.compile(
    r"\b(early|mid|late|(?:the\s)?(?:end|beginning|start|middle)(?:\sof)?|(?:the\s)?close\sof)[\s-](?:in\s)?\Z",
    re.IGNORECASE,
)
_SEASON = re.compile(r"\b(spring|summer|autumn|fall|winter)\s(?:of\s|in\s)?\Z", re.IGNORECASE)
_FISCAL_LEAD = re.compile(r"\b(?:fiscal(?:\syears?)?|financial\syear|FY)\s?\Z", re.IGNORECASE)
_FISCAL = re.compile(r"FY\s?['’]?((?:20)?[0-9]{2})(?:\s?[-–/]\s?((?:20)?[0-9]{2}))?(?![0-9A-Za-z])")
_SLASHED = re.compile(r"([0-9]{1,2})([/.])([0-9]{1,2})\2((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/]|\.[0-9])")
_QUARTER = re.compile(
    r"(?:(?:Q([1-4])|H([12]))(?:\s?(?:of\s|in\s)?[/-]?((?:19|20)[0-9]{2})|\s?['’]([0-9]{2}))?"
    r"|(?:([1-4])Q|([12])H)(?:\s?(?:of\s|in\s)?['’]?((?:19|20)[0-9]{2}|[0-9]{2}))?)(?![0-9A-Za-z])"
)
_NEEDS_YEAR = re.compile(r"\b(?:in|of|for|by|during|the)\s\Z")
_EAST_ASIAN = re.compile(r"(?:((?:19|20)[0-9]{2})年)?(?:([01]?[0-9])月(?:([0-3]?[0-9])[日号號])?)?")


def numeric_dates(text: str, published: date | None) -> Iterator[Hit]:
    """Every date written in figures, labels of quarters and years among them."""
    yield from _years(text)
    yield from _slashed(text)
    yield from _fiscal(text)
    yield from _quarters(text, published)
    if "年" in text or "月" in text:
        yield from _east_asian(text, published)


def _years(text: str) -> Iterator[Hit]:
    for found in _YEAR_START.finditer(text):
        if not begins_word(text, found.start()) or text[found.start() - 1 : found.start()] in _NO_YEAR_BEFORE:
            continue
        hit = _full_date(text, found) or _year_range(text, found) or _decade(text, found) or _year_alone(text, found)
        if hit:
            yield hit


def _full_date(text: str, found: re.Match[str]) -> Hit | None:
    if tail := _DAY_TAIL.match(text, found.end()):
        on = periods.day_of(int(found[0]), int(tail[2]), int(tail[3]))
        return Hit(found.start(), tail.end(), periods.day(on)) if on else None
    tail = _MONTH_TAIL.match(text, found.end())
    if tail and int(tail[1]) != (int(found[0]) + 1) % 100:
        return Hit(found.start(), tail.end(), periods.month(int(found[0]), int(tail[1])))
    return None


def _year_range(text: str, found: re.Match[str]) -> Hit | None:
    tail = _RANGE_TAIL.match(text, found.end())
    if not tail:
        return None
    first, last = int(found[0]), periods.full_year(tail[1])
    if not first < last <= first + 30 or (len(tail[1]) == 2 and first < 2000):
        return None
    fiscal = _FISCAL_LEAD.search(text, max(0, found.start() - 16), found.start())
    period = periods.fiscal_year(last) if fiscal else periods.years(first, last)
    return Hit(fiscal.start() if fiscal else found.start(), tail.end(), period)


def _decade(text: str, found: re.Match[str]) -> Hit | None:
    tail = _DECADE_TAIL.match(text, found.end())
    is_decade = tail and found[0].endswith("0") and text[found.end() : found.end() + 1] == "s"
    return Hit(found.start(), tail.end(), periods.decade(int(found[0]))) if is_decade and tail else None


def _year_alone(text: str, found: re.Match[str]) -> Hit | None:
    """A year needs a word that makes it one: ``in``, ``late``, ``fiscal`` before it, or the deal it dates after it."""
    start, before = found.start(), max(0, found.start() - 24)
    if not periods.is_year(int(found[0])) or _COUNT_AFTER.match(text, found.end()):
        return None
    for lead, reading in ((_FISCAL_LEAD, _as_fiscal), (_PART, _as_part), (_SEASON, _as_season)):
        if word := lead.search(text, before, start):
            return Hit(word.start(), found.end(), reading(int(found[0]), word))
    if _YEAR_LEAD.search(text, before, start) or _YEAR_NOUN.match(text, found.end()):
        return Hit(start, found.end(), periods.year(int(found[0])))
    return None


def _as_fiscal(number: int, word: re.Match[str]) -> Period:
    return periods.fiscal_year(number)


def _as_part(number: int, word: re.Match[str]) -> Period:
    name = next(name for name in date_words("part") if name in word[1].lower())
    return periods.part_of_year(number, date_words("part")[name])


def _as_season(number: int, word: re.Match[str]) -> Period:
    return periods.part_of_year(number, date_words("season")[word[1].lower()], "season")


def _slashed(text: str) -> Iterator[Hit]:
    """``11/25/2024`` is month first unless that is impossible; with points the day stands first."""
    for mark in "/.":
        for at in occurrences(text, mark):
            if text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal():
                start = at - 2 if text[at - 2 : at - 1].isdecimal() else at - 1
                found = _SLASHED.match(text, start)
                on = _slashed_day(text, found) if found else None
                if found and on:
                    yield Hit(start, found.end(), periods.day(on))


def _slashed_day(text: str, found: re.Match[str]) -> date | None:
    is_tail = text[found.start() - 1 : found.start()] in ("/", ".") or not begins_word(text, found.start())
    if is_tail or (found[2] == "." and len(found[4]) != 4):
        return None
    one, two, year = int(found[1]), int(found[3]), periods.full_year(found[4])
    orders = [(two, one)] if found[2] == "." else [(one, two), (two, one)]
    return next((on for order in orders if (on := periods.day_of(year, *order))), None)


def _fiscal(text: str) -> Iterator[Hit]:
    if "FY" in text:
        for found in _FISCAL.finditer(text):
            if begins_word(text, found.start()):
                yield Hit(found.start(), found.end(), periods.fiscal_year(periods.full_year(found[2] or found[1])))


def _quarters(text: str, published: date | None) -> Iterator[Hit]:
    for letter in "QH":
        for at in occurrences(text, letter):
            found = _QUARTER.match(text, at) or _QUARTER.match(text, at - 1)
            if found and begins_word(text, found.start()):
                year, number, is_quarter = _quarter_of(text, found, published)
                if year:
                    period = periods.quarter(year, number) if is_quarter else periods.half(year, number)
                    is_dated = bool(found[3] or found[4] or found[7])
                    yield Hit(found.start(), found.end(), period, not is_dated)


def _quarter_of(text: str, found: re.Match[str], published: date | None) -> tuple[int | None, int, bool]:
    quarter, half, digits = found[1] or found[5], found[2] or found[6], found[3] or found[4] or found[7]
    number = int(quarter or half)
    if digits:
        return periods.full_year(digits), number, bool(quarter)
    is_said = quarter or _NEEDS_YEAR.search(text, max(0, found.start() - 8), found.start())
    if published is None or not is_said:
        return None, number, bool(quarter)
    share = 4 if quarter else 2
    return unstated_year(text, (found.start(), found.end()), number / share, published), number, bool(quarter)


def unstated_year(text: str, span: tuple[int, int], share: float, published: date) -> int:
    """The year of a quarter or half that is named without one: the last that has begun, unless the tense is future.

    ``share`` is how far into the year it ends, from 0 to 1.
    """
    now = published.month / 12
    if tense_at(text, *span) == "future":
        return published.year + (share < now)
    return published.year - (share > now + 0.25)


def _east_asian(text: str, published: date | None) -> Iterator[Hit]:
    for found in _EAST_ASIAN.finditer(text):
        period = _east_asian_period(found, published) if found[0] else None
        if period and not text[found.start() - 1 : found.start()].isdecimal():
            yield Hit(found.start(), found.end(), period, found[1] is None)


def _east_asian_period(found: re.Match[str], published: date | None) -> Period | None:
    number = int(found[2]) if found[2] else None
    if number is not None and not 1 <= number <= 12:
        return None
    year = int(found[1]) if found[1] else _nearest_year(number or 1, published)
    if year is None:
        return None
    if number is None:
        return periods.year(year)
    if found[3] is None:
        return periods.month(year, number)
    on = periods.day_of(year, number, int(found[3]))
    return periods.day(on) if on else None


def _nearest_year(number: int, published: date | None) -> int | None:
    if published is None:
        return None
    ahead = number - published.month
    return published.year + (ahead < -8) - (ahead > 3)
