"""From a feed, a sitemap or a list of them to articles: one document for each page that is named."""

# ruff: noqa: E501 – one case per line

import gzip
import json
import subprocess
import sys

import pytest

from flows.read import read
from flows.records import RawArticle, Rejected
from tests.read.web.server import PAGE, page, web

LONG = "Acme Robotics has raised five million dollars. " * 30
FEED = {"content_type": "application/rss+xml"}


def rss(*items):
    body = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title>{body}</channel></rss>'


def sitemap(*urls):
    return f"<urlset>{''.join(f'<url><loc>{url}</loc></url>' for url in urls)}</urlset>"


def found(site, *paths, **settings):
    return list(read([site.root + path for path in paths], web=web(**settings)))


def kinds(documents):
    return [type(each).__name__ for each in documents]


def test_the_pages_of_a_feed(site):
    site.pages |= {
        "/feed": page(
            rss("<title>Acme lists</title><link>/a</link><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate>"), **FEED
        ),
        "/a": page(),
    }
    (article,) = found(site, "/feed")
    assert isinstance(article, RawArticle)
    assert (article.title, article.published, article.content) == ("Acme lists", "Tue, 06 Jan 2026 08:00:00 GMT", PAGE)
    assert (article.url, article.source) == (f"{site.root}/a", f"{site.root}/a in {site.root}/feed")


def test_each_entry_has_exactly_one_outcome(site):
    links = [
        "/a",
        "/missing",
        "/image",
        "/loop",
        "/forbidden",
        "/big",
        "http://169.254.169.254/",
        "ftp://a.example/",
        "http://[zz]/",
        "/feed2",
        "/b",
    ]
    site.pages |= {
        "/robots.txt": page("User-agent: *\nDisallow: /forbidden"),
        "/feed": page(rss(*(f"<link>{link}</link>" for link in links), "<title>no address</title>"), **FEED),
        "/feed2": page(rss("<link>/c</link>"), **FEED),
        "/image": page(b"\x89PNG", content_type="image/png"),
        "/loop": page("", 302, location="/loop"),
        "/big": page("x" * 100_000),
        "/a": page(),
        "/b": page(),
    }
    documents = found(site, "/feed", max_bytes=50_000)
    reasons = [
        "",
        "404",
        "no web page",
        "redirects",
        "robots.txt",
        "holds more",
        "public internet",
        "no http or https",
        "neither an address",
        "no web page",
        "",
        "neither an address nor an article",
    ]
    assert kinds(documents) == ["Rejected" if reason else "RawArticle" for reason in reasons]
    for document, reason in zip(documents, reasons, strict=True):
        assert reason in getattr(document, "reason", "")
        assert document.source.startswith(site.root) or document.source.endswith(f" in {site.root}/feed")
    assert len({document.doc_id for document in documents}) == len(documents)


def test_a_page_that_is_named_twice_is_fetched_once(site):
    feed = page(rss("<link>/a</link>", "<link>/a#comments</link>", "<link>/b</link>"), **FEED)
    site.pages |= {"/one": feed, "/two": feed, "/a": page(), "/b": page()}
    assert len(found(site, "/one", "/two", "/a", "/one")) == 2
    assert [path for path, _ in site.asked] == ["/robots.txt", "/one", "/a", "/b", "/two"]


@pytest.mark.parametrize("path, answer", [
    ("/feed", page("no feed", 500)),
    ("/feed", page(b"%PDF", content_type="application/pdf")),
    ("/feed", page(rss(), **FEED)),
    ("/feed", page("<urlset/>", content_type="application/xml")),
    ("/feed", page("<urlset><url>", content_type="application/xml")),
    ("/feed", page(gzip.compress(b"x" * 200_000, mtime=0), content_type="application/xml")),
])  # fmt: skip
def test_a_feed_that_fails_is_one_rejection(site, path, answer):
    site.pages[path] = answer
    (rejected,) = found(site, path, max_bytes=100_000)
    assert isinstance(rejected, Rejected)
    assert rejected.source == site.root + path


def test_a_feed_that_has_not_changed_is_read_from_the_store(site, tmp_path):
    site.pages |= {"/feed": page(rss("<link>/a</link>"), etag='"f"', **FEED), "/a": page(etag='"a"')}
    first, second = (found(site, "/feed", store=tmp_path) for _ in range(2))
    assert first == second
    assert kinds(first) == ["RawArticle"]
    assert all("If-None-Match" in headers for path, headers in site.asked[4:])


