"""Ways of saying that a fund is raised, by its name, by its number, by what it is."""

from __future__ import annotations

from flows.extract.rule import Rule

FUNDS: tuple[Rule, ...] = (
    Rule(
        "fund.for_named",
        "fund/closed/recipient",
        r"\b(?P<v>rais(?:es?|ed|ing)|secur(?:es?|ed|ing)|clos(?:es?|ed|ing)(?: on)?|gather(?:s|ed)|collect(?:s|ed)|"
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
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?: (?:on|for|of|in) (?:its |the |an? )?(?:[\w-]+ ){0,4}?(?:fund|vehicle)\b)?"
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
        r"its )?(?:first|final|second|interim|initial|hard) close (?:of|on|for) (?:its |the )?(?:[\w-]+ ){0,3}?"
        r"(?P<to><org>)(?: (?:in )?<date>)? (?:at|on|with) (?:[\w-]+ ){0,3}?(?P<m><money>)",
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
        r"(?:\b(?:its|their|the firm's|the manager's)|<org>'s) (?:[\w-]+ ){0,3}?fund,? (?:(?:of|from|raised in|in|"
        r"closed in) <date>,? )?(?P<v>was|is|totall?ed|totals|came in at|weighed in at|stands at) (?:[\w-]+ ){0,3}?"
        r"(?P<m><money>)",
        "Its third fund, raised in 2016, was $175 million.",
        rejects=r"\b(?:worth|valued|assets|net asset)\b",
    ),
)
