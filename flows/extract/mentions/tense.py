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
_SCHEDULE = r"(?:close|open|start|begin|list|(?<=s\s)(?<!its\s)debut)\s(?:on|from|for)"
"""``Shares debut on Thursday`` but not ``in its debut on Thursday``."""
_AIM = re.compile(r"to\s(?:list|debut|raise|float|go|sell|file|make|offer|price)|plans?|planned|debuts")
"""Words that tell of what is to come where no past verb stands before them as what they are the aim of."""
_IS_TO = re.compile(r"\b(?:is|are|approved|cleared|allowed|due|set|plans?|planned)\s\Z")
_PLAN_NOUN = re.compile(r"\b(?:(?:a|its|the|their|no)(?:\s[a-z-]+)?|[a-z]{2,18}ed|of|for|on)\s\Z")
_DEBUT_NOUN = re.compile(r"\b(?:in|on|after|made|with)\s(?:their|its|the|a)\s(?:[\w-]+\s){0,3}\Z")
_CLAUSE_ENDS = re.compile(r"[,;:—–]|\s(?:and|with|as|while|but|that)\s")
_TOLD_ON = re.compile(
    r"\b(?:report|filing|statement|disclosure|memo|release|interview|note|announcement|notice|document)\s(?:on|"
    r"dated|from)\s\Z"
)
_TELLS = re.compile(r"\b(?:according to|said in|in|via|from|per)\s(?:an?|the|its|their)\s\Z")
_TOLD_IN = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:filing|statement|report|announcement|release|disclosure|notice|note|post|document)\b"
)
"""``in a report on Friday``, ``according to a Monday bourse filing``: what has been told, whatever it tells of."""


@cache
def date_words(kind: str) -> dict[str, str]:
    """The words of one kind in ``date_words.csv``, with their value."""
    return {row["text"]: row["value"] for row in table("date_words") if row["kind"] == kind}


@cache
def _cue_pattern() -> re.Pattern[str]:
    future, past = alternation(date_words("future")), alternation(date_words("past"))
    tenseless = alternation(date_words("tenseless"))
    return re.compile(
        rf"(?=[A-Za-z])(?<![\w-])(?:(?P<future>(?i:{future})|{_INFINITIVE}|{_SCHEDULE})"
        rf"|(?P<past>(?i:{past}|after\s\w{{3,20}}ing)|(?!(?:{tenseless})\b)[a-z]{{4,20}}+(?<=ed)))(?![\w-])"
    )


def tense_at(text: str, start: int, end: int) -> Tense | None:
    """The tense of the nearest cue in the same sentence: before the date, else after it; None without a cue."""
    cues = list(_cue_pattern().finditer(_left_of(text, start)))
    cue = cues[-1] if cues else _cue_pattern().search(_right_of(text, end))
    if not cue:
        return None
    return "future" if cue["future"] else "past"


def is_weekday_ahead(text: str, start: int, end: int) -> bool:
    """Whether a weekday is one to come: by the verb that carries it, ``accepted its application to list on Tuesday``.

    A weekday belongs to the news, the past verb, rather than to its aim (``to list``, ``plans``), unless a clause
    ends between the two.
    """
    left = _left_of(text, start)
    if _TOLD_ON.search(left) or (_TELLS.search(left) and _TOLD_IN.match(text, end)):
        return False
    cues = list(_cue_pattern().finditer(left))
    while len(cues) > 1 and _is_aim_of(left, cues[-2], cues[-1]):
        cues.pop()
    cue = cues[-1] if cues else _cue_pattern().search(_right_of(text, end))
    return cue is not None and bool(cue["future"])


def _is_aim_of(text: str, verb: re.Match[str], aim: re.Match[str]) -> bool:
    """Whether a cue of the future only says what the news of the verb before it is about."""
    if not _AIM.fullmatch(aim[0]) or _CLAUSE_ENDS.search(text, verb.end(), aim.start()):
        return False
    if aim[0].startswith("to "):
        return bool(verb["future"]) or not _IS_TO.search(text, 0, aim.start())
    noun = _DEBUT_NOUN if aim[0] == "debuts" else _PLAN_NOUN
    return noun.search(text, 0, aim.start()) is not None


def _left_of(text: str, start: int) -> str:
    window = text[max(0, start - _REACH_LEFT) : start]
    return _SENTENCE_END.split(window)[-1]


def _right_of(text: str, end: int) -> str:
    return _SENTENCE_END.split(text[end : end + _REACH_RIGHT], maxsplit=1)[0]
