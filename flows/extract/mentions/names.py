"""Names as a sentence writes them: runs of capitalised words, grown and trimmed by a few rules of English.

    Shanghai-based Lumen Circuits (Wuxi) Co., Ltd.'s  →  Lumen Circuits (Wuxi) Co., Ltd.
    President Maria Lopez                             →  Maria Lopez (a person)

What kind of thing a name is stands in ``kinds``; that two names mean one company, in ``entities``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from flows.extract.vocabulary import words

_TOKEN = re.compile(r"[^\W_](?:[\w’'\-]{0,60}[^\W_])?(?:[.&/][^\W_][\w’'\-]{0,40}){0,4}[!+™®]?|&")
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w|\d{1,4}\.?[A-Z][A-Za-z]+$")
_INSIDE = frozenset({"ai", "spac", "ev", "uk", "us", "eu", "api", "pe", "vc", "saas", "i"})
"""Acronyms that are no names by themselves but end or continue one: ``Moonlit AI``."""
_WRITTEN_SO = frozenset({"May", "US"})
"""Names that are everyday words in another spelling: ``the US will``, ``told us``."""
_POSSESSIVE = re.compile(r"[’']s?$")
_LEGAL_TAIL = re.compile(
    r",?\s(?:\([A-Z][a-z]{1,20}\)\s)?(?:(?:Co|Corp|Inc|Ltd|Limited|LLC|PLC|Plc|plc|LP|L\.P|LLP|AG|SE|SA|S\.A|NV|"
    r"N\.V|AB|ASA|Oyj|"
    r"GmbH|KK|K\.K|SpA|S\.p\.A|Pte|Pty|Pvt|Private|Bhd|Berhad|Tbk|PJSC|Sdn|"
    r"Cos)\b\.?(?:,?\s(?=[A-Z][a-z]{0,6}\b))?){1,3}"
)
_CONTRACTION = re.compile(r"[’'](?:re|ve|m|ll|d|t)$")
_DETERMINER = re.compile(r"\b(?:the|a|an|its|any|such|this|each|our|these|those|all|of)\s[\"“]?$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.[A-Z]|\bS\.p\.A|\b(?:Inc|Corp|Co|Cos|Ltd|Bros|Jr|Sr))$")
_SECOND_FORM = re.compile(
    r"(?<=\bCo)\.,? (?:Ltd|Inc|LLC|KG)\b\.?|(?<=\b(?:Pte|Pvt|Pty|Sdn))\. (?:Ltd|Limited|Bhd)\b\.?"
)
_SERIES = re.compile(r"\.? (?:I{1,3}|IV|VI{0,3})\b")
"""The number of a shell or a fund: ``Tern Acquisition Corp. III``."""
_NEXT_WORD = re.compile(r" ([a-z-]+)")
ACRONYM_LENGTH_MAX = 6
"""A longer word in capitals is an everyday word shouted."""
NAME_WORDS_MAX = 14
"""Words; a longer run of capitals is a line of a list (the longest name of 5,000 sentences read has ten)."""
_JOINERS = frozenset({"of", "for"})
SENTENCES_KEPT = 1024
"""Sentences whose words are kept: exchanges and names are read from the same."""


class Token(NamedTuple):
    """A word of a sentence; offsets are into that sentence. ``folded`` is the word as the word lists hold it."""

    text: str
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Name:
    """One name in one sentence, without its possessive; ``has_title`` when a role stands before it."""

    start: int
    end: int
    text: str
    has_title: bool = False


@lru_cache(maxsize=SENTENCES_KEPT)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a sentence and its ampersands."""
    return tuple([_token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)])


def _token(word: str, start: int, end: int) -> Token:
    slug = _SLUG.match(word) if "-" in word else None
    cut = slug.end() if slug is not None else 0
    own = word[cut:]
    bare = _POSSESSIVE.sub("", own) if "'" in own or "’" in own else own
    return Token(own, start + cut, end, bare.casefold().rstrip("."))


