"""Pairwise precision and recall of "same deal": are two mentions of two articles put into one row, or apart?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One mention: the article and passage it stands in, the deal it tells of, and the row it was put into."""

    mention_id: str
    article_id: str
    quote: str
    deal: str
    row_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of pairs, and the pairs that were judged wrongly."""

    together: int
    wrongly_together: tuple[tuple[Told, Told], ...]
    wrongly_apart: tuple[tuple[Told, Told], ...]

    @property
    def precision(self) -> float:
        """The share of pairs in one row that tell of one deal."""
        return self.together / (self.together + len(self.wrongly_together))

    @property
    def recall(self) -> float:
        """The share of pairs that tell of one deal and stand in one row."""
        return self.together / (self.together + len(self.wrongly_apart))


def score(mentions: Iterable[Told]) -> Score:
    """Every pair of mentions of two articles, counted.

    Raises:
        ZeroDivisionError: asked for a figure where no pair is together.
    """
    together, merged, split = 0, [], []
    for pair in combinations(mentions, 2):
        one, other = pair
        same_deal, same_row = one.deal == other.deal, one.row_id == other.row_id
        if one.article_id == other.article_id or not (same_deal or same_row):
            continue
        if same_deal and same_row:
            together += 1
        else:
            (split if same_deal else merged).append(pair)
    return Score(together=together, wrongly_together=tuple(merged), wrongly_apart=tuple(split))
