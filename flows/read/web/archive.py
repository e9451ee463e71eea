"""Answers as they arrived: one WARC response record each, and a store of the last one per address.

The store's file names are digests, so no name comes from outside. A record that cannot be read is as if it were not
there: the address is then asked without conditions. Source: ISO 28500 (WARC 1.1) §6.3.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path

from flows.durable import write_whole
from flows.read.web.client import Answer
from flows.read.web.errors import AnswerError

FORM = "warc.gz"
"""The extension of what is stored, as ``Received`` names it."""

_CONNECTION_HEADERS = frozenset({b"transfer-encoding", b"connection", b"keep-alive", b"trailer", b"upgrade"})
"""Said of the connection, not of the answer (RFC 9110 §7.6.1): the body is kept as it is without them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer with status 200, and the bytes of its record."""

    answer: Answer
    record: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed (RFC 9110 §13.1)."""
        pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        return {name: value for name, validator in pairs if (value := self.answer.header(validator))}


def kept(answer: Answer) -> Kept:
    """The answer with its record."""
    from fastwarc.stream_io import GzipWriter
    from fastwarc.warc import WarcRecord, WarcRecordType

    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response)
    record.headers["WARC-Target-URI"] = answer.url
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.set_bytes_content(_as_http(answer))
    file = io.BytesIO()
    record.write(GzipWriter(file), checksum_data=True)
    return Kept(answer=answer, record=file.getvalue())


def unpacked(answer: Answer, max_bytes: int) -> bytes:
    """The body as its author wrote it; raises ``AnswerError`` when it is broken or longer than ``max_bytes``."""
    encoding = answer.header("content-encoding").strip().lower()
    if encoding in ("", "identity"):
        return answer.body
    if encoding not in ("gzip", "x-gzip"):
        raise AnswerError("the body is packed in a way that was not asked for")
    return gunzipped(answer.body, max_bytes)


def gunzipped(data: bytes, max_bytes: int) -> bytes:
    """What gzip data hold; raises ``AnswerError`` when they are broken or hold more than ``max_bytes``."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            found = stream.read(max_bytes + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise AnswerError(f"the gzip data is broken ({error})") from error
    if len(found) > max_bytes:
        raise AnswerError(f"holds more than {max_bytes // 2**20} MB once unpacked, which is no article")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """The last answer of each address, in ``folder``; without one nothing is kept."""

    folder: Path | None

    def load(self, url: str) -> Kept | None:
        """The last answer of an address, where there is one and it is whole."""
        try:
            record = self._file(self.folder, url).read_bytes() if self.folder else b""
        except FileNotFoundError:
            return None
        answer = _answer_in(record) if record else None
        return Kept(answer=answer, record=record) if answer else None

    def save(self, url: str, found: Kept) -> None:
        """Keep an answer, whole or not at all; raises ``OSError`` when the disk does not take it."""
        if self.folder:
            file = self._file(self.folder, url)
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, found.record)

    @staticmethod
    def _file(folder: Path, url: str) -> Path:
        digest = hashlib.sha256(url.encode("utf-8")).hexdigest()
        return folder / digest[:2] / f"{digest}.{FORM}"


def _as_http(answer: Answer) -> bytes:
    lines = [b"HTTP/1.1 %d" % answer.status]
    lines += [name + b": " + value for name, value in answer.headers if name.lower() not in _CONNECTION_HEADERS]
    return b"\r\n".join(lines) + b"\r\n\r\n" + answer.body


def _answer_in(record: bytes) -> Answer | None:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    try:
        records = ArchiveIterator(
            io.BytesIO(record), record_types=WarcRecordType.response, verify_digests=True, auto_decode="none"
        )
        found = next(iter(records), None)
        return _answer(found) if found and found.http_headers else None
    except (OSError, ValueError):  # a broken record: the caller asks anew, and what comes replaces it
        return None


def _answer(record: object) -> Answer:
    headers = record.http_headers  # type: ignore[attr-defined]
    return Answer(
        url=record.headers["WARC-Target-URI"],  # type: ignore[attr-defined]
        status=headers.status_code,
        headers=tuple((name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.to_tuples()),
        body=record.reader.read(),  # type: ignore[attr-defined]
    )
