"""Sums that are no deal: what was raised to date, in all, over several rounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.events.funding.hit import Hit
from flows.extract.events.funding.rules import TOTAL_WORDS
from flows.extract.marking import Marked
from flows.extract.mentions.mention import MoneyMention
from flows.records import Money

BEFORE_CHARACTERS = 45
BRINGS_CHARACTERS = 100
_TOTAL = re.compile(r"\b" + TOTAL_WORDS + r"\b")
_SINCE_FOUNDED = re.compile(r"\bfounded in <date>,? (?:and )?(?:it |has |have )*raised (?:[\w-]+ ){0,3}$")
_BRINGS_TOTAL = re.compile(
    r"\b(?:brings|bringing|brought|takes|taking|took) (?:[^.;<]|<(?!money)\w+>){0,40}\b(?:total|"
    r"overall)\b(?:[^.;<]|<(?!money)\w+>){0,50}$|"
    r"\b(?:before|prior to) (?:this|the latest|the new) (?:round|raise|financing|"
    r"funding)[^.;<]{0,20}(?:<org>)?[^.;<]{0,10} had raised (?:[\w-]+ ){0,3}$"
)
_DEAL_TOTALLING = re.compile(
    r"\b(?:round|offering|placement|financing|loan|facility|raise|deal|investment|tranche|package|commitment)"
    r"(?: [\w-]+)? totall?(?:ing|s|ed) (?:[\w-]+ ){0,4}$|"
    r"\b(?:to|will|would|could|may|should) total (?:[\w-]+ ){0,3}$"
)
"""``a registered direct offering totaling approximately $60 million``: one deal's money."""
_IN_A_ROUND = re.compile(
    r"^ (?:in|through|via|from) (?:an? |its |the |their )(?:[\w-]+ ){0,3}(?:<round>|(?:round|placement)\b)"
)
_TOTAL_DEAL = re.compile(r" (?:investment|commitment|round|placement|loan|financing|transaction)\b")
"""``the total $6 billion investment``: the whole of one deal."""
_MAKES = re.compile(
    r"\b(?:that|this|which) (?:makes|made|takes|took|brings) (?:it|the (?:round|total|raise|sum)) (?:to )?$"
)
"""``That makes it $4 million for the round overall``."""
_FROM_SINCE = re.compile(r"^(?:[^.;<]|<(?:org|person)>){0,90}\bsince (?:its )?(?:inception|founding|launch)\b")
_SINCE_COMMITTED = re.compile(
    r"\bsince (?:then )?(?:committed|provided|invested|lent|granted|awarded|disbursed|approved) (?:[\w-]+ ){0,3}$"
)
_RAISING_TOTAL = re.compile(r"\braising (?:a )?total of (?:\w+ )?$")
_SINCE = re.compile(r"^since <date>,? [^;]{0,60}\braised (?:[\w-]+ ){0,3}$")
_NOW_RAISED = re.compile(r"\bnow raised\b")
_ONE_ROUND = re.compile(r"^[^.;]{0,40}\b(?:investment|round|led by)\b")
_TOTAL_AFTER = re.compile(
    r"^[^.;<]{0,12}\b(?:over|across|in) (?:two|three|four|five|six|\d+|several|multiple) (?:[\w-]+ )?rounds\b|"
    r"^(?:[^.;<]|<org>){0,90}\bmost recently\b|"
    r"^[^,;<]{0,25}\b(?:to date|so far|in total|combined|until now|up to now|since (?:its )?(?:inception|"
    r"founding|launch))\b"
)


def totals(marked: Marked) -> Iterator[Money]:
    """Amounts that a sentence calls a total to date."""
    form = marked.form
    for offset, tag in zip(form.offsets, form.tags, strict=True):
        if not isinstance(tag.value, MoneyMention):
            continue
        is_brought = _BRINGS_TOTAL.search(form.text, max(0, offset - BRINGS_CHARACTERS), offset)
        right = form.text[offset + len("<money>") :]
        if is_brought or _is_total_before(form.text[max(0, offset - BEFORE_CHARACTERS) : offset], right):
            yield tag.value.money


def is_total(hit: Hit) -> bool:
    """Whether the amount of a match is told as a total, not as this deal's money."""
    at = hit.amount_at()
    left = hit.form.text[max(0, at - 60) : at].split("<money>")[-1]
    right = hit.form.text[at + len("<money>") : at + 70]
    if _NOW_RAISED.search(left) and not _ONE_ROUND.search(right):
        return True
    if _RAISING_TOTAL.search(left):
        return False
    if _MAKES.search(left) or _SINCE_COMMITTED.search(left) or _FROM_SINCE.search(hit.form.text[at + 7 : at + 120]):
        return True
    if _SINCE.search(hit.form.text[:at]):
        return True
    if _SINCE_FOUNDED.search(left) and not _ONE_ROUND.search(right):
        return True
    return _is_total_before(left[-BEFORE_CHARACTERS:], right) or bool(_TOTAL_AFTER.search(right))


def _is_total_before(left: str, right: str) -> bool:
    if _RAISING_TOTAL.search(left) or _DEAL_TOTALLING.search(left) or _IN_A_ROUND.match(right):
        return False
    if left.endswith(" total ") and _TOTAL_DEAL.match(right):
        return False
    return _TOTAL.search(left) is not None
