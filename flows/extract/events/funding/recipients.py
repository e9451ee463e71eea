"""Who gets the money, who gives it, and which fund it is, for one rule's match."""

from __future__ import annotations

import re

from flows.extract.events.funding.deal import Deal
from flows.extract.events.funding.hit import Hit
from flows.extract.events.funding.parties import funders, is_body, named, written
from flows.extract.events.funding.roll import roll
from flows.extract.events.funding.speakers import speakers
from flows.extract.events.funding.spoken_for import helped, is_owner_of
from flows.extract.marking import Tag
from flows.extract.mentions.entities import Entity

_OWNER = re.compile(r"<org>(?:(?:'s?|-led) (?:[\w-]+ |<demonym> ){0,4}| )$")
_TARGET = re.compile(
    r"^(?:(?!<money>|\b(?:from|led by|was|were|is|are|has|have|brought|will|said)\b)[^;.]){0,60}?\b(?:for|in|"
    r"into|to(?= (?:the )?<org>)|at) (?:the |an? |"
    r"its |(?!from\b|by\b|with\b)[\w-]+ |"
    r"<demonym> |<place>(?:'s)? ){0,5}?<org>"
)
_ROUND_OF = re.compile(r"^(?: (?:round|funding|financing)){0,2} of <org>")
_GIVING_NOUN = re.compile(r"(?:investments?|commitment|pledge|capital increase|cost|spending|capex)$")
_INVESTS = re.compile(
    r".*\b(?:investments?|commitment|expansion|pledge|capital increase|project|initiative|programme|program|outlay|"
    r"plan|expenditure|bet|smelter|factory|plant|partnership|framework|build-?out|capex|capital injection|"
    r"joint venture|fab|data cent(?:er|re)|campus|gigafactory|refinery|park|farm|complex|scheme|moderni[sz]ation|"
    r"upgrade|redevelopment|spending|budget)$"
)
_FROM = re.compile(r" (?:from|led by) (?:(?:funds|accounts|existing|new|investors|its)\b|(?:the )?<(?:org|place)>)")
_PLAN_OF = re.compile(
    r"<org>'s? (?:[\w-]+ ){0,3}(?:plans?|bid|attempts?|efforts?|proposal|decision|move|hopes|intention|push) to $"
)
_PART_OF_DEAL = re.compile(r"(?:Tranche|Placement|Offering|Transaction|Financing|Proceeds|Series|Round|Funding)\b")
_PROGRAMME = re.compile(r".*\b(?:package|programme|program|initiative)$")
_ORDINAL_FUND = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|debut|inaugural|latest|newest|next|"
    r"flagship)(?: (?!close\b|of\b|its\b)[\w-]+|"
    r" <money>){0,4}? (?:fund|pool of capital|vehicle)\b"
)
_NUMBERED_FUND = re.compile(r"\bfund (?:<org>|[ivx]{1,4}\b|\d{1,2}\b)|<org>")
_BY = re.compile(r" (?:made |planned |pledged |announced )?by (?:the )?<(?:org|gov|place)>")
_HEADS = re.compile(
    r"<org>(?:'s?)? (?:[\w-]+ ){0,2}?(?:ceo|chief executive|chair(?:man|woman)?|president|managing director|"
    r"founder|boss)(?: officer)? $"
)
_FOUNDS = re.compile(r"set|establish|creat")
_LATER = re.compile(r"\b(second|third|fourth|fifth) $")
_SPACES = re.compile(r"\s+")
_NUMERAL = re.compile(r"(?:Fund )?([IVX]{1,4}|\d{1,2})")
_FUND_NAME = re.compile(
    r"\bFund\b(?: (?:[IVX]+|\d+))?$|\b(?:Ventures|Capital|Partners|Growth|Opportunities|Equity) (?:[IVX]+|\d+)$|"
    r"(?<!Acquisition)(?<!Corp)(?<!Merger) [IVX]{2,6}$"
)


