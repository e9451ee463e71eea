"""Ways of saying a stage by classes of words: who may clear a listing, what is handed in, which words begin a sale.

The classes stand at the top, so that a word put in once is known to every rule that uses it.
"""

from __future__ import annotations

from flows.extract.rule import Rule

_WORD = r"(?:[\w'-]+ |<(?:place|exchange|demonym|money|date|gov)>(?:'s)? )"
_WHO = r"(?:[\w'-]+,? |<(?:place|demonym)>(?:'s)? ){0,6}?"
_GATE = (
    r"(?:<exchange>|<gov>|(?:stock )?exchange|bourse|regulators?|watchdog|commission|listing (?:committee|panel)|"
    r"listings? authority|authorities|securities (?:body|board|agency))"
)
"""Who lets companies onto a market."""
_OWNERS = (
    r"(?:boards?|directors|shareholders|owners?|cabinet|government|prime minister|president|ministers?|ministry|parent|"
    r"trustees|state)"
)
"""Who decides that there shall be a listing, before anybody lets it in."""
_MARKET = (
    r"(?:<exchange>|(?:<place>(?:'s)? )?(?:stock |share |equity |public |junior |main |senior |growth )*(?:markets?|"
    r"exchanges?|bourses?|boards?)\b)"
)
_STOCK = r"(?:[\w%.,-]+ |<(?:percent|place|exchange|demonym)> ){0,5}?(?:shares|stock|equity|units|securities|adss?)\b"
_LIST = (
    r"(?:list\b|float\b|go public|debut\b|join (?:the )?"
    + _MARKET
    + r"|(?:sell|offer|issue|place|market|list|float) "
    + _STOCK
    + r"|(?:hold|launch|carry out|conduct|proceed with|go ahead with|press ahead with) (?:its |an? |the )?"
    + _WORD
    + r"{0,4}?{ipo})"
)
_PAPERS = (
    r"(?:paperwork|papers|prospectus|applications?|registration statement|(?:listing|offer|draft|ipo) documents?|"
    r"draft <term>|drhp|<term>|filings?)"
)
_HAND_IN = (
    r"(?:submitted|lodged|filed|handed (?:in|over|to)|sent (?:in|to|off)|delivered|put in|turned in|placed|tabled|"
    r"deposited)"
)
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
_PREPARE = (
    r"(?:lay(?:s|ing)? the (?:ground(?:work)?|foundations?)|laid the (?:ground(?:work)?|foundations?)|pav(?:es?|ing) "
    r"the "
    r"way|clear(?:s|ing) the way|lin(?:es?|ed|ing) up|limbering up|warming up|getting ready|(?:push|press|mov|forg)"
    r"(?:es|s|ing|ed) (?:ahead|forward|on)|edg(?:es|ing)|inch(?:es|ing)|march(?:es|ing)|rac(?:es|ing)|moving closer|"
    r"moves? closer|closing in|kick-?start(?:s|ed|ing)?|drawing up|draws? up|drew up|mapping out|maps? out|sketching "
    r"out|"
    r"plott?(?:ed|ing|s)|signal(?:s|led|ling)|flag(?:s|ged|ging)|pencil(?:s|led) in|earmark(?:s|ed)|shooting for|"
    r"angling for|vying for|gunning for|bidding for|has (?:its )?sights set|sets? its sights|unveil(?:s|ed)|"
    r"green-?light(?:s|ed)|kick(?:s|ed|ing) off preparations?|start(?:s|ed|ing) (?:work|preparations?)|began "
    r"(?:work|preparations?|preparing))"
)
"""Words of getting ready."""
_DONE = (
    r"(?:wrapp?(?:ed|ing|s) up|round(?:ed|ing) off|seal(?:ed|ing|s)|finish(?:ed|ing|es)|wound up|pull(?:ed|ing|s) off|"
    r"carried out|stag(?:ed|ing|es)|conducted|executed|consummated|pushed through|got (?:away|done)|notched up)"
)
_TAKE = (
    r"(?:took in|takes in|taking in|raised|raising|collected|collecting|netted|netting|brought in|pulled in|pulling in|"
    r"banked|pocketed|garnered|gathered|secured|mopped up|reaped|hauled in|took home|scooped up|mustered|drew|earned|"
    r"landed|picked up|received|generated)"
)
_BY_THEN = r"(?: (?:in|by|on|during|early in|late in|at) (?:the )?(?:[\w-]+ ){0,3}<date>)?"
_SHELL = r"(?:[\w-]+,? ){0,5}?(?P<shell><org>)"

