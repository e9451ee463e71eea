"""Ways of saying that somebody builds or spends: plants and what they cost, capital plans, money for a unit."""

from __future__ import annotations

from flows.extract.events.funding.rules.words import ON
from flows.extract.rule import Rule

_WORKS = (
    r"(?:fabs?|plants?|factory|factories|facility|facilities|campus(?:es)?|"
    r"data cent(?:er|re)s?|hubs?|complex|refinery|smelter|terminals?|(?:research|distribution|logistics|"
    r"technology) cent(?:er|re)s?|projects?|mines?|"
    r"mills?|warehouses?|joint ventures?|gigafactory|gigafactories|foundry|foundries|production lines?|assembly "
    r"lines?|megasite|"
    r"wind farms?|solar farms?|(?:industrial|logistics|technology|science|solar) parks?|laborator(?:y|ies))"
)
_PLAN = (
    r"(?:capex|capital (?:expenditures?|spending|outlay|plan|program(?:me)?|budget|investments?)|"
    r"(?:investment|spending|infrastructure|expansion) (?:plan|program(?:me)?|budget)|"
    r"(?:bill|outlays?|spending|spend|budget) (?:for|on) (?:[\w-]+ ){0,3}?(?:data cent(?:er|re)s|servers|chips|ai|"
    r"infrastructure|plants|factories|equipment|hardware|cloud))"
)
_FEW = r"(?:[\w'-]+ |<(?:date|duration|place|demonym)>(?:'s)? ){0,6}?"
_PLACED = r"(?:[\w'-]+,? |<(?:date|duration|place|demonym|org)>(?:'s)?,? ){0,6}?"
_SUM = r"(?:an? |the )?(?:[\w-]+ ){0,3}?(?:cost|investment|outlay|capex|expense|expenditure|price tag)"

