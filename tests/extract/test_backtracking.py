"""No pattern runs away: on the longest sentence that is read, made of what patterns look for, each stays quick."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.marking import _APPOSITION, _BRACKET
from flows.extract.sentences import SENTENCE_LENGTH_MAX
from tests.extract.test_rules import RULES, forms

SECONDS_MAX = 0.5
"""Of processor time for one pattern on one sentence; generous, for slow machines: what runs away takes minutes."""
PIECES = [
    "<org>", "<gov>", "<money>", "<date>", "<round>", "<place>", "<exchange>", "<percent>", "<person>", "<duration>",
    " ", ", ", " and ", "'s ", "its ", "the ", "of ", "in ", "to ", "for ", "a ", "raised ", "plans ", "ipo ",
    "listing ", "led by ", "shares ", "funding ", "will ", "has ", "-", "(", ")", "word ", "x", ". ", "; ",
]  # fmt: skip


def seconds(search, text: str) -> float:
    start = time.process_time()
    search(text)
    return time.process_time() - start


def repeated(text: str) -> str:
    return (text * (SENTENCE_LENGTH_MAX // max(1, len(text)) + 1))[:SENTENCE_LENGTH_MAX]


def adversaries(rule) -> list[str]:
    """Sentences made of a rule's own example: whole, and each of its beginnings, over and over."""
    read_so = forms(rule)[-1].text
    words = read_so.split(" ")
    cuts = {" ".join(words[:length]) + " " for length in range(1, len(words) + 1)}
    return [repeated(cut) for cut in sorted(cuts)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_quick_on_its_own_words_over_and_over(rule):
    for text in adversaries(rule):
        assert seconds(lambda one: list(rule.regex.finditer(one)), text) < SECONDS_MAX, text[:80]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_every_rule_is_quick_on_any_words(pieces):
    text = repeated("".join(pieces))
    for rule in RULES:
        assert seconds(lambda one, rule=rule: list(rule.regex.finditer(one)), text) < SECONDS_MAX, rule.name


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_what_leaves_asides_out_is_quick(pieces):
    text = repeated("".join(pieces).replace("<org>", "<org1>"))
    for pattern in (_APPOSITION, _BRACKET):
        assert seconds(lambda one, pattern=pattern: pattern.sub("", one), text) < SECONDS_MAX
