"""Sentences and articles that speak of listings and tell of none: advice, doubts, rules for all, private placements."""

from __future__ import annotations

import re

from flows.extract.needles import Rare
from flows.extract.reading import Reading

BEFORE_CHARACTERS = 110
_NOBODYS = re.compile(
    r"\b(?:"
    r"(?:any|every|each|preparing an?|prepare an?|when an?|if an?|once an?|how an?|why an?|before an?) "
    r"(?:[\w-]+ ){0,2}(?:company|firm|business|start-?up|issuer|enterprise|founder)\b[^.;,<]{0,50}"
    r"|(?<!one of the )(?<!among the )(?:companies|firms|start-?ups|businesses) (?:that|which|it|they|we|you) "
    r"(?:(?:the |its |their |an? )?[\w-]+ ){0,3}(?:believes?|thinks?|expects?|hopes?|considers?|sees?)\b[^.;,<]{0,40}"
    r"|rules? (?:under|by|on) (?:which|how)\b(?:[^.;<]|<org>){0,60}"
    r"|(?:chang\w+ (?:\w+ )?mind about|no (?:rush|hurry|need|desire|appetite) (?:to|for)|pros and cons of|"
    r"what it takes to|guide to|how to|lessons (?:of|from)|learn(?:ed|t|ing)? about|the case (?:for|against))"
    r"(?: [\w-]+){0,4}"
    r") ?$"
)
"""What stands before a word of listing where it is meant of no company in particular, or as a thought to weigh."""
_WEIGHED = Rare(
    r"\bchang\w+ (?:\w+ )?mind about|"
    r"\b(?:house|bank|advisers?|advisors?|arrangers?|bookrunners?|franchise|venue|hub|home) for (?:[\w-]+ |"
    r"<(?:place|demonym)> ){0,2}(?:listings|ipos|offerings|flotations)\b"
)
"""A doubt, or what a bank or an exchange would be: none of a company's own."""
_ASKED = Rare(r"^\W{0,3}(?:would|could|should|might|may) (?:she|he|you|i|we)\b[^?]{0,120}\?")
"""``Would she list the company?``: an interviewer's question."""
_TO_READERS = Rare(
    r"\byou would\b|\byour (?:ipo |own )?(?:application|company|business|firm|bid|mandate|money|start-?up|"
    r"ipo|listing)\b"
)
_PEOPLE_WHO_DID = re.compile(
    r"\bwho (?:has |had |have |previously |once )*(?:led|worked on|took|helped|advised on|handled|managed|oversaw|ran) "
    r"[^;]{0,50}\b(?:ipos|offerings|listings|flotations|floats)\b"
)
"""``hired Ana Roth, who led more than 40 initial public offerings``: a banker's past."""
_PRE_IPO_TRADE = re.compile(
    r"pre-ipo (?:orders?|invest(?:ments?|ing|ors?)|opportunit\w+|access|stocks?|markets?|desk|trading|start-?ups|"
    r"companies|platform|marketplace)\b"
)
_FIGURE = re.compile(r"<(?:date|money|percent)>")
_ONCE_PUBLIC = re.compile(
    r"\b(?:when|before|by the time) (?:the (?:[\w-]+ )?(?:company|firm|group)|it|<org>) (?:eventually|"
    r"finally|at last|later|"
    r"duly) $"
)
"""``When the company eventually went public``: the past of a life, told without a figure."""


_CAME_BEFORE = re.compile(
    r"\bhad (?:[\w'-]+ ){1,8}(?:ahead of|before|prior to) (?:the [\w-]+'s|its|<org>'s?) (?:[\w-]+ ){0,2}$"
)
"""``had come in as an investor ahead of the company's market debut``: whoever came, no listing is told."""


def tells_of_none(text: str, match: re.Match[str], position: int, stage: str) -> bool:
    """Whether the words around a rule's match say that no company's listing is told."""
    before = text[max(0, position - BEFORE_CHARACTERS) : position]
    if _NOBODYS.search(before) or _ASKED.search(text) or _WEIGHED.search(text):
        return True
    if stage in ("planned", "rumoured") and _TO_READERS.search(text):
        return True
    if (_ONCE_PUBLIC.search(before) or _CAME_BEFORE.search(before)) and not _FIGURE.search(text):
        return True
    reach = text[max(0, match.start() - 10) : match.end() + 25]
    return bool(_PRE_IPO_TRADE.search(reach) or _PEOPLE_WHO_DID.search(text, position))


_FOLLOW_ON = Rare(
    r"\b(?:private placements?|registered direct|at[- ]the[- ]market|rights (?:issue|offering)|follow-on|bought deal|"
    r"capital raise|share purchase plan|life offering|listed issuer financing)\b"
)
_FIRST_SALE = Rare(
    r"\b(?:ipos?|initial (?:public|share|offer)\w*|public (?:offer\w*(?! of (?:any |the |its |"
    r"these )?securities)|issue|listing|float)|maiden|go(?:es|ing)? public|"
    r"went public|flotation|float(?:ed|ing|s)?|debut\w*|spac|blank[- ]che\w+|business combination|"
    r"spin(?:ning)?[- ]?off|"
    r"uplist\w*|drhp|dual[- ]list\w*|direct listing|secondary listing|admission to|cross-list\w*|to list|"
    r"listing (?:on|in|of (?:its|the company))|applied|application|bookbuild\w*|ring the bell)\b"
)


def is_of_listed_company(reading: Reading) -> bool:
    """Whether an article begins with shares that a listed company sells and never speaks of a first sale."""
    if not any(_FOLLOW_ON.search(marked.form.text) for marked in reading.sentences[:LEAD_SENTENCES]):
        return False
    return not any(_FIRST_SALE.search(marked.form.text) for marked in reading.sentences)


LEAD_SENTENCES = 3
