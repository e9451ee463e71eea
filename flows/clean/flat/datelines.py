"""The dateline that a story begins with: it stays in its sentence, and says when the story was written.

TUCSON, Ariz., May 6, 2024 (Example Wire) -- Acme, a maker of anvils, …
"""

from __future__ import annotations

import re
from dataclasses import replace

from flows.clean.draft import Draft
from flows.clean.flat.shape import is_prose
from flows.clean.published import read_published

_DATELINE = re.compile(r"[^a-z\n]?[A-Z][^\n]{1,70}?\b(?:19|20)\d\d\b[^\n]{0,40}?(?:--|[—–/(]| - )")
_STANDS_ALONE = re.compile(r"[A-Z]{2}[A-Z .,'-]{2,40}, [^()\n]{4,40}\([^()\n]{2,60}\)")
_LEADS = 3


def read_dateline(draft: Draft) -> Draft:
    """The draft with the day of its dateline as ``published``, where nothing above the story said one."""
    if draft.published:
        return draft
    leads = [line for line in draft.lines if is_prose(line) or _STANDS_ALONE.fullmatch(line)][:_LEADS]
    found = filter(None, map(_DATELINE.match, leads))
    return replace(draft, published=next((dateline[0] for dateline in found if read_published(dateline[0])), None))
