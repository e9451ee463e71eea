"""Ways of saying how far a listing has got. Each rule says a stage; ``v`` is the verb, ``co`` the issuers if told there.

Tense, rumour and denial are no part of a pattern: ``context`` turns ``will be listed`` into a plan.
"""

from __future__ import annotations

from flows.extract.rule import Rule

_A = r"(?:its |their |an? |the |his |her |this |that |<org>'s )?"
_MONEY = r"(?:[\w-]+ ){0,4}<money>(?: [\w-]+){0,3}"
_FILING = (
    r"(?:prospectus|(?:draft )?(?:red herring|registration|listing|ipo)[\w -]{0,24}|paperwork|(?:preliminary |ipo |draft )*(?:papers|documents?)|"
    r"drhp|s-1|f-1|form [sf]-1|a1|registration statement|intention[- ]to[- ]float[\w ]*|ipo application|(?:listing |its |an? )*applications?)"
)

LISTED = (
    Rule("ipo.listed.went_public", "listed", r"{aux}\b(?P<v>went|gone) public(?! with)", "Figure went public in May."),
    Rule(
        "ipo.listed.debuted",
        "listed",
        r"{aux}\b(?P<v>debuted|floated)(?: {few}(?:on|in|at)\b|,| <percent>)(?! {few}(?:product|model|season))",
        "Lanhe Threads and Mitra-X had already debuted on the STAR Market.",
    ),
    Rule(
        "ipo.listed.listed_on",
        "listed",
        r"{aux}\b(?P<v>listed)(?: (?:its|their) (?:[\w-]+ ){0,3}shares)? (?:on|in|at) (?:the )?(?:main board of )?(?:the )?(?:<place>'s? )?<(?:exchange|place|date)>",
        "Hemi listed on Nasdaq on Wednesday.",
        rejects=r"(?:companies|firms|stocks|shares|stock|groups|names|developers|giants|is|are|was|were|be|being|been|-) listed",
    ),
    Rule("ipo.listed.listed_alone", "listed", r"<org> (?P<v>listed) (?:on |last |this |earlier |in )?<date>", "Quill Robotics listed on Thursday."),
    Rule(
        "ipo.listed.began_trading",
        "listed",
        r"{aux}\b(?P<v>began|started|begun|commenced|starts|begins) (?:its |their )?(?:first day of )?(?:public )?trading\b",
        "Sable Bio began trading on Nasdaq on July 2.",
    ),
    Rule(
        "ipo.listed.first_day",
        "listed",
        r"\b(?P<v>in|on|during|after|from|of|following|marked|made|making|makes|at) {few}(?:first (?:day|session|hours?|minutes?) of (?:\w+ )?trading|first (?:trading )?(?:day|session)(?! of (?:bid|subscri|the (?:issue|offer|ipo)))|"
        r"(?:\w+ )?(?:trading|stock[- ]market|market|stock|nasdaq|nyse|shares?) debuts?|debut (?:session|day)|(?:its|their|the|<date>|<place>|<exchange>|strong|successful)(?:'s)? (?:(?:\w+|<place>|<exchange>) )?debuts?)(?! (?:album|film|model|season|novel|fund|of (?:its|the|a|an)))",
        "Nimbo jumped 78% on Friday's debut.",
        rejects=r"subscri|\bbid|booked|portion|reserved",
    ),
    Rule("ipo.listed.bell", "listed", r"{aux}\b(?P<v>rang|rung|rings) the (?:opening |closing )?bell", "Hemi rang the bell on Nasdaq on Wednesday."),
    Rule(
        "ipo.listed.closed_offering",
        "listed",
        r"\b(?P<v>clos(?:es|ed|ing)|complet(?:es|ed|ing)|completion|conclu\w+)(?: of)? " + _A + r"(?:[\w,.-]+ |<money> |previously announced )*?{ipo}",
        "Polyrizon announced the closing of its initial public offering.",
        rejects=r"(?:expected|likely|probably|scheduled|anticipated|subject|conditions|will|to) {few}clos\w+|completion of the (?:anticipated|proposed)|(?:after|since|upon|following) (?:the )?(?:closing|completion)",
    ),
    Rule(
        "ipo.listed.exercise",
        "listed",
        r"\b(?P<v>underwriters?)\b{few}(?:exercised?|exercise in full|fully exercised)\b",
        "WhiteCap said the underwriters of its completed initial public offering fully exercised their option.",
        rejects=r"option to|if |may exercise",
    ),
    Rule(
        "ipo.listed.raised",
        "listed",
        r"{aux}\b(?P<v>rais(?:ed|ing|es)|sold|netted|secured|secures|fetched|garnered|collected|took in)\b (?:(?:a )?(?:combined |total |about |over )?" + _MONEY + r"|{few}shares) (?:[\w-]+ ){0,4}?(?:in|from|through|via|with|at|by) " + _A + r"(?:{venue})(?:[\w-]+ ){0,3}?{ipo}",
        "Southlight AI raised HK$3.10 billion in its Hong Kong IPO.",
        rejects=r"(?:to|will|could|may|would|can|of|plans to|hopes of) (?:be )?(?:raising|raise)",
    ),
    Rule(
        "ipo.listed.nominal",
        "listed",
        r"\b(?P<v>successful|completed?|recent|strong) (?:[\w-]+ )?{ipo} (?:of|by) (?:[\w'-]+,? |<place>(?:'s)? |<demonym> ){0,5}(?P<co>{org})",
        "This follows the successful listing of GPU firm Iluma on the main board.",
    ),
    Rule(
        "ipo.listed.announces_listing",
        "listed",
        r"\bannounc(?:e|es|ed|ing) (?:the |its )(?P<v>listing) (?:on|in) ",
        "Strata Group is pleased to announce its listing on the Lima Stock Exchange.",
    ),
    Rule(
        "ipo.listed.nth_to",
        "listed",
        r"\b(?P<v>became|becomes|becoming|was|is) (?:the |only the |one of the ){few}(?:company|firm|startup|group|maker|issuer|chipmaker|[a-z]+) to (?:go public|list|debut|float)\b",
        "It became the second homegrown GPU company to go public in Hong Kong.",
    ),
    Rule(
        "ipo.listed.nth_after",
        "listed",
        r"\bto (?P<v>go public|list|debut|float) [^,.;]{0,60}?after (?P<co>{org})",
        "It became the second company to go public in Hong Kong after Birchren.",
    ),
    Rule(
        "ipo.listed.largest_include",
        "listed",
        r"\b(?P<v>largest|biggest|notable|blockbuster|top) (?:[\w-]+ ){0,4}(?:ipos|listings|names|debuts|newcomers)\b[^;.<]{0,90}? (?:like|includ(?:e|ed|ing)|such as) (?:[\w'-]+ ){0,3}(?P<co>{org})",
        "It listed seven of the largest IPOs of the year, including some notable names like Klaro Group and Figment.",
        rejects=r"planned|expected|upcoming|future",
    ),
    Rule(
        "ipo.listed.by_exchange",
        "listed",
        r"<exchange> (?:has )?(?P<v>listed) (?P<co>{org})",
        "The NYSE listed Corvid Labs, Inc. and Hemi.",
    ),
    Rule(
        "ipo.listed.gap_raising",
        "listed",
        r"(?P<co><org>)(?:, an? [^,<]{2,60},)?(?: ; ;)? in <date>, (?P<v>raising) <money>",
        "IPO rules were eased. Shanghai Birchren Technology, a GPU designer, in January 2026, raising HK$5.58 billion.",
    ),
    Rule("ipo.listed.completed", "listed", r"(?P<co>{org})'s? (?P<v>completed) {few}{ipo}", "WhiteCap's completed initial public offering was upsized."),
    Rule(
        "ipo.listed.since",
        "listed",
        r"\b(?P<v>since|after) (?:its|their|the company's|<org>'s) (?:[\w-]+ |<place> |<exchange> |<money> ){0,4}{ipo} (?:in |on |at |last )?<date>",
        "Shares have doubled since its initial public offering in September 2018.",
    ),
    Rule(
        "ipo.listed.biggest_since",
        "listed",
        r"\b(?P<v>after|since|eclipses?|behind|than|surpass\w*|topping|beating) (?P<co>{org})'s? (?:[\w-]+ |<money> |<place> |<exchange> |<date> ){0,4}(?:{ipo}|debut)\b",
        "The deal is the largest IPO after Huadia Energy's US$2.7 billion float in July.",
    ),
    Rule("ipo.listed.eclipses", "listed", r"\b(?P<v>eclips\w+|beat\w*|top(?:s|ped)|surpass\w*|overt\w+) (?P<co>{org})'s? as the (?:biggest|largest)\b", "The float eclipses Royal Pharma's as the biggest of 2020."),
    Rule(
        "ipo.listed.combined_shares",
        "listed",
        r"\bshares (?:of|in) (?:[\w-]+ ){0,3}(?P<co>{org}) (?:also )?(?P<v>got|had|made|enjoyed|saw) {few}(?:reception|debut|start|welcome)",
        "Shares of Smith Foods also got a tepid reception.",
    ),
)

