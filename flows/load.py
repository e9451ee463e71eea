"""Stage 4: records become rows of the build database. A table is a record's fields.

    Batch → one transaction → raw.articles, raw.ipo_mentions, raw.funding_mentions,
                              raw.document_outcomes, raw.received_documents, raw.pipeline_runs
                              (and raw.fx_rates: see fx)

The columns are derived from the dataclasses of ``records``: money becomes four columns, evidence seven, a tuple a
list. Loading is idempotent: whatever the articles of a batch said before is deleted first, so a rule that stops
firing leaves no row, and the same batch twice changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

from flows import fx
from flows.records import Article, DocumentOutcome, Evidence, Extraction, FundingCommitment, IpoEvent, Money, Run
from flows.signatures import Signature, signature, signature_version

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]

AMOUNT = "DECIMAL(38,4)"
COLUMN_TYPES = {
    str: "VARCHAR",
    int: "INTEGER",
    float: "DOUBLE",
    bool: "BOOLEAN",
    Decimal: AMOUNT,
    date: "DATE",
    datetime: "TIMESTAMP",
    tuple[str, ...]: "VARCHAR[]",
    tuple[int, ...]: "UINTEGER[]",
    dict[str, int]: "MAP(VARCHAR, BIGINT)",
}
MONEY_COLUMNS = {"": AMOUNT, "_high": AMOUNT, "_currency": "VARCHAR", "_qualifier": "VARCHAR"}
EVIDENCE_COLUMNS = {
    "quote": "VARCHAR",
    "char_start": "INTEGER",
    "char_end": "INTEGER",
    "rule": "VARCHAR",
    "confidence": "DOUBLE",
    "raw_char_start": "INTEGER",
    "raw_char_end": "INTEGER",
}
LEAST_BUFFER_BYTES = 1024 * 1024
"""DuckDB sets aside several times the longest row that it is told of: so it is told no more than there is."""
SETTINGS: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "300MB", "threads": 2}
"""DuckDB takes four fifths of the machine by itself; beyond its limit it works on disk."""
ARTICLES_AT_ONCE = 1_000
NOT_SAID = frozenset({"rule", "confidence", "raw_char_start", "raw_char_end"})
"""Columns that may change while a mention stays the same one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one run loads in one go: articles, what each says (by article_id), and what became of each input.

    ``first_input`` counts the inputs of the run before these. ``received`` leads from the name of received bytes to
    the article that they hold.
    """

    run: Run
    articles: tuple[Article, ...] = ()
    extractions: Mapping[str, Extraction]
    outcomes: tuple[DocumentOutcome, ...] = ()
    first_input: int = 0
    received: Mapping[str, str] = field(default_factory=dict)

    def article_ids(self) -> list[str]:
        """Every article that the batch speaks of, sorted."""
        return sorted({article.article_id for article in self.articles} | set(self.extractions))


def load(database: Path, batch: Batch) -> dict[str, int]:
    """Write a batch into ``database`` (made when missing), replacing what its articles said before.

    ``first_known_at`` of an article is the earliest ``started_at`` of the runs that loaded it.

    Returns:
        Rows written, per raw table.

    Raises:
        duckdb.Error: the database is held by another process, or a row does not fit its table; nothing is written.
    """
    import duckdb

    database.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(database, config=SETTINGS) as connection, TemporaryDirectory(dir=database.parent) as folder:
        connection.execute("BEGIN TRANSACTION")
        _create_tables(connection)
        fx.load_packaged(connection, Path(folder))
        _refresh_signatures(connection)
        counts = _replace(connection, batch, Path(folder))
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")
    return counts


def known_article_ids(database: Path, article_ids: Iterable[str], *, code_version: str | None = None) -> set[str]:
    """Which of these articles ``database`` holds already; with ``code_version``, only those that this version read.

    Raises:
        duckdb.Error: the database is held by another process.
    """
    found = _asked(
        database,
        """SELECT article_id FROM raw.articles LEFT JOIN raw.pipeline_runs USING (run_id)
           WHERE article_id IN (SELECT unnest(?::VARCHAR[])) AND (?::VARCHAR IS NULL OR code_version = ?)""",
        [list(article_ids), code_version, code_version],
    )
    return {article_id for (article_id,) in found}


def articles_received(database: Path, received_names: Iterable[str], code_version: str) -> dict[str, str]:
    """The articles that this version of the code has made of received bytes before: received name → article_id.

    Raises:
        duckdb.Error: the database is held by another process.
    """
    found = _asked(
        database,
        """SELECT received_name, article_id FROM raw.received_documents AS received
           SEMI JOIN (FROM raw.articles JOIN raw.pipeline_runs USING (run_id)) AS known
           ON known.article_id = received.article_id AND known.code_version = received.code_version
           WHERE received_name IN (SELECT unnest(?::VARCHAR[])) AND code_version = ?""",
        [list(received_names), code_version],
    )
    return dict(found)


def _asked(database: Path, question: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    """Nothing is known before the first run, and nothing is asked for nothing."""
    if not database.exists() or not parameters[0]:
        return []
    import duckdb

    with duckdb.connect(database, config=SETTINGS) as connection:
        _create_tables(connection)
        return connection.execute(question, parameters).fetchall()


def columns(record: type) -> dict[str, str]:
    """The columns of a record's table: name → DuckDB type, in the order of its fields.

    Raises:
        TypeError: a field has a type that no column is known for.
    """
    hints = get_type_hints(record)
    return {
        name: column_type
        for each in fields(record)
        for name, column_type in _columns_of(each.name, _without_none(hints[each.name])).items()
    }


def _columns_of(name: str, kind: Any) -> dict[str, str]:
    if kind is Money:
        return {name + suffix: column_type for suffix, column_type in MONEY_COLUMNS.items()}
    if kind is Evidence:
        return EVIDENCE_COLUMNS
    if get_origin(kind) is Literal:
        return {name: "VARCHAR"}
    if kind not in COLUMN_TYPES:
        raise TypeError(f"no column type is known for {name}: {kind}")
    return {name: COLUMN_TYPES[kind]}


def _without_none(kind: Any) -> Any:
    options = [option for option in get_args(kind) if option is not NoneType]
    return options[0] if NoneType in get_args(kind) and len(options) == 1 else kind


TABLES: dict[str, dict[str, str]] = {
    "articles": columns(Article) | columns(Signature) | {"run_id": "VARCHAR", "first_known_at": "TIMESTAMP"},
    "ipo_mentions": {"mention_id": "VARCHAR", "article_id": "VARCHAR"} | columns(IpoEvent),
    "funding_mentions": {"mention_id": "VARCHAR", "article_id": "VARCHAR"} | columns(FundingCommitment),
    "document_outcomes": {"outcome_id": "VARCHAR", "run_id": "VARCHAR"} | columns(DocumentOutcome),
    "received_documents": {"received_name": "VARCHAR", "article_id": "VARCHAR", "code_version": "VARCHAR"},
    "pipeline_runs": columns(Run),
    "fx_rates": fx.COLUMNS,
    "published_ids": {"published_id": "VARCHAR", "evidence_type": "VARCHAR", "evidence": "VARCHAR"},
}
"""The tables of schema ``raw`` and their columns: the contract with dbt's sources."""


