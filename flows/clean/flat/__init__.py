"""Text without a page around it: as scraped, copied or sent, with whatever came along.

``STEPS`` in order. Each takes a draft and gives a draft, and knows one kind of noise. Losing a sentence of
the story is worse than keeping a line of furniture: a step that is not sure leaves the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import reduce
from itertools import accumulate

from flows.clean.draft import Draft
from flows.clean.flat.bylines import read_bylines
from flows.clean.flat.captions import drop_captions
from flows.clean.flat.characters import mend_characters
from flows.clean.flat.contacts import drop_contacts
from flows.clean.flat.copies import drop_copies, trim_overlaps
from flows.clean.flat.datelines import read_dateline
from flows.clean.flat.furniture import drop_furniture
from flows.clean.flat.head import read_head
from flows.clean.flat.holes import mark_holes
from flows.clean.flat.links import drop_link_lines
from flows.clean.flat.lists import drop_related, drop_summary
from flows.clean.flat.markdown import strip_markdown
from flows.clean.flat.markup import strip_markup
from flows.clean.flat.menus import drop_menus
from flows.clean.flat.navigation import drop_navigation
from flows.clean.flat.paragraphs import lay_out, unwrap
from flows.clean.flat.scripts import drop_foreign_lines
from flows.clean.flat.seams import join_cuts
from flows.clean.flat.story import keep_story
from flows.clean.flat.title import find_title
from flows.clean.flat.truncation import flag_truncated
from flows.records import RawArticle

_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*+\n){2,}")

STEPS: tuple[Callable[[Draft], Draft], ...] = (
    strip_markup,
    mend_characters,
    drop_link_lines,
    strip_markdown,
    drop_foreign_lines,
    flag_truncated,
    keep_story,
    drop_furniture,
    drop_contacts,
    drop_navigation,
    drop_menus,
    read_head,
    read_bylines,
    read_dateline,
    drop_summary,
    drop_related,
    drop_captions,
    drop_copies,
    trim_overlaps,
    unwrap,
    join_cuts,
    mark_holes,
    find_title,
    lay_out,
)


def clean_text(raw: RawArticle) -> Draft:
    """``raw`` through all ``STEPS``."""
    return reduce(lambda draft, step: step(draft), STEPS, _start(raw))


def drafts(raw: RawArticle) -> Iterator[Draft]:
    """``raw`` as it is before the first of the ``STEPS``, and after each."""
    return accumulate(STEPS, lambda draft, step: step(draft), initial=_start(raw))


def _start(raw: RawArticle) -> Draft:
    title = mend_characters(Draft(lines=(raw.title or "",))).text.strip()
    content = _EMPTY_LINES.sub("\n\n", raw.content.replace("\r\n", "\n").replace("\r", "\n"))
    return Draft(title=" ".join(title.split()) or None).with_text(content)
