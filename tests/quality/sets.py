"""The annotated sets, and how well the extraction reads each: what the floors, the pins and the counts are made from.

`samples` are the articles of `seeds/articles/`, `invented` were written for this project as well. The others are real:
their texts belong to their publishers and lie outside the repository, so here are only facts (`corpus.gold.jsonl`,
judged by reading) or nothing at all.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.cli.documents import extractions
from flows.evaluate import Documents
from flows.records import Rejected

HERE = Path(__file__).parent
REPO = HERE.parents[1]
SHARED = Path(os.environ.get("DEALFLOW_SHARED", REPO.parent / "shared"))


@dataclass(frozen=True, kw_only=True)
class AnnotatedSet:
    """Articles and what the guide makes of them; ``is_here`` tells whether their texts are on this machine."""

    name: str
    gold: Path
    articles: Path

    @property
    def is_here(self) -> bool:
        return self.gold.is_file() and self.articles.exists()

    @property
    def pin(self) -> Path:
        return HERE / "pins" / f"{self.name}.jsonl"

    def annotated(self) -> Documents:
        return {row["doc_id"]: row for row in rows_of(self.gold)}

    def predicted(self) -> Documents:
        """What the extraction finds in the annotated articles."""
        found = extractions([str(self.articles)])
        return {row["doc_id"]: row for row in found if not isinstance(row, Rejected)}


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


SETS = {
    one.name: one
    for one in (
        AnnotatedSet(name="samples", gold=HERE / "samples.gold.jsonl", articles=REPO / "seeds" / "articles"),
        AnnotatedSet(name="invented", gold=HERE / "invented.gold.jsonl", articles=HERE / "invented.articles.jsonl"),
        AnnotatedSet(name="seeds", gold=SHARED / "gold" / "seeds.gold.jsonl", articles=SHARED / "seeds"),
        AnnotatedSet(
            name="train", gold=SHARED / "gold" / "train.gold.jsonl", articles=SHARED / "gold" / "train.articles.jsonl"
        ),
        AnnotatedSet(
            name="dev", gold=SHARED / "gold" / "dev.gold.jsonl", articles=SHARED / "gold" / "dev.articles.jsonl"
        ),
        AnnotatedSet(name="corpus", gold=HERE / "corpus.gold.jsonl", articles=SHARED / "corpus" / "unlabelled.jsonl"),
    )
}
