"""Dates told from the day of publication: weekdays, ``yesterday``, ``two weeks ago``, ``early next year``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from flows.extract.mentions import periods
from flows.extract.mentions.currency import alternation
from flows.extract.mentions.numbers import number_words, occurrences, parse_words
from flows.extract.mentions.numeric_dates import unstated_year
from flows.extract.mentions.periods import Hit, Period
from flows.extract.mentions.tense import date_words, is_weekday_ahead, tense_at

_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![a-z])")
_NOT_A_WEEKDAY = re.compile(r"\b(?:Black|Cyber|Good|Super|Giving|Ash|Easter|Palm)\s\Z|[A-Za-z]\Z")
_WEEKDAY_LEAD = re.compile(r"\b(last|this|next|this\spast|this\scoming|the\sprevious)\s\Z", re.IGNORECASE)
_WEEKDAY_TAIL = re.compile(r"(?:\sof)?\s(last|this|next)\sweek\b")
_DAYS = {
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "last night": -1,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "Yesterday": -1,
    "Today": 0,
    "Tonight": 0,
    "Tomorrow": 1,
    "Last night": -1,
    "This morning": 0,
    "This afternoon": 0,
}
_TODAY_IS_NAME = re.compile(r"\b(?:USA|India|Russia|Business|Yahoo|China)\s\Z")
_TODAYS_NEWS = re.compile(r"(?:\S{1,20} ){0,3}?(?:announcement|news|round|financing|investment|raise|deal)\b")
"""``today's $500 million round`` is of this day."""
_COUNT = r"(?:[0-9]{1,3}|(?:%s)(?:[\s-](?:%s))?)"
_MONTH_QUARTERS = {"march": 1, "june": 2, "september": 3, "december": 4}
_UNITS = ("week", "month", "quarter", "year", "half")
_PERIOD_LEAD = re.compile(
    r"(?:\b(earlier|later|early|late|mid|the\send\sof|end\sof|end|the\sbeginning\sof|beginning\sof|"
    r"the\sstart\sof|start\sof"
    r"|as\s(?:soon|early)\sas)[\s-])?\b(last|this|next|the\scurrent|current|the\scoming)\s\Z",
    re.IGNORECASE,
)
_ORDINAL_LEAD = re.compile(
    r"\b(?:the\s)?(?:(first|second|third|fourth|1st|2nd|3rd|4th|final|last)[\s-]|(March|June|September|December)\s)\Z",
    re.IGNORECASE,
)
_ORDINAL_TAIL = re.compile(
    r"(?:,?\s(?:of\s|in\s)?(?:calendar\s|(fiscal\s)(?:year\s)?)?((?:19|20)[0-9]{2})(?![0-9])|\s(?:of\s)?(the|"
    r"this|next|last)\syear\b"
    r"|\sof\s(fiscal|FY))"
)
_PLAIN_UNIT = re.compile(r"(?:end)?(?![a-z])(?!-(?:old|on|over|long|to|ago))")
_END_LEAD = re.compile(r"\b(?:by\s|before\s)?(?:the\s)?end\sof\s(?:the|this|our)\s\Z", re.IGNORECASE)
_YEAR_END = re.compile(
    r"(?<![A-Za-z])(?:calendar\s)?[Yy]ear(?:[\s-]end|(?:'s|’s)\send|\s(?:is\sout|ends|is\sover))(?![a-z])"
)
_SEASON_LEAD = re.compile(r"\b(this|last|next)\s\Z", re.IGNORECASE)
_COMPARED = ("than ", "from ", "with ", "versus ", "vs ", "over ", "to ")


def relative_dates(text: str, published: date) -> Iterator[Hit]:
    """Every date that is told from the day of publication."""
    yield from _weekdays(text, published)
    yield from _named_days(text, published)
    yield from _counted(text, published)
    for unit in _UNITS:
        yield from _units(text, unit, published)
    yield from _seasons(text, published)


def _weekdays(text: str, published: date) -> Iterator[Hit]:
    if "day" not in text:
        return
    for found in _WEEKDAY.finditer(text):
        if not _NOT_A_WEEKDAY.search(text, max(0, found.start() - 8), found.start()):
            yield _weekday(text, found, published)


