"""A page as two flat lists: its containers, and the blocks of text that stand in them.

What can hold no text goes in C; then one walk, without recursion, since a page may nest its elements thousands deep,
and without a step into furniture, where most of a page's elements stand.
Sources: the HTML standard's block-level elements and ARIA landmark roles; class names in ``page_classes.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from flows.clean.page.marks import BLOCKS, HEADINGS, WITHOUT_TEXT, marks

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_KINDS = HEADINGS | {"li", "td", "th", "p", "pre", "dd", "dt", "blockquote"}
_INHERITED = frozenset({"li", "td", "th", "dd", "blockquote"})
_NO_ELEMENTS = frozenset({"-comment", *WITHOUT_TEXT})
_DENSE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")
_DENSITY = 3
"""How many letters of an alphabet a Chinese, Japanese or Korean character is worth; chosen, not measured."""
_LONG, _PARAGRAPH = 80, 40
_LONG_LINKED, _PARAGRAPH_LINKED = 0.45, 0.2
_LOOKS = 4
_MOST_CONTAINERS = 100_000
"""No article has so many; what comes after is not read."""


@dataclass(slots=True, kw_only=True)
class Container:
    """An element that may hold the story. ``end`` is one past the index of its last descendant.

    ``name`` is its classes, ``is_story`` whether these say that it holds the story.
    """

    parent: int
    tag: str
    name: str = ""
    is_story: bool = False
    end: int = 0


@dataclass(slots=True, kw_only=True)
class Block:
    """A run of text: the index of its container, the element it stands in, and how much of it is links.

    ``size`` is its length in letters of an alphabet, ``prose`` the same where it reads like a sentence, else 0.
    """

    container: int
    kind: str
    text: str
    link_share: float
    size: int
    prose: int


@dataclass(slots=True)
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
    """The containers in document order (the first is the body), and the blocks in reading order.

    ``furniture`` holds the elements left aside, by their address: the letters of prose in each, and how much of the
    page's prose it may hold and yet be furniture;
    ``depth`` is how many elements stand in one another at most, and ``is_cut`` tells that the page is longer than this.
    """

    containers: list[Container] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    furniture: dict[int, tuple[int, float]] = field(default_factory=dict)
    depth: int = 0
    is_cut: bool = False

    @property
    def prose(self) -> int:
        """The letters of prose on the page, in its furniture too."""
        return sum(block.prose for block in self.blocks) + sum(prose for prose, _ in self.furniture.values())


def read_page(tree: LexborHTMLParser) -> Page:
    """The containers and blocks of a page; none where it has no body. Takes out of ``tree`` what holds no text."""
    tree.strip_tags(list(WITHOUT_TEXT))
    page, kept = _look(tree, frozenset()), frozenset[int]()
    for _ in range(_LOOKS):
        wanted = {address for address, (prose, share) in page.furniture.items() if prose > share * page.prose}
        if not wanted:
            break
        kept |= wanted
        page = _look(tree, kept)
    return page


def _look(tree: LexborHTMLParser, kept: frozenset[int]) -> Page:
    """One walk. ``kept``: what is called furniture and holds so much of the prose that it is none."""
    page = Page()
    body = tree.body
    if body is not None:
        page.containers.append(Container(parent=-1, tag="body"))
        _walk(page, _Frame(body.first_child, 0, "div"), kept)
    return page


def _walk(page: Page, root: _Frame, kept: frozenset[int]) -> None:
    frames = [root]
    while frames and len(page.containers) < _MOST_CONTAINERS:
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
        elif tag not in _NO_ELEMENTS:
            _enter(page, frames, node, tag, kept)
    page.is_cut = bool(frames)
    while frames:
        _close(page, frames)


def _enter(page: Page, frames: list[_Frame], node: Any, tag: str, kept: frozenset[int]) -> None:
    attributes = node.attributes
    share, is_story = marks(tag, attributes)
    if share and node.mem_id not in kept:
        page.furniture[node.mem_id] = _prose_in(node), share
        if tag in BLOCKS:
            _flush(page, frames[-1].block or frames[-1])
    elif tag in BLOCKS or share:
        _open_block(page, frames, node, tag)
        page.containers[-1].name, page.containers[-1].is_story = attributes.get("class") or "", is_story
    else:
        _open_inline(frames, node, tag)


def _prose_in(node: Any) -> int:
    """How long the long runs of text in an element are together: menus have none."""
    return sum(len(run) for run in node.text(separator="\n", skip_empty=True).split("\n") if len(run) >= _LONG)


def _open_inline(frames: list[_Frame], node: Any, tag: str) -> None:
    outer = frames[-1]
    block, child = outer.block or outer, node.first_child
    is_link = outer.is_link or tag == "a"
    if child is None:
        return
    if child.next is None and child.tag == "-text":
        _add_text(block, child.text_content or "", is_link=is_link)
    else:
        frames.append(_Frame(child, block.container, block.kind, is_link, block))


def _open_block(page: Page, frames: list[_Frame], node: Any, tag: str) -> None:
    outer = frames[-1]
    block = outer.block or outer
    _flush(page, block)
    page.containers.append(Container(parent=block.container, tag=tag))
    kind = tag if tag in _KINDS else block.kind if block.kind in _INHERITED else "div"
    frames.append(_Frame(node.first_child, len(page.containers) - 1, kind, outer.is_link))
    page.depth = max(page.depth, len(frames))


def _add_text(frame: _Frame, text: str, *, is_link: bool) -> None:
    if not frame.texts and text.isspace():
        return
    frame.texts.append(text)
    if is_link:
        frame.link_chars += len(text)


def _break(page: Page, frame: _Frame, node: Any) -> None:
    """Two line breaks part paragraphs, one does not."""
    if frame.texts and _is_break(node.next):
        _flush(page, frame)
    else:
        frame.texts.append("\n")


def _is_break(node: Any) -> bool:
    """Whether a line break follows, be it after spaces."""
    if node is not None and node.is_empty_text_node:
        node = node.next
    return node is not None and node.tag == "br"


def _close(page: Page, frames: list[_Frame]) -> None:
    frame = frames.pop()
    if frame.block is None:
        _flush(page, frame)
        page.containers[frame.container].end = len(page.containers)


def _flush(page: Page, frame: _Frame) -> None:
    if not frame.texts:
        return
    text = " ".join("".join(frame.texts).split())
    if text:
        page.blocks.append(_block(frame, text))
    frame.texts.clear()
    frame.link_chars = 0


def _block(frame: _Frame, text: str) -> Block:
    size = len(text) if text.isascii() else len(text) + (_DENSITY - 1) * len(_DENSE.findall(text))
    share = min(1.0, frame.link_chars / len(text))
    is_long = size >= _LONG and frame.kind not in HEADINGS and share < _LONG_LINKED
    is_paragraph = size >= _PARAGRAPH and frame.kind == "p" and share < _PARAGRAPH_LINKED
    return Block(
        container=frame.container,
        kind=frame.kind,
        text=text,
        link_share=share,
        size=size,
        prose=size if is_long or is_paragraph else 0,
    )
