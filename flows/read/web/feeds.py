"""RSS, Atom and RDF feeds by feedparser, from bytes: it never opens a file or an address itself."""

from __future__ import annotations

import io
import re
import time
from typing import Any

from flows.read.decode import decode
from flows.read.errors import UnreadableError
from flows.read.web.listing import Entry, Listing, check_entities
from flows.records import Form

ROOTS = frozenset({"rss", "feed", "rdf"})

FULL_TEXT_CHARS = 1_000
"""An entry that carries this much running text carries its article, and its page is not fetched; a teaser has less."""

FEED_BYTES = 8 * 1024 * 1024
"""The longest feed, without the entries beyond the limit: broken markup costs up to 8 µs a byte, a minute in all."""

_TITLE_CHARS = 1_000
_ENTRY_END = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_WEIRD_BASE = re.compile(
    rb"xml:base(?!\s*+=\s*+(?:\"https?://[^\"<]{0,2000}\"|'https?://[^'<]{0,2000}'))", re.IGNORECASE
)
"""A base that is relative or very long: nested ones make an address that grows with each of a million elements."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|read more|continue reading)\W*$", re.IGNORECASE)


def read_feed(data: bytes, base: str, limit: int) -> Listing:
    """The entries of a feed that was found at ``base``, the first ``limit`` of them: feeds begin with the newest.

    Raises:
        UnreadableError: it is no text, declares entities, is too long or breaks the parser.
    """
    check_entities(data)
    headers = {"content-location": base}
    if data.startswith(_UTF_16):
        data = decode(data).encode("utf-8")
        headers["content-type"] = "application/xml; charset=utf-8"
    data, left_out = _shortened(_WEIRD_BASE.sub(b"data-base", data), limit)
    feed = _parsed(data, headers)
    is_atom = feed.version.startswith("atom")
    entries = tuple(_entry(each, feed.feed, is_atom=is_atom) for each in feed.entries[:limit])
    return Listing(entries=entries, left_out=left_out + len(feed.entries) - len(entries))


def _parsed(data: bytes, headers: dict[str, str]) -> Any:
    import feedparser

    if len(data) > FEED_BYTES:
        raise UnreadableError(f"is a feed of more than {FEED_BYTES // 2**20} MB; ask its publisher for a shorter one")
    try:
        return feedparser.parse(
            io.BytesIO(data), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # elements in an order that it does not foresee end the parser in any kind of error
        raise UnreadableError(f"is a feed that cannot be parsed ({type(error).__name__})") from error


def _shortened(data: bytes, limit: int) -> tuple[bytes, int]:
    """The feed without the entries beyond the limit, before they cost anything, and how many they are."""
    ends = [found.end() for found in _ENTRY_END.finditer(data)]
    if len(ends) <= limit:
        return data, 0
    return data[: ends[limit - 1]] + data[ends[-1] :], len(ends) - limit


def _entry(entry: Any, feed: Any, *, is_atom: bool) -> Entry:
    content, form = _full_text(entry)
    publisher = _plain(entry.get("source", {}).get("title_detail") or entry.get("source", {}).get("title"))
    return Entry(
        url=entry.get("link") or None,
        title=_plain(entry.get("title_detail")),
        published=entry.get("published") or (None if is_atom else entry.get("updated")) or None,
        publisher=publisher
        or _plain(entry.get("publisher"))
        or (_plain(feed.get("title_detail")) if content else None),
        content=content,
        form=form,
        dated_at=_iso(entry.get("published_parsed") or entry.get("updated_parsed")),
    )


def _full_text(entry: Any) -> tuple[str | None, Form]:
    """The article that an entry carries as its content (a summary is never one), and its form."""
    for content in entry.get("content", []):
        form: Form = "text" if content.get("type") == "text/plain" else "html"
        text = content["value"] if form == "text" else _stripped(content["value"])
        if len(text.strip()) >= FULL_TEXT_CHARS and not _CUT.search(text.strip()[-40:]):
            return (content["value"] if form == "text" else _page(content["value"])), form
    return None, "html"


def _page(content: str) -> str:
    return f"<!doctype html><html><body><article>{content}</article></body></html>"


def _plain(text: Any) -> str | None:
    """A title as plain text, from a string or from feedparser's detail of one."""
    if not text:
        return None
    value = text if isinstance(text, str) else text["value"]
    if not isinstance(text, str) and text.get("type") != "text/plain":
        value = _stripped(value)
    return " ".join(value.split())[:_TITLE_CHARS] or None


def _stripped(markup: str) -> str:
    from bs4 import BeautifulSoup

    return BeautifulSoup(markup, "lxml").get_text() if "<" in markup or "&" in markup else markup


def _iso(moment: time.struct_time | None) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", moment) if moment else ""
