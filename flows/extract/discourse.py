"""The article as a whole: what its sentences tell together.

The two kinds of event do not know each other; here they meet. Money raised in a listing is no funding round; events
come out in the order in which the article tells them.
"""

from __future__ import annotations

from dataclasses import replace

from flows.extract.events.funding.assemble import funding_commitments
from flows.extract.events.funding.hits import may_tell as may_commit
from flows.extract.events.ipo import subject as ipo
from flows.extract.events.ipo.aggregates import aggregates
from flows.extract.events.ipo.assemble import ipo_events
from flows.extract.reading import Reading, read
from flows.extract.vocabulary import grammars
from flows.records import Article, Extraction, FundingCommitment, IpoEvent, Money


def tell(article: Article) -> Extraction:
    """Everything an article says of listings and commitments; nothing where its language has no grammar."""
    if article.is_off_topic or not _is_readable(article.language):
        return Extraction(article_id=article.article_id)
    may_list = ipo.may_tell(article.text.lower())
    if not (may_list or may_commit(article)):
        return Extraction(article_id=article.article_id)
    reading = read(article)
    listings = _listings(reading) if may_list else ()
    commitments = tuple(one for one in funding_commitments(reading) if not _is_listing_money(one, listings))
    return Extraction(
        article_id=article.article_id,
        ipo_events=tuple(sorted(listings, key=_ipo_place)),
        funding_commitments=tuple(sorted(commitments, key=_funding_place)),
    )


def _is_readable(language: str | None) -> bool:
    """Whether there are rules for a language; a text too short to tell its language is read all the same."""
    return language is None or language in grammars()


def _listings(reading: Reading) -> tuple[IpoEvent, ...]:
    totals = aggregates(reading)
    return (*(_without_total(one, totals) for one in ipo_events(reading)), *totals)


def _without_total(event: IpoEvent, totals: tuple[IpoEvent, ...]) -> IpoEvent:
    """A company's listing without the sum that all listings together raised."""
    is_total = event.amount is not None and any(_same(total.amount, event.amount) for total in totals)
    return replace(event, amount=None) if is_total else event


def _ipo_place(event: IpoEvent) -> tuple[int, str]:
    return event.evidence.start, event.company or ""


def _funding_place(event: FundingCommitment) -> tuple[int, str]:
    return event.evidence.start, event.recipient or ""


def _is_listing_money(commitment: FundingCommitment, listings: tuple[IpoEvent, ...]) -> bool:
    """Whether a commitment without a round is what a listing raised."""
    if commitment.round is not None or commitment.amount is None:
        return False
    if (
        commitment.evidence.rule == "funding.raised"
        and not commitment.funders
        and commitment.recipient in _on_sale(listings)
    ):
        return True
    return any(
        _same(listing.amount, commitment.amount) or _same(listing.valuation, commitment.amount) for listing in listings
    )


def _on_sale(listings: tuple[IpoEvent, ...]) -> frozenset[str | None]:
    """Who sells shares to the public in this article: what such a company is said to raise, it raises there."""
    return frozenset(one.company for one in listings if one.stage in ("launched", "priced", "listed"))


def _same(left: Money | None, right: Money) -> bool:
    return left is not None and (left.value, left.currency) == (right.value, right.currency)
