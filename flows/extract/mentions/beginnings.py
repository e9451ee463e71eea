"""With which word a name may begin: ``Three Pines Bancorp`` with its first, ``Similarly, Hemi`` not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract.mentions.tokens import Token, is_possessive, without_possessive
from flows.extract.vocabulary import words

_NUMERAL = re.compile(r"[IVX]{1,4}|\d{1,2}")
_NEXT_WORD = re.compile(r" ([a-z-]+)")
ACRONYM_LENGTH_MAX = 6
"""A longer word in capitals is an everyday word shouted."""


def is_of_language(word: str) -> bool:
    """Whether a word of a headline is one of the language, or an adverb of one: ``Confidentially``."""
    if word in words("common_words") or word in words("name_words"):
        return True
    return word.endswith("ly") and word.removesuffix("ly") in words("common_words")


def is_firm(run: Sequence[Token]) -> bool:
    """``Founders Capital``, ``Developer Ventures``: an everyday word, but an investor's name."""
    return len(run) > 1 and run[-1].folded in words("name_words", "investor") and is_plain(run)


NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
"""What begins a name within a sentence: ``One Harrow``."""


def is_known(run: Sequence[Token], text: str, known: frozenset[str]) -> bool:
    """Whether a run is a name that was met elsewhere."""
    told = text[run[0].start : run[-1].end].casefold()
    return told in known or without_possessive(told) in known


def stands(run: Sequence[Token], text: str, known: frozenset[str]) -> bool:
    """Whether the run may begin with its first word."""
    first = run[0].folded
    if is_known(run, text, known) or first in known or is_enumerated(run, text):
        return True
    if first in NUMBERS and _is_firm_of_number(run):
        return True
    followed = text[run[0].end : run[0].end + 4]
    if first in words("name_words", "title") or first in words("name_words", "descriptor"):
        if (is_firm(run) or _is_numbered_fund(run)) and not _opens_sentence(text, run[0].start):
            return True
        return followed.startswith((" of ", " & ")) and len(run) > 1
    if _is_national(run):
        return True
    opens = _opens_sentence(text, run[0].start)
    if opens and is_trade(first) and len(run) > 1 and not is_firm(run):
        return False
    if first in words("name_words", "common") and not _is_acronym(run[0]):
        return len(run) > 1 and not opens
    if opens and len(run) == 1 and not is_possessive(run[0].text) and _describes(text, run[0]):
        return False
    if not opens or len(run) == 1:
        return not (opens and (_is_everyday(run) or _is_gerund(run, text)))
    return not (first in words("sentence_starters") or _is_opener(first))


_LISTED_BEFORE = re.compile(r"(?:^|[ (])([A-Z0-9][\w.&]{2,20}), (?:and )?$")
_LISTED_AFTER = re.compile(r"(?:,| and| &) (?:and )?[A-Z0-9]")


def is_enumerated(run: Sequence[Token], text: str) -> bool:
    """``Vireo, Essential and Ilex``: an everyday word in capitals between names is a name."""
    if len(run) > 1 or run[0].folded not in words("name_words", "common") or not run[0].text.istitle():
        return False
    before = _LISTED_BEFORE.search(text, max(0, run[0].start - 26), run[0].start)
    if before is None or _LISTED_AFTER.match(text, run[0].end) is None or run[0].folded in words("places"):
        return False
    return not is_of_language(before.group(1).casefold()) and before.group(1).casefold() not in words("places")


def _is_firm_of_number(run: Sequence[Token]) -> bool:
    """``Three Pines Bancorp``: a number that begins the name of a firm."""
    return (
        len(run) > 2
        and run[-1].folded in words("name_words", "org_suffix")
        and not is_of_language(run[1].folded)
        and run[1].folded not in words("places")
    )


def _is_everyday(run: Sequence[Token]) -> bool:
    first = run[0].folded
    return first in words("sentence_starters") or first in words("name_words", "generic") or is_plain(run)


def _is_gerund(run: Sequence[Token], text: str) -> bool:
    """``Storing power is dear``: no name, unless it does something itself: ``Kelling said``."""
    if len(run) > 1 or not run[0].text.endswith("ing") or run[0].text.isupper():
        return False
    following = _NEXT_WORD.match(text, run[0].end)
    return following is not None and following.group(1) not in _FINITE


_FINITE = frozenset(
    "said says has had is was will would could may plans aims raised raises filed files sold bought announced "
    "expects went agreed shares stock which and".split()
)


def _is_national(run: Sequence[Token]) -> bool:
    """``Swiss National Bank``: a body of a country, though every word is an everyday one."""
    return len(run) > 1 and run[-1].folded in _BODIES and run[0].folded in words("places", "demonym")


_BODIES = frozenset({"bank", "authority", "agency", "council", "ministry", "commission", "university", "institute"})


def _is_numbered_fund(run: Sequence[Token]) -> bool:
    return len(run) == 2 and run[0].text == "Fund" and _NUMERAL.fullmatch(run[1].text) is not None


def _describes(text: str, token: Token) -> bool:
    """``Granite producer Tarn``, ``Alternatively, …``: one word before a descriptor, or an adverb."""
    following = _NEXT_WORD.match(text, token.end)
    word = following.group(1) if following else ""
    if word in words("name_words", "descriptor") or _is_trade_of(text, token.end):
        return True
    if not token.text.endswith("ly") or text[token.end : token.end + 1] != ",":
        return False
    return token.folded in words("common_words") or _ADVERB.search(token.text) is not None


_ADVERB = re.compile(r"(?:al|ous|ive|ent|ant|ed|ab|ib|ing|ar|ate|ous|ful|less|ite|ual|ib|ic|ra)ly$")
_TRADE = re.compile(r"((?: [a-z][a-z-]{1,15}){0,3}) ([a-z][a-z-]{1,15}) (?=[A-Z\d])")


def _is_trade_of(text: str, end: int) -> bool:
    """``Glass packaging maker Hemi``: everyday words up to a trade, and whoever has it."""
    found = _TRADE.match(text, end)
    return found is not None and is_trade(found.group(2)) and not _VERBS.search(found.group(1))


_VERBS = re.compile(r"s\b|ed\b|\b(?:or|to|of|in|for|at|by|with|from|is|as|the|a|an|will|has|had|on)\b")


def is_trade(word: str) -> bool:
    """``bottler``, ``glovemaker``: what a firm is by trade."""
    return word in words("name_words", "trade") or _COMPOUND_TRADE.search(word) is not None


_COMPOUND_TRADE = re.compile(
    r"[a-z]-?(?:maker|builder|lender|seller|grower|miner|brewer|refiner|broker|insurer|retailer)$"
)


def _is_opener(word: str) -> bool:
    """``Including Fern Capital``, ``Similarly``: participles and adverbs open sentences, not names."""
    return word in words("common_words") and word.endswith(("ing", "ly"))


def is_plain(run: Sequence[Token]) -> bool:
    """Whether every word is an everyday word, capital only for its place."""
    return all(token.folded in words("common_words") and not _is_acronym(token) for token in run)


def _is_acronym(token: Token) -> bool:
    return 1 < len(token.text) <= ACRONYM_LENGTH_MAX and token.text.isupper()


def _opens_sentence(text: str, start: int) -> bool:
    return not text[:start].strip(" \"'“‘([-•*") or text[:start].rstrip()[-1:] in (":", "“", "—")
