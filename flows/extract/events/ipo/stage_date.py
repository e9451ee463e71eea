"""When a stage was or will be reached: the date beside the verb that tells it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.claims import Claim
from flows.extract.events.ipo.coming import expected
from flows.extract.events.ipo.days import TELLING, day_at, days_of, is_possible
from flows.extract.events.ipo.story import TELLS_A_DAY, Story
from flows.extract.marking import Form
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
    r"\b(?:list(?:ed|ing)?|trading|trade|debut|clos(?:e|es|ing|ed)(?! doors)|conclud\w*|ends?|allot\w*|finali[sz]ed|"
    r"commence|expir\w*|delivery|anchor|to price|pricing (?:is )?(?:due|expected|set))\b[^,;<]{0,40}$"
)
_DUE = re.compile(r"\b(?:due|scheduled|planned|expected|set|slated|until|into|till)\b[^,;<]{0,30}$|\bto $")
"""What a listing that was called off had been going to do."""
_SKIPPED = {"listed": None, "planned": TELLING, "rumoured": TELLING, "withdrawn": _DUE, "postponed": _DUE}


def stage_date(story: Story, reading: Reading) -> str | None:
    """The date of the stage: from the rule that tells the step itself, in running text before headings."""
    own = _own_claims(story)
    skip = _SKIPPED.get(story.stage, _LATER_STEP)
    for claim in sorted(own, key=_date_order):
        for told in slots.dates_near(claim.marked.spine, claim.position, skip=skip):
            if _is_telling_day(told, story, claim.marked.spine, reading.article.published):
                continue
            if is_possible(told, story.stage, reading.article.published):
                return told
    if story.stage == "launched":
        return (
            _same_day(own, reading)
            or _first_day_of_bids(story, reading.article.published)
            or _day_after_anchors(story)
            or _step_alone(story, reading)
            or _told_on(story, reading)
        )
    if story.stage in ("planned", "rumoured"):
        return expected(story, reading)
    if (named_before := _same_day(own, reading)) is not None:
        return named_before
    if story.stage == "listed":
        return (
            _day_before(story, reading)
            or _step_alone(story, reading)
            or _day_of_all(story, reading)
            or _in_brackets(story, reading.article.published)
        )
    return _step_alone(story, reading) or _told_on(story, reading)


_SAME_DAY = re.compile(r"\b(?:the (?:very )?same|that(?: very)?) day\b")
LOOK_BACK = 2


def _same_day(own: list[Claim], reading: Reading) -> str | None:
    """``B opens the same day``: the day that was named last before it."""
    for claim in own:
        said = _SAME_DAY.search(claim.marked.spine.text)
        if said is None or abs(said.start() - claim.position) > 80:
            continue
        place = reading.sentences.index(claim.marked)
        told = [day for offset, day in days_of(claim.marked) if offset < said.start()]
        for marked in reversed(reading.sentences[max(0, place - LOOK_BACK) : place]):
            told = told or [day for _, day in days_of(marked)]
        if told:
            return told[-1]
    return None


_DEBUT_OF_ALL = re.compile(
    r"\b(?:companies|firms|newcomers|debutants|stocks|debuts|issuers|listings|quartet|trio|pair|four|three|five|two|"
    r"\d{1,2}) (?:[\w-]+ |<place> |<exchange> |<demonym> ){0,4}(?:making|made|make|debuted|listed|began|started|joined|"
    r"floated|on their)\b[^.;]{0,60}\b(?:debuts?|trading|<exchange>|first day|market|board)|"
    r"\b(?:making|made) their (?:[\w-]+ |<place> |<exchange> ){0,3}debuts?\b|"
    r"\b(?:companies|firms|newcomers|debutants|issuers|quartet|trio|pair|four|three|five|two|six|\d{1,2})\b"
    r"[^.;<]{0,20} "
    r"(?:struck|rang|sounded|banged|hit) (?:the|their) (?:[\w-]+ )?(?:gong|bell)s?\b|"
    r"\b(?:two|three|four|five|six|\d{1,2}|both|pair of|trio of) (?:[\w-]+ ){0,2}(?:debutants|newcomers|listings|"
    r"debuts)\b"
)


def _day_of_all(story: Story, reading: Reading) -> str | None:
    """The day on which the lead lets several companies make their debut, for each whose first day is told."""
    if not any(claim.rule in TELLS_A_DAY and not claim.marked.sentence.is_heading for claim in story.claims):
        return None
    for marked in reading.sentences[:LEAD_SENTENCES]:
        days = days_of(marked)
        if len(days) == 1 and _DEBUT_OF_ALL.search(marked.spine.text):
            return days[0][1] if is_possible(days[0][1], "listed", reading.article.published) else None
    return None


LEAD_SENTENCES = 4
_BRACKET = re.compile(r"<org>(?: (?:inc|ltd|plc|corp)\.?)? \((?:<money>(?: raised)?, )?(?:in )?(?P<d><date>)[,)]")


def _in_brackets(story: Story, published: date | None) -> str | None:
    """The date in the bracket behind the issuer's name: ``the third to list directly after Fern (2018)``."""
    for claim in story.claims:
        form = claim.marked.form
        for found in _BRACKET.finditer(form.text):
            named = form.tag_at(found.start())
            told = day_at(form, found.start("d"))
            if named is not None and named.entity is story.issuer and told and is_possible(told, "listed", published):
                return told
    return None