_SLUG = re.compile(
    r"(?:Exclusive|EXCLUSIVE|Update|UPDATE|Factbox|Analysis|Focus|Insight|Breakingviews|Corrected|Refile|Wrapup|"
    r"Explainer|"
    r"Timeline|Column|Interview|Newsmaker|Deals)-(?=[A-Z])"
)
"""What a wire hangs before a headline: ``Exclusive-Hemi picks banks``."""


def find_names(text: str, known: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names in one sentence; ``known`` (case-folded) are names however they begin."""
    found, position = [], 0
    sequence = tokens(text)
    while position < len(sequence):
        if not _is_capital(sequence[position]) and not _is_numbered_name(sequence, position, text, known):
            found += _led(sequence[position], known)
            position += 1
            continue
        last = _grow(sequence, position, text)
        found += _named(sequence, position, last, text, known)
        position = last + 1
    return tuple(_without_overlap(found))


def _named(sequence: Sequence[Token], first: int, last: int, text: str, known: frozenset[str]) -> list[Name]:
    """The names in a run of words: none, one, or a body and its officer."""
    if last - first >= NAME_WORDS_MAX or _is_adjective(sequence, last, text):
        return []
    run = sequence[first : last + 1]
    told = (_trim(part, text, known) for part in (_employer(run, text, known), run) if part)
    return [name for name in told if name is not None]


def _is_institution(run: Sequence[Token]) -> bool:
    """``Ministry of Science and Technology``: a body though every word is an everyday one."""
    return len(run) > 2 and run[0].folded in words("name_words", "institution") and run[1].text == "of"


def _employer(run: Sequence[Token], text: str, known: frozenset[str]) -> Sequence[Token]:
    """``Hemi CEO Mia Brandt`` names two: whom she leads stands before her role."""
    if _is_known(run, text, known):
        return []
    first = next((index for index, token in enumerate(run) if token.folded in words("name_words", "title")), 0)
    if not first or any(token.text in ("of", "&", "for") for token in run) or first == len(run) - 1:
        return []
    lead = run[:first]
    while lead and lead[-1].folded in _RANKS:
        lead = lead[:-1]
    if not lead:
        return []
    is_role = any(token.folded in words("name_words", "descriptor") for token in lead) or _is_plain(lead)
    return [] if is_role or _is_demonym(lead) else lead


_RANKS = frozenset({"chief", "vice", "deputy", "senior", "former", "general", "managing", "co", "group", "global"})


def _is_demonym(run: Sequence[Token]) -> bool:
    return " ".join(token.folded for token in run) in words("places", "demonym")


def _is_numbered_name(sequence: Sequence[Token], position: int, text: str, known: frozenset[str]) -> bool:
    """``500 Startups``: a figure begins a name only where the reference lists say so."""
    pair = sequence[position : position + 2]
    return len(pair) == 2 and pair[0].text.isdigit() and text[pair[0].start : pair[1].end].casefold() in known


def _led(token: Token, known: frozenset[str]) -> list[Name]:
    """``OpenMind-led projects``: the leader is a party."""
    head = token.text.removesuffix("-led")
    if head == token.text or not head[0].isupper() or head.casefold() in words("places"):
        return []
    return [Name(token.start, token.start + len(head), head)]


def _without_overlap(found: list[Name]) -> Iterator[Name]:
    end = 0
    for name in found:
        if name.start >= end:
            yield name
            end = name.end


def _is_capital(token: Token) -> bool:
    if (
        _CONTRACTION.search(token.text)
        or _is_attributive(token)
        or (token.folded in words("name_words", "never") and token.text not in _WRITTEN_SO)
    ):
        return False
    return token.text[0].isupper() or bool(_CAMEL.match(token.text))


def _is_adjective(sequence: Sequence[Token], last: int, text: str) -> bool:
    """Whether the run goes on into ``Francisco-based``: then all of it is an adjective."""
    following = sequence[last + 1 : last + 2]
    if _POSSESSIVE.search(sequence[last].text):
        return False
    return (
        bool(following)
        and following[0].text[0].isupper()
        and _is_attributive(following[0])
        and _touches(sequence[last], following[0], text)
    )


def _is_attributive(token: Token) -> bool:
    """``Shanghai-based``, ``AI-driven``: a hyphen and an everyday word make an adjective."""
    head, dash, tail = token.text.rpartition("-")
    if not (head and dash):
        return False
    if head.casefold() in words("name_words", "prefix"):
        return True
    everyday = tail if len(head) == 1 else tail.casefold()
    return everyday in words("common_words") or tail.casefold() in words("name_words", "attributive")


def _grow(sequence: Sequence[Token], first: int, text: str) -> int:
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
    if not following or _POSSESSIVE.search(here.text) or not _touches(here, following[0], text):
        return 0
    if following[0].text[0].isupper() and following[0].folded in words("sentence_starters"):
        return 0
    if _is_capital(following[0]) or (following[0].text.isupper() and following[0].folded in _INSIDE):
        return 1
    if len(following) < 2 or not _touches(following[0], following[1], text):
        return 0
    run = sequence[max(first, last - NAME_WORDS_MAX) : last + 1]
    return _bridge([token.folded for token in run], following, text)


def _bridge(run: list[str], following: Sequence[Token], text: str) -> int:
    """Over a small word (``&``, ``of``, ``and``, ``de``) to the next capital."""
    small, after = following[0], following[1]
    if small.text == "&" or small.text in words("name_words", "particle"):
        return 2 if _is_capital(after) else 0
    if small.text in _JOINERS and any(word in words("name_words", "institution") for word in run):
        if _is_capital(after):
            return 2
        return 3 if after.text == "the" and len(following) > 2 and _is_capital(following[2]) else 0
    generic = words("name_words", "generic")
    joins = small.text == "and" and run[-1] in generic and after.folded in generic and _is_capital(after)
    return 2 if joins else 0


def _touches(left: Token, right: Token, text: str) -> bool:
    between = text[left.end : right.start]
    return between == " " or (between == ". " and len(left.text) <= 2)


def _trim(run: Sequence[Token], text: str, known: frozenset[str]) -> Name | None:
    """Take roles, descriptors and sentence openers off the front, add a legal form at the end."""
    whole = len(run)
    run, has_title = (run, False) if _is_known(run, text, known) else _after_title(run)
    run = _after_demonym(run, text, known)
    while run and not _stands(run, text, known):
        has_title = has_title or run[0].folded in words("name_words", "title")
        run = run[1:]
    if not run or _is_no_name(run, text, known, is_cut=len(run) < whole and not has_title):
        return None
    start, end = run[0].start, run[-1].start + len(_POSSESSIVE.sub("", run[-1].text))
    if end == run[-1].end:
        tail = _LEGAL_TAIL.match(text, end) or _SECOND_FORM.match(text, end)
        end = tail.end() if tail else end
        if _ABBREVIATED.search(text, start, end) and (series := _SERIES.match(text, end)):
            end = series.end()
        end += text[end : end + 1] == "." and bool(_ABBREVIATED.search(text, start, end))
    return Name(start, end, text[start:end].rstrip(" ,"), has_title)


def _after_title(run: Sequence[Token]) -> tuple[Sequence[Token], bool]:
    """``Brazilian President Luiz Silva`` → ``Luiz Silva``; but the ``Office of the President`` is a body."""
    titles = [index for index, token in enumerate(run[:-1]) if token.folded in words("name_words", "title")]
    if not titles or any(token.text in ("of", "&", "for") for token in run):
        return run, False
    return run[titles[-1] + 1 :], True


def _is_no_name(run: Sequence[Token], text: str, known: frozenset[str], *, is_cut: bool) -> bool:
    """What is left after trimming: letters such as ``AI``, a defined term, everyday words behind a role."""
    if len(run) == 1 and run[0].folded in words("name_words", "never") and run[0].text != "US":
        return True
    if _is_institution(run):
        return False
    if _is_defined_term(run, text, known):
        return True
    return is_cut and _is_plain(run) and not _is_known(run, text, known)


def _after_demonym(run: Sequence[Token], text: str, known: frozenset[str]) -> Sequence[Token]:
    """``Saudi Arabian DataVolt`` → ``DataVolt``: where it is from is no part of a name of its own."""
    for length in (2, 1):
        lead = " ".join(token.folded for token in run[:length])
        rest = run[length:]
        if rest and lead in words("places", "demonym") and not _is_known(run, text, known) and not _is_plain(rest):
            return rest
    return run


def _is_defined_term(run: Sequence[Token], text: str, known: frozenset[str]) -> bool:
    """``the Placement``, ``any Offer Shares``, a line in capitals: legal writing, no names."""
    if len(run) >= 4 and all(token.text.isupper() for token in run):
        return True
    if _is_known(run, text, known) or not _is_plain(run):
        return False
    if run[-1].folded in words("name_words", "document"):
        return True
    if len(run) > 1 and run[-1].folded in words("name_words", "org_suffix"):
        return False
    if _is_institution(run):
        return False
    return bool(_DETERMINER.search(text[max(0, run[0].start - 12) : run[0].start])) or run[0].folded in words(
        "name_words", "common"
    )


def _is_known(run: Sequence[Token], text: str, known: frozenset[str]) -> bool:
    return text[run[0].start : run[-1].end].casefold() in known


def _stands(run: Sequence[Token], text: str, known: frozenset[str]) -> bool:
    """Whether the run may begin with its first word."""
    first = run[0].folded
    if text[run[0].start : run[-1].end].casefold() in known or first in known:
        return True
    followed = text[run[0].end : run[0].end + 4]
    if first in words("name_words", "title") or first in words("name_words", "descriptor"):
        return followed.startswith((" of ", " & ")) and len(run) > 1
    opens = _opens_sentence(text, run[0].start)
    if first in words("name_words", "common") and not _is_acronym(run[0]):
        return len(run) > 1 and not opens
    if opens and len(run) == 1 and not _POSSESSIVE.search(run[0].text) and _describes(text, run[0]):
        return False
    if not opens or len(run) == 1:
        return not (opens and (first in words("sentence_starters") or _is_plain(run)))
    return not (first in words("sentence_starters") or _is_opener(first))


def _describes(text: str, token: Token) -> bool:
    """``Granite producer Midwest``, ``Alternatively, …``: one word before a descriptor, or an adverb."""
    following = _NEXT_WORD.match(text, token.end)
    word = following.group(1) if following else ""
    return word in words("name_words", "descriptor") or (
        token.text.endswith("ly") and text[token.end : token.end + 1] == ","
    )


def _is_opener(word: str) -> bool:
    """``Including BNP Paribas``, ``Similarly``: participles and adverbs open sentences, not names."""
    return word in words("common_words") and word.endswith(("ing", "ly"))


def _is_plain(run: Sequence[Token]) -> bool:
    """Whether every word is an everyday word, capital only for its place."""
    return all(token.folded in words("common_words") and not _is_acronym(token) for token in run)


def _is_acronym(token: Token) -> bool:
    return 1 < len(token.text) <= ACRONYM_LENGTH_MAX and token.text.isupper()


def _opens_sentence(text: str, start: int) -> bool:
    return not text[:start].strip(" \"'“‘([-•*") or text[:start].rstrip()[-1:] in (":", "“", "—")


def find_known(text: str, known: Mapping[str, str]) -> tuple[Name, ...]:
    """Names of ``known`` (case-folded → as written) in a title-cased line, the longest first at each word."""
    sequence, found, position = tokens(text), [], 0
    while position < len(sequence):
        length = _known_length(sequence, position, text, known)
        if length:
            last = sequence[position + length - 1]
            start, end = sequence[position].start, last.start + len(_POSSESSIVE.sub("", last.text))
            found.append(Name(start, end, text[start:end]))
        position += length or 1
    return tuple(found)


def _known_length(sequence: Sequence[Token], position: int, text: str, known: Mapping[str, str]) -> int:
    start = sequence[position].start
    for length in range(min(6, len(sequence) - position), 0, -1):
        last = sequence[position + length - 1]
        end = last.start + len(_POSSESSIVE.sub("", last.text))
        if text[start:end].casefold() in known:
            return length
    return 0