def test_an_entry_that_carries_its_article_is_not_fetched(site):
    item = f"<title>Acme</title><link>/a</link><content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>"
    site.pages["/feed"] = page(rss(item), **FEED)
    (article,) = found(site, "/feed")
    assert LONG in article.content
    assert (article.title, article.url) == ("Acme", f"{site.root}/a")
    assert site.times("/a") == 0
    row = json.loads(article.received.data)
    assert (article.received.form, row["html"], row["url"], row["doc_id"]) == (
        "jsonl",
        article.content,
        article.url,
        article.doc_id,
    )


def test_a_carried_article_reads_the_same_again(site, tmp_path):
    item = f"<title>Acme</title><link>/a</link><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>"
    site.pages["/feed"] = page(rss(item), **FEED)
    (article,) = found(site, "/feed")
    (tmp_path / "again.jsonl").write_bytes(article.received.data)
    (again,) = read([str(tmp_path / "again.jsonl")])
    for name in ("doc_id", "form", "content", "url", "title", "published", "publisher"):
        assert getattr(again, name) == getattr(article, name)


def test_more_entries_than_the_limit(site):
    site.pages |= {"/feed": page(rss(*(f"<link>/{number}</link>" for number in range(9))), **FEED)} | {
        f"/{number}": page() for number in range(9)
    }
    documents = found(site, "/feed", max_entries=3)
    assert kinds(documents) == ["RawArticle"] * 3 + ["Rejected"]
    assert "names 6 entries beyond the limit of 3" in documents[-1].reason


def test_a_sitemap_and_its_index(site):
    site.pages |= {
        "/index.xml": page(
            f"<sitemapindex><sitemap><loc>{site.root}/s1.xml.gz</loc></sitemap><sitemap><loc>{site.root}/s2.xml</loc></sitemap><sitemap><loc>{site.root}/index2.xml</loc></sitemap></sitemapindex>",
            content_type="text/xml",
        ),
        "/index2.xml": page(
            "<sitemapindex><sitemap><loc>https://a.example/</loc></sitemap></sitemapindex>", content_type="text/xml"
        ),
        "/s1.xml.gz": page(gzip.compress(sitemap(f"{site.root}/a").encode()), content_type="application/x-gzip"),
        "/s2.xml": page(sitemap(f"{site.root}/b", f"{site.root}/gone"), content_type="application/xml"),
        "/a": page(),
        "/b": page(),
    }
    documents = found(site, "/index.xml")
    assert kinds(documents) == ["RawArticle", "RawArticle", "Rejected", "Rejected"]
    assert "list of lists" in documents[-1].reason


def test_an_index_does_not_multiply_the_limit(site):
    """Three sitemaps of four pages each, four of them allowed."""
    index = "".join(f"<sitemap><loc>{site.root}/s{number}.xml</loc></sitemap>" for number in range(3))
    site.pages["/index.xml"] = page(f"<sitemapindex>{index}</sitemapindex>", content_type="text/xml")
    for number in range(3):
        site.pages[f"/s{number}.xml"] = page(sitemap(*(f"{site.root}/{number}-{each}" for each in range(4))))
        site.pages |= {f"/{number}-{each}": page() for each in range(4)}
    documents = found(site, "/index.xml", max_entries=5)
    assert kinds(documents) == ["RawArticle"] * 4 + ["Rejected"]
    assert documents[-1].reason.startswith("names 2 entries beyond")


# Files.


def written(folder, name, text):
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return str(path)


@pytest.mark.parametrize("name", ["n.xml", "n.rss", "n.atom", "N.XML", "n.xml.gz"])
def test_a_feed_in_a_file_fetches_its_pages(site, tmp_path, name):
    site.pages["/a"] = page()
    path = written(tmp_path, name, rss(f"<link>{site.root}/a</link>", "<link>/relative</link>"))
    documents = list(read([path], web=web()))
    assert kinds(documents) == ["RawArticle", "Rejected"]
    assert documents[0].source == f"{site.root}/a in {path}"


