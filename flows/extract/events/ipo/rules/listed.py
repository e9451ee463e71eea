"""Ways of saying that shares trade: listed, debuted, went public, moved on their first day."""

from __future__ import annotations

from flows.extract.rule import Rule

_UNNAMED = r"(?:(?:[\w.'&$%-]+|<(?:place|exchange|money|date|percent|demonym|duration)>)(?:'s?)?,? ){0,6}?"
"""A few words without a company: beyond one the words belong to somebody else."""

LISTED = (
    Rule(
        "ipo.listed.against_price",
        "listed",
        r"\b(?P<v>opened|closed|ended|finished|rose|fell|jumped|surged|soared|dropped|slid|put on|climbed|gained|"
        r"slipped|"
        r"slumped|sank|fallen|sunk|shed|lost)\b [^.;]{0,70}?"
        r"\b(?:(?:offer|offering|issue|ipo|listing|reference) price\b|(?:at|for) which (?:they|it|"
        r"the shares) (?:had been |were |was )?"
        r"(?:sold|offered|issued|priced))",
        "Sable opened at HK$235, up 45% from its HK$162 offer price.",
        rejects=r"takeover|bid|buyout|grey|gray|price band|premium over|lock-?up|record low|all-time",
    ),
    Rule(
        "ipo.listed.rival",
        "listed",
        r"\bdebuts?\b[^.;]{0,60}?(?P<co><org>), which (?P<v>rose|fell|jumped|surged|soared|climbed|gained|closed|"
        r"ended) "
        r"<percent>",
        "Nimbo's debut outshone that of Zeru, which rose 13% a day earlier.",
    ),
    Rule(
        "ipo.listed.followed",
        "listed",
        r"(?P<co><org>) (?P<v>followed)(?: suit)? (?:on |in |last )?<date>",
        "Zeru listed in December and Nimbo followed in January.",
    ),
    Rule(
        "ipo.listed.followed_then",
        "listed",
        r"(?:^|; )<date>,? (?P<co><org>) (?P<v>followed)\b(?! by)",
        "A day later Nimbo followed.",
    ),
    Rule(
        "ipo.listed.ended_session",
        "listed",
        r"\b(?P<v>ended|closed|finished|opened|closing|ending|finishing) (?:the|its|their|that) "
        r"(?:first|opening|debut|maiden) (?:trading )?(?:session|day)\b",
        "They ended the first session in Hong Kong 13.2% higher.",
        rejects=r"subscri|\bbid|booked",
    ),
    Rule(
        "ipo.listed.joined",
        "listed",
        r"{aux}\b(?P<v>joined|joins) (?:the )?(?:<place>'s? )?(?:main board of (?:the )?)?<exchange>",
        "Iluma joined the main board of the Hong Kong exchange on Thursday.",
    ),
    Rule(
        "ipo.listed.went_public",
        "listed",
        r"{aux}\b(?P<v>went|gone) public(?! with\b)",
        "Figure went public in May.",
        rejects=r"before (?:it|they|the company) went public|(?:[sf]-1|prospectus|filing|papers|documents?|"
        r"registration) went",
    ),
    Rule(
        "ipo.listed.debuted",
        "listed",
        r"{aux}\b(?P<v>debuted|floated)(?! (?:its|their|his|her|a|an|the) )(?: {few}(?:on|in|at)\b|,|"
        r" <percent>)(?! {few}(?:product|model|season|screen))",
        "Lanhe Threads and Mitra-X had already debuted on the STAR Market.",
    ),
    Rule(
        "ipo.listed.listed_on",
        "listed",
        r"{aux}\b(?P<v>listed)(?: directly)?(?: (?:its|their) (?:[\w-]+ ){0,3}shares)? (?:on|in|"
        r"at) (?:the )?(?:main board of )?(?:the )?(?:<place>'s? )?<(?:exchange|place|date)>",
        "Hemi listed on Nasdaq on Wednesday.",
        rejects=(
            r"(?:companies|firms|stocks|shares|stock|groups|names|developers|giants|is|are|was|were|be|being|been|"
            r"-) listed"
        ),
    ),
    Rule(
        "ipo.listed.listed_alone",
        "listed",
        r"<org> (?P<v>listed) (?:on |last |this |earlier |in )?<date>",
        "Quill Robotics listed on Thursday.",
    ),
    Rule(
        "ipo.listed.dealings",
        "listed",
        r"\b(?P<v>(?:dealings|trading)(?: in (?:the|its) (?:shares|stock|units))? (?:started|began|commenced|"
        r"since)) (?:on |in )?"
        r"<date>",
        "Sable's IPO was large: trading since June 19.",
        rejects=r"halted|suspended|resum",
    ),
    Rule(
        "ipo.listed.began_trading",
        "listed",
        r"{aux}\b(?P<v>began|started|begun|commenced|starts|begins) (?:its |"
        r"their )?(?:first day of )?(?:public )?trading\b",
        "Sable Bio began trading on Nasdaq on July 2.",
        rejects=r"trading ex\b|ex-rights|rights issue",
    ),
    Rule(
        "ipo.listed.trading_began",
        "listed",
        r"\btrading (?:in|of) (?:[\w-]+ ){0,3}(?P<co>{org})(?:'s?)? (?:(?:new |ordinary |common )?(?:shares |"
        r"stock ))?"
        r"(?P<v>began|started|commenced|got under way|kicked off)\b",
        "Trading in Halva Group's shares began on Nasdaq Dubai on Monday.",
    ),
    Rule(
        "ipo.listed.came_to_market",
        "listed",
        r"{aux}\b(?P<v>came to (?:the )?(?:[\w-]+ |<place> |<exchange> ){0,2}?market\b|"
        r"(?:came|come|made it|went|arrived|landed|stepped|touched down|opened(?: for trading)?|alighted|settled|"
        r"washed up) "
        r"(?:to|on|onto|in|at) (?:the )?(?:<place>'s? )?(?:main board of (?:the )?)?<exchange>|"
        r"opened on (?:the )?(?:[\w-]+ )?(?:market|board|bourse)\b|"
        r"came to <place> (?:by|through|via|with|in) (?:[\w-]+ |<money> ){0,3}?{ipo}|"
        r"beg[au]n (?:its )?(?:life|existence) as an? (?:[\w-]+ )?(?:quoted|listed|public|traded) company|"
        r"became an? (?:publicly[- ](?:listed|traded|quoted)|quoted|listed|public) company (?=on |in )|"
        r"joined (?:the )?(?:main|official|senior|junior) (?:list|market|board)\b|"
        r"went out at <money>[^;<]{0,20} on (?:the )?<exchange>|"
        r"made (?:its|their) entrance on|"
        r"hit the (?:boards|screens|bourse)\b|made an? [\w-]+ start (?:on|in|at|to)|"
        r"broke issue|took its (?:place|bow) on|made it (?:on)?to (?:the )?(?:stock market|<exchange>)|"
        r"arrived on (?:the )?(?:<exchange>|stock market)|"
        r"(?:made|made good on) (?:its|their|an?) (?:[\w-]+ |<(?:place|org|exchange)>(?:'s)? ){1,3}(?:entry|entrance|"
        r"bow)\b"
        r"(?= (?:at|on|to|with|in|<date>))|got (?:its|their) (?:listing|quotation) (?:on|in))",
        "Remita came to the London market in July 2021.",
        rejects=r"products?\b|\bdrugs?\b|\bmodels?\b|devices?\b|vaccine|smartphone|\bcars?\b|(?:new|game) titles?\b|"
        r"games?\b",
    ),
    Rule(
        "ipo.listed.first_traded",
        "listed",
        r"\b(?P<v>(?:was|were|has been|have been) (?:first )?(?:traded for the first time|quoted|admitted)|"
        r"changed hands for the first time|admitted) (?:on|in|to|at) "
        r"(?:both )?(?:the )?(?:trading|<exchange>|<place>|main market|official list)",
        "The shares of Polarix were traded for the first time on Nasdaq.",
        rejects=r"to be admitted|will be|hospital|court|expected to|applied",
    ),
    Rule(
        "ipo.listed.debut_gain",
        "listed",
        r"\b(?P<v>debuted|floated|listed)(?: flat| strongly| weakly)?(?: on (?:the )?<exchange>)? (?:with|to|at) "
        r"(?:[\w-]+ ){0,3}(?:<percent>|<money>|gains?|jump|rise|"
        r"fall|pop|"
        r"losses|applause|muted)",
        "In March parcel firm Skrytka debuted with a 30% gain.",
        rejects=r"\b(?:is|are|was|were|be) listed|products?\b|album|film",
    ),
    Rule(
        "ipo.listed.commences",
        "listed",
        r"\btrading in (?:the )?(?:shares |stock )?(?:of |in )?(?P<co>{org})(?:'s?)?(?: shares| stock)? "
        r"(?P<v>commences|"
        r"starts|begins|kicks off|gets under way|opens) (?:today |<date> )?(?:on|in|at)\b",
        "Today, trading in the shares of Lumikk commences on Nasdaq First North.",
    ),
    Rule(
        "ipo.listed.moved_on_debut",
        "listed",
        r"\b(?P<v>closed|ended|finished|rose|fell|gained|jumped|surged|soared|climbed|dropped|slid|lost|added) "
        r"(?:[\w-]+ ){0,3}?<percent>(?: [\w-]+){0,3} (?:on|in) (?:its|their|a|the)? ?(?:<date>(?:'s)? |"
        r"<place>(?:'s)? |"
        r"<exchange>(?:'s)? |[\w-]+ ){0,2}debuts?\b",
        "Lender Foundry Bank closed 21% lower on its Sept. 27 debut.",
        rejects=r"box office|\bfilms?\b|\bmovies?\b|album",
    ),
    Rule(
        "ipo.listed.in_dated",
        "listed",
        r"(?<!ahead of )(?<!since )\b(?P<v>in|at|during|before|of|with|from) (?:its|their|the company's|<org>'s) "
        r"(?:[\w-]+ |<place> |<exchange> |<money> ){0,3}?(?:<date> {ipo}|{ipo} (?:in |on |at |last |back in "
        r")?<date>)",
        "Hollowell sold shares at $15 in its September 2021 initial public offering.",
        rejects=r"plann|expect|upcoming|ahead|will|hopes?|seek|aim|target|could|may\b",
    ),
    Rule(
        "ipo.listed.took_place",
        "listed",
        r"(?:{ipo} (?:of|by|for) (?P<co>{org})|<org>(?:'s)? (?:[\w-]+ |<place> |<exchange> ){0,3}?{ipo})"
        r"(?: [\w-]+| <(?:place|exchange|org)>){0,4} (?P<v>took place|was completed|happened|closed|came|"
        r"went ahead|was concluded)\b(?! (?:up|under|to|as|after))",
        "The listing of Halden Ferries on Euronext took place in March 2024.",
        rejects=r"closed (?:up|down|higher|lower)|subscri|book|\bbid",
    ),
    Rule(
        "ipo.listed.first_day",
        "listed",
        r"\b(?P<v>in|on|during|after|from|of|following|marked|made|making|makes|at) "
        + _UNNAMED
        + r"(?:first (?:day|session|"
        r"hours?|minutes?) of (?:\w+ )?trading|first (?:trading )?(?:day|session)(?! of (?:bid|subscri|"
        r"the (?:issue|offer|ipo)))|"
        r"(?:\w+ )?(?:trading|stock[- ]market|stock[- ]exchange|market|stock|nasdaq|nyse|shares?|bourse|d-street|"
        r"dalal street|wall street|public(?:[- ]market)?|<exchange>(?:'s)?|its|their) (?:debuts?|bow(?! (?:out|"
        r"to)\b))|(?<=on )day one(?= )|debut (?:session|day)|"
        r"(?:its|their|the|an? [\w-]+|<date>|<place>|<exchange>|strong|successful)(?:'s)? (?:(?:\w+|<place>|"
        r"<exchange>) )?debuts?)(?! (?:album|film|model|season|novel|fund|of (?:its|the|a|an)))",
        "Nimbo jumped 78% on Friday's debut.",
        rejects=(
            r"subscri|\bbid|booked|\bcovered (?:[\w-]+ ){0,3}?(?:on|in|within|during|by the end)\b|order book|"
            r"(?:first|final) close|in <duration> in which|day of "
            r"trade\b|portion|reserved|"
            r"\bfair\b|(?:trade|motor|auto) show|\bexpo\b|exhibition|"
            r"trade fair|\bloan|box office|\bfilms?\b|\bmovies?\b|\bscreen\b|billboard|times square|\bworst debuts"
        ),
    ),
    Rule(
        "ipo.listed.headline_debut",
        "listed",
        r"(?:\b|(?=<))(?P<v><percent>|soars?|soared|surges?|surged|jumps?|jumped|rises?|rose|pops?|popped|"
        r"climbs?|climbed|gains?|gained|"
        r"falls?|fell|slides?|slid|drops?|dropped|slips?|slipped|sinks?|sank|tumbles?|tumbled|flat|doubles?|doubled|"
        r"up|down|higher|lower)(?: [\w-]+){0,3}(?: <percent>)? (?:in|on) (?:[\w-]+ )?debut\b",
        "Hemi surges 60% in debut.",
        rejects=r"\bloan|box office|\bfilms?\b|\bmovies?\b|album",
    ),
    Rule(
        "ipo.listed.each_moved",
        "listed",
        r"(?P<co><org>) (?P<v>surged|jumped|rose|gained|climbed|soared|added|advanced|fell|dropped|slid|lost) "
        r"<percent>"
        r"(?=[^;.]{0,160}? (?:on|in|during) their (?:first (?:trading )?(?:day|session)|(?:[\w-]+ ){0,2}debuts?))",
        "Hemi surged 45%, Zeru jumped 30% and Nimbo gained 12% on their first day of trading.",
    ),
    Rule(
        "ipo.listed.lists_on",
        "listed",
        r"<org> (?P<v>lists)(?: <date>| today)? on (?:the )?<exchange>",
        "Hemi lists on Nasdaq.",
    ),
    Rule(
        "ipo.listed.listed_at",
        "listed",
        r"\b(?P<v>lists?|listed|listing|debuts?|debuted|opened) at (?:an? )?(?:<percent> (?:premium|discount)|"
        r"<money>(?: apiece|"
        r" a share| each| per share)?,? (?:on (?:the )?<exchange>|an? (?:premium|discount)))",
        "Hemi shares listed at Rs 520 on the NSE, a premium of 9.5% over the issue price.",
    ),
)
