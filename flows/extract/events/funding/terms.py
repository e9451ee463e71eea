"""What kind of money it is, and how far it has got, by the words around a rule's match."""

from __future__ import annotations

import re

from flows.extract.events.funding.hit import Hit
from flows.extract.marking import Tag
from flows.extract.mentions.entities import Entity

_PROPOSED = re.compile(
    r"\b(?:in talks|close to (?:rais|secur|clos|final)\w+|near(?:s|ing) (?:an? )?(?:deal|agreement|"
    r"[^<]{0,20}<money>)|(?<!privately )(?<!completed )(?<!concluded )negotiat\w+|talk(?:s|ed|ing)? (?:to|"
    r"with|about)|"
    r"plans?(?= an? (?:<round>|placement|[\w-]+ placement))|looking (?:to|for)|look to|looks to|seek(?:s|ing)?|"
    r"sought|want(?:s|"
    r"ed)?|plan(?:s|"
    r"ned|ning)? to (?:raise|secure|sell|issue)|aim(?:s|ing)? to raise|hop(?:es|ing) to|consider(?:s|ing)?|"
    r"may consider|"
    r"(?:could|would|may|might) (?:raise|be)|to raise|target(?:s|ing)|eye(?:s|ing)|proposed|potential|might|"
    r"expects? to (?:close|complete|raise|secure)|plan(?:s|ned|ning) (?:an?|its|the)"
    r"(?= (?:[\w-]+ ){0,2}(?:<money> )?(?:[\w-]+ ){0,2}?(?:<round>|(?:round|raise|fundraise)\b))|"
    r"in discussions|in (?:the )?market with|mull\w*|mandated|"
    r"(?:hired|tapped|appointed|engaged) [^.;]{0,30}<org>[^.;]{0,20} to (?:help|find|raise|arrange)|sounding "
    r"out|syndication|lining up|"
    r"negotiating|(?:is|are) finali[sz]ing|"
    r"aim(?:s|ed|ing)? at rais\w+|(?:half|part|mid)[ -]?way through|(?<!after )wrapping up|finishing touches|"
    r"(?:poised|about|on track|approached (?:[\w-]+ ){1,5}?|in the process of|working) (?:to|on)? ?(?:rais\w+|"
    r"clos(?:e|ing)|secur\w+)|closing in on|"
    r"discuss(?:es|ing)|exploring|evaluating|final stages of|launch(?:es|"
    r"ed) (?:an? )?[^<]{0,20}(?:<money> )?(?:[\w-]+ )?private placement|"
    r"initiated|pre-ipo placement|planned|we're raising|is raising|are raising|plans? (?:an? )?pre-ipo|"
    r"non-brokered private placement)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:will|would|agreed|agreement|agrees|sign(?:s|ed)|pledg\w+|commit\w*|to (?:invest|receive|provide|spend|"
    r"commit|pump|pledge|get)|set to (?:raise|receive)|firm commitments|announc\w+ (?:an? )?(?:plan|investment|"
    r"private placement)|"
    r"plans? to (?:invest|spend|build|pump)|approv\w+|is providing|preliminary|expected to|intends? to|"
    r"definitive|priced|pushing to|is investing|entered into|private placement|strategic investment|"
    r"registered direct|pipe|joint(?:ly)? invest|allocat\w+)\b"
)
_CLOSED = re.compile(
    r"\b(?:raised|raises|raising|has (?:raised|secured|closed|invested|received|completed)|closed|closes|secured|"
    r"secures|received|landed|bagged|completed|won|finali[sz]ed|awarded|obtained|fetched|sold|issued|closing of|"
    r"close of|"
    r"picked up|got|has (?:already )?(?:provided|lent|given)|have (?:already )?(?:provided|lent|given)|"
    r"(?:co-)?led(?! by)|signed (?:an? )?[^<]{0,20}<money> (?:[\w-]+ ){0,3}(?:loan|credit))\b"
)
_GRANT = re.compile(
    r"\b(?:grants?|granted|subsid(?:y|ies)|award(?:s|ed|ing)?|incentives?|state aid|bailout|chips (?:act|funding)|"
    r"government funding|direct funding|tax (?:credits?|breaks?|abatements?|rebates?)|stimulus|allocated|"
    r"appropriat\w+)\b"
)
_DEBT = re.compile(
    r"\b(?:loans?(?!-)|credit (?:facility|line|agreement)|(?:revolving|loan|bridge) facility|revolver|"
    r"debt (?:financing|facility|funding)|(?:in|of) debt|notes|"
    r"convertible(?! (?:[\w-]+ ){0,2}?(?:preferred|preference|stock|shares))|(?:unitranche|senior|subordinated|"
    r"mezzanine|private|secured) debt|private credit|borrowings?|unitranche|debentures|refinancing|venture debt|"
    r"term loan|working capital facility|bridge facility|"
    r"lend(?!er <)\w*|lent|mortgage)\b"
)
_FUND = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|debut|new|venture|flagship|growth|guidance|early-stage|seed|"
    r"opportunity|credit|buyout|climate|ai|inaugural|private equity|investment|development|infrastructure|"
    r"launch\w* [\w ]{0,12})[ -]fund|fund (?:i{1,3}v?|iv|v|vi{0,3}|of|at|to|for|that)|<money> fund|limited partners|"
    r"funds? (?:clos\w+|rais\w+)|(?:two|three|four|new|its|their|separate) (?:[\w-]+ ){0,2}funds)\b|"
    r"<money>,? (?:(?:(?!to\b)[\w-]+ ){0,2}?(?:fund|<org> fund)\b|(?:fund|vehicle) )"
)
_CORPORATE = re.compile(
    r"\b(?:plants?|factor(?:y|ies)|facilit(?:y|ies)|data cent(?:er|re)s?|build\w*|expan(?:d|sion)\w*|infrastructure|"
    r"capex|capital expenditure|manufacturing|projects?|r&d|research|campus|over the next|in ai|into ai|smelter|"
    r"fabs?|hub|operations|subsidiary|capital increase|cloud|energy)\b"
)
_TRADE = re.compile(
    r"(?:[\w-]+ ){1,6}(?:company|firm|start-?up|maker|provider|developer|platform|specialist|business|group|"
    r"unicorn|giant|lab) <org>"
)
_HAS_GIVEN = re.compile(
    r"\b(?:(?:has|have|had|having) (?:also |now |already |together |jointly |previously |since )?(?:invested|"
    r"provided|"
    r"put|injected|poured|pumped|infused|plowed|ploughed|lent|spent|sunk|bought into|paid|handed|parted with|"
    r"thrown|become a shareholder)|(?:stumped|ponied|coughed) up|"
    r"(?:ploughed|plowed|poured|pumped|piled|funnell?ed|channell?ed|plunged) <money>|drawn|drew|(?:chipped|"
    r"kicked|pitched|pumped) in|"
    r"(?:forked|shelled) (?:out|over)|parted with|handed over|(?<!to )bought into|sank|plunked down|"
    r"(?<!be )(?<!been )(?:invested|injected|infused|"
    r"paid)(?= )(?! for)|(?<!to )put(?= <money> in(?:to)?\b)|finali[sz]ed|(?<!to be )awarded|gave|lent|"
    r"signed (?:an? )?[^<]{0,20}<money> (?:[\w-]+ ){0,3}(?:loan|credit)|(?:co-)?(?:led|leads?|leading|"
    r"anchored|heads|fronts|headed|fronted)|"
    r"(?:has |have )(?:successfully )?(?:closed|completed)|"
    r"wrote|(?:backs?|joins|(?:makes|made) (?:an? )?(?:[\w-]+ |<round> ){0,4}investment|(?:acquired|took|bought) an?|"
    r"(?:backed|joined)(?! by)))\b"
)
_INVESTS_NOW = re.compile(
    r"\b(?:invests|pours|pumps|ploughs|plows|puts|sinks|injects) <money> (?:more )?(?:in(?:to)?|behind) |"
    r"(?<!to )\bput in <money>|"
    r"\bannounc\w+ (?:an? |its )?(?:[\w-]+ )?<money> (?:<round> |[\w-]+ ){0,2}investment in "
)
_WILL_GIVE = re.compile(
    r"\b(?:will|would|plan(?:s|ned|ning)?|agree[sd]?|intend\w*|pledg\w+|expect\w*|set|preliminary|propos\w+) "
)
_TALKS = re.compile(
    r"\b(?:in (?:early |advanced |final )?(?:talks|discussions|negotiations)|(?:is|are|was|were) (?:considering|"
    r"weighing|mulling|exploring|discussing|eyeing|nearing)|weighs?|mulls?|considers?|eyes?|nears|"
    r"(?:may|might|could) (?:invest|lead|put|commit|provide|inject))\b"
)
_AGENCY = re.compile(
    r"\b(?:Department|Ministry|Commission|Administration|Agency|Innovate|Government|Innovation Council|"
    r"Research Council|Bureau|Directorate|"
    r"Horizon|Science Foundation|Institutes? of Health|NIH|DARPA|ARPA-[EH]|BARDA|NASA|DOE|DOD|SBIR|Foundation)\b"
)
"""Givers that buy no shares: what they give is a grant."""
_BANK = re.compile(
    r"\b(?:Investment Bank|Development Bank|Reconstruction and Development|Savings Bank|EIB|EBRD|"
    r"KfW)\b"
)
"""Givers that lend: what they give is a loan where no share is told."""
_ABROAD = re.compile(
    r"\b(?:invest\w*|channel\w*|pour\w*|pump\w*|put|place|steer)\b(?:[^.;<]|<(?:money|duration|date)>){0,60}?"
    r"\b(?:in|into|across) (?:the )?(?:[\w-]+ ){0,2}?(?:<place>|<demonym> (?:industr\w+|econom\w+|compan\w+|"
    r"business\w*|"
    r"infrastructure|technolog\w+))"
)
_STATE_WORKS = re.compile(
    r"\b(?:data cent(?:er|re)s?|expressways?|highways?|roads?|railways?|metro|airports?|seaports?|bridges?|"
    r"power (?:plants?|stations?)|campus(?:es)?|factor(?:y|ies))\b"
)
"""What states build with their own money."""
_UNIT = re.compile(
    r"\b(?:unit|subsidiary|(?:wholly|fully)[- ]owned|owns all|100 percent owned|joint venture|(?:digital|content|"
    r"investment|venture|biotech|research|finance|chip|ai) arm)\b"
)
"""Who puts money into what is its own, spends it."""
_INTO = re.compile(r"\bin(?:to)? [^<]{0,80}$")
"""``$500 million in cloud data management company Veemo``: whatever it makes, a company is bought into."""
_FROM_STATE = re.compile(
    r"\bfrom (?:the )?(?:(?:state|province|city|government|kingdom|republic) of <place>|(?:<place>(?:'s)? |"
    r"<demonym> |federal |state |local )?(?:government|ministry)\b|"
    r"<place> <gov>)|"
    r"<money> in <place> funding\b"
)
_SPENT = ("funding.investment_noun", "funding.investment_of", "funding.plan_noun", "funding.plan_increase")


