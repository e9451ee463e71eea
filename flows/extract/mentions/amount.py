"""One amount: a number with its magnitude and its currency, as far as the text beside the number says them.

An amount without a currency is kept: its neighbour may lend one (``4.19 and 4.35 billion Hong Kong dollars``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from flows.extract.mentions.currency import (
    CurrencyWord,
    currency_after,
    currency_before,
    currency_in_context,
    magnitude_after,
    may_have_unit,
    minor_unit_after,
)
from flows.extract.mentions.numbers import DIGITS, is_grouped, parse_digits
from flows.records import Qualifier

_BROKEN_DECIMAL = re.compile(
    r"(?:\s\.\s?|\.\s)([0-9]{1,2})(?=\s?-?(?:[bmt]r?illion|[bm]n|crore|lakh|亿|万)(?![A-Za-z]))"
)
_LEADING_POINT = re.compile(r"(?<![\d.])\.\Z")
_CUT_OFF = re.compile(
    r"\s?(?:bi|bill|billi|billio|mi|mill|milli|millio|tr|tri|tril|trill|trilli|trillio|cro|cror)(?:…|\.{3})?\s*\Z"
)
_NOT_MONEY_AFTER = re.compile(r"\s?=|\s\[\d{1,3}\]|\s?%|\s?per\s?cent")
_EQUALS_BEFORE = re.compile(r"=\s?\Z")
_WEIGHT_AFTER = re.compile(
    r"\sof\s(?!(?:new|fresh|debt|equity|funding|investment|capital|public|state|government|taxpayer"
    r"|bonds?|shares?|stock|assets|savings|loans?|private|cash|additional|extra)\b)|\sper\s|-force"
)
_WON_IS_MONEY = re.compile(r"\s?(?:\(|per\s|a\sshare|each|apiece|[.,;]?\Z)")
_JOINERS = ("-", "–", "—", "−", "~", "～", "至", "到", " to ", "and ", "- ", "– ")
_VIDEO_HEIGHTS = frozenset({240, 360, 480, 720, 1080, 1440, 2160})


class Amount(NamedTuple):
    """A number with what was found beside it. ``factor`` is None without a magnitude, ``sign`` without a currency."""

    start: int
    end: int
    number: Decimal
    factor: Decimal | None = None
    currency: str | None = None
    sign: str | None = None
    is_dollar_open: bool = False
    is_prefixed: bool = False
    high: Decimal | None = None
    qualifier: Qualifier = "exact"

    @property
    def value(self) -> Decimal:
        """The low end, in units of the currency."""
        return self.number * (self.factor or 1)


def digit_amounts(text: str, dollar: str) -> Iterator[Amount]:
    """Every number written in digits, with or without a currency, in order."""
    consumed = 0
    for run in DIGITS.finditer(text):
        if run.start() < consumed:
            continue
        amount = _amount_at(text, run, dollar)
        if amount:
            consumed = amount.end
            yield amount


def _amount_at(text: str, run: re.Match[str], dollar: str) -> Amount | None:
    start, prefix = _prefix_of(text, run.start())
    if prefix is None and not _is_promising(text, start, run.end()):
        return None
    number, end = _number(text, start, run)
    if number is None or (_CUT_OFF.match(text, end, end + 12) and len(text) - end < 12):
        return None
    bare = Amount(start=prefix.at if prefix else start, end=end, number=number, is_prefixed=prefix is not None)
    amount = _with_currency(text, bare, prefix, dollar)
    return amount if _stands(text, amount, run[0], prefix) else None


def _is_promising(text: str, start: int, end: int) -> bool:
    """Whether a number without a currency before it can be part of an amount at all: a cheap look at both sides."""
    before = text[start - 1 : start]
    if before.isascii() and before.isalnum():
        return False
    is_broken = text[end : end + 2] in (". ", " .") and bool(_BROKEN_DECIMAL.match(text, end, end + 24))
    is_followed = may_have_unit(text, end) or is_broken
    return is_followed or text[max(0, start - 4) : start].endswith(_JOINERS)


def _prefix_of(text: str, digits_start: int) -> tuple[int, CurrencyWord | None]:
    """Where the number starts (``$.50`` has its point before the digits), and the currency before it."""
    prefix = currency_before(text, digits_start)
    if prefix is None and _LEADING_POINT.search(text, max(0, digits_start - 1), digits_start):
        prefix = currency_before(text, digits_start - 1)
        return (digits_start - 1, prefix) if prefix else (digits_start, None)
    return digits_start, prefix


def _number(text: str, start: int, run: re.Match[str]) -> tuple[Decimal | None, int]:
    """The number, and where it ends: digits that a feed broke apart (``29. 5 billion``) are one number."""
    if start < run.start():
        return parse_digits("0" + text[start : run.end()]), run.end()
    broken = _BROKEN_DECIMAL.match(text, run.end(), run.end() + 24)
    if broken and len(run[0]) <= 3 and run[0].isdigit():
        return parse_digits(f"{run[0]}.{broken[1]}"), broken.end()
    return parse_digits(run[0]), run.end()


def _with_currency(text: str, bare: Amount, prefix: CurrencyWord | None, dollar: str) -> Amount:
    magnitude = magnitude_after(text, bare.end)
    amount = bare._replace(factor=magnitude[0], end=magnitude[1]) if magnitude else bare
    suffix = currency_after(text, amount.end)
    if prefix:
        return _prefixed(text, amount, prefix, suffix, dollar)
    if suffix:
        return _with_word(text, amount._replace(end=suffix.at), suffix, dollar)
    minor = minor_unit_after(text, amount.end) if not magnitude else None
    if minor:
        return amount._replace(end=minor[1], currency=minor[0].currency, factor=minor[0].factor, sign="minor")
    return amount


def _with_word(text: str, amount: Amount, word: CurrencyWord, dollar: str) -> Amount:
    currency = currency_in_context(word, text, dollar)
    return amount._replace(currency=currency, sign=word.text, is_dollar_open=word.is_bare_dollar)


def _prefixed(text: str, amount: Amount, prefix: CurrencyWord, suffix: CurrencyWord | None, dollar: str) -> Amount:
    """A currency on both sides is one amount (``RMB 8 billion yuan``); the other side says which dollar it is."""
    before = _with_word(text, amount, prefix, dollar)
    if suffix is None:
        return before
    after = _with_word(text, amount._replace(end=suffix.at), suffix, dollar)
    if prefix.is_bare_dollar and not suffix.is_bare_dollar and suffix.currency.endswith("D"):
        return after
    return before._replace(end=suffix.at) if after.currency == before.currency or suffix.is_bare_dollar else before


def _stands(text: str, amount: Amount, digits: str, prefix: CurrencyWord | None) -> bool:
    """Whether the number may be money, or lend its number to money beside it (``000`` is the tail of another)."""
    is_tail = digits.startswith("00")
    if (
        is_tail
        or _NOT_MONEY_AFTER.match(text, amount.end)
        or _EQUALS_BEFORE.search(text, max(0, amount.start - 2), amount.start)
    ):
        return False
    if prefix:
        return _prefix_is_plausible(amount, digits, prefix)
    if amount.factor is not None and amount.sign != "minor":
        return amount.sign not in ("pound", "pounds") or not _WEIGHT_AFTER.match(text, amount.end)
    if amount.sign == "won":
        return is_grouped(digits) or (amount.number >= 100 and bool(_WON_IS_MONEY.match(text, amount.end)))
    if amount.sign in ("pound", "pounds"):
        return not _WEIGHT_AFTER.match(text, amount.end)
    return not (text[amount.end - 1] == "p" and amount.number in _VIDEO_HEIGHTS)


def _prefix_is_plausible(amount: Amount, digits: str, prefix: CurrencyWord) -> bool:
    """Up to two capitals before a small plain number are as likely a label: ``BD 5``, and ``COP29`` too."""
    is_label = (len(prefix.text) <= 2 or prefix.text == "COP") and prefix.text.isalpha() and prefix.text.isupper()
    return not is_label or amount.factor is not None or is_grouped(digits) or prefix.text == "RS"
