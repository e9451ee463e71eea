"""One run on the web: addresses and feeds in, one raw article or rejection per page out."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from email.message import Message
from typing import TYPE_CHECKING

from flows.read.decode import decode
from flows.read.errors import UnreadableError
from flows.read.found import Found, rejected
from flows.read.opened import read_whole, unpacked
from flows.read.web.errors import AnswerError, FetchError, RefusedError
from flows.read.web.listing import Entry, Listing, root_name
from flows.read.web.settings import Web
from flows.records import RawArticle, Received, Rejected

if TYPE_CHECKING:
    from flows.read.web.archive import Kept
    from flows.read.web.fetch import Fetcher

logger = logging.getLogger("dealflow")

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_GZIP = b"\x1f\x8b"
_SHORTCUT_STARTS = (b"[InternetShortcut]", b"\xef\xbb\xbf[InternetShortcut]")
Documents = Iterator[RawArticle | Rejected]


@dataclass(slots=True, kw_only=True)
class Crawl:
    """What one run has met on the web. A page that is named twice is one document, as a file is.

    ``left`` counts down the entries that one feed or site may still name: an index of sitemaps may not multiply them.
    Nothing is imported, opened or asked before the first address.
    """

    web: Web
    seen: set[str] = field(default_factory=set)
    left: int = 0
    fetcher: Fetcher | None = None

    def close(self) -> None:
        """End all connections."""
        if self.fetcher:
            self.fetcher.close()

    def read_address(self, address: str) -> Documents:
        """The documents behind an address: one page, or those that a feed, a sitemap or a list of them names."""
        self.left = self.web.max_entries
        yield from self._read(Entry(url=address), depth=2)

    def read_file(self, file: Found) -> Documents:
        """The documents that a feed, a sitemap, a list of feeds or an internet shortcut in a file names."""
        received: Received | None = None
        try:
            received = read_whole(file)
            data = unpacked(received)
            address = _shortcut(data)
            listing = None if address else self._listing(data, base="")
        except UnreadableError as error:
            yield rejected(file, str(error), received)
            return
        if address:
            yield from self.read_address(address)
        elif listing:
            self.left = self.web.max_entries
            yield from self._follow(listing, file.source, depth=2)
        else:
            reason = "is no feed, sitemap, OPML list or internet shortcut; name a page .html"
            yield rejected(file, reason, received)

    def _read(self, entry: Entry, depth: int, origin: str = "") -> Documents:
        """What is at an entry's address. ``depth``: 2 pages and lists of lists, 1 pages and lists, 0 pages alone."""
        from flows.read.web.addresses import parsed

        try:
            url = str(parsed(entry.url or ""))
        except RefusedError as error:
            yield _rejection(_within(origin, entry.url or ""), str(error))
            return
        if url in self.seen:
            return
        self.seen.add(url)
        try:
            yield from self._told(entry, url, _within(origin, url), depth)
        except (FetchError, UnreadableError) as error:
            yield _rejection(_within(origin, url), str(error), url)
        except OSError:  # the store cannot be written: that is no page's fault
            raise
        except Exception as error:  # a stranger's bytes may break a parser, and a night outlives a page
            logger.exception("%s: read failed", url)
            yield _rejection(_within(origin, url), f"read failed with {type(error).__name__}", url)

    def _told(self, entry: Entry, url: str, source: str, depth: int) -> Documents:
        """A page or a list, told by what it holds."""
        from flows.read.web import archive

        found = self._fetched(url)
        body = archive.unpacked(found.answer, self.web.max_bytes)
        body = archive.gunzipped(body, self.web.max_bytes) if body.startswith(_GZIP) else body
        listing = self._listing(body, base=found.answer.url) if depth else None
        if not listing:
            yield _article(entry, url, source, found, body)
        elif listing.is_of_lists and depth < 2:
            raise AnswerError("is a list of lists inside another one; name it by itself")
        else:
            yield from self._follow(listing, url, depth)

    def _fetched(self, url: str) -> Kept:
        from flows.read.web.fetch import Fetcher

        self.fetcher = self.fetcher or Fetcher(self.web)
        return self.fetcher.fetch(url)

    def _listing(self, data: bytes, base: str) -> Listing | None:
        from flows.read.web import feeds, sitemaps

        root = root_name(data)
        if root in feeds.ROOTS:
            return feeds.read_feed(data, base, self.web.max_entries)
        return sitemaps.read_sitemap(data, self.web.max_entries) if root in sitemaps.ROOTS else None

    def _follow(self, listing: Listing, source: str, depth: int) -> Documents:
        """The documents of a list, and a rejection for what it names beyond the limit or does not name at all."""
        left_out = listing.left_out
        for number, entry in enumerate(listing.entries, start=1):
            if listing.names_feeds:
                self.left = self.web.max_entries
            if self.left:
                yield from self._followed(entry, source, number, depth - 1 if listing.is_of_lists else 0)
            else:
                left_out += 1
        if left_out:
            problem = f"names {left_out} entries beyond the limit of {self.web.max_entries}; they were not read"
            yield _rejection(source, problem)
        if listing.problem or not listing.entries:
            yield _rejection(source, listing.problem or "names no entry; check that it is the right one")

    def _followed(self, entry: Entry, source: str, number: int, depth: int) -> Documents:
        self.left -= 1
        if entry.content or not entry.url:
            yield from self._carried(entry, source, number)
        else:
            yield from self._read(entry, depth, source)

    def _carried(self, entry: Entry, origin: str, number: int) -> Documents:
        """The article that a feed's entry carries itself, or the rejection of an entry without address and article."""
        place = f"{origin}#{number}"
        if not entry.content:
            yield _rejection(place, "the entry has neither an address nor an article")
        elif (entry.url or place) not in self.seen:
            self.seen.add(entry.url or place)
            yield _carried_article(entry, _within(origin, entry.url) if entry.url else place)


