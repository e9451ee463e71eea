"""Ways of saying that a company places new paper privately, or that its owners put money in."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import ON, SECURITIES
from flows.extract.rule import Rule

_PLACED = r"(?:private placement|registered direct(?: offering)?|pipe|(?:strategic |share |equity )?placement)"
_PROCEEDS = r"(?:total |aggregate |combined |overall )*(?:gross ?)?proceeds (?:to the company )?(?:of|totall?ing) "

PLACEMENTS: tuple[Rule, ...] = (
    Rule(
        "funding.issues_worth",
        "any/closed/recipient",
        r"{aux}\b(?P<v>sold|sells|sell|issued|issues|issue|plac(?:ed|es|e)) (?:[\w-]+ ){0,3}?"
        + SECURITIES
        + r" (?:worth|valued at|totall?ing) "
        + ON
        + r"(?P<m><money>) to (?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Corvid will issue new shares worth $30 million to Fern Capital.",
        rejects=r"\b(?:public|investors in|retail|existing shares|stake in|its stake)\b",
    ),
    Rule(
        "funding.placed_with",
        "equity_round/closed/noun",
        r"\b(?P<v>placement|allotment|issue|issuance|subscription) of (?:[\w-]+ ){0,3}?(?P<m><money>)(?: worth)?"
        r"(?: of (?:[\w-]+ ){0,4}?)? ?(?:to|with|by) (?:[\w-]+ ){0,3}?(?P<by>{org})",
        "It follows a strategic placement of $2.4 million to Fern Capital.",
        rejects=r"\bpublic\b",
    ),
    Rule(
        "funding.for_proceeds",
        "any/closed/recipient",
        r"{aux}\b(?P<v>issued|issues|sold|sells|plac(?:ed|es)|allotted|clos(?:es|ed)|complet(?:es|ed)|"
        r"issuing)\b "
        r"(?:(?!initial\b|public\b|underwritten\b)(?:[\w.,'&%$-]+|"
        r"<(?:money|date|percent|org|place|round|demonym)>(?:'s)?),? ){0,30}?"
        r"for " + _PROCEEDS + ON + r"(?P<m><money>)",
        "Corvid issued 5,700,900 units at $0.05 per unit for gross proceeds of $285,045.",
        rejects=(
            r"\b(?:initial public|public offering|underwritten|listing|senior notes|sale of (?:its|the)|divest\w*|"
            r"property|mine|selling shareholders?|biggest holder|top of|marketing range|book)\b"
        ),
    ),
    Rule(
        "funding.placement_of",
        "any/announced/recipient",
        r"\b(?P<v>"
        + _PLACED
        + r")(?: (?:offering|financing))?(?: (?!includ\w+\b|is\b|was\b)[\w-]+){0,5}? (?:of|for|totall?ing|worth|from|"
        r"to raise|raising)(?: " + _PROCEEDS[:-1] + r")? " + ON + r"(?:<money> to )?(?P<m><money>)",
        "Corvid entered into agreements for an oversubscribed registered direct offering totaling about $60 million.",
        rejects=r"\bnot\b",
    ),
    Rule(
        "funding.insiders_put_in",
        "equity_round/closed/noun",
        r"\b(?P<v>(?:founders?|promoters?|shareholders|owners?|parent(?: company)?|investors)"
        r"(?: (?:of|in) (?:[\w-]+ |<demonym> ){0,4}?(?P<to><org>)(?:,? - [^;.]{0,120} -)?)? (?:has |have |had |also |"
        r"together |already ){0,3}(?:infused|injected|put in|pumped in|invested|paid in|agreed and paid in|"
        r"stumped up|chipped in|poured|pumped|ploughed|plowed)) "
        + ON
        + r"(?P<m><money>)(?! (?:in|into) (?!the (?:company|firm|business|group|start-?up)|it\b))",
        "The founders have infused around $11 million over the past 18 months.",
    ),
    Rule(
        "funding.talks_at_valuation",
        "equity_round/proposed/recipient",
        r"\b(?P<v>(?:in|holding|held|begun|started) (?:[\w-]+ ){0,2}?(?:talks|discussions|negotiations)|"
        r"seek(?:s|ing)?|(?:is|are) (?:raising|finali[sz]ing)|"
        r"looking to|planning to|hoping to) [^.;<]{0,50}?(?:rais\w+|round|funding|financing|fundraising|investment)\b"
        r"[^.;<]{0,50}(?:(?:<org>)[^.;<]{0,20})?(?:valu\w+ (?:<org>|[\w-]+ ){0,5}(?:at|of) (?:[\w-]+ ){0,3}<money>|"
        r"at (?:an? )?(?:[\w-]+ ){0,4}<money> valuation)",
        "Corvid is in talks about a new funding round that would value it at $4 billion.",
        rejects=r"\b(?:ipo|listing|tender offer|secondary|sale of|takeover|acqui\w+|buyout)\b",
    ),
    Rule(
        "funding.placement_proceeds",
        "any/announced/recipient",
        r"\b(?P<v>proceeds) (?:to (?:the company|<org>) )?(?:from|of) (?:the |this |"
        r"its )?(?:[\w-]+ ){0,2}?(?:placement|financing|registered direct"
        r"(?: offering)?|pipe)(?:,? [\w-]+){0,4}? (?:are|is|were|was|will be|would be|totall?ed|of) "
        + ON
        + r"(?P<m><money>)",
        "The gross proceeds to Corvid from the private placement are expected to be about $35 million.",
        rejects=r"\b(?:net proceeds|public offering|used)\b",
    ),
    Rule(
        "funding.capital_increase",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>carr(?:ies|ied) out|complet(?:es|ed)|clos(?:es|ed)|launch(?:es|ed)|conduct(?:s|ed)|"
        r"concluded|announc(?:es|ed)) "
        r"(?:an? |its |the )?(?:[\w-]+ ){0,2}?(?P<m><money>) (?:[\w-]+ ){0,2}?capital (?:increase|raise|round)\b"
        r"(?! (?:in|into|at|for) (?:its|the|<org>))",
        "Corvid carried out a €60 million capital increase.",
        rejects=r"\b(?:rights|subsidiary|unit|public)\b",
    ),
    Rule(
        "funding.capital_subscribed",
        "equity_round/closed/recipient",
        r"(?P<m><money>) (?:[\w-]+ ){0,2}?capital (?:increase|raise),? (?:which was |was )?(?P<v>subscribed|"
        r"underwritten|backed|"
        r"led|funded|supported) (?:to )?by (?:[\w-]+ ){0,3}?(?P<by>{org})",
        "A €60 million capital increase subscribed by Fern Capital will fund the growth of Corvid.",
    ),
    Rule(
        "funding.out_of_stealth",
        "any/closed/recipient",
        r"{aux}\b(?P<v>(?:emerg|launch)(?:es|ed|ing)|comes?|came|exit(?:s|ed|ing)|steps?|stepped|breaks?|broke) "
        r"(?:out of |from )?stealth(?: mode)?(?: [\w-]+| <date>){0,5}?,? (?:with|armed with|backed by|"
        r"on the back of|and) " + ON + r"(?P<m><money>)",
        "Corvid comes out of stealth with $20 million.",
        rejects=r"\b(?:valuation|revenue|orders?)\b",
    ),
    Rule(
        "funding.shares_to_for",
        "any/announced/recipient",
        r"{aux}\b(?P<v>allot(?:s|ted)?|issu(?:e|es|ed)|s(?:ell|ells|old)|plac(?:e|es|ed)) (?:[\w.,-]+ ){0,6}?"
        + SECURITIES
        + r" to (?:[\w-]+ ){0,3}?(?P<by>{org}) (?:for|worth|in exchange for|at a total of|"
        r"totall?ing) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Corvid will allot 1.2 million shares to Fern Capital for $50 million.",
        rejects=r"\b(?:stake in|its shares in|all of|existing shares|secondary|public)\b",
    ),
    Rule(
        "funding.valued_in_round",
        "equity_round/closed/recipient",
        r"\b(?P<v>valued|values|valuing) (?:<org> |it |the company )?at (?:[\w-]+ ){0,3}<money>(?: or more)? "
        r"(?:in|after|following|by|with) "
        r"(?:its |an? |the )?(?:[\w-]+ ){0,3}?(?:funding|financing|fundraising|investment|equity|private|latest|new) "
        r"(?:round|raise|fundraising|fundraise)\b(?![^.;]{0,60}<money>)",
        "Corvid was valued at $3 billion in its latest funding round.",
        rejects=r"\b(?:ipo|listing|previous\w*|earlier|last year|<date>|once|had been|from)\b",
    ),
)
