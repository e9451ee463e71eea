"""Ways of saying that a listing may come: planned, or only talked of."""

from __future__ import annotations

from flows.extract.rule import Rule

PLANNED = (
    Rule(
        "ipo.planned.plans",
        "planned",
        r"\b(?P<v>plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|"
        r"hop(?:es|ed|ing)|prepar(?:es|ed|ing|ations?)|prep(?:s)?|ready|readies|readying|gear(?:s|ing) up|"
        r"eye(?:s|d|ing)?|"
        r"target(?:s|ed|ing)?|pursu(?:e|es|ing)|set|due|slated|scheduled|expect(?:s|ed|ing)?|likely|will|poised|"
        r"look(?:s|ing)|steps? toward|on track|heads|heading|propos(?:es|ed)|announced? (?:plans?|its intention)|"
        r"working toward|bound|planned|upcoming|decided|would|plots|plotting)\b"
        r" {near}(?:{ipo}|go public|list (?:on|in|its|their|shares|separately)|be listed|float\b|debut on|"
        r"debut in|make (?:its|their) (?:\w+ )?(?:market |stock market )?debut|sell shares to the public|"
        r"begin trading|start trading|"
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
        r"\b(?P<v>hir(?:ed|es|ing)|engaged|engages|tap(?:s|ped)?|appoint(?:s|ed)|picked|picks|mandated|select(?:s|"
        r"ed)|added|adds|working with|chosen|lines up)\b[^;.]{0,70}? (?:{ipo}|listing|float|share sale|offering)\b",
        "Server maker zFusion has hired Citrine Securities for its planned IPO.",
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
        rejects=r"use {few}proceeds|in connection with|option to purchase|underwrit|requirements|investors? (?:in|who)",
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
        r"their) (?:[\w-]+ ){0,4}?"
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
        r"\b(?P<v>consider\w*|weigh\w*|explor\w*|mull\w*|evaluat\w*) {near}spin(?:ning)?[- ]?off\b {few}(?P<co><org>)",
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

RUMOURED = (
    Rule(
        "ipo.rumoured.could",
        "rumoured",
        r"\b(?P<v>could|may|might) (?:[\w-]+ ){0,2}(?:list\b|go public|float\b|debut\b|seek {few}{ipo}|"
        r"pursue {few}{ipo}|"
        r"hold {few}{ipo}|launch {few}{ipo})",
        "Voltar could list as early as next year.",
        rejects=r"bonds|notes",
    ),
    Rule(
        "ipo.rumoured.similar",
        "rumoured",
        r"\b(?P<v>weighing|considering|weighs|considers|exploring|mulling|studying) (?:something|a|"
        r"an) similar(?: [\w-]+){0,4}? (?:for|of|by) (?:[\w-]+ ){0,5}?(?P<co><org>)",
        "Delphi is weighing something similar for D-Head.",
    ),
    Rule(
        "ipo.rumoured.others",
        "rumoured",
        r"\b(?:firms|companies|startups|start-ups|names|groups)\b[^;.]{0,40}?\b(?P<v>mulling|considering|"
        r"weighing|exploring|eyeing) {near}(?:{ipo})[^;.]{0,140}? includ(?:e|ing) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Other crypto firms mulling an IPO include exchanges Gemina, Kragen and stablecoin issuer Cirque.",
    ),
    Rule(
        "ipo.rumoured.considers",
        "rumoured",
        r"\b(?P<v>consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:es|ed|ing)|mull(?:s|ed|ing)?|evaluat(?:es|ed|"
        r"ing)|study(?:ing)?|contemplat\w+|pitch(?:es|ing)?|toying|leaning toward|in talks|discuss(?:es|ed|ing)|"
        r"examining|debating|thinking about|asking banks|looking at)\b"
        r"(?:[^;.]{0,90}?)(?:{ipo}|go public|going public|share sale|spin[- ]?off|public markets?|list\b)",
        "Voltar is weighing a Hong Kong IPO that could raise as much as $500 million.",
    ),
    Rule(
        "ipo.rumoured.potential",
        "rumoured",
        r"\b(?P<v>potential|possible|rumou?red|eventual) (?:[\w-]+ |<place> |<exchange> |<money> |<date> ){0,4}{ipo}",
        "Investors await Voltar's possible IPO.",
    ),
)
