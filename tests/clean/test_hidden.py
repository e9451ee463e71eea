"""Stories that a page shows only with scripts, and pages that no reader should have to read."""

# ruff: noqa: E501 – one case per line

import json
import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from flows.clean import clean
from flows.clean.page.body import read_body
from flows.clean.page.hidden import hidden_text
from flows.clean.page.nesting import flattened, is_too_deep
from flows.records import Article, RawArticle

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital. " * 4


def linked(text):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": text})}</script>'


def text_of(html):
    article = clean(RawArticle(doc_id="x", source="x", form="html", content=html))
    return article.text if isinstance(article, Article) else None


@pytest.mark.parametrize("html, lines", [
    (linked("One.\nTwo."), ["One.", "Two."]),
    (linked("<p>One.</p><p>Two &amp; three.</p>"), ["", "One.", "", "Two & three.", ""]),
    (linked("Quotes \"stay\" and so does ü"), ['Quotes "stay" and so does ü']),
    ('{"articleBody":"broken \\x"}', [""]),
    ("<noscript><p>One.</p><p>Two.</p></noscript>", ["", "One.", "", "Two.", ""]),
    ("<noscript><img src=x></noscript>", [""]),
    ("<p>One.</p>", [""]),
])  # fmt: skip
def test_hidden_text(html, lines):
    assert hidden_text(html) == lines


@pytest.mark.parametrize("html, text", [
    (f"<html><head>{linked(STORY)}</head><body><div id=root></div></body></html>", STORY.strip()),
    (f"<html><body><noscript><p>{STORY}</p></noscript></body></html>", STORY.strip()),
    (f"<html><head>{linked('A teaser.')}</head><body><p>{STORY}</p></body></html>", STORY.strip()),
    (f"<html><head>{linked(STORY)}</head><body><p>{STORY}</p><p>{STORY[:90]} told again.</p></body></html>", f"{STORY.strip()}\n\n{STORY[:90]} told again."),
])  # fmt: skip
def test_the_page_goes_before_what_it_hides(html, text):
    assert text_of(html) == text


@pytest.mark.parametrize("html, is_deep", [
    ("<div>" * 25_000, True), ("<div></div>" * 25_000, False), ("<div>" * 500 + "<b>x</b>" * 15_000, False),
    ("<table><tr><td>" * 15_000, True), ("<DIV class='a > b'>" * 25_000, True), ("<p>" * 50_000, False),
])  # fmt: skip
def test_depth(html, is_deep):
    assert is_too_deep(html) is is_deep
    assert (flattened(html) == html) is not is_deep


def nested(tag, times, story=f"<p>{STORY}</p>"):
    return "<html><body>" + f"<{tag}>" * times + story + f"</{tag}>" * times + "</body></html>"


HOSTILE = {
    "16,000 div": nested("div", 16_000),
    "200,000 div": nested("div", 200_000),
    "200,000 span": nested("span", 200_000),
    "200,000 unknown elements": nested("x-y", 200_000),
    "200,000 lists": nested("ul><li", 200_000),
    "100,000 forms in tables": nested("table><tr><td><form", 100_000),
    "a wide cell": f"<html><body><table><tr><td colspan=9007199254740991>{STORY}</td></tr></table></body></html>",
    "a huge attribute": f"<html><body><div class='{'a-' * 2_000_000}'><p>{STORY}</p></div></body></html>",
    "many attributes": f"<html><body><div {' '.join(f'a{n}=1' for n in range(200_000))}><p>{STORY}</p></div></body></html>",
    "an entity bomb": f'<!DOCTYPE html [<!ENTITY a "{"ha" * 99}"><!ENTITY b "{"&a;" * 99}">]><html><body><p>{STORY}</p><p>&b;</p></body></html>',
    "a million elements": f"<html><body><p>{STORY}</p>{'<i>x</i>' * 500_000}</body></html>",
    "a million paragraphs": f"<html><body><p>{STORY}</p>{'<p>x' * 500_000}</body></html>",
    "a million breaks": f"<html><body><p>{STORY}</p>{'<br>' * 1_000_000}</body></html>",
    "open scripts": f"<html><body><p>{STORY}</p>{'<script>' * 100_000}</body></html>",
    "open comments": f"<html><body><p>{STORY}</p>{'<!--' * 200_000}</body></html>",
    "open noscripts": f"<html><body>{'<noscript>' * 100_000}</body></html>",
    "open bodies of articles": "<html><body><p>" + '"articleBody":"' * 100_000 + "x</p></body></html>",
    "many headings": f"<html><body><article><p>{STORY}</p>{'<h3>Related</h3>' * 50_000}</article></body></html>",
    "null characters": f"<html><body><p>{STORY}</p><p>{chr(0) * 100_000}</p></body></html>",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_costs_little(html):
    start, content = time.process_time(), flattened(html)
    body = read_body(content, LexborHTMLParser(content), wants_text=True)
    assert time.process_time() - start < 10
    assert isinstance(body.text, str)
