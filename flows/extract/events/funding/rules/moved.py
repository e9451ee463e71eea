"""Ways of telling money by the way it goes: who takes it in, who puts it up, where it arrives."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import ARRIVES, INVESTORS, ON, OTHER_MONEY, PUTS, TAKES, WHOM
from flows.extract.rule import Rule

_SIZED = r"(?:an? |the |its |another |a further |an additional |some |up to |about |around |just |only |over |nearly )*"
_STAKE = r"(?:stake|interest|holding|shareholding|slice|share|piece|chunk)"
_DEBT = (
    r"(?:(?:working-capital |credit |bank |revolving |funding |financing )+(?:line|lines|facility|facilities)|"
    r"revolver|(?:[\w-]+ )?(?:loans?|bridge|debt|borrowings|mortgage))"
)
_NOT_BOUGHT = OTHER_MONEY.replace(r"acqui\w+|", "")
"""The same for rules whose own verb is to acquire."""
_WHOLE = r"\b(?:majority|(?<!non-)controlling|remaining|entire|whole|full control|all of|100%)\b"

MOVED: tuple[Rule, ...] = (
    Rule(
        "funding.arrives",
        "equity_round/closed/noun",
        r"(?:(?:cheques?|checks?|money|cash|funding|capital|backing|investment|round|<round>)(?: [\w-]+){0,3}? "
        r"(?:worth|of|totall?ing) )?" + _SIZED + r"(?P<m><money>)(?: (?:in|of) (?:[\w-]+ ){0,3}?(?:cash|money|capital|"
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
        + _SIZED
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
        + _SIZED
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
        + _SIZED
        + r"(?:[\w-]+ ){0,3}?(?P<m><money>)(?:(?<=borrow <money>)| (?:[\w-]+ ){0,4}?"
        + _DEBT
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
        + _SIZED
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
        + _SIZED
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
        r"investing|putting in|handing over)|for) " + _SIZED + r"(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "Corvid has persuaded Fern Capital and Lark Ventures to part with 8.5 million euros.",
        rejects=OTHER_MONEY + r"|\b(?:advice|data|services)\b",
    ),
    Rule(
        "funding.handed_to_it",
        "equity_round/closed/funder",
        r"(?:(?P<by>{org}) )?(?:has |have |had )(?P<v>handed|given|lent|entrusted) (?:it|them|the (?:company|"
        r"firm|start-?up|group)) (?:with )?" + _SIZED + r"(?P<m><money>)",
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
        + _STAKE
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
        r"(?:[\w-]+ |(?P<p><percent>) ){0,4}?" + _STAKE + r" in) " + WHOM + r"(?P<to><org>),? (?:[\w-]+ ){0,3}?"
        r"(?:for|with|via|through|paying|investing|putting in|in a deal worth|in exchange for|at a cost of) "
        + _SIZED
        + r"(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "Fern Tech is buying into data firm Corvid for $300 million.",
        rejects=_WHOLE + r"|" + _NOT_BOUGHT,
    ),
    Rule(
        "funding.pays_for_paper",
        "equity_round/closed/funder",
        r"\b(?P<v>pa(?:id|ys|ying)|spen(?:t|ds)|put (?:up|in)|hand(?:s|ed) over|invest(?:s|ed)) "
        + _SIZED
        + r"(?P<m><money>)(?: in cash)? (?:for|on|in) "
        r"(?:(?:an? |the |its |\d+ )?(?:[\w-]+ |<percent> ){0,4}?(?:newly[ -]issued|new|preferred|convertible|"
        r"fresh) (?:[\w-]+ ){0,2}?"
        r"(?:shares|stock|units|equity)|an? (?:[\w-]+ |<percent> |<round> ){0,3}?"
        + _STAKE
        + r")(?: (?:in|of|from) "
        + WHOM
        + r"(?P<to><org>))?",
        "Fern and Lark paid $170 million for newly issued shares of Corvid.",
        rejects=_WHOLE + r"|" + OTHER_MONEY,
    ),
    Rule(
        "funding.sells_slice",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>s(?:ells|old|elling)|hand(?:s|ed)|g(?:ives|ave)) an? (?:[\w-]+ ){0,3}?"
        + _STAKE
        + r"(?: in itself)? to "
        + WHOM
        + r"(?P<by>{org}) (?:for|worth|in (?:exchange|return) for|in an? (?:deal|transaction) worth) "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Corvid sold a stake to Fern for $150 million last year.",
        rejects=_WHOLE + r"|" + OTHER_MONEY,
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
        + _SIZED
        + r"(?P<m><money>)(?: worth)? (?:of|in) "
        r"(?:[\w-]+ |<round> ){0,4}?(?:shares|stock|equity|units|warrants)(?: and [\w-]+)?\b(?: (?:of|in|from) "
        + WHOM
        + r"(?P<to><org>))?",
        "Existing investors have signed up for $1.4 million in new shares of Corvid.",
        rejects=r"\b(?:ipo|public|offer for sale|rights|retail|open market|tender)\b",
    ),
    Rule(
        "funding.extends_facility",
        "debt/closed/funder",
        r"\b(?P<v>extend(?:s|ed)|grant(?:s|ed)|provid(?:es|ed)|arrang(?:es|ed)|g(?:ives|ave)|offer(?:s|ed)|"
        r"agreed|approv(?:es|ed)|sign(?:s|ed)) (?:an? )?(?:<duration>,? |[\w-]+,? ){0,3}?(?P<m><money>),? "
        r"(?:<duration>,? |[\w-]+ ){0,3}?" + _DEBT + r" (?:to|for) " + WHOM + r"(?P<to><org>)",
        "Varden Bank extended a three-year, 750 million pound revolving facility to Corvid Foods.",
        rejects=r"\b(?:grants?|guarantee)\b",
    ),
    Rule(
        "funding.arranges_line",
        "debt/closed/recipient",
        r"{aux}\b(?P<v>arrang(?:es|ed)|open(?:s|ed)|agree[sd]|sign(?:s|ed)|secur(?:es|ed)|clos(?:es|ed)|"
        r"obtain(?:s|ed)|got|gets|(?:is|are) getting|t(?:ook|akes)(?: out)?|"
        r"finali[sz](?:es|ed)|dr(?:ew|aws) down|ti(?:es|ed) up|lin(?:es|ed) up|negotiat(?:es|ed)|land(?:s|"
        r"ed)) (?:up )?(?:an? |the |its |on )*(?:[\w-]+ ){0,2}?(?P<m><money>)(?: of)?,? "
        r"(?:(?:fresh|new|additional|<duration>|[\w-]+),? ){0,3}?(?:"
        + _DEBT
        + r"|line|facility) (?:(?:with|from|by) (?:[\w-]+ |<place>(?:'s)? |<demonym> ){0,4}?(?:(?P<by>{org})|"
        r"bank|banks|lenders?|financier))",
        "Corvid arranged a $500,000 working-capital line with a local bank.",
        rejects=r"\b(?:repa\w+|refinanc\w+ its|sold|guarantee)\b",
    ),
    Rule(
        "funding.to_borrow",
        "debt/proposed/recipient",
        r"\b(?P<v>(?:wants?|seek(?:s|ing)?|plan(?:s|ning)?|hop(?:es|ing)|look(?:s|ing)|aim(?:s|ing)|intends?) "
        r"to borrow) " + ON + r"(?P<m><money>)",
        "The owner of Corvid Tower wants to borrow around 210 million euros.",
        rejects=r"\b(?:bonds?|deficit|budget|treasury)\b",
    ),
    Rule(
        "funding.placement_to",
        "equity_round/closed/noun",
        r"(?P<m><money>) (?:[\w-]+ |<round> ){0,3}?(?P<v>placement|placing|allotment|issue|share issue) to "
        r"(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Besides a A$2.1 million strategic placement to Fern Prima, Corvid Lithium found new directors.",
        rejects=r"\b(?:public|rights|retail)\b",
    ),
    Rule(
        "funding.sum_promised",
        "any/announced/funder",
        r"(?P<m><money>) (?:that |which )?(?:(?P<by><org>)|it|the (?:company|firm|group)) (?:has|had|have) "
        r"(?:also |since |already )?(?P<v>promised|pledged|committed|agreed to (?:put|invest))"
        r" (?:to|in|into|for) " + WHOM + r"(?P<to><org>)",
        "That comes on top of the $9 billion it has promised to chatbot developer Corvid.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.seeking_opens",
        "any/proposed/recipient",
        r"^(?P<v>seeking|chasing|hunting for|in search of|looking for|looking to raise|trying to raise|hoping "
        r"to raise|aiming to raise|out to raise) " + _SIZED + r"(?:[\w-]+ ){0,2}?(?P<m><money>)"
        r"(?: (?:in|of|from) (?:[\w-]+ ){1,3}?)?, (?:<date>,? )?" + WHOM + r"(?P<to><org>)(?!'s)",
        "Seeking up to $20 million, Corvid this month began pitching to angels.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.subscriber_to",
        "debt/announced/funder",
        r"(?P<v>(?:subscriber|buyer|investor|subscribed|subscribing|subscribes)) (?:to|of|in|for) "
        + _SIZED
        + r"(?:all of the )?(?P<m><money>)(?: worth)? (?:of|in) (?:[\w-]+ |<duration> ){0,5}?"
        r"(?:bonds?|notes|debentures|ncds) (?:sold|issued|placed|floated) by " + WHOM + r"(?P<to><org>)",
        "Fern Finance was the sole subscriber to Rs 640 crore of green bonds sold by Corvid Trust.",
    ),
    Rule(
        "funding.stake_passes",
        "equity_round/announced/noun",
        _STAKE
        + r"(?: of <percent>)? in "
        + WHOM
        + r"(?P<to><org>) (?:will |would |is to |has )?(?P<v>pass(?:es|ed)?|go(?:es|ne)?|went|is going|was "
        r"sold|is being sold|be sold|is sold) to "
        + WHOM
        + r"(?P<by>{org}) (?:for|in (?:exchange|return) for) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "A minority interest of 17.4% in Corvid Electric passes to Fern for $5.1 billion.",
        rejects=_WHOLE,
    ),
    Rule(
        "funding.for_sum_gets",
        "equity_round/announced/funder",
        r"^for "
        + _SIZED
        + r"(?P<m><money>)(?: \(<money>\))?, (?P<by>{org}) (?:will |would |is to |has |is )?(?P<v>gets?|"
        r"takes?|taking|took|buys?|bought|buying|receives?|acquires?|acquired|getting|picks? up) (?:an? "
        r")?(?:[\w-]+ ){0,3}?"
        r"(?:<percent>|" + _STAKE + r")(?: [\w-]+){0,2}? (?:of|in) " + WHOM + r"(?P<to><org>)",
        "For $152 million, Fern Ventures gets a 2.3% stake in Corvid Digital.",
        rejects=_WHOLE,
    ),
    Rule(
        "funding.got_its_share",
        "equity_round/closed/funder",
        r"\b(?P<v>acquired|bought|got|took|picked up) (?:its|their|the|that) <percent>(?: (?:[\w-]+ )?"
        + _STAKE
        + r")?(?: (?:in|of) "
        + WHOM
        + r"(?P<to><org>))?(?: (?:in )?<date>)? for (?:[\w-]+ ){0,2}?(?P<m><money>)"
        r"(?= of (?:fresh|new) |[^.;<]{0,30}(?:round|investment|injection))",
        "Fern Gully acquired its 24% in 2019 for $22 million of fresh capital.",
        rejects=_WHOLE,
    ),
    Rule(
        "funding.paper_brings",
        "equity_round/announced/noun",
        r"(?:shares|units|placement|placing|warrants|stock)\b[^.;<]{0,20}(?:<org>)?[^.;<]{0,40} (?:will|would|"
        r"should|is to|are to) (?P<v>bring|net|earn|give|hand|yield|raise)(?: in)? (?:the company|it|the "
        r"(?:firm|group)|(?P<to><org>)) " + _SIZED + r"(?:roughly )?(?P<m><money>)",
        "The new shares and attached warrants will bring the company around $38 million.",
        rejects=r"\b(?:ipo|public|listing|underwritten|rights|float)\b",
    ),
    Rule(
        "funding.authorizes",
        "equity_round/proposed/recipient",
        r"{aux}(?P<v>authori[sz](?:es|ed)|creat(?:es|ed)|registered|filed to (?:sell|issue)) (?:[\w.,-]+ "
        r"){0,4}?(?P<r><round>) (?:[\w-]+ ){0,2}?(?:shares|stock),? [^.;<]{0,50}(?P<m><money>)",
        "Corvid has authorized 14 million Series F shares, enough to bring in $210 million.",
    ),
    Rule(
        "funding.round_done",
        "equity_round/closed/noun",
        r"(?:\b(?:our|its|their|the|this|(?P<to><org>)'s?) (?P<r><round>)(?: round| financing| raise)? "
        r"(?:(?:is|was|has been|are) (?:now |officially |finally )*(?P<v>done|complete|completed|closed|in "
        r"the bag|wrapped up|signed|finished|over the line)|"
        r"came together|has closed)|\bbrought (?:its|their|the) <round> to (?:completion|a close),? "
        r"(?:netting|raising|with|at|worth|collecting))(?:(?: ?[:,-]| at| with| netting| for)? (?:[\w-]+ "
        r"){0,2}?(?P<m><money>))?",
        "Our B round is done: €31 million.",
        rejects=r"\b(?:until|once|when|not|if) (?:its|the|our)\b",
    ),
    Rule(
        "funding.backs_with",
        "equity_round/closed/funder",
        r"\b(?P<v>back(?:s|ed|ing)?|bankroll(?:s|ed|ing)?|fuel(?:s|l?ed|l?ing)?|stak(?:es|ed|ing)|"
        r"capitali[sz](?:es|ed|ing)|seed(?:s|ed|ing)?) "
        + WHOM
        + r"(?P<to><org>)(?:'s? (?:[\w-]+ ){0,4})?(?: [\w-]+){0,3}? (?:with|to the tune of) "
        + _SIZED
        + r"(?:[\w-]+ ){0,2}?(?P<m><money>)",
        "Angels have bankrolled Corvid with $1.5 million.",
        rejects=OTHER_MONEY + r"|\b(?:grants?|loans?|backed by|aid)\b",
    ),
    Rule(
        "funding.placement_for",
        "equity_round/announced/recipient",
        r"\b(?P<v>private placement|placement|registered direct offering|placing|pipe)(?: (?:financing|"
        r"offering))? (?:of|consisting of|comprising) "
        r"(?:(?!public\b|initial\b)(?:[\w.,'&%$-]+|<(?:money|date|percent|duration)>),? ){1,25}?(?:for|to "
        r"raise|with|raising)"
        r" (?:(?:total|aggregate|combined|anticipated|expected) )*(?:gross ?)?(?:proceeds (?:to the company "
        r")?(?:of|totall?ing) )?(?:up to |a total of |about |approximately |an aggregate of "
        r")*(?P<m><money>)(?! (?:per|a|each))",
        "Corvid announced a private placement of up to 10,000,000 units at C$0.10 for gross proceeds of up to "
        "C$1,000,000.",
        rejects=r"\b(?:net proceeds|underwritten)\b",
    ),
    Rule(
        "funding.signed_for_proceeds",
        "equity_round/announced/recipient",
        r"{aux}\b(?P<v>entered into|signed|signs|executed|enters into) (?:[\w-]+ ){0,3}?agreements? with "
        r"(?:[\w-]+ ){0,6}?(?:(?P<by>{org}) )?"
        r"(?:(?!public\b|initial\b|underwrit\w+\b)(?:[\w.,'&%$-]+|<(?:money|date|percent|org)>),? "
        r"){1,25}?(?:gross )?proceeds (?:to the company )?(?:of|totall?ing) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Corvid has entered into a definitive agreement with Fern for the purchase of 2 million shares at "
        "$5.00 a share, for gross proceeds of $10 million.",
        rejects=r"\b(?:net proceeds|underwriting|sale of (?:its|the)|divest\w*|property|royalt\w+)\b",
    ),
    Rule(
        "funding.named_sale",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>secur(?:es|ed)|rais(?:es|ed)|obtain(?:s|ed)|collect(?:s|ed)|generat(?:es|ed)|took in|"
        r"brought in) (?:a total of )?"
        + _SIZED
        + r"(?P<m><money>) (?:through|via|by|from|in) (?:the |an? )?(?:private )?(?:sale|issue|issuance|"
        r"selling|issuing|placement) (?:of )?(?:[\w-]+ ){0,4}?(?:shares|stock|units|equity|notes|debentures) "
        r"(?:[\w-]+ )?to " + WHOM + r"(?P<by>{org})",
        "Corvid secured a total of $22 million through the sale of preferred shares to Fern Growth.",
        rejects=r"\b(?:ipo|public|existing shares|stake)\b",
    ),
    Rule(
        "funding.hopes_to_bring_in",
        "any/proposed/recipient",
        r"\b(?P<v>(?:look(?:s|ing)?|hop(?:es|ing)|aim(?:s|ing)|plan(?:s|ning)|seek(?:s|ing)|wants?|needs?|"
        r"expects?|try(?:ing)?|is|are) to "
        r"(?:bring in|secure|attract|find|land|collect|pull in|drum up|rustle up|round up|scrape together|take in)) "
        + _SIZED
        + r"(?:as much as |at least )?(?P<m><money>)"
        r"(?= (?:in|of|from|through|via|by) (?:[\w-]+ ){0,4}?(?:equity|capital|funding|financing|money|"
        r"investment|cash|partners?|investor|round|<org>|" + INVESTORS + r")|[.,;]|$)",
        "Corvid is looking to bring in $50 million from a strategic partner.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.package_for",
        "debt/announced/noun",
        r"\b(?P<v>debt|loan|financing|credit|refinancing) (?:package|facility|deal|agreement) (?:for|to) "
        + WHOM
        + r"(?P<to><org>),? (?:is |was )?(?:worth|of|totall?ing|valued at) "
        + _SIZED
        + r"(?P<m><money>)",
        "The debt package for Corvid, worth $1.2 billion, is being arranged by Varden Bank.",
        over="form",
    ),
    Rule(
        "funding.draws_down",
        "debt/closed/recipient",
        r"{aux}\b(?P<v>dr(?:ew|awn|aws)(?: down)?) (?:the |a |an )?(?:[\w-]+ ){0,3}?(?P<m><money>) (?:of |on |"
        r"under |from |against )(?:an? |its |the )?(?:[\w-]+ ){0,3}?(?:facility|loan|credit line|line)\b"
        r"(?: (?:with|from|by|provided by|led by) (?:[\w-]+ ){0,3}?(?P<by>{org}))?",
        "Corvid had drawn $50 million under its credit facility with Varden Bank.",
    ),
    Rule(
        "funding.sum_put",
        "any/closed/noun",
        r"(?P<m><money>)(?: (?:[\w-]+ ){0,3}?(?:cheque|check|investment|ticket|injection))? (?:that |which "
        r")?(?:[\w-]+ ){0,3}?(?P<by>{org}) (?:has |have |had |just |recently |already )*(?:"
        + PUTS
        + r"|invested) (?:in|into|behind|to) (?:the (?:company|firm|start-?up|business)|it\b|"
        + WHOM
        + r"(?P<to><org>))",
        "It will run on the $9 million that Fern and Lark just sank into the company.",
        rejects=OTHER_MONEY + r"|\b(?:plants?|factor\w+|data cent\w+)\b",
    ),
    Rule(
        "funding.cheque_cut",
        "equity_round/closed/noun",
        r"(?:cheque|check|ticket|investment|seed|round|<round>) of (?:[\w-]+ ){0,2}?(?P<m><money>) (?:that |"
        r"which )(?P<by>{org}) (?:has |had )?(?:wrote|cut|made|signed|written|led|put up|provided)\b",
        "It began with a cheque of Rs 18 crore that Fern Partners cut in 2020.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.lent_by",
        "debt/announced/noun",
        r"(?P<m><money>) (?:[\w-]+ |<duration> ){0,3}?(?:bridge|loan|facility|line|financing|package) (?:that "
        r"|which )?(?P<by>{org}) (?:has |have |had |will |is |are )*"
        r"(?:underwritten|underwrote|underwriting|arranged|arranging|provided?|providing|extended|signed|"
        r"granted|agreed)\b",
        "Corvid will use a C$1.2 billion bridge that Varden Bank and Orsa Bank have underwritten.",
        rejects=r"\b(?:repa\w+|sold)\b",
    ),
    Rule(
        "funding.chats_about",
        "equity_round/proposed/recipient",
        r"\b(?P<v>(?:talking|chatting|speaking|talks|discussions|conversations|negotiating|meeting)) (?:to|"
        r"with) (?:[\w-]+ ){0,3}?(?:(?P<by>{org})|investors|vcs) (?:about|over|on|for) (?:an? |its |leading "
        r"its )(?:[\w-]+ ){0,2}?(?P<r><round>)"
        r"(?![^.;]{0,40}<money>(?! valuation))",
        "Corvid is chatting to Fern about a B round.",
        rejects=r"\b(?:collapsed|ended|fell apart)\b",
    ),
    Rule(
        "funding.loan_will_help",
        "debt/announced/noun",
        r"\b(?:loan|facility|credit line|financing package|debt package) (?:of|worth) "
        + _SIZED
        + r"(?P<m><money>)(?: (?:from|by) (?:[\w-]+ ){0,3}?(?P<by>{org}))? (?P<v>(?:will|would|is to|helps?|"
        r"lets?|allows?|enables?) ?(?:help|allow|let|enable|finance|support|fund|assist)?) " + WHOM + r"(?P<to><org>)",
        "A direct loan of up to $12.5 million will allow Corvid Ltd. to buy machines.",
    ),
    Rule(
        "funding.sounds_out",
        "any/proposed/recipient",
        r"\b(?P<v>sounding out|sounded out|talking to|canvassing|approaching|wooing|courting|pitching(?: to)?|"
        r"meeting|in talks with|tapping) (?:[\w-]+ |<demonym> ){0,3}?"
        + INVESTORS
        + r" (?:over|about|on|for|with|in) (?:an? |the |its )?(?:[\w-]+ ){0,3}?(?:issue|raise|round|<round>|"
        r"placement|injection|stake|offering|financing|deal)(?: (?:worth|of|for|totall?ing|to raise))? "
        r"(?:[\w-]+ ){0,3}?(?P<m><money>)",
        "Corvid is sounding out investors over a share issue worth up to 250 million euros.",
        rejects=r"\b(?:ipo|public|listing|float|rights)\b",
    ),
    Rule(
        "funding.preferential_worth",
        "equity_round/announced/recipient",
        r"\b(?P<v>issu(?:e|es|ed|ing)|allot(?:s|ted|ting)?) (?:[\w-]+ ){0,3}?(?:shares|warrants|units|"
        r"stock)(?: and (?:[\w-]+ ){1,2})? (?:worth|for|totall?ing|aggregating) (?:[\w-]+ "
        r"){0,2}?(?P<m><money>) (?:on|through|via|by way of) an? (?:preferential|private)\b",
        "Corvid Gears will issue shares and warrants worth Rs 485 crore on a preferential basis.",
    ),
    Rule(
        "funding.found_with",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>found|finds|sourced) "
        + _SIZED
        + r"(?P<m><money>) (?:with|from|at) (?:the |an? )?(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Corvid found CHF 5.5 million with Fern Ventures.",
        rejects=OTHER_MONEY + r"|\b(?:fraud|missing|hidden|audit\w*)\b",
    ),
)
"""Those that name who gets and who gives: they come before the general ones."""

TAKEN: tuple[Rule, ...] = (
    Rule(
        "funding.takes_in",
        "any/closed/recipient",
        r"{aux}\b(?P<v>"
        + TAKES
        + r") (?!of\b)(?:[\w-]+ ){0,3}?(?P<m><money>)(?! (?:in|of) (?:[\w-]+ )?(?:revenue|sales|profit|net|"
        r"orders|debt|bonds))"
        r"(?=[.,;)]|$| (?:more |or so )?(?:today|this|last|earlier|to|for|at|as|led|with|and|in|from|last|on|"
        r"via|through|but|while|when|before)\b| <date>)",
        "Robotics start-up Corvid took home $16 million.",
        rejects=OTHER_MONEY
        + r"|\b(?:stock|shares?|stake|gold|coins?|bitcoins?|points?|share price|valuation|value|market|users|"
        r"cents|barrel|bond|bonds|strategy|fund|vehicle)\b",
    ),
    Rule(
        "funding.was_given",
        "any/closed/recipient",
        r"\b(?P<v>(?:was|were|been|is|be) (?:given|handed|lent|loaned|provided with|supplied with|injected "
        r"with|staked)|got by on|lived (?:on|off)|subsisted on|(?:top(?:s|ped)|fill(?:s|ed)|swell(?:s|ed)|"
        r"replenish(?:es|ed)|bolster(?:s|ed)|"
        r"refill(?:s|ed)) (?:up )?(?:its|their) (?:coffers|war chest|kitty|treasury|bank account|balance "
        r"sheet|cash pile)(?: (?:by|with|to the tune of))?) "
        + _SIZED
        + r"(?P<m><money>)(?:,? (?:by|from) (?:[\w-]+ ){0,3}?(?P<by>{org}))?",
        "Corvid was given $2 billion by Fern Group in 2017.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.better_off",
        "equity_round/closed/recipient",
        r"\b(?P<v>(?:is|are|has|was|now)) (?:now )?"
        + _SIZED
        + r"(?P<m><money>) (?:better (?:funded|off)|richer|to the good|more to|to its name|more in the bank|"
        r"in the bank|"
        r"wealthier)\b",
        "Corvid is $17 million better funded.",
        rejects=r"\b(?:man|woman|person|he|she|founder|revenue|ipo)\b",
    ),
    Rule(
        "funding.earned_it",
        "equity_round/closed/recipient",
        r"(?<=>)[^<;.]{0,60}\b(?P<v>(?:has |have |had )?(?:earn(?:s|ed)|w[io]ns?|won|netted|brought|secured|"
        r"landed) it) " + _SIZED + r"(?P<m><money>)",
        "Corvid's pitch to lawyers has earned it $41 million.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.haul",
        "equity_round/closed/recipient",
        r"\b(?P<v>disclos(?:es|ed)|reveal(?:s|ed)|announc(?:es|ed)|report(?:s|ed)|celebrat(?:es|ed)|"
        r"unveil(?:s|ed)|show(?:s|ed) off|confirm(?:s|ed)) (?:on )?(?:<date> )?(?:an? |its |the )?(?:[\w-]+ ){0,2}?"
        r"(?P<m><money>) (?:[\w-]+ ){0,2}?(?:haul|war chest|raise|cheque|windfall|top-up|cash call|lifeline)\b",
        "Corvid disclosed on Thursday a $9 million haul.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.deal_for",
        "equity_round/closed/funder",
        r"\b(?:co-)?(?P<v>leads?|led|leading|anchor(?:s|ed)|head(?:s|ed)|front(?:s|ed)) (?:an? |the |its "
        r")?(?:[\w-]+ ){0,2}?(?P<m><money>) (?:[\w-]+ ){0,2}?(?:deal|transaction|cheque|check|bet|infusion|"
        r"injection|tranche|extension) "
        r"(?:for|in|into) " + WHOM + r"(?P<to><org>)",
        "Fern Capital led the $700 million deal for Corvid.",
        rejects=r"led by|ipo|buyout|acqui|takeover",
    ),
    Rule(
        "funding.came_from",
        "equity_round/closed/noun",
        r"\b(?:earlier|previous|first|initial|another|further|other|remaining|last|prior|additional|the) "
        r"(?P<m><money>) (?:more )?(?P<v>c[oa]mes?|had come|has come|was put up|was provided|arrived|"
        r"followed) (?:from|by) "
        r"(?:[\w-]+ ){0,4}?(?P<by>{org})",
        "An earlier $6.2 million came from Fern Lane and Lark Partners.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.courtesy_of",
        "equity_round/closed/recipient",
        r"(?P<m><money>)(?: [\w-]+){0,5}?,? (?P<v>courtesy of|thanks to|care of) (?:an? |the |its "
        r")?(?:(?:[\w-]+ ){0,3}?(?P<r><round>)|(?:[\w-]+ ){0,4}?" + INVESTORS + r"\b|(?:[\w-]+ ){0,3}?(?P<by>{org}))",
        "Corvid has $18 million more to spend, courtesy of a Series A extension.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.led_sum",
        "equity_round/closed/noun",
        r"^(?:- )?(?P<to><org>)(?: \([^()<>]{0,30}\))?(?: ?: ?| - )(?:(?P<r><round>),? (?:for |of |at "
        r")?(?P<m><money>))",
        "Corvid (Oslo) - Series A, $3.2m, led by Fern Bay.",
        over="form",
    ),
    Rule(
        "funding.listed_sum_round",
        "equity_round/closed/noun",
        r"^(?:- )?(?P<to><org>)(?: \([^()<>]{0,30}\))?(?: ?: ?| - | \| )(?:(?:[^<>.;]|<(?:place|"
        r"demonym)>){0,60}[,|] )?(?P<m><money>)(?:,| \|)? (?P<r><round>)",
        "Corvid: $64M, Series C.",
        over="form",
    ),
    Rule(
        "funding.first_cheque",
        "equity_round/closed/funder",
        r"\b(?P<v>wrote|writes|cut|cuts|sign(?:s|ed)) (?:its |the |an? )?(?:[\w-]+ ){0,3}?(?:cheque|check),? "
        r"(?:of |for |worth )?" + _SIZED + r"(?P<m><money>)",
        "Fern Capital wrote its first cheque, of $4 million, in 2022.",
        rejects=r"\b(?:between|typically|usually|average|stimulus|tax|charit\w+|to <org>|(?:in)?to the)\b",
    ),
    Rule(
        "funding.leading_was",
        "equity_round/closed/noun",
        r"\b(?P<v>leading|anchoring|heading|fronting) (?:the |its |this )(?:[\w-]+ ){0,2}?(?P<r><round>)(?: "
        r"(?:round|extension|investment))? (?:was|were|is|are) (?P<by>{org})",
        "Leading the seed extension was Fern Capital.",
    ),
    Rule(
        "funding.undisclosed_holding",
        "equity_round/closed/funder",
        r"\b(?P<v>t(?:ook|akes|aken)|acquir(?:es|ed)|b(?:ought|uys)|picked up|has become|becomes|became) "
        r"(?:an? )(?:[\w-]+ ){0,3}?(?:minority (?:[\w-]+ )?(?:holding|interest|shareholding|share|slice)|"
        r"shareholder)(?: (?:in|of)) " + WHOM + r"(?P<to><org>)(?![^.;]{0,40}<money>)",
        "Fern Securities took an undisclosed minority holding in Corvid.",
        rejects=_WHOLE + r"|" + OTHER_MONEY,
    ),
    Rule(
        "funding.pile_grows",
        "equity_round/closed/noun",
        r"\b(?:pile|pot|war chest|kitty|sum|tally|haul|funding|coffers|total) (?:now |then )?(?P<v>grows?|"
        r"grew|swells?|swelled|rises?|rose|expands?|expanded) by " + _SIZED + r"(?P<m><money>)",
        "That pile grows by $26 million today with a B round.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.another_followed",
        "equity_round/closed/noun",
        r"\b(?:another|a further|an additional|an extra|some) (?P<m><money>) (?:more )?(?P<v>followed|arrived|"
        r"came) (?:(?:in |on )?<date>|<duration> later|a (?:year|month) later|later|in an? )",
        "Another $70 million followed in 2018.",
        rejects=OTHER_MONEY + r"|\b(?:grants?|loans?|pledge\w*)\b",
    ),
    Rule(
        "funding.put_up",
        "equity_round/closed/funder",
        r"(?<!to )\b(?P<v>put (?:up|in)|chipped in|stumped up|ponied up|kicked in|handed over|threw in|"
        r"coughed up|forked out|pitched in|supplying|putting (?:up|in)) (?:an? |another |a further |some |"
        r"about )*(?P<m><money>)"
        r"(?= (?:of (?:fresh|new|equity)|in (?:equity|a|its|the (?:round|seed|first))|at a|alongside|as|when|"
        r"for (?:an? )?(?:stake|equity|<percent>))|(?: in)? <date>|[.,;]|$)",
        "Fern Capital put up $11 million in 2018.",
        rejects=OTHER_MONEY + r"|\b(?:bail|collateral|bid|grants?)\b",
    ),
    Rule(
        "funding.size_withheld",
        "equity_round/closed/noun",
        r"(?:size|amount|terms|sum|value|details) of (?:its|the|this|(?P<to><org>)'s?) (?P<r><round>)(?: "
        r"[\w-]+){0,2}? (?P<v>was|were|has|have|is|are)(?: been)? (?:not|kept|undisclosed|withheld|confidential)",
        "The size of its strategic investment was kept private.",
    ),
    Rule(
        "funding.obtained_unstated",
        "equity_round/closed/recipient",
        r"{aux}\b(?P<v>obtain(?:s|ed)|rais(?:es|ed)|secur(?:es|ed)|receiv(?:es|ed)|got|land(?:s|ed)|"
        r"attract(?:s|ed)) (?:fresh |new |growth )*(?:equity|capital|funding|financing|money|backing|"
        r"investment) of (?:an? )?"
        r"(?:undisclosed|unspecified) (?:size|amount|sum|value)",
        "Indoor farmer Corvid obtained equity of undisclosed size.",
    ),
)
"""General ways: they come last."""
