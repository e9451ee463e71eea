"""An encoding from the letters alone: uchardet's opinion, taken only where the text it makes can be true."""

from __future__ import annotations

import codecs
import re
import unicodedata

_WIDENED = {
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
    "iso8859-11": "cp874",
}
"""Python's codecs of these names are narrower than what the WHATWG Encoding standard (§4.2, §9–13) means by them."""
_MULTIBYTE = frozenset({"gb18030", "cp932", "cp949", "big5hkscs", "euc_jp"})
_WESTERN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-3", "iso8859-15", "iso8859-16"})
_SNIFFED_BYTES = 65_536
_FEWEST_BYTES = 24
_FEWEST_MULTIBYTES = 8
"""Bytes beyond ASCII that a guess needs where the alphabet is not Latin: in 18 letters of KOI8-R uchardet saw Greek,
from 30 on it was right in all of 18 languages; two bytes a letter tell themselves sooner."""
_MOST_WESTERN = 0.4
"""Latin alphabets are ASCII for the most part; beyond this share of other bytes the text is something else."""
_ASCII = bytes(range(128))
_SIGNS = frozenset(b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xae\xb0")
"""Quotes, dashes and signs of windows-1252; alone they give uchardet no letters to judge by."""
_ODD = re.compile(r"[^\W\d_][¡-©«-¬®-¹»-¿×÷‚„…†‡ˆ‰‹•˜™›][^\W\d_]|[a-zß-öø-ÿ][À-ÖØ-Þ]|[^\x00-\x7f]{4}")
"""A sign within a word, a capital after a small letter, four foreign characters in a row: what letters become in the
wrong encoding."""
_BAD_CATEGORIES = frozenset({"Cc", "Cn", "Co", "Cs"})
_PLAIN_CONTROLS = "\t\n\v\f\r\x1b\x85"


def guessed(data: bytes) -> str | None:
    """``data`` in the encoding its letters speak for; None where they do not speak clearly."""
    encoding = _detected(data)
    text = data.decode(encoding, "replace") if encoding else None
    if not encoding or not text:
        return None
    beyond_ascii = len(data.translate(None, _ASCII))
    if encoding in _WESTERN:
        is_likely = beyond_ascii <= _MOST_WESTERN * len(data) and not _is_odd(text, beyond_ascii)
    else:
        is_likely = beyond_ascii >= (_FEWEST_MULTIBYTES if encoding in _MULTIBYTE else _FEWEST_BYTES)
    return text if is_likely and is_clean(text) else None


def web_encoding(label: str) -> str | None:
    """The Python codec for what browsers mean by an encoding's label; None for unknown ones and for UTF-16.

    UTF-16 in a declaration that could be read as ASCII is wrong by that very fact (WHATWG HTML §13.2.3.2).
    """
    from resiliparse.parse.encoding import map_encoding_to_html5

    name = map_encoding_to_html5(label, fallback_utf8=False) or map_encoding_to_html5(
        _python_name(label), fallback_utf8=False
    )
    return None if not name or name.startswith("utf-16") else _WIDENED.get(name, name)


def is_multibyte(data: bytes) -> bool:
    """Whether the letters are plainly those of an East Asian encoding."""
    encoding = _detected(data)
    return encoding in _MULTIBYTE and guessed(data) is not None


def is_clean(text: str) -> bool:
    """Whether all characters are ones that texts are written in: assigned, public, no controls; 1 in 50 may fail."""
    sample = text[:_SNIFFED_BYTES]
    return sum(map(_is_bad, sample)) * 50 <= len(sample)


def _is_bad(char: str) -> bool:
    if char.isprintable() or char in _PLAIN_CONTROLS:
        return char == "\ufffd"
    return unicodedata.category(char) in _BAD_CATEGORIES


def _detected(data: bytes) -> str | None:
    from resiliparse.parse.encoding import detect_encoding

    name = detect_encoding(data, max_len=_SNIFFED_BYTES, html5_compatible=False)
    if name == "cp949":  # what browsers call euc-kr
        return name
    if name is None:
        return "cp1252" if _SIGNS.issuperset(data.translate(None, _ASCII)) else None
    return web_encoding(name) or "cp1252"


def _is_odd(text: str, beyond_ascii: int) -> bool:
    return len(_ODD.findall(text)) * 10 > beyond_ascii


def _python_name(label: str) -> str:
    try:
        return codecs.lookup(label).name
    except LookupError:
        return ""
