"""Ways of saying that a fund is raised, by its name, by its number, by what it is."""

from __future__ import annotations

from flows.extract.rule import Rule

_NAME_OR_FUND = r"(?:(?P<to><org>)|(?:its|their|the) (?:[\w-]+ ){0,3}?fund)"
_BRINGS = (
    r"(?:pull(?:s|ed)? together|assembl(?:es|ed)|put(?:s)? together|debut(?:s|ed)? with|(?:is|are|was) back with|"
    r"return(?:s|ed)? with|com(?:es|ing) back with|emerg(?:es|ed) with|bag(?:s|ged)|amass(?:es|ed)|gather(?:s|ed)|"
    r"start(?:s|ed)?|roll(?:s|ed)? out|introduc(?:es|ed)|kick(?:s|ed)? off|fresh off)"
)

FUNDS: tuple[Rule, ...] = (
    Rule(
        "fund.close_of_target",
        "fund/closed/recipient",
        r"\b(?P<v>held|holds|reach(?:es|ed)|mark(?:s|ed)|complet(?:es|ed)|announc(?:es|ed)) (?:the |an? |its )?"
        r"(?:first|final|second|interim|initial) clos(?:e|ing) (?:of|on|for) (?:its |the |an? )?<money> "
        r"(?:[\w-]+ |<org> ){0,4}?(?:at|on|with) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Lark Ventures marked the first close of its Rs 1,000 crore Fund II at Rs 600 crore.",
    ),
    Rule(
        "fund.commitments_to",
        "fund/closed/noun",
        r"\b(?:commitments?|pledges|subscriptions) (?:to|for|in) "
        + _NAME_OR_FUND
        + r" (?P<v>came (?:in at|to)|come to|totall?(?:ed|ing)?|reach(?:ed|es)?|amount(?:ed)? to|"
        r"stand at|stood at|hit|add up to|added up to|were|now exceed) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Capital commitments to Lark Ventures VII came to $430 million.",
    ),
    Rule(
        "fund.with_commitments",
        "fund/closed/recipient",
        r"\bwith (?:[\w-]+ ){0,3}?(?:commitments|subscriptions) (?:of|totall?ing|worth) (?:[\w-]+ ){0,3}?"
        r"(?P<m><money>), (?:(?P<to><org>)|the (?:fund|vehicle)) (?P<v>(?:has |had )?(?:beat|beaten|over\w+|"
        r"exceed(?:s|ed)|surpass(?:es|ed)|top(?:s|ped)|closed|is|was|reach(?:es|ed)|hit))\b",
        "With commitments of $685 million, Lark Partners III beat its target.",
    ),
    Rule(
        "fund.took_in",
        "fund/closed/recipient",
        r"(?P<to><org>) {aux}(?P<v>(?:took|taken|brought|pulled|hauled|raked) in|dr[ae]wn?|drew|attracted|"
        r"gathered|amassed|collected|garnered|secured) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "The first Lark Growth Fund took in $60 billion in 2016.",
    ),
    Rule(
        "fund.entry_of_close",
        "fund/closed/recipient",
        r"\b(?P<v>(?:first|final|second|interim) close)(?:d)?(?: ?: | - )(?P<to><org>),? "
        r"(?:\(|at |on |with )?(?P<m><money>)",
        "Final close: Lark Early Growth II (€185m; agrifood).",
        over="form",
    ),
    Rule(
        "fund.closed_apposed",
        "fund/closed/recipient",
        r"\b(?P<v>closed|launch(?:es|ed|ing)|unveil(?:s|ed|ing)|announc(?:es|ed|ing)|rais(?:es|ed|ing)|complet(?:es|ed)|"
        r"start(?:s|ed|ing)|introduc(?:es|ed|ing)) (?:the )?(?P<to><org>), (?:an?|our|its|the firm's) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,4}?(?:fund|vehicle)\b",
        "We have closed Lantern Row One, a $62 million fund for trades.",
        over="form",
    ),
    Rule(
        "fund.brings",
        "fund/closed/recipient",
        r"{aux}\b(?P<v>"
        + _BRINGS
        + r") (?:an? |its |the |another )?(?:[\w-]+ ){0,3}?(?P<m><money>) (?:(?!to\b|for\b|from\b|in\b|round\b)"
        r"[\w-]+ ){0,4}?(?:fund|vehicle)\b(?! (?:manager|managers|house|of funds))",
        "Lark Ventures debuts with a $55 million fund.",
        rejects=r"mutual fund|hedge fund manager|index fund|relief fund|pension fund|electric vehicle|to fund\b",
    ),
    Rule(
        "fund.for_named",
        "fund/closed/recipient",
        r"\b(?P<v>rais(?:es?|ed|ing)|secur(?:es?|ed|ing)|clos(?:es?|ed|ing)(?: on)?|gather(?:s|ed)|collect(?:s|ed)|"
        r"amass(?:es|ed)|(?:pull|haul|rak)(?:s|ed|es) in|brought in|took in|bag(?:s|ged)|nets?|netted|land(?:s|ed)|"
        r"bank(?:s|ed)|attract(?:s|ed)|drew|drawn|"
        r"seek(?:s|ing)?|target(?:s|ing)?) (?:[\w-]+ ){0,4}?(?P<m><money>) (?:[\w-]+ ){0,3}?(?:for|in|into|towards?) "
        r"(?:its |the |a )?(?:(?!(?:led|by|from|round|at|with)\b)[\w-]+ ){0,3}?(?P<to><org>)",
        "Lark Capital has raised roughly $2 billion for the second Tarn Growth Fund.",
    ),
    Rule(
        "fund.told_after",
        "fund/closed/recipient",
        r"\b(?P<v>clos(?:es|ed|ing)|rais(?:es|ed|ing)|launch(?:es|ed|ing)?|announc(?:es|ed|ing)) (?:[\w'-]+ ){0,5}?"
        r"(?:fund|vehicle|pool of capital)(?: [\w-]+| <date>){0,3}, an? (?:[\w-]+ ){0,3}?(?P<m><money>) "
        r"(?:[\w-]+ ){0,3}?(?:fund|vehicle)\b",
        "Lark Ventures raised its fourth fund last year, a $400 million vehicle.",
        rejects=r"mutual fund|relief fund",
    ),
    Rule(
        "fund.first_close",
        "fund/closed/recipient",
        r"\b(?P<v>held|holds|had|has|reach(?:es|ed)|hit|hits|mark(?:s|ed)|complet(?:es|ed)|announc(?:es|"
        r"ed)) (?:the |an? |"
        r"its )?(?:first|final|second|interim|initial|hard) close(?:,? (?:in )?<date>)?,? (?:of|at|on|with) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?! (?:[\w-]+ |<org> ){0,4}?(?:at|with) <money>)"
        r"(?: (?:on|for|of|in) (?:its |the |an? )?(?:[\w-]+ ){0,4}?(?:fund|vehicle)\b)?"
        r"(?:,? (?P<to><org>)(?=[.,;]|$))?",
        "Lark Ventures reached a first close of €60m on its debut vehicle, Lark Fund I.",
    ),
    Rule(
        "fund.hard_cap",
        "fund/closed/recipient",
        r"{aux}\b(?P<v>hit|hits|reach(?:es|ed)|clos(?:es|ed) at|(?:raised|closed) to) (?:the |its |"
        r"a )?(?:hard[- ]cap|target)"
        r"(?: size)? of (?:[\w-]+ ){0,3}?(?P<m><money>) (?:for|on|with) (?:its |the |an? )?(?:[\w-]+ ){0,4}?"
        r"(?:funds?|vehicle|(?P<to><org>))",
        "Lark Partners has hit the hard cap of €1.2 billion for its sixth buyout fund.",
    ),
    Rule(
        "fund.close_of_named",
        "fund/closed/recipient",
        r"\b(?P<v>held|holds|had|has|reach(?:es|ed)|mark(?:s|ed)|complet(?:es|ed)|announc(?:es|ed)) (?:the |an? |"
        r"its )?(?:first|final|second|interim|initial|hard) clos(?:e|ing) (?:of|on|for) (?:its |the )?(?:[\w-]+ ){0,3}?"
        r"(?P<to><org>)(?: (?:in )?<date>)?,? (?:at|on|with|having|of) (?:[\w-]+ ){0,5}?(?P<m><money>)",
        "Lark Partners has held the final close of Lark Fund VI at €4.5bn.",
    ),
    Rule(
        "fund.ordinal",
        "fund/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed)|rais(?:es|ed)|announc(?:es|ed)|launch(?:es|ed)|unveil(?:s|ed)) (?:an? |its |the )?"
        r"(?P<m><money>),? (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|debut|inaugural|new|"
        r"flagship) (?:[\w-]+ ){0,2}?(?:fund|vehicle|pool)\b(?:, (?P<to><org>)(?=[.,;]|$))?",
        "Lark Ventures announced a $150 million third vehicle, its largest.",
    ),
    Rule(
        "fund.was",
        "fund/closed/noun",
        r"(?:\b(?:its|their|the firm's|the manager's)|<org>'s?) (?:[\w-]+ ){0,3}?fund,? (?:(?:of|from|raised in|in|"
        r"closed in) <date>,? )?(?P<v>was|is|totall?ed|totals|came in at|weighed in at|stands at|"
        r"(?:has |was )?(?:closed|reached|hit|drew|took in|raised|finished|ended up|sealed|wrapped up)(?: at| on| "
        r"with)?) (?:[\w-]+ ){0,3}?"
        r"(?P<m><money>)",
        "Its third fund, raised in 2016, was $175 million.",
        rejects=r"\b(?:worth|valued|assets|net asset)\b",
    ),
)
