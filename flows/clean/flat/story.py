"""A page that was copied whole: where in its lines the story stands.

Menu, menu, headline, byline, sentence, sentence, button, sentence, comment box, menu …
                    └──────────────── the story ────────────────┘

A line of prose is worth its length and a label costs a little; the story is the run of lines that is worth most
(the maximal subarray, Bentley 1984). Weights were tuned on pages flattened to lines. Texts without many labels
around a story are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.clean.draft import Draft
from flows.clean.flat.bylines import is_byline
from flows.clean.flat.headline import find_headline
from flows.clean.flat.paragraphs import is_wrapped
from flows.clean.flat.shape import ends_sentence, filled, is_listed
from flows.clean.flat.worth import LABEL_CHARS, heads_comments, worths

_MANY_LABELS, _LABEL_SHARE = 12, 0.2
_SEEN_SHARE = 0.6
_HEAD_LINES = 15


def keep_story(draft: Draft) -> Draft:
    """The draft without what stands around its story, where a whole page stands around it."""
    indexes = filled(draft.lines)
    if sum(_is_label(draft.lines[index]) for index in indexes) < _MANY_LABELS or is_wrapped(draft.lines):
        return draft
    values = worths(draft.lines, indexes)
    first, end = _best_run(values)
    if not _is_page([draft.lines[index] for index in (*indexes[:first], *indexes[end:])]):
        return draft
    story = _up_to_comments(draft.lines, indexes[first:end], values[first:end])
    kept = {*_head(draft, indexes[:first], story), *story}
    return draft.without(index for index in indexes if index not in kept)


def _is_page(outside: Sequence[str]) -> bool:
    """Whether the lines around a story are those of a page: labels, many of them, and not merely among others."""
    labels = sum(map(_is_label, outside))
    return labels >= max(_MANY_LABELS, _LABEL_SHARE * len(outside))


def _is_label(line: str) -> bool:
    """Whether a line can be an entry of a menu, a button or a widget; half a sentence cannot."""
    if len(line) > LABEL_CHARS or line[0].islower() or line.endswith((",", ";")):
        return False
    return not (ends_sentence(line) or is_listed(line) or any(map(str.isdigit, line)))


def _best_run(values: Sequence[int]) -> tuple[int, int]:
    """Start and end of the run of greatest sum; an empty one where nothing is worth anything."""
    best, best_run = 0, (0, 0)
    total = start = 0
    for position, value in enumerate(values):
        if total <= 0:
            total, start = 0, position
        total += value
        if total > best:
            best, best_run = total, (start, position + 1)
    return best_run


def _up_to_comments(lines: Sequence[str], indexes: list[int], values: list[int]) -> list[int]:
    """The lines of a run, without the comments of readers where they follow on most of it."""
    wanted = _SEEN_SHARE * sum(value for value in values if value > 0)
    seen = 0
    for position, (index, value) in enumerate(zip(indexes, values, strict=True)):
        if seen >= wanted and heads_comments(lines[index]):
            return indexes[:position]
        seen += max(0, value)
    return indexes


def _head(draft: Draft, above: list[int], story: list[int]) -> Iterator[int]:
    """The headline above the story and the bylines near it."""
    near = above[-_HEAD_LINES:]
    title = find_headline(draft.lines, near, story, among_teasers=True)
    yield from () if title is None else (title,)
    yield from (index for index in near if index != title and is_byline(draft.lines[index]))
