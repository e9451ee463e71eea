"""Listings that are told of in a few words where others are talked of: in a row, behind a label, as one more."""

from __future__ import annotations

from flows.extract.events.ipo.rules.passing import NOT_YET, WHOSE
from flows.extract.rule import Rule

LIKEWISE = (
    Rule(
        "ipo.listed.talk_that_way",
        "listed",
        r"\b(?P<v>(?:was|is|became|remains) the (?:first|second|third|only|last|latest|biggest|largest)) (?:[\w-]+ |"
        r"<(?:place|demonym)>(?:'s)? ){0,5}?to (?:go that way|take (?:that|this|the same|the) (?:route|path|"
        r"step|plunge)|"
        r"do (?:so|that|it)|go down that (?:road|route|path)|follow that path|reach (?:the )?public markets)\b"
        r"(?=[^;.]{0,25}<(?:date|place|exchange)>)",
        "Music app Tunelark was the first household name to go that way, in April 2018.",
        rejects=r"bankrupt|takeover|drug|court|not the",
    ),
    Rule(
        "ipo.rumoured.talk_toward_one",
        "rumoured",
        r"\b(?P<v>(?:leaning|leans?|tilting|inclined|moving) (?:more )?(?:towards?|to) (?:one|that|it|such|"
        r"the (?:same|former|latter))|(?:is|are) (?:all |both |also )*(?:weighing|considering|exploring|studying|"
        r"mulling|pondering) (?:a )?(?:similar (?:steps?|moves?|options?|plans?|deals?|listings?|routes?)|the same|one|"
        r"doing the same|following suit)|(?:(?:is|are) )?(?:said|understood|reported|thought) to (?:favou?r|prefer|"
        r"be leaning to\w*) (?:<(?:place|exchange)>|one\b|an? (?:[\w-]+ ){0,2}{ipo}))",
        "Rental site Stayhome is also leaning toward one.",
        rejects=r"bid|takeover|acqui",
    ),
    Rule(
        "ipo.launched.talk_orders",
        "launched",
        r"\b(?P<v>(?:is |are |was |were |has been |began |started )?taking (?:investor )?orders|"
        r"extend(?:ed|s) (?:its |the )?(?:bookbuilding|book-building|book|subscription(?: period)?|offer period)|"
        r"(?:lower|cut|rais|lift|narrow|trimm|slash|reduc|hik|increas|boost|nudg)\w* (?:up |down )?(?:the|its) "
        r"(?:price |"
        r"marketed |offer |indicative )?range for)\b",
        "Hualing is taking orders until Friday for an issue worth up to $400 million.",
        rejects=r"bonds?\b|notes\b|forecast|guidance|pre-?orders?",
    ),
    Rule(
        "ipo.withdrawn.talk_rejected",
        "withdrawn",
        r"\b(?P<v>rejected|refused|returned|turned down|terminated|threw out|sent back) (?P<co><org>)(?:'s|') "
        r"(?:[\w-]+ |"
        r"<(?:place|exchange)>(?:'s)? ){0,3}?(?:application|filing|bid|registration|request|papers|prospectus|{ipo})\b",
        "Inspection officials rejected Hongdar Robotics Ltd.'s application in September.",
        rejects=r"takeover|drug|loan|patent",
    ),
    Rule(
        "ipo.withdrawn.talk_withdrew",
        "withdrawn",
        r"\b(?P<v>withdrew|pulled out|has withdrawn|backed out|bowed out|dropped out)(?: too| as well| its own| "
        r"voluntarily)? (?:in |on |last |earlier in )?<date>",
        "Battery-tester Kelar Precision withdrew in May.",
        rejects=r"from <place>|troops|guidance|forecast|offer for|race|tournament|sponsor",
    ),
    Rule(
        "ipo.postponed.talk_theirs",
        "postponed",
        r"\b(?P<v>delay(?:ed|s)|postpon(?:ed|es)|put(?:s)? off|shelv(?:ed|es)|push(?:ed|es) back|defer(?:red|s)|"
        r"paus(?:ed|es)|mothballed|put on (?:ice|hold)) (?:theirs\b|its own\b(?! \w+ (?:plant|factory|vote))|"
        r"one\b(?= (?:that|which|of|worth)))",
        "Two other vehicles, Moringal and Elliotta, also deferred theirs.",
    ),
    Rule(
        "ipo.withdrawn.talk_theirs",
        "withdrawn",
        r"\b(?P<v>pull(?:ed|s)|scrap(?:ped|s)|withdrew|abandon(?:ed|s)|call(?:ed|s) off|cancel(?:l?ed|s)|"
        r"ditch(?:ed|es)|"
        r"dropped) (?:theirs|its own)(?=[,;.]| (?:in|on|last|too|because|after|citing|amid|a|<))",
        "Fern pulled theirs in May.",
    ),
    Rule(
        "ipo.filed.talk_with",
        "filed",
        r"\b(?P<v>filed|lodged (?:papers|documents)|submitted (?:papers|documents)) with (?:the )?(?:[\w-]+ )?"
        r"(?:regulators?|watchdog|exchange|bourse|<gov>|<exchange>)(?= (?:in|on|last|a|this|earlier)\b|[,;.]| "
        r"<date>|$)",
        "Water bottler Nabata filed with the regulator on Dec. 4.",
        rejects=r"complaint|lawsuit|report\b|annual|according|statement|said|notice|merger|documents filed|"
        r"filing|notes\b|bonds?\b|debt\b",
    ),
    Rule(
        "ipo.listed.talk_row",
        "listed",
        r"^(?:\| ?)?(?:\d{1,2}[.)] )?(?P<co><org>) ?(?P<v>[-|,:/(]|- ) ?"
        r"(?=[^;]{0,120}<(?:date|percent)>)(?=(?:[^;<]{0,35}(?:<(?:money|date|exchange|percent|place)>|\| [\d.,]+)){3})"
        r"(?:[^;.]|\.\d){0,150}\.?$",
        "1. Alimar Holding Ltd - $21.77 billion, September 2014, NYSE.",
        rejects=NOT_YET + r"|<round>|led by|opens?\b|closes\b|\bband\b|range|subscri\w+|filed|lodged|approv\w+|seeks?|"
        r"roadshow|mandated|pending|on hold|nod\b|cleared|talks|rumou?red|shelved|<person>",
    ),
    Rule(
        "ipo.filed.talk_label",
        "filed",
        r"^(?:\d{1,2}[.)] )?(?P<co><org>)(?: \([^()]{0,30}\))? ?[:-] (?:[\w-]+ ){0,2}?(?P<v>filed|lodged (?:its )?(?:"
        r"papers|prospectus))\b",
        "Pikar: Filed on Dec. 6, hours before its larger competitor.",
        rejects=r"lawsuit|complaint|bankruptcy|chapter",
    ),
    Rule(
        "ipo.listed.talk_label",
        "listed",
        r"^(?:\d{1,2}[.)] )?(?P<co><org>)(?: \([^()]{0,30}\))? ?[:-] (?P<v>listed|debuted|floated|went public|"
        r"began trading|up <percent>|down <percent>)\b",
        "Pikar: Listed in March at $72.",
        rejects=r"listed company|index",
    ),
    Rule(
        "ipo.launched.talk_prices",
        "launched",
        r"<org>(?: also)? (?P<v>prices)(?=,? (?:up to|as much as) <money>|;|,? (?:[\d.]+ )|,? (?:on|at|after) |$|\.)",
        "Tuesday: Can maker Vitrar Packaging Corp. prices; 20.6 million shares at $15 to $17.",
        rejects=r"bonds?\b|notes\b|(?:house|share|oil|stock|consumer|unit) prices",
    ),
    Rule(
        "ipo.launched.talk_terms",
        "launched",
        r"\b(?P<v>(?:set|sets|setting|disclosed|announced|gave|unveiled) (?:its |their |the )?(?:terms|price range|"
        r"ranges?|target range)\b(?! (?:for|of) (?:the )?(?:bond|loan|merger|deal))|(?:lift|rais|lower|cut|narrow|hik|"
        r"increas|trimm|boost|slash)(?:ed|ing|es|s) (?:its|the|their) (?:price |target |marketed |indicative |offer )?"
        r"(?:range|target)(?= (?:to|on|of|by|from|after|<)|[.,;]|$))",
        "Gossamar Bio and Harpun Therapeutics both set terms on Monday, seeking $230 million and $80 million.",
        rejects=r"price target|forecast|profit|sales|emission|analyst|loan|bonds?\b|merger|inflation|rates?\b",
    ),
    Rule(
        "ipo.planned.talk_opens",
        "planned",
        r"^(?:<date>|no date)[^;<]{0,15}?: " + WHOSE + r"(?P<co>{org}),? (?:also )?(?P<v>opens? for trading|starts? "
        r"trading|begins?(?: trading)?|debuts?|lists?|makes? (?:its|their) debuts?)\b",
        "Wednesday: Scryar Technologies Inc. and Tasklar Inc. open for trading on the New York Stock Exchange.",
    ),
    Rule(
        "ipo.planned.talk_go",
        "planned",
        r"\b(?P<v>hop(?:es|ing)|plans?|planning|aims?|aiming|wants?|due|slated|intends?|expects?) to (?:go|come|price|"
        r"be next|be ready|launch|make its move) (?:within|in|by|before|next|this|after|as soon as|as early as) "
        r"(?:<(?:date|duration)>|the |[\w-]+)",
        "Retailer Albertar is hoping to go within weeks.",
        rejects=r"go (?:in|after) the (?!year|spring|summer|autumn|fall)|products?\b|model\b|satellite|rocket|"
        r"bankrupt|court|store|service|go by",
    ),
    Rule(
        "ipo.listed.passing_such_as_in",
        "listed",
        r"\b(?P<v>ipos|listings|debuts|flotations|floats|initial public offerings|offerings|deals) (?:such as|like|"
        r"including) " + WHOSE + r"(?P<co><org>)(?:'s|') (?:(?:in|on|of|last|this) )?<date>",
        "Direct listings such as Huddlar Technologies Inc.'s in June paid advisers less.",
        rejects=NOT_YET,
    ),
    Rule(
        "ipo.listed.passing_road_after",
        "listed",
        r"\bto (?P<v>pick|take|choose|follow|go down|opt for) (?:that|this|the same) (?:road|route|path|way) "
        r"[^,.;<]{0,40}?after (?P<co>{org})",
        "That makes Taskla the third venture-backed company to pick that road after Tunela and Huddlar.",
    ),
    Rule(
        "ipo.filed.talk_for",
        "filed",
        r"\b(?P<v>filed|applied|registered) for (?:an? |its )(?:[\w-]+ |<(?:money|place|exchange)>(?:'s)?-? ?){0,4}"
        r"(?:issue|offering|share sale|stock sale|deal)\b",
        "Mobikar filed for a 19 billion rupee issue on Monday.",
        rejects=r"bonds?\b|notes\b|rights|debt|secondary|follow-on",
    ),
    Rule(
        "ipo.filed.talk_also_filing",
        "filed",
        r"\b(?P<v>filing|filed|filers)(?: papers| publicly| confidentially)?(?: on)?(?: <date>| too| as well)?: "
        + WHOSE
        + r"(?P<co>{org})",
        "Also filing today: game-engine shop Polyfar and DevOps company Jayfar.",
        rejects=r"lawsuit|complaint",
    ),
    Rule(
        "ipo.filed.talk_awaits",
        "filed",
        r"\b(?P<v>awaits?|awaiting|(?:is|are) waiting for) (?:its |a |the |their )?(?:[\w-]+ |<(?:place|exchange|gov)>"
        r"(?:'s)? ){0,3}?(?:listing hearing|hearing|listing approval|(?:regulator|watchdog|<gov>)'?s? (?:nod|approval|"
        r"clearance|blessing))\b",
        "Payments giant Mayar awaits its Hong Kong hearing.",
        rejects=r"court|trial|drug|takeover|merger|acquisition|antitrust",
    ),
    Rule(
        "ipo.withdrawn.talk_also",
        "withdrawn",
        r"(?P<co><org>),? (?:also |likewise |itself )(?P<v>pulled|withdrawn|scrapped|abandoned|cancelled|called off)"
        r" (?:in|on|last|this|earlier|because|amid|<)",
        "A sale of warehouse operator Globar Trust, also pulled in Singapore this month, adds to the run.",
    ),
    Rule(
        "ipo.postponed.talk_also",
        "postponed",
        r"(?P<co><org>),? (?:also |likewise |itself )(?P<v>shelved|postponed|delayed|put off|deferred|put on "
        r"(?:ice|hold))"
        r" (?:in|on|last|this|earlier|because|amid|until|<)",
        "The float of Globar Trust, also shelved in May, adds to the run.",
    ),
)
