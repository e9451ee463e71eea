"""What marks an article as the correction of another, and what only speaks of being right."""

import pytest

from flows.clean import clean
from flows.clean.correction import is_correction
from flows.records import RawArticle

CORRECTIONS = [
    "Correction: Kestrel Foods raised $30 million, not $300 million.",
    "*Correction: the sum was given in the wrong currency.",
    "CORRECTED-Kestrel Foods prices IPO at top of range",
    "(Corrects amount raised in first paragraph)\nKestrel Foods has raised $30 million.",
    "The round closed.\n\nAn earlier version of this article misstated the amount that Kestrel raised.",
    "A previous version of this story said, incorrectly, that Heron led the round.",
    "This article has been corrected to show the right amount.",
    "Clarification: the loan is in two parts.",
    "In the news release, Kestrel Prices Offering, issued in March, we are advised by the company of a change.",
    "更正：公司募集资金三千万美元。",
]
OTHERS = [
    "The market correction wiped out $3 billion.",
    "Correction territory is where the index has been since May.",
    "The company corrected course and raised $30 million.",
    "An earlier version of this article was published in March.",
    "An earlier version of this robot raised the wrong arm.",
    "Kestrel corrects its guidance and raises $30 million.",
]


@pytest.mark.parametrize("text", CORRECTIONS)
def test_a_correction_says_so(text):
    assert is_correction(None, text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_articles_only_use_the_word(text):
    assert not is_correction(None, text)


def test_a_headline_says_it_too():
    assert is_correction("CORRECTION: Kestrel raises $30 million", "Kestrel has raised $30 million.")


def test_the_mark_survives_cleaning():
    text = "Kestrel raises money\n\n(Corrects amount)\n\nKestrel Foods has raised $30 million from Heron Capital.\n"
    assert clean(RawArticle(doc_id="1", source="1.txt", form="text", content=text)).is_correction


def test_the_note_of_a_wire_is_seen_before_it_is_cleaned_away():
    raw = RawArticle(
        doc_id="a",
        source="a.txt",
        form="text",
        content="Acme raises $5 mln\n\n(Corrects amount in headline)\n\nAcme Robotics raised $5 million, it said.",
    )
    article = clean(raw)
    assert article.is_correction
    assert "Corrects" not in article.text
