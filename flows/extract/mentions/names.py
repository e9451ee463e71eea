"""Names as a sentence writes them: runs of capitalised words, grown and trimmed by a few rules of English.

    Shanghai-based Lumen Circuits (Wuxi) Co., Ltd.'s  →  Lumen Circuits (Wuxi) Co., Ltd.
    President Maria Lopez                             →  Maria Lopez (a person)

What kind of thing a name is stands in ``kinds``; that two names mean one company, in ``entities``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flows.extract.mentions.beginnings import (
    NUMBERS,
    is_enumerated,
    is_firm,
    is_known,
    is_of_language,
    is_plain,
    stands,
)
from flows.extract.mentions.runs import NAME_WORDS_MAX, grow, is_adjective, is_capital, is_odd_beginning
from flows.extract.mentions.tokens import Token, tokens, without_possessive
from flows.extract.vocabulary import words

_LEGAL_TAIL = re.compile(
    r",?\s(?:\([A-Z][A-Za-z. ]{1,20}\)\s)?(?:(?:Co|Corp|Inc|Ltd|LTD|INC|Limited|LLC|PLC|Plc|plc|LP|L\.P|LLP|LLLP|AG|SE|"
    r"SA|S\.A|SAS|S\.A\.S|NV|N\.V|BV|B\.V|AB|ASA|AS|A/S|ApS|Oyj|Oy|"
    r"GmbH|KGaA|KG|KK|K\.K|SpA|S\.p\.A|Srl|S\.r\.l|SARL|S\.à r\.l|Pte|Pty|Pvt|Private|Bhd|Berhad|Tbk|PJSC|JSC|Sdn|"
    r"SAOG|Ltda|LTDA|S\.A\.B|de C\.V|C\.V|ULC|hf|ehf|"
    r"Cos)\b(?!-)\.?(?:,?\s(?=[A-Z][a-z]{0,6}\b|de C\.V))?){1,3}"
)
_DETERMINER = re.compile(r"\b(?:the|a|an|its|any|such|this|each|our|these|those|all|of)\s[\"“]?$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.[A-Z]|\bS\.p\.A|\b(?:Inc|Corp|Co|Cos|Ltd|Bros|Jr|Sr))$")
_SECOND_FORM = re.compile(
    r"(?<=\bCo)\.,? (?:Ltd|Inc|LLC|LLP|L\.P|LP|KG)\b\.?|(?<=\b(?:Pte|Pvt|Pty|Sdn))\. (?:Ltd|Limited|Bhd)\b\.?"
)
_CAMPUS = re.compile(
    r"(?<=University of )(?:California|Illinois|Massachusetts|Maryland|Michigan|Missouri|Nebraska|North Carolina|"
    r"Tennessee|Texas|Wisconsin|Hawaii|Arkansas|Minnesota|Colorado)"
)
_CAMPUS_TOWN = re.compile(r", [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
"""``University of California, San Varda``: the town is a part of it."""
_SERIES = re.compile(r"\.? (?:I{1,3}|IV|VI{0,3})\b")
"""The number of a shell or a fund: ``Tern Acquisition Corp. III``."""
_VERB_FOLLOWS = re.compile(r"[’']s (?:said|says|has|had|is|was|will|would|could|may|seeks|wants|aims)\b")
_STATE_BASED = re.compile(r", (?:[A-Z][A-Za-z.]{1,12} ?){1,2}-based\b")


@dataclass(frozen=True, slots=True)
class Name:
    """One name in one sentence, without its possessive; ``has_title`` when a role stands before it."""

    start: int
    end: int
    text: str
    has_title: bool = False


def find_names(text: str, known: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names in one sentence; ``known`` (case-folded) are names however they begin."""
    found, position = [], 0
    if _SHOUTED.search(text):
        text = softened(text)
    sequence = tokens(text)
    while position < len(sequence):
        if sequence[position].text.islower() and sequence[position].text.isalpha():
            position += 1
            continue
        if not is_capital(sequence[position]) and not is_odd_beginning(sequence, position, text, known):
            found += _led(sequence[position], known)
            position += 1
            continue
        last = grow(sequence, position, text)
        found += _named(sequence, position, last, text, known)
        position = last + 1
    return tuple(_without_overlap(found))


_SHOUTED = re.compile(r"(?:[A-Z]{2,20}[,;]? ){4}[A-Z]{2}")
"""Words in capitals one behind the other: a notice, whose everyday words are none of a name."""


def softened(text: str) -> str:
    """A line with its common words in lower case, every character in its place."""
    for token in tokens(text):
        if is_of_language(token.folded):
            text = f"{text[: token.start]}{token.text.lower()}{text[token.end :]}"
    return text