_FOR_IT = re.compile(
    r"^[^.;,<]{0,30}?\b(?:for|to|in|into|that|which) (?:the (?:company|firm|start-up|startup|group|business)|it)\b"
)
_GIVEN_TO = re.compile(
    r"^(?: (?:[\w-]+ ){0,5}?to |,? to )(?!(?:build|expand|construct|buy|acquire|open|develop|create|make|secure|"
    r"upgrade|accelerate|advance|boost|bring|lead|join|set|double|grow|move|relocate|further|help|promote|speed|"
    r"improve|strengthen|address|fund|meet|provide|"
    r"moderni[sz]e|train|ensure|combat|fight|study|research|design|test|produce|manufacture|scale|bolster|enhance|"
    r"encourage|spur|support)\b)(?:[\w-]+ |"
    r"<demonym> ){0,4}?<org>"
)
_INTO = re.compile(
    r"(?: (?:minority |equity )?(?:investment|stake))? in (?:(?!and\b)[\w-]+ |<demonym> ){0,4}<org>(?! (?:from|by)\b)"
)
_GROUP = re.compile(
    r"\b(?:group|consortium|syndicate|investors|companies|firms|(?:auto|chip|car)makers|manufacturers|funds)(?: "
    r"of [\w -]{0,30}?)?,? (?:led by|including|that includes|comprising|which includes) "
)
_AID_FOR = re.compile(
    r"^(?: (?:state )?(?:aid|grants?|funding|subsid\w+|support|loans?|package|"
    r"incentives?))?(?: [\w-]+){0,2}? (?:for|to) "
    r"(?:the |an? )?(?:[\w-]+ |<demonym> ){0,4}?<org>(?:'s?|[.,;]|$| (?:for|to|in|under|over)\b)"
)
"""``€900 million of state aid for Corvid's plant``."""
_PUTS_IN = re.compile(r"(?:will )?(?:lend|lends|lent|inject(?:s|ed)?|put(?:s)? in|infuse[sd]?)$")
_INVESTOR = re.compile(r"\b(?:Bank|Fund|Capital|Ventures|Partners|Holdings|Investments?)\b")
_ELSEWHERE = re.compile(r" (?:of [\w-]+ )?(?:in|into|to|for|on) (?!<date>|commercial|favou?rable|preferential|terms)")
"""``Fern injected $5 million``: into whom the article is about, unless another is told."""
_HANDS_OUT = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!being )\b(?:award(?:s|ed|ing)|pledg(?:es|ed|ing)|commit(?:s|ted|ting)|"
    r"grant(?:s|ed)|allocat(?:es|ed|ing)|"
    r"earmark(?:s|ed)|provid(?:es|ed|ing)|gives|gave|distribut(?:es|ed)) (?:[\w-]+ ){0,5}$"
)
"""``It awarded more than $45 million in new funding``: who is told before gives."""
_TAKES_PART = re.compile(
    r"\b(?:tak(?:e|es|en|ing) part|took part|participat\w+|invest(?:ed|ing)|joined|joining) in (?:[\w-]+ ){0,4}$"
)
"""``Fern, which took part in the original $2 million seed``: who is told before gives."""
_TO_MAIN = frozenset(
    {"funding.handed_to_it", "funding.sum_put", "funding.gave_us", "funding.buys_privately", "funding.letter_of"}
)
"""Rules whose match says that the money goes to whom the article is about: ``us``, ``its shares``."""


def fill_parties(deal: Deal, hit: Hit, main: Entity | None) -> None:
    """Set recipient and givers; ``main`` is whom the article is about, for sentences that name nobody."""
    subject, main = speakers(deal, hit, main)
    if _is_gift(deal, hit, subject):
        _fill_given(deal, hit, subject, main)
        return
    deal.recipient = _named_recipient(hit) or _recipient(deal, hit, subject, main)
    first, last = hit.reach()
    first = max(first, hit.match.start()) if first and hit.has("by") else first
    told = (*hit.tags("by"), *funders(hit.form, first, last))
    is_fallback = not hit.has("to") and all(tag.entity is not main for tag in subject)
    if deal.recipient is main and is_fallback and any(tag.entity is main for tag in told):
        deal.recipient = None
    deal.givers = named(told, deal.recipient)
    if deal.side == "noun" and _TAKES_PART.search(hit.form.text[: hit.match.start()][-60:]):
        deal.recipient = _owner(hit) or _target(hit) or main
        deal.givers = named((*subject, *told), deal.recipient)


