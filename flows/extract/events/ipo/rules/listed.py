"""Ways of saying that shares trade: listed, debuted, went public, completed an offering."""

from __future__ import annotations

from flows.extract.rule import Rule

_A = r"(?:its |their |an? |the |his |her |this |that |<org>'s )?"
_MONEY = (
    r"(?:[\w-]+ ){0,4}<money>(?:(?:,| and|, and) <money>){0,3}"
    r"(?: (?:at|by selling shares at) <money> (?:a|per|each|apiece)(?: share| unit)?)?(?: [\w-]+){0,3}"
)
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
    Rule(
        "ipo.listed.own_raised",
        "listed",
        r"(?P<co>{org})(?:'s?)? (?:[\w-]+ |<place>(?:'s)? |<exchange> |<money> ){0,4}?{ipo}(?: (?:in |on "
        r")?<date>)?,? "
        r"(?P<v>raised|raises|fetched|brought in|netted|"
        r"valued (?:it|the company|them|the group))\b",
        "Hemi's blockbuster IPO last month raised $1.9 billion.",
    ),
    Rule(
        "ipo.listed.dated",
        "listed",
        r"(?P<co>{org})'s? (?:[\w-]+ |<place>(?:'s)? |<exchange> |<money> ){0,4}?{ipo} (?:in |"
        r"on )?<date> (?P<v>was|were|"
        r"became|drew|valued|remains)\b",
        "Hemi's $1.1 billion IPO in May was the year's largest.",
        rejects=r"postponed|delayed|shelved|withdrawn|pulled|priced",
    ),
    Rule(
        "ipo.listed.those_that",
        "listed",
        r"\b(?:companies|firms|startups|start-ups|unicorns|names|issuers|stocks|groups|businesses|makers|debutants) "
        r"(?:that|which) (?:have |had |recently |also )*(?P<v>went public|gone public|listed|debuted|floated)\b"
        r"[^;.]{0,60}?,? (?:includ(?:e|ed|ing)|such as|like|among them) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Companies that went public this year, including Arbor Health and Zentor Labs, have seen their shares fall.",
    ),
    Rule(
        "ipo.listed.recent_such",
        "listed",
        r"\b(?P<v>recent|latest|new|newly listed|this year's|last year's|<date>'s) (?:[\w-]+ ){0,3}(?:ipos|listings|"
        r"debuts|debutants|newcomers|initial public offerings|offerings)\b[^;.<]{0,30}? (?:includ(?:e|ed|ing)|"
        r"such as|"
        r"like) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Recent IPOs such as Arbor Health have struggled.",
    ),
    Rule(
        "ipo.listed.after_those_of",
        "listed",
        r"\b(?P<v>following|after|since|unlike) (?:the )?(?:[\w-]+ ){0,3}(?:ipos|listings|debuts|"
        r"initial public offerings) (?:of|by|from) (?:[\w'-]+ ){0,4}(?P<co>{org})",
        "Investors are wary after the disappointing debuts of Arbor Health and Zentor Labs.",
    ),
    Rule(
        "ipo.listed.bell",
        "listed",
        r"{aux}\b(?P<v>rang|rung|rings|struck|strikes|beat|banged) (?:the (?:opening |closing |"
        r"ceremonial |<exchange>(?:'s)? )*(?:bell|gong)|a gong)\b",
        "Hemi rang the bell on Nasdaq on Wednesday.",
    ),
    Rule(
        "ipo.listed.closed_offering",
        "listed",
        r"\b(?P<v>clos(?:es|ed|ing)|complet(?:es|ed|ing)|completion|conclu\w+)(?: of)? "
        + _A
        + r"(?:[\w,.-]+ |<(?:money|exchange|place|date)>(?:'s)? |previously announced ){0,10}?{ipo}",
        "Polyrizon announced the closing of its initial public offering.",
        rejects=(
            r"(?:expected|likely|probably|scheduled|anticipated|subject|conditions|will|to) {few}clos\w+|"
            r"completion of the (?:anticipated|proposed)|(?:after|since|upon|following) (?:the )?(?:closing|"
            r"completion)|clos(?:ed|ing) the (?:first|year|month|quarter|week|half)|closing price|(?<!initial "
            r")public offering|\$?follow-on"
        ),
    ),
    Rule(
        "ipo.listed.exercise",
        "listed",
        r"\b(?P<v>underwriters?)\b {few}(?:exercised?|exercise in full|fully exercised)\b",
        "WhiteCap said the underwriters of its completed initial public offering fully exercised their option.",
        rejects=r"option to|if |may exercise",
    ),
    Rule(
        "ipo.listed.raised",
        "listed",
        r"{aux}\b(?P<v>rais(?:ed|ing|es)|sold|netted|secured|secures|fetched|garnered|collected|"
        r"took in)\b (?:(?:a )?(?:combined |total |about |over )?"
        + _MONEY
        + r"|{few}shares) (?:[\w-]+ ){0,4}?(?:in|from|through|via|with|at|by) "
        + _A
        + r"(?:{venue})(?:[\w-]+ ){0,3}?{ipo}",
        "Southlight AI raised HK$3.10 billion in its Hong Kong IPO.",
        rejects=r"(?:to|will|could|may|would|can|of|plans to|hopes of) (?:be )?(?:raising|raise)",
    ),
    Rule(
        "ipo.listed.nominal",
        "listed",
        r"\b(?P<v>successful|completed?|recent|strong) (?:[\w-]+ )?{ipo} (?:of|by) (?:[\w'-]+,? |<place>(?:'s)? |"
        r"<demonym> ){0,5}(?P<co>{org})",
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
        r"\b(?P<v>became|becomes|becoming|was|is) (?:the |only the |one of the ){few}(?:company|firm|startup|"
        r"group|maker|issuer|chipmaker|[a-z]+) to (?:go public|list|debut|float)\b",
        "It became the second homegrown GPU company to go public in Hong Kong.",
    ),
    Rule(
        "ipo.listed.nth_after",
        "listed",
        r"\bto (?P<v>go public|list|debut|float|come to market|join the (?:stock )?market|(?:reach|tap|hit) "
        r"(?:the )?(?:public|stock) markets?) [^,.;]{0,60}?after (?P<co>{org})",
        "It became the second company to go public in Hong Kong after Birchren.",
    ),
    Rule(
        "ipo.listed.largest_include",
        "listed",
        r"\b(?P<v>largest|biggest|notable|blockbuster|top) (?:[\w-]+ ){0,4}(?:ipos|listings|names|debuts|"
        r"newcomers)\b[^;.<]{0,90}? (?:like|includ(?:e|ed|ing)|such as) (?:[\w'-]+ ){0,3}(?P<co>{org})",
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
    Rule(
        "ipo.listed.completed",
        "listed",
        r"(?P<co>{org})'s? (?P<v>completed) {few}{ipo}",
        "WhiteCap's completed initial public offering was upsized.",
    ),
    Rule(
        "ipo.listed.since",
        "listed",
        r"\b(?P<v>since|after) (?:its|their|an?|the company's|<org>'s) (?:[\w-]+ |<place> |<exchange> |"
        r"<money> ){0,4}(?:{ipo} (?:in |on |at |last )?<date>|<date> (?:{ipo}|debut)\b)",
        "Shares have doubled since its initial public offering in September 2018.",
    ),
    Rule(
        "ipo.listed.since_going",
        "listed",
        r"\b(?P<v>since|after) (?:going public|listing|debuting|floating|(?:it|they|<org>) (?:went public|listed|"
        r"floated|"
        r"debuted)) (?=[^;.<]{0,40}(?:<(?:date|exchange|place)>|ipo\b)[^;.]{0,60}<(?:date|percent)>)"
        r"(?:[^;.,]{0,70}, (?P<co><org>))?",
        "Since going public in 2021, Sable Bio has lost 40% of its value.",
        rejects=r"before|if |consider|wants?|plans?|expect",
    ),
    Rule(
        "ipo.listed.in_the_offering",
        "listed",
        r"\bin (?:the|its|this) {ipo},? (?:it|they|the (?:company|group|firm)|(?P<co><org>)) (?P<v>sold|raised|"
        r"issued|"
        r"placed|took in)\b",
        "In the IPO, the company sold 18.8 million shares at $21 per share.",
        rejects=r"plan|will|expect|would|may\b|if ",
    ),
    Rule(
        "ipo.listed.issued_in",
        "listed",
        r"\bshares (?:[\w-]+ ){0,5}(?P<v>were|have been|was|had been) (?:issued|sold|placed|allotted) in (?:the|its|"
        r"our) "
        r"{ipo}",
        "A total of 1,443,569 shares have been issued in the initial public offering.",
        rejects=r"plan|will|expect|would|may\b|if ",
    ),
    Rule(
        "ipo.listed.welcomed",
        "listed",
        r"(?:<exchange>|\bexchange|\bbourse)(?: <date>| today| group| has| also)* (?P<v>welcomes|welcomed|got|"
        r"gained) "
        r"(?:(?:its|the|a|their) (?:[\w-]+ ){0,4}[\w-]+, |(?=(?:[\w'-]+ ){0,5}<org> (?:to|as|on|aboard)\b)(?:[\w'-]+ "
        r"){0,5})"
        r"(?P<co><org>)",
        "Borsa Italiana today welcomes Lucento to Euronext Growth Milan.",
        rejects=r"chief|director|bond|fund|etf|delegation|visit",
    ),
    Rule(
        "ipo.listed.by_raised",
        "listed",
        r"{ipo} (?:of|by) (?:[\w'-]+ ){0,4}(?P<co><org>) (?P<v>raised|fetched|brought in)\b",
        "The IPO by subway operator Kaito Metro raised about $2.31 billion.",
    ),
    Rule(
        "ipo.listed.biggest_since",
        "listed",
        r"\b(?P<v>after|since|eclipses?|behind|than|surpass\w*|topping|beating) (?:[\w'-]+ |<demonym> "
        r"){0,4}(?P<co>{org})'s? (?:[\w-]+ |"
        r"<money> |<place> |<exchange> |<date> ){0,4}(?:{ipo}|debuts?)\b",
        "The deal is the largest IPO after Huadia Energy's US$2.7 billion float in July.",
    ),
    Rule(
        "ipo.listed.eclipses",
        "listed",
        r"\b(?P<v>eclips\w+|beat\w*|top(?:s|ped)|surpass\w*|overt\w+) (?P<co>{org})'s? as the (?:biggest|largest)\b",
        "The float eclipses Royal Pharma's as the biggest of 2020.",
    ),
    Rule(
        "ipo.listed.combined_shares",
        "listed",
        r"\bshares (?:of|in) (?:[\w-]+ ){0,3}(?P<co>{org}) (?:also )?(?P<v>got|had|made|enjoyed|"
        r"saw) {few}(?:reception|debut|start|welcome)",
        "Shares of Smith Foods also got a tepid reception.",
    ),
)
