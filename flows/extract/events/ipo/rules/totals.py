"""How an article gives one total for many listings: who raised how much together, what a year brought in."""

from __future__ import annotations

from flows.extract.events.ipo.rules.hauls import HAULS, NOUNS, NUMBER, TAKE, TAKING, TOOK
from flows.extract.needles import Rare
from flows.extract.rule import Rule

_MANY = (
    r"(?:companies|firms|issuers|startups|start-ups|listings|offerings|ipos|deals|debuts|floats|businesses|"
    r"groups|newcomers|unicorns|chipmakers|makers|"
    r"initial public offerings|three|four|five|six|seven|eight|nine|ten|dozens?|pair|trio|duo|two)"
)
_TAGS = r"<(?:date|place|exchange|demonym|percent|gov)>(?:'s)?"
RULES: tuple[Rule, ...] = (
    Rule(
        "ipo.total.projected",
        "planned",
        r"\b(?P<v>project\w*|expect\w*|forecast\w*|reckon\w*|predict\w*|anticipat\w*|estimates|sees) (?:[\w,'-]+ |"
        + _TAGS
        + r",? ){0,10}?(?:"
        + NOUNS
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
        + NOUNS
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
        r"(?: [\w-]+){0,3}? (?:through|via|from|with|in|by way of) (?:[\w,-]+ |" + _TAGS + r" ){0,5}" + NOUNS + r"\b",
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
        r"\b(?P<v>(?:" + TOOK + r"|" + TAKING + r"|" + TAKE + r") (?:a )?(?:combined|collective|joint)|"
        r"combined ipos|"
        r"(?:together|between them),? (?:they |the \w+ )?(?:have )?raised|"
        + _MANY
        + r"\b(?: [\w,'-]+){0,8}? (?:have )?rais(?:ed|ing|e) (?:a |an )?(?:total|aggregate|cumulative))"
        r"(?: total| amount)?(?: of)? (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Three firms raised a combined HK$9.3 billion on their debuts.",
    ),
    Rule(
        "ipo.total.proceeds",
        "listed",
        r"\b(?!equity (?:market|value|activity))"
        r"(?:ipo|listing|initial public offering|equity)(?:'s)? (?:proceeds|volumes?|fundraising|fund-raising|"
        r"issuance|activity|market|haul|tally|value)\b(?: [\w,'%-]+| <(?:place|date|percent|exchange|"
        r"demonym)>){0,10}? (?P<v>to|at|of|reached|hit|totall?ed|totall?ing|topped|exceeded|surpassed|was|were|"
        r"raised) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Hong Kong IPO proceeds jumped 88% to HK$286 billion last year.",
    ),
    Rule(
        "ipo.total.through_listings",
        "listed",
        r"\b(?P<v>raise|selling|sold|mobilise|"
        + TAKE
        + r"|"
        + TOOK
        + r"|"
        + TAKING
        + r") (?:[\w-]+ ){0,5}?(?P<m><money>)(?: [\w-]+| <(?:date|place|exchange|demonym)>){0,6}? (?:in|"
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
        r"\b(?:companies|firms|issuers|newcomers|groups|businesses) (?:have )?(?P<v>" + TOOK + r") "
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
    *HAULS,
)
THAN = (
    r"(?:(?:up|down|rose|fell|increase|decrease|drop|jump) (?:[\w-]+ )?(?:<percent> )?from|"
    r"compare[ds] (?:with|to)|"
    r"against|versus|vs\.?|and from|more than triple|triple|double|twice|(?:[\w-]+ )?half(?: of)?|"
    r"(?:a )?(?:third|quarter) of|"
    r"times|(?:short|shy) of|well (?:above|below)|beating|exceeding|surpassing|"
    r"a year (?:ago|earlier) it was|(?:previous|earlier) (?:high|record|peak) of|corresponding (?:sum|figure) in)"
)
COMPARED = Rule(
    "ipo.total.compared",
    "listed",
    r"(?:\b|^|(?<=\())(?P<v>(?:proceeds|sum|total|volume|they|it)(?: there| overall| in <place>)? "
    r"(?:climbed|rose|fell|shrank|"
    r"came|grew|jumped|dropped|slid|slumped|sank|plunged|soared|raised) ?(?:by <percent> |<percent> )?(?:to)?|"
    + THAN
    + r"|from|(?:^in )?<date>:) "
    r"(?:the |just |about |nearly |almost |only |around |some |\d{1,4} (?:deals |ipos |listings |issuers |companies )?"
    r"and |<date>'s |<date> was |<date>: |raised ){0,3}(?P<m><money>)(?! and <money>|, <money>| to <money>)",
    "Up from $9.1 billion in 2024.",
)
"""What another year's listings raised, beside a total."""

NEEDS_MANY = frozenset(
    f"ipo.total.{name}"
    for name in (
        "issuers_took",
        "issuers_taking",
        "after_taking",
        "which_took",
        "all_they_took",
        "between_them",
        "together_may",
        "proceeds_are",
        "passive",
        "raised_so_far",
        "with_raised",
        "reckoned",
        "it_is",
        "period_was",
    )
)
"""Rules for sentences that do not say themselves that the money is that of listings: others around them have to."""
MANY_LISTINGS = Rare(
    r"\b(?:" + NOUNS + r"|(?:ipo|listings?) (?:market|pipeline|boom|rush|calendar|volumes?|proceeds|activity|wave|"
    r"drought|funds|pricings|fundraising|week|season)|new (?:stocks|issues)|spacs|"
    r"blank[- ]che\w+ (?:companies|ipos?|vehicles|firms)|newcomers|\d+ offerings|"
    r"(?:sme|mainboard|<exchange>) (?:and \w+ )?(?:sme )?issues|"
    r"primary markets?|" + NUMBER + r" (?:[\w-]+ |<\w+> ){0,3}(?:companies|firms|issuers|groups|biotechs|makers) "
    r"(?:[\w-]+ |<\w+> ){0,6}?(?:list(?:ed|ing)|went public|go(?:ne|ing)? public|debut(?:ed)?|floated|began trading|"
    r"start(?:ed)? trading|(?:waiting|queu\w+|lin\w+ up|prepar\w+|plan\w*|set|hoping) to (?:list|float|go public)|"
    r"come to (?:the )?(?:[\w-]+ )?market|joined <exchange>|come to <exchange>))\b"
)
"""Talk of several listings."""