def instrument(hit: Hit, *, is_given: bool, recipient: Entity | None, givers: tuple[str, ...]) -> str:
    """``equity_round``, ``debt``, ``grant``, ``fund`` or ``corporate_investment``."""
    told, _, side = hit.rule.says.split("/")
    if told != "any":
        return told
    if hit.round is not None:
        return "equity_round" if not is_loan(hit) else "debt"
    near = hit.around(40, 60)
    named = (("debt", _DEBT), ("grant", _GRANT), ("fund", _FUND))
    by_words = next((kind for kind, pattern in named if pattern.search(near)), None)
    if by_words is not None:
        return by_words
    if side != "noun" and givers and all(_BANK.search(name) for name in givers) and "equity" not in near:
        return "debt"
    if is_given and _is_state(hit, givers) and _builds_or_invests_abroad(hit):
        return "corporate_investment"
    if (is_given and _is_state(hit, givers)) or (givers and all(_AGENCY.search(name) for name in givers)):
        return "grant"
    if side != "funder" and hit.rule.name not in _SPENT:
        return "grant" if not is_given and _FROM_STATE.search(near) else "equity_round"
    if recipient is None or _UNIT.search(hit.around(0, 110)):
        return "corporate_investment"
    is_into = hit.has("to") and _INTO.search(hit.form.text, hit.amount_at(), hit.start("to")) is not None
    return "equity_round" if is_into or not _is_spending(near) else "corporate_investment"


