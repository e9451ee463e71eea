"""Stage 1: whatever arrives becomes raw articles.

paths → files → (one reader per form) → RawArticle | Rejected

A path that the user named and that is not there is the user's mistake and raises; everything that is
wrong with a document is a ``Rejected`` of its own, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any

from flows.masking import masked_address
from flows.read.archive import read_archive
from flows.read.decode import mend_surrogates
from flows.read.errors import AddressError, EmptyFolderError, NothingMatchedError, PathNotFoundError, ReadError
from flows.read.files import find_files
from flows.read.found import Found, split_name
from flows.read.rows import read_rows
from flows.read.single import read_page, read_text, turn_away
from flows.read.web import FEED_FORMS, Web, allowed_hosts, checked_address, is_address
from flows.read.web.crawl import Crawl, read_feed
from flows.records import RawArticle, Rejected

__all__ = [
    "READERS",
    "AddressError",
    "EmptyFolderError",
    "NothingMatchedError",
    "PathNotFoundError",
    "ReadError",
    "Web",
    "allowed_hosts",
    "read",
]

_NAMES = ("doc_id", "source", "url", "reason")

Reader = Callable[[Found], Iterator[RawArticle | Rejected]]

READERS: dict[str, Reader] = {
    "txt": read_text,
    "md": read_text,
    "html": read_page,
    "htm": read_page,
    "jsonl": read_rows,
    "ndjson": read_rows,
    "warc": read_archive,
    **dict.fromkeys(FEED_FORMS, read_feed),
}
"""Form (the file's extension, in front of ``.gz`` or ``.zst`` if there is one) → its reader."""


def read(paths: Sequence[str], *, web: Web | None = None) -> Iterator[RawArticle | Rejected]:
    """Every article under ``paths`` (files, folders, globs, addresses, the web last), lazily, always in that order.

    Raises a ``ReadError`` at once when a path is missing, a glob matches nothing, a folder is empty or an address is
    none. The web is asked only for what is named there and for the entries of feeds, and only as ``web`` allows.
    """
    addresses = [checked_address(path) for path in paths if is_address(path)]
    files = find_files([path for path in paths if not is_address(path)])
    return map(_with_sayable_names, _documents(files, addresses, web or Web()))


def _documents(
    files: Iterator[Found | Rejected], addresses: Sequence[str], web: Web
) -> Iterator[RawArticle | Rejected]:
    with closing(Crawl(web=web)) as crawl:
        readers = READERS | dict.fromkeys(FEED_FORMS, crawl.read_file)
        for found in files:
            yield from _read_file(found, readers)
        for address in addresses:
            yield from crawl.read_address(address)


def _with_sayable_names(document: RawArticle | Rejected) -> RawArticle | Rejected:
    """What is said of a document can be printed, stored and published.

    A file name of bytes that are no text has U+FFFD in their place, and no address tells its password.
    """
    said = {name: text for name in _NAMES if (text := getattr(document, name, None))}
    sayable: dict[str, Any] = {name: masked_address(mend_surrogates(text)) for name, text in said.items()}
    return document if sayable == said else replace(document, **sayable)


def _read_file(found: Found | Rejected, readers: Mapping[str, Reader]) -> Iterator[RawArticle | Rejected]:
    if isinstance(found, Rejected):
        return iter((found,))
    _, form = split_name(found)
    reader = readers.get(form)
    return reader(found) if reader else turn_away(found, _unknown_form(form))


def _unknown_form(form: str) -> str:
    known = ", ".join(f".{name}" for name in READERS)
    said = f"files of the form .{form}" if form else "files without an extension"
    return f"no reader knows {said}; convert it to one of {known} (each also with .gz or .zst), or take it out"
