"""The title stands at the top: what the row says, else the headline."""

from __future__ import annotations

from dataclasses import replace

from flows.clean.draft import Draft
from flows.clean.flat.headline import find_headline, head_and_story
from flows.clean.flat.shape import filled, is_prose
from flows.clean.words import line_key

_MIN_SHARED_CHARS = 20


def find_title(draft: Draft) -> Draft:
    """The draft with its title known and as first line; without one where the text has none."""
    indexes = filled(draft.lines)
    if draft.title is None:
        return _with_first_line(draft, indexes)
    if not indexes or _is_same(draft.title, draft.lines[indexes[0]]):
        return draft
    below = draft.without(_repeats(draft.title, draft.lines))
    return draft.with_lines((draft.title, "", *below.lines))


def _with_first_line(draft: Draft, indexes: list[int]) -> Draft:
    """The first line is the title where it is a headline: lines above it may have been taken out since."""
    above, story = head_and_story(draft.lines)
    is_title = bool(above) and find_headline(draft.lines, above, story) == indexes[0]
    return replace(draft, title=draft.lines[indexes[0]]) if is_title else draft


def _repeats(title: str, lines: tuple[str, ...]) -> list[int]:
    """The lines above the story that say no more than the title."""
    above, _ = head_and_story(lines)
    return [index for index in above if line_key(lines[index]) == line_key(title)]


def _is_same(title: str, line: str) -> bool:
    """Whether the text already begins with its title, perhaps shortened or with the site's name."""
    wanted, found = line_key(title), line_key(line)
    shorter, longer = sorted((wanted, found), key=len)
    return wanted == found or (len(shorter) >= _MIN_SHARED_CHARS and longer.startswith(shorter) and not is_prose(line))