def rows_of(batch: Batch) -> dict[str, list[Row]]:
    """The rows that a batch becomes, per raw table; a column that is missing from a row is null."""
    first_known = {"run_id": batch.run.run_id, "first_known_at": _value(batch.run.started_at)}
    extractions = batch.extractions.values()
    return {
        "articles": [_row(article) | _row(signature(article.text)) | first_known for article in batch.articles],
        "ipo_mentions": _mentions("ipo", ((each.article_id, each.ipo_events) for each in extractions)),
        "funding_mentions": _mentions("funding", ((each.article_id, each.funding_commitments) for each in extractions)),
        "document_outcomes": list(_outcome_rows(batch)),
        "received_documents": list(_received_rows(batch)),
        "pipeline_runs": [_row(batch.run)],
    }


def _mentions(event_type: str, told: Iterable[tuple[str, Iterable[IpoEvent | FundingCommitment]]]) -> list[Row]:
    """One row per mention; two rules that read the same sentence alike are one mention, the surer one."""
    rows = (
        {"mention_id": _mention_id(event_type, article_id, row), "article_id": article_id} | row
        for article_id, events in told
        for row in map(_row, events)
    )
    surest_last = sorted(rows, key=lambda row: (row["mention_id"], row["confidence"], row["rule"]))
    return list({row["mention_id"]: row for row in surest_last}.values())


def _mention_id(event_type: str, article_id: str, row: Row) -> str:
    content = {name: value for name, value in row.items() if name not in NOT_SAID}
    return "men_" + _hash(event_type, article_id, content)


def _outcome_rows(batch: Batch) -> Iterator[Row]:
    """An input that was named twice in one run is told apart by its place among the inputs."""
    for place, outcome in enumerate(batch.outcomes, start=batch.first_input):
        outcome_id = "out_" + _hash(batch.run.run_id, outcome.source, outcome.doc_id, place)
        yield {"outcome_id": outcome_id, "run_id": batch.run.run_id} | _row(outcome)


def _received_rows(batch: Batch) -> Iterator[Row]:
    for name, article_id in batch.received.items():
        yield {"received_name": name, "article_id": article_id, "code_version": batch.run.code_version}


