"""From rules to deals: one record for each commitment of money in an article.

Every rule that fires gives a draft: an amount or a round, a side, the parties it names. Drafts about the same
money are one; sentences that go on about a round (``The round was led by …``) add to the deal told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from flows.extract.clauses import subjects
from flows.extract.context import modality
from flows.extract.events.funding.parties import funders, named
from flows.extract.events.funding.rules import IPO_SENSE, RULES, TOTAL_WORDS
from flows.extract.marking import Form, Marked, Tag
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.mention import DateMention, DurationMention, MoneyMention, RoundMention
from flows.extract.reading import Reading
from flows.extract.roles import amounts
from flows.extract.rule import Rule
from flows.records import Evidence, FundingCommitment, Money

_SUBJECT = re.compile(
    r"\b(?:rais\w+|fund\w*|financ\w+|invest\w*|round|series|seed|grants?|award\w*|pledg\w+|commit\w*|loans?|placement|capital|stake|subsid\w+|incentives?|"
    r"secur\w+|back(?:s|ed|ing|ers?)|injec\w+|spend\w*|allocat\w+|earmark\w*|billion|million|clos\w+|expansion|pipe|facility|notes|<round>|<money>)"
)
_NOT_A_DEAL = frozenset({"valuation", "cost", "revenue", "market", "price", "price_range", "exercise_price", "demand", "net_proceeds"})
_TOTAL = re.compile(r"\b" + TOTAL_WORDS + r"\b")
_RAISING_TOTAL = re.compile(r"\braising (?:a )?total of (?:\w+ )?$")
_NOW_RAISED = re.compile(r"\bnow raised\b")
_ONE_ROUND = re.compile(r"^[^.;]{0,40}\b(?:investment|round|led by)\b")
_TOTAL_AFTER = re.compile(r"^[^.;<]{0,12}\b(?:over|across|in) (?:two|three|four|five|six|\d+|several|multiple) (?:[\w-]+ )?rounds\b|^[^,;<]{0,25}\b(?:to date|so far|in total|since (?:its )?(?:inception|founding|launch))\b")
_IPO = re.compile(IPO_SENSE)
_CONTINUES = re.compile(r"\b(?:round|investors?|backers?|financing|funding|raise|participa\w+|led|investment|capital|joined|syndicate|placement|deal)\b")
_PROPOSED = re.compile(
    r"\b(?:in talks|talks? (?:to|with)|looking to|look to|looks to|seek(?:s|ing)?|sought|want(?:s|ed)?|plan(?:s|ned|ning)? to (?:raise|secure|sell|issue)|aim(?:s|ing)? to raise|hop(?:es|ing) to|consider(?:s|ing)?|may consider|"
    r"(?:could|would|may|might) (?:raise|be)|to raise|target(?:s|ing)|proposed|potential|might|in discussions|discuss(?:es|ing)|exploring|evaluating|final stages of|launch(?:es|ed) (?:an? )?[^<]{0,20}(?:<money> )?(?:[\w-]+ )?private placement|"
    r"initiated|pre-ipo placement|planned|we're raising|is raising|are raising|plans? (?:an? )?pre-ipo|non-brokered private placement)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:will|would|agreed|agreement|agrees|sign(?:s|ed)|pledg\w+|commit\w*|to (?:invest|receive|provide|spend|commit|pump|pledge|get)|set to (?:raise|receive)|firm commitments|announc\w+ (?:an? )?(?:plan|investment|private placement)|"
    r"plans? to (?:invest|spend|build|pump)|approv\w+|is providing|preliminary|expected to|intends? to|definitive|priced|pushing to|is investing|entered into|private placement|strategic investment|registered direct|pipe|joint(?:ly)? invest|allocat\w+)\b"
)
_CLOSED = re.compile(r"\b(?:raised|raises|raising|has (?:raised|secured|closed|invested|received|completed)|closed|closes|secured|secures|received|landed|bagged|completed|won|finali[sz]ed|awarded|obtained|fetched|closing of|close of|picked up|got|led|co-led)\b")
_GRANT = re.compile(r"\b(?:grants?|subsid(?:y|ies)|award(?:s|ed|ing)?|incentives?|state aid|bailout|chips (?:act|funding)|government funding|stimulus|allocated|appropriat\w+)\b")
_DEBT = re.compile(r"\b(?:loans?|credit (?:facility|line)|debt (?:financing|facility|funding)|in debt|notes|convertible|venture debt|term loan|working capital facility|bridge facility|lend\w*|lent|mortgage)\b")
_FUND = re.compile(r"\b(?:(?:first|second|third|fourth|fifth|sixth|debut|new|venture|flagship|growth|guidance|early-stage|seed|opportunity|credit|buyout|climate|ai|inaugural|private equity|investment|development|infrastructure|launch\w* [\w ]{0,12})[ -]fund|fund (?:i{1,3}v?|iv|v|vi{0,3}|of|at|to|for|that)|<money> fund|limited partners|funds? (?:clos\w+|rais\w+))\b")
_EQUITY = re.compile(r"\b(?:round|series|seed|equity|stake|placement|shares|venture|<round>|valuation|investors?|led by|funding|financing|fundrais\w+|pipe|startup|start-up|crowdfund\w*)\b")
_CORPORATE = re.compile(r"\b(?:plants?|factor(?:y|ies)|facilit(?:y|ies)|data cent(?:er|re)s?|build\w*|expan(?:d|sion)\w*|infrastructure|capex|capital expenditure|manufacturing|projects?|r&d|research|campus|over the next|in ai|into ai|smelter|fabs?|hub|operations|subsidiary|capital increase|cloud|energy)\b")
_BOILERPLATE = re.compile(r"\bforward-looking|safe harbor|not an offer|does not constitute|assets under management|manages (?:approximately|about|over|more than|assets)|^about <org>")


@dataclass
class Deal:
    """One commitment while it is being put together."""

    rule: Rule
    marked: Marked
    position: int
    instrument: str
    status: str
    side: str
    amount: MoneyMention | None = None
    round: str | None = None
    recipient: Entity | None = None
    givers: tuple[str, ...] = ()
    is_given: bool = False
    has_institution: bool = True
    fund_name: str | None = None
    others: list[Marked] = field(default_factory=list)


def funding_commitments(reading: Reading) -> tuple[FundingCommitment, ...]:
    """The commitments an article tells of."""
    main = _main_company(reading)
    deals: list[Deal] = []
    totals: list[Money] = []
    for marked in reading.sentences:
        totals += _totals(marked)
        own = [deal for deal in _drafts(marked, main)]
        for deal in own:
            _join(deals, deal)
        if not own and deals and _goes_on(marked, deals[-1]):
            _continue(deals[-1], marked)
    return tuple(_record(deal) for deal in deals if _is_told(deal) and not _is_total(deal, totals))


def _totals(marked: Marked) -> Iterator[Money]:
    """Amounts that the sentence calls a total to date."""
    form = marked.form
    for offset, tag in zip(form.offsets, form.tags, strict=True):
        left = form.text[max(0, offset - 45) : offset]
        if isinstance(tag.value, MoneyMention) and _TOTAL.search(left) and not _RAISING_TOTAL.search(left):
            yield tag.value.money


def _is_total(deal: Deal, totals: list[Money]) -> bool:
    return deal.round is None and deal.amount is not None and any(_close(deal.amount.money, total) for total in totals)


def _main_company(reading: Reading) -> Entity | None:
    """Whom the article is about: named most often, three times as much in the headline; the earlier if equal."""
    weights: dict[int, int] = {}
    entities: dict[int, Entity] = {}
    for number, marked in enumerate(reading.sentences):
        for tag in marked.tagged("org"):
            weight = 4 if number == 0 else 2 if number < 4 else 1
            weights[id(tag.entity)] = weights.get(id(tag.entity), 0) + weight
            entities[id(tag.entity)] = tag.entity
    if not weights:
        return None
    return entities[max(weights, key=lambda key: (weights[key], -entities[key].first_seen))]


def _drafts(marked: Marked, main: Entity | None) -> Iterator[Deal]:
    if not _SUBJECT.search(marked.form.text) or _BOILERPLATE.search(marked.form.text):
        return
    roles = {id(amount.tag.value): amount.role for amount in amounts(marked)}
    taken: set[int] = set()
    rounds: set[str] = set()
    for rule in RULES:
        form = marked.spine if rule.over == "spine" else marked.form
        for match in rule.regex.finditer(form.text):
            deal = _draft(rule, match, form, marked, main)
            if deal is None or _is_refused(deal, rule, match, form, roles):
                continue
            key = id(deal.amount) if deal.amount else hash(deal.round)
            if key in taken or (deal.amount is None and deal.round in rounds):
                continue
            taken.add(key)
            rounds.add(deal.round or "")
            yield deal


def _is_refused(deal: Deal, rule: Rule, match: re.Match[str], form: Form, roles: dict[int, str]) -> bool:
    start, end = max(0, match.start() - 45), match.end() + 45
    if rule.veto is not None and rule.veto.search(form.text, start, end):
        return True
    if deal.amount is None:
        return False
    if deal.amount.is_per_share or roles.get(id(deal.amount)) in _NOT_A_DEAL:
        return True
    at = match.start("m")
    left, right = form.text[max(0, at - 60) : at], form.text[at : at + 70]
    if _IPO.search(right[:60]) or (_IPO.search(left) and deal.instrument == "equity_round" and not deal.round):
        return True
    if _NOW_RAISED.search(left) and not _ONE_ROUND.search(right[7:]):
        return True
    if _RAISING_TOTAL.search(left):
        return False
    return bool(_TOTAL.search(left[-45:]) or _TOTAL_AFTER.search(right[7:]))


def _draft(rule: Rule, match: re.Match[str], form: Form, marked: Marked, main: Entity | None) -> Deal | None:
    instrument, status, side = rule.says.split("/")
    money = _value(form, match, "m", MoneyMention)
    told = _value(form, match, "r", RoundMention)
    position = match.start("v") if "v" in rule.regex.groupindex and match.group("v") else match.start()
    if modality(form.text, position) in ("denied", "hypothetical"):
        return None
    deal = Deal(rule, marked, position, instrument, status, side, amount=money)
    deal.round = told.round if told is not None else _round_near(form, match)
    _fill_parties(deal, match, form, main)
    if rule.name == "fund.noun" and deal.recipient is not None and not _FUND_NAME.search(deal.recipient.name):
        return None
    deal.instrument = _instrument(deal, form, match)
    if deal.instrument == "fund":
        deal.fund_name = _fund_name(deal, form, match)
    deal.status = _status(deal, form, match)
    return deal


def _value(form: Form, match: re.Match[str], group: str, kind: type):  # type: ignore[no-untyped-def,type-arg]
    if group not in match.re.groupindex or match.group(group) is None:
        return None
    tag = form.tag_at(match.start(group))
    return tag.value if tag is not None and isinstance(tag.value, kind) else None


def _round_near(form: Form, match: re.Match[str]) -> str | None:
    tags = form.tags_between(max(0, match.start() - 40), match.end() + 45, "round")
    inside = [tag.value.round for tag in tags if isinstance(tag.value, RoundMention)]
    return inside[0] if inside else None


def _fill_parties(deal: Deal, match: re.Match[str], form: Form, main: Entity | None) -> None:
    told = _told(form, match, "to")
    by = _told(form, match, "by")
    subject = subjects(form, deal.position)
    if deal.side == "funder":
        deal.is_given = True
        deal.givers = by or tuple(tag.entity.name for tag in subject) or ((main.name,) if main else ())
        deal.has_institution = bool(by) or not subject or any(tag.kind != "person" for tag in subject)
        deal.recipient = told[0] if told else None
    elif deal.side == "noun" and _is_giving(match):
        deal.is_given = True
        deal.givers = by or _owner_names(form, match) or tuple(tag.entity.name for tag in subject) or ((main.name,) if main else ())
        deal.recipient = told[0] if told else None
    else:
        deal.recipient = told[0] if told else _recipient(deal, form, match, subject, main)
        tags = tuple(funders(form, *_reach(form, match)))
        deal.givers = tuple(dict.fromkeys((*named(by_tags(form, match), deal.recipient), *named(tags, deal.recipient))))


def _reach(form: Form, match: re.Match[str]) -> tuple[int, int]:
    """The part of a sentence that is about one of its amounts: from the amount before to the amount after."""
    if "m" not in match.re.groupindex or match.group("m") is None:
        return 0, len(form.text)
    at = match.start("m")
    others = [offset for offset, tag in zip(form.offsets, form.tags, strict=True) if tag.kind == "money" and not getattr(tag.value, "is_per_share", False)]
    before = [offset + 1 for offset in others if offset < at]
    after = [offset for offset in others if offset > at]
    return (before[-1] if before else 0), (after[0] if after else len(form.text))


def by_tags(form: Form, match: re.Match[str]) -> tuple[Tag, ...]:
    """The tags of the givers that a rule's own pattern told."""
    if "by" not in match.re.groupindex or match.group("by") is None:
        return ()
    return form.tags_between(match.start("by"), match.end("by"), "org", "gov", "place", "person")