def test_a_feed_in_a_file_reaches_nothing_private(site, tmp_path):
    path = written(tmp_path, "n.xml", rss(f"<link>{site.root}/a</link>"))
    (rejected,) = read([path], web=web(allowed_private=frozenset()))
    assert "public internet" in rejected.reason
    assert not site.asked


def test_a_list_of_feeds_in_a_file(site, tmp_path):
    site.pages |= {
        "/f1": page(rss("<link>/a</link>"), **FEED),
        "/f2": page(rss("<link>/b</link>"), **FEED),
        "/a": page(),
        "/b": page(),
    }
    path = written(
        tmp_path,
        "feeds.opml",
        f"<opml><body><outline xmlUrl='{site.root}/f1'/><outline xmlUrl='{site.root}/f2'/><outline xmlUrl='{site.root}/f3'/></body></opml>",
    )
    documents = list(read([path], web=web(max_entries=3)))  # for each feed
    assert [document.source for document in documents] == [
        f"{site.root}/a in {site.root}/f1",
        f"{site.root}/b in {site.root}/f2",
        f"{site.root}/f3 in {path}",
    ]
    assert kinds(documents) == ["RawArticle", "RawArticle", "Rejected"]


def test_a_shortcut_leads_to_a_whole_index(site, tmp_path):
    site.pages |= {
        "/i.xml": page(f"<sitemapindex><sitemap><loc>{site.root}/s.xml</loc></sitemap></sitemapindex>"),
        "/s.xml": page(sitemap(f"{site.root}/a")),
        "/a": page(),
    }
    path = written(tmp_path, "news.url", f"[InternetShortcut]\r\nIDList=\r\nURL={site.root}/i.xml\r\n")
    assert kinds(read([path], web=web())) == ["RawArticle"]


@pytest.mark.parametrize("name, text", [
    ("a.xml", "<html><p>x</p></html>"), ("a.xml", "plain"), ("a.rss", " "), ("a.opml", "<opml/>"), ("a.url", "[InternetShortcut]\n"),
    ("a.url", "[InternetShortcut]\nURL=file:///etc/passwd\n"), ("a.atom", "<feed xmlns='http://www.w3.org/2005/Atom'/>"),
])  # fmt: skip
def test_a_file_that_is_no_list_is_one_rejection(tmp_path, name, text):
    (rejected,) = read([written(tmp_path, name, text)])
    assert isinstance(rejected, Rejected)


def test_nothing_is_imported_or_asked_for_files_without_addresses(tmp_path):
    written(tmp_path, "a.txt", "Acme raised $5 million.")
    script = f"import sys; from flows.read import read; print(len(list(read([{str(tmp_path)!r}])))); print([m for m in ('httpx', 'httpcore', 'lxml', 'feedparser', 'fastwarc') if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == ["1", "[]"]


def test_an_address_is_not_asked_before_it_is_its_turn(site):
    site.pages |= {"/a": page(), "/b": page()}
    documents = read([f"{site.root}/a", f"{site.root}/b"], web=web())
    assert not site.asked
    assert next(documents).url == f"{site.root}/a"
    assert site.times("/b") == 0


def test_a_page_that_breaks_the_reader_is_one_rejection(site, monkeypatch):
    site.pages |= {"/feed": page(rss("<link>/a</link>", "<link>/b</link>"), **FEED), "/a": page("evil"), "/b": page()}

    def decode(body, **_):
        if body == b"evil":
            raise ZeroDivisionError("no such luck")
        return body.decode()

    monkeypatch.setattr("flows.read.web.crawl.decode", decode)
    documents = found(site, "/feed")
    assert kinds(documents) == ["Rejected", "RawArticle"]
    assert documents[0].reason == "read failed with ZeroDivisionError"


def test_a_store_that_cannot_be_written_ends_the_run(site, tmp_path):
    (tmp_path / "file").write_text("no folder")
    site.pages["/a"] = page()
    with pytest.raises(OSError):
        found(site, "/a", store=tmp_path / "file")


def test_a_received_page_reads_the_same_again_without_the_web(site, tmp_path):
    site.pages["/a"] = page(gzip.compress(PAGE.encode()), content_encoding="gzip")
    (article,) = found(site, "/a")
    kept = tmp_path / f"again.{article.received.form}"
    kept.write_bytes(article.received.data)
    (again,) = read([str(kept)])
    assert (again.content, again.url, again.form) == (article.content, article.url, article.form)
