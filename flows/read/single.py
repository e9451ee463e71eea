"""Readers for files that are one article each: plain text and saved pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flows.read.decode import decode
from flows.read.errors import UnreadableError
from flows.read.files import rejected, split_name
from flows.read.opened import read_whole
from flows.records import Form, RawArticle, Rejected


def read_text(path: Path) -> Iterator[RawArticle | Rejected]:
    """The one article of a ``.txt`` or ``.md`` file."""
    yield _read_single(path, "text")


def read_page(path: Path) -> Iterator[RawArticle | Rejected]:
    """The one page of an ``.html`` file, undigested."""
    yield _read_single(path, "html")


def _read_single(path: Path, form: Form) -> RawArticle | Rejected:
    try:
        content = decode(read_whole(path), is_page=form == "html")
    except UnreadableError as error:
        return rejected(path, str(error))
    return RawArticle(doc_id=split_name(path)[0], source=str(path), form=form, content=content)
