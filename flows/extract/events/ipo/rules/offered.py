"""Ways of saying that an offering is on sale: launched with a range or a window, or priced."""

from __future__ import annotations

from flows.extract.events.ipo.rules.words import WHOSE_ONE
from flows.extract.rule import Rule

PRICED = (
    Rule(
        "ipo.priced.verb",
        "priced",
        r"\b(?P<v>pric(?:ed|es|ing))(?: of)? "
        + WHOSE_ONE
        + r"(?:[\w,.-]+ |<money> |<exchange> |<place> |<demonym> )*?(?:{ipo}|offering\b|(?:deal|sale) at "
        r"(?:<money>|the)\b)",
        "Klaro priced its initial public offering at $40 a share.",
        rejects=(
            r"(?:expected|expects?|to|will|may|could|about to) (?:be )?price |pricing terms|follow-on|"
            r"secondary offering"
        ),
    ),
    Rule(
        "ipo.priced.after_pricing",
        "priced",
        r"\b(?:after|having|by) (?P<v>pricing|priced) (?:its|an?|the) (?:[\w.-]+ |<(?:money|place|exchange|"
        r"demonym)> ){0,5}?"
        r"(?:deal|sale|issue|float|offering|ipo|listing|shares|stock) (?:at|above|below|within)\b",
        "Vellum begins trading on Monday after pricing its $258 million deal at $6 a share; the IPO is large.",
        rejects=r"bonds?\b|notes\b|secondary|follow-on",
    ),
    Rule(
        "ipo.priced.set_price",
        "priced",
        r"\b(?P<v>fix(?:ed|es)|set|sets|determined|finali[sz]ed|announced) (?:the |a |"
        r"its )?(?:final )?(?:(?:offer(?:ing)?|issue|ipo|listing) price (?:at|of)\b|(?:offer(?:ing)? |issue |ipo |"
        r"share )?price\b {near}(?:for|of) {near}(?:{ipo}|offering\b))",
        "Yun Robotics fixed the price of its Hong Kong initial public offering at HK$31.40 a share.",
        rejects=r"price (?:band|range)",
    ),
    Rule(
        "ipo.priced.its_price",
        "priced",
        r"\b(?P<v>set|fixed|settled on|landed on) (?:(?:its|the|their) (?:final )?(?:price|offer|issue|stock) (?:at|"
        r"of)|a price of)"
        r"[^;<.]{0,40}<money>",
        "Hanbita set its price at the top, 300,000 won, on Jan. 14.",
        rejects=r"price (?:band|range)|takeover|\bbid\b|bonds?|models?|cars?\b|per barrel|oil\b",
    ),
    Rule(
        "ipo.priced.deal",
        "priced",
        r"\b(?P<v>priced|prices) (?:the|its|their) (?:deal|offering|shares|float|sale)\b",
        "Klaro said it had priced the deal on Monday for a Jan 15 listing.",
        rejects=r"notes|bonds?\b|private|follow-on|secondary|registered direct",
    ),
    Rule(
        "ipo.priced.passive",
        "priced",
        r"{ipo}(?: {few})? (?:was|were|has been|is) (?P<v>priced) at",
        "The IPO was priced at HK$20 a share.",
    ),
    Rule(
        "ipo.priced.shares",
        "priced",
        r"\b(?P<v>priced) (?:[\d.,]+[kmb]? )?(?:million )?(?:shares|units|ads|its shares|them|"
        r"it) (?:[\w-]+ ){0,3}at (?:[\w-]+ ){0,6}<money>",
        "Northpoint priced 10.42M shares at a price to the public of $14.50 per share.",
    ),
    Rule(
        "ipo.priced.sold_at",
        "priced",
        r"\b(?P<v>sold|sells) (?:[\d.,]+ (?:million )?)(?:american |<demonym> |depositary |ordinary |"
        r"common |new |class \w ){0,3}(?:shares|"
        r"units|adss?) (?:at|for) <money> (?:each|apiece|a share|per share|a piece)",
        "Klaro sold 25 million shares at $22 each on Wednesday.",
        rejects=r"block|secondary|placement|insider|stake",
    ),
    Rule(
        "ipo.priced.above",
        "priced",
        r"\b(?P<v>priced) (?:its |the )?(?:shares |ipo |offering )?(?:at|above|below|within|on|slightly|near)\b",
        "Klaro priced at $40, above the marketed range.",
        rejects=(
            r"(?:(?:were|was) priced (?:below|above)|(?:currently|is|are) priced)|plac(?:ement|ing)|\bnotes\b|"
            r"\bbonds?\b|private|"
            r"registered direct|shares priced|basis points|treasur|coupon|yield|notes\b|plac(?:ing|ement)"
        ),
    ),
)

