"""The head of a scraped text: the headline is noted, and what the page has above it goes.

Site name, menu, ticker, breadcrumb, section ┐
headline                                      ├ above the first sentence of the story
deck, byline, tools                           ┘
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from flows.clean.draft import Draft
from flows.clean.flat.bars import is_bar, is_tool_bar, without_labels
from flows.clean.flat.bylines import is_byline
from flows.clean.flat.captions import is_caption
from flows.clean.flat.headline import can_be_headline, find_headline, head_and_story
from flows.clean.flat.paragraphs import is_wrapped
from flows.clean.flat.shape import ends_sentence, is_listed, is_prose
from flows.clean.flat.worth import is_stamp
from flows.clean.published import has_only_date_words
from flows.clean.words import line_key, noise_lines

_LABEL_WORDS = 5
_NO_END = re.compile(r"(?:\.{3}|…|\b(?:Inc|Ltd|Co|Corp|Plc)\.)$")
_MIN_SHARED_CHARS = 20


def read_head(draft: Draft) -> Draft:
    """The draft with its headline as title, where a line above the story is one, and without bars around it.

    Lines broken by width hold half a headline: there the title waits until they are joined.
    """
    is_in_halves = is_wrapped(draft.lines)
    draft = draft if is_in_halves else _without_labels(draft)
    above, story = head_and_story(draft.lines)
    if not above:
        return draft
    headline = None if is_in_halves else _headline(draft, above, story)
    if headline is None:
        return draft.without(index for index in above if is_bar(draft.lines[index]))
    return _with_title(draft.without(_furniture(draft.lines, above, headline)), headline)


def _without_labels(draft: Draft) -> Draft:
    """The lines above the story without breadcrumbs and names of the site before or behind them."""
    above, _ = head_and_story(draft.lines)
    names = {line_key(draft.lines[index]) for index in above if len(draft.lines[index].split()) <= _LABEL_WORDS}
    lines = list(draft.lines)
    for index in above:
        bare = without_labels(lines[index], names)
        lines[index] = bare if can_be_headline(bare) else lines[index]
    return draft.with_lines(lines)


def _headline(draft: Draft, above: list[int], story: list[int]) -> int | None:
    """The line that has the known title, else the one that reads as the headline."""
    if draft.title is None:
        found = find_headline(draft.lines, above, story)
        return None if found is None or _begins_above(draft.lines, above, found) else found
    wanted = line_key(draft.title)
    return next((index for index in above if _is_same(wanted, line_key(draft.lines[index]))), None)


def _begins_above(lines: Sequence[str], above: list[int], headline: int) -> bool:
    """Whether something of the story stands above a line already: then that is a heading within it."""
    upper = (lines[index] for index in above if index < headline)
    return any(not (_is_no_story(line) or _is_aside(line)) for line in upper)


def _is_aside(line: str) -> bool:
    return is_byline(line) or is_caption(line) or is_stamp(line)


def _is_same(wanted: str, found: str) -> bool:
    shorter, longer = sorted((wanted, found), key=len)
    return wanted == found or (len(shorter) >= _MIN_SHARED_CHARS and longer.startswith(shorter))


def _with_title(draft: Draft, headline: int) -> Draft:
    return draft if draft.title else replace(draft, title=draft.lines[headline])


def _furniture(lines: Sequence[str], above: list[int], headline: int) -> Iterator[int]:
    """Above the headline what is no sentence, byline or other heading; below it tools, and who sent the story.

    A headline that stands twice has the site's bars between: the first is the title of the window.
    """
    copies = [index for index in above if line_key(lines[index]) == line_key(lines[headline])]
    place = above.index(copies[-1])
    yield from (index for index in above[:place] if index not in copies and _is_no_story(lines[index]))
    yield from (index for index in above[place + 1 :] if _is_tool(lines[index]))
    for label, name in pairwise(above[place + 1 :]):
        if line_key(lines[label]) in noise_lines("provider"):
            yield label
            yield from (name,) if _is_no_story(lines[name]) else ()


def _is_tool(line: str) -> bool:
    """Whether a line below the headline is a bar of tools, or a clock beside a date that stands elsewhere."""
    is_clock = any(map(str.isdigit, line)) and has_only_date_words(line)
    return is_tool_bar(line) or (not is_byline(line) and (is_clock or is_stamp(line)))


def _is_no_story(line: str) -> bool:
    if is_bar(line):
        return True
    if line[0].islower() or line.endswith((",", ":")) or is_listed(line) or is_byline(line):
        return False
    if len(line.split()) > _LABEL_WORDS:
        return not (is_prose(line) or is_caption(line))
    return not ends_sentence(line) or _NO_END.search(line) is not None
