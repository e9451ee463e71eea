"""One total for many listings: ``technology firms raised more than $1 billion through IPOs``.

The subject is a plural without a name, or a count; the amount is said to be raised by listing. The headline's and
the body's telling of one total are one statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.events.evidence import evidence
from flows.extract.events.ipo.claims import is_about_listing
from flows.extract.events.ipo.slots import dates_near, same_money, venues
from flows.extract.marking import Marked
from flows.extract.mentions.mention import MoneyMention
from flows.extract.needles import Sieve
from flows.extract.reading import Reading
from flows.extract.rule import Rule, expand
from flows.records import IpoEvent

_MANY = (
    r"(?:companies|firms|issuers|startups|start-ups|listings|offerings|ipos|deals|debuts|floats|businesses|"
    r"groups|newcomers|unicorns|chipmakers|makers|"
    r"initial public offerings|three|four|five|six|seven|eight|nine|ten|dozens?|pair|trio|duo|two)"
)
_NOUNS = (
    r"(?:ipos|(?:initial|first-time|maiden) (?:public )?(?:share |stock )?(?:offerings|offers|sales|issues)|"
    r"listings|floats|"
    r"flotations|share sales|debuts|public issues|mainboard issues|new listings|newcomers|public offerings)"
)
_TAGS = r"<(?:date|place|exchange|demonym|percent|gov)>(?:'s)?"
RULES: tuple[Rule, ...] = (
    Rule(
        "ipo.total.projected",
        "planned",
        r"\b(?P<v>project\w*|expect\w*|forecast\w*|reckon\w*|predict\w*|anticipat\w*|estimates|sees) (?:[\w,'-]+ |"
        + _TAGS
        + r",? ){0,10}?(?:"
        + _NOUNS
        + r"|ipo (?:proceeds|fundraising|funds))\b(?: [\w,'-]+| "
        + _TAGS
        + r"){0,6}? (?P<m><money>)",
        "The firm now projects 80 floats for HK$300 billion in 2027.",
    ),
    Rule(
        "ipo.total.together_seek",
        "planned",
        r"\b(?:together|combined|collectively|between them),? (?P<v>looking|seek\w*|aim\w*|set|will|plan\w*|"
        r"hop\w+|expected|"
        r"propos\w+|target\w*) (?:to )?(?:raise|mop up|mobili[sz]e|garner|collect|fetch) (?:[\w-]+ "
        r"){0,4}?(?P<m><money>)",
        "Nine issues will open next week, together looking to mop up around Rs 9,000 crore.",
    ),
    Rule(
        "ipo.total.noun_raised",
        "listed",
        r"\b"
        + _NOUNS
        + r"(?: [\w,'-]+| "
        + _TAGS
        + r"){0,8}? (?P<v>raised|raising|fetched|fetching|brought in|totall?ed|worth|garnered|collected) "
        r"(?:[\w-]+ ){0,5}?"
        r"(?P<m><money>)",
        "Initial offerings in Europe had raised 31.6 billion euros in 2018.",
    ),
    Rule(
        "ipo.total.by_nouns",
        "listed",
        r"\b"
        + _MANY
        + r"\b(?: [\w,'-]+| "
        + _TAGS
        + r"){0,6}? (?P<v>raised|raising|fetched|garnered|collected|mobili[sz]ed|mopped up) (?:[\w-]+ "
        r"){0,5}?(?P<m><money>)"
        r"(?: [\w-]+){0,3}? (?:through|via|from|with|in|by way of) (?:[\w,-]+ |" + _TAGS + r" ){0,5}" + _NOUNS + r"\b",
        "Indian companies raised Rs 52,000 crore by way of 37 mainboard IPOs.",
    ),
    Rule(
        "ipo.total.count_fetched",
        "listed",
        r"\b(?:the |those |all )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?: of them)?) (?:have "
        r")?(?:tapped the "
        r"(?:primary )?markets? and )?(?P<v>fetched|collected|garnered|raised|took in|mobili[sz]ed) (?:a "
        r")?(?:[\w-]+ ){0,3}?"
        r"(?P<m><money>)",
        "SMEs had their best half: 118 of them tapped the market and collected Rs 5,000 crore.",
        rejects=r"<round>|venture|seed|startups?",
    ),
    Rule(
        "ipo.total.funds_raised",
        "listed",
        r"\bipo (?P<v>funds raised|proceeds|fundraising|fund-raising)(?: \([^()]{0,30}\))?: (?:[\w-]+ "
        r"){0,2}?(?P<m><money>)",
        "IPO funds raised: HK$286 billion.",
    ),
    Rule(
        "ipo.total.raised_through",
        "listed",
        r"\b"
        + _MANY
        + (
            r"\b(?: [\w,'-]+){0,8}? (?P<v>rais(?:ed|ing|e)) (?:[\w-]+ ){0,5}?(?P<m><money>)(?: [\w-]+){0,4}? (?:in|"
            r"through|via|from|with|by) (?:[\w-]+ |<place> |<demonym> |<exchange> ){0,4}(?:ipos|"
            r"initial public offerings|listings|floats|share sales|debuts)\b"
        ),
        "Robot makers raised more than $1 billion through IPOs.",
    ),
    Rule(
        "ipo.total.offerings_raising",
        "listed",
        r"\b(?:ipos|initial public offerings|listings|debuts|floats|flotations|offerings|those listings|"
        r"new listings)\b(?: [\w,'-]+){0,8}? (?P<v>rais(?:ed|ing|e)|brought in|fetched|totall?ed|"
        r"worth) (?:[\w-]+ ){0,5}?(?P<m><money>)",
        "A strong week of technology listings raising more than $1 billion.",
    ),
    Rule(
        "ipo.total.combined",
        "listed",
        r"\b(?P<v>rais(?:ed|ing|e) (?:a )?(?:combined|collective)|"
        r"(?:together|between them),? (?:they |the \w+ )?(?:have )?raised|"
        + _MANY
        + r"\b(?: [\w,'-]+){0,8}? (?:have )?rais(?:ed|ing|e) (?:a |an )?(?:total|aggregate|cumulative))"
        r"(?: total| amount)?(?: of)? (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Three firms raised a combined HK$9.3 billion on their debuts.",
    ),
    Rule(
        "ipo.total.proceeds",
        "listed",
        r"\b(?:ipo|listing|initial public offering|equity)(?:'s)? (?:proceeds|volumes?|fundraising|fund-raising|"
        r"issuance|activity|market|haul|tally|value)\b(?: [\w,'%-]+| <(?:place|date|percent|exchange|"
        r"demonym)>){0,10}? (?P<v>to|at|of|reached|hit|totall?ed|totall?ing|topped|exceeded|surpassed|was|were|"
        r"raised) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Hong Kong IPO proceeds jumped 88% to HK$286 billion last year.",
    ),
    Rule(
        "ipo.total.through_listings",
        "listed",
        r"\b(?P<v>rais(?:ed|ing|e)|fetch\w*|collect\w*|mobilis\w*|mobiliz\w*|"
        r"garner\w*) (?:[\w-]+ ){0,5}?(?P<m><money>)(?: [\w-]+| <(?:date|place|exchange|demonym)>){0,6}? (?:in|"
        r"through|via|from|with|by|across) (?:[\w,-]+ |<place> |<demonym> |<exchange> |<date> ){0,5}(?:ipos|"
        r"initial public offerings|listings|floats|share sales|debuts|mainboard issues|public issues|"
        r"new listings)\b",
        "The city raised HK$286 billion from 119 new listings.",
    ),
    Rule(
        "ipo.total.through_ipos_raised",
        "listed",
        r"\b(?:funds|money|capital|amount|fundraising|proceeds)(?: \w+){0,2}? (?:raised )?(?:through|via|from|in|"
        r"by) (?:[\w-]+ |<place> |<demonym> |<exchange> ){0,4}(?:ipos|initial public offerings|listings|"
        r"floats)\b(?: [\w,'-]+| <(?:date|place|exchange|percent)>){0,10}? (?P<v>to|at|reached|hit|totall?ed|"
        r"topped|exceeded|surpassed|was|were|stood at|amounted to) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Funds raised through IPOs in the first half totalled $14 billion.",
    ),
    Rule(
        "ipo.total.was_raised",
        "listed",
        r"(?P<m><money>) (?:was|were|has been|had been|have been) (?P<v>raised)(?: [\w-]+| <(?:date|place|"
        r"exchange)>){0,5}? (?:in|through|via|from|by|across) (?:[\w-]+ |<place> |<exchange> ){0,5}(?:ipos|"
        r"initial public offerings|listings|floats)\b",
        "Some $9 billion was raised in 72 IPOs.",
    ),
    Rule(
        "ipo.total.went_public_raising",
        "listed",
        r"\b" + _MANY + r"\b[^.;<]{0,40}? (?P<v>went public|listed|debuted|floated)\b[^.;]{0,60}?, raising "
        r"(?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Technology firms went public in Hong Kong this week, raising more than $1 billion.",
    ),
    Rule(
        "ipo.total.deals_raised",
        "listed",
        r"(?:^|[;:] )(?:<date>,? )?(?:\d{1,3} |the |these |those )?"
        + _MANY
        + r" (?:have )?(?P<v>raised) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Hong Kong IPOs boom: 22 deals raised US$9.6 billion in the first two months of IPOs.",
    ),
    Rule(
        "ipo.total.count_raised",
        "listed",
        r"\b(?:<num>|\d{1,3}|"
        + _MANY
        + r") (?:[\w-]+ |<date> |<place> |<exchange> ){0,8}?that (?P<v>raised) (?P<m><money>)",
        "Following 72 last year in the U.S. that raised $9.45 billion.",
    ),
    Rule(
        "ipo.total.week",
        "listed",
        r"(?P<m><money>) (?P<v>ipo) (?:week|boom|month|bonanza|rush|wave|haul|surge|spree)\b",
        "A $1 billion IPO week underscores confidence.",
    ),
)
_LISTING_WORD = re.compile(expand(r"\b{ipo}s?\b|\blistings?\b|\bdebuts\b"))
_IS_AHEAD = re.compile(r"\b(?:expected|could|will|plan|may|aim|set) (?:\w+ ){0,3}$")
_SIEVE = Sieve(RULES)


LEAD_SENTENCES = 3
"""Headline, deck and lead: they tell whether an article is about listings."""
_PER_COMPANY = re.compile(r"\b(?:each|apiece|respectively)\b")


def aggregates(reading: Reading) -> tuple[IpoEvent, ...]:
    """The totals an article gives for listings that it counts together."""
    found: list[IpoEvent] = []
    is_talk = any(_LISTING_WORD.search(marked.form.text) for marked in reading.sentences[:LEAD_SENTENCES])
    before = False
    for marked in reading.sentences:
        is_own = is_about_listing(marked)
        told = list(_told(marked, is_talk=is_talk or is_own or before))
        before = is_own
        for event in told:
            known = next(
                (one for one in found if one.amount and event.amount and same_money(one.amount, event.amount)), None
            )
            if known is None:
                found.append(event)
            elif known.amount is not None and known.amount.qualifier == "exact" and event.amount is not None:
                found[found.index(known)] = event
    return tuple(found)


def _told(marked: Marked, *, is_talk: bool) -> Iterator[IpoEvent]:
    spine = marked.spine
    if not is_talk or _PER_COMPANY.search(spine.text):
        return
    for rule, match, _ in _SIEVE.matches(marked):
        tag = spine.tag_at(match.start("m"))
        if (
            tag is None
            or not isinstance(tag.value, MoneyMention)
            or spine.tags_between(match.start(), match.start("v"), "org")
        ):
            continue
        before = spine.text[: match.start("v")]
        yield IpoEvent(
            evidence=evidence(marked, rule),
            stage="planned" if rule.says == "planned" or _IS_AHEAD.search(before) else "listed",
            company=None,
            scope="aggregate",
            exchange=_exchange(marked),
            amount=tag.value.money,
            listing_count=_count(spine.text[: match.start("m")]),
            event_date=next(iter(dates_near(spine, match.start("v"))), None),
        )
        return


def _exchange(marked: Marked) -> str | None:
    """The one exchange that a sentence names for its listings."""
    told = {venue.exchange for venue in venues(marked) if venue.exchange}
    return told.pop() if len(told) == 1 else None


def _count(before: str) -> int | None:
    """How many listings a total counts: the last number told before its noun."""
    told = _COUNT.findall(before)
    return (_NUMBERS.get(told[-1]) or int(told[-1])) if told else None


_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2
    )
}
_COUNT = re.compile(
    rf"\b({'|'.join(_NUMBERS)}|\d{{1,3}}) (?:(?:new|other|big|tech|technology) )?"
    r"(?:companies|firms|issuers|startups|start-ups|listings|offerings|ipos|deals|debuts|floats|businesses|groups|"
    r"newcomers|initial public offerings)\b"
)
