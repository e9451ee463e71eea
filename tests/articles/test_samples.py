"""The sample articles: readable, annotated, evidenced by their own words, and written for this project.

``seeds/articles`` is what a first run loads; ``tests/quality/samples.gold.jsonl`` is what a careful analyst
would enter from it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from flows.read import READERS, Web, read
from flows.read.found import packing_of, split_name
from flows.read.web import FEED_FORMS, Surroundings
from flows.records import RawArticle
from tests.articles.packed import packed

REPO = Path(__file__).resolve().parents[2]
SAMPLES = sorted((REPO / "seeds" / "articles").iterdir())
GOLD = REPO / "tests" / "quality" / "samples.gold.jsonl"
NOTES = REPO / "tests" / "quality" / "samples_notes.md"
SHARED = Path(os.environ.get("DEALFLOW_SHARED", REPO.parent / "shared"))
QUOTE_WORDS = 15
SHINGLE_WORDS = 8
NEGATIVES = 4

Record = dict[str, Any]


def json_lines(path: Path) -> list[Record]:
    """The objects of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def squeezed(text: str) -> str:
    """``text`` with every run of white space as one space."""
    return " ".join(text.split())


def visible(html: str) -> str:
    """What a reader of the page sees, navigation and all."""
    soup = BeautifulSoup(html, "lxml")
    for hidden in soup(["head", "script", "style"]):
        hidden.decompose()
    return squeezed(soup.get_text(" "))


def articles_of(path: Path) -> Iterator[tuple[str, str]]:
    """(doc_id, visible text) of each article in a sample file."""
    for article in read([str(path)]):
        assert isinstance(article, RawArticle), article
        yield article.doc_id, visible(article.content) if article.form == "html" else squeezed(article.content)


def events_of(annotation: Record) -> list[Record]:
    """All records of an annotation, listings first."""
    return [*annotation["ipo_events"], *annotation["funding_commitments"]]


def shingles(text: str) -> set[str]:
    """Every run of ``SHINGLE_WORDS`` words, letter case and punctuation aside."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)}


def published_texts() -> Iterator[str]:
    """The texts of other publishers that the samples must not repeat."""
    yield from (path.read_text(encoding="utf-8") for path in sorted((SHARED / "seeds").glob("*.txt")))
    for path in [*sorted((SHARED / "corpus").glob("*.jsonl")), *sorted((SHARED / "gold").glob("*.articles.jsonl"))]:
        yield from (f"{row.get('title') or ''}\n{row['text']}" for row in json_lines(path))


ARTICLES = [article for path in SAMPLES for article in articles_of(path)]
TEXTS = dict(ARTICLES)
ANNOTATIONS = {row["doc_id"]: row for row in json_lines(GOLD)}
QUOTES = [(doc_id, event["quote"]) for doc_id, row in ANNOTATIONS.items() for event in events_of(row)]
FORMS = {path: split_name(path)[1] for path in SAMPLES}
ROW_IDS = {doc_id for path in SAMPLES if FORMS[path] in ("jsonl", "ndjson") for doc_id, _ in articles_of(path)}


def test_a_sample_of_every_form() -> None:
    """One feed stands for all forms that lead to the web: only a feed's entries can carry their articles."""
    assert set(FORMS.values()) == set(READERS) - set(FEED_FORMS) | {"xml"}
    assert {packing_of(path.name) for path in SAMPLES} == {"", "gz", "zst"}


@pytest.mark.parametrize("name", packed())
def test_packed_samples_are_made_from_their_sources(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(packed()[name])
    assert dict(articles_of(tmp_path / name)) == dict(articles_of(REPO / "seeds" / "articles" / name))


def test_the_first_run_asks_no_network() -> None:
    def resolve(*_: object, **__: object) -> list[tuple[object, ...]]:
        raise AssertionError("a sample asked for a host")

    documents = list(read([str(REPO / "seeds" / "articles")], web=Web(surroundings=Surroundings(resolve=resolve))))
    assert all(isinstance(document, RawArticle) for document in documents)


def test_names_are_unique() -> None:
    assert len(TEXTS) == len(ARTICLES)


def test_every_article_has_one_annotation() -> None:
    assert sorted(row["doc_id"] for row in json_lines(GOLD)) == sorted(TEXTS)


def test_every_sample_is_described() -> None:
    described = re.findall(r"^- `([^`]+)`", NOTES.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(described) == [path.name for path in SAMPLES]


def test_some_samples_hold_no_deal() -> None:
    assert sum(not events_of(row) for row in ANNOTATIONS.values()) >= NEGATIVES


@pytest.mark.parametrize("doc_id", TEXTS)
def test_length(doc_id: str) -> None:
    fewest = 60 if doc_id in ROW_IDS else 200
    assert fewest <= len(TEXTS[doc_id].split()) <= 700


@pytest.mark.parametrize(("doc_id", "quote"), QUOTES)
def test_quote_stands_in_the_article(doc_id: str, quote: str) -> None:
    assert squeezed(quote) in TEXTS[doc_id]
    assert len(quote.split()) <= QUOTE_WORDS


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the publishers' texts are not on this machine")
def test_nothing_is_copied() -> None:
    own = {shingle: doc_id for doc_id, text in TEXTS.items() for shingle in shingles(text)}
    repeated = {(own[shingle], shingle) for text in published_texts() for shingle in shingles(text) & own.keys()}
    assert repeated == set()
