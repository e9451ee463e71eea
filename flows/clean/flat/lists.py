"""Lists that are not the story: a machine's summary above it, other stories below or between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from flows.clean.draft import Draft
from flows.clean.flat.shape import ends_sentence, filled, is_listed, is_prose
from flows.clean.words import line_key, noise_lines

_HEADING_CHARS = 60
_BODY_PER_SUMMARY = 2
_MAX_RELATED = 12


def drop_summary(draft: Draft) -> Draft:
    """The draft without the bullets of a "Summary" above the body: the same facts would count twice."""
    indexes = filled(draft.lines)
    for position, index in enumerate(indexes):
        if is_prose(draft.lines[index]) and not is_listed(draft.lines[index]):
            return draft
        if _heads_summary(draft.lines[index]):
            return draft.without(_summary(draft.lines, indexes[position:]))
    return draft


def _heads_summary(line: str) -> bool:
    if len(line) > _HEADING_CHARS or ends_sentence(line):
        return False
    return line_key(line).endswith(tuple(noise_lines("summary")))


def _summary(lines: Sequence[str], indexes: list[int]) -> list[int]:
    """The heading and its bullets, if a body longer than they follows; else nothing."""
    bullets = list(takewhile(lambda index: is_listed(lines[index]), indexes[1:]))
    body = sum(len(lines[index]) for index in indexes[1 + len(bullets) :])
    if len(bullets) > 1 and body > _BODY_PER_SUMMARY * sum(len(lines[index]) for index in bullets):
        return [indexes[0], *bullets]
    return []


def drop_related(draft: Draft) -> Draft:
    """The draft without lists of other stories: their heading, and the headlines up to the next sentence."""
    headings = noise_lines("related")
    indexes = filled(draft.lines)
    dropped: list[int] = []
    for position, index in enumerate(indexes):
        if len(draft.lines[index]) <= _HEADING_CHARS and line_key(draft.lines[index]) in headings:
            dropped += [index, *_headlines(draft.lines, indexes[position + 1 :])]
    return draft.without(dropped)


def _headlines(lines: Sequence[str], indexes: list[int]) -> list[int]:
    """The headlines below a heading; a single line above a sentence is that sentence's own heading."""
    found = list(takewhile(lambda index: _is_headline(lines[index]), indexes[:_MAX_RELATED]))
    is_at_end = len(found) == len(indexes)
    return found if is_at_end or len(found) > 1 else []


def _is_headline(line: str) -> bool:
    return line.endswith("?") or not (is_prose(line) or ends_sentence(line))
