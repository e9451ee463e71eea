"""Addresses that fsspec opens: memory and archives for real, buckets by what is said when their package is missing."""

# ruff: noqa: E501 – one case per line

import zipfile

import fsspec
import pytest

from flows.read import AddressError, EmptyFolderError, NothingMatchedError, PathNotFoundError, read

STORY = b"Acme raised $5 million."


def sources(*addresses):
    return [document.source for document in read(list(addresses))]


@pytest.fixture(autouse=True)
def bucket():
    memory = fsspec.filesystem("memory")
    for name in ("in/b.txt", "in/a.html", "in/deep/c.txt", "in/.git/d.txt", "in/.e.txt", "in/x[1].txt"):
        memory.pipe(f"/{name}", STORY)
    memory.pipe("/in/r.jsonl.gz", b"\x1f\x8b no gzip")
    yield memory
    memory.rm("/in", recursive=True)


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w") as file:
        for name in ("a.html", "deep/b.html", "../../escaped.txt", ".hidden.html"):
            file.writestr(name, STORY)
    return path


@pytest.mark.parametrize("address, found", [
    ("memory://in/b.txt", ["b.txt"]),
    ("memory:///in/b.txt", ["b.txt"]),
    ("memory://in/*.txt", ["b.txt", "x[1].txt"]),
    ("memory://in/x[1].txt", ["x[1].txt"]),
    ("memory://in/**/*.txt", ["b.txt", "deep/c.txt", "x[1].txt"]),
    ("memory://in", ["a.html", "b.txt", "deep/c.txt", "r.jsonl.gz", "x[1].txt"]),
])  # fmt: skip
def test_files_folders_and_globs(address, found):
    assert sources(address) == [f"memory:///in/{name}" for name in found]


def test_what_is_found_reads_as_from_a_file():
    (page,) = read(["memory://in/a.html"])
    assert (page.doc_id, page.form, page.content, page.received.data) == ("a", "html", STORY.decode(), STORY)


def test_what_is_broken_there_is_one_rejection():
    (outcome,) = read(["memory://in/r.jsonl.gz"])
    assert "gzip data is broken" in outcome.reason


def test_the_same_address_twice_is_read_once():
    assert len(sources("memory://in/b.txt", "memory://in", "memory://in/*.txt")) == 5


@pytest.mark.parametrize("pattern, names", [
    ("*.html", ["a.html"]), ("**/*.html", ["a.html", "deep/b.html"]), ("deep", ["deep/b.html"]), ("deep/b.html", ["deep/b.html"]),
])  # fmt: skip
def test_inside_an_archive(archive, pattern, names):
    assert sources(f"zip://{pattern}::{archive}") == [f"zip://{name}::{archive}" for name in names]
    assert sources(*sources(f"zip://{pattern}::{archive}")) == [f"zip://{name}::{archive}" for name in names]


def test_nothing_leaves_an_archive(archive):
    before = sorted(archive.parent.parent.rglob("*"))
    assert f"zip://../../escaped.txt::{archive}" in sources(f"zip://::{archive}")
    assert sorted(archive.parent.parent.rglob("*")) == before


def test_a_file_address_is_a_path(tmp_path):
    (tmp_path / "a.txt").write_bytes(STORY)
    assert sources(f"file://{tmp_path}/a.txt", f"file://{tmp_path}/*.txt", str(tmp_path)) == [f"{tmp_path}/a.txt"]


@pytest.mark.parametrize("address, error, words", [
    ("memory://nowhere/a.txt", PathNotFoundError, "no such file"),
    ("memory://in/*.warc", NothingMatchedError, "matches no file"),
    ("zip://*::/nowhere/pages.zip", PathNotFoundError, "no such file"),
    ("foo://a/b", AddressError, "Protocol not known: foo"),
    ("zip://a.html::https://example.org/pages.zip", AddressError, "download it"),
])  # fmt: skip
def test_an_address_that_leads_nowhere(address, error, words):
    with pytest.raises(error, match=words):
        read([address])


def test_a_package_that_is_missing_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "s3fs", None)
    with pytest.raises(AddressError, match=r"s3://bucket/a\.txt: a package .* is missing: Install s3fs"):
        read(["s3://bucket/a.txt"])


def test_an_empty_archive(tmp_path):
    zipfile.ZipFile(tmp_path / "empty.zip", "w").close()
    with pytest.raises(EmptyFolderError):
        read([f"zip://::{tmp_path}/empty.zip"])


def test_no_archive(tmp_path):
    (tmp_path / "a.zip").write_bytes(STORY)
    with pytest.raises(AddressError, match="not a zip file"):
        read([f"zip://*::{tmp_path}/a.zip"])


def test_a_server_that_fails_while_it_is_read(bucket, monkeypatch):
    documents = read(["memory://in/b.txt"])
    monkeypatch.setattr(type(bucket), "open", lambda *_: (_ for _ in ()).throw(RuntimeError("gone away")))
    assert "gone away" in next(documents).reason
