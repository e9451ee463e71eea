"""Lengths of time in months: ``over three years``, ``18 months``, ``a five-year plan``, ``the next decade``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from flows.extract.mentions.currency import alternation
from flows.extract.mentions.mention import DurationMention
from flows.extract.mentions.numbers import number_words, occurrences, parse_words

_MONTHS = {"year": 12, "month": 1, "decade": 120}
_AFTER_UNIT = re.compile(
    r"s?(?![A-Za-z])(?!\sPlan)(?!\s(?:ago|earlier|later|from\snow|old)\b)(?!-(?:old|on|over|end|to))"
    r"(?!\s(?:Treasury|bonds?|notes?|yields?|gilts?|veteran|high|low|anniversary|warranty|lock-?up)\b)"
)
_LEAD = re.compile(
    r"\b(?:for|over|in|within|across|during|of|about|than|nearly|almost|the\s(?:next|coming|following|past|last|"
    r"first|previous))\s\Z",
    re.IGNORECASE,
)
_ONE_AHEAD = re.compile(r"\b(?:over|in|within|during|for)\sthe\s(?:next|coming|following|past|last)\s\Z", re.IGNORECASE)
_DECADE_AHEAD = re.compile(r"\b(?:next|coming|following|past|last|a)\s\Z", re.IGNORECASE)
_PAST = re.compile(r"\b(?:past|last|previous|preceding)\s(?:\w{1,10}[\s-])?\Z", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\sand\sa\shalf(?![a-z])")
_EAST_ASIAN = re.compile(r"(?:未来|今后|为期|為期|接下来)(?:的)?([0-9]{1,2}|[一二三四五六七八九十两])(?:年|个月)")
_EAST_ASIAN_NUMBERS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_MONTHS_MAX = 1200


def find_durations(text: str) -> tuple[DurationMention, ...]:
    """Every length of time of a month or more that ``text`` names, in order, never overlapping."""
    found = [mention for unit in _MONTHS for mention in _of_unit(text, unit)]
    found.extend(_east_asian(text))
    kept: list[DurationMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


@cache
def _count_pattern() -> re.Pattern[str]:
    words = alternation(number_words("cardinal", "article", "fraction", "scale"))
    one = rf"(?:[0-9]{{1,3}}(?:\.[0-9])?|(?:{words})(?:[\s-](?:and[\s-])?(?:{words})){{0,3}})"
    return re.compile(rf"(?<![\w.,$€£¥₹%-])({one})(?:\s?(?:-|–|to|or)\s?({one}))?[\s-]\Z", re.IGNORECASE)


def _of_unit(text: str, unit: str) -> Iterator[DurationMention]:
    for at in occurrences(text, unit):
        after = _AFTER_UNIT.match(text, at + len(unit))
        if after and not text[at - 1 : at].isalpha():
            mention = _counted(text, unit, at, after.end()) or _uncounted(text, unit, at, after.end())
            if mention:
                yield mention


def _counted(text: str, unit: str, at: int, end: int) -> DurationMention | None:
    count = _count_pattern().search(text, max(0, at - 40), at)
    half = _AND_A_HALF.match(text, end)
    if not count or not (half or _is_length(text, count)):
        return None
    low, high = _value(count[1]), _value(count[2]) if count[2] else None
    if low is None or not low or low * _MONTHS[unit] > _MONTHS_MAX:
        return None
    low, end = (low + Decimal("0.5"), half.end()) if half else (low, end)
    return _mention(text, (count.start(), end), int(low * _MONTHS[unit]), int(high * _MONTHS[unit]) if high else None)


def _is_length(text: str, count: re.Match[str]) -> bool:
    """``a year`` is a rate (``$10 billion a year``) unless a preposition makes it a length."""
    is_article = count[1].lower() in ("a", "an") and not count[2]
    return not is_article or bool(_LEAD.search(text, max(0, count.start() - 16), count.start()))


def _uncounted(text: str, unit: str, at: int, end: int) -> DurationMention | None:
    """``the next year``, ``over the past decade``: one of the unit."""
    pattern = _DECADE_AHEAD if unit == "decade" else _ONE_AHEAD
    lead = pattern.search(text, max(0, at - 30), at)
    if not lead or text[end - 1] == "s":
        return None
    return _mention(text, (at, end), _MONTHS[unit], None)


def _value(words: str) -> Decimal | None:
    if words[0].isdigit():
        return Decimal(words)
    span = parse_words(re.findall(r"[a-z]+", words.lower()))
    return span.low if span else None


def _mention(text: str, span: tuple[int, int], months: int, high: int | None) -> DurationMention:
    start, end = span
    is_past = bool(_PAST.search(text, max(0, start - 24), start))
    return DurationMention(start=start, end=end, text=text[start:end], months=months, months_high=high, is_past=is_past)


def _east_asian(text: str) -> Iterator[DurationMention]:
    for word in ("年", "个月"):
        for at in occurrences(text, word):
            found = _EAST_ASIAN.search(text, max(0, at - 8), at + len(word))
            if found:
                count = _EAST_ASIAN_NUMBERS.get(found[1]) or int(found[1])
                yield _mention(text, (found.start(1), found.end()), count * (12 if word == "年" else 1), None)