def _weekday(text: str, found: re.Match[str], published: date) -> Hit:
    index = int(date_words("weekday")[found[0]])
    monday = published - timedelta(days=published.weekday())
    lead = _WEEKDAY_LEAD.search(text, max(0, found.start() - 16), found.start())
    if tail := _WEEKDAY_TAIL.match(text, found.end()):
        weeks = int(date_words("relative")[tail[1]])
        return Hit(found.start(), tail.end(), periods.day(monday + timedelta(days=index + 7 * weeks)), True)
    if lead:
        on = _led_weekday(lead[1].lower().split()[-1], index, published)
        return Hit(lead.start(), found.end(), periods.day(on), True)
    is_future = is_weekday_ahead(text, found.start(), found.end())
    gap = (index - published.weekday()) % 7
    on = published + timedelta(days=gap if is_future or gap == 0 else gap - 7)
    return Hit(found.start(), found.end(), periods.day(on), True)


def _led_weekday(word: str, index: int, published: date) -> date:
    """``next`` is in the week that follows, ``this`` in the running week, ``last`` the one most recently gone."""
    monday = published - timedelta(days=published.weekday())
    if word == "next":
        return monday + timedelta(days=7 + index)
    if word == "this":
        return monday + timedelta(days=index)
    gap = (index - published.weekday()) % 7
    return published + timedelta(days=gap or 7) if word == "coming" else published - timedelta(days=(7 - gap) % 7 or 7)


def _named_days(text: str, published: date) -> Iterator[Hit]:
    """``yesterday`` and its like; ``today's market`` is these times rather than this day."""
    for word, shift in _DAYS.items():
        for at in occurrences(text, word):
            end = at + len(word)
            is_word = not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha()
            if is_word and not _TODAY_IS_NAME.search(text, max(0, at - 10), at):
                named = periods.day(published + timedelta(days=shift))
                is_era = shift == 0 and text.startswith(("'s ", "’s "), end) and not _TODAYS_NEWS.match(text, end + 3)
                yield Hit(at, end, named._replace(event_date=None) if is_era else named, True)


@cache
def _count_pattern() -> re.Pattern[str]:
    words = alternation([*number_words("article", "cardinal"), "couple of", "few"])
    count = _COUNT % (words, words)
    return re.compile(rf"(?<![\w.,$-])({count})\s(day|week|month|year)s?\Z", re.IGNORECASE)


@cache
def _ahead_pattern() -> re.Pattern[str]:
    words = alternation(number_words("cardinal"))
    return re.compile(rf"\b[Ii]n\s({_COUNT % (words, words)})\Z", re.IGNORECASE)


def _counted(text: str, published: date) -> Iterator[Hit]:
    """``two weeks ago``, ``a day later``, and ahead of a verb to come ``in three months``."""
    for word in (" ago", " earlier", " later", " from now"):
        for at in occurrences(text, word):
            found = _count_pattern().search(text, max(0, at - 32), at)
            count = _count(found[1]) if found and not text[at + len(word) : at + len(word) + 1].isalpha() else None
            if found and count:
                yield _counted_hit(text, found, (count, word.strip()), published)
    for unit in ("day", "week", "month"):
        for at in occurrences(text, f" {unit}s"):
            found = _ahead_pattern().search(text, max(0, at - 20), at)
            count = _count(found[1]) if found else None
            end = at + len(unit) + 2
            if found and count and tense_at(text, found.start(), end) == "future":
                yield Hit(found.start(1), end, _away(published, count, unit), True)