PRICED = (
    Rule(
        "ipo.priced.verb",
        "priced",
        r"\b(?P<v>pric(?:ed|es|ing))(?: of)? " + _A + r"(?:[\w,.-]+ |<money> |<exchange> |<place> |<demonym> )*?(?:{ipo}|offering\b)",
        "Klaro priced its initial public offering at $40 a share.",
        rejects=r"(?:expected|expects?|to|will|may|could|about to) (?:be )?price |pricing terms|follow-on|secondary offering",
    ),
    Rule(
        "ipo.priced.passive",
        "priced",
        r"{ipo}(?: {few})? (?:was|were|has been|is) (?P<v>priced) at",
        "The IPO was priced at HK$20 a share.",
    ),
    Rule(
        "ipo.priced.shares",
        "priced",
        r"\b(?P<v>priced) (?:[\d.,]+[kmb]? )?(?:million )?(?:shares|units|ads|its shares|them|it) (?:[\w-]+ ){0,3}at (?:[\w-]+ ){0,6}<money>",
        "Northpoint priced 10.42M shares at a price to the public of $14.50 per share.",
    ),
    Rule(
        "ipo.priced.above",
        "priced",
        r"\b(?P<v>priced) (?:its |the )?(?:shares |ipo |offering )?(?:at|above|below|within|on|slightly|near)\b",
        "Klaro priced at $40, above the marketed range.",
        rejects=r"(?:were|was|currently|is|are) priced (?:below|above)|plac(?:ement|ing)|\bnotes\b|\bbonds?\b|private|registered direct|shares priced",
    ),
)

