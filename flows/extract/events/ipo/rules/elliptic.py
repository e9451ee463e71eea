"""Ways of speaking of a listing whose noun stands elsewhere: in the heading, in the sentence before, in none.

They are read only in articles about listings (``ipo.elliptic.``) or that go through several of them
(``ipo.elliptic.several.``), and only for companies of which no other rule says anything.
"""

from __future__ import annotations

from flows.extract.rule import Rule

_TAKES = (
    r"(?:took in|taking in|taken in|tak(?:es|ing|en)? home|rais(?:ed|ing|es)|fetch(?:ed|ing|es)|collect(?:ed|ing|s)|"
    r"brought in|bringing in|brings in|nett(?:ed|ing)|garner(?:ed|ing|s)|pull(?:ed|ing) in|pocket(?:ed|ing|s)|"
    r"bank(?:ed|ing)|reap(?:ed|ing|s)|drew|drawing|gather(?:ed|ing)|mobilis(?:ed|ing)|mobiliz(?:ed|ing)|"
    r"mopp(?:ed|ing) up|scoop(?:ed|ing) up|haul(?:ed|ing) in|sold|selling|sells|plac(?:ed|ing)|contribut(?:ed|ing)|"
    r"(?:came|walked) away with|settl(?:ed|ing) for|made do with|managed|muster(?:ed|ing)|attract(?:ed|ing)|"
    r"secur(?:ed|ing)|add(?:ed|ing)|suppl(?:ied|ying)|got)"
)
"""Verbs of taking money in, told as done."""
_MOVES = (
    r"(?:gain(?:ed|s|ing)|r[io]se[sn]?|rising|jump(?:ed|s|ing)|surg(?:ed|es|ing)|soar(?:ed|s|ing)|climb(?:ed|s|ing)|"
    r"popp(?:ed|ing)|rall(?:ied|ying)|leapt|leaped|advanc(?:ed|ing)|f[ae]ll(?:s|en|ing)?|slid|slides|sliding|"
    r"slipp(?:ed|ing)|dropp(?:ed|ing)|lost|losing|tumbl(?:ed|ing)|plung(?:ed|ing)|sank|sunk|shed|shedding|declin(?:ed|"
    r"ing)|clos(?:ed|ing)|end(?:ed|ing)|finish(?:ed|ing)|opened|opening|put on|putting on|skyrocket(?:ed|ing)|"
    r"edg(?:ed|ing)|flopp(?:ed|ing)|ended up|traded|dipp(?:ed|ing)|crash(?:ed|ing)|rocket(?:ed|ing)|"
    r"(?:is|are|was|were|now) (?:up|down))"
)
"""Verbs of a price that moves."""
_WHO = r"(?:[\w'-]+,? |<place>(?:'s)? |<demonym> ){0,6}"
_EACH = r"<money>(?: (?:a|per) (?:[\w-]+ )?(?:share|unit|ads)\b| apiece\b| each\b)"
_PAPERS = r"(?:shares|units|ad[sr]s|stock|paper)\b"
_SUPERLATIVE = (
    r"(?:(?:second|third|next|fourth)-)?(?:largest|biggest|smallest|tiniest|priciest|heftiest|best|worst|weakest|"
    r"strongest|hottest|liveliest|laggard|star|pick|standout|outlier|odd one out|top performer|top gainer)"
)
_OTHER_SALE = (
    r"<round>|\b(?:funding|fundraising|financing|venture|investors? led|led by|bonds?|notes?|loans?|debt|credit|"
    r"private(?:ly)?|follow-on|rights|block|secondary|convertible|buyback|acqui\w+|takeover|revenues?|sales of|profits?|"
    r"stake|grants?|tender offer|valued by|backers?|tokens?|coins?|fund|funds|seed|customers|vehicles|cars|homes)\b"
)