def _is_telling_day(told: str, story: Story, spine: Form, published: date | None) -> bool:
    """Whether a plan's day is only that of the news: a listing that is planned is not today, unless it says so."""
    is_plan = story.stage in ("planned", "rumoured") and published is not None
    return is_plan and told == str(published) and "<date>'s" not in spine.text


def _own_claims(story: Story) -> list[Claim]:
    """The claims that tell the stage itself; who ``sold shares in its offering`` and has yet to trade has priced it."""
    if story.stage == "launched":
        return [claim for claim in story.claims if claim.stage == "launched" and _is_opening(claim)]
    if story.stage == "priced":
        return [claim for claim in story.claims if claim.stage == "priced" or claim.rule == "ipo.listed.raised"]
    return [claim for claim in story.claims if claim.stage == story.stage]


_PAPER = r"(?:statement|filing|notice|prospectus|release|exchange|letter|bulletin|announcement|update|website|report)"
_SAID_ON = re.compile(
    r"\b(?:said|says|showed|shows|announced|disclosed|reported|revealed|posted|published)(?: (?:in|to|on) (?:an? |the |"
    r"its )?(?:[\w-]+ |<\w+> ){0,3}?" + _PAPER + r")?(?: on| late on| late| early on)? (?P<d><date>)|"
    r"<org>(?: on)? (?P<e><date>) (?:announced|disclosed|said|unveiled|set)\b|"
    r"\b(?:according to|in|per) (?:an? |its |the )(?P<f><date>)(?:'s)? (?:[\w-]+ ){0,3}?"
    + _PAPER
    + r"|\b"
    + _PAPER
    + r",? (?:dated|on|of|from|issued on|made public|published on|released on|late on) (?P<g><date>)"
)


def _told_on(story: Story, reading: Reading) -> str | None:
    """The day on which the step was made known: ``has set a range, it said on Monday``."""
    for claim in sorted((one for one in story.claims if one.stage == story.stage), key=_date_order):
        spine = claim.marked.spine
        for found in () if _IS_LATER.search(claim.rule) else _SAID_ON.finditer(spine.text):
            if _BY_PRESS.search(spine.text, 0, found.start()):
                continue
            tag = spine.tag_at(found.start(str(found.lastgroup)))
            told = tag.value.event_date if tag is not None and isinstance(tag.value, DateMention) else None
            if told is not None and is_possible(told, "filed", reading.article.published):
                return told
    return None


