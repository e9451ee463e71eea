"""Which container of a page holds the story, and which of its blocks are the story.

The score of a container is the prose directly in it, and ever less of what stands deeper (readability's idea,
github.com/mozilla/readability); the constants were tuned on the development half of WCXB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from flows.clean.page.blocks import Block, Container, Page
from flows.clean.page.marks import HEADINGS
from flows.clean.words import line_head, line_key, noise_lines, noise_words

_DECAY = (1.0, 0.62, 0.31, 0.16, 0.08)
_STORY_BONUS = 1.35
_TAG_BONUS = {"article": 1.2, "body": 0.8, "ul": 0.5, "ol": 0.5}
_SUSPECT_SHARE = 0.25
_WIDER_GAIN, _WIDER_CHARS = 1.4, 150
_STOP_SHARE, _ENOUGH_CHARS = 0.7, 250
_TOLD_ONCE = 200
_COMMAS, _LIST_SHARE = 10, 0.5
_REACH, _LEVELS = 4, 2
_LEAF_KINDS = ("p", "li", "pre", "blockquote", "td", "dd")
_TEXT_KINDS = ("p", "li", "td", "th", "dd", "dt", "blockquote", "pre")
_STOP_KINDS = ("related", "comment", "read_more", "share")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The paragraphs of the story, in order, and how much of all prose on the page is in it, 0 to 1."""

    paragraphs: list[str]
    share: float


def find_story(page: Page) -> Story:
    """The story of a page; no paragraphs where no container holds prose."""
    elsewhere = _elsewhere(page.containers, page.blocks)
    blocks = [block for block in page.blocks if not elsewhere[block.container] or _heads_elsewhere(block)]
    best = _best_container(page.containers, blocks)
    told = list(_trimmed(_span(page.containers, blocks, best))) if best >= 0 else []
    share = sum(block.prose for block in told) / max(1, page.prose)
    return Story(paragraphs=[block.text for block in told], share=min(1.0, share))


def _span(containers: Sequence[Container], blocks: Sequence[Block], best: int) -> Sequence[Block]:
    """The blocks of the best container, and the prose just before and after it that is of the same story."""
    inside = [at for at, block in enumerate(blocks) if best <= block.container < containers[best].end]
    first, last = inside[0], inside[-1]
    first -= _reach(containers, best, blocks[:first][::-1], is_before=True)
    last += _reach(containers, best, blocks[last + 1 :], is_before=False)
    return blocks[first : last + 1]


def _reach(containers: Sequence[Container], best: int, blocks: Sequence[Block], *, is_before: bool) -> int:
    """How many of ``blocks``, nearest first, go on with the story of the best container."""
    reached = 0
    for position, block in enumerate(blocks, 1):
        if block.kind == "h1" or position - reached > _REACH:
            break
        if block.prose and not _goes_on(containers, best, block, is_before=is_before):
            break
        reached = position if block.prose else reached
    return reached


def _goes_on(containers: Sequence[Container], best: int, block: Block, *, is_before: bool) -> bool:
    """Whether a block stands by itself beside the best container, or in one named and placed as that is."""
    path = _path(containers, block.container)
    for _ in range(_LEVELS):
        parent = containers[best].parent
        if parent <= 0:
            return False
        if parent in path:
            beside = path[path.index(parent) - 1] if path[0] != parent else parent
            return (is_before and _is_alone(containers, path, beside)) or _are_alike(
                containers[best], containers[beside]
            )
        best = parent
    return False


def _path(containers: Sequence[Container], index: int) -> list[int]:
    """A container and those around it, innermost first."""
    path = [index]
    while containers[path[-1]].parent >= 0:
        path.append(containers[path[-1]].parent)
    return path


def _is_alone(containers: Sequence[Container], path: list[int], outermost: int) -> bool:
    """Whether the elements from a block's own to ``outermost`` hold that block and no other element."""
    return containers[outermost].end - outermost <= path.index(outermost) + 1 or path[0] == outermost


def _are_alike(one: Container, other: Container) -> bool:
    return bool(one.name) and one.name == other.name


def _holder(containers: Sequence[Container], block: Block) -> int:
    """The container around the paragraph that a block is."""
    index = block.container
    return containers[index].parent if block.kind in _LEAF_KINDS and containers[index].tag == block.kind else index


def _prose_by_container(containers: Sequence[Container], blocks: Sequence[Block]) -> list[int]:
    """Per container the prose that it and all its descendants hold."""
    total = [0] * len(containers)
    for block in blocks:
        total[block.container] += block.prose
    for index in range(len(containers) - 1, 0, -1):
        total[containers[index].parent] += total[index]
    return total


def _best_container(containers: Sequence[Container], blocks: Sequence[Block]) -> int:
    """The index of the container that holds the story, or -1."""
    scores = _scores(containers, blocks)
    best = max(range(len(scores)), key=lambda index: scores[index], default=-1)
    if best < 0 or scores[best] <= 0:
        return -1
    return _widened(containers, blocks, best)


