"""A total told with its parts is one deal, and so is a headline's sum told in another currency.

A part is known by its words (``The funding includes an $8 million …``) or by its sum: together with other deals of the
same party it makes a third one.
"""

from __future__ import annotations

import re
from itertools import combinations

from flows.extract.events.funding.deal import Deal, share_giver
from flows.extract.events.funding.slots import event_date
from flows.extract.mentions.mention import MoneyMention

PARTS_MAX = 4
"""As many tranches as one sum is split into; more add up to another deal by chance."""
CANDIDATES_MAX = 10
SUM_SHARE = 100
"""Parts add up within a hundredth."""
AFTER_PARAGRAPHS = 4
"""So far behind a deal ``The funding includes …`` still speaks of it."""
LEAD_PARAGRAPHS = 3
_DEAL = (
    r"(?:funding|financing|round|package|raise|investment|capital|deal|placement|transaction|fundrais\w+|award|"
    r"facility|loan|facilities|<round>|<money>)"
)
_SPLITS = re.compile(
    r"^(?:(?:the|this|that|its|our|it is|this is) (?:an? )?)(?:[\w-]+ |<money> |<round> ){0,4}?"
    + _DEAL
    + r"(?: (?:round|package|financing|facility|deal))?,? (?:also |mainly |was |is |will be |has been ){0,2}"
    r"(?:includ(?:es?|ed|ing)|consist(?:s|ed|ing)|compris(?:es?|ed|ing)|combin(?:es?|ed|ing)|(?:is )?made up|split|"
    r"structured|divided|spread|paid (?:out )?in|released in|drawn (?:down )?in|(?:led|"
    r"anchored) by an? (?=<money>))(?: |$|(?=<))"
)
"""``The financing consists of a $6 million loan and …``."""
_REST = re.compile(r"\bthe (?:remaining|other|balance of|rest of) (?:the )?<money>")
_WITHIN = re.compile(
    r"\b(?:including|of which|comprising|consisting of|made up of|split (?:between|into)|divided into|composed of|"
    r"comprised of|combining)\b(?!.*\b(?:also|separately)\b)"
)
"""Between a sum and its part: ``$90 million, of which $40 million …``."""


def without_parts(deals: list[Deal]) -> list[Deal]:
    """The deals without those that another one holds, and without a headline's sum in another currency."""
    wholes = {id(part): whole for part in deals for whole in deals if _is_larger(whole, part) and _holds(whole, part)}
    for whole in deals:
        if id(whole) not in wholes:
            wholes |= {id(part): whole for part in _parts(whole, deals) if id(part) not in wholes}
    for part in deals:
        if id(part) in wholes:
            _add_givers(wholes[id(part)], part)
    kept = _with_rounds([deal for deal in deals if id(deal) not in wholes])
    return [deal for deal in kept if not any(_is_converted(deal, other) for other in kept)]


def _with_rounds(deals: list[Deal]) -> list[Deal]:
    """A lead that names the round of a headline's sum tells of one deal: ``raises $10 million``, ``its Series A``."""
    leading = [deal for deal in deals if _is_leading(deal)]
    named = [deal for deal in leading if deal.amount is None and deal.round]
    summed = [deal for deal in leading if deal.amount is not None]
    for deal in named:
        own = [one for one in summed if one.recipient is deal.recipient and one.status == deal.status]
        if (
            len(own) == 1
            and own[0].round is None
            and not any(one.round == deal.round for one in deals if one is not deal)
        ):
            own[0].round = deal.round
            _add_givers(own[0], deal)
            own[0].others.append(deal.marked)
            return [one for one in deals if one is not deal]
    return deals


def _is_leading(deal: Deal) -> bool:
    is_first = deal.marked.sentence.paragraph < LEAD_PARAGRAPHS
    return is_first and deal.instrument == "equity_round" and deal.recipient is not None


def _add_givers(whole: Deal, part: Deal) -> None:
    """Who gives a part gives in the whole."""
    if whole.recipient is not None and whole.recipient is part.recipient:
        whole.givers = tuple(dict.fromkeys((*whole.givers, *part.givers)))


def _value(deal: Deal) -> float:
    return float(deal.amount.money.value) if deal.amount is not None else 0.0


def _is_larger(whole: Deal, part: Deal) -> bool:
    """Whether both have sums of one currency and the first has more."""
    if whole.amount is None or part.amount is None or whole is part:
        return False
    return whole.amount.money.currency == part.amount.money.currency and _value(whole) > _value(part) * 1.01


def _is_one_party(one: Deal, other: Deal) -> bool:
    """Whether the same company receives, or the same body gives."""
    if one.recipient is not None or other.recipient is not None:
        return one.recipient is other.recipient
    return (one.is_given or other.is_given) and share_giver(one, other)


def _holds(whole: Deal, part: Deal) -> bool:
    """Whether the words say that a sum is a part of another."""
    text = part.marked.form.text
    apart = part.marked.sentence.paragraph - whole.marked.sentence.paragraph
    if whole.marked is part.marked:
        between = text[_place(whole) : _place(part)]
        return part.round in (whole.round, None) and ";" not in between and _WITHIN.search(between) is not None
    is_behind = whole.marked.sentence.start < part.marked.sentence.start and apart <= AFTER_PARAGRAPHS
    if not is_behind or (part.round and whole.round and part.round != whole.round and not _SPLITS.match(text)):
        return False
    if _SPLITS.match(text):
        return True
    return _REST.search(text, max(0, _place(part) - 40), _place(part) + len("<money>")) is not None


def _place(deal: Deal) -> int:
    """Where a deal's sum stands in its sentence."""
    told = (at for at, tag in deal.marked.form.placed() if tag.value is deal.amount)
    return next(told, 0)


def _parts(whole: Deal, deals: list[Deal]) -> tuple[Deal, ...]:
    """The deals of the same party that together make a deal; those of several rounds or days are deals of their own."""
    smaller = [deal for deal in deals if _is_larger(whole, deal) and _is_one_party(whole, deal)][:CANDIDATES_MAX]
    for number in range(2, PARTS_MAX + 1):
        for parts in combinations(smaller, number):
            total = sum(map(_value, parts))
            if abs(total - _value(whole)) * SUM_SHARE <= _value(whole) and _is_one_deal(whole, parts):
                return parts
    return ()


def _is_one_deal(whole: Deal, parts: tuple[Deal, ...]) -> bool:
    """Whether the parts were given together: in one round, on one day, as far along."""
    days = {day for day in map(event_date, parts) if day}
    is_one_round = {deal.round for deal in parts} <= {whole.round, None}
    return is_one_round and len(days) <= 1 and len({deal.status for deal in parts}) == 1


def _is_converted(headline: Deal, body: Deal) -> bool:
    """``X commits $20B`` over ``X plans to invest €20 billion (around $20.7 billion)``."""
    if not (headline.in_heading and not body.in_heading and headline.amount and body.amount):
        return False
    if not _is_one_party(headline, body) or headline.amount.money.currency == body.amount.money.currency:
        return False
    told = [tag.value for tag in body.marked.tagged("money") if isinstance(tag.value, MoneyMention)]
    others = [float(money.money.value) for one in told for money in one.separately()]
    return any(abs(one - _value(headline)) * 25 <= _value(headline) for one in others)
