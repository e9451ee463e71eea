"""The raw tables: a table is a record's fields, and a record that gains a field gains its column."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

from flows import fx
from flows.records import Article, DocumentOutcome, Evidence, FundingCommitment, IpoEvent, Money, Run, StageRun
from flows.signatures import Signature

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

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
    dict[str, str]: "MAP(VARCHAR, VARCHAR)",
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
    "run_stages": columns(StageRun),
    "fx_rates": fx.COLUMNS,
    "published_ids": {"published_id": "VARCHAR", "evidence_type": "VARCHAR", "evidence": "VARCHAR"},
}
"""The tables of schema ``raw`` and their columns: the contract with dbt's sources."""


def create_tables(connection: DuckDBPyConnection) -> None:
    """Make what is missing; a record that has gained a field gains its column."""
    there = set(
        connection.execute("SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'raw'").fetchall()
    )
    for table, table_columns in TABLES.items():
        missing = [name for name in table_columns if (table, name) not in there]
        if len(missing) == len(table_columns):
            connection.execute("CREATE SCHEMA IF NOT EXISTS raw")
            connection.execute(f"CREATE TABLE raw.{table} ({declared(table_columns)})")
            continue
        for name in missing:
            connection.execute(f"ALTER TABLE raw.{table} ADD COLUMN {name} {table_columns[name]}")


def declared(table_columns: dict[str, str]) -> str:
    """Columns as a statement declares them."""
    return ", ".join(f"{name} {column_type}" for name, column_type in table_columns.items())
