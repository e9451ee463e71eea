"""Ways of saying that somebody buys into a company, or talks of it: stakes and new shares."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import NEW_PAPER, ON, WHOM
from flows.extract.rule import Rule

_HOLDING = r"(?:(?:equity |economic )?(?:stakes?|interests?|shareholdings?|holdings?))"
_SIZE = r"(?:an? |the )?(?:[\w-]+ ){0,3}?(?:(?P<p><percent>)(?:,? [\w-]+){0,3}? )?"
_TAKEOVER = (
    r"\b(?:majority|(?<!non-)controlling|remaining|entire|whole|full control|all of|takeover|takes over|open market|"
    r"block deal|buyout|bid for|acquisition of|joint venture|project|warehouse|building)\b"
)
_TRADED = r"|\b(?:activist|hedge funds?|passive|disclosed|filings?|13[df]|from (?:[\w-]+ ){0,3}<org>)\b"
"""Shares bought on the market or from somebody else bring the company nothing."""
_TALKS = (
    r"(?:considering|considers|weighing|weighs|mulling|mulls|exploring|explores|eyeing|eyes|evaluating|"
    r"in (?:[\w-]+ ){0,2}?(?:talks|discussions|negotiations) (?:to|about|over|on|for)|nearing|close to|"
    r"looking (?:to|at)|seeking to|wants to|could|may)"
)
_BUYS = (
    r"(?:t(?:ook|akes|aken)(?: up)?|b(?:uys?|ought|uying)|purchas(?:es|ed|e|ing)|"
    r"acquir(?:es|ed|e|ing)|subscrib(?:es|ed|e|ing) (?:for|to))"
)
_NOT_PRIVATE = r"\b(?:own shares|its own|buyback|repurchase\w*|ipo|public offering|tender)\b"
"""Shares that a company buys back, or that everybody may buy."""

STAKES: tuple[Rule, ...] = (
    Rule(
        "funding.pays_for_stake",
        "equity_round/announced/funder",
        r"{aux}\b(?P<v>pa(?:id|ys?|ying)|spen[dt]s?|put(?:s|ting)? (?:up|in|down)|invest(?:s|ed|ing)?|"
        r"commit(?:s|ted)?) "
        + ON
        + r"(?P<m><money>)(?: (?:in|on) <date>| <date>| in cash)? (?:for|to (?:buy|acquire|take|purchase|get)|"
        r"in (?:exchange|return) for) " + _SIZE + _HOLDING + r"\b(?: (?:in|of) " + WHOM + r"(?P<to><org>))?",
        "Fern Capital paid $25 million in 2019 for a 27% stake in Corvid.",
        rejects=_TAKEOVER + r"| from (?:[\w-]+ ){0,3}<org>|\b(?:its (?:own )?shares|portion of|his|her|their)\b",
    ),
    Rule(
        "funding.buys_share_of",
        "equity_round/announced/funder",
        r"{aux}\b(?P<v>acquir(?:es|ed|e|ing)|b(?:uys?|ought|uying)|tak(?:es|e|en|ing)|took|pick(?:s|ed)? up|"
        r"invest(?:s|ed|ing)? in) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:stake of (?:[\w-]+ "
        r"){0,2})?(?P<p><percent>)(?:,? [\w-]+){0,3}? (?:of|in) "
        + WHOM
        + r"(?P<to><org>)(?:[\w ]{0,20}?|, [^;<]{0,50}(?:<place>)?[^;<]{0,50},) (?:for|"
        r"in exchange for) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Fern Capital invests in a 19% non-controlling equity interest in Corvid for $60 million.",
        rejects=_TAKEOVER + r"| from (?:[\w-]+ ){0,3}<org>",
    ),
    Rule(
        "funding.stake_worth",
        "equity_round/announced/funder",
        r"{aux}\b(?P<v>tak(?:es|e|en|ing)|took|acquir(?:es|ed|e)|b(?:uys?|ought)) (?:an? |the )?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,3}?(?:stake|shareholding) in " + WHOM + r"(?P<to><org>)",
        "Fern Capital has taken a $30 million stake in Corvid.",
        rejects=_TAKEOVER + _TRADED,
    ),
    Rule(
        "funding.stake_with",
        "equity_round/announced/funder",
        r"{aux}\b(?P<v>(?:increas|rais|boost|expand|deepen)(?:es|ed)|tak(?:es|en)|took|acquir(?:es|ed)|bought|buys) "
        r"(?:(?:its |an? |the )?(?:[\w-]+ |<percent> ){0,3}?(?:stake|shareholding|holding) in|into) "
        + WHOM
        + r"(?P<to><org>) (?:with|through|via|in) (?:an? |its )?(?:[\w-]+ ){0,2}?(?P<m><money>) "
        r"(?:[\w-]+ ){0,2}?(?:investment|injection|deal|transaction|placement)\b",
        "Fern Capital increased its stake in Corvid with a $30 million investment.",
        rejects=_TAKEOVER + _TRADED,
    ),
    Rule(
        "funding.buys_new_shares",
        "any/announced/funder",
        r"{aux}\b(?P<v>" + _BUYS + r") (?:an? |up to |about |around |additional |another |a further )*"
        r"(?P<m><money>)(?: worth)? (?:of|in) (?:[\w'%-]+ ){0,5}?" + NEW_PAPER + r"\b"
        r"(?: (?:of|in|from|issued by) " + WHOM + r"(?P<to><org>))?",
        "An affiliate of Fern Capital will purchase $100 million of convertible preferred stock.",
        rejects=_NOT_PRIVATE,
    ),
    Rule(
        "funding.subscribes_worth",
        "any/announced/funder",
        r"{aux}\b(?P<v>"
        + _BUYS
        + r"|invest(?:s|ed|ing)? in) (?:[\w'-]+ ){0,3}?"
        + NEW_PAPER
        + r" (?:worth|valued at|totall?ing) (?:[\w-]+ ){0,3}?(?P<m><money>)(?: (?:of|in|from|issued by) "
        + WHOM
        + r"(?P<to><org>))?",
        "Fern Capital will subscribe to new shares worth $30 million in Corvid.",
        rejects=_NOT_PRIVATE,
    ),
    Rule(
        "funding.subscribes",
        "any/announced/funder",
        r"{aux}\b(?P<v>"
        + _BUYS
        + r"|invest(?:s|ed|ing)? in) (?:[\w'-]+ ){0,3}?"
        + NEW_PAPER
        + r" (?:of|in|issued by|from) "
        + WHOM
        + r"(?P<to><org>) (?:for|worth|valued at) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Fern Capital will subscribe for new shares in Corvid worth $30 million.",
        rejects=_NOT_PRIVATE,
    ),
    Rule(
        "funding.invests_in_paper",
        "debt/announced/funder",
        r"{aux}\b(?P<v>invest(?:s|ed|ing)?|subscrib(?:es|ed|e)|put) "
        + ON
        + r"(?P<m><money>) (?:in|into|to) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:bonds?|notes?|debentures?|ncds?)"
        r"(?: \w+)? (?:issued|sold|offered) by " + WHOM + r"(?P<to><org>)",
        "Fern Capital has invested $30 million in a green bond issued by Corvid.",
    ),
    Rule(
        "funding.investment_by",
        "any/closed/recipient",
        r"(?P<v>after|following|thanks to|with|on the back of|buoyed by|received|secured|including) "
        r"(?:an? |its |the )?(?:[\w-]+ ){0,3}?"
        r"(?P<m><money>) (?:[\w-]+ |<round> ){0,3}?(?:investment|injection|infusion|funding|financing) "
        r"(?:made )?(?:by|from) "
        r"(?:[\w-]+ ){0,4}?(?P<by>{org})(?! (?:in|into)\b)",
        "Corvid became a unicorn after a $200 million investment by Fern Capital.",
        rejects=r"\b(?:acqui\w+|takeover|buyout|plant|factory)\b",
    ),
    Rule(
        "funding.writes_check",
        "equity_round/closed/funder",
        r"\b(?P<v>wrote|writes|writing|cut|cuts) (?:(?:[\w-]+ ){0,5}?(?:check|cheque),? (?:of |an? |worth )+)?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?: (?:[\w-]+ )?(?:check|cheque)\b| <round>)"
        r"(?:[\w ]{0,20}? (?:for|to|into|in) " + WHOM + r"(?P<to><org>))?",
        "Fern Capital wrote a $5 million check for Corvid.",
        rejects=r"\b(?:between|typically|usually|average|stimulus|tax|from|charit\w+)\b",
    ),
    Rule(
        "funding.gives_stake",
        "equity_round/announced/recipient",
        r"(?P<m><money>)(?: (?:[\w-]+ ){0,3}?(?:investment|deal|injection|purchase|placement))?,? (?:will |"
        r"would |which |to |that ){0,2}"
        r"(?P<v>giv(?:e|es|ing)|gave|hand(?:s|ed|ing)?|grant(?:s|ed|ing)?|leav(?:e|es|ing)) (?:the )?(?P<by><org>) "
        + _SIZE
        + _HOLDING
        + r"\b(?: (?:in|of) "
        + WHOM
        + r"(?P<to><org>))?",
        "The investment, worth $60 million, will give Fern Capital a 10% stake in Corvid.",
        rejects=_TAKEOVER,
    ),
    Rule(
        "funding.makes_investment",
        "equity_round/announced/funder",
        r"{aux}\b(?P<v>makes?|made|making) (?:an? |its )?(?:[\w-]+ ){0,2}?(?P<m><money>) "
        r"(?:(?:equity|minority|growth|direct)|<round>) (?:[\w-]+ ){0,2}?investment\b(?! by| from)"
        r"(?: (?:in|into) " + WHOM + r"(?P<to><org>))?",
        "Fern Capital will make a $20 million equity investment.",
    ),
    Rule(
        "funding.investment_of_in",
        "any/announced/funder",
        r"\b(?P<v>investment|injection|infusion) of "
        + ON
        + r"(?P<m><money>) (?:in|into) "
        + WHOM
        + r"(?P<to><org>)(?=[.,;]|$| (?:to|for|at|in|from|over|as|and|that|which|by)\b)",
        "Fern Capital is discussing an investment of up to $300 million in Corvid.",
        rejects=r"\b(?:plant|factory|data cent(?:er|re)s?|acqui\w+|takeover)\b",
    ),
    Rule(
        "funding.round_could",
        "equity_round/proposed/funder",
        r"(?P<by>{org}) (?:[\w-]+ ){0,6}?(?:co-)?(?P<v>lead|leading|led) (?:the |its |a )?(?:[\w-]+ ){0,3}?"
        r"(?:round|financing|raise|deal|investment),? (?:which|that) (?:could|would|may|might|is expected to|will) "
        r"(?:be|total|reach|amount to|raise|be worth|come to) " + ON + r"(?P<m><money>)",
        "Fern Capital is set to lead the round, which could be as much as $2.5 billion.",
    ),
    Rule(
        "funding.talks_to_invest",
        "equity_round/proposed/funder",
        r"(?:is |are |was |were )?(?P<v>"
        + _TALKS
        + r") (?:also )?(?:mak(?:e|ing) |tak(?:e|ing) |buy(?:ing)? |acquir(?:e|ing) |a deal to )?(?:an? )?"
        r"(?:potential |possible |strategic |minority |sizeable |significant |direct |new |further |<round> |"
        r"investing |invest ){0,4}"
        r"(?:(?<=invest )|(?<=investing )|(?:investment|stake|minority stake) )in "
        + WHOM
        + r"(?P<to><org>)(?!'s (?:[\w-]+ ){0,3}(?:unit|business|arm|division|plant|factory))"
        r"(?![^.;]{0,60}<money>(?! valuation))",
        "Fern Capital is considering a potential investment in Corvid, people said.",
        rejects=_TAKEOVER + r"|\b(?:sell\w*|sale|selling)\b",
    ),
)
