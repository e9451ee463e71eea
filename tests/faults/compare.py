"""What readers see, in a form that two homes can be compared in: nothing of it depends on when it was made."""

from collections import Counter
from dataclasses import dataclass

import duckdb

OF_THE_RUN = frozenset(
    {
        *("run_id", "outcome_id", "version_id", "release_id", "first_known_at", "valid_from", "valid_to"),
        *("started_at", "ended_at", "first_seen_on", "published_release", "loaded_count", "unchanged_count"),
    }
)
"""Columns that say which run made a row, and when: a company that only undated articles name is first seen that night.
The last two: what a killed run has loaded is unchanged later."""
OF_ONE_RUN = {"document_outcomes", "pipeline_runs", "run_stages"}
"""Tables that tell of every run: of them the last published one is compared."""
MANY = 5_000
"""Rows of a table beyond which their checksum stands for them."""
TAKEN = "replace(replace(outcome, 'unchanged', 'taken'), 'loaded', 'taken') AS outcome"


@dataclass(frozen=True)
class Difference:
    """Rows that one home has less and more than the other, by table."""

    lost: dict
    doubled: dict

    def __bool__(self):
        return bool(self.lost or self.doubled)


def contents(home):
    """All tables as readers see them in one transaction, so of one release: name → how often it holds each row.

    Raises:
        duckdb.Error: readers cannot read one of them.
    """
    with duckdb.connect(home.warehouse, read_only=True) as warehouse:
        warehouse.execute("BEGIN TRANSACTION")
        tables = warehouse.execute(
            "SELECT view_name, list(column_name ORDER BY column_index) FROM duckdb_views() AS views "
            "JOIN duckdb_columns() AS columns ON table_name = view_name AND columns.schema_name = views.schema_name "
            "WHERE views.schema_name = 'marts' GROUP BY ALL ORDER BY ALL"
        ).fetchall()
        assert tables, "the warehouse has no tables"
        run_id = _run_id(home, warehouse)
        return {name: _rows(warehouse, name, columns, run_id) for name, columns in tables}


def _run_id(home, warehouse):
    """The run whose release readers see; the last one that the tables know, where they were built for another."""
    query = "SELECT coalesce(max(run_id) FILTER (run_id = ?), max(run_id)) FROM marts.pipeline_runs"
    [(run_id,)] = warehouse.execute(query, [home.current.readlink().name]).fetchall()
    return run_id


def _rows(warehouse, name, columns, run_id):
    """A row is the text of its values, and a large table one row: its size and checksum."""
    if name == "run_stages":  # a killed run has some more, and each says how long it took
        return Counter()
    where = f" WHERE run_id = '{run_id}'" if name in OF_ONE_RUN else ""
    kept = [
        TAKEN if (name, column) == ("document_outcomes", "outcome") else column
        for column in columns
        if column not in OF_THE_RUN
    ]
    query = f"SELECT {', '.join(kept)} FROM marts.{name}{where}"
    [(count, checksum)] = warehouse.execute(f"SELECT count(*), sum(hash(t)) FROM ({query}) AS t").fetchall()
    if count > MANY:
        return Counter([(count, checksum)])
    return Counter(map(str, warehouse.execute(query).fetchall()))


def difference(expected, found):
    """What ``found`` has lost of ``expected``, and what it has too much."""
    tables = sorted(expected.keys() | found.keys())
    lost = {name: expected.get(name, Counter()) - found.get(name, Counter()) for name in tables}
    doubled = {name: found.get(name, Counter()) - expected.get(name, Counter()) for name in tables}
    return Difference({name: rows for name, rows in lost.items() if rows}, {k: v for k, v in doubled.items() if v})


BROKEN_PROMISES = {
    "an article was loaded twice": """
        SELECT article_id FROM marts.document_outcomes WHERE outcome = 'loaded' GROUP BY ALL HAVING count(*) > 1""",
    "an article was never loaded": """
        SELECT article_id FROM marts.articles
        WHERE article_id NOT IN (SELECT article_id FROM marts.document_outcomes WHERE outcome = 'loaded')""",
    "an input has two outcomes in one run": """
        SELECT run_id, source FROM marts.document_outcomes GROUP BY ALL HAVING count(*) > 1""",
    "a run counts other outcomes than it has": """
        SELECT run_id FROM marts.pipeline_runs LEFT JOIN marts.document_outcomes USING (run_id)
        WHERE run_id = '{run_id}'
        GROUP BY run_id, input_count HAVING count(outcome_id) <> input_count""",
}


def broken_promises(home):
    """What is not true of the runs of a home, in words."""
    with duckdb.connect(home.warehouse, read_only=True) as warehouse:
        run_id = _run_id(home, warehouse)
        found = {
            said: warehouse.execute(query.format(run_id=run_id)).fetchall() for said, query in BROKEN_PROMISES.items()
        }
    return [f"{said}: {rows}" for said, rows in found.items() if rows]
