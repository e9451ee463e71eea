"""Which characters of a text are those of the text it was made from: the two aligned word by word, in order.

    before  <p>Acme  raised &pound;5m.</p>    Home   Contact
    after   Acme raised £5m.                 → (0, 3, 4), (5, 9, 7), …    after_start, before_start, length

Patience diff (Cohen, 2010: bramcohen.livejournal.com/73318.html): runs of words that stand once in each text are the
anchors, what lies between two of them is aligned in the same way with shorter runs, and what touches an anchor grows
from it. So a passage that stands twice is taken where its neighbours stand. Time and space are linear but for the
sorting of anchors.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Match = tuple[int, int, int]
"""``after_start, before_start, length``: these characters are the same in both texts."""

_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(rf"[\w{_INVISIBLE}]+")
_UNSEEN = re.compile(rf"[{_INVISIBLE}]+")
_RUNS = (4, 4, 2, 1)
_FREE_RUNS = 2
_FAR_TIMES, _FAR_WORDS = 3, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gap:
    """Words ``start`` to ``end`` of the text after, and those of the text before that they can be.

    ``is_held_left`` and ``is_held_right``: what stands next to the gap on that side is known to be the same.
    """

    start: int
    end: int
    before_start: int
    before_end: int
    depth: int
    is_held_left: bool
    is_held_right: bool

    @property
    def runs(self) -> tuple[int, ...]:
        """How long the runs of words are that may be anchors here, the longest first."""
        if not (self.is_held_left and self.is_held_right):
            return _RUNS[self.depth : _FREE_RUNS]
        is_far = self.before_end - self.before_start > _FAR_TIMES * (self.end - self.start) + _FAR_WORDS
        return _RUNS[self.depth : _FREE_RUNS] if is_far else _RUNS[self.depth :]


def aligned(before: str, after: str, *, is_whole: bool, readable: str | None = None) -> list[Match]:
    """The matches of two texts, in the order of both; none overlaps another.

    ``is_whole``: the texts begin and end alike, but for small changes; else ``after`` may be any part of ``before``.
    ``readable`` is the text before with spaces for what no word of the text after can come from.
    """
    if before == after:
        return [(0, 0, len(after))] if after else []
    before_words, after_words = list(_WORD.finditer(readable or before)), list(_WORD.finditer(after))
    pairs = _word_pairs(_texts(before_words), _texts(after_words), is_whole=is_whole)
    found = [match for at, origin in pairs for match in _of_word(after_words[at], before_words[origin])]
    return list(_grown(before, after, found))


def composed(outer: Sequence[Match], inner: Sequence[Match]) -> list[Match]:
    """The matches of a text with the origin of its origin: ``outer`` leads to a text that ``inner`` leads on from."""
    found: list[Match] = []
    place = 0
    for start, middle, length in outer:
        while place < len(inner) and inner[place][0] + inner[place][2] <= middle:
            place += 1
        at = place
        while at < len(inner) and inner[at][0] < middle + length:
            inner_start, origin, inner_length = inner[at]
            first, end = max(middle, inner_start), min(middle + length, inner_start + inner_length)
            found.append((start + first - middle, origin + first - inner_start, end - first))
            at += 1
    return merged(found)


def merged(matches: Sequence[Match]) -> list[Match]:
    """The same matches, those that go on from one another as one."""
    found: list[Match] = []
    for match in matches:
        if found and match[0] - found[-1][0] == match[1] - found[-1][1] == found[-1][2]:
            found[-1] = (found[-1][0], found[-1][1], found[-1][2] + match[2])
        else:
            found.append(match)
    return found


def _texts(words: Sequence[re.Match[str]]) -> list[str]:
    return [word[0] if word[0].isascii() else _UNSEEN.sub("", word[0]) for word in words]


def _word_pairs(before: list[str], after: list[str], *, is_whole: bool) -> list[tuple[int, int]]:
    """Indexes of the same word in both texts: of the text after first."""
    found: list[tuple[int, int]] = []
    gaps = [
        _Gap(
            start=0,
            end=len(after),
            before_start=0,
            before_end=len(before),
            depth=0,
            is_held_left=is_whole,
            is_held_right=is_whole,
        )
    ]
    while gaps:
        gap = _narrowed(gaps.pop(), before, after, found)
        anchors = next(filter(None, (_anchors(gap, before, after, run) for run in gap.runs)), [])
        found += anchors
        gaps += _between(gap, anchors) if anchors else ()
    return sorted(found)


def _narrowed(gap: _Gap, before: list[str], after: list[str], found: list[tuple[int, int]]) -> _Gap:
    """The gap without the words at its held ends that are the same; these are added to ``found``."""
    start, origin, end, origin_end = gap.start, gap.before_start, gap.end, gap.before_end
    while gap.is_held_left and start < end and origin < origin_end and after[start] == before[origin]:
        found.append((start, origin))
        start, origin = start + 1, origin + 1
    while gap.is_held_right and start < end and origin < origin_end and after[end - 1] == before[origin_end - 1]:
        end, origin_end = end - 1, origin_end - 1
        found.append((end, origin_end))
    return _Gap(
        start=start,
        end=end,
        before_start=origin,
        before_end=origin_end,
        depth=gap.depth,
        is_held_left=gap.is_held_left,
        is_held_right=gap.is_held_right,
    )


def _anchors(gap: _Gap, before: list[str], after: list[str], run: int) -> list[tuple[int, int]]:
    """Where runs of ``run`` words begin that stand once on either side of a gap, as many as stand in one order."""
    here = _once(after, gap.start, gap.end, run)
    there = _once(before, gap.before_start, gap.before_end, run) if here else {}
    return _in_order([(at, there[key]) for key, at in here.items() if key in there])


def _once(words: list[str], start: int, end: int, run: int) -> dict[tuple[str, ...], int]:
    """The runs of words that stand once between ``start`` and ``end``, and where; in order."""
    places: dict[tuple[str, ...], int] = {}
    for at in range(start, end - run + 1):
        key = tuple(words[at : at + run])
        places[key] = -1 if key in places else at
    return {key: at for key, at in places.items() if at >= 0}


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest selection of pairs that rises on both sides (patience sorting); ``pairs`` rise on the first."""
    tops: list[int] = []
    piles: list[int] = []
    below: list[int] = []
    for number, (_, origin) in enumerate(pairs):
        pile = bisect_left(tops, origin)
        below.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [origin]
        piles[pile : pile + 1] = [number]
    chosen, number = [], piles[-1] if piles else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = below[number]
    return chosen[::-1]


