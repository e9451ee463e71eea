"""Fetching from a real server: limits, manners, other tries, and what was kept from last time."""

# ruff: noqa: E501 – one case per line

import gzip
import io
import time
import zlib

import pytest
from warcio.archiveiterator import ArchiveIterator

from flows.read import read
from flows.records import RawArticle, Rejected
from tests.read.web.server import HTML, PAGE, Clock, page, web

MEGABYTE = 1024 * 1024


def only(site, path, **settings):
    (found,) = read([f"{site.root}{path}"], web=web(**settings))
    return found


def reason(site, path, **settings):
    found = only(site, path, **settings)
    assert isinstance(found, Rejected)
    assert found.stage == "read"
    return found.reason


def test_a_page(site):
    site.pages["/news/acme"] = page()
    found = only(site, "/news/acme")
    assert isinstance(found, RawArticle)
    assert (found.form, found.content, found.url, found.source) == ("html", PAGE, *[f"{site.root}/news/acme"] * 2)
    assert found.doc_id.startswith("acme-")


def test_a_packed_page(site):
    site.pages["/a"] = page(gzip.compress(PAGE.encode()), content_encoding="gzip")
    assert only(site, "/a").content == PAGE
    assert site.headers_of("/a")[0]["Accept-Encoding"] == "gzip"


