"""What stands in an inbox and is no file to be read, and what happens to a file while it is read."""

import gzip
import os
import socket
from pathlib import Path

import pytest
import zstandard

from flows.read import read
from flows.read.errors import UnreadableError
from flows.read.found import Found
from flows.read.opened import ARTICLE_BYTES, opened
from flows.records import RawArticle, Received, Rejected

STORY = "Acme raised $5 million."
ROW = b'{"text": "Acme raised $5 million."}\n'


def found(*paths):
    return list(read([str(path) for path in paths]))


def reasons(folder):
    return {outcome.doc_id: outcome.reason for outcome in found(folder) if isinstance(outcome, Rejected)}


def test_nothing_that_blocks_is_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "null.txt").symlink_to("/dev/null")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "s.txt"))
        told = reasons(tmp_path)
    assert "named pipe" in told["pipe"]
    assert "socket" in told["s"]
    assert "folder behind a link" in told["loop"]
    assert "cannot be opened" in told["broken"]
    assert "a device" in told["null"]


@pytest.mark.parametrize("exchange, reason", [
    (os.mkfifo, "named pipe"), (os.mkdir, "folder"), (lambda path: path.symlink_to("/dev/zero"), "device"),
    (lambda path: None, "No such file"),
])  # fmt: skip
def test_a_file_exchanged_before_it_is_opened(tmp_path, exchange, reason):
    path = tmp_path / "a.txt"
    exchange(path)
    with pytest.raises(UnreadableError, match=reason), opened(Found(source="a", path=str(path))):
        pass


@pytest.mark.parametrize("pattern", [".", "*.txt", "**/*.txt"])
def test_a_link_that_leads_out_of_the_folder_is_turned_away(tmp_path, pattern):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (tmp_path / "secret.txt").write_text(STORY)
    (tmp_path / "inbox2.txt").write_text(STORY)
    (inbox / "within.txt").write_text(STORY)
    for name, target in (("a", "../secret.txt"), ("b", tmp_path / "inbox2.txt"), ("c", "within.txt")):
        (inbox / f"{name}.txt").symlink_to(target)
    outcomes = {outcome.doc_id: getattr(outcome, "reason", "read") for outcome in found(inbox / pattern)}
    assert "leads out of the folder" in outcomes["a"]
    assert "leads out of the folder" in outcomes["b"]
    assert outcomes["c"] == "read"


@pytest.mark.parametrize("pattern", [".", "*", "*/*.txt", "**/*.txt"])
def test_a_folder_behind_a_link_is_no_way_out_either(tmp_path, pattern):
    (tmp_path / "inbox").mkdir()
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "secret.txt").write_text("secret")
    (tmp_path / "inbox" / "way").symlink_to(tmp_path / "private")
    assert {type(outcome) for outcome in found(tmp_path / "inbox" / pattern)} == {Rejected}


def test_a_link_that_was_named_itself_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "a.txt")
    assert found(tmp_path / "in" / "b.txt")[0].doc_id == "b"


def test_a_folder_behind_a_link_that_was_named_itself_is_read(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY)
    (tmp_path / "link").symlink_to(tmp_path / "in")
    assert found(tmp_path / "link")[0].source == str(tmp_path / "link" / "a.txt")


