"""What goes and what stays: a release that a reader may hold is never taken."""

from datetime import timedelta

import duckdb
import pytest

from flows.publish import Keeping, publish, releases
from flows.publish.sweep import PROCESSES
from tests.publish.nights import built, run

AT_ONCE = Keeping(superseded_for=timedelta(0))


def published(home, numbers, keeping=AT_ONCE):
    for number in numbers:
        publish(built(home, number), run(number), keeping)


def nights(home):
    return [int(release.release_id.rpartition("-")[2]) for release in releases(home)]


def entries(home):
    return [entry for folder in home.shown.iterdir() for entry in folder.iterdir()]


def test_what_was_superseded_within_a_day_stays(home):
    published(home, range(1, 6), Keeping())
    assert nights(home) == [5, 4, 3, 2, 1]
    assert len(entries(home)) == 5


def test_what_was_superseded_long_enough_ago_goes_but_for_three(home):
    published(home, range(1, 7))
    assert nights(home) == [6, 5, 4]
    assert [entry.readlink().name for entry in entries(home)] == [home.current.readlink().name]


@pytest.mark.skipif(not PROCESSES.is_dir(), reason="the operating system does not show which files are open")
def test_a_release_of_which_a_file_is_open_stays(home):
    published(home, [1])
    with (home.current.resolve() / "companies.parquet").open("rb"):
        published(home, range(2, 7))
        assert nights(home) == [6, 5, 4, 1]
    published(home, [7])
    assert nights(home) == [7, 6, 5]


@pytest.mark.skipif(not PROCESSES.is_dir(), reason="the operating system does not show which files are open")
def test_a_reader_from_before_the_columns_changed_goes_on_reading(home, change):
    published(home, [1])
    with duckdb.connect(home.warehouse, read_only=True) as reader:
        for number in range(2, 7):
            built(home, number)
            change("ALTER TABLE marts.companies ADD COLUMN lei VARCHAR")
            publish(home, run(number), AT_ONCE)
            assert reader.execute("SELECT DISTINCT night FROM marts.companies").fetchall() == [(1,)]
    published(home, [7])
    assert nights(home) == [7, 6, 5]


def test_what_killed_runs_left_behind_goes(home):
    for name in (".a.partial", ".b.gone"):
        (home.releases / name).mkdir()
        (home.releases / name / "companies.parquet").write_bytes(b"half")
    published(home, [1])
    assert [folder.name for folder in home.releases.iterdir()] == [home.current.readlink().name]
