"""Ways of saying that somebody gives: invests, pledges, allocates, plans to spend."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import OF, ON
from flows.extract.rule import Rule

_GIVES = (
    r"(?:invest(?:s|ed|ing)?|put(?:s|ting)?(?= [^.;]{0,60}<money>[^.;]{0,30}\bin(?:to)?\b)|pour(?:s|ed|ing)?|"
    r"inject(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed)?|plow(?:s|ed)?|(?:(?<=is )|(?<=are ))pl(?:ough|ow)ing|"
    r"sink(?:s|ing)?(?! (?:to|by|from|below|under|as)\b)|channel(?:s|l?ed|l?ing)?|"
    r"infus(?:e|es|ed|ing)|steer(?:s|ed|ing)?|shovel(?:s|l?ed|l?ing)?)"
)
_NOT_FOR_SHARES = r"(?![^.;]{0,40}<money> (?:for|to (?:buy|acquire|take over|settle|pay)))"
_PAYS_OUT = r"(?:shell out|stump up|fork out|splash out|splurge)" + _NOT_FOR_SHARES
"""Plain words for spending; of buying a company as well, which is none."""
_PLEDGES = (
    r"(?:pledg(?:e|es|ed|ing)|promis(?:es?|ed|ing)(?! to return)|vow(?:s|ed)|undert(?:akes|ook|aken) to \w+|"
    r"seen spending|"
    r"will find|commit(?:s|ted|ting)?|allocat(?:e|es|ed|ing)|earmark(?:s|ed)?|set(?:s|ting)? aside|"
    r"(?:(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bthis )(?<!\bits )(?<!-)(?<!incentive )(?:award|grant))(?:s|ed|"
    r"ing)?|sanction(?:s|ed)|"
    r"lend(?:s)?|lent|contribut(?:e|es|ed|ing)|(?:to|will|would|plans to) (?:spend|deploy|outlay|lay out|expend|"
    + _PAYS_OUT
    + r")|devot(?:e|es|ed)|(?:to|will|would) mobili[sz]e|"
    r"(?:(?:is|are|was|were) |'s |'re )(?:now |also |already |currently )?(?:spending|deploying|"
    r"laying out|(?:shell|stump|fork|splash)ing (?:out|up)"
    + _NOT_FOR_SHARES
    + r"|outlaying)(?! less)|(?:(?:shell|fork)s out|stumps up|splashes out)"
    + _NOT_FOR_SHARES
    + r"|"
    r"funnel(?:s|led)?|bet(?:s|ting)?|dedicat(?:e|es|ed))"
)
_OFFERS = (
    r"(?:provid(?:e|es|ed|ing)|g(?:ive|ives|iving|ave)|approv(?:e|es|ed)|offer(?:s|ed|ing)?|extend(?:s|ed)|"
    r"(?:pa(?:y|ys|id|ying)|hand(?:s|ed|ing)?|dol(?:e|es|ed|ing)) out|disburs(?:e|es|ed|ing)|"
    r"(?:chipped|chipping|kick(?:s|ed|ing)|(?:(?<=to )|(?<=will ))(?:chip|kick)) in|wav(?:es|ed|ing) through|"
    r"green-?light(?:s|ed)?|"
    r"unveil(?:s|ed)|announc(?:e|es|ed|ing)|mak(?:e|es|ing)|made|clear(?:s|ed)|sign(?:s|ed)|finali[sz](?:es|ed|ing)|"
    r"(?:issu(?:es|ed|ing)|releas(?:es|ed|ing)|unlock(?:s|ed|ing))(?=[^.;]{0,70}\b(?:awards?|grants?|aid|"
    r"incentives?)\b))"
)

GIVEN: tuple[Rule, ...] = (
    Rule(
        "funding.provides_to",
        "any/announced/funder",
        r"\b(?P<v>provid(?:es|ed|ing)|giv(?:es|ing)|gave|hand(?:s|ed|ing)|offer(?:s|ed|ing)|supplie[sd]|"
        r"furnish(?:es|ed)) "
        r"(?:an? |up to |about |around |nearly |more than |additional |another |as much as ){0,3}(?P<m><money>) "
        r"(?:to|towards?) (?!buy\b|acquire\b|purchase\b|take\b|settle\b|help\b|fund\b|build\b|join\b|back\b)"
        r"(?:the )?(?:[\w-]+ |<demonym> ){0,3}?(?P<to><org>)(?! (?:customers|clients|shareholders)\b)",
        "Tarn Pictures provides HK$15 million to Brae Stage, its venture.",
        rejects=r"\b(?:valuation|worth|revenue|orders?|contracts?|fine|damages|dividends?|donat\w+|bid|takeover)\b",
    ),
    Rule(
        "funding.supports_with",
        "any/announced/funder",
        r"\b(?P<v>support(?:s|ed|ing)?|subsidi[sz](?:es?|ed|ing)|lur(?:es?|ed|ing)|woo(?:s|ed|ing)?|"
        r"entic(?:es?|ed|ing)|tempt(?:s|ed|ing)?|assist(?:s|ed|ing)?|help(?:s|ed|ing)?|fund(?:s|"
        r"ed|ing)?|"
        r"back(?:s|ed|ing)?) (?:[\w-]+ ){0,3}?(?P<to><org>)(?:'s?)? (?:[\w-]+ |<place> |<org> ){0,6}?with "
        + ON
        + r"(?P<m><money>) "
        r"(?:[\w-]+ ){0,4}?(?:subsid\w+|grants?|aid|funding|incentives?|loans?|support|(?:tax )?(?:breaks|credits|"
        r"abatements|rebates))\b",
        "Germany will support Tarn's plant in Jena with 10 billion euros in subsidies.",
        rejects=r"\b(?:backed by|funded by|supported by)\b",
    ),
    Rule(
        "funding.invests_in",
        "any/announced/funder",
        r"{aux}\b(?P<v>"
        + _GIVES
        + r") "
        + ON
        + r"(?:{org} )?"
        + ON
        + (
            r"(?P<m><money>)(?:[\w ]{0,40}?)(?: (?:(?:in|into) (?:the |an? |its |their )?(?:(?!\w+ing\b|of\b|"
            r"in\b|to\b|over\b|"
            r"with\b|by\b|for\b)[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?|(?:to|for) (?:the )?)(?P<to><org>)"
            r"(?!-| (?:campus|plants?|fabs?|factory|factories|facility|data cent(?:er|re)s?|hubs?|complex|"
            r"terminal|mine|"
            r"refinery|solutions|districts?|projects?|technolog\w+|ecosystem|"
            r"markets?|industry|sector|infrastructure|data)\b))?"
        ),
        "Fern Capital has invested $30 million in Corvid.",
        rejects=r"\b(?:bid for|so far spent)\b",
    ),
    Rule(
        "funding.pledges",
        "any/announced/funder",
        r"{aux}\b(?P<v>" + _PLEDGES + r") " + ON + r"(?:(?P<to><org>) )?" + ON + r"(?P<m><money>)",
        "Alibold pledged to invest more than 380 billion yuan over three years.",
        rejects=(
            r"<money> of (?:the|that|this|a) (?:[\w-]+ ){0,3}<money>|"
            r"\bcontribut\w+ [^.;]{0,60}\b(?:economy|gdp|revenues?|profits?|earnings|sales)\b|"
            r"\b(?:(?<!to be )spent|influx|savings|to return|charity|donat\w+|gave a valuation|stock grants?|"
            r"restricted stock|shares|underwriters|"
            r"option to)\b"
        ),
    ),
    Rule(
        "funding.offers",
        "any/announced/funder",
        r"{aux}\b(?P<v>"
        + _OFFERS
        + r") "
        + ON
        + r"(?:(?P<to><org>) )?"
        + ON
        + (
            r"(?P<m><money>) (?:[\w%-]+ |<org> |<place> |<percent> |<demonym> ){0,4}?(?:grants?|loans?|funding|"
            r"financing|"
            r"subsid\w+|awards?|aid|incentives?|money|investments?|commitment|capital increase|package|support|credit|"
            r"measures?|tax credits?|"
            r"debt|facility|mission|scheme)\b(?! (?:from|led by)\b)"
        ),
        "Brussels approved €920 million of German aid for a plant of Infin.",
    ),
    Rule(
        "funding.invests_unstated",
        "equity_round/closed/funder",
        r"(?P<v>(?:has|have|had) (?:invested|backed)|(?<=> )(?:(?:has|have) )?(?:makes|made|"
        r"making) (?:an? )?(?:undisclosed |strategic |growth |minority |"
        r"new |equity |<round> ){0,3}investment|(?<=> )(?:(?:has|have) )?(?:acquired|acquires|takes|took|taken|"
        r"bought|buys) an? (?:[\w-]+ ){0,2}?minority "
        r"(?:[\w-]+ ){0,2}?stake|(?<=> )(?:invests|invested)) (?:in|"
        r"an undisclosed [\w ]{0,20}in) (?:(?!companies|start-?ups|firms|such|like|including)"
        r"[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?(?P<to><org>)(?!'|-)(?![^.;]{0,40}<money>)",
        "Fern Crypto has invested in crypto firm Bread.",
        rejects=r"\b(?:companies|funds|portfolio|presidents?|minister|governor|senator)\b",
    ),
    Rule(
        "funding.investment_noun",
        "any/announced/noun",
        r"(?:(?P<by>{org}|<place>)(?:'s?) (?:[\w-]+ ){0,4}?)?(?P<m><money>)"
        r"(?:,? (?:(?!(?:loans?|debt|credit|round)\b)[\w-]+,? |<duration> |"
        r"<demonym> |<place> |<org> ){0,5}?)(?:(?:investments?|commitment|expansion|pledge|capital increase|"
        r"package|project|initiative|programme|program|funding package|outlay|spending plan|incentive package|"
        r"capital expenditure|grant|subsidy|subsidies|award|bet|deal|smelter|factory|plant|support package|"
        r"capex|capital injection)\b(?! (?:loans?|financ\w+)))",
        "Alibold recently announced a $52 billion investment in AI over three years.",
        rejects=(
            r"\b(?:(?:rescue|buy-?back|repurchase|restructuring|pension|savings?|cost-cutting|retirement|reform|"
            r"payment|compensation|refinancing|divestment|bankruptcy) (?:plan|programme|program|scheme)|"
            r"pipeline|foreign direct|backlog|investment returns?|principal|will be paid|takeover|buyout|"
            r"licens\w+ deal|"
            r"supply deal|merger|"
            r"acquisition|to acquire|to buy|pay package|compensation|salary|bonus)\b"
        ),
    ),
    Rule(
        "funding.plan_noun",
        "any/announced/noun",
        r"(?:(?P<by>{org}|<place>)(?:'s?) (?:[\w-]+ ){0,4}?)?(?P<m><money>)(?:,? (?!(?:of|to|is|was|as|for|part|ties|"
        r"from|by|at|on|with|worth|deal|in|and|that|which)\b)[\w-]+|,? <duration>| <demonym>| <place>){0,4}?"
        r" (?:plan|partnership|framework|build-?out|joint venture|moderni[sz]ation|upgrade|redevelopment|scheme)\b",
        "Clarion Cells announced a $6 billion plan to expand its factories.",
        rejects=(
            r"\b(?:rescue|buy-?back|repurchase|restructuring|pension|savings?|cost-cutting|retirement|reform|"
            r"payment|compensation|refinancing|divestment|bankruptcy|settlement|takeover|buyout|acquisition|merger|"
            r"to acquire|to buy|"
            r"liability|insurance|ponzi|pyramid|fraud|tax|bonus|dividend|supply|licens\w+|borrowing)\b"
        ),
    ),
    Rule(
        "funding.investment_of",
        "any/announced/noun",
        r"\b(?P<v>investments?|commitment|pledge|package|grants?|awards?|subsid(?:y|ies)|loans?|incentives?|"
        r"outlay|funding|fundraise|fund-?raising|capital increase|financing|credit line|infusion|injection|borrowing|"
        r"refinancing|"
        r"facility)(?: [\w-]+){0,3}? (?:of|worth|totall?ing|"
        r"valued at) (?:[\w-]+ ){0,4}?(?P<m><money>)",
        "It announced an investment of $2 billion in a new plant.",
        rejects=r"\b(?:stock|share|option|equity) (?:grants?|awards?)\b|\bjury|\barbitrat\w+|\bdamages\b",
    ),
    Rule(
        "funding.agreement",
        "any/announced/recipient",
        r"\b(?P<v>entered into|enters into|signed|signs|agreed|received firm commitments|"
        r"finali[sz]\w+) (?:[\w-]+ ){0,8}?(?:for|to raise|worth|of|to issue|to sell) " + OF + r"(?P<m><money>)",
        "Grace said it entered into securities purchase agreements for a private placement of up to $30 million.",
        rejects=r"\b(?:acquire|merge|buy|settle|pay|supply|contract)\b|"
        r"\b(?:set up|launch|establish|create) (?:[\w-]+ ){0,4}?fund\b",
    ),
)