LAUNCHED = (
    Rule(
        "ipo.launched.launch",
        "launched",
        r"\b(?P<v>launch(?:ed|es|ing)?|kick(?:ed|s) off)(?: of)? " + _A + r"(?:[\w-]+ |<money> |<place> |<exchange> )*?(?:roadshow|{ipo}|book[- ]?building)",
        "Firefly announced that it has launched the roadshow for its proposed initial public offering.",
        rejects=r"(?:considering|could|may|weighing|plans to|looking to) launch",
    ),
    Rule(
        "ipo.launched.opens",
        "launched",
        r"\b(?P<v>open(?:s|ed|ing)?|start(?:s|ed)?|begin(?:s)?|began|remain open|clos(?:e|es|ed|ing)|conclud\w+|hit(?:s)?) (?:{few})(?:subscriptions?|bids?|bidding|dalal street)\b",
        "The initial share sale will open for public subscription on February 14.",
    ),
    Rule(
        "ipo.launched.open_sale",
        "launched",
        r"\b(?P<v>open|launch|launches|opens|opening) " + _A + r"(?:[\w-]+ ){0,3}{ipo}(?: {few})? (?:on|from) <date>",
        "Beeza has decided to launch its initial public offering on February 21.",
    ),
    Rule(
        "ipo.launched.alongside",
        "launched",
        r"{ipo}\b[^;.]{0,60}?\b(?P<v>opening|hitting|launching|coming)\b[^;.<]{0,40}(?:<date>)?,? (?:after|along with|alongside|besides) (?P<co>{org}(?:, and <org>)?)",
        "This would be the second SME IPO hitting Dalal Street next week along with HP Tele India.",
    ),
    Rule(
        "ipo.launched.ipo_opens",
        "launched",
        r"{ipo} (?:[\w-]+ ){0,4}?(?P<v>opens|ends|closes|open|concludes|opening|to open|to hit|to close)\b",
        "Ajax Works IPO opens today.",
    ),
    Rule(
        "ipo.launched.subscribed",
        "launched",
        r"\b(?:{ipo}|issue|offer|offering|portion) {few}(?P<v>(?:over)?subscri(?:bed|ption)|booked|oversubscribed)\b",
        "The public issue of Voler Cars was subscribed 3.07 times.",
    ),
    Rule(
        "ipo.launched.range",
        "launched",
        r"\b(?P<v>price (?:band|range)|offering price is (?:currently )?expected|expects to price|offering [\d.,]+ (?:million )?shares at|marketed range|indicative price|price its shares)\b",
        "The initial public offering price is expected to be between $40 and $44 per share.",
    ),
    Rule(
        "ipo.launched.anchor",
        "launched",
        r"\b(?P<v>anchor (?:book|investors?|round))\b",
        "Ajax Works raised Rs 379 crore from anchor investors ahead of its IPO.",
    ),
    Rule(
        "ipo.launched.allotment",
        "launched",
        r"(?<!over-)(?<!over )(?<!over)\b(?P<v>(?:basis of )?(?:share )?allotment)\b(?! option)",
        "The basis of allotment for the Solar Green IPO shares is expected to be finalised today.",
    ),
    Rule(
        "ipo.launched.cut_target",
        "launched",
        r"\b(?P<v>cut|lowered|raised|trimmed|upsized|increased|slashed) (?:the |its )?(?:target price|price range|size|indicative|price target)(?: {few})?(?: (?:for|of))? (?:its|the) {few}{ipo}",
        "Venture Gas cut the target price for its IPO by more than 40%.",
    ),
)

