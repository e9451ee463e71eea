"""How an article tells one sum by who took it in: so many issuers, named ones together, a year's listings."""

from __future__ import annotations

from flows.extract.rule import Rule

TOOK = (
    r"(?:raised|fetched|garnered|collected|mobili[sz]ed|mopped up|gathered|netted|attracted|amassed|reaped|"
    r"generated|yielded|picked up|pulled off|drew|drawn|(?:took|taken|brought|pulled|drawn|hauled|raked|reeled) in)"
)
"""Taking money in from the public, told as done; ``TAKE`` as to be done, ``TAKING`` as going along."""
TAKE = (
    r"(?:raise|fetch|garner|collect|mobili[sz]e|mop up|gather|net|attract|amass|generate|draw|yield|"
    r"(?:take|bring|pull|draw|haul|rake) in)"
)
TAKING = (
    r"(?:raising|fetching|garnering|collecting|mobili[sz]ing|gathering|netting|attracting|drawing|reaping|"
    r"(?:taking|bringing|pulling|drawing|hauling|raking) in)"
)
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|eighteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w{3,5})?|a dozen|dozens of|"
    r"hundreds of)"
)
_ISSUERS = (
    r"(?:compan(?:y|ies)|firms|issuers|start-?ups|smes|newcomers|debutants|groups|businesses|unicorns|biotechs|"
    r"vehicles|spacs|names|[\w-]*makers|developers|miners|lenders|banks|insurers|retailers|listings|offerings|ipos|"
    r"deals|floats|flotations|debuts|stocks|issues|initial public offerings|candidates|applicants|enterprises)"
)
_STEP = r"(?:[\w'-]+,? |<(?:date|place|exchange|demonym|percent)>(?:'s|-\w+)?,? )"
_ABOUT = r"(?:(?!net\b)[\w-]+ ){0,4}?"
_FUNDING = (
    r"<money> or more\b|\bmost of them|\b(?:though|of which|of whom) |<round>|venture|\bseed\b|funding|bonds?\b|"
    r"\bloans?\b|\bdebt\b|\btokens?\b|private equity|buyout"
)
"""What else many raise money in, and what takes a total back."""
NOUNS = (
    r"(?:ipos|(?:initial|first-time|maiden) (?:public )?(?:share |stock )?(?:offerings|offers|sales|issues)|"
    r"listings|floats|pricings|blank-check (?:ipos|vehicles)|"
    r"flotations|share sales|debuts|public issues|mainboard issues|new listings|newcomers|public offerings)"
)