def _told(form: Form, match: re.Match[str], group: str):  # type: ignore[no-untyped-def]
    if group not in match.re.groupindex or match.group(group) is None:
        return ()
    tags = form.tags_between(match.start(group), match.end(group), "org", "gov", "place")
    return tuple(tag.entity for tag in tags) if group == "to" else tuple(tag.entity.name for tag in tags)


_ORDINAL_FUND = re.compile(r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|debut|inaugural)(?: [\w-]+| <money>){0,4} fund\b")


def _fund_name(deal: Deal, form: Form, match: re.Match[str]) -> str | None:
    """``Ulm Ventures' fourth fund`` is a body of its own: the manager's name and the fund's number."""
    told = _ORDINAL_FUND.search(form.text, max(0, match.start() - 20), match.end() + 20)
    if told is None or deal.recipient is None or _FUND_NAME.search(deal.recipient.name):
        return None
    return f"{deal.recipient.name} {told.group(1)} fund"


_GIVING_NOUN = re.compile(r"(?:investments?|commitment|pledge|capital increase)$")


def _is_giving(match: re.Match[str]) -> bool:
    """Whether the noun tells what its owner spends (an investment, a plant), not what it receives (a round)."""
    noun = match.group("v") if "v" in match.re.groupindex and match.group("v") else ""
    return bool(_GIVING_NOUN.match(noun) or _INVESTS.match(match.group()[-40:].split("<money>")[-1]))


