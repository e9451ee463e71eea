"""Ways of saying that shares are sold: the books open, the offering is done, the newcomer trades.

The classes of words stand at the top, so that a word put in once is known to every rule that uses it.
"""

from __future__ import annotations

from flows.extract.events.ipo.rules.words import WHO, WORD
from flows.extract.rule import Rule

_BEGIN = (
    r"(?:begins?|began|begun|opens?|opened|starts?|started|kicks? off|kicked off|commences?|commenced|g[eo]ts? under "
    r"way|"
    r"got going|(?:is|are|was|were) (?:now )?(?:under ?way|open)|runs?|ran|ends?|closes?|shuts?|continues?)"
)
_SALE = (
    r"(?:bidding|bids|(?:order )?books?|subscriptions?|book[- ]?building|(?:investor )?roadshow(?: meetings)?|"
    r"investor (?:meetings|"
    r"education)|marketing|order[- ]taking|bookbuild)"
)
_DONE = (
    r"(?:wrapp?(?:ed|ing|s) up|round(?:ed|ing) off|seal(?:ed|ing|s)|finish(?:ed|ing|es)|wound up|pull(?:ed|ing|s) off|"
    r"carried out|stag(?:ed|ing|es)|conducted|executed|consummated|pushed through|got (?:away|done)|notched up)"
)
_TAKE = (
    r"(?:took in|takes in|taking in|raised|raising|collected|collecting|netted|netting|brought in|pulled in|pulling in|"
    r"banked|pocketed|garnered|gathered|secured|mopped up|reaped|hauled in|took home|scooped up|mustered|drew|earned|"
    r"landed|picked up|received|generated)"
)

ON_SALE = (
    Rule(
        "ipo.launched.sale_begins",
        "launched",
        r"\b"
        + _SALE
        + r" (?:for|in|on|of) (?:the )?(?:(?:first |maiden )?(?:public )?(?:issue|offer|ipo|sale|offering) (?:of|by) )?"
        + WHO
        + r"(?P<co><org>)(?:[^;.<]|<(?:money|place|exchange)>){0,50}?\b(?P<v>"
        + _BEGIN
        + r")\b",
        "Bidding for Sagara Motors' first public issue begins today.",
        rejects=r"auction|takeover|spectrum|contract|licen[cs]e|rights\b|service",
    ),
    Rule(
        "ipo.launched.begins_for",
        "launched",
        r"\b" + _SALE + r" (?P<v>" + _BEGIN + r") (?:on )?(?:<date> |today )?(?:for|on) " + WHO + r"(?P<co><org>)",
        "Roadshow meetings got under way on Wednesday for Orbita Systems.",
        rejects=r"auction|takeover|spectrum|contract|licen[cs]e|rights\b|service",
    ),
    Rule(
        "ipo.launched.opened_own",
        "launched",
        r"\b(?P<v>(?:has |have )(?:now |just )?(?:opened|started|begun|kicked off|thrown open)|opened|kicked off|"
        r"threw open|"
        r"throws open|opens) (?:the books (?:on|for) )?(?:its|their) (?:"
        + WORD
        + r"){0,4}?{ipo}(?! (?:plans?|process|preparations?))",
        "Gemina Digital has opened its IPO: 15,000,000 Class A shares at an indicated $17 to $19.",
        rejects=r"stores?\b|offices?\b|preparations",
    ),
    Rule(
        "ipo.launched.terms",
        "launched",
        r"\b(?P<v>sets?|laid out|lays out|disclos(?:ed|es)|outlin(?:ed|es)|publish(?:ed|es)|announc(?:ed|es)|"
        r"unveil(?:ed|s)|"
        r"reveal(?:ed|s)) (?:the |its )?(?:price |pricing |deal )?(?:terms|range|guidance) (?:of|for) (?:its|the|"
        r"an?) (?:" + WORD + r"){0,4}?{ipo}",
        "Elmira Shipping sets terms for its $150 million IPO.",
        rejects=r"merger|bonds?\b|notes\b|rights",
    ),
    Rule(
        "ipo.launched.bids_for",
        "launched",
        r"\b(?P<v>drew|draws|attracted|attracts|received|receives|garnered|got|gets|pulled in|logged|saw|lured) "
        r"(?:[\w.,-]+ "
        r"){0,5}?(?:bids|applications|demand|orders|subscriptions?|interest) (?:for|of|worth|equal to|totall?ing) "
        r"(?:[\w.,-]+ "
        r"|<percent> |<money> ){1,6}?(?:shares|times|stock|issue|offer|{ipo})",
        "Suria Tekno drew applications for 41.7 times the shares set aside for the public.",
        rejects=r"auction|takeover|tender|bonds?\b|notes\b|aircraft|vehicles|cars\b|insiders",
    ),
    Rule(
        "ipo.launched.times",
        "launched",
        r"(?P<co><org>)(?:'s (?:issue|offer|ipo))?(?: (?:was|is|has been|gets|got|only|just|fully|barely|nearly|"
        r"almost|already|"
        r"over-?))* (?P<v>subscribed|oversubscribed|booked|covered) (?:[\d.,]+ ?(?:x\b|times)|<percent>|in full|"
        r"fully|twice|"
        r"thrice|by)",
        "Vasanta Polypack subscribed 3.9 times on day 1.",
        rejects=r"bonds?\b|notes\b|rights|placement|ncd",
    ),
    Rule(
        "ipo.launched.can_apply",
        "launched",
        r"{ipo} (?P<v>can be (?:applied|subscribed|bid) for|is open to|accepts|takes applications|is on (?:sale|"
        r"offer|tap)|will "
        r"be open|is open|remains open) (?:for |to )?[^;.<]{0,30}?(?:between |from |until |till |through )?<date>",
        "The Patara Mobiles IPO can be applied for between January 19 and 21.",
    ),
    Rule(
        "ipo.launched.range_in",
        "launched",
        r"\b(?P<v>seek(?:s|ing)?|rais(?:e|ing)|look(?:s|ing) for|after|target(?:s|ing)?|sell(?:ing)?|offer(?:s|"
        r"ing)?) (?:to "
        r"raise )?(?:up to |as much as |about |around |some )*<money> (?:in|through|via|from|with) (?:its |an? |the "
        r")?(?:"
        + WORD
        + r"){0,4}?{ipo},? (?:priced |by selling [^;.<]{0,40} )?(?:at|for) <money> (?:(?:to|and|-) <money> )?(?:a|"
        r"per|each|"
        r"apiece)",
        "Tidara Insurance is seeking up to $414 million in a New York Stock Exchange IPO at $20 to $23 per share.",
    ),
    Rule(
        "ipo.priced.in_range",
        "priced",
        r"\b(?P<v>pric(?:ed|es|ing)) (?:[\w-]+ ){0,3}?(?:middle|midpoint|top|bottom|upper end|lower end|high end|low "
        r"end|"
        r"foot) (?:end )?(?:of|point of) (?:its|the|a|their) (?:[\w-]+ |<money> ){0,4}?range",
        "Satiora fetched $126 million in its stock-market launch, pricing in the middle of its range on Wednesday.",
        rejects=r"bonds?\b|notes\b|cars?\b|expect|could|may\b|likely|will",
    ),
    Rule(
        "ipo.launched.lapped_up",
        "launched",
        r"\b(?:issue|offer|{ipo}) (?:was|is|has been|got) (?P<v>lapped up|snapped up|bid for|taken up|fully taken|"
        r"covered|booked) "
        r"(?:[\d.,]+ ?(?:x\b|times)|in full|within|<percent>|on (?:the )?(?:first|opening) day)",
        "The Rs 41.6 crore issue was lapped up 22.84 times.",
        rejects=r"rights|bonds?\b",
    ),
    Rule(
        "ipo.priced.on_at",
        "priced",
        r"<org>(?: (?:has|have|had))? (?P<v>priced) (?:<date> |on <date> |late on <date> |overnight )?at <money>",
        "Homebuilder Larana priced on Thursday at 14.50 reais.",
        rejects=r"bonds?\b|notes\b|cars?\b|follow-on|models?",
    ),
    Rule(
        "ipo.priced.pricings",
        "priced",
        r"\b(?P<v>pricings?)(?: (?:last night|overnight|today|<date>))?: (?:[\w'-]+ ){0,3}(?P<co><org>)",
        "Overnight pricings: Larchill Bio, $150M, 10M shares at $15, Nasdaq.",
        rejects=r"bonds?\b|notes\b",
    ),
)

