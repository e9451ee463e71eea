"""Amounts in words: ``half a billion dollars``, ``a one-trillion-yuan fund``, ``hundreds of millions of dollars``.

A vague amount is a range, never a point: ``several hundred million`` is 300 to 900 million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from flows.extract.mentions.amount import Amount
from flows.extract.mentions.currency import CurrencyWord, currency_after, currency_in_context
from flows.extract.mentions.numbers import Span, number_words, occurrences, parse_words, words_before
from flows.records import Qualifier

_SCALES = {
    "illion": r"(?:tr|b|m)illions?",
    "undred": "hundreds?",
    "housand": "thousands?",
    "rore": "crores?",
    "akh": "lakhs?",
}
_SCALE_FACTORS = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SCALE = {stem: re.compile(rf"{whole}(?![A-Za-z])", re.IGNORECASE) for stem, whole in _SCALES.items()}
_FIGURES = {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
_FIGURE = re.compile(r"\b(six|seven|eight|nine|ten|eleven)\Z", re.IGNORECASE)
_FIGURE_NOUN = re.compile(
    r"-figure\s(?:(dollar|pound|euro)\s)?(?:sum|amount|deal|round|investment|cheque|check|valuation|raise"
    r"|funding|commitment|stake)\b"
)
_NOT_A_NUMBER_BEFORE = re.compile(r"[0-9$€£¥₹]\s?-?\Z")


def spoken_amounts(text: str, dollar: str) -> Iterator[Amount]:
    """Every amount whose number is spelled out and whose currency follows."""
    for stem, pattern in _SCALE.items():
        for at in occurrences(text, stem):
            scale = pattern.search(text, max(0, at - 2), at + 9)
            amount = _amount_at(text, scale, dollar) if scale else None
            if amount:
                yield amount
    yield from _figure_amounts(text)


def _amount_at(text: str, scale: re.Match[str], dollar: str) -> Amount | None:
    if _NOT_A_NUMBER_BEFORE.search(text, max(0, scale.start() - 3), scale.start()):
        return None
    start, row = words_before(text, scale.start())
    word = currency_after(text, scale.end())
    if word is None:
        return _low_hundreds(text, start, row, scale)
    span = _span(row, is_plural=scale[0].lower().endswith("s"))
    is_spoken = not scale[0].lower().endswith("s") or span != _PLURAL
    return _amount(text, (start if is_spoken else scale.start(), word), scale, span, dollar) if span else None


_PLURAL = Span(Decimal(2), None)


def _span(row: list[str], *, is_plural: bool) -> Span | None:
    """How many of the scale word: a bare plural is two or more, and only vague words stand before a plural."""
    if not is_plural:
        return parse_words(row)
    is_vague = any(word in number_words("vague", "part") for word in row)
    return parse_words(row) if is_vague else _PLURAL


def _amount(text: str, bounds: tuple[int, CurrencyWord], scale: re.Match[str], span: Span, dollar: str) -> Amount:
    start, word = bounds
    factor = Decimal(_SCALE_FACTORS[scale[0].lower().rstrip("s")])
    return Amount(
        start=start,
        end=word.at,
        number=span.low,
        factor=factor,
        currency=currency_in_context(word, text, dollar),
        sign=word.text,
        is_dollar_open=word.is_bare_dollar,
        high=span.high * factor if span.high and span.high != span.low else None,
        qualifier=_qualifier(span),
    )


def _qualifier(span: Span) -> Qualifier:
    if span.high is None:
        return "at_least"
    return "exact" if span.high == span.low else "range"


def _low_hundreds(text: str, start: int, row: list[str], scale: re.Match[str]) -> Amount | None:
    """``the low hundreds of millions``: said of money alone, also without a currency."""
    is_bucket = row[:1] and row[0] in number_words("part") and not text.startswith(" of ", scale.end())
    span = parse_words(row) if is_bucket else None
    if span is None or span.high is None or not scale[0].endswith("s"):
        return None
    factor = Decimal(_SCALE_FACTORS[scale[0].lower().rstrip("s")])
    high = span.high * factor
    return Amount(start=start, end=scale.end(), number=span.low, factor=factor, high=high, qualifier="range", sign="")


def _figure_amounts(text: str) -> Iterator[Amount]:
    for at in occurrences(text, "-figure "):
        count, noun = _FIGURE.search(text, max(0, at - 7), at), _FIGURE_NOUN.match(text, at)
        if count and noun:
            yield _figure_amount(count, noun)


def _figure_amount(count: re.Match[str], noun: re.Match[str]) -> Amount:
    """``nine-figure``: from 100 million to 999 million."""
    digits = _FIGURES[count[1].lower()]
    currency = {"dollar": "USD", "pound": "GBP", "euro": "EUR"}.get(noun[1] or "")
    low, high = Decimal(10 ** (digits - 1)), Decimal(10**digits - 10 ** (digits - 3))
    end = noun.end(1) if noun[1] else noun.start() + len("-figure")
    return Amount(start=count.start(), end=end, number=low, high=high, currency=currency, qualifier="range", sign="")