_FUND_NAME = re.compile(r"\bFund\b(?: (?:[IVX]+|\d+))?$")
_PROGRAMME = re.compile(r".*\b(?:package|programme|program|initiative)$")
_INVESTS = re.compile(r".*\b(?:investments?|commitment|expansion|pledge|capital increase|project|initiative|programme|program|outlay|plan|expenditure|bet|smelter|factory|plant)$")


def _owner_names(form: Form, match: re.Match[str]) -> tuple[str, ...]:
    at = match.start("m")
    owner = _OWNER.search(form.text, max(0, at - 60), at)
    tag = form.tag_at(owner.start()) if owner is not None else None
    return (tag.entity.name,) if tag is not None else ()


_OWNER = re.compile(r"<org>(?:(?:'s?|-led) (?:[\w-]+ |<demonym> ){0,4}| )$")
_TARGET = re.compile(r"^[^;.]{0,60}?\b(?:for|in|into|to|at) (?:the |an? |its |[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?<org>")


def _recipient(deal: Deal, form: Form, match: re.Match[str], subject: tuple[Tag, ...], main: Entity | None) -> Entity | None:
    at = match.start("m") if "m" in match.re.groupindex and match.group("m") else match.start()
    owner = _OWNER.search(form.text, max(0, at - 60), at)
    if deal.side == "noun" and owner is not None:
        tag = form.tag_at(owner.start())
        return tag.entity if tag is not None else main
    if deal.side == "noun":
        target = _TARGET.match(form.text[match.end() :])
        if target is not None:
            tag = form.tag_at(match.end() + target.end() - len("<org>"))
            if tag is not None:
                return tag.entity
    orgs = [tag.entity for tag in subject if tag.kind == "org"]
    if not orgs and any(tag.kind in ("person", "place", "gov") for tag in subject):
        return None
    if not orgs and _PROGRAMME.match(match.group()):
        return None
    return orgs[0] if orgs else main


