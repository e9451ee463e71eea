"""How far a name runs: which words begin one, and over which small words it goes on.

Such as ``Tidal 2 Ventures``, ``Teachers' Pension Plan``, ``Ministry of Trade, Industry and Energy``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from flows.extract.mentions.tokens import Token, is_possessive, without_possessive
from flows.extract.vocabulary import words

_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w|[a-z][A-Z]$|\d{1,4}\.?[A-Z][A-Za-z]+$")
_UNITS = frozenset({"kW", "mW", "pH", "kV", "kB", "mV", "nM", "mM", "eV", "dB", "aM", "pM"})
_FIGURED = re.compile(r"(?!\d{1,4}(?:st|nd|rd|th|s|m|mn|bn|k|b|cr|x)$)\d{1,4}[a-z]{1,6}\d{0,3}$")
"""``3kilo7 Capital``: a figure grown together with letters, no ordinal and no amount."""
_DOMAIN = re.compile(r"[a-z][a-z0-9-]{2,20}\.(?:vc|ai|io|xyz|fund|capital|gg|bio)$")
_SITE_BEFORE = re.compile(r"(?:\b(?:at|visit|via|see|on|to|website)|[:@/]|www\.) ?$", re.IGNORECASE)
_INSIDE = frozenset({"ai", "spac", "ev", "uk", "us", "eu", "api", "pe", "vc", "saas", "i", "reit", "tv", "vr", "wifi"})
"""Acronyms that are no names by themselves but end or continue one: ``Moonlit AI``."""
_CONTRACTION = re.compile(r"[’'](?:re|ve|m|ll|d|t)$")
NAME_WORDS_MAX = 14
"""Words; a longer run of capitals is a line of a list (the longest name of 5,000 sentences read has ten)."""
CLASS_LENGTH_MAX = 2
"""Letters of a class of shares behind a name: ``Lanhe Biopharma-B``, ``Lanhe-SW``."""
_JOINERS = frozenset({"of", "for"})
_ARTICLED = frozenset({"de", "di", "da"})
"""What an article may follow: ``Banco de la Varda``."""
_MEMBERS = frozenset(
    {"teachers", "employees", "workers", "veterans", "farmers", "builders", "officers", "firefighters", "members"}
)
"""Whose a pension plan or a union is: ``Lumenia Teachers' Pension Plan``."""
_FURNITURE = frozenset(
    {"table", "photo", "image", "source", "print", "watch", "chapter", "click", "internet", "ark", "share", "note"}
)
_LETTERED = frozenset(
    {
        "series",
        "class",
        "serie",
        "round",
        "plan",
        "grade",
        "type",
        "tier",
        "phase",
        "part",
        "group",
        "hepatitis",
        "vitamin",
        "schedule",
        "appendix",
        "exhibit",
        "section",
        "category",
        "level",
        "team",
        "rule",
        "share",
        "shares",
    }
)
"""What a letter counts: ``Series A`` is no name."""
_LETTER_ENDS = re.compile(
    r"[,.;)]|$| (?:and|with|led|said|is|was|has|as|which|also|in|to|for|took|joined|participated)\b"
)
"""What follows a name that ends in a letter: ``Comet A and others``; ``Raises A $5m`` has an article."""
_COUNTS = re.compile(r" ?[\d:]")
_BRACKET = re.compile(r" \([A-Z][A-Za-z. ]{1,20}\) (?=[A-Z])")
_INITIALS = re.compile(r"(?!U\.[SKN]|E\.U|D\.C)(?:[A-Z]\.){1,3}[A-Z]")
"""``J.P. Kelso``; but a country's letters stand before names of their own."""
_BOARDS = frozenset({"directors", "trustees", "governors", "supervisors"})
"""Whose board is no body of its own: ``Hemi's Board of Directors``."""
_FUND_NUMBER = re.compile(r" \d{1,2}(?![\d.,]*\d|\S*[%-]| ?(?:m|mn|bn|million|billion|crore|lakh|days|years|times)\b)")
_SIGN_BEFORE = re.compile(r"(?:[$€£¥₹#]|\b(?:in|on|of|since|during|for|until|last|next|this|Rs\.?) )$", re.IGNORECASE)
_WRITTEN_SO = frozenset({"May", "US"})
"""Names that are everyday words in another spelling: ``the US will``, ``told us``."""


def is_capital(token: Token) -> bool:
    """Whether a word may stand in a name: a capital begins it, and it is no date, adjective or contraction."""
    word = token.text
    if not (word[0].isupper() or (_CAMEL.match(word) and word not in _UNITS)):
        return False
    if token.folded in words("name_words", "never") and word not in _WRITTEN_SO:
        return False
    return word.isalnum() or not (_CONTRACTION.search(word) or is_attributive(token) or _is_either(token))


def _is_either(token: Token) -> bool:
    """``HR/Payment``, ``LONDON/PARIS``: a choice of everyday words or of places."""
    return "/" in token.text and any(
        part in words("common_words") or part in words("places") for part in token.folded.split("/")
    )