def _named(sequence: Sequence[Token], first: int, last: int, text: str, known: frozenset[str]) -> list[Name]:
    """The names in a run of words: none, one, or a body and its officer."""
    if last - first >= NAME_WORDS_MAX or is_adjective(sequence, last, text):
        return []
    run = sequence[first : last + 1]
    if text.startswith(", ", run[-1].end) and _STATE_BASED.match(text, run[-1].end) and not _ends_as_firm(run):
        return []
    told = (_trim(part, text, known) for part in (_employer(run, text, known), run) if part)
    return [name for name in told if name is not None]


def _ends_as_firm(run: Sequence[Token]) -> bool:
    """``Fern Partners, UK-based Hemi``: no town of a state, but the one before in a list."""
    return run[-1].folded in words("name_words", "org_suffix") or run[0].text[0].islower()


_JOINERS = ("of", "for")


def _is_institution(run: Sequence[Token]) -> bool:
    """``Ministry of Science and Technology``: a body though every word is an everyday one."""
    return len(run) > 2 and run[0].folded in words("name_words", "institution") and run[1].text in _JOINERS


def _employer(run: Sequence[Token], text: str, known: frozenset[str]) -> Sequence[Token]:
    """``Hemi CEO Mia Brandt`` names two: whom she leads stands before her role."""
    if is_known(run, text, known):
        return []
    first = next((index for index in range(len(run)) if _is_role(run, index)), 0)
    if not first or any(token.text in ("of", "&", "for") for token in run) or first == len(run) - 1:
        return []
    lead = run[:first]
    while lead and lead[-1].folded in _RANKS:
        lead = lead[:-1]
    if not lead:
        return []
    is_role = any(token.folded in words("name_words", "descriptor") for token in lead) or is_plain(lead)
    return [] if is_role or _is_demonym(lead) else lead


def _is_role(run: Sequence[Token], index: int) -> bool:
    """``CEO``; also ``Advisor`` where a given name follows."""
    word = run[index].folded
    if word in words("name_words", "title"):
        return True
    is_worker = word in ("advisor", "adviser", "engineer", "scientist", "researcher", "veteran", "alumnus")
    return is_worker and index + 1 < len(run) and run[index + 1].folded in words("given_names")


_RANKS = frozenset({"chief", "vice", "deputy", "senior", "former", "general", "managing", "co", "group", "global"})


def _is_demonym(run: Sequence[Token]) -> bool:
    return " ".join(token.folded for token in run) in words("places", "demonym")


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


def _trim(run: Sequence[Token], text: str, known: frozenset[str]) -> Name | None:
    """Take roles, descriptors and sentence openers off the front, add a legal form at the end."""
    whole = len(run)
    if len(run) > 1 and run[-1].folded == "board" and text.startswith(" of ", run[-1].end):
        run = run[:-1]
    run = _without_role_behind(run, text, known)
    run, has_title = (run, False) if is_known(run, text, known) else _after_title(run)
    run = _after_demonym(run, text, known)
    while run and not stands(run, text, known):
        has_title = has_title or run[0].folded in words("name_words", "title")
        run = run[1:]
    run = _once(run)
    if not run or _is_no_name(run, text, known, is_cut=len(run) < whole and not has_title):
        return None
    start, end = _start(run, text), run[-1].start + len(without_possessive(run[-1].text))
    if end == run[-1].end:
        tail = _LEGAL_TAIL.match(text, end) or _SECOND_FORM.match(text, end) or _town(text, start, end)
        end = tail.end() if tail else end
        if text.startswith((" de C.V", ". de C.V"), end):
            end = text.index("C.V", end) + 3
        if _ABBREVIATED.search(text, start, end) and (series := _SERIES.match(text, end)):
            end = series.end()
        end += text[end : end + 1] == "." and bool(_ABBREVIATED.search(text, start, end))
    else:
        end += _owns_nothing(text, end)
    told = text[start:end].rstrip(" ,")
    return Name(start, start + len(told), told, has_title)


def _town(text: str, start: int, end: int) -> re.Match[str] | None:
    """The campus of a state's university, behind a comma."""
    if not text.startswith("University of ", start):
        return None
    state = _CAMPUS.match(text, start + len("University of "))
    town = _CAMPUS_TOWN.match(text, end) if state is not None and state.end() == end else None
    return town if town is not None and town.group()[2:].casefold() in words("places") else None


def _start(run: Sequence[Token], text: str) -> int:
    """``pi Ventures``: a firm's word alone takes the odd small word before it."""
    start = run[0].start
    if len(run) > 1 or run[0].folded not in words("name_words", "investor"):
        return start
    before = _SMALL_BEFORE.search(text, max(0, start - 12), start)
    if before is None or before.group(1) in words("common_words") or before.group(1) in words("sentence_starters"):
        return start
    return before.start(1)


_SMALL_BEFORE = re.compile(r"(?<![\w.-])([a-z][a-z0-9]{1,9}) $")


def _once(run: Sequence[Token]) -> Sequence[Token]:
    """``Hemi Labs Hemi Labs``: a caption and the sentence behind it name it twice."""
    half = len(run) // 2
    if len(run) % 2 or not half:
        return run
    return run[half:] if all(a.text == b.text for a, b in zip(run[:half], run[half:], strict=True)) else run


