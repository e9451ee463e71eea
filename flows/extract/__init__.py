"""Stage 3: what an article says, as events that carry the sentence that says it.

    sentences → mentions → marked sentences → rules in context → events → the article as a whole

``README.md`` beside this file shows how a new way of saying something is added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.records import Article, Extraction


def extract(article: Article) -> Extraction:
    """The listings and commitments that an article tells of."""
    from flows.extract.discourse import tell

    return tell(article)
