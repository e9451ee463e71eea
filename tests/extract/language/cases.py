"""How a case is written: a text, and what must be read in it.

A case is a tuple of checks which must all hold. ``says`` lists every event of a text, each with the slots that the
case is about; ``says_either`` gives several lists, any of which an analyst could defend; ``arrives`` does the same
for a text that is cleaned first; ``names`` lists the normalised mentions of one kind or more.

    amount      ``500e6 USD``, ``500e6 USD at_most``, ``300e6-400e6 USD``; without a currency where none is told
    date        the value, ``2026-01``, or the value and its span, ``2026-01 2026-01-01/2026-01-09``
    percentage  signed, ``-8``, ``400 at_least``
    a set       any of its members; None among mentions: it may be left out
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import permutations
from typing import Any

from flows.clean import clean
from flows.extract import extract
from flows.extract.listing import all_mentions
from flows.records import Article, FundingCommitment, IpoEvent, Money, RawArticle, Rejected

PUBLISHED = date(2026, 1, 9)
"""A Friday: the day of publication of every case that says nothing else."""

_MONEY_SLOTS = ("amount", "offer_price", "valuation")
_ALIAS_SLOTS = ("aliases", "recipient_aliases")
_MONEY = re.compile(r"(?P<low>[\d.e]+)(?:-(?P<high>[\d.e]+))?(?: (?P<currency>[A-Z]{3}))?(?: (?P<qualifier>[a-z_]+))?")

Event = IpoEvent | FundingCommitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One event, with the slots that must be right."""

    record: type[Event]
    slots: dict[str, Any]

    def __post_init__(self) -> None:
        unknown = self.slots.keys() - self.record.__dataclass_fields__.keys()
        assert not unknown, f"{self.record.__name__} has no {unknown}"

    def is_met_by(self, event: Event) -> bool:
        """Whether an event is of this kind and right in every slot."""
        return isinstance(event, self.record) and all(_fits(event, *slot) for slot in self.slots.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """The events of a text are those of one of the readings, no more and no fewer."""

    text: str
    readings: tuple[tuple[Expected, ...], ...]
    published: date | None = PUBLISHED

    def problems(self) -> Iterator[str]:
        """What is wrong, in words."""
        article = Article(article_id="case", doc_id="case", source="case", text=self.text, published=self.published)
        return _event_problems(article, self.readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrives:
    """The same for a text as it was scraped, and the publication date that it states itself."""

    text: str
    readings: tuple[tuple[Expected, ...], ...]
    stated: date | None = None

    def problems(self) -> Iterator[str]:
        """What is wrong, in words."""
        published = None if self.stated else PUBLISHED.isoformat()
        article = clean(RawArticle(doc_id="case", source="case", form="text", content=self.text, published=published))
        if isinstance(article, Rejected):
            yield f"rejected: {article.reason}"
            return
        if self.stated and article.published != self.stated:
            yield f"published {article.published}, expected {self.stated}"
        yield from _event_problems(article, self.readings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The mentions of each listed kind are these, in order. ``others``: the qualifier of any further amount."""

    text: str
    expected: dict[str, Sequence[Any]]
    others: str | None = None
    published: date | None = field(default=PUBLISHED)

    def problems(self) -> Iterator[str]:
        """What is wrong, in words."""
        found = [mention.as_json() for mention in all_mentions(self.text, self.published)]
        for kind, expected in self.expected.items():
            told = [_spellings(one) for one in found if one["kind"] == kind and not self._is_other(one)]
            if not _aligned(told, [_accepted(one, kind) for one in expected]):
                yield f"{self.text!r}: {kind} {[one[-1] for one in told]}, expected {list(expected)}"

    def _is_other(self, mention: dict[str, Any]) -> bool:
        return self.others is not None and mention.get("qualifier") == self.others


Check = Says | Arrives | Names


def ipo(company: Any, **slots: Any) -> Expected:
    """An IPO of ``company``."""
    return Expected(record=IpoEvent, slots={"company": company, **slots})


def funding(recipient: Any, **slots: Any) -> Expected:
    """A funding commitment to ``recipient``."""
    return Expected(record=FundingCommitment, slots={"recipient": recipient, **slots})


def says(text: str, *events: Expected) -> Says:
    """A text with exactly these events."""
    return Says(text=text, readings=(events,))


def says_either(text: str, *readings: Iterable[Expected]) -> Says:
    """A text that can be read in several ways."""
    return Says(text=text, readings=tuple(tuple(events) for events in readings))


def arrives(text: str, *events: Expected, stated: date | None = None) -> Arrives:
    """A scraped text with exactly these events; ``stated`` is the publication date that it tells."""
    return Arrives(text=text, readings=(events,), stated=stated)


def names(text: str, *, others: str | None = None, published: date | None = PUBLISHED, **expected: Any) -> Names:
    """A text with exactly these mentions of the kinds ``money``, ``date``, ``duration``, ``percent``, ``round``."""
    return Names(text=text, expected=expected, others=others, published=published)


def _event_problems(article: Article, readings: tuple[tuple[Expected, ...], ...]) -> Iterator[str]:
    found = extract(article)
    events: tuple[Event, ...] = (*found.ipo_events, *found.funding_commitments)
    for event in events:
        if event.evidence.quote != article.text[event.evidence.start : event.evidence.end]:
            yield f"{event.evidence.quote!r} is not what stands at its offsets"
    if not any(_pairs(events, reading) for reading in readings):
        told = "".join(f"\n    found     {_shown(event)}" for event in events) or "\n    found     nothing"
        wanted = "\n    or".join(_reading_shown(reading) for reading in readings)
        yield f"{article.text!r}{told}{wanted}"


def _pairs(events: Sequence[Event], reading: Sequence[Expected]) -> bool:
    """Whether events and expectations pair up one to one."""
    return len(events) == len(reading) and any(
        all(one.is_met_by(event) for one, event in zip(reading, order, strict=True)) for order in permutations(events)
    )


def _fits(event: Event, slot: str, expected: Any) -> bool:
    actual = getattr(event, slot)
    if slot in _ALIAS_SLOTS:
        return set(expected) <= set(actual)
    accepted = expected if isinstance(expected, set) else {expected}
    if slot in _MONEY_SLOTS:
        return _of_money(actual) in {one and _money(one) for one in accepted}
    return actual in accepted


def _money(written: str) -> str:
    """The one spelling of an amount of a case."""
    parts = _MONEY.fullmatch(written)
    assert parts, f"no amount: {written}"
    high = float(parts["high"]) if parts["high"] else None
    qualifier = parts["qualifier"] or ("range" if high else "exact")
    return _money_text(float(parts["low"]), high, parts["currency"], qualifier)


def _of_money(money: Money | None) -> str | None:
    if money is None:
        return None
    high = None if money.value_high is None else float(money.value_high)
    return _money_text(float(money.value), high, money.currency, money.qualifier)


def _money_text(low: float, high: float | None, currency: str | None, qualifier: str) -> str:
    figures = f"{low:.12g}" if high is None else f"{low:.12g}-{high:.12g}"
    return " ".join(part for part in (figures, currency, qualifier) if part)


def _spellings(mention: dict[str, Any]) -> tuple[str, ...]:
    """The ways in which a case may write a mention."""
    value = mention["value"]
    if mention["kind"] == "money":
        return (_money_text(value, mention["value_high"], mention["currency"], mention["qualifier"]),)
    if mention["kind"] == "date":
        return value, f"{value} {mention['first']}/{mention['last']}"
    if mention["kind"] == "percent":
        signed = f"{-value if mention['direction'] == 'down' else value:g}"
        return (signed if mention["qualifier"] == "exact" else f"{signed} {mention['qualifier']}",)
    return (str(value),)


def _accepted(expected: Any, kind: str) -> set[str | None]:
    options = expected if isinstance(expected, set) else {expected}
    return {_money(one) if one and kind == "money" else one for one in options}


def _aligned(told: Sequence[tuple[str, ...]], expected: Sequence[set[str | None]]) -> bool:
    if not expected:
        return not told
    first, *rest = expected
    if told and first & set(told[0]) and _aligned(told[1:], rest):
        return True
    return None in first and _aligned(told, rest)


def _reading_shown(reading: Sequence[Expected]) -> str:
    return "".join(f"\n    expected  {one.record.__name__} {one.slots}" for one in reading) or "\n    expected  nothing"


def _shown(event: Event) -> str:
    filled = {name: getattr(event, name) for name in event.__dataclass_fields__ if name != "evidence"}
    told = {name: _of_money(value) if isinstance(value, Money) else value for name, value in filled.items()}
    return f"{type(event).__name__} " + str({name: value for name, value in told.items() if value not in (None, ())})
