"""Lines of a list that name a company and a sum: what the money is, the article around them tells."""

from __future__ import annotations

from flows.extract.events.funding.deal import Deal


def _is_entry(deal: Deal) -> bool:
    return deal.rule.name == "funding.listed_deal" and not deal.round and not deal.givers


def read_as_entry(deal: Deal, deals: list[Deal]) -> None:
    """``Corvid: Rs 900 crore for warehouses``, in an article about who will spend how much."""
    told = [known for known in deals if known.rule.name != "funding.listed_deal"]
    spent = sum(known.instrument == "corporate_investment" for known in told)
    if not _is_entry(deal) or deal.recipient is None or not spent or spent * 2 < len(told):
        return
    deal.instrument, deal.status, deal.is_given = "corporate_investment", "announced", True
    deal.givers, deal.spenders, deal.recipient = (deal.recipient.name,), (deal.recipient,), None
