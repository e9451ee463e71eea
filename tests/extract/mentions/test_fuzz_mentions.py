"""Any text: spans are slices in order, and a megabyte of noise costs no more than a moment."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.mentions.dates import find_dates
from flows.extract.mentions.durations import find_durations
from flows.extract.mentions.mention import Mention
from flows.extract.mentions.money import find_money
from flows.extract.mentions.percent import find_percents
from flows.extract.mentions.rounds import find_rounds

Finder = Callable[[str], Sequence[Mention]]


def dated(text: str) -> Sequence[Mention]:
    """Dates of a text published on a known day."""
    return find_dates(text, date(2026, 1, 9))


FINDERS: tuple[Finder, ...] = (find_money, dated, find_durations, find_percents, find_rounds)
PIECES = [
    "$",
    "US$",
    "HK$",
    "€",
    "¥",
    "₹",
    "Rs ",
    "USD ",
    "1",
    "12",
    "5.2",
    "1,00,000",
    "2025",
    "000",
    "billion",
    "m",
    "bn",
    "crore",
    " yuan",
    " dollars",
    "亿元",
    "年",
    "月",
    "日",
    "轮",
    "%",
    " percent",
    "+",
    "-",
    "–",
    " to ",
    " and ",
    " of ",
    "(",
    ")",
    "[5]",
    ",",
    ".",
    " ",
    "\n",
    "Jan ",
    "May ",
    "Monday",
    "Feb. ",
    "Q2 ",
    "H1 ",
    "FY",
    "last ",
    "this ",
    "year",
    "quarter",
    "half ",
    "a ",
    "two ",
    "hundreds",
    "multi",
    "million",
    "Series ",
    "A",
    "seed",
    "round",
    "doubled",
    "fold",
    "x",
    "/",
    "ago",
    " later",
    "week",
    "from ",
    "between ",
    "over ",
    "０",
    "İ",
    "ß",
]


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200))
def test_spans_are_slices(text: str) -> None:
    """Every mention is a slice of the text; within a kind they stand in order and never overlap."""
    for find in FINDERS:
        at = 0
        for mention in find(text):
            assert at <= mention.start < mention.end <= len(text)
            assert mention.text == text[mention.start : mention.end]
            assert mention.as_json()["kind"] == mention.kind
            at = mention.end


MEGABYTE = 1_000_000
NOISE = [
    "(",
    "[",
    "1",
    "1,",
    "1.",
    "A",
    "a",
    "$",
    " ",
    "\n",
    "-",
    "%",
    "/",
    "月",
    "１",
    "a ",
    "A ",
    "$(",
    "of ",
    "and a ",
    "May",
    "one ",
    "last ",
]
SECONDS_MAX = 3.0
"""Well below one second on an idle core; a pattern that is not linear takes minutes."""


@pytest.mark.parametrize("find", FINDERS, ids=lambda find: find.__name__)
@pytest.mark.parametrize("noise", NOISE)
def test_a_megabyte_of_noise(find: Finder, noise: str) -> None:
    """Time grows with the text alone."""
    text = (noise * (MEGABYTE // len(noise) + 1))[:MEGABYTE]
    started = time.perf_counter()
    find(text)
    assert time.perf_counter() - started < SECONDS_MAX
