"""The day of publication as a page shows it to its readers: beside the headline, or behind a word that says so.

Not every day that a page shows is that day: a clock, an event, a comment, a related story and the last change have
theirs. So a day counts only where it stands alone in its part of a line, near the headline, in no such part of the
page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby, islice, takewhile
from typing import TYPE_CHECKING, Any

from flows.clean.published import DayOrder, days_in, has_only_date_words
from flows.clean.words import byline_roles, line_key, rows

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SILENT = frozenset({"script", "style", "noscript", "template", "option", "textarea", "svg", "iframe", "title"})
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data em font i label mark small span strong sub sup time u wbr -text".split()
)
_ELSEWHERE = frozenset({"footer", "nav", "aside", "form", "dialog", "a"})
_PIECE = re.compile(r"\s*[|•·—–●/]\s*|\s+-+\s+|(?:^|\s)(?:by|von|par|por|di|door|av|af)\s", re.IGNORECASE)
_CLASS_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*")
_CAPITALISED = re.compile(r"(?:[A-Z][\w.'’-]*,?\s+){0,4}[A-Z][\w.'’-]*,\s*")
_MAX_CHARS, _LINE_CHARS, _LEAD_CHARS, _TITLE_CHARS, _LABEL_CHARS = 160, 60, 300, 15, 40
_LINES_AFTER, _LINES_BEFORE, _LEVELS_UP = 25, 4, 4
_HEADINGS = ("h1", "h2", "h3")
_MAX_HEADLINES, _ALIKE_SHARE = 3, 0.5
_MAX_LINES, _MAX_TEXTS, _MAX_LEVELS, _MAX_INLINE = 5_000, 20_000, 50, 12
"""Beyond these a page is no article; climbing from every text of a deep page would take minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """The text of one block, with `` | `` around what stands in an element of its own for dates."""

    node: Any
    text: str


def shown_day(tree: LexborHTMLParser, title: str | None, order: DayOrder | None) -> date | None:
    """The day of publication that the page shows, or None where none is plainly that."""
    lines = list(islice(_lines(tree), _MAX_LINES))
    headlines = _headlines(lines, title)[:_MAX_HEADLINES]
    for headline in headlines:
        for line, before in (*_after(lines, headline), *_before(lines, headline)):
            day = _day_of(line, before, order, lines[headline].node)
            if day:
                return day
    labelled = _labelled(lines, headlines[0] if headlines else 0)
    days = {_day_of(line, before, order, None) for line, before in labelled} - {None}
    return days.pop() if len(days) == 1 else None


def standing_days(tree: LexborHTMLParser, order: DayOrder | None) -> frozenset[date]:
    """Every day that stands alone somewhere on the page, where a day of publication may stand."""
    lines = list(islice(_lines(tree), _MAX_LINES))
    body = lines[0].node if lines else None
    days = (_day_of(line, before, order, body) for line, before in _labelled(lines, 0))
    return frozenset(day for day in days if day)


def _lines(tree: LexborHTMLParser) -> Iterator[_Line]:
    """The text of the body by block, in reading order; a time element says its ``datetime``."""
    for _, texts in groupby(islice(_texts(tree), _MAX_TEXTS), key=lambda text: text[0].mem_id):
        blocks, parts = zip(*texts, strict=True)
        text = " ".join("".join(parts).split()).strip(" |")
        if text:
            yield _Line(node=blocks[0], text=text)


def _texts(tree: LexborHTMLParser) -> Iterator[tuple[Any, str]]:
    """Each text of the body with the block that it stands in."""
    for node in tree.body.traverse(include_text=True) if tree.body else ():
        if node.tag in ("-text", "time") and (block := _block(node)) is not None:
            yield block, _said(node)


def _said(node: Any) -> str:
    if node.tag == "time":
        return f" | {node.attributes.get('datetime') or ''} | "
    text = node.text_content or ""
    is_apart = len(text) <= _MAX_CHARS and node.parent.tag in ("time", "span") and any(map(str.isdigit, text))
    return f" | {text} | " if is_apart else text


def _block(node: Any) -> Any | None:
    """The block that an inline node stands in; None where its text is not shown."""
    for _ in range(_MAX_INLINE):
        if node is None or node.tag not in _INLINE:
            break
        node = node.parent
    return None if node is None or node.tag in _SILENT or node.tag in _INLINE else node


def _headlines(lines: list[_Line], title: str | None) -> list[int]:
    """The indexes of the lines that may be the headline: the title, best as a heading; else the only ``h1``."""
    wanted = line_key(title or "")
    same = [index for index, line in enumerate(lines) if _is_same(line_key(line.text), wanted)]
    headings = [index for index in same if lines[index].node.tag in _HEADINGS]
    tops = [index for index, line in enumerate(lines) if line.node.tag == "h1"]
    alike = [index for index in tops if _is_alike(line_key(lines[index].text), wanted)]
    return headings or alike or same or (tops if len(tops) == 1 else [])


