"""From bytes to text: BOM, UTF-8, the page's own declaration, and only then a guess.

Sources: the byte order marks of Unicode 15 §23.8; the order (BOM, then declaration, then guess) of the
WHATWG HTML standard §13.2.3.
"""

from __future__ import annotations

import codecs
import re

from flows.read.errors import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_SNIFFED_BYTES = 65_536
_BINARY = "looks like a binary file, not text; save it as UTF-8 text or HTML"


def decode(data: bytes, *, is_page: bool = False, charset: str | None = None) -> str:
    """``data`` as text without BOM or lone surrogates; raises ``UnreadableError`` for what is no text.

    ``charset`` is what the server said.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return mend_surrogates(data.decode(encoding, "replace").removeprefix("\ufeff"))
    if b"\x00" in data:
        raise UnreadableError(_BINARY)
    return _utf8(data) or _said(data, charset) or _declared(data, is_page) or _guessed(data)


def mend_surrogates(text: str) -> str:
    """Surrogate pairs become their character, lone surrogates U+FFFD; all else stays."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _said(data: bytes, charset: str | None) -> str | None:
    try:
        return data.decode(charset) if charset else None
    except (LookupError, UnicodeDecodeError):
        return None


def _declared(data: bytes, is_page: bool) -> str | None:
    found = _META_CHARSET.search(data[:4096]) if is_page else None
    if not found:
        return None
    try:
        return data.decode(found[1].decode("ascii"), "replace")
    except LookupError:
        return None


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SNIFFED_BYTES]).best()
    if best is None:
        raise UnreadableError(_BINARY)
    return data.decode(best.encoding, "replace")
