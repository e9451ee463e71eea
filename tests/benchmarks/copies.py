"""How well copies are found among made-up news, and in how much time, beside two other ways on the same texts.

    python -m tests.benchmarks.copies [COUNT]

Loading (with the signatures) and the dbt model run as in a night, on one core; times are processor seconds. Recall is
the share of copies that lead to a text of their own story, precision the share of all texts held for copies that do.
`word sequences` joins hashed three-word sequences in SQL, those that stand in 2 to 60 texts, and takes a text for a
copy when four fifths of its sequences stand in an earlier one; `datasketch` is that library's MinHash index with the
same number of slots and a threshold of one half, left out where it is not installed.
"""

import hashlib
import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import yaml
from jinja2 import Environment

from flows.home import dbt_project
from flows.load import Batch, load
from flows.records import Article, Extraction, Run
from tests.benchmarks.copied_news import Told, corpus

COUNT = 20_000
BATCH_SIZE = 500
COPIES_MODEL = "intermediate/int_article_duplicates.sql"
WORD_SEQUENCES = Path(__file__).parent / "word_sequences.sql"
Found = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Score:
    """How many copies there are, how many texts were held for one, and how many of these rightly."""

    copies: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.copies


def article_id(told: Told) -> str:
    return hashlib.sha256(told.text.encode()).hexdigest()


def distinct(corpus_: Sequence[Told]) -> dict[str, Told]:
    """Texts by id, each in its earliest telling: the same text twice is one article."""
    return {article_id(told): told for told in sorted(corpus_, key=lambda told: told.published_at, reverse=True)}


def score(texts: dict[str, Told], found: Found) -> Score:
    stories = {told.story for told in texts.values()}
    right = sum(texts[copy].story == texts[original].story for copy, original in found.items())
    return Score(copies=len(texts) - len(stories), found=len(found), right=right)


def load_all(database: Path, texts: dict[str, Told]) -> None:
    """Load the texts in batches, as a night does."""
    told = list(texts.values())
    run = Run(run_id="night", started_at=datetime(2026, 3, 1, tzinfo=UTC), code_version="1")
    for start in range(0, len(told), BATCH_SIZE):
        articles = tuple(map(_article, told[start : start + BATCH_SIZE]))
        extractions = {each.article_id: Extraction(article_id=each.article_id) for each in articles}
        load(database, Batch(run=run, articles=articles, extractions=extractions))


def _article(told: Told) -> Article:
    return Article(
        article_id=article_id(told), doc_id=told.story, source="made up", text=told.text, published_at=told.published_at
    )


def duplicates(database: Path, model: str) -> Found:
    """What a model makes of the loaded articles: copy → original."""
    with duckdb.connect(database, config={"threads": 1}) as connection:
        connection.execute(f"CREATE OR REPLACE TEMP VIEW stg_articles AS {rendered('staging/stg_articles.sql')}")
        return dict(connection.execute(model).fetchall())


def rendered(model: str) -> str:
    """A model of the dbt project as plain SQL."""
    variables = yaml.safe_load((dbt_project() / "dbt_project.yml").read_text(encoding="utf-8"))["vars"]
    template = Environment().from_string((dbt_project() / "models" / model).read_text(encoding="utf-8"))
    return template.render(ref=lambda name: name, source=lambda schema, name: f"{schema}.{name}", var=variables.get)


def by_datasketch(texts: dict[str, Told]) -> Found | None:
    """Each text's earliest likely copy by datasketch's index; None where it is not installed."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None
    index, found = MinHashLSH(threshold=0.5, num_perm=128), {}
    for key, told in sorted(texts.items(), key=lambda item: (item[1].published_at, item[0])):
        sketch = MinHash(num_perm=128)
        words = re.findall(r"\w+", told.text.lower())
        sketch.update_batch([" ".join(run).encode() for run in zip(words, words[1:], words[2:], strict=False)])
        if near := index.query(sketch):
            found[key] = min(near, key=lambda each: (texts[each].published_at, each))
        else:
            index.insert(key, sketch)
    return found


@contextmanager
def timed(name: str) -> Iterator[None]:
    start = time.process_time()
    yield
    print(f"{name:32} {time.process_time() - start:8.1f} s")


def _told(name: str, result: Score) -> None:
    print(f"{name:32} precision {result.precision:.4f}  recall {result.recall:.4f}  of {result.copies} copies\n")


def main() -> None:
    texts = distinct(corpus(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
    words = sum(len(told.text.split()) for told in texts.values()) // len(texts)
    print(f"{len(texts)} texts of {words} words, on one core\n")
    with TemporaryDirectory() as folder:
        database = Path(folder) / "build.duckdb"
        with timed("load, with signatures"):
            load_all(database, texts)
        for name, model in (("signatures", rendered(COPIES_MODEL)), ("word sequences", WORD_SEQUENCES.read_text())):
            with timed(f"{name}: SQL"):
                found = duplicates(database, model)
            _told(name, score(texts, found))
    with timed("datasketch"):
        indexed = by_datasketch(texts)
    if indexed is None:
        print("datasketch is not installed here: pip install datasketch")
    else:
        _told("datasketch", score(texts, indexed))


if __name__ == "__main__":
    main()
