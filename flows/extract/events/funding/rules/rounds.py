"""Ways of saying that a company gets money: it raises, secures, closes a round."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import OF
from flows.extract.rule import Rule

_ROUND_NOUN = (
    r"(?:funding|financing|fundraising|fundraise|investment|round|raise|capital|equity|placement|pre-ipo|"
    r"extension|grants?|loans?|award|"
    r"(?:tax |state )?incentives?|subsid(?:y|ies)|tax (?:breaks?|credits?)|"
    r"credit facility|facility|facilities|debt|notes|debentures|borrowings?|unitranche|crowdfunding|boost|"
    r"lifeline|bailout|backing|war chest|"
    r"injection|pipe|stake|seed|infusion|commitment|offering)"
)
_RECEIVES = (
    r"(?:secur(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|land(?:s|ed|ing)?|bag(?:s|ged)|obtain(?:s|ed)|w[io]ns?|won|"
    r"attract(?:s|ed)|pocket(?:s|ed)|nab(?:s|bed)|"
    r"snag(?:s|ged)|scor(?:es|ed)|clinch(?:es|ed)|pick(?:s|ed) up|pull(?:s|ed) in|rak(?:es|ed) in|brought in|"
    r"brings in|got|gets|get|took|garner(?:s|ed)|tak(?:es|ing) in|took in|draws?|drew|adding|adds|added|net(?:s|ted)|"
    r"collect(?:s|ed)|scoop(?:s|ed)|mobili[sz](?:es|ed)|mopp?(?:s|ed) up|"
    r"(?:pull(?:s|ed)|put(?:s)?|piec(?:es|ed)|cobbl(?:es|ed)) together|(?:amass|assembl)(?:es|"
    r"ed)(?! (?:[\w-]+ ){0,3}<money> (?:[\w-]+ )?(?:stake|position|holding|"
    r"fortune))|stitch(?:es|"
    r"ed) up)"
)
_OTHER_RAISE = (
    r"raise (?:that|which|could|would|may|might)\b|rais\w+ (?:[\w'-]+ ){1,5}(?<!up )to (?:[\w-]+ ){0,2}<money>|"
    r"rais\w+ (?:its|the|their|our)? ?(?:[\w-]+ )?(?:forecast|"
    r"outlook|guidance|target|price|prices|dividend|stake|estimate|bid|offer|questions|rates?|limit|ceiling|minimum|"
    r"tax\w*)"
)

ROUNDS: tuple[Rule, ...] = (
    Rule(
        "funding.raised",
        "any/closed/recipient",
        r"{aux}\b(?P<v>rais(?:ed|es|e|ing)) (?:<date> )?" + OF + r"(?P<m><money>)",
        "Moonlit AI raised $60 million in new funding.",
        rejects=_OTHER_RAISE + r"|charit|gala\b|nonprofit|donat",
    ),
    Rule(
        "funding.received",
        "any/closed/recipient",
        r"{aux}\b(?P<v>"
        + _RECEIVES
        + r") "
        + OF
        + r"(?P<m><money>) "
        + OF
        + r"(?:<round>|"
        + _ROUND_NOUN
        + (
            r"|(?P<by><gov>|<org>|<place>) (?:[\w-]+ ){0,2}?(?:grants?|loans?|awards?|subsid\w+|funding|"
            r"investment|round|backing)|"
            r"from (?:the |a |an |its |new and )?(?:{org}|<place>|investors|backers|the|several|a group|"
            r"existing|new|funds|"
            r"venture))\b"
        ),
        "Brae bagged £15 million in a seed round.",
        rejects=(
            r"\b(?:revenue|contract|order|orders|damages|verdict|judgment|settlement|premium|profit|valued|"
            r"from the sale|sale of its|milestone payment|upfront payment|dividends?)\b"
        ),
    ),
    Rule(
        "funding.closed_round",
        "any/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|e|ing)|complet(?:es|ed|ion)|conclud(?:es|ed)|finali[sz](?:es|ed|ing)|held|"
        r"wrap(?:s|ped) up|seal(?:s|ed)|"
        r"announc(?:es|ed|ing|e))(?: the)?(?: (?:first |final |initial )?close)?(?: of)?(?: of)? "
        + OF
        + r"(?P<m><money>) "
        + OF
        + (
            r"(?:<round>|(?:funding|financing|fundraising|round|raise|placement|seed|extension|equity|capital raise|"
            r"pipe)\b)"
        ),
        "Corvid closed a $24 million seed round.",
    ),
    Rule(
        "funding.close_of",
        "any/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|e)|complet(?:es|ed)|conclud(?:es|ed)|wrap(?:s|ped) up|seal(?:s|ed)|"
        r"announc(?:es|ed|ing|e)|held|"
        r"has) (?:[\w'-]+ ){0,5}?(?:(?P<r><round>)|(?:funding|financing) round|round|first close|final close|"
        r"raise|fundraise|fundraising|private placement)(?: [\w-]+){0,5}? (?:of|at|for|worth|totall?ing|with) "
        + OF
        + r"(?P<m><money>)",
        "Anthro has completed a Series F fundraising of $13 billion.",
    ),
    Rule(
        "funding.listed_deal",
        "any/closed/noun",
        r"^(?:- )?(?P<to><org>)(?: ?: ?| - )(?:raises |raised )?(?P<m><money>)(?: (?P<r><round>)|, [a-z]|,? "
        r"(?:for|in|"
        r"from|to|led)\b|$)",
        "Zeroflight: $150M Series D for zero-emission flight.",
    ),
    Rule(
        "funding.noun_before",
        "any/closed/noun",
        r"(?P<m><money>)(?:(?: in)? (?:an? |the |new |fresh |additional |its |of |in |upsized |oversubscribed |"
        r"further |all-equity |total ){0,3}(?:<demonym> )?(?:(?:[\w-]+ ){0,3}?(?P<r><round>)|"
        r"(?:[\w/+-]+ ){0,4}?(?:funding|financing|fundraising|fundraiser?|round|raise|private placement|"
        r"placement|equity|seed|injection|pipe|investment round|capital raise|growth investment|"
        r"strategic investment|registered direct)\b))",
        "The $40 million Series B was led by Fern Capital.",
    ),
    Rule(
        "funding.round_of",
        "any/closed/noun",
        r"(?:(?P<r><round>)|\b(?:(?:funding|financing|investment|equity|fundraising|new|latest|fresh|an?|its|"
        r"the) )round)"
        r"(?: [\w-]+){0,4}?,? (?:of|for|worth|at|with(?= (?:an? |new |another |"
        r"additional ){0,2}<money>)|(?:that|which)[^.;<]{0,40} (?:adds up to|comes to|came to|amount(?:s|ed) "
        r"to|totals|"
        r"totall?ed|runs to)|totall?ing|raising|raised|"
        r"to) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Its Series A round for $10 million was the largest.",
    ),
    Rule(
        "funding.round_alone",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|ing)|complet(?:es|ed|ing)|rais(?:es|ed|ing)|secur(?:es|ed|ing)|announc(?:es|"
        r"ed|ing)|conclud(?:es|ed)|received|after|including|"
        r"followed) (?:an? |the |its |their |our |new |latest |undisclosed |(?:undisclosed |un)?(?:sum|amount|"
        r"investment) (?:in|of) |<date> |oversubscribed |[\w-]+ ){0,5}(?P<r><round>)(?!(?:[\w ]{0,30})<money>)",
        "The startup closed its Series A.",
        rejects=r"\b(?:repay|existing|refinance)\b",
    ),
    Rule(
        "funding.picked_up",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>pick(?:s|ed) up|t(?:akes|ook) in|br(?:ings|ought) in|land(?:s|ed)|bag(?:s|ged)|"
        r"secur(?:es|ed)|closed|pull(?:s|ed) in|rak(?:es|ed) in|"
        r"scor(?:es|ed)|snag(?:s|ged)|nab(?:s|bed)|pocket(?:s|ed)|banks|banked|lock(?:s|ed) in|scoop(?:s|"
        r"ed)(?: up)?) (?:[\w-]+ ){0,3}(?P<m><money>)(?:[.,;]|$| (?:today|this|last|earlier|to|for|at|as|"
        r"led|with|and <org>))",
        "Earlier this week, startup Multiverso also picked up $27 million.",
        rejects=(
            r"\bclosed (?:[\w-]+ ){0,2}(?:at|above|below|up|down)\b|\b(?:deal|contract|order|prize|client|acqui\w+|"
            r"lawsuit|verdict)\b|\b(?:an ounce|a barrel|intraday)\b|<money> at <money>"
        ),
    ),
    Rule(
        "funding.planned_round",
        "equity_round/proposed/noun",
        r"\b(?P<v>planned|upcoming|next|forthcoming|potential|future) (?P<r><round>)(?: [\w-]+){0,3}",
        "The funding strengthens the company ahead of its planned Series A fundraising round.",
    ),
    Rule(
        "funding.led_the_round",
        "equity_round/closed/funder",
        r"\b(?:co-)?(?P<v>led|leads|joined|backed) (?:an? |the |its |their |"
        r"[\w-]+ ){0,3}(?P<r><round>)(?: funding)?(?: round)?(?: (?:for|of|in) (?:[\w-]+ ){0,4}?(?P<to><org>))?",
        "TCP Ventures led the Seed Round.",
        rejects=r"\bled to\b",
    ),
    Rule(
        "funding.leads_owned_round",
        "equity_round/closed/funder",
        r"(?<!-)\b(?:co-)?(?P<v>leads?|led|joins?|joined|backs?|backed) (?P<to><org>)'s? (?:[\w-]+ "
        r"){0,3}?(?P<r><round>)",
        "Fern Capital leads Corvid's Series B.",
        rejects=r"\bled to\b",
    ),
    Rule(
        "funding.led_round",
        "equity_round/closed/noun",
        r"(?P<r><round>)(?: [\w-]+){0,4}?,? (?:(?:was |is |which was |which is )?(?:co-)?(?P<v>led) by|from)\b",
        "The Series A was led by Fern Capital.",
    ),
)
