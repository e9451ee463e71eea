"""Markdown links that stand on a line of their own: cut out of a sentence, or a trail of sources.

Runs before the marks are taken off, because afterwards a link is no longer known to be one.
"""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.flat.shape import body_span
from flows.clean.words import line_key, noise_lines

_TARGET = r"\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+(?:\s+\"[^\"\n]*+\")?\s*+\)"
LINK = re.compile(rf"\[([^\[\]]{{0,400}}+)\]{_TARGET}")
IMAGE = re.compile(rf"!\[[^\[\]]*+\]{_TARGET}")
_IN_SENTENCE = re.compile(rf"(?<=[\w,(“\"])[ ]*+\n\s*+(\[[^\[\]\n]{{1,200}}+\]{_TARGET})[ ]*+\n\s*+(?=[a-z,.;:)])")
_LEFT_OF_LINKS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}+@\S+|[\W_]+")
"""A name before the @ has at most 64 characters (RFC 5321 §4.5.3.1.1); without a bound a long word takes minutes."""
_BARE_URL = re.compile(r"\W*(?:https?://|www\.)\S+\W*|\W*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*")
_PICKUP = re.compile(r"(?:pickup|source|via|link|url)\s*[-:–]*\s*", re.IGNORECASE)


def drop_link_lines(draft: Draft) -> Draft:
    """Links back in their sentences; addresses alone, and the trail of links below the story, gone."""
    text = _IN_SENTENCE.sub(_inline, IMAGE.sub("", draft.text)) if "](" in draft.text else draft.text
    lines = [line.strip() for line in text.split("\n")]
    _, last = body_span([LINK.sub(r"\1", line) if "](" in line else line for line in lines])
    return draft.with_lines("" if _is_trail(line, index > last) else line for index, line in enumerate(lines))


def _inline(found: re.Match[str]) -> str:
    follows = found.string[found.end()]
    return f" {found[1]}" if follows in ",.;:)" else f" {found[1]} "


def _is_trail(line: str, is_below: bool) -> bool:
    if "](" not in line:
        return ("@" in line or "://" in line or "www." in line) and _BARE_URL.fullmatch(line) is not None
    words = _PICKUP.sub("", LINK.sub("", line), count=1)
    if _LEFT_OF_LINKS.sub("", words) or line[:1] in "#-*+":
        return False
    label = " ".join(found[1] for found in LINK.finditer(line))
    return is_below or not _LEFT_OF_LINKS.sub("", label) or line_key(label) in noise_lines("link")
