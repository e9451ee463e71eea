"""The title of a page's article, by what its heads and headings agree on; none rather than the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from flows.clean.words import line_key, rows

_SEPARATOR = re.compile(r"\s+(?:[|\-–—»«•·>/~]|::|\|\|)\s+|\s*[|｜_]\s*(?=\S)")
_SQUEEZED = re.compile(r"[\W_]+")
_CUT = re.compile(r"\s*(?:\.\.\.|…)$")
_MIN_SHARED_CHARS = 15
_MAX_CHARS, _MAX_NAME_CHARS = 400, 60
_TEXTS_KEPT = 256
"""One page's titles and their parts, which are compared with one another."""


def article_title(stated: Iterable[str | None], headings: Iterable[str], names: Iterable[str | None]) -> str | None:
    """The title among those that the head states, best source first, and the headings shown.

    ``names`` are what else a title may hold and never is: site, section, publisher. A suffix goes where it is one of
    them, or where a heading or another title says the rest alone.
    """
    all_stated = [text for text in stated if text and len(text) <= _MAX_CHARS]
    shown = [text for text in headings if text and len(text) <= _MAX_CHARS]
    others = frozenset(_squeezed(name) for name in names if name and len(name) <= _MAX_NAME_CHARS) - {""}
    alone = frozenset(map(_squeezed, (*all_stated, *shown)))
    whole = [_trimmed(text, others, alone) for text in (*all_stated, *shown)]
    found = [text for text in whole if _is_title(text, others)]
    return _uncut(found[0], found) if found else None


@lru_cache(maxsize=_TEXTS_KEPT)
def is_no_name(kind: str, text: str) -> bool:
    """Whether a text of ``kind`` (title, publisher, author) is what templates put where a name is missing."""
    return line_key(text) in _placeholders(kind)


def squeezed_name(text: str) -> str:
    """What names are compared by: "The Hill" and "TheHill" are one."""
    return _squeezed(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def _squeezed(text: str) -> str:
    return _SQUEEZED.sub("", text.casefold())


def _trimmed(title: str, others: frozenset[str], alone: frozenset[str]) -> str:
    """The title without the site's name, a section or itself again, at either end."""
    for _ in range(3):
        shorter = next(_shorter(title, others, alone), None)
        if shorter is None:
            break
        title = shorter
    return title


def _shorter(title: str, others: frozenset[str], alone: frozenset[str]) -> Iterator[str]:
    """The title less its first or last part, where that is known not to belong to it."""
    for cut in [*_SEPARATOR.finditer(title)][::-1]:
        left, right = title[: cut.start()].strip(), title[cut.end() :].strip()
        for kept, dropped in ((left, right), (right, left)):
            is_known = _squeezed(dropped) in others or is_no_name("title", dropped)
            is_alone = _squeezed(kept) in alone and len(kept) >= max(_MIN_SHARED_CHARS, len(dropped))
            if kept and (is_known or is_alone or _squeezed(dropped) == _squeezed(kept)):
                yield kept


def _is_title(text: str, others: frozenset[str]) -> bool:
    key = _squeezed(text)
    is_name = key in others or "://" in text or text.startswith(("{{", "{%", "www."))
    return any(map(str.isalpha, key)) and not is_name and not is_no_name("title", text)


def _uncut(title: str, others: list[str]) -> str:
    """The whole title where a head has cut it short ("Acme raises $5 million from …")."""
    if not _CUT.search(title):
        return title
    start = _squeezed(_CUT.sub("", title))
    longer = (other for other in others if not _CUT.search(other) and _squeezed(other).startswith(start))
    return next(longer, title) if start else title


@cache
def _placeholders(kind: str) -> frozenset[str]:
    return frozenset(line_key(row["text"]) for row in rows("page_titles") if row["kind"] == kind)
