"""Ways of saying that a listing lies behind: the offering completed, what it raised, which one it was."""

from __future__ import annotations

from flows.extract.events.ipo.rules.words import WHOSE_ONE
from flows.extract.rule import Rule

_MONEY = (
    r"(?:[\w-]+ ){0,4}<money>(?:(?:,| and|, and) <money>){0,3}"
    r"(?: (?:at|by selling shares at) <money> (?:a|per|each|apiece)(?: share| unit)?)?(?: [\w-]+){0,3}"
)

COMPLETED = (
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
        + WHOSE_ONE
        + r"(?:[\w,.-]+ |<(?:money|exchange|place|date)>(?:'s)? |previously announced ){0,10}?{ipo}",
        "Tarn announced the closing of its initial public offering.",
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
        + WHOSE_ONE
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