def _is_gift(deal: Deal, hit: Hit, subject: tuple[Tag, ...]) -> bool:
    """Whether the subject gives: by its verb, by the noun, or because a state announces it."""
    kind = subject[0].kind if subject else ""
    if kind in ("gov", "demonym") and deal.rule.name == "funding.closed_round":
        return True
    is_state = kind in ("gov", "demonym") or (kind == "place" and hit.has("v"))
    if deal.instrument == "fund" and (is_state or _sets_up(deal, hit, subject)):
        return True
    if kind == "gov" and deal.rule.name == "funding.investment_of":
        return True
    if deal.rule.name == "funding.offers" and _is_from(hit) and any(tag.kind == "org" for tag in subject):
        return False
    if deal.side == "recipient" and subject and hit.round == "Strategic" and _into(hit) is not None:
        return True
    if deal.side == "noun" and subject and _HANDS_OUT.search(hit.form.text[: hit.amount_at()][-70:]):
        return True
    is_noun = deal.side == "noun" and (_is_giving(hit) or _is_state_package(hit, subject))
    return deal.side == "funder" or is_noun


def _is_from(hit: Hit) -> bool:
    """``It announced $5 million of investment from Lark``: then the subject receives."""
    return _FROM.match(hit.form.text[hit.match.end() :]) is not None


def _into(hit: Hit) -> Entity | None:
    """``announced a strategic investment in Corvid``: the name behind ``in``."""
    end = hit.match.end()
    target = _INTO.match(hit.form.text, end)
    tag = hit.form.tag_at(target.end() - len("<org>")) if target is not None else None
    return tag.entity if tag is not None else None


def _sets_up(deal: Deal, hit: Hit, subject: tuple[Tag, ...]) -> bool:
    """Several bodies, or a fund, that launch a fund put money into it; a manager raises its own."""
    if deal.rule.name not in ("fund.closed", "fund.launched_at") or hit.has("to"):
        return False
    verb = hit.match.group("v")
    if _ORDINAL_FUND.search(hit.match.group()) or verb.startswith(("rais", "clos", "h")):
        return False
    is_backed = len(subject) > 1 or any(is_fund(tag.entity) for tag in subject)
    return bool(subject) and (is_backed or _FOUNDS.match(verb) is not None)


def _fill_given(deal: Deal, hit: Hit, subject: tuple[Tag, ...], main: Entity | None) -> None:
    by = hit.tags("by") or _by_after(deal, hit)
    subject = tuple(_employer(hit, tag) for tag in subject)
    owner = _owner(hit) if deal.side == "noun" else None
    is_for_it = _FOR_IT.match(hit.form.text[hit.match.end() :]) is not None
    fallback = (main.name,) if main is not None and not is_for_it else ()
    deal.is_given = True
    group = (_group(hit, deal.position) or _leaders(hit, subject)) if not by else ()
    speaking = tuple(written(hit.form, tag) for tag in by or subject)
    told = group or ((owner.name,) if owner and not by else ()) or speaking or fallback
    deal.givers = tuple(dict.fromkeys(name for name in (*told, *_beside(deal, hit)) if is_body(name)))
    deal.spenders = tuple(tag.entity for tag in by or subject if is_body(tag.text))
    is_law = bool(told) and not deal.givers
    deal.has_institution = not is_law and (
        bool(by or owner) or not subject or any(tag.kind != "person" for tag in subject)
    )
    deal.recipient = (
        _named_recipient(hit)
        or _given_to(hit)
        or (_into(hit) if hit.round else None)
        or (main if _is_for_main(deal, hit, main) else None)
    )
    if main is not None and deal.recipient is main and deal.givers == (main.name,):
        is_told = not by and owner is None and main in (hit.entity("to"), _given_to(hit))
        deal.recipient, deal.givers = (main, ()) if is_told else (None, deal.givers)


