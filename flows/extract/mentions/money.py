"""Money in prose: amounts, ranges, the same amount in two currencies, and how sure each is.

Bottom-up: numbers with their currency (``amount``, ``spoken_amount``) → ranges and coordinated amounts →
one amount in two currencies → qualifier. Words are in ``currency_names``, ``magnitudes``, ``amount_words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from flows.extract.mentions.amount import Amount, digit_amounts
from flows.extract.mentions.mention import MoneyMention
from flows.extract.mentions.qualifier import qualifier_after, qualifier_before
from flows.extract.mentions.spoken_amount import spoken_amounts
from flows.records import Money, Qualifier

_FILL = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|over|more\sthan|at\sleast|or|equal\sto"
    r"|equivalent\sto|the\sequivalent\sof|worth|up\sto|i\.e\.,?|c\.|~|≈|=|约|約|合)\s?){0,3}"
)
_JOIN = re.compile(r"\s?(?:-|–|—|−|~|～|至|到)\s?|\s(to|and|through)\s")
_BRACKET = re.compile(rf"\s?[(\[（]\s?{_FILL}")
_OR_ELSE = re.compile(
    rf",?\s(?:or|i\.e\.,?|equivalent\sto|the\sequivalent\sof)\s{_FILL}|,\s(?:about|roughly|approximately)\s|\s?/\s?"
)
_CLOSING = re.compile(r"\s?[)\]）]")
_NOT_AN_ALTERNATIVE = re.compile(r"\s(?:from|for|of|more|less|higher|lower)\b")
_BETWEEN = re.compile(r"\b(?:between|anywhere\sfrom|ranging\sfrom)\s(?:about\s|roughly\s)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|roughly\s|nearly\s)?\Z", re.IGNORECASE)
_RAISE_FROM = re.compile(r"\brais(?:e|es|ed|ing)\sfrom\s(?:about\s|around\s|roughly\s)?\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:r(?:is|a?is)(?:e[sn]?|ed|ing)|rose|increas\w{1,4}|grew|grow(?:n|s|ing)?|jump\w{0,4}|climb\w{0,4}|"
    r"surg\w{1,4}|lift\w{0,4}"
    r"|boost\w{0,4}|hik\w{1,4}|f[ae]ll(?:s|en|ing)?|cut(?:s|ting)?|lower\w{0,4}|drop\w{0,5}|declin\w{1,4}|"
    r"reduc\w{1,4}|slash\w{0,4}"
    r"|narrow\w{0,4}|widen\w{0,4}|up|down|upsiz\w{1,4}|revis\w{1,4}|doubl\w{1,4}|tripl\w{1,4}|expand\w{0,4}|went|"
    r"slid|shr[aiu]nk"
    r"|balloon\w{0,4}|soar\w{0,4}|chang\w{1,4}|mov\w{1,4})\b",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(r"[\s-]?(?:%|per\s?cent|times|shares|years?|months?|days?|weeks?|people|x\b)")
_FREE_AFTER = re.compile(
    r"\s?(?:[.,;:)\]]|\Z|(?:per|a|an|each|apiece|in|on|for|and|from|at|by|as|with|this|last|next)\b)"
)
_LIST_ENDS = re.compile(r",?\srespectively|[.;)]|,\s|\Z")
_PER_SHARE = re.compile(
    r"\s?/\s?(?:share|股)|,?\s(?:a|per|for\seach|/)\s?(?:(?:American|global|class\s[A-C]|new)\s)?(?:\w{1,12}\s)?"
    r"(?:share|unit|ADS|ADR|GDR|stock)\b|\sapiece\b|每股",
    re.IGNORECASE,
)
_EACH_SHARE_BEFORE = re.compile(r"(?:每股|per\sshare\sof\s)\Z")
_PER_YEAR = re.compile(r"[\s-](?:a[\s-]year|per[\s-](?:year|annum)|annually|each\syear|every\syear)\b", re.IGNORECASE)
CHANGE_REACH = 110
"""Characters: ``to increase the size of its previously announced best-efforts private placement from $12 million``."""
_YEARS = range(1900, 2101)
_RATIO_MAX = 50
_YEN_PER_DOLLAR_MIN = 50


def find_money(text: str, dollar: str = "USD") -> tuple[MoneyMention, ...]:
    """Every amount of money in ``text``, in order, never overlapping.

    Args:
        text: a sentence or a whole article.
        dollar: what a bare ``$`` or ``dollars`` means here (CAD, AUD in an article from there).
    """
    amounts = _without_overlap([*digit_amounts(text, dollar), *spoken_amounts(text, dollar)])
    ranges = [amount for amount in _joined(text, amounts) if amount.sign is not None]
    return tuple(_mentions(text, ranges))


def _without_overlap(amounts: Iterable[Amount]) -> list[Amount]:
    kept: list[Amount] = []
    for amount in sorted(amounts, key=lambda amount: (amount.start, -amount.end)):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
        elif amount.sign is not None and kept[-1].sign is None:
            kept[-1] = amount
    return kept


def _joined(text: str, amounts: list[Amount]) -> Iterator[Amount]:
    """Ranges and coordinated amounts made one; each amount belongs to one pair at most."""
    at = 0
    while at < len(amounts):
        pair = _pair(text, amounts[at], amounts[at + 1]) if at + 1 < len(amounts) else ()
        yield from pair or amounts[at : at + 1]
        at += 2 if pair else 1


def _pair(text: str, left: Amount, right: Amount) -> tuple[Amount, ...]:
    """One range, two amounts that share their unit, or nothing where the two stand on their own."""
    if right.start - left.end > 9 or (left.sign is None and right.sign is None):
        return ()
    join = _JOIN.fullmatch(text, left.end, right.start)
    if not join or not _may_pair(text, left, right, join[1]):
        return ()
    low, high = _sharing_unit(left, right)
    if join[1] == "and" and not _BETWEEN.search(text, max(0, left.start - 24), left.start):
        return (low, high) if left.sign is None or right.sign is None else ()
    if _is_change(text, low, high, join[1]) or low.value >= high.value:
        return (low, high) if left.sign is not None and right.sign is not None else ()
    return (low._replace(end=high.end, high=high.value, qualifier="range"),)


def _may_pair(text: str, left: Amount, right: Amount, word: str | None) -> bool:
    if "range" in (left.qualifier, right.qualifier) or left.number == 0:
        return False
    if left.sign is None:
        return _lends_number(left, right)
    if right.sign is None and word == "and" and not _BETWEEN.search(text, max(0, left.start - 24), left.start):
        return left.factor == right.factor is not None and bool(_LIST_ENDS.match(text, right.end))
    if right.sign is None:
        is_counted = bool(_COUNTED_AFTER.match(text, right.end))
        return not is_counted and (word is None or right.factor is not None or bool(_FREE_AFTER.match(text, right.end)))
    return left.currency == right.currency


def _lends_number(left: Amount, right: Amount) -> bool:
    """Whether a number without a currency can be the first of two amounts: of like size, and no year."""
    if left.number in _YEARS and left.factor is None:
        return False
    if left.factor is not None:
        return right.factor is not None and right.value / left.value <= _RATIO_MAX
    return left.number <= right.number <= left.number * _RATIO_MAX


def _sharing_unit(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """The pair with the currency and the magnitude that one of them lends the other."""
    unit = left if left.sign is not None else right
    is_scaled = left.factor is None and right.factor is not None and left.number <= right.number
    low = left._replace(factor=right.factor) if is_scaled else left
    return _with_unit(low, unit), _with_unit(right, unit)


def _with_unit(amount: Amount, unit: Amount) -> Amount:
    return amount._replace(currency=unit.currency, sign=unit.sign, is_dollar_open=unit.is_dollar_open)


def _is_change(text: str, low: Amount, high: Amount, word: str | None) -> bool:
    """``rose from $4bn to $6bn`` tells two values, ``raise from $300m to $400m`` a range."""
    before = max(0, low.start - 16), low.start
    if word is None or not _FROM.search(text, *before) or _RAISE_FROM.search(text, max(0, low.start - 24), low.start):
        return False
    return bool(_CHANGE.search(text, max(0, low.start - CHANGE_REACH), low.start))


def _mentions(text: str, amounts: list[Amount]) -> Iterator[MoneyMention]:
    at = 0
    while at < len(amounts):
        count, end = _alternatives(text, amounts, at)
        yield _told_in_several(text, amounts[at : at + count + 1], end)
        at += count + 1


def _alternatives(text: str, amounts: list[Amount], first: int) -> tuple[int, int]:
    """How many amounts after ``first`` tell the same money in another currency, and where the last of them ends."""
    count, end = 0, amounts[first].end
    while first + count + 1 < len(amounts):
        following = amounts[first + count + 1]
        if not _is_alternative(text, amounts[first], end, following):
            break
        count, end = count + 1, following.end
    closing = _CLOSING.match(text, end) if count else None
    return count, closing.end() if closing and _BRACKET.match(text, amounts[first].end) else end


def _is_alternative(text: str, first: Amount, end: int, following: Amount) -> bool:
    if following.start - end > 40 or _NOT_AN_ALTERNATIVE.match(text, following.end):
        return False
    is_joined = _BRACKET.fullmatch(text, end, following.start) or _OR_ELSE.fullmatch(text, end, following.start)
    is_other = first.currency != following.currency or first.is_dollar_open != following.is_dollar_open
    return bool(is_joined) and is_other and "minor" not in (first.sign, following.sign)


def _told_in_several(text: str, amounts: list[Amount], end: int) -> MoneyMention:
    first, others = amounts[0], amounts[1:]
    primary = _with_clear_currency(first, others)
    alternatives = tuple(_mention(text, _us_beside(first, other), other.end, ()) for other in others)
    return _mention(text, primary, end, alternatives)


def _with_clear_currency(first: Amount, others: list[Amount]) -> Amount:
    """What a second currency tells of the first: a bare dollar beside another dollar, yen or yuan by their rate."""
    if not others:
        return first
    if first.sign in ("¥", "￥") and others[0].currency == "USD":
        return first._replace(currency="JPY" if first.value / others[0].value > _YEN_PER_DOLLAR_MIN else "CNY")
    return _us_beside(others[0], first)


def _us_beside(named: Amount, amount: Amount) -> Amount:
    """A bare dollar beside the same dollar written out is the dollar of the United States."""
    is_other = amount.is_dollar_open and not named.is_dollar_open and amount.currency == named.currency
    return amount._replace(currency="USD") if is_other else amount


def _mention(text: str, amount: Amount, end: int, alternatives: tuple[MoneyMention, ...]) -> MoneyMention:
    after = max(amount.end, end)
    return MoneyMention(
        start=amount.start,
        end=end,
        text=text[amount.start : end],
        money=_money(text, amount, after),
        amount_end=amount.end,
        alternatives=alternatives,
        is_per_share=_is_per_share(text, amount, after),
        is_per_year=any(_PER_YEAR.match(text, at) for at in (amount.end, after)),
    )


def _is_per_share(text: str, amount: Amount, end: int) -> bool:
    is_said = any(_PER_SHARE.match(text, at) for at in (amount.end, end))
    return is_said or bool(_EACH_SHARE_BEFORE.search(text, max(0, amount.start - 14), amount.start))


def _money(text: str, amount: Amount, end: int) -> Money:
    return Money(
        value=_plain(amount.value),
        currency=amount.currency,
        qualifier=_qualifier(text, amount, end),
        value_high=_plain(amount.high) if amount.high is not None else None,
    )


def _qualifier(text: str, amount: Amount, end: int) -> Qualifier:
    if amount.high is not None:
        return "range"
    said = qualifier_after(text, amount.end) or qualifier_after(text, end) or qualifier_before(text, amount.start)
    return said or amount.qualifier


def _plain(value: Decimal) -> Decimal:
    """Without an exponent and without trailing zeros: 4.350E+9 and 4350000000 are one value and one text."""
    return Decimal(format(value.normalize(), "f"))
