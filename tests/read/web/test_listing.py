"""Feeds, sitemaps and lists of feeds, from bytes: what they name, and what hostile ones do not do."""

# ruff: noqa: E501 – one case per line

import time

import pytest

from flows.read.errors import UnreadableError
from flows.read.web.feeds import read_feed
from flows.read.web.listing import Entry, newest, root_name
from flows.read.web.sitemaps import read_sitemap

BASE = "https://news.example/feed.xml"
LONG = "Acme Robotics has raised five million dollars. " * 30


def rss(items, head=""):
    return f"""<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The News</title>{items}</channel></rss>""".encode()


def atom(entries):
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The News</title>{entries}</feed>'.encode()


def entries(data, limit=100):
    return read_feed(data, BASE, limit).entries


@pytest.mark.parametrize("data, name", [
    (b"<rss>", "rss"),
    (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a <feed> -->\n<rss version='2.0'>", "rss"),
    (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss>', "rss"),
    (b"<rdf:RDF xmlns:rdf='x'>", "rdf"),
    (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
    (b"<sm:urlset>", "urlset"),
    ("<?xml version='1.0' encoding='utf-16'?><rss>".encode("utf-16"), "rss"),
    (b"<!doctype html>\n<html>", "html"),
    (b"<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html>", "html"),
    (b"plain text <rss>", ""),
    (b"", ""),
    (b"<!--", ""),
    (b"{}", ""),
    (b" " * 20_000, ""),
    (b"<? " * 5_000, ""),
    (b"<!--" * 4_000, ""),
    (b"<!DOCTYPE [" * 1_400, ""),
])  # fmt: skip
def test_a_document_is_told_by_its_first_element(data, name):
    started = time.process_time()
    assert root_name(data) == name
    assert time.process_time() - started < 0.5


# Feeds.


@pytest.mark.parametrize("item, expected", [
    ("<link>https://a.example/x</link>", {"url": "https://a.example/x"}),
    ("<link>/x?a=1&amp;b=2</link>", {"url": "https://news.example/x?a=1&b=2"}),
    ("<guid isPermaLink='true'>https://a.example/g</guid>", {"url": "https://a.example/g"}),
    ("<guid isPermaLink='false'>17</guid>", {"url": None}),
    ("<title>Acme&#8217;s  &amp;amp; Zenith&#8217;s\n deal</title>", {"title": "Acme’s & Zenith’s deal"}),
    ("<title><![CDATA[<b>Acme</b> &amp; Co]]></title>", {"title": "Acme & Co"}),
    ("<title>5 &lt; 6 in R&amp;D</title>", {"title": "5 < 6 in R&D"}),
    ("<title></title>", {"title": None}),
    (f"<title>{'a' * 5_000}</title>", {"title": "a" * 1_000}),
    ("<pubDate>Tue, 06 Jan 2026 23:00:00 -0500</pubDate>", {"published": "Tue, 06 Jan 2026 23:00:00 -0500", "dated_at": "2026-01-07T04:00:00Z"}),
    ("<dc:date>2026-01-05T01:00:00+08:00</dc:date>", {"published": "2026-01-05T01:00:00+08:00", "dated_at": "2026-01-04T17:00:00Z"}),
    ("<pubDate>yesterday</pubDate>", {"published": "yesterday", "dated_at": ""}),
    ("<source url='https://wire.example/'>The Wire</source>", {"publisher": "The Wire"}),
    ("<dc:publisher>The Wire</dc:publisher>", {"publisher": "The Wire"}),
    ("<description>A teaser.</description>", {"content": None, "publisher": None}),
    (f"<description>{LONG}</description>", {"content": None}),  # a summary, however long
    (f"<content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>", {"content": f"<!doctype html><html><body><article><p>{LONG}</p></article></body></html>", "form": "html", "publisher": "The News"}),
    (f"<content:encoded><![CDATA[<p>{LONG}</p><p>Read more</p>]]></content:encoded>", {"content": None}),
    (f"<content:encoded><![CDATA[<p>{LONG}[…]</p>]]></content:encoded>", {"content": None}),
    (f"<content:encoded><![CDATA[<p title='{LONG}'>Short.</p>]]></content:encoded>", {"content": None}),  # markup is no text
])  # fmt: skip
def test_an_entry_of_rss(item, expected):
    (entry,) = entries(rss(f"<item>{item}</item>"))
    assert {name: getattr(entry, name) for name in expected} == expected


@pytest.mark.parametrize("entry, expected", [
    ("<link href='x.html'/>", {"url": "https://news.example/x.html"}),
    ("<link xml:base='https://b.example/y/' href='x.html'/>", {"url": "https://b.example/y/x.html"}),
    ("<link xml:base='y/' href='x.html'/>", {"url": "https://news.example/x.html"}),
    ("<link rel='alternate' href='https://a.example/x'/><link rel='edit' href='https://a.example/edit'/>", {"url": "https://a.example/x"}),
    ("<updated>2026-01-05T00:00:00Z</updated>", {"published": None, "dated_at": "2026-01-05T00:00:00Z"}),  # a change is no publication
    ("<updated>2026-01-05T00:00:00Z</updated><published>2026-01-04T00:00:00+08:00</published>", {"published": "2026-01-04T00:00:00+08:00"}),
    ("<title type='html'>A &lt;i&gt;B&lt;/i&gt;</title>", {"title": "A B"}),
    ("<title>A &lt; B</title>", {"title": "A < B"}),
    (f"<content type='text'>{LONG}</content>", {"content": LONG.strip(), "form": "text"}),
    (f"<content type='html'>&lt;p&gt;{LONG}&lt;/p&gt;</content>", {"form": "html"}),
    (f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>{LONG}</p></div></content>", {"form": "html"}),
    ("<content src='https://a.example/c'/>", {"content": None}),
    (f"<summary>{LONG}</summary>", {"content": None}),
])  # fmt: skip
def test_an_entry_of_atom(entry, expected):
    (found,) = entries(atom(f"<entry>{entry}</entry>"))
    assert {name: getattr(found, name) for name in expected} == expected


def test_a_feed_of_rdf():
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>N</title></channel><item><title>A</title><link>https://a.example/</link><dc:date>2026-01-05</dc:date></item></rdf:RDF>"""
    (entry,) = entries(data)
    assert (entry.url, entry.title, entry.published) == ("https://a.example/", "A", "2026-01-05")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "utf-8-sig"])
def test_encodings_of_a_feed(encoding):
    text = f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?><rss version='2.0'><channel><item><title>壁仞科技上市</title></item></channel></rss>"
    assert entries(text.encode(encoding))[0].title == "壁仞科技上市"


@pytest.mark.parametrize("data, titles", [
    (rss("<item><title>A & B</title></item><item><title>C</title></item>"), ["A & B", "C"]),
    (rss("<item><title>A&nbsp;B &rsquo;</title></item>"), ["A B ’"]),
    (rss("<item><title>A</title></item><item><title>B</title></item>")[:-16], ["A", "B"]),
    (b"<rss><channel><item><title>A</title></item><item><title>B</title>", ["A", "B"]),
    (b"<rss>", []),
])  # fmt: skip
def test_broken_feeds_give_what_they_have(data, titles):
    assert [entry.title for entry in entries(data)] == titles


@pytest.mark.parametrize("data, left_out", [
    (b"<rss><channel>" + b"<item/>" * 20, 17), (b"<rss><channel>" + b"<item>" * 20, 17), (b"<feed>" + b"<entry />" * 20, 17),
])  # fmt: skip
def test_entries_that_do_not_end_are_counted_too(data, left_out):
    listing = read_feed(data, BASE, 3)
    assert (len(listing.entries), listing.left_out) == (3, left_out)


@pytest.mark.parametrize("data, words", [
    (b"<rss xmlns:gml='http://www.opengis.net/gml'><channel><item><gml:posList>1 2</gml:posList></item></channel></rss>", "cannot be parsed"),
    (b"<rss>" + b"x" * 9_000_000, "more than 8 MB"),
])  # fmt: skip
def test_a_feed_that_breaks_the_parser(data, words):
    with pytest.raises(UnreadableError, match=words):
        entries(data)


def test_a_feed_beyond_the_limit_is_cut_before_it_is_parsed():
    items = "".join(f"<item><title>{number}</title></item>" for number in range(50_000))
    started = time.process_time()
    listing = read_feed(rss(items), BASE, 3)
    assert ([entry.title for entry in listing.entries], listing.left_out) == (["0", "1", "2"], 49_997)
    assert time.process_time() - started < 2


ENTITIES = "".join(f"<!ENTITY l{number + 1} '{f'&l{number};' * 10}'>" for number in range(12))
BOMB = f"<!DOCTYPE x [<!ENTITY l0 'lol'>{ENTITIES}]>"


@pytest.mark.parametrize("head", [
    BOMB,
    "<!DOCTYPE x [<!ENTITY l12 SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE x [<!ENTITY l12 SYSTEM 'http://127.0.0.1:9/'>]>",
    "<!DOCTYPE x SYSTEM 'file:///etc/passwd' [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
    "<!doctype x [<!entity l12 'lol'>]>",
])  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_list_that_declares_entities_is_not_read(head, encoding):
    for read, text in (
        (lambda data: read_feed(data, BASE, 9), f"{head}<rss><item><title>&l12;</title></item></rss>"),
        (lambda data: read_sitemap(data, 9), f"{head}<urlset><url><loc>&l12;</loc></url></urlset>"),
    ):
        with pytest.raises(UnreadableError, match="entities"):
            read(text.encode(encoding))


@pytest.mark.parametrize("head", [
    f"<!DOCTYPE x [<!ENTITY l12 '{'lol' * 100_000}'>]>",  # beyond what is looked at for entities
    "<!DOCTYPE x [<!ELEMENT a (b)> ']' <!ENTITY l12 SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
    "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://127.0.0.1:9/rss-0.91.dtd'>",
])  # fmt: skip
def test_what_slips_by_resolves_nothing(head):
    feed = read_feed(rss(f"<item><title>A{'&l12;' * 9}</title></item>", head), BASE, 100)
    sitemap = read_sitemap(
        f"{head}<urlset><url><loc>https://a.example/{'&l12;' * 9}</loc></url></urlset>".encode(), 100
    )
    assert "root:" not in repr((feed, sitemap))
    assert len(repr((feed, sitemap))) < 20_000


@pytest.mark.parametrize("data", [
    b"<rss>" + b"<a>" * 12_000,
    b"<rss>" + b"<" * 75_000,
    b"<rss><channel><title>" + b"&" * 75_000,
    b"<rss><channel><item>" + b"<title>" * 5_000,
    b"<rss><item a=" + b"' a='" * 25_000,
    b"<rss>" + b"<!-- " * 5_000,
    b"<rss>" + b"<!x [ " * 12_000,
    b"<!DOCTYPE rss [" + b"<!ENTITY a " * 5_000,
    b"<rss>" + b"<a xml:base='x/'>" * 5_000,
    b"<rss>" + b"<a xml:base = x/>" * 5_000,
    b"<rss xml:base='" + b"x" * 500_000 + b"'>" + b"<item><link>a</link></item>" * 100,
    b"<feed><entry><content type='xhtml'>" + b"<div>" * 12_000,
    b"<rss>" + b"\x00\xff" * 25_000,
    b"<urlset>" + b"<url>" * 12_000,
    b"<urlset><url><loc>" + b"a" * 7_000_000,
    b"<opml>" + b"<outline>" * 12_000,
])  # fmt: skip
def test_hostile_lists_take_bounded_time(data):
    started = time.process_time()
    for read in (lambda: read_feed(data, BASE, 100), lambda: read_sitemap(data, 100)):
        assert len(read().entries) <= 100
    assert time.process_time() - started < 5


# Sitemaps and lists of feeds.


SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://a.example/1 </loc><lastmod>2026-01-01</lastmod></url>
<url><loc>https://a.example/2</loc><n:news><n:publication><n:name>The News</n:name></n:publication>
<n:publication_date>2026-01-06T08:00:00+08:00</n:publication_date><n:title>Acme &amp; Co</n:title></n:news></url><url/></urlset>"""


def test_a_sitemap():
    listing = read_sitemap(SITEMAP, 100)
    assert listing.entries == (
        Entry(url="https://a.example/1", dated_at="2026-01-01"),  # a change is no publication
        Entry(
            url="https://a.example/2",
            title="Acme & Co",
            published="2026-01-06T08:00:00+08:00",
            publisher="The News",
            dated_at="2026-01-06T08:00:00+08:00",
        ),
    )
    assert (listing.names_lists, listing.left_out, listing.problem) == (False, 0, None)


@pytest.mark.parametrize("data, urls", [
    (b"<sitemapindex xmlns='x'><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>", ["https://a.example/s.xml"]),
    (b"<opml><body><outline text='A'><outline xmlUrl='https://a.example/feed'/><outline xmlUrl='https://b.example/feed'/></outline></body></opml>", ["https://a.example/feed", "https://b.example/feed"]),
    (b"<opml><body><outline xmlUrl='https://a.example/feed'><outline text='x'/></outline></body></opml>", ["https://a.example/feed"]),
])  # fmt: skip
def test_a_list_of_lists(data, urls):
    listing = read_sitemap(data, 100)
    assert listing.is_of_lists
    assert listing.names_feeds is (b"opml" in data)
    assert [entry.url for entry in listing.entries] == urls


def test_a_broken_sitemap_gives_what_comes_before_the_break():
    listing = read_sitemap(SITEMAP[:-10], 100)
    assert len(listing.entries) == 2
    assert "broken" in listing.problem


def test_the_newest_entries_of_a_long_list():
    days = [Entry(url=str(day), dated_at=f"2026-01-{day:02}") for day in range(1, 10)]
    assert newest(days, 9) == (tuple(days), 0)
    assert newest(days, 2) == ((days[8], days[7]), 7)
    assert newest([Entry(url="x"), *days], 1) == ((days[8],), 9)
