"""Ways of saying that a company borrows, or asks for money."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import ON, WHOM
from flows.extract.rule import Rule

_PAPERS = (
    r"(?:(?:securities|share|stock|note|unit|convertible|subscription|loan|credit|facility|financing|investment|"
    r"funding)"
    r"(?: (?:and|purchase|subscription|facility|note|equity|line))*)"
)
_ON_TO = r"(?:[\w'&$%.-]+,? |<(?:date|demonym|round|place|percent|duration|org)>(?:'s)?,? )"

LOANS: tuple[Rule, ...] = (
    Rule(
        "funding.takes_loan",
        "debt/closed/recipient",
        r"{aux}\b(?P<v>entered into|enters into|sign(?:s|ed)|clos(?:es|ed)|agreed|arranged|took out|taken out|"
        r"inks|inked|tied up|ties up|seal(?:s|ed)|wrap(?:s|ped) up|launch(?:es|ed)|raised|"
        r"open(?:s|ed)|put in place|"
        r"obtain(?:s|ed)|secur(?:es|ed)|receiv(?:es|ed)|completed) (?:an? |the |its |on )*"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>),? (?:[\w-]+,? |<duration>,? |<demonym> ){0,4}?(?:loans?|"
        r"credit (?:facility|line|agreement)|"
        r"(?:loan|debt|financing|revolving) facility|debt financing|venture debt|unitranche|refinancing|bridge loan)\b",
        "Tarn has signed a €500 million revolving credit facility with a syndicate of nine banks.",
        rejects=r"\b(?:to|for) (?:[\w-]+ |<place>(?:'s)? |<demonym> ){0,3}<org>|sold|repa\w+|refinanc\w+ its",
    ),
    Rule(
        "funding.loan_taken",
        "debt/closed/noun",
        r"(?P<m><money>) (?:[\w-]+ ){0,3}?(?:loans?|facility|credit line) (?P<v>taken|drawn|obtained|availed|raised)"
        r"(?: out)? by " + WHOM + r"(?P<to><org>)",
        "Lenders discussed the $1.2 billion term loan taken out by Corvid.",
    ),
    Rule(
        "funding.papers_signed",
        "any/announced/recipient",
        r"{aux}\b(?P<v>entered into|enters into|signed|signs|executed|inked) (?:an? |the |definitive |binding |"
        r"separate ){0,3}"
        + _PAPERS
        + r" agreements?,? "
        + _ON_TO
        + r"{0,14}?(?:for|of|to|worth) "
        + _ON_TO
        + r"{0,14}?(?P<m><money>)",
        "Corvid entered into a securities purchase agreement with Fern Capital for notes of up to $12 million.",
        rejects=(
            r"\b(?:acquire|merge|merger|supply|to buy|to sell its|sale of its|divest\w*|asset purchase|"
            r"joint venture)\b"
        ),
    ),
    Rule(
        "funding.asks_lenders",
        "debt/proposed/recipient",
        r"\b(?P<v>ask(?:s|ed|ing)|talk(?:s|ed|ing) to|sound(?:s|ed|ing) out|approach(?:es|ed|ing)|turn(?:s|ed|ing) to) "
        r"(?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,3}?(?:lenders|banks|creditors) (?:for|about|over|"
        r"to (?:provide|lend)) " + ON + r"(?P<m><money>)",
        "Corvid is talking to German lenders about a further €100 million.",
    ),
    Rule(
        "funding.asks_owners",
        "any/proposed/recipient",
        r"\b(?P<v>ask(?:s|ed|ing)|approach(?:es|ed|ing)|turn(?:s|ed|ing) to) (?:[\w-]+ |<demonym> ){0,3}?"
        r"(?:insiders|investors|shareholders|owners|backers) (?:for|about|to (?:provide|put up|inject|stump up)) "
        + ON
        + r"(?P<m><money>)",
        "Corvid is asking insiders for a $25 million bridge loan.",
        rejects=r"\b(?:approve|approval|vote|buyback)\b",
    ),
    Rule(
        "funding.provides_for",
        "debt/announced/funder",
        r"(?P<by><org>)(?: [\w-]+| <date>){0,3}? (?P<v>agree[sd] to (?:provide|lend)|will (?:provide|lend)|"
        r"is (?:providing|lending)|"
        r"(?:has )?(?:provided|lent)) " + ON + r"(?P<m><money>) (?:to|for|toward|towards) "
        r"(?:(?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,9}?(?:owned by|built by|run by|of|by) )?"
        + WHOM
        + r"(?P<to><org>)",
        "Varden Bank agreed to provide €92 million for the renewal of six wind farms owned by Corvid.",
        rejects=r"\b(?:grants?|equity|revenue|services)\b",
    ),
    Rule(
        "funding.sum_raised_from",
        "any/closed/recipient",
        r"(?P<m><money>),? (?:it |which it |that it )?(?:had |has )?(?P<v>raised|secured|obtained|"
        r"borrowed) (?:in |on |at )?(?:<date> )?(?:from|through|via) "
        r"(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Corvid burned through $3.5 million, raised in 2021 from Fern Capital.",
    ),
    Rule(
        "funding.round_in_brackets",
        "equity_round/closed/noun",
        r"(?P<to><org>),? \((?P<r><round>)(?: round)?[,:;-]? (?:of )?(?P<m><money>)",
        "Others are Corvid (seed, $3.2 million, led by Fern Capital) and Tarn.",
        over="form",
    ),
    Rule(
        "funding.sum_in_brackets",
        "equity_round/closed/noun",
        r"(?P<to><org>),? \((?P<m><money>)[,:;]? (?:in )?(?:an? )?(?P<r><round>)",
        "Others are Corvid ($3.2 million seed, led by Fern Capital) and Tarn.",
        over="form",
    ),
)
