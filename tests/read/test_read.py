"""What arrives: every form once, and every way a document can be bad, one case per line."""

# ruff: noqa: E501 – one case per line

import gzip
import json
import os

import pytest
import zstandard

from flows.read import (
    READERS,
    EmptyFolderError,
    NothingMatchedError,
    PathNotFoundError,
    read,
)
from flows.read.found import split_name
from flows.records import RawArticle, Rejected

STORY = "Acme raised $5 million."
PAGE = "<!doctype html><html><body><p>Acme raised $5 million.</p></body></html>"
ROW = json.dumps({"text": STORY})


def found(*paths):
    return list(read([str(path) for path in paths]))


def written(folder, name, content):
    data = content.encode() if isinstance(content, str) else content
    pack = {"gz": gzip.compress, "zst": zstandard.compress}.get(name.lower().rpartition(".")[2], bytes)
    path = folder / name
    path.write_bytes(pack(data))
    return path


@pytest.mark.parametrize("name, form, doc_id, content", [
    ("a.txt", "text", "a", STORY),
    ("a.md", "text", "a", STORY),
    ("a.v2.txt", "text", "a.v2", STORY),
    ("a.txt.gz", "text", "a", STORY),
    ("A.TXT", "text", "A", STORY),
    ("a.html", "html", "a", PAGE),
    ("a.htm", "html", "a", PAGE),
    ("a.html.gz", "html", "a", PAGE),
    ("rows.jsonl", "text", "rows:1", ROW),
    ("rows.ndjson", "text", "rows:1", ROW),
    ("rows.jsonl.gz", "text", "rows:1", ROW),
    ("rows.jsonl.zst", "text", "rows:1", ROW),
    ("rows.ndjson.zst", "text", "rows:1", ROW),
    ("a.txt.zst", "text", "a", STORY),
    ("a.md.gz", "text", "a", STORY),
    ("a.html.zst", "html", "a", PAGE),
    ("a.HTM.ZST", "html", "a", PAGE),
])  # fmt: skip
def test_every_form(tmp_path, name, form, doc_id, content):
    (article,) = found(written(tmp_path, name, content))
    assert isinstance(article, RawArticle)
    assert (article.form, article.doc_id) == (form, doc_id)
    assert "Acme raised" in article.content


def test_readers_list_every_form():
    assert set(READERS) == {"txt", "md", "html", "htm", "jsonl", "ndjson", "warc", "xml", "rss", "atom", "opml", "url"}


@pytest.mark.parametrize("name, stem_and_form", [
    ("a.html.gz", ("a", "html")), ("b.txt", ("b", "txt")), ("c", ("c", "")), ("d.v1.md", ("d.v1", "md")),
    ("e.HTML.GZ", ("e", "html")), ("g.warc.zst", ("g", "warc")), ("zst", ("zst", "")), (".hidden", (".hidden", "")), ("f.gz", ("f", "")),
])  # fmt: skip
def test_split_name(tmp_path, name, stem_and_form):
    assert split_name(tmp_path / name) == stem_and_form


@pytest.mark.parametrize("name, content, reason", [
    ("a.txt", b"", "empty"),
    ("a.txt", b" \n\n ", "empty"),
    ("a.html", b"", "empty"),
    ("a.jsonl", b"", "empty"),
    ("a.jsonl", b"\n\n", "empty"),
    ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "is an image (png)"),
    ("a.pdf", b"%PDF-1.7", "no reader knows"),
    ("README", b"hello", "without an extension"),
    ("a.jsonl", b'{"text": ', "broken JSON"),
    ("a.jsonl", b"[1, 2]", "JSON list"),
    ("a.jsonl", b'"text"', "JSON string"),
    ("a.jsonl", b"{}", "neither `text` nor `html`"),
    ("a.jsonl", b'{"text": "  "}', "neither `text` nor `html`"),
    ("a.jsonl", b'{"text": 5}', "`text` is a JSON number"),
    ("a.jsonl", b'{"text": "x", "title": ["y"]}', "`title` is a JSON list"),
    ("a.jsonl", b'{"text": "x", "doc_id": true}', "`doc_id` is a JSON boolean"),
    ("a.jsonl", b"[" * 100_000, "cannot be read"),
    ("a.jsonl", b'{"text": ' + b"9" * 5_000 + b"}", "cannot be read"),
])  # fmt: skip
def test_a_bad_document_is_one_rejection(tmp_path, name, content, reason):
    (outcome,) = found(written(tmp_path, name, content))
    assert isinstance(outcome, Rejected)
    assert outcome.stage == "read"
    assert reason in outcome.reason
    assert str(tmp_path / name) in outcome.source


