"""Which of the lines above a story is its headline.

Names of the site, sections, straplines and teasers stand there as well. A headline is told by its length, by its
words coming back in the story, and by the byline, the date or the story right below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from flows.clean.flat.bars import is_bar
from flows.clean.flat.bylines import is_byline
from flows.clean.flat.captions import is_caption
from flows.clean.flat.shape import ends_sentence, filled, is_listed, is_prose
from flows.clean.published import is_date_line
from flows.clean.words import english_words, line_head, line_key, noise_lines

MAX_CHARS = 200
_MIN_WORDS, _MAX_WORDS, _LABEL_WORDS = 3, 40, 4
_QUESTION_CHARS = 140
_HEAD_LINES = 300
_STORY_CHARS = 6_000
_STEM_CHARS = 5
_STRONG_SHARE, _MIN_MATCHES = 0.4, 2
_TEASER_TOLERANCE = 0.25
_TITLE_CASE_SHARE = 0.8
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_OPEN_END = (",", ":", ";", "—", "–", "-", "|", "...", "…")
_SHORTENED = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Ltd|Co|Corp|Plc|Bros|Jr|Sr|No|vs)\.)$")
_FULL_STOP = re.compile(r"[.。][\"'”’»)\]]*$")
_BEGINNING = re.compile(r"[\"'“‘«¿¡\[$€£¥₹]*[^\W_]")
_SEPARATOR = re.compile(r"\s{2,}|\s*[|·•]\s*|\s+[-–—/]\s+")
_PICTURE = re.compile(
    r"[(\[](?:[^()\[\]]*\b(?:photo|image|picture|pictured|file|credit|courtesy|illustration|screenshot)\b[^()\[\]]*"
    r"|[^()\[\]]*\w/[A-Z][^()\[\]]*|AP|AFP|Reuters|Getty)[)\]]?$|\((?:left|right|centre|center|top|bottom|[LR])\)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\(?\d{1,2}:\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    index: int
    words: int
    matches: int
    share: float
    has_lower: bool
    is_doubled: bool
    is_above_story: bool
    is_above_byline: bool

    @property
    def is_strong(self) -> bool:
        """Whether the story bears it out: it stands there twice, or its words come back."""
        return (self.is_doubled and self.matches > 0) or (self.share >= _STRONG_SHARE and self.matches >= _MIN_MATCHES)

    @property
    def is_label(self) -> bool:
        """Whether it could as well be the name of a site or of a section."""
        return self.words <= _LABEL_WORDS and not self.has_lower


def find_headline(
    lines: Sequence[str], above: Sequence[int], story: Sequence[int], *, among_teasers: bool = False
) -> int | None:
    """The index of the headline among those of the lines ``above`` a story; None where no line is surely one.

    A deck may be nearer to the story than its headline is; but where teasers stand above, the nearer is the right one.
    """
    tolerance = _TEASER_TOLERANCE if among_teasers else 1.0
    stems, doubled = _stems(lines, story), _doubled(lines, above)
    found = [
        _candidate(lines, above, position, stems, doubled)
        for position, index in enumerate(_unlisted(lines, above))
        if can_be_headline(lines[index])
    ]
    longer = [each for each in found if not each.is_label]
    for chosen in (
        _first_strong(longer, tolerance),
        _first_strong(found, tolerance),
        None if among_teasers else _first_weak(longer),
    ):
        if chosen is not None:
            copy = _nearest_copy if among_teasers else _above_its_deck
            return copy(lines, above, found, chosen)
    return None


def head_and_story(lines: Sequence[str]) -> tuple[list[int], list[int]]:
    """The indexes of the lines above the first sentence of the story, and those of the story; no head where no
    sentence is. Of a head of very many lines those nearest to the story count.
    """
    indexes = filled(lines)
    for position, index in enumerate(indexes):
        if is_prose(lines[index]) and not (can_be_headline(lines[index]) or is_byline(lines[index])):
            return indexes[max(0, position - _HEAD_LINES) : position], indexes[position:]
    return [], indexes


def _nearest_copy(lines: Sequence[str], above: Sequence[int], _: Sequence[_Candidate], chosen: _Candidate) -> int:
    """The last line that says the same: the one before it belongs to a list of stories."""
    return max(index for index in above if lines[index] == lines[chosen.index])


def _above_its_deck(lines: Sequence[str], above: Sequence[int], found: Sequence[_Candidate], chosen: _Candidate) -> int:
    """The line itself, or a playful headline right above it, of which it is the deck.

    A strapline looks the same, but stands below the name of its site.
    """
    place = above.index(chosen.index)
    upper = next((each for each in found if place and each.index == above[place - 1]), None)
    if upper is None or upper.is_label or not upper.matches or not (chosen.is_above_story or chosen.is_above_byline):
        return chosen.index
    is_top = place == 1 or is_bar(lines[above[place - 2]])
    return upper.index if is_top else chosen.index


def can_be_headline(line: str) -> bool:
    """Whether a line has the form of a headline; a name of a site may have it too."""
    words = len(line.split())
    if not _MIN_WORDS <= words <= _MAX_WORDS or len(line) > MAX_CHARS or _is_open(line) or _says_otherwise(line):
        return False
    if is_prose(line) and not _is_long_headline(line):
        return False
    return not (is_listed(line) or is_byline(line) or is_bar(line) or is_caption(line) or _is_stamped(line))


def _is_long_headline(line: str) -> bool:
    """Whether a line as long as a sentence is a headline nevertheless: a question, or capitalised as titles are."""
    if len(line) <= _QUESTION_CHARS and line.endswith(("?", "!")):
        return True
    words = [word for word in _WORD.findall(line) if len(word) > 3]
    return not ends_sentence(line) and sum(word[0].isupper() for word in words) >= _TITLE_CASE_SHARE * len(words)


def _is_stamped(line: str) -> bool:
    """Whether a line gives the day beside other things, or says what a picture shows and whose it is."""
    return _PICTURE.search(line) is not None or _is_dated(line)


def _is_dated(line: str) -> bool:
    return any(map(str.isdigit, line)) and any(map(is_date_line, _SEPARATOR.split(line)))


def _is_dated_or_signed(line: str) -> bool:
    return is_byline(line) or (_is_dated(line) and not is_prose(line))


def _unlisted(lines: Sequence[str], above: Sequence[int]) -> Sequence[int]:
    """The lines down to the first that announces points, such as "Key takeaways:"."""
    return list(takewhile(lambda index: not (lines[index].endswith(":") and _says_otherwise(lines[index])), above))


def _is_open(line: str) -> bool:
    """Whether a line begins or ends as no headline does."""
    if line.endswith(_OPEN_END) or not _BEGINNING.match(line) or _CLOCK.match(line) or line[:2].islower():
        return True
    return _FULL_STOP.search(line) is not None and not _SHORTENED.search(line)


def _says_otherwise(line: str) -> bool:
    """Whether a line greets, warns or praises its paper, as lines above headlines do."""
    if line_head(line).startswith(tuple(noise_lines("greeting") | noise_lines("notice"))):
        return True
    lowered = line.casefold()
    return any(word in lowered for word in noise_lines("strapline"))


def _doubled(lines: Sequence[str], above: Sequence[int]) -> frozenset[str]:
    """The lines that stand twice above the story, as headlines do that are also the title of the window."""
    keys = Counter(line_key(lines[index]) for index in above)
    return frozenset(lines[index] for index in above if keys[line_key(lines[index])] > 1)


def _candidate(
    lines: Sequence[str], above: Sequence[int], position: int, stems: frozenset[str], doubled: frozenset[str]
) -> _Candidate:
    line = lines[above[position]]
    words = _WORD.findall(line)
    telling = [word for word in words if _is_telling(word)]
    matches = sum(_stem(word) in stems for word in telling)
    return _Candidate(
        index=above[position],
        words=len(line.split()),
        matches=matches,
        share=matches / max(1, len(telling)),
        has_lower=any(word[0].islower() for word in words if len(word) > 1 and word not in ("of", "and", "the", "for")),
        is_doubled=line in doubled,
        is_above_story=position + 1 == len(above),
        is_above_byline=position + 1 < len(above) and _is_dated_or_signed(lines[above[position + 1]]),
    )


def _first_strong(found: Sequence[_Candidate], tolerance: float) -> _Candidate | None:
    """The first that the story bears out, nearly as well as any; a label only where a byline follows on it."""
    strong = [each for each in found if each.is_strong and (not each.is_label or each.is_above_byline)]
    least = max((each.share for each in strong), default=0.0) - tolerance
    return next((each for each in strong if each.share >= least), None)


def _first_weak(found: Sequence[_Candidate]) -> _Candidate | None:
    """The first right above story or byline, or that the story bears out by a word."""
    return next((each for each in found if each.is_above_story or each.is_above_byline or each.matches), None)


def _stems(lines: Sequence[str], story: Sequence[int]) -> frozenset[str]:
    text = "\n".join(lines[index] for index in story[:40])[:_STORY_CHARS]
    return frozenset(map(_stem, _WORD.findall(text)))


def _is_telling(word: str) -> bool:
    return (len(word) > 3 or word[:1].isupper() or word.isdigit()) and word.casefold() not in english_words()


def _stem(word: str) -> str:
    return word.casefold()[:_STEM_CHARS]
