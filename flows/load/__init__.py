"""Stage 4: records become rows of the build database. A table is a record's fields.

    Batch → one transaction → raw.articles, raw.ipo_mentions, raw.funding_mentions,
                              raw.document_outcomes, raw.received_documents, raw.pipeline_runs
                              (and raw.fx_rates: see fx)
    the ledger → raw.pipeline_runs, raw.run_stages

The columns are derived from the dataclasses of ``records``: money becomes four columns, evidence seven, a tuple a
list. Loading is idempotent: whatever the articles of a batch said before is deleted first, so a rule that stops
firing leaves no row, and the same batch twice changes nothing. Where bytes that were read before are read to another
article now, or to none, the article that they held goes, unless other bytes hold it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows import fx
from flows.durable import scratch
from flows.load.rows import Batch, Row, row_of, rows_of
from flows.load.tables import TABLES, columns, create_tables, declared
from flows.records import Run, StageRun
from flows.signatures import Signature, signature, signature_version

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = [
    "SETTINGS",
    "TABLES",
    "Batch",
    "articles_received",
    "columns",
    "holds_runs",
    "known_article_ids",
    "load",
    "outcome_count",
    "read_otherwise_count",
    "record_runs",
    "restore_outcomes",
    "rows_of",
]

LEAST_BUFFER_BYTES = 1024 * 1024
"""DuckDB sets aside several times the longest row that it is told of: so it is told no more than there is."""
SETTINGS: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "300MB", "threads": 2}
"""DuckDB takes four fifths of the machine by itself; beyond its limit it works on disk."""
ARTICLES_AT_ONCE = 1_000
OF_ARTICLES = ("articles", "ipo_mentions", "funding_mentions")
"""The tables whose rows go with their article."""


def load(database: Path, batch: Batch) -> dict[str, int]:
    """Write a batch into ``database`` (made when missing), replacing what its articles said before.

    ``first_known_at`` of an article is when its bytes were first received, and never later than it was before.

    Returns:
        Rows written, per raw table.

    Raises:
        duckdb.Error: the database is held by another process, or a row does not fit its table; nothing is written.
    """
    with _writing(database) as (connection, folder):
        fx.load_packaged(connection, folder)
        _refresh_signatures(connection)
        return _replace(connection, batch, folder)


def record_runs(database: Path, runs: Iterable[Run], stage_runs: Iterable[StageRun]) -> None:
    """Write what the ledger knows of runs and of their stages, in the place of what was known of them before.

    What was still running when it was last written, and of which the ledger knows nothing, ended nobody knows how.

    Raises:
        duckdb.Error: the database is held by another process; nothing is written.
    """
    rows = {"pipeline_runs": [row_of(each) for each in runs], "run_stages": [row_of(each) for each in stage_runs]}
    told = sorted({row["run_id"] for table_rows in rows.values() for row in table_rows})
    with _writing(database) as (connection, folder):
        for table, table_rows in rows.items():
            _stage(connection, table, table_rows, folder)
            connection.execute(f"DELETE FROM raw.{table} WHERE run_id IN (FROM incoming_{table} SELECT run_id)")
            _insert(connection, table)
        connection.execute(
            """UPDATE raw.pipeline_runs SET outcome = NULL
               WHERE outcome = 'running' AND run_id NOT IN (SELECT unnest(?::VARCHAR[]))""",
            [told],
        )


def restore_outcomes(database: Path, release: Path) -> None:
    """Write what became of the inputs of earlier runs into a ``database`` that has forgotten them: as the folder of a
    release tells it, for runs that the database knows. In an article that is not there they no longer hold it.

    Raises:
        duckdb.Error: the database is held by another process, or the release cannot be read; nothing is written.
    """
    published = str(release / "document_outcomes.parquet")
    with _writing(database) as (connection, _):
        connection.execute(
            f"""INSERT INTO raw.document_outcomes BY NAME
                SELECT * REPLACE (
                    CASE WHEN article_id IN (SELECT article_id FROM raw.articles) THEN article_id END AS article_id)
                FROM (SELECT {", ".join(TABLES["document_outcomes"])} FROM read_parquet(?))
                WHERE run_id IN (SELECT run_id FROM raw.pipeline_runs)
                    AND run_id NOT IN (SELECT run_id FROM raw.document_outcomes)""",
            [published],
        )


def holds_runs(database: Path) -> bool:
    """Whether any run has loaded into ``database``: one that is missing or was made anew holds none.

    Raises:
        duckdb.Error: the database is held by another process, or is damaged.
    """
    return bool(_asked(database, "SELECT 1 FROM raw.pipeline_runs LIMIT ?", [1]))


def read_otherwise_count(database: Path, code_version: str) -> int:
    """How many articles of ``database`` another version of the code has read last.

    Raises:
        duckdb.Error: the database is held by another process.
    """
    query = "SELECT count(*) FROM raw.articles JOIN raw.pipeline_runs USING (run_id) WHERE code_version <> ?"
    return sum(count for (count,) in _asked(database, query, [code_version]))


def outcome_count(database: Path, run_id: str) -> int:
    """How many inputs of a run have their outcome in ``database``.

    Raises:
        duckdb.Error: the database is held by another process.
    """
    query = "SELECT count(*) FROM raw.document_outcomes WHERE run_id = ?"
    return sum(count for (count,) in _asked(database, query, [run_id]))


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


@contextmanager
def _writing(database: Path) -> Iterator[tuple[DuckDBPyConnection, Path]]:
    """A transaction, and a folder for its files."""
    import duckdb

    database.parent.mkdir(parents=True, exist_ok=True)
    with scratch(database) as folder, duckdb.connect(database, config=SETTINGS) as connection:
        connection.execute("BEGIN TRANSACTION")
        create_tables(connection)
        yield connection, folder
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def _asked(database: Path, question: str, parameters: list[Any]) -> list[tuple[Any, ...]]:
    """Nothing is known before the first run, and nothing is asked for nothing."""
    if not database.exists() or not parameters[0]:
        return []
    import duckdb

    with duckdb.connect(database, config=SETTINGS) as connection:
        create_tables(connection)
        return connection.execute(question, parameters).fetchall()


def _replace(connection: DuckDBPyConnection, batch: Batch, folder: Path) -> dict[str, int]:
    rows = rows_of(batch)
    for table, table_rows in rows.items():
        _stage(connection, table, table_rows, folder)
    _find_superseded(connection, batch)
    connection.execute(
        """UPDATE incoming_articles AS incoming SET first_known_at = known.first_known_at
           FROM (SELECT coalesce(new_id, article_id) AS article_id, min(first_known_at) AS first_known_at
                 FROM raw.articles LEFT JOIN superseded ON article_id = old_id GROUP BY ALL) AS known
           WHERE known.article_id = incoming.article_id AND known.first_known_at < incoming.first_known_at"""
    )
    _delete_earlier(connection, batch)
    for table in rows:
        _insert(connection, table)
    _delete_superseded(connection)
    return {table: len(table_rows) for table, table_rows in rows.items()}


def _insert(connection: DuckDBPyConnection, table: str) -> None:
    connection.execute(f"INSERT INTO raw.{table} BY NAME FROM incoming_{table}")
    connection.execute(f"DROP TABLE incoming_{table}")


def _find_superseded(connection: DuckDBPyConnection, batch: Batch) -> None:
    """The articles that received bytes held before, each with the one that they hold now, null for none."""
    connection.execute(
        """CREATE TEMP TABLE superseded AS
           SELECT known.article_id AS old_id, min(incoming.article_id) AS new_id
           FROM raw.received_documents AS known
           JOIN (SELECT received_name, article_id FROM incoming_received_documents
                 UNION ALL SELECT unnest(?::VARCHAR[]), NULL) AS incoming USING (received_name)
           WHERE known.article_id IS DISTINCT FROM incoming.article_id GROUP BY ALL""",
        [batch.names_without_article()],
    )


def _delete_superseded(connection: DuckDBPyConnection) -> None:
    """Delete what no bytes hold any more; outcomes go on to the article that took its place."""
    connection.execute("DELETE FROM superseded WHERE old_id IN (SELECT article_id FROM raw.received_documents)")
    connection.execute(
        "UPDATE raw.document_outcomes SET article_id = new_id FROM superseded WHERE article_id = superseded.old_id"
    )
    for table in OF_ARTICLES:
        connection.execute(f"DELETE FROM raw.{table} WHERE article_id IN (SELECT old_id FROM superseded)")
    connection.execute("DROP TABLE superseded")


def _stage(connection: DuckDBPyConnection, table: str, rows: list[Row], folder: Path) -> None:
    """Rows into a temporary table by way of a file: DuckDB reads that a hundred times faster than parameters."""
    if not rows:
        connection.execute(f"CREATE TEMP TABLE incoming_{table} ({declared(TABLES[table])})")
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
    for table in OF_ARTICLES:
        connection.execute(
            f"DELETE FROM raw.{table} WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [batch.article_ids()]
        )
    connection.execute(
        "DELETE FROM raw.document_outcomes WHERE outcome_id IN (FROM incoming_document_outcomes SELECT outcome_id)"
    )
    connection.execute(
        """DELETE FROM raw.received_documents
           WHERE received_name IN (FROM incoming_received_documents SELECT received_name)
           OR received_name IN (SELECT unnest(?::VARCHAR[]))""",
        [batch.names_without_article()],
    )
    connection.execute("DELETE FROM raw.pipeline_runs WHERE run_id = ?", [batch.run.run_id])


def _refresh_signatures(connection: DuckDBPyConnection) -> None:
    """Signatures of another version, or of a time without any, are made anew: only like can be compared with like."""
    stale = "SELECT article_id, text FROM raw.articles WHERE signature_version IS DISTINCT FROM ? LIMIT ?"
    while articles := connection.execute(stale, [signature_version(), ARTICLES_AT_ONCE]).fetchall():
        made = [{"article_id": article_id} | row_of(signature(text)) for article_id, text in articles]
        connection.execute(
            f"""UPDATE raw.articles SET {", ".join(f"{name} = made.{name}" for name in columns(Signature))}
                FROM (SELECT unnest(?::{_list_of_rows(columns(Signature))}, recursive := true)) AS made
                WHERE articles.article_id = made.article_id""",
            [made],
        )


def _list_of_rows(of: Mapping[str, str]) -> str:
    fields_of_row = ", ".join(f"{name} {column_type}" for name, column_type in {"article_id": "VARCHAR", **of}.items())
    return f"STRUCT({fields_of_row})[]"
