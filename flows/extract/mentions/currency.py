"""Currencies and magnitudes around a number: what stands before it, what stands after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from flows.extract.vocabulary import table

GAPS = "- \u00a0\n"
"""What may stand between a number and its unit."""
_MARKS_AFTER_UNIT = [*" .,;:)-/'’\"+\n\t"]
_LONGEST_PREFIX = 16
_DOLLAR_SIGNS = frozenset({"$", "＄", "dollar", "dollars"})
_LETTERS = "A-Za-zÀ-ÿ"
_LETTER_APART = re.compile(r"[A-Z]\s")
"""``Model Y 300``: one letter is the sign of a currency only right before its number."""
_TILDE = re.compile(r"(?<=[\s])~\s?\Z")
_CODE_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{3})\s?\Z")


class CurrencyWord(NamedTuple):
    """A currency as written: ``text`` as the reference table has it, ``at`` the near or far end of the span."""

    text: str
    currency: str
    at: int

    @property
    def is_bare_dollar(self) -> bool:
        """Whether the text leaves open which dollar it is."""
        return self.text in _DOLLAR_SIGNS


class MinorUnit(NamedTuple):
    """A hundredth of a currency: cents, pence, paise."""

    currency: str
    factor: Decimal


def alternation(texts: Iterable[str]) -> str:
    """The texts as one pattern, longest first; a space in a text stands for any one white space."""
    ordered = sorted(set(texts), key=lambda text: (-len(text), text))
    return "|".join(re.escape(text).replace(r"\ ", r"\s") for text in ordered)


def _has_letters(text: str) -> bool:
    return bool(re.match(rf"[{_LETTERS}]", text))


@cache
def _prefixes() -> dict[str, str]:
    rows = [row for row in table("currency_names") if row["position"] in ("prefix", "both")]
    names = {row["text"]: row["currency"] for row in rows}
    return names | {text.upper(): currency for text, currency in names.items() if text.upper() not in names}


@cache
def _prefix_pattern() -> re.Pattern[str]:
    apart = [text.replace("$", " $") for text in _prefixes() if _may_stand_apart(text)]
    return re.compile(rf"(?<![{_LETTERS}$€£])(?:{alternation([*_prefixes(), *apart])})\s?\Z")


def _may_stand_apart(text: str) -> bool:
    """``HK $5`` is Hong Kong money; ``A $5`` begins a sentence and ``CA $5`` ends an address."""
    return text.endswith("$") and len(text) > 2 and text != "CA$"


@cache
def _prefix_endings() -> frozenset[str]:
    """The last one or two characters of a currency before a number: a cheap look before the pattern is tried."""
    return frozenset(text[-2:] if text[-1].isalpha() or text[-1] == "." else text[-1] for text in _prefixes())


def currency_before(text: str, start: int) -> CurrencyWord | None:
    """The currency that ends right before the number at ``start``, at most one space or a tilde between."""
    ending = text[max(0, start - 4) : start].rstrip(" \u00a0\n~")
    if ending[-1:] not in _prefix_endings() and ending[-2:] not in _prefix_endings():
        return None
    tilde = _TILDE.search(text, max(0, start - 3), start)
    start = tilde.start() if tilde else start
    found = _prefix_pattern().search(text, max(0, start - _LONGEST_PREFIX), start)
    if found and _LETTER_APART.fullmatch(found[0]):
        return None
    return _with_code(text, _prefix_word(found)) if found else None


def _with_code(text: str, word: CurrencyWord) -> CurrencyWord:
    """``CAD $5 million``: a code before a bare dollar says which dollar it is."""
    code = _CODE_BEFORE.search(text, max(0, word.at - 5), word.at) if word.is_bare_dollar else None
    return CurrencyWord(code[1], _prefixes()[code[1]], code.start()) if code and code[1] in _prefixes() else word


def _prefix_word(found: re.Match[str]) -> CurrencyWord:
    written = " ".join(found[0].split())
    known = written if written in _prefixes() else written.replace(" ", "")
    return CurrencyWord(known, _prefixes()[known], found.start())


@cache
def _suffixes() -> dict[str, str]:
    rows = [row for row in table("currency_names") if row["position"] in ("suffix", "both")]
    return {_suffix_key(row["text"]): row["currency"] for row in rows}


def _suffix_key(text: str) -> str:
    """Codes are known by their capitals (TRY, MAD), words in any case."""
    return text if text.isupper() else text.casefold()


@cache
def _suffix_pattern() -> re.Pattern[str]:
    texts = [row["text"] for row in table("currency_names") if row["position"] in ("suffix", "both")]
    codes = [text for text in texts if text.isupper() and _has_letters(text)]
    names = [text for text in texts if text not in codes]
    either = f"(?:{alternation(codes)})|(?i:{alternation(names)})"
    return re.compile(rf"(?:\sof\s|\s?-\s?|\s)?({either})(?![{_LETTERS}])")


@cache
def _suffix_beginnings() -> frozenset[str]:
    """The first three characters, case-folded, of whatever may follow the number of an amount."""
    texts = [text.casefold() for text in (*_suffixes(), *_magnitudes(), *_minor_units(), "to ", "and ", "of ")]
    short = [text for text in texts if len(text) < 3]
    padded = [(text + mark)[:3] for text in short for mark in _MARKS_AFTER_UNIT]
    return frozenset([text[:3] for text in texts] + padded)


def may_have_unit(text: str, end: int) -> bool:
    """Whether a magnitude, a currency or a joiner can follow ``end``: a cheap look before the patterns are tried."""
    beginning = text[end : end + 16].lstrip(GAPS)[:3].casefold()
    return beginning in _suffix_beginnings() or beginning[:2] in _suffix_beginnings() or beginning[:1] > "~"


def currency_after(text: str, end: int) -> CurrencyWord | None:
    """The currency that begins right after ``end``: a space, a hyphen or ``of`` between, or nothing."""
    found = _suffix_pattern().match(text, end, end + 40) if may_have_unit(text, end) else None
    if not found:
        return None
    key = _suffix_key(" ".join(found[1].split()))
    currency = _suffixes().get(key) or _suffixes()[key.casefold()]
    return CurrencyWord(key, currency, found.end())


@cache
def _magnitudes() -> dict[str, Decimal]:
    return {row["text"].casefold(): Decimal(row["factor"]) for row in table("magnitudes")}


@cache
def _magnitude_pattern() -> re.Pattern[str]:
    texts = [row["text"] for row in table("magnitudes")]
    letters = [text for text in texts if len(text) == 1 and text.isascii()]
    east_asian = [text for text in texts if not _has_letters(text)]
    capitalised = [text for text in texts if text[0].isupper()]
    words = [text for text in texts if text not in {*letters, *east_asian, *capitalised}]
    return re.compile(
        rf"(?:\s{{0,2}}|\n\s{{0,12}}|-|\s-\s?)(?:(?i:{alternation(words)})|{alternation(capitalised)})(?![{_LETTERS}])"
        rf"|(?i:{alternation(letters)})(?![{_LETTERS}\d])|\s(?i:{alternation(letters)})(?![{_LETTERS}\d'’&-])"
        rf"|\s?(?:{alternation(east_asian)})"
    )


def magnitude_after(text: str, end: int) -> tuple[Decimal, int] | None:
    """The factor written right after ``end`` and where it ends; two may follow each other (``5 thousand crore``)."""
    first = _magnitude_pattern().match(text, end, end + 24)
    if not first:
        return None
    factor, at = _factor(first), first.end()
    if second := _magnitude_pattern().match(text, at, at + 16):
        return (factor * _factor(second), second.end()) if len(_bare(second)) > 1 else (factor, at)
    return factor, at


def _bare(found: re.Match[str]) -> str:
    return " ".join(found[0].replace("-", " ").split()).casefold()


def _factor(found: re.Match[str]) -> Decimal:
    return _magnitudes()[_bare(found)]


@cache
def _minor_units() -> dict[str, MinorUnit]:
    return {row["text"]: MinorUnit(row["currency"], Decimal(row["factor"])) for row in table("minor_units")}


@cache
def _minor_pattern() -> re.Pattern[str]:
    words = alternation(text for text in _minor_units() if len(text) > 1 or not text.isascii())
    return re.compile(rf"(?:[\s-]?({words})|(p))(?![\w-])")


def minor_unit_after(text: str, end: int) -> tuple[MinorUnit, int] | None:
    """Cents, pence or paise right after ``end``, and where the word ends."""
    found = _minor_pattern().match(text, end, end + 24)
    return (_minor_units()[" ".join((found[1] or found[2]).split())], found.end()) if found else None


@cache
def _context_cues() -> dict[str, tuple[tuple[str, str], ...]]:
    signs = {row["sign"] for row in table("currency_context")}
    rows = table("currency_context")
    return {sign: tuple((row["text"], row["currency"]) for row in rows if row["sign"] == sign) for sign in signs}


def currency_in_context(word: CurrencyWord, text: str, dollar: str) -> str:
    """The currency of a sign that several share, by what else the text names."""
    if word.is_bare_dollar:
        return dollar
    sign = {"￥": "¥"}.get(word.text, word.text.rstrip(".").replace("RS", "Rs"))
    for cue, currency in _context_cues().get(sign, ()):
        if cue in text:
            return currency
    return word.currency
