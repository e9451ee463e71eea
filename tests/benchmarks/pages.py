"""Main text of pages: how right and how fast, beside other extractors on the same pages in the same run.

    python -m tests.benchmarks.pages

Two parts. *Pages*: F1 over 4-word shingles as `score.py` of the set defines it, and pages a processor second, on the
pages of `../shared/pages`. Our seconds cover all of cleaning (parse, metadata, text, language), theirs the text alone.
*Mixed night*: those pages as general news, and one in five an article on a deal, wrapped into the chrome of a page of
the set: milliseconds of processor time a page for everything from bytes to events, beside trafilatura for the text.
"""

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from types import ModuleType

from flows.clean import clean
from flows.cli.documents import articles
from flows.extract import extract
from flows.read import read
from flows.records import Article, RawArticle, Rejected
from tests.quality.sets import REPO, SHARED

PAGES = SHARED / "pages"
WARM_UP = 5
ONE_IN = 5


def main() -> None:
    if not (PAGES / "html").is_dir():
        sys.exit(f"no pages to measure on: {PAGES} is not there")
    pages = [raw for raw in read([str(PAGES / "html")]) if isinstance(raw, RawArticle)]
    print(f"{'pages':28} {'precision':>9} {'recall':>7} {'F1':>7} {'pages/s':>8}")
    for name, reader in readers().items():
        seconds, texts = timed(reader, pages)
        precision, recall = score(texts)
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name:28} {precision:9.4f} {recall:7.4f} {f1:7.4f} {len(pages) / seconds:8.0f}")
    mixed_night(pages)


def readers() -> dict[str, Callable[[RawArticle], str]]:
    """Every extractor that is installed here, by name."""
    from resiliparse.extract.html2text import extract_plain_text
    from trafilatura import extract as trafilatura

    found: dict[str, Callable[[RawArticle], str]] = {
        "dealflow --with-text": lambda raw: text_of(clean(raw, wants_text=True)),
        "dealflow in a night": lambda raw: text_of(clean(raw)),
        "trafilatura": lambda raw: trafilatura(raw.content, include_comments=False) or "",
        "trafilatura, fast": lambda raw: trafilatura(raw.content, fast=True, include_comments=False) or "",
        "trafilatura, precision": lambda raw: (
            trafilatura(raw.content, favor_precision=True, include_comments=False) or ""
        ),
        "resiliparse": lambda raw: extract_plain_text(raw.content, main_content=True),
    }
    if importlib.util.find_spec("readability"):
        found["readability"] = readability
    return found


def readability(raw: RawArticle) -> str:
    from lxml.html import fromstring
    from readability import Document

    return fromstring(Document(raw.content).summary()).text_content()


def text_of(article: Article | Rejected) -> str:
    return article.text if isinstance(article, Article) else ""


def timed(reader: Callable[[RawArticle], str], pages: list[RawArticle]) -> tuple[float, dict[str, str]]:
    """Processor seconds for all pages, after a few to warm up, and what was read."""
    for raw in pages[:: len(pages) // WARM_UP]:
        reader(raw)
    start = time.process_time()
    texts = {raw.doc_id: reader(raw) for raw in pages}
    return time.process_time() - start, texts


def score(texts: dict[str, str]) -> tuple[float, float]:
    """Precision and recall by the set's own scorer, each page weighing the same."""
    scorer, gold = _scorer(), _scorer().load(PAGES / "gold.jsonl")
    pairs = [scorer.page(text, texts.get(doc_id, "")) for doc_id, text in gold.items()]
    precisions, recalls = ([value for value in column if value is not None] for column in zip(*pairs, strict=True))
    return sum(precisions) / len(precisions), sum(recalls) / len(recalls)


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", PAGES / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mixed_night(pages: list[RawArticle]) -> None:
    """Processor time a page of a night in which one page in five is about a deal."""
    import trafilatura

    night = list(_mixed(pages))
    seconds, _ = timed(_told, night)
    peer, _ = timed(lambda raw: trafilatura.extract(raw.content, include_comments=False) or "", night)
    told = sum(_told(raw) == "told" for raw in night)
    print(f"\nmixed night: {len(night)} pages, {told} with events; milliseconds a page")
    print(f"{'dealflow, bytes to events':28} {seconds / len(night) * 1000:9.2f}")
    print(f"{'trafilatura, text alone':28} {peer / len(night) * 1000:9.2f}   ratio {seconds / peer:.2f}")


def _told(raw: RawArticle) -> str:
    """``told`` where the page tells of a deal."""
    article = clean(RawArticle(doc_id=raw.doc_id, source=raw.source, form="html", content=raw.content))
    found = extract(article) if isinstance(article, Article) else None
    return "told" if found and (found.ipo_events or found.funding_commitments) else ""


def _mixed(pages: list[RawArticle]) -> Iterator[RawArticle]:
    """The pages, and after every four of them a deal of the samples in the chrome of the last."""
    deals = [one for one in articles([str(REPO / "seeds" / "articles")]) if isinstance(one, Article)]
    for number, raw in enumerate(pages, 1):
        yield raw
        if number % (ONE_IN - 1) == 0:
            deal = deals[number // (ONE_IN - 1) % len(deals)]
            yield RawArticle(doc_id=f"deal-{number}", source="", form="html", content=_wrapped(deal.text, raw.content))


def _wrapped(text: str, content: str) -> str:
    """A page with the head and scripts of another, its menus around, and the story in the middle."""
    head, _, body = content.partition("<body")
    story = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n") if paragraph)
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(60))
    scripts = body[: len(body) // 2].count("<script")
    filler = "<script>var data = [0];</script>" * scripts
    return f"{head}<body><nav><ul>{menu}</ul></nav>{filler}<div><article>{story}</article></div></body></html>"


if __name__ == "__main__":
    main()
