"""Stage 1: whatever arrives becomes raw articles.

paths → files → (one reader per form) → RawArticle | Rejected

A path that the user named and that is not there is the user's mistake and raises; everything that is
wrong with a document is a ``Rejected`` of its own, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from flows.read.archive import read_archive
from flows.read.decode import mend_surrogates
from flows.read.errors import AddressError, EmptyFolderError, NothingMatchedError, PathNotFoundError, ReadError
from flows.read.files import find_files
from flows.read.found import Found, split_name
from flows.read.rows import read_rows
from flows.read.single import read_page, read_text, turn_away
from flows.records import RawArticle, Rejected

__all__ = [
    "READERS",
    "AddressError",
    "EmptyFolderError",
    "NothingMatchedError",
    "PathNotFoundError",
    "ReadError",
    "read",
]

Reader = Callable[[Found], Iterator[RawArticle | Rejected]]

READERS: dict[str, Reader] = {
    "txt": read_text,
    "md": read_text,
    "html": read_page,
    "htm": read_page,
    "jsonl": read_rows,
    "ndjson": read_rows,
    "warc": read_archive,
}
"""Form (the file's extension, in front of ``.gz`` or ``.zst`` if there is one) → its reader."""


def read(paths: Sequence[str]) -> Iterator[RawArticle | Rejected]:
    """Every article under ``paths`` (files, folders, globs, addresses), lazily, in the same order each time.

    Raises a ``ReadError`` at once when a path is missing, a glob matches nothing or a folder is empty.
    """
    return map(_with_sayable_names, chain.from_iterable(map(_read_file, find_files(paths))))


def _with_sayable_names(document: RawArticle | Rejected) -> RawArticle | Rejected:
    """A file name of bytes that are no text is told with U+FFFD in their place: it can be printed and stored."""
    names = document.doc_id + document.source
    if names.isascii() or names == mend_surrogates(names):
        return document
    return replace(document, doc_id=mend_surrogates(document.doc_id), source=mend_surrogates(document.source))


def _read_file(found: Found | Rejected) -> Iterator[RawArticle | Rejected]:
    if isinstance(found, Rejected):
        return iter((found,))
    _, form = split_name(found)
    reader = READERS.get(form)
    return reader(found) if reader else turn_away(found, _unknown_form(form))


def _unknown_form(form: str) -> str:
    known = ", ".join(f".{name}" for name in READERS)
    said = f"files of the form .{form}" if form else "files without an extension"
    return f"no reader knows {said}; convert it to one of {known} (each also with .gz or .zst), or take it out"
