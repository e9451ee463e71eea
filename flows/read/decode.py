"""From bytes to text: byte order mark, UTF-8, what the server or the page declares, and only then a guess.

Sources: byte order marks of Unicode 15 §23.8; the order (mark, transport, declaration, guess) of the WHATWG HTML
standard §13.2.3; labels as browsers take them (``gb2312`` is GB18030, ``latin1`` is windows-1252) from the WHATWG
Encoding standard §4.2. Bytes that are valid UTF-8 are UTF-8 whatever is declared: other encodings yield valid UTF-8
by chance only in a handful of letters. A wrong guess makes wrong facts, a rejection makes none: in doubt, reject.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from flows.read.binary import binary_kind
from flows.read.errors import UnreadableError
from flows.read.guess import guessed, is_clean, is_multibyte, web_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_XML_ENCODING = re.compile(rb"\s*<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|$)", re.DOTALL)
_DECLARED_BYTES = 4096
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = bytes([*range(9), *range(14, 32), 127])
_NOT_PLAIN = (codecs.BOM_UTF8, b"%PDF-", b"{\\rtf")
_CONTROL_SHARE = 50
"""Text with more than one control character in so many characters is no text."""
_FEWEST_JUDGED = 100
"""Characters; in fewer of them a little dirt is much."""
_NUL_SHARE = 100
"""NULs among other bytes are dirt up to one in so many, and beyond that the file is binary."""
_BINARY = "looks like a binary file, not text; save it as UTF-8 text or HTML"
_UNKNOWN = "is in an encoding that neither it nor its letters tell for certain; save it as UTF-8"


def decode(data: bytes, *, is_page: bool = False, charset: str | None = None) -> str:
    """``data`` as text without BOM, NULs or lone surrogates; raises ``UnreadableError`` for what is no text.

    ``charset`` is what the server said; a page (``is_page``) may declare its encoding itself.
    """
    plain = _plain(data)
    if plain is not None:
        return plain
    kind = binary_kind(data)
    if kind:
        raise UnreadableError(f"is {kind}, not text; save it as UTF-8 text or HTML, or take it out")
    text = _by_mark(data) or _wide(data)
    if text and len(text) >= _FEWEST_JUDGED and not is_clean(text):
        raise UnreadableError(_BINARY)
    if text is None:
        text = _narrow(_without_nuls(data), list(_labels(data, is_page, charset)))
    if _has_controls(text):
        raise UnreadableError(_BINARY)
    return mend_surrogates(text.replace("\x00", ""))


def mend_surrogates(text: str) -> str:
    """Surrogate pairs become their character, lone surrogates U+FFFD; all else stays."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def wide_encoding(start: bytes) -> str | None:
    """UTF-16 or UTF-32 where ``start`` has its mark, or the NULs of UTF-16 without one; else None."""
    marked = next((encoding for bom, encoding in _BOMS if start.startswith(bom)), None)
    if marked:
        return marked if marked != "utf-8" else None
    if not _is_sprinkled(start):
        return None
    at_even, at_odd = start[0::2].count(0), start[1::2].count(0)
    if at_odd > 3 * at_even:
        return "utf-16-le"
    return "utf-16-be" if at_even > 3 * at_odd else None


def _plain(data: bytes) -> str | None:
    """What nearly everything is, told in microseconds: valid UTF-8 without a mark, a control or a printable magic."""
    if data.startswith(_NOT_PLAIN) or len(data.translate(None, _CONTROL_BYTES)) < len(data):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _by_mark(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: its spaces, digits and line ends have a NUL each, all on the same side."""
    encoding = wide_encoding(data)
    if encoding is None:
        return None
    text = data.decode(encoding, "replace")
    return text if is_clean(text) else None


def _without_nuls(data: bytes) -> bytes:
    if _is_sprinkled(data):
        raise UnreadableError(_BINARY)
    return data.replace(b"\x00", b"")


def _is_sprinkled(data: bytes) -> bool:
    """Whether the NULs are more than dirt."""
    return data.count(0) * _NUL_SHARE > len(data)


def _narrow(data: bytes, labels: list[str]) -> str:
    text = _seven_bit(data) or _utf8(data) or _declared(data, labels) or guessed(data)
    if text is None:
        raise UnreadableError(_BINARY if _has_controls(data.decode("latin-1")) else _UNKNOWN)
    return text


def _has_controls(text: str) -> bool:
    return len(_CONTROLS.findall(text)) * _CONTROL_SHARE > len(text)


def _seven_bit(data: bytes) -> str | None:
    """ISO-2022-JP, whose bytes are all ASCII and which escape sequences alone tell (RFC 1468)."""
    if b"\x1b$" not in data:
        return None
    try:
        return data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None


def _utf8(data: bytes) -> str | None:
    """Valid UTF-8, or UTF-8 with a few broken places: a text cut inside a letter, one pasted byte."""
    text = data.decode("utf-8", "replace")
    return text if _is_undamaged(text, data) or not data else None


def _declared(data: bytes, labels: list[str]) -> str | None:
    for label in labels:
        encoding = web_encoding(label)
        text = data.decode(encoding, "replace") if encoding else None
        if encoding and text and _is_undamaged(text, data) and not _is_doubtful(encoding, data):
            return text
    return None


def _is_undamaged(text: str, data: bytes) -> bool:
    """Whether at most one in twenty of the bytes beyond ASCII was lost in decoding."""
    lost = text.count("\ufffd")
    return lost == 0 or lost * 20 <= len(data.translate(None, bytes(range(128))))


def _is_doubtful(encoding: str, data: bytes) -> bool:
    """Servers declare latin1 for everything: it fits any bytes, so letters of two bytes each refute it."""
    return encoding == "cp1252" and is_multibyte(data)


def _labels(data: bytes, is_page: bool, charset: str | None) -> Iterator[str]:
    if charset:
        yield charset
    if is_page:
        start = _COMMENT.sub(b"", data[:_DECLARED_BYTES])
        found = _META_CHARSET.search(start) or _XML_ENCODING.match(start)
        if found:
            yield found[1].decode("ascii")
