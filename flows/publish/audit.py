"""The gates that a night passes before readers see it.

files say what was built → keys tell rows apart → no published id is lost → volumes are within bounds → questions
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flows.home import Home
from flows.publish.errors import AuditError
from flows.publish.questions import check_questions
from flows.publish.tables import KEYS, Table, pattern, tables_of
from flows.publish.volumes import check_volumes
from flows.published import vanished

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

IDS_SHOWN = 5


def audit(home: Home, candidate: Path, before: Path | None, *, accepts_losses: bool = False) -> None:
    """Hold a release that is to be against its manifest, the release ``before`` it and the golden questions.

    With ``accepts_losses`` tables may have shrunk, though no id may have vanished without a word.

    Raises:
        AuditError: it is not what readers are promised; the message says what was expected and what was found.
        PublishError: the release before has no readable manifest.
        duckdb.Error: a file cannot be read.
    """
    check_files(candidate)
    if before is not None:
        _check_ids(before, candidate)
        check_volumes(home, before, candidate, accepts_losses=accepts_losses)
    check_questions(home, candidate)


def check_files(folder: Path) -> None:
    """Read every file as a reader would, and hold it against the manifest.

    Raises:
        AuditError: a file does not hold what was built, or a key is null or double.
    """
    import duckdb

    with duckdb.connect() as connection:
        for table in tables_of(folder):
            problem = _problem(connection, folder, table)
            if problem:
                raise AuditError(f"the table {table.name} {problem}")


def _check_ids(before: Path, candidate: Path) -> None:
    lost = vanished(before, candidate)
    if lost:
        shown = ", ".join(lost[:IDS_SHOWN]) + (" …" if len(lost) > IDS_SHOWN else "")
        raise AuditError(f"{len(lost)} published ids have vanished without a redirect: {shown}")


def _problem(connection: DuckDBPyConnection, folder: Path, table: Table) -> str | None:
    keys = KEYS[table.name]
    missing = [key for key in keys if key not in {column.name for column in table.columns}]
    if missing:
        return f"has no column {', '.join(missing)}"
    unknown = " OR ".join(f"{key} IS NULL" for key in keys)
    rows, without_key, distinct = connection.execute(
        f"""SELECT count(*), count(*) FILTER ({unknown}), count(DISTINCT ({", ".join(keys)}))
            FROM read_parquet('{pattern(folder)}/{table.name}.parquet')"""
    ).fetchall()[0]
    if rows != table.row_count:
        return f"was built with {table.row_count} rows and written with {rows}"
    if without_key:
        return f"has {without_key} rows without {', '.join(keys)}"
    return f"holds {rows - distinct} rows twice, by {', '.join(keys)}" if distinct != rows else None
