"""When a stage was or will be reached: the date beside the verb that tells it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.claims import Claim
from flows.extract.events.ipo.story import Story
from flows.extract.mentions.mention import DateMention
from flows.extract.reading import Reading

_BEST_FOR_DATE = (
    "began_trading",
    "opens",
    "open_sale",
    "launch",
    "filed.filed",
    "filed.for",
    "priced",
    "approved",
    "accepted",
)
_LATER_STEP = re.compile(
    r"\b(?:list(?:ed|ing)?|trading|trade|debut|clos(?:e|es|ing|ed)|conclud\w*|ends?|allot\w*|finali[sz]ed|"
    r"commence|expir\w*|delivery|anchor)\b[^,;<]{0,40}$"
)
_TELLING = re.compile(
    r"\b(?:said|says|announced|told|reported|disclosed|confirmed|unveiled|revealed|reports?|statement|filing|interview|"
    r"memo|notice)\b[^,;<]{0,25}$"
)
_SKIPPED = {"listed": None, "planned": _TELLING, "rumoured": _TELLING}


def stage_date(story: Story, reading: Reading) -> str | None:
    """The date of the stage: from the rule that tells the step itself, in running text before headings."""
    own = [claim for claim in story.claims if claim.stage == story.stage]
    if story.stage == "launched":
        own = [claim for claim in own if _is_opening(claim)]
    skip = _SKIPPED.get(story.stage, _LATER_STEP)
    for claim in sorted(own, key=_date_order):
        for told in slots.dates_near(claim.marked.spine, claim.position, skip=skip):
            if _is_possible(told, story.stage, reading.article.published):
                return told
    if story.stage == "launched":
        return _first_day_of_bids(story) or _told_on(story, reading)
    if story.stage in ("filed", "priced", "approved", "accepted"):
        return _told_on(story, reading)
    if story.stage == "listed":
        return _day_before(story, reading)
    return _expected(story, reading) if story.stage in ("planned", "rumoured") else None


_SAID_ON = re.compile(
    r"\b(?:said|says|showed|announced|disclosed|reported|revealed)(?: (?:in|to) (?:an? |the )?(?:[\w-]+ |<\w+> ){0,3}?"
    r"(?:statement|filing|notice|prospectus|release|exchange))?(?: on| late on)? (?P<d><date>)|"
    r"<org>(?: on)? (?P<e><date>) (?:announced|disclosed|said|unveiled|set)\b"
)


def _told_on(story: Story, reading: Reading) -> str | None:
    """The day on which the step was made known: ``has set a range, it said on Monday``."""
    for claim in sorted((one for one in story.claims if one.stage == story.stage), key=_date_order):
        spine = claim.marked.spine
        for found in () if _IS_LATER.search(claim.rule) else _SAID_ON.finditer(spine.text):
            tag = spine.tag_at(found.start("d") if found.group("d") else found.start("e"))
            told = tag.value.event_date if tag is not None and isinstance(tag.value, DateMention) else None
            if told is not None and _is_possible(told, "filed", reading.article.published):
                return told
    return None


_IS_LATER = re.compile(r"subscribed|allotment|anchor|covered|bids|orders")
"""Rules that tell of a book already open."""
_BIDS_BEGIN = re.compile(
    r"\b(first|opening|second|third) day of (?:the )?(?:[\w-]+ )?(?:bidding|subscription|bids|issue|offer|ipo|sale|"
    r"book[- ]?building)\b|\bon day (1|one|2|two|3|three)\b"
)
_DAY_NUMBERS = {
    "first": 1,
    "opening": 1,
    "1": 1,
    "one": 1,
    "second": 2,
    "2": 2,
    "two": 2,
    "third": 3,
    "3": 3,
    "three": 3,
}
SATURDAY = 5


def _first_day_of_bids(story: Story) -> str | None:
    """The day on which the book opened, told by its bids: ``fully booked on Wednesday, the first day of bidding``."""
    for marked in story.sentences:
        found = _BIDS_BEGIN.search(marked.spine.text)
        near = slots.dates_near(marked.spine, found.start(), reach=60) if found else []
        if found and near and len(near[0]) == len("2026-01-08"):
            number = _DAY_NUMBERS[found.group(1) or found.group(2)]
            return _working_days_before(date.fromisoformat(near[0]), number - 1)
    return None


def _working_days_before(day: date, count: int) -> str:
    """The day a few days of trading earlier."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day.isoformat()


_TAKES_PLACE = re.compile(
    r"\b(?:listing|ipo|offering|float|flotation|debut|deal|it|transaction|merger|combination|issue|"
    r"sale) (?:in <place> |on <exchange> )?(?:that |which )?(?:could|may|might|will|would|is expected to|"
    r"is likely to|"
    r"is set to|should) (?:[\w-]+ ){0,2}?(?:take place|happen|come|occur|be completed|launch|be launched|close|"
    r"conclude|be finali[sz]ed)\b"
)


def _expected(story: Story, reading: Reading) -> str | None:
    """When the listing is to come, told by itself: ``The listing could come in March.``."""
    for marked in story.sentences:
        found = _TAKES_PLACE.search(marked.spine.text)
        for told in slots.dates_near(marked.spine, found.end()) if found else ():
            if _is_possible(told, story.stage, reading.article.published):
                return told
    return None


def _day_before(story: Story, reading: Reading) -> str | None:
    """The day that one of the sentences just before the listing sets: ``Thursday was crowded. X debuted.``."""
    first = next((claim.marked for claim in story.claims if claim.rule in _TELLS_A_DAY), None)
    if first is None or first.sentence.is_heading:
        return None
    place = reading.sentences.index(first)
    for marked in reversed(reading.sentences[max(0, place - 3) : place]):
        told = [mention.event_date for _, mention in slots.dates(marked.form)]
        if marked.sentence.is_heading or any(tag.entity is not story.issuer for tag in marked.tagged("org")):
            return None
        if len(told) == 1 and told[0] is not None and len(told[0]) == len("2026-01-08"):
            return told[0] if _is_possible(told[0], story.stage, reading.article.published) else None
    return None


_TELLS_A_DAY = frozenset(
    {
        "ipo.listed.first_day",
        "ipo.listed.ended_session",
        "ipo.listed.began_trading",
        "ipo.listed.against_price",
        "ipo.listed.listed_on",
        "ipo.listed.debuted",
        "ipo.listed.bell",
    }
)


def _is_possible(told: str, stage: str, published: date | None) -> bool:
    """A step that is planned lies ahead, one that is done does not."""
    if published is None or stage == "launched":
        return True
    today = published.isoformat()
    if stage in ("planned", "rumoured"):
        return told >= today[: len(told)]
    return told <= today[: len(told)]


def _is_opening(claim: Claim) -> bool:
    """Only the opening of the book dates a launch; its close, the allotment and the bids do not."""
    return claim.rule.rsplit(".", 1)[-1] in (
        "launch",
        "opens",
        "open_sale",
        "ipo_opens",
        "alongside",
        "org_opens",
        "book_which_opened",
        "takes_bids",
    ) and not claim.verb.startswith(("clos", "conclud", "end", "to"))


def _date_order(claim: Claim) -> tuple[bool, bool, int]:
    best = any(part in claim.rule for part in _BEST_FOR_DATE) and not claim.verb.startswith(("clos", "conclud", "end"))
    return claim.marked.sentence.is_heading, not best, claim.marked.sentence.start