_BY_PRESS = re.compile(r"(?:<media>|\bpost)[^,;<]{0,40} $")
"""When a newspaper wrote of it says not when it was."""
_IS_LATER = re.compile(r"subscribed|allotment|anchor|covered|bids|orders")
"""Rules that tell of a book already open."""
_BIDS_BEGIN = re.compile(
    r"\b(first|opening|second|third) day of (?:the )?(?:[\w-]+ )?(?:bidding|subscription|bids|issue|offer|ipo|sale|"
    r"book[- ]?building)\b|\b(?:on )?day (1|one|2|two|3|three)"
    r"(?= of (?:the )?(?:[\w-]+ )?(?:bidding|subscription|bids|issue|offer|ipo|"
    r"sale)\b)|\bon day (1|one|2|two|3|three)\b"
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


def _first_day_of_bids(story: Story, published: date | None) -> str | None:
    """The day on which the book opened, told by its bids: ``fully booked on Wednesday, the first day of bidding``.

    Without a date of its own the day of bidding is that of the news.
    """
    for marked in story.sentences:
        found = _BIDS_BEGIN.search(marked.spine.text)
        if not found or marked.sentence.is_heading:
            continue
        near = [told for told in slots.dates_near(marked.spine, found.start(), reach=60) if len(told) == len(_A_DAY)]
        today = published.isoformat() if published and not _NOT_TODAY.search(marked.spine.text) else None
        told = near[0] if near else today
        if told is not None:
            number = _DAY_NUMBERS[next(group for group in found.groups() if group)]
            return _working_days_before(date.fromisoformat(told), number - 1)
    return None


_A_DAY = "2026-01-08"
_NOT_TODAY = re.compile(r"<date>|\b(?:was|were|had been) (?:[\w-]+ ){0,3}by (?:the )?(?:end|close)\b|\bwill\b")
"""Words that take a day of bidding to another day than that of the news."""
_DAY_AHEAD = re.compile(
    r"\b(?:a|one) day (?:before|ahead of|prior to)(?: the| its| their)? (?:(?!<org>)(?:[\w-]+|<money>) ){0,6}?"
    r"(?:opens?|opening|launch(?:es)?|ipos?|issues?|offer(?:ing)?s?|share sales?|subscription|bidding)\b"
)


def _day_after_anchors(story: Story) -> str | None:
    """The book opens the day after: ``took in $9 million from anchors on Tuesday, a day before its IPO opens``."""
    for marked in story.sentences:
        found = _DAY_AHEAD.search(marked.spine.text)
        days = [day for offset, day in days_of(marked) if found and offset < found.start()]
        if days:
            return (date.fromisoformat(days[-1]) + timedelta(days=1)).isoformat()
    return None


def _working_days_before(day: date, count: int) -> str:
    """The day a few days of trading earlier."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day.isoformat()


_STEPS = {
    "listed": r"(?:shares|stock|units|it|they)(?: \w+)? (?:opened|closed|ended|finished|fell|rose|jumped|surged|"
    r"climbed|sank|slid|dropped|gained|began|started|soared|tumbled|doubled|debuted)|trading (?:began|started|opened)|"
    r"debuted|first (?:trading )?(?:day|session)|(?:trading|market|stock[- ]market) debut|clos(?:e|ing) at|"
    r"(?:lukewarm|warm|cool|cold|frosty|muted|tepid|hot|rousing) (?:reception|welcome|start|debut|response)",
    "priced": r"priced|sold|fixed|set|offered|raised|pricing",
    "filed": r"filed|submitted|lodged|handed in|filing|papers|application|registration statement",
    "accepted": r"accepted|acceptance",
    "approved": r"approved|approval|clearance|cleared|go-ahead|nod|observation letter|observations|green light|"
    r"registered|registration|passed|consent|hearing",
    "launched": r"(?:got|gets?|getting) under ?way|runs?|will run|"
    r"(?:will )?(?:take|accept)s? (?:bids|orders|subscriptions)|"
    r"open(?:s|ed)?(?: for (?:bidding|bids|subscription|(?:the )?public))?|opening|kick(?:s|ed) off|began|"
    r"begins|start(?:s|ed)?|runs from|ran from|approached (?:the )?(?:capital|primary) markets?|"
    r"(?:go(?:es)?|going|went) on the road|"
    r"launched|hit(?:s)? the (?:primary )?(?:market|street)",
    "withdrawn": r"withdrew|withdrawn|withdraw|terminated|lapsed|cancelled|pulled|scrapped|dropped|rejected|abandoned",
    "postponed": r"postponed|delayed|shelved|put (?:off|back)|pushed back|paused|deferred|suspended",
}
_STEP_ON = {
    stage: re.compile(
        rf"\b(?:{words})\b:?(?: (?!<org>)(?:[\w'%.-]+|<\w+>)){{0,9}}?,? (?:on |in |at |from )?(?P<d><date>)"
    )
    for stage, words in _STEPS.items()
}
_STEP_BEFORE = {
    stage: re.compile(rf"(?:^|[,;] |\bon |\bin )(?P<d><date>)(?:'s)?,? (?:[\w'-]+ |<org> ){{0,3}}?(?:{words})\b")
    for stage, words in _STEPS.items()
}
_BIDS = re.compile(
    r"\b(?:ipo|offer|offering|issue|sale|subscriptions?|bid(?:s|ding)?|book(?:building)?|road|roadshow|markets?|float)\b"
)


def _step_alone(story: Story, reading: Reading) -> str | None:
    """The day of the step where a further sentence tells it: ``It obtained its observation letter on 4 February.``."""
    for marked in story.sentences:
        spine = marked.spine
        if marked.sentence.is_heading or len(story.told[marked.sentence.start]) > 1:
            continue
        if story.stage == "launched" and not _BIDS.search(spine.text):
            continue
        for found in (_STEP_ON[story.stage].search(spine.text), _STEP_BEFORE[story.stage].search(spine.text)):
            told = day_at(spine, found.start("d")) if found else None
            if told is not None and _is_step(story, told, spine, found, reading.article.published):
                return told
    return None


def _is_step(story: Story, told: str, spine: Form, found: re.Match[str] | None, published: date | None) -> bool:
    """Whether a date may be the step's: no later step stands before it, and it is of the recent past."""
    if found is None or slots.is_across(spine, found.start(), found.end()):
        return False
    if TELLING.search(spine.text, 0, found.start() + 1):
        return False
    if story.stage != "launched" and len(told) == len("2026-01-08") and published is not None:
        return 0 <= (published - date.fromisoformat(told)).days <= RECENT_DAYS
    return story.stage == "launched" and len(told) == len("2026-01-08")


RECENT_DAYS = 45
"""A step told in a sentence of its own is news; what lies further back is the company's history."""


def _day_before(story: Story, reading: Reading) -> str | None:
    """The day that one of the sentences just before the listing sets: ``Thursday was crowded. X debuted.``."""
    first = next((claim.marked for claim in story.claims if claim.rule in TELLS_A_DAY), None)
    if first is None or first.sentence.is_heading:
        return None
    place = reading.sentences.index(first)
    for marked in reversed(reading.sentences[max(0, place - 3) : place]):
        told = [mention.event_date for _, mention in slots.dates(marked.form)]
        if marked.sentence.is_heading or any(tag.entity is not story.issuer for tag in marked.tagged("org")):
            return None
        if len(told) == 1 and told[0] is not None and len(told[0]) == len("2026-01-08"):
            return told[0] if is_possible(told[0], story.stage, reading.article.published) else None
    return None


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
        "on_the_road",
        "sale_begins",
        "begins_for",
        "opened_own",
        "can_apply",
    ) and not claim.verb.startswith(("clos", "conclud", "end", "to", "pric", "plan"))


def _date_order(claim: Claim) -> tuple[bool, bool, int]:
    best = any(part in claim.rule for part in _BEST_FOR_DATE) and not claim.verb.startswith(("clos", "conclud", "end"))
    return claim.marked.sentence.is_heading, not best, claim.marked.sentence.start
