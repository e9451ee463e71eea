"""Ways of saying who lets a listing in: what is handed in to whom, who clears it or sends it back.

The classes of words stand at the top, so that a word put in once is known to every rule that uses it.
"""

from __future__ import annotations

from flows.extract.events.ipo.rules.words import MARKET, WHO, WORD
from flows.extract.rule import Rule

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
_STOCK = r"(?:[\w%.,-]+ |<(?:percent|place|exchange|demonym)> ){0,5}?(?:shares|stock|equity|units|securities|adss?)\b"
_LIST = (
    r"(?:list\b|float\b|go public|debut\b|join (?:the )?"
    + MARKET
    + r"|(?:sell|offer|issue|place|market|list|float) "
    + _STOCK
    + r"|(?:hold|launch|carry out|conduct|proceed with|go ahead with|press ahead with) (?:its |an? |the )?"
    + WORD
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

CLEARED = (
    Rule(
        "ipo.approved.cleared_to",
        "approved",
        _GATE
        + r"(?:'s)? [^;.<]{0,40}?\b(?P<v>cleared|clears|allowed|allows|permitted|authori[sz]ed|waved|lets?|gave|gives|"
        r"granted|handed|issued) "
        + WHO
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
        + WHO
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
        + WORD
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
        + WORD
        + r"){0,4}?"
        + _PAPERS
        + r" (?:of|from|by) "
        + WHO
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
        + WHO
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
        r"clearance) (?:of|for) (?:an? |its |the )?(?:" + WORD + r"){0,4}?{ipo}",
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
        + WHO
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
        + WHO
        + r"(?P<co><org>) (?:to|for) (?:an? |its |the )?(?:"
        + _LIST
        + r"|(?:"
        + WORD
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
        + WORD
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
        + WORD
        + r"){0,4}?(?:was|were|has been|have been) (?:[\w-]+ ){0,2}?(?P<v>"
        + _HAND_IN
        + r") (?:by|from) "
        + WHO
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
        + WORD
        + r"{0,3}?{ipo} )?(?:of|by|from|for) "
        + WHO
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
        + WORD
        + r"{0,3}?"
        + _PAPERS
        + r" [^;.]{0,25}?(?:(?:to|with|at) (?:the )?"
        + _GATE
        + r"|to (?:list|float|go public)\b|for (?:an? |its |the )?"
        + WORD
        + r"{0,3}?{ipo})",
        "Pillara handed in its prospectus to the regulator for a second time.",
        rejects=r"patent|drug|licen[cs]e|bankruptcy|annual report|supplement",
    ),
)
