"""The head of a scraped text: the headline is noted, and what the page has above it goes.

Site name, menu, ticker, breadcrumb, section ┐
headline                                      ├ above the first sentence of the story
deck, byline, tools                           ┘
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from flows.clean.draft import Draft
from flows.clean.flat.bars import is_bar, is_tool_bar
from flows.clean.flat.bylines import is_byline
from flows.clean.flat.headline import find_headline, head_and_story
from flows.clean.flat.paragraphs import is_wrapped
from flows.clean.flat.shape import ends_sentence, is_listed
from flows.clean.words import line_key, noise_lines

_LABEL_WORDS, _NAME_WORDS = 5, 3
_MIN_SHARED_CHARS = 20


def read_head(draft: Draft) -> Draft:
    """The draft with its headline as title, where a line above the story is one, and without bars around it."""
    above, story = head_and_story(draft.lines)
    if not above:
        return draft
    headline = _headline(draft, above, story)
    if headline is None:
        return draft.without(index for index in above if is_bar(draft.lines[index]))
    return _with_title(draft, headline).without(_furniture(draft.lines, above, headline))


def _headline(draft: Draft, above: list[int], story: list[int]) -> int | None:
    """The line that has the known title, else the one that reads as the headline."""
    if draft.title is None:
        return find_headline(draft.lines, above, story)
    wanted = line_key(draft.title)
    return next((index for index in above if _is_same(wanted, line_key(draft.lines[index]))), None)


def _is_same(wanted: str, found: str) -> bool:
    shorter, longer = sorted((wanted, found), key=len)
    return wanted == found or (len(shorter) >= _MIN_SHARED_CHARS and longer.startswith(shorter))


def _with_title(draft: Draft, headline: int) -> Draft:
    """Lines broken by width hold half a headline: there the title waits until they are joined."""
    return draft if draft.title or is_wrapped(draft.lines) else replace(draft, title=draft.lines[headline])


def _furniture(lines: Sequence[str], above: list[int], headline: int) -> Iterator[int]:
    """Above the headline what is no sentence, byline or other heading; below it tools, and who sent the story."""
    place = above.index(headline)
    yield from (index for index in above[:place] if _is_no_story(lines[index]))
    yield from (index for index in above[place + 1 :] if is_tool_bar(lines[index]))
    for label, name in pairwise(above[place + 1 :]):
        if line_key(lines[label]) in noise_lines("provider"):
            yield label
            yield from (name,) if _is_no_story(lines[name]) else ()


def _is_no_story(line: str) -> bool:
    if is_bar(line):
        return True
    return len(line.split()) <= _LABEL_WORDS and not (is_listed(line) or is_byline(line) or _is_short_sentence(line))


def _is_short_sentence(line: str) -> bool:
    """Whether a short line ends as a sentence does; "Loading…" and "Halden, Inc." do not."""
    return ends_sentence(line) and len(line.split()) > _NAME_WORDS
