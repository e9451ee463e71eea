"""Lines that no story is made of, by the words of ``page_noise.csv``: widgets, boxes, footers, notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from flows.clean.draft import Draft
from flows.clean.flat.shape import body_span, filled
from flows.clean.words import Match, NoiseWord, Zone, line_head, line_key, noise_words

_Starts = tuple[tuple[int, tuple[str, ...]], ...]
_PREFIX_CHARS = 2
_WHOLE_CHARS = 70


def drop_furniture(draft: Draft) -> Draft:
    """The draft without furniture: first what is so anywhere, then what is so only outside the story."""
    draft = draft.without(_found(draft.lines, "any", filled(draft.lines)))
    first, last = body_span(draft.lines)
    outside = [index for index in filled(draft.lines) if not first <= index <= last]
    return draft.without(_found(draft.lines, "edge", outside))


def furniture(lines: Sequence[str], indexes: Sequence[int]) -> Iterator[int]:
    """Those of ``indexes`` whose lines are furniture wherever they stand."""
    return _found(lines, "any", indexes)


def _found(lines: Sequence[str], zone: Zone, indexes: Sequence[int]) -> Iterator[int]:
    """Those of ``indexes`` whose lines are furniture in ``zone``."""
    phrases = _present_phrases("\n".join(lines[index] for index in indexes).casefold(), zone)
    starts, prefixes = _starts(zone), _prefixes(zone)
    for index in indexes:
        line = lines[index]
        if _is_whole(line, zone) or _starts_so(line, starts, prefixes) or _says(line, phrases):
            yield index


@cache
def _words(match: Match, zone: Zone) -> tuple[NoiseWord, ...]:
    return tuple(word for word in noise_words() if word.match == match and word.zone == zone)


@cache
def _wholes(zone: Zone) -> frozenset[str]:
    return frozenset(word.text for word in _words("whole", zone))


@cache
def _starts(zone: Zone) -> _Starts:
    """The beginnings of lines, by the longest line that each may begin."""
    words = _words("start", zone)
    bounds = sorted({word.max_chars for word in words})
    return tuple((bound, tuple(word.text for word in words if word.max_chars == bound)) for bound in bounds)


@cache
def _prefixes(zone: Zone) -> frozenset[str]:
    """The first characters of those beginnings: nearly every line is done with after one look."""
    return frozenset(word.text[:_PREFIX_CHARS] for word in _words("start", zone))


def _present_phrases(text: str, zone: Zone) -> list[NoiseWord]:
    """The phrases that stand anywhere in the text at all: nearly always none."""
    return [word for word in _words("phrase", zone) if word.text in text]


def _is_whole(line: str, zone: Zone) -> bool:
    return len(line) <= _WHOLE_CHARS and line_key(line) in _wholes(zone)


def _starts_so(line: str, starts: _Starts, prefixes: frozenset[str]) -> bool:
    head = line_head(line)
    if head[:_PREFIX_CHARS] not in prefixes:
        return False
    return any(len(line) <= bound and head.startswith(texts) for bound, texts in starts)


def _says(line: str, phrases: list[NoiseWord]) -> bool:
    if not phrases:
        return False
    lowered = line.casefold()
    return any(len(line) <= word.max_chars and word.text in lowered for word in phrases)
