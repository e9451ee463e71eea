"""Money that nobody commits by telling of it: held, owed, wished for, paid in by savers, an example of a sum."""

from __future__ import annotations

import re

BEFORE_CHARACTERS = 110
AFTER_CHARACTERS = 70
LEAST_INVESTMENT = 25_000
"""What a company or a state commits is more, in every currency that is written here."""
_FEW = r"(?:[\w'-]+ |<(?:place|demonym|date|org)>(?:'s)? ){0,4}"
_BEFORE = re.compile(
    r"(?:"
    r"\brelated-party loans? of |\b(?:loan book|portfolio|stock|stockpile|pile|backlog|order book|inventory|"
    r"assets) of "
    r"|\b(?:re-?pay\w*|retir(?:e|es|ed|ing)|refinanc\w+|prepay\w*|pay(?:s|ing)? (?:off|down|back)|paid (?:off|"
    r"down|back)|"
    r"settl(?:e|es|ed|ing)|roll(?:s|ed|ing)? over) " + _FEW + r"(?:(?:loans?|debts?|facility|borrowings|bonds?|notes|"
    r"dues) (?:of |worth |totall?ing )?)?"
    r"|\b(?:amend(?:s|ed)?|extend(?:s|ed)) (?:and (?:extended|extends|restated) )?"
    r"|\bof the (?:net |gross )?proceeds\b[^.;<]{0,60}"
    r"|\b(?:aim\w*|hop\w+|want\w*|seek\w*|target\w*|expect\w*|look\w*) (?:is )?(?:to|at|for) (?:secur\w+|"
    r"attract\w*|draw\w*|lur\w+|"
    r"bring\w* in|win\w*|garner\w*) " + _FEW + r"investments? (?:of |worth |proposals? (?:of |worth )?){0,2}"
    r"|\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:es|ed|ing)|demand(?:s|ed|ing)|lobb(?:y|ies|ied|ying)|"
    r"appeal(?:s|ed|ing)? (?:for|to)|plead(?:s|ed)? for) (?:[^.;<]|<(?!money)\w+>){0,50}"
    r"|\b(?:should|would|could|can|if) (?:you|one|i|anyone|an investor) (?:\w+ ){0,2}(?:invest(?:ed)?|put(?: in)?|"
    r"bought|buy) "
    r"|\b(?:minimum|smallest|average|median|typical) (?:initial |first )?(?:investments?|commitments?|ticket|stake|"
    r"cheques?|checks?|round|deal)(?: [\w-]+){0,3} (?:is|was|of|at|starts at|being)(?: just| only| about)? "
    r"|\b(?:clients|savers|foreigners|households|depositors|retail investors|fund investors) (?:have |had )?"
    r"(?:put|poured|pulled|placed|parked|withdrew|added|moved|ploughed|yanked) (?:an? |[\w-]+ ){0,2}"
    r"|\b(?:companies|firms|start-?ups|issuers) (?:have |has |had )?(?:announced |unveiled |filed )?(?:plans |"
    r"aim |want )?"
    r"to raise (?:[\w-]+ ){0,3}"
    r"|\b(?:typically|usually|generally|normally|tends? to|on average) (?:\w+ ){0,2}(?:invests?|writes?|puts?|"
    r"commits?|"
    r"provides?|lends?|backs?) (?:[\w-]+ ){0,4}"
    r"|\b(?:needs?|requires?|lacks?) (?:[\w-]+ ){0,3}"
    r"|\b(?:customers|clients|users|alumni|graduates|portfolio companies|companies|start-?ups|nonprofits|"
    r"charities),? "
    r"(?:(?:who|which|that) )?(?:have |had )?(?:collectively |together |also |jointly )?(?:raised|secured|attracted) "
    r"(?:[\w-]+ ){0,3}"
    r")$"
)
_AFTER = re.compile(
    r"^ ?(?:(?:of it|of that|of which) (?:is |was |will be )?(?:to|for) (?:repay|retire|refinanc)\w*"
    r"|(?:portfolio|book|stock) of (?:loans|investments?|assets|mortgages)"
    r"|of (?:the |its |their )?(?:net |gross )?proceeds\b"
    r"|in proposed (?:funding|awards)\b"
    r"|[^.;<,]{0,25} would (?:also )?(?:signal|suggest|underscore|imply)\b"
    r"|of (?:investments?|loans|assets) (?:held|outstanding|under management)"
    r"|of its (?:existing )?(?:debt|loans|borrowings)\b"
    r"|(?:is|are|was|were) (?:needed|required|missing|short|outstanding)\b"
    r"|(?:in|for|of|toward|towards) (?:[\w-]+ ){0,2}(?:scholarships?|charity|relief|tuition)\b"
    r"|investment (?:delivers|delivered|would|returns?|yields?|could|made)\b"
    r"|(?:into|out of) (?:[\w-]+ ){0,3}?(?:stocks|equities|bonds|etfs)\b"
    r"|(?:into|in|from|out of) (?:[\w-]+ ){0,2}?(?:equity|bond|mutual|money[ -]market|index|stock) funds\b"
    r"|(?:commitment|order|pledge) from <org> to (?:buy|purchase|order|lease|invest in \d+)\b"
    r"|of (?:[\w-]+ |<duration> ){0,3}(?:debt|bonds?|notes|paper) (?:at|with|due|maturing)\b"
    r")"
)


def is_other_money(text: str, at: int) -> bool:
    """Whether the words around the amount at ``at`` tell that it is no commitment."""
    after = at + len("<money>")
    return bool(
        _BEFORE.search(text[max(0, at - BEFORE_CHARACTERS) : at])
        or _AFTER.search(text[after : after + AFTER_CHARACTERS])
    )


def is_too_small(value: float, instrument: str) -> bool:
    """Whether a sum is what one saver puts in, or a price."""
    return value < LEAST_INVESTMENT and instrument in ("corporate_investment", "equity_round", "fund")
