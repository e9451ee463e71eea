"""A commitment while it is being put together, and when two tellings are one deal."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.mention import MoneyMention
from flows.extract.rule import Rule
from flows.records import Money

NEAR_PARAGRAPHS = 6
"""``The Series A was led by …`` tells of the deal just told, seldom of one more than a few paragraphs before."""
IN_HEADING_SHARE = 25
"""A headline rounds, and writes a dollar for a euro: ``$10B`` over ``€10 billion (around $10.3 billion)``."""
SAME_AMOUNT_SHARE = 50
"""Two amounts are one where they differ by less than a fiftieth: ``$230 million`` and ``$229.7 million``."""
_PART = re.compile(
    r"\b(?:tranche|initial upfront|upfront|consists? of|of which|compris\w+|further|additional|component)\b"
)

_MORE = re.compile(r"\b(?:further|additional)\b")


@dataclass
class Deal:
    """One commitment; ``givers`` as written, ``others`` the further sentences that tell of it."""

    rule: Rule
    marked: Marked
    position: int
    side: str
    instrument: str = "equity_round"
    status: str = "closed"
    amount: MoneyMention | None = None
    round: str | None = None
    recipient: Entity | None = None
    givers: tuple[str, ...] = ()
    is_given: bool = False
    has_institution: bool = True
    spenders: tuple[Entity, ...] = ()
    fund_names: tuple[str, ...] = ()
    reach: tuple[int, int] = (0, 1 << 30)
    others: list[Marked] = field(default_factory=list)

    @property
    def in_heading(self) -> bool:
        """Whether a title or sub-head tells it."""
        return self.marked.sentence.is_heading


def join(deals: list[Deal], deal: Deal) -> None:
    """Add a telling to the deals of an article: to the deal it is about, or as a new one."""
    if any(_is_part(known, deal) for known in deals[-3:]):
        return
    same = next((known for known in deals if _is_same(known, deal)), None)
    if same is None:
        deals.append(deal)
    else:
        _absorb(same, deal)


def close(left: Money, right: Money, share: int = SAME_AMOUNT_SHARE) -> bool:
    """Whether two amounts are one, roundings apart."""
    return left.currency == right.currency and abs(left.value - right.value) <= max(left.value, right.value) / share


def _is_part(known: Deal, deal: Deal) -> bool:
    """Whether a smaller sum is told as a part of a deal already known."""
    if known.amount is None or deal.amount is None or known.recipient is not deal.recipient or deal.round:
        return False
    if deal.is_given and deal.recipient is None and _MORE.search(deal.marked.form.text):
        return False
    left, right = known.amount.money, deal.amount.money
    return left.currency == right.currency and left.value > right.value and bool(_PART.search(deal.marked.form.text))


def _same_amount(left: Deal, right: Deal, share: int = SAME_AMOUNT_SHARE) -> bool:
    if left.amount is None or right.amount is None:
        return False
    return any(
        close(one.money, other.money, share) for one in left.amount.separately() for other in right.amount.separately()
    )


def _is_headline_of(headline: Deal, body: Deal) -> bool:
    """Whether a heading and a sentence tell one sum: then the sentence knows better to whom it goes."""
    is_headline = headline.in_heading and not body.in_heading
    return is_headline and _same_amount(headline, body, IN_HEADING_SHARE if headline.is_given else SAME_AMOUNT_SHARE)


def _by_others(known: Deal, deal: Deal) -> bool:
    """Equal sums that two named bodies spend: ``Tarn will invest $20 billion``, ``Orsa will invest $20 billion``."""
    is_spent = known.instrument == deal.instrument == "corporate_investment"
    is_body = not known.in_heading and not deal.in_heading and known.marked is not deal.marked
    if not (is_spent and is_body and known.spenders and deal.spenders) or known.recipient or deal.recipient:
        return False
    return not any(one is other for one in known.spenders for other in deal.spenders)


def _is_rounded(known: Deal, deal: Deal) -> bool:
    """Whether a headline rounds what the same spender spends."""
    is_one = any(one is other for one in known.spenders for other in deal.spenders)
    return is_one and (_is_headline_of(known, deal) or _is_headline_of(deal, known))


def _is_same(known: Deal, deal: Deal) -> bool:
    if known.recipient is not deal.recipient and known.recipient is not None and deal.recipient is not None:
        return _is_headline_of(known, deal) or _is_headline_of(deal, known)
    if known.amount is not None and deal.amount is not None:
        return (_same_amount(known, deal) and not _by_others(known, deal)) or _is_rounded(known, deal)
    if known.round is not None and deal.round is not None:
        return known.round == deal.round
    if deal.amount is None and deal.rule.name == "funding.led_round":
        return deal.marked.sentence.paragraph - known.marked.sentence.paragraph <= NEAR_PARAGRAPHS
    return known.amount is None and deal.amount is None


def _absorb(known: Deal, deal: Deal) -> None:
    if known.in_heading and not deal.in_heading:
        _tell_by(known, deal)
    known.amount = known.amount or deal.amount
    known.round = known.round or deal.round
    known.recipient = known.recipient or deal.recipient
    known.givers = tuple(dict.fromkeys((*known.givers, *deal.givers)))
    known.fund_names = known.fund_names or deal.fund_names
    known.others.append(deal.marked)


def _tell_by(known: Deal, body: Deal) -> None:
    """Let the sentence, not the headline, say who, how much and how far."""
    known.amount = body.amount or known.amount
    known.recipient = body.recipient or known.recipient
    known.is_given, known.side = body.is_given, body.side
    known.instrument, known.status = body.instrument, body.status
    known.marked, body.marked, known.position = body.marked, known.marked, body.position
    known.reach = body.reach