_ROLES_BEHIND = frozenset(
    "chairman chairwoman ceo cfo cto coo president advisor adviser founder co-founder spokesperson spokesman "
    "spokeswoman logo headquarters ipo board".split()
)


def _without_role_behind(run: Sequence[Token], text: str, known: frozenset[str]) -> Sequence[Token]:
    """``Hemi Chairman and CEO``, ``Hemi Logo``: what somebody or something of it is."""
    lead = run
    while len(lead) > 1 and lead[-1].folded in _ROLES_BEHIND and (lead[-1].folded != "board" or len(lead) == 2):
        lead = lead[:-1]
    if lead is run or is_known(run, text, known) or is_plain(lead) or any(one.text == "of" for one in lead):
        return run
    return lead


def _owns_nothing(text: str, end: int) -> int:
    """The length of an ``'s`` that belongs to the name, since a verb follows: ``Tarn's said``."""
    return 2 if _VERB_FOLLOWS.match(text, end) else 0


def _after_title(run: Sequence[Token]) -> tuple[Sequence[Token], bool]:
    """``Brazilian President Luiz Silva`` → ``Luiz Silva``; but the ``Office of the President`` is a body."""
    titles = [index for index in range(len(run) - 1) if _is_role(run, index)]
    if not titles or any(token.text in ("of", "&", "for") for token in run) or is_firm(run[titles[-1] :]):
        return run, False
    return run[titles[-1] + 1 :], True


def _is_no_name(run: Sequence[Token], text: str, known: frozenset[str], *, is_cut: bool) -> bool:
    """What is left after trimming: letters such as ``AI``, a defined term, everyday words behind a role."""
    is_everyday = run[0].folded in words("name_words", "never") and run[0].text != "US"
    if len(run) == 1 and (is_everyday or run[0].text in _PEOPLE):
        return True
    if _is_institution(run):
        return False
    if _is_defined_term(run, text, known) or _is_job(run):
        return True
    is_whole = len(run) > 2 and run[-1].folded in words("name_words", "org_suffix")
    return is_cut and not is_whole and is_plain(run) and not is_known(run, text, known)


def _is_job(run: Sequence[Token]) -> bool:
    """``Managing Director``, ``Chief Revenue Officer``: what somebody is."""
    return len(run) > 1 and run[-1].folded in words("name_words", "title") and is_plain(run)


_PEOPLE = frozenset({"Black", "Hispanic", "Latino", "Latina", "Latinx", "Indigenous", "Jewish", "Muslim", "Catholic"})
"""Whom an adjective in capitals tells of: ``Black founders``."""


def _after_demonym(run: Sequence[Token], text: str, known: frozenset[str]) -> Sequence[Token]:
    """``Saudi Arabian DataVolt`` → ``DataVolt``: where it is from is no part of a name of its own."""
    for length in (2, 1):
        lead = " ".join(token.folded for token in run[:length])
        rest = run[length:]
        if rest and lead in words("places", "demonym"):
            if lead == "american" and _LEGAL_TAIL.match(text, run[-1].end):
                return run
            return run if is_known(run, text, known) or is_plain(rest) else rest
    return run


def _is_defined_term(run: Sequence[Token], text: str, known: frozenset[str]) -> bool:
    """``the Placement``, ``any Offer Shares``, a line in capitals: legal writing, no names."""
    if len(run) >= 4 and all(token.text.isupper() for token in run):
        return True
    if is_known(run, text, known) or not is_plain(run) or is_enumerated(run, text):
        return False
    has_determiner = bool(_DETERMINER.search(text[max(0, run[0].start - 12) : run[0].start]))
    if run[0].folded in NUMBERS and len(run) > 1 and not has_determiner:
        return False
    if run[-1].folded in words("name_words", "document"):
        return True
    if len(run) > 1 and run[-1].folded in words("name_words", "org_suffix"):
        return False
    if _is_institution(run):
        return False
    return has_determiner or run[0].folded in words("name_words", "common")


def find_known(text: str, known: Mapping[str, str]) -> tuple[Name, ...]:
    """Names of ``known`` (case-folded → as written) in a title-cased line, the longest first at each word."""
    sequence, found, position = tokens(text), [], 0
    while position < len(sequence):
        length = _known_length(sequence, position, text, known)
        if length:
            last = sequence[position + length - 1]
            start, end = sequence[position].start, last.start + len(without_possessive(last.text))
            found.append(Name(start, end, text[start:end]))
        position += length or 1
    return tuple(found)


def _known_length(sequence: Sequence[Token], position: int, text: str, known: Mapping[str, str]) -> int:
    start = sequence[position].start
    for length in range(min(6, len(sequence) - position), 0, -1):
        last = sequence[position + length - 1]
        end = last.start + len(without_possessive(last.text))
        if text[start:end].casefold() in known:
            return length
    return 0
