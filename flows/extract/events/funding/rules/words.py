"""Words that the rules of funding share."""

from __future__ import annotations

OF = r"(?:[\w'&$%.-]+,? |<(?:date|demonym|round|place|percent)>(?:'s)? ){0,6}?"
"""Words and small tags between a verb and its amount, commas among them."""
ON = r"(?:[\w'&$%.-]+ |<(?:date|demonym|round|place|percent|duration)>(?:'s)? ){0,6}?"
"""The same without commas."""
WHOM = r"(?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?"
"""What may stand before a name: ``in Norwegian chip maker Corvid``."""
SECURITIES = (
    r"(?:shares|stock|units|preferred|preference shares|equity|(?:convertible )?(?:notes|debentures|bonds)|securities)"
)
NEW_PAPER = (
    r"(?:new|newly[ -]issued|preferred|preference|convertible|series [a-h]) (?:[\w-]+ ){0,3}?"
    r"(?:shares|stock|units|equity|notes|debentures|bonds|securities)"
)
"""What a company itself sells: not shares that others have."""
FUND_CLOSES = (
    r"(?:clos(?:es|ed)|wrap(?:s|ped) up|seal(?:s|ed)|shut(?:s)?|complet(?:es|ed)|finali[sz](?:es|ed)|conclud(?:es|ed)|"
    r"holds|held)"
)
"""How a manager ends the raising of a fund."""
IPO_SENSE = (
    r"\b(?:ipos?|initial public|initial share|public (?:issue|offering|offer|listing)|share sale|float|flotation|"
    r"going public|debut(?! (?:[\w-]+ ){0,3}(?:funds?|vehicle))|listing|rights (?:issue|offer\w*)|anchor|bond|bonds|"
    r"follow-on|tender offer|secondary|"
    r"fresh issu\w+|initial offer\w*|dual offering|cornerstone (?:holders|tranche|shareholders)|(?:above|below) issue|"
    r"main ?board|sme board|growth board|at[- ]the[- ]market|(?:common )?(?:stock|share) offering|ofs|"
    r"offer[- ]for[- ]sale|price band|"
    r"midpoint)\b"
)
"""Beside an amount: it is raised by selling shares or bonds to the public."""
TOTAL_WORDS = (
    r"(?:so far raised|total(?! gross| proceeds| subscription| as much| up to| around)(?:s|led|ing)?|to date|"
    r"so far|cumulative|in all(?! likelihood| probability| of| cases| its| our)|altogether|overall|since (?:inception|"
    r"its founding)|(?:bringing|brings|brought)(?! in\b)|lifetime|combined total|across (?:all|several|its)|"
    r"previously raised a total)"
)
"""Before an amount: it is a sum over several deals."""
