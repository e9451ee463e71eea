"""Ways of saying that money is committed. Each rule says instrument, status and whose verb it is.

``says`` reads ``instrument/status/side``: the side tells whether the verb's subject receives (``recipient``), gives
(``funder``) or stands elsewhere (``noun``). ``m`` is the amount, ``r`` the round, ``v`` the verb, ``to`` and ``by``
parties told inside the pattern. Instrument ``any`` is decided by the words around (``instruments``).
"""

from __future__ import annotations

from flows.extract.rule import Rule

_OF = r"(?:[\w'&$%.-]+,? |<(?:date|demonym|round|place|percent)>(?:'s)? ){0,6}?"
_ON = r"(?:[\w'&$%.-]+ |<(?:date|demonym|round|place|percent|duration)>(?:'s)? ){0,6}?"
_ROUND_NOUN = (
    r"(?:funding|financing|fundraising|fundraise|investment|round|raise|capital|equity|placement|pre-ipo|"
    r"extension|grants?|loans?|award|"
    r"credit facility|facility|facilities|debt|notes|backing|injection|pipe|stake|seed|infusion|commitment|offering)"
)
_RECEIVES = (
    r"(?:secur(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|land(?:s|ed|ing)?|bag(?:s|ged)|obtain(?:s|ed)|w[io]ns?|won|"
    r"attract(?:s|ed)|pocket(?:s|ed)|nab(?:s|bed)|"
    r"snag(?:s|ged)|scor(?:es|ed)|clinch(?:es|ed)|pick(?:s|ed) up|pull(?:s|ed) in|rak(?:es|ed) in|brought in|"
    r"brings in|got|gets|get|took|garner(?:s|ed)|tak(?:es|ing) in|took in|draws?|drew|adding|adds|added|net(?:s|ted)|"
    r"collect(?:s|ed)|scoop(?:s|ed))"
)
_GIVES = (
    r"(?:invest(?:s|ed|ing)?|put(?:s|ting)?(?= [^.;]{0,60}<money>[^.;]{0,30}\bin(?:to)?\b)|pour(?:s|ed|ing)|"
    r"inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed)|plow(?:s|ed)|sink(?:s|ing)?|channel(?:s|led)?|infus(?:es|"
    r"ed|ing))"
)
_PLEDGES = (
    r"(?:pledg(?:e|es|ed|ing)|commit(?:s|ted|ting)?|allocat(?:e|es|ed|ing)|earmark(?:s|ed)?|set(?:s|ting)? aside|"
    r"award(?:s|ed|ing)?|grant(?:s|ed|ing)?|"
    r"lend(?:s)?|lent|contribut(?:e|es|ed|ing)|(?:to|will|would|plans to) spend|deploy(?:s|ed)?|devot(?:e|es|ed)|"
    r"funnel(?:s|led)?|bet(?:s|ting)?|dedicat(?:e|es|ed))"
)
_OFFERS = (
    r"(?:provid(?:e|es|ed|ing)|g(?:ive|ives|iving|ave)|approv(?:e|es|ed)|offer(?:s|ed|ing)?|extend(?:s|ed)|"
    r"unveil(?:s|ed)|announc(?:e|es|ed|ing)|mak(?:e|es|ing)|made|sign(?:s|ed))"
)
_IPO_SENSE = (
    r"\b(?:ipos?|initial public|initial share|public (?:issue|offering|offer|listing)|share sale|float|flotation|"
    r"going public|debut|listing|rights (?:issue|offer\w*)|anchor|bond|bonds|follow-on|tender offer|secondary|"
    r"fresh issu\w+|ofs|offer[- ]for[- ]sale|price band|midpoint)\b"
)
_OTHER_RAISE = (
    r"rais\w+ (?:[\w'-]+ ){1,5}to (?:[\w-]+ ){0,2}<money>|rais\w+ (?:its|the|their|our)? ?(?:[\w-]+ )?(?:forecast|"
    r"outlook|guidance|target|price|prices|dividend|stake|estimate|bid|offer|questions|rates?|limit|ceiling|minimum|"
    r"tax\w*)"
)
_TOTAL = (
    r"(?:so far raised|total(?:s|led|ing)?|to date|so far|cumulative|in all|altogether|overall|since (?:inception|"
    r"its founding)|bringing|brings|brought|lifetime|combined total|across (?:all|several|its)|"
    r"previously raised a total)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "funding.award_to",
        "grant/announced/noun",
        r"(?P<to><org>) \((?:award of )?(?:up to )?(?P<m><money>)\)",
        "Rice College ($18.0M) will develop imaging systems.",
        over="form",
    ),
    Rule(
        "funding.agreement_to_award",
        "any/announced/funder",
        r"(?P<by>{org})(?:'s?)? (?:[\w-]+ ){0,5}(?:agreement|terms|memorandum|"
        r"deal) with (?P<to><org>)(?:[\w, -]{0,60}?) (?P<v>to award|to provide|for|on|to invest) "
        + _ON
        + r"(?P<m><money>)",
        "The Department of Trade has a preliminary agreement with GlobeChips to award about $1.5 billion.",
        rejects=r"acquire|merge|buy|supply",
    ),
    Rule(
        "funding.leads_amount",
        "equity_round/closed/funder",
        r"(?<!-)\b(?:co-)?(?P<v>led|leads|leading|anchored) (?:an? |the |its |their |[\w-]+ ){0,4}(?P<m><money>)"
        r"(?:(?: [\w-]+){0,3}? (?:<round>|round|investment|funding|financing|raise|fundraise|fundraiser))\b"
        r"(?:[\w ]{0,20}? (?:for|in|of|into) (?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,4}?(?P<to><org>))?",
        "Amber Partners had led the €17 million Series A in 2023.",
        rejects=r"led by|has led to|ipo|offering",
    ),
    Rule(
        "funding.buys_privately",
        "equity_round/announced/funder",
        r"\b(?P<v>agreed to (?:buy|purchase)|will (?:buy|purchase)|to (?:buy|"
        r"purchase)) (?:an? )?(?:[\w-]+ ){0,4}?(?P<m><money>) (?:[\w-]+ ){0,12}?(?:private placement|pipe)\b",
        "Orsa Fund has agreed to buy $20 million of its common stock in a private placement.",
    ),
    Rule(
        "fund.closes_named",
        "fund/closed/recipient",
        r"\b(?P<v>closed|closes|closing|close)(?: of| on)? (?P<to><org>)(?:,? [\w-]+){0,4}? (?:at|on|"
        r"with) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "The firm has closed Saltbox Ventures III at $95 million.",
    ),
    Rule(
        "funding.puts_in_to_lead",
        "equity_round/closed/funder",
        r"\b(?P<v>put in|invested|contributed|committed|is putting in) <money> to lead (?:the |"
        r"an? )?(?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Fern put in $150 million to lead the $500 million round.",
    ),
    Rule(
        "funding.undisclosed",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>rais(?:ed|es)|secur(?:ed|es)|received|closed|bagged|landed) (?:an? )?undisclosed (?:sum|"
        r"amount|investment|round|funding|figure)"
        r"(?:[\w ,-]{0,40}?(?P<r><round>))?",
        "Brae raised an undisclosed sum from Fern.",
    ),
    Rule(
        "funding.builds",
        "corporate_investment/announced/funder",
        r"\b(?P<v>build(?:s|ing)?|construct(?:ing)?|develop(?:ing)?|open(?:ing)?|set up|setting up|"
        r"expand(?:ing)?) (?:an? |the |its |two |three )?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,4}?(?:fabs?|plants?|factory|factories|facility|"
        r"facilities|campus|"
        r"data cent(?:er|re)s?|hub|complex|refinery|smelter|terminal|research cent(?:er|re)|project)\b",
        "Tessil will build a €12 billion fab in Dresden.",
    ),
    Rule(
        "funding.that_plans",
        "corporate_investment/announced/funder",
        r"\bthe (?P<m><money>) (?:that )?(?P<by><org>)(?:-led \w+)? (?:ha[sd] )?(?P<v>plans?|pledged|intends?|"
        r"committed|promised|announced|earmarked|will)\b",
        "Its plan is dwarfed by the $500 billion that Orchard-led projects plan over four years.",
    ),
    Rule(
        "fund.incorporated",
        "fund/announced/recipient",
        r"(?P<to><org>) (?:was|has been|is) (?P<v>incorporated|established|set up|launched|created|registered|"
        r"unveiled)[^.;<]{0,40}(?:<place>|<date>)?[^.;<]{0,20} with "
        r"(?:[\w-]+ ){0,5}(?P<m><money>)",
        "The National Compute Fund was incorporated in Shanghai with 60 billion yuan of capital.",
    ),
    Rule(
        "fund.expected",
        "fund/announced/noun",
        r"\bfund (?P<v>is expected to|aims to|will|plans to|seeks to|hopes to) (?:attract|raise|mobili[sz]e|"
        r"draw) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "The guidance fund is expected to attract nearly 1 trillion yuan over 20 years.",
    ),
    Rule(
        "fund.closed_at",
        "fund/closed/recipient",
        r"\b(?P<v>clos(?:es|ed|ing)|rais(?:es|ed|ing)|holds|held)\b (?:(?:[\w'-]+ ){0,5}?)(?:fund|fund [ivx]+|"
        r"first close|final close)"
        r"(?: [\w-]+){0,4}? (?:at|of|with|worth|on) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "Verdana closed its third fund at €1.1 billion.",
        rejects=r"mutual fund|hedge fund manager|index fund|relief fund|to fund\b",
    ),
    Rule(
        "funding.by_in",
        "any/announced/funder",
        r"(?P<m><money>) (?:[\w-]+ |<round> ){0,4}?(?P<v>investment|stake|commitment|funding commitment|"
        r"injection)(?: made)? by (?P<by>{org}) (?:in|into|to) (?:[\w-]+ ){0,4}?(?P<to><org>)",
        "They announced a $1.5 billion strategic investment by Macrosoft in G50.",
    ),
    Rule(
        "funding.gives_to",
        "any/announced/funder",
        r"(?P<by><org>) (?:[\w-]+ ){0,6}?(?P<m><money>)(?: [\w-]+){0,2}? (?P<v>funding commitment|commitment|"
        r"investment|funding) (?:to|in|into) (?:[\w-]+ ){0,4}?(?P<to><org>)",
        "SoftBench is pushing to finalise a $22.5 billion funding commitment to OpenMind.",
    ),
    Rule(
        "fund.nth",
        "fund/closed/recipient",
        r"\b(?:its|their|a|the|<org>'s) (?P<v>first|second|third|fourth|fifth|sixth|seventh|eighth|debut|"
        r"inaugural) (?:[\w-]+ ){0,2}(?P<m><money>) (?:[\w-]+ ){0,2}fund\b",
        "The new fund is larger than its third $138 million fund raised in 2021.",
    ),
    Rule(
        "funding.raised",
        "any/closed/recipient",
        r"{aux}\b(?P<v>rais(?:ed|es|e|ing)) (?:<date> )?" + _OF + r"(?P<m><money>)",
        "Moonlit AI raised $60 million in new funding.",
        rejects=_OTHER_RAISE + r"|charit|gala\b|nonprofit|donat",
    ),
    Rule(
        "funding.received",
        "any/closed/recipient",
        r"{aux}\b(?P<v>"
        + _RECEIVES
        + r") "
        + _OF
        + r"(?P<m><money>) "
        + _OF
        + r"(?:<round>|"
        + _ROUND_NOUN
        + (
            r"|from (?:the |a |an )?(?:{org}|<place>|investors|backers|the|several|a group|existing|new|funds|"
            r"venture))\b"
        ),
        "Brae bagged £15 million in a seed round.",
        rejects=r"\b(?:revenue|contract|order|orders|damages|verdict|judgment|settlement|premium|profit|valued)\b",
    ),
    Rule(
        "funding.closed_round",
        "any/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|e|ing)|complet(?:es|ed|ion)|conclud(?:es|ed)|finali[sz](?:es|ed|ing)|held|"
        r"announc(?:es|ed|ing|e))(?: the)?(?: (?:first |final |initial )?close)?(?: of)?(?: of)? "
        + _OF
        + r"(?P<m><money>) "
        + _OF
        + (
            r"(?:<round>|(?:funding|financing|fundraising|round|raise|placement|seed|extension|equity|capital raise|"
            r"pipe)\b)"
        ),
        "Corvid closed a $24 million seed round.",
    ),
    Rule(
        "funding.close_of",
        "any/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|e)|complet(?:es|ed)|conclud(?:es|ed)|announc(?:es|ed|ing|e)|held|"
        r"has) (?:[\w'-]+ ){0,5}?(?:(?P<r><round>)|(?:funding|financing) round|round|first close|final close|"
        r"raise|fundraise|fundraising)(?: [\w-]+){0,5}? (?:of|at|for|worth|totall?ing|with) " + _OF + r"(?P<m><money>)",
        "Anthro has completed a Series F fundraising of $13 billion.",
    ),
    Rule(
        "funding.listed_deal",
        "any/closed/noun",
        r"^(?:- )?(?P<to><org>)(?: ?: ?| - )(?:raises |raised )?(?P<m><money>)(?: (?P<r><round>)|,? (?:for|in|"
        r"from|to|led)\b|$)",
        "Zeroflight: $150M Series D for zero-emission flight.",
    ),
    Rule(
        "funding.noun_before",
        "any/closed/noun",
        r"(?P<m><money>)(?:(?: in)? (?:an? |the |new |fresh |additional |its |of |in |upsized |oversubscribed |"
        r"further |all-equity |total ){0,3}(?:<demonym> )?(?:(?:[\w-]+ ){0,3}?(?P<r><round>)|"
        r"(?:[\w/+-]+ ){0,4}?(?:funding|financing|fundraising|fundraiser?|round|raise|private placement|"
        r"placement|equity|seed|injection|pipe|investment round|capital raise|growth investment|"
        r"strategic investment|registered direct)\b))",
        "The $40 million Series B was led by Fern Capital.",
    ),
    Rule(
        "funding.round_of",
        "any/closed/noun",
        r"(?P<r><round>)(?: [\w-]+){0,4}? (?:of|for|worth|at|totall?ing|raising|raised|"
        r"to) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Its Series A round for $10 million was the largest.",
    ),
    Rule(
        "funding.round_alone",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|ing)|complet(?:es|ed|ing)|rais(?:es|ed|ing)|secur(?:es|ed|ing)|announc(?:es|"
        r"ed|ing)|conclud(?:es|ed)|received|led|leads|joined|participated in|backed|after|including|"
        r"followed) (?:an? |the |its |their |our |new |latest |undisclosed |(?:undisclosed |un)?(?:sum|amount|"
        r"investment) (?:in|of) |<date> |oversubscribed |[\w-]+ ){0,5}(?P<r><round>)(?!(?:[\w ]{0,30})<money>)",
        "The startup closed its Series A.",
    ),
    Rule(
        "funding.picked_up",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>picked up|landed|bagged|secured|closed|pulled in|raked in|scored|snagged|nabbed|pocketed|"
        r"scooped) (?:[\w-]+ ){0,3}(?P<m><money>)(?:[.,;]|$| (?:today|this|last|earlier|and <org>))",
        "Earlier this week, startup Multiverso also picked up $27 million.",
    ),
    Rule(
        "funding.planned_round",
        "equity_round/proposed/noun",
        r"\b(?P<v>planned|upcoming|next|forthcoming|potential|future) (?P<r><round>)(?: [\w-]+){0,3}",
        "The funding strengthens the company ahead of its planned Series A fundraising round.",
    ),
    Rule(
        "funding.led_the_round",
        "equity_round/closed/funder",
        r"\b(?:co-)?(?P<v>led|leads|joined|backed) (?:an? |the |its |their |"
        r"[\w-]+ ){0,3}(?P<r><round>)(?: funding)?(?: round)?(?: (?:for|of|in) (?:[\w-]+ ){0,4}?(?P<to><org>))?",
        "TCP Ventures led the Seed Round.",
    ),
    Rule(
        "funding.led_round",
        "equity_round/closed/noun",
        r"(?P<r><round>)(?: [\w-]+){0,4}?,? (?:(?:was |is |which was |which is )?(?:co-)?(?P<v>led) by|from)\b",
        "The Series A was led by Fern Capital.",
    ),
    Rule(
        "funding.invests_in",
        "any/announced/funder",
        r"{aux}\b(?P<v>"
        + _GIVES
        + r") "
        + _ON
        + r"(?:{org} )?"
        + _ON
        + (
            r"(?P<m><money>)(?:[\w ]{0,40}?)(?: (?:in|into|to|for) (?:the |an? |its |their )?(?:[\w-]+ |<demonym> |"
            r"<place>(?:'s)? ){0,5}?(?P<to><org>))?"
        ),
        "Fern Capital has invested $30 million in Corvid.",
        rejects=r"\b(?:bid for|so far spent)\b",
    ),
    Rule(
        "funding.pledges",
        "any/announced/funder",
        r"{aux}\b(?P<v>" + _PLEDGES + r") " + _ON + r"(?:(?P<to><org>) )?" + _ON + r"(?P<m><money>)",
        "Alibold pledged to invest more than 380 billion yuan over three years.",
        rejects=r"\b(?:spent|charity|donat\w+|gave a valuation)\b",
    ),
    Rule(
        "funding.offers",
        "any/announced/funder",
        r"{aux}\b(?P<v>"
        + _OFFERS
        + r") "
        + _ON
        + r"(?:(?P<to><org>) )?"
        + _ON
        + (
            r"(?P<m><money>) (?:[\w%-]+ |<org> |<place> |<percent> ){0,4}?(?:grants?|loans?|funding|financing|"
            r"subsid\w+|awards?|in aid|incentives?|investments?|commitment|capital increase|package|support|credit)\b"
        ),
        "Brussels approved €920 million of German aid for a plant of Infin.",
    ),
    Rule(
        "funding.invests_unstated",
        "equity_round/closed/funder",
        r"(?:has|have|had) (?P<v>invested|backed) (?:in|an undisclosed [\w ]{0,20}in) (?:[\w-]+ |<demonym> |"
        r"<place>(?:'s)? ){0,5}?(?P<to><org>)",
        "SBI Crypto has invested in crypto firm Bread AG.",
    ),
    Rule(
        "funding.investment_noun",
        "any/announced/noun",
        r"(?:(?P<by>{org}|<place>)(?:'s?) (?:[\w-]+ ){0,4}?)?(?P<m><money>)(?:,? (?:[\w-]+,? |<duration> |"
        r"<demonym> |<place> |<org> ){0,5}?)(?:(?:investments?|commitment|expansion|pledge|capital increase|"
        r"package|project|initiative|programme|program|funding package|outlay|spending plan|incentive package|"
        r"capital expenditure|grant|subsidy|subsidies|award|bet|deal|smelter|factory|plant|support package)\b)",
        "Alibold recently announced a $52 billion investment in AI over three years.",
    ),
    Rule(
        "funding.investment_of",
        "any/announced/noun",
        r"\b(?P<v>investments?|commitment|pledge|package|grants?|awards?|subsid(?:y|ies)|loans?|incentives?|"
        r"funding|capital increase|financing|credit line|facility)(?: [\w-]+){0,3}? (?:of|worth|totall?ing|"
        r"valued at) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "It announced an investment of $2 billion in a new plant.",
    ),
    Rule(
        "funding.agreement",
        "any/announced/recipient",
        r"\b(?P<v>entered into|enters into|signed|signs|agreed|received firm commitments|"
        r"finali[sz]\w+) (?:[\w-]+ ){0,8}?(?:for|to raise|worth|of|to issue|to sell) " + _OF + r"(?P<m><money>)",
        "Grace said it entered into securities purchase agreements for a private placement of up to $30 million.",
        rejects=r"\b(?:acquire|merge|buy|settle|pay|supply|contract)\b",
    ),
    Rule(
        "funding.strategic",
        "equity_round/announced/recipient",
        r"\b(?P<v>receive|receives|received|announces|announced|secures|secured|announce) (?:an? |the |"
        r"its )?(?:[\w-]+ ){0,3}?(?P<r><round>)(?: investment)? (?:from|by) (?P<by>{org})",
        "Balaji Foods announced a strategic investment from General Pacific.",
    ),
    Rule(
        "fund.closed",
        "fund/closed/recipient",
        r"{aux}\b(?P<v>clos(?:es|ed|ing)|rais(?:es|ed|ing)|launch(?:es|ed|ing)?|holds|held|unveil(?:s|ed)|"
        r"set(?:s|ting)? up|establish\w*|creat\w+|announc\w+)\b "
        + _OF
        + (
            r"(?:(?P<m><money>) (?:[\w-]+ |<org> ){0,4}?funds?\b|(?:fund|fund [ivx]+|<org>) (?:[\w-]+ ){0,4}?(?:at|"
            r"of|with|worth) (?:[\w-]+ ){0,3}<money>)"
        ),
        "Verdana closed its third fund at €1.1 billion.",
        rejects=r"mutual fund|hedge fund manager|index fund|relief fund|to fund\b",
    ),
    Rule(
        "fund.noun",
        "fund/announced/noun",
        r"(?P<m><money>) (?:[\w-]+ ){0,3}?(?:(?P<to><org>)|funds?\b)",
        "Existing initiatives like the $50 billion Grand Fund III target subsidies.",
        rejects=r"to fund\b|mutual fund",
    ),
    Rule(
        "funding.from_funder",
        "any/closed/noun",
        r"(?P<m><money>) (?:[\w-]+ ){0,6}?from (?:the |an? |its |their |funds managed by |"
        r"investment accounts advised by |existing |investors? |[\w-]+ ){0,4}(?P<by>{org})",
        "It followed $500 million from Ford and $350 million from Cox Motors.",
        rejects=r"\b(?:revenue|profit|order|orders|contract|sales|income|up from|rose from|from its)\b",
    ),
    Rule(
        "funding.debt",
        "debt/announced/noun",
        r"(?P<m><money>)(?: worth)?(?: of)? (?:[\w.%-]+ |<percent> |in |aggregate |principal |amount |"
        r"of ){0,8}?(?:loans?|credit facility|working capital facility|convertible (?:senior )?notes|"
        r"senior notes|venture debt|debt financing|term loan|credit line)\b",
        "It agreed to issue $700M worth of convertible senior notes in a private placement.",
    ),
    Rule(
        "funding.pledge_unstated",
        "grant/announced/funder",
        r"(?P<by><place>|<gov>) (?:also )?(?P<v>pledges|pledged|vows|vowed|promises|promised|signals|signaled|"
        r"signalled) (?:[\w-]+ ){0,4}?(?:support|funding|aid|subsidies|stimulus|backing)\b(?![^.;]{0,60}<money>)",
        "Beijing pledges fresh support for chip makers.",
    ),
)

TOTAL_WORDS = _TOTAL
IPO_SENSE = _IPO_SENSE
