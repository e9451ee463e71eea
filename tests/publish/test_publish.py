"""A release is whole or not there: what readers see before, during and after the step, and on the way back."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import duckdb
import pytest

from flows.home import Home
from flows.publish import KEYS, AuditError, Keeping, PublishError, publish, releases, rollback
from flows.publish.export import export
from flows.records import Run


def run(day):
    return Run(run_id=f"night-{day}", started_at=datetime(2026, 1, day, 2, 30, tzinfo=UTC), code_version="1")


def nights_seen(reader):
    return reader.execute("SELECT max(night) FROM marts.companies").fetchall()[0][0]


def reader_of(home):
    return duckdb.connect(home.warehouse, read_only=True)


def test_readers_see_the_release(home):
    release = publish(home, run(1))
    assert release == "20260101T023000Z-night-1"
    with reader_of(home) as reader:
        tables = reader.execute("SELECT view_name FROM duckdb_views() WHERE schema_name = 'marts'").fetchall()
        assert {name for (name,) in tables} == set(KEYS)
        assert reader.execute("FROM marts.companies ORDER BY ALL").fetchall() == [
            (f"company_id {n}", None, 0, "", release) for n in (1, 2, 3)
        ]
    assert (home.current / "companies.parquet").is_file()
    assert not home.warehouse.with_name("dealflow.duckdb.wal").exists()
    assert not list(home.root.glob(".*"))


def test_descriptions_reach_readers(home, change):
    change(
        "COMMENT ON TABLE marts.companies IS 'One row per company, or other body; it''s whole.'",
        "COMMENT ON COLUMN marts.companies.company_id IS 'Key.'",
    )
    publish(home, run(1))
    with reader_of(home) as reader:
        assert reader.execute("SELECT comment FROM duckdb_views() WHERE view_name = 'companies'").fetchall() == [
            ("One row per company, or other body; it's whole.",)
        ]
        assert reader.execute(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'companies' AND column_name = 'company_id'"
        ).fetchall() == [("Key.",)]


def test_the_warehouse_is_read_from_any_folder(home, tmp_path, monkeypatch):
    monkeypatch.chdir(home.root.parent)
    publish(Home(home.root.relative_to(home.root.parent)), run(1))
    monkeypatch.chdir("/")
    with reader_of(home) as reader:
        assert nights_seen(reader) == 0


def test_an_open_reader_sees_the_next_release_and_the_one_before(home, change):
    publish(home, run(1))
    with reader_of(home) as reader:
        assert nights_seen(reader) == 0
        change("UPDATE marts.companies SET night = 2")
        publish(home, run(2))
        assert nights_seen(reader) == 2
        assert rollback(home) == "20260101T023000Z-night-1"
        assert nights_seen(reader) == 0
        assert rollback(home, "20260102T023000Z-night-2") == "20260102T023000Z-night-2"
        assert nights_seen(reader) == 2


def test_a_reader_of_another_process_does_not_block_the_step(home, change):
    publish(home, run(1))
    code = """import duckdb, sys
reader = duckdb.connect(sys.argv[1], read_only=True)
for _ in sys.stdin: print(reader.execute("SELECT max(night) FROM marts.companies").fetchall()[0][0], flush=True)"""
    command = [sys.executable, "-c", code, str(home.warehouse)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        seen = [_asked(reader)]
        change("UPDATE marts.companies SET night = 2")
        publish(home, run(2))
        seen.append(_asked(reader))
        reader.stdin.close()
    assert seen == ["0", "2"]


def _asked(reader):
    reader.stdin.write("?\n")
    reader.stdin.flush()
    return reader.stdout.readline().strip()


def test_the_same_tables_of_a_release_are_the_same_files(home, change, tmp_path):
    files = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        export(home.build_database, tmp_path / name, "a release")
        files.append({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()})
        change("CREATE OR REPLACE TABLE marts.dates AS FROM marts.dates ORDER BY ALL DESC")
    assert files[0] == files[1]
    assert len(files[0]) == len(KEYS) + 1


def test_the_readers_file_is_written_only_for_other_columns(home, change):
    publish(home, run(1))
    before = home.warehouse.stat().st_ino
    publish(home, run(2))
    assert home.warehouse.stat().st_ino == before
    change("ALTER TABLE marts.companies ADD COLUMN lei VARCHAR")
    publish(home, run(3))
    with reader_of(home) as reader:
        assert reader.execute("SELECT DISTINCT lei FROM marts.companies").fetchall() == [(None,)]
    rollback(home)
    with reader_of(home) as reader:
        assert "lei" not in [column[0] for column in reader.execute("FROM marts.companies").description]


def test_a_log_beside_the_readers_file_does_not_outlive_it(home):
    stale = home.warehouse.with_name("dealflow.duckdb.wal")
    stale.write_bytes(b"of another file")
    publish(home, run(1))
    assert not stale.exists()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DROP TABLE marts.exchanges", "the table exchanges was not built"),
        ("ALTER TABLE marts.exchanges RENAME exchange_id TO id", "the table exchanges has no column exchange_id"),
        (
            "INSERT INTO marts.fx_rates VALUES ('2026-01-01', NULL, 1, '')",
            "fx_rates has 1 rows without date_day, currency",
        ),
        ("INSERT INTO marts.companies FROM marts.companies", "the table companies holds 3 rows twice, by company_id"),
    ],
)
def test_what_fails_the_audit_is_not_published(home, change, statement, problem):
    publish(home, run(1))
    change(statement)
    with pytest.raises(AuditError, match=problem):
        publish(home, run(2))
    assert [release.release_id for release in releases(home)] == ["20260101T023000Z-night-1"]
    assert [folder.name for folder in home.releases.iterdir()] == ["20260101T023000Z-night-1"]
    with reader_of(home) as reader:
        assert nights_seen(reader) == 0


def test_nothing_built_is_nothing_published(tmp_path):
    with pytest.raises(AuditError, match="nothing has been built"):
        publish(Home(tmp_path / "home").create(), run(1))


def test_a_run_publishes_once(home):
    publish(home, run(1))
    with pytest.raises(PublishError, match="exists already"):
        publish(home, run(1))


def test_the_newest_releases_are_kept(home):
    for day in range(1, 5):
        publish(home, run(day), Keeping(superseded_for=timedelta(0)))
    assert [(release.release_id[:8], release.is_current) for release in releases(home)] == [
        ("20260104", True),
        ("20260103", False),
        ("20260102", False),
    ]
    assert releases(home)[0].row_count == 3 * len(KEYS)


def test_rolling_back_twice_goes_two_back(home):
    for day in (1, 2, 3):
        publish(home, run(day))
    assert [rollback(home)[:8], rollback(home)[:8]] == ["20260102", "20260101"]
    with pytest.raises(PublishError, match="no earlier release"):
        rollback(home)
    with pytest.raises(PublishError, match="no release tomorrow"):
        rollback(home, "tomorrow")


def test_an_empty_home_has_no_releases(tmp_path):
    home = Home(tmp_path)
    assert releases(home) == ()
    with pytest.raises(PublishError, match="no earlier release"):
        rollback(home)


def test_a_damaged_warehouse_is_written_anew(home):
    publish(home, run(1))
    home.warehouse.write_text("no database")
    publish(home, run(2))
    with reader_of(home) as reader:
        assert nights_seen(reader) is not None
