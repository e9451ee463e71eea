"""Ways of saying that a listing will not come now: withdrawn, postponed."""

from __future__ import annotations

from flows.extract.rule import Rule

WITHDRAWN = (
    Rule(
        "ipo.withdrawn.pulled",
        "withdrawn",
        r"\b(?P<v>withdr[ae]w\w*|pull(?:ed|s|ing)|scrap(?:ped|s|ping)|call(?:ed|s|ing)? off|abandon(?:ed|s|ing)?|"
        r"cancel(?:l?ed|s|ling)|drop(?:ped|s)(?! (?:by |about |nearly |as much as |more than )*<percent>)|"
        r"ditch(?:ed|es)|terminat(?:ed|es)|axed|aborted|nixed|rejected|"
        r"gave up(?: on)?|given up(?: on)?|canned|cans|binned|scotched|took back|backed out of|walked away from|"
        r"pulled out of|cancelled|halted|returned) {few}(?:{ipo}|listings?|floats?|offerings?|(?:public |its |share "
        r")offer|applications?|prospectus|"
        r"ipo document|registration statement|drhp|(?:draft |ipo |offer |listing )(?:papers|documents?)|"
        r"plans? (?:to (?:list|float|go public)|for))\b",
        "Fabrika has pulled its $480 million IPO.",
        rejects=r"deemed cancel|(?:previously|had) withdrawn|terminated {few}(?:ceo|chief)",
    ),
    Rule(
        "ipo.withdrawn.pulled_out",
        "withdrawn",
        r"\b(?P<v>gave up|pulled out|backed out|bowed out|decided (?:[\w-]+ |<date> ){0,3}against (?:proceeding|"
        r"going ahead|going through|pressing ahead|"
        r"listing|floating))(?: with (?:its|an?|the) (?:[\w-]+ |<(?:place|exchange|money)>(?:'s)? ){0,4}?"
        r"(?:{ipo}|offering|offer|plans?))?(?: in <date>| on <date>| <date>|,|;|\.|$| because| with| after| for want|"
        r" (?=in <place>))",
        "Discount chain Tani Dom pulled out in October because of weak demand.",
    ),
    Rule(
        "ipo.withdrawn.merger",
        "withdrawn",
        r"\b(?:spac|blank[- ]che\w+)\b[^;.]{0,50}?\b(?:merger|deal|combination|tie-up)s?\b[^;.]{0,80}?\b(?:was|"
        r"were|has been|"
        r"have been|been) (?P<v>scrapped|terminated|called off|abandoned|cancelled|canceled|pulled|dropped)\b",
        "The SPAC merger of Cordelle was scrapped in January.",
    ),
    Rule(
        "ipo.withdrawn.scrapped_merger",
        "withdrawn",
        r"\b(?P<v>scrapped|terminated|called off|abandoned|cancelled|canceled|dropped|walked away from) (?:its|"
        r"their|the|an?) "
        r"(?:[\w-]+ |<money> )*?(?:merger|business combination|combination) (?:agreement )?with (?:[\w-]+ ){0,4}"
        r"(?:<org>|spac\b|blank)(?=[^;.]{0,80}(?:spac|blank|acquisition|public|listing|<exchange>)|[^;.]{0,3})",
        "Juicebox Labs scrapped its $1.9 billion merger with blank-check firm Northern Crown.",
        rejects=r"regulat|antitrust|takeover",
    ),
    Rule(
        "ipo.withdrawn.approval_lapse",
        "withdrawn",
        r"\b(?P<v>let(?:s|ting)?|allow(?:s|ed|ing)) (?:the |its |<gov>(?:'s)? )?(?:regulatory |regulator's |final |"
        r"<gov>(?:'s)? )?"
        r"(?:approval|nod|clearance|application|observation letter)(?: [^;.]{0,60}?)? (?:to )?(?:lapse|expire|run "
        r"out)\b",
        "It had filed for an IPO in 2018 but let the approval lapse.",
    ),
    Rule(
        "ipo.withdrawn.application_of",
        "withdrawn",
        r"\b(?P<v>rejected|refused|returned|turned down|terminated|denied) (?:the |an? )?(?:[\w-]+ "
        r"){0,2}?(?:application|bid|"
        r"request|filing)s? (?:of|from|by) (?:[\w'-]+ |<place> |<demonym> ){0,4}(?P<co>{org})"
        r"(?=[^;.]{0,70}(?:shares|list|offer|float|ipo|<exchange>))",
        "The regulator also rejected the application of Jawd Cement for registration and offering of its shares.",
    ),
    Rule(
        "ipo.withdrawn.among",
        "withdrawn",
        r"\b(?:among|others?|those|firms|companies|issuers)\b[^.;<]{0,45}?(?P<v>lapsed|withdr[ae]w\w*|expired|"
        r"pulled out|"
        r"rejected|dropped out|gave up)\b(?:[^.;<]|<date>|<place>|<exchange>){0,40}?(?:are|were|include\w*|"
        r"including|is) "
        r"(?:[\w'-]+ |<place> |<demonym> ){0,4}(?P<co>{org})",
        "Among others to have lapsed in January are cinema operator Dadi and milk-tea supplier Defu.",
    ),
    Rule(
        "ipo.withdrawn.decided",
        "withdrawn",
        r"\b(?P<v>decided|opted|chose|forced|moved|had|agreed) to (?:withdraw|pull|scrap|call off|abandon|cancel|"
        r"drop|ditch|"
        r"terminate|axe|abort|halt) {few}(?:{ipo}|listing|float|offering|application|plans? (?:to (?:list|float|"
        r"go public)|"
        r"for))\b",
        "Fabrika decided to scrap its planned $480 million IPO.",
    ),
    Rule(
        "ipo.withdrawn.lapsed",
        "withdrawn",
        r"\b(?:application|prospectus|filing|listing|ipo|papers|drhp|approval) {few}(?P<v>lapsed|withdrawn|"
        r"terminated|scrapped|pulled|"
        r"rejected|called off|abandoned|cancelled|canceled|lapse|expire)\b",
        "Noor's application for an IPO lapsed.",
        rejects=r"deemed|previous|earlier|prior|first attempt|last attempt|resubmitted|refiled|renewed|"
        r"(?:the|its) first lapsed",
    ),
    Rule(
        "ipo.withdrawn.not_proceed",
        "withdrawn",
        r"(?:{ipo}|spin-?off)(?: (?:of|by) <org>)? (?P<v>will|would|does|did) not (?:proceed|go ahead|take place|"
        r"go forward)\b",
        "The proposed separate listing of Noor Cloud will not proceed.",
    ),
    Rule(
        "ipo.withdrawn.those_of",
        "withdrawn",
        r"\b(?:mergers|deals|combinations|listings|ipos|floats|offerings|flotations), (?:those of|of) "
        r"(?P<co>{org}),? "
        r"(?:was|were|has been|have been|been) (?P<v>scrapped|terminated|called off|abandoned|cancelled|canceled|"
        r"pulled|"
        r"dropped|withdrawn)\b",
        "Two further SPAC mergers, those of Cordelle and WellNest, were scrapped in January.",
    ),
    Rule(
        "ipo.withdrawn.joins",
        "withdrawn",
        r"\b(?:joins?|joined|joining|follows|followed) (?:[\w'-]+ |<demonym> |<place>(?:'s)? ){0,3}(?P<co>{org})"
        r"(?: among| on)? [^;.<]{0,60}?\bthat (?:have |had )?(?P<v>dropped|abandoned|ditched|shelved|scrapped|pulled|"
        r"withdrew|withdrawn|called off|given up|gave up(?: on)?) (?:their|its|planned) (?:[\w-]+ ){0,4}"
        r"(?:{ipo}s?|ambitions|plans|offerings|papers|floats)\b",
        "Fern joins lender Corro and tutor Brill among startups that dropped their public market ambitions.",
    ),
    Rule(
        "ipo.withdrawn.review",
        "withdrawn",
        r"\b(?P<v>terminated|ended|halted|stopped|discontinued) (?:its |the )?(?:listing |ipo )?"
        r"(?:review|vetting|examination|scrutiny|processing) of (?:the )?(?:application of )?(?P<co>{org})",
        "The bourse terminated its review of Pappu.",
    ),
)

