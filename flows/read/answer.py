"""An HTTP answer as a crawler stored it: its head, and its body out of the encodings it travelled in.

Sources: RFC 9110 §8 (content type and codings), RFC 9112 §7.1 (chunks). Crawlers often store the body decoded and
leave the header that says otherwise, so a body that begins as markup does is taken as it is.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from flows.read.errors import UnreadableError
from flows.read.opened import ARTICLE_BYTES

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_MOST_CODINGS = 5
_TOO_LONG = f"unpacks to more than {ARTICLE_BYTES // 2**20} MB, which is no article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the server said: ``codings`` in the order in which they are to be undone."""

    status: int | None
    content_type: str
    charset: str | None
    codings: tuple[str, ...]
    body: bytes

    @property
    def is_page(self) -> bool:
        """Whether this is a web page that was there."""
        return self.status == 200 and self.content_type in _PAGE_TYPES


def answer_of(block: bytes) -> Answer | None:
    """The answer that a response record holds; None where the record holds no HTTP."""
    from fastwarc.warc import HeaderMap

    headers = HeaderMap()
    try:
        head_bytes = headers.parse(io.BytesIO(block))
    except OSError:
        return None
    said = headers.get("Content-Type") or ""
    charset = _CHARSET.search(said)
    return Answer(
        status=headers.status_code,
        content_type=said.partition(";")[0].strip().lower(),
        charset=charset[1] if charset else None,
        codings=_codings(headers.get("Transfer-Encoding")) + _codings(headers.get("Content-Encoding")),
        body=block[head_bytes:],
    )


def body_of(answer: Answer) -> bytes:
    """The page itself; raises ``UnreadableError`` when there is none, or too much, or it is broken."""
    body = answer.body
    if len(answer.codings) > _MOST_CODINGS:
        raise UnreadableError(f"the page is packed {len(answer.codings)} times over, which no server does")
    for coding in answer.codings:
        body = _undone(body, coding)
        if len(body) > ARTICLE_BYTES:
            raise UnreadableError(_TOO_LONG)
    if not body.strip():
        raise UnreadableError("the page is empty; fetch it again")
    return body


def _codings(said: str | None) -> tuple[str, ...]:
    return tuple(coding.strip().lower() for coding in reversed((said or "").split(",")) if coding.strip())


def _undone(body: bytes, coding: str) -> bytes:
    undo = _UNDO.get(coding)
    if undo is None or body.lstrip()[:1] == b"<":
        return body
    try:
        return undo(body)
    except (OSError, zlib.error) as error:
        raise UnreadableError(f"the page's {coding} data is broken ({error}); fetch it again") from error


def _inflated(body: bytes, window_bits: int) -> bytes:
    decompressor = zlib.decompressobj(window_bits)
    data = decompressor.decompress(body, ARTICLE_BYTES + 1)
    if not decompressor.eof and len(data) <= ARTICLE_BYTES:
        raise zlib.error("it ends too early")
    return data


def _gunzipped(body: bytes) -> bytes:
    return _inflated(body, 16 + zlib.MAX_WBITS)


def _deflated(body: bytes) -> bytes:
    """With the zlib header that RFC 9110 §8.4.1.2 asks for, or without it, as many servers send it."""
    try:
        return _inflated(body, zlib.MAX_WBITS)
    except zlib.error:
        return _inflated(body, -zlib.MAX_WBITS)


def _unbrotlied(body: bytes) -> bytes:
    from fastwarc.stream_io import BrotliReader

    return BrotliReader(io.BytesIO(body)).read(ARTICLE_BYTES + 1)


def _unzstd(body: bytes) -> bytes:
    from fastwarc.stream_io import ZstdReader

    return ZstdReader(io.BytesIO(body)).read(ARTICLE_BYTES + 1)


def _dechunked(body: bytes) -> bytes:
    """The chunks joined; what does not begin with a chunk was stored without them."""
    parts, position = [], 0
    while found := _CHUNK.match(body, position):
        length = int(found[1], 16)
        parts.append(body[found.end() : found.end() + length])
        position = found.end() + length
        position += len(body[position : position + 2]) - len(body[position : position + 2].lstrip(b"\r\n"))
        if length == 0:
            return b"".join(parts)
    if parts:
        raise OSError("a chunk is missing")
    return body


_UNDO: dict[str, Callable[[bytes], bytes]] = {
    "chunked": _dechunked,
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _deflated,
    "br": _unbrotlied,
    "zstd": _unzstd,
}
