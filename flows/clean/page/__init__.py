"""A web page: the main text out of the body, the facts about it out of the head."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.page.body import read_body
from flows.clean.page.head import read_head
from flows.clean.page.nesting import flattened
from flows.records import RawArticle

__all__ = ["clean_page", "is_page"]

_PAGE = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE)


def is_page(content: str) -> bool:
    """Whether a text is a whole HTML page, whatever its file or field is called."""
    return _PAGE.match(content[:2_000]) is not None


def clean_page(raw: RawArticle, *, wants_text: bool = False) -> Draft:
    """The main text of the page in ``raw`` (without its title), and what its head says of it.

    ``wants_text``: the text itself is wanted, not only what it tells of deals.
    """
    from selectolax.lexbor import LexborHTMLParser

    content = flattened(raw.content)
    tree = LexborHTMLParser(content)
    head = read_head(content, raw.url, tree=tree)
    body = read_body(content, tree, wants_text=wants_text)
    return Draft(
        title=raw.title or head.title,
        published=head.published,
        publisher=head.publisher,
        author=head.author,
        language=head.language,
        url=head.url,
        is_off_topic=body.is_off_topic,
    ).with_text(body.text)
