"""What keeps one bad document from ending a night: a stage that raises becomes a rejection."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Literal, TypeVar

from flows.records import Article, RawArticle, Rejected

Document = TypeVar("Document", RawArticle, Article)
Outcome = TypeVar("Outcome")

logger = logging.getLogger("dealflow")
logger.addHandler(logging.NullHandler())  # who runs us decides where the log goes; by default nowhere


def shielded(
    stage: Literal["clean", "extract"], work: Callable[[Document], Outcome]
) -> Callable[[Document], Outcome | Rejected]:
    """``work`` as a stage that never raises: a document that breaks it is rejected by ``stage``.

    The traceback goes to the log; the reason names the exception and its class.
    """

    def shielded_work(document: Document) -> Outcome | Rejected:
        try:
            return work(document)
        except MemoryError:
            logger.exception("%s: %s failed", document.source, stage)
            return _rejected(document, stage, out_of_memory(stage))
        except Exception as error:  # the world's pages break any parser, and a night outlives a page
            logger.exception("%s: %s failed", document.source, stage)
            return _rejected(document, stage, f"{stage} failed with {type(error).__name__}: {error}")

    return shielded_work


def out_of_memory(stage: str) -> str:
    """The reason for a document that needs too much memory."""
    return f"{stage} needs more memory than a document is given"


def _rejected(document: RawArticle | Article, stage: Literal["clean", "extract"], reason: str) -> Rejected:
    return Rejected(doc_id=document.doc_id, source=document.source, stage=stage, reason=reason)
