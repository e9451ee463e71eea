"""Ways of speaking of a listing whose noun stands elsewhere: in the heading, in the sentence before, in none.

They are read only in articles about listings (``ipo.elliptic.``) or that go through several of them
(``ipo.elliptic.several.``), and only for companies of which no other rule says anything.
"""

from __future__ import annotations

from flows.extract.rule import Rule

TAKES = (
    r"(?:took in|taking in|taken in|tak(?:es|ing|en)? home|rais(?:ed|ing|es)|fetch(?:ed|ing|es)|collect(?:ed|ing|s)|"
    r"brought (?:in|home)|bringing (?:in|home)|brings (?:in|home)|nett(?:ed|ing)|garner(?:ed|ing|s)|pull(?:ed|ing) "
    r"in|pocket(?:ed|ing|s)|"
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
    r"ing)|clos(?:ed|ing)|started|end(?:ed|ing)|finish(?:ed|ing)|opened|opening|put on|putting on|skyrocket(?:ed|ing)|"
    r"edg(?:ed|ing)|flopp(?:ed|ing)|ended up|traded|dipp(?:ed|ing)|crash(?:ed|ing)|rocket(?:ed|ing)|"
    r"shot up|slump(?:ed|ing)|managed a premium of|(?:is|are|was|were|now) (?:up|down))"
)
"""Verbs of a price that moves."""
_WHO = r"(?:[\w'-]+,? |<place>(?:'s)? |<demonym> ){0,6}"
_EACH = r"<money>(?: (?:a|per) (?:[\w-]+ )?(?:share|unit|ads)\b| apiece\b| each\b)"
_PAPERS = r"(?:shares|units|ad[sr]s|stock|paper)\b"
_SUPERLATIVE = (
    r"(?:(?:second|third|next|fourth)-)?(?:largest|biggest|smallest|tiniest|priciest|heftiest|best|worst|weakest|"
    r"strongest|hottest|liveliest|laggard|star|pick|standout|outlier|odd one out|top performer|top gainer)"
)
OTHER_SALE = (
    r"<round>|\b(?:funding|fundraising|financing|venture|investors? led|led by|bonds?|notes?|loans?|debt (?:sale|"
    r"financing|offering|deal)|credit|"
    r"private(?:ly)?|follow-on|rights|block|secondary|convertible|buyback|acqui\w+|takeover|revenues?|sales of|"
    r"profits?|"
    r"forecast|guidance|estimate|targets?|upsized deal|at-the-market|addresses|-listed|orders|"
    r"stake|grants?|tender offer|valued by|backers?|tokens?|coins?|fund|funds|seed|customers|vehicles|cars|homes)\b"
)

