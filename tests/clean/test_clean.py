"""Cleaning as a whole: what comes out, how long hostile input may take, and that nothing is guessed."""

# ruff: noqa: E501 – one case per line

import gzip
import hashlib
import json
import os
import re
import time
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import fmean

import pytest

from flows.clean import clean
from flows.clean.language import detect_language
from flows.records import GAP_MARK, Article, RawArticle, Rejected

SHARED = Path(os.environ.get("DEALFLOW_SHARED", Path(__file__).parents[3] / "shared"))
STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."


def cleaned(content, form="text", **fields):
    return clean(RawArticle(doc_id="d", source="d", form=form, content=content, **fields))


def test_an_article():
    article = cleaned(f"{STORY}\n\n{MORE}", title="Acme raises $5 million", published="2024-05-06", publisher="Ledger")
    assert article.text == f"Acme raises $5 million\n\n{STORY}\n\n{MORE}"
    assert article.article_id == hashlib.sha256(article.text.encode()).hexdigest()
    assert (article.published, article.publisher, article.language) == (date(2024, 5, 6), "Ledger", "en")


@pytest.mark.parametrize("published", ["2024", "soon", None])
def test_a_day_that_is_not_said_stays_unknown(published):
    assert cleaned(STORY, published=published).published is None


@pytest.mark.parametrize("content, form", [
    ("", "text"), ("\n\n", "text"), ("---", "text"), ("Share\n\nComments", "text"), ("https://e.org", "text"),
    ("12345 67", "text"), ("", "html"), ("<html><body></body></html>", "html"), ("<html><script>1</script>", "html"),
])  # fmt: skip
def test_nothing_readable(content, form):
    outcome = cleaned(content, form)
    assert isinstance(outcome, Rejected)
    assert outcome.stage == "clean"


PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Acme raises | Ledger</title>
<meta property="og:title" content="Acme raises $5 million"><meta property="og:site_name" content="Ledger">
<meta name="author" content="By Jane Roe"><link rel="canonical" href="https://e.org/acme">
<script type="application/ld+json">{
    json.dumps(
        {
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "headline": "Acme &amp; Co",
                    "datePublished": "2024-05-06T09:30:00+02:00",
                    "author": [{"name": "John Doe"}],
                    "publisher": {"name": "The Ledger"},
                }
            ]
        }
    )
}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Acme</h1>{"".join(f"<p>{STORY} {MORE}</p>" for _ in range(3))}
</article><footer>All rights reserved</footer></body></html>"""


def test_a_page():
    article = cleaned(PAGE, "html")
    assert STORY in article.text
    assert "All rights" not in article.text
    assert (article.title, article.publisher, article.author) == ("Acme & Co", "The Ledger", "John Doe")
    assert (article.url, article.published_at.isoformat()) == ("https://e.org/acme", "2024-05-06T07:30:00+00:00")


def test_a_page_in_a_text_field_is_still_a_page():
    assert cleaned(PAGE).text == cleaned(PAGE, "html").text


@pytest.mark.parametrize(
    "block", ["{broken", "[" * 50_000, '"text"', "null", '{"@graph": 5}', '{"@type": "NewsArticle", "headline": {}}']
)
def test_broken_linked_data_says_nothing(block):
    page = PAGE.replace(
        '<script type="application/ld+json">', f'<script type="application/ld+json">{block}</script><script>'
    )
    assert cleaned(page, "html").title == "Acme raises $5 million"


@pytest.mark.parametrize("text, language", [
    (f"{STORY} {MORE}", "en"),
    ("Das Unternehmen teilte am Montag mit, dass es fünf Millionen Euro von mehreren Investoren erhalten hat.", "de"),
    ("L'entreprise a annoncé lundi avoir levé cinq millions d'euros auprès de plusieurs investisseurs français.", "fr"),
    ("阿克米公司周一表示，已筹集五百万美元，用于建设第二家铸造厂，预计明年春天投产。", "zh"),
    ("Acme 5", None),
    ("", None),
])  # fmt: skip
def test_language(text, language):
    assert detect_language(text) == language


HOSTILE = {
    "brackets": "[" * 1_000_000, "closing": "](" * 500_000, "newlines": "\n" * 1_000_000, "spaces": " " * 1_000_000,
    "one line": "word " * 200_000, "tags": "<a " * 330_000, "comments": "<!--" * 250_000, "stars": "*" * 1_000_000,
    "stars apart": "*a " * 330_000, "entities": "&amp" * 250_000, "links": "[a](b " * 160_000, "images": "![" * 500_000,
    "bars": "|" * 1_000_000, "ones": "1 " * 500_000, "hashes": "# " * 500_000, "quotes": ">" * 1_000_000,
    "underscores": "_a" * 500_000, "escapes": "\\" * 1_000_000, "scripts": "<script>" * 120_000, "dots": "." * 1_000_000,
    "link lines": "a\n[b](c)\n" * 100_000, "commas": ", " * 500_000, "mojibake": "â€™" * 330_000, "ticks": "`" * 1_000_000,
    "capitals": "A" * 1_000_000, "by": "By " * 330_000, "digits": "1" * 1_000_000, "parentheses": "( " * 500_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_anything_is_done_in_a_moment(name):
    cleaned(STORY)
    began = time.process_time()
    cleaned(HOSTILE[name])
    assert time.process_time() - began < 2.0


DEEP = {
    "divs": "<div>" * 100_000, "lists": "<ul><li>x" * 30_000, "bold": "<b>x" * 100_000, "tables": "<table><tr><td>" * 20_000,
    "comments": "<!--" * 250_000, "scripts": "<script>" * 100_000, "linked data": '<script type="application/ld+json">' * 25_000,
    "brackets": "<" * 1_000_000, "names": f'<div class="{"share-" * 150_000}">x</div>',
}  # fmt: skip


@pytest.mark.parametrize("name", DEEP)
def test_no_page_holds_up_the_night(name):
    began = time.process_time()
    cleaned(f"<html><head><title>t</title></head><body>{DEEP[name]}", "html")
    assert time.process_time() - began < 5.0


def test_a_page_with_an_xml_declaration():
    assert cleaned('<?xml version="1.0" encoding="utf-8"?>' + PAGE, "html").title == "Acme & Co"


def shared(*parts):
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the shared articles are not here ({path}); DEALFLOW_SHARED names their folder")
    return path


def seed(number):
    (path,) = shared("seeds").glob(f"{number}_*.txt")
    return cleaned(path.read_text(encoding="utf-8")), path.read_text(encoding="utf-8").split("\n")


SEEDS = {
    "000": {"kept": range(1, 24), "title": 1},
    "001": {"kept": range(1, 11), "title": None},
    "002": {"kept": [1, *range(16, 72)], "title": 1, "published": date(2026, 1, 3), "publisher": "AInvest"},
    "003": {"kept": [3, *range(7, 28)], "title": 3},
    "004": {"kept": [7, 9, *range(16, 39)], "title": 7, "published": date(2026, 2, 11), "publisher": "China Daily", "is_truncated": True},
}  # fmt: skip


def words(text):
    return "".join(filter(str.isalnum, text.replace(GAP_MARK, "")))


@pytest.mark.parametrize("number", SEEDS)
def test_the_five_articles_line_by_line(number):
    article, lines = seed(number)
    wanted = "".join(words(lines[kept - 1]) for kept in SEEDS[number]["kept"])
    assert words(article.text) == wanted


@pytest.mark.parametrize("number", SEEDS)
def test_what_the_five_articles_say_of_themselves(number):
    article, lines = seed(number)
    known = SEEDS[number]
    assert article.title == (lines[known["title"] - 1] if known["title"] else None)
    assert (article.published, article.publisher) == (known.get("published"), known.get("publisher"))
    assert (article.language, article.is_truncated) == ("en", known.get("is_truncated", False))


def test_the_nine_cuts_are_joined_and_marked():
    article, lines = seed("002")
    for above, below in [(20, 22), (24, 26), (32, 34), (36, 38), (40, 42), (46, 48), (50, 52), (57, 59), (65, 67)]:
        end, begin = lines[above - 1].lstrip("• ")[-20:], lines[below - 1].strip()[:12]
        assert any(f"{end} {GAP_MARK}{space}{begin}" in article.text for space in ("", " "))


def test_no_gap_is_marked_where_nothing_is_missing():
    assert not any(GAP_MARK in seed(number)[0].text for number in ("000", "001", "003", "004"))


def test_rows_lose_no_sentence():
    """Furniture is short or says what it is: of an annotated row hardly a word may go."""
    kept = total = 0
    for line in shared("gold", "train.articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = cleaned(row["text"], title=row["title"])
        assert isinstance(article, Article)
        total += len(row["text"].split())
        kept += len(article.text.split())
    assert kept > 0.93 * total


def shingles(text):
    found = re.findall(r"\w+", text)
    return Counter(zip(*[found[start:] for start in range(4)], strict=False))


def test_pages_stay_as_good_as_measured():
    """F1 of the means over 4-word shingles, as the benchmark defines it; measured 0.9716 on all 181 pages."""
    precisions, recalls = [], []
    for row in map(json.loads, shared("pages", "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        page = gzip.decompress(shared("pages", "html", f"{row['doc_id'].removesuffix('.html')}.html.gz").read_bytes())
        outcome = cleaned(page.decode("utf-8", "replace"), "html")
        found, wanted = shingles(outcome.text if isinstance(outcome, Article) else ""), shingles(row["text"])
        right = (found & wanted).total()
        precisions += [right / found.total()] if found else []
        recalls += [right / wanted.total()] if wanted else []
    precision, recall = fmean(precisions), fmean(recalls)
    assert 2 * precision * recall / (precision + recall) >= 0.968
