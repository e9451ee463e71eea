"""Ways of saying that papers are in: filed, accepted by the exchange, approved."""

from __future__ import annotations

from flows.extract.rule import Rule

_FILING = (
    r"(?:prospectus|draft <term>|(?:form |an? |the |its )<term>|(?:draft )?(?:red herring|registration|listing|"
    r"ipo)[\w -]{0,24}|paperwork|"
    r"(?:preliminary |"
    r"ipo |draft |offer |listing )+(?:papers|documents?)|papers\b|"
    r"drhp|s-1|f-1|form [sf]-1|a1|registration statement|intention[- ]to[- ]float[\w ]*|ipo application|"
    r"(?:listing |its |an? )*applications?)"
)

APPROVED = (
    Rule(
        "ipo.approved.won",
        "approved",
        r"\b(?P<v>w[io]ns?|received?|receives|got|gets|obtain(?:s|ed)|secur(?:es|ed)|gain(?:s|ed)|given|granted|"
        r"cleared?|has|gave|gives|grants|get) {few}(?:approvals?|nod|clearance|go-ahead|green light|permission|"
        r"observation letter|registration approval)\b(?: {few}(?:ipo|list|float|share sale|offering|issue|public|"
        r"spin|dalal|sell shares)\w*)",
        "Midwest Stone has received Sebi's clearance to raise funds through an initial public offering.",
        rejects=(
            r"private placement|subsequent offering|corporate approvals|resolv|fda|merger|acqui|drug|transfer|"
            r"proposed transaction|shareholder approval|spin|\basked\b|\bsought\b|\bapplied\b|request|seeking"
        ),
    ),
    Rule(
        "ipo.approved.listing_approval",
        "approved",
        r"\b(?P<v>got|gets|won|wins|received|receives|obtained|obtains|secured|secures|gained|gains) (?:[\w-]+ |"
        r"<place>(?:'s)? |"
        r"<exchange>(?:'s)? |<gov>(?:'s)? ){0,4}(?:listing|ipo) (?:approval|nod|clearance|permission)\b",
        "Midwest Stone got listing approval from the Tokyo Stock Exchange.",
        rejects=r"transfer|fda|shareholder",
    ),
    Rule(
        "ipo.approved.after",
        "approved",
        r"{ipo}\b[^;.]{0,40}? after (?P<v>receiving|winning|obtaining|getting|securing|gaining) "
        r"{few}(?:approvals?|nod|"
        r"clearance|go-ahead|green light)\b",
        "Midwest Stone began the process for a Hong Kong IPO after receiving approval from the securities regulator.",
    ),
    Rule(
        "ipo.approved.green_light",
        "approved",
        r"\b(?P<v>got|received|won|obtained|secured|gets|wins|receives|given|gained) (?:the|a|its) "
        r"(?:(?:green light|go-ahead|nod|thumbs[- ]up) (?:from|of|by)|all[- ]clear\b)",
        "Brill got the green light from regulators four months after applying.",
        rejects="drug|merger",
    ),
    Rule(
        "ipo.approved.passed",
        "approved",
        r"\b(?P<v>pass(?:ed|es)|clear(?:ed|s)|sail(?:ed|s) through|got through|"
        r"gets? past) (?:{few})(?:hearing|listing committee|review|regulatory review)\b",
        "Tarn passed the listing committee hearing of the Hong Kong exchange.",
    ),
    Rule(
        "ipo.approved.approved",
        "approved",
        r"\b(?P<v>approved|approves|cleared|passed) (?:[\w-]+ |<org>'s? |<place> ){0,5}(?:listing|ipo|"
        r"registration|offering|listing application|public issue|share sale|ipos|listings|offerings|it)\b",
        "The exchange's listing committee passed it in September and the CSRC approved registration.",
        rejects=r"spin|shareholders? approved|board (?:has )?approved|approved (?:an? |the )?(?:plan|drug|"
        r"merger|deal)",
    ),
    Rule(
        "ipo.approved.application_of",
        "approved",
        r"\b(?P<v>approv(?:ed|es|ing)) (?:the )?(?P<co>{org})(?:'s?)? (?:application|request|prospectus|bid) "
        r"(?:[\w-]+ )"
        r"{0,6}?(?:float|list|listing|offer\w*|registration|admission|ipo)\b",
        "The regulator approved Najd Logistics' application to float 30% of its shares.",
        rejects=r"drug|licen[cs]e|merger",
    ),
    Rule(
        "ipo.approved.of_prospectus",
        "approved",
        r"\b(?P<v>received|obtained|got|won|secured) (?:[\w-]+ |<gov>(?:'s)? |<exchange>(?:'s)? ){0,4}approval (?:of|"
        r"for) (?:its|the) prospectus\b",
        "Sohar Terminals received formal approval of its prospectus.",
    ),
    Rule(
        "ipo.approved.observation",
        "approved",
        r"\b(?P<v>got|gets|received?|receives|obtain(?:s|ed)|secur(?:es|ed)|w[io]ns?|bagg?(?:ed|s)|has|have|had|"
        r"holds?|"
        r"holding|awarded|issued) (?:(?:its|the|an?|their|final|favou?rable|<gov>(?:'s)?|regulator's|watchdog's|"
        r"market regulator's) ){0,4}(?:observations?(?: letters?)?|<gov>(?:'s)? (?:nod|assent|approval|clearance|"
        r"go-ahead|green light|blessing))\b(?! (?:for|of) (?:the )?(?:merger|acquisition|drug|deal|takeover|fund))",
        "Meera Retail, which got its final observation on January 13, is looking at a February launch.",
        rejects=r"fda|drug|mutual fund|licen[cs]e|not (?:yet )?received|awaits?|yet to",
    ),
    Rule(
        "ipo.approved.own_nod",
        "approved",
        r"\b(?P<v>got|gets|received|receives|obtained|secured|secures|w[io]ns?|bagged|landed) (?:the "
        r")?(?:(?:regulator|"
        r"watchdog|exchange|bourse|commission|authority|securities regulator|market regulator)'s|<exchange>'s) "
        r"(?:[\w-]+ ){0,2}(?:nod|approval|clearance|go-ahead|blessing|consent|assent|green light)\b",
        "Najd Clinics, which won the regulator's nod in May, is next.",
        rejects=r"drug|fda|merger|takeover|licen[cs]e",
    ),
    Rule(
        "ipo.approved.registration",
        "approved",
        r"\b(?P<v>obtained|received|got|won|secured|gained) (?:its|the|their) (?:registration|registration "
        r"approval)\b"
        r"(?: (?:from|with|by)| on| in|,|\.)",
        "Wuhu Pumps obtained its registration from the CSRC on Aug. 16.",
        rejects=r"vehicle|trademark|drug|product",
    ),
    Rule(
        "ipo.approved.those_of",
        "approved",
        r"\b(?P<v>clear(?:ed|s)|approv(?:ed|es)|vetted|issued observations on|passed|took on|waved through) "
        r"[^;.<]{0,60}?"
        r"(?:applications?|documents?|papers|prospectuses|offerings|ipos|issues|filings|drhps)\b(?:[^;.<]|"
        r"<date>){0,30}?(?:,| -|:) "
        r"(?:those|that|the ones?) of (?:[\w-]+ ){0,3}(?P<co>{org})",
        "Sebi cleared four documents last week, those of Kavera Forgings, Zippa Fintech and Bluepeak Hotels.",
    ),
    Rule(
        "ipo.approved.consented",
        "approved",
        r"\b(?P<v>consented|agreed|assented|gave (?:its|their) (?:consent|assent|blessing|nod|approval)|said yes|"
        r"nodded|waved) (?:to|through) (?:the )?(?:registration|listing|ipo|offering|issue|float|flotation) of "
        r"(?P<co>{org})",
        "The regulator consented to the registration of Lyra Feed's public offering.",
    ),
    Rule(
        "ipo.approved.and_raise",
        "approved",
        r"\b(?P<v>secured|got|received|obtained|won) (?:an?|the|its|regulatory) (?:approval|nod|clearance|go-ahead)\b"
        r"[^;.]{0,40}? and (?:wants?|plans?|hopes?|aims?|intends?|seeks?|is looking) to (?:raise|list|float|go "
        r"public)\b",
        "Warehouse robot maker Arca secured an approval a fortnight ago and wants to raise about Rs 900 crore.",
        rejects=r"fda|drug|merger",
    ),
    Rule(
        "ipo.approved.effective",
        "approved",
        r"\bregistration statement {few}(?P<v>declared) effective",
        "A registration statement was declared effective by the SEC for its IPO.",
    ),
)