@pytest.mark.parametrize("packing, pack", [("gzip", gzip.compress), ("zstd", zstandard.compress)])
@pytest.mark.parametrize("form", ["txt", "jsonl"])
def test_broken_compression(tmp_path, packing, pack, form):
    whole = pack(("word " * 5_000 + os.urandom(2_000).hex()).encode())
    for data in (whole[:-800], b"not compressed at all"):
        path = tmp_path / f"a.{form}.{'gz' if packing == 'gzip' else 'zst'}"
        path.write_bytes(data)
        assert f"the {packing} data is broken" in found(path)[-1].reason


def test_rows_before_the_end_of_a_broken_file_survive(tmp_path):
    path = tmp_path / "r.jsonl.gz"
    path.write_bytes(gzip.compress(f"{ROW}\n".encode() * 3 + os.urandom(5_000).hex().encode())[:-3_000])
    outcomes = found(path)
    assert [outcome.doc_id for outcome in outcomes] == ["r:1", "r:2", "r:3", "r"]
    assert "gzip data is broken" in outcomes[-1].reason


def test_rows_before_and_after_a_broken_line_survive(tmp_path):
    lines = [
        '{"text": "one"}',
        "{broken",
        "",
        '{"doc_id": "x", "html": "<p>two</p>", "title": null}',
        '{"doc_id": 7, "text": "3"}',
    ]
    outcomes = found(written(tmp_path, "r.jsonl", "\n".join(lines)))
    assert [outcome.doc_id for outcome in outcomes] == ["r:1", "r:2", "x", "7"]
    assert [type(outcome).__name__ for outcome in outcomes] == ["RawArticle", "Rejected", "RawArticle", "RawArticle"]
    assert outcomes[1].source.endswith("r.jsonl:2")
    assert outcomes[2].form == "html"


def test_a_row_keeps_what_it_says_of_itself(tmp_path):
    row = {
        "doc_id": "d",
        "url": "https://e.org/a",
        "title": "T",
        "published": "2024-05-06",
        "publisher": "P",
        "language": "en",
    }
    (article,) = found(written(tmp_path, "r.jsonl", json.dumps(row | {"text": STORY, "extra": [1]})))
    assert {name: getattr(article, name) for name in row} == row


@pytest.mark.parametrize("escaped, text", [
    (r"a\ud800b", "a�b"), (r"\ud83d\ude00", "\N{GRINNING FACE}"), (r"\udc00", "�"),
])  # fmt: skip
def test_lone_surrogates_are_replaced(tmp_path, escaped, text):
    (article,) = found(written(tmp_path, "r.jsonl", f'{{"text": "{escaped}"}}'))
    assert article.content == text


def test_rows_in_utf_16(tmp_path):
    outcomes = found(written(tmp_path, "r.jsonl", f"{ROW}\n{ROW}\n".encode("utf-16")))
    assert [outcome.content for outcome in outcomes] == [STORY, STORY]


def test_too_large(tmp_path, monkeypatch):
    for module in ("flows.read.rows", "flows.read.opened"):
        monkeypatch.setattr(f"{module}.ARTICLE_BYTES", 100)
    (article,) = found(written(tmp_path, "a.txt", "x" * 101))
    assert "no article" in article.reason
    rows = found(written(tmp_path, "r.jsonl", '{"text": "' + "x" * 400 + '"}\n{"text": "ok"}\n'))
    assert [(type(row).__name__, row.source[-2:]) for row in rows] == [("Rejected", ":1"), ("RawArticle", ":2")]


def test_a_folder_is_walked_in_order_without_dot_files(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "b/a.txt", "a.md", ".hidden.txt", ".git/x.txt"):
        written(tmp_path, name, STORY)
    assert [article.doc_id for article in found(tmp_path)] == ["a", "a", "c"]


def test_the_same_file_twice_is_read_once(tmp_path):
    path = written(tmp_path, "a.txt", STORY)
    assert len(found(path, tmp_path, tmp_path / "*.txt")) == 1


def test_a_glob(tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        written(tmp_path, name, STORY)
    assert [article.doc_id for article in found(tmp_path / "*.txt")] == ["a", "b"]


def test_a_file_whose_name_looks_like_a_glob(tmp_path):
    assert found(written(tmp_path, "a[1].txt", STORY))[0].doc_id == "a[1]"


@pytest.mark.parametrize("path, error", [
    ("missing.txt", PathNotFoundError), ("missing/", PathNotFoundError), ("*.txt", NothingMatchedError), ("", EmptyFolderError),
])  # fmt: skip
def test_a_wrong_path_is_the_users_mistake(tmp_path, path, error):
    with pytest.raises(error):
        read([str(tmp_path / path)])


def test_reading_is_lazy(tmp_path):
    path = written(tmp_path, "r.jsonl", f"{ROW}\n" * 3)
    articles = read([str(path)])
    assert next(articles).doc_id == "r:1"


def test_a_file_name_that_is_no_text_can_be_stored(tmp_path):
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text("Acme Robotics plans to list in Hong Kong.")
    (found,) = read([str(tmp_path)])
    assert found.doc_id == "caf\ufffd"
    assert found.source.encode("utf-8").endswith("caf\ufffd.txt".encode())
