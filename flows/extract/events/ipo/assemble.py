"""From stories to events: one record for each company's listing in an article.

All sentences of one issuer together give the furthest stage and fill the slots.
"""

from __future__ import annotations

from datetime import date, timedelta

from flows.extract.events.ipo.figures import amount, first_day_return, offer_price, valuation
from flows.extract.events.ipo.stage_date import stage_date
from flows.extract.events.ipo.stories import stories
from flows.extract.events.ipo.story import Story
from flows.extract.events.ipo.venue import venue_of
from flows.extract.reading import Reading
from flows.records import Evidence, IpoEvent


def ipo_events(reading: Reading) -> tuple[IpoEvent, ...]:
    """The listings an article tells of named companies."""
    return tuple(_event(story, reading) for story in stories(reading) if story.stage != "mentioned")


def _event(story: Story, reading: Reading) -> IpoEvent:
    lead = story.lead
    venue = venue_of(story, reading)
    sentence = lead.marked.sentence
    told_on = stage_date(story, reading)
    is_past = story.stage == "priced" and _is_long_past(told_on, reading.article.published)
    return IpoEvent(
        evidence=Evidence(
            quote=sentence.text, start=sentence.start, end=sentence.end, rule=lead.rule, confidence=lead.confidence
        ),
        stage="listed" if is_past else story.stage,  # type: ignore[arg-type]
        company=story.issuer.name,
        aliases=story.issuer.aliases,
        parent=_parent(story),
        exchange=venue.exchange,
        board=venue.board,
        amount=amount(story),
        offer_price=offer_price(story),
        valuation=valuation(story),
        first_day_return_pct=first_day_return(story),
        event_date=told_on,
    )


TRADES_WITHIN_DAYS = 21
"""Shares trade some days, at most weeks, after their price is set."""


def _is_long_past(told_on: str | None, published: date | None) -> bool:
    """Whether a price set on that day, in that month or year is that of shares which have long traded."""
    if told_on is None or published is None:
        return False
    earliest = published - timedelta(days=TRADES_WITHIN_DAYS)
    return told_on < earliest.isoformat()[: len(told_on)]


def _parent(story: Story) -> str | None:
    """Whose unit the issuer is, where a sentence says so: the company named before it."""
    for claim in story.claims:
        if claim.is_unit:
            before = [tag for tag in claim.marked.tagged("org") if tag.entity is not story.issuer]
            return before[0].entity.name if before else None
    return None