ACCEPTED = (
    Rule(
        "ipo.accepted.passive",
        "accepted",
        r"\b(?:application|bid|filing|prospectus|papers|request|submission)s? (?:[\w-]+ |<place>'s? |<exchange> |"
        r"<money> )"
        r"{0,10}?(?:was|were|has been|have been|is) (?P<v>accepted|taken in|admitted for review)\b",
        "Orient Flame's application to list on the STAR Market was accepted on Jan 8.",
    ),
    Rule(
        "ipo.accepted.application_of",
        "accepted",
        r"\b(?P<v>accepted|accepts|accepting|took in|registered) (?:the |an? )?(?:[\w-]+ ){0,2}?(?:application|"
        r"papers|filing|"
        r"submission)s? (?:of|from|by) (?:[\w'-]+ |<place> |<demonym> ){0,4}(?P<co>{org})",
        "The exchange accepted the application of Guoch Quantum for a listing on the STAR Market.",
        rejects=r"\bcourt|patent|visa|licen[cs]e",
    ),
    Rule(
        "ipo.accepted.active",
        "accepted",
        r"\b(?P<v>accepted|accepts|accepting) (?:(?P<co>{org})'s? |the |its ){0,2}(?:[\w-]+ |<place> |"
        r"<exchange> ){0,4}(?:application|papers|ipo|listing)\b",
        "The exchange accepted Ilex's application in June.",
        rejects=r"\bcourt|dispute|lawsuit|resignation|offer for",
    ),
)

