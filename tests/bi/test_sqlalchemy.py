"""SQLAlchemy reads every table of the published file, before and while releases are published."""

from decimal import Decimal
from threading import Event, Thread

import pytest

pytest.importorskip("duckdb_engine", reason="duckdb-engine is not installed: pip install duckdb-engine")

import duckdb
import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from tests.bi.conftest import TABLES, publishing

READERS = 3
MOST_ROUNDS = 200
"""A release is due within a second or two; a reader that never sees it has waited ten times as long."""


def engine_of(home):
    url = f"duckdb:///{home.warehouse}?access_mode=read_only"
    return sa.create_engine(url, poolclass=QueuePool, pool_size=READERS + 1)


def test_every_table_is_described_and_read(published):
    engine = engine_of(published)
    described = sa.inspect(engine)
    assert sorted(described.get_view_names(schema="marts")) == TABLES
    for name in TABLES:
        columns = described.get_columns(name, schema="marts")
        assert [column["name"] for column in columns if isinstance(column["type"], sa.types.NullType)] == []
        assert [column["name"] for column in columns if not column["comment"]] == []
        table = sa.table(name, *(sa.column(column["name"], column["type"]) for column in columns), schema="marts")
        with engine.connect() as connection:
            found = connection.execute(sa.select(table)).all()
            assert len(found) == connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def test_money_stays_decimal(published):
    with engine_of(published).connect() as connection:
        total = connection.execute(sa.text("SELECT sum(amount_usd) FROM marts.ipo_offerings")).scalar_one()
    assert isinstance(total, Decimal)


def test_nothing_can_be_written(published):
    with engine_of(published).connect() as connection, pytest.raises(sa.exc.DBAPIError, match="read-only mode"):
        connection.execute(sa.text("DROP VIEW marts.companies"))


def test_a_reader_may_be_confined_to_the_releases(published, tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    with duckdb.connect(published.warehouse, read_only=True) as connection:
        connection.execute(f"SET allowed_directories = ['{published.shown}/', '{published.releases}/']")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        assert connection.execute("SELECT count(*) FROM marts.companies").fetchall()[0][0] > 0
        with pytest.raises(duckdb.PermissionException):
            connection.execute(f"FROM read_csv('{secret}')")


def test_open_connections_read_whole_releases_while_others_are_published(published):
    engine, seen, problems, over = engine_of(published), set(), [], Event()

    def read():
        with engine.connect() as connection:
            while not over.is_set():
                try:
                    seen.add(_round(connection))
                except sa.exc.DBAPIError as error:
                    problems.append(str(error))

    readers = [Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    with publishing(published), engine.connect() as connection:
        rounds = [_round(connection)]
        while rounds[-1] == rounds[0] and len(rounds) < MOST_ROUNDS:
            rounds.append(_round(connection))
    over.set()
    for reader in readers:
        reader.join()
    assert problems == []
    assert all(lowest == highest for lowest, highest in seen)
    assert rounds[0] < rounds[-1]


def _round(connection):
    """Read every table once: the lowest and the highest article count of the companies."""
    for name in TABLES:
        connection.execute(sa.text(f"SELECT * FROM marts.{name} LIMIT 1000")).fetchall()
    counts = connection.execute(sa.text("SELECT min(article_count), max(article_count) FROM marts.companies")).one()
    connection.rollback()  # SQLAlchemy has begun a transaction, which would stay with its release
    return tuple(counts)