def _instrument(deal: Deal, form: Form, match: re.Match[str]) -> str:
    if deal.instrument != "any":
        return deal.instrument
    if deal.round is not None:
        return "equity_round"
    near = form.text[max(0, match.start() - 40) : match.end() + 60]
    for instrument, pattern in (("debt", _DEBT), ("grant", _GRANT), ("fund", _FUND)):
        if pattern.search(near):
            return instrument
    if deal.is_given and _is_state(form, deal):
        return "grant"
    if deal.side == "funder" or deal.rule.name in ("funding.investment_noun", "funding.investment_of"):
        return _given_instrument(deal, near)
    return "equity_round"


def _is_state(form: Form, deal: Deal) -> bool:
    """Whether a government gives."""
    return any(tag.kind in ("gov", "place") and tag.entity.name in deal.givers for tag in form.tags if tag.kind in ("gov", "place"))


def _given_instrument(deal: Deal, near: str) -> str:
    if deal.recipient is not None and not _CORPORATE.search(near):
        return "equity_round"
    return "corporate_investment"


def _status(deal: Deal, form: Form, match: re.Match[str]) -> str:
    after = 0 if deal.side == "noun" else 40
    near = form.text[max(0, match.start() - 60) : match.end() + after]
    if deal.side == "funder":
        return "closed" if re.search(r"\b(?:has|have|had) (?:also |now )?invested\b", near) else "announced"
    if _PROPOSED.search(near):
        return "proposed"
    if _ANNOUNCED.search(near) and not _CLOSED.search(near):
        return "announced"
    return deal.status