def test_a_link_put_in_place_of_a_file_after_the_check(tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(STORY)
    documents = read([str(inbox)])
    assert next(documents).content == STORY
    held = Found(source="b", path=str(inbox / "b.txt"), folder=str(inbox))
    (inbox / "b.txt").unlink()
    (inbox / "b.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(UnreadableError, match="outside of the folder"), opened(held):
        pass


def test_no_permission(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(STORY)
    monkeypatch.setattr("os.open", refuse)
    assert "permission" in found(tmp_path / "a.txt")[0].reason


def test_a_file_that_changes_while_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    stamps = iter([(23, 1), (23, 2)])
    monkeypatch.setattr("flows.read.opened._stamp", lambda _: next(stamps))
    (outcome,) = found(path)
    assert outcome.reason == "changed while it was read; it is taken up next night"


@pytest.mark.parametrize("change, kinds", [
    (lambda path: path.open("ab").write(ROW), "RawArticle RawArticle RawArticle"),
    (lambda path: path.write_bytes(ROW), "RawArticle RawArticle Rejected"),
    (lambda path: os.utime(path, ns=(1, 1)), "RawArticle RawArticle Rejected"),
], ids=["grows", "shrinks", "is rewritten"])  # fmt: skip
def test_rows_that_change_while_they_are_read(tmp_path, change, kinds):
    path = tmp_path / "r.jsonl"
    path.write_bytes(ROW * 2)
    documents = read([str(path)])
    seen = [next(documents)]
    change(path)
    seen += documents
    assert " ".join(type(outcome).__name__ for outcome in seen) == kinds
    assert all("changed while it was read" in outcome.reason for outcome in seen if isinstance(outcome, Rejected))


def test_a_compressed_file_that_is_overwritten(tmp_path):
    path = tmp_path / "r.jsonl.gz"
    packed = gzip.compress(ROW * 3)
    path.write_bytes(packed[:-8])
    documents = read([str(path)])
    assert next(documents).doc_id == "r:1"
    path.write_bytes(packed[:-8] + b"something else")
    assert "changed while it was read" in list(documents)[-1].reason


@pytest.mark.parametrize("name, data, form, kept", [
    ("a.txt", b"Acme", "txt", b"Acme"),
    ("a.html.gz", gzip.compress(b"<p>Acme", mtime=0), "html.gz", gzip.compress(b"<p>Acme", mtime=0)),
    ("a.md.zst", zstandard.compress(b"Acme"), "md.zst", zstandard.compress(b"Acme")),
    ("r.jsonl", b'\n{"text": "x"}\n', "jsonl", b'{"text": "x"}\n'),
    ("r.jsonl", b"{broken\n", "jsonl", b"{broken\n"),
    ("r.jsonl", '{"text": "é"}'.encode("utf-16"), "jsonl", '{"text": "é"}'.encode()),
    ("a.txt", b"\x00" * 9, "txt", b"\x00" * 9),
    ("a.txt.gz", b"no gzip", "txt.gz", b"no gzip"),
    ("a.pdf", b"%PDF-1.7", "pdf", b"%PDF-1.7"),
    ("README", b"hello", "", b"hello"),
])  # fmt: skip
def test_what_arrived_is_kept_and_can_be_read_again(tmp_path, name, data, form, kept):
    (tmp_path / name).write_bytes(data)
    (outcome,) = found(tmp_path / name)
    assert outcome.received == Received(data=kept, form=form)
    again = Path(tmp_path, f"again.{form}" if form else "again")
    again.write_bytes(kept)
    (second,) = found(again)
    assert (type(second), second.received) == (type(outcome), outcome.received)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "r.jsonl"])
def test_what_is_too_long_is_not_kept_and_says_so(tmp_path, name):
    (tmp_path / name).write_bytes(b"x" * (ARTICLE_BYTES + 1))
    (outcome,) = found(tmp_path / name)
    assert outcome.received is None
    assert "more than 16 MB, which is no article and is not kept" in outcome.reason


def test_a_pipe_has_no_bytes_to_keep(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path)[0].received is None


@pytest.mark.parametrize("form", ["txt", "html", "jsonl", "warc"])
@pytest.mark.parametrize("packing", ["gz", "zst"])
def test_a_bomb_is_one_outcome(tmp_path, form, packing):
    pack = {"gz": gzip.compress, "zst": zstandard.compress}[packing]
    bomb = tmp_path / f"bomb.{form}.{packing}"
    bomb.write_bytes(pack(b"a" * (4 * ARTICLE_BYTES)))
    (outcome,) = found(bomb)
    assert isinstance(outcome, Rejected)


def test_a_frame_that_asks_for_a_gigabyte_is_refused(tmp_path):
    wide = zstandard.ZstdCompressionParameters.from_level(1, window_log=30)
    packed = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    (tmp_path / "a.txt.zst").write_bytes(packed.compress(b"a" * 5000) + packed.flush())
    assert "too much memory" in found(tmp_path)[0].reason


def test_rows_after_an_endless_line_are_read(tmp_path):
    (tmp_path / "r.jsonl").write_bytes(b'{"text": "' + b"x" * (3 * ARTICLE_BYTES) + b'"}\n' + ROW)
    outcomes = found(tmp_path)
    assert [(type(outcome), outcome.doc_id) for outcome in outcomes] == [(Rejected, "r:1"), (RawArticle, "r:2")]
