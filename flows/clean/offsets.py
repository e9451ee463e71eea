"""From the cleaned text back to the text as it arrived, so that evidence can be shown in both.

Of flat text each step is watched: what it did to a line is aligned with that line, so a passage that stood twice leads
to the copy that was kept. Of a page the main text is aligned with the source, in which tags and scripts are blanked.
A map is made after an article has told an event, since few do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from flows.clean.alignment import Match, aligned, composed, merged
from flows.clean.flat import drafts
from flows.clean.flat.markup import blanked
from flows.clean.page import is_page
from flows.records import Extraction, FundingCommitment, IpoEvent, RawArticle

Event = TypeVar("Event", IpoEvent, FundingCommitment)


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetMap:
    """The characters of a cleaned text that stand in the raw one, as runs in the order of both.

    ``matches`` are triples: where a run begins in the cleaned text, where in the raw one, and its length.
    """

    matches: tuple[Match, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int] | None:
        """Where cleaned characters ``start`` to ``end`` stand in the raw text, from the first to the last that does.

        None where none of them does: a title that came from elsewhere, a mark for a gap.
        """
        last = bisect_right(self.matches, end - 1, key=_cleaned_start) - 1
        first = max(0, bisect_right(self.matches, start, key=_cleaned_start) - 1)
        if last < 0:
            return None
        if sum(self.matches[first][::2]) <= start:
            first += 1
        if first > last:
            return None
        return _raw_place(self.matches[first], start), _raw_place(self.matches[last], end - 1) + 1


def offset_map(raw: RawArticle, text: str) -> OffsetMap:
    """The way back from ``text``, which ``raw`` was cleaned to."""
    if raw.form == "html" or is_page(raw.content):
        return OffsetMap(matches=tuple(aligned(raw.content, text, is_whole=False, readable=blanked(raw.content))))
    stages: list[Sequence[str]] = [raw.content.split("\n"), *(draft.lines for draft in drafts(raw))]
    matches: list[Match] = [(0, 0, len(raw.content))]
    for before, after in pairwise(stages):
        if tuple(before) != tuple(after):
            matches = composed(_of_step(before, after), matches)
    return OffsetMap(matches=tuple(matches))


def located(extraction: Extraction, raw: RawArticle, text: str) -> Extraction:
    """What an article says, each event with its place in the raw text."""
    if not (extraction.ipo_events or extraction.funding_commitments):
        return extraction
    way_back = offset_map(raw, text)
    return replace(
        extraction,
        ipo_events=tuple(_located(event, way_back) for event in extraction.ipo_events),
        funding_commitments=tuple(_located(deal, way_back) for deal in extraction.funding_commitments),
    )


def _located(event: Event, way_back: OffsetMap) -> Event:
    span = way_back.raw_span(event.evidence.start, event.evidence.end)
    if span is None:
        return event
    return replace(event, evidence=replace(event.evidence, raw_start=span[0], raw_end=span[1]))


def _cleaned_start(match: Match) -> int:
    return match[0]


def _raw_place(match: Match, place: int) -> int:
    """Where the character at ``place`` of the cleaned text stands; at the end of the run that is nearest."""
    return match[1] + min(max(place - match[0], 0), match[2] - 1)


def _of_step(before: Sequence[str], after: Sequence[str]) -> list[Match]:
    """What one step did: line by line where it left the lines in their places, else as a whole."""
    if len(before) == len(after) and all(map(_is_same_place, before, after)):
        return _of_lines(before, after)
    return aligned("\n".join(before), "\n".join(after), is_whole=True)


def _is_same_place(before: str, after: str) -> bool:
    """Whether a line can have been made from the line that stood in its place: it is gone, or no longer than that."""
    return before == after or len(after) <= len(before)


def _of_lines(before: Sequence[str], after: Sequence[str]) -> list[Match]:
    found: list[Match] = []
    start = origin = 0
    for old, new in zip(before, after, strict=True):
        if old == new:
            found.append((start, origin, len(new) + 1))
        elif new:
            found += [(start + at, origin + from_at, size) for at, from_at, size in aligned(old, new, is_whole=True)]
        start, origin = start + len(new) + 1, origin + len(old) + 1
    return merged(found)
