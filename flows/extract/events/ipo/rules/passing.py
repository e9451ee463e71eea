"""Listings that are told of in passing: in the background of another company's story, in lists, in comparisons."""

from __future__ import annotations

from flows.extract.events.ipo.rules.elliptic import OTHER_SALE, TAKES
from flows.extract.rule import Rule

WHOSE = r"(?:[\w'-]+,? |<place>(?:'s)? |<demonym> |<exchange>(?:'s)? ){0,5}?"
_EVENTS = (
    r"(?:ipos|listings|debuts|debutants|flotations|floats|newcomers|new issues|initial public offerings|"
    r"(?:share|public|stock|initial|new) (?:sales|offerings|listings)|first-time share sales|going public)\b"
)
"""Listings in the plural."""
_MANY = (
    r"(?:crop|flurry|wave|batch|slate|string|spate|rash|class|run|parade|burst|raft|slew|handful|series|rush|surge|"
    r"boom|stream|bevy|flood|trickle|cluster|procession|succession|clutch|pack)"
)
_SHOW = (
    r"(?:(?:has |have |had )?(?:includ(?:es?|ed|ing)|featur(?:es?|ed|ing)|counts|counted|comprises?|comprised|"
    r"brought|seen|saw)|such as|like|(?:was |were |is |are )?(?:led|headed|topped|kicked off|capped|crowned) by|"
    r"from|are|were|is|was|:|-)"
)
NOT_YET = (
    r"\b(?:plan(?:s|ned|ning)?|upcoming|expected|potential|possible|coming|next|likely|prospective|future|pulled|"
    r"postponed|shelved|delayed|withdrawn|cancelled|scrapped|abandoned|failed|aborted|awaited|pending|prepar\w+|"
    r"bonds?|notes|tokens?|investors?)\b"
)
_SHOWING = r"(?:debuts?|ipos?|initial public offerings?|listings?|floats?|flotations?|flop|stumble|pop|market entry)\b"
_HOW = r"(?:[\w-]+,? |<place>(?:'s)? |<exchange>(?:'s)? |<money> |<demonym> ){0,4}?"