SPENT: tuple[Rule, ...] = (
    Rule(
        "funding.capex",
        "corporate_investment/announced/funder",
        r"{aux}\b(?P<v>plans?|planned|plann?ing|expects?|expected|forecasts?|budget(?:s|ed)|earmark(?:s|ed|ing)|"
        r"outlines?|outlined|rais(?:es?|ed|ing)|sets|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|"
        r"increas(?:es?|ed|ing)|hik(?:es?|ed|ing)|doubl(?:es?|ed|ing)|unveil(?:s|ed)|"
        r"announc(?:es|ed)|guid(?:es|ed)|approv(?:es|ed)|pencil(?:s|l?ed|l?ing)? in|"
        r"flag(?:s|ged|ging)|project(?:s|ed|ing)|anticipat(?:es|ed|ing)|estimat(?:es|ed|ing)|sees|puts|pegs|pegged|"
        r"signal(?:s|l?ed|l?ing)|map(?:s|ped) out|la(?:ys|id) out|foresees?|target(?:s|ed|ing)|eye(?:s|ing)) "
        + _FEW
        + _PLAN
        + r" (?:[\w-]+ |<date> |<duration> |"
        r"<place> ){0,4}?(?:of|to|at|between|worth|around|by) " + ON + r"(?P<m><money>)",
        "Tarn plans capex of Rs 5,000 crore over the next three years.",
        rejects=r"\b(?:cut|cuts|reduc\w+|lower\w*|down from|spent|quarter)\b",
    ),
    Rule(
        "funding.capex_is",
        "corporate_investment/announced/funder",
        r"\b"
        + _PLAN
        + r" (?:[\w'-]+ |<date> |<duration> |<place> ){0,5}?(?P<v>(?:is|are|was|were) (?:now )?(?:expected|"
        r"projected|forecast|seen|set|planned|estimated|likely|budgeted)(?: to (?:be|reach|total|come in|rise "
        r"to|hit))?|"
        r"(?:will|would|should|to) (?:be|reach|total|amount to|rise to|climb to|grow to|jump to|"
        r"increase to|swell to|hit|run to|come in|come to)) (?:at |between )?" + ON + r"(?P<m><money>)",
        "Tarn's capital expenditure for 2026 is expected to be $40 billion.",
        rejects=r"\b(?:spent|totall?ed|cut|reduc\w+)\b",
    ),
    Rule(
        "funding.total_investment",
        "corporate_investment/announced/funder",
        r"\b(?P<v>bring(?:s|ing)|tak(?:es|ing)|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|increas(?:es?|ed|ing)|"
        r"boost(?:s|ed|ing)?|hik(?:es?|ed|ing)) "
        r"(?:its |the |their )?(?:total |overall |planned |combined |<place> |<demonym> )*(?:investments?|"
        r"spending|capex|"
        r"capital expenditure)(?!(?: \w+){0,1} in (?:<org>|the (?:company|start-?up|firm)))"
        r" (?:(?:[\w'-]+ |<place>(?:'s)? |<demonym> ){0,6}?)(?:to|by) " + ON + r"(?P<m><money>)",
        "Tarn will add a second fab, bringing total investment in the state to more than $20 billion.",
    ),
    Rule(
        "funding.plan_increase",
        "corporate_investment/announced/noun",
        r"(?P<m><money>) (?P<v>increase|boost|rise|addition|uplift) (?:in|to|of) (?P<by><org>)'s? (?:[\w-]+ |"
        r"<duration> ){0,4}?(?:plan|program(?:me)?|budget|capex|capital expenditure|spending)\b",
        "The deal supports a $4 billion increase in Tarn's five-year capital plan.",
    ),
    Rule(
        "funding.works_cost",
        "corporate_investment/announced/funder",
        r"\b(?P<v>" + _WORKS + r")\b(?:[^.;<]|<(?:place|date|demonym|org)>){0,60}? (?:will|would|(?:is |are )?"
        r"(?:expected|projected|estimated|set) to|could) (?:cost|need|require|involve|entail|absorb|call for|take|"
        r"swallow|draw|represent) (?:(?:an? )?(?:[\w-]+ )?(?:investment|outlay|spending|expenditure) of )?"
        + ON
        + r"(?P<m><money>)",
        "Tarn is planning factories in Ohio and Oregon that will cost more than $43.5 billion.",
    ),
    Rule(
        "funding.works_of",
        "corporate_investment/announced/funder",
        r"(?P<m><money>) (?:[\w-]+ |<place> |<demonym> ){0,5}?(?P<v>"
        + _WORKS
        + r") (?:of|by|from|(?:proposed|planned|mooted|moved|promoted|to be (?:built|set up)) by) (?:the )?"
        r"(?:[\w-]+ |<demonym> ){0,3}?(?P<by>{org})",
        "The committee cleared a Rs 450 crore logistics park of Tarn Warehousing at Hosur.",
        rejects=r"\b(?:contracts?|orders?|acqui\w+|bought|(?:credit|loan|debt|financing|lending) facilit\w+)\b",
    ),
    Rule(
        "funding.will_flow_into",
        "corporate_investment/announced/funder",
        r"(?P<m><money>) (?:more )?(?:will|would|is to|are to|is set to|to) (?P<v>(?:be )?(?:go|flow|poured?|"
        r"plough(?:ed)?|plow(?:ed)?|spent|invested|put|pumped|sunk|channell?ed)) (?:there )?(?:in|into|on|towards?) "
        + _PLACED
        + r"(?:"
        + _WORKS
        + r"|sites|servers|chips|machinery|equipment|networks?|infrastructure|(?:battery|production|chip) base)\b"
        r"(?:[^.;<]|<(?:place|date|duration|demonym)>){0,40}?(?:(?: by| at| of) (?:the )?(?P<by><org>)|(?=[.;,<]|$))",
        "Another $2 billion will be poured into a data center campus in Texas by Tarn.",
        rejects=r"\b(?:proceeds|raised|ipo|offering|round|of (?:this|that|which|the (?:money|sum|total|funds?|"
        r"amount)))\b",
    ),
    Rule(
        "funding.at_cost",
        "corporate_investment/announced/funder",
        r"\b(?P<v>build(?:s|ing)?|construct(?:ing)?|set(?:ting)? up|establish(?:ing)?|open(?:ing)?|expand(?:ing)?|"
        r"develop(?:ing)?|upgrad(?:e|ing)|add(?:ing)?|start(?:ing)?|has|have) "
        r"(?:[\w'-]+ |<(?:place|date|demonym)>(?:'s)? ){1,12}?(?:at|for|with|entailing|involving) "
        + _SUM
        + r"(?: [\w-]+){0,2}? of "
        + ON
        + r"(?P<m><money>)",
        "Tarn plans to build a battery plant in Hungary at a cost of 7.3 billion euros.",
        rejects=r"\b(?:acqui\w+|buyback|at no cost)\b",
    ),
    Rule(
        "funding.works_worth",
        "corporate_investment/announced/funder",
        r"\b(?:to|will|would) (?P<v>build|develop|construct|execute|set up|launch) (?:[\w'-]+ |<place> ){0,5}?"
        + _WORKS
        + r" worth "
        + ON
        + r"(?P<m><money>)",
        "Tarn Homes plans to develop projects worth another Rs 6,000 crore.",
    ),
    Rule(
        "funding.into_unit",
        "corporate_investment/announced/funder",
        r"\b(?P<v>approv(?:es?|ed|ing)|oks?|announc(?:es?|ed|ing)|plans?|mak(?:es?|ing)|made|authori[sz](?:es?|ed)|"
        r"complet(?:es?|ed)|propos(?:es?|ed)|clear(?:s|ed)?) "
        r"(?=[^.;]{0,90}\b(?:injection|infusion|contribution|capital increase)\b)(?:[\w-]+ ){0,6}?"
        + ON
        + r"(?P<m><money>)"
        r" (?:[\w-]+ ){0,3}?(?:in|into|for|to) (?:its |the |an? )?(?:[\w-]+ |<place> |<demonym> ){0,4}?"
        r"(?:unit|subsidiary|arm|affiliate|division|joint venture)\b(?:,? (?P<to><org>))?",
        "Tarn's board approved a capital injection of up to $10 billion into its unit, Tarn Global.",
    ),
    Rule(
        "funding.capital_of_unit",
        "corporate_investment/announced/funder",
        r"\b(?P<v>increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|boost(?:s|ed|ing)?) (?:the )?(?:registered |share )?capital "
        r"(?:of|in|at) (?:its )?(?:[\w-]+ ){0,3}?(?:unit|subsidiary|arm|affiliate),? (?P<to><org>) by "
        + ON
        + r"(?P<m><money>)",
        "Tarn Pharma intends to increase the capital of its subsidiary Tarn Biologics by 260 million yuan.",
    ),
    Rule(
        "funding.memorandum_worth",
        "corporate_investment/announced/funder",
        r"\b(?P<v>signs?|signed|inks?|inked) (?:[\w-]+ ){0,3}?(?:mous?|<org>|memorand\w+(?: of understanding)?|pacts?|"
        r"agreements?) (?:worth|of|for|valued at|totall?ing) (?:[\w-]+ ){0,4}?(?P<m><money>) (?:[\w-]+ ){0,4}?with "
        r"(?:[\w-]+ ){0,3}?(?P<by>{org})",
        "Maharashtra signed MoUs worth Rs 3,000 crore with Tarn and Velda.",
        rejects=r"\b(?:supply|purchase|trade|buy|loan|grant|defen[cs]e)\b",
    ),
    Rule(
        "funding.builds",
        "corporate_investment/announced/funder",
        r"\b(?P<v>build(?:s|ing)?|construct(?:s|ing)?|develop(?:s|ing)?|open|set up|setting up|"
        r"expand(?:ing)?|form(?:s|ed|ing)?|creat(?:e|es|ing)|has|have|plan(?:s|ning)?|announc(?:es|ed|ing)|"
        r"unveil(?:s|ed|ing)|approv(?:es|ed)|start(?:s|"
        r"ed|ing)?|br(?:eak|eaks|oke|eaking) ground (?:on|for)|propos(?:es|ed|ing)) (?:an? |the |its |two |three |"
        r"another |new )?"
        r"(?:[\w-]+ ){0,3}?(?P<m><money>) (?:(?!funds?\b)[\w-]+ |<place> |<demonym> ){0,4}?" + _WORKS + r"\b",
        "Tarn will build a €12 billion fab in Dresden.",
        rejects=(
            r"\b(?:contracts?|orders?|(?:credit|loan|debt|revolving|funding|financing|lending|capital|notes?|"
            r"equity) facilit\w+)\b"
        ),
    ),
    Rule(
        "funding.works_noun",
        "corporate_investment/announced/noun",
        r"(?:(?P<by>{org})(?:'s?) (?:[\w-]+ ){0,4}?)?(?P<m><money>) (?:(?!(?:to|for|of|in|from|with|by|at|on|and|into|"
        r"investments?|debt|loan|credit|financing|funding|lease|financ\w+)\b)[\w-]+ |<place> |"
        r"<demonym> ){0,4}?(?P<v>fab|"
        r"data cent(?:er|re)|campus|gigafactory|refinery|(?:logistics|industrial|solar|wind|technology) "
        r"(?:park|farm|complex))(?=[.,;]|$| (?:in|at|near|on|outside|that|which|for|to|with|across|there|by)\b)",
        "Tarn doubled down on India with a $1.5 billion data centre.",
        rejects=r"\b(?:lease[sd]?|contracts?|orders?|sale|sold|sell\w*|acqui\w+|bought|buy\w*|portfolio)\b",
    ),
)
