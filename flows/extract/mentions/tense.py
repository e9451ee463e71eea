"""Whether the words around a date tell of what has been or of what is to come."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from flows.extract.mentions.currency import alternation
from flows.extract.vocabulary import table

Tense = Literal["past", "future"]
_REACH_LEFT, _REACH_RIGHT = 100, 60
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]?\s(?=[A-Z“\"])|\n")
_INFINITIVE = (
    r"to\s(?:list|debut|open|start|begin|launch|close|price|trade"
    r"|raise|float|go|hold|be|sell|file|complete|make|offer|hear)"
)
_SCHEDULE = r"(?:close|open|start|begin|list|debut)\s(?:on|from|for)"


@cache
def date_words(kind: str) -> dict[str, str]:
    """The words of one kind in ``date_words.csv``, with their value."""
    return {row["text"]: row["value"] for row in table("date_words") if row["kind"] == kind}


@cache
def _cue_pattern() -> re.Pattern[str]:
    future, past = alternation(date_words("future")), alternation(date_words("past"))
    tenseless = alternation(date_words("tenseless"))
    return re.compile(
        rf"(?<![\w-])(?:(?P<future>(?i:{future})|{_INFINITIVE}|{_SCHEDULE})"
        rf"|(?P<past>(?i:{past}|after\s\w{{3,20}}ing)|(?!(?:{tenseless})\b)[a-z]{{2,18}}ed))(?![\w-])"
    )


def tense_at(text: str, start: int, end: int) -> Tense | None:
    """The tense of the nearest cue in the same sentence: before the date, else after it; None without a cue."""
    cues = list(_cue_pattern().finditer(_left_of(text, start)))
    cue = cues[-1] if cues else _cue_pattern().search(_right_of(text, end))
    if not cue:
        return None
    return "future" if cue["future"] else "past"


def _left_of(text: str, start: int) -> str:
    window = text[max(0, start - _REACH_LEFT) : start]
    return _SENTENCE_END.split(window)[-1]


def _right_of(text: str, end: int) -> str:
    return _SENTENCE_END.split(text[end : end + _REACH_RIGHT], maxsplit=1)[0]