def _is_alike(heading: str, title: str) -> bool:
    """Whether a heading says the title in other words, as search engines and readers are told it differently."""
    words, wanted = set(heading.split()), set(title.split())
    return len(words & wanted) >= max(3, _ALIKE_SHARE * min(len(words), len(wanted)))


def _is_same(line: str, title: str) -> bool:
    shorter, longer = sorted((line, title), key=len)
    return len(shorter) >= min(_TITLE_CHARS, len(title)) > 0 and longer.startswith(shorter)


def _after(lines: list[_Line], headline: int) -> Iterator[tuple[_Line, str]]:
    """The lines below the headline, up to the story; each with the line before it."""
    prose_chars = 0
    for index in range(headline + 1, min(headline + _LINES_AFTER, len(lines))):
        size = len(lines[index].text)
        prose_chars += size if size > _LINE_CHARS else 0
        if prose_chars > _LEAD_CHARS:
            return
        yield lines[index], lines[index - 1].text


def _before(lines: list[_Line], headline: int) -> Iterator[tuple[_Line, str]]:
    """The lines above the headline that stand in the same part of the page: a clock stands in the site's header."""
    for index in range(headline - 1, max(-1, headline - 1 - _LINES_BEFORE), -1):
        if _share_part(lines[index].node, lines[headline].node):
            yield lines[index], lines[index - 1].text if index else ""


def _share_part(node: Any, headline: Any) -> bool:
    around = {one.mem_id for one in _ancestors(headline) if one.tag not in ("body", "html", "main", "-document")}
    return any(one.mem_id in around for one in _ancestors(node)[:_LEVELS_UP])


def _ancestors(node: Any) -> list[Any]:
    found: list[Any] = []
    while node is not None and len(found) < _MAX_LEVELS:
        found.append(node)
        node = node.parent
    return found


def _labelled(lines: list[_Line], start: int) -> Iterator[tuple[_Line, str]]:
    for index in range(start, len(lines)):
        yield lines[index], lines[index - 1].text if index else ""


def _day_of(line: _Line, before: str, order: DayOrder | None, headline: Any | None) -> date | None:
    """The day of publication in a line, if it holds one; away from a ``headline`` only behind a word that says so."""
    text = line.text
    if len(text) > _MAX_CHARS or not any(map(str.isdigit, text)):
        return None
    days = days_in(text, order)
    if not days or _is_elsewhere(line.node, headline):
        return None
    return _published_among(text, days, before, must_be_labelled=headline is None)


def _published_among(
    text: str, days: list[tuple[int, int, date]], before: str, *, must_be_labelled: bool
) -> date | None:
    start_of_piece = 0
    for start, end, day in days:
        lead = text[start_of_piece:start]
        is_bare = not lead.strip(" |") and len(before) <= _LABEL_CHARS
        label = _label(lead) or (_label(before) if is_bare else None)
        if label == "published" or (label is None and not must_be_labelled and _stands_alone(lead, text[end:])):
            return day
        start_of_piece = end
    return None


def _stands_alone(lead: str, rest: str) -> bool:
    """Whether a date is a piece of its line: at its end or beside a separator, behind a name or nothing."""
    first, last = _PIECE.split(rest)[0], _PIECE.split(lead)[-1]
    if not has_only_date_words(first):
        return False
    return has_only_date_words(last) or _role_at_start(lead) or _CAPITALISED.fullmatch(last + " ") is not None


def _role_at_start(text: str) -> bool:
    return text.casefold().lstrip(" |").startswith(tuple(f"{role} " for role in byline_roles()))


def _label(lead: str) -> str | None:
    """What the words right before a date say that it is: published, modified or other."""
    key = line_key(lead)
    words = key.split()
    tails = (" ".join(words[-count:]).strip(" .:|,") for count in range(min(4, len(words)), 0, -1))
    return next((_labels()[tail] for tail in tails if tail in _labels()), None)


def _is_elsewhere(node: Any, headline: Any | None) -> bool:
    """Whether a part of the page that the headline is not in says by its tag or class that its dates are others."""
    around = {one.mem_id for one in _ancestors(headline)}
    inner = takewhile(lambda one: one.mem_id not in around, _ancestors(node))
    return any(one.tag in _ELSEWHERE or _class_words(one) & _undated() for one in inner)


def _class_words(node: Any) -> set[str]:
    if node.tag in ("body", "html"):
        return set()
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return {word.casefold() for word in _CLASS_WORD.findall(names)}


@cache
def _undated() -> frozenset[str]:
    return frozenset(row["text"] for row in rows("undated_classes"))


@cache
def _labels() -> dict[str, str]:
    return {row["text"]: row["kind"] for row in rows("date_labels")}