def _by_after(deal: Deal, hit: Hit) -> tuple[Tag, ...]:
    """``The $20 billion investment by Corvid``: who stands behind the noun."""
    told = _BY.match(hit.form.text, hit.match.end()) if deal.side == "noun" else None
    return hit.form.tags_between(told.start(), told.end(), "org", "gov", "place") if told is not None else ()


def _employer(hit: Hit, tag: Tag) -> Tag:
    """``Corvid chief executive Ann Lee's pledge``: the company whose head pledges."""
    at = hit.form.offset_of(tag) or 0
    told = _HEADS.search(hit.form.text, max(0, at - 70), at) if tag.kind == "person" else None
    return (hit.form.tag_at(told.start()) if told is not None else None) or tag


def _group(hit: Hit, end: int) -> tuple[str, ...]:
    """``A consortium including Fern and Lark will invest``: those who are told of the group."""
    opening = _GROUP.search(hit.form.text, 0, end)
    if opening is None:
        return ()
    return named((*roll(hit.form, opening.end(), end)[0], *funders(hit.form, opening.start(), end)), None)


def _beside(deal: Deal, hit: Hit) -> tuple[str, ...]:
    """``Fern led the round with participation from Lark``: who is told to give beside the one that leads."""
    if not deal.rule.name.startswith(("funding.led", "funding.leads")):
        return ()
    return named(tuple(funders(hit.form, hit.match.end(), hit.reach()[1], is_deal=False)), hit.entity("to"))


def _leaders(hit: Hit, subject: tuple[Tag, ...]) -> tuple[str, ...]:
    """``The president announced a $5 billion investment led by Fern and Lark``: they give, not who tells of it."""
    if not subject or any(tag.kind == "org" for tag in subject) or not _is_from(hit):
        return ()
    return named(tuple(funders(hit.form, hit.match.end(), hit.reach()[1])), None)


def _is_for_main(deal: Deal, hit: Hit, main: Entity | None) -> bool:
    """``a loan for the company``, ``gave us``, a round of which only the leader is named."""
    if hit.rule.name in _TO_MAIN or _FOR_IT.match(hit.form.text[hit.match.end() :]):
        return True
    if deal.side == "funder" and hit.has("v") and _PUTS_IN.match(hit.match.group("v")):
        is_investor = main is not None and _INVESTOR.search(main.name) is not None
        return not is_investor and _ELSEWHERE.match(hit.form.text, hit.match.end()) is None
    return deal.instrument == "equity_round" and deal.side == "funder"


def _given_to(hit: Hit) -> Entity | None:
    """``awarded a grant of $25 million to Corvid``: the name behind ``to``."""
    end = hit.match.end()
    rest = hit.form.text[end:]
    is_plan = hit.rule.name == "funding.plan_noun"
    target = _GIVEN_TO.match(rest) or (None if is_plan else _AID_FOR.match(rest))
    tag = hit.form.tag_at(end + target.group().rindex("<org>")) if target is not None else None
    return tag.entity if tag is not None else None


def _is_state_package(hit: Hit, subject: tuple[Tag, ...]) -> bool:
    """``Washington State finalised a $45 million package``: a government that is the subject gives."""
    if not any(tag.kind in ("place", "gov") for tag in subject):
        return False
    return bool(_PROGRAMME.match(hit.match.group()))


def _is_giving(hit: Hit) -> bool:
    """Whether the noun tells what its owner spends (an investment, a plant), not what it receives (a round)."""
    if _FROM.match(hit.form.text[hit.match.end() :]):
        return False
    noun = hit.match.group("v") if hit.has("v") else ""
    return bool(_GIVING_NOUN.match(noun) or _INVESTS.match(hit.match.group()[-40:].split("<money>")[-1]))


