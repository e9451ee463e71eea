"""After the step: does the release answer, asked as a reader asks?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.home import Home
from flows.publish.errors import PublishError
from flows.publish.tables import RELEASE, Table, quoted, tables_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def check_answers(home: Home, release_id: str) -> None:
    """Open the readers' file and ask every view for what the manifest says.

    Raises:
        PublishError: a view shows another release, or another number of rows.
        duckdb.Error: the file cannot be opened, or a view not be read.
    """
    import duckdb

    # Attached to a database of its own, since a process opens the same file twice as one, replaced or not.
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{quoted(home.warehouse.absolute())}' AS shown (READ_ONLY)")
        for table in tables_of(home.releases / release_id):
            problem = _problem(connection, table, release_id)
            if problem:
                raise PublishError(f"the table {table.name} shows {problem}")


def _problem(connection: DuckDBPyConnection, table: Table, release_id: str) -> str | None:
    shown = RELEASE.name if RELEASE in table.columns else f"'{quoted(release_id)}'"
    rows, lowest, highest = connection.execute(
        f"SELECT count(*), min({shown}), max({shown}) FROM shown.marts.{table.name}"
    ).fetchall()[0]
    if rows != table.row_count:
        return f"{rows} rows, not {table.row_count}"
    return f"the releases {lowest} to {highest}" if rows and not lowest == highest == release_id else None
