"""A page as two flat lists: its containers, and the blocks of text that stand in them.

One lexbor parse and one walk, without recursion, since a page may nest its elements thousands deep.
Sources: the HTML standard's block-level elements and ARIA landmark roles; class names in ``page_classes.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from flows.clean.words import rows

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset(
    "script style noscript template iframe svg button select textarea input object embed canvas video audio map head "
    "-comment link meta picture img math".split()
)
_SUSPECT = frozenset({"form", "nav", "footer", "aside", "dialog", "figcaption"})
_ROLES = frozenset(
    "navigation complementary banner contentinfo search dialog menu menubar alert toolbar".split(),
)
_BLOCKS = HEADINGS | frozenset(
    "p li blockquote pre td th dd dt div section article ul ol table tr tbody thead header main center figure dl "
    "details summary address body form nav footer aside dialog figcaption fieldset hr".split()
)
_KINDS = HEADINGS | {"li", "td", "th", "p", "pre", "dd", "dt", "blockquote"}
_INHERITED = frozenset({"li", "td", "th", "dd", "blockquote"})
_SPACES = re.compile(r"\s+")


@dataclass(slots=True, kw_only=True)
class Container:
    """An element that may hold the story. ``end`` is one past the index of its last descendant."""

    parent: int
    tag: str
    is_suspect: bool
    is_story: bool
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text: the index of its container, the element it stands in, and how much of it is links."""

    container: int
    kind: str
    text: str
    link_chars: int

    @property
    def link_share(self) -> float:
        """The part of the text that is links."""
        return self.link_chars / len(self.text)


@dataclass(slots=True, kw_only=True)
class _Frame:
    """An open element: the next of its children, and the block that their text goes to (None: itself)."""

    node: Any
    container: int
    kind: str
    is_link: bool = False
    block: _Frame | None = None
    texts: list[str] = field(default_factory=list)
    link_chars: int = 0


@dataclass(slots=True, kw_only=True)
class Page:
    """The containers in document order (the first is the body), and the blocks in reading order."""

    containers: list[Container] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def read_page(html: str) -> Page:
    """The containers and blocks of a page; none where it has no body."""
    from selectolax.lexbor import LexborHTMLParser

    page = Page()
    body = LexborHTMLParser(html).body
    if body is not None:
        page.containers.append(Container(parent=-1, tag="body", is_suspect=False, is_story=False))
        _walk(page, _Frame(node=body.first_child, container=0, kind="div"))
    return page


def _walk(page: Page, root: _Frame) -> None:
    frames = [root]
    while frames:
        frame = frames[-1]
        node = frame.node
        if node is None:
            _close(page, frames)
            continue
        frame.node = node.next
        tag = node.tag
        if tag == "-text":
            _add_text(frame.block or frame, node.text_content or "", is_link=frame.is_link)
        elif tag == "br":
            _break(page, frame.block or frame, node)
        elif tag not in _SKIPPED:
            _open(page, frames, node, tag)


def _add_text(frame: _Frame, text: str, *, is_link: bool) -> None:
    frame.texts.append(text)
    if is_link:
        frame.link_chars += len(text)


def _break(page: Page, frame: _Frame, node: Any) -> None:
    """Two line breaks part paragraphs, one does not."""
    if frame.texts and node.next is not None and node.next.tag == "br":
        _flush(page, frame)
    else:
        frame.texts.append("\n")


def _open(page: Page, frames: list[_Frame], node: Any, tag: str) -> None:
    outer = frames[-1]
    block = outer.block or outer
    is_link = outer.is_link or tag == "a"
    is_suspect, is_story = _marks(tag, node.attributes)
    if tag not in _BLOCKS and not is_suspect:
        frames.append(
            _Frame(node=node.first_child, container=block.container, kind=block.kind, is_link=is_link, block=block)
        )
        return
    _flush(page, block)
    page.containers.append(Container(parent=block.container, tag=tag, is_suspect=is_suspect, is_story=is_story))
    kind = tag if tag in _KINDS else block.kind if block.kind in _INHERITED else "div"
    frames.append(_Frame(node=node.first_child, container=len(page.containers) - 1, kind=kind, is_link=is_link))


def _close(page: Page, frames: list[_Frame]) -> None:
    frame = frames.pop()
    if frame.block is None:
        _flush(page, frame)
        page.containers[frame.container].end = len(page.containers)


def _flush(page: Page, frame: _Frame) -> None:
    if text := _SPACES.sub(" ", "".join(frame.texts)).strip():
        page.blocks.append(
            Block(container=frame.container, kind=frame.kind, text=text, link_chars=min(frame.link_chars, len(text)))
        )
    frame.texts.clear()
    frame.link_chars = 0


def _marks(tag: str, attributes: Mapping[str, str | None]) -> tuple[bool, bool]:
    """Whether an element looks like furniture, and whether it says that it holds the story."""
    if not attributes:
        return tag in _SUSPECT, False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    is_furniture, is_story = _named(names) if len(names) > 1 else (False, False)
    is_suspect = tag in _SUSPECT or (is_furniture and not is_story) or _is_hidden(tag, attributes)
    return is_suspect, is_story or attributes.get("itemprop") == "articleBody"


def _is_hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    if attributes.get("role") in _ROLES or "hidden" in attributes:
        return True
    if attributes.get("aria-hidden") == "true" and tag in _BLOCKS:
        return True
    return "display:none" in (attributes.get("style") or "").replace(" ", "")


@lru_cache(maxsize=50_000)
def _named(names: str) -> tuple[bool, bool]:
    """What an element's class and id say: (furniture, story)."""
    return _class_pattern("furniture").search(names) is not None, _class_pattern("story").search(names) is not None


@cache
def _class_pattern(kind: str) -> re.Pattern[str]:
    """Furniture is a whole word of a name (``share`` of ``post-share``), the story's name may be part of one."""
    words = "|".join(re.escape(row["text"]) for row in rows("page_classes") if row["kind"] == kind)
    return re.compile(rf"(?:^|[-_ ])(?:{words})(?:$|[-_ ])" if kind == "furniture" else words, re.IGNORECASE)
