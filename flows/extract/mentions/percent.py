"""Percentages and multiples: ``fell 8%``, ``up 45 per cent``, ``more than quintupled``, ``a fivefold rise``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from flows.extract.mentions.currency import alternation
from flows.extract.mentions.mention import Direction, PercentMention
from flows.extract.mentions.numbers import number_words, occurrences, parse_digits, parse_words
from flows.extract.mentions.qualifier import qualifier_after, qualifier_before
from flows.records import Qualifier

_SIGNS = ("%", "％", "percent", "per cent", "pct", "Percent", "Per cent", "Per Cent", "个百分点")
_NUMBER = r"[0-9][0-9,]{0,12}(?:\.[0-9]{1,6})?"
_FIGURE_BEFORE = re.compile(
    rf"(?<![A-Za-z0-9_.,])([+\-−–]?)({_NUMBER})(?:\s?%?\s?(-|–|to|至|and)\s?({_NUMBER}))?[\s-]?\Z"
)
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?<![\w-])([a-z]{3,9}(?:[\s-][a-z]{3,9})?)[\s-]\Z", re.IGNORECASE)
_NO_PERCENT_AFTER = re.compile(r"(?:age)?[\s-]points?\b|iles?\b|age\b")
_UP = (
    r"r(?:ise|ises|isen|ising|ose)|gain\w{0,3}|jump\w{0,3}|climb\w{0,3}|surg\w{1,3}|soar\w{0,3}|advanc\w{1,3}|"
    r"increas\w{1,3}|up|higher|above|grew|grow\w{0,3}"
    r"|rall\w{2,4}|leap\w{0,3}|leapt|rocket\w{0,3}|skyrocket\w{0,3}|spik\w{1,3}|premium|pop\w{0,4}|upside|added|"
    r"adding|jumped|bounce\w{0,1}|上涨|涨|高开|上升|增长|漲"
)
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|drop\w{0,4}|declin\w{1,3}|slid\w{0,3}|slip\w{0,4}|tumbl\w{1,3}|plung\w{1,3}|"
    r"plummet\w{0,3}|sank|sink\w{0,3}|los[est]\w{0,3}|lost|down|lower|below"
    r"|decreas\w{1,3}|cut\w{0,4}|shed\w{0,4}|discount|crash\w{0,3}|tank\w{0,3}|dip\w{0,4}|slump\w{0,3}|"
    r"eas\w{1,3}|retreat\w{0,3}|shrank|loss\w{0,2}|下跌|跌|低开|下降|破发"
)
_DIRECTION = re.compile(
    rf"(?=[a-z一-龥])(?:(?<![A-Za-z-])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![A-Za-z-]))", re.IGNORECASE
)
_CLAUSE_END = re.compile(
    r"[,;:.(]\s|[，。；、\n]|\s(?:and|but|while|after|before|which)\s|\sas\s(?!much|high|little|[0-9])"
)
_LEFT, _RIGHT = 48, 24
_TIMES_PRICE = re.compile(r"\stimes\s(?:its|the|their)\s(?:\w{1,12}\s){0,3}(?:price|valu\w{1,5})\b", re.IGNORECASE)
_X = re.compile(r"(?<![\w.,$])([0-9]{1,3}(?:\.[0-9]{1,2})?)[xX×](?![\w-])")
_FOLD = re.compile(r"(?<![\w-])(?:([0-9]{1,4}(?:\.[0-9]{1,2})?)|([a-z]{3,6}))[\s-]?\Z", re.IGNORECASE)
_COVER = re.compile(r"subscri|cover|book", re.IGNORECASE)
_FLAT = re.compile(r"\b(?:end|clos|finish|open|trad)(?:ed|ing|s)?\s(?:\w{1,8}\s)?(flat|unchanged)\b")


def find_percents(text: str) -> tuple[PercentMention, ...]:
    """Every percentage and every multiple that ``text`` names, in order, never overlapping."""
    found = [*_signed(text), *_multiples(text), *_flat(text)]
    kept: list[PercentMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _signed(text: str) -> Iterator[PercentMention]:
    for sign in _SIGNS:
        for at in occurrences(text, sign):
            end = at + len(sign)
            if text[at - 1 : at] != sign and not _NO_PERCENT_AFTER.match(text, end):
                mention = _in_figures(text, at, end) or _in_words(text, at, end)
                if mention:
                    yield mention


def _in_figures(text: str, at: int, end: int) -> PercentMention | None:
    figure = _figure(text, at)
    value = parse_digits(figure[2]) if figure else None
    if figure is None or value is None:
        return None
    high = parse_digits(figure[4]) if figure[4] else None
    is_range = high is not None and high > value
    sign: Direction | None = {"+": "up", "-": "down", "−": "down"}.get(figure[1])  # type: ignore[assignment]
    return PercentMention(
        start=figure.start(),
        end=end,
        text=text[figure.start() : end],
        value=value,
        value_high=high if is_range else None,
        direction=sign or _direction(text, figure.start(), end),
        qualifier="range" if is_range else _qualifier(text, figure.start(), end),
    )


def _figure(text: str, at: int) -> re.Match[str] | None:
    """The figure before the sign; ``10% and 12%`` is one only after ``between``."""
    figure = _FIGURE_BEFORE.search(text, max(0, at - 32), at)
    if figure and figure[3] == "and" and not _BETWEEN.search(text, max(0, figure.start() - 9), figure.start()):
        return _FIGURE_BEFORE.search(text, figure.start(4), at)
    return figure


def _in_words(text: str, at: int, end: int) -> PercentMention | None:
    word = _WORD_BEFORE.search(text, max(0, at - 22), at)
    rows = [word[1].lower().replace("-", " ").split()] if word else []
    rows += [rows[0][-1:]] if rows else []
    for row in rows:
        span = parse_words(row)
        if span and span.low == span.high and word:
            start = word.start() if row == rows[0] else word.start() + word[1].lower().rindex(row[0])
            return _mention(text, (start, end), span.low, _direction(text, start, end))
    return None


def _direction(text: str, start: int, end: int) -> Direction | None:
    """The nearest word of direction in the same clause, before the figure or else right after it."""
    left = _CLAUSE_END.split(text[max(0, start - _LEFT) : start])[-1]
    before = list(_DIRECTION.finditer(left))
    found = before[-1] if before else None
    right = _CLAUSE_END.split(text[end : end + _RIGHT], maxsplit=1)[0]
    after = _DIRECTION.search(right)
    if after and (found is None or after.start() <= 2):
        found = after
    if not found:
        return None
    return "up" if found["up"] else "down"


def _qualifier(text: str, start: int, end: int) -> Qualifier:
    return qualifier_after(text, end) or qualifier_before(text, start) or "exact"


def _mention(
    text: str, span: tuple[int, int], value: Decimal, direction: Direction | None, *, is_multiple: bool = False
) -> PercentMention:
    start, end = span
    return PercentMention(
        start=start,
        end=end,
        text=text[start:end],
        value=value,
        direction=direction,
        qualifier=_qualifier(text, start, end),
        is_multiple=is_multiple,
    )


@cache
def _multiple_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(number_words('multiple'))})(?![A-Za-z])", re.IGNORECASE)


def _multiples(text: str) -> Iterator[PercentMention]:
    """Twice is plus 100 percent; how often an offer was covered is no change and stays out."""
    for stem in ("oubl", "ripl", "rebl", "uadrupl", "uintupl", "extupl", "eptupl", "alv"):
        for at in occurrences(text, stem):
            found = _multiple_pattern().search(text, max(0, at - 2), at + len(stem) + 4)
            if found and not text[found.start() - 1 : found.start()].isalpha():
                change = number_words("multiple")[found[0].lower()].low
                yield _mention(text, found.span(), abs(change), "up" if change > 0 else "down", is_multiple=True)
    yield from _folds(text)
    yield from _times(text)


def _folds(text: str) -> Iterator[PercentMention]:
    for at in occurrences(text, "fold"):
        count = _FOLD.search(text, max(0, at - 8), at)
        times = _times_of(count) if count and not text[at + 4 : at + 5].isalpha() else None
        if count and times and not _COVER.search(text, max(0, at - 32), at + 24):
            yield _mention(text, (count.start(), at + 4), (times - 1) * 100, "up", is_multiple=True)


def _times_of(count: re.Match[str]) -> Decimal | None:
    if count[1]:
        return Decimal(count[1])
    span = parse_words([count[2].lower()])
    return span.low if span and span.low == span.high and span.low > 1 else None


def _times(text: str) -> Iterator[PercentMention]:
    for at in occurrences(text, " times "):
        count = _FOLD.search(text, max(0, at - 8), at)
        times = _times_of(count) if count and _TIMES_PRICE.match(text, at) else None
        if count and times:
            yield _mention(text, (count.start(), at + len(" times")), (times - 1) * 100, "up", is_multiple=True)
    for mark in "xX×":
        for at in occurrences(text, mark):
            found = _X.search(text, max(0, at - 6), at + 2) if text[at - 1 : at].isdecimal() else None
            if found and Decimal(found[1]) > 1 and not _COVER.search(text, max(0, at - 32), at + 24):
                yield _mention(text, found.span(), (Decimal(found[1]) - 1) * 100, "up", is_multiple=True)


def _flat(text: str) -> Iterator[PercentMention]:
    for word in (" flat", " unchanged"):
        for at in occurrences(text, word):
            found = _FLAT.search(text, max(0, at - 20), at + len(word) + 1)
            if found:
                yield _mention(text, found.span(1), Decimal(0), None)
