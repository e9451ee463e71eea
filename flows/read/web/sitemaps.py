"""Sitemaps, indexes of sitemaps and OPML lists of feeds, as trees that are dropped while they are read.

Sources: sitemaps.org protocol 0.9, the news extension of its namespace ``sitemap-news/0.9``, OPML 2.0. Entities are
not resolved, and nothing is loaded.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from flows.read.web.listing import Entry, Listing, check_entities, newest

ROOTS = frozenset({"urlset", "sitemapindex", "opml"})
_NAMED = ("{*}url", "{*}sitemap", "{*}outline")


def read_sitemap(data: bytes, limit: int) -> Listing:
    """The entries of a sitemap, an index or an OPML list; what is broken ends it with a ``problem``.

    Raises:
        UnreadableError: it declares entities.
    """
    from lxml import etree

    check_entities(data)
    entries: list[Entry] = []
    names_lists, names_feeds, problem = False, False, None
    try:
        for element in _elements(data):
            names_lists |= etree.QName(element).localname == "sitemap"
            names_feeds |= etree.QName(element).localname == "outline"
            entries += _entry(element)
    except etree.XMLSyntaxError as error:
        problem = f"the XML is broken ({' '.join(str(error).split())[:120]})"
    chosen, left_out = newest(entries, limit)
    return Listing(entries=chosen, names_lists=names_lists, names_feeds=names_feeds, left_out=left_out, problem=problem)


def _elements(data: bytes) -> Iterator[Any]:
    from lxml import etree

    for _, element in etree.iterparse(
        io.BytesIO(data), tag=_NAMED, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    ):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _entry(element: Any) -> list[Entry]:
    """The entry at an element, if it names an address."""
    url = element.get("xmlUrl") or _text(element, "{*}loc")
    if not url:
        return []
    published = _text(element, "{*}news/{*}publication_date")
    return [
        Entry(
            url=url,
            title=_text(element, "{*}news/{*}title"),
            published=published,
            publisher=_text(element, "{*}news/{*}publication/{*}name"),
            dated_at=published or _text(element, "{*}lastmod") or "",
        )
    ]


def _text(element: Any, path: str) -> str | None:
    return " ".join((element.findtext(path) or "").split()) or None
