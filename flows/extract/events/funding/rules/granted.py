"""Ways of saying that a state awards and that somebody wins a grant; they come before all others."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import ON
from flows.extract.rule import Rule

_PUBLIC_MONEY = (
    r"(?:grants?|(?:[\w-]+ ){0,2}?(?:(?:public|state|government|federal|grant|non-dilutive|taxpayers?|eu|ministry) "
    r"(?:money|funding|funds|cash|support|aid|backing|assistance|grants?|subsid(?:y|ies)))|subsid(?:y|ies)|state aid|"
    r"tax (?:breaks?|credits?|rebates?|abatements?)|incentives)"
)
"""What a state gives, told behind the sum: ``€5 million of public money``."""
_STATE = r"(?P<by><gov>|<place>|<org>)"

GRANTED: tuple[Rule, ...] = (
    Rule(
        "funding.public_money",
        "grant/closed/noun",
        r"(?P<m><money>) (?:in|of|worth of) "
        + _PUBLIC_MONEY
        + r" (?P<v>awarded|granted|given|paid|provided|released|handed out|disbursed) by (?:the )?"
        + _STATE
        + r"(?: <date>)?(?:, (?P<to><org>)(?= (?:has|have|had|will|is|was|built|develop\w+)\b))?",
        "With the help of £1.2 million in public money awarded by Coast Innovation, Tarn has built a prototype.",
    ),
    Rule(
        "funding.reached_it",
        "grant/closed/noun",
        r"(?P<m><money>) (?P<v>reached|went to|flowed to|landed at|goes to|arrived at) "
        r"(?:the (?:company|firm|start-?up|group|business)|(?P<to><org>)) (?:in|as) (?:an? )?"
        + _PUBLIC_MONEY.replace("grants?|", "(?:[\\w-]+ ){0,2}?grants?|(?:[\\w-]+ ){0,2}?non-dilutive \\w+|", 1)
        + r"(?: from (?:the )?"
        + _STATE
        + r")?",
        "In May $750,000 reached the company in non-dilutive money from the Coast Trust.",
    ),
    Rule(
        "funding.bears_cost",
        "grant/announced/funder",
        r"(?P<by><gov>|<place>|<demonym>)(?:'s? government)? (?:will |would |is to |has agreed to |agreed to |is )?"
        r"(?P<v>cover(?:s|ed|ing)?|shoulder(?:s|ed|ing)?|bear(?:s|ing)?|bore|foot(?:s|ed|ing)?|meet(?:s|ing)?|"
        r"pick(?:s|ed|ing)? up) "
        + ON
        + r"(?P<m><money>) (?:of|towards?) (?:the )?(?:[\w-]+ ){0,2}?(?:costs?|bill|price|expense|investment)"
        r"(?: (?:of|for) (?:the )?(?:[\w-]+ |<demonym> |<place> ){0,4}?(?P<to><org>))?",
        "Berlin will cover €2 billion of the cost of Tarn's plant.",
    ),
    Rule(
        "funding.subsidises",
        "grant/announced/funder",
        r"\b(?P<v>subsidi[sz](?:es?|ed|ing)) (?:[\w-]+ |<demonym> ){0,4}?(?P<to><org>)(?:'s?)? "
        r"(?:[\w-]+ |<place> ){0,4}?(?:with|to the tune of|by) " + ON + r"(?P<m><money>)",
        "Germany is subsidising Tarn's Dresden fab with €5 billion.",
    ),
    Rule(
        "funding.backed_by_aid",
        "grant/announced/noun",
        r"(?P<to><org>)(?:'s?)? (?:[\w-]+ |<place> ){0,4}?(?:is|was|are|were|will be|being|to be) (?:[\w-]+ )?"
        r"(?P<v>backed|supported|funded|helped|subsidi[sz]ed|underpinned|part-funded|sweetened|financed) (?:by|with) "
        + ON
        + r"(?P<m><money>) (?:in|of) (?:<demonym> )?"
        + _PUBLIC_MONEY
        + r"(?: (?:from|by) (?:the )?"
        + _STATE
        + r")?",
        "Tarn's plant in Jena will be backed by €500 million in state aid from Germany.",
    ),
    Rule(
        "funding.to_be_awarded",
        "grant/announced/funder",
        r"(?P<m><money>) (?:dollars )?(?:[\w-]+ ){0,3}?(?P<v>to be (?:awarded|granted|given|paid|provided|allocated)|"
        r"awarded|granted|allocated) to (?:the )?(?:[\w-]+ ){0,3}?(?P<to><org>)",
        "The Department of Energy announced terms for about $162 million to be awarded to Tarn.",
        rejects=r"\b(?:contracts?|orders?|tender|damages|shares|options|dividends?|bonus|jury|court)\b",
    ),
    Rule(
        "funding.receives_grant",
        "grant/closed/recipient",
        r"{aux}\b(?P<v>w[io]ns?|won|receiv(?:es?|ed|ing)|secur(?:es?|ed|ing)|land(?:s|ed)|obtain(?:s|ed)|got|gets|"
        r"bag(?:s|ged)|awarded|clinch(?:es|ed)) (?:an? |its |the )?(?:[\w-]+ ){0,3}?(?:(?P<by><org>|<gov>|<place>) )?"
        r"(?:[\w-]+ ){0,4}?(?:grants?|subsid(?:y|ies)|incentives?|incentive award|state aid) (?:of|worth|"
        r"totall?ing) " + ON + r"(?P<m><money>)",
        "In 2016 Brae won a National Science Council grant of $750,000.",
        rejects=r"\b(?:stock|share|option|equity|tax) (?:grants?|awards?)\b",
    ),
)
