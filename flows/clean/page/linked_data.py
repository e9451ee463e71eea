"""The articles that a page describes in JSON-LD, whole, in a list, in a ``@graph``, or broken.

Sources: schema.org Article and its kinds, JSON-LD 1.1 §2 (``@graph``, ``@id``, ``@type``).
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Node = dict[str, object]

_ARTICLE_TYPES = ("Article", "Posting", "Report", "PressRelease")
_PAGE_TYPES = ("WebPage",)
_PARTS = ("@graph", "mainEntity", "mainEntityOfPage")
_MAX_CHARS = 1_000_000
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(r'"(@type|headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\\n]|\\.){1,300})"')


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """What the JSON-LD says of the page's article; the date as written. A publisher is no person."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    section: str | None = None


def linked_article(blocks: Iterable[str]) -> LinkedArticle:
    """The article in a page's JSON-LD blocks: the first article goes before the page as a whole."""
    nodes = [node for block in blocks for node in _nodes(_parsed(block))]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    found = list(_of_one_article(nodes))
    return LinkedArticle(
        headline=_first(text_of(node.get("headline")) for node in found),
        published=_first(text_of(node.get("datePublished")) for node in found),
        publisher=_first(_name(node.get("publisher"), by_id, is_house=True) for node in found),
        author=_first(_name(node.get("author"), by_id) for node in found),
        language=_first(text_of(node.get("inLanguage")) for node in found),
        section=_first(text_of(node.get("articleSection")) for node in found),
    )


def _of_one_article(nodes: list[Node]) -> Iterator[Node]:
    """The first article, others that tell of the same, and the page; related stories are articles as well."""
    articles = [node for node in nodes if _rank(node) == 0]
    for node in articles:
        if node.get("headline", "") in ("", articles[0].get("headline")) or node is articles[0]:
            yield node
    yield from (node for node in nodes if _rank(node) == 1)


def text_of(value: object) -> str | None:
    """A string on one line with its entities resolved; None where it is none or blank."""
    if not isinstance(value, str):
        return None
    return " ".join((html.unescape(value) if "&" in value else value).split()) or None


def _first(texts: Iterable[str | None]) -> str | None:
    return next(filter(None, texts), None)


def _parsed(block: str) -> object:
    """The data of a block; of one that is no JSON what its plain fields say, since half of the mistakes are commas."""
    block = _WRAPPING.sub("", block[:_MAX_CHARS]).strip().removesuffix(";")
    for text in (block, _TRAILING_COMMA.sub(r"\1", block)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return _plain_fields(block)


def _plain_fields(block: str) -> Node:
    """The first of each plain field in broken JSON."""
    node: Node = {}
    for field in _FIELD.finditer(block):
        node.setdefault(field[1], field[2].replace('\\"', '"').replace("\\/", "/"))
    return node


def _nodes(found: object) -> Iterator[Node]:
    """The objects of a block: itself, a list of them, and those in its ``@graph`` or as its main entity."""
    waiting = deque([found])
    while waiting:
        one = waiting.popleft()
        if isinstance(one, list):
            waiting.extendleft(reversed(one))
        elif isinstance(one, dict):
            yield one
            waiting.extendleft(one[part] for part in _PARTS if part in one)


_RANKS = (_ARTICLE_TYPES, _PAGE_TYPES)


def _rank(node: Node) -> int:
    """0 for an article, 1 for a page, 2 for what is neither or says nothing."""
    kinds = node.get("@type")
    names = [str(name) for name in (kinds if isinstance(kinds, list) else [kinds])]
    if "headline" not in node and "datePublished" not in node:
        return len(_RANKS)
    ranks = (rank for rank, endings in enumerate(_RANKS) if any(name.endswith(endings) for name in names))
    return next(ranks, len(_RANKS))


def _name(value: object, by_id: dict[str, Node], *, is_house: bool = False) -> str | None:
    """The name of a person or house, however wrapped; of several persons all; no person where a house is asked."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(one, by_id, is_house=is_house) for one in value))) or None
    if not isinstance(value, dict):
        return text_of(value)
    node = by_id.get(str(value.get("@id")), value) if "name" not in value else value
    return None if is_house and node.get("@type") == "Person" else text_of(node.get("name"))
