"""Ways of telling money by having it: who was given it, whose haul it is, whom it came from."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import INVESTORS, OTHER_MONEY, SIZED, TAKES, WHOLE, WHOM
from flows.extract.rule import Rule

TAKEN: tuple[Rule, ...] = (
    Rule(
        "funding.takes_in",
        "any/closed/recipient",
        r"{aux}\b(?P<v>"
        + TAKES
        + r") (?!of\b)(?:[\w-]+ ){0,3}?(?P<m><money>)(?! (?:in|of) (?:[\w-]+ )?(?:revenue|sales|profit|net|"
        r"orders|debt|bonds))"
        r"(?=[.,;)]|$| (?:more |or so )?(?:today|this|last|earlier|to|for|at|as|led|with|and|in|from|last|on|"
        r"via|through|but|while|when|before)\b| <date>)",
        "Robotics start-up Corvid took home $16 million.",
        rejects=OTHER_MONEY
        + r"|\b(?:stock|shares?|stake|gold|coins?|bitcoins?|points?|share price|valuation|value|market|users|"
        r"cents|barrel|bond|bonds|strategy|fund|vehicle)\b",
    ),
    Rule(
        "funding.was_given",
        "any/closed/recipient",
        r"\b(?P<v>(?:was|were|been|is|be) (?:given|handed|lent|loaned|provided with|supplied with|injected "
        r"with|staked)|got by on|lived (?:on|off)|subsisted on|(?:top(?:s|ped)|fill(?:s|ed)|swell(?:s|ed)|"
        r"replenish(?:es|ed)|bolster(?:s|ed)|"
        r"refill(?:s|ed)) (?:up )?(?:its|their) (?:coffers|war chest|kitty|treasury|bank account|balance "
        r"sheet|cash pile)(?: (?:by|with|to the tune of))?) "
        + SIZED
        + r"(?P<m><money>)(?:,? (?:by|from) (?:[\w-]+ ){0,3}?(?P<by>{org}))?",
        "Corvid was given $2 billion by Fern Group in 2017.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.better_off",
        "equity_round/closed/recipient",
        r"\b(?P<v>(?:is|are|has|was|now)) (?:now )?"
        + SIZED
        + r"(?P<m><money>) (?:better (?:funded|off)|richer|to the good|more to|to its name|more in the bank|"
        r"in the bank|"
        r"wealthier)\b",
        "Corvid is $17 million better funded.",
        rejects=r"\b(?:man|woman|person|he|she|founder|revenue|ipo)\b",
    ),
    Rule(
        "funding.earned_it",
        "equity_round/closed/recipient",
        r"(?<=>)[^<;.]{0,60}\b(?P<v>(?:has |have |had )?(?:earn(?:s|ed)|w[io]ns?|won|netted|brought|secured|"
        r"landed) it) " + SIZED + r"(?P<m><money>)",
        "Corvid's pitch to lawyers has earned it $41 million.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.haul",
        "equity_round/closed/recipient",
        r"\b(?P<v>disclos(?:es|ed)|reveal(?:s|ed)|announc(?:es|ed)|report(?:s|ed)|celebrat(?:es|ed)|"
        r"unveil(?:s|ed)|show(?:s|ed) off|confirm(?:s|ed)) (?:on )?(?:<date> )?(?:an? |its |the )?(?:[\w-]+ ){0,2}?"
        r"(?P<m><money>) (?:[\w-]+ ){0,2}?(?:haul|war chest|raise|cheque|windfall|top-up|cash call|lifeline)\b",
        "Corvid disclosed on Thursday a $9 million haul.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.deal_for",
        "equity_round/closed/funder",
        r"\b(?:co-)?(?P<v>leads?|led|leading|anchor(?:s|ed)|head(?:s|ed)|front(?:s|ed)) (?:an? |the |its "
        r")?(?:[\w-]+ ){0,2}?(?P<m><money>) (?:[\w-]+ ){0,2}?(?:deal|transaction|cheque|check|bet|infusion|"
        r"injection|tranche|extension) "
        r"(?:for|in|into) " + WHOM + r"(?P<to><org>)",
        "Fern Capital led the $700 million deal for Corvid.",
        rejects=r"led by|ipo|buyout|acqui|takeover",
    ),
    Rule(
        "funding.came_from",
        "equity_round/closed/noun",
        r"\b(?:earlier|previous|first|initial|another|further|other|remaining|last|prior|additional|the) "
        r"(?P<m><money>) (?:more )?(?P<v>c[oa]mes?|had come|has come|was put up|was provided|arrived|"
        r"followed) (?:from|by) "
        r"(?:[\w-]+ ){0,4}?(?P<by>{org})",
        "An earlier $6.2 million came from Fern Lane and Lark Partners.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.courtesy_of",
        "equity_round/closed/recipient",
        r"(?P<m><money>)(?: [\w-]+){0,5}?,? (?P<v>courtesy of|thanks to|care of) (?:an? |the |its "
        r")?(?:(?:[\w-]+ ){0,3}?(?P<r><round>)|(?:[\w-]+ ){0,4}?" + INVESTORS + r"\b|(?:[\w-]+ ){0,3}?(?P<by>{org}))",
        "Corvid has $18 million more to spend, courtesy of a Series A extension.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.led_sum",
        "equity_round/closed/noun",
        r"^(?:- )?(?P<to><org>)(?: \([^()<>]{0,30}\))?(?: ?: ?| - )(?:(?P<r><round>),? (?:for |of |at "
        r")?(?P<m><money>))",
        "Corvid (Oslo) - Series A, $3.2m, led by Fern Bay.",
        over="form",
    ),
    Rule(
        "funding.listed_sum_round",
        "equity_round/closed/noun",
        r"^(?:- )?(?P<to><org>)(?: \([^()<>]{0,30}\))?(?: ?: ?| - | \| )(?:(?:[^<>.;]|<(?:place|"
        r"demonym)>){0,60}[,|] )?(?P<m><money>)(?:,| \|)? (?P<r><round>)",
        "Corvid: $64M, Series C.",
        over="form",
    ),
    Rule(
        "funding.first_cheque",
        "equity_round/closed/funder",
        r"\b(?P<v>wrote|writes|cut|cuts|sign(?:s|ed)) (?:its |the |an? )?(?:[\w-]+ ){0,3}?(?:cheque|check),? "
        r"(?:of |for |worth )?" + SIZED + r"(?P<m><money>)",
        "Fern Capital wrote its first cheque, of $4 million, in 2022.",
        rejects=r"\b(?:between|typically|usually|average|stimulus|tax|charit\w+|to <org>|(?:in)?to the)\b",
    ),
    Rule(
        "funding.leading_was",
        "equity_round/closed/noun",
        r"\b(?P<v>leading|anchoring|heading|fronting) (?:the |its |this )(?:[\w-]+ ){0,2}?(?P<r><round>)(?: "
        r"(?:round|extension|investment))? (?:was|were|is|are) (?P<by>{org})",
        "Leading the seed extension was Fern Capital.",
    ),
    Rule(
        "funding.undisclosed_holding",
        "equity_round/closed/funder",
        r"\b(?P<v>t(?:ook|akes|aken)|acquir(?:es|ed)|b(?:ought|uys)|picked up|has become|becomes|became) "
        r"(?:an? )(?:[\w-]+ ){0,3}?(?:minority (?:[\w-]+ )?(?:holding|interest|shareholding|share|slice)|"
        r"shareholder)(?: (?:in|of)) " + WHOM + r"(?P<to><org>)(?![^.;]{0,40}<money>)",
        "Fern Securities took an undisclosed minority holding in Corvid.",
        rejects=WHOLE + r"|" + OTHER_MONEY,
    ),
    Rule(
        "funding.pile_grows",
        "equity_round/closed/noun",
        r"\b(?:pile|pot|war chest|kitty|sum|tally|haul|funding|coffers|total) (?:now |then )?(?P<v>grows?|"
        r"grew|swells?|swelled|rises?|rose|expands?|expanded) by " + SIZED + r"(?P<m><money>)",
        "That pile grows by $26 million today with a B round.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.another_followed",
        "equity_round/closed/noun",
        r"\b(?:another|a further|an additional|an extra|some) (?P<m><money>) (?:more )?(?P<v>followed|arrived|"
        r"came) (?:(?:in |on )?<date>|<duration> later|a (?:year|month) later|later|in an? )",
        "Another $70 million followed in 2018.",
        rejects=OTHER_MONEY + r"|\b(?:grants?|loans?|pledge\w*)\b",
    ),
    Rule(
        "funding.put_up",
        "equity_round/closed/funder",
        r"(?<!to )\b(?P<v>put (?:up|in)|chipped in|stumped up|ponied up|kicked in|handed over|threw in|"
        r"coughed up|forked out|pitched in|supplying|putting (?:up|in)) (?:an? |another |a further |some |"
        r"about )*(?P<m><money>)"
        r"(?= (?:of (?:fresh|new|equity)|in (?:equity|a|its|the (?:round|seed|first))|at a|alongside|as|when|"
        r"for (?:an? )?(?:stake|equity|<percent>))|(?: in)? <date>|[.,;]|$)",
        "Fern Capital put up $11 million in 2018.",
        rejects=OTHER_MONEY + r"|\b(?:bail|collateral|bid|grants?)\b",
    ),
    Rule(
        "funding.size_withheld",
        "equity_round/closed/noun",
        r"(?:size|amount|terms|sum|value|details) of (?:its|the|this|(?P<to><org>)'s?) (?P<r><round>)(?: "
        r"[\w-]+){0,2}? (?P<v>was|were|has|have|is|are)(?: been)? (?:not|kept|undisclosed|withheld|confidential)",
        "The size of its strategic investment was kept private.",
    ),
    Rule(
        "funding.obtained_unstated",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>obtain(?:s|ed)|rais(?:es|ed)|secur(?:es|ed)|receiv(?:es|ed)|got|land(?:s|ed)|"
        r"attract(?:s|ed)) (?:fresh |new |growth )*(?:equity|capital|funding|financing|money|backing|"
        r"investment) of (?:an? )?"
        r"(?:undisclosed|unspecified) (?:size|amount|sum|value)",
        "Indoor farmer Corvid obtained equity of undisclosed size.",
    ),
)
"""General ways: they come last."""
