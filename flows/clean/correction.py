"""Whether an article says of itself that it corrects an earlier one: ``(Corrects amount in …)``, ``Correction: …``.

Such an article outdoes every other source when values are chosen, so it has to say so itself: nothing is inferred
from what others wrote. The cues and where each was learned stand in ``seeds/reference/correction_cues.csv``; a cue's
needle is a piece in lower case that every match holds, so that most texts cost one look for it.
"""

from __future__ import annotations

import re
from functools import cache

from flows.clean.words import rows


def is_correction(title: str | None, text: str) -> bool:
    """Whether a headline or a text bears the mark of a correction."""
    told = f"{title or ''}\n{text}"
    lowered = told.lower()
    return any(needle in lowered and pattern.search(told) is not None for needle, pattern in _cues())


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.MULTILINE
    return tuple((row["needle"], re.compile(row["pattern"], flags)) for row in rows("correction_cues"))
