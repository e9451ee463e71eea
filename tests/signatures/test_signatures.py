"""Which texts have alike signatures, which have not, and what a hostile one costs."""

import random
import subprocess
import sys
import time

import pytest

from flows.signatures import LONGEST_TEXT_CHARACTERS, MOST_FIGURES, OPENING_SLOTS, SLOTS, signature

STORY = (
    "Kestrel Foods has raised $30 million in a Series B round led by Heron Capital, the company said on Tuesday. "
    "The maker of frozen meals in Leeds will open a second plant in Porto and hire 120 people by 2027. "
    "Osprey Ventures and Tern Bank joined the round, which values Kestrel Foods at $210 million after the money. "
    "Chief executive Ines Varga said orders from Lidl and Coop had grown by 45 percent since March."
)
SAME_TEMPLATE = (
    "Plover Grid has raised $12 million in a Series A round led by Dunlin Partners, the company said on Friday. "
    "The maker of battery racks in Turku will open a second plant in Gdansk and hire 85 people by 2029. "
    "Curlew Growth and Siskin Union joined the round, which values Plover Grid at $64 million after the money. "
    "Chief executive Tomas Lind said orders from Vattenfall and Orsted had grown by 18 percent since June."
)
SAME_DEAL = (
    "A British producer of ready meals found new backers. Heron Capital put most of the $30 million into Kestrel "
    "Foods, whose sales Ines Varga expects to double by 2027, also with a plant in Porto. It is worth $210 million now."
)
CHINESE = "小马智行在香港联合交易所主板挂牌上市募资六十七亿港元成为今年以来规模最大的自动驾驶企业首次公开发行项目"


def likeness(one, other):
    pairs = list(zip(signature(one).text_signature, signature(other).text_signature, strict=True))
    return sum(left == right for left, right in pairs) / len(pairs)


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [
        (STORY, 1, 1),
        (STORY.upper().lower().capitalize(), 0.2, 0.7),
        (STORY.replace(" the ", " its "), 0.6, 0.99),
        ("\n".join(reversed(STORY.split(". "))), 0.7, 0.99),
        (STORY + " Read more from our reporters here every day.", 0.75, 1),
        (STORY[: len(STORY) * 2 // 3], 0.45, 0.85),
        (SAME_TEMPLATE, 0, 0.1),
        (SAME_DEAL, 0, 0.15),
    ],
    ids="itself lower-case edited reordered footer cut same-template same-deal".split(),
)
def test_likeness(other, least, most):
    assert least <= likeness(STORY, other) <= most


def test_a_script_without_capitals_and_spaces_is_told_sign_by_sign():
    assert likeness(CHINESE, CHINESE[:-6]) > 0.7
    assert likeness(CHINESE, CHINESE[::-1]) < 0.1


def test_a_text_without_capitals_is_told_by_all_its_words():
    lower = STORY.lower().translate({ord(figure): "x" for figure in "0123456789$"})
    assert signature(lower).sequence_count > 60
    assert likeness(lower, f"{lower} Copyright Northwind News Of Leeds") > 0.8


def test_the_opening_of_a_teaser_is_that_of_the_whole():
    teaser, whole = signature(STORY), signature(f"{STORY} {SAME_TEMPLATE}")
    alike = [one == other for one, other in zip(teaser.opening_signature, whole.opening_signature, strict=True)]
    assert len(alike) == OPENING_SLOTS
    assert sum(alike) > 0.9 * OPENING_SLOTS
    assert set(teaser.figure_hashes) < set(whole.figure_hashes)


@pytest.mark.parametrize(
    ("text", "figures"),
    [("raised $1,250.5 million in 2026 and 2026", 2), ("no figure", 0), (" ".join(map(str, range(500))), MOST_FIGURES)],
)
def test_figures(text, figures):
    assert len(signature(text).figure_hashes) == figures


@pytest.mark.parametrize("text", ["", " ", "one", "Two Words", "\x00", "…"])
def test_a_text_of_fewer_than_three_words_has_no_signature(text):
    made = signature(text)
    assert (made.sequence_count, made.text_signature, made.opening_signature) == (0, (), ())


def test_a_signature_is_the_same_in_another_process():
    code = "import sys; from flows.signatures import signature; print(signature(sys.argv[1]))"
    finished = subprocess.run([sys.executable, "-c", code, STORY], capture_output=True, text=True, check=True)
    assert finished.stdout.strip() == str(signature(STORY))
    assert len(signature(STORY).text_signature) == SLOTS


@pytest.mark.parametrize("text", ["A1 " * 3_000_000, "A" * 9_000_000, "\n." * 4_000_000, "1," * 4_000_000])
def test_a_hostile_text_costs_little(text):
    start = time.process_time()
    assert signature(text) == signature(text[:LONGEST_TEXT_CHARACTERS])
    assert time.process_time() - start < 5


def test_a_long_text_of_different_words_costs_little():
    chance = random.Random(1)
    text = " ".join(f"W{chance.randrange(10**9)}" for _ in range(40_000))
    start = time.process_time()
    signature(text)
    assert time.process_time() - start < 3
