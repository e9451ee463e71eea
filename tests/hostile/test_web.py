"""Hostile servers: each answer is one recorded outcome, within bounds, through a real connection."""

# ruff: noqa: E501 – one case per line

import gzip
import time

import pytest

from tests.hostile.kind import MEGABYTE, PAGE
from tests.hostile.probe import Probe
from tests.hostile.titles import CONTROLS
from tests.read.web.server import Site, page, served

LIMITS = {"pause_seconds": 0.0, "request_seconds": 1.0, "silence_seconds": 0.5, "attempts": 1, "max_bytes": MEGABYTE}
LINKS = "".join(f"<item><link>ftp://e.org/{number}</link></item>" for number in range(50_000))
FEED = {"content_type": "application/rss+xml"}


def dripping(piece, pause, head=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"):
    """An answer that goes on until the other side hangs up."""

    def answer(handler):
        handler.close_connection = True
        handler.wfile.write(head)
        for _ in range(100_000):
            handler.wfile.write(piece)
            time.sleep(pause)

    return answer


def raw(data):
    """An answer byte by byte as given."""

    def answer(handler):
        handler.close_connection = True
        handler.wfile.write(data)

    return answer


ANSWERS = {
    "an endless body": (dripping(b"x" * 65_536, 0), "more than 1 MB"),
    "a body that drips": (dripping(b"x", 0.05), "within 1 s"),
    "a head that drips": (dripping(b"X-A: b\r\n", 0.05, b"HTTP/1.1 200 OK\r\n"), "within 1 s"),
    "an endless head": (dripping(b"X-A: b\r\n" * 1_000, 0, b"HTTP/1.1 200 OK\r\n"), "no proper answer"),
    "endless chunks": (dripping(b"1\r\nx\r\n", 0.001, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), "within 1 s"),
    "a chunk longer than the world": (raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx"), "no proper answer"),
    "endless interim answers": (dripping(b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.01, b""), "within 1 s"),
    "no answer at all": (lambda handler: time.sleep(2), "no answer in time"),
    "no HTTP": (raw(b"\x00\x01\x02 SSH-2.0\r\n\r\n"), "no proper answer"),
    "a length that lies": (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc"), "no proper answer"),
    "a length beyond all numbers": (raw(b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 30 + b"\r\n\r\nabc"), "no proper answer"),
    "two lengths": (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"), "no proper answer"),
    "a gzip bomb": (page(gzip.compress(bytes(200 * MEGABYTE)), content_encoding="gzip"), "once unpacked"),
    "gzip in gzip": (page(gzip.compress(gzip.compress(bytes(50 * MEGABYTE))), content_encoding="gzip"), "unpacked"),
    "a redirect to itself": (page("", 302, location="/kind"), "redirects more than 5 times"),
    "a redirect to a private host": (page("", 302, location="http://169.254.169.254/latest/"), "not on the public internet"),
    "a redirect to a file": (page("", 302, location="file:///etc/passwd"), "no http or https"),
    "a redirect that splits": (raw(b"HTTP/1.1 302 Found\r\nLocation: /a\rX: b\r\nContent-Length: 0\r\n\r\n"), ""),
    "a feed of entities that multiply": (page('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>', **FEED), "declares XML entities"),
    "a list of lists of lists": (page("<sitemapindex><sitemap><loc>/kind2</loc></sitemap></sitemapindex>", **FEED), ""),
    "a type that steers a terminal": (page("x", content_type="text/\x1b[2J"), "no web page"),
}  # fmt: skip


@pytest.fixture(scope="module")
def site():
    site = Site()
    server = served(site)
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def probe():
    with Probe() as process:
        yield process


@pytest.mark.parametrize(("answer", "words"), ANSWERS.values(), ids=ANSWERS.keys())
def test_an_answer(answer, words, site, probe):
    site.pages = {"/robots.txt": page("", 404), "/kind": answer}
    found = probe.ask([f"{site.root}/kind"], web=LIMITS)
    assert found.problem == ""
    ((outcome, reason, _),) = found.outcomes
    assert outcome == "rejected"
    assert words in reason
    assert found.seconds < 5
    assert found.megabytes < 512


def test_a_feed_of_50_000_entries(site, probe):
    site.pages = {"/robots.txt": page("", 404), "/feed": page(f"<rss><channel>{LINKS}</channel></rss>", **FEED)}
    found = probe.ask([f"{site.root}/feed"], web=LIMITS | {"max_bytes": 16 * MEGABYTE, "max_entries": 1_000})
    assert len(found.outcomes) == 1_001
    assert "names 49000 entries beyond the limit" in found.outcomes[-1][1]


def test_a_feed_of_hostile_pages_beside_a_good_one(site, probe):
    links = "".join(f"<item><title>{name}</title><link>/{name}</link></item>" for name in ("loop", "bomb", "good"))
    site.pages = {
        "/robots.txt": page("", 404),
        "/feed": page(f"<rss><channel>{links}</channel></rss>", **FEED),
        "/loop": page("", 302, location="/loop"),
        "/bomb": page(gzip.compress(bytes(50 * MEGABYTE)), content_encoding="gzip"),
        "/good": page(PAGE),
    }
    found = probe.ask([f"{site.root}/feed"], web=LIMITS)
    assert [outcome for outcome, _, _ in found.outcomes] == ["rejected", "rejected", "loaded"]
    assert CONTROLS not in found.outcomes[-1][1]