APPROVED = (
    Rule(
        "ipo.approved.won",
        "approved",
        r"\b(?P<v>w[io]ns?|received?|receives|got|gets|obtain(?:s|ed)|secur(?:es|ed)|gain(?:s|ed)|given|granted|cleared?|has|gave|gives|grants|get) {few}(?:approvals?|nod|clearance|go-ahead|green light|permission|observation letter|registration approval)\b(?: {few}(?:ipo|list|float|share sale|offering|issue|public|spin|dalal|sell shares)\w*)",
        "Midwest Stone has received Sebi's clearance to raise funds through an initial public offering.",
        rejects=r"fda|merger|acqui|drug|transfer|proposed transaction|shareholder approval|spin",
    ),
    Rule("ipo.approved.green_light", "approved", r"\b(?P<v>got|received|won|obtained|secured) the (?:green light|go-ahead|nod) (?:from|of|by)", "Brill got the green light from regulators four months after applying.", rejects="drug|merger"),
    Rule(
        "ipo.approved.passed",
        "approved",
        r"\b(?P<v>pass(?:ed|es)|clear(?:ed|s)) (?:{few})(?:hearing|listing committee|review|regulatory review)",
        "Tarn passed the listing committee hearing of the Hong Kong exchange.",
    ),
    Rule(
        "ipo.approved.approved",
        "approved",
        r"\b(?P<v>approved|approves|cleared|passed) (?:[\w-]+ |<org>'s? |<place> ){0,5}(?:listing|ipo|registration|offering|listing application|public issue|share sale|it)\b",
        "The exchange's listing committee passed it in September and the CSRC approved registration.",
        rejects=r"spin|shareholders? approved|board (?:has )?approved|approved (?:an? |the )?(?:plan|drug|merger|deal)",
    ),
    Rule("ipo.approved.effective", "approved", r"\bregistration statement {few}(?P<v>declared) effective", "A registration statement was declared effective by the SEC for its IPO."),
)

ACCEPTED = (
    Rule(
        "ipo.accepted.passive",
        "accepted",
        r"\bapplication (?:[\w-]+ |<place>'s? |<exchange> ){0,10}?(?:was|were|has been|is) (?P<v>accepted)\b",
        "Orient Flame's application to list on the STAR Market was accepted on Jan 8.",
    ),
    Rule(
        "ipo.accepted.active",
        "accepted",
        r"\b(?P<v>accepted|accepts|accepting) (?:(?P<co>{org})'s? |the |its ){0,2}(?:[\w-]+ |<place> |<exchange> ){0,4}(?:application|papers|ipo|listing)\b",
        "The exchange accepted Ilex's application in June.",
    ),
)

