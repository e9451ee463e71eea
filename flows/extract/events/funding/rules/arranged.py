"""Ways of telling money by what is arranged for it: a facility, a placement, a stake that passes, a round done."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import DEBT, INVESTORS, ON, OTHER_MONEY, PUTS, SIZED, STAKE, WHOLE, WHOM
from flows.extract.rule import Rule

ARRANGED: tuple[Rule, ...] = (
    Rule(
        "funding.extends_facility",
        "debt/closed/funder",
        r"\b(?P<v>extend(?:s|ed)|grant(?:s|ed)|provid(?:es|ed)|arrang(?:es|ed)|g(?:ives|ave)|offer(?:s|ed)|"
        r"agreed|approv(?:es|ed)|sign(?:s|ed)) (?:an? )?(?:<duration>,? |[\w-]+,? ){0,3}?(?P<m><money>),? "
        r"(?:<duration>,? |[\w-]+ ){0,3}?" + DEBT + r" (?:to|for) " + WHOM + r"(?P<to><org>)",
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
        + DEBT
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
        r"to raise|aiming to raise|out to raise) " + SIZED + r"(?:[\w-]+ ){0,2}?(?P<m><money>)"
        r"(?: (?:in|of|from) (?:[\w-]+ ){1,3}?)?, (?:<date>,? )?" + WHOM + r"(?P<to><org>)(?!'s)",
        "Seeking up to $20 million, Corvid this month began pitching to angels.",
        rejects=OTHER_MONEY,
    ),
    Rule(
        "funding.subscriber_to",
        "debt/announced/funder",
        r"(?P<v>(?:subscriber|buyer|investor|subscribed|subscribing|subscribes)) (?:to|of|in|for) "
        + SIZED
        + r"(?:all of the )?(?P<m><money>)(?: worth)? (?:of|in) (?:[\w-]+ |<duration> ){0,5}?"
        r"(?:bonds?|notes|debentures|ncds) (?:sold|issued|placed|floated) by " + WHOM + r"(?P<to><org>)",
        "Fern Finance was the sole subscriber to Rs 640 crore of green bonds sold by Corvid Trust.",
    ),
    Rule(
        "funding.stake_passes",
        "equity_round/announced/noun",
        STAKE
        + r"(?: of <percent>)? in "
        + WHOM
        + r"(?P<to><org>) (?:will |would |is to |has )?(?P<v>pass(?:es|ed)?|go(?:es|ne)?|went|is going|was "
        r"sold|is being sold|be sold|is sold) to "
        + WHOM
        + r"(?P<by>{org}) (?:for|in (?:exchange|return) for) (?:[\w-]+ ){0,3}?(?P<m><money>)",
        "A minority interest of 17.4% in Corvid Electric passes to Fern for $5.1 billion.",
        rejects=WHOLE,
    ),
    Rule(
        "funding.for_sum_gets",
        "equity_round/announced/funder",
        r"^for "
        + SIZED
        + r"(?P<m><money>)(?: \(<money>\))?, (?P<by>{org}) (?:will |would |is to |has |is )?(?P<v>gets?|"
        r"takes?|taking|took|buys?|bought|buying|receives?|acquires?|acquired|getting|picks? up) (?:an? "
        r")?(?:[\w-]+ ){0,3}?"
        r"(?:<percent>|" + STAKE + r")(?: [\w-]+){0,2}? (?:of|in) " + WHOM + r"(?P<to><org>)",
        "For $152 million, Fern Ventures gets a 2.3% stake in Corvid Digital.",
        rejects=WHOLE,
    ),
    Rule(
        "funding.got_its_share",
        "equity_round/closed/funder",
        r"\b(?P<v>acquired|bought|got|took|picked up) (?:its|their|the|that) <percent>(?: (?:[\w-]+ )?"
        + STAKE
        + r")?(?: (?:in|of) "
        + WHOM
        + r"(?P<to><org>))?(?: (?:in )?<date>)? for (?:[\w-]+ ){0,2}?(?P<m><money>)"
        r"(?= of (?:fresh|new) |[^.;<]{0,30}(?:round|investment|injection))",
        "Fern Gully acquired its 24% in 2019 for $22 million of fresh capital.",
        rejects=WHOLE,
    ),
    Rule(
        "funding.paper_brings",
        "equity_round/announced/noun",
        r"(?:shares|units|placement|placing|warrants|stock)\b[^.;<]{0,20}(?:<org>)?[^.;<]{0,40} (?:will|would|"
        r"should|is to|are to) (?P<v>bring|net|earn|give|hand|yield|raise)(?: in)? (?:the company|it|the "
        r"(?:firm|group)|(?P<to><org>)) " + SIZED + r"(?:roughly )?(?P<m><money>)",
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
        + SIZED
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
        + SIZED
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
        + SIZED
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
        + SIZED
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
        + SIZED
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
        + SIZED
        + r"(?P<m><money>) (?:with|from|at) (?:the |an? )?(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Corvid found CHF 5.5 million with Fern Ventures.",
        rejects=OTHER_MONEY + r"|\b(?:fraud|missing|hidden|audit\w*)\b",
    ),
)
