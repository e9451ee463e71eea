"""Menus: long runs of labels above or below the story, as a page has them that was copied whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from flows.clean.draft import Draft
from flows.clean.flat.shape import body_span, ends_sentence, filled, is_listed

_LABEL_CHARS, _LABEL_WORDS = 30, 4
_MIN_RUN = 6


def drop_menus(draft: Draft) -> Draft:
    """The draft without runs of labels outside the story; inside it they may be a list of companies."""
    return draft.without(index for run in _runs(draft) if len(run) >= _MIN_RUN for index in run)


def _runs(draft: Draft) -> Iterator[list[int]]:
    """The stretches of labels above and below, each as the indexes of its lines."""
    first, last = body_span(draft.lines)
    outside = [index for index in filled(draft.lines) if index < first or index > last]
    for (_, is_menu), run in groupby(outside, key=lambda index: (index > last, _is_label(draft.lines[index]))):
        if is_menu:
            yield list(run)


def _is_label(line: str) -> bool:
    """Whether a line can be an entry of a menu: a word or a few, nothing counted, no mail address."""
    if len(line) > _LABEL_CHARS or len(line.split()) > _LABEL_WORDS or is_listed(line):
        return False
    return not ends_sentence(line) and "@" not in line and not any(map(str.isdigit, line))
