"""Pages, feeds and sitemaps from the web, politely and with suspicion.

address → crawl → fetch (manners, store) → client → connect → the network
             ↘ listing (feeds, sitemaps): which pages to fetch

What arrives is kept as a WARC record before anything parses it, and asked for again with its validators. Only
``connect`` opens a socket, and only to an address that it has looked at.
"""

from __future__ import annotations

from flows.read.errors import AddressError
from flows.read.web.settings import Surroundings, Web, allowed_hosts

__all__ = ["FEED_FORMS", "Surroundings", "Web", "allowed_hosts", "checked_address", "is_address"]

FEED_FORMS = ("xml", "rss", "atom", "opml", "url")
"""The file extensions of feeds, sitemaps, lists of feeds and single addresses."""


def is_address(path: str) -> bool:
    """Whether a path names something on the web."""
    return path.lower().startswith(("http://", "https://"))


def checked_address(address: str) -> str:
    """The address that a user named; raises ``AddressError`` for what is none, without asking the network."""
    from flows.read.web.addresses import parsed
    from flows.read.web.errors import RefusedError

    try:
        return str(parsed(address))
    except RefusedError as error:
        raise AddressError(address, str(error)) from error
