"""The same story in each form that dealflow takes, made by the tools that others make it with."""

import gzip
import io
import json
import zipfile

import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.read.web.server import page

FIRMS = {
    "txt": "Ardenza", "md": "Brunova", "html": "Castelor", "htm": "Dorvane", "jsonl": "Elvaro", "ndjson": "Fontara",
    "jsonl.gz": "Gravion", "jsonl.zst": "Helmora", "html.gz": "Istrana", "txt.zst": "Jovarre", "warc": "Kelvora",
    "warc.gz": "Lumeris", "warc.zst": "Mondrel", "xml": "Novarel", "feed": "Ostrava Robotics", "sitemap": "Pellworm",
    "opml": "Quenby", "url": "Rostova Labs", "zip": "Sandovar", "memory": "Tormund",
}  # fmt: skip
DAY = "2026-01-05"


def story(form):
    return (
        f"{FIRMS[form]} has raised $40 million in a Series B round led by Civic Ventures, it said on Monday. The money "
        "will pay for a second plant, which is to open next year and to give work to two hundred people in the town."
    )


def html(form):
    head = f'<title>{FIRMS[form]} raises</title><meta property="article:published_time" content="{DAY}T08:00:00Z">'
    return f"<!doctype html><html><head>{head}</head><body><article><p>{story(form)}</p></article></body></html>"


def row(form):
    return json.dumps({"doc_id": form, "text": story(form), "published": DAY, "publisher": "Valley Wire"}) + "\n"


def warc(form, *, is_gzipped=False):
    """What a crawler writes: a request, its answer, and an answer that is no page."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=is_gzipped)
    for kind, status, content_type, body in (
        ("request", "GET / HTTP/1.1", "text/plain", b""),
        ("response", "200 OK", "text/html; charset=utf-8", html(form).encode()),
        ("response", "404 Not Found", "text/html", b"<p>nothing here"),
    ):
        http = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
        record = writer.create_warc_record("https://example.org/a", kind, payload=io.BytesIO(body), http_headers=http)
        writer.write_record(record)
    return file.getvalue()


def carrying_feed():
    """A feed whose entry carries its article: nothing is fetched."""
    entry = f"<title>{FIRMS['xml']} raises</title><link>https://example.org/x</link>"
    more = "<p>More of the town and its people.</p>" * 30
    body = f"<content:encoded><![CDATA[<p>{story('xml')}</p>{more}]]></content:encoded>"
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<rss version="2.0" {space}><channel><title>N</title><item>{entry}{body}</item></channel></rss>'


def fill(folder, root):
    """A file of each form; lists name pages at ``root``, the address of a server."""
    made = {
        "txt": story("txt"),
        "md": f"# {FIRMS['md']} raises\n\n{story('md')}",
        "html": html("html"),
        "htm": html("htm"),
        "jsonl": row("jsonl"),
        "ndjson": row("ndjson"),
        "jsonl.gz": gzip.compress(row("jsonl.gz").encode()),
        "jsonl.zst": zstandard.compress(row("jsonl.zst").encode()),
        "html.gz": gzip.compress(html("html.gz").encode()),
        "txt.zst": zstandard.compress(story("txt.zst").encode()),
        "warc": warc("warc"),
        "warc.gz": warc("warc.gz", is_gzipped=True),
        "warc.zst": zstandard.compress(warc("warc.zst")),
        "xml": carrying_feed(),
        "opml": f'<opml version="2.0"><body><outline xmlUrl="{root}/opml-feed"/></body></opml>',
        "url": f"[InternetShortcut]\r\nURL={root}/url\r\n",
    }
    for form, data in made.items():
        (folder / f"story.{form}").write_bytes(data.encode() if isinstance(data, str) else data)


def fill_site(site):
    """What the server has: robots.txt, feeds, a sitemap, and the pages that they name, with their validators."""
    feed = "<rss version='2.0'><channel><title>N</title>{}</channel></rss>"
    items = "".join(f"<item><link>/{name}</link></item>" for name in ("feed-page", "private/page", "missing"))
    site.pages |= {
        "/robots.txt": page("User-agent: *\nDisallow: /private/", content_type="text/plain"),
        "/feed": page(feed.format(items), content_type="application/rss+xml", etag='"feed"'),
        "/feed-page": page(html("feed"), etag='"page"'),
        "/private/page": page(html("feed")),
        "/sitemap.xml": page(
            "<urlset><url><loc>" + site.root + "/map-page</loc></url></urlset>", content_type="text/xml"
        ),
        "/map-page": page(html("sitemap"), last_modified="Tue, 06 Jan 2026 10:00:00 GMT"),
        "/opml-feed": page(feed.format("<item><link>/opml-page</link></item>"), content_type="application/rss+xml"),
        "/opml-page": page(html("opml")),
        "/url": page(html("url")),
    }


def zipped(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("deep/story.html", html("zip"))