def _scores(containers: Sequence[Container], blocks: Sequence[Block]) -> list[float]:
    scores = [0.0] * len(containers)
    for block in blocks:
        value, index = _value(block), _holder(containers, block)
        for decay in _DECAY if value else ():
            if index < 0:
                break
            scores[index] += value * decay
            value *= _LIST_SHARE if containers[index].tag in ("ul", "ol") else 1.0
            index = containers[index].parent
    return [score * _bonus(container) for score, container in zip(scores, containers, strict=True)]


def _elsewhere(containers: Sequence[Container], blocks: Sequence[Block]) -> list[bool]:
    """Per container whether it, or one around it, begins with a line that says that other things follow the story."""
    begun, seen, elsewhere = 0, 0, [False] * len(containers)
    for block in blocks:
        if seen > _ENOUGH_CHARS and block.container >= begun and _heads_elsewhere(block):
            start = _outermost(containers, block.container, begun)
            elsewhere[start : containers[start].end] = [True] * (containers[start].end - start)
        begun, seen = max(begun, block.container + 1), seen + block.prose
    return elsewhere


def _outermost(containers: Sequence[Container], index: int, begun: int) -> int:
    """The outermost container around one that begins with it: is none of those before ``begun``."""
    while containers[index].parent >= begun:
        index = containers[index].parent
    return index


def _value(block: Block) -> float:
    size = block.size
    if size < 25 or block.kind in HEADINGS or (block.kind == "li" and size < 80):
        return 0.0
    return (1 + min(block.text.count(","), _COMMAS) + min(size / 100, 3) + size / 400) * (1 - block.link_share)


def _bonus(container: Container) -> float:
    named = _STORY_BONUS if container.is_story else 1.0
    return named * _TAG_BONUS.get(container.tag, 1.0)


def _widened(containers: Sequence[Container], blocks: Sequence[Block], best: int) -> int:
    """A wider container where it holds much more: a story may be split over several.

    Beside a part that is named as the story only parts of the same name count, beside one that is not those that are
    not; lists hold other stories, and so does the body.
    """
    names = _part_names(containers)
    parts = [block for block in blocks if names[block.container] == names[best]]
    prose = _prose_by_container(containers, parts)
    index = containers[best].parent
    while index > 0:
        if prose[index] > _WIDER_GAIN * prose[best] + _WIDER_CHARS:
            best = index
        index = containers[index].parent
    return best


def _part_names(containers: Sequence[Container]) -> list[str]:
    """Per container by which name it, or the outermost one around it, says that it holds the story; else by the tag of
    the list that it stands in, if any.
    """
    names: list[str] = []
    for container in containers:
        outer = names[container.parent] if container.parent >= 0 else ""
        own = container.name if container.is_story else container.tag if container.tag in ("ul", "ol") else ""
        names.append(outer or own)
    return names


def _trimmed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without headings that head nothing, link lists, and what follows the story."""
    total = sum(block.prose for block in blocks) or 1
    seen, pending, told = 0, list[Block](), set[str]()
    for position, block in enumerate(blocks):
        if _heads_elsewhere(block):
            if seen >= max(_ENOUGH_CHARS, _STOP_SHARE * total):
                return
            continue
        if block.kind in HEADINGS:
            pending += [block] if _is_subheading(block, blocks[position + 1 : position + 4]) else []
        elif _is_kept(block) and not (_is_told_once(block) and block.text in told):
            told.add(block.text)
            yield from (*pending, block)
            pending = []
            seen += block.prose


def _is_subheading(block: Block, following: Sequence[Block]) -> bool:
    if block.kind == "h1" or (block.link_share > 0.5 and not any(below.prose for below in following)):
        return False
    return any(len(below.text) > 60 or below.kind == "li" for below in following)


def _is_kept(block: Block) -> bool:
    if _is_offer(block):
        return False
    return block.prose > 0 or not (_is_link_list(block) or _is_scrap(block) or line_key(block.text) in _junk())


def _is_told_once(block: Block) -> bool:
    """Whether a second copy of a block is one of the page (for phones, for printing), not of a list or a table."""
    return block.size >= _TOLD_ONCE and block.kind in ("p", "div")


def _is_link_list(block: Block) -> bool:
    return block.link_share > 0.8 or (block.link_share > 0.5 and len(block.text) < 200)


def _is_scrap(block: Block) -> bool:
    size = len(block.text)
    return (size < 30 and block.kind not in _TEXT_KINDS) or (block.kind == "li" and size < 25 and block.link_share > 0)


def _heads_elsewhere(block: Block) -> bool:
    """Whether a short line says that other stories, comments or buttons follow."""
    if len(block.text) >= 90:
        return False
    key = line_key(block.text)
    return key in _stops() or key.startswith(("more from ", "about the author"))


@cache
def _stops() -> frozenset[str]:
    return frozenset().union(*map(noise_lines, _STOP_KINDS))


def _is_offer(block: Block) -> bool:
    """Whether a block asks for a subscription or is another line that says it is furniture."""
    return len(block.text) < 420 and line_head(block.text).startswith(_offers())


@cache
def _offers() -> tuple[str, ...]:
    return tuple(word.text for word in noise_words() if word.match == "start" and word.kind in ("subscribe", "photo"))


@cache
def _junk() -> frozenset[str]:
    return noise_lines("advertisement") | noise_lines("share") | noise_lines("cookie") | noise_lines("widget")
