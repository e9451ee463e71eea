"""Hostile pages: depth, breadth, entities, attributes, scripts, embedded worlds; and lists of pages of that kind."""

# ruff: noqa: E501 – one kind per line

import json

from tests.hostile.kind import MEGABYTE, PAGE, STORY, Kind, file, loaded, rejected

PARAGRAPH = f"<p>{STORY}</p>"
RSS = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title>'
LONG = f"{STORY} " * 20
ENTITIES = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "lol">{ENTITIES}]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>'


def page(body, head=""):
    return f"<!doctype html><html><head><title>Acme raises</title>{head}</head><body>{body}</body></html>"


def made(name, body, head="", words="raised $5 million", **more):
    data = (lambda: page(body(), head)) if callable(body) else page(body, head)
    return loaded(f"page: {name}", file("a.html", data), words, **more)


def nested(tag, depth, inner=PARAGRAPH, close=True):
    return f"<{tag}>" * depth + inner + (f"</{tag}>" * depth if close else "")


def linked_data(text):
    return f'<script type="application/ld+json">{text}</script>'


def feed(*items, head=RSS):
    return f"{head}{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"


CARRIED = (
    f"<title>T</title><link>https://example.org/a</link><content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>"
)

PAGES = [
    *(made(f"16,000 {tag} in one another", nested(tag, 16_000)) for tag in ("div", "b", "font", "span", "ul", "blockquote", "svg")),
    *(made(f"16,000 {tag} that never end", nested(tag, 16_000, close=False)) for tag in ("div", "i", "a", "p", "form")),
    made("5,000 tables in one another", nested("table><tr><td", 5_000, close=False)),
    made("100,000 div in one another", nested("div", 100_000)),
    made("100,000 b in one another", nested("b", 100_000)),
    made("100,000 formatting tags of all kinds", "<b><i><u><s><em><strong>" * 17_000 + PARAGRAPH),
    made("a million end tags", lambda: PARAGRAPH + "</div></p></x>" * 333_333, is_large=True),
    made("a million empty elements", lambda: PARAGRAPH + "<br>" * 1_000_000, is_large=True),
    made("300,000 paragraphs", lambda: PARAGRAPH + "<p>a" * 300_000, is_large=True),
    made("a row as wide as numbers go", f'<table><tr><td colspan=9007199254740991 rowspan=9007199254740991>a</td></tr></table>{PARAGRAPH}'),
    made("a list that starts beyond all numbers", f'<ol start=999999999999999999999999><li value=-99999999999999999999>a</ol>{PARAGRAPH}'),
    made("a million attributes", lambda: f"<div {' '.join(f'a{n}=1' for n in range(1_000_000))}>{PARAGRAPH}</div>"),
    made("a million attributes in a thousand tags", lambda: f"<i {' '.join(f'a{n}=1' for n in range(1_000))}>" * 1_000 + PARAGRAPH, is_large=True),
    made("an attribute of 10 MB", lambda: f'<div class="{"a " * 5 * MEGABYTE}">{PARAGRAPH}</div>'),
    made("a tag name of a megabyte", f"<{'a' * MEGABYTE}>{PARAGRAPH}"),
    made("a picture of 10 MB in the page", lambda: f'<img src="data:image/png;base64,{"A" * 10 * MEGABYTE}">{PARAGRAPH}'),
    made("a script of 10 MB", lambda: f"<script>{'var a=1;' * (10 * MEGABYTE // 8)}</script>{PARAGRAPH}"),
    made("a style of 10 MB", lambda: f"<style>{'a{b:c}' * (10 * MEGABYTE // 6)}</style>{PARAGRAPH}"),
    made("a comment of 10 MB", lambda: f"<!--{'- ' * 5 * MEGABYTE}-->{PARAGRAPH}"),
    made("a million comments", lambda: "<!--a-->" * 1_000_000 + PARAGRAPH, is_large=True),
    made("a comment that never ends", f"{PARAGRAPH}<!-- {'x' * MEGABYTE}"),
    made("a script that never ends", f"{PARAGRAPH}<script> {'x' * MEGABYTE}"),
    made("a tag that never ends", f"{PARAGRAPH}<div {'x' * MEGABYTE}"),
    made("a quote that never ends", f'{PARAGRAPH}<div class="{"<p>x" * 200_000}'),
    made("a million entities", lambda: f"{PARAGRAPH}<p>{'&amp;' * 1_000_000}</p>"),
    made("entities of entities", f"{PARAGRAPH}<p>{'&amp;' + 'amp;' * 100_000}</p>"),
    made("characters that there are none", f"{PARAGRAPH}<p>&#x110000;&#0;&#xD800;&#99999999999999999999;&#-1;&nosuch;</p>"),
    Kind(name="page: entities that multiply", build=file("a.html", f"{LAUGHS}<html><body>{PARAGRAPH}<p>&l9;</p></body></html>"), outcomes="loaded", words="raised $5 million"),
    Kind(name="page: entities from outside", build=file("a.html", f'<?xml version="1.0"?>{OUTSIDE}<html xmlns="http://www.w3.org/1999/xhtml"><body>{PARAGRAPH}<p>&e;</p></body></html>'), outcomes="loaded", words="raised $5 million"),
    made("frames and objects from this machine", f'<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><embed src="http://127.0.0.1:9/">{PARAGRAPH}'),
    made("a page in a frame in a page", f'<iframe srcdoc="{"&lt;iframe srcdoc=" * 10_000}"></iframe>{PARAGRAPH}'),
    made("a base that leads elsewhere", PARAGRAPH, head='<base href="file:///etc/"><meta http-equiv="refresh" content="0;url=file:///etc/passwd"><link rel="canonical" href="javascript:alert(1)">'),
    made("a picture that uses itself", f'<svg><defs>{"".join(f"<g id=a{n}>" + f"<use href=#a{n - 1} />" * 10 + "</g>" for n in range(1, 12))}</defs><use href="#a11"/></svg>{PARAGRAPH}'),
    made("formulas in one another", "<math>" + "<mrow><mi>x</mi>" * 10_000 + "</math>" + PARAGRAPH),
    rejected("page: foreign objects in one another", file("a.html", page("<svg><foreignObject><div>" * 5_000 + PARAGRAPH)), "nothing readable remains"),
    rejected("page: 16,000 button that never end", file("a.html", page(nested("button", 16_000, close=False))), "nothing readable remains"),
    made("templates in one another", nested("template", 5_000, inner="") + PARAGRAPH),
    made("all as it stands", f"{PARAGRAPH}<plaintext>" + "</plaintext>" * 10_000),
    made("options in options", "<select><option>" * 16_000 + "</select>" * 16_000 + PARAGRAPH),
    made("a frameset", PARAGRAPH + "<frameset><frame src=x>" * 5_000),
    made("names 100,000 long", f'<div class="{"a-b_" * 25_000}" id="{"x" * 100_000}">{PARAGRAPH}</div>'),
    made("linked data 50,000 deep", PARAGRAPH, head=linked_data('{"a":' * 50_000 + "1" + "}" * 50_000)),
    made("linked data of arrays 50,000 deep", PARAGRAPH, head=linked_data("[" * 50_000)),
    made("linked data of NaN and keys twice", PARAGRAPH, head=linked_data('{"@type":"NewsArticle","@type":NaN,"datePublished":Infinity,"headline":[[[]]],"author":{"author":{"author":1}}}')),
    made("linked data of a megabyte", PARAGRAPH, head=linked_data(json.dumps({"@type": "NewsArticle", "headline": "H " * 500_000, "datePublished": "2026-01-" * 1_000}))),
    made("linked data that names itself", PARAGRAPH, head=linked_data(json.dumps({"@graph": [{"@id": "a", "mainEntity": {"@id": "a"}, "@graph": [{"@id": "a"}] * 1_000}]}))),
    made("10,000 blocks of linked data", PARAGRAPH, head=linked_data('{"@type":"NewsArticle","headline":"x"}') * 10_000),
    made("100,000 meta tags", PARAGRAPH, head='<meta property="og:title" content="x">' * 100_000),
    made("a title of a megabyte", PARAGRAPH, head=f"<title>{'T ' * 500_000}</title>"),
    made("10,000 titles", PARAGRAPH, head="<title>a</title>" * 10_000),
    made("days beyond all days", f'<time datetime="99999-99-99">x</time>{PARAGRAPH}', head='<meta property="article:published_time" content="0000-00-00T99:99:99+99:99"><meta name="date" content="31.02.2026">'),
    made("100,000 times", '<time datetime="2026-01-05">5 January</time>' * 100_000 + PARAGRAPH, words="5 January", is_large=True),
    made("100,000 links", '<a href="/x">More of the same story here</a>' * 100_000 + PARAGRAPH, is_large=True),
    made("20,000 headings", "<h2>Heading</h2>" * 20_000 + PARAGRAPH),
    made("5,000 articles", f"<article><p>{STORY}</p></article>" * 5_000, is_large=True),
    made("text of 10 MB without a tag", lambda: PARAGRAPH + "<p>" + "word " * 2 * MEGABYTE, is_large=True),
    rejected("page: angle brackets", file("a.html", "<" * 1_000_000), "nothing readable remains"),
    rejected("page: nothing but scripts", file("a.html", page("<script>x</script>" * 10_000)), "nothing readable remains"),
    rejected("page: 16,000 empty div", file("a.html", page(nested("div", 16_000, inner=""))), "nothing readable remains"),
    loaded("page: named text", file("a.txt", PAGE)),
    loaded("page: XML and no more", file("a.html", f'<?xml version="1.0" encoding="utf-7"?><x><y>{STORY}</y></x>')),
]  # fmt: skip