def is_odd_beginning(sequence: Sequence[Token], position: int, text: str, known: frozenset[str]) -> bool:
    """``500 Startups``, ``1789 Capital``, ``GNP Ventures``: a figure or letters that begin the name of a firm."""
    here = sequence[position]
    if _is_odd(here) and sequence[position + 1 : position + 2] and sequence[position + 1].text.isdigit():
        return touches(here, sequence[position + 1], text) and _is_firm_next(sequence, position + 1, text)
    if _DOMAIN.match(here.text):
        return _SITE_BEFORE.search(text, max(0, here.start - 9), here.start) is None
    if _FIGURED.match(here.text):
        return _is_firm_next(sequence, position, text)
    if not here.text[0].isdigit():
        is_written_so = here.text.isalnum() and not here.text.isalpha() and here.folded in known
        return is_written_so or _are_letters_of_firm(sequence, position, text)
    if not here.text.isdigit():
        return False
    if not _is_firm_next(sequence, position, text):
        return _is_behind_trade(sequence, position, text)
    pair = text[here.start : sequence[position + 1].end]
    return pair.casefold() in known or not _SIGN_BEFORE.search(text, max(0, here.start - 8), here.start)


_TRADE_BEFORE = re.compile(r"\b([a-z]{3,16}) $")


def _is_behind_trade(sequence: Sequence[Token], position: int, text: str) -> bool:
    """``mini-market chain 77 Swift Mart``: a figure and two words in capitals, behind what a firm is."""
    here, following = sequence[position], sequence[position + 1 : position + 3]
    if len(here.text) > CLASS_LENGTH_MAX + 1 or len(following) < 2 or not all(map(is_capital, following)):
        return False
    before = _TRADE_BEFORE.search(text, max(0, here.start - 18), here.start)
    return (
        before is not None
        and before.group(1) in words("name_words", "trade")
        and touches(here, following[0], text)
        and touches(following[0], following[1], text)
    )


def _are_letters_of_firm(sequence: Sequence[Token], position: int, text: str) -> bool:
    """``GNP Ventures``, ``NY Solar Bank``: letters that mean something else, but a firm's word follows."""
    here = sequence[position]
    is_word = here.text.istitle() and here.folded in words("name_words", "never")
    is_letters = here.text.isupper() and 2 <= len(here.text) <= 4
    if not (is_word or is_letters) or here.folded in words("name_words", "descriptor"):
        return False
    if is_word and _SIGN_BEFORE.search(text, max(0, here.start - 8), here.start):
        return False
    if text[: here.start].endswith(", ") or not here.text.isalpha():
        return _is_firm_next(sequence, position, text)
    return _is_firm_next(sequence, position, text) or (
        is_capital(sequence[position + 1])
        and touches(here, sequence[position + 1], text)
        and _is_firm_next(sequence, position + 1, text)
        if position + 1 < len(sequence)
        else False
    )


def _is_firm_next(sequence: Sequence[Token], position: int, text: str) -> bool:
    """Whether ``Ventures``, ``Capital`` and the like follow: then an odd word before is part of a name."""
    pair = sequence[position : position + 2]
    return (
        len(pair) == 2
        and pair[1].text[0].isupper()
        and pair[1].folded in words("name_words", "firm")
        and touches(pair[0], pair[1], text)
    )


def is_adjective(sequence: Sequence[Token], last: int, text: str) -> bool:
    """Whether the run goes on into ``Francisco-based``: then all of it is an adjective."""
    following = sequence[last + 1 : last + 2]
    if is_possessive(sequence[last].text):
        return False
    return (
        bool(following)
        and following[0].text[0].isupper()
        and is_attributive(following[0])
        and touches(sequence[last], following[0], text)
    )


def is_attributive(token: Token) -> bool:
    """``Shanghai-based``, ``AI-driven``: a hyphen and an everyday word make an adjective."""
    head, dash, tail = token.text.rpartition("-")
    if not (head and dash):
        return False
    if token.folded == "co-operative" or (token.text.istitle() and tail in ("Tech", "Labs", "Bank")):
        return False
    if tail.isupper() and len(tail) <= CLASS_LENGTH_MAX:
        return False
    if head.casefold() in words("name_words", "prefix"):
        return True
    everyday = words("common_words")
    is_everyday = tail in everyday or (tail.casefold() in everyday and len(head) > 1 and head.casefold() in everyday)
    return is_everyday or tail.casefold() in words("name_words", "attributive")


def grow(sequence: Sequence[Token], first: int, text: str) -> int:
    """The index of the last word of the run that begins at ``first``."""
    last = first
    while True:
        step = _step(sequence, first, last, text)
        if not step:
            return last
        last += step