def _hash(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def _row(record: Any) -> Row:
    return {
        name: value
        for each in fields(record)
        for name, value in _cells(each.name, getattr(record, each.name))
        if value is not None
    }


def _cells(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    match value:
        case Money():
            amounts = map(_value, (value.value, value.value_high, value.currency, value.qualifier))
            yield from zip((name + suffix for suffix in MONEY_COLUMNS), amounts, strict=True)
        case Evidence():
            passage = (value.quote, value.start, value.end, value.rule, value.confidence)
            yield from zip(EVIDENCE_COLUMNS, (*passage, value.raw_start, value.raw_end), strict=True)
        case _:
            yield name, _value(value)


def _value(value: Any) -> Any:
    """As JSON that DuckDB casts without loss: decimals as text, times in UTC without an offset."""
    match value:
        case Decimal():
            return format(value.normalize(), "f")
        case datetime():
            return (value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value).isoformat()
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _create_tables(connection: DuckDBPyConnection) -> None:
    """Make what is missing; a record that has gained a field gains its column."""
    there = set(
        connection.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'raw'").fetchall()
    )
    for table, table_columns in TABLES.items():
        missing = [name for name in table_columns if (table, name) not in there]
        if len(missing) == len(table_columns):
            connection.execute("CREATE SCHEMA IF NOT EXISTS raw")
            connection.execute(f"CREATE TABLE raw.{table} ({_declared(table_columns)})")
            continue
        for name in missing:
            connection.execute(f"ALTER TABLE raw.{table} ADD COLUMN {name} {table_columns[name]}")


def _declared(table_columns: dict[str, str]) -> str:
    return ", ".join(f"{name} {column_type}" for name, column_type in table_columns.items())


def _replace(connection: DuckDBPyConnection, batch: Batch, folder: Path) -> dict[str, int]:
    rows = rows_of(batch)
    for table, table_rows in rows.items():
        _stage(connection, table, table_rows, folder)
    connection.execute(
        """UPDATE incoming_articles AS incoming
           SET first_known_at = least(incoming.first_known_at, known.first_known_at)
           FROM raw.articles AS known WHERE known.article_id = incoming.article_id"""
    )
    _delete_earlier(connection, batch)
    for table in rows:
        connection.execute(f"INSERT INTO raw.{table} BY NAME FROM incoming_{table}")
        connection.execute(f"DROP TABLE incoming_{table}")
    return {table: len(table_rows) for table, table_rows in rows.items()}


def _stage(connection: DuckDBPyConnection, table: str, rows: list[Row], folder: Path) -> None:
    """Rows into a temporary table by way of a file: DuckDB reads that a hundred times faster than parameters."""
    if not rows:
        connection.execute(f"CREATE TEMP TABLE incoming_{table} ({_declared(TABLES[table])})")
        return
    path = folder / f"{table}.ndjson"
    longest = LEAST_BUFFER_BYTES
    with path.open("wb") as file:
        for row in rows:
            longest = max(longest, file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n"))
    named = ", ".join(f"{name}: '{column_type}'" for name, column_type in TABLES[table].items())
    connection.execute(
        f"""CREATE TEMP TABLE incoming_{table} AS
            FROM read_json(?, format = 'newline_delimited', columns = {{{named}}},
                           maximum_object_size = {longest})""",
        [str(path)],
    )


def _delete_earlier(connection: DuckDBPyConnection, batch: Batch) -> None:
    for table in ("articles", "ipo_mentions", "funding_mentions"):
        connection.execute(
            f"DELETE FROM raw.{table} WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [batch.article_ids()]
        )
    connection.execute(
        "DELETE FROM raw.document_outcomes WHERE outcome_id IN (FROM incoming_document_outcomes SELECT outcome_id)"
    )
    connection.execute(
        """DELETE FROM raw.received_documents
           WHERE received_name IN (FROM incoming_received_documents SELECT received_name)"""
    )
    connection.execute("DELETE FROM raw.pipeline_runs WHERE run_id = ?", [batch.run.run_id])


def _refresh_signatures(connection: DuckDBPyConnection) -> None:
    """Signatures of another version, or of a time without any, are made anew: only like can be compared with like."""
    stale = "SELECT article_id, text FROM raw.articles WHERE signature_version IS DISTINCT FROM ? LIMIT ?"
    while articles := connection.execute(stale, [signature_version(), ARTICLES_AT_ONCE]).fetchall():
        made = [{"article_id": article_id} | _row(signature(text)) for article_id, text in articles]
        connection.execute(
            f"""UPDATE raw.articles SET {", ".join(f"{name} = made.{name}" for name in columns(Signature))}
                FROM (SELECT unnest(?::{_list_of_rows(columns(Signature))}, recursive := true)) AS made
                WHERE articles.article_id = made.article_id""",
            [made],
        )


def _list_of_rows(of: Mapping[str, str]) -> str:
    fields_of_row = ", ".join(f"{name} {column_type}" for name, column_type in {"article_id": "VARCHAR", **of}.items())
    return f"STRUCT({fields_of_row})[]"
