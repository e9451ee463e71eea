"""Lines that stand twice: the title above and below the fold, a pulled quotation, an item told again with the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flows.clean.draft import Draft
from flows.clean.flat.shape import body_span, filled
from flows.clean.words import line_key

_TITLE_KEY_CHARS = 12
_PARAGRAPH_CHARS = 80
_OVERLAP_CHARS = 15


def drop_copies(draft: Draft) -> Draft:
    """The draft with each title and each long line once, where it stands first.

    Short lines inside the story may repeat ("Funding stage: Series A") and stay.
    """
    return draft.without(_copies(draft))


def _copies(draft: Draft) -> Iterator[int]:
    first_prose, _ = body_span(draft.lines)
    seen: set[str] = set()
    for index in filled(draft.lines):
        key = " ".join(draft.lines[index].casefold().split())
        if not _counts(key, is_above=index < first_prose):
            continue
        if key in seen:
            yield index
        seen.add(key)


def _counts(key: str, *, is_above: bool) -> bool:
    return len(key) >= _PARAGRAPH_CHARS or (is_above and len(line_key(key)) >= _TITLE_KEY_CHARS)


def trim_overlaps(draft: Draft) -> Draft:
    """The draft without the beginning of a line that repeats the end of the line above.

    Scrapers that lose the markup of a list leave "Acme raises $5m", "raises $5m Beta lists", "lists …".
    """
    indexes = filled(draft.lines)
    lines = list(draft.lines)
    for above, index in pairwise(indexes):
        lines[index] = _trimmed(draft.lines[above], draft.lines[index])
    return draft.with_lines(lines)


def _trimmed(above: str, line: str) -> str:
    begins = above.rfind(line[:_OVERLAP_CHARS]) if len(line) >= _OVERLAP_CHARS else -1
    if begins > 0 and line.startswith(above[begins:]):
        return line[len(above) - begins :].lstrip()
    return line