def _step(sequence: Sequence[Token], first: int, last: int, text: str) -> int:
    """How many words further the run goes: 0 ends it."""
    here = sequence[last]
    following = sequence[last + 1 : last + 4]
    if not following or is_possessive(here.text):
        return 0
    if not touches(here, following[0], text):
        return _over_mark(sequence, first, last, text)
    is_opener = last == first and here.folded in words("sentence_starters")
    if not is_opener and _is_odd(following[0]) and _is_firm_next(sequence, last + 1, text):
        return 2
    if _ends_firm(here, following[0], text):
        return 1
    if following[0].text == "A":
        return int(here.folded not in _LETTERED and _LETTER_ENDS.match(text, following[0].end) is not None)
    if here.folded == "fund" and _FUND_NUMBER.match(text, here.end):
        return 1
    if following[0].text[0].isupper() and following[0].folded in words("sentence_starters"):
        return int(following[0].folded in ("one", "investors"))
    if is_capital(following[0]) or (following[0].text.isupper() and following[0].folded in _INSIDE):
        return 1
    if len(following) < 2 or not touches(following[0], following[1], text):
        return 0
    run = sequence[max(first, last - NAME_WORDS_MAX) : last + 1]
    return _bridge([token.folded for token in run], following, text)


def _ends_firm(here: Token, last: Token, text: str) -> bool:
    """``Vertis Acquisition I``, ``Verdant Table``: a numeral or a word of a page's furniture that ends a name."""
    if last.text == "I":
        return here.folded in words("name_words", "org_suffix")
    return last.folded in _FURNITURE and last.text.istitle() and not _COUNTS.match(text, last.end)


def _is_odd(token: Token) -> bool:
    """``Larch 2 Ventures``, ``Blue Monday Ventures``: a figure, a day, an opener within a name."""
    if token.text.isdigit():
        return True
    return token.text[0].isupper() and (
        token.folded in words("sentence_starters") or token.folded in words("name_words", "never")
    )


def _over_mark(sequence: Sequence[Token], first: int, last: int, text: str) -> int:
    """Over an apostrophe or a comma: ``Teachers' Pension Plan``, ``Ministry of Trade, Industry and Energy``."""
    here, after = sequence[last], sequence[last + 1]
    between = text[here.end : after.start]
    bracket = _BRACKET.match(text, here.end)
    if bracket is not None:
        return _over_bracket(sequence, last, bracket.end())
    if between in (" '", " ’", " ‘") and after.text == "n" and sequence[last + 2 : last + 3]:
        return 2 if is_capital(sequence[last + 2]) else 0
    if between in ("' ", "’ "):
        return int(here.folded in _MEMBERS and is_capital(after))
    if between != ", " or not _is_field(here) or not _is_field(after):
        return 0
    run = sequence[max(first, last - NAME_WORDS_MAX) : last]
    if not any(token.folded in words("name_words", "institution") for token in run):
        return 0
    return int(_ends_fields(sequence[last + 2 : last + 6]))


def _over_bracket(sequence: Sequence[Token], last: int, end: int) -> int:
    """``Lanhe (HK) Holdings``: a place in brackets within a name, if a word of firms goes on."""
    inside = sequence[last + 1 : last + 5]
    length = next((number for number, token in enumerate(inside) if token.start >= end), 0)
    goes_on = length and inside[length].folded in words("name_words", "org_suffix")
    return length + 1 if goes_on else 0


def _is_field(token: Token) -> bool:
    return without_possessive(token.text) == "IT" or (
        token.text[0].isupper() and token.folded in words("name_words", "generic")
    )


def _ends_fields(rest: Sequence[Token]) -> bool:
    """Whether a list of fields closes with ``and Energy``."""
    for token, following in pairwise(rest):
        if token.text in ("and", "&"):
            return _is_field(following)
        if not _is_field(token):
            return False
    return False


def _bridge(run: list[str], following: Sequence[Token], text: str) -> int:
    """Over a small word (``&``, ``of``, ``and``, ``de``) to the next capital."""
    small, after = following[0], following[1]
    if small.text in _ARTICLED and after.text in ("la", "las", "los", "le", "les") and len(following) > 2:
        return 3 if is_capital(following[2]) else 0
    if small.text == "&" or small.text in words("name_words", "particle"):
        return 2 if is_capital(after) else 0
    if small.text in _JOINERS and any(word in words("name_words", "institution") for word in run):
        if is_capital(after):
            return 0 if after.folded in _BOARDS else 2
        return 3 if after.text == "the" and len(following) > 2 and is_capital(following[2]) else 0
    if small.text != "and" or not is_capital(after):
        return 0
    joins = after.text in ("Company", "Sons", "Co") or (run[-1] in words("name_words", "generic") and _is_field(after))
    return 2 if joins else 0


def touches(left: Token, right: Token, text: str) -> bool:
    """Whether only a space parts two words, or an initial's full stop."""
    between = text[left.end : right.start]
    if between == " ":
        return True
    return between == ". " and (len(left.text) <= 2 or _INITIALS.fullmatch(left.text) is not None)