def _is_spending(near: str) -> bool:
    """Whether plants or research are told, and not as the trade of who gets the money: ``in the cloud firm Corvid``."""
    return _CORPORATE.search(_TRADE.sub(" ", near)) is not None


def is_loan(hit: Hit) -> bool:
    """``Series C equity and a term loan of up to $40 million``: the round told beside it is another deal's."""
    if not hit.has("m") or hit.has("r"):
        return False
    at = hit.amount_at()
    left, right = hit.form.text[max(0, at - 50) : at], hit.form.text[at + len("<money>") : at + 50]
    return bool(_LOAN_OF.search(left) or _LOAN_AFTER.match(right))


_LOAN_OF = re.compile(
    r"\b(?:loan|loan facility|credit facility|debt facility|notes|debentures)(?: of| worth)?(?: up to)? $"
)
_LOAN_AFTER = re.compile(
    r"(?: in| of)? (?:(?!equity|and\b)[\w-]+ ){0,2}(?:loan|credit facility|credit line|debt facility|notes|"
    r"venture debt)\b"
)


def _is_state(hit: Hit, givers: tuple[str, ...]) -> bool:
    """Whether a government gives."""
    return any(
        tag.kind in ("gov", "place", "demonym") and any(_is_of(tag, name) for name in givers)
        for tag in hit.form.tags
        if tag.kind in ("gov", "place", "demonym")
    )


