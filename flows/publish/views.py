"""The readers' file ``dealflow.duckdb``: a view per table, a macro per history, and nothing else.

The file is replaced only when their columns or descriptions change, so that a connection that stays open stays on it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from flows.durable import sync_file, sync_folder, write_whole
from flows.home import Home
from flows.publish.errors import PublishError
from flows.publish.tables import OF_VERSIONS, Table, quoted

STORAGE_VERSION = "v1.2.0"
"""What the readers' file is written in: every DuckDB since 1.2 opens it."""

Source = Callable[[str], str]
"""From the name of a table to what stands behind FROM."""


def view_statements(tables: list[Table], source: Source) -> list[str]:
    """The statements that make the schema ``marts`` over files, as readers know it."""
    return ["CREATE SCHEMA marts"] + [
        statement for table in tables for statement in _statements_of(table, source(table.name))
    ]


def write_warehouse(home: Home, statements: list[str]) -> None:
    """Write the readers' file anew where it does not hold these views, or cannot be opened.

    Raises:
        PublishError: the new file is not whole.
        OSError, duckdb.Error: it cannot be written.
    """
    written = home.build_folder / "warehouse.sha256"
    fingerprint = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    if written.exists() and written.read_text(encoding="utf-8") == fingerprint and _opens(home.warehouse):
        return
    written.unlink(missing_ok=True)
    _replace(home, statements)
    write_whole(written, fingerprint.encode())


def _statements_of(table: Table, source: str) -> list[str]:
    names = [column.name for column in table.columns]
    statements = [f"CREATE VIEW marts.{table.name} AS SELECT {', '.join(names)} FROM {source}"]
    if table.comment:
        statements.append(f"COMMENT ON VIEW marts.{table.name} IS '{quoted(table.comment)}'")
    statements += [
        f"COMMENT ON COLUMN marts.{table.name}.{column.name} IS '{quoted(column.comment)}'"
        for column in table.columns
        if column.comment
    ]
    if set(names).issuperset(OF_VERSIONS):
        statements.append(_as_of_statement(table, source))
    return statements


def _as_of_statement(history: Table, source: str) -> str:
    """``FROM marts.ipo_events_as_of(timestamp '…')``: the fact as it was published then."""
    fact = history.name.removesuffix("_history")
    names = ", ".join(column.name for column in history.columns if column.name not in OF_VERSIONS)
    # A macro that named the view would not find it where the file is attached under another name.
    return (
        f"CREATE MACRO marts.{fact}_as_of(moment) AS TABLE SELECT {names} FROM (FROM {source}) "
        "WHERE valid_from <= moment::TIMESTAMP AND coalesce(valid_to > moment::TIMESTAMP, true)"
    )


def _opens(warehouse: Path) -> bool:
    import duckdb

    try:
        duckdb.connect(warehouse, read_only=True).close()
    except duckdb.Error:
        return False
    return True


def _replace(home: Home, statements: list[str]) -> None:
    import duckdb

    partial = home.root / ".dealflow.duckdb.new"
    log = partial.with_name(partial.name + ".wal")
    partial.unlink(missing_ok=True)
    log.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{quoted(partial)}' AS dealflow (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("USE dealflow")
        for statement in statements:
            connection.execute(statement)
        connection.execute("CHECKPOINT dealflow")
        connection.execute("USE memory")
        connection.execute("DETACH dealflow")
    if log.exists():
        raise PublishError(f"{log.name} was left behind: the readers' file is not whole")
    # A log that lies beside a file it does not belong to corrupts it silently.
    home.warehouse.with_name(home.warehouse.name + ".wal").unlink(missing_ok=True)
    sync_file(partial)
    partial.replace(home.warehouse)
    sync_folder(home.root)