PASSING = (
    Rule(
        "ipo.listed.passing_crop",
        "listed",
        r"\b(?P<v>"
        + _MANY
        + r") of (?:[\w'-]+ |<(?:place|date|exchange|demonym)>(?:'s)? ){0,4}?"
        + _EVENTS
        + r"[^;.<]{0,40}?(?:<(?:date|place|exchange)>[^;.<]{0,20}?){0,2} ?"
        + _SHOW
        + r" "
        + WHOSE
        + r"(?P<co>{org})",
        "This year's crop of IPOs includes taxi app Uveron, Lifty and Slakka.",
        rejects=NOT_YET + r"|listings (?:on|in) <exchange> are",
    ),
    Rule(
        "ipo.planned.passing_pipeline",
        "planned",
        r"\b(?P<v>pipeline|queue|calendar|backlog|line-?up|docket|waiting list)\b(?:[^;.<]|<(?:date|place|exchange)>)"
        r"{0,50}? (?:includes?|features?|counts|comprises|contains|is led by|is headed by|are|boasts) "
        + WHOSE
        + r"(?P<co>{org})",
        "The pipeline of listings for 2020 includes Airbunk and home-fitness company Mirrory.",
        rejects=r"drugs?\b|products?\b|orders|projects?\b|earnings|pipeline operator|oil\b|gas\b",
    ),
    Rule(
        "ipo.planned.passing_wings",
        "planned",
        r"\b(?:among|also|others?|companies|names|firms|startups|those) [^;.<]{0,40}?"
        r"(?P<v>in the (?:wings|queue|pipeline|starting blocks)|lined up|next in line|in line to (?:list|go public|"
        r"float)|"
        r"(?:expected|tipped|slated|set|due|planning|preparing|hoping|poised) to (?:list|go public|float|debut|"
        r"sell shares|"
        r"tap the market))\b[^;.<]{0,30}?(?:<(?:date|place|exchange)>[^;.<]{0,12}?){0,2} ?"
        r"(?:are|is|include|includes|including|such as|like|:) " + WHOSE + r"(?P<co>{org})",
        "Among those waiting in the wings are food-delivery firm Dasha and brokerage Robina.",
        rejects=r"earnings|results|reports|drugs?\b|data\b|decid\w+ not",
    ),
    Rule(
        "ipo.listed.passing_those_of",
        "listed",
        r"{ipo}\b(?:[^;.<]|<(?:date|place|exchange|money|org)>){0,80}?\b(?P<v>ahead of|behind|than|topping|surpass\w+|"
        r"beating|eclips\w+|match\w*|rival\w+|overtak\w+|after|follow\w*|outstripp\w+) (?:even )?(?:that|those) of "
        + WHOSE
        + r"(?P<co>{org})(?=[^;]{0,60}<(?:date|money)>)",
        "The IPO is the largest this year, ahead of those of Pinbord and Zoomer, which raised $1 billion in May.",
        rejects=r"planned|expected to come|bonds?\b|valuation of|revenue|profit",
    ),
    Rule(
        "ipo.listed.passing_dated",
        "listed",
        r"(?P<co>{org})(?:'s|') (?:<date> )?"
        + _HOW
        + _SHOWING
        + r" (?:back |earlier |late |early )?(?:in |on |last |at )?(?:<date>|this year|earlier this year|<money>)"
        r"(?: in <place>| on <exchange>)? (?P<v>has|have|had|raised|made|helped|left|marked|opened|paved|put|gave|set|"
        r"sparked|showed|prompted|spurred|cast|weighed|did|came|proved|drew|fetched|brought|turned|ended|saw|"
        r"(?:is|are) (?:seen|still|widely|regarded|considered|one of|the (?:largest|biggest)|cited|held))\b",
        "Zubly's disappointing debut in May has weighed on demand for new issues.",
        rejects=r"postponed|delayed|shelved|withdrawn|pulled|planned|expect|scrapped|cancelled|called off|abandoned|"
        r"film|album|\bcars?\b|products?\b|could|would|been (?:put|pushed|moved)",
    ),
    Rule(
        "ipo.listed.passing_wary",
        "listed",
        r"\b(?P<v>after|following|since|despite|given|by|from|of|unlike) (?:the )?"
        + WHOSE
        + r"(?P<co>{org})(?:'s|') (?:[\w-]+,? |<(?:place|exchange)>(?:'s)? |<money> ){0,4}?(?:debuts?|flops?|first "
        r"day)"
        r" (?:(?:in|on|last|earlier in) )?(?:<date>|this year)",
        "Funds have been wary after Zubly's and Lifty's lackluster debuts in May.",
        rejects=NOT_YET + r"|film|album",
    ),
    Rule(
        "ipo.listed.passing_wary_of",
        "listed",
        r"\b(?:flops?|stumbles?|success|failure|slump|struggles?|pops?|performance|disappointments?|(?:poor|weak|"
        r"lackluster|lacklustre|rocky|strong|disappointing|bumpy|shaky) (?:\w+ )?(?:debuts|showings?|starts?|"
        r"receptions?)) "
        r"(?P<v>of|by|from|at) (?:<date>'s )?(?:ipos|listings|debutants|newcomers|(?:recent )?market debutants|recent "
        r"(?:ipos|listings))"
        r"[^;.<]{0,30}?(?:such as|like|including|from|-) " + WHOSE + r"(?P<co>{org})",
        "The poor showing of recent IPOs such as Zubly and Lifty scared funds.",
    ),
    Rule(
        "ipo.listed.passing_debutants",
        "listed",
        r"\b(?P<v>recent|latest|fellow|this year's|last year's|<date>|newly) (?:<place> |<exchange> |<demonym> |[\w-]+ "
        r"){0,2}?(?:debutants?|newcomers?|market arrivals?|market entrants?) (?P<co>{org})",
        "Recent Nasdaq debutants Bilara and Qiyara have fallen below their offer prices.",
    ),
    Rule(
        "ipo.listed.passing_record",
        "listed",
        r"(?P<v>rais(?:ed|ing)|sold|fetched|took in|collected|pulled in|brought in|netted|garnered) "
        r"(?:[\w.,'-]+ ){0,4}?<money>(?:[^;.<]|<(?:date|place|exchange|money)>){0,60}?,? "
        r"(?:still |then |making it |in (?:what (?:was|is) )?|making )?"
        r"(?:the |an? |<place>'s |<date>'s )?(?:[\w'-]+ |<(?:place|date|exchange)>(?:'s)? ){0,4}?"
        r"(?:record|biggest|largest|second-biggest|second-largest|smallest)\b(?: [\w-]+| <(?:place|exchange|"
        r"date)>(?:'s)?){0,3}? "
        r"{ipo}",
        "In 2014 Alimara raised $25 billion in New York, still the record for an IPO.",
        rejects=r"<round>|funding|bonds?\b|notes\b|follow-on|plans?\b|aims?\b|would|could|will\b|seek|ahead of|before",
    ),
    Rule(
        "ipo.listed.passing_since",
        "listed",
        r"^(?:already |now |still )?(?:up|down|with (?:a|its) [^,;<]{0,20}|having (?:[\w-]+ ){1,3})[^,;<]{0,20}"
        r"(?:<percent>)?[^,;<]{0,20}"
        r"(?P<v>since|from|after) its (?:[\w-]+ |<date>(?:'s)? |<place> |<exchange> |<money> ){0,3}"
        r"(?:debut|{ipo})(?: (?:in|on|of|last) <date>)?, " + WHOSE + r"(?P<co><org>)",
        "Up 28% since its June debut, rival Mirrory has fared better.",
    ),
    Rule(
        "ipo.listed.passing_moved_since",
        "listed",
        r"\b(?P<v>up|down|risen|fallen|gained|lost|surged|soared|jumped|climbed|dropped|slumped|tumbled|advanced|slid|"
        r"added|shed|plunged|rose|fell|doubled|tripled) (?:[\w-]+ ){0,4}?(?:<percent>[^;.<]{0,30}(?:<percent>[^;.<]"
        r"{0,20})?)?since "
        r"(?:going public|listing|debuting|floating|(?:its|their) (?:[\w-]+ |<place> |<exchange> ){0,3}(?:debuts?|"
        r"{ipo}))"
        r" (?:[^;.<]{0,20}<(?:date|money|exchange|place)>|earlier this (?:year|month)|this year|last (?:year|month))",
        "Zubly and Lifty have fallen 35% and 43%, respectively, since going public earlier this year.",
        rejects=r"<date>(?:'s)? (?:high|low|peak)|index|benchmark",
    ),
    Rule(
        "ipo.listed.passing_gains_for",
        "listed",
        r"(?:first-day|debut|opening|day-one) (?:gains?|pops?|jumps?|losses|drops?|returns?|moves?|surges?|rall\w+)"
        r" of <percent> (?P<v>for|by|at|in) (?P<co><org>(?:,? (?:and )?(?:of )?<percent> (?:for|by|at|in) <org>){0,3})",
        "Bumbly followed first-day gains of 86% for Dasha and 113% for Airbunk.",
    ),
    Rule(
        "ipo.listed.passing_last_was",
        "listed",
        r"\b(?:last|previous|biggest|largest|first|latest|only|second|third) (?:[\w'-]+ |<place>(?:'s)? |<exchange> |"
        r"<demonym> |<date> ){0,4}?(?:{ipo}|company to (?:list|go public|float)[^;.<]{0,20}(?:<place>|<exchange>)?)"
        r"(?:[^;.<]|<(?:place|exchange|date)>){0,30}? (?P<v>was|were) (?:that of |of |by )?"
        + WHOSE
        + r"(?P<co><org>)(?=(?:'s)?,? (?:which|when it|with|at|in|on|last|raising|a year|<duration>)[^;]{0,40}"
        r"<(?:date|money)>)",
        "The last sizable IPO in Milan was that of payments firm Nexira, which raised 2 billion euros in April 2019.",
        rejects=r"withdrawn|pulled|postponed|planned|sponsor|underwriter",
    ),
    Rule(
        "ipo.postponed.passing_halted",
        "postponed",
        r"\b(?:regulators?|authorities|officials|watchdogs?|<gov>|<place>|government|exchanges?|bourses?|<exchange>)"
        r"(?:'s)? (?:[\w-]+ ){0,3}?"
        r"(?P<v>suspended|halted|blocked|derailed|scuppered|torpedoed|stalled|froze|stopped|quashed|thwarted|"
        r"put the brakes on) "
        r"(?:(?P<co><org>)(?:'s|') (?:[\w-]+ |<(?:place|exchange)>(?:'s)? |<money> ){0,4}?(?:{ipo}|offering|share sale|"
        r"listing)|the (?:[\w-]+ |<money> |<place> ){0,4}?(?:{ipo}|listing|share sale) of " + WHOSE + r"<org>)",
        "Officials halted Antara's record share sale in November.",
    ),
    Rule(
        "ipo.postponed.passing_days_away",
        "postponed",
        r"(?P<co><org>) (?:[\w-]+ ){1,4}(?:away from|from|before|off) (?:[\w-]+ |<place>(?:'s)? |<exchange> |<money> "
        r"){0,5}?"
        r"{ipo}[^;.<]{0,30}? (?:when|before|until) [^;.]{0,30}?(?P<v>suspended|halted|blocked|derailed|scuppered|"
        r"stopped|torpedoed|pulled the plug on) (?:it|the|its)\b",
        "Antara was days away from a record $35 billion IPO when regulators suspended it.",
    ),
    Rule(
        "ipo.rumoured.passing_talks",
        "rumoured",
        r"\b(?P<v>(?:held|holding|having|had|begun|started|opened|conducted|been in|been holding) (?:[\w-]+ "
        r"){0,3}(?:talks|discussions|conversations)|in (?:\w+ ){0,2}(?:talks|discussions)|"
        r"(?:spoken|spoke|speaking|talked|talking) (?:to|with)) "
        r"[^;.<]{0,40}?(?:<org>[^;.<]{0,12}){0,3}(?:about|over|on|regarding|for) (?:[\w-]+ |<(?:place|exchange|"
        r"money|date)>"
        r"(?:'s)? ){0,5}?(?:{ipo}|go public)",
        "Instakara has held talks with banks about an IPO.",
        rejects=r"pre-ipo|buying",
    ),
    Rule(
        "ipo.listed.passing_the_of",
        "listed",
        r"\b(?P<v>after|since|following|behind|than|eclips\w+|surpass\w*|top(?:s|ped|ping)|beat(?:s|ing)?|overtak\w+|"
        r"overtook|exceed\w*|outstripp\w+|like|unlike|rival\w*|match\w*|echo\w*|recall\w*) (?:even )?(?:the )"
        r"(?=[^;]{0,110}<(?:date|money)>)"
        + _HOW
        + r"(?:<date>(?:'s)? )?"
        + _HOW
        + r"{ipo} (?:in <date> )?(?:of|by) "
        + WHOSE
        + r"(?P<co><org>)",
        "The sale eclipsed the 2014 flotation of China's Alimar Holding, which brought in $25 billion.",
        rejects=NOT_YET,
    ),
    Rule(
        "ipo.listed.passing_sum_that",
        "listed",
        r"<money> (?:that |which )?" + WHOSE + r"(?P<co><org>) (?P<v>" + TAKES + r")\b"
        r"(?=[^;]{0,90}\b(?:biggest|largest|record|{ipo}|debut))",
        "The deal tops the $2.2 billion that royalty buyer Meridar raised in June as this year's biggest listing.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.listed.passing_now_trades",
        "listed",
        r"\b(?P<v>" + TAKES + r") (?:[\w.,'-]+ ){0,4}?<money> (?:(?:in|on|last) )?<date>,? (?=[^;]{0,70}?\b(?:trades?|"
        r"trading|offer price|issue price|ipo price|first[- ]day|debut|changes? hands|(?:its|the) (?:shares|stock)))",
        "Mall owner Arabia Malls, which raised 2.8 billion riyals in May, trades at 30 riyals.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.listed.passing_sold_price",
        "listed",
        r"<money>(?: (?:a|per) (?:share|ads|unit)| apiece| each)? (?:at|for) which (?:it|they|the (?:shares|stock|"
        r"company)) (?:had |was |were |had been |first )?(?P<v>sold (?:its |their |the )?(?:shares|stock)|sold|offered|"
        r"issued|went public|floated|listed|came to (?:the )?market|debuted)\b",
        "Zoomar is 27% below the $45 at which it sold shares in May.",
        rejects=r"takeover|acquired|bond|follow-on|secondary",
    ),
    Rule(
        "ipo.listed.passing_above_price",
        "listed",
        r"\b(?P<v>above|below|over|under|times|triple|double|twice|half|against|from|than|beneath|off|short of) "
        r"(?:its|their|the) (?:<date> |may |(?:initial|original) )?(?:<money>(?:-a-share)? (?:offer(?:ing)?|ipo|issue|"
        r"listing|flotation|float) prices?|(?:offer(?:ing)?|ipo|issue|listing|flotation|float) prices? of <money>)",
        "The stock is still more than triple the May IPO price of $25.",
        rejects=r"takeover|bid|buyout|gr[ea]y market|price band|\bgmp\b|expect|could|would|will\b|premium",
    ),
    Rule(
        "ipo.listed.passing_listed_since",
        "listed",
        r"(?P<co><org>),? (?P<v>listed|quoted|public|traded|trading) (?:on <exchange> |in <place> |there )?(?:only )?"
        r"since (?:late |early |mid-?)?<date>",
        "Ride-hailing operator Pikar Inc., listed since March 29, fell 10%.",
        over="form",
    ),
)