def _is_of(tag: Tag, giver: str) -> bool:
    """Whether a giver is a state that a tag names: ``U.S. Congress``, ``Canadian government``."""
    if tag.kind == "demonym":
        return giver == f"{tag.text} government"
    return giver.endswith((tag.entity.name, tag.text))


def _builds_or_invests_abroad(hit: Hit) -> bool:
    """``Saudi Arabia will invest $600 billion in the United States``: a state that puts money in as a company does."""
    first, last = hit.reach()
    text = hit.form.text[max(first, hit.match.start() - 40) : last]
    return _ABROAD.search(text) is not None or (_STATE_WORKS.search(text) is not None and "invest" in text)


def status(hit: Hit, *, is_round: bool) -> str:
    """``proposed``, ``announced`` or ``closed``; ``is_round`` tells that a company's shares are bought."""
    told_instrument, told, side = hit.rule.says.split("/")
    near = hit.around(60, 0 if side == "noun" or _is_past(hit) else 40)
    if side == "funder" and told == "proposed":
        return told
    if side == "funder":
        return _status_of_giving(near, hit.around(60, 0)[: 60 + len(hit.match.group())], is_round=is_round)
    if _APPROVES.search(near):
        return "announced"
    if side == "noun" and _SECURED.search(hit.around(60, 0)[: -len(hit.match.group())]):
        return "closed"
    if side == "noun" and _THEN_RECEIVED.match(hit.form.text, hit.match.end()):
        return "closed"
    if told_instrument == "fund" and told == "closed":
        near = _PLEDGED.sub("", near)
    if _SIGNED_LOAN.search(near):
        return "closed"
    if _is_completed(hit) or _LAST_ROUND.search(hit.around(60, 0)):
        return "closed"
    if told == "proposed" and not _NO_LONGER_ASKED.search(near):
        return told
    if _AGREED.search(hit.around(_AGREED_CHARACTERS, 40)):
        return "announced"
    if _PROPOSED.search(near):
        return "proposed"
    if _ANNOUNCED.search(_OUTLOOK.sub("", near)) and not _CLOSED.search(near):
        return "announced"
    return told


