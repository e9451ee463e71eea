"""Readers for files that are one article each: plain text and saved pages."""

from __future__ import annotations

from collections.abc import Iterator

from flows.read.decode import decode
from flows.read.errors import UnreadableError
from flows.read.found import Found, rejected, split_name
from flows.read.opened import read_whole, unpacked
from flows.records import Form, RawArticle, Received, Rejected


def read_text(found: Found) -> Iterator[RawArticle | Rejected]:
    """The one article of a ``.txt`` or ``.md`` file."""
    yield _read_single(found, "text")


def read_page(found: Found) -> Iterator[RawArticle | Rejected]:
    """The one page of an ``.html`` file, undigested."""
    yield _read_single(found, "html")


def turn_away(found: Found, reason: str) -> Iterator[Rejected]:
    """A file that no reader takes, with its bytes."""
    try:
        yield rejected(found, reason, read_whole(found))
    except UnreadableError as error:
        yield rejected(found, f"{reason}; besides, it {error}")


def _read_single(found: Found, form: Form) -> RawArticle | Rejected:
    received: Received | None = None
    try:
        received = read_whole(found)
        content = decode(unpacked(received), is_page=form == "html")
    except UnreadableError as error:
        return rejected(found, str(error), received)
    return RawArticle(doc_id=split_name(found)[0], source=found.source, form=form, content=content, received=received)