ELLIPTIC = (
    Rule(
        "ipo.elliptic.sold_at",
        "listed",
        r"\b(?P<v>"
        + TAKES
        + r") (?:[\w.,'%-]+ |<money> |\(<money>\) ){0,8}?(?:"
        + _PAPERS
        + r"[\w', -]{0,60}?\b(?:at|for) (?:[\w'-]+ ){0,6}?<money>|<money>[^;<]{0,40}? (?:at|for) (?:[\w'-]+ ){0,3}?"
        + _EACH
        + r")",
        "Debt collector Oakling sold 11 million shares at $13.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.sold_stock",
        "listed",
        r"\b(?P<v>"
        + TAKES
        + r") (?:[\w.,'-]+ ){0,5}?\(?<money>\)?,? (?:after|by|from|in|of|worth of|through) (?:[\w'-]+ |"
        r"<exchange>-?){0,4}?" + _PAPERS + r"(?= (?:at|for|in|on) )",
        "Pet insurer Fetchly fetched $310 million after selling its Nasdaq-bound stock at $17.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.sold_in",
        "listed",
        r"\b(?:after|since|behind|surpass\w*|eclips\w*|top(?:s|p\w*)|beat\w*|than|overtak\w*|exceed\w*|"
        r"outstripp\w*|outdo\w*|"
        r"dethron\w*|follow(?:s|ed|ing)|joins?|joined|alongside|from|name,|(?:largest|biggest|priciest|latest|"
        r"last|first|"
        r"second|third|it)\b[^.;<]{0,40}(?:is|was|were|:|came)) (?:that of |those of )?"
        + _WHO
        + r"(?P<co><org>),? (?:which|when it|who) (?:had )?(?:also )?(?P<v>"
        + TAKES
        + r") (?:[\w.,'-]+ ){0,5}?\(?<money>",
        "The deal surpasses geothermal producer Panasa, which took in $600 million in February.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.which_took",
        "listed",
        r"\b(?:crown|record|title|club|deal|listing|ipo|float|offering|debut|drugmaker|newcomers?|others?|"
        r"rank\w*|biggest|"
        r"largest)s?\b[^;]{0,110}?(?P<co><org>),? which (?:had )?(?P<v>"
        + TAKES
        + r"|took) <money>(?! (?:stake|loan|round))[^;<]{0,20} (?:in|on|last|this|the same) (?:<date>|month|"
        r"year|week|the "
        r"city|<place>)",
        "The withdrawal hands the crown back to Zoomar, which garnered $8.1 billion in May.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.same_day",
        "listed",
        r"(?:debuts?|first (?:trading )?(?:day|session)|trading)\b[^;]{0,40}?(?:,| and| while| "
        r"but)[^;<]{0,60}(?P<co><org>)"
        r" (?P<v>"
        + _MOVES
        + r") (?:[\w-]+ ){0,3}?<percent> (?:on )?(?:the same (?:day|morning|session|week)|on its own|a day (?:later|"
        r"earlier)|"
        r"the (?:next|following|previous) day|in <date>)",
        "Huddle rose 72% in its debut, and image site Scrapbox gained 28% the same day.",
    ),
    Rule(
        "ipo.elliptic.and_raised",
        "listed",
        r"\b(?:debuted|listed|floated|went public|{ipo})\b[^;]{0,80}?,? (?:and|while|but) "
        + _WHO
        + r"(?P<co><org>) (?:had |has )?(?P<v>"
        + TAKES
        + r") (?:[\w.,'-]+ ){0,4}?<money> (?=(?:an? |the )?(?:<duration>|[\w-]+ )(?:before|earlier|later|after)|"
        r"(?:in|on|at) |"
        r"<date>)",
        "In March parcel firm Skrytka debuted with a 14% gain, and studio Wilka had collected $50 million a month "
        "before.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.since",
        "listed",
        r"\b(?:biggest|largest|first|last|next|newcomers?|gone public|went public|debuts?|{ipo})\b[^;.]{0,80}? "
        r"(?P<v>since) (?:the )?"
        r"(?:<org> (?:[\w-]+ ){1,3})?"
        + _WHO
        + r"(?P<co><org>)(?:'s)? (?:(?:raised|sold|fetched|took in|collected|drew|got|did|listed|floated|debuted|"
        r"went public)\b"
        r"[^;<]{0,40}<(?:date|money)>|(?:in|on|of|last) <date>)",
        "It will be the biggest Stockholm float since casino group Evonika raised 8.9 billion crowns in 2019.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.that_of",
        "listed",
        r"\b(?:debut|float|listing|ipo|introduction|offering|flotation|share sale)s?\b[^;.]{0,60}?(?:, | was | is "
        r")(?:(?P<v>that) "
        r"of) " + _WHO + r"(?P<co><org>),? (?:in|on|last) <date>",
        "The last introduction of similar size, that of tower firm Mastika in May 2019, quadrupled in a week.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.largest_sale",
        "listed",
        r"\b(?P<v>"
        + TAKES
        + r") (?:[\w.,'-]+ ){0,4}?<money>[^;.]{0,30}?, (?:in )?(?:the |what was (?:the |then the )?)?(?:[\w-]+ |"
        r"<place>(?:'s)? |"
        r"<date>(?:'s)? |<exchange>(?:'s)? ){0,4}?(?:largest|biggest) (?:[\w-]+ |<place> |<date> ){0,2}?{ipo}",
        "Battery giant Fuxina collected HK$31.2 billion in May, the largest share sale anywhere in 2025.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.came_at",
        "listed",
        r"(?P<co><org>)'s? (?:[\w-]+ ){0,2}(?:issue|offer|ipo|float|offering) (?P<v>came|went|was sold|was offered) "
        r"(?:out |off )?"
        r"at <money>",
        "Gramtela's issue came at Rs 265 in February last year.",
    ),
    Rule(
        "ipo.elliptic.closed_merger",
        "listed",
        r"\b(?P<v>closed|completed|sealed|wrapped up) (?:its|the|their) (?:[\w-]+ ){0,2}merger\b[^;]{0,60}\b(?:trades|"
        r"trading|ticker|opened|public|listed)\b",
        "Kinetika closed its merger in February and now trades at $6.20.",
    ),
    Rule(
        "ipo.elliptic.whose_issue",
        "listed",
        r"(?P<co><org>),? whose (?:[\w-]+ |<[a-z]+>(?:'s)? ){0,5}?(?:ipo|initial public offering|flotation|float|"
        r"listing|debut|"
        r"issue|offering|share sale)(?: (?:in |on |of |at )?<(?:date|money)>(?: a share| apiece| each)?){0,2} "
        r"(?P<v>was|were|has|accounted|made up|raised|fetched|drew|had been|"
        r"brought|took|set|came|valued|closed|attracted|total+ed|amounted|remains|ranks)\b",
        "It joins business lender Rainbow Capital, whose July flotation was the exchange's first in two years.",
        rejects=r"bonds?\b|postponed|delayed|shelved|pulled|planned|expected|withdrawn|cancelled|scrapped|rights|notes",
    ),
    Rule(
        "ipo.elliptic.several.largest",
        "listed",
        r"\b(?P<v>"
        + _SUPERLATIVE
        + r")(?: (?:of|among|in) (?:them|these|those|all|(?:the )?(?:\w+|<date>)))?(?: <demonym>| <place>(?:'s)?| "
        r"new| recent)?"
        r"(?: (?:deals?|newcomers?|issues?|arrivals?|names?|gainers?|performers?|{ipo}))?(?: so far|,? (?:of|in|on|"
        r"this|from) "
        r"(?:the )?(?:year|month|week|day|<(?:date|place|exchange)>)){0,2}(?: was| is| were| came from| came|:| -) "
        r"(?:the |an? )?(?:<money> (?:[\w-]+ ){0,4}(?:of|by|from) )?" + _WHO + r"(?P<co><org>)",
        "The largest among them was the Rs 4,275-crore offer of Bhagwati Hydro.",
        rejects=r"\b(?:holders?|investors?|backers?|underwriters?|arrangers?|advis\w+|customers?|markets?|exchanges?|"
        r"econom\w+|venues?|losers?|lenders?|owners?|bookrunners?|sellers?|rivals?|fund|since|companies|said)\b",
    ),
    Rule(
        "ipo.elliptic.several.followed_by",
        "listed",
        r"\b(?:offer|ipo|offering|debut|listing|float|<money>)[^;]{0,60}?(?P<v>followed|trailed|ahead of|tailed)(?: "
        r"by)? " + _WHO + r"(?P<co><org>)(?= \(<money>|,? (?:with|at|which|whose)\b[^;<]{0,40}<(?:money|percent)>)",
        "The largest was the $4 billion offer of Bhagwati Hydro, followed by Glintly ($2.6 billion).",
    ),
    Rule(
        "ipo.elliptic.several.next_came",
        "listed",
        r"(?:^|[;,:.] )(?P<v>next|then|behind (?:it|them)|second|after (?:it|that|them)|third|fourth|runner-up|close "
        r"behind|"
        r"also|last)(?: on <date>)?,? (?:came|was|were|stood|ranked|sat|sits|among them was) (?:the )?"
        + _WHO
        + r"(?P<co><org>)",
        "Then came Trellio, whose shares finished 61% higher.",
    ),
    Rule(
        "ipo.elliptic.several.bracket",
        "listed",
        r"(?P<co><org>) (?P<v>\()(?:(?:<date>[,;] |up |down )?[^()<]{0,25}<money>[,;] [^()<]{0,20}<percent>|"
        r"<date>[,;] [^()<]{0,25}"
        r"<money>)[^()]{0,20}\)",
        "They were followed by Zestora (July, $1.3 billion, +66%) and Nyrani (November, $700 million, +96%).",
        rejects=r"expect|upcoming|plans|next|observations|approv|pipeline|\bband\b|\bopens\b|closes",
    ),
    Rule(
        "ipo.elliptic.several.turn_of",
        "listed",
        r"\b(?P<v>(?:it was|came) the turn of|there (?:was|were)|the honour went to) "
        + _WHO
        + r"(?P<co><org>)(?=[^;]{0,60}$|,)",
        "Last Wednesday it was the turn of Taurino, the exchange group.",
    ),
    Rule(
        "ipo.elliptic.several.arrived",
        "listed",
        r"{aux}\b(?P<v>arrived|landed|came|appeared|surfaced|made it|bowed|followed) (?:in|to|on) (?:the )?<(?:place|"
        r"exchange)>"
        r"(?: [\w-]+){0,3} (?:in|on|last|this)? ?<date>",
        "XPowerly, which arrived in New York in August 2020, now delivers more than 100,000 vehicles a year.",
        rejects=r"minister|president|delegation|flights?\b|plane|train|visit",
    ),
    Rule(
        "ipo.elliptic.several.sold_then",
        "listed",
        r"\b(?P<v>(?:was|were) (?:sold|issued|offered|floated)|sold|went out) (?:to [\w ]{2,25} )?(?:at|for) <money>"
        r"[^;<]{0,25} (?:in|on|last) <date>",
        "Sold at $12 in February 2020, Somnusa now fetches $4.61.",
        rejects=OTHER_SALE,
    ),
    Rule(
        "ipo.elliptic.several.record_of",
        "listed",
        r"\b(?:record|high|mark|benchmark|milestone|title|crown)\b[^.;<]{0,30}? (?P<v>set|held|left|established|"
        r"owned) by " + _WHO + r"(?P<co><org>)(?=[^;<]{0,40}<(?:date|money)>)",
        "It beats the previous national record, set by Daesong Life with 4.9 trillion in 2010.",
    ),
    Rule(
        "ipo.elliptic.several.took_in",
        "listed",
        r"\b(?P<v>"
        + TAKES
        + r") (?:(?!its |their |the )[\w.,'-]+ ){0,4}?\(?<money>(?! (?:from|in (?:an? |its )?(?:[\w-]+ )?(?:funding|"
        r"round)))",
        "Pipelines operator Nizwan drew 288 million rials last year.",
        rejects=OTHER_SALE + r"|(?:rais|secur|add|sold|sell|got|attract|manag|contribut|suppl)\w* (?:[\w.,'-]+ "
        r"){0,4}?\(?<money>(?!\)?[^;]{0,40}?(?:"
        r"<(?:exchange|percent|place)>|shares|stock|float|debut|listing|ipo))"
        r"|\b(?:start-?ups?|investors?|founders?|from <org>|valuation|valued)\b",
    ),
    Rule(
        "ipo.elliptic.several.moved",
        "listed",
        r"\b(?P<v>" + _MOVES + r"|with (?:a |an )?(?:gains?|rises?|losses|loss|returns?|drops?|falls?)(?: of)?|had a) "
        r"(?:[\w-]+ ){0,4}?(?:<percent>|flat\b|unchanged|(?:above|below|under) (?:its|the|their|issue|water))",
        "The weakest, Fengyan, closed 45% higher.",
        rejects=r"this year|so far|year to date|index|composite|revenues?|sales|profits?|stake|average|since "
        r"(?:january|"
        r"the start)|yields?|futures|oil\b|gold\b|dollar",
    ),
    Rule(
        "ipo.elliptic.several.came_at",
        "priced",
        r"\b(?P<v>came|went out|went off|got away|was sold|were sold|was issued|were issued|was offered|was allotted|"
        r"(?<=>, )sold|(?<=>, )offered|(?<=>, )issued) (?:at|for) (?:[\w'-]+ ){0,3}?<money>",
        "The insect-protein outfit Sylphia came at $21.",
        rejects=OTHER_SALE,
    ),
)
