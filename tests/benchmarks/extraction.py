"""How many articles a second one core extracts, beside spaCy on the same texts in the same run.

    python -m tests.benchmarks.extraction

Two kinds of text: `general` is ordinary news without deals, `deals` the sample and the invented articles. Each figure
is articles divided by processor seconds, best of three passes after one to warm up; cleaning is not counted, loading of
the rules neither. spaCy is its blank English pipeline with an entity ruler and a matcher, which find names of known
companies, amounts and verbs of financing, and nothing more; it is left out, and said to be, where it is not installed.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from flows.cli.documents import articles
from flows.extract import extract
from flows.records import Article
from tests.quality.sets import REPO, SETS

PASSES = 3
GENERAL = Path(__file__).parent / "general_news.jsonl"
TEXTS = {
    "general": [str(GENERAL)],
    "deals": [str(REPO / "seeds" / "articles"), str(SETS["invented"].articles)],
}
CURRENCY = ["$", "US$", "HK$", "€", "£", "¥", "₹"]
VERBS = ["raise", "raised", "raises", "secure", "secured", "pledge", "pledged", "list", "listed", "file", "filed"]


def rate(read: Callable[[Article], object], texts: Sequence[Article]) -> float:
    """Articles a second of processor time, the best of some passes."""
    return max(_pass(read, texts) for _ in range(PASSES + 1))


def _pass(read: Callable[[Article], object], texts: Sequence[Article]) -> float:
    start = time.process_time()
    for article in texts:
        read(article)
    return len(texts) / (time.process_time() - start)


def spacy_reader() -> Callable[[Article], object] | None:
    """A reader by rules as spaCy offers it; None where spaCy is not installed."""
    try:
        import spacy
        from spacy.matcher import Matcher
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    names = {name for article in articles(TEXTS["deals"]) if isinstance(article, Article) for name in _names(article)}
    ruler.add_patterns([{"label": "ORG", "pattern": name} for name in sorted(names)])
    matcher = Matcher(pipeline.vocab)
    scale = {"LOWER": {"IN": ["million", "billion", "crore", "m", "bn"]}}
    matcher.add("MONEY", [[{"TEXT": {"IN": CURRENCY}}, {"LIKE_NUM": True}, {**scale, "OP": "?"}]])
    matcher.add("RAISED", [[{"ENT_TYPE": "ORG", "OP": "+"}, {"OP": "*", "IS_PUNCT": False}, {"LOWER": {"IN": VERBS}}]])
    return lambda article: matcher(pipeline(article.text))


def _names(article: Article) -> set[str]:
    found = extract(article)
    return {event.company for event in found.ipo_events if event.company} | {
        event.recipient for event in found.funding_commitments if event.recipient
    }


def main() -> None:
    spacy_reads = spacy_reader()
    print(f"{'texts':8} {'articles':>8} {'characters':>10} {'dealflow':>9} {'spaCy':>7}   articles a second, one core")
    for name, paths in TEXTS.items():
        texts = [one for one in articles(paths) if isinstance(one, Article)]
        mean = sum(len(one.text) for one in texts) // len(texts)
        peer = f"{rate(spacy_reads, texts):7.0f}" if spacy_reads else "   none"
        print(f"{name:8} {len(texts):8} {mean:10} {rate(extract, texts):9.0f} {peer}")
    if spacy_reads is None:
        print("spaCy is not installed here: pip install spacy")


if __name__ == "__main__":
    main()
