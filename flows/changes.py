"""What a release tells that another did not: facts gained, lost and changed.

    releases/<before>/*.parquet, releases/<after>/*.parquet → Changes

A fact is known by its id, or by the id that took its place: what ``id_redirects`` of the later release leads on is
one fact under two names, neither lost nor gained. Columns that only one of the releases has are not compared.
"""

from __future__ import annotations

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

_NAME = "(SELECT any_value(name) FROM {side}.companies AS body WHERE body.company_id = fact.%s)"
_COMPANY, _RECIPIENT, _FUNDER = (_NAME % column for column in ("company_id", "recipient_id", "lead_funder_id"))
_TITLES: dict[str, tuple[str, ...]] = {
    "ipo_events": (_COMPANY, "stage", "exchange_id"),
    "ipo_offerings": (_COMPANY, "'offering'", "exchange_id"),
    "funding_commitments": (
        f"coalesce({_RECIPIENT}, {_FUNDER})",
        "coalesce(round, instrument)",
        "nullif(concat_ws(' ', format('{{:,}}', trunc(amount)::HUGEINT), amount_currency), '')",
    ),
}
"""What a fact is called, in parts; a part that is not known is left out."""

_OTHER_TABLES = ("companies", "id_redirects")

_MACROS = """
    CREATE MACRO kept(id) AS coalesce((SELECT any_value(current_id) FROM after.id_redirects WHERE retired_id = id), id);
    CREATE MACRO without_zeros(number) AS
        CASE WHEN contains(number, '.') THEN rtrim(rtrim(number, '0'), '.') ELSE number END;
"""

_COMPARISON = """
    WITH earlier AS ({earlier}), later AS ({later})
    SELECT CASE WHEN earlier.row_id IS NULL THEN 'gained' WHEN later.row_id IS NULL THEN 'lost' ELSE 'changed' END,
           coalesce(later.row_id, earlier.row_id) AS row_id,
           coalesce(later.title, earlier.title) AS title,
           [(coalesce(pair[2].name, pair[1].name), pair[1].told, pair[2].told)
            FOR pair IN list_zip(coalesce(earlier.columns, []), coalesce(later.columns, []))
            IF pair[1].told IS DISTINCT FROM pair[2].told] AS differing
    FROM earlier FULL JOIN later ON earlier.row_id = later.row_id
    WHERE earlier.row_id IS NULL OR later.row_id IS NULL OR len(differing) > 0
    ORDER BY title, row_id
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
    """The difference between two releases, each part by table, title and id."""

    gained: tuple[Change, ...] = ()
    lost: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()


def changes(before: Path | None, after: Path, *, ignored: Collection[str] = BOOKKEEPING) -> Changes:
    """What the release in the folder ``after`` tells otherwise than the one in ``before``; None before the first one.

    Raises:
        duckdb.Error: a file of a release is missing or cannot be read.
    """
    import duckdb

    found: dict[str, list[Change]] = {"gained": [], "lost": [], "changed": []}
    with duckdb.connect() as connection:
        _attach(connection, "after", after)
        _attach(connection, "before", before or after, is_empty=before is None)
        connection.execute(_MACROS)
        for table in KEYS:
            for kind, change in _of_table(connection, table, ignored):
                found[kind].append(change)
    return Changes(**{kind: tuple(of_kind) for kind, of_kind in found.items()})


def _attach(connection: DuckDBPyConnection, side: str, release: Path, *, is_empty: bool = False) -> None:
    """The tables of a release as views in a schema of their own."""
    connection.execute(f"CREATE SCHEMA {side}")
    for table in (*KEYS, *_OTHER_TABLES):
        path = str(release / f"{table}.parquet").replace("'", "''")
        rows = f"SELECT * FROM read_parquet('{path}')"
        connection.execute(f"CREATE VIEW {side}.{table} AS {rows}{' WHERE false' if is_empty else ''}")


def _of_table(connection: DuckDBPyConnection, table: str, ignored: Collection[str]) -> Iterator[tuple[str, Change]]:
    before, after = _types(connection, "before", table), _types(connection, "after", table)
    shared = {name: kind for name, kind in after.items() if name in before and name not in {KEYS[table], *ignored}}
    query = _COMPARISON.format(
        earlier=_facts("before", table, {name: before[name] for name in shared}),
        later=_facts("after", table, shared),
    )
    for kind, row_id, title, columns in connection.execute(query).fetchall():
        yield kind, Change(table=table, row_id=row_id, title=title, columns=tuple(map(tuple, columns)))


def _types(connection: DuckDBPyConnection, side: str, table: str) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(f"DESCRIBE {side}.{table}").fetchall()}


def _facts(side: str, table: str, types: dict[str, str]) -> str:
    """The facts of a side, one row per id that stands today: of two that have become one, the one that kept its id."""
    key = KEYS[table]
    title = ", ".join(part.format(side=side) for part in _TITLES[table])
    columns = ", ".join(f"{{'name': '{name}', 'told': {_told(name, kind)}}}" for name, kind in types.items())
    return f"""
        SELECT kept({key}) AS row_id, concat_ws(' · ', {title}) AS title, [{columns}] AS columns
        FROM {side}.{table} AS fact
        QUALIFY row_number() OVER (PARTITION BY kept({key}) ORDER BY kept({key}) <> {key}, {key}) = 1
    """


def _told(column: str, kind: str) -> str:
    """A value as text, the same for the same value whatever the width of its column; an id as it is today."""
    if kind.startswith("DECIMAL"):
        return f"without_zeros({column}::VARCHAR)"
    return f"kept({column})" if column.endswith("_id") else f"{column}::VARCHAR"
