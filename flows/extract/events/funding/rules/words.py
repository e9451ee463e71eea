"""Words that the rules of funding share."""

from __future__ import annotations

OF = r"(?:[\w'&$%.-]+,? |<(?:date|demonym|round|place|percent)>(?:'s)? ){0,6}?"
"""Words and small tags between a verb and its amount, commas among them."""
ON = r"(?:[\w'&$%.-]+ |<(?:date|demonym|round|place|percent|duration)>(?:'s)? ){0,6}?"
"""The same without commas."""
IPO_SENSE = (
    r"\b(?:ipos?|initial public|initial share|public (?:issue|offering|offer|listing)|share sale|float|flotation|"
    r"going public|debut(?! (?:[\w-]+ ){0,3}funds?)|listing|rights (?:issue|offer\w*)|anchor|bond|bonds|"
    r"follow-on|tender offer|secondary|"
    r"fresh issu\w+|at[- ]the[- ]market|(?:common )?(?:stock|share) offering|ofs|offer[- ]for[- ]sale|price band|"
    r"midpoint)\b"
)
"""Beside an amount: it is raised by selling shares or bonds to the public."""
TOTAL_WORDS = (
    r"(?:so far raised|total(?:s|led|ing)?|to date|so far|cumulative|in all|altogether|overall|since (?:inception|"
    r"its founding)|bringing|brings|brought|lifetime|combined total|across (?:all|several|its)|"
    r"previously raised a total)"
)
"""Before an amount: it is a sum over several deals."""
