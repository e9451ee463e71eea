"""Web archives as warcio writes them, and what is left of broken ones."""

# ruff: noqa: E501 – one case per line

import gzip
import io
import zlib

import brotli
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.read import read
from flows.read.opened import ARTICLE_BYTES
from flows.records import RawArticle, Rejected

PAGE = "<!doctype html><html><body><p>Größe raised €5 million.</p></body></html>"
HTML = ("Content-Type", "text/html; charset=utf-8")
SIZES = f"{len(PAGE.encode()):x}\r\n".encode()
CHUNKED = SIZES + PAGE.encode() + b"\r\n0\r\n\r\n"


def warc(*records, is_gzipped=False):
    """An archive of (kind, HTTP status line, HTTP headers, body) records."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=is_gzipped)
    writer.write_record(writer.create_warcinfo_record("test.warc", {"software": "a crawler"}))
    for number, (kind, status, headers, body) in enumerate(records):
        http = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1", is_http_request=kind == "request")
        url = f"https://example.org/{number}"
        writer.write_record(
            writer.create_warc_record(
                url, kind, payload=io.BytesIO(body), http_headers=None if kind in ("metadata", "resource") else http
            )
        )
    return file.getvalue()


def page(body=PAGE, *headers, status="200 OK", kind="response"):
    return (kind, status, headers or [HTML], body.encode() if isinstance(body, str) else body)


def found(folder, data, name="crawl.warc"):
    (folder / name).write_bytes(data)
    return list(read([str(folder / name)]))


MIXED = [
    page("GET / HTTP/1.1", status="GET / HTTP/1.1", kind="request"),
    page(),
    page("{}", kind="metadata"),
    page("", kind="revisit"),
    page(status="404 Not Found"),
    page(status="301 Moved Permanently"),
    page(b"\x89PNG", ("Content-Type", "image/png")),
    page('{"a": 1}', ("Content-Type", "application/json")),
    page(PAGE, ("Content-Type", "application/xhtml+xml")),
    page(PAGE, kind="resource"),
    page(PAGE, ("content-type", "TEXT/HTML")),
]


@pytest.mark.parametrize("name, pack", [
    ("crawl.warc", bytes), ("crawl.warc.gz", gzip.compress), ("crawl.warc.zst", zstandard.compress), ("crawl.warc.gz", None),
], ids=["plain", "gzip whole", "zstd", "gzip by record"])  # fmt: skip
def test_pages_are_read_and_all_else_is_passed_over(tmp_path, name, pack):
    data = pack(warc(*MIXED)) if pack else warc(*MIXED, is_gzipped=True)
    pages = found(tmp_path, data, name)
    assert [page.doc_id for page in pages] == ["crawl:3", "crawl:10", "crawl:12"]
    assert [page.source for page in pages] == [f"{tmp_path}/{name}:{number}" for number in (3, 10, 12)]
    assert [page.url for page in pages] == [f"https://example.org/{number}" for number in (1, 8, 10)]
    assert {(page.form, page.content, page.published) for page in pages} == {("html", PAGE, None)}


@pytest.mark.parametrize("body, headers", [
    (gzip.compress(PAGE.encode(), mtime=0), [("Content-Encoding", "gzip")]),
    (gzip.compress(PAGE.encode(), mtime=0), [("Content-Encoding", "x-gzip")]),
    (zlib.compress(PAGE.encode()), [("Content-Encoding", "deflate")]),
    (zlib.compress(PAGE.encode())[2:-4], [("Content-Encoding", "deflate")]),
    (brotli.compress(PAGE.encode()), [("Content-Encoding", "br")]),
    (zstandard.compress(PAGE.encode()), [("Content-Encoding", "zstd")]),
    (CHUNKED, [("Transfer-Encoding", "chunked")]),
    (CHUNKED.replace(b"\r\n", b";x=1\r\n", 1), [("Transfer-Encoding", "chunked")]),
    (b"5\r\n" + PAGE.encode()[:5] + b"\r\n" + f"{len(PAGE.encode()) - 5:X}\r\n".encode() + PAGE.encode()[5:] + b"\r\n0\r\nA: b\r\n\r\n", [("Transfer-Encoding", "chunked")]),
    (b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(PAGE.encode(), mtime=0)), gzip.compress(PAGE.encode(), mtime=0)), [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]),
    (PAGE.encode(), [("Content-Encoding", "gzip")]),
    (PAGE.encode(), [("Content-Encoding", "br")]),
    (PAGE.encode(), [("Transfer-Encoding", "chunked")]),
    (PAGE.encode(), [("Content-Encoding", "identity")]),
])  # fmt: skip
def test_a_body_out_of_what_it_travelled_in(tmp_path, body, headers):
    (article,) = found(tmp_path, warc(page(body, HTML, *headers)))
    assert article.content == PAGE


@pytest.mark.parametrize(
    "charset, encoding", [("windows-1251", "cp1251"), ("GB2312", "gb18030"), ('"koi8-r"', "koi8_r")]
)
def test_the_servers_charset_is_honoured(tmp_path, charset, encoding):
    headers = ("Content-Type", f"text/html; charset={charset}")
    (article,) = found(tmp_path, warc(page("<p>Да".encode(encoding), headers)))
    assert article.content == "<p>Да"


@pytest.mark.parametrize("body, headers, reason", [
    (b"", [], "the page is empty"),
    (b" \n", [], "the page is empty"),
    (gzip.compress(PAGE.encode(), mtime=0)[:-20], [("Content-Encoding", "gzip")], "gzip data is broken"),
    (b"nonsense", [("Content-Encoding", "br")], "br data is broken"),
    (CHUNKED[:-30], [("Transfer-Encoding", "chunked")], "a chunk is missing"),
    (gzip.compress(b" " * (ARTICLE_BYTES + 1), mtime=0), [("Content-Encoding", "gzip")], "unpacks to more than 16 MB"),
    (brotli.compress(b" " * (ARTICLE_BYTES + 1)), [("Content-Encoding", "br")], "unpacks to more than 16 MB"),
    (zstandard.compress(b" " * (ARTICLE_BYTES + 1)), [("Content-Encoding", "zstd")], "unpacks to more than 16 MB"),
    (b"%PDF-1.7", [], "is a PDF"),
    (PAGE.encode(), [("Content-Encoding", "gzip, " * 40 + "gzip")], "packed 41 times over"),
])  # fmt: skip
def test_a_page_that_cannot_be_read_is_one_rejection_and_the_rest_is_read(tmp_path, body, headers, reason):
    bad, good = found(tmp_path, warc(page(body, HTML, *headers), page()))
    assert (type(bad), bad.doc_id) == (Rejected, "crawl:2")
    assert reason in bad.reason
    assert (type(good), good.doc_id) == (RawArticle, "crawl:3")


def test_a_page_too_long_to_be_kept(tmp_path):
    bad, good = found(tmp_path, warc(page(b" " * (ARTICLE_BYTES + 1)), page()))
    assert "not kept" in bad.reason
    assert bad.received is None
    assert good.content == PAGE


@pytest.mark.parametrize(
    "body, headers", [(PAGE, []), (gzip.compress(PAGE.encode(), mtime=0), [("Content-Encoding", "gzip")]), (b"", [])]
)
def test_a_record_can_be_read_again_alone(tmp_path, body, headers):
    (first,) = found(tmp_path, warc(page(body, HTML, *headers), page(status="404 Not Found")))
    (again,) = found(tmp_path, first.received.data, f"again.{first.received.form}")
    assert type(again) is type(first)
    assert again.received == first.received
    assert getattr(again, "content", None) == getattr(first, "content", None)
    assert getattr(again, "url", None) == getattr(first, "url", None)


@pytest.mark.parametrize("is_gzipped", [False, True], ids=["plain", "gzip by record"])
@pytest.mark.parametrize("missing_bytes", [5, 60, 150, 250, 330])
def test_an_archive_that_is_cut_short(tmp_path, is_gzipped, missing_bytes):
    data = warc(page(), page(), page(), is_gzipped=is_gzipped)
    name = "crawl.warc.gz" if is_gzipped else "crawl.warc"
    *pages, end = found(tmp_path, data[:-missing_bytes], name)
    assert [page.doc_id for page in pages][:2] == ["crawl:2", "crawl:3"]
    assert isinstance(end, Rejected)
    assert f"after record {len(pages) + 1}" in end.reason
    assert (end.doc_id, end.source) == ("crawl", f"{tmp_path}/{name}")


@pytest.mark.parametrize(
    "damage",
    [lambda data: data.replace(b"WARC/1.0", b"CRAW/1.0"), lambda data: b"\x00" * 500, lambda data: b"Hello.\n" * 90],
)
def test_damage_within_an_archive(tmp_path, damage):
    whole = warc(page())
    *pages, end = found(tmp_path, whole + damage(warc(page())))
    assert [page.doc_id for page in pages] == ["crawl:2"]
    assert "the archive breaks off after record 2" in end.reason


def test_an_archive_without_a_page(tmp_path):
    (outcome,) = found(tmp_path, warc(page(status="404 Not Found")))
    assert "holds no web page" in outcome.reason


def test_a_header_without_end(tmp_path):
    (outcome,) = found(tmp_path, b"WARC/1.0\r\nWARC-Type: response\r\nX: " + b"x" * 1_000_000)
    assert "breaks off after record 0" in outcome.reason


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_leaves_outcomes_and_no_exception(tmp_path_factory, data):
    whole = bytearray(warc(*MIXED, page(CHUNKED, HTML, ("Transfer-Encoding", "chunked"))))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
    outcomes = found(tmp_path_factory.mktemp("fuzz"), bytes(whole))
    assert outcomes
    assert len({(outcome.source, type(outcome)) for outcome in outcomes}) == len(outcomes)


def test_memory_does_not_grow_with_the_archive(tmp_path):
    import tracemalloc

    one = warc(page("<p>" + "word " * 20_000), is_gzipped=True)
    peaks = []
    for times in (5, 100):
        path = tmp_path / f"{times}.warc.gz"
        path.write_bytes(one * times)
        tracemalloc.start()
        assert sum(isinstance(outcome, RawArticle) for outcome in read([str(path)])) == times
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
