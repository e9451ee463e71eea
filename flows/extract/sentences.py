"""Where sentences begin and end.

A text is paragraphs (lines); a paragraph is sentences. The scan stops at ``.!?`` and looks at both sides:
an abbreviation, an initial, a decimal or a lower-case continuation is no end. It is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract.vocabulary import words

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?。！？][\"'”’)\]»]{0,3}(?=\s|$)|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+\s)|[。！？]")
_WORD_BEFORE = re.compile(r"[^\s(“\"]{1,24}$")
_INITIAL = re.compile(r"[A-Z]|(?:[A-Z]\.){1,4}[A-Z]")
_LABELLED = re.compile(r"\b(?:Series|Class|Round|Plan|Tier|Phase)\s$")
_LABEL_LENGTH_MAX = 7
"""Characters of the longest word that ``_LABELLED`` seeks, with the space behind it."""
_SAYS = re.compile(r"\w")
_STARTER = re.compile(r"[\"'“‘]?(\w+)")
_GOES_ON = re.compile(r"\s{0,3}[a-z,;)]")
_TITLE_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_ENDS_SENTENCE = re.compile(r"[.!?:;,。]['\"”’)\]]{0,2}$")
_DATELINE = re.compile(
    r"[*_ ]{0,4}(?:[A-Z][\w.'’-]*,? ){1,6}(?:[^\n—–]{0,60}?(?:\([A-Z][^()\n]{1,40}\)|/[^/\n]{3,40}/|(?:19|"
    r"20)\d\d\b)[*_ ]{0,4}|[A-Z][a-z.]+ \d{1,2}(?:, \d{4})?|) ?[*_]{0,2}(?:--|[—–-])[*_]{0,2} "
    r"|[*_ ]{0,4}[A-Z][\w.,' -]{2,50}/ ?[\w .]{3,40} ?/ ?[A-Z][a-z]+\.? \d{1,2}, \d{4} ?/ ?[*_]{0,2}"
    r"|\([A-Z][\w. ]{1,30}\) ?(?:--|[—–-]) ?"
)
_STATE = re.compile(r"^[*_ ]{0,4}[A-Z][\w. ]{2,20}, [A-Z][A-Za-z.]{1,12},? ?[*_]{0,2}(?:--|[—–-])")
SENTENCE_LENGTH_MAX = 1200
"""Characters; nothing longer is a sentence (the longest of 9,000 read has 940), and no rule is asked about it."""
HEADING_LENGTH_MAX = 180
"""Characters; a longer line is a paragraph whatever its form (longest of 300 headlines read: 171)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text`` is the article's ``[start:end]``; headings are titles and sub-heads."""

    start: int
    end: int
    text: str
    paragraph: int
    is_heading: bool


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of ``text``, in order, without the white space around them."""
    return tuple(
        sentence
        for number, line in enumerate(_LINE.finditer(text))
        for sentence in _line_sentences(line.group(), line.start(), number)
    )


def _line_sentences(line: str, offset: int, number: int) -> Iterator[Sentence]:
    heading = _is_heading(line)
    dateline = 0 if heading else _dateline_end(line)
    start = 0
    for end in (len(line),) if heading else (dateline, *_ends(line), len(line)):
        if end <= start:
            continue
        piece = line[start:end]
        left = len(piece) - len(piece.lstrip(" \t-•*>#"))
        body = piece[left:].rstrip()
        if len(body) <= SENTENCE_LENGTH_MAX and _SAYS.search(body):
            begin = offset + start + left
            yield Sentence(begin, begin + len(body), body, number, heading or end == dateline)
        start = end


def _dateline_end(line: str) -> int:
    """``NEW YORK, Feb. 12, 2025 (WIRE) —``: a sentence of its own, so that its names are nobody's subject."""
    match = _DATELINE.match(line)
    if match is None:
        return 0
    told = match.group()
    place = told.split()[0].strip("*_,")
    is_dateline = (
        told[0] == "(" or place.isupper() or any(character.isdigit() for character in told) or _STATE.search(told)
    )
    return match.end() if is_dateline else 0


def _ends(line: str) -> Iterator[int]:
    return (stop.end() for stop in _STOP.finditer(line) if stop.end() < len(line) and _is_end(line, stop))


def _is_end(line: str, stop: re.Match[str]) -> bool:
    if _GOES_ON.match(line, stop.end()):
        return False
    if stop.group()[0] != ".":
        return stop.group() != "!" or _CONTINUES_NAME.match(line[stop.end() :].lstrip()[:12]) is None
    word = _WORD_BEFORE.search(line, max(0, stop.start() - 24), stop.start())
    return word is None or not _is_abbreviation(word, line[stop.end() : stop.end() + 40].lstrip())


_CONTINUES_NAME = re.compile(
    r"(?:I{1,3}|IV|VI{0,3}|Ltd|Inc|LLC|LLP|L\.P|LP|KG|Limited|Holdings?|Group|Company|CEO|CFO|COO|CTO|"
    r"Chief (?:Executive|Financial|Operating)|Chair(?:man|woman)?)\b"
)
"""What follows ``Corp.`` within a name (``Corp. II``) or names its officer."""


def _is_abbreviation(word: re.Match[str], following: str) -> bool:
    folded = word.group().casefold()
    if folded in words("abbreviations", "never_ends"):
        return True
    if folded in words("abbreviations", "month"):
        return not following[:1].isalpha()
    if folded in words("abbreviations", "legal_form"):
        return not following[:1].isupper() or _CONTINUES_NAME.match(following) is not None
    if folded in words("abbreviations", "may_end") and not _is_noun(word.group()):
        return not _starts_sentence(following)
    if not _INITIAL.fullmatch(word.group()):
        return False
    return not (_is_labelled(word.string, word.start()) or _starts_sentence(following))


def _is_noun(word: str) -> bool:
    """``iron ore.``, ``mass.``: everyday words that states are shortened to, but in capitals."""
    return word.isalpha() and word.islower() and word != "etc"


def _is_labelled(line: str, start: int) -> bool:
    return _LABELLED.search(line, max(0, start - _LABEL_LENGTH_MAX), start) is not None


def _starts_sentence(following: str) -> bool:
    first = _STARTER.match(following)
    return first is not None and first.group(1).casefold() in words("sentence_starters")


def _is_heading(line: str) -> bool:
    stripped = line.strip().strip("*#_ ")
    if not stripped or len(stripped) > HEADING_LENGTH_MAX or _ENDS_SENTENCE.search(stripped):
        return False
    return not stripped[0].islower()


def is_title_case(text: str) -> bool:
    """Whether nearly every longer word begins with a capital, as in ``Acme Raises $5 Million``.

    The everyday words tell: ``Acme, Brandt tap Fern Capital to lead it`` has as many capitals, but no such verb.
    """
    long_words = [word for word in _TITLE_WORD.findall(text) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long_words)
    ends = _ENDS_SENTENCE.search(text) is not None
    if len(long_words) < 3 or capitals < (0.9 if ends else 0.75) * len(long_words):
        return False
    everyday = [word for word in long_words if _is_everyday(word.casefold())]
    small = sum(1 for word in everyday if word[0].islower())
    return small == 0 if ends else small <= len(everyday) / 4


def _is_everyday(word: str) -> bool:
    is_small: bool = word in words("english_function_words") or word in _SMALL
    return word == "said" or (word in words("common_words") and not is_small)


_SMALL = frozenset(
    (
        "from amid than this when about under before upon plus between during through against despite while where "
        "what which have near onto across behind within without until among toward towards around million billion "
        "crore lakh trillion"
    ).split()
)
"""Words of more than three letters that a title may write small."""
