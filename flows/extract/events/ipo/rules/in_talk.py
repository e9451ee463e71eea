"""Ways of saying that tell of a listing only where an article speaks of listings: ``pulled its deal``, table rows."""

from __future__ import annotations

from flows.extract.rule import Rule

_ITS = r"(?:its|their|the|an?) "
_ADJ = r"(?:[\w-]+ |<money> |<(?:place|exchange)>(?:'s)? ){0,3}?"
_DEAL = (
    r"(?:deals?|sales?|offerings?|offers?|issues?|transactions?|tie-ups?|registrations?|filings?|applications?|"
    r"papers|(?:attempts?|bids?|efforts?) to (?:list|float|go public)|{ipo}s?)\b"
)
_BANKS = (
    r"(?:banks|brokerages|brokers|bankers|advis[eo]rs|underwriters|book-?runners|arrangers|co-?ordinators|sponsors)\b"
)
_CELL = r"^(?:[\w'-]+ ){0,3}(?P<co><org>)[^/|]{0,30}(?: ?[/|] ?[^/|]{0,60}){1,5}?[/|] ?[^/|]{0,30}?\b"

TALK = (
    Rule(
        "ipo.withdrawn.talk_deal",
        "withdrawn",
        r"\b(?P<v>pull(?:ed|s|ing)|scrap(?:ped|s|ping)|withdr[ae]w\w*|abandon(?:ed|s|ing)|call(?:ed|s|ing) off|"
        r"call(?:ed|s|ing) time on|cancel(?:l?ed|s)|ditch(?:ed|es)|axed|aborted|yank(?:ed|s)|tore up|torn up|"
        r"gave up(?: on)?|given up(?: on)?|walked away from|dropped|drops) " + _ITS + _ADJ + _DEAL,
        "Wexcombe pulled its deal in July, citing the market.",
        rejects=r"takeover|acquisition of|acquire|bonds?\b|notes\b|merger with <org>|not withdr",
    ),
    Rule(
        "ipo.withdrawn.talk_out",
        "withdrawn",
        r"\b(?P<v>(?:has |have |had )?dropped out|would not proceed|will not proceed|(?:was|were|been) turned "
        r"(?:down|away) by "
        r"(?:the )?(?:<(?:gov|exchange|place)>|regulator)|(?:handed|gave) application money back|did not pass|failed "
        r"to pass|was voted down|was refused)\b"
        r"(?! of (?:school|college|university|<org>))",
        "Laundry chain Lavora and sanitation firm Aguana have dropped out.",
        rejects=r"student|school|college|loan|visa|race|deal with",
    ),
    Rule(
        "ipo.withdrawn.talk_returned",
        "withdrawn",
        r"\b(?P<v>had|saw|has had|sees) " + _ITS + r"(?:draft |ipo |offer |listing ){0,2}(?:papers|documents?|"
        r"application|prospectus|filing|drhp) (?:returned|rejected|sent back|refused|turned down)\b",
        "A third applicant, Pahuna, had its draft papers returned.",
    ),
    Rule(
        "ipo.postponed.talk_deal",
        "postponed",
        r"\b(?P<v>delay(?:ed|s)|postpon(?:ed|es)|put(?:s)? off|shelv(?:ed|es)|push(?:ed|es) back|defer(?:red|s)|"
        r"paus(?:ed|es)|mothballed|put on (?:ice|hold)) (?:it\b(?! was)|them\b|(?:its|their|the) "
        + _ADJ
        + r"(?:deals?|sales?|offerings?|offers?|issues?|pricing|subscription|debut|plans?)\b)",
        "Lender Cashline was meant to be the next but delayed it in June.",
        rejects=r"decision|plant\b|launch of|product|payment|meeting|vote|trial",
    ),
    Rule(
        "ipo.postponed.talk_ice",
        "postponed",
        r"\b(?P<v>put|puts|putting|placed) (?:its|their|the)(?: own)? (?:[\w-]+ |<(?:place|exchange|money)>(?:'s)? "
        r"){0,3}?"
        r"(?:deal|sale|offering|offer|issue|launch|debut|float|{ipo}|plans?)\b(?:,[^,;.]{0,60},)? (?:on (?:ice|hold)|"
        r"off "
        r"(?:until|till|to|for|indefinitely))\b",
        "Nordkraft has put its own launch, originally announced for February, on ice.",
    ),
    Rule(
        "ipo.postponed.talk_slipped",
        "postponed",
        r"\b(?:deal|sale|offering|offer|issue|subscription|pricing|debut|{ipo})\b(?:[^;.<]|<(?:date|money|place|"
        r"exchange)>){0,50}? (?:has|have|had|was|were)"
        r"(?: now| since| also)? (?:been )?(?P<v>put off|push(?:ed)? (?:back|out|into|to)|delayed|postponed|shelved|"
        r"moved "
        r"(?:back|to <date>)|deferred|slipped|put on (?:ice|hold))\b",
        "The subscription, originally set for September, has been pushed into next year.",
        rejects=r"several times|earlier|previous|first attempt|repeatedly",
    ),
    Rule(
        "ipo.postponed.talk_wait",
        "postponed",
        r"\b(?P<v>told|tells|asked|informed) (?:its |their |the )?(?:prospective |potential )?(?:investors|(?:the )?"
        + _BANKS
        + r") (?:on )?(?:<date> )?(?:(?:that )?(?:it|they) (?:would|will|was going to) (?:wait|hold off|sit)|to "
        r"(?:stand "
        r"(?:by|down)|wait|hold off|pause|sit tight))\b",
        "Van maker Fengle has told bankers to stand by until trade tensions ease.",
    ),
    Rule(
        "ipo.filed.talk_papers",
        "filed",
        r"\b(?P<v>dropped|updated|amended|refreshed|flipped|unveiled|released|revealed|published|put out|made public|"
        r"refiled|turned in|handed in|sent in|delivered|put <money> on the cover of) (?:its|an?|the|their|fresh) "
        r"(?:public |updated |amended |confidential |draft |first |own |revised ){0,2}(?:<term>|s-1|f-1|prospectus|a1|"
        r"drhp|(?:draft |listing |registration |ipo )(?:papers|documents?|statement|prospectus|application))",
        "Gemina unveiled its public prospectus on the 15th.",
        rejects=r"supplement|annual report",
    ),
    Rule(
        "ipo.filed.talk_quietly",
        "filed",
        r"\b(?P<v>(?:filed|submitted|lodged|pre-?filed)(?: \w+)? (?:confidentially|in private|in secret|in confidence|"
        r"privately|behind closed doors|openly)|(?:confidentially|quietly|secretly|privately|openly) (?:has "
        r")?(?:pre-?)?"
        r"(?:filed|submitted|lodged)|(?:gone|went|going) public with (?:its|their) (?:filings?|papers|prospectus|"
        r"numbers)|"
        r"confidential (?:submission|filing))\b",
        "Insura confidentially pre-filed in October with the regulator.",
        rejects=r"lawsuit|complaint|court|bankruptcy",
    ),
    Rule(
        "ipo.filed.talk_went",
        "filed",
        r"\b(?:<term>|s-1|f-1|prospectus|filing|registration statement|drhp|papers) (?P<v>went public|became public|"
        r"was made public|landed|was published|was released|dropped|surfaced)\b",
        "Bankers push Northfork, whose prospectus went public on December 22.",
    ),
    Rule(
        "ipo.filed.talk_review",
        "filed",
        r"\b(?P<v>applied|applies|filed|submitted|asked|requested|sought|seeks) (?:[\w-]+ |<(?:exchange|gov)>(?:'s)? "
        r"){0,5}?"
        r"(?:for )?(?:an? |its |the )?(?:preliminary|pre-listing|listing|ipo) (?:review|examination|screening|"
        r"eligibility)\b",
        "Secura applied to the Korea Exchange for preliminary review on Jan. 5.",
    ),
    Rule(
        "ipo.filed.talk_applied",
        "filed",
        r"\b(?P<v>has applied|have applied|applied|has also applied) (?:to|with) (?:the )?<exchange>(?! (?:to|for) "
        r"(?:move|transfer|delist))",
        "Sur Copper has approval in Toronto and has applied to the Tokyo Stock Exchange.",
    ),
    Rule(
        "ipo.approved.talk_observations",
        "approved",
        r"\b(?P<v>issued|issues|gave|granted|handed) (?:its |final )*(?:observations?|observation letters?|nods?|"
        r"approvals?|"
        r"clearances?|go-aheads?) (?:letters? )?(?:to|on|for) (?P<co>[^.;]{0,60}?<org>(?:[^.;<]{0,20}(?:<(?:money|"
        r"place)>"
        r"[^.;<]{0,20}){0,2}(?:and|,) [^.;<]{0,25}(?:<place>[^.;<]{0,20})?<org>){0,6})",
        "Sebi issued observations to Gharon Housing and to the Kolkata-based dairy Nirma Foods on August 13.",
        rejects=r"drug|loan|licen[cs]e",
    ),
    Rule(
        "ipo.approved.talk_came",
        "approved",
        r"\b(?:approval|nod|clearance|go-ahead|green light|consent)(?: from| of|) (?:the )?(?:<gov>|<exchange>|"
        r"regulators?|"
        r"watchdog)?(?:'s)? ?(?:has |have |had )?(?P<v>came(?: through)?|arrived|was granted|was given|been granted|"
        r"come "
        r"through|landed)\b",
        "Approval from SEBI came through in November.",
    ),
    Rule(
        "ipo.approved.talk_hearing",
        "approved",
        r"\bhearing\b[^.;]{0,50}? (?:was|were|has been) (?P<v>passed|cleared)\b",
        "A hearing at the Hong Kong exchange was passed on December 18.",
    ),
    Rule(
        "ipo.launched.talk_book",
        "launched",
        r"\b(?P<v>open(?:ed|s) (?:its|the|their|order) (?:order )?books?|began bookbuilding|guided to <money>|"
        r"guid(?:ed|"
        r"ing) (?:investors )?to(?:wards)? <money>|(?:price talk|price guidance|guidance) (?:of|is|was|at) <money>|"
        r"(?:is|"
        r"was|are|were)? ?marketing (?:[\w.,]+ ){1,5}(?:shares|adss?|units|stock))",
        "Zhiva opened its book for a HK$4.2 billion sale on Monday.",
        rejects=r"bonds?\b|notes\b|revenue|earnings|profit|sales of",
    ),
    Rule(
        "ipo.planned.talk_sell",
        "planned",
        r"\b(?P<v>wants?|hop(?:es|ing)|plans?|aims?|seek(?:s|ing)|look(?:s|ing)|offer(?:s|ing)|propos(?:es|ing)|"
        r"intends?|"
        r"add terms|market(?:s|ing))(?: to)?:? ?(?:sell |offer |market |place )?(?:up to |about |around |some "
        r")?[\d.,]+ "
        r"(?:million |crore |lakh )?(?:american |<demonym> |depositary |ordinary |common |new |class \w |primary |h[ "
        r"-]?){0,3}(?:shares|units|"
        r"adss?|ads|stock)\b",
        "Vantor Litho wants to sell 20 million American depositary shares and has picked a ticker.",
        rejects=r"block|secondary|placement|buy ?back|repurchase|stake in",
    ),
    Rule(
        "ipo.launched.talk_raise_at",
        "launched",
        r"\b(?P<v>seek(?:s|ing)|wants?|looking for|looks for|asking for|after|targeting|targets) (?:up to |as much "
        r"as |about "
        r"|around |some |to raise )*<money> (?:at|by selling [^;.<]{0,40}? (?:at|for)) <money> (?:a|per) (?:share|"
        r"unit)",
        "The grocery service is seeking up to $640 million at $24 to $27 a share.",
    ),
    Rule(
        "ipo.planned.talk_sum",
        "planned",
        r"\b(?P<v>hop(?:es|ed|ing) (?:for|to fetch|to raise)|(?:is |are )?looking for|aim(?:s|ed|ing) (?:for|to "
        r"raise|to "
        r"collect)|wants? to (?:raise|collect|take in)|seek(?:s|ing)|intends? to (?:garner|raise|mobili[sz]e)) (?:up "
        r"to |as "
        r"much as |about |around |some |at least |more than |over )*<money>(?! (?:in |of )?(?:damages|debt|loans?|from "
        r"(?:private|existing)|funding|series))",
        "MaxiMint hopes for as much as US$540 million.",
        rejects=r"<round>|private(?:ly| investors| placement)|loan|bonds?\b|notes\b|fund\b|valuation|venture|had "
        r"sought",
    ),
    Rule(
        "ipo.planned.talk_venue",
        "planned",
        r"\b(?P<v>(?:has |have )?(?:also )?(?:picked|picks|chosen|chose|opted for|plumped for|settled on)) (?:the )?"
        r"<exchange>(?!'s| index)",
        "Fintech Pagona picks Nasdaq.",
        rejects=r"companies|which ch|data|technology|index",
    ),
    Rule(
        "ipo.planned.talk_arrive",
        "planned",
        r"\b(?P<v>will|would|to|wants? to|plans? to|hopes? to|aims? to|due to) (?:reach|be on|arrive (?:on|at|in)|"
        r"land on|get "
        r"(?:on|to)|come to|join|list directly on|place (?:[\w-]+ ){0,4}<percent> in) (?:the )?(?:same )?(?:<exchange>|"
        r"aim\b|<place> (?:before|by|in|on|at)\b|exchange\b)",
        "Planeta Labs wants to be on the NYSE by the end of the year.",
        rejects=r"delegation|visit|conference|index",
    ),
    Rule(
        "ipo.planned.talk_banks",
        "planned",
        r"\b(?P<v>(?:has |have )?(?:both |also |already )?(?:hired|mandated|appointed|lined up|picked|chosen)|has had) "
        r"(?:<org>(?: and <org>)* (?:on board|as (?:bookrunner|adviser|underwriter|co-?ordinator|sponsor)s?)\b|"
        r"(?:its |the "
        r"|its listing |investment )?" + _BANKS + r")",
        "The airline has lined up advisers.",
        rejects=r"takeover|acquisition|restructuring|debt|sale of its stake",
    ),
    Rule(
        "ipo.planned.talk_named",
        "planned",
        r"\b(?P<v>named|singled out|mentioned|listed|pointed to|cited) (?P<co>{org}) as (?:[\w-]+ ){0,3}(?:next|"
        r"furthest|"
        r"most advanced|first|closest|likely|candidates?|ready)\b",
        "The minister named Muscat Desal and the smelter Majan Metals as being furthest along.",
    ),
    Rule(
        "ipo.planned.talk_queue",
        "planned",
        r"\b(?:in the (?:wings|queue)|next in line|next in the (?:queue|pipeline)|waiting in line|on deck|coming up) "
        r"(?P<v>are|is|include|includes) (?:[\w'-]+ |<place>(?:'s)? |<demonym> ){0,5}(?P<co>{org})",
        "In the wings are bottler Cola Sahel and insurer Pula Life.",
        rejects=r"earnings|results|reports|drugs?\b|data\b",
    ),
    Rule(
        "ipo.planned.talk_spun",
        "planned",
        r"\b(?P<v>to be|will be|would be|could be|is being|are being) (?:spun (?:off|out)|carved out|demerged|"
        r"floated|taken "
        r"public)\b",
        "Broadband unit Stellora would be spun off by its parent.",
        rejects=r"unit, to be",
    ),
    Rule(
        "ipo.rumoured.talk_banks",
        "rumoured",
        r"\b(?P<v>sounding out|sounded out|talking to|talked to|speaking to|spoken to|meeting|met(?: with)?|"
        r"interview(?:ing|"
        r"ed)|in talks with|approached|courting) (?:potential |prospective |investment |the |some |several |a few |"
        r"its )*" + _BANKS,
        "A payments unicorn is sounding out banks once more.",
        rejects=r"loan|refinanc|debt",
    ),
    Rule(
        "ipo.rumoured.talk_looking",
        "rumoured",
        r"\b(?P<v>(?:is|are|was|were|be) (?:also |still |said to be )*(?:looking at|eyeing|leaning (?:towards?|to)|"
        r"toying "
        r"with|flirting with|considering|weighing)|leans towards?|favou?rs|prefers) (?:either |the |a )?(?:<place>|"
        r"<exchange>|"
        r"that way\b)",
        "Label Gipfela is toying with either Zurich or Amsterdam.",
        rejects=r"expan|store|office|move to",
    ),
    Rule(
        "ipo.rumoured.talk_weighing",
        "rumoured",
        r"\b(?P<v>weighing|considering|weighs|considers|mulling|studying|exploring) [^;.<]{0,40}?\b(?:an? |its "
        r")offering\b",
        "Desklot is now weighing how to get through an offering with so much red ink.",
        rejects=r"bonds?\b|notes|follow-on|product",
    ),
    Rule(
        "ipo.approved.cell",
        "approved",
        _CELL + r"(?P<v>nod|approv(?:al|ed)|cleared|clearance|hearing passed|observation)\b",
        "Sahwa Clinics / Riyadh / SAR 120m / regulator's nod received on May 19.",
    ),
    Rule(
        "ipo.filed.cell",
        "filed",
        _CELL + r"(?P<v>filed|application (?:lodged|submitted|made)|submitted|lodged|drhp)\b",
        "Sahwa Clinics / Riyadh / SAR 120m / filed in May.",
    ),
    Rule(
        "ipo.launched.cell",
        "launched",
        _CELL
        + r"(?P<v>books? open|subscription open|on sale|bookbuilding|roadshow|retail window|open(?:s|ed)? <date>)\b",
        "Sahwa Clinics / Riyadh / SAR 120m / roadshow under way.",
    ),
    Rule(
        "ipo.postponed.cell",
        "postponed",
        _CELL + r"(?P<v>shelved|postponed|delayed|on hold|on ice|put off)\b",
        "Flyara / Riyadh / undisclosed / postponed in April.",
    ),
    Rule(
        "ipo.withdrawn.cell",
        "withdrawn",
        _CELL + r"(?P<v>withdrawn|lapsed|cancelled|canceled|pulled|terminated|scrapped|called off)\b",
        "Flyara / Riyadh / undisclosed / withdrawn in April.",
    ),
    Rule(
        "ipo.planned.cell",
        "planned",
        _CELL + r"(?P<v>mandated|banks (?:picked|hired|appointed)|planned|expected|preparing|upcoming|hired)\b",
        "Rimala Homes / Dubai / up to $750m / banks hired.",
    ),
    Rule(
        "ipo.rumoured.cell",
        "rumoured",
        _CELL
        + r"(?P<v>in talks|exploring|considering|weighing|mulling|early stage|rumou?red|no decision|speculation)\b",
        "Ghada Works / Riyadh / SAR 1.8bn / in talks.",
    ),
)