TRADES = (
    Rule(
        "ipo.listed.wrapped_up",
        "listed",
        r"\b(?P<v>" + _DONE + r") (?:its|an?|the|their) (?:" + WORD + r"){0,5}?{ipo}",
        "Well-services supplier Petrana wrapped up its IPO on January 5.",
        rejects=r"(?:books?|subscription|marketing|preparations?) (?:for|of)|roadshow|pre-ipo|secondary offering",
    ),
    Rule(
        "ipo.listed.took_from",
        "listed",
        r"\b(?P<v>"
        + _TAKE
        + r") (?:[\w-]+ ){0,4}?<money>,? (?:\(<money>\),? )?(?:(?:before|after|net of|gross|including|excluding) "
        r"[^;<]{0,40}?,? "
        r")?(?:in|from|through|via|with) (?:its |an? |the |their )(?:" + WORD + r"){0,6}?{ipo}",
        "Nasara took in $5.1 million, before fees, from an underwritten initial offering of 1.2 million shares.",
        rejects=(
            r"(?:to|will|could|may|would|can|might|of|plans to|hopes of) (?:be )?\w+ $|anchor|pre-ipo|(?:to|will|"
            r"could|may|"
            r"might|would|should) (?:be )?(?:rais|collect|net|secur|gather|draw)"
        ),
    ),
    Rule(
        "ipo.listed.quoted_since",
        "listed",
        r"\b(?:has|have|had) (?:been )?(?P<v>been(?= (?:on|at) (?:the )?<exchange>)|quoted|traded|trading|listed|"
        r"public)(?: (?:publicly|on|in|at|the|there)| <(?:exchange|place)>){0,4} since <date>",
        "Orthara, whose stock has been quoted on Nasdaq since July 17, issued 2.5 million shares.",
        rejects=r"minimum|compliance",
    ),
    Rule(
        "ipo.listed.market_quotes",
        "listed",
        r"<exchange> (?:has |have )(?P<v>quoted|traded|carried|listed) (?:its|the|their) (?:shares|stock|units)",
        "The Nasdaq Global Market has quoted the units since January 7.",
    ),
    Rule(
        "ipo.listed.newcomer",
        "listed",
        r"\b(?P<v>welcomed|greeted|hosted|gained|saw|recorded|witnessed|got) (?:its|the|an?|another) (?:[\w'-]+ |"
        r"<date>(?:'s)? "
        r"){0,5}?(?:newcomer|debutant|arrival|listing|ipo|debut|float|flotation|new issue|entrant|new name)\b"
        r"(?:[^;.:<]|<date>){0,40}?(?::|,| -| in| with| as) " + WHO + r"(?P<co><org>)",
        "Amsterdam welcomed its first newcomer of the year on Friday: Brassa Logistics.",
        rejects=r"expects?|will|would|plans",
    ),
    Rule(
        "ipo.listed.first_hours",
        "listed",
        r"\b(?P<v>in|on|during|after|within) (?:the |its |their |an? )?(?:first|opening|early|debut|maiden) "
        r"(?:trading )?(?:hours?|"
        r"minutes?|day|session|week|moments|trades?|<duration>) (?:as an? (?:<exchange>|<place>|publicly|public|"
        r"listed|quoted|"
        r"newly)|of going public|on (?:the )?<exchange>)",
        "Fairwick Turf gained 6% in its first hours as a Nasdaq company on Wednesday.",
        rejects=r"subscri|\bbid|booked",
    ),
    Rule(
        "ipo.listed.within_of",
        "listed",
        r"(?:\b|(?=<))(?P<v><percent>|rose|jumped|soared|surged|popped|leapt|fell|slid|sank|dropped|slumped|tumbled|"
        r"shot "
        r"up|climbed|gained|lost|rocketed) [^;.]{0,60}? (?:within|in|after|upon|on) (?:(?:an|<duration>|hours|"
        r"minutes) (?:hour )?of "
        r")?(?:going public|listing|floating|its float|hitting the market)\b",
        "Cloud database star Frostara almost doubled last night in New York within an hour of going public.",
        rejects=r"since|years? of|months of",
    ),
    Rule(
        "ipo.listed.tapped",
        "listed",
        r"{aux}\b(?:all |both )?(?P<v>tapped) (?:the )?(?:<exchange>|<place> (?:stock )?(?:exchange|market|bourse))",
        "Satellite imager Terrana and drone maker Skyra all tapped the New York Stock Exchange last year.",
        rejects=r"bonds?\b|notes|debt",
    ),
    Rule(
        "ipo.listed.welcomed_among",
        "listed",
        r"\b(?P<v>welcomed|welcoming|added|hosted|attracted|landed|won)(?: the (?:listings?|ipos?|debuts?) of)?,? "
        r"(?:(?:among "
        r"others|such names as|including|(?:companies|names|firms) (?:such as|like)),? "
        r")?(?P<co>{org})(?=[^.;]{0,60}\b(?:ipos|"
        r"listings|debuts|newcomers)\b)",
        "Nasdaq recapped a year in which it welcomed, among others, Lumara, Inc., Cobalta plc and Paralla, three of "
        "its "
        "largest IPOs of 2025.",
        rejects=r"chief|director|fund|etf|employees|customers|as (?:ceo|partner|adviser)",
    ),
    Rule(
        "ipo.listed.joined_place",
        "listed",
        r"{aux}\b(?P<v>joined|entered|hit) (?:the )?<place>(?:'s)? (?:stock )?(?:exchange|bourse|market|main board) "
        r"(?:in|on|at|"
        r"last|this|with)\b",
        "Lendara, which joined the Copenhagen exchange in May 2021 at 150 kroner a share, has slid.",
        rejects=r"products?\b|opened (?:an? )?offices?|stores?\b|factory",
    ),
    Rule(
        "ipo.listed.now_quoted",
        "listed",
        r"\b(?:shares|stock|units|adss?|it|they) (?:is |are |was |were )?(?:now |today |henceforth )(?P<v>quoted|"
        r"trading|traded|"
        r"listed|trades?) (?:on|in|at) ",
        "Terrana said its shares are now quoted on the Lima exchange.",
        rejects=r"minimum|otc|transfer|grey",
    ),
    Rule(
        "ipo.listed.that_of",
        "listed",
        r"(?:{ipo}|debut|newcomer)\b[^;.]{0,60}?\b(?P<v>overtaking|eclips\w+|surpass\w+|beating|topping|outdoing|"
        r"dwarfing|"
        r"behind|since|than|after|rivalling) (?:that|the one|those) of " + WHO + r"(?P<co>{org}) (?:in|on|last|earlier|"
        r"back|<date>)",
        "It is the largest flotation of the year, overtaking that of Crowna Partners in June.",
    ),
)