LAUNCHED = (
    Rule(
        "ipo.launched.launch",
        "launched",
        r"\b(?P<v>launch(?:ed|es|ing)?|kick(?:ed|s) off)(?: of)? "
        + WHOSE_ONE
        + r"(?:[\w-]+ |<money> |<place> |<exchange> )*?(?:roadshow|{ipo}|book[- ]?building)",
        "Firefly announced that it has launched the roadshow for its proposed initial public offering.",
        rejects=r"(?:considering|could|may|weighing|plans to|looking to) launch",
    ),
    Rule(
        "ipo.launched.opens",
        "launched",
        r"\b(?P<v>open(?:s|ed|ing)?|start(?:s|ed)?|begin(?:s)?|began|remain open|clos(?:e|es|ed|ing)|conclud\w+|"
        r"hit(?:s)?) (?:{few})(?:subscriptions?|bids?|bidding|dalal street)\b(?! price)",
        "The initial share sale will open for public subscription on February 14.",
        rejects=r"(?:prior to|before) the start of",
    ),
    Rule(
        "ipo.launched.open_sale",
        "launched",
        r"\b(?P<v>open|launch|launches|opens|opening) "
        + WHOSE_ONE
        + r"(?:[\w-]+ |<money> |<exchange> ){0,3}{ipo}(?: {few})? (?:on|from) <date>",
        "Beeza has decided to launch its initial public offering on February 21.",
    ),
    Rule(
        "ipo.launched.alongside",
        "launched",
        r"{ipo}\b[^;.]{0,60}?\b(?P<v>opening|hitting|launching|coming)\b(?:[^;.<]|<(?:place|date|"
        r"exchange)>){0,40}?,? (?:after|"
        r"along with|alongside|besides) (?P<co>{org}(?:, and <org>)?)",
        "This would be the second SME IPO hitting Dalal Street next week along with HP Tele India.",
    ),
    Rule(
        "ipo.launched.bids_placed",
        "launched",
        r"\bbids (?:for|in) (?:the )?(?:shares|stock|issue) (?:of|in) (?:[\w-]+ ){0,4}?(?P<co><org>) (?P<v>can "
        r"be placed|may be "
        r"placed|will be (?:accepted|taken)|are (?:being )?(?:accepted|taken))\b",
        "Bids for shares of payroll firm Vetanam can be placed from February 18.",
    ),
    Rule(
        "ipo.launched.applications_for",
        "launched",
        r"\b(?P<v>drew|attracted|received|garnered|pulled in) (?:applications|bids|orders|subscriptions) (?:for|"
        r"of|worth) (?:[\w.-]+ "
        r"){0,3}?times\b",
        "Suriya Tekno drew applications for 41.7 times the shares set aside for the public in its IPO.",
        rejects=r"bonds?\b|notes\b",
    ),
    Rule(
        "ipo.launched.cut_price_of",
        "launched",
        r"\b(?P<v>cut|slashed|lowered|trimmed|reduced|raised|lifted|increased|narrowed) (?:the|its) (?:asking "
        r"price|price "
        r"range|range|indicative price) (?:of|for|in) (?:its|the) (?:[\w-]+ ){0,2}?(?:{ipo}|offering)\b",
        "Gulf Metano slashed the asking price of its offering by a third; the IPO is large.",
    ),
    Rule(
        "ipo.launched.books",
        "launched",
        r"\b(?P<v>(?:retail|order|institutional|public)(?: order)? books? (?:opens?|opened|close[sd]?|is open|"
        r"was covered|were "
        r"covered)|(?:on|onto) the block (?:from|on) <date>)",
        "Klaro, whose retail book closed on Monday, makes chips; the IPO is large.",
        rejects=r"bonds?\b|notes\b",
    ),
    Rule(
        "ipo.launched.ipo_opens",
        "launched",
        r"(?:{ipo}(?: of <org>)?|\b(?:its|the) (?:[\w-]+ ){0,2}(?:issue|offer|offering)) (?:[\w-]+ |<money> |"
        r"<exchange> |<date> ){0,6}?"
        r"(?P<v>opens|opened|kicks off|kicked off|starts|began|runs from|ran from|ends|closes|open|concludes|"
        r"opening|to open|to hit|to close)\b(?! market)",
        "Ajax Works IPO opens today.",
    ),
    Rule(
        "ipo.launched.subscribed",
        "launched",
        r"\b(?:{ipo}|issue|offer|offering|portion) {few}(?P<v>(?:over)?subscri(?:bed|ption)|booked|"
        r"oversubscribed)\b(?! by eligible)",
        "The public issue of Voler Cars was subscribed 3.07 times.",
    ),
    Rule(
        "ipo.launched.range",
        "launched",
        r"\b(?P<v>price (?:band|range)|offering price is (?:currently )?expected|expects to price|"
        r"offering [\d.,]+ (?:million )?shares at|marketed range|indicative price|price its shares)\b"
        r"(?!(?: [\w-]+){1,8} not (?:yet )?been (?:determined|set|fixed|decided))",
        "The initial public offering price is expected to be between $40 and $44 per share.",
        rejects=r"not (?:yet )?been determined|yet to be (?:set|determined)",
    ),
    Rule(
        "ipo.launched.anchor",
        "launched",
        r"\b(?P<v>anchor (?:book|investors?|round))\b",
        "Ajax Works raised Rs 379 crore from anchor investors ahead of its IPO.",
    ),
    Rule(
        "ipo.launched.allotment",
        "launched",
        r"(?<!over-)(?<!over )(?<!over)\b(?P<v>(?:basis of )?(?:share )?allotment)\b(?! option)",
        "The basis of allotment for the Solar Green IPO shares is expected to be finalised today.",
    ),
    Rule(
        "ipo.launched.at_range",
        "launched",
        r"\b(?P<v>offering|offers?|sell|selling|marketing|market) (?:up to |about |around )?"
        r"(?:[\d.,]+ (?:million )?|(?=(?:[\w-]+ ){1,4}at between <money>))"
        r"(?:american |<demonym> |depositary |ordinary |common |new |class \w ){0,3}(?:h[- ])?(?:shares|units|"
        r"adss?)(?:,? <percent> of which in <place>,?)? "
        r"(?:at|for) (?:between )?<money>"
        r"(?: (?:to|and) <money>)? (?:each|apiece|a share|per share)(?!,? an? discount)",
        "Klaro plans to sell 30 million shares at $18 to $20 each in the offering.",
        rejects=r"block|secondary|placement|insider|stake",
    ),
    Rule(
        "ipo.launched.priced_between",
        "launched",
        r"\b(?:shares|units|ads|stock)(?:,)? (?P<v>priced) (?:between|from|at) <money>(?: (?:and|"
        r"to) <money>)? (?:each|apiece|"
        r"a share|per share)",
        "Klaro is selling 26 million shares priced between $20 and $24 each.",
        rejects=r"block|secondary|plac(?:ement|ing)|insider|stake",
    ),
    Rule(
        "ipo.launched.covered",
        "launched",
        r"\b(?:order )?books? (?P<v>was|were|is|are) (?:fully |already |multiple times |several times |"
        r"well )*(?:covered|"
        r"oversubscribed)\b",
        "Bankers told investors that books were covered within an hour.",
        rejects=r"bonds?\b|notes",
    ),
    Rule(
        "ipo.launched.bids",
        "launched",
        r"\b(?P<v>received|attracted|drew|garnered) (?:bids|subscriptions) (?:for|worth|of)\b",
        "Klaro received bids for 8.4 crore shares against 2.1 crore on offer.",
        rejects=r"auction|takeover|tender",
    ),
    Rule(
        "ipo.launched.orders",
        "launched",
        r"\b(?P<v>taking|take|takes|took|open(?:ed|s)?) (?:investor |buy )?(?:orders|order books?|books) (?:for|"
        r"in|on) "
        r"{few}(?:{ipo}|offering\b)",
        "Klaro has begun taking orders for its HK$3.2 billion IPO.",
    ),
    Rule(
        "ipo.launched.resized",
        "launched",
        r"\b(?P<v>cuts?|lower(?:s|ed)|rais(?:es|ed)|trim(?:s|med)|upsiz(?:es|ed)|increas(?:es|ed)|slash(?:es|ed)|"
        r"boost(?:s|ed)|narrow(?:s|ed)|downsiz(?:es|ed)|expand(?:s|ed)) (?:the |its )?(?:size of (?:its|the) )?"
        r"(?:[\w-]+ |<place>(?:'s)? |<exchange> ){0,2}{ipo}(?: (?:size|price range|range|target))?(?: (?:to|by|from) "
        r"(?:[\w-]+ ){0,3}<(?:money|percent)>| (?:size|price range|range)\b)",
        "Chaba Group trims IPO to $400 million.",
    ),
    Rule(
        "ipo.launched.on_the_road",
        "launched",
        r"\b(?P<v>(?:is|are|was|were|will go|goes|went|going|hit|hits) (?:out )?(?:on )?the road|set an? (?:price "
        r")?range|"
        r"(?:planning|plans|set|due|expected|scheduled|expects|still) to price\b(?! (?:in|out))|hit the street|on "
        r"tap from|"
        r"(?<=<org> )prices on <date>)",
        "Roamly has set a range and will go on the road on Monday.",
        rejects=r"\bcars?\b|vehicles?\b|\bbonds?\b|traffic|equity sale|secondary|\bnotes\b|stake\b|block\b|"
        r"follow-on|convertible",
    ),
    Rule(
        "ipo.launched.bring_in",
        "launched",
        r"\b(?P<v>looking|seeking|aim\w*|hop\w+|want\w*|plan\w*) to (?:bring in|raise|take in|gather|pull in) "
        r"(?:[\w-]+ ){0,4}?<money> (?:at|by selling shares at) <money> (?:a|per) (?:share|unit)",
        "Antica Mora is looking to bring in $264 million at $15 to $17 a share.",
        rejects=r"placement|block|secondary|private|rights",
    ),
    Rule(
        "ipo.launched.book_which_opened",
        "launched",
        r"\b(?:books?|subscriptions?|bidding|issue|offer|{ipo}),? (?:for |of )?which (?P<v>opened|began|commenced|"
        r"kicked off|"
        r"started|ran from|opens) (?:on |from )?<date>",
        "The book, which opened on Monday, will now shut on Friday.",
    ),
    Rule(
        "ipo.launched.margin",
        "launched",
        r"\b(?P<v>took|takes|drew|draws|attracted|logged|collected|received|recorded|booked|gathered|lured|as just|"
        r"has|had)\b [^;.]{0,40}?(?:\bmargin (?:orders|financing|loans|subscriptions?|bids|applications)|<money> of "
        r"margin)\b",
        "Noodle chain Yun Xian took margin orders of HK$31 billion by the second day.",
        rejects=r"margin (?:loan|financing) (?:facility|from)|borrow",
    ),
    Rule(
        "ipo.launched.takes_bids",
        "launched",
        r"\b(?P<v>take|takes|taking|invite|accept|receive|open) (?:bids|subscriptions|orders|applications) "
        r"(?:from|on|starting) "
        r"(?:on )?<date>",
        "The hospital chain will take bids from September 13.",
    ),
    Rule(
        "ipo.launched.org_opens",
        "launched",
        r"(?P<co>{org})(?:'s?)?(?: \([^()]{0,60}\))?(?: ipo| issue| offer)? (?P<v>opens|open|opened|kicks off|"
        r"follows?) (?:on |the same "
        r"day|<date>)(?! with)",
        "In the SME space, Bluef Aqua Feeds opens on March 4.",
        rejects=r"stores?\b|plants?\b|factor|offices?\b|branch|higher|lower|restaurant|outlet|season|suit\b",
    ),
    Rule(
        "ipo.launched.book_orders",
        "launched",
        r"\b(?P<v>placed|put in|submitted|lodged) (?:[\w-]+ |<money> ){0,3}orders for [^;.]{0,50}?(?:{ipo}|"
        r"offering\b)",
        "Investors have placed orders for all shares on offer in Tessaly's IPO.",
    ),
    Rule(
        "ipo.launched.cut_target",
        "launched",
        r"\b(?P<v>cut|lowered|raised|trimmed|upsized|increased|slashed) (?:the |its )?(?:target price|asking price|"
        r"price range|size|indicative|price target)(?: {few})?(?: (?:for|of))? (?:its|the) {few}{ipo}",
        "Venture Gas cut the target price for its IPO by more than 40%.",
    ),
)
