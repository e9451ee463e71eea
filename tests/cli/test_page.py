"""The page of ``explain --html``: articles are foreign text, and stay text."""

from datetime import datetime
from html.parser import HTMLParser

from flows.cli.explain import Explanation, Witness
from flows.cli.page import evidence_page

QUOTE = 'Acme <script>alert("x")</script> raised $5 million.'


def page(**changes):
    fields = {
        "quote": QUOTE, "rule": "ipo.priced", "stage_or_status": "priced", "confidence": 0.9, "char_start": 0,
        "char_end": 51, "raw_char_start": 70, "raw_char_end": 121,
        "title": "<b>Acme</b>", "publisher": "Daily & Co", "url": "https://example.org/?a=1&b=\"2\"",
        "published_at": datetime(2026, 1, 3), "marks": ((40, 50),),
    }  # fmt: skip
    witness = Witness(**{**fields, **changes})
    return evidence_page(Explanation(event_id="e<1>", table="ipo_events", facts={"stage": "<i>"}, witnesses=(witness,)))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.names = set()
        self.links = []

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]


def parsed(text):
    tags = Tags()
    tags.feed(text)
    return tags


def test_nothing_of_an_article_becomes_markup():
    assert not parsed(page()).names & {"script", "b", "i", "img", "link"}


def test_values_are_marked():
    assert "<mark>$5 million</mark>" in page()


def test_the_page_links_to_the_article():
    assert parsed(page()).links == ['https://example.org/?a=1&b="2"']


def test_an_address_that_is_no_web_address_is_no_link():
    assert parsed(page(url="javascript:alert(1)")).links == []


def test_what_is_unknown_is_left_out():
    text = page(title=None, publisher=None, url=None, published_at=None, stage_or_status=None)
    assert "None" not in text


def test_both_places_of_the_quote_are_named():
    assert "characters 0–51, in the text as it arrived 70–121" in page()
    assert "characters 0–51<" in page(raw_char_start=None, raw_char_end=None)
