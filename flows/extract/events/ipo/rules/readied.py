"""Ways of saying that a listing is made ready: the ground laid, a shell found, a float in the offing.

The classes of words stand at the top, so that a word put in once is known to every rule that uses it.
"""

from __future__ import annotations

from flows.extract.events.ipo.rules.words import MARKET, WHO, WORD
from flows.extract.rule import Rule

_PREPARE = (
    r"(?:lay(?:s|ing)? the (?:ground(?:work)?|foundations?)|laid the (?:ground(?:work)?|foundations?)|pav(?:es?|ing) "
    r"the "
    r"way|clear(?:s|ing) the way|lin(?:es?|ed|ing) up|limbering up|warming up|getting ready|(?:push|press|mov|forg)"
    r"(?:es|s|ing|ed) (?:ahead|forward|on)|edg(?:es|ing)|inch(?:es|ing)|march(?:es|ing)|rac(?:es|ing)|moving closer|"
    r"moves? closer|closing in|kick-?start(?:s|ed|ing)?|drawing up|draws? up|drew up|mapping out|maps? out|sketching "
    r"out|"
    r"plott?(?:ed|ing|s)|signal(?:s|led|ling)|flag(?:s|ged|ging)|pencil(?:s|led) in|earmark(?:s|ed)|shooting for|"
    r"angling for|vying for|gunning for|bidding for|has (?:its )?sights set|sets? its sights|unveil(?:s|ed)|"
    r"green-?light(?:s|ed)|kick(?:s|ed|ing) off preparations?|start(?:s|ed|ing) (?:work|preparations?)|began "
    r"(?:work|preparations?|preparing))"
)
"""Words of getting ready."""
_SHELL = r"(?:[\w-]+,? ){0,5}?(?P<shell><org>)"