FILED = (
    Rule(
        "ipo.filed.filed",
        "filed",
        r"\b(?P<v>filed|files|filing|submitted|submits|lodged|lodges|submission|fil(?:ing|es)|re-?filed|submitting) {few}" + _FILING + r"\b",
        "Tarn lodged an A1 application with the Hong Kong exchange.",
        rejects=r"(?:yet to|has not|plans to|intends to|expected to|expects to|preparing to|will) (?:file|submit)|annual report|10-k|quarterly report|lawsuit|bankruptcy|prospectus (?:supplement|and other documents)|documents the company",
    ),
    Rule(
        "ipo.filed.for",
        "filed",
        r"\b(?P<v>filed|files|filing|applied|applies|file) (?:confidentially |paperwork |papers |publicly |again )?(?:<date> )?(?:for|to) (?:an? |its |the )?{few}(?:{ipo}|list\b|go public)",
        "Hefei Parts filed for an initial public offering on the Shanghai Stock Exchange.",
        rejects=r"(?:yet to|has not|plans to|intends to|expected to|preparing to|will|to) file|bankruptcy",
    ),
    Rule(
        "ipo.filed.proposed_terms",
        "filed",
        r"\b(?P<v>filed|files) (?:proposed )?terms\b",
        "Yong Biotech has filed proposed terms to raise $18.8 million in an IPO.",
    ),
    Rule(
        "ipo.filed.veil",
        "filed",
        r"\b(?P<v>lifted the veil|unveiled its (?:prospectus|filing)|made public its (?:prospectus|filing)|published its prospectus|revealed its (?:ipo )?(?:prospectus|filing))",
        "Palan published its prospectus ahead of its stock market listing.",
    ),
)

PLANNED = (
    Rule(
        "ipo.planned.plans",
        "planned",
        r"\b(?P<v>plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|hop(?:es|ed|ing)|prepar(?:es|ed|ing|ations?)|prep(?:s)?|ready|readies|readying|gear(?:s|ing) up|eye(?:s|d|ing)?|"
        r"target(?:s|ed|ing)?|pursu(?:e|es|ing)|set|due|slated|scheduled|expect(?:s|ed|ing)?|likely|will|poised|look(?:s|ing)|steps? toward|on track|heads|heading|propos(?:es|ed)|announced? (?:plans?|its intention)|working toward|bound|planned|upcoming|decided|would|plots|plotting)\b"
        r" {near}(?:{ipo}|go public|list (?:on|in|its|their|shares|separately)|be listed|float\b|debut on|debut in|make (?:its|their) (?:\w+ )?(?:market |stock market )?debut|begin trading|start trading|list\b)",
        "Marlowe plans to go public in London next year.",
        rejects=r"use {few}proceeds|in connection with|option to purchase",
    ),
    Rule(
        "ipo.planned.hired",
        "planned",
        r"\b(?P<v>hir(?:ed|es|ing)|engaged|engages|tap(?:s|ped)|appoint(?:s|ed)|picked|picks|mandated|select(?:s|ed)|added|adds|working with|chosen|lines up) {few}(?:{ipo}|listing|float|share sale|offering)\b",
        "Server maker zFusion has hired Citrine Securities for its planned IPO.",
    ),
    Rule(
        "ipo.planned.others",
        "planned",
        r"\b(?:firms|companies|startups|start-ups|names|groups)\b[^;.]{0,20}?\b(?P<v>set|expected|planning|preparing|due|plan|poised|hoping|looking) to (?:{near})(?:debut|list|go public|ipo|float|listing)\b[^;.]{0,60}? includ(?:e|ing) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Other tech firms set to make their market debut include food courier Doordesk.",
    ),
    Rule(
        "ipo.planned.including",
        "planned",
        r"\b(?:firms|companies|startups|issuers) includ(?:ing|e) (?:[\w'-]+ ){0,4}(?P<co>{org}) (?:that|which) (?:are|have) (?P<v>plan\w*|prepar\w*|filed|expected|set|due) {near}(?:sell shares|list|go public|float|ipo\w*|debut)\b",
        "Other companies including Postmen Inc. and Slate that are planning to sell shares will compete.",
    ),
    Rule("ipo.planned.ahead", "planned", r"\b(?P<v>ahead of|before|advance of|prepares for|preparation for|towards?) (?:its|their|an?|the) (?:[\w-]+ |<money> |<place> |<exchange> |or ){0,5}{ipo}", "It hired a finance chief ahead of its planned listing."),
    Rule(
        "ipo.planned.follow",
        "planned",
        r"\b(?P<v>expected|set|likely|due|poised|scheduled) to (?:follow|debut|list|make (?:its|their) (?:[\w-]+ )*debut)\b",
        "Lanhe listed in December, while Zeru and Iluma are expected to follow.",
    ),
    Rule(
        "ipo.planned.spin_off",
        "planned",
        r"\b(?P<v>spin(?:ning)?[- ]?off|spinoff|carve[- ]?out)\b {few}(?P<co><org>)(?:[^;.]{0,80}?)\b(?:listing|ipo|list|listed|float|public)\b",
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
        r"\b(?P<v>entered into|announced?|definitive|proposed|through|via|by|a|underway|pending|their|its)\b {near}(?:business combination|merger with|merging with|reverse (?:takeover|merger))\b(?: agreement)?(?: with)?(?=[^;.]{0,120}(?:public|listing|listed|list|spac|acquisition|blank|nasdaq|<exchange>))",
        "Lucent Motors will go public by merging with blank-check firm Aria IV.",
    ),
    Rule("ipo.planned.nominal", "planned", r"\b(?P<v>planned|proposed|upcoming|forthcoming|impending|pending|future|mega|long-awaited) (?:[\w-]+ |<place> |<exchange> |<money> |<date> ){0,4}{ipo}", "The planned public listing reflects confidence."),
)

