"""Reader for web archives: the pages that a crawl brought home, record by record in constant memory.

Source: WARC 1.1 (ISO 28500:2017, https://iipc.github.io/warc-specifications/). A page is a ``response`` record whose
HTTP answer has status 200 and is HTML; requests, metadata, revisits, images and errors are no articles and are passed
over. A page's number counts all records of the archive from 1, so that it stays when an archive grows.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from flows.read.answer import Answer, answer_of, body_of
from flows.read.decode import decode
from flows.read.errors import UnreadableError
from flows.read.found import Found, rejected, split_name
from flows.read.opened import ARTICLE_BYTES, opened
from flows.records import RawArticle, Received, Rejected

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_HEADER_BYTES = 64 * 1024
_NO_PAGE = "the archive holds no web page (a response of type text/html with status 200)"


class _AsItComes:
    """What the library needs of a stream. Where the data are broken, all that came before has been given."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.read, self.tell = stream.read1, stream.tell


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """One record: its number from 1, its own header and, for a response, as much of its block as an article has."""

    number: int
    header: bytes
    url: str | None
    block: bytes
    is_whole: bool


def read_archive(found: Found) -> Iterator[RawArticle | Rejected]:
    """The pages of a ``.warc`` file in order (``path:number``); where it breaks off, one ``Rejected`` says so."""
    is_empty = True
    try:
        with opened(found) as stream:
            for record in _responses(stream):
                document = _document(found, record)
                if document:
                    is_empty = False
                    yield document
    except UnreadableError as error:
        is_empty = False
        yield rejected(found, str(error))
    if is_empty:
        yield rejected(found, _NO_PAGE)


def _responses(stream: io.BufferedReader) -> Iterator[_Record]:
    """The response records in order; raises ``UnreadableError`` where the archive is broken."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    whole_records, any_type = 0, WarcRecordType.any_type
    try:
        source = cast("BinaryIO", _AsItComes(stream))
        records = ArchiveIterator(source, record_types=any_type, parse_http=False, max_header_len=_HEADER_BYTES)
        for number, record in enumerate(records, start=1):
            if record.record_type == WarcRecordType.response:
                yield _read_record(number, record)
            else:
                _check_length(record, record.consume())
            whole_records = number
    except (OSError, UnreadableError) as error:
        where = f"the archive breaks off after record {whole_records}"
        raise UnreadableError(f"{where} ({error}); what stands before it is read; fetch it again") from error


def _read_record(number: int, record: WarcRecord) -> _Record:
    head = io.BytesIO()
    record.headers.write(head)
    block = record.reader.read(ARTICLE_BYTES + 1)
    _check_length(record, len(block) + record.consume())
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    return _Record(number=number, header=head.getvalue(), url=url, block=block, is_whole=len(block) <= ARTICLE_BYTES)


def _check_length(record: WarcRecord, length: int) -> None:
    """Raises where the archive ends within a record, of which the library itself says nothing."""
    if length < record.content_length or "Content-Length" not in record.headers:
        raise UnreadableError("the next one is cut short")


def _document(found: Found, record: _Record) -> RawArticle | Rejected | None:
    answer = answer_of(record.block)
    if answer is None or not answer.is_page:
        return None
    doc_id, source = f"{split_name(found)[0]}:{record.number}", f"{found.source}:{record.number}"
    received = _received(record) if record.is_whole else None
    try:
        content = _content(record, answer)
    except UnreadableError as error:
        return Rejected(doc_id=doc_id, source=source, stage="read", reason=str(error), received=received)
    return RawArticle(doc_id=doc_id, source=source, form="html", content=content, url=record.url, received=received)


def _content(record: _Record, answer: Answer) -> str:
    if not record.is_whole:
        limit = f"{ARTICLE_BYTES // 2**20} MB"
        raise UnreadableError(f"the page holds more than {limit}, which is no article and is not kept")
    return decode(body_of(answer), is_page=True, charset=answer.charset)


def _received(record: _Record) -> Received:
    """The record as an archive of its own."""
    return Received(data=record.header + record.block + b"\r\n\r\n", form="warc")
