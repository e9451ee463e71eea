"""Characters that are not what they should be: broken encodings, entities, invisible and odd ones."""

from __future__ import annotations

import html
import re

from flows.clean.draft import Draft

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_BREAKS = re.compile("[\u2028\u2029\x85]")
_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31}\d{0,2});", re.IGNORECASE)
_MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00e2\u00c5\u00d0\u00d1\u00ef][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)


def mend_characters(draft: Draft) -> Draft:
    """Mojibake repaired, entities as their characters, odd spaces as spaces, invisible characters gone."""
    text = _repaired(draft.text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    if not text.isascii():
        text = _ODD_SPACES.sub(" ", _INVISIBLE.sub("", _LINE_BREAKS.sub("\n", text)))
    return draft.with_text(_CONTROLS.sub(" ", text.replace("\t", " ")))


def _repaired(text: str) -> str:
    """Lines that show the signs of a wrong decoding by way of ftfy; all others untouched."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    import ftfy

    return "\n".join(ftfy.fix_encoding(line) if _MOJIBAKE.search(line) else line for line in text.split("\n"))
