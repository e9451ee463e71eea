"""Ways of saying that are tried last: funds, debts, strategic stakes, money from somebody, bare pledges."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import OF
from flows.extract.rule import Rule

OTHER: tuple[Rule, ...] = (
    Rule(
        "funding.strategic",
        "equity_round/announced/recipient",
        r"\b(?P<v>receive|receives|received|announces|announced|secures|secured|announce) (?:an? |the |"
        r"its )?(?:[\w-]+ ){0,3}?(?P<r><round>)(?: investment)? (?:from|by) (?P<by>{org})",
        "Balaji Foods announced a strategic investment from Orsa Pacific.",
    ),
    Rule(
        "fund.closed",
        "fund/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|ing)|rais(?:es|ed|ing)|launch(?:es|ed|ing)?|holds|held|unveil(?:s|ed)|"
        r"set(?:s|ting)? up|establish\w*|creat\w+|announc\w+|in (?:the )?market with|market(?:s|ing))\b "
        + OF
        + r"(?P<m><money>) (?:[\w-]+ |<org> ){0,4}?(?:funds?|(?<!electric )vehicle)\b",
        "Verdana launched a €1.1 billion climate fund.",
        rejects=r"mutual fund|hedge fund manager|index fund|relief fund|to fund\b",
    ),
    Rule(
        "fund.launched_at",
        "fund/closed/recipient",
        r"{aux}\b(?P<v>launch(?:es|ed|ing)?|unveil(?:s|ed)|set(?:s|ting)? up|establish\w*|creat\w+|announc\w+) "
        + OF
        + r"(?:fund|fund [ivx]+|pool of capital|(?:investment )?vehicle|venture (?:arm|unit|studio)|<org>)(?! "
        r"rais)(?: [\w-]+){0,4}? (?:at|of|with|worth) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "Verdana launched a third fund of €1.1 billion.",
        rejects=r"mutual fund|hedge fund manager|index fund|relief fund|to fund\b",
    ),
    Rule(
        "fund.noun",
        "fund/announced/noun",
        r"(?P<m><money>) (?:[\w-]+ ){0,3}?(?:(?P<to><org>)|funds?\b)",
        "Existing initiatives like the $50 billion Grand Fund III target subsidies.",
        rejects=r"to fund\b|mutual fund|\b(?:first|final|second|interim) clos(?:e|ing) (?:of|on) (?:its|an?) <money>",
    ),
    Rule(
        "funding.from_funder",
        "any/closed/noun",
        r"(?P<m><money>) (?:[\w-]+ ){0,6}?from (?:the |an? |its |their |funds managed by |"
        r"investment accounts advised by |existing |investors? |[\w-]+ ){0,4}(?P<by>{org})",
        "It followed $500 million from Ford and $350 million from Cox Motors.",
        rejects=(
            r"\b(?:revenue|profit|order|orders|contract|sales|income|gift|donation|milestone|royalt\w+|"
            r"dividends?|from the sale|sale of|philanthrop\w+|damages|settlement|"
            r"up from|rose from|from its)\b"
        ),
    ),
    Rule(
        "funding.debt",
        "debt/announced/noun",
        r"(?P<m><money>)(?: worth)?(?: of)?,? (?:[\w.%-]+,? |<percent> |<duration> |<demonym> |in |aggregate |"
        r"principal |amount |"
        r"of ){0,8}?(?:loans?|credit facility|working capital facility|convertible (?:senior )?notes|"
        r"senior notes|venture debt|debt financing|term loan|credit line|unitranche|refinancing)\b",
        "It agreed to issue $700M worth of convertible senior notes in a private placement.",
        rejects=(
            r"\b(?:loan sale|loans? (?:that it holds|sold|book|portfolio)|pitching|offload\w*|sold|(?:re|pre)pay\w*|"
            r"existing|"
            r"outstanding|refinanc\w+|bad loans?|non-performing|default\w*|servic\w+)\b"
        ),
    ),
    Rule(
        "funding.pledge_unstated",
        "grant/announced/funder",
        r"(?P<by><place>|<gov>) (?:also )?(?P<v>pledges|pledged|vows|vowed|promises|promised|signals|signaled|"
        r"signalled) (?:[\w-]+ ){0,4}?(?:support|funding|aid|subsidies|stimulus|backing)\b(?![^.;]{0,60}<money>)",
        "Beijing pledges fresh support for chip makers.",
    ),
)
