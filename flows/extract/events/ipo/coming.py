"""When a listing that is planned is to come: ``The listing could come in March.``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.days import TELLING, day_at, is_possible
from flows.extract.events.ipo.story import Story
from flows.extract.reading import Reading

_TAKES_PLACE = re.compile(
    r"\b(?:listing|ipo|offering|float|flotation|debut|deal|it|transaction|merger|combination|issue|"
    r"sale|move|step|plan|(?:first )?trading|dealings|launch) (?:in <place> |on <exchange> )?(?:that |which "
    r")?(?:could|may|might|will|would|is expected to|"
    r"is likely to|"
    r"is set to|should) (?:[\w-]+ ){0,2}?(?:take place|happen|come|occur|be completed|launch|be launched|close|"
    r"conclude|be finali[sz]ed)\b|"
    r"\b(?:listing|ipo|offering|float|flotation|debut|issue|(?:first )?trading|dealings|launch)(?: (?:in|on) (?:the )?"
    r"<(?:place|exchange)>)?(?: at [^;.]{5,60}?)? (?:is|are|was) (?:[\w-]+ )?(?:earmarked|pencil?led in|slated|"
    r"scheduled|planned|due|expected|likely|"
    r"targeted|foreseen|set) (?:for|in)\b"
)


def expected(story: Story, reading: Reading) -> str | None:
    """When the listing is to come, told by itself: ``The listing could come in March.``."""
    for marked in story.sentences:
        found = _TAKES_PLACE.search(marked.spine.text)
        for told in slots.dates_near(marked.spine, found.end()) if found else ():
            if is_possible(told, story.stage, reading.article.published):
                return told
    return next(_hoped_for(story, reading), None)


_HOPE = re.compile(
    r"\b(?:expect\w*|could|may|might|will|would|likely|slated|scheduled|target\w*|as early as|as soon as|aim\w*|plans?|"
    r"planned|planning|due|hop(?:es|ed|ing)|eye[sd]?|eyeing|proposed|by|prepar\w+|considering|possible|potential|"
    r"earmarked|pencill?ed|tentative(?:ly)?|earliest)\b"
)
_LISTING_IN = re.compile(
    r"\b(?:list(?:ed|ing)?|ipo|debut|float(?:ed|ation)?|flotation|go(?:ing)? public|trading|transaction|merger|closing|"
    r"completion|offering|share sale|admission|combination)\b(?: (?!since)(?:[\w'-]+|<(?:exchange|place|org|gov|money)>"
    r"(?:'s)?)){0,8}? "
    r"(?P<d><date>)|(?P<e><date>)(?:'s)? (?:[\w-]+ |<exchange> |<place> ){0,2}?"
    r"(?:listing|ipo|debut|float|flotation|offering)\b"
)


def _hoped_for(story: Story, reading: Reading) -> Iterator[str]:
    """When the listing is hoped for, wherever it is said: ``going public as early as next year``."""
    for marked in story.sentences:
        spine = marked.spine
        if len(story.told[marked.sentence.start]) > 1 or not _HOPE.search(spine.text):
            continue
        for found in _LISTING_IN.finditer(spine.text):
            at = found.start(str(found.lastgroup))
            told = day_at(spine, at)
            if told is None or TELLING.search(spine.text, max(0, at - 60), at) or _SINCE.search(spine.text, 0, at):
                continue
            if is_possible(told, story.stage, reading.article.published):
                yield told


_SINCE = re.compile(r"\bsince $")
