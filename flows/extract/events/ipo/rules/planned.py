"""Ways of saying that a listing is to come."""

from __future__ import annotations

from flows.extract.rule import Rule

PLANNED = (
    Rule(
        "ipo.planned.groundwork",
        "planned",
        r"\b(?P<v>(?:lay\w*|laid|prepar\w+) the (?:groundwork|ground|foundations?) for|set\w* the wheels in "
        r"motion for|"
        r"(?:lining|lined) up|sign(?:ed|s|ing) off on|push(?:ing|es) ahead with|press(?:ing|es) ahead with|"
        r"gear(?:ing|ed|s) up for) (?:an? |the |its |their )?(?:[\w-]+ |<(?:place|exchange|date|money)>(?:'s)? "
        r"){0,4}?{ipo}",
        "Verdana Labs is laying the groundwork for a Nasdaq debut.",
        rejects=r"banks?\b|underwriters|advisers|cornerstone",
    ),
    Rule(
        "ipo.planned.planned_by",
        "planned",
        r"{ipo} (?P<v>planned|proposed|envisaged|prepared|contemplated|targeted) by (?:[\w-]+ |<(?:place|"
        r"demonym)>(?:'s)? ){0,5}?"
        r"(?P<co>{org})",
        "The $14 billion share sale planned by payments firm Lianso would be the largest ever.",
    ),
    Rule(
        "ipo.planned.reach_market",
        "planned",
        r"\b(?:should|will|could|may|might|due to|expected to|set to|likely to) (?P<v>reach|come to|arrive on|"
        r"enter) the "
        r"(?:stock|public|equity) markets?\b",
        "Jharvia Washeries should reach the stock market in the latter half of 2026.",
    ),
    Rule(
        "ipo.planned.divest_by",
        "planned",
        r"\b(?P<v>divest|disinvest|offload|sell|shed|place) (?:up to |about |some )?(?:<percent>|an? (?:[\w-]+ "
        r")?stake)(?: stake)? "
        r"(?:of|in) (?P<co><org>) (?:by way of|through|via|by means of|in) (?:an?|its|the) {few}{ipo}",
        "The state will divest 25 per cent of Rashtria Dredging by way of an IPO.",
    ),
    Rule(
        "ipo.planned.hive_off",
        "planned",
        r"\b(?P<v>hiv(?:e|ing) off|carv(?:e|ing) out|separat(?:e|ing)|demerg(?:e|ing)|split(?:ting)? off) (?:its )?"
        r"(?:[\w-]+ ){0,4}?(?P<co><org>) and (?:then )?(?:list|float|seek a listing)",
        "Norvik plc will hive off Fongti Mobility and list the unit separately.",
    ),
    Rule(
        "ipo.planned.plans",
        "planned",
        r"\b(?P<v>plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|"
        r"hop(?:es|ed|ing)|prepar(?:es|ed|ing|ations?)|prep(?:s)?|ready|readies|readying|gear(?:s|ing) up|"
        r"eye(?:s|d|ing)?|"
        r"target(?:s|ed|ing)?|pursu(?:e|es|ing)|set|due|slated|scheduled|expect(?:s|ed|ing)?|likely|will|poised|"
        r"look(?:s|ing)|steps? toward|on track|heads|heading|propos(?:es|ed)|announced? (?:plans?|its intention)|"
        r"working toward|bound|planned|upcoming|decided|would|plots|plotting|revive[sd]?|resum(?:es|ed)|"
        r"earmarked|vow(?:s|ed)|pledge[sd]|promise[sd]|agree(?:s|d)|confirm(?:s|ed))\b"
        r" {near}(?:{ipo}|go public|list (?:on|in|its|their|shares|separately)|be listed|float\b|debut on|"
        r"debut in|make (?:its|their) (?:\w+ )?(?:market |stock market )?debut|"
        r"(?:sell|offer|market|issue) (?:[\w%.-]+ |<percent> ){0,4}(?:shares|stock|equity) to (?:the public|"
        r"public investors|retail investors)|"
        r"begin trading|start trading|commence trading|"
        r"(?:become|be|turn(?: into)?) (?:a |an )?(?:publicly[- ](?:traded|listed|quoted)|public|listed|quoted)"
        r"(?: (?:company|firm|group|entity))?\b(?! (?:by|with|as|on|in|to|for|at|when|after|and|policy|debate))|"
        r"(?:be|become) (?:a )?(?:publicly (?:traded|listed)|public company|listed company)\b|"
        r"(?:tap|access|enter|join|approach|turn to|return to) (?:the )?(?:public|equity|stock|primary) markets?\b|"
        r"ring the (?:[\w-]+ |<exchange>(?:'s)? ){0,3}bell|"
        r"list\b)",
        "Marlowe plans to go public in London next year.",
        rejects=(
            r"\bno (?:[\w-]+ )?(?:plans?|intentions?)\b|use {few}proceeds|in connection with|option to purchase|"
            r"underwrit|requirements|\brules\b|loosen|"
            r"diversity"
        ),
    ),
    Rule(
        "ipo.planned.hired",
        "planned",
        r"\b(?P<v>hir(?:ed|es|ing)|engag(?:ed|es|ing)|tap(?:s|ped|ping)?|appoint(?:s|ed|ing)?|pick(?:s|ed)|"
        r"mandat(?:ed|es)|select(?:s|ed)|enlist(?:s|ed|ing)?|recruit(?:s|ed)|retain(?:s|ed)|turn(?:s|ed) to|"
        r"br(?:ought|ings|inging) in|drafted in|call(?:s|ed) in|work(?:s|ing) with|chose|chosen|chooses|"
        r"lin(?:es|ed|ing) up|nam(?:es|ed))\b[^;.]{0,80}? "
        r"(?:{ipo}|listing|(?<!to )float|(?:on|for|of) (?:an? |its |the )?(?:admission|flotation|floats))\b",
        "Server maker zFusion has hired Citrine Securities for its planned IPO.",
        rejects=r"\bto float\b|to list\b",
    ),
    Rule(
        "ipo.planned.in_offering",
        "planned",
        r"\b(?P<v>aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|selling|offering|target(?:s|ed|ing)?|hop(?:es|ed|ing)|"
        r"plan(?:s|ned|ning)?|"
        r"want(?:s|ed)?|expect(?:s|ed|ing)?|looking|eye(?:s|ing)|set|intends?|asking)\b(?: [\w'-]+| <money>|"
        r" <date>){2,12}? "
        r"(?:in|from|through|via|at|with) (?:its|an?|the|their) (?:[\w-]+ |<place>(?:'s)? |<exchange> |<money> |"
        r"<date> ){0,4}?{ipo}",
        "Marlowe is seeking to raise as much as $600 million in its IPO.",
        rejects=r"use {few}proceeds|in connection with|option to purchase|underwrit|requirements|investors? "
        r"(?:in|who)",
    ),
    Rule(
        "ipo.planned.when_lists",
        "planned",
        r"\b(?P<v>expected|set|likely|due|poised|will|hopes?|aims?)\b[^;.,]{2,70}? (?:when|once|after|if) (?:it|"
        r"the company|"
        r"they) (?:lists?|debuts?|goes public|go public|floats?)\b",
        "Marlowe is expected to be valued at more than $20 billion when it lists.",
    ),
    Rule(
        "ipo.planned.headline_to",
        "planned",
        r"(?P<co><org>) (?P<v>to) (?:list|debut|go public|float|ipo|begin trading|start trading|spin off and list)\b",
        "Marlowe to debut on NYSE on Thursday.",
    ),
    Rule(
        "ipo.planned.is_listing",
        "planned",
        r"\b(?P<v>is|are) (?:set to be |to be |to |being )?(?:listing|debuting|floating) (?:[\w-]+ ){0,3}(?:on|"
        r"in|at) "
        r"(?:the )?<(?:exchange|place)>",
        "Marlowe is listing on the New York Stock Exchange under the symbol MRLW.",
    ),
    Rule(
        "ipo.planned.headline_raise",
        "planned",
        r"(?P<co><org>) (?P<v>to|eyes|seeks|targets|aims to) (?:raise |seek |sell )?(?:[\w-]+ |<money> ){0,6}?"
        r"(?:in|from|through|via|with|by) (?:[\w-]+ |<place> |<exchange> |<money> ){0,4}?{ipo}",
        "Marlowe to raise up to $300 million from maiden share sale in June.",
    ),
    Rule(
        "ipo.planned.to_market",
        "planned",
        r"\b(?P<v>will|would|to|plans?|intends?|aims?|wants?|expects?|hopes?|due|set|going|seeks?|seeking) (?:to )?"
        r"(?:(?:bring|take|put) (?:[\w-]+ |<org>(?:'s)? ){1,8}?(?:to|on|onto) the (?:stock|public|equity) "
        r"(?:exchange|markets?)\b|(?:seek|apply for|obtain|win) (?:an? )?(?:admission|a place|a seat|a quotation|"
        r"a second home) (?:to|on|in) |(?:try (?:its|their) luck|seek a home|find a home|head) (?:on|in|to|for) "
        r"(?:<place>'s )?<exchange>|be (?:admitted|on the boards|quoted)\b|join the (?:same |<exchange>|aim\b)|"
        r"come to (?:the )?(?:<place> )?market\b|hit the (?:market|boards)\b)",
        "Marlowe will bring its axle business to the stock exchange.",
    ),
    Rule(
        "ipo.planned.spac_way",
        "planned",
        r"\b(?P<v>going|chose|taking|took|opted for|choosing|go) (?:down )?the (?:spac|blank[- ]che\w+) (?:way|"
        r"route|path)\b",
        "Leeto is going the SPAC way.",
    ),
    Rule(
        "ipo.planned.expects_listing",
        "planned",
        r"\b(?P<v>expect(?:s|ed)?|told (?:[\w-]+ )to expect|plann\w+|prepar\w+|pencil\w+ in|schedul\w+|target\w*|"
        r"eyeing) (?:for |in |an? |its |the |on )?(?:[\w-]+ |<exchange>(?:'s)? |<place>(?:'s)? |<date>(?:'s)? ){0,3}?"
        r"(?:listing|ipo|float|flotation|admission)\b(?! (?:rules|fees?|requirements|reform))",
        "It told staff to expect a Nasdaq Stockholm listing in the second quarter.",
    ),
    Rule(
        "ipo.planned.is_planned",
        "planned",
        r"{ipo}(?: (?:of|for|by) (?P<co>{org}))?(?:,[^;.<]{0,90},| [\w'-]+| (?:on|in) (?:the )?<(?:exchange|"
        r"place)>){0,4}? "
        r"(?:is|are|was|were|has been|being) (?:now |still |also |provisionally |reportedly |currently "
        r")*(?P<v>planned|"
        r"pencil(?:l)?ed in|scheduled|slated|targeted|in preparation|in the works|being prepared|on track|envisaged|"
        r"foreseen|on the way|in the pipeline)\b",
        "The listing of Axera, as the division is now called, is pencilled in for next year.",
    ),
    Rule(
        "ipo.planned.take_public",
        "planned",
        r"\b(?P<v>tak(?:e|es|ing)|bring(?:s|ing)?) (?:(?:its|their|the|his|her|wholly|owned|wholly[- ]owned) ){0,3}"
        r"(?:[\w-]+ |<place>(?:'s)? |<demonym> ){0,3}?(?:(?:unit|arm|business|subsidiary|division|affiliate|brand|"
        r"company|"
        r"firm),? )?(?P<co><org>),? public\b(?! (?:in|on) <date>)",
        "Harrow has agreed to explore taking its lending business, Tilla Capital, public.",
        rejects=r"take-private|years? ago|after taking|since taking|stance",
    ),
    Rule(
        "ipo.planned.state_sale",
        "planned",
        r"\b(?P<v>sell|put|float|offer|offload|list|divest|privati[sz]e) (?:up to |about |as much as )?(?:an? "
        r")?<percent> "
        r"(?:stake |share |holding )?(?:of|in) (?:the )?(?:[\w'-]+ |<place>(?:'s)? ){0,3}?(?P<co><org>)(?:'s "
        r"shares)? "
        r"(?:on the block\b|to (?:the )?(?:public|retail)|(?:on|through|via|in|at) (?:the |an? )?(?:<place>(?:'s)? )?"
        r"(?:<exchange>|bourse|stock (?:exchange|market)|{ipo}))",
        "The treasury will put 65 percent of Pwana Lines on the block from January 14.",
        rejects=r"block trade|accelerated",
    ),
    Rule(
        "ipo.planned.state_sold",
        "planned",
        r"<percent> (?:stake |share )?(?:of|in) (?:the )?(?:[\w'-]+ |<place>(?:'s)? ){0,3}?(?P<co><org>) "
        r"(?P<v>will be|"
        r"would be|is to be|are to be|is being|to be) (?:sold|offered|floated|listed|put) (?:on|to|through|via|in) "
        r"(?:the "
        r"|an? )?(?:<place>(?:'s)? )?(?:<exchange>|bourse|stock (?:exchange|market)|public\b|{ipo})",
        "The minister said that 30% of the state-owned Banque Delto will be sold on the Cairo bourse.",
    ),
    Rule(
        "ipo.planned.tutoring",
        "planned",
        r"\b(?P<v>start(?:s|ed)?|begun|began|begins|entered|enter(?:s)?|completed|complet(?:es|ing)|undergo\w*|"
        r"receiv(?:es|ed|ing)|signed|register(?:s|ed) for|filed for) (?:[\w-]+ ){0,4}?(?:counsell?ing|tutoring|"
        r"(?:listing|ipo|pre-listing) (?:guidance|mentoring|coaching))\b",
        "Wuxi Robot told the bureau that it has started counselling for a BSE listing.",
        rejects=r"school|students?|patients?|mental",
    ),
    Rule(
        "ipo.planned.spac_target",
        "planned",
        r"\b(?P<v>(?:de-?)?spac (?:merger |acquisition |combination )?(?:target|partner)),? (?P<co><org>)",
        "Black Fern said that its proposed de-SPAC acquisition target, Vesca, has a new chief.",
    ),
    Rule(
        "ipo.planned.announced_own",
        "planned",
        r"\b(?P<v>announc(?:ed|es)|unveil(?:ed|s)|confirm(?:ed|s)) (?:its|an?) (?:[\w-]+ |<place>(?:'s)? |"
        r"<exchange> |"
        r"<money> ){0,3}?{ipo}",
        "Fern Group, which formally announced its public offering, puts its worth at £4bn.",
        rejects=r"announc\w+ (?:an?|its) [^;.]{0,30}(?:pric|clos|complet)",
    ),
    Rule(
        "ipo.planned.demerger",
        "planned",
        r"\b(?P<v>demerg\w+|separat\w+|spin-?\s?off|spin-?out|carv\w+[- ]out) (?:of |from )?[^;.]{0,60}?\b"
        r"(?:separate trading|shares (?:of|in)|listing|trading) (?:of|in) (?P<co><org>)",
        "The demerger is on track, with separate trading of Maltara from October.",
    ),
    Rule(
        "ipo.planned.among",
        "planned",
        r"\b(?:among|others?|those|names)\b[^.;<]{0,25}?\b(?P<v>expected|due|slated|tipped|in the (?:wings|"
        r"pipeline|queue)|"
        r"preparing|planning|lined up|waiting)\b(?:[^.;<]|<date>|<place>|<exchange>){0,40}?(?:are|is|include\w*|"
        r"including) "
        r"(?:[\w'-]+ |<place> |<demonym> ){0,4}(?P<co>{org})",
        "Among those expected in 2027 are fashion group Zhiw and running-shoe label Corre.",
    ),
    Rule(
        "ipo.planned.sell_stake",
        "planned",
        r"\b(?P<v>will|would|to|plans?|intends?|aims?) (?:to )?(?:sell|offer|offload|float|list) (?:[\w.,'-]+ |"
        r"<percent> |<money> |<org>'s? ){1,9}?(?:in|via|through|on) (?:an? |its |the )?(?:[\w-]+ |<place> |"
        r"<exchange> |<money> ){0,3}(?:{ipo}|<exchange>)",
        "Falaj Water said it would sell a 12.5% stake in an IPO.",
        rejects=r"block|secondary|placement|insider|stake in (?:the )?<org>|bonds?\b|notes\b|products?\b",
    ),
    Rule(
        "ipo.planned.give_value",
        "planned",
        r"{ipo}\b[^;.]{0,60}?\b(?P<v>could|would|may|might|will|to) (?:give|hand|bring|fetch|earn|command|put|"
        r"lead to) "
        r"(?P<co>{org}) (?:an?|at) (?:[\w-]+ ){0,4}(?:valu\w+|market cap\w*|worth)",
        "The IPO would give Marlowe a value of around 7 billion euros.",
    ),
    Rule(
        "ipo.planned.trading_due",
        "planned",
        r"\btrading in (?:[\w-]+ ){0,2}(?P<co>{org})(?:'s?)? (?:shares |stock )?(?P<v>is|are|was|were|"
        r"will)\b {few}(?:start|"
        r"begin|commence)",
        "Trading in Marlowe shares is due to start on January 22.",
    ),
    Rule(
        "ipo.planned.list_unit",
        "planned",
        r"\b(?P<v>list|listing|float|floating) (?:its|the|"
        r"their) (?:[\w-]+ |<place> |<demonym> ){0,4}?"
        r"(?:unit|arm|business|subsidiary|division|affiliate|operations),? (?P<co><org>)",
        "Harrow Group is preparing to spin off and list its battery unit Kunfeng in Hong Kong.",
    ),
    Rule(
        "ipo.planned.spac_merge",
        "planned",
        r"\b(?P<v>agreed|agrees|plans?|set|will|to|by|through|via) (?:to )?(?:a )?(?:merge|merger|merging|"
        r"combine|combining|"
        r"combination) with (?:[\w-]+ |<org>,? an? ){0,3}(?:blank[- ]check|special[- ]purpose|spac\b|shell company)",
        "Lucent Motors agreed to merge with blank-check company Aria IV in a deal valuing it at $1.4 billion.",
    ),
    Rule(
        "ipo.planned.going_public",
        "planned",
        r"\b(?P<v>is|are) going public\b",
        "Ottava is going public in Amsterdam.",
    ),
    Rule(
        "ipo.planned.value",
        "planned",
        r"{ipo}\b[^.;<]{0,30}? (?P<v>could|would|may|might|will) value (?P<co>{org})",
        "The IPO could value Zeru at over $2 billion.",
    ),
    Rule(
        "ipo.planned.others",
        "planned",
        r"\b(?:firms|companies|startups|start-ups|names|groups)\b[^;.]{0,20}?\b(?P<v>set|expected|planning|"
        r"preparing|due|plan|poised|hoping|looking) to (?:{near})(?:debut|list|go public|ipo|float|"
        r"listing)\b[^;.]{0,60}? (?:includ(?:e|ing)|are|is) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Other tech firms set to make their market debut include food courier Doordesk.",
    ),
    Rule(
        "ipo.planned.including",
        "planned",
        r"\b(?:firms|companies|startups|issuers) includ(?:ing|e) (?:[\w'-]+ ){0,4}(?P<co>{org}) (?:that|"
        r"which) (?:are|have) (?P<v>plan\w*|prepar\w*|filed|expected|set|due) {near}(?:sell shares|list|"
        r"go public|float|ipo\w*|debut)\b",
        "Other companies including Postmen Inc. and Slate that are planning to sell shares will compete.",
    ),
    Rule(
        "ipo.planned.ahead",
        "planned",
        r"\b(?P<v>ahead of|before|advance of|prepares for|preparation for|towards?) (?:its|their|an?|"
        r"the|<date>'s) (?:[\w-]+ |<money> |<place> |<exchange> |or ){0,5}{ipo}",
        "It hired a finance chief ahead of its planned listing.",
        rejects=r"before an? (?:public issue|ipo|listing)\b",
    ),
    Rule(
        "ipo.planned.follow",
        "planned",
        r"\b(?P<v>expected|set|likely|due|poised|scheduled) to (?:follow|debut|list|make (?:its|"
        r"their) (?:[\w-]+ )*debut)\b",
        "Lanhe listed in December, while Zeru and Iluma are expected to follow.",
    ),
    Rule(
        "ipo.planned.spin_off",
        "planned",
        r"\b(?P<v>spin(?:ning)?[- ]?off|spinoff|carve[- ]?out)\b {few}(?P<co><org>)(?:[^;.]{0,80}?)\b(?:listing|"
        r"ipo|list|listed|float|public)\b",
        "Harrow Group has announced plans to spin off its subsidiary Kunfeng for an independent listing.",
    ),
    Rule(
        "ipo.rumoured.spin_off",
        "rumoured",
        r"\b(?P<v>consider\w*|weigh\w*|explor\w*|mull\w*|evaluat\w*) {near}spin(?:ning)?[- ]?off\b "
        r"{few}(?P<co><org>)",
        "Delphi Group is also considering a similar spin-off plan for its chip arm D-Head.",
    ),
    Rule(
        "ipo.planned.spac",
        "planned",
        r"\b(?P<v>entered into|announced?|definitive|proposed|through|via|by|a|underway|pending|their|"
        r"its)\b {near}(?:business combination|merger with|merging with|reverse (?:takeover|"
        r"merger))\b(?: agreement)?(?: with)?(?=[^;.]{0,120}(?:public|listing|listed|list|spac|acquisition|blank|"
        r"nasdaq|<exchange>))",
        "Lucent Motors will go public by merging with blank-check firm Aria IV.",
    ),
    Rule(
        "ipo.planned.nominal",
        "planned",
        r"\b(?P<v>planned|proposed|upcoming|forthcoming|impending|pending|future|mega|long-awaited) (?:[\w-]+ |"
        r"<place> |<exchange> |<money> |<date> ){0,4}{ipo}",
        "The planned public listing reflects confidence.",
    ),
)
