"""The days that a sentence names, and whether a stage can have been reached on one."""

from __future__ import annotations

import re
from datetime import date

from flows.extract.events.ipo import slots
from flows.extract.marking import Form, Marked
from flows.extract.mentions.mention import DateMention

TELLING = re.compile(
    r"\b(?:said|says|saying|announced|told|reported|disclosed|confirmed|unveiled|revealed|reports?|statement|filing|"
    r"adding|added|interview|memo|notice)\b[^,;<]{0,25}$"
)


def days_of(marked: Marked) -> list[tuple[int, str]]:
    """The full dates of a sentence and where they stand."""
    near = [(offset, mention.event_date) for offset, mention in slots.dates(marked.spine)]
    return [(offset, day) for offset, day in near if day is not None and len(day) == len("2026-01-08")]


def day_at(spine: Form, offset: int) -> str | None:
    """The day, month or year of the date that begins there."""
    tag = spine.tag_at(offset)
    return tag.value.event_date if tag is not None and isinstance(tag.value, DateMention) else None


def is_possible(told: str, stage: str, published: date | None) -> bool:
    """A step that is planned lies ahead, one that is done does not."""
    if published is None or stage == "launched":
        return True
    today = published.isoformat()
    if stage in ("planned", "rumoured"):
        return told >= today[: len(told)]
    return told <= today[: len(told)]
