"""What a pattern cannot match without: nothing that matches may be passed over for want of its words."""

import json
import re

import pytest

import flows.extract.discourse  # noqa: F401 – with it every module that has a rare pattern is there
from flows.extract.events.funding.hits import may_tell
from flows.extract.events.funding.rules import RULES as FUNDING_RULES
from flows.extract.events.ipo.rules import RULES as IPO_RULES
from flows.extract.events.ipo.rules.elliptic import ELLIPTIC
from flows.extract.events.ipo.rules.totals import RULES as TOTALS
from flows.extract.needles import _RARE, KEPT, NO_MACROS, Haystack, Rare, derived, digest, needles
from flows.extract.rule import MACROS
from tests.extract.conftest import article

ALL_RULES = (*IPO_RULES, *ELLIPTIC, *TOTALS, *FUNDING_RULES)
RARE_PATTERNS = tuple(_RARE)

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


def test_kept_needles_are_those_of_the_rules(update_golden):
    patterns = [*((rule.pattern, MACROS) for rule in ALL_RULES), *((pattern, NO_MACROS) for pattern in RARE_PATTERNS)]
    told = {digest(pattern, macros): derived(pattern, macros) for pattern, macros in patterns}
    groups = sorted({group for one in told.values() for group in one})
    places = {group: place for place, group in enumerate(groups)}
    fresh = {"groups": groups, "patterns": {name: [places[group] for group in told[name]] for name in sorted(told)}}
    written = (
        json.dumps(fresh, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"').replace("],[", "],\n[")
    )
    if update_golden:
        KEPT.write_text(written + "\n", encoding="utf-8")
    assert KEPT.read_text(encoding="utf-8") == written + "\n"