RUMOURED = (
    Rule(
        "ipo.rumoured.others",
        "rumoured",
        r"\b(?:firms|companies|startups|start-ups|names|groups)\b[^;.]{0,40}?\b(?P<v>mulling|considering|weighing|exploring|eyeing) {near}(?:{ipo})[^;.]{0,140}? includ(?:e|ing) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Other crypto firms mulling an IPO include exchanges Gemina, Kragen and stablecoin issuer Cirque.",
    ),
    Rule(
        "ipo.rumoured.considers",
        "rumoured",
        r"\b(?P<v>consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:es|ed|ing)|mull(?:s|ed|ing)?|evaluat(?:es|ed|ing)|study(?:ing)?|contemplat\w+|pitch(?:es|ing)?|toying|leaning toward|in talks|discuss(?:es|ed|ing)|examining|debating|thinking about|asking banks|looking at)\b"
        r"(?:[^;.]{0,90}?)(?:{ipo}|go public|going public|share sale|spin[- ]?off|public markets?|list\b)",
        "Voltar is weighing a Hong Kong IPO that could raise as much as $500 million.",
    ),
    Rule("ipo.rumoured.potential", "rumoured", r"\b(?P<v>potential|possible|rumou?red|eventual) (?:[\w-]+ |<place> |<exchange> |<money> |<date> ){0,4}{ipo}", "Investors await Voltar's possible IPO."),
)

WITHDRAWN = (
    Rule(
        "ipo.withdrawn.pulled",
        "withdrawn",
        r"\b(?P<v>withdr[ae]w\w*|pull(?:ed|s|ing)|scrap(?:ped|s|ping)|call(?:ed|s|ing)? off|abandon(?:ed|s|ing)?|cancel(?:l?ed|s|ling)|drop(?:ped|s)|ditch(?:ed|es)|terminat(?:ed|es)|axed|aborted|nixed|rejected|returned) {few}(?:{ipo}|listing|float|offering|application|prospectus|ipo document|plans? (?:to (?:list|float|go public)|for))\b",
        "Fabrika has pulled its $480 million IPO.",
        rejects=r"(?:previously|had) withdrawn|terminated {few}(?:ceo|chief)",
    ),
    Rule("ipo.withdrawn.lapsed", "withdrawn", r"\b(?:application|prospectus|filing|listing|ipo) {few}(?P<v>lapsed|withdrawn|terminated|scrapped|pulled|rejected|called off|abandoned|cancelled|canceled)\b", "Noor's application for an IPO lapsed."),
    Rule("ipo.withdrawn.review", "withdrawn", r"\b(?P<v>terminated|ended|halted) (?:its |the )?(?:review|vetting) of (?:the )?(?P<co>{org})", "The bourse terminated its review of Pappu."),
)

POSTPONED = (
    Rule(
        "ipo.postponed.delayed",
        "postponed",
        r"\b(?P<v>postpon(?:ed|es|ing)|delay(?:ed|s|ing)?|shelv(?:ed|es|ing)|put(?:s|ting)?|paus(?:ed|es)|suspend(?:ed|s)|defer(?:red|s)|push(?:ed|es) back) {few}(?:{ipo}|listing|float|offering|flotation)\b(?: on hold)?",
        "Fabrika has shelved its $480 million IPO.",
        rejects=r"put {few}(?:pressure|valuation)|put(?:s|ting)? (?!.{0,60}on hold)",
    ),
    Rule("ipo.postponed.passive", "postponed", r"\b{ipo} {few}(?P<v>postponed|delayed|shelved|put on hold|on ice|deferred)\b", "The IPO has been postponed.", rejects="several times"),
)

RULES: tuple[Rule, ...] = (
    *WITHDRAWN, *POSTPONED, *LISTED, *PRICED, *LAUNCHED, *APPROVED, *ACCEPTED, *FILED, *PLANNED, *RUMOURED,
)  # fmt: skip