_PART = re.compile(r"\b(?:tranche|initial upfront|upfront|consists? of|of which|compris\w+|further|additional|component)\b")


def _is_part(known: Deal, deal: Deal) -> bool:
    """Whether a smaller sum is told as a part of a deal already known."""
    if known.amount is None or deal.amount is None or known.recipient is not deal.recipient or deal.round:
        return False
    left, right = known.amount.money, deal.amount.money
    return left.currency == right.currency and left.value > right.value and bool(_PART.search(deal.marked.form.text))


def _join(deals: list[Deal], deal: Deal) -> None:
    if any(_is_part(known, deal) for known in deals[-3:]):
        return
    for known in deals:
        if _is_same(known, deal):
            _absorb(known, deal)
            return
    deals.append(deal)


def _is_headline_of(headline: Deal, body: Deal) -> bool:
    """Whether a heading and a sentence tell one sum: then the sentence knows better to whom it goes."""
    if not headline.marked.sentence.is_heading or body.marked.sentence.is_heading:
        return False
    if headline.amount is None or body.amount is None:
        return False
    return any(_close(left.money, right.money) for left in headline.amount.separately() for right in body.amount.separately())


NEAR_PARAGRAPHS = 6
"""``The Series A was led by …`` tells of the deal just told, seldom of one more than a few paragraphs before."""


def _is_same(known: Deal, deal: Deal) -> bool:
    if known.recipient is not deal.recipient and known.recipient is not None and deal.recipient is not None:
        return _is_headline_of(known, deal) or _is_headline_of(deal, known)
    if known.amount is not None and deal.amount is not None:
        return any(_close(left.money, right.money) for left in known.amount.separately() for right in deal.amount.separately())
    if known.round is not None and deal.round is not None:
        return known.round == deal.round
    if deal.amount is None and deal.rule.name == "funding.led_round":
        return deal.marked.sentence.paragraph - known.marked.sentence.paragraph <= NEAR_PARAGRAPHS
    return known.amount is None and deal.amount is None


def _close(left: Money, right: Money) -> bool:
    return left.currency == right.currency and abs(left.value - right.value) <= max(left.value, right.value) / 50


