"""What the cleaning steps hand on: lines, and what was learned on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article half cleaned. An empty line stands for a paragraph break.

    ``published`` is the date as the article writes it; ``publisher`` and ``author`` come from its byline.
    """

    lines: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None
    is_truncated: bool = False
    is_off_topic: bool = False

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)

    def with_text(self, text: str) -> Draft:
        """The same draft with other lines."""
        return replace(self, lines=tuple(text.split("\n")))

    def with_lines(self, lines: Iterable[str]) -> Draft:
        """The same draft with other lines."""
        return replace(self, lines=tuple(lines))

    def without(self, indexes: Iterable[int]) -> Draft:
        """The same draft with the lines at ``indexes`` blanked: the paragraph break remains."""
        dropped = set(indexes)
        if not dropped:
            return self
        return self.with_lines("" if index in dropped else line for index, line in enumerate(self.lines))
