"""An offering's figures: amount, price, valuation, first-day move, each from the sentences of its story."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.bystanders import is_bank
from flows.extract.events.ipo.claims import RANKS
from flows.extract.events.ipo.story import IN_PASSING, TELLS_A_DAY, Story
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.roles import Amount
from flows.records import Money

_ANCHOR = re.compile(r"<money>[^.;<]{0,70}?\banchor (?:book|investors?|round|portion)\b")
"""What the anchors put in beforehand is a part of the issue, whatever verb tells it."""
AMOUNT_MIN = 100_000
"""In any currency; what is less is a share's price."""
_AMOUNT_RANK = {"raised": 3, "unknown": 0, "net_proceeds": 2, "part": 1}


def _money(story: Story) -> list[tuple[Marked, Amount]]:
    return [
        (marked, amount)
        for marked in story.sentences
        for amount in slots.money(marked)
        if _is_whose(story, marked, amount)
    ]


def _is_whose(story: Story, marked: Marked, amount: Amount) -> bool:
    """Whether an amount in a sentence with several issuers belongs to this one: the nearest name before it."""
    named = [tag for tag in marked.tagged("org") if tag.entity is story.issuer]
    others = {id(issuer): issuer for issuer in story.told[marked.sentence.start] if issuer is not story.issuer}
    if named and (_is_beside(story, marked, amount) or _is_anothers(story, marked, amount)):
        return False
    if not others or not named:
        return True
    if slots.is_respective(marked):
        return _is_paired(story, marked, amount, others)
    offsets = [
        (marked.form.offset_of(tag), tag)
        for tag in marked.tagged("org")
        if id(tag.entity) in others or tag.entity is story.issuer
    ]
    before = [tag for offset, tag in offsets if offset is not None and offset <= amount.position]
    return not before or before[-1].entity is story.issuer


def _is_beside(story: Story, marked: Marked, amount: Amount) -> bool:
    """Whether the issuer is only compared with, behind another's amount: ``a $3 billion IPO, the largest since "
    "X's``.
    """
    own = [claim for claim in story.claims if claim.marked is marked]
    places = [offset for offset, tag in marked.form.placed() if tag.kind == "org" and tag.entity is story.issuer]
    compared = bool(own) and all(claim.rule in IN_PASSING or claim.stage == "mentioned" for claim in own)
    return compared and any(claim.rule in IN_PASSING for claim in own) and amount.position < min(places, default=0)


def _is_anothers(story: Story, marked: Marked, amount: Amount) -> bool:
    """Whether a further clause of its own subject stands between the issuer and an amount."""
    if slots.is_respective(marked):
        return False
    named = [(offset, tag) for offset, tag in marked.form.placed() if tag.kind == "org" and offset < amount.position]
    if not named or named[-1][1].entity is story.issuer or is_bank(named[-1][1].entity):
        return False
    own = [offset for offset, tag in named if tag.entity is story.issuer]
    return bool(own) and slots.is_across(marked.form, own[-1], named[-1][0] + len("<org> xxxxxxxxxxxxxx"))


def _is_paired(story: Story, marked: Marked, amount: Amount, others: dict[int, Entity]) -> bool:
    """``A and B aim to raise X and Y, respectively``: names and amounts pair by their order."""
    issuers = [tag.entity for tag in marked.tagged("org") if tag.entity is story.issuer or id(tag.entity) in others]
    told = list(marked.tagged("money"))
    place = next((index for index, tag in enumerate(told) if tag is amount.tag), -1)
    return len(issuers) == len(told) and issuers[place] is story.issuer


def amount(story: Story) -> Money | None:
    """What the offering raised or is to raise: the gross sum before the net one before a part."""
    scored = [
        (_AMOUNT_RANK[_share_of_issue(marked, amount)], -index, amount.money)
        for index, (marked, amount) in enumerate(_money(story))
        if (amount.role in ("raised", "net_proceeds", "part") or _is_cell(story, marked, amount))
        and not amount.mention.is_per_share
        and amount.money.value >= AMOUNT_MIN
        and not (amount.role != "part" and _OF_A_ROUND.search(marked.spine.text))
        and not _MINIMUM.search(marked.form.text, max(0, amount.position - 60), amount.position)
        and not _OF_MANY.search(marked.form.text, max(0, amount.position - 120), amount.position)
        and not _COMBINED.search(marked.form.text, max(0, amount.position - 45), amount.position + 30)
    ]
    return max(scored, key=lambda one: one[:2])[2] if scored else None


def _is_cell(story: Story, marked: Marked, amount: Amount) -> bool:
    """Whether an amount stands in a row of a list, where no verb says what it is."""
    return amount.role == "unknown" and marked.sentence.start in story.rows


def _share_of_issue(marked: Marked, amount: Amount) -> str:
    """An amount's role, where the anchors' money is but a part."""
    return "part" if _ANCHOR.match(marked.form.text, amount.position) else amount.role


def offer_price(story: Story) -> Money | None:
    """The final price of a share; a range is none."""
    if RANKS[story.stage] < RANKS["launched"]:
        return None
    prices = [amount.money for marked, amount in _money(story) if _is_final_price(story, marked, amount)]
    return prices[0] if prices else _price_at_bound(story)


_AT_BOUND = re.compile(
    r"\b(?:pric(?:ed|es|ing)|sold|set|fixed|settled)\b[^.;<]{0,60}\b(?:(?P<top>top|upper|high)|bottom|low|lower|foot)"
    r"(?: end)? of (?:its|the|a|an|their) (?:[\w'-]+ ){0,4}(?P<m><money>)(?: and (?P<n><money>))?"
)
"""``priced at the top of its $18 to $20 range``: the range tells the price."""


