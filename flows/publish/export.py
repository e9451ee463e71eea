"""The tables of the build database as files: ``releases/.<id>.partial/<table>.parquet`` and their manifest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flows.durable import sync_file, sync_folder
from flows.publish.errors import AuditError
from flows.publish.tables import KEYS, RELEASE, Column, Table, quoted, sha256, write_manifest

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

COMMENTS = "SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = 'marts'"
COLUMNS = """
    SELECT table_name, column_name, data_type, comment FROM duckdb_columns()
    WHERE schema_name = 'marts' ORDER BY table_name, column_index"""


def export(database: Path, folder: Path, release_id: str) -> None:
    """Write all tables of a build database into a folder, and wait until they are on disk.

    Raises:
        AuditError: a table was not built.
        duckdb.Error: the build database cannot be read, or the files not written.
        OSError: the files cannot be written.
    """
    import duckdb

    if not database.exists():
        raise AuditError("nothing has been built yet")
    with duckdb.connect(database, read_only=True) as connection:
        columns, comments = _columns(connection), dict(connection.execute(COMMENTS).fetchall())
        tables = [
            _export_table(connection, folder / f"{name}.parquet", release_id, columns.get(name, ()), comments.get(name))
            for name in KEYS
        ]
    write_manifest(folder, release_id, tables)
    for file in folder.iterdir():
        sync_file(file)
    sync_folder(folder)


def _export_table(
    connection: DuckDBPyConnection, path: Path, release_id: str, columns: tuple[Column, ...], comment: str | None
) -> Table:
    """Write a table in the order of all its columns, so that the same rows of a release are the same file."""
    name = path.stem
    if not columns:
        raise AuditError(f"the table {name} was not built")
    connection.execute(
        f"""COPY (SELECT *, '{quoted(release_id)}' AS {RELEASE.name} FROM marts.{name} ORDER BY ALL)
            TO '{quoted(path)}' (FORMAT parquet, COMPRESSION zstd)"""
    )
    [(row_count,)] = connection.execute(f"SELECT count(*) FROM marts.{name}").fetchall()
    return Table(name=name, row_count=row_count, sha256=sha256(path), comment=comment, columns=(*columns, RELEASE))


def _columns(connection: DuckDBPyConnection) -> dict[str, tuple[Column, ...]]:
    """The columns of each table, in order."""
    found: dict[str, tuple[Column, ...]] = {}
    for table, name, kind, comment in connection.execute(COLUMNS).fetchall():
        found[table] = (*found.get(table, ()), Column(name=name, type=kind, comment=comment))
    return found