@pytest.mark.parametrize(
    "charset, declared",
    [
        ("gb18030", "gb2312"),
        ("big5", "big5"),
        ("windows-1252", "windows-1252"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", "no-such-charset"),
    ],
)
def test_the_servers_word_on_the_encoding(site, charset, declared):
    text = {
        "gb18030": "壁仞科技在香港上市",
        "big5": "比亞迪上市",
        "windows-1252": "Société – “levée”",
        "utf-8": "壁仞科技",
    }[charset]
    site.pages["/a"] = page(
        f"<html><p>{text}</p></html>".encode(charset), content_type=f"text/html; charset={declared}"
    )
    assert text in only(site, "/a").content


# What a server may answer, and what becomes of it.


@pytest.mark.parametrize("answer, words", [
    (page("gone", 404), "answers 404 Not Found"),
    (page("no", 403), "answers 403 Forbidden"),
    (page("no", 451), "answers 451 Unavailable For Legal Reasons"),
    (page("", 304), "answers 304"),
    (page("", 204), "answers 204"),
    (page("", 299), "answers 299"),
    (page("", 302), "answers 302"),
    (page("%PDF-1.7", content_type="application/pdf"), "is no web page"),
    (page(b"\x89PNG\r\n", content_type="image/png"), "is no web page"),
    (page("{}", content_type="application/json"), "is no web page"),
    (page("<html>", content_encoding="br"), "packed in a way"),
    (page("<html>", content_encoding="gzip, gzip"), "packed in a way"),
    (page("<html>", content_encoding="gzip"), "gzip data is broken"),
    (page(gzip.compress(PAGE.encode(), mtime=0)[:-9], content_encoding="gzip"), "gzip data is broken"),
    (page("", 302, location="http://[zz]/"), "no web address"),
])  # fmt: skip
def test_an_answer_of_no_use_is_one_rejection_and_not_asked_again(site, answer, words):
    site.pages["/a"] = answer
    assert words in reason(site, "/a")
    assert site.times("/a") == 1


def test_a_page_without_a_content_type_is_told_by_its_content(site):
    site.pages["/a"] = 200, {}, PAGE.encode()
    assert only(site, "/a").content == PAGE


def test_redirects_are_followed_to_the_address_that_counts(site):
    site.pages["/a"] = page("", 301, location="/b?x=1")
    site.pages["/b?x=1"] = page("", 308, location="c")
    site.pages["/c"] = page()
    found = only(site, "/a")
    assert (found.url, found.source) == (f"{site.root}/c", f"{site.root}/a")


@pytest.mark.parametrize("pages", [
    {"/a": page("", 302, location="/a")},
    {"/a": page("", 302, location="/b"), "/b": page("", 302, location="/a")},
    {f"/{'a' * size}": page("", 307, location=f"/{'a' * (size + 1)}") for size in range(1, 50)},
])  # fmt: skip
def test_redirects_end(site, pages):
    site.pages |= pages
    assert "redirects more than 5 times" in reason(site, "/a")
    assert len(site.asked) == 7  # robots.txt, the page and five redirects


@pytest.mark.parametrize("size, headers", [(3 * MEGABYTE, {}), (3 * MEGABYTE, {"content_encoding": "gzip"})])
def test_a_body_that_is_too_long(site, size, headers):
    site.pages["/a"] = page(b"x" * size, **headers)
    assert "more than 1 MB" in reason(site, "/a", max_bytes=MEGABYTE)


@pytest.mark.parametrize("zeros", [2 * MEGABYTE, 96 * MEGABYTE])
def test_a_bomb_is_never_unpacked(site, zeros):
    packer = zlib.compressobj(9, wbits=31)
    block = packer.compress(bytes(16 * MEGABYTE)) if zeros > 16 * MEGABYTE else packer.compress(bytes(zeros))
    blocks = [
        block,
        *(packer.compress(bytes(16 * MEGABYTE)) for _ in range(zeros // MEGABYTE // 16 - 1)),
        packer.flush(),
    ]
    site.pages["/a"] = page(b"".join(blocks), content_encoding="gzip")
    assert "once unpacked" in reason(site, "/a", max_bytes=MEGABYTE + MEGABYTE // 2)


def endless(handler, piece=b"x" * 65_536, pause=0.0, headers=True):
    """Answers for ever, until the other side hangs up."""
    if headers:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
    else:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    handler.close_connection = True
    for _ in range(100_000):
        handler.wfile.write(piece)
        time.sleep(pause)


def test_an_endless_body(site):
    site.pages["/a"] = endless
    assert "more than 1 MB" in reason(site, "/a", max_bytes=MEGABYTE)


@pytest.mark.parametrize("piece, headers", [(b"x", True), (b"x", False), (b"X-A: b\r\n", False)])
def test_a_body_or_a_head_that_drips(site, piece, headers):
    site.pages["/robots.txt"] = page("", 404)
    site.pages["/a"] = lambda handler: endless(handler, piece, 0.02, headers)
    real = Clock()
    real.time = time.monotonic
    started = time.monotonic()
    assert "within 0.3 s" in reason(site, "/a", clock=real, request_seconds=0.3)
    assert time.monotonic() - started < 3
    assert site.times("/a") == 1


def test_a_server_that_says_nothing(site):
    site.pages["/a"] = lambda handler: time.sleep(1)
    assert "no answer in time" in reason(site, "/a", silence_seconds=0.1, attempts=2)
    assert site.times("/a") == 2


@pytest.mark.parametrize("answer", [
    lambda handler: None,
    lambda handler: handler.wfile.write(b"not http at all\r\n\r\n"),
    lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"a" * 300_000 + b"\r\n\r\n"),
    lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nabc") and setattr(handler, "close_connection", True),
    lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"),
    lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
])  # fmt: skip
def test_an_answer_that_is_no_http(site, answer):
    def then_close(handler):
        handler.close_connection = True
        answer(handler)

    site.pages["/a"] = then_close
    assert "no proper answer" in reason(site, "/a", attempts=2)
    assert site.times("/a") == 2


# Manners.


ROBOTS = "User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n\nUser-agent: dealflow\nDisallow: /private/\nDisallow: /x\nCrawl-delay: 4\n"


def test_robots_txt_is_obeyed_and_asked_for_once(site):
    site.pages |= {
        "/robots.txt": page(ROBOTS, content_type="text/plain"),
        "/a": page(),
        "/b": page(),
        "/private/a": page(),
    }
    paths = ("/a", "/private/a", "/b")
    found = list(read([site.root + path for path in paths], web=web()))
    assert [type(each).__name__ for each in found] == ["RawArticle", "Rejected", "RawArticle"]
    assert "robots.txt" in found[1].reason
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]


def test_a_redirect_to_what_robots_txt_forbids(site):
    site.pages |= {"/robots.txt": page(ROBOTS), "/a": page("", 302, location="/x"), "/x": page()}
    assert "does not allow" in reason(site, "/a")
    assert site.times("/x") == 0


@pytest.mark.parametrize("answer, is_asked", [
    (page("", 404), True),
    (page("", 401), True),
    (page("", 403), True),
    (page("<html>not rules</html>"), True),
    (page(b"\xff\xfe\x00garbage"), True),
    (page("User-agent: *\nDisallow: /" + "\n" * MEGABYTE), False),
    (page("", 301, location="/rules"), False),
    (page("", 301, location="/robots.txt"), False),
    (page("", 500), False),
    (page("", 503), False),
    (page("", 429), False),
    (lambda handler: setattr(handler, "close_connection", True), False),
])  # fmt: skip
def test_what_an_answer_for_robots_txt_means(site, answer, is_asked):
    site.pages |= {"/robots.txt": answer, "/rules": page("User-agent: *\nDisallow: /"), "/a": page()}
    found = only(site, "/a")
    assert isinstance(found, RawArticle) is is_asked
    assert site.times("/a") == is_asked


def test_a_host_is_asked_once_a_second(site):
    clock = Clock()
    site.pages |= {f"/{number}": page() for number in range(4)}
    list(read([f"{site.root}/{number}" for number in range(4)], web=web(clock)))
    assert clock.slept == [1.0] * 4  # after robots.txt and each page but the last


@pytest.mark.parametrize("delay, pause", [("4", 4.0), ("0.2", 1.0), ("86400", 30.0), ("-5", 1.0), ("soon", 1.0)])
def test_crawl_delay_is_kept_within_bounds(site, delay, pause):
    clock = Clock()
    site.pages |= {"/robots.txt": page(f"User-agent: *\nCrawl-delay: {delay}\n"), "/a": page(), "/b": page()}
    list(read([f"{site.root}/a", f"{site.root}/b"], web=web(clock)))
    assert clock.slept == [1.0, pause]


# Other tries.


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again_after_a_growing_wait(site, status):
    clock = Clock()
    site.pages["/a"] = [page("", status), page("", status), page()]
    assert isinstance(only(site, "/a", clock=clock), RawArticle)
    waits = clock.slept[1:]
    assert len(waits) == 2
    assert 1 <= waits[0] <= 2 <= waits[1] <= 3


def test_the_tries_end(site):
    site.pages["/a"] = page("", 503)
    assert "answers 503 Service Unavailable" in reason(site, "/a")
    assert site.times("/a") == 4


@pytest.mark.parametrize("headers, wait", [
    ({"retry_after": "17"}, 17.0),
    ({"retry_after": "Tue, 06 Jan 2026 10:00:30 GMT", "date": "Tue, 06 Jan 2026 10:00:00 GMT"}, 30.0),
    ({"retry_after": "Tue, 06 Jan 2026 09:00:00 GMT", "date": "Tue, 06 Jan 2026 10:00:00 GMT"}, 1.0),  # past: the usual pause
])  # fmt: skip
def test_retry_after_is_honoured(site, headers, wait):
    clock = Clock()

    def busy(handler):
        handler.send_response_only(429)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    site.pages["/a"] = [busy, page()]
    assert isinstance(only(site, "/a", clock=clock), RawArticle)
    assert [seconds for seconds in clock.slept if seconds] == [1.0, wait]


@pytest.mark.parametrize("value, times", [("3600", 1), ("99999999999999999999", 1), ("soon", 4), ("-3", 4), ("²", 4)])
def test_a_retry_after_beyond_patience_or_sense(site, value, times):
    site.pages["/a"] = 503, {"Retry-After": value}, b""
    assert "503" in reason(site, "/a")
    assert site.times("/a") == times


def test_a_host_that_is_down_is_left_alone(site):
    site.pages |= {f"/{number}": page("", 503) for number in range(9)}
    found = list(read([f"{site.root}/{number}" for number in range(9)], web=web(attempts=1)))
    assert len(site.asked) == 1 + 3
    assert [("3 times in a row" in each.reason) for each in found] == [False] * 3 + [True] * 6


def test_a_host_that_answers_in_between_is_not_given_up(site):
    site.pages |= {f"/{number}": page("", 503 if number % 2 else 404) for number in range(9)}
    list(read([f"{site.root}/{number}" for number in range(9)], web=web(attempts=1)))
    assert len(site.asked) == 10


@pytest.mark.parametrize(
    "settings, words",
    [({"host_seconds": 2.5}, "127.0.0.1 has had its 2.5 s"), ({"run_seconds": 2.5}, "the web has had its 2.5 s")],
)
def test_a_night_has_to_end(site, settings, words):
    site.pages |= {f"/{number}": page() for number in range(9)}
    documents = list(read([f"{site.root}/{number}" for number in range(9)], web=web(**settings)))
    assert [isinstance(each, RawArticle) for each in documents] == [True] * 3 + [False] * 6
    assert all(words in each.reason for each in documents[3:])


# From one night to the next.


def test_what_has_not_changed_is_asked_for_with_its_validators_and_read_from_the_store(site, tmp_path):
    site.pages["/a"] = page(etag='"1"', last_modified="Tue, 06 Jan 2026 10:00:00 GMT")
    first, second = (only(site, "/a", store=tmp_path) for _ in range(2))
    assert second == first
    asked = site.headers_of("/a")[1]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"1"', "Tue, 06 Jan 2026 10:00:00 GMT")
    assert "If-None-Match" not in site.headers_of("/a")[0]


def test_what_has_changed_replaces_what_was_kept(site, tmp_path):
    site.pages["/a"] = [page(etag='"1"'), page("<html>two</html>", etag='"2"')]
    found = [only(site, "/a", store=tmp_path).content for _ in range(3)]
    assert found == [PAGE, *["<html>two</html>"] * 2]
    assert site.headers_of("/a")[2]["If-None-Match"] == '"2"'
    assert len(list(tmp_path.rglob("*.warc.gz"))) == 1


def test_validators_go_to_the_page_that_gave_them(site, tmp_path):
    site.pages |= {"/a": page("", 302, location="/b"), "/b": page(etag='"1"')}
    first, second = (only(site, "/a", store=tmp_path) for _ in range(2))
    assert first == second
    assert ["If-None-Match" in headers for headers in site.headers_of("/a")] == [False, False]
    assert ["If-None-Match" in headers for headers in site.headers_of("/b")] == [False, True]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:40],
        lambda data: data[:-30],
        lambda data: b"no archive",
        lambda data: gzip.compress(gzip.decompress(data).replace(b"Acme", b"Evil")),
    ],
)
def test_a_broken_record_is_as_if_absent(site, tmp_path, damage):
    site.pages["/a"] = page(etag='"1"')
    only(site, "/a", store=tmp_path)
    (kept,) = tmp_path.rglob("*.warc.gz")
    kept.write_bytes(damage(kept.read_bytes()))
    assert only(site, "/a", store=tmp_path).content == PAGE
    assert "If-None-Match" not in site.headers_of("/a")[1]
    assert PAGE.encode() in gzip.decompress(kept.read_bytes())


