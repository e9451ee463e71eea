"""The story of a page that shows none without its scripts: it may lie in the page's own data, or be kept for the day
that no script runs.

Sources: schema.org ``articleBody``; the HTML standard's ``noscript``.
"""

from __future__ import annotations

import html
import json
import re

_BODY = re.compile(r'"articleBody"\s*+:\s*+("(?:[^"\\]|\\.)*+")')
_NOSCRIPT = re.compile(r"<noscript\b[^<>]*+>((?:[^<]++|<(?!/?noscript))*+)</noscript", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|br|li|h[1-6])\b[^<>]*+>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*+>")


def hidden_text(content: str) -> list[str]:
    """The lines of the story in a page's linked data, else of its longest ``noscript``; none where it has neither."""
    texts = list(map(_body, _BODY.findall(content))) or [_TAG.sub("", found) for found in _unscripted(content)]
    return _lines(max(texts, key=len, default=""))


def _body(literal: str) -> str:
    """The text of a JSON string; empty where it is not one."""
    try:
        text = json.loads(literal, strict=False)
    except ValueError:
        return ""
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", html.unescape(text))))


def _unscripted(content: str) -> list[str]:
    if "<noscript" not in content:
        return []
    return [html.unescape(_BREAK.sub("\n", found)) for found in _NOSCRIPT.findall(content)]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n")]
