"""What passes between the stages: frozen records, and nothing else.

    RawArticle → Article → IpoEvent | FundingCommitment → raw tables → marts
             ↘ Rejected (from any stage)

Money is ``Decimal`` with an ISO 4217 code, never a float. Offsets are characters into ``Article.text``.
The vocabulary of every field is documented in the dbt project, which serves the same names to BI.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

GAP_MARK = "[…]"
"""Stands in a cleaned text where the page lost words (a cut link); no fact may be bound across it."""

ACCEPTS_LOSSES = "accept losses"
"""The parameter of a run that may publish tables that have shrunk."""

Form = Literal["text", "html"]
Qualifier = Literal["exact", "about", "at_least", "at_most", "range"]
Scope = Literal["company", "aggregate"]
Stage = Literal[
    "rumoured", "planned", "filed", "accepted", "approved",
    "launched", "priced", "listed", "postponed", "withdrawn",
]  # fmt: skip
Instrument = Literal["equity_round", "debt", "grant", "corporate_investment", "fund"]
Status = Literal["proposed", "announced", "closed"]
Outcome = Literal["loaded", "unchanged", "duplicate", "rejected"]
NightStage = Literal["read", "clean", "extract", "load", "rates", "build", "publish"]
RunOutcome = Literal["running", "published", "failed", "killed"]
StageOutcome = Literal["running", "done", "failed", "killed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The bytes of one document as they arrived, and the extension that tells a reader how to read them again.

    ``form`` is a file extension of ``flows.read.READERS`` (``html``, ``jsonl`` for one line of rows, ``html.gz`` …).
    """

    data: bytes
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One article as it arrived: what the document itself says, nothing inferred.

    ``source`` says where it came from, as a person would find it again (``path`` or ``path:line``).
    ``received`` is what it was decoded from.
    """

    doc_id: str
    source: str
    form: Form
    content: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    received: Received | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned article. ``article_id`` is the sha256 of ``text``; ``published_at`` is UTC.

    ``published_within`` is the year or month (``2024``, ``2024-05``) where the source knows no day.
    ``is_correction``: it says of itself that it corrects an earlier article.
    ``is_off_topic``: nothing on its page can tell of deals, so that extraction need not look.
    """

    article_id: str
    doc_id: str
    source: str
    text: str
    url: str | None = None
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    published_within: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    is_truncated: bool = False
    is_correction: bool = False
    is_off_topic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """An input that a stage could not take: what, where, and why in words a user can act on.

    ``received`` is None where no byte of it could be read, or where it is too long to be kept.
    """

    doc_id: str
    source: str
    stage: Literal["read", "clean", "extract"]
    reason: str
    received: Received | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount in units of ``currency`` (ISO 4217; None where the text leaves it open).

    For ``range`` the value is the low end and ``value_high`` the high end.
    """

    value: Decimal
    currency: str | None
    qualifier: Qualifier = "exact"
    value_high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where an event stands in its article: ``quote == text[start:end]``, and the rule that fired.

    ``raw_start`` and ``raw_end`` lead to the same passage of ``RawArticle.content``; None where it has none of it.
    """

    quote: str
    start: int
    end: int
    rule: str
    confidence: float
    raw_start: int | None = None
    raw_end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IpoEvent:
    """One listing of one company (or one aggregate of many) as told by one article.

    ``exchange`` is an operating MIC, ``event_date`` ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``.
    """

    evidence: Evidence
    stage: Stage
    company: str | None
    scope: Scope = "company"
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    exchange: str | None = None
    board: str | None = None
    amount: Money | None = None
    offer_price: Money | None = None
    valuation: Money | None = None
    first_day_return_pct: Decimal | None = None
    event_date: str | None = None
    listing_count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingCommitment:
    """One deal in which money is committed to a recipient, as told by one article."""

    evidence: Evidence
    instrument: Instrument
    status: Status
    recipient: str | None = None
    recipient_aliases: tuple[str, ...] = ()
    funders: tuple[str, ...] = ()
    round: str | None = None
    amount: Money | None = None
    valuation: Money | None = None
    period_months: int | None = None
    purpose: str | None = None
    event_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that one article says."""

    article_id: str
    ipo_events: tuple[IpoEvent, ...] = ()
    funding_commitments: tuple[FundingCommitment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOutcome:
    """What became of one input of one run. ``article_id`` is None when it was rejected."""

    source: str
    doc_id: str
    outcome: Outcome
    article_id: str | None = None
    stage: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run, as the ledger keeps it. Times are UTC; counts are of inputs and events.

    ``parameters`` are those it was given beside ``paths``. ``input_digest`` tells which documents it was given, in
    whatever order. ``ended_at``, ``published_release`` and ``problem`` are None until it has ended, and where it was
    killed.
    """

    run_id: str
    started_at: datetime
    code_version: str
    paths: tuple[str, ...] = ()
    parameters: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    input_digest: str | None = None
    ended_at: datetime | None = None
    outcome: RunOutcome = "running"
    published_release: str | None = None
    problem: str | None = None

    @property
    def accepts_losses(self) -> bool:
        """Whether it was asked to publish also where tables have shrunk."""
        return ACCEPTS_LOSSES in self.parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRun:
    """One stage of one run, over all batches. Times are UTC.

    ``item_count`` counts what it was given: documents, articles, inputs, nodes of dbt, tables; ``batch_count`` how
    often it was given any. ``ended_at`` is None while it runs and where it was killed; ``busy_seconds`` leaves out the
    time between its batches.
    """

    run_id: str
    stage: NightStage
    started_at: datetime
    ended_at: datetime | None = None
    busy_seconds: float = 0.0
    batch_count: int = 0
    item_count: int = 0
    outcome: StageOutcome = "running"
