"""Ways of saying that a state awards and that somebody wins a grant; they come before all others."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import ON
from flows.extract.rule import Rule

GRANTED: tuple[Rule, ...] = (
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