_NO_LONGER_ASKED = re.compile(r"\b(?:agreed|approv\w+|signed|committed|entered into)\b")
"""What takes a rule's word for it back that money is only sought."""
_APPROVES = re.compile(r"\b(?:approv|authori[sz]|clear)\w+ (?:the |an? |its )?(?:rais\w+|fund-?rais\w+)")
_SECURED = re.compile(
    r"(?<!to )(?<!will )\b(?:secures|(?<!be )secured|obtains|obtained|received|landed|bagged|"
    r"completed|(?<!be )finali[sz]ed|(?:has|have) (?:already |also )?(?:provided|extended|granted|lent|given)|"
    r"(?:has|have) (?:amassed|gathered|banked|collected|taken in|pulled in|drawn|attracted|handed)|"
    r"(?:amassed|handed|is (?:back|flush) with)|(?:is|was) the (?:beneficiary|recipient|winner) of) (?:[\w-]+ ){0,5}$"
)
"""``has secured an equity investment of $60 million``: what stands before the noun says that it is done."""
_THEN_RECEIVED = re.compile(
    r" (?:(?:that |which )?(?:it |they )?(?:has |have |had |was |were )?(?:just |recently |already |newly )?"
    r"(?:received|won|secured|obtained|landed|paid out|in hand)\b)"
)
"""``With a $7.5 million grant just received from …``."""
_PLEDGED = re.compile(r"\b(?:commitments?|pledges|committed)\b")
"""What investors promise to a fund is what it has raised."""
_SIGNED_LOAN = re.compile(
    r"(?<!to )\b(?:entered into|enters into|signed|signs|executed|inked|sealed|opened) (?:[\w-]+ ){0,4}?"
    r"(?:loan|credit|revolving|facility|note purchase)(?: and security)? (?:facility |agreement)"
)
"""``has entered into a loan agreement``: a signed loan is done; a signed sale of shares is not yet."""
_HAS_CLOSED = re.compile(r"\b(?:has|have|successfully) (?:closed|completed)\b")
_OUTLOOK = re.compile(r" (?:that|which|and) (?:will|would|is expected to) [^<]*$")
"""What the money is to do: ``its $10 million Series A that will help it grow``."""
_LAST_ROUND = re.compile(
    r"\b(?:last|previous|prior|earlier|most recent) (?:raise|round|financing|funding|fundraising)\b"
)
_AGREED_CHARACTERS = 140
_AGREED = re.compile(
    r"\b(?:(?:firm|binding) commitments?|registered direct|securities purchase agreements?|privately negotiated|"
    r"(?:has|have) (?:agreed|entered)|agreed to (?:sell|issue|buy|purchase)|set to (?:raise|receive)|"
    r"priced? (?:its|an?) (?:[\w-]+ ){0,3}private placement)\b"
)
"""A sale of shares that is signed: announced, whatever it is expected to raise."""
_COMPLETES = re.compile(r"clos(?:es|ed)|complet(?:es|ed)|finali[sz](?:es|ed)|conclud(?:es|ed)|wrap(?:s|ped) up")
_NOT_YET = re.compile(r"\b(?:to|expects?|will|would|once|if|when|has not|until|plans?)\b[^,;<]{0,30}$")


def _is_completed(hit: Hit) -> bool:
    """``closes the second tranche of its private placement``: the verb itself says that it is done."""
    if _HAS_CLOSED.search(hit.match.group()):
        return True
    if not hit.has("v") or not _COMPLETES.fullmatch(hit.match.group("v")):
        return False
    return _NOT_YET.search(hit.form.text, max(0, hit.position - 40), hit.position) is None


def _is_past(hit: Hit) -> bool:
    """``has raised $5 million as it looks to …``: what follows a past verb tells of other plans."""
    return hit.has("v") and hit.match.group("v").endswith(("ised", "osed", "ured", "eted", "ived"))


def _status_of_giving(near: str, before: str, *, is_round: bool) -> str:
    """A gift is announced until it is told as given; a leader has led when the round is told."""
    if _TALKS.search(near):
        return "proposed"
    is_done = _HAS_GIVEN.search(near) or (is_round and _INVESTS_NOW.search(near))
    return "closed" if is_done and not _WILL_GIVE.search(before) else "announced"
