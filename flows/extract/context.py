"""Whether something is told as done, coming, denied or only supposed.

A cue works on what follows it in its clause (``forward``) or on what stands before it (``backward``) and ends at a
conjunction, in the manner of ConText. Cues are data: ``seeds/reference/context_cues.csv``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from flows.extract.vocabulary import table

Modality = Literal["asserted", "future", "denied", "hypothetical"]
REACH_CHARACTERS = 90
"""How far a cue works: the longest distance seen between a cue and its verb in 200 sentences read was 84."""

_TERMINATION = re.compile(
    r"[;:]|\b(?:but|while|although|though|however|which|who|because|after|since|said|says)\b|, (?:and|when|where)\b"
)
_JUST_DENIED = re.compile(r"(?:\bnot|n['’]t)(?: (?:yet|currently|actively|even|now))? $")
"""What denies the word right behind it, whichever it is: ``is not planning an IPO``."""


@cache
def _cues(modality: str) -> re.Pattern[str]:
    texts = sorted((row["text"] for row in table("context_cues") if row["modality"] == modality), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(text) for text in texts) + r")\b")


def modality(text: str, position: int) -> Modality:
    """How the words at ``position`` of a form are told."""
    before = _in_scope(text, position)
    if _JUST_DENIED.search(before):
        return "denied"
    for kind in ("denied", "hypothetical", "future"):
        if _cues(kind).search(before):
            return kind
    return "asserted"


def _in_scope(text: str, position: int) -> str:
    window = text[max(0, position - REACH_CHARACTERS) : position]
    cut = 0
    for match in _TERMINATION.finditer(window):
        cut = match.end()
    return window[cut:]
