"""What a page says of itself: title, publisher and author, by the sources that agree."""

# ruff: noqa: E501 – one case per line

import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from flows.clean.page.head import read_head
from flows.clean.page.titles import article_title

ANVILS = "Northgate Anvil Works raises $5 million"
URL = "https://www.ledger.example/2024/05/06/anvils"


def head_of(head, body="", url=None):
    return read_head(f"<!doctype html><html lang='en'><head>{head}</head><body>{body}<p>Text.</p></body></html>", url)


def linked(data):
    return f'<script type="application/ld+json">{data}</script>'


def site(name):
    return f'<meta property="og:site_name" content="{name}">'


@pytest.mark.parametrize("head, body, title", [
    (f"<title>{ANVILS}</title>", "", ANVILS),
    (f"<title>{ANVILS} | The Ledger</title>{site('The Ledger')}", "", ANVILS),
    (f"<title>{ANVILS} - TheLedger</title>{site('The Ledger')}", "", ANVILS),
    (f"<title>The Ledger: Business | {ANVILS}</title>", f"<h1>{ANVILS}</h1>", ANVILS),
    (f"<title>{ANVILS} | Business | The Ledger</title>{site('The Ledger')}<meta property='article:section' content='Business'>", "", ANVILS),
    (f"<title>{ANVILS} - ledger.example</title>", "", ANVILS),
    (f"<title>{ANVILS} – Anvil Weekly</title><meta property='og:title' content='{ANVILS}'>", "", ANVILS),
    (f"<title>{ANVILS} | {ANVILS}</title>", "", ANVILS),
    (f"<title>{ANVILS} - a first round</title>", "", f"{ANVILS} - a first round"),
    (f"<title>The Ledger</title>{site('The Ledger')}", f"<h1>{ANVILS}</h1>", ANVILS),
    (f"<title>Home</title><meta property='og:title' content='The Ledger'>{site('The Ledger')}", f"<h1>{ANVILS}</h1>", ANVILS),
    (f"<meta property='og:title' content='Northgate Anvil Works raises…'><title>{ANVILS}</title>", "", ANVILS),
    (f"<meta property='og:title' content='{{{{ title }}}}'><title>{ANVILS}</title>", "", ANVILS),
    ("<title>Business</title><meta property='article:section' content='Business'>", "", None),
    (linked('{"@type":"NewsArticle","headline":"Anvils &amp; more are dear"}') + "<title>x y</title>", "", "Anvils & more are dear"),
    (linked('{"@type":"NewsArticle","headline":"Anvils are "dear"",}') + f"<title>{ANVILS}</title>", "", "Anvils are"),
    ("", f"<h1>{ANVILS}</h1>", ANVILS),
    ("<svg><title>Logo</title></svg>", "", None),
    ("<title>Home</title>", "", None), ("<title>404 Not Found</title>", "", None), ("<title>Just a moment...</title>", "", None),
    ("<title>Untitled</title>", "", None), ("<title>Untitled Document</title>", "<h1>Page not found</h1>", None),
    ("<title>Access Denied</title>", "", None), ("<title>https://ledger.example/a</title>", "", None),
    ("<title></title>", "", None), ("", "", None), ("<title>***</title>", "", None),
    ("<title>Home | The Ledger</title>" + site("The Ledger"), "", None),
])  # fmt: skip
def test_title(head, body, title):
    assert head_of(head, body, URL).title == title


