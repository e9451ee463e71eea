"""Facts as JSON: the objects that ``dealflow extract`` and ``dealflow mentions`` print.

Numbers are JSON numbers (whole where the value is whole), dates ``YYYY-MM-DD``, unknown is null.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from flows.records import Article, Evidence, Extraction, FundingCommitment, IpoEvent, Money

JsonObject = dict[str, Any]


def extraction_object(article: Article, extraction: Extraction, *, with_text: bool = False) -> JsonObject:
    """One line of ``dealflow extract``: the article and everything it says."""
    return {
        **article_object(article),
        **({"text": article.text} if with_text else {}),
        "ipo_events": [ipo_object(event) for event in extraction.ipo_events],
        "funding_commitments": [funding_object(deal) for deal in extraction.funding_commitments],
    }


def article_object(article: Article) -> JsonObject:
    """What is known of the article itself."""
    return {
        "doc_id": article.doc_id,
        "article_id": article.article_id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "publisher": article.publisher,
        "language": article.language,
    }


def ipo_object(event: IpoEvent) -> JsonObject:
    """One entry of ``ipo_events``."""
    return {
        "company": event.company,
        "aliases": list(event.aliases),
        "scope": event.scope,
        "stage": event.stage,
        "exchange": event.exchange,
        "board": event.board,
        "amount": money_object(event.amount),
        "offer_price": money_object(event.offer_price),
        "valuation": money_object(event.valuation),
        "first_day_return_pct": number(event.first_day_return_pct),
        "event_date": event.event_date,
        "parent": event.parent,
        "listing_count": event.listing_count,
        **evidence_fields(event.evidence),
    }


def funding_object(deal: FundingCommitment) -> JsonObject:
    """One entry of ``funding_commitments``."""
    return {
        "recipient": deal.recipient,
        "recipient_aliases": list(deal.recipient_aliases),
        "funders": list(deal.funders),
        "instrument": deal.instrument,
        "round": deal.round,
        "status": deal.status,
        "amount": money_object(deal.amount),
        "valuation": money_object(deal.valuation),
        "period_months": deal.period_months,
        "event_date": deal.event_date,
        "purpose": deal.purpose,
        **evidence_fields(deal.evidence),
    }


def evidence_fields(evidence: Evidence) -> JsonObject:
    """Where the event stands in the cleaned and in the raw text, and the rule that fired."""
    return {
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "raw_start": evidence.raw_start,
        "raw_end": evidence.raw_end,
        "rule": evidence.rule,
        "confidence": round(evidence.confidence, 3),
    }


def money_object(money: Money | None) -> JsonObject | None:
    """``{"value", "currency", "qualifier"}``, with ``value_high`` for a range."""
    if money is None:
        return None
    high = {} if money.value_high is None else {"value_high": number(money.value_high)}
    return {"value": number(money.value), "currency": money.currency, "qualifier": money.qualifier, **high}


def number(value: Decimal | None) -> int | float | None:
    """A JSON number, whole where the value is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