FILED = (
    Rule(
        "ipo.filed.papers_by",
        "filed",
        r"\b(?:papers|prospectus|documents?|drhp|s-1|f-1|registration statement|paperwork|application)(?: for "
        r"(?:an?|the|its) "
        r"{few}{ipo})? (?:has been|have been|was|were) (?P<v>filed|submitted|lodged|handed in) (?:with {few})?by "
        r"(?:[\w-]+ ){0,4}?(?P<co>{org})",
        "Draft papers have been filed by Kaverin Pumps, too.",
    ),
    Rule(
        "ipo.filed.application_by",
        "filed",
        r"\bapplication (?:by|from) (?P<co>{org}) (?:to (?:list|float|go public)|for an? {near}{ipo})(?: [\w-]+|"
        r" <\w+>){0,8}? "
        r"(?:was|has been) (?P<v>lodged|submitted|filed|handed in)\b",
        "An application by Wuhan Bearings to list in Shanghai was lodged on Thursday.",
    ),
    Rule(
        "ipo.filed.lodged_form",
        "filed",
        r"\b(?P<v>lodged|handed in|submitted|put in) (?:an?|its|the) (?:[\w-]+ ){0,3}?(?:s-1|f-1|form <term>|"
        r"drhp|<term>)(?! "
        r"amendment)",
        "Envoyo Mobility has lodged an S-1 with the SEC for a Nasdaq listing.",
    ),
    Rule(
        "ipo.filed.filed",
        "filed",
        r"\b(?P<v>filed|files|filing|pre-?filed|submitted|submits|lodged|lodges|submission|fil(?:ing|es)|re-?filed|"
        r"submitting) {few}" + _FILING + r"\b",
        "Tarn lodged an A1 application with the Hong Kong exchange.",
        rejects=(
            r"(?:yet to|has not|plans to|intends to|expected to|expects to|preparing to|will) (?:file|submit)|"
            r"annual report|10-k|quarterly report|lawsuit|bankruptcy|prospectus (?:supplement|and other documents)|"
            r"documents the company"
        ),
    ),
    Rule(
        "ipo.filed.for",
        "filed",
        r"\b(?P<v>filed|files|filing|pre-?filed|applied|applies|file) (?:confidentially |paperwork |papers |"
        r"publicly |"
        r"again )?(?:<date> )?(?:for|to) (?:an? |its |the )?{few}(?:{ipo}|list\b|go public)",
        "Hefei Parts filed for an initial public offering on the Shanghai Stock Exchange.",
        rejects=r"(?:yet to|has not|plans to|intends to|expected to|preparing to|will|to) file|bankruptcy",
    ),
    Rule(
        "ipo.filed.papers_filed",
        "filed",
        r"\b(?:prospectus|drhp|draft papers|registration statement|listing document) (?:[\w-]+ ){0,3}(?P<v>filed|"
        r"submitted|lodged)(?: by (?:the company|<org>|it))?(?: with (?:the )?<(?:gov|exchange)>)? on <date>",
        "The issue is an offer for sale, according to the draft red herring prospectus filed on February 13.",
        rejects=r"supplement|final prospectus|accompanying",
    ),
    Rule(
        "ipo.filed.permission",
        "filed",
        r"\b(?P<v>asked|petitioned|applied to|sought|requested)(?: [\w-]+| <(?:place|gov|exchange|"
        r"org)>(?:'s)?){0,8}? "
        r"(?:permission|approval|leave|consent|clearance|authori[sz]ation) (?:to|for) (?:go public|list\b|float|"
        r"(?:[\w-]+ |<place> |<exchange> ){0,3}?{ipo})",
        "Rio Norte has asked Brazil's securities regulator for permission to go public.",
    ),
    Rule(
        "ipo.filed.admission",
        "filed",
        r"\b(?P<v>applied|applies|has applied) for (?:its |their |the )?(?:[\w-]+ ){0,3}?(?:shares|stock|admission) "
        r"(?:to (?:be )?(?:admitted|listed|traded)|(?:to|on) )(?:[\w-]+ ){0,3}?(?:trading|<exchange>|main market)",
        "Havbris has applied for its shares to be admitted to trading on Euronext.",
    ),
    Rule(
        "ipo.filed.confidentially",
        "filed",
        r"\b(?P<v>(?:filed|submitted) (?:confidentially|paperwork)|(?:is|are) (?:both |already )?on file)\b",
        "Vectral, backed by Founders Fund, has filed confidentially.",
        rejects=r"bankruptcy|complaint|lawsuit|court",
    ),
    Rule(
        "ipo.filed.paperwork_public",
        "filed",
        r"\b(?P<v>made|making) (?:its|their) (?:paperwork|filing|prospectus|papers|registration) public\b",
        "Fourlens made its paperwork public in August.",
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
        r"\b(?P<v>lifted the veil|unveiled its (?:prospectus|filing)|made public its (?:prospectus|filing)|"
        r"published its prospectus|revealed its (?:ipo )?(?:prospectus|filing))",
        "Palan published its prospectus ahead of its stock market listing.",
    ),
)
