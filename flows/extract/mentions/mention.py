"""What a text names: a span, and the normalised value that stands for it.

``start`` and ``end`` are characters into the text that was searched, and ``text`` is exactly that slice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal

from flows.records import Money, Qualifier

Precision = Literal[
    "day", "weekend", "week", "month", "season", "quarter", "half", "part", "year", "fiscal_year", "years", "decade"
]
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of a text that names something."""

    kind: ClassVar[str]
    start: int
    end: int
    text: str

    def values(self) -> dict[str, Any]:
        """The normalised value, as JSON holds it."""
        raise NotImplementedError

    def as_json(self) -> dict[str, Any]:
        """One entry of ``dealflow mentions``."""
        return {"kind": self.kind, "text": self.text, "start": self.start, "end": self.end, **self.values()}


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyMention(Mention):
    """An amount of money; where it is told in several currencies, the one that is written first.

    The span covers the other currencies too (``8 billion yuan (US$1.13 billion)``); ``amount_end`` is where the
    first amount alone ends.
    """

    kind: ClassVar[str] = "money"
    money: Money
    amount_end: int
    alternatives: tuple[MoneyMention, ...] = ()
    is_per_share: bool = False
    is_per_year: bool = False

    @property
    def alternative(self) -> Money | None:
        """The same amount in the second currency."""
        return self.alternatives[0].money if self.alternatives else None

    def values(self) -> dict[str, Any]:
        """Value, high end of a range, currency and qualifier."""
        return money_json(self.money)

    def separately(self) -> tuple[MoneyMention, ...]:
        """Each written amount as a mention of its own, in order."""
        own = self.text[: self.amount_end - self.start]
        return (replace(self, end=self.amount_end, text=own, alternatives=()), *self.alternatives)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A day or a period, both ends inclusive.

    ``value`` is the period in the manner of TIMEX (``2026-01-08``, ``2026-W02``, ``2026-01``, ``2026-Q1``, ``2026``);
    ``event_date`` is what an analyst would enter (day, month or year), None where the period tells none of these.
    """

    kind: ClassVar[str] = "date"
    first: date
    last: date
    precision: Precision
    value: str
    event_date: str | None
    is_relative: bool

    def values(self) -> dict[str, Any]:
        """Value, both ends, precision."""
        return {
            "value": self.value,
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "precision": self.precision,
            "event_date": self.event_date,
            "is_relative": self.is_relative,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationMention(Mention):
    """A length of time in months; ``months_high`` is the high end where a range is told."""

    kind: ClassVar[str] = "duration"
    months: int
    months_high: int | None = None
    is_past: bool = False

    def values(self) -> dict[str, Any]:
        """Months, and the high end of a range."""
        return {"value": self.months, "value_high": self.months_high}


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentMention(Mention):
    """A percentage as written, without a sign; ``direction`` comes from the sign or the words beside it.

    A multiple is the change that it means: doubled is 100, fivefold is 400, halved is 50 down.
    """

    kind: ClassVar[str] = "percent"
    value: Decimal
    value_high: Decimal | None = None
    direction: Direction | None = None
    qualifier: Qualifier = "exact"
    is_multiple: bool = False

    @property
    def signed(self) -> Decimal:
        """The change: negative where the direction is down."""
        return -self.value if self.direction == "down" else self.value

    def values(self) -> dict[str, Any]:
        """Value, high end of a range, direction, qualifier."""
        return {
            "value": json_number(self.value),
            "value_high": json_number(self.value_high),
            "direction": self.direction,
            "qualifier": self.qualifier,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundMention(Mention):
    """A funding round by its usual name: ``Seed``, ``Pre-Series A``, ``Series B+``, ``Strategic``."""

    kind: ClassVar[str] = "round"
    round: str

    def values(self) -> dict[str, Any]:
        """The name."""
        return {"value": self.round}


def json_number(value: Decimal | None) -> int | float | None:
    """A decimal as JSON writes it: an integer where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def money_json(money: Money) -> dict[str, Any]:
    """Value, high end of a range, currency and qualifier of an amount."""
    return {
        "value": json_number(money.value),
        "value_high": json_number(money.value_high),
        "currency": money.currency,
        "qualifier": money.qualifier,
    }
