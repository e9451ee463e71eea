"""What a page says of itself: JSON-LD, then meta tags, then what it shows.

Sources: schema.org NewsArticle, the Open Graph protocol, Dublin Core, the names that parse.ly and Sailthru set.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.clean.language import language_code
from flows.clean.page.day import published_on_page
from flows.clean.page.linked_data import LinkedArticle, linked_article
from flows.clean.page.nesting import is_too_deep
from flows.clean.page.tags import Tags, read_head_tags, read_tags
from flows.clean.page.titles import article_title, is_no_name, squeezed_name

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "title")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "copyright-holder")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")
_SECTIONS = ("article:section", "parsely-section", "section", "cxenseparse:category")
_BY = re.compile(r"^(?:by|von|par|por|di|door)[:\s]\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S*|www\.\S+|\S+@\S+|@\w+")
_HOST = re.compile(r"^[a-z][\w+.-]*://(?:www\.)?([^/:?#]+)", re.IGNORECASE)
_MAX_NAME_CHARS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The facts about a page; None for each that it does not state. ``published`` as written, or as ISO 8601."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None


def read_head(page: str, url: str | None = None, tree: LexborHTMLParser | None = None) -> Head:
    """What ``page`` says of itself. ``url``, where known, may hold the date; ``tree`` is the parsed page, if at hand.

    Of a page nested too deep to be parsed whole only the head is read.
    """
    if tree is None and not is_too_deep(page):
        from selectolax.lexbor import LexborHTMLParser

        tree = LexborHTMLParser(page)
    tags = read_head_tags(page) if tree is None else read_tags(tree)
    data = linked_article(tags.linked_data)
    publisher, address = _publisher(tags, data), tags.canonical or tags.metas.get("og:url")
    title = _title(tags, data, publisher, address or url)
    return Head(
        title=title,
        published=published_on_page(page, tree, tags, data.published, title, url or address),
        publisher=publisher,
        author=_author(tags, data, publisher),
        language=language_code(tags.locale or tags.metas.get("og:locale") or data.language),
        url=address,
    )


def _title(tags: Tags, data: LinkedArticle, publisher: str | None, url: str | None) -> str | None:
    stated = (data.headline, *_metas(tags, _TITLES), tags.title)
    return article_title(
        stated, tags.headings, (publisher, data.section, *_metas(tags, _PUBLISHERS + _SECTIONS), *_hosts(url))
    )


def _hosts(url: str | None) -> Iterable[str]:
    """What a site is called by its address: "news.example.com", "example.com", "example"."""
    host = _HOST.match(url or "")
    labels = host[1].split(".") if host else []
    return (".".join(labels), ".".join(labels[-2:]), *labels[:-1])


def _publisher(tags: Tags, data: LinkedArticle) -> str | None:
    """The house, never an address or the platform that it is built with; of "Name | slogan" the name."""
    for stated in (data.publisher, *_metas(tags, _PUBLISHERS)):
        name = stated.split(" | ")[0].strip() if stated else ""
        if name and len(name) <= _MAX_NAME_CHARS and not _ADDRESS.match(name) and not is_no_name("publisher", name):
            return name
    return None


def _author(tags: Tags, data: LinkedArticle, publisher: str | None) -> str | None:
    """Who wrote it: no address, no account's name, and not the house itself."""
    for stated in (data.author, *_metas(tags, _AUTHORS)):
        name = _BY.sub("", _ADDRESS.sub("", stated or "")).split(" | ")[0].strip(" ,;|-")
        is_house = publisher is not None and squeezed_name(name) == squeezed_name(publisher)
        if (
            any(map(str.isalpha, name))
            and len(name) <= _MAX_NAME_CHARS
            and not (is_house or is_no_name("author", name))
        ):
            return name
    return None


def _metas(tags: Tags, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tags.metas[name] for name in names if name in tags.metas)
