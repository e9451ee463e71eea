"""What a release tells that another did not: facts gained, lost and changed.

    releases/<before>/*.parquet, releases/<after>/*.parquet → Changes

A fact is known by its id, or by the id that took its place: what ``id_redirects`` of the later release leads on is
one fact under two names, neither lost nor gained. Columns that only one of the releases has are not compared.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

KEYS: dict[str, str] = {
    "ipo_events": "ipo_event_id",
    "ipo_offerings": "offering_id",
    "funding_commitments": "commitment_id",
}
"""The tables that are compared, each with the column that tells its facts apart."""

BOOKKEEPING = frozenset(
    {
        *("release_id", "first_known_at", "first_published_at", "last_published_at"),
        *("article_count", "source_count", "confidence"),
    }
)
"""Columns that say how and when a fact was told, not what it is: one more article changes no fact."""

MOST_TOLD = 10_000
"""Of each kind and table so many are told one by one, by title; the first night of a large archive gains hundreds of
thousands, which nobody reads and which would not fit into memory beside the night.
"""

ROWS_AT_ONCE = 1_000

_AMOUNT = "nullif(concat_ws(' ', format('{:,}', trunc(amount)::HUGEINT), amount_currency), '')"
_TITLES: dict[str, tuple[str, ...]] = {
    "ipo_events": ("name_of_company_id.name", "stage", "fact.exchange_id"),
    "ipo_offerings": ("name_of_company_id.name", "'offering'", "fact.exchange_id"),
    "funding_commitments": (
        "coalesce(name_of_recipient_id.name, name_of_lead_funder_id.name)",
        "coalesce(round, instrument)",
        _AMOUNT,
    ),
}
"""What a fact is called, in parts; a part that is not known is left out."""
_NAMED: dict[str, tuple[str, ...]] = {
    "ipo_events": ("company_id",),
    "ipo_offerings": ("company_id",),
    "funding_commitments": ("recipient_id", "lead_funder_id"),
}
"""The columns whose companies a title names."""

_OTHER_TABLES = ("companies", "id_redirects")

_DIFFERING = """
    CREATE OR REPLACE TEMP TABLE differing AS
    SELECT CASE WHEN earlier.row_id IS NULL THEN 'gained' WHEN later.row_id IS NULL THEN 'lost' ELSE 'changed' END
               AS kind,
           coalesce(later.row_id, earlier.row_id) AS row_id,
           coalesce(later.title, earlier.title) AS title
    FROM earlier FULL JOIN later ON earlier.row_id = later.row_id
    WHERE earlier.row_id IS NULL OR later.row_id IS NULL OR {differs}
"""
_TOLD = """
    WITH told AS (
        FROM differing QUALIFY row_number() OVER (PARTITION BY kind ORDER BY title, row_id) <= {most})
    SELECT kind, told.row_id, told.title, earlier.* EXCLUDE (row_id, title), later.* EXCLUDE (row_id, title)
    FROM told LEFT JOIN earlier ON earlier.row_id = told.row_id LEFT JOIN later ON later.row_id = told.row_id
    ORDER BY told.title, told.row_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact that is not as it was. ``row_id`` is its id in the later release, or in the earlier where it is lost.

    ``columns``: each column whose value differs, with the value before and after as text; None is unknown.
    """

    table: str
    row_id: str
    title: str
    columns: tuple[tuple[str, str | None, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The difference between two releases, each part by table, title and id.

    ``more`` counts what is left off where there are more than ``MOST_TOLD``: part (gained …), table, number.
    """

    gained: tuple[Change, ...] = ()
    lost: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    more: tuple[tuple[str, str, int], ...] = ()


def changes(before: Path | None, after: Path, *, ignored: Collection[str] = BOOKKEEPING) -> Changes:
    """What the release in the folder ``after`` tells otherwise than the one in ``before``; None before the first one.

    Raises:
        duckdb.Error: a file of a release is missing or cannot be read.
    """
    import duckdb

    found: dict[str, list[Change]] = {"gained": [], "lost": [], "changed": []}
    more = []
    with duckdb.connect() as connection:
        _attach(connection, "after", after)
        _attach(connection, "before", before or after, is_empty=before is None)
        for table in KEYS:
            _compare(connection, table, ignored)
            for kind, change in _of_table(connection, table):
                found[kind].append(change)
            more += _left_off(connection, table)
    return Changes(**{kind: tuple(of_kind) for kind, of_kind in found.items()}, more=tuple(more))