def _between(gap: _Gap, anchors: list[tuple[int, int]]) -> Iterator[_Gap]:
    """The gaps that anchors leave in a gap."""
    left = (gap.start - 1, gap.before_start - 1)
    right = (gap.end, gap.before_end)
    for (at, origin), (next_at, next_origin) in pairwise((left, *anchors, right)):
        if next_at > at + 1 and next_origin > origin + 1:
            yield _Gap(
                start=at + 1,
                end=next_at,
                before_start=origin + 1,
                before_end=next_origin,
                depth=gap.depth + 1,
                is_held_left=gap.is_held_left or (at, origin) != left,
                is_held_right=gap.is_held_right or (next_at, next_origin) != right,
            )


def _of_word(word: re.Match[str], origin: re.Match[str]) -> Iterator[Match]:
    """The matches within one word, which invisible characters may cut in pieces."""
    if word[0] == origin[0]:
        yield word.start(), origin.start(), len(word[0])
        return
    seen, unseen = (_visible(each) for each in (word, origin))
    yield from merged([(at, before_at, 1) for at, before_at in zip(seen, unseen, strict=True)])


def _visible(word: re.Match[str]) -> list[int]:
    return [word.start() + at for at, character in enumerate(word[0]) if not _UNSEEN.match(character)]


def _grown(before: str, after: str, matches: list[Match]) -> Iterator[Match]:
    """The matches with the characters between words that are the same in both texts."""
    grown: list[Match] = []
    ends = (0, 0)
    for (start, origin, length), (next_start, next_origin, _) in pairwise((*matches, (len(after), len(before), 0))):
        left = _same_before(before, after, (start, origin), ends)
        right = _same_behind(before, after, (start + length, origin + length), (next_start, next_origin))
        grown.append((start - left, origin - left, left + length + right))
        ends = (start + length + right, origin + length + right)
    yield from merged(grown)


def _same_before(before: str, after: str, here: tuple[int, int], ends: tuple[int, int]) -> int:
    """How many characters in front of ``here`` are the same, back to ``ends`` at most."""
    room = min(here[0] - ends[0], here[1] - ends[1])
    return next((n for n in range(room) if after[here[0] - n - 1] != before[here[1] - n - 1]), max(room, 0))


def _same_behind(before: str, after: str, here: tuple[int, int], limit: tuple[int, int]) -> int:
    """How many characters from ``here`` on are the same, up to ``limit`` at most."""
    room = min(limit[0] - here[0], limit[1] - here[1])
    return next((n for n in range(room) if after[here[0] + n] != before[here[1] + n]), max(room, 0))