def _price_at_bound(story: Story) -> Money | None:
    """The price of an offering that was priced at one end of its range."""
    if story.stage not in ("priced", "listed"):
        return None
    for marked, amount in _money(story):
        found = _AT_BOUND.search(marked.form.text)
        if found is None or _HAS_SCALE.search(amount.mention.text):
            continue
        bound = found.start("n") if found.group("n") and found.group("top") else found.start("m")
        if amount.position != bound:
            continue
        high = amount.money.value_high
        is_top = found.group("top") is not None and high is not None
        if high is None and not found.group("n"):
            continue
        return replace(
            amount.money, value=high if is_top and high else amount.money.value, qualifier="exact", value_high=None
        )
    return None


def _is_final_price(story: Story, marked: Marked, amount: Amount) -> bool:
    """Whether a price is what the shares were sold for: no bound of a band, no guess of the grey market."""
    if amount.money.qualifier == "range" or _HAS_SCALE.search(amount.mention.text):
        return False
    around = marked.form.text[max(0, amount.position - 70) : amount.position + 60]
    if story.stage == "launched" and _NOT_YET_FINAL.search(around):
        return False
    return amount.role == "price" or (amount.role == "exercise_price" and bool(_GREENSHOE.search(marked.form.text)))


_NOT_YET_FINAL = re.compile(
    r"\b(?:upper|lower|top|high|low) (?:end|price|band|limit)|price band|\banchor\b|gr[ea]y market|\bgmp\b|"
    r"\b(?:may|could|might|likely|estimated|expected) (?:to )?(?:be )?(?:list\w*|open|debut)\b|cap price|floor price"
)
_GREENSHOE = re.compile(r"\bunderwriters?\b[^.;]{0,120}\boption\b|over-?allotment")
"""The underwriters' option is exercised at the offer price."""


_MINIMUM = re.compile(r"\bminimum (?:investment|application|bid|outlay|amount)\b")
"""What one bidder has to put in."""
_OF_MANY = re.compile(
    r"\b(?:(?:companies|firms|issuers|offerings|ipos|listings|floats|flotations|newcomers|sales|issues|debuts|smes)|"
    r"(?:not one|no|no other) (?:company|firm|listing|ipo))\b(?:,? (?!whose|which|,|to )[\w'-]+| <(?:date|place|"
    r"demonym|exchange)>(?:'s)?){0,6} (?:raised|raising|raise|mobili[sz]ed?|mopped up|garnered|fetched|collected|"
    r"taking in|took in|brought in|worth|pulled in)(?: [\w-]+){0,4} $"
)
"""What many raised together is nobody's amount."""


_COMBINED = re.compile(
    r"\b(?:combined|collective(?:ly)?|aggregate(?! (?:gross |net )?(?:proceeds|offering|amount|consideration))|"
    r"together|between them)\b"
)
_HAS_SCALE = re.compile(r"illion|[mb]n\b|crore|lakh|\d ?[MB]\b", re.IGNORECASE)
"""A share costs no millions."""
_OF_A_ROUND = re.compile(
    r"<round>|\b(?:private placement|tender offer|settlements?|pre-ipo (?:placement|round))\b|\b(?:funding|"
    r"fundraising|financing) round|last valued|previously valued|had been valued|private market"
)


def valuation(story: Story) -> Money | None:
    """The value at the offering: not that of a funding round."""
    told = (
        amount.money
        for marked, amount in _money(story)
        if amount.role == "valuation" and not _OF_A_ROUND.search(marked.form.text)
    )
    return next(told, None)


def first_day_return(story: Story) -> Decimal | None:
    """The first-day move: the close before the open or the day's high, running text before headings."""
    if story.stage != "listed":
        return None
    told = [
        (move.is_close, not marked.sentence.is_heading, -index, -move.distance, move.percent)
        for index, marked in enumerate(story.sentences)
        for move in slots.first_day_moves(
            marked, is_first_day=_goes_on_first_day(story, index), told_at=_first_day_told(story, marked)
        )
        if _is_own_move(story, marked, move.position)
    ]
    return max(told)[-1] if told else _computed_return(story)


def _first_day_told(story: Story, marked: Marked) -> tuple[int, ...]:
    """Where a sentence claims the issuer's first day: ``X closed 5 per cent above the $10 at which it was sold``."""
    return tuple(claim.position for claim in story.claims if claim.marked is marked and claim.rule in TELLS_A_DAY)


def _goes_on_first_day(story: Story, index: int) -> bool:
    """Whether a sentence is just behind one that tells of the first day: ``X climbed in its debut. It closed at …``."""
    before = story.sentences[max(0, index - 2) : index]
    return (
        any(marked.sentence.start in story.first_days for marked in before)
        and not story.sentences[index].sentence.is_heading
    )


def _computed_return(story: Story) -> Decimal | None:
    """The move from the offer price to the price at which the shares traded on their first day."""
    price = offer_price(story)
    if price is None:
        return None
    for marked in story.sentences:
        for trade in slots.first_day_trades(marked):
            ratio = trade.value / price.value if trade.currency == price.currency else Decimal(1)
            if ratio != 1 and RATIO_MIN <= ratio <= RATIO_MAX:
                return ((ratio - 1) * 100).quantize(Decimal("0.01"))
    return None


RATIO_MIN, RATIO_MAX = Decimal("0.6"), Decimal(4)
"""Beyond these a price told beside the offer price is of a later day: no first day read without its percentage was."""


def _is_own_move(story: Story, marked: Marked, position: int) -> bool:
    """Whether the company named last before a move, if any is, is the issuer."""
    before = list(marked.spine.tags_between(0, position, "org"))
    return not before or before[-1].entity is story.issuer