CLEARED = (
    Rule(
        "ipo.approved.cleared_to",
        "approved",
        _GATE
        + r"(?:'s)? [^;.<]{0,40}?\b(?P<v>cleared|clears|allowed|allows|permitted|authori[sz]ed|waved|lets?|gave|gives|"
        r"granted|handed|issued) "
        + _WHO
        + r"(?P<co><org>)(?: [\w-]+){0,4}? (?:to|for) (?:an? )?(?:"
        + _LIST
        + r"|{near}{ipo})",
        "The Oslo exchange has cleared Vektra Holdings to sell stock in the city.",
        rejects=r"ordered|told|merger|bonds?\b|follow-on|delist",
    ),
    Rule(
        "ipo.approved.gave_nod",
        "approved",
        _GATE
        + r"(?:'s)? [^;.<]{0,40}?\b(?P<v>gave|gives|granted|grants|handed|hands|given) "
        + _WHO
        + r"(?P<co><org>) (?:its |the |an? |final |formal |official |conditional )*(?:blessing|nod|approval|consent|"
        r"go-ahead|"
        r"green light|thumbs[- ]up|all-clear|clearance|permission)\b",
        "The Lagos exchange's listing committee gave Jadara Harbor its blessing on Thursday.",
        rejects=r"drug|merger|takeover|licen[cs]e|fda|bonds?\b|loan",
    ),
    Rule(
        "ipo.approved.allowed",
        "approved",
        r"\b(?:was|were|been|is|are) (?P<v>cleared|allowed|permitted|authori[sz]ed|given (?:the )?(?:nod|permission|"
        r"clearance|go-ahead|green light|all-clear|consent|blessing|thumbs[- ]up)) (?:by [^;.]{0,40}? )?to " + _LIST,
        "Vektra was allowed by the exchange to sell up to 30 million shares to the public.",
        rejects=r"bonds?\b|follow-on|delist|insiders?|investors (?:was|were|are)",
    ),
    Rule(
        "ipo.approved.signed_off",
        "approved",
        _GATE + r"(?:'s)? [^;.]{0,50}?\b(?P<v>sign(?:ed|s) off on|bless(?:ed|es)|okay(?:ed|s)|rubber-stamp(?:ed|s)|"
        r"wav(?:ed|es) "
        r"through|nodded through|endors(?:ed|es)|gave (?:its |the |a )?(?:blessing|nod|approval|consent|go-ahead|green "
        r"light|thumbs[- ]up|all-clear) (?:to|for)) (?:[^;.]{0,40}? )?(?:{ipo}|applications?|prospectus)\b",
        "The securities regulator has signed off on the flotation of Najd Ferries.",
        rejects=r"etf|fund\b|bonds?\b|merger",
    ),
    Rule(
        "ipo.planned.signed_off",
        "planned",
        _OWNERS
        + r"\b[^;.<]{0,40}?\b(?P<v>sign(?:ed|s) off on|bless(?:ed|es)|okay(?:ed|s)|back(?:ed|s)|approv(?:ed|es)|"
        r"endors(?:ed|"
        r"es)|resolv(?:ed|es) to|vot(?:ed|es) (?:for|to)|gave (?:its |the |a )?(?:blessing|nod|approval|consent|"
        r"go-ahead|"
        r"green light|thumbs[- ]up) (?:to|for)) [^;.]{0,80}?(?:{ipo}|<exchange> quotation)",
        "The kingdom's prime minister has signed off on the flotation of Najd Ferries.",
        rejects=r"regulat|commission|committee|exchange's board|follow-on|bonds?\b|merger",
    ),
    Rule(
        "ipo.approved.in_hand",
        "approved",
        r"\bwith (?:[\w'-]+ |<(?:gov|exchange)>(?:'s)? ){0,4}(?P<v>observations?(?: letters?)?|approvals?|nod|"
        r"clearance|"
        r"consent|go-ahead|green light|blessing)(?: from (?:the )?<(?:gov|exchange)>)? (?:already |now |safely )?(?:in "
        r"(?:hand|place|the bag|its pocket)|secured|obtained|received)\b",
        "With Sebi's observations in hand since January 6, Krisha Granites is free to launch its initial offer.",
        rejects=r"drug|licen[cs]e|merger|fda",
    ),
    Rule(
        "ipo.approved.boards_consent",
        "approved",
        r"\b(?P<v>received|receives|won|wins|got|gets|obtained|obtains|secured|secures|gained|landed|bagged) (?:the |"
        r"an? )?"
        r"(?:[\w'-]+ |<(?:place|exchange|gov|demonym)>(?:'s)? ){0,5}?(?:consent|blessing|assent|authori[sz]ation|"
        r"permission|"
        r"approval|nod|clearance|thumbs[- ]up|all-clear) (?:for|to) (?:its |an? |the )?(?:"
        + _WORD
        + r"){0,4}?(?:{ipo}|list\b|"
        r"float\b|go public)",
        "Coffee chain Kahvena received the capital markets board's consent for its IPO on Thursday.",
        rejects=r"shareholder|drug|fda|merger|sought|seek|awaits?|spin",
    ),
    Rule(
        "ipo.accepted.for_review",
        "accepted",
        r"\b(?P<v>(?:taken|took|takes) (?:on|in|up)(?: for (?:review|vetting|examination))?|accepted for (?:review|"
        r"vetting|"
        r"examination)|admitted (?:for|to) (?:review|vetting)) (?:the |an? )?(?:"
        + _WORD
        + r"){0,4}?"
        + _PAPERS
        + r" (?:of|from|by) "
        + _WHO
        + r"(?P<co><org>)",
        "The Shanghai exchange has taken on for review the STAR Market application of chip designer Yunxa Micro.",
        rejects=r"court|patent|drug",
    ),
    Rule(
        "ipo.withdrawn.sent_back",
        "withdrawn",
        r"\b"
        + _PAPERS
        + r" (?:(?:of|by|from|for) "
        + _WHO
        + r"(?P<co><org>) )?[^;.<]{0,40}?\b(?:was|were|has been|have been|is|are) (?P<v>sent back|returned|rejected|"
        r"turned "
        r"down|refused|thrown out|kept in abeyance|bounced)\b",
        "The draft papers of co-working operator Hubnara were sent back by Sebi on January 7.",
        rejects=r"patent|drug|visa|licen[cs]e|loan|bankruptcy",
    ),
    Rule(
        "ipo.withdrawn.lapse_hopes",
        "withdrawn",
        r"\bapplication (?:has |had )?(?P<v>lapsed|expired|ran out)\b[^;.]{0,60}?,? (?:leaving|dashing|ending|"
        r"dealing a blow "
        r"to|putting) (?P<co><org>)",
        "The application lapsed on Jan. 5 after six months, leaving Guanya Medical's hopes of a quotation in limbo.",
    ),
    Rule(
        "ipo.filed.registration",
        "filed",
        r"\b(?P<v>requested|sought|applied for|asked for|requests|seeks|applies for) (?:the )?(?:registration|"
        r"admission|"
        r"clearance) (?:of|for) (?:an? |its |the )?(?:" + _WORD + r"){0,4}?{ipo}",
        "Pao Serra has requested registration for an initial public offering with the securities regulator.",
        rejects=r"trademark|patent|drug",
    ),
    Rule(
        "ipo.accepted.on_file",
        "accepted",
        r"\b(?:was|were|has been|have been|is) (?P<v>taken (?:on file|on|up|in)|accepted|received for (?:review|"
        r"vetting)) by "
        r"(?:the )?(?:<exchange>|<place>(?:'s)? (?:stock )?(?:exchange|bourse))",
        "Jinara Seals was taken on file by the Beijing Stock Exchange on Wednesday.",
        rejects=r"listing notice|complaint",
    ),
    Rule(
        "ipo.postponed.of_whom",
        "postponed",
        r"\b(?:{ipo}|offering|share issue) (?:of|by|from) "
        + _WHO
        + r"(?P<co><org>) (?:has been|was|were|is|had been) (?P<v>suspended|halted|paused|frozen|put (?:off|back|on "
        r"(?:ice|hold))|"
        r"delayed|postponed|shelved|mothballed|deferred|iced|pushed (?:back|out))",
        "A planned December offering by sleep-tracking firm Neruka has been suspended.",
        rejects=r"follow-on|rights|bonds?\b",
    ),
    Rule(
        "ipo.postponed.plans_of",
        "postponed",
        r"\bplans? (?:by|of|at) "
        + _WHO
        + r"(?P<co><org>) (?:to|for) (?:an? |its |the )?(?:"
        + _LIST
        + r"|(?:"
        + _WORD
        + r"){0,4}?{ipo})[^;.]{0,40}? (?:has|have|had|was|were|is|are) (?:now )?(?:been )?(?P<v>put (?:off|back|on "
        r"(?:the back "
        r"burner|ice|hold))|shelved|postponed|delayed|mothballed|deferred|frozen|paused|suspended)",
        "Plans by Orlana Foods to sell shares in Oslo have been put on the back burner.",
        rejects=r"bonds?\b|stores?\b|factory",
    ),
    Rule(
        "ipo.postponed.roadshow",
        "postponed",
        r"\b(?P<v>suspended|halted|paused|cut short|broke off|interrupted|put off|delayed|postponed|put back|pushed "
        r"back|"
        r"shelved|mothballed) (?:its |their |the |an? )?(?:"
        + _WORD
        + r"){0,4}?(?:roadshows?|book-?building|bookbuild|stock[- ](?:market|exchange) launch|<place> offering|"
        r"<exchange> "
        r"offering|order-taking|investor (?:meetings|presentations))",
        "Ticketing marketplace Stubara and lender Klarana have both suspended roadshows.",
        rejects=r"follow-on|rights|bonds?\b|election",
    ),
    Rule(
        "ipo.filed.by_whom",
        "filed",
        r"\b"
        + _PAPERS
        + r" (?:"
        + _WORD
        + r"){0,4}?(?:was|were|has been|have been) (?:[\w-]+ ){0,2}?(?P<v>"
        + _HAND_IN
        + r") (?:by|from) "
        + _WHO
        + r"(?P<co>{org})",
        "Draft papers have been filed by Kavera Pumps, too.",
        rejects=r"patent|drug|licen[cs]e|bankruptcy|annual report",
    ),
    Rule(
        "ipo.filed.papers_in",
        "filed",
        r"\b"
        + _PAPERS
        + r" (?:for (?:an? |the )?"
        + _WORD
        + r"{0,3}?{ipo} )?(?:of|by|from|for) "
        + _WHO
        + r"(?P<co><org>)(?:[^;.]{0,80}?)\b(?:was|were|has been|have been|is|are) (?:[\w-]+ ){0,2}?(?P<v>"
        + _HAND_IN
        + r"|made public|published|released)\b",
        "A draft registration statement for the listing of Pillara was submitted to the regulator in March.",
        rejects=r"patent|drug|licen[cs]e|bankruptcy|annual report",
    ),
    Rule(
        "ipo.filed.papers_went",
        "filed",
        r"\b"
        + _PAPERS
        + r"\b[^;.]{0,50}? (?P<v>went|was sent|were sent|has gone|have gone|was submitted|were submitted|landed|was "
        r"delivered|were delivered|was handed|were handed) (?:in |off |out |over )?(?:to|with|at|on the desk of) "
        r"(?:the )?" + _GATE,
        "Paperwork for the sale went to regulators confidentially in January.",
        rejects=r"patent|drug|licen[cs]e|bankruptcy|annual report",
    ),
    Rule(
        "ipo.filed.handed_in",
        "filed",
        r"\b(?P<v>handed|turned|put|sent|delivered|tabled|deposited|re-?submitted) (?:in |over |off )?(?:its|an?|the|"
        r"their) "
        + _WORD
        + r"{0,3}?"
        + _PAPERS
        + r" [^;.]{0,25}?(?:(?:to|with|at) (?:the )?"
        + _GATE
        + r"|to (?:list|float|go public)\b|for (?:an? |its |the )?"
        + _WORD
        + r"{0,3}?{ipo})",
        "Pillara handed in its prospectus to the regulator for a second time.",
        rejects=r"patent|drug|licen[cs]e|bankruptcy|annual report|supplement",
    ),
)