ELLIPTIC = (
    Rule(
        "ipo.elliptic.sold_at",
        "listed",
        r"\b(?P<v>"
        + _TAKES
        + r") (?:[\w.,'%-]+ |<money> |\(<money>\) ){0,8}?(?:"
        + _PAPERS
        + r"[\w', -]{0,60}?\b(?:at|for) (?:[\w'-]+ ){0,6}?<money>|<money>[^;<]{0,40}? (?:at|for) (?:[\w'-]+ ){0,3}?"
        + _EACH
        + r")",
        "Debt collector Oakling sold 11 million shares at $13.",
        rejects=_OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.sold_stock",
        "listed",
        r"\b(?P<v>"
        + _TAKES
        + r") (?:[\w.,'-]+ ){0,5}?\(?<money>\)?,? (?:after|by|from|in|of|worth of|through) (?:[\w'-]+ |<exchange>-?){0,4}?"
        + _PAPERS
        + r"(?= (?:at|for|in|on) )",
        "Pet insurer Fetchly fetched $310 million after selling its Nasdaq-bound stock at $17.",
        rejects=_OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.sold_in",
        "listed",
        r"\b(?:after|since|behind|surpass\w*|eclips\w*|topp\w*|beat\w*|than|overtak\w*|exceed\w*|outstripp\w*|outdo\w*|"
        r"dethron\w*|follow(?:s|ed|ing)|joins?|joined|alongside|from|name,|(?:largest|biggest|priciest|latest|last|first|"
        r"second|third|it)\b[^.;<]{0,40}(?:is|was|were|:|came)) (?:that of |those of )?"
        + _WHO
        + r"(?P<co><org>),? (?:which|when it|who) (?:had )?(?:also )?(?P<v>"
        + _TAKES
        + r") (?:[\w.,'-]+ ){0,5}?\(?<money>",
        "The deal surpasses geothermal producer Panasa, which took in $600 million in February.",
        rejects=_OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.same_day",
        "listed",
        r"(?:debuts?|first (?:trading )?(?:day|session)|trading)\b[^;]{0,40}?(?:,| and| while| but)[^;<]{0,60}(?P<co><org>)"
        r" (?P<v>"
        + _MOVES
        + r") (?:[\w-]+ ){0,3}?<percent> (?:on )?(?:the same (?:day|morning|session|week)|on its own|a day (?:later|earlier)|"
        r"the (?:next|following|previous) day)",
        "Huddle rose 72% in its debut, and image site Scrapbox gained 28% the same day.",
    ),
    Rule(
        "ipo.elliptic.whose_issue",
        "listed",
        r"(?P<co><org>),? whose (?:[\w-]+ |<[a-z]+>(?:'s)? ){0,3}?(?:ipo|initial public offering|flotation|float|listing|debut|"
        r"issue|offering|share sale)(?: (?:in |on |of )?<(?:date|money)>){0,2} (?P<v>was|were|raised|fetched|drew|had been|"
        r"brought|took|set|came|valued|closed|attracted)\b",
        "It joins business lender Rainbow Capital, whose July flotation was the exchange's first in two years.",
        rejects=r"bonds?\b|postponed|delayed|shelved|pulled|planned|expected|withdrawn|cancelled|scrapped|rights|notes",
    ),
    Rule(
        "ipo.elliptic.several.largest",
        "listed",
        r"\b(?P<v>"
        + _SUPERLATIVE
        + r")\b(?! ?-)(?:[\w', -]|<(?:place|exchange|date|demonym|org)>(?:'s)?){0,60}?(?: was| is| were| came from| came|:| -) "
        r"(?:the |an? )?(?:<money> (?:[\w-]+ ){0,4}(?:of|by|from) )?" + _WHO + r"(?P<co><org>)",
        "The largest among them was the Rs 4,275-crore offer of Bhagwati Hydro.",
        rejects=r"\b(?:holders?|investors?|backers?|underwriters?|arrangers?|advis\w+|customers?|markets?|exchanges?|"
        r"econom\w+|venues?|losers?|lenders?|owners?|bookrunners?|sellers?|rivals?|fund|since|companies|said)\b",
    ),
    Rule(
        "ipo.elliptic.several.followed_by",
        "listed",
        r"\b(?:offer|ipo|offering|debut|listing|float|<money>)[^;]{0,60}?(?P<v>followed|trailed|ahead of|tailed)(?: by)? "
        + _WHO
        + r"(?P<co><org>)(?= \(<money>|,? (?:with|at|which|whose)\b[^;<]{0,40}<(?:money|percent)>)",
        "The largest was the $4 billion offer of Bhagwati Hydro, followed by Glintly ($2.6 billion).",
    ),
    Rule(
        "ipo.elliptic.several.next_came",
        "listed",
        r"(?:^|[;,:.] )(?P<v>next|then|behind (?:it|them)|second|after (?:it|that|them)|third|fourth|runner-up|close behind|"
        r"also|last)(?: on <date>)?,? (?:came|was|were|stood|ranked|sat|sits|among them was) (?:the )?"
        + _WHO
        + r"(?P<co><org>)",
        "Then came Trellio, whose shares finished 61% higher.",
    ),
    Rule(
        "ipo.elliptic.several.took_in",
        "listed",
        r"\b(?P<v>" + _TAKES + r") (?:[\w.,'-]+ ){0,4}?\(?<money>",
        "Pipelines operator Nizwan drew 288 million rials last year.",
        rejects=_OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.several.moved",
        "listed",
        r"\b(?P<v>" + _MOVES + r"|with (?:a |an )?(?:gains?|rises?|losses|loss|returns?|drops?|falls?)(?: of)?|had a) "
        r"(?:[\w-]+ ){0,4}?(?:<percent>|flat\b|unchanged|(?:above|below|under) (?:its|the|their|issue|water))",
        "The weakest, Fengyan, closed 45% higher.",
        rejects=r"this year|so far|year to date|index|composite|revenues?|sales|profits?|stake|average|since (?:january|"
        r"the start)|yields?|futures|oil\b|gold\b|dollar",
    ),
    Rule(
        "ipo.elliptic.several.came_at",
        "priced",
        r"\b(?P<v>came|went out|went off|got away|was sold|were sold|was issued|were issued|was offered|was allotted|"
        r"(?<=>, )sold|(?<=>, )offered|(?<=>, )issued) (?:at|for) (?:[\w'-]+ ){0,3}?<money>",
        "The insect-protein outfit Sylphia came at $21.",
        rejects=_OTHER_SALE,
    ),
)
