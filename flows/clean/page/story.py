"""Which container of a page holds the story, and which of its blocks are the story.

The score of a container is the prose directly in it, and ever less of what stands deeper (readability's idea,
github.com/mozilla/readability); the constants were tuned on the development half of WCXB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from flows.clean.page.blocks import HEADINGS, Block, Container, Page
from flows.clean.words import line_head, line_key, noise_lines, noise_words

_DECAY = (1.0, 0.62, 0.31, 0.16, 0.08)
_STORY_BONUS, _ARTICLE_BONUS, _BODY_MALUS = 1.35, 1.2, 0.8
_SUSPECT_SHARE = 0.25
_WIDER_GAIN, _WIDER_CHARS = 1.4, 150
_STOP_SHARE, _ENOUGH_CHARS = 0.6, 250
_LEAF_KINDS = ("p", "li", "pre", "blockquote", "td", "dd")
_TEXT_KINDS = ("p", "li", "td", "th", "dd", "dt", "blockquote", "pre")
_STOP_KINDS = ("related", "comment", "read_more", "share")


def find_story(page: Page) -> list[str]:
    """The paragraphs of the story, in order; none where no container holds prose."""
    prose = [_prose_chars(block) for block in page.blocks]
    dead = _dead(page, prose)
    living = [(block, chars) for block, chars in zip(page.blocks, prose, strict=True) if not dead[block.container]]
    best = _best_container(page.containers, living)
    if best < 0:
        return []
    end = page.containers[best].end
    return list(_trimmed([(block, chars) for block, chars in living if best <= block.container < end]))


def _prose_chars(block: Block) -> int:
    """The length of a block that is prose, else 0."""
    size = len(block.text)
    is_long = size >= 80 and block.kind not in HEADINGS and block.link_share < 0.45
    is_paragraph = size >= 40 and block.kind == "p" and block.link_share < 0.2
    return size if is_long or is_paragraph else 0


def _summed(containers: Sequence[Container], own: list[int]) -> list[int]:
    """Per container what it and all its descendants hold."""
    total = list(own)
    for index in range(len(containers) - 1, 0, -1):
        total[containers[index].parent] += total[index]
    return total


def _prose_by_container(containers: Sequence[Container], blocks: Sequence[tuple[Block, int]]) -> list[int]:
    own = [0] * len(containers)
    for block, chars in blocks:
        own[block.container] += chars
    return _summed(containers, own)


def _dead(page: Page, prose: list[int]) -> list[bool]:
    """Per container whether it stands in furniture; a "sidebar" that holds most of the prose is none."""
    total = _prose_by_container(page.containers, list(zip(page.blocks, prose, strict=True)))
    dead = [False] * len(page.containers)
    for index, container in enumerate(page.containers[1:], 1):
        is_furniture = container.is_suspect and total[index] <= _SUSPECT_SHARE * (total[0] or 1)
        dead[index] = dead[container.parent] or is_furniture
    return dead


def _best_container(containers: Sequence[Container], blocks: Sequence[tuple[Block, int]]) -> int:
    """The index of the container that holds the story, or -1."""
    scores = _scores(containers, blocks)
    best = max(range(len(scores)), key=lambda index: scores[index], default=-1)
    if best < 0 or scores[best] <= 0:
        return -1
    return _widened(containers, _prose_by_container(containers, blocks), best)


def _scores(containers: Sequence[Container], blocks: Sequence[tuple[Block, int]]) -> list[float]:
    scores = [0.0] * len(containers)
    for block, _ in blocks:
        value, index = _value(block), block.container
        if value and block.kind in _LEAF_KINDS and containers[index].tag == block.kind:
            index = containers[index].parent
        for decay in _DECAY if value else ():
            if index < 0:
                break
            scores[index] += value * decay
            index = containers[index].parent
    return [score * _bonus(container) for score, container in zip(scores, containers, strict=True)]


def _value(block: Block) -> float:
    size = len(block.text)
    if size < 25 or block.kind in HEADINGS or (block.kind == "li" and size < 80):
        return 0.0
    return (1 + block.text.count(",") + min(size / 100, 3) + size / 400) * (1 - block.link_share)


def _bonus(container: Container) -> float:
    named = _STORY_BONUS if container.is_story else 1.0
    return named * {"article": _ARTICLE_BONUS, "body": _BODY_MALUS}.get(container.tag, 1.0)


def _widened(containers: Sequence[Container], prose: list[int], best: int) -> int:
    """A wider container where it holds much more: a story may be split over several."""
    index = containers[best].parent
    while index >= 0:
        is_wider = prose[index] > _WIDER_GAIN * prose[best] + _WIDER_CHARS
        if is_wider and not (containers[best].is_story and prose[index] < 2 * prose[best]):
            best = index
        index = containers[index].parent
    return best


def _trimmed(blocks: Sequence[tuple[Block, int]]) -> Iterator[str]:
    """The blocks without headings that head nothing, link lists, and what follows the story."""
    total = sum(chars for _, chars in blocks) or 1
    seen, pending = 0, []
    for position, (block, chars) in enumerate(blocks):
        if seen > _ENOUGH_CHARS and _heads_elsewhere(block):
            if seen >= _STOP_SHARE * total:
                return
            continue
        if block.kind in HEADINGS:
            pending += [block.text] if _is_subheading(block, blocks[position + 1 : position + 4]) else []
        elif _is_kept(block, chars):
            yield from (*pending, block.text)
            pending = []
            seen += chars


def _is_subheading(block: Block, following: Sequence[tuple[Block, int]]) -> bool:
    if block.kind == "h1" or (block.link_share > 0.5 and not any(chars for _, chars in following)):
        return False
    return any(len(below.text) > 60 or below.kind == "li" for below, _ in following)


def _is_kept(block: Block, chars: int) -> bool:
    if _is_offer(block):
        return False
    return chars > 0 or not (_is_link_list(block) or _is_scrap(block) or line_key(block.text) in _junk())


def _is_link_list(block: Block) -> bool:
    return block.link_share > 0.8 or (block.link_share > 0.5 and len(block.text) < 200)


def _is_scrap(block: Block) -> bool:
    size = len(block.text)
    return (size < 30 and block.kind not in _TEXT_KINDS) or (block.kind == "li" and size < 25 and block.link_chars > 0)


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
