"""The articles of `news.txt`, and what of each belongs to which deal.

An entry begins with ``== deals | day | publisher``, then the title, then the text. Where an article tells of several
deals each has a cue (``deal: cue; deal: cue``): a mention belongs to the first deal whose cue stands in its passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flows.clean import clean
from flows.extract import extract
from flows.records import Article, Extraction, RawArticle

NEWS = Path(__file__).parent / "news.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article of the set. ``deals`` are pairs of a deal's name and the cue of its mentions."""

    deals: tuple[tuple[str, str], ...]
    published: str
    publisher: str
    title: str
    text: str

    def raw(self, number: int) -> RawArticle:
        return RawArticle(
            doc_id=f"news-{number}",
            source=f"{NEWS.name}:{number}",
            form="text",
            content=f"{self.title}\n\n{self.text}",
            title=self.title,
            published=self.published,
            publisher=self.publisher,
            language="en",
        )

    def deal_of(self, quote: str) -> str:
        """The deal that a passage tells of."""
        return next((deal for deal, cue in self.deals if cue.casefold() in quote.casefold()), self.deals[0][0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An entry as the pipeline read it."""

    entry: Entry
    article: Article
    extraction: Extraction


def entries() -> list[Entry]:
    """All articles of the set, in the order of the file."""
    return [_entry(block) for block in NEWS.read_text(encoding="utf-8").split("== ")[1:]]


def read_news() -> list[Read]:
    """All articles of the set, cleaned and read."""
    found = []
    for number, entry in enumerate(entries(), 1):
        article = clean(entry.raw(number))
        if not isinstance(article, Article):
            raise TypeError(f"{entry.title}: {article}")
        found.append(Read(entry=entry, article=article, extraction=extract(article)))
    return found


def _entry(block: str) -> Entry:
    head, title, text = block.split("\n", 2)
    deals, published, publisher = head.split(" | ")
    pairs = [deal.partition(": ") for deal in deals.split("; ")]
    return Entry(
        deals=tuple((name, cue) for name, _, cue in pairs),
        published=published,
        publisher=publisher,
        title=title,
        text=text.strip(),
    )
