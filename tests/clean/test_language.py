"""The language of a text: sentences written for this project in 24 languages, short (a title) and long (a lead)."""

import csv
from pathlib import Path

import pytest

from flows.clean.language import detect_language, language_code

TEXTS = list(csv.DictReader((Path(__file__).parent / "languages.csv").open(encoding="utf-8", newline="")))
ENGLISH = next(row["long"] for row in TEXTS if row["language"] == "en")


@pytest.mark.parametrize("size", ["short", "long"])
@pytest.mark.parametrize("row", TEXTS, ids=[f"{number}-{row['language']}" for number, row in enumerate(TEXTS)])
def test_language_of_a_text(row, size):
    assert detect_language(row[size]) == row["language"]


@pytest.mark.parametrize("text", [
    "", "Acme", "五百万", "2024 12.5 33.1", "Acme raised $5 million.", "Äpfel und Birnen", "!!! ??? ...",
    "AAPL 182.3 MSFT 402.1 TSLA 190.2 NVDA 700.1 GOOG 140.2 META 470.1 AMZN 170.3",
    "MiniMax HK$4.8bn IPO, Zhipu HK$4.35bn IPO, Biren HK$5.58bn IPO, Kunlunxin filed",
])  # fmt: skip
def test_too_little_to_tell(text):
    assert detect_language(text) is None


@pytest.mark.parametrize("text", [
    f"{ENGLISH} 创始人张三说：“去年的需求翻了一番，我们很高兴。”",
    f"铁砧公司 (Tiezhen), 两江资本 (Liangjiang Capital) and 河边投资 (Riverside). {ENGLISH}",
    f"{ENGLISH} « Nous sommes heureux », a dit le directeur, qui a ajouté que la demande a doublé.",
    ENGLISH.upper(),
    f"| 2021 | 12.5 | 33.1 |\n| 2022 | 13.5 | 34.1 |\n{ENGLISH}",
])  # fmt: skip
def test_foreign_names_and_quotes_leave_english_english(text):
    assert detect_language(text) == "en"


@pytest.mark.parametrize("row", [row for row in TEXTS if row["language"] != "en"], ids=lambda row: row["language"])
def test_an_english_name_leaves_another_language_as_it_is(row):
    assert detect_language(f"Northgate Anvil Works Holdings Inc. {row['long']}") == row["language"]


@pytest.mark.parametrize("tag, code", [
    ("en", "en"), ("en-GB", "en"), ("en_US", "en"), ("zh-Hant-TW", "zh"), ("EN", "en"), (" de ", "de"),
    ("English", None), ("", None), (None, None), ("x", None), ("中文", None),
])  # fmt: skip
def test_language_tags(tag, code):
    assert language_code(tag) == code
