"""The elements in which a page speaks of itself: meta tags, title, headings, canonical link, linked data.

Read from the lexbor tree; of a page nested too deep for it from the head alone, with Beautiful Soup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.clean.page.linked_data import text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    Element = tuple[str, Mapping[str, str | None], str]

_SELECTOR = "meta, title, h1, link[rel~=canonical], script[type*=ld]"
_NAMES = ["html", "meta", "title", "link", "script"]
_HEAD_CHARS = 400_000
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*>")
_BODY = re.compile(r"</head\s*>|<body[\s>]", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class Tags:
    """What the tags say. ``metas``: the first filled content by lower-case name."""

    metas: dict[str, str] = field(default_factory=dict)
    title: str | None = None
    headings: list[str] = field(default_factory=list)
    canonical: str | None = None
    locale: str | None = None
    linked_data: list[str] = field(default_factory=list)


def read_tags(tree: LexborHTMLParser) -> Tags:
    """The tags of a whole page."""
    return _gathered(_elements(tree))


def read_head_tags(page: str) -> Tags:
    """The tags of the head alone."""
    return _gathered(_strained(page))


def _elements(tree: LexborHTMLParser) -> Iterator[Element]:
    if tree.root is not None:
        yield "html", tree.root.attributes, ""
    for node in tree.css(_SELECTOR):
        if node.tag != "title" or not (node.parent and node.parent.tag == "svg"):
            yield str(node.tag), node.attributes, "" if node.tag == "meta" else node.text()


def _strained(page: str) -> Iterator[Element]:
    from bs4 import BeautifulSoup
    from bs4.filter import SoupStrainer

    end = _BODY.search(page, 0, _HEAD_CHARS)
    head = _XML_DECLARATION.sub("", page[: end.start() if end else _HEAD_CHARS])
    soup = BeautifulSoup(head, "lxml", parse_only=SoupStrainer(_NAMES), multi_valued_attributes=None)
    for tag in soup.find_all(_NAMES):
        yield tag.name, {name: str(value) for name, value in tag.attrs.items()}, tag.get_text()


def _gathered(elements: Iterator[Element]) -> Tags:
    tags = Tags()
    for name, attributes, text in elements:
        _take(tags, name, attributes, text)
    return tags


def _take(tags: Tags, name: str, attributes: Mapping[str, str | None], text: str) -> None:
    """One element more; of two titles, canonical links or meta tags of one name the first."""
    if name == "meta":
        _take_meta(tags, attributes)
    elif name == "html":
        tags.locale = tags.locale or attributes.get("lang") or attributes.get("xml:lang")
    elif name == "title":
        tags.title = tags.title or text_of(text)
    elif name == "h1":
        tags.headings.append(text_of(text) or "")
    elif name == "link" and (attributes.get("rel") or "").casefold() == "canonical":
        tags.canonical = tags.canonical or text_of(attributes.get("href"))
    elif name == "script" and "ld+json" in (attributes.get("type") or ""):
        tags.linked_data.append(text)


def _take_meta(tags: Tags, attributes: Mapping[str, str | None]) -> None:
    names = [name.casefold() for key in ("property", "name", "itemprop") if (name := attributes.get(key))]
    content = text_of(attributes.get("content")) if names else None
    for name in names:
        if content:
            tags.metas.setdefault(name, content)
