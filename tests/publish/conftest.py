"""A home of made-up tables, changed as a test needs it."""

import duckdb
import pytest

from tests.publish.nights import home_at


@pytest.fixture
def home(tmp_path):
    """A home that is built and not yet published, under a name with characters that mean something to DuckDB."""
    return home_at(tmp_path / "it's a [home]")


@pytest.fixture
def change(home):
    """Run statements over the tables that were built."""

    def run_all(*statements):
        with duckdb.connect(home.build_database) as connection:
            for statement in statements:
                connection.execute(statement)

    return run_all


@pytest.fixture
def ask(home):
    """Ask the readers' file on a connection of its own."""

    def answer(query):
        with duckdb.connect(home.warehouse, read_only=True) as reader:
            return reader.execute(query).fetchall()

    return answer