HAULS = (
    Rule(
        "ipo.total.issuers_took",
        "listed",
        r"\b(?:"
        + NUMBER
        + r"|<demonym>|sme|chinese|new|indian|such) "
        + _STEP
        + r"{0,4}?"
        + _ISSUERS
        + r"\b,? "
        + _STEP
        + r"{0,12}?(?P<v>"
        + TOOK
        + r"|sold) "
        + _ABOUT
        + r"(?P<m><money>)",
        "By its count 86 such vehicles have come to market in 2022 and gathered $13.4 billion; an IPO boom.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.issuers_taking",
        "listed",
        r"\b(?:"
        + NUMBER
        + r"|<demonym>|such) "
        + _STEP
        + r"{0,4}?"
        + _ISSUERS
        + r"\b:? "
        + _STEP
        + r"{0,14}?(?P<v>"
        + TAKING
        + r"|with (?:[\w-]+ ){0,2}(?:proceeds|volume|value) of) "
        + _ABOUT
        + r"(?P<m><money>)",
        "A dozen biotech companies have gone public on Nasdaq, collecting a total of $3.4 billion.",
        rejects=_FUNDING + r"|\bnet proceeds",
    ),
    Rule(
        "ipo.total.shells_took",
        "listed",
        r"\b(?:spacs|blank[- ](?:check|cheque) (?:companies|firms|vehicles|shells))\b,? "
        + _STEP
        + r"{0,5}?(?P<v>"
        + TOOK
        + r"|"
        + TAKING
        + r") "
        + _ABOUT
        + r"(?P<m><money>)",
        "Blank-check companies have raised $31 billion this year.",
    ),
    Rule(
        "ipo.total.named_together",
        "listed",
        r"\b(?P<v>together|between them),? (?:[\w'-]+ ){0,3}?{org} (?:have |had )?(?:"
        + TOOK
        + r"|sold) "
        + _ABOUT
        + r"(?P<m><money>)",
        "Together Tarn and Vell sold $1.1 billion of stock; two IPOs.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.after_taking",
        "listed",
        r"\b"
        + NUMBER
        + r" "
        + _STEP
        + r"{0,3}?"
        + _ISSUERS
        + r"\b "
        + _STEP
        + r"{0,12}?after (?P<v>"
        + TAKING
        + r") "
        + _ABOUT
        + r"(?P<m><money>)",
        "Three biotech companies began trading on Friday after raising HK$4.1 billion between them.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.which_took",
        "listed",
        r"\b"
        + NUMBER
        + r" "
        + _STEP
        + r"{0,3}?"
        + _ISSUERS
        + r"\b "
        + _STEP
        + r"{0,5}?(?:which|that) (?:together |have |had |between them ){0,2}(?P<v>"
        + TOOK
        + r") "
        + _ABOUT
        + r"(?P<m><money>)",
        "The firm counted 154 IPOs in 2023, which raised $19.4 billion.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.all_they_took",
        "listed",
        r"^(?:together,? |between them,? |in all,? |all told,? |in total,? |combined,? )?(?:they|(?:the|these|those|"
        r"all) (?:two|three|four|five|six|seven|eight|nine|ten|pair|duo|trio|quartet|quintet|newcomers|debutants|"
        r"deals|offerings|listings|ipos|floats|issues)) (?:together |have |had |between them |jointly ){0,2}"
        r"(?P<v>" + TOOK + r") " + _ABOUT + r"(?P<m><money>)",
        "They raised $315 billion.",
        rejects=_FUNDING + r"|<money> and <money>",
    ),
    Rule(
        "ipo.total.between_them",
        "listed",
        r"\b(?P<v>" + TAKE + r"|" + TOOK + r"|" + TAKING + r") " + _ABOUT + r"(?P<m><money>)(?: or more)?,? "
        r"(?:between them|among them|among themselves|combined|together|collectively|in all|all told|altogether)\b",
        "The five could raise Rs 9,000 crore between them.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.together_may",
        "planned",
        r"\b(?:together|combined|collectively|between them|jointly),? (?:they |the \w+ |would |could |may |might |"
        r"will |looking to |seeking to |to ){1,2}(?P<v>" + TAKE + r") " + _ABOUT + r"(?P<m><money>)",
        "Three offerings that together would fetch as much as $1.9 billion.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.nouns_reached",
        "listed",
        r"\b"
        + NOUNS
        + r" (?:(?!raised)"
        + _STEP
        + r"){0,6}?(?P<v>reached|hit|topped|exceeded|surpassed|"
        + TAKE
        + r"|"
        + TOOK
        + r"|"
        + TAKING
        + r"|valued at|amount(?:ed|ing) to) "
        + _ABOUT
        + r"(?P<m><money>)",
        "Initial public offerings across Asia reached $190 billion.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.nouns_with",
        "listed",
        r"\b(?:"
        + NOUNS
        + r"|"
        + NUMBER
        + r" (?:offerings|deals)),? "
        + _STEP
        + r"{0,10}?(?P<v>with (?:[\w-]+ ){0,2}?(?:proceeds|volume|value) of|with|for) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?= raised| in proceeds| of proceeds|,|\.| so far| in all|$)",
        "There have been 180 IPOs with proceeds of $32 billion.",
        rejects=_FUNDING + r"|\bnet proceeds|market capitali[sz]ation|\bworth\b",
    ),
    Rule(
        "ipo.total.hosted",
        "listed",
        r"\b(?P<v>host\w*|saw|seen|welcom\w+|record\w+|log\w+|notch\w+|drew|attract\w+|pour\w+|pump\w+|"
        r"account\w* for|handled|absorbed|bought|sold|clock\w+) " + _ABOUT + r"(?P<m><money>)(?: worth)? "
        r"(?:of|in|into|from|through|via) " + _STEP + r"{0,4}?(?:" + NOUNS + r"|ipo proceeds|ipo volume|new stock)\b",
        "The city hosted HK$124 billion of first-time share sales in 2025.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.value_of",
        "listed",
        r"\b(?:value|volume|proceeds|size|sum|total|takings?)(?: and \w+)? (?:of|from|for) "
        + _STEP
        + r"{0,4}?"
        + NOUNS
        + r" "
        + _STEP
        + r"{0,8}?(?P<v>to|at|reached|hit|totall?ed|was|were|topped|stood at|came to) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)",
        "The value of IPOs in Europe rose to €14.2 billion in 2025.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.proceeds_are",
        "listed",
        r"(?:^|, and |; |: )" + _STEP + r"{0,6}?(?<!net )(?P<v>funds raised|proceeds|amount raised|the total|volumes?|"
        r"issuance|collections|money raised)\b(?: for the sector| in <place>| so far| there| (?:from|of) <place> "
        r"[\w-]+ ipos)? ?(?:was|were|is|stood at|totall?ed|total|came to|amounted to|reached|hit|climbed to|"
        r"rose to|fell to|dropped to|more than doubled to|(?:doubled|tripled|halved) to|:) (?:[\w-]+ ){0,3}?"
        r"(?P<m><money>)",
        "The funds raised amounted to RM2.4 billion; 21 IPOs in all.",
        rejects=_FUNDING + r"|\bnet proceeds|will (?:use|go)|to (?:use|repay|fund)",
    ),
    Rule(
        "ipo.total.passive",
        "listed",
        r"(?:^|: |; |included, )" + _STEP + r"{0,5}?(?P<m><money>)(?: or so)? (?:was|were|has been|"
        r"have been|had been) (?P<v>" + TOOK + r")(?= (?:in|on|during|over|so far|through|by|from|<date>)|\.|,|$)",
        "Only HK$51 billion was raised in the first nine months; an IPO drought.",
        rejects=_FUNDING + r"|\bby <org>|\bfrom <org>",
    ),
    Rule(
        "ipo.total.with_raised",
        "listed",
        r"(?:\bquarter|\byear|\bhalf|\bmonth|\bweek|<date>),? with (?:[\w-]+ ){0,3}?(?P<m><money>) "
        r"(?P<v>raised)\b(?! by| from)",
        "It was the best first quarter since 2007, with 7.2 billion pounds raised in IPOs.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.raised_so_far",
        "listed",
        r"(?P<m><money>) (?P<v>" + TOOK + r") (?:so far|<date>|this year|to date)?,? ?(?:came|comes|was spread|"
        r"stems|compares)\b",
        "The $44.9 billion raised so far came from 204 companies.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.reckoned",
        "planned",
        r"\b(?P<v>reckons?|expects?|sees|forecasts?|predicts?|projects?|estimates|bets?) (?:that )?"
        + _STEP
        + r"{0,6}?(?:to|will|would|could|may) (?:"
        + TAKE
        + r"|reach|total|hit|exceed|top|bring|see) "
        + _ABOUT
        + r"(?P<m><money>)",
        "It reckons the second half will bring HK$90 billion; 80 IPOs in all.",
        rejects=_FUNDING + r"|revenues?|sales of|profit|\bmarket size",
    ),
    Rule(
        "ipo.total.it_is",
        "listed",
        r"^(?P<v><date>(?:'s)?,?|<date> at this time|a year (?:ago|earlier)|today) (?:it|the (?:total|sum|figure|"
        r"comparable (?:sum|figure)))(?: for the sector)? (?:is|was|stood at|came to|had been) "
        r"(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "A year earlier it was $6.9 billion.",
        rejects=_FUNDING,
    ),
    Rule(
        "ipo.total.period_was",
        "listed",
        r"^(?P<v><date>) (?:was|brought|saw|yielded|totall?ed) (?:[\w-]+ ){0,2}?(?P<m><money>) (?:from|in|with) "
        + NUMBER
        + r" "
        + _STEP
        + r"{0,2}?"
        + _ISSUERS,
        "Last year saw EUR 0.8bn from 20 deals.",
        rejects=_FUNDING,
    ),
)
