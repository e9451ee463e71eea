"""Reader for JSON lines: one article per line, streamed, each line answering for itself alone."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from flows.read.decode import decode, mend_surrogates, wide_encoding
from flows.read.errors import UnreadableError
from flows.read.found import Found, rejected, split_name
from flows.read.opened import ARTICLE_BYTES, as_utf8, opened
from flows.records import Form, RawArticle, Received, Rejected

_OPTIONAL = ("url", "title", "published", "publisher", "language")
_SNIFFED_BYTES = 4096
_MOST_IDLE_BYTES, _MOST_IDLE_LINES = 1024**3, 5_000_000
"""What may pass in a line beyond its limit, or in empty lines one after another, before it is an attack: seconds."""


def read_rows(found: Found) -> Iterator[RawArticle | Rejected]:
    """The articles of a ``.jsonl`` file in order; a broken line is one ``Rejected`` (``path:line``)."""
    is_empty = True
    try:
        with opened(found) as stream:
            for number, line in _numbered_lines(stream):
                is_empty = False
                yield _read_row(found, number, line)
    except UnreadableError as error:
        is_empty = False
        yield rejected(found, str(error))
    if is_empty:
        yield rejected(found, "the file is empty; it should hold one JSON object per line")


def _numbered_lines(stream: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Lines that are not empty, of at most ``ARTICLE_BYTES`` + 1 bytes; what a longer one holds beyond is skipped.

    Raises:
        UnreadableError: the file goes on for ever without a row.
    """
    encoding = wide_encoding(stream.peek(_SNIFFED_BYTES)[:_SNIFFED_BYTES])
    lines = as_utf8(stream, encoding) if encoding else stream
    number = last_filled = 0
    while line := lines.readline(ARTICLE_BYTES + 1):
        number += 1
        if line.strip():
            last_filled = number
            yield number, line
            _skip_rest(lines, line)
        elif number - last_filled > _MOST_IDLE_LINES:
            raise UnreadableError(
                f"{_MOST_IDLE_LINES:,} lines in a row are empty; the rest was not read; take them out"
            )


def _skip_rest(lines: io.BufferedReader, line: bytes) -> None:
    """Go on to the end of the line."""
    skipped_bytes = 0
    while len(line) > ARTICLE_BYTES and not line.endswith(b"\n"):
        if skipped_bytes > _MOST_IDLE_BYTES:
            raise UnreadableError("a line goes on for more than 1 GB; what stands behind it was not read; split it")
        line = lines.readline(ARTICLE_BYTES + 1)
        skipped_bytes += len(line)


def _read_row(found: Found, number: int, line: bytes) -> RawArticle | Rejected:
    source, fallback_id = f"{found.source}:{number}", f"{split_name(found)[0]}:{number}"
    received = Received(data=line, form="jsonl") if len(line) <= ARTICLE_BYTES else None
    try:
        return _article(_parse(line), source, fallback_id, received)
    except UnreadableError as error:
        return Rejected(doc_id=fallback_id, source=source, stage="read", reason=str(error), received=received)


def _parse(line: bytes) -> dict[str, object]:
    if len(line) > ARTICLE_BYTES:
        limit = f"{ARTICLE_BYTES // 2**20} MB"
        raise UnreadableError(f"the line holds more than {limit}, which is no article and is not kept; split it")
    try:
        row = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise UnreadableError(f"broken JSON: {error.msg} at column {error.colno}; mend or remove the line") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"JSON that cannot be read ({type(error).__name__}); mend or remove the line") from error
    if not isinstance(row, dict):
        raise UnreadableError(f"the line is a JSON {_kind(row)}; each line should be an object with `text` or `html`")
    return row


def _article(row: dict[str, object], source: str, fallback_id: str, received: Received | None) -> RawArticle:
    form, content = _content(row)
    optional = {name: _string(row, name) for name in _OPTIONAL}
    doc_id = _string(row, "doc_id") or fallback_id
    return RawArticle(doc_id=doc_id, source=source, form=form, content=content, received=received, **optional)


def _content(row: dict[str, object]) -> tuple[Form, str]:
    text, page = _string(row, "text"), _string(row, "html")
    if text:
        return "text", text
    if page:
        return "html", page
    raise UnreadableError("the row has neither `text` nor `html`, or both are empty; one of them is required")


def _string(row: dict[str, object], name: str) -> str | None:
    """A field as text (a whole number counts as its digits); None where it is absent or blank."""
    value = row.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and name in ("doc_id", "published"):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(f"`{name}` is a JSON {_kind(value)}; it should be a string")
    return mend_surrogates(value).replace("\x00", "").strip("\ufeff") if value.strip() else None


def _kind(value: object) -> str:
    kinds = {dict: "object", list: "list", str: "string", bool: "boolean", int: "number", float: "number"}
    return kinds.get(type(value), "null")
