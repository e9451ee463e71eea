"""Which words a pattern cannot match without: a cheap test before a dear one.

    needles(r"(?:has )?raise[sd] <money>")   →  ("raise",), (" <money>",)
    needles(r"(?:pulled|axed) its ipo")      →  ("axed", "pulled"), (" its ipo",)

Two hundred rules look at each sentence and nearly all of them find nothing; that none of a rule's words is there is
seen twenty times faster than its pattern fails. The words are read from the pattern as Python's compiler parses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # as hypothesis does: there is no public parser
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from flows.extract.marking import Form, Marked
from flows.extract.rule import Rule, expand

NEEDLE_LENGTH_MIN = 3
"""Characters; shorter ones stand in nearly every sentence."""
_TAG_WORDS = frozenset({"org", "gov", "<org>", "<place>", "<money>", "<date>", "place>", "money>"})
NEEDLES_MAX = 24
"""More words than that take as long as the pattern itself."""


def needles(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Groups of texts; whatever ``pattern`` matches holds one of each. The rarest group stands first."""
    groups = {one for one in _options(parser.parse(pattern)) if _is_usable(one)}
    return tuple(tuple(sorted(one)) for one in sorted(groups, key=_rareness, reverse=True))


class Sieve:
    """Rules that are tried on a text only where their needles are in it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        entries = [(rule, tuple(map(frozenset, needles(expand(rule.pattern))))) for rule in rules]
        self._entries: list[tuple[Rule, tuple[frozenset[str], ...]]] = entries
        self._words = sorted({word for _, groups in entries for group in groups for word in group})

    def matches(self, marked: Marked) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule, rule by rule in their order, in the view of the sentence that the rule reads."""
        spine, form = marked.spine, marked.form
        text = spine.text if spine.text == form.text else f"{spine.text}\n{form.text}"
        for rule in self._likely(text):
            view = spine if rule.over == "spine" else form
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))

    def matches_in(self, view: Form) -> Iterator[tuple[Rule, re.Match[str], Form]]:
        """Every match of every rule in one view, whichever view the rule reads."""
        for rule in self._likely(view.text):
            yield from ((rule, match, view) for match in rule.regex.finditer(view.text))

    def _likely(self, text: str) -> Iterator[Rule]:
        """The rules whose needles are all in a text."""
        seen = {word for word in self._words if word in text}
        for rule, groups in self._entries:
            if all(not group.isdisjoint(seen) for group in groups):
                yield rule


def _is_usable(option: frozenset[str]) -> bool:
    return len(option) <= NEEDLES_MAX and min(map(len, option)) >= NEEDLE_LENGTH_MIN


def _rareness(option: frozenset[str]) -> tuple[bool, int, int, list[str]]:
    """How seldom prose holds it: that of the longest words, tags aside."""
    return not option & _TAG_WORDS, min(map(len, option)), -len(option), sorted(option)


def _options(parsed: Any) -> Iterator[frozenset[str]]:
    """Every set of texts of which a match of a sequence holds one."""
    literal = ""
    for code, value in parsed:
        if code is codes.LITERAL:
            literal += chr(value)
            continue
        if literal:
            yield frozenset({literal})
        literal = ""
        yield from _inside(code, value)
    if literal:
        yield frozenset({literal})


def _inside(code: Any, value: Any) -> Iterator[frozenset[str]]:
    if code is codes.SUBPATTERN:
        yield from _options(value[3])
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] >= 1:
        yield from _options(value[2])
    elif code is codes.BRANCH:
        branches = [max(_options(branch), key=_rareness, default=frozenset()) for branch in value[1]]
        if all(branches):
            yield frozenset().union(*branches)