def test_a_broken_body_is_not_asked_for_again_with_its_validators(site, tmp_path):
    site.pages["/a"] = [page("no gzip", content_encoding="gzip", etag='"1"'), page(etag='"1"')]
    assert "gzip" in reason(site, "/a", store=tmp_path)
    assert only(site, "/a", store=tmp_path).content == PAGE


def test_nothing_but_success_is_kept(site, tmp_path):
    site.pages |= {"/a": page("gone", 404), "/b": page("", 302, location="/a")}
    list(read([f"{site.root}/a", f"{site.root}/b"], web=web(store=tmp_path)))
    assert not list(tmp_path.rglob("*"))


def test_names_in_the_store_are_digests(site, tmp_path):
    path = "/../../etc/passwd?%2e%2e/%00=" + "a" * 300
    site.pages["/etc/passwd" + path[path.index("?") :]] = page()
    site.pages[path] = page()
    assert isinstance(only(site, path, store=tmp_path / "in"), RawArticle)
    (kept,) = [file for file in tmp_path.rglob("*") if file.is_file()]
    folder, name = kept.relative_to(tmp_path / "in").parts
    assert name.startswith(folder)
    assert len(name) == 64 + len(".warc.gz")


@pytest.mark.parametrize("packed", [False, True])
def test_what_was_received_is_an_archive_that_others_read(site, packed):
    body = gzip.compress(PAGE.encode()) if packed else PAGE.encode()

    def chunked(handler):
        handler.send_response(200)
        for name, value in (
            HTML | {"Transfer-Encoding": "chunked"} | ({"Content-Encoding": "gzip"} if packed else {})
        ).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))

    site.pages["/a"] = chunked
    received = only(site, "/a").received
    assert received.form == "warc.gz"
    record = next(ArchiveIterator(io.BytesIO(received.data), check_digests="raise"))
    assert (record.rec_type, record.rec_headers["WARC-Target-URI"]) == ("response", f"{site.root}/a")
    assert record.http_headers.get_statuscode() == "200"
    assert record.content_stream().read() == PAGE.encode()


def test_a_rejected_address_is_kept_as_a_shortcut_that_reads_again(site, tmp_path):
    site.pages["/a"] = [page("", 404), page()]
    rejected = only(site, "/a")
    shortcut = tmp_path / f"again.{rejected.received.form}"
    shortcut.write_bytes(rejected.received.data)
    (found,) = read([str(shortcut)], web=web())
    assert (found.content, found.source) == (PAGE, f"{site.root}/a")