def _count(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    span = parse_words(re.findall(r"[a-z]+", words.lower()))
    return int(span.low) if span and span.low == span.high else None


def _counted_hit(text: str, found: re.Match[str], counted: tuple[int, str], published: date) -> Hit:
    count, word = counted
    start, end, unit = found.start(), found.end() + 1 + len(word), found[2].lower()
    signed = count if word in ("later", "from now") else -count
    period = _away(published, signed, unit)
    is_anchored = word in ("earlier", "later")
    if is_anchored and unit != "day":
        is_compared = text[max(0, start - 8) : start].endswith(_COMPARED)
        return Hit(start, end, period._replace(event_date=None) if is_compared else period, True)
    return Hit(start, end, period, True, signed if is_anchored else None)


def _away(published: date, count: int, unit: str) -> Period:
    """The period that lies ``count`` units from the day of publication, as precise as the unit."""
    count = max(-1200, min(count, 1200)) if unit == "month" else max(-99, min(count, 70)) if unit == "year" else count
    if unit == "day":
        return periods.day(published + timedelta(days=count))
    if unit == "week":
        return periods.weeks_away(published + timedelta(weeks=count))
    if unit == "month":
        return periods.month(published.year, published.month + count)
    return periods.year(published.year + count)


def _units(text: str, unit: str, published: date) -> Iterator[Hit]:
    for at in occurrences(text, unit):
        end = at + len(unit)
        hit = _led_unit(text, unit, (at, end), published)
        if hit:
            yield hit


def _led_unit(text: str, unit: str, span: tuple[int, int], published: date) -> Hit | None:
    at, end = span
    if unit == "year" and (year_end := _YEAR_END.match(text, at)):
        return Hit(at, year_end.end(), periods.part_of_year(published.year, "12-12"), True)
    if not _PLAIN_UNIT.match(text, end):
        return None
    if unit in ("quarter", "half"):
        lead = _ORDINAL_LEAD.search(text, max(0, at - 20), at)
        ordinal = _ordinal(text, unit, lead, end, published) if lead else None
        if ordinal:
            return ordinal
    if unit in ("month", "year") and (lead := _END_LEAD.search(text, max(0, at - 26), at)):
        whole = _whole(unit, 0, published)
        return Hit(lead.start(), end, whole._replace(first=max(whole.first, published)), True)
    lead = _PERIOD_LEAD.search(text, max(0, at - 36), at)
    return _period(text, unit, lead, end, published) if lead else None


def _period(text: str, unit: str, lead: re.Match[str], end: int, published: date) -> Hit | None:
    shift = int(date_words("relative")[lead[2].lower()])
    if unit == "half" or (unit == "year" and lead[2].lower().startswith("the c")):
        return None
    if unit == "week" and text.startswith("end", end):
        return Hit(lead.start(), end + 3, periods.weekend(published + timedelta(weeks=shift)), True)
    whole = _whole(unit, shift, published)
    return Hit(lead.start(), end, _bounded(whole, (lead[1] or "").lower(), unit, published), True)


def _whole(unit: str, shift: int, published: date) -> Period:
    if unit == "week":
        return periods.week(published + timedelta(weeks=shift))
    if unit == "month":
        return periods.month(published.year, published.month + shift)
    if unit == "quarter":
        return periods.quarter(published.year, (published.month - 1) // 3 + 1 + shift)
    return periods.year(published.year + shift)


def _bounded(whole: Period, word: str, unit: str, published: date) -> Period:
    """``earlier this month`` ends at the day of publication, ``as soon as this month`` begins there."""
    is_running = whole.first <= published <= whole.last
    if word.startswith("earlier"):
        return whole._replace(last=published) if is_running else whole
    if word.startswith(("later", "as soon", "as early")):
        return whole._replace(first=published) if is_running else whole
    part = next((name for name in date_words("part") if name in word), None)
    if part and unit == "year":
        return periods.part_of_year(whole.first.year, date_words("part")[part])
    return periods.part_of_month(whole, part) if part and unit == "month" else whole


def _ordinal(text: str, unit: str, lead: re.Match[str], end: int, published: date) -> Hit | None:
    number = _MONTH_QUARTERS[lead[2].lower()] if lead[2] else int(number_words("ordinal")[lead[1].lower()].low)
    tail = _ORDINAL_TAIL.match(text, end)
    if number > (4 if unit == "quarter" else 2) or ((lead[1] or "").lower() in ("last", "final") and not tail):
        return None
    make: Callable[[int, int], Period] = periods.quarter if unit == "quarter" else periods.half
    year = _tail_year(tail, published)
    if year is None:
        year = unstated_year(text, (lead.start(), end), number / (4 if unit == "quarter" else 2), published)
    period = make(year, number)
    is_fiscal = tail is not None and bool(tail[1] or tail[4])
    period = period._replace(event_date=None) if is_fiscal else period
    return Hit(lead.start(), tail.end() if tail else end, period, tail is None or not tail[2])


def _tail_year(tail: re.Match[str] | None, published: date) -> int | None:
    if tail is None or tail[4]:
        return None
    if tail[2]:
        return int(tail[2])
    return published.year + {"next": 1, "last": -1}.get(tail[3], 0)


def _seasons(text: str, published: date) -> Iterator[Hit]:
    for season, months in date_words("season").items():
        for at in occurrences(text, season):
            lead = _SEASON_LEAD.search(text, max(0, at - 6), at)
            end = at + len(season)
            if lead and not text[end : end + 1].isalpha():
                year = _season_year(lead[1].lower(), int(months.split("-")[1]), published)
                yield Hit(lead.start(), end, periods.part_of_year(year, months, "season"), True)


def _season_year(word: str, last_month: int, published: date) -> int:
    is_over = last_month < published.month
    shift = int(date_words("relative")[word])
    return published.year + (0 if shift < 0 and is_over else shift)