def sitemap(count):
    return lambda: "<urlset>" + "".join(f"<url><loc>ftp://e.org/{n}</loc></url>" for n in range(count)) + "</urlset>"


BEYOND = 10_001

LISTS = [
    rejected("feed: entities that multiply", file("a.xml", f"{LAUGHS}{feed('<title>&l9;</title>')}"), "declares XML entities"),
    rejected("feed: an entity used often", file("a.xml", f"{QUADRATIC}{feed('<title>' + '&a;' * 50_000 + '</title>')}"), "is no feed"),
    rejected("feed: entities from outside", file("a.xml", f"{OUTSIDE}{feed('<title>&e;</title>')}"), "declares XML entities"),
    rejected("feed: entities from outside in UTF-16", file("a.xml", f"{OUTSIDE}{feed('<title>&e;</title>')}".encode("utf-16")), "declares XML entities"),
    rejected("sitemap: entities from outside", file("a.xml", f"{OUTSIDE}<urlset><url><loc>&e;</loc></url></urlset>"), "declares XML entities"),
    rejected("list of feeds: entities that multiply", file("a.opml", f"{LAUGHS}<opml><body><outline xmlUrl='&l9;'/></body></opml>"), "declares XML entities"),
    rejected("feed: a file from this machine included", file("a.xml", '<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></x>'), "is no feed"),
    rejected("feed: a style sheet", file("a.xml", '<?xml-stylesheet href="file:///etc/passwd"?><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'), "is no feed"),
    rejected("feed: a million entries", file("a.xml", lambda: feed(*["<title>a</title>"] * 1_000_000)), "more than 16 MB"),
    Kind(name="feed: a million short entries", build=file("a.xml", lambda: feed(*[""] * 1_000_000)), outcomes=" ".join(["rejected"] * BEYOND), words="names 990000 entries beyond the limit"),
    Kind(name="feed: a million entries that end as they begin", build=file("a.xml", lambda: RSS + "<item/>" * 1_000_000 + "</channel></rss>"), outcomes=" ".join(["rejected"] * BEYOND), words="names 990000 entries beyond the limit", is_large=True),
    Kind(name="sitemap: 300,000 pages", build=file("a.xml", sitemap(300_000)), outcomes=" ".join(["rejected"] * BEYOND), words="names 290000 entries beyond the limit", is_large=True),
    Kind(name="feed: entries of private hosts", build=file("a.xml", feed(*(f"<link>{link}</link>" for link in ("http://169.254.169.254/latest/", "http://[::1]/", "http://10.0.0.1/", "file:///etc/passwd", "gopher://x/", "http://0x7f.1.1.1/", "http://2130706433:99999999/")))), outcomes=" ".join(["rejected"] * 7), words=""),
    rejected("feed: elements 100,000 deep", file("a.xml", RSS + "<a>" * 100_000), "", is_large=True),
    rejected("sitemap: elements 100,000 deep", file("a.xml", "<urlset>" + "<url>" * 100_000), ""),
    rejected("feed: an attribute of 10 MB", file("a.xml", lambda: f'<rss version="{"2" * 10 * MEGABYTE}"><channel></channel></rss>'), ""),
    rejected("feed: a title of 5 MB", file("a.xml", lambda: feed(f"<title>{'T' * 5 * MEGABYTE}</title>")), "neither an address nor an article"),
    rejected("feed: cut short", file("a.xml", feed("<title>a</title>")[:-40]), ""),
    loaded("feed: an entry that carries a hostile page", file("a.xml", feed(CARRIED.replace("<p>", "<div>" * 16_000 + "<p>", 1)))),
    rejected("shortcut: to this machine", file("a.url", "[InternetShortcut]\nURL=file:///etc/passwd\n"), "no http or https"),
    rejected("shortcut: to a script", file("a.url", "[InternetShortcut]\nURL=javascript:alert(1)\n"), "no http or https"),
    rejected("shortcut: to a private host", file("a.url", "[InternetShortcut]\nURL=http://169.254.169.254/latest/\n"), "not on the public internet"),
    rejected("shortcut: to nothing", file("a.url", "[InternetShortcut]\n"), "is no feed"),
    rejected("shortcut: of a megabyte", file("a.url", "[InternetShortcut]\nURL=http://e.org/" + "a" * MEGABYTE), "too long"),
]  # fmt: skip
