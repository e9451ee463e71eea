"""How well flat text is cleaned: real pages flattened to lines, without markup, against their article bodies.

    python -m tests.benchmarks.flat [--worst N]

Each page becomes all of its text, a block a line, as a scraper without an eye for the page would send it. Precision
and recall are means over the pages of 4-word shingles, as the scrapinghub article-extraction benchmark has them.
Peers are measured in the same run where they are installed: they get each line as a paragraph of a bare page, which
is the form they read. The identity is the flattened page itself.
"""

import argparse
import gzip
import importlib.util
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from statistics import fmean

from flows.clean import clean
from flows.records import Article, RawArticle
from tests.quality.sets import SHARED, rows_of

BLOCKS = frozenset(
    "p li blockquote pre td th dd dt div section article ul ol table tr tbody thead header main center figure dl "
    "details summary address body form nav footer aside dialog figcaption fieldset hr br option "
    "h1 h2 h3 h4 h5 h6".split()
)
UNSEEN = frozenset("script style noscript template head iframe svg object".split())
SHINGLE_WORDS = 4

Cleaner = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A flattened page, and the body of the article on it."""

    doc_id: str
    text: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Precision and recall on one page; None where there is nothing to divide by."""

    doc_id: str
    precision: float | None
    recall: float | None


def pages() -> Iterator[Page]:
    """The benchmark's pages, flattened."""
    for row in rows_of(SHARED / "pages" / "gold.jsonl"):
        doc_id = row["doc_id"].removesuffix(".html")
        html = gzip.decompress((SHARED / "pages" / "html" / f"{doc_id}.html.gz").read_bytes())
        yield Page(doc_id=doc_id, text=flattened(html.decode("utf-8", "replace")), body=row["text"])


def flattened(html: str) -> str:
    """All text of a page that its source holds outside of scripts, a block a line."""
    from lxml import etree
    from lxml.html import HTMLParser

    root = etree.fromstring(html.encode(), HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, etree.Comment, *UNSEEN, with_tail=False)
    for element in root.iter(*BLOCKS):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in "".join(root.itertext()).split("\n"))
    return "\n".join(filter(None, lines))


def cleaners() -> Iterator[tuple[str, Cleaner]]:
    """The identity, ours, and the peers that are installed."""
    yield "identity", lambda text: text
    yield "dealflow", cleaned
    if importlib.util.find_spec("justext"):
        yield "justext", by_justext
    if importlib.util.find_spec("boilerpy3"):
        yield "boilerpy3", by_boilerpy


def cleaned(text: str) -> str:
    """The text as the pipeline cleans it, without the title that it begins with: the bodies have none."""
    outcome = clean(RawArticle(doc_id="page", source="page", form="text", content=text))
    return outcome.text.removeprefix(outcome.title or "") if isinstance(outcome, Article) else ""


def by_justext(text: str) -> str:
    """What justext keeps of the lines."""
    import justext

    paragraphs = justext.justext(_as_page(text), justext.get_stoplist("English"))
    return "\n".join(each.text for each in paragraphs if not each.is_boilerplate)


def by_boilerpy(text: str) -> str:
    """What boilerpy3's article extractor keeps of the lines."""
    from boilerpy3 import extractors

    return str(extractors.ArticleExtractor(raise_on_failure=False).get_content(_as_page(text)))


def _as_page(text: str) -> str:
    return "<html><body>" + "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n")) + "</body></html>"


def score(page: Page, found_text: str) -> Score:
    """How much of what was found is right, and how much of the body was found."""
    found, wanted = shingles(found_text), shingles(page.body)
    right = (found & wanted).total()
    return Score(
        doc_id=page.doc_id,
        precision=right / found.total() if found else None,
        recall=right / wanted.total() if wanted else None,
    )


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of words stands in a text; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - SHINGLE_WORDS + 1)) if words else ()
    return Counter(tuple(words[start : start + SHINGLE_WORDS]) for start in starts)


def f1(scores: list[Score]) -> tuple[float, float, float]:
    """Mean precision, mean recall, and the harmonic mean of these two."""
    precision = fmean(each.precision for each in scores if each.precision is not None)
    recall = fmean(each.recall for each in scores if each.recall is not None)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=0, help="also print our N worst pages")
    worst = parser.parse_args().worst
    flat = list(pages())
    for name, cleaner in cleaners():
        begun = time.process_time()
        texts = [cleaner(page.text) for page in flat]
        rate = len(flat) / (time.process_time() - begun)
        scores = [score(page, text) for page, text in zip(flat, texts, strict=True)]
        precision, recall, both = f1(scores)
        print(f"{name:10} precision {precision:.4f}  recall {recall:.4f}  F1 {both:.4f}  {rate:,.0f} pages a second")
        if name == "dealflow":
            for each in sorted(scores, key=lambda one: (one.precision or 0) + (one.recall or 0))[:worst]:
                print(f"  {each.doc_id}  precision {each.precision or 0:.3f}  recall {each.recall or 0:.3f}")


if __name__ == "__main__":
    main()