ON_SALE = (
    Rule(
        "ipo.launched.sale_begins",
        "launched",
        r"\b"
        + _SALE
        + r" (?:for|in|on|of) (?:the )?(?:(?:first |maiden )?(?:public )?(?:issue|offer|ipo|sale|offering) (?:of|by) )?"
        + _WHO
        + r"(?P<co><org>)(?:[^;.<]|<(?:money|place|exchange)>){0,50}?\b(?P<v>"
        + _BEGIN
        + r")\b",
        "Bidding for Sagara Motors' first public issue begins today.",
        rejects=r"auction|takeover|spectrum|contract|licen[cs]e|rights\b|service",
    ),
    Rule(
        "ipo.launched.begins_for",
        "launched",
        r"\b" + _SALE + r" (?P<v>" + _BEGIN + r") (?:on )?(?:<date> |today )?(?:for|on) " + _WHO + r"(?P<co><org>)",
        "Roadshow meetings got under way on Wednesday for Orbita Systems.",
        rejects=r"auction|takeover|spectrum|contract|licen[cs]e|rights\b|service",
    ),
    Rule(
        "ipo.launched.opened_own",
        "launched",
        r"\b(?P<v>(?:has |have )(?:now |just )?(?:opened|started|begun|kicked off|thrown open)|opened|kicked off|"
        r"threw open|"
        r"throws open|opens) (?:the books (?:on|for) )?(?:its|their) (?:"
        + _WORD
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
        r"an?) (?:" + _WORD + r"){0,4}?{ipo}",
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
        + _WORD
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

READY = (
    Rule(
        "ipo.planned.groundwork",
        "planned",
        r"\b(?P<v>"
        + _PREPARE
        + r") (?:for |to |towards? |with |on |in on |up )?(?:an? |its |the |their |his |her )?(?:"
        + _WORD
        + r"){0,4}?(?:{ipo}|<exchange> quotation|life as an? (?:[\w-]+ )?(?:quoted|listed|public) company)",
        "Pest-control company Verdana is laying the groundwork for a Nasdaq debut.",
        rejects=r"plann\w+ to|investors|funds?\b|exchange (?:is|has)|rules|reform",
    ),
    Rule(
        "ipo.planned.joins_market",
        "planned",
        r"\b(?P<v>will|would|to|plans?|intends?|aims?|wants?|hopes?|due|set|going|seeks?|seeking|ready|poised|"
        r"expects?) "
        r"(?:to )?(?:[\w-]+ ){0,2}?(?:join|enter|reach|hit|come to|arrive (?:on|in|at)|head (?:to|for)|appear on|be "
        r"on|trade "
        r"on|start life on|take (?:its|a) (?:place|seat) on|make (?:its|their) way to|be quoted on|be readmitted,? "
        r"(?:[\w-]+ ){0,3}?to) (?:the )?"
        + _MARKET
        + r"(?= (?:in|on|at|by|before|next|later|this|with|as|through|via|within|after|<)|,|\.|$)",
        "Online beauty seller Glossara will join the London market later this month.",
        rejects=r"products?\b|investors|vehicles?\b|models?\b|drugs?\b|delist|new market|index|housing|bond",
    ),
    Rule(
        "ipo.planned.is_to_be",
        "planned",
        r"\b(?P<v>is|are) (?:now |also |soon )?to be (?:listed|floated|taken public|brought to (?:the )?(?:stock "
        r")?market|quoted|"
        r"admitted to (?:trading|the <exchange>|<exchange>))\b(?= (?:on|in|at|by|next|this|late|<date>|before)|,|\.|$)",
        "Armara is to be listed in Frankfurt, the supervisory board resolved on Monday.",
        rejects=r"products?\b|etf|delist",
    ),
    Rule(
        "ipo.planned.intention",
        "planned",
        r"\b(?P<v>intentions?|decision|resolution|proposal|plans?|wish|readiness) to (?:proceed|go ahead|press ahead|"
        r"push ahead|"
        r"move forward|move ahead|continue) with (?:an? |its |the )?(?:" + _WORD + r"){0,4}?{ipo}",
        "Penhara Kitchens today announces its intention to proceed with an initial public offering.",
    ),
    Rule(
        "ipo.planned.with_listing",
        "planned",
        r"\b(?P<v>plans?|aims?|hopes?|wants?|intends?|expects?|set|due)\b[^;.<]{0,50}?,? with (?:an? |its |the )?(?:"
        + _WORD
        + r"){0,3}?{ipo} (?:(?:planned |expected |due |likely |targeted )?(?:for|in|by|on|before) )?<date>",
        "Scooter company Hulara plans to be next in line, with a Warsaw listing in April.",
    ),
    Rule(
        "ipo.planned.become_first",
        "planned",
        r"\b(?P<v>poised|set|due|likely|expected|hop(?:es|ing)|wants?|aims?|plans?|will|would|could|to|on course|on "
        r"track) (?:to )?"
        r"(?:become|be) (?:the |only the |one of the ){few}(?:[a-z-]+ )(?:in (?:<duration>|<date>|[\w-]+ (?:years?|"
        r"months)) )?to (?:go "
        r"public|list\b|debut\b|float\b|join (?:the )?" + _MARKET + r")",
        "Novara Solar is poised to become the first Portuguese company in five years to float in Lisbon.",
    ),
    Rule(
        "ipo.planned.opted_for",
        "planned",
        r"\b(?P<v>opt(?:ed|s) for|chose|chooses|choosing|plump(?:ed|s) for|settled on|decided on|decides on|favou?rs|"
        r"prefers|"
        r"embark(?:s|ed|ing)? on|commit(?:s|ted) to) (?:an? |its )(?:"
        + _WORD
        + r"){0,4}?{ipo}(?! (?:venue|price|over))",
        "Heliara Motors opted for a direct listing on Nasdaq.",
        rejects=r"instead of (?:its|the)|price|investors",
    ),
    Rule(
        "ipo.planned.price_tag",
        "planned",
        r"{ipo}\b[^;.]{0,40}?\b(?P<v>puts?|plac(?:e|es)|slaps?|pins?|would put|hangs?) (?:an? |the )?(?:[\w-]+ "
        r"){0,2}?(?:price "
        r"tag|value|valuation|worth)(?: of| at)? (?:[\w-]+ ){0,3}?<money> on " + _WHO + r"(?P<co><org>)",
        "The float puts a price tag of £1.2bn on Brambla Coffee.",
    ),
    Rule(
        "ipo.rumoured.cards_for",
        "rumoured",
        r"{ipo}(?: (?:on|in) (?:the )?<(?:exchange|place)>)? (?:is|are|was|may be|could be|might be) (?:also |now |"
        r"still )?(?P<v>on "
        r"the (?:cards|table|agenda|horizon)|in the offing|an option|under (?:consideration|review|discussion)|being "
        r"(?:considered|mooted|weighed|discussed)|mooted|a possibility|possible) (?:for|at) " + _WHO + r"(?P<co><org>)",
        "A debut on the Tokyo Stock Exchange is on the cards for Hoshara Games as early as June.",
    ),
    Rule(
        "ipo.planned.hopeful",
        "planned",
        r"\b(?P<v>(?:listing|ipo|float|flotation|stock[- ]market|market) (?:hopeful|candidate|aspirant|contender)s?|"
        r"bound) " + r"(?:(?:(?!and\b|or\b|for\b|to\b|by\b)[\w'-]+ |<(?:place|demonym)>(?:'s)? ){0,4})(?P<co><org>)",
        "Listing hopeful Gannara Air has added two banks to its line-up of underwriters.",
        rejects=r"(?<!<exchange>-)\bbound ",
    ),
    Rule(
        "ipo.planned.life_as",
        "planned",
        r"\b(?P<v>thinking|prepar\w+|ready|readying|braced?|plan\w*) (?:about |for )?(?:its )?life as an? (?:[\w-]+ "
        r")?(?:quoted|listed|public|plc)",
        "Tamaro Tin has begun thinking about life as a quoted company.",
    ),
    Rule(
        "ipo.planned.to_follow",
        "planned",
        r"{ipo},? (?:which is |that is |now |currently )?(?P<v>to follow|to come|slated|scheduled|pencil?led in|due|"
        r"planned|"
        r"earmarked|targeted|foreseen|mooted|expected) (?:for|in|by|on|at|before|within|as early as|early|late|"
        r"later|<date>)",
        "Chatara Media is offering stock to accredited investors, with a Nasdaq listing to follow in 2027.",
        rejects=r"postpon|delay|shelv|pulled|withdr|originally|had been|cancel|scrapp",
    ),
    Rule(
        "ipo.planned.by_whom",
        "planned",
        r"{ipo} (?:that is |being |now )?(?P<v>planned|prepared|plotted|readied|contemplated|envisaged|lined up|"
        r"proposed|"
        r"pursued|eyed|sought|targeted) by " + _WHO + r"(?P<co>{org})",
        "Rival deals include the £14 billion share sale planned by payments titan Liana Financial.",
    ),
    Rule(
        "ipo.planned.arranging",
        "planned",
        r"\b(?P<v>(?:group|syndicate|banks?|bankers|team|advis[eo]rs|line-?up|underwriters|arrangers)(?: [\w-]+){0,3} "
        r"(?:handling|running|arranging|working on|steering|shepherding)|(?:picked|chosen|hired|signed up|tapped|named|"
        r"enlisted|mandated) for) (?:an? |its |the )?(?:" + _WORD + r"){0,4}?{ipo}",
        "Hitchara has added three banks to the group handling its stock-market debut.",
        rejects=r"completed|closed|priced",
    ),
    Rule(
        "ipo.planned.to_lead",
        "planned",
        r"\b(?:will|would|to) (?P<v>lead|run|manage|handle|arrange|underwrite|"
        r"lead the underwriting of|steer|co-?ordinate|"
        r"advise on) (?:an? |the )?(?:"
        + _WORD
        + r"){0,4}?{ipo} (?:of|by|for) (?:its |the )?"
        + _WHO
        + r"(?P<co><org>)",
        "Novara said that Castella Securities will lead the underwriting of an initial public offering of its "
        "diagnostics subsidiary, Oncora, Inc.",
        rejects=r"completed|closed|priced",
    ),
    Rule(
        "ipo.planned.float_notice",
        "planned",
        r"\b(?P<v>intention[- ]to[- ]float)\b",
        "Sohar Desalination published its intention-to-float document on Monday.",
    ),
    Rule(
        "ipo.planned.hive_off",
        "planned",
        r"\b(?P<v>hiv(?:e|es|ing) off|carv(?:e|es|ing) out|demerg(?:e|es|ing)|split(?:s|ting)? off|break(?:s|ing)? off|"
        r"spin(?:s|ning)? out|spin(?:s|ning)? off|separat(?:e|es|ing)) (?:its |the |their )?(?:[\w'-]+,? "
        r"){0,5}?(?P<co><org>),?"
        r"[^;.]{0,60}?\b(?:list\b|listing|listed|quotation|float|flotation|go public|public|debut|trade[ds]?|ipo)\b",
        "The board has resolved to demerge its packaging business, Wahana, and seek an Oslo Bors quotation for it.",
        rejects=r"weigh|consider|explor|mull|in <date>, (?:it )?(?:demerged|spun)",
    ),
    Rule(
        "ipo.planned.shell",
        "planned",
        r"\b(?P<v>merg(?:e|er|es|ed|ing)|combin(?:e|es|ing|ation)|tie-?up|unite|uniting|join(?:ing)? forces|business "
        r"combination|backdoor (?:listing|deal)|reverse (?:takeover|merger)|deal|agreement|terms) (?:agreement "
        r")?(?:by|with|"
        r"into|of) " + _SHELL,
        "Helix Torra agreed on Thursday to merge with Larkmoor Acquisition Corp. at a $1.4 billion valuation.",
        rejects=r"terminat|call(?:ed)? off|abandon|scrap|complet|clos(?:ed|ing)|in 20\d\d|fell through",
    ),
    Rule(
        "ipo.planned.shell_both",
        "planned",
        r"(?P<co><org>),? (?:[^;.<]{0,60}, )?and (?:[\w'-]+ ){0,4}?(?P<shell><org>)[^;.<]{0,30}? (?:today |<date> "
        r")?(?P<v>announced?|"
        r"unveil(?:ed)?|agreed|sign(?:ed)?|strike|struck|reached|entered|to (?:merge|combine)|will (?:merge|combine))\b"
        r"[^;.]{0,40}?\b(?:merg\w+|combin\w+|agreement|deal)\b",
        "Avara Cargo and Hollow Point Acquisition Corp. II today announced a definitive merger agreement.",
        rejects=r"terminat|call(?:ed)? off|abandon|scrap|complet|clos(?:ed|ing)",
    ),
    Rule(
        "ipo.rumoured.candidates",
        "rumoured",
        r"\b(?:candidates?|contenders?|hopefuls|names (?:tipped|mentioned|touted)) (?:for|to) (?:an? |the )?(?:"
        + _WORD
        + r"){0,4}?(?:{ipo}|list|float|go public)(?: (?:<place>|<exchange>|<date>|in|on|this year|next year))* "
        r"(?P<v>include|"
        r"includes|are|is|range from) (?:the )?" + _WHO + r"(?P<co>{org})",
        "Possible candidates for a New York flotation include the exchanges Castora and Krugera and issuer Roundela.",
    ),
    Rule(
        "ipo.rumoured.under_review",
        "rumoured",
        r"\b(?P<v>among the options|options|one option|one possibility|possibilities|ideas|"
        r"scenarios)\b[^;.]{0,70}?\b(?:is|are|"
        r"includes?|being) (?:[\w-]+ ){0,4}?{ipo} (?:of|for) (?:the |its )?" + _WHO + r"(?P<co><org>)",
        "Among the options under review at Norva Group is a separate quotation for Norva Marine.",
    ),
    Rule(
        "ipo.planned.floating",
        "planned",
        r"\b(?P<v>hopes? for|wants?|expects?|seeks?|aims? for|eyes?|could (?:raise|get|fetch|collect)|plans?|stands to "
        r"(?:collect|raise|get|pocket)) [^;.]{0,60}?<money> (?:from|by|in|through) (?:floating|listing|the "
        r"(?:float|flotation|listing|ipo) of) (?:its |the )?" + _WHO + r"(?P<co><org>)",
        "Sera Oil hopes for no less than 180 billion yen from floating Kaima Materials.",
    ),
    Rule(
        "ipo.planned.divest",
        "planned",
        r"\b(?P<v>divest|sell|offload|dispose of|dilute|shed|part with) (?:up to |about |as much as )?(?:an? "
        r")?<percent> "
        r"(?:stake |share |holding )?(?:of|in) (?:the )?"
        + _WHO
        + r"(?P<co><org>) (?:by way of|through|via|in|by means of) (?:an? |its |the )?(?:"
        + _WORD
        + r"){0,3}?{ipo}",
        "The state will divest 25 per cent of Rashta Dredging by way of an IPO.",
    ),
    Rule(
        "ipo.planned.reach_market",
        "planned",
        r"\b(?P<v>should|will|would|is to|are to|due to|set to|expected to|likely to) (?:all |both )?(?:reach|hit|"
        r"come to|arrive "
        r"(?:on|at)|make it to) (?:the )?(?:stock|share|equity|public) markets? (?:in|by|before|next|this|later|early)",
        "Two state firms, Jharna Washeries and Meca Dredging, should reach the stock market in the latter half of "
        "2026.",
        rejects=r"products?\b|vehicles?\b|drugs?\b",
    ),
    Rule(
        "ipo.rumoured.may",
        "rumoured",
        r"\b(?P<v>may|might|could) (?:[\w-]+ ){0,6}?(?:let (?:its|their) (?:shares|stock) (?:start |begin )?trad\w+|"
        r"skip (?:an? "
        r"|the )?(?:[\w-]+ )?ipo|sell (?:shares|stock) to the public|tap (?:the )?(?:public|stock|equity) markets?|"
        r"join (?:the )?"
        + _MARKET
        + r"|offer (?:shares|stock) to the public|head for (?:the )?<exchange>|seek (?:an? )?<exchange> )",
        "Tiffina may skip a traditional IPO and let its shares start trading directly instead.",
        rejects=r"bonds?\b|notes\b|products?\b",
    ),
)

TRADES = (
    Rule(
        "ipo.listed.wrapped_up",
        "listed",
        r"\b(?P<v>" + _DONE + r") (?:its|an?|the|their) (?:" + _WORD + r"){0,5}?{ipo}",
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
        r")?(?:in|from|through|via|with) (?:its |an? |the |their )(?:" + _WORD + r"){0,6}?{ipo}",
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
        r"(?:[^;.:<]|<date>){0,40}?(?::|,| -| in| with| as) " + _WHO + r"(?P<co><org>)",
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
        r"behind|since|than|after|rivalling) (?:that|the one|those) of "
        + _WHO
        + r"(?P<co>{org}) (?:in|on|last|earlier|"
        r"back|<date>)",
        "It is the largest flotation of the year, overtaking that of Crowna Partners in June.",
    ),
)