def _attach(connection: DuckDBPyConnection, side: str, release: Path, *, is_empty: bool = False) -> None:
    """The tables of a release as views in a schema of their own."""
    connection.execute(f"CREATE SCHEMA {side}")
    for table in (*KEYS, *_OTHER_TABLES):
        path = str(release / f"{table}.parquet").replace("'", "''")
        rows = f"SELECT * FROM read_parquet('{path}')"
        connection.execute(f"CREATE VIEW {side}.{table} AS {rows}{' WHERE false' if is_empty else ''}")


def _compare(connection: DuckDBPyConnection, table: str, ignored: Collection[str]) -> None:
    """Both sides as tables of text, ``earlier`` and ``later``, and what differs between them."""
    before, after = _types(connection, "before", table), _types(connection, "after", table)
    shared = [name for name in after if name in before and name not in {KEYS[table], *ignored}]
    connection.execute(_facts("earlier", "before", table, {name: before[name] for name in shared}))
    connection.execute(_facts("later", "after", table, {name: after[name] for name in shared}))
    differs = " OR ".join(f"earlier.{name} IS DISTINCT FROM later.{name}" for name in shared)
    connection.execute(_DIFFERING.format(differs=differs or "false"))


def _of_table(connection: DuckDBPyConnection, table: str) -> Iterator[tuple[str, Change]]:
    told = connection.execute(_TOLD.format(most=MOST_TOLD))
    names = [sys.intern(column[0]) for column in told.description][3:]
    names = names[: len(names) // 2]
    while rows := told.fetchmany(ROWS_AT_ONCE):
        for kind, row_id, title, *values in rows:
            pairs = zip(names, values[: len(names)], values[len(names) :], strict=True)
            columns = tuple((name, before, now) for name, before, now in pairs if before != now)
            yield kind, Change(table=table, row_id=row_id, title=title, columns=columns)


def _left_off(connection: DuckDBPyConnection, table: str) -> list[tuple[str, str, int]]:
    counts = connection.execute("SELECT kind, count(*) FROM differing GROUP BY kind ORDER BY kind").fetchall()
    return [(kind, table, count - MOST_TOLD) for kind, count in counts if count > MOST_TOLD]


def _types(connection: DuckDBPyConnection, side: str, table: str) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(f"DESCRIBE {side}.{table}").fetchall()}


def _facts(name: str, side: str, table: str, types: dict[str, str]) -> str:
    """The facts of a side as text, one row per id that stands today: of two that have become one, the one that kept its
    id.
    """
    key = KEYS[table]
    ids = [column for column in (key, *types) if column.endswith("_id")]
    moved = "".join(
        f" LEFT JOIN after.id_redirects AS moved_{column} ON moved_{column}.retired_id = fact.{column}"
        for column in ids
    )
    named = "".join(
        f" LEFT JOIN {side}.companies AS name_of_{column} ON name_of_{column}.company_id = fact.{column}"
        for column in _NAMED[table]
    )
    columns = ", ".join(f"{_told(column, kind)} AS {column}" for column, kind in types.items())
    return f"""
        CREATE OR REPLACE TEMP TABLE {name} AS
        SELECT {_now(key)} AS row_id, concat_ws(' · ', {", ".join(_TITLES[table])}) AS title, {columns}
        FROM {side}.{table} AS fact{moved}{named}
        QUALIFY row_number() OVER (PARTITION BY {_now(key)} ORDER BY {_now(key)} <> fact.{key}, fact.{key}) = 1
    """


def _now(column: str) -> str:
    """An id as it is today."""
    return f"coalesce(moved_{column}.current_id, fact.{column})"


def _told(column: str, kind: str) -> str:
    """A value as text, the same for the same value whatever the width of its column."""
    if kind.startswith("DECIMAL") and not kind.endswith(",0)"):
        return f"rtrim(rtrim(fact.{column}::VARCHAR, '0'), '.')"
    return _now(column) if column.endswith("_id") else f"fact.{column}::VARCHAR"
