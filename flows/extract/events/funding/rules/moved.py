"""Ways of telling money by the way it goes: who takes it in, who puts it up, where it arrives."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import (
    ARRIVES,
    DEBT,
    INVESTORS,
    ON,
    OTHER_MONEY,
    PUTS,
    SIZED,
    STAKE,
    TAKES,
    WHOLE,
    WHOM,
)
from flows.extract.rule import Rule

_NOT_BOUGHT = OTHER_MONEY.replace(r"acqui\w+|", "")
"""The same for rules whose own verb is to acquire."""

MOVED: tuple[Rule, ...] = (
    Rule(
        "funding.arrives",
        "equity_round/closed/noun",
        r"(?:(?:cheques?|checks?|money|cash|funding|capital|backing|investment|round|<round>)(?: [\w-]+){0,3}? "
        r"(?:worth|of|totall?ing) )?" + SIZED + r"(?P<m><money>)(?: (?:in|of) (?:[\w-]+ ){0,3}?(?:cash|money|capital|"
        r"equity|funding|financing|investment))?(?: from (?:[\w-]+ ){0,3}?(?P<by>{org}))? (?:has |have |had "
        r")?(?:also |just |now |already )?"
        r"(?P<v>" + ARRIVES + r") " + WHOM + r"(?P<to><org>)",
        "Institutional money worth $240 million has flowed into aircraft developer Corvid.",
        rejects=OTHER_MONEY + r"|\b(?:valu\w+|worth at|debts?|market cap\w*|project|data cent\w+|assets|ministry)\b",
    ),
    Rule(
        "funding.puts_on_road",
        "equity_round/closed/noun",
        r"(?:(?P<r><round>)|round|raise|cheque|injection|investment) (?:[\w-]+ ){0,2}?(?:of|worth) "
        + SIZED
        + r"(?:[\w-]+ ){0,2}?(?P<m><money>) "
        r"(?P<v>puts|gives|brings|sets|takes|leaves|lets|allows|enables|helps|will (?:help|let|allow|enable|take|"
        r"give)|pushes|propels|catapults|makes|turns|lifts|buys) " + WHOM + r"(?P<to><org>)",
        "A Series B of over $85 million puts memory designer Corvid on the road to production.",
        rejects=r"\b(?:ipo|listing|stake in)\b",
    ),
    Rule(
        "funding.sum_taken",
        "any/closed/noun",
        r"(?P<m><money>)(?: [\w-]+){0,2}?,? "
        + WHOM
        + r"(?:(?P<to><org>)|it|we|they|the (?:company|firm|start-?up)|we've) {aux}"
        r"(?P<v>"
        + TAKES
        + r"|(?:took|taken|had) (?=from (?:[\w-]+ ){0,3}?"
        + INVESTORS
        + r"))(?! (?:[\w-]+ ){0,4}<money>)(?= (?:from|in|last|this|earlier|two|three|a|when|"
        r"for|at|to|on|with|just|with)\b| <date>|[.,;]|$)",
        "It dwarfs the $33 million that rival Corvid scooped up last month.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.sum_sought",
        "any/proposed/noun",
        r"(?P<m><money>)(?: [\w-]+){0,3}?,? (?:that |which )?"
        + WHOM
        + r"(?P<to><org>) (?P<v>(?:is|are|was) (?:looking for|"
        r"seeking|after|chasing|hunting|trying to raise|hoping (?:to raise|for)|raising)|wants|seeks|needs|"
        r"hopes to raise|"
        r"plans to raise|aims to raise)(?! (?:[\w-]+ ){0,4}<money>)",
        "The €4 million that Corvid is looking for will pay for a second kitchen.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.seeks_from",
        "any/proposed/recipient",
        r"\b(?P<v>look(?:s|ing) for|seek(?:s|ing)?|(?:is|are) (?:out )?after|chas(?:es|ing)|in search of|"
        r"wants?|needs?|"
        r"lining up|hop(?:es|ing) for|pitching (?:[\w-]+ ){0,2}?for|hunting for) "
        + SIZED
        + r"(?:as much as |at least |between )?(?P<m><money>)"
        r"(?: or so| more)? from (?:[\w-]+ ){0,5}?" + INVESTORS + r"\b",
        "Corvid wants $150 million from investors.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.seeks_debt",
        "debt/proposed/recipient",
        r"\b(?P<v>look(?:s|ing) for|seek(?:s|ing)?|(?:is|are) (?:out )?after|in search of|wants?|needs?|"
        r"hop(?:es|ing) for|(?:wants?|seek(?:s|ing)?|plan(?:s|ning)?|hop(?:es|ing)|look(?:s|ing)|aim(?:s|ing)|"
        r"intends?) to borrow) "
        + SIZED
        + r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?:(?<=borrow <money>)| (?:[\w-]+ ){0,4}?"
        + DEBT
        + r"\b|(?= against| to refinance| from (?:[\w-]+ ){0,2}?(?:banks|lenders)))",
        "The owners of Corvid are looking for $340 million of floating-rate debt.",
        rejects=r"\b(?:bonds?|damages|compensation|forgive\w*|relief|write-?off)\b",
    ),
    Rule(
        "funding.search_of",
        "any/proposed/recipient",
        r"\b(?P<v>in search of|on the hunt for|out (?:raising|looking for|to raise)|touring investors for|"
        r"passing the hat for|"
        r"(?:is|are|was|were) after) "
        + SIZED
        + r"(?:as much as |at least )?(?P<m><money>)(?! (?:in|of) (?:damages|compensation))",
        "Corvid is doing the rounds in search of as much as $120 million.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.talks_between",
        "any/proposed/noun",
        r"\btalks between "
        + WHOM
        + r"(?P<to><org>) and (?:[\w-]+ |<place>(?:'s)? |<demonym> ){0,4}?(?P<by>{org}) (?P<v>over|about|on|for) "
        + SIZED
        + r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:[\w-]+ ){0,2}?(?:injection|investment|infusion|stake|loan|"
        r"round|funding|financing)\b",
        "Talks between carrier Corvid and Fern Group over a $600 million equity injection have begun.",
        rejects=r"\b(?:collapsed|ended|broke\w* (?:down|off)|called off|fell apart|merger)\b",
    ),
    Rule(
        "funding.persuades",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>persuad(?:es|ed)|convinc(?:es|ed)|talked|tapp?(?:s|ed)|hit(?:s)? up|turn(?:s|ed) to|"
        r"got|talk(?:s|ed)) "
        r"(?:[\w-]+ ){0,4}?(?P<by>{org})(?: and (?:[\w-]+ ){1,3})? (?:(?:in)?to (?:part with|invest|put (?:up|"
        r"in)|back it with|hand over|chip in|"
        r"commit|lend|pool|stump up|write (?:it )?an? (?:cheque|check) (?:of|for))|into (?:parting with|"
        r"investing|putting in|handing over)|for) " + SIZED + r"(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "Corvid has persuaded Fern Capital and Lark Ventures to part with 8.5 million euros.",
        rejects=OTHER_MONEY + r"|\b(?:advice|data|services)\b",
    ),
    Rule(
        "funding.handed_to_it",
        "equity_round/closed/funder",
        r"(?:(?P<by>{org}) )?(?:has |have |had )(?P<v>handed|given|lent|entrusted) (?:it|them|the (?:company|"
        r"firm|start-?up|group)) (?:with )?" + SIZED + r"(?P<m><money>)",
        "Accounts managed by Fern Group had handed it $80 million.",
        rejects=OTHER_MONEY + r"|\b(?:valuation|value)\b",
    ),
    Rule(
        "funding.puts_into",
        "any/closed/funder",
        r"\b(?P<v>"
        + PUTS
        + r") (?:an? |some |another |a further |an additional |up to |about |around |more than |over |nearly )*"
        r"(?P<m><money>)(?: (?:more|of (?:[\w-]+ ){0,3}?(?:equity|capital|money|cash|stock|shares)))? "
        r"(?:in|into|to|for|behind|on|at)(?: (?:a|an|the) (?:[\w-]+ ){0,3}?"
        + STAKE
        + r" (?:in|of))? "
        + WHOM
        + r"(?P<to><org>)(?!'s? (?:[\w-]+ ){0,3}?"
        r"(?:plants?|factor\w+|shares)|-)",
        "Fern Ventures stumped up £2.6m for Corvid, the loan-trading start-up.",
        rejects=OTHER_MONEY + r"|\b(?:fuel\w*|plants?|factor\w+|data cent\w+|into (?:the )?economy|bid)\b",
    ),
    Rule(
        "funding.buys_into",
        "equity_round/closed/funder",
        r"\b(?P<v>b(?:uy(?:s|ing)?|ought) into|becom(?:es|ing) a shareholder (?:of|in)|became a shareholder "
        r"(?:of|in)|"
        r"(?:t(?:ak(?:es|e|en|ing)|ook)|acquir(?:es|ed|e|ing)|b(?:uys?|uying|ought)|pick(?:s|ed) up) an? "
        r"(?:[\w-]+ |(?P<p><percent>) ){0,4}?" + STAKE + r" in) " + WHOM + r"(?P<to><org>),? (?:[\w-]+ ){0,3}?"
        r"(?:for|with|via|through|paying|investing|putting in|in a deal worth|in exchange for|at a cost of) "
        + SIZED
        + r"(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "Fern Tech is buying into data firm Corvid for $300 million.",
        rejects=WHOLE + r"|" + _NOT_BOUGHT,
    ),
    Rule(
        "funding.pays_for_paper",
        "equity_round/closed/funder",
        r"\b(?P<v>pa(?:id|ys|ying)|spen(?:t|ds)|put (?:up|in)|hand(?:s|ed) over|invest(?:s|ed)) "
        + SIZED
        + r"(?P<m><money>)(?: in cash)? (?:for|on|in) "
        r"(?:(?:an? |the |its |\d+ )?(?:[\w-]+ |<percent> ){0,4}?(?:newly[ -]issued|new|preferred|convertible|"
        r"fresh) (?:[\w-]+ ){0,2}?"
        r"(?:shares|stock|units|equity)|an? (?:[\w-]+ |<percent> |<round> ){0,3}?"
        + STAKE
        + r")(?: (?:in|of|from) "
        + WHOM
        + r"(?P<to><org>))?",
        "Fern and Lark paid $170 million for newly issued shares of Corvid.",
        rejects=WHOLE + r"|" + OTHER_MONEY,
    ),
    Rule(
        "funding.sells_slice",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>s(?:ells|old|elling)|hand(?:s|ed)|g(?:ives|ave)) an? (?:[\w-]+ ){0,3}?"
        + STAKE
        + r"(?: in itself)? to "
        + WHOM
        + r"(?P<by>{org}) (?:for|worth|in (?:exchange|return) for|in an? (?:deal|transaction) worth) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Corvid sold a stake to Fern for $150 million last year.",
        rejects=WHOLE + r"|" + OTHER_MONEY,
    ),
    Rule(
        "funding.places_paper",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>plac(?:es|ed)|issu(?:es|ed)|allott?(?:s|ed)|plac(?:e|ing)|issue|sell) (?:[\w-]+ ){0,2}?(?:"
        + r"(?:new |fresh |preferred |ordinary )+(?:shares|stock|units|equity) (?:worth|valued at|totall?ing|"
        r"for) (?:[\w-]+ ){0,3}?(?P<m><money>)"
        r")(?! (?:apiece|each|per|to)\b)",
        "Corvid also placed new shares worth £1.2 million.",
        rejects=OTHER_MONEY + r"|\b(?:rights|retail)\b",
    ),
    Rule(
        "funding.places_with",
        "equity_round/proposed/recipient",
        r"\b(?P<v>plac(?:e|es|ed|ing)|sell(?:s|ing)?|sold|issu(?:e|es|ed)) (?:[\w-]+ ){0,3}?(?P<m><money>)(?: "
        r"worth)? (?:of|in) (?:[\w-]+ ){0,3}?"
        r"(?:stock|shares|equity|units) (?:with|to) (?:[\w-]+ ){0,3}?"
        + INVESTORS
        + r"\b(?=[^.;]{0,60}\bbefore\b|[^.;]{0,40}\b(?:private|preferential))",
        "Corvid may place up to Rs 90 crore of stock with investors before the offer opens.",
        rejects=r"\b(?:rights|buyback)\b",
    ),
    Rule(
        "funding.proceeds_made",
        "equity_round/closed/noun",
        r"(?:gross )?proceeds of "
        + ON
        + r"(?P<m><money>) (?:were|was|have been) (?P<v>reali[sz]ed|raised|received|generated|obtained) by "
        + WHOM
        + r"(?P<to><org>)",
        "Gross proceeds of C$284,500 were realised by Corvid Minerals on closing.",
        rejects=r"\b(?:ipo|public offering|sale of)\b",
    ),
    Rule(
        "funding.opens_exempt",
        "equity_round/proposed/recipient",
        r"{aux}\b(?P<v>open(?:s|ed)|launch(?:es|ed)|start(?:s|ed)|kick(?:s|ed) off|beg[au]n|mount(?:s|ed)) "
        r"(?:an? |its |the )?(?:[\w()-]+ ){0,3}?"
        r"(?:rule 506\S{0,4}|reg(?:ulation)? (?:a|cf|d)\+?|private|crowdfunding|equity crowdfunding) "
        r"(?:offering|campaign|raise|round|"
        r"placement)(?: [\w-]+){0,2}? (?:of|for|to raise|worth|totall?ing|targeting) " + ON + r"(?P<m><money>)",
        "Corvid has opened a Rule 506(c) offering of as much as $30 million.",
    ),
    Rule(
        "funding.upsizes",
        "equity_round/announced/recipient",
        r"{aux}\b(?P<v>increas(?:es|ed)|upsiz(?:es|ed)|enlarg(?:es|ed)|expand(?:s|ed)|rais(?:es|ed)|boost(?:s|"
        r"ed)|extend(?:s|ed)|topp?(?:s|ed) up) (?:the size of )?(?:its |the |a )"
        r"(?:[\w-]+,? ){0,5}?(?:private placement|placement|<round>|seed round|funding round|round|registered "
        r"direct offering)(?: [\w-]+){0,2}? "
        r"(?:(?:from <money> )?to|with|by) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Corvid increased the size of its best-efforts private placement to $9.5 million.",
        rejects=r"\b(?:public offering|ipo)\b",
    ),
    Rule(
        "funding.pledges_for_stock",
        "equity_round/announced/recipient",
        r"\b(?P<v>(?:has|have|had|received|secured|holds|with) (?:firm |binding |received |irrevocable "
        r"){1,3}(?:commitments|pledges|undertakings|subscriptions))"
        r"(?: (?:from|by) [^.;<]{0,60}?)? (?:for|of|totall?ing|worth) " + ON + r"(?P<m><money>)",
        "Corvid has firm pledges from local funds for A$32 million of new stock.",
    ),
    Rule(
        "funding.signs_up_for",
        "equity_round/announced/noun",
        INVESTORS + r" (?:in <org> )?(?:has |have |had |will |are to |would |also )*(?P<v>sign(?:s|ed)? up for|tak(?:e|"
        r"en) up|took up|subscribed? (?:for|to)|"
        r"b(?:uy|ought)|purchased?|(?:agreed|committed|promised) to (?:buy|take up|purchase)) "
        + SIZED
        + r"(?P<m><money>)(?: worth)? (?:of|in) "
        r"(?:[\w-]+ |<round> ){0,4}?(?:shares|stock|equity|units|warrants)(?: and [\w-]+)?\b(?: (?:of|in|from) "
        + WHOM
        + r"(?P<to><org>))?",
        "Existing investors have signed up for $1.4 million in new shares of Corvid.",
        rejects=r"\b(?:ipo|public|offer for sale|rights|retail|open market|tender)\b",
    ),
)
"""Those that name who gets and who gives: they come before the general ones."""
