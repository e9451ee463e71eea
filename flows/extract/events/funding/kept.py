"""What keeps a sum that its words would refuse: a price paid to the company, a round named behind a loose cue."""

from __future__ import annotations

import re

from flows.extract.events.funding.deal import Deal
from flows.extract.events.funding.hit import Hit

PAID = frozenset(
    {
        "funding.buys_privately",
        "funding.takes_stake",
        "funding.sells_stake",
        "funding.pays_for_stake",
        "funding.buys_share_of",
        "funding.stake_worth",
        "funding.stake_with",
        "funding.buys_new_shares",
        "funding.subscribes",
        "funding.subscribes_worth",
        "funding.issues_worth",
        "funding.shares_to_for",
        "funding.works_cost",
        "funding.reached_it",
        "funding.bears_cost",
        "funding.at_cost",
        "funding.works_worth",
        "funding.capex_is",
        "funding.first_money",
        "funding.subscription_papers",
        "funding.pays_for_paper",
        "funding.buys_into",
        "funding.signed_for_proceeds",
        "funding.placement_for",
        "funding.deal_for",
        "funding.places_paper",
        "funding.sells_slice",
        "funding.signs_up_for",
        "funding.stake_passes",
        "funding.paper_brings",
        "funding.got_its_share",
        "funding.for_sum_gets",
    }
)
"""Rules about shares bought from the company and about plants: there a price or a cost is the deal's money."""
NAMED_PAPER = frozenset(
    {
        "funding.invests_in_paper",
        "funding.subscriber_to",
        "funding.buys_new_shares",
        "funding.subscribes",
        "funding.subscribes_worth",
        "funding.named_sale",
    }
)
"""Rules in which one buyer is named for the bonds."""
_LOANS = frozenset({"funding.takes_loan", "funding.bank_and"})
_LENDER = re.compile(r"\b(?:Bank|Banco|Banque|Bancorp|Credit|Lending|EIB|EBRD|KfW|IFC|Loan)\b")
"""Who signs a loan and is one of these gives it."""
_LOOSE_ROLES = frozenset({"valuation", "cost", "revenue", "market", "demand"})
_NAMED_SO = re.compile(
    r" (?:in |of )?(?:an? |new |fresh |additional |further |equity |debt |growth |all-equity |<demonym> ){0,3}"
    r"(?:<round>|(?:funding|financing|fundraising|fundraise|round|capital raise|infusion|injection|"
    r"private placement|investment (?:by|from|on|led|round))\b)"
)
_VALUED_AT = re.compile(r"\bvalu\w+ (?:[\w-]+ ){0,3}(?:at|of) (?:[\w-]+ ){0,3}$")
PRIVATELY = re.compile(r"[^.;<]{0,40}\bconvertible (?:[\w-]+ )?(?:bonds?|notes|debentures) to (?:[\w-]+ ){0,3}<org>")
"""``by issuing convertible bonds to Fern Capital``: a named buyer is not the public."""
OTHER_STEP = re.compile(
    r",? (?:ahead of|before|prior to|in preparation for|as it (?:prepares|gears up)|(?<=>)(?=<money>))"
)
"""Behind these a listing is told that comes later: ``to raise $50 million ahead of a Nasdaq listing``."""


def is_named_so(hit: Hit, role: str | None) -> bool:
    """Whether the words right behind an amount call it a round, against a looser cue farther away."""
    at = hit.amount_at()
    if role not in _LOOSE_ROLES or _VALUED_AT.search(hit.form.text, max(0, at - 60), at):
        return False
    return _NAMED_SO.match(hit.form.text, at + len("<money>")) is not None


def is_lender(deal: Deal) -> bool:
    """Whether whom a loan rule took for the borrower lends by trade."""
    if deal.rule.name not in _LOANS or deal.recipient is None:
        return False
    return _LENDER.search(deal.recipient.name) is not None
