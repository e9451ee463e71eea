"""Before the tables are built: the history of the facts, set back to what the last release holds.

    last release/<fact>_history.parquet → history.<fact>_versions, where dbt's snapshots go on

A build adds its versions to the build database before anybody knows whether the night will be published. So a night
begins with the versions that were published, and with no others: one that failed, or was killed between building and
publishing, leaves no trace, and repeating it neither doubles nor loses a version. The published files are the only
memory, so the history also outlives a lost build database.
"""

from __future__ import annotations

from pathlib import Path

HISTORY = "_history.parquet"
BESIDE = ("run_id", "release_id")
"""What a published history says beside what a snapshot holds."""


def restore(database: Path, release: Path | None) -> None:
    """Make the versions in ``database`` those of ``release``, a folder of Parquet files; None before the first one.

    Raises:
        duckdb.Error: the database is held by another process, or a file of the release cannot be read.
    """
    import duckdb

    files = sorted(release.glob(f"*{HISTORY}")) if release else []
    with duckdb.connect(database) as connection:
        connection.execute("BEGIN TRANSACTION")
        connection.execute("DROP SCHEMA IF EXISTS history CASCADE")
        connection.execute("CREATE SCHEMA history")
        for file in files:
            connection.execute(
                f"""CREATE TABLE history.{file.name.removesuffix(HISTORY)}_versions AS
                    SELECT COLUMNS(name -> name NOT IN {BESIDE}), valid_from AS stamped_at FROM read_parquet(?)""",
                [str(file)],
            )
        connection.execute("COMMIT")