def _absorb(known: Deal, deal: Deal) -> None:
    if known.marked.sentence.is_heading and not deal.marked.sentence.is_heading:
        known.amount = deal.amount or known.amount
        known.recipient = deal.recipient or known.recipient
        known.is_given, known.side, known.instrument, known.status = deal.is_given, deal.side, deal.instrument, deal.status
        known.marked, deal.marked, known.position = deal.marked, known.marked, deal.position
    known.amount = known.amount or deal.amount
    known.round = known.round or deal.round
    known.recipient = known.recipient or deal.recipient
    known.givers = tuple(dict.fromkeys((*known.givers, *deal.givers)))
    known.others.append(deal.marked)


def _goes_on(marked: Marked, deal: Deal) -> bool:
    return bool(_CONTINUES.search(marked.form.text)) and not deal.is_given and not _BOILERPLATE.search(marked.form.text)


def _continue(deal: Deal, marked: Marked) -> None:
    tags = tuple(funders(marked.form, 0, len(marked.form.text)))
    deal.givers = tuple(dict.fromkeys((*deal.givers, *named(tags, deal.recipient))))
    deal.others.append(marked)


def _is_told(deal: Deal) -> bool:
    if deal.is_given and deal.instrument in ("corporate_investment", "grant") and not deal.has_institution:
        return False
    if deal.rule.name == "funding.invests_unstated" and deal.marked.sentence.paragraph > 2:
        return False
    if deal.side == "funder" and deal.status == "closed" and deal.recipient is None and deal.amount is not None:
        return False
    if deal.rule.name == "funding.pledge_unstated":
        return deal.marked.sentence.paragraph < 4
    return deal.recipient is not None or bool(deal.givers) or (deal.instrument == "grant" and deal.amount is not None)


def _record(deal: Deal) -> FundingCommitment:
    sentence = deal.marked.sentence
    recipient = deal.recipient
    return FundingCommitment(
        evidence=Evidence(
            quote=sentence.text, start=sentence.start, end=sentence.end, rule=deal.rule.name, confidence=deal.rule.confidence
        ),
        instrument=deal.instrument,  # type: ignore[arg-type]
        status=deal.status,  # type: ignore[arg-type]
        recipient=deal.fund_name or (recipient.name if recipient else None),
        recipient_aliases=recipient.aliases if recipient else (),
        funders=tuple(name for name in deal.givers if recipient is None or name != recipient.name),
        round=deal.round,
        amount=deal.amount.money if deal.amount else None,
        valuation=_valuation(deal),
        period_months=_period(deal),
        event_date=_date(deal),
    )


def _valuation(deal: Deal) -> Money | None:
    for marked in (deal.marked, *deal.others):
        for amount in amounts(marked):
            if amount.role == "valuation" and (deal.amount is None or amount.money != deal.amount.money):
                return amount.money
    return None


def _period(deal: Deal) -> int | None:
    """The duration told nearest to the amount, for what is spent over time."""
    form = deal.marked.form
    at = next((offset for offset, tag in zip(form.offsets, form.tags, strict=True) if tag.value is deal.amount), 0)
    told = [(abs(offset - at), tag.value.months) for offset, tag in zip(form.offsets, form.tags, strict=True) if isinstance(tag.value, DurationMention)]
    return min(told)[1] if told and deal.is_given else None


_ANNOUNCES = re.compile(r"\b(?:announc\w*|today|said|unveil\w*|disclos\w*)\b")


def _date(deal: Deal) -> str | None:
    """The date beside the verb; else the day on which another sentence about the deal announces it."""
    own = _nearest_date(deal.marked.spine, deal.position)
    if own is not None or deal.is_given:
        return own
    announcing = (marked.spine for marked in deal.others if _ANNOUNCES.search(marked.form.text))
    return next((told for form in announcing if (told := _nearest_date(form, 0)) is not None), None)


def _nearest_date(form: Form, position: int) -> str | None:
    near = [
        (abs(offset - position), tag.value.event_date)
        for offset, tag in zip(form.offsets, form.tags, strict=True)
        if isinstance(tag.value, DateMention) and tag.value.event_date and not _NOT_OF_DEAL.search(form.text, 0, offset)
    ]
    return min(near)[1] if near else None


_NOT_OF_DEAL = re.compile(r"\b(?:founded|launched|established|started|expir\w*|matur\w*|due|ended|since|until|by|through|incorporated|acquired|close on|close)(?: \w+){0,2} $")
