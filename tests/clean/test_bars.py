"""What a bar is: a menu, a breadcrumb, a row of tools, a ticker; and what only looks like one."""

# ruff: noqa: E501 – one case per line

from __future__ import annotations

import time

import pytest

from flows.clean.draft import Draft
from flows.clean.flat.bars import is_bar, is_ticker, is_tool_bar, without_labels
from flows.clean.flat.head import read_head

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."


@pytest.mark.parametrize("line, is_one", [
    ("News   Sport   Opinion", True), ("News | Sport", True), ("News Sport Opinion Jobs", True), ("NEWS SPORT OPINION", True), ("Iron · Coal · Anvils", True),
    ("Acme / Blog / Company news", True), ("Home > Deals", True), ("Home › Iron › Anvils", True), ("Deutsch  Español", True), ("EN | FR", True),
    ("Latest   Robots   Chips   Fairs", True), ("HomeNewsMarkets", True), ("Newsroom   Browse   Send a Release", True), ("☰ Menu | Search", True), ("Follow us  WhatsApp channel", True),
    ("Acme raises $5 million", False), ("Acme | Series A | $5m", False), ("Markets rise, iron falls", False), ("World markets in turmoil", False), ("Jane Roe | The Ledger", False),
    ("Company News And Why It Matters", False), ("- Iron | Coal | Anvils", False), ("Iron, coal, anvils.", False), ("Acme/Beta merger", False), ("Roe: 'Anvils   fall'", False), ("Acme Iron Works", False),
    ("The anvil maker of Tucson raises money | The coal miner of Utah does not | Iron", False), ("", False), ("New Business Opportunities", False),
])  # fmt: skip
def test_bars(line, is_one):
    assert is_bar(line) is is_one


@pytest.mark.parametrize("line, is_one", [
    ("FTSE 100 8,213.49 +0.51%", True), ("Gold 2,301.74 ▲ 12.10   Silver 27.20 ▼ 0.10", True), ("Dow 38,904.04 (0.8%) Nasdaq 16,248.52 (1.2%)", True), ("EUR/USD 1.0772 +0.1%", True),
    ("ACM $12.40 -1.2%", True), ("DAX 18.175,21 +0,25 %", True), ("Brent ▲ 83.21 WTI ▼ 78.45", True),
    ("6 May 2024, 10:15", False), ("Acme rises 5.2% to $12.40", False), ("Acme raises $5.2 million", False), ("Series A 2025", False), ("Sales of 5.2 and 6.1 million", False),
    ("Acme lists at $12.40, up 5% on the day", False), ("1 2 3 4", False), ("2.5 3.5 4.5", False),
])  # fmt: skip
def test_tickers(line, is_one):
    assert is_ticker(line) is is_one


@pytest.mark.parametrize("line, is_one", [
    ("Tweet   Share   Save for later", True), ("Email Print Bookmark", True), ("A-  A+  Print", True), ("Facebook Twitter LinkedIn", True), ("FacebookTwitterWhatsapp", True), ("ShareTweet", True),
    ("Share", False), ("Print runs shrink", False), ("Email marketing firm", False), ("Save the whales", False),
])  # fmt: skip
def test_tool_bars(line, is_one):
    assert is_tool_bar(line) is is_one


@pytest.mark.parametrize("line, bare", [
    ("Home / Deals / Acme raises $5 million", "Acme raises $5 million"), ("Acme raises $5 million | Anvil Daily", "Acme raises $5 million"), ("Acme raises $5 million - Anvil Daily", "Acme raises $5 million"),
    ("News | Acme raises $5 million | Anvil Daily", "Acme raises $5 million"), ("Home   News   Acme raises $5 million", "Acme raises $5 million"), ("Anvil Daily | Acme raises $5 million", "Acme raises $5 million"),
    ("Anvil Daily - Acme raises $5 million", "Anvil Daily - Acme raises $5 million"), ("Acme raises $5 million | The Ledger", "Acme raises $5 million | The Ledger"), ("Acme raises $5 million", "Acme raises $5 million"),
    ("Home / News", "Home / News"), ("Acme | Beta | Gamma", "Acme | Beta | Gamma"),
])  # fmt: skip
def test_labels_around_a_headline(line, bare):
    assert without_labels(line, {"anvil daily"}) == bare


@pytest.mark.parametrize("lines", [
    ["Acme raises $5 million", "A heading of the story"], ["Three makers:", "Acme, of Tucson", "Beta, of Utah"], ["Acme sells shares.", "Acme raises $5 million for a foundry"],
    ["- Acme raises $5 million", "- Beta lists", "Who raised what this week"], ["Anvils of the world, unite", "and other lines of a poem"],
])  # fmt: skip
def test_lines_of_a_story_stay_above_it(lines):
    assert [line for line in read_head(Draft(lines=(*lines, STORY))).lines if line] == [*lines, STORY]


@pytest.mark.parametrize("line", ["| " * 100_000, "a  " * 100_000, "1.2 " * 100_000, "Ab" * 100_000, "News " * 50_000, " - a" * 50_000, "(" * 200_000, "/ " * 100_000])  # fmt: skip
def test_no_line_holds_up_the_night(line):
    began = time.process_time()
    read_head(Draft(lines=(line, "A headline of the story", STORY)))
    assert time.process_time() - began < 1.0


def test_many_lines_above_a_story_cost_no_more_than_they_are():
    began = time.process_time()
    read_head(Draft(lines=(*(f"Anvil number {number} is sold" for number in range(50_000)), STORY)))
    assert time.process_time() - began < 2.0
