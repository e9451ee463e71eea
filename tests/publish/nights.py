"""Nights of small made-up tables: published without dbt, each told apart by every row of every table."""

from datetime import UTC, datetime, timedelta

import duckdb

from flows.home import Home
from flows.publish import KEYS
from flows.records import Run

FIRST = datetime(2026, 1, 1, 2, 30, tzinfo=UTC)
GREATEST_WIDTH = 7
ASKED = {
    "companies": {"name": "VARCHAR"},
    "ipo_offerings": {
        "company_id": "VARCHAR", "exchange_id": "VARCHAR", "current_stage": "VARCHAR", "listed_on": "DATE",
        "amount_usd": "DECIMAL(38,2)", "first_day_return_pct": "DECIMAL(38,4)",
    },
    "ipo_events": {
        "company_id": "VARCHAR", "exchange_id": "VARCHAR", "stage": "VARCHAR", "event_date": "DATE",
        "event_date_precision": "VARCHAR", "is_current_stage": "BOOLEAN", "article_count": "BIGINT",
        "source_count": "BIGINT", "has_conflict": "BOOLEAN",
    },
    "funding_commitments": {
        "recipient_id": "VARCHAR", "lead_funder_id": "VARCHAR", "status": "VARCHAR", "round": "VARCHAR",
        "instrument": "VARCHAR", "amount_usd": "DECIMAL(38,2)",
    },
}  # fmt: skip
"""The columns that the golden questions of the documentation ask for, all unknown here."""


def run(number):
    """The run of a night; nights are a second apart."""
    return Run(run_id=f"night-{number}", started_at=FIRST + timedelta(seconds=number), code_version="1")


def home_at(root, rows=3):
    """A home whose tables are built, for night 0."""
    home = Home(root).create()
    with duckdb.connect(home.build_database) as connection:
        connection.execute("CREATE SCHEMA marts")
    return built(home, 0, rows)


def built(home, number, rows=3):
    """The tables of a night: the same keys, the night's number in every row, and files of another length each time."""
    filler = f"repeat('{number} ', {number % GREATEST_WIDTH}) AS filler"
    with duckdb.connect(home.build_database) as connection:
        connection.execute("BEGIN TRANSACTION")
        for table, keys in KEYS.items():
            named = ", ".join(f"'{key} ' || row AS {key}" for key in keys)
            asked = "".join(f", NULL::{kind} AS {name}" for name, kind in ASKED.get(table, {}).items())
            connection.execute(
                f"""CREATE OR REPLACE TABLE marts.{table} AS
                    SELECT {named}{asked}, {number}::BIGINT AS night, {filler} FROM range(1, {rows + 1}) AS rows(row)"""
            )
        connection.execute("COMMIT")
    return home
