"""What a page says of itself: JSON-LD, then meta tags, then the date that htmldate finds.

Sources: schema.org NewsArticle, the Open Graph protocol, Dublin Core, the names that parse.ly and Sailthru set.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.clean.published import read_published

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_BY = re.compile(r"^by\s+", re.IGNORECASE)
_HEAD_CHARS = 400_000
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*>")
_BODY = re.compile(r"</head\s*>|<body[\s>]", re.IGNORECASE)
_LINKED_DATA = re.compile(
    r"<script[^<>]*\btype\s*=\s*[\"']?application/ld\+json[^<>]*+>((?:(?!</script|<script).)*+)</script",
    re.DOTALL | re.IGNORECASE,
)
_ARTICLE_TYPES = ("Article", "NewsArticle", "BlogPosting", "Report", "WebPage", "LiveBlogPosting")
_TITLES = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title")
_DATES = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
    "pubdate", "publishdate", "publish-date", "og:published_time", "date", "dcterms.created", "article.published",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The facts about a page; None for each that it does not state. ``published`` as written."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None


def read_head(page: str, url: str | None = None) -> Head:
    """What ``page`` says of itself. ``url``, where known, may hold the date."""
    metas, title, canonical, language = _tags(page)
    data = next(_linked_articles(page), {})
    author = _first(_name(data.get("author")), *_persons(metas))
    return Head(
        title=_first(_text(data.get("headline")), _meta(metas, _TITLES), title),
        published=_published(page, url, _text(data.get("datePublished")), _meta(metas, _DATES)),
        publisher=_first(_name(data.get("publisher")), _meta(metas, _PUBLISHERS)),
        author=_BY.sub("", author) if author else None,
        language=_language(language or metas.get("og:locale") or _text(data.get("inLanguage"))),
        url=_first(canonical, metas.get("og:url")),
    )


def _tags(page: str) -> tuple[dict[str, str], str | None, str | None, str | None]:
    """Meta values by lower-case name, title, canonical link and language of the head alone."""
    from bs4 import BeautifulSoup
    from bs4.filter import SoupStrainer

    end = _BODY.search(page, 0, _HEAD_CHARS)
    head = _XML_DECLARATION.sub("", page[: end.start() if end else _HEAD_CHARS])
    soup = BeautifulSoup(head, "lxml", parse_only=SoupStrainer(["html", "meta", "title", "link"]))
    title, link, root = soup.title, soup.find("link", rel="canonical"), soup.find("html")
    return (
        _metas(soup),
        _text(title.get_text()) if title else None,
        _text(link.get("href")) if link else None,
        _text(root.get("lang")) if root else None,
    )


def _metas(soup: BeautifulSoup) -> dict[str, str]:
    """The content of the meta tags by name; of two with one name the first."""
    metas: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content"):
            metas.setdefault(str(name).casefold(), str(tag["content"]))
    return metas


def _linked_articles(page: str) -> Iterator[dict[str, object]]:
    """The articles that the page's JSON-LD describes; a block that is no JSON says nothing."""
    for block in _LINKED_DATA.finditer(page) if "ld+json" in page else ():
        try:
            found = json.loads(block[1].strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (node for node in _nodes(found) if _is_article(node))


def _nodes(found: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD block: itself, a list of them, or its ``@graph``."""
    if isinstance(found, list):
        for item in found:
            yield from _nodes(item)
    elif isinstance(found, dict):
        yield found
        if isinstance(graph := found.get("@graph"), list):
            yield from (node for node in graph if isinstance(node, dict))


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).endswith(_ARTICLE_TYPES) for name in names) and ("headline" in node or "datePublished" in node)


def _published(page: str, url: str | None, *stated: str | None) -> str | None:
    """The first stated date that can be read; else what htmldate finds, never the day of the run."""
    for text in stated:
        if read_published(text):
            return text
    from htmldate import find_date

    found = find_date(page, extensive_search=False, original_date=True, url=url) if page.strip() else None
    return str(found) if found else None


def _name(value: object) -> str | None:
    """The name of a person or house, however JSON-LD wraps it; of several persons all."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _text(value)


def _persons(metas: dict[str, str]) -> Iterator[str]:
    """Authors among the meta tags; some pages put a profile's address there."""
    return (metas[name] for name in _AUTHORS if name in metas and "://" not in metas[name])


def _meta(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if metas.get(name, "").strip()), None)


def _language(value: str | None) -> str | None:
    """``en-GB`` or ``en_US`` as ``en``."""
    code = re.split(r"[-_]", value.strip())[0].casefold() if value else ""
    return code if len(code) == 2 and code.isalpha() else None


def _first(*texts: str | None) -> str | None:
    return next(filter(None, map(_text, texts)), None)


def _text(value: object) -> str | None:
    """A string on one line with its entities resolved; None where it is none or blank."""
    return (" ".join(html.unescape(value).split()) or None) if isinstance(value, str) else None
