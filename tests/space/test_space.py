"""Want of space, whoever says so: one message, with figures."""

import errno
import sqlite3

import duckdb
import pytest

from flows import space
from flows.build import BuildError
from flows.home import Home


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home").create()


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EDQUOT, "Disk quota exceeded"),
        duckdb.IOException('IO Error: Could not write file "a.parquet": No space left on device'),
        duckdb.OutOfMemoryException("failed to offload data block of size 256.0 KiB (1.0 MiB/1.0 MiB used)."),
        sqlite3.OperationalError("database or disk is full"),
        BuildError("model dates: Runtime Error in model dates IO Error: Could not write: No space left on device"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_way_to_say_it_is_one_message(home, error):
    with (
        pytest.raises(space.NoSpaceError, match=r"^no space left on the disk \(load\): \d+ bytes") as told,
        space.told_of(home, "load"),
    ):
        raise error
    assert told.value.__cause__ is error
    assert str(space.bytes_needed(home)) in str(told.value)


def test_what_was_told_once_is_told_the_same(home):
    with pytest.raises(space.NoSpaceError, match=r"\(load\)"), space.told_of(home, "at its end"):
        try:
            with space.told_of(home, "load"):
                raise OSError(errno.ENOSPC, "full")
        except space.NoSpaceError as error:
            raise RuntimeError("and the ledger could not be written") from error


def test_other_errors_stay_what_they_are(home):
    with pytest.raises(PermissionError), space.told_of(home, "load"):
        raise PermissionError(errno.EACCES, "Permission denied")


def test_a_night_needs_the_database_and_a_release_once_again(home):
    assert space.bytes_needed(home) == space.FIRST_BUILD_BYTES + space.LOG_BYTES
    home.build_database.write_bytes(bytes(100 * 2**20))
    release = home.releases / "20260103T020000Z"
    release.mkdir()
    (release / "manifest.json").write_bytes(bytes(1000))
    assert space.bytes_needed(home) == 100 * 2**20 + 1000 + space.LOG_BYTES


def test_a_disk_that_is_nearly_full_is_a_warning(home, monkeypatch, caplog):
    space.warn(home)
    assert not caplog.text
    monkeypatch.setattr(space, "bytes_free", lambda home: 5)
    space.warn(home)
    assert "5 bytes (0.0 MiB) are free" in caplog.text
