"""Ways of saying that name who gives, who gets and how much in one breath; they come first."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import FUND_CLOSES, ON
from flows.extract.rule import Rule

TOLD_WHOLE: tuple[Rule, ...] = (
    Rule(
        "funding.agreement_with",
        "any/announced/recipient",
        r"{aux}\b(?P<v>signed|signs|reached|entered into|inked|struck) (?:an? |"
        r"the )?(?:[\w-]+ ){0,3}?(?:term sheet|letter of intent|"
        r"agreement|deal) with (?:[\w-]+ ){0,3}?(?P<by>{org}) (?:for|on|to raise|to receive|worth|"
        r"under which) (?:[\w-]+ ){0,4}?(?P<m><money>) "
        r"(?:[\w-]+ |<round> ){0,3}?(?:investment|financing|funding|round|loan|grant|placement)\b",
        "Corvid has signed a term sheet with Fern Capital for a $30 million investment.",
        rejects=r"\b(?:supply|buy|purchase agreement|sale of|acquir\w+)\b",
    ),
    Rule(
        "funding.borrows",
        "debt/closed/recipient",
        r"{aux}\b(?P<v>borrow(?:s|ed|ing)?|ti(?:es|ed) up|lin(?:es|ed|ing) up|arrang(?:es|ed|ing)|tap(?:s|"
        r"ped)) (?:[\w-]+ ){0,4}?(?P<m><money>)"
        r"(?: (?:[\w-]+ ){0,4}?(?:from (?:[\w-]+ ){0,5}?(?P<by>{org})|(?:debt|loans?|credit|financing|"
        r"borrowings?)\b))",
        "Tarn has borrowed $2.3 billion from Varden Bank.",
        rejects=r"\b(?:bond|bonds|stake|repay\w*|refinanc\w+)\b|for <org>",
    ),
    Rule(
        "funding.terms_between",
        "any/announced/recipient",
        r"(?P<by><gov>|<org>),? and (?:[\w-]+ ){0,4}?(?P<to><org>) {aux}(?P<v>signed|sign|agreed|reached|inked|"
        r"entered into) (?:[\w-]+,? "
        r"){0,8}?(?:to provide|for|of|worth) "
        + ON
        + r"(?P<m><money>) (?:[\w-]+ ){0,4}?(?:funding|grants?|award|incentives|subsid\w+|support)\b",
        "The Department of Commerce and Tarn have signed preliminary terms to provide $162 million in funding.",
    ),
    Rule(
        "funding.agency_announces",
        "grant/announced/funder",
        r"(?P<by><gov>)(?: [\w-]+){0,3}?,? (?:<date> )?{aux}(?P<v>announc(?:es|ed|ing)|unveil(?:s|ed)|"
        r"releas(?:es|ed)|make|made) (?:today |on <date> |<date> )?"
        r"(?:an? |up to |more than |over |nearly |about |an additional |another |"
        r"[a-z]+ ){0,3}?(?P<m><money>) (?:for|to|in|available|across) ",
        "The Energy Department announced $45 million for eight projects.",
        rejects=r"\b(?:fine|penalt\w+|settlement|contract|deficit|surplus|sale|sales|revenue|tariffs?|sanctions)\b",
    ),
    Rule(
        "funding.memorandum",
        "corporate_investment/announced/funder",
        r"(?:<place>|<gov>)(?:'s)? (?:[\w-]+ ){0,3}?(?P<v>signs|signed|inks|inked) (?:an? |the )?(?:mous?|<org>|"
        r"memorand\w+(?: of understanding)?|pacts?|"
        r"agreements?) with (?:[\w-]+ ){0,3}?(?P<by>{org}) (?:for|worth|to invest|entailing|involving) "
        + ON
        + r"(?P<m><money>)",
        "Maharashtra signs MoU with Tarn for Rs 12,000 crore investment.",
        rejects=r"\b(?:supply|purchase|trade|buy|loan|grant)\b",
    ),
    Rule(
        "funding.in_by",
        "equity_round/announced/funder",
        r"(?P<m><money>) (?:[\w-]+ |<round> ){0,3}?(?P<v>investment|stake|injection) (?:in|"
        r"into) (?:[\w-]+ ){0,4}?(?P<to><org>) (?:made )?(?:by|from) "
        r"(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "The $600 million investment in Corvid by Sagara is its largest.",
        rejects=r"acqui|buyout",
    ),
    Rule(
        "funding.announces_stake",
        "any/announced/funder",
        r"{aux}\b(?P<v>announc(?:es|ed|ing)|makes|made|making|unveil(?:s|ed)|complet(?:es|ed)) (?:an? |its |"
        r"the )?(?:[\w-]+ ){0,2}?"
        r"(?P<m><money>) (?:[\w-]+ |<round> ){0,3}?(?:investment|stake)? ?(?:in|into) (?:(?!the\b|a\b|an\b|its\b|"
        r"new\b)[\w-]+ |<demonym> "
        r"|<place>(?:'s)? ){0,4}?(?P<to><org>)(?!'| (?:plant|factory|project)|-)",
        "Nimbora announced a $100 million strategic investment in Tarn.",
        rejects=r"(?<!<)\b(?:round|funding|financing|loss|revenue|sales|contract|grants?)\b",
    ),
    Rule(
        "funding.takes_stake",
        "equity_round/announced/funder",
        r"{aux}\b(?P<v>tak(?:es|e|en|ing)|took|acquir(?:es|ed|e)|buy(?:s|ing)?|bought|pick(?:s|ed)? up) (?:an? |"
        r"the )?(?:[\w-]+ ){0,2}?"
        r"(?:minority|(?P<p><percent>)) (?:[\w-]+ ){0,3}?(?:stake|interest|shareholding|holding) in (?:[\w-]+ |"
        r"<demonym> |<place>(?:'s)? ){0,5}?"
        r"(?P<to><org>)[\w ]{0,20}? (?:for|worth|in exchange for) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Fern Capital takes a minority stake in Corvid for $120 million.",
        rejects=r"\b(?:majority|controlling|remaining|entire|all of|open market|block deal|takeover|full control)\b",
    ),
    Rule(
        "funding.sells_stake",
        "equity_round/announced/recipient",
        r"{aux}\b(?P<v>sells?|sold|selling) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:minority|"
        r"(?P<p><percent>)) (?:[\w-]+ ){0,3}?(?:stake|"
        r"interest|shareholding) to (?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?(?P<by>{org}) (?:for|worth|"
        r"in exchange for) (?:[\w-]+ ){0,3}?"
        r"(?P<m><money>)",
        "Tarn sells a 20% stake to Sagara for $400 million.",
        rejects=r"\b(?:majority|controlling|remaining|entire|stake in|its stake)\b",
    ),
    Rule(
        "funding.lends_to",
        "debt/announced/funder",
        r"{aux}\b(?P<v>sign(?:s|ed)|clos(?:es|ed)|approv(?:es|ed)|arranged|agreed|extend(?:s|ed)|provid(?:es|ed)|"
        r"finali[sz](?:es|ed)) (?:an? |the )?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,4}?(?:loans?|credit facility|credit line|facility|"
        r"venture debt|loan guarantee) (?:to|for) "
        r"(?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,4}?(?P<to><org>)",
        "The Varden Loan Office has closed a $2.5 billion loan to Tarn.",
        rejects=r"with (?:the )?<org>",
    ),
    Rule(
        "funding.gives_it",
        "any/announced/funder",
        r"\b(?P<v>giv(?:e|es|ing)|gave|provid(?:e|es|ed|ing)|hand(?:s|ed)?|offer(?:s|ed)?|award(?:s|ed|ing)?|"
        r"grant(?:s|ed)) (?:[\w-]+ |"
        r"<demonym> ){0,3}?(?P<to><org>) (?:with )?"
        r"(?:an? |up to |about |around |nearly |more than |additional |another |as much as |"
        r"[a-z]+ ){0,4}?(?P<m><money>)",
        "Canada is to give Tarn $240 million for a data centre.",
        rejects=r"\b(?:valuation|value|worth|revenue|order|contract|market|fine|discount|customers|lead|boost)\b",
    ),
    Rule(
        "fund.apposed",
        "fund/closed/recipient",
        r"(?P<to><org>),? (?:which is )?an? (?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,3}?(?:fund|vehicle)\b",
        "Fern Capital announced Saltbox Ventures II, a $50 million vehicle to back founders.",
        over="form",
    ),
    Rule(
        "funding.was_awarded",
        "any/closed/recipient",
        r"(?P<to>{org}),? (?:which )?{aux}(?:been |was |were |is |are |gets |to be )?(?P<v>awarded|granted|"
        r"promised|allotted|offered|handed|allocated|selected (?:for|"
        r"to receive)|chosen (?:for|to "
        r"receive)|given|approved for) (?:an? |the |its |over |more than )?"
        + ON
        + r"(?P<m><money>) (?:[\w'-]+ |<gov> |<org> |<round> "
        r"){0,6}?(?:from|by|under|through|grants?|funding|award|loans?|subsid\w+|(?:public|taxpayers?) money|"
        r"to (?:help |further )?(?:convert|develop|build|design|test|expand|support|study|create|deliver|research|"
        r"improve|establish|advance|scale|explore|install|produce|trial|pilot))\b",
        "Tarn has been awarded a £2.3 million grant from the Coast Institute.",
        rejects=r"\b(?:contract|order|tender|damages|options|shares|salary|compensation|judge|court|jury)\b",
    ),
    Rule(
        "funding.backs_in",
        "equity_round/closed/funder",
        r"(?P<v>backs?|backed|joins?|joined|help(?:s|ed)|bankroll(?:s|ed)|fuel(?:s|l?ed)|support(?:s|ed)|"
        r"doubl(?:es|ed) down on) (?:[\w-]+ |<place>(?:'s)? |"
        r"<demonym> ){0,4}?(?P<to><org>)(?:'s?)? (?:(?:(?!in\b|with\b|on\b|by\b|to\b)[\w-]+ ){0,5}?)(?:in|with|on) "
        r"(?:an? |the |its |another )?"
        r"(?:[\w-]+ |<round> ){0,3}?(?P<m><money>)",
        "Fern Capital backs Corvid in a $15 million round.",
        rejects=r"backed by|ipo|offering|\b(?:loans?|grants?|subsid\w+|aid|acqui\w+|help(?:s|ed) <org> to)\b",
    ),
    Rule(
        "funding.fresh_capital",
        "equity_round/closed/noun",
        r"(?P<m><money>) (?:in|of) (?:[\w-]+ ){0,2}?(?P<v>fresh|new|additional|growth|venture|outside|"
        r"extra) (?:[\w-]+ ){0,2}?"
        r"(?:capital|money|funds|cash|investment|equity)\b",
        "Corvid wants to expand with $14 million in fresh capital.",
        rejects=r"\b(?:would|ipo|issuing|taxes|orders|revenue|assets)\b",
    ),
    Rule(
        "funding.bank_and",
        "debt/closed/recipient",
        r"(?P<by><org>|<gov>),? and (?:[\w-]+ ){0,4}?(?P<to><org>)(?: and [\w ]{0,20})? {aux}(?P<v>signed|sign|"
        r"agreed|"
        r"conclud\w+|inked) (?:an? |the )?(?:[\w-]+ ){0,4}?(?P<m><money>) (?:[\w-]+ ){0,3}?(?:loan|credit|"
        r"financing|venture debt)\b",
        "The Varden Bank and Tarn signed a €75 million loan agreement.",
    ),
    Rule(
        "funding.sold_to",
        "any/closed/recipient",
        r"{aux}\b(?P<v>sold|sells|issued|placed|agreed to (?:sell|issue)|will (?:sell|issue)|to (?:sell|issue)) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?: worth)?(?: of| in)? (?:[\w.%-]+ |<percent> ){0,4}?(?:notes|debentures|"
        r"shares|stock|units|preferred)(?: [\w-]+){0,5}? to (?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Tarn sold $100 million of convertible notes to Fern Capital.",
        rejects=r"\b(?:public|offering|investors in|retail|existing shares|stake in)\b",
    ),
    Rule(
        "funding.signed_loan",
        "debt/closed/recipient",
        r"{aux}\b(?P<v>entered into|enters into|sign(?:s|ed)|clos(?:es|ed)|agreed|arranged|took out|taken out|"
        r"obtained|secured) (?:an? |the )?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,4}?(?:loans?|(?:credit|loan|financing) (?:agreement|"
        r"facility)|credit line|facility|"
        r"term loan|debt financing) (?:[\w-]+ ){0,3}?(?:with|from|by) (?:[\w-]+,? ){0,7}?(?P<by>{org})",
        "Tarn has signed a 2.2 billion yuan loan with Varden Bank.",
    ),
    Rule(
        "funding.signed_loan_for",
        "debt/announced/funder",
        r"{aux}\b(?P<v>sign(?:s|ed)|approv(?:es|ed)|arranged|agreed|extend(?:s|ed)|provid(?:es|ed)) (?:an? |the )?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,4}?(?:loans?|credit facility|credit line|facility)"
        r"(?= (?:that|which|for|to) (?:the (?:company|firm|start-?up|group)|it)\b)",
        "Varden Bank has signed a €25 million venture loan that the company may draw.",
    ),
    Rule(
        "fund.closed_itself",
        "fund/closed/recipient",
        r"(?P<to><org>),? {aux}(?P<v>closed)(?: [\w-]+){0,3}? (?:at|on|with) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "Its predecessor, Fern Growth Fund III, closed at $180 million.",
    ),
    Rule(
        "funding.amount_led_by",
        "equity_round/closed/noun",
        r"(?P<m><money>) (?P<v>(?:co-)?led by) (?:[\w-]+ ){0,3}?(?P<by>{org})",
        "It followed prior announcements of $700 million led by Fern Capital.",
    ),
    Rule(
        "funding.gave_us",
        "any/announced/funder",
        r"\b(?P<v>gave|gives|handed|lent|lending|(?<=are )providing|(?<=is )providing|offered|granted|"
        r"awarded) (?:us|it|them|him|her|the (?:company|startup|"
        r"start-up|"
        r"firm|group|team)) (?:[\w-]+ |<round> ){0,5}?(?P<m><money>)",
        "In 2023 Fern Capital gave us a pre-seed of €600,000.",
        rejects=r"\b(?:valuation|value|worth|revenue|order|contract)\b",
    ),
    Rule(
        "funding.leads_owned",
        "equity_round/closed/funder",
        r"(?<!-)\b(?:co-)?(?P<v>leads?|led|leading|anchored) (?P<to><org>)'s? (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "Fern led Corvid's latest $15 million round.",
        rejects=r"led by|ipo|offering",
    ),
    Rule(
        "funding.award_to",
        "grant/announced/noun",
        r"(?P<to><org>) \((?:award of )?(?:up to )?(?P<m><money>)\)",
        "Rice College ($18.0M) will develop imaging systems.",
        over="form",
    ),
    Rule(
        "funding.agreement_to_award",
        "any/announced/funder",
        r"(?P<by>{org})(?:'s?)? (?:[\w-]+ |<date> ){0,7}(?:agreement|terms|memorandum|"
        r"deal) with (?P<to><org>)(?:[\w, -]{0,60}?) (?P<v>to award|to provide|for|on|to invest) "
        + ON
        + r"(?P<m><money>)",
        "The Department of Commerce has a preliminary agreement with GlobeChips to award about $1.5 billion.",
        rejects=r"acquire|merge|buy|supply|(?:loan|credit|facility|purchase|subscription|financing|note) agreement",
    ),
    Rule(
        "funding.leads_amount",
        "equity_round/closed/funder",
        r"(?<!-)\b(?:co-)?(?P<v>leads?|led|leading|anchored) (?:an? |the |its |their |[\w-]+ ){0,4}(?P<m><money>)"
        r"(?:(?: [\w-]+){0,3}? (?:<round>|(?:round|investment|funding|financing|raise|fundraise|fundraiser)\b))"
        r"(?:[\w ]{0,20}? (?:for|in|of|into) (?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,4}?(?P<to><org>))?",
        "Amber Partners had led the €17 million Series A in 2023.",
        rejects=r"led by|has led to|ipo|offering",
    ),
    Rule(
        "funding.buys_privately",
        "equity_round/announced/funder",
        r"\b(?P<v>agreed to (?:buy|purchase)|will (?:buy|purchase)|to (?:buy|"
        r"purchase)) (?:an? )?(?:[\w-]+ ){0,4}?(?P<m><money>) (?:[\w-]+ ){0,12}?(?:private placement|pipe)\b",
        "Orsa Fund has agreed to buy $20 million of its common stock in a private placement.",
    ),
    Rule(
        "fund.its_named",
        "fund/closed/recipient",
        r"\b(?P<v>closed|closes|closing|close|launch(?:ed|es)|unveil(?:s|ed)|announc(?:es|ed)|rais(?:es|"
        r"ed)) (?:[\w'-]+ "
        r"){0,5}?(?:fund|vehicle),? (?:called |named |dubbed )?(?P<to><org>),? (?:at|on|with|of|"
        r"worth) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "The firm has closed its second fund, Saltbox Ventures II, at £85 million.",
    ),
    Rule(
        "fund.targets",
        "fund/closed/recipient",
        r"\b(?P<v>hits?|reach(?:es|ed)|target(?:s|ing|ed)?|seek(?:s|ing)?|eye(?:s|ing)|looking for|rais(?:es|ed|ing)|"
        r"secures?|secured|closes|closed|"
        r"collect(?:s|ed)|amass(?:es|ed|ing)?|gather(?:s|ed|ing)?|bag(?:s|ged)|land(?:s|ed)|banks?|banked|nab(?:s|bed)|"
        r"(?:pull|haul|rake|t[ao][ok]+e?)(?:s|ed|n)? in|attract(?:s|ed)|dr[ae]w(?:s|n)?|nets?|netted|"
        r"scor(?:es|ed)) (?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,2}?(?:for|across|into|toward|over) "
        r"(?:its |an? |the |their |two |three |(?=first|second|third|fourth|fifth|sixth|seventh|eighth|debut|inaugural|"
        r"new|next|latest|flagship))(?:[\w-]+ ){0,3}?"
        r"(?:funds?|vehicles?)\b",
        "Fern Capital targets $1 billion for its fourth fund.",
        rejects=r"relief fund|from (?:a|its) fund|charit|<round>",
    ),
    Rule(
        "fund.closes_named",
        "fund/closed/recipient",
        r"\b(?P<v>" + FUND_CLOSES + r"|clos(?:e|ing))(?: of| on)? (?P<to><org>)(?:,? [\w-]+){0,4}? (?:at|on|"
        r"with) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "The firm has closed Saltbox Ventures III at $95 million.",
    ),
    Rule(
        "funding.puts_in_to_lead",
        "equity_round/closed/funder",
        r"\b(?P<v>put in|invested|contributed|committed|is putting in) <money> to lead (?:the |"
        r"an? )?(?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Fern put in $150 million to lead the $500 million round.",
    ),
    Rule(
        "funding.undisclosed",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>rais(?:ed|es)|secur(?:ed|es)|received|closed|bagged|landed) (?:an? )?undisclosed (?:sum|"
        r"amount|investment|round|funding|figure)"
        r"(?:[\w ,-]{0,40}?(?P<r><round>))?",
        "Brae raised an undisclosed sum from Fern.",
    ),
    Rule(
        "funding.that_plans",
        "corporate_investment/announced/funder",
        r"\bthe (?P<m><money>) (?:that )?(?P<by><org>)(?:-led \w+)? (?:ha[sd] )?(?P<v>plans?|pledged|intends?|"
        r"committed|promised|announced|earmarked|will)\b",
        "Its plan is dwarfed by the $500 billion that Orchard-led projects plan over four years.",
    ),
    Rule(
        "fund.incorporated",
        "fund/announced/recipient",
        r"(?P<to><org>) (?:was|has been|is) (?P<v>incorporated|established|set up|launched|created|registered|"
        r"unveiled)[^.;<]{0,40}(?:<place>|<date>)?[^.;<]{0,20} with "
        r"(?:[\w-]+ ){0,5}(?P<m><money>)",
        "Tarn Compute Fund was incorporated in Shanghai with 60 billion yuan of capital.",
    ),
    Rule(
        "fund.expected",
        "fund/announced/noun",
        r"\bfund (?P<v>is expected to|aims to|will|plans to|seeks to|hopes to) (?:attract|raise|mobili[sz]e|"
        r"draw) (?:[\w-]+ ){0,3}(?P<m><money>)",
        "The guidance fund is expected to attract nearly 1 trillion yuan over 20 years.",
    ),
    Rule(
        "fund.closed_at",
        "fund/closed/recipient",
        r"\b(?P<v>" + FUND_CLOSES + r"|closing|br(?:ings|ought)|rais(?:es|ed|ing)|mark(?:s|ed)|reach(?:es|ed)|"
        r"ha[sd])\b (?:(?:[\w'-]+ ){0,5}?)(?:fund|fund [ivx]+|"
        r"first close|final close)"
        r"(?: [\w-]+| <date>){0,4}? (?:at|of|with|worth|on) (?:[\w-]+ ){0,3}(?P<m><money>)"
        r"(?! (?:[\w-]+ |<org> ){0,4}?(?:at|with) <money>)",
        "Verdana closed its third fund at €1.1 billion.",
        rejects=r"mutual fund|hedge fund manager|index fund|relief fund|to fund\b",
    ),
    Rule(
        "funding.by_in",
        "any/announced/funder",
        r"(?P<m><money>) (?:[\w-]+ |<round> ){0,4}?(?P<v>investment|stake|commitment|funding commitment|"
        r"injection)(?: made)? by (?P<by>{org}) (?:in|into|to) (?:[\w-]+ ){0,4}?(?P<to><org>)",
        "They announced a $1.5 billion strategic investment by Macrosoft in G50.",
    ),
    Rule(
        "funding.gives_to",
        "any/announced/funder",
        r"(?P<by><org>) (?:[\w-]+ ){0,6}?(?P<m><money>)(?: [\w-]+){0,2}? (?P<v>funding commitment|commitment|"
        r"investment|funding) (?:to|in|into) (?:(?!round\b|led\b|by\b|from\b)[\w-]+ ){0,4}?(?P<to><org>)",
        "SoftBench is pushing to finalise a $22.5 billion funding commitment to OpenMind.",
    ),
    Rule(
        "fund.nth",
        "fund/closed/recipient",
        r"\b(?:its|their|a|the|<org>'s) (?P<v>first|second|third|fourth|fifth|sixth|seventh|eighth|debut|"
        r"inaugural) (?:[\w-]+ ){0,2}(?P<m><money>) (?:[\w-]+ ){0,2}fund\b",
        "The new fund is larger than its third $138 million fund raised in 2021.",
    ),
)