def read_feed(file: Found) -> Documents:
    """The documents that one file names, on the public web, with nothing kept."""
    with closing(Crawl(web=Web())) as crawl:
        yield from crawl.read_file(file)


def _shortcut(data: bytes) -> str | None:
    """The address in a ``.url`` file, which is what a browser saves when a link is dragged to a folder."""
    lines = decode(data).splitlines() if data.startswith(_SHORTCUT_STARTS) else []
    return next((line.removeprefix("URL=").strip() for line in lines if line.startswith("URL=")), None)


def _carried_article(entry: Entry, source: str) -> RawArticle:
    from flows.read.web.addresses import document_id

    doc_id = document_id(entry.url or source)
    return RawArticle(
        doc_id=doc_id,
        source=source,
        form=entry.form,
        content=entry.content or "",
        url=entry.url,
        title=entry.title,
        published=entry.published,
        publisher=entry.publisher,
        received=Received(data=_row(entry, doc_id), form="jsonl"),
    )


def _article(entry: Entry, url: str, source: str, found: Kept, body: bytes) -> RawArticle:
    from flows.read.web.addresses import document_id
    from flows.read.web.archive import FORM

    kind, _, parameters = found.answer.header("content-type").partition(";")
    if kind.strip().lower() not in _PAGE_TYPES and root_name(body) != "html":
        raise AnswerError("is no web page, feed or sitemap; download it and name the file if it is an article")
    return RawArticle(
        doc_id=document_id(url),
        source=source,
        form="html",
        content=decode(body, is_page=True, charset=_charset(parameters)),
        url=found.answer.url,
        title=entry.title,
        published=entry.published,
        publisher=entry.publisher,
        received=Received(data=found.record, form=FORM),
    )


def _charset(parameters: str) -> str | None:
    header = Message()
    header["Content-Type"] = f"text/html;{parameters}"
    return header.get_content_charset()


def _row(entry: Entry, doc_id: str) -> bytes:
    """The entry as one line of rows, which reads the same again without its feed."""
    said = {"url": entry.url, "title": entry.title, "published": entry.published, "publisher": entry.publisher}
    row = {"doc_id": doc_id, **said, "html" if entry.form == "html" else "text": entry.content}
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _within(origin: str, address: str) -> str:
    """An address and the list that named it, as a person would find it again."""
    return f"{address} in {origin}" if origin else address


def _rejection(source: str, reason: str, address: str | None = None) -> Rejected:
    """What yields nothing. An address is kept as an internet shortcut: whoever reads that asks it again."""
    from flows.read.web.addresses import document_id

    received = Received(data=f"[InternetShortcut]\r\nURL={address}\r\n".encode(), form="url") if address else None
    return Rejected(
        doc_id=document_id(address or source), source=source, stage="read", reason=reason, received=received
    )
