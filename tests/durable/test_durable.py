"""Files that are whole or not there."""

import pytest

from flows.durable import put_aside, scratch, sync_file, sync_folder, write_whole


def test_a_file_is_replaced_in_one_step(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        write_whole(path, b"new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_what_cannot_be_written_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(TypeError):
        write_whole(path, "no bytes")
    assert path.read_bytes() == b"old"


def test_syncing_changes_nothing(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"a")
    sync_file(tmp_path / "a.txt")
    sync_folder(tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == b"a"


def test_scratch_is_empty_at_its_begin_and_gone_at_its_end(tmp_path):
    left_by_a_kill = tmp_path / "build.duckdb.incoming"
    left_by_a_kill.mkdir()
    (left_by_a_kill / "rows.ndjson").touch()
    with scratch(tmp_path / "build.duckdb") as folder:
        assert list(folder.iterdir()) == []
        (folder / "rows.ndjson").touch()
    assert list(tmp_path.iterdir()) == []


def test_what_is_put_aside_takes_the_first_name_that_is_free(tmp_path):
    for number in (1, 2):
        (tmp_path / "index").write_text(str(number))
        assert put_aside(tmp_path / "index") == tmp_path / f"index.damaged-{number}"
    assert (tmp_path / "index.damaged-1").read_text() == "1"
