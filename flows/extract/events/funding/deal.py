"""A commitment while it is being put together, and when two tellings are one deal."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

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

_VAGUE = frozenset({"funding.talks_to_invest", "funding.talks_at_valuation", "funding.valued_in_round"})
"""Rules that tell of a deal without its sum."""
_THAT_ROUND = re.compile(r"\bthe <money> (?:round|financing|funding|raise|investment)\b")
"""``is raising a Series D; Fern leads the $500 million round``."""
_MORE = re.compile(r"\b(?:further|additional)\b")


@dataclass
class Deal:
    """One commitment; ``givers`` as written, ``others`` the further sentences; ``news_day`` is the article's."""

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
    news_day: str | None = None
    is_of_many: bool = False
    told_on: date | None = None

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
    if known.instrument != deal.instrument and "debt" in (known.instrument, deal.instrument):
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


def _is_rounded(known: Deal, deal: Deal) -> bool:
    """Whether a headline rounds what the same spender spends."""
    is_one = any(one is other for one in known.spenders for other in deal.spenders)
    return is_one and (_is_headline_of(known, deal) or _is_headline_of(deal, known))


def _is_same(known: Deal, deal: Deal) -> bool:
    if known.recipient is not deal.recipient and known.recipient is not None and deal.recipient is not None:
        return _is_headline_of(known, deal) or _is_headline_of(deal, known)
    if known.amount is not None and deal.amount is not None:
        if _same_amount(known, deal):
            return not _are_rivals(known, deal)
        return _is_rounded(known, deal)
    if _is_talk_of(known, deal) or _is_talk_of(deal, known):
        return True
    if known.round is not None and deal.round is not None:
        return known.round == deal.round
    apart = deal.marked.sentence.paragraph - known.marked.sentence.paragraph
    if deal.amount is None and deal.rule.name == "funding.led_round":
        return apart <= NEAR_PARAGRAPHS
    if deal.amount is None and deal.rule.name == "funding.led_the_round":
        return apart <= 1 and not known.is_given and known.instrument == deal.instrument
    if known.amount is None and known.round is not None and apart <= 1:
        return _THAT_ROUND.search(deal.marked.form.text) is not None
    return known.amount is None and deal.amount is None


def _is_talk_of(vague: Deal, told: Deal) -> bool:
    """Whether a deal of which neither sum nor round is told is one that is told in full elsewhere."""
    is_vague = vague.amount is None and vague.round is None and vague.rule.name in _VAGUE
    return is_vague and vague.status == told.status and told.instrument == "equity_round"


def _are_rivals(known: Deal, deal: Deal) -> bool:
    """Whether two sentences tell of the same sum spent by two: ``Fern plans $5 billion, Lark plans $5 billion``."""
    if not (known.is_given and deal.is_given and known.givers and deal.givers) or known.in_heading or deal.in_heading:
        return False
    is_spending = known.recipient is None and deal.recipient is None and known.instrument == "corporate_investment"
    return is_spending and not share_giver(known, deal)


def share_giver(known: Deal, deal: Deal) -> bool:
    """Whether one giver is told in both, in full or by a first part of its name or by another of its names."""
    if any(one is other for one in known.spenders for other in deal.spenders):
        return True
    return any(one.startswith(other) or other.startswith(one) for one in known.givers for other in deal.givers)


def _absorb(known: Deal, deal: Deal) -> None:
    if known.in_heading and not deal.in_heading:
        _tell_by(known, deal)
    known.amount = known.amount or deal.amount
    known.round = known.round or deal.round
    known.recipient = known.recipient or deal.recipient
    known.givers = tuple(dict.fromkeys((*known.givers, *deal.givers)))
    known.fund_names = known.fund_names or deal.fund_names
    known.others.append(deal.marked)


def _keep_institution(headline: Deal, body: Deal) -> None:
    """Of two who are told to spend a sum the body's is meant, unless a person there speaks for the headline's."""
    if body.has_institution or not headline.has_institution:
        headline.givers = ()
    else:
        body.givers = ()


def _tell_by(known: Deal, body: Deal) -> None:
    """Let the sentence, not the headline, say who, how much and how far."""
    if known.is_given and body.is_given and body.givers and not share_giver(known, body):
        _keep_institution(known, body)
    known.amount = body.amount or known.amount
    known.recipient = body.recipient or known.recipient
    known.is_given, known.side = body.is_given, body.side
    known.instrument, known.status = body.instrument, body.status
    known.marked, body.marked, known.position = body.marked, known.marked, body.position
    known.reach = body.reach