POSTPONED = (
    Rule(
        "ipo.postponed.put_off",
        "postponed",
        r"\b(?P<v>put(?:s|ting)? off|hold(?:s|ing)? off(?: on)?|held off(?: on)?|park(?:ed|s|ing)|mothball(?:ed|"
        r"s|ing)|"
        r"push(?:es|ed|ing)? (?:back|out)|put(?:s|ting)?(?: (?:its|their) own)?(?: plans?)? on (?:ice|hold)|iced|"
        r"freez(?:es|ing)|froze) "
        r"(?:(?:its|their|the|an?|any|plans? for|planned) )*(?:[\w-]+ |<place>(?:'s)? |<exchange> |<money> ){0,4}?"
        r"(?:{ipo}|listing|float\b|flotation|share sale|offering|plans? to (?:list|float|go public)|"
        r"sale of [^;.]{0,30}?(?:shares|its stock))",
        "Sao Mai has put off its US share sale.",
    ),
    Rule(
        "ipo.postponed.own_plans",
        "postponed",
        r"\b(?P<v>put|have put|has put|putting) (?:its|their)(?: own)? (?:[\w-]+ ){0,2}plans? on (?:ice|hold)\b",
        "EQT is weighing a float while the owners of Cliniva have put their own plans on ice.",
    ),
    Rule(
        "ipo.postponed.put_it",
        "postponed",
        r"(?:{ipo}|listing|float|offering)\b[^;]{0,120}? (?P<v>(?:to )?(?:put|puts|place|keep) (?:it|them|this|the "
        r"(?:plan|"
        r"plans|deal|project|process)) on (?:ice|hold)|(?:to )?(?:postpone|delay|shelve|defer|mothball) (?:it|"
        r"the (?:plan|plans|deal|process))\b)",
        "Carro, which was to begin taking orders for a Milan float, told the banks to put it on ice until spring.",
    ),
    Rule(
        "ipo.postponed.plans_parked",
        "postponed",
        r"(?P<co><org>) (?P<v>parks?|parked|shelves?|shelved|freezes?|froze|mothballs?|mothballed|postpones?|"
        r"postponed|"
        r"delays?|delayed|defers?|deferred) (?:its )?(?:listing |ipo |float |share sale )?plans?(?: until| till| to "
        r"<date>|"
        r";|,|$)",
        "Talia to weigh listing; Lamar parks plans until next year.",
        rejects=r"expansion|plant\b|factory|store|investment",
    ),
    Rule(
        "ipo.postponed.wait",
        "postponed",
        r"\b(?P<v>would wait|will wait|wait|waiting) (?:until|for|till) [^;.]{0,50}?before (?:seeking|listing|"
        r"floating|going|"
        r"launching|returning)\b",
        "Velora said it would wait until after the summer before seeking a place on Nasdaq Stockholm.",
    ),
    Rule(
        "ipo.postponed.clock",
        "postponed",
        r"\b(?P<v>(?:stopped|stops) the clock|(?:pressed|presses|hit|hits) (?:the )?pause|"
        r"mothball(?:s|ed))\b",
        "Veridoma has stopped the clock on its plan to float in Amsterdam.",
    ),
    Rule(
        "ipo.postponed.wont_happen",
        "postponed",
        r"(?:{ipo}|\b(?:deal|sale|offer))(?: [\w-]+| <(?:exchange|place)>){0,5}? (?P<v>(?:won't|will not|would not) "
        r"(?:now )?(?:happen|come|go ahead|proceed|take place)) (?:before|until|this|in|as)\b",
        "Honeywell Bees's planned float won't happen before spring.",
    ),
    Rule(
        "ipo.postponed.delayed",
        "postponed",
        r"\b(?P<v>postpon(?:ed|es|ing)|delay(?:ed|s|ing)?|shelv(?:ed|es|ing)|put(?:s|ting)?|paus(?:ed|es)|"
        r"suspend(?:ed|s)|defer(?:red|s)|push(?:ed|es) back) {few}(?:{ipo}|listing|float|offering|"
        r"(?<=<money> )(?:issue|offer|sale)|flotation|plans? to (?:list|float|go public))\b(?: on hold)?",
        "Fabrika has shelved its $480 million IPO.",
        rejects=r"put {few}(?:pressure|valuation)|put(?:s|ting)? (?!.{0,60}on hold)",
    ),
    Rule(
        "ipo.postponed.passive",
        "postponed",
        r"\b{ipo} {few}(?P<v>postponed|delayed|shelved|put on hold|on ice|deferred)\b",
        "The IPO has been postponed.",
        rejects="several times",
    ),
)
