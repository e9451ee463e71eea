"""What a feed, a sitemap or a list of them names: entries, in the order in which they are to be fetched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.read.errors import UnreadableError
from flows.records import Form

_BEFORE_ROOT = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[[^\]]*\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(\w+)")
_SNIFFED_BYTES = 16_384
_BOMS = b"\xef\xbb\xbf\xff\xfe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page, or one feed or sitemap, and what the list says of it.

    ``content`` is the article itself where the feed carries it, as ``form``; ``dated_at`` sorts (ISO 8601 or empty).
    """

    url: str | None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    content: str | None = None
    form: Form = "html"
    dated_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The entries of one list: pages, or sitemaps of one site (``names_lists``), or feeds of many (``names_feeds``).

    ``left_out`` counts those beyond the limit, ``problem`` says why it ends early.
    """

    entries: tuple[Entry, ...]
    names_lists: bool = False
    names_feeds: bool = False
    left_out: int = 0
    problem: str | None = None

    @property
    def is_of_lists(self) -> bool:
        """Whether the entries are lists themselves."""
        return self.names_lists or self.names_feeds


def root_name(data: bytes) -> str:
    """The name of the first element of an XML document without its prefix, in lower case; empty where there is none."""
    head, at = _prolog(data)
    found = _ROOT.match(head, at)
    return found[1].decode("ascii", "replace").lower() if found else ""


def check_entities(data: bytes) -> None:
    """Raises ``UnreadableError`` for a document that declares entities: lists need none, bombs do."""
    head, at = _prolog(data)
    if b"<!ENTITY" in head[:at].upper():
        raise UnreadableError("declares XML entities of its own, which are not resolved; fetch the list without them")


def _prolog(data: bytes) -> tuple[bytes, int]:
    """The beginning of a document in bytes that are ASCII as far as names go, and where its first element is."""
    head = data[:_SNIFFED_BYTES].lstrip(_BOMS).replace(b"\x00", b"")  # UTF-16 is ASCII with NULs
    at = 0
    while skipped := _BEFORE_ROOT.match(head, at):
        at = skipped.end()
    return head, at


def newest(entries: Sequence[Entry], limit: int) -> tuple[tuple[Entry, ...], int]:
    """At most ``limit`` entries, the newest where there are more, and how many that leaves out."""
    if len(entries) <= limit:
        return tuple(entries), 0
    by_date = sorted(entries, key=lambda entry: entry.dated_at, reverse=True)
    return tuple(by_date[:limit]), len(entries) - limit
