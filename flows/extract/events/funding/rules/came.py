"""Ways of telling money by how it came: sought, arranged, put up by a leader, without a sum."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import OF, ON, WHOM
from flows.extract.rule import Rule

_LEADS = (
    r"(?:co-)?(?P<v>leads?|led|leading|front(?:s|ed|ing)|head(?:s|ed|ing)|anchor(?:s|ed|ing)|spearhead(?:s|ed|ing))"
)
_FRESH = (
    r"(?:(?:fresh|new|additional|extra|outside|growth|venture|private|early-stage|pre-ipo) )*"
    r"(?:equity|capital|cash|funding|financing|money|finance)"
)

_SUMS = r"\b(?:valu\w+|between|revenue|profits?|sales|worth|price|ipo|float|listing|debut|from <money>)\b"

CAME: tuple[Rule, ...] = (
    Rule(
        "funding.seeks",
        "any/proposed/recipient",
        r"\b(?P<v>look(?:s|ing) for|seek(?:s|ing)?|(?:was|is|are) after|chas(?:es|ing)|hunting (?:for )?|"
        r"(?:is|are) out for|in the market for|out to get|wants?|needs?|hop(?:es|ing) for) " + ON + r"(?P<m><money>)"
        r"(?: or so| more)? (?:in|of) " + _FRESH + r"\b",
        "Corvid is looking for €40 million in fresh equity.",
        rejects=r"\b(?:damages|compensation|charit\w+|donations?|buyout|acqui\w+|aid|relief)\b",
    ),
    Rule(
        "funding.is_out_with",
        "any/closed/recipient",
        r"\b(?P<v>(?:is|are|was|came|comes) (?:out|back) with|(?:is|are) getting|arrang(?:es|ed)|lin(?:es|ed) up|"
        r"collect(?:s|ed)|welcom(?:es|ed)|unveils|unveiled) "
        + OF
        + r"(?P<m><money>) (?:(?:in|of|from|through|via|by way of) )?(?:[\w-]+ |<demonym> ){0,3}?(?:<round>|"
        r"equity crowdfunding|crowdfunding|credit line|line (?:of credit )?from|credit facility|facility from|"
        r"loan from|"
        r"round\b|from (?:[\w-]+ ){0,3}(?:angels?|investors?|backers?|owners?|shareholders?)\b)",
        "Corvid is out with a $4 million Series A.",
        rejects=r"\b(?:revenue|contract|orders?|product line|premiums?|fees?)\b",
    ),
    Rule(
        "funding.from_owners",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>secur(?:es|ed)|receiv(?:es|ed)|obtain(?:s|ed)|got|attract(?:s|ed)|collect(?:s|ed)|"
        r"dr[ae]w(?:s|n)?|"
        r"took|taken) " + OF + r"(?P<m><money>) from (?:(?:its|their|the|existing|current|new|previous|two|three|"
        r"several|a|an|group|of|private|business|local|wealthy) ){0,5}(?:owners?|shareholders?|backers?|investors?|"
        r"angels?|family offices?|founders?|insiders?|partners)\b",
        "Corvid has secured $30 million from its existing owners.",
        rejects=r"\b(?:ipo|revenue|lawsuit|settlement|dividends?|fees?)\b",
    ),
    Rule(
        "funding.first_money",
        "equity_round/closed/noun",
        r"\b(?P<v>first|earliest|initial|next|latest|biggest) (?:[\w-]+ ){0,2}?(?:cash|money|capital|funding|cheque|"
        r"check|"
        r"backing) (?:in )?(?:was|were|came to|totall?ed|amounted to|of) " + ON + r"(?P<m><money>)",
        "The first outside cash was $50,000 from an angel in Lisbon.",
        rejects=r"\b(?:operating|flow|quarter|prize|revenue)\b",
    ),
    Rule(
        "funding.cheque_of",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>took|taken|land(?:s|ed)|bank(?:s|ed)|got|receiv(?:es|ed)|w[io]ns?|won|secur(?:es|"
        r"ed)) (?:an? |its |"
        r"the )?(?:[\w-]+ |<round> ){0,4}?(?:check|cheque|ticket)(?: of|,| worth)? (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Corvid took a small angel cheque, €600,000.",
    ),
    Rule(
        "funding.unstated_sum",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>got|gets|land(?:s|ed)|pick(?:s|ed) up|bag(?:s|ged)|took|secur(?:es|ed)|rais(?:es|ed)|"
        r"receiv(?:es|ed)|attract(?:s|ed)|pocket(?:s|ed)|w[io]ns?|won|clos(?:es|ed)) (?:an? )?"
        r"(?:undisclosed|unspecified|unnamed|six-figure|seven-figure|eight-figure) (?:[\w-]+ ){0,5}?"
        r"(?:(?:from|led by) (?:[\w-]+ )?(?P<by>{org})(?:,? (?:and )?{org}){0,4}? (?:in|for|as|"
        r"through) (?:[\w-]+ ){0,4}?"
        r"(?P<r><round>)|(?:in |for |of )?(?:[\w-]+ ){0,3}?(?:<round>))(?!(?:[\w ]{0,30})<money>)",
        "Corvid got an undisclosed amount from Fern Ventures in its pre-seed round.",
    ),
    Rule(
        "funding.leads_its_round",
        "equity_round/closed/funder",
        r"\b" + _LEADS + r" (?:the |its |their |that |an? )?(?:[\w-]+ ){0,3}?(?:<date>(?:'s)? )?(?P<m><money>) "
        r"(?:[\w-]+ ){0,2}?(?:(?P<r><round>)|(?:(?:funding |financing |investment )?round|raise)\b)",
        "Fern and Lark jointly fronted its $14 million Series A.",
        rejects=r"\bled to\b",
    ),
    Rule(
        "funding.led_dated_round",
        "equity_round/closed/funder",
        r"\b" + _LEADS + r" (?:the |its |their )?<date>(?:'s)? (?P<r><round>)",
        "Fern Capital has held the shares since leading the 2019 Series A.",
    ),
    Rule(
        "funding.round_that_led",
        "equity_round/closed/noun",
        r"(?P<r><round>)(?: round)?,? (?P<v>that|which) (?P<by>{org})(?: (?:co-)?(?:led|anchored|"
        r"headed)\b)",
        "Corvid closed a Series C that Fern Capital led in April.",
    ),
    Rule(
        "funding.led_owned_with",
        "equity_round/closed/funder",
        r"\b" + _LEADS + r" (?:the )?" + WHOM + r"(?P<to><org>)'s? (?:[\w-]+ ){0,2}?(?P<r><round>)(?: (?:in )?<date>)? "
        r"with (?:an? )?(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "Fern Capital led ride-hailing company Corvid's Series B in 2012 with a $15 million cheque.",
    ),
    Rule(
        "funding.check_into",
        "equity_round/closed/funder",
        r"\b(?P<v>wrote|writes|writing) (?:the |its |an? )?(?:[\w-]+ ){0,3}?(?:check|cheque)(?: (?:in|into|to|for) "
        + WHOM
        + r"(?P<to><org>))?, (?:an? |the )?(?:[\w-]+ ){0,2}?(?P<m><money>) (?:[\w-]+ ){0,2}?(?:(?P<r><round>)|"
        r"round\b)",
        "Fern Capital wrote the first institutional check into Corvid, a £3 million seed round.",
    ),
    Rule(
        "funding.extends_debt",
        "debt/closed/recipient",
        r"{aux}\b(?P<v>amend(?:s|ed)(?: and extend(?:s|ed))?|extend(?:s|ed)|refinanc(?:es|ed)|roll(?:s|ed) over|"
        r"reschedul(?:es|ed)) (?:its |the |some |"
        r"about )*(?P<m><money>) (?:[\w-]+ ){0,3}?(?:of (?:its )?(?:[\w-]+ ){0,2}?)?"
        r"(?:debts?|loans?|borrowings|facilit(?:y|ies)|term loan)\b",
        "Corvid amended and extended A$340m of its debt to 2026.",
    ),
    Rule(
        "funding.launches_loan",
        "debt/proposed/recipient",
        r"{aux}\b(?P<v>launch(?:es|ed|ing)|kick(?:s|ed)? off) (?:an? |its |the )?(?:[\w-]+ ){0,2}?(?P<m><money>),? "
        r"(?:<duration>,? |[\w-]+,? ){0,4}?(?:loans?|refinancing|facility|debt)\b(?: [\w-]+){0,4}? (?:syndication|"
        r"lenders|banks)\b",
        "Corvid Power has launched an $80 million seven-year refinancing into general syndication.",
    ),
    Rule(
        "funding.loan_it_took",
        "debt/closed/recipient",
        r"(?P<m><money>) (?:[\w-]+ ){0,5}?(?:loans?|facility|credit line)(?: that|,? which)? (?:it |the "
        r"company |they )"
        r"(?:had |has )?(?P<v>took|taken|drew|drawn|borrowed|obtained|got|signed)(?: out| down)? (?:from|with) "
        r"(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "It repaid the £3m loan that it took from Varden Bank in May.",
    ),
    Rule(
        "funding.subscription_papers",
        "equity_round/announced/recipient",
        r"{aux}\b(?P<v>entered into|signed|signs|executed) (?:[\w-]+ ){0,2}?(?:subscription|purchase) "
        r"agreements? for " + ON + r"(?P<m><money>) (?:of|in|worth of) (?:[\w-]+ ){0,5}?(?:stock|shares|units|pipe)\b",
        "Corvid signed subscription agreements for $260 million of common stock via a PIPE.",
        rejects=r"\b(?:public|underwritten)\b",
    ),
    Rule(
        "funding.agrees_to_buy_stock",
        "equity_round/announced/funder",
        r"\b(?P<v>agree[sd] to (?:buy|purchase|subscribe (?:to|for))|(?:is|are) to (?:buy|purchase|subscribe (?:to|"
        r"for))|(?:may|could) (?:buy|acquire|purchase|subscribe (?:to|for))|(?:is|are|was|were) "
        r"(?:buying|acquiring)|"
        r"subscribed(?: (?:to|for))?(?=[^.;]{0,60}private placement)|committed to (?:buy|purchase)) "
        + ON
        + r"(?P<m><money>)(?: worth)? of (?:an? |the )?"
        r"(?:(?:(?P<to><org>)(?:'s?)?|its) )?(?:[\w-]+ ){0,3}?(?:stock|shares|units|private placement)\b"
        r"(?! (?:from|held|owned)\b)",
        "Fern Pharma has agreed to purchase $25 million of Corvid's common stock.",
        rejects=r"\b(?:buy-?back|repurchase|open market|its own|tender|secondary|block)\b",
    ),
    Rule(
        "funding.bets_on",
        "equity_round/closed/funder",
        r"\b(?P<v>(?:mak(?:es?|ing)|made|plac(?:es|ed|ing)|tak(?:es|ing)|took) (?:an? |its )?(?:[\w-]+ ){0,2}?"
        r"(?P<m><money>) (?:[\w-]+ ){0,2}?(?:bet|punt|wager|gamble)) on " + WHOM + r"(?P<to><org>)",
        "Fern Capital makes a $15 million bet on Corvid.",
    ),
    Rule(
        "funding.steps_in",
        "any/closed/funder",
        r"\b(?P<v>step(?:s|ped) (?:in|up)|weigh(?:s|ed) in|c[oa]mes? in|pitch(?:es|ed) in|chip(?:s|ped) in) with "
        r"(?:another |a further |an additional |up to |about |an? )*(?P<m><money>)(?: (?:[\w-]+ ){0,6}?(?:for|of) "
        + WHOM
        + r"(?P<to><org>))?",
        "Fern Capital stepped in with $110 million for Corvid Dental.",
        rejects=r"\b(?:offer|bid|revenue|profit|sales|takeover|acqui\w+)\b",
    ),
    Rule(
        "funding.tops_up",
        "equity_round/closed/funder",
        r"\b(?P<v>(?:top(?:s|ped)|follow(?:s|ed)) up|add(?:s|ed) to|increas(?:es|ed)|doubl(?:es|ed) down on) "
        r"(?:its )?"
        r"(?:[\w-]+ )?(?:(?:bet|stake|investment|position) (?:on|in) )?" + WHOM + r"(?P<to><org>) (?:with|by) "
        r"(?:another |a further |an additional |up to |about |an? )*(?P<m><money>)",
        "Fern Capital has topped up its bet on Corvid with another $20 million.",
        rejects=r"\b(?:offer|bid|revenue|profit|sales|takeover|acqui\w+|activist|open market)\b",
    ),
    Rule(
        "funding.asks_named",
        "any/proposed/recipient",
        r"\b(?P<v>ask(?:s|ed|ing)|approach(?:es|ed|ing)|(?:in|began|begun|opened|holding) (?:[\w-]+ )?(?:talks|"
        r"discussions|"
        r"negotiations) with) (?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?(?P<by>{org})(?: and {org})? (?:for|about|"
        r"over|on) "
        r"(?:an? |another |a further |some |about |up to |as much as |at least )*(?P<m><money>)(?! (?:[\w-]+ ){0,3}?"
        r"(?:sale|deal to|takeover|acquisition|contract|order|buyout|merger|supply))",
        "Corvid asked the Varden Development Bank for $20 million for rural roads.",
        rejects=r"\b(?:damages|compensation|acqui\w+|takeover|buy|merger|ransom|refund|fine)\b",
    ),
    Rule(
        "funding.letter_of",
        "debt/proposed/funder",
        r"{aux}\b(?P<v>issu(?:es|ed)|provid(?:es|ed)|sign(?:s|ed)|sent|sends|g[ai]ve[sn]?|offer(?:s|ed)|deliver(?:s|"
        r"ed)) "
        r"(?:an? |the )?(?:[\w-]+,? ){0,3}?letters? of (?:support|interest|intent|offer|comfort),? "
        r"(?:[\w-]+,? ){0,4}?"
        r"(?:for|of|to (?:provide|lend)|worth) " + ON + r"(?P<m><money>)(?: (?:[\w-]+ ){0,5}?(?:to|"
        r"for) " + WHOM + r"(?P<to><org>))?",
        "Export Finance Orsa has issued a letter of support for up to $200 million.",
        rejects=r"\b(?:acquire|purchase|takeover|merger|buy)\b",
    ),
    Rule(
        "funding.has_letter_of",
        "debt/proposed/recipient",
        r"{aux}\b(?P<v>receiv(?:es|ed)|obtain(?:s|ed)|secur(?:es|ed)|got|w[io]ns?|won) (?:an? |"
        r"the )?(?:[\w-]+,? ){0,3}?"
        r"letters? of (?:support|interest|intent|offer|comfort) from (?:[\w-]+ ){0,3}?(?P<by>{org})"
        r"(?: [\w-]+){0,4}? (?:for|of|to (?:provide|lend)|worth) " + ON + r"(?P<m><money>)",
        "Corvid received a letter of interest from Export Bank Orsa for up to $200 million.",
        rejects=r"\b(?:acquire|purchase|takeover|merger|buy)\b",
    ),
    Rule(
        "funding.picked_for_grant",
        "grant/announced/funder",
        r"\b(?P<v>pick(?:s|ed)|select(?:s|ed)|cho(?:oses?|se|sen)|shortlist(?:s|ed)|nam(?:es|ed)|approv(?:es|"
        r"ed)) "
        + WHOM
        + r"(?P<to><org>) (?:for|to receive|as (?:an? |the )?(?:recipient|winner) of) "
        + ON
        + r"(?P<m><money>) "
        r"(?:[\w-]+ ){0,4}?(?:grants?|subsid\w+|awards?|funding|aid|incentives?)\b",
        "The Innovation Council has picked Corvid for a €2.5 million grant.",
        rejects=r"\b(?:prize|contract|tender)\b",
    ),
    Rule(
        "funding.raised_and",
        "any/closed/recipient",
        r"{aux}\b(?P<v>rais(?:es|ed)|secur(?:es|ed)|collect(?:s|ed)|took in|pull(?:s|ed) in|attract(?:s|ed)|"
        r"brought in) "
        + ON
        + r"<money> (?:(?!and\b|then\b)[\w'-]+ ){0,4}?<(?:round|date)>(?:,? (?!and\b|then\b)[\w'-]+){0,4}?,? (?:and|"
        r"then|and then|followed by|before) (?:another |a further |about |some |an? )*(?P<m><money>)(?= (?:[\w'-]+ |"
        r"<date> |"
        r"<duration> ){0,6}?(?:<round>|in <date>|from <org>|round\b))",
        "Corvid raised 8 billion won in 2015 and 24 billion won two years later in a Series B.",
        rejects=_SUMS,
    ),
    Rule(
        "funding.sold_series_stock",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>sold|sells|selling|issued|placed) " + ON + r"(?P<m><money>)(?: worth)? of (?P<r><round>) "
        r"(?:[\w-]+ ){0,2}?(?:stock|shares|equity|preferred)\b",
        "Corvid has sold $40 million of Series D stock at a valuation of $1 billion.",
        rejects=r"\b(?:tender|secondary|existing)\b",
    ),
)
