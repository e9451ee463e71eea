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
from flows.records import IpoEvent, Money

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
        r"(?:^|[;:,] )(?:in )?(?:<date>,? )?(?:only |some |about )?(?:\d{1,3} |the |these |those )?"
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
        "ipo.total.companies_took",
        "listed",
        r"\b(?:\d{1,3}|<num>|\d,\d{3}|dozens of|all|new|chinese|<demonym>) (?:[\w-]+ |<demonym> "
        r"){0,3}(?:companies|firms|"
        r"issuers|newcomers|smes|listings|debutants|new stocks|deals|ipos)(?: (?:have|had|that|which|so far|"
        r"<date>|in <place>|"
        r"on <exchange>|chose to|choosing to)){0,3},? (?P<v>rais(?:ed?|ing)|garnered|mobili[sz]ed|took in|taking "
        r"in|fetched|"
        r"collected|pulled in|brought in) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "In 2021, 46 companies took in 65 billion reais on the exchange.",
        rejects=r"<round>|venture|seed|funding|startups?|bonds?",
    ),
    Rule(
        "ipo.total.count_alone",
        "listed",
        r"\b(?:<num>|\d{1,3})(?: more| others?| of them)?(?: <date>| have made it to [\w ]{1,20}?| so far| in the "
        r"<place>| in "
        r"<place>| were in [\w ]{1,20}?| are in [\w ]{1,20}?| looking| hoping){0,3},? (?:that |which he |which |"
        r"together |to )?"
        r"(?:expected |set |likely )?(?:to )?(?P<v>rais(?:e|ed|ing)|taking in|took in|fetch(?:ed|ing)?|"
        r"collect(?:ed|ing)|"
        r"mobili[sz](?:e|ed|ing)|garner(?:ed|ing)?) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Only 57 have made it to market so far, taking in 40.2 billion yuan.",
        rejects=r"<round>|venture|seed|funding|startups?|bonds?|\bshares\b",
    ),
    Rule(
        "ipo.total.candidates",
        "planned",
        r"\b(?:companies|firms|issuers|candidates|others|applicants|\d{1,3})(?: (?:are|is|were))? (?P<v>proposing|"
        r"looking|"
        r"planning|hoping|seeking|aiming|waiting|wanting) to (?:raise|mobili[sz]e|garner|collect|mop up) "
        r"(?:[\w-]+ ){0,4}?"
        r"(?P<m><money>)",
        "Another 37 looking to mobilise about Rs 50,000 crore are awaiting approval.",
        rejects=r"<round>|venture|seed|funding",
    ),
    Rule(
        "ipo.total.issue_size",
        "planned",
        r"\b(?:companies|firms|issuers|issues|candidates|applicants) (?P<v>with) (?:a )?(?:combined|total|"
        r"aggregate|joint) "
        r"(?:issue size of |size of )?(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "There are 84 companies with a combined Rs 1.2 lakh crore issue size that have approval.",
    ),
    Rule(
        "ipo.total.haul",
        "listed",
        r"\b(?:haul|tally|takings)(?: (?!net\b)[\w'-]+| <(?:date|place|percent|exchange|demonym)>(?:'s)?){0,5}? "
        r"(?P<v>to|at|of|reached|hit|totall?ed|was|stood at) (?:[\w-]+ ){0,2}?(?P<m><money>)",
        "The four newcomers take this year's haul to HK$259 billion.",
        rejects=r"medal|award",
    ),
    Rule(
        "ipo.total.raised_in_total",
        "listed",
        r"(?P<m><money>) (?P<v>raised|mobili[sz]ed|garnered|collected) (?:in total|overall|through (?:[\w-]+ "
        r"){0,3}(?:issues|"
        r"ipos|listings|offerings|floats))\b",
        "There were 28 IPOs, with EUR 3.1 billion raised in total.",
    ),
    Rule(
        "ipo.total.on_exchanges",
        "listed",
        r"\b(?:companies|firms|issuers|newcomers|groups|businesses) (?:have )?(?P<v>raised|collected|garnered) "
        r"(?:[\w-]+ ){0,3}?"
        r"(?P<m><money>) (?:on|by listing (?:in|on)) (?:the )?(?:[\w-]+ |<place>(?:'s)?,? |<demonym> |"
        r"<exchange>,? |and )"
        r"{0,5}(?:exchanges?|bourses?|markets?|<place>|<exchange>)",
        "Sponsor-backed issuers raised €21.4 billion on European exchanges; an IPO boom.",
        rejects=r"<round>|bonds?",
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
GOES_ON = 2
"""Sentences after a total that may go on about it."""
_PER_COMPANY = re.compile(r"\b(?:each|apiece|respectively)\b")


def aggregates(reading: Reading) -> tuple[IpoEvent, ...]:
    """The totals an article gives for listings that it counts together."""
    found: list[IpoEvent] = []
    is_talk = any(_LISTING_WORD.search(marked.form.text) for marked in reading.sentences[:LEAD_SENTENCES])
    before, goes_on = False, 0
    for marked in reading.sentences:
        is_own = is_about_listing(marked)
        told = list(_told(marked, is_talk=is_talk or is_own or before))
        told += _compared(marked, has_total=bool(told) or goes_on > 0)
        goes_on = GOES_ON if told else goes_on - 1
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
    seen: set[int] = set()
    for rule, match, _ in _SIEVE.matches(marked):
        tag = spine.tag_at(match.start("m"))
        if (
            tag is None
            or not isinstance(tag.value, MoneyMention)
            or tag.value.money.value < TOTAL_MIN
            or id(tag) in seen
            or spine.tags_between(match.start(), match.start("v"), "org")
        ):
            continue
        seen.add(id(tag))
        yield _event(marked, rule, tag.value.money, match.start("v"), _stage(rule, spine.text, match))


TOTAL_MIN = 1_000_000
"""In any currency; what is less is a share's price."""


def _event(marked: Marked, rule: Rule, money: Money, position: int, stage: str) -> IpoEvent:
    return IpoEvent(
        evidence=evidence(marked, rule),
        stage=stage,  # type: ignore[arg-type]
        company=None,
        scope="aggregate",
        exchange=_exchange(marked),
        amount=money,
        listing_count=_count(marked.spine.text[:position]),
        event_date=next(iter(dates_near(marked.spine, position)), None),
    )


def _stage(rule: Rule, text: str, match: re.Match[str]) -> str:
    """How far the listings of a total have got: candidates may have the regulator's word or wait for it."""
    if rule.says != "planned" and not _IS_AHEAD.search(text, 0, match.start("v")):
        return "planned" if _QUEUE.search(text, match.start(), match.start("v")) else rule.says
    around = text[max(0, match.start() - 30) : match.end() + 70]
    if _WAITING.search(around) is not None:
        return "filed"
    return "approved" if _CLEARED.search(around) else "planned"


_QUEUE = re.compile(r"\b(?:queue|expected|pipeline|likely)\b")
_WAITING = re.compile(r"\bawait\w*|\bhave filed\b|\bfiled (?:for|papers|drafts?)\b")
_CLEARED = re.compile(r"\b(?:approvals?|approved|clearance|cleared|go-ahead)\b")
_COMPARED = Rule(
    "ipo.total.compared",
    "listed",
    r"\b(?P<v>(?:proceeds|sum|total|volume|they|it)(?: there| overall| in <place>)? (?:climbed|rose|fell|shrank|"
    r"came|grew|"
    r"jumped|dropped|slid|slumped|sank|plunged|soared|raised) ?(?:by <percent> |<percent> )?(?:to)?|(?:up|down) "
    r"(?:<percent> )?from|compared (?:with|to)|against|versus|vs\.?|more than triple|triple|double|half|"
    r"more than|a year (?:ago|earlier) it was|(?:previous|earlier) (?:high|record|peak) of|corresponding (?:sum|"
    r"figure) in) "
    r"(?:the |just |about |nearly |almost |only |\d{1,4} (?:deals |ipos |listings )?and |<date>'s |<date> was |<date>: "
    r"){0,3}(?P<m><money>)",
    "Up from $9.1 billion in 2024.",
)
"""What another year's listings raised, beside a total."""


def _compared(marked: Marked, *, has_total: bool) -> Iterator[IpoEvent]:
    """The total of another year that a total is compared with, where its year is told."""
    spine = marked.spine
    if not has_total or (marked.tagged("org") and not _LISTING_WORD.search(spine.text)):
        return
    for match in _COMPARED.regex.finditer(spine.text):
        tag = spine.tag_at(match.start("m"))
        if tag is None or not isinstance(tag.value, MoneyMention) or tag.value.money.value < TOTAL_MIN:
            continue
        event = _event(marked, _COMPARED, tag.value.money, match.start("m"), "listed")
        if event.event_date is not None or match.group("v").startswith(("proceeds", "sum", "total", "they")):
            yield event


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
