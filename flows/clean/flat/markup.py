"""HTML left in a text: scripts, comments and tags go, their words stay."""

from __future__ import annotations

import re

from flows.clean.draft import Draft

# Each pattern stops at the next place where it could begin, so that a text of brackets alone costs linear time.
_COMMENT = re.compile(r"<!--(?:(?!-->|<!--).)*+-->", re.DOTALL)
_ELEMENT = re.compile(
    r"<(script|style|noscript|svg|iframe)\b[^<>]*+>(?:(?!</?\1\b).)*+</\1\s*+>", re.DOTALL | re.IGNORECASE
)
_ITEM = re.compile(r"<li\b[^<>]*+>\s*", re.IGNORECASE)
_BLOCKS = "p|div|h[1-6]|ul|ol|table|tr|blockquote|section|article|figure|figcaption|br|hr"
_BREAK = re.compile(rf"</?(?:{_BLOCKS})\b[^<>]*+>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9-]*+(?:\s[^<>]*+)?/?>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]*+>", re.IGNORECASE)
_CODE_WORDS = re.compile(r"\bfunction\s*\(|\bdocument\.|\bwindow\.|\bvar \w+ =|=>\s*\{|\"\w+\":\s*[\[{\"]|&quot;:")
_CODE_MARKS = frozenset("{};=()")
_CODE_SHARE = 0.04


def strip_markup(draft: Draft) -> Draft:
    """The draft without tags, comments, scripts and lines of program code."""
    text = _without_tags(draft.text) if "<" in draft.text else draft.text
    return draft.with_lines("" if _is_code(line) else line for line in text.split("\n"))


def blanked(html: str) -> str:
    """A page with spaces for its tags, comments and scripts: each character that is left stands where it did."""
    for pattern in (_COMMENT, _ELEMENT, _TAG):
        html = pattern.sub(_spaces, html)
    return html


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_tags(text: str) -> str:
    text = _AUTOLINK.sub("", _ELEMENT.sub(" ", _COMMENT.sub("", text)))
    return _TAG.sub("", _BREAK.sub("\n\n", _ITEM.sub("\n- ", text)))


def _is_code(line: str) -> bool:
    if not ("{" in line and _CODE_WORDS.search(line)):
        return False
    return sum(map(line.count, _CODE_MARKS)) >= _CODE_SHARE * len(line)