def _owner(hit: Hit) -> Entity | None:
    """``Corvid's $40 million round``: the name that owns the amount."""
    at = hit.amount_at()
    owner = _OWNER.search(hit.form.text, max(0, at - 60), at)
    tag = hit.form.tag_at(owner.start()) if owner is not None else None
    return tag.entity if tag is not None else None


def _target(hit: Hit) -> Entity | None:
    """``a $5 million round for Corvid``: the name behind the preposition."""
    rest = hit.form.text[hit.match.end() :]
    target = _ROUND_OF.match(rest) or _TARGET.match(rest)
    tag = hit.form.tag_at(hit.match.end() + target.end() - len("<org>")) if target is not None else None
    return tag.entity if tag is not None else None


def _recipient(deal: Deal, hit: Hit, subject: tuple[Tag, ...], main: Entity | None) -> Entity | None:
    told = (_owner(hit) or _target(hit)) if deal.side == "noun" else None
    if told is not None:
        return told
    planner = _planner(hit)
    if planner is not None:
        return planner
    if subject and is_owner_of(hit.form, subject[0]):
        return main if main is not subject[0].entity else None
    orgs = [tag.entity for tag in subject if tag.kind == "org" and not _PART_OF_DEAL.match(tag.entity.name)]
    if orgs:
        return orgs[0]
    is_other = any(tag.kind in ("person", "place", "gov", "demonym") for tag in subject)
    return None if is_other or _PROGRAMME.match(hit.match.group()) else main


def _planner(hit: Hit) -> Entity | None:
    """``They criticised Corvid's plans to raise …``: whose plan it is."""
    raiser = helped(hit.form, hit.position)
    if raiser is not None:
        return raiser.entity
    owner = _PLAN_OF.search(hit.form.text, max(0, hit.position - 80), hit.position)
    tag = hit.form.tag_at(owner.start()) if owner is not None else None
    return tag.entity if tag is not None else None


def is_fund(entity: Entity | None) -> bool:
    """Whether a name is a fund's own: ``Grand Fund III``."""
    return entity is not None and _FUND_NAME.search(entity.name) is not None


def fund_names(deal: Deal, hit: Hit) -> tuple[str, ...]:
    """``Ulm Ventures' fourth fund`` is a body of its own: the manager's name and the fund's number, as written last."""
    if deal.recipient is None:
        return ()
    if is_fund(deal.recipient):
        later = _later_fund(deal.recipient, hit)
        return (later,) if later is not None else ()
    first, last = max(0, hit.match.start() - 20), hit.match.end() + 20
    numeral = _numeral(hit, first, last)
    if numeral is not None:
        return (f"{deal.recipient.name} Fund {numeral}", f"Fund {numeral}")
    told = _ORDINAL_FUND.search(hit.form.text, first, last)
    if told is None:
        return ()
    phrase = _SPACES.sub(" ", told.group().replace("<money>", ""))
    return (f"{deal.recipient.name} {told.group(1)} fund", phrase)


def _later_fund(fund: Entity, hit: Hit) -> str | None:
    """``the second Vision Fund``: the number is part of the name."""
    for offset, tag in hit.form.placed():
        told = _LATER.search(hit.form.text, 0, offset) if tag.kind == "org" and tag.entity is fund else None
        if told is not None:
            return f"{told.group(1)} {fund.name}"
    return None


def _numeral(hit: Hit, first: int, last: int) -> str | None:
    """The number of ``Fund IV``, which may have been read as a name."""
    for told in _NUMBERED_FUND.finditer(hit.form.text, first, last):
        tag = hit.form.tag_at(told.end() - len("<org>")) if told.group().endswith("<org>") else None
        numeral = _NUMERAL.fullmatch(tag.text if tag is not None else told.group().split()[-1].upper())
        if numeral is not None:
            return numeral[1]
    return None


def _named_recipient(hit: Hit) -> Entity | None:
    """The recipient told inside the pattern; the ``IV`` of a fund is nobody."""
    told = hit.entity("to")
    return None if told is not None and _NUMERAL.fullmatch(told.name) else told
