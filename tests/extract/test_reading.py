"""What an article's lines name, by kind: headlines in title case or capitals, lists, governments, days within names."""

import pytest

from tests.extract.conftest import BODY, reading

HEADLINES = [
    ("LANHE THREADS RAISES $40 MILLION LED BY FERN CAPITAL", "org:LANHE THREADS|org:FERN CAPITAL"),
    ("VARDEN ENERGY ANNOUNCES CLOSING OF INITIAL PUBLIC OFFERING", "org:VARDEN ENERGY"),
    ("AI Startup Quillon Nabs $50 Million at $1 Billion Valuation", "org:Quillon"),
    ("Fintech Unicorn Zolo Confidentially Files for IPO", "org:Zolo"),
    ("Bain-Backed Kioxo Shelves Tokyo IPO", "org:Kioxo|place:Tokyo"),
    ("Titan Leads $105 Million Raise for Gorva Technology (NYSE: GRV)\n\nGorva sells it.", "org:Gorva Technology"),
    ("KELVA FILES FOR IPO\n\nKelva said so.", "org:KELVA"),
    ("BRIEF-Lanhe Threads says unit to list in Shanghai", "org:Lanhe Threads|place:Shanghai"),
    ("Lanhe Auto Parts Pvt Ltd – Rs 450 crore", "org:Lanhe Auto Parts Pvt Ltd"),
]
SENTENCES = [
    (
        "The U.S. Department of Commerce met the Australian government.",
        "gov:U.S. Department of Commerce|gov:Australian government",
    ),
    (
        "The Brandt administration met China's central government.",
        "gov:Brandt administration|gov:China's central government",
    ),
    ("Japan's industry ministry met them.", "gov:Japan's industry ministry"),
    ("It got it from the government of Canada.", "gov:government of Canada"),
    ("UK government bonds rose under new government rules.", "place:UK"),
    ("It was led by Green Monday Ventures on Monday.", "org:Green Monday Ventures"),
    (
        "Tarn’s Canteen rose as Tarn’s Canteen’s owner said.",
        "org:Tarn’s Canteen|org:Tarn’s Canteen",
    ),
    ("Hemi sold Hemi’s Foods and Hemi’s Foods fell.", "org:Hemi|org:Hemi|org:Foods|org:Hemi|org:Foods"),
    ("Bhavin Turak sold it; Bhavin left.", "person:Bhavin Turak|person:Bhavin"),
]


def named(text: str, sentence: int) -> str:
    read = reading(text).sentences[sentence]
    tags = read.tagged("org", "gov", "person", "place")
    return "|".join(f"{tag.kind}:{tag.text}" for tag in tags)


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_names_of_a_headline(text, expected):
    assert named(text, 0) == expected


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_names_of_a_sentence(sentence, expected):
    assert named(f"{BODY}{sentence}", 1) == expected
