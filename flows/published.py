"""What readers have been given: every id of every release, and what it was published on.

    releases/*/*.parquet → raw.published_ids → (dbt) id_redirects

An id that readers hold never vanishes. Before a night is built, the ids of the releases are written beside what the
articles say, so that the build can lead from an id that stands no more to the one that took its place; before a night
is published, no id of the last release may be missing without such a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

IDS: dict[str, str] = {
    "companies": "company_id",
    "ipo_offerings": "offering_id",
    "ipo_events": "ipo_event_id",
    "funding_commitments": "commitment_id",
    "ipo_market_totals": "statement_id",
}
"""The tables whose ids are kept elsewhere, each with the column that holds them."""

EVIDENCE = """
    WITH passages AS (
        FROM read_parquet('{release}/event_mentions.parquet')
        SELECT event_id, mention_id,
               CASE event_type WHEN 'ipo' THEN article_id || ' ' || stage_or_status ELSE article_id END AS article),
    offerings AS (
        FROM passages JOIN read_parquet('{release}/ipo_events.parquet') ON event_id = ipo_event_id
        SELECT offering_id, mention_id, split_part(article, ' ', 1) AS article)
    SELECT event_id AS published_id, 'mention' AS evidence_type, mention_id AS evidence FROM passages
    UNION SELECT event_id, 'article', article FROM passages
    UNION SELECT offering_id, 'mention', mention_id FROM offerings
    UNION SELECT offering_id, 'article', article FROM offerings
    UNION SELECT company_id, 'name', name FROM read_parquet('{release}/companies.parquet')
    UNION SELECT company_id, 'name', name FROM read_parquet('{release}/company_names.parquet')
    UNION SELECT retired_id, 'id', current_id FROM read_parquet('{release}/id_redirects.parquet')"""


def remember(database: Path, releases: Iterable[Path]) -> None:
    """Write the ids of ``releases``, whole ones, into the build database, which has to be there.

    The ids of a release that is damaged by now are known from the night that published it.

    Raises:
        duckdb.Error: the build database is held by another process, or a release cannot be read.
    """
    import duckdb

    with duckdb.connect(database) as connection:
        for release in releases:
            connection.execute(
                f"""INSERT INTO raw.published_ids
                    FROM ({EVIDENCE.format(release=_quoted(release))}) AS given
                    WHERE NOT EXISTS (
                        FROM raw.published_ids AS known
                        WHERE known.published_id = given.published_id AND known.evidence_type = given.evidence_type
                            AND known.evidence IS NOT DISTINCT FROM given.evidence)"""
            )


def vanished(before: Path, after: Path) -> list[str]:
    """The ids of the release ``before`` that the release ``after`` neither holds nor leads on from, sorted.

    Raises:
        duckdb.Error: a release cannot be read.
    """
    import duckdb

    with duckdb.connect() as connection:
        missing = _ids(connection, before) - _ids(connection, after) - _redirected(connection, after)
    return sorted(missing)


def _ids(connection: DuckDBPyConnection, release: Path) -> set[str]:
    return {
        found
        for table, column in IDS.items()
        for (found,) in connection.execute(
            f"SELECT {column} FROM read_parquet('{_quoted(release / table)}.parquet')"
        ).fetchall()
    }


def _redirected(connection: DuckDBPyConnection, release: Path) -> set[str]:
    query = f"SELECT retired_id FROM read_parquet('{_quoted(release)}/id_redirects.parquet')"
    return {found for (found,) in connection.execute(query).fetchall()}


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
