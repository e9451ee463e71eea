"""Which release a query reads: the one in force when its transaction began, in all views and statements."""

from time import monotonic, time_ns

import duckdb
import pytest

from flows import publish as publishing
from flows.publish import publish, rollback, settle, shown
from tests.publish.nights import built, run

NIGHT = "SELECT DISTINCT night FROM marts.companies"
HOUR_US = 3600 * 10**6
LONGEST_ROLLBACK_SECONDS = 1.0
ATTEMPTS = 3
"""Processors may be busy with something else once."""


@pytest.fixture
def reader(home):
    """A connection that was opened with night 1, before night 2 was published."""
    publish(built(home, 1), run(1))
    with duckdb.connect(home.warehouse, read_only=True) as reader:
        reader.execute(f"PREPARE asked AS {NIGHT}")
        assert reader.execute("EXECUTE asked").fetchall() == [(1,)]
        yield reader


def night(reader, query=NIGHT):
    [(number,)] = reader.execute(query).fetchall()
    return number


def test_a_statement_that_was_prepared_sees_the_next_release(home, reader):
    publish(built(home, 2), run(2))
    assert night(reader, "EXECUTE asked") == 2


def test_a_transaction_stays_with_the_release_that_it_began_with(home, reader):
    reader.execute("BEGIN TRANSACTION")
    publish(built(home, 2), run(2))
    assert night(reader) == 1
    reader.execute("COMMIT")
    assert night(reader) == 2


def test_every_row_names_its_release(home, reader):
    release = publish(built(home, 2), run(2))
    assert (
        night(reader, "SELECT DISTINCT release_id FROM marts.companies JOIN marts.articles USING (release_id)")
        == release
    )


def test_only_the_release_in_force_is_read(home, reader):
    publish(built(home, 2), run(2))
    first, *_ = sorted(home.releases.iterdir())
    (first / "companies.parquet").write_bytes(b"not to be read any more")
    assert night(reader) == 2


def test_going_back_and_forward_takes_less_than_a_second(home, reader):
    release, seconds = publish(built(home, 2), run(2)), []
    for _ in range(ATTEMPTS):
        for chosen, number in ((None, 1), (release, 2)):
            begun = monotonic()
            rollback(home, chosen)
            seconds.append(monotonic() - begun)
            assert night(reader) == number
    assert max(min(seconds[::2]), min(seconds[1::2])) < LONGEST_ROLLBACK_SECONDS


@pytest.mark.parametrize("hours", [-48, -1, 1, 48])
def test_a_clock_that_was_wrong_does_no_harm_once_the_next_run_has_begun(home, reader, monkeypatch, hours):
    with monkeypatch.context() as patched:
        patched.setattr(shown, "_now_us", lambda: time_ns() // 1000 + hours * HOUR_US)
        patched.setattr(publishing, "check_answers", lambda *_: None)  # it would ask by the right clock
        publish(built(home, 2), run(2))
    assert night(reader) == (1 if hours == 1 else 2)
    settle(home)
    assert night(reader) == 2
    publish(built(home, 3), run(3))
    assert night(reader) == 3
