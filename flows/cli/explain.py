"""The work of ``explain``: from a row of the warehouse back to the sentences it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.cli.page import evidence_page, places
from flows.cli.problems import FAILED, ProblemError, published, warehouse_of
from flows.home import Home
from flows.ledger import printable

if TYPE_CHECKING:
    import duckdb

EVENT_TABLES = {"ipo_events": "ipo_event_id", "funding_commitments": "commitment_id"}

MENTIONS_QUERY = """
    select m.quote, m.rule, m.stage_or_status, m.confidence, m.char_start, m.char_end, m.raw_char_start, m.raw_char_end,
           a.title, a.publisher, a.url, a.published_at
    from marts.event_mentions as m
    left join marts.articles as a on a.article_id = m.article_id
    where m.event_id = ?
    order by a.published_at, a.article_id, m.char_start
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """One article's word for an event. ``marks`` are the spans of the values in ``quote``."""

    quote: str
    rule: str
    stage_or_status: str | None
    confidence: float
    char_start: int
    char_end: int
    raw_char_start: int | None
    raw_char_end: int | None
    title: str | None
    publisher: str | None
    url: str | None
    published_at: datetime | None
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A row of an event table, its columns that hold something, and the articles behind it."""

    event_id: str
    table: str
    facts: dict[str, str]
    witnesses: tuple[Witness, ...]


def explain_event(event_id: str, root: Path, *, html_file: Path | None) -> None:
    """Print why the warehouse holds the event, or write it as a page.

    Raises:
        ProblemError: nothing is published yet, or no event has this id.
    """
    explanation = explained(published(root), event_id)
    if html_file is None:
        _print_explanation(explanation)
    else:
        html_file.write_text(evidence_page(explanation), encoding="utf-8")
        print(html_file)


def explained(home: Home, event_id: str) -> Explanation:
    """The event with this id, with the id it was merged into, or the only one whose id begins so.

    Raises:
        ProblemError: there is none, or more than one.
    """
    with warehouse_of(home) as warehouse:
        table, whole_id = _found(warehouse, _redirected(warehouse, event_id))
        return Explanation(
            event_id=whole_id,
            table=table,
            facts=_facts(warehouse, table, whole_id),
            witnesses=tuple(_witnesses(warehouse, whole_id)),
        )


def _redirected(warehouse: duckdb.DuckDBPyConnection, event_id: str) -> str:
    row = warehouse.execute(
        "select current_id from marts.id_redirects where retired_id = ? and current_id is not null", [event_id]
    ).fetchone()
    return str(row[0]) if row else event_id


def _found(warehouse: duckdb.DuckDBPyConnection, beginning: str) -> tuple[str, str]:
    found = [
        (table, event_id)
        for table, key in EVENT_TABLES.items()
        for (event_id,) in warehouse.execute(
            f"select {key} from marts.{table} where starts_with({key}, ?) order by 1 limit 2", [beginning]
        ).fetchall()
    ]
    whole = [entry for entry in found if entry[1] == beginning] or found
    if len(whole) == 1:
        return whole[0]
    problem = "more than one event id begins with" if whole else "no event has the id"
    raise ProblemError(f"{problem} {beginning}", FAILED)


def _facts(warehouse: duckdb.DuckDBPyConnection, table: str, event_id: str) -> dict[str, str]:
    cursor = warehouse.execute(f"select * from marts.{table} where {EVENT_TABLES[table]} = ?", [event_id])
    columns = [column[0] for column in cursor.description or ()]
    row = cursor.fetchone() or ()
    facts = {name: str(value) for name, value in zip(columns, row, strict=True) if value is not None}
    return _company_name(warehouse, facts) | facts


def _company_name(warehouse: duckdb.DuckDBPyConnection, facts: dict[str, str]) -> dict[str, str]:
    company_id = facts.get("company_id") or facts.get("recipient_id")
    row = warehouse.execute("select name from marts.companies where company_id = ?", [company_id]).fetchone()
    return {"company": str(row[0])} if row else {}


def _witnesses(warehouse: duckdb.DuckDBPyConnection, event_id: str) -> Iterator[Witness]:
    cursor = warehouse.execute(MENTIONS_QUERY, [event_id])
    columns = [column[0] for column in cursor.description or ()]
    for row in cursor.fetchall():
        fields: dict[str, Any] = dict(zip(columns, row, strict=True))
        yield Witness(**fields, marks=value_spans(fields["quote"], fields["published_at"]))


def value_spans(quote: str, published_at: datetime | None) -> tuple[tuple[int, int], ...]:
    """Where the values stand in a quote: spans in order that do not overlap, the longest of those that do."""
    from flows.extract.listing import all_mentions

    published_on: date | None = published_at.date() if published_at else None
    spans = [(mention.start, mention.end) for mention in all_mentions(quote, published_on)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _print_explanation(explanation: Explanation) -> None:
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    console.print(f"[bold]{explanation.table} {_shown(explanation.event_id)}[/bold]")
    for name, value in explanation.facts.items():
        console.print(f"  {name:24} {_shown(value)}")
    for witness in explanation.witnesses:
        console.print()
        console.print(f"[bold]{_shown(headline(witness))}[/bold]")
        console.print(f"  {_highlighted(witness)}")
        stated = witness.stage_or_status or "no stage"
        console.print(f"  rule {_shown(witness.rule)} · {stated} · confidence {witness.confidence:.2f}")
        console.print(f"  {places(witness)}")


def headline(witness: Witness) -> str:
    """Title, publisher and day of the article, as far as they are known."""
    day = witness.published_at.date().isoformat() if witness.published_at else None
    return " · ".join(part for part in (witness.title or "(no title)", witness.publisher, day, witness.url) if part)


def _shown(text: str) -> str:
    """Text of an article as it may stand in Rich's markup."""
    from rich.markup import escape

    return escape(printable(text))


def _highlighted(witness: Witness) -> str:
    pieces, place = [], 0
    for start, end in witness.marks:
        pieces += [_shown(witness.quote[place:start]), f"[bold yellow]{_shown(witness.quote[start:end])}[/bold yellow]"]
        place = end
    return "".join([*pieces, _shown(witness.quote[place:])])