@pytest.mark.parametrize("head, publisher", [
    (site("The Ledger"), "The Ledger"),
    (linked('{"@type":"NewsArticle","headline":"x","publisher":{"@type":"Organization","name":"The Ledger"}}'), "The Ledger"),
    (linked('{"@graph":[{"@type":"NewsArticle","headline":"x","publisher":{"@id":"#o"}},{"@type":"Organization","@id":"#o","name":"The Ledger"}]}'), "The Ledger"),
    (linked('{"@type":"BlogPosting","headline":"x","publisher":{"@type":"Person","name":"Jane Roe"}}') + site("Jane's Anvils"), "Jane's Anvils"),
    (linked('{"@type":"BlogPosting","headline":"x","publisher":{"name":"Blogger"}}') + site("Anvil Days"), "Anvil Days"),
    (site("https://www.ledger.example"), None), (site("@theledger"), None), (site("www.ledger.example"), None),
    (site("The Ledger | News of the day"), "The Ledger"), (site("undefined"), None), ("", None),
])  # fmt: skip
def test_publisher(head, publisher):
    assert head_of(head).publisher == publisher


@pytest.mark.parametrize("head, author", [
    ("<meta name='author' content='By Jane Roe'>", "Jane Roe"), ("<meta name='author' content='Jane Roe, jane@ledger.example'>", "Jane Roe"),
    ("<meta property='article:author' content='https://social.example/jane'><meta name='byl' content='By Jane Roe'>", "Jane Roe"),
    ("<meta name='author' content='admin'>", None), ("<meta name='author' content='The Ledger'>" + site("The Ledger"), None),
    (linked('{"@type":"NewsArticle","headline":"x","author":[{"name":"Jane Roe"},{"name":"John Doe"}]}'), "Jane Roe, John Doe"),
    ("<meta name='author' content='Bylaws Institute'>", "Bylaws Institute"), ("", None),
])  # fmt: skip
def test_author(head, author):
    assert head_of(head).author == author


def test_the_facts_of_one_page_in_either_way_of_reading():
    page = f"<html lang='en-GB'><head><title>{ANVILS} | Ledger</title>{site('Ledger')}<link rel='canonical' href='{URL}'></head><body>"
    whole, strained = read_head(page), read_head(page + "<div>" * 6_000)
    assert whole == strained
    assert (whole.title, whole.publisher, whole.language, whole.url, whole.published) == (
        ANVILS,
        "Ledger",
        "en",
        URL,
        "2024-05-06",
    )


def test_a_parsed_page_is_read_as_its_text_is():
    page = f"<html><head><title>{ANVILS}</title></head><body><h1>{ANVILS}</h1><p>May 6, 2024</p></body></html>"
    assert read_head(page, None, LexborHTMLParser(page)) == read_head(page)


def test_a_related_story_lends_nothing():
    data = '[{"@type":"NewsArticle","headline":"Anvils are dear"},{"@type":"NewsArticle","headline":"Springs","author":"John","datePublished":"2024-01-01"}]'
    head = head_of(linked(data))
    assert (head.title, head.author, head.published) == ("Anvils are dear", None, None)


HOSTILE = {
    "titles": "<title>" + " | a" * 200_000, "headings": "<h1>x</h1>" * 50_000, "nested data": linked("[" * 300_000),
    "listed data": linked("[" + "{}," * 200_000 + "{}]"), "quotes": linked('"' * 900_000), "commas": linked("," * 900_000),
    "dates": "<body>" + "<p>May 6, 2024</p>" * 50_000, "spans": "<body><p>" + "<span>2024</span>" * 100_000,
    "inline": "<body>" + "<b>1 May 2024 " * 50_000, "metas": "<meta name=date content=x>" * 50_000, "spaces": f"<title>{' ' * 900_000}</title>",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_head_holds_up_the_night(name):
    began = time.process_time()
    read_head(f"<html><head>{HOSTILE[name]}")
    assert time.process_time() - began < 3.0


@pytest.mark.parametrize("stated, headings, names, title", [
    (["Anvils", "Anvils | Ledger"], [], ["Ledger"], "Anvils"),
    ([None, ""], ["One heading of its own"], [], "One heading of its own"),
    ([], [], [], None),
])  # fmt: skip
def test_titles_by_evidence(stated, headings, names, title):
    assert article_title(stated, headings, names) == title
