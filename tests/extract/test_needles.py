"""What a pattern cannot match without: nothing that matches may be passed over for want of its words."""

import re

import pytest

from flows.extract.events.funding.hits import may_tell
from flows.extract.needles import Haystack, Rare, needles
from tests.extract.conftest import article

GROUPS = [
    (r"(?:has )?raise[sd] <money>", {("raise",), (" <money>",)}),
    (r"(?:pulled|axed) its ipo", {("axed", "pulled"), (" its ipo",)}),
    (r"(?:no )?[a-z]+", set()),
]
RARE = [
    (r"\b(?:listed|debuted) on\b", "it debuted on friday"),
    (r"\b(?:listed|debuted) on\b", "it listed its costs"),
    (r"[a-z]+ of", "a pair of shoes"),
    (r"(?<!no )ipos?\b", "two ipos and no ipo"),
]
DEALS = [
    ("Lumetra raised $5 million in a seed round.", True),
    ("The tower is 300 metres high.\nLumetra raised $5 million in a seed round.", True),
    ("He paid $5 for a seat by the river.", False),
    ("The price of oil rose to $70 million a day.", False),
    ("$1" * 2000, False),
]


@pytest.mark.parametrize(("pattern", "groups"), GROUPS)
def test_needles_of_a_pattern(pattern, groups):
    assert set(needles(pattern)) == groups


@pytest.mark.parametrize(("pattern", "text"), RARE)
def test_rare_finds_what_its_pattern_finds(pattern, text):
    spans = [one.span() for one in re.finditer(pattern, text)]
    assert [one.span() for one in Rare(pattern).finditer(text)] == spans
    assert (Rare(pattern).search(text) is not None) == bool(spans)


def test_what_is_held_has_a_word_of_each_group_and_comes_in_order():
    entries = [("both", (frozenset({"abc"}), frozenset({"xyz"}))), ("one", (frozenset({"abc", "def"}),)), ("any", ())]
    hay = Haystack(entries)
    assert list(hay.held("abc xyz")) == ["both", "one", "any"]
    assert list(hay.held("def")) == ["one", "any"]
    assert hay.bits("abc", "xyz") == hay.bits("abc xyz")


@pytest.mark.parametrize(("text", "tells"), DEALS)
def test_an_article_may_tell_of_a_deal(text, tells):
    assert may_tell(article(text)) == tells