READY = (
    Rule(
        "ipo.planned.readies",
        "planned",
        r"\b(?P<v>"
        + _PREPARE
        + r") (?:for |to |towards? |with |on |in on |up )?(?:an? |its |the |their |his |her )?(?:"
        + WORD
        + r"){0,4}?(?:{ipo}|<exchange> quotation|life as an? (?:[\w-]+ )?(?:quoted|listed|public) company)",
        "Pest-control company Verdana is laying the groundwork for a Nasdaq debut.",
        rejects=r"plann\w+ to|investors|funds?\b|exchange (?:is|has)|rules|reform",
    ),
    Rule(
        "ipo.planned.joins_market",
        "planned",
        r"\b(?P<v>will|would|to|plans?|intends?|aims?|wants?|hopes?|due|set|going|seeks?|seeking|ready|poised|"
        r"expects?) "
        r"(?:to )?(?:[\w-]+ ){0,2}?(?:join|enter|reach|hit|come to|arrive (?:on|in|at)|head (?:to|for)|appear on|be "
        r"on|trade "
        r"on|start life on|take (?:its|a) (?:place|seat) on|make (?:its|their) way to|be quoted on|be readmitted,? "
        r"(?:[\w-]+ ){0,3}?to) (?:the )?"
        + MARKET
        + r"(?= (?:in|on|at|by|before|next|later|this|with|as|through|via|within|after|<)|,|\.|$)",
        "Online beauty seller Glossara will join the London market later this month.",
        rejects=r"products?\b|investors|vehicles?\b|models?\b|drugs?\b|delist|new market|index|housing|bond",
    ),
    Rule(
        "ipo.planned.is_to_be",
        "planned",
        r"\b(?P<v>is|are) (?:now |also |soon )?to be (?:listed|floated|taken public|brought to (?:the )?(?:stock "
        r")?market|quoted|"
        r"admitted to (?:trading|the <exchange>|<exchange>))\b(?= (?:on|in|at|by|next|this|late|<date>|before)|,|\.|$)",
        "Armara is to be listed in Frankfurt, the supervisory board resolved on Monday.",
        rejects=r"products?\b|etf|delist",
    ),
    Rule(
        "ipo.planned.intention",
        "planned",
        r"\b(?P<v>intentions?|decision|resolution|proposal|plans?|wish|readiness) to (?:proceed|go ahead|press ahead|"
        r"push ahead|"
        r"move forward|move ahead|continue) with (?:an? |its |the )?(?:" + WORD + r"){0,4}?{ipo}",
        "Penhara Kitchens today announces its intention to proceed with an initial public offering.",
    ),
    Rule(
        "ipo.planned.with_listing",
        "planned",
        r"\b(?P<v>plans?|aims?|hopes?|wants?|intends?|expects?|set|due)\b[^;.<]{0,50}?,? with (?:an? |its |the )?(?:"
        + WORD
        + r"){0,3}?{ipo} (?:(?:planned |expected |due |likely |targeted )?(?:for|in|by|on|before) )?<date>",
        "Scooter company Hulara plans to be next in line, with a Warsaw listing in April.",
    ),
    Rule(
        "ipo.planned.become_first",
        "planned",
        r"\b(?P<v>poised|set|due|likely|expected|hop(?:es|ing)|wants?|aims?|plans?|will|would|could|to|on course|on "
        r"track) (?:to )?"
        r"(?:become|be) (?:the |only the |one of the ){few}(?:[a-z-]+ )(?:in (?:<duration>|<date>|[\w-]+ (?:years?|"
        r"months)) )?to (?:go "
        r"public|list\b|debut\b|float\b|join (?:the )?" + MARKET + r")",
        "Novara Solar is poised to become the first Portuguese company in five years to float in Lisbon.",
    ),
    Rule(
        "ipo.planned.opted_for",
        "planned",
        r"\b(?P<v>opt(?:ed|s) for|chose|chooses|choosing|plump(?:ed|s) for|settled on|decided on|decides on|favou?rs|"
        r"prefers|"
        r"embark(?:s|ed|ing)? on|commit(?:s|ted) to) (?:an? |its )(?:"
        + WORD
        + r"){0,4}?{ipo}(?! (?:venue|price|over))",
        "Heliara Motors opted for a direct listing on Nasdaq.",
        rejects=r"instead of (?:its|the)|price|investors",
    ),
    Rule(
        "ipo.planned.price_tag",
        "planned",
        r"{ipo}\b[^;.]{0,40}?\b(?P<v>puts?|plac(?:e|es)|slaps?|pins?|would put|hangs?) (?:an? |the )?(?:[\w-]+ "
        r"){0,2}?(?:price "
        r"tag|value|valuation|worth)(?: of| at)? (?:[\w-]+ ){0,3}?<money> on " + WHO + r"(?P<co><org>)",
        "The float puts a price tag of £1.2bn on Brambla Coffee.",
    ),
    Rule(
        "ipo.rumoured.cards_for",
        "rumoured",
        r"{ipo}(?: (?:on|in) (?:the )?<(?:exchange|place)>)? (?:is|are|was|may be|could be|might be) (?:also |now |"
        r"still )?(?P<v>on "
        r"the (?:cards|table|agenda|horizon)|in the offing|an option|under (?:consideration|review|discussion)|being "
        r"(?:considered|mooted|weighed|discussed)|mooted|a possibility|possible) (?:for|at) " + WHO + r"(?P<co><org>)",
        "A debut on the Tokyo Stock Exchange is on the cards for Hoshara Games as early as June.",
    ),
    Rule(
        "ipo.planned.hopeful",
        "planned",
        r"\b(?P<v>(?:listing|ipo|float|flotation|stock[- ]market|market) (?:hopeful|candidate|aspirant|contender)s?|"
        r"bound) " + r"(?:(?:(?!and\b|or\b|for\b|to\b|by\b)[\w'-]+ |<(?:place|demonym)>(?:'s)? ){0,4})(?P<co><org>)",
        "Listing hopeful Gannara Air has added two banks to its line-up of underwriters.",
        rejects=r"(?<!<exchange>-)\bbound ",
    ),
    Rule(
        "ipo.planned.life_as",
        "planned",
        r"\b(?P<v>thinking|prepar\w+|ready|readying|braced?|plan\w*) (?:about |for )?(?:its )?life as an? (?:[\w-]+ "
        r")?(?:quoted|listed|public|plc)",
        "Tamaro Tin has begun thinking about life as a quoted company.",
    ),
    Rule(
        "ipo.planned.to_follow",
        "planned",
        r"{ipo},? (?:which is |that is |now |currently )?(?P<v>to follow|to come|slated|scheduled|pencil?led in|due|"
        r"planned|"
        r"earmarked|targeted|foreseen|mooted|expected) (?:for|in|by|on|at|before|within|as early as|early|late|"
        r"later|<date>)",
        "Chatara Media is offering stock to accredited investors, with a Nasdaq listing to follow in 2027.",
        rejects=r"postpon|delay|shelv|pulled|withdr|originally|had been|cancel|scrapp",
    ),
    Rule(
        "ipo.planned.by_whom",
        "planned",
        r"{ipo} (?:that is |being |now )?(?P<v>planned|prepared|plotted|readied|contemplated|envisaged|lined up|"
        r"proposed|"
        r"pursued|eyed|sought|targeted) by " + WHO + r"(?P<co>{org})",
        "Rival deals include the £14 billion share sale planned by payments titan Liana Financial.",
    ),
    Rule(
        "ipo.planned.arranging",
        "planned",
        r"\b(?P<v>(?:group|syndicate|banks?|bankers|team|advis[eo]rs|line-?up|underwriters|arrangers)(?: [\w-]+){0,3} "
        r"(?:handling|running|arranging|working on|steering|shepherding)|(?:picked|chosen|hired|signed up|tapped|named|"
        r"enlisted|mandated) for) (?:an? |its |the )?(?:" + WORD + r"){0,4}?{ipo}",
        "Hitchara has added three banks to the group handling its stock-market debut.",
        rejects=r"completed|closed|priced",
    ),
    Rule(
        "ipo.planned.to_lead",
        "planned",
        r"\b(?:will|would|to) (?P<v>lead|run|manage|handle|arrange|underwrite|"
        r"lead the underwriting of|steer|co-?ordinate|"
        r"advise on) (?:an? |the )?(?:" + WORD + r"){0,4}?{ipo} (?:of|by|for) (?:its |the )?" + WHO + r"(?P<co><org>)",
        "Novara said that Castella Securities will lead the underwriting of an initial public offering of its "
        "diagnostics subsidiary, Oncora, Inc.",
        rejects=r"completed|closed|priced",
    ),
    Rule(
        "ipo.planned.float_notice",
        "planned",
        r"\b(?P<v>intention[- ]to[- ]float)\b",
        "Sohar Desalination published its intention-to-float document on Monday.",
    ),
    Rule(
        "ipo.planned.hives_off",
        "planned",
        r"\b(?P<v>hiv(?:e|es|ing) off|carv(?:e|es|ing) out|demerg(?:e|es|ing)|split(?:s|ting)? off|break(?:s|ing)? off|"
        r"spin(?:s|ning)? out|spin(?:s|ning)? off|separat(?:e|es|ing)) (?:its |the |their )?(?:[\w'-]+,? "
        r"){0,5}?(?P<co><org>),?"
        r"[^;.]{0,60}?\b(?:list\b|listing|listed|quotation|float|flotation|go public|public|debut|trade[ds]?|ipo)\b",
        "The board has resolved to demerge its packaging business, Wahana, and seek an Oslo Bors quotation for it.",
        rejects=r"weigh|consider|explor|mull|in <date>, (?:it )?(?:demerged|spun)",
    ),
    Rule(
        "ipo.planned.shell",
        "planned",
        r"\b(?P<v>merg(?:e|er|es|ed|ing)|combin(?:e|es|ing|ation)|tie-?up|unite|uniting|join(?:ing)? forces|business "
        r"combination|backdoor (?:listing|deal)|reverse (?:takeover|merger)|deal|agreement|terms) (?:agreement "
        r")?(?:by|with|"
        r"into|of) " + _SHELL,
        "Helix Torra agreed on Thursday to merge with Larkmoor Acquisition Corp. at a $1.4 billion valuation.",
        rejects=r"terminat|call(?:ed)? off|abandon|scrap|complet|clos(?:ed|ing)|in 20\d\d|fell through",
    ),
    Rule(
        "ipo.planned.shell_both",
        "planned",
        r"(?P<co><org>),? (?:[^;.<]{0,60}, )?and (?:[\w'-]+ ){0,4}?(?P<shell><org>)[^;.<]{0,30}? (?:today |<date> "
        r")?(?P<v>announced?|"
        r"unveil(?:ed)?|agreed|sign(?:ed)?|strike|struck|reached|entered|to (?:merge|combine)|will (?:merge|combine))\b"
        r"[^;.]{0,40}?\b(?:merg\w+|combin\w+|agreement|deal)\b",
        "Avara Cargo and Hollow Point Acquisition Corp. II today announced a definitive merger agreement.",
        rejects=r"terminat|call(?:ed)? off|abandon|scrap|complet|clos(?:ed|ing)",
    ),
    Rule(
        "ipo.rumoured.candidates",
        "rumoured",
        r"\b(?:candidates?|contenders?|hopefuls|names (?:tipped|mentioned|touted)) (?:for|to) (?:an? |the )?(?:"
        + WORD
        + r"){0,4}?(?:{ipo}|list|float|go public)(?: (?:<place>|<exchange>|<date>|in|on|this year|next year))* "
        r"(?P<v>include|"
        r"includes|are|is|range from) (?:the )?" + WHO + r"(?P<co>{org})",
        "Possible candidates for a New York flotation include the exchanges Castora and Krugera and issuer Roundela.",
    ),
    Rule(
        "ipo.rumoured.under_review",
        "rumoured",
        r"\b(?P<v>among the options|options|one option|one possibility|possibilities|ideas|"
        r"scenarios)\b[^;.]{0,70}?\b(?:is|are|"
        r"includes?|being) (?:[\w-]+ ){0,4}?{ipo} (?:of|for) (?:the |its )?" + WHO + r"(?P<co><org>)",
        "Among the options under review at Norva Group is a separate quotation for Norva Marine.",
    ),
    Rule(
        "ipo.planned.floating",
        "planned",
        r"\b(?P<v>hopes? for|wants?|expects?|seeks?|aims? for|eyes?|could (?:raise|get|fetch|collect)|plans?|stands to "
        r"(?:collect|raise|get|pocket)) [^;.]{0,60}?<money> (?:from|by|in|through) (?:floating|listing|the "
        r"(?:float|flotation|listing|ipo) of) (?:its |the )?" + WHO + r"(?P<co><org>)",
        "Sera Oil hopes for no less than 180 billion yen from floating Kaima Materials.",
    ),
    Rule(
        "ipo.planned.divest",
        "planned",
        r"\b(?P<v>divest|sell|offload|dispose of|dilute|shed|part with) (?:up to |about |as much as )?(?:an? "
        r")?<percent> "
        r"(?:stake |share |holding )?(?:of|in) (?:the )?"
        + WHO
        + r"(?P<co><org>) (?:by way of|through|via|in|by means of) (?:an? |its |the )?(?:"
        + WORD
        + r"){0,3}?{ipo}",
        "The state will divest 25 per cent of Rashta Dredging by way of an IPO.",
    ),
    Rule(
        "ipo.planned.reaches_market",
        "planned",
        r"\b(?P<v>should|will|would|is to|are to|due to|set to|expected to|likely to) (?:all |both )?(?:reach|hit|"
        r"come to|arrive "
        r"(?:on|at)|make it to) (?:the )?(?:stock|share|equity|public) markets? (?:in|by|before|next|this|later|early)",
        "Two state firms, Jharna Washeries and Meca Dredging, should reach the stock market in the latter half of "
        "2026.",
        rejects=r"products?\b|vehicles?\b|drugs?\b",
    ),
    Rule(
        "ipo.rumoured.may",
        "rumoured",
        r"\b(?P<v>may|might|could) (?:[\w-]+ ){0,6}?(?:let (?:its|their) (?:shares|stock) (?:start |begin )?trad\w+|"
        r"skip (?:an? "
        r"|the )?(?:[\w-]+ )?ipo|sell (?:shares|stock) to the public|tap (?:the )?(?:public|stock|equity) markets?|"
        r"join (?:the )?"
        + MARKET
        + r"|offer (?:shares|stock) to the public|head for (?:the )?<exchange>|seek (?:an? )?<exchange> )",
        "Tiffina may skip a traditional IPO and let its shares start trading directly instead.",
        rejects=r"bonds?\b|notes\b|products?\b",
    ),
)
