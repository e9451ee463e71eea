"""A few hand-made articles in short, and what it takes to load them and to ask the tables they become."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import duckdb

from flows.load import Batch, load
from flows.records import (
    Article,
    DocumentOutcome,
    Evidence,
    Extraction,
    FundingCommitment,
    IpoEvent,
    Money,
    Run,
)

RUN = Run(run_id="night", started_at=datetime(2026, 3, 1, 2, 30, tzinfo=UTC), code_version="1", paths=("inbox",))


@dataclass(frozen=True, kw_only=True)
class Story:
    """An article in short: where and when it was published, and what it says."""

    name: str
    published: date | None
    says: tuple[IpoEvent | FundingCommitment, ...]
    publisher: str | None = "The Daily"
    text: str | None = None
    url: str | None = None
    is_correction: bool = False

    def article(self):
        text = self.text or f"The story of {self.name}."
        article_id = hashlib.sha256(text.encode()).hexdigest()
        return Article(
            article_id=article_id,
            doc_id=self.name,
            source=f"inbox/{self.name}.txt",
            text=text,
            published=self.published,
            publisher=self.publisher,
            language="en",
            url=self.url,
            is_correction=self.is_correction,
        )

    def extraction(self):
        return Extraction(
            article_id=self.article().article_id,
            ipo_events=tuple(each for each in self.says if isinstance(each, IpoEvent)),
            funding_commitments=tuple(each for each in self.says if isinstance(each, FundingCommitment)),
        )


def money(value, currency="USD", qualifier="exact", high=None):
    return Money(
        value=Decimal(value), currency=currency, qualifier=qualifier, value_high=None if high is None else Decimal(high)
    )


def evidence(about):
    return Evidence(quote=f"It is said of {about}.", start=0, end=15, rule="test.said", confidence=0.9)


def ipo(company, stage, *aliases, **told):
    return IpoEvent(evidence=evidence(company), company=company, stage=stage, aliases=aliases, **told)


def deal(recipient, status, instrument="equity_round", **told):
    return FundingCommitment(
        evidence=evidence(recipient or told.get("funders")),
        recipient=recipient,
        status=status,
        instrument=instrument,
        **told,
    )


STORIES = (
    Story(
        name="chips in january",
        published=date(2026, 1, 3),
        says=(
            ipo(
                *("Shanghai Biren Technology", "listed", "Biren", "Biren Technology"),
                amount=money("5580000000", "HKD"),
                event_date="2026-01",
            ),
            ipo("Zhipu AI", "planned", "Zhipu", valuation=money("2000000000", qualifier="at_least")),
            ipo("Moore Threads", "listed", first_day_return_pct=Decimal(425), event_date="2025"),
            ipo("Iluvatar CoreX", "planned", "Iluvatar"),
            deal("Moonshot AI", "closed", round="Series C", amount=money("500000000")),
            deal("Big Fund III", "announced", "fund", amount=money("50000000000")),
            deal(None, "announced", "grant", amount=money("70000000000"), purpose="semiconductors"),
        ),
    ),
    Story(
        name="chips in february",
        published=date(2026, 2, 11),
        publisher="The Weekly",
        says=(
            ipo("Enflame", "accepted", "Enflame Technology", exchange="XSHG", board="STAR", event_date="2026-01-22"),
            ipo("Iluvatar CoreX", "listed", exchange="XHKG", board="Main Board", event_date="2026-01-08"),
            ipo("Biren Technology", "listed", "Biren", exchange="XHKG"),
            ipo("Moore Threads", "listed", exchange="XSHG", board="STAR Market"),
            ipo("T-Head", "rumoured", parent="Alibaba Group"),
        ),
    ),
    Story(
        name="pledges",
        published=date(2026, 1, 15),
        says=(
            deal(
                *(None, "announced", "corporate_investment"),
                funders=("Alibaba",),
                amount=money("52000000000"),
                period_months=36,
            ),
            deal(None, "announced", "grant", funders=("Beijing",)),
        ),
    ),
    Story(
        name="a boom without names",
        published=None,
        says=(
            IpoEvent(
                evidence=evidence("a boom"),
                scope="aggregate",
                company=None,
                stage="listed",
                amount=money("1000000000", qualifier="at_least"),
            ),
        ),
    ),
    Story(
        name="kestrel raises",
        published=date(2026, 1, 5),
        says=(
            deal(
                *("Kestrel Foods Ltd", "closed"),
                recipient_aliases=("Kestrel",),
                round="Series B",
                amount=money("30000000"),
                funders=("Heron Capital", "Osprey Ventures"),
            ),
            deal("Kestrel Foods Ltd", "closed", round="Series A", amount=money("8000000")),
        ),
    ),
    Story(
        name="kestrel raised",
        published=date(2026, 1, 7),
        publisher="The Weekly",
        says=(deal("Kestrel", "announced", amount=money("31000000", qualifier="about"), valuation=money("200000000")),),
    ),
    Story(
        name="kestrel borrows",
        published=date(2026, 1, 7),
        publisher="The Weekly",
        says=(
            deal("Kestrel Foods", "closed", "debt", amount=money("10000000")),
            deal("Kestrel Foods", "closed", "debt", amount=money("20000000")),
        ),
    ),
    Story(
        name="tern lists",
        published=date(2026, 2, 2),
        says=(
            ipo("Tern Bank", "filed", exchange="XNSE", event_date="2025-12-01", amount=money("90000000")),
            ipo("Tern Bank", "listed", exchange="XBOM", event_date="2026-02-02", amount=money("100000000")),
        ),
    ),
    Story(
        name="tern listed",
        published=date(2026, 2, 3),
        says=(ipo("Tern Bank", "listed", exchange="XNSE", event_date="2026-02", amount=money("150000000")),),
    ),
    Story(
        name="plover pulls out",
        published=date(2026, 2, 4),
        says=(
            ipo("Plover Grid", "launched", exchange="XLON", amount=money("200", "SAR"), event_date="2026-01-20"),
            ipo("Plover Grid", "withdrawn", exchange="XLON", event_date="2026-02-03"),
        ),
    ),
    Story(
        name="near original", published=date(2026, 1, 1), says=(), text=" ".join(f"word{each}" for each in range(200))
    ),
    Story(
        name="near copy", published=date(2026, 1, 2), says=(), text=" ".join(f"word{each}" for each in range(2, 201))
    ),
)


def loaded(home, stories, run=RUN):
    """Load stories into a home, as one batch of a run."""
    articles = tuple(story.article() for story in stories)
    load(
        home.build_database,
        Batch(
            run=run,
            articles=articles,
            extractions={story.article().article_id: story.extraction() for story in stories},
            outcomes=tuple(
                DocumentOutcome(source=each.source, doc_id=each.doc_id, outcome="loaded", article_id=each.article_id)
                for each in articles
            ),
        ),
    )
    return home


class Marts:
    """Asks the built tables; names of companies stand for their ids where a query joins them."""

    def __init__(self, home):
        self.home = home

    def ask(self, query, *parameters):
        with duckdb.connect(self.home.build_database, read_only=True) as connection:
            connection.execute("USE marts")
            return connection.execute(query, parameters).fetchall()
