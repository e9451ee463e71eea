"""Where sentences begin and end: one text per line, its sentences parted by ``|``."""

from itertools import pairwise

import pytest

from flows.extract.sentences import is_title_case, split
from tests.extract.conftest import texts

# Each sentence is parted from the next by " | " (or "|" where the text has no space there).
ABBREVIATIONS = [
    "The U.S. Securities and Exchange Commission declared it effective.",
    "It will list in the U.S. | The offering closes on Friday.",
    "It moved to the U.S. in May. | Sales rose.",
    "Corvid Labs Inc. raised $5 million.",
    "Corvid Labs Inc. Chief Executive Mia Brandt resigned. | The shares fell.",
    "Lanhe Threads Co., Ltd. priced its offering. | It raised $40 million.",
    "Quill Robotics Co. went public in May.",
    "The round was led by T. Varden Price. | Fern Capital joined.",
    "J. K. Harrow founded the firm. | It has ten staff.",
    "Hemi raised its Series B. | The round was led by Fern Capital.",
    "It issued Class A. | Class B follows.",
    "The issue was subscribed 5.3 times. | Retail bids led.",
    "It raised $1.2 billion. | It will list on Nasdaq.",
    "The price was Rs. 120 a share. | Bids open today.",
    "It listed on Jan. 8 at HK$20. | It rose.",
    "Trading begins at 9:30 a.m. | The bell rings then.",
    "Trading begins at 9:30 a.m. Eastern time.",
    "Dr. Mia Brandt and Mr. Tom Hale run it. | They met in Oslo.",
    "Corvid vs. Hemi is the match. | Both float.",
    "See e.g. the filing of Corvid. | It is long.",
    "The company sells chips, drones, etc. | It was founded in 2019.",
    "It is valued at No. 3 in its field. | It grows.",
    "Brill & Bros. Holdings files today. | The market waits.",
    "The deal closed in Dec. | Fern Capital led it.",
    "It is run from Wilmington, Del. | The firm grew.",
    "It moved to Ft. Varden. | It mines ore. | Sales rose.",
    "Varden! Inc. and Hemi rose.",
    "Brandt & Co. L.P. invested. | It leads.",
]
STOPS = [
    "Will it list? | Nobody knows.",
    "It listed! | Shares rose.",
    "“We are ready.” | The founder smiled.",
    "“We are ready,” the founder said. | She smiled.",
    '"It is time," he said. | "We list in May." | The bank agreed.',
    "He said (in a call.) | The line broke.",
    "It raised $5 million... and spent it.",
    "Visit corvid.ai for more. | The site is new.",
    "Version 2.0 ships in May. | It is free.",
    "The first round closed.|The second began in May.",
    "公司将上市。|募资十亿元。",
    "公司上市了！|股价上涨。",
]
LINES = [
    "Corvid Labs raises $5 million\n|The company said so. | It is new.",
    "- Hemi raised $3 million.\n|- Corvid raised $4 million.",
    "• Hemi raised $3 million\n|• Corvid raised $4 million",
    "## What is next\n|The listing comes in May.",
    "> He said it. | She did not.",
    "\n\nOne line.\n\n\n|Another line.\n",
]
DATELINES = [
    "NEW YORK, Feb. 12, 2025 (GLOBE NEWSWIRE) — |Corvid Labs today announced its listing. | It is happy.",
    "LONDON, March 3, 2025 /PRNewswire/ -- |Hemi today announced a round. | It is happy.",
    "HONG KONG, Jan 8 (Wire) - |Lanhe Threads rose on its debut. | It is happy.",
    "BENGALURU -- |Corvid Labs raised $5 million. | It is happy.",
    "(Newswire) - |Corvid Labs raised $5 million. | It is happy.",
    "**SAN FRANCISCO, May 5, 2025 (GLOBE NEWSWIRE)** -- |Hemi announced a round. | It is happy.",
    "VANCOUVER, British Columbia / Wire / June 4, 2025 / |Hemi announced a round. | It is happy.",
    "The price rose – by 5% – in May. | It is happy.",
]


def pieces(marked: str) -> tuple[str, list[str]]:
    """The text of a case, and the sentences that its bars part."""
    parts = [part.strip(" \n") for part in marked.split("|")]
    return marked.replace(" | ", " ").replace("|", ""), [
        part.lstrip("-•*># ") if part[0] in "-•*#>" else part for part in parts
    ]


@pytest.mark.parametrize("marked", ABBREVIATIONS + STOPS + LINES + DATELINES)
def test_split(marked):
    text, expected = pieces(marked)
    found = [sentence.text for sentence in split(text)]
    assert [piece.rstrip("* ") for piece in found] == [piece.rstrip("* ") for piece in expected]


@pytest.mark.parametrize("marked", texts(ABBREVIATIONS + STOPS + LINES + DATELINES))
def test_spans_are_slices(marked):
    text, _ = pieces(marked)
    found = split(text)
    assert all(text[one.start : one.end] == one.text == one.text.strip() for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


HEADINGS = [
    ("Corvid Labs raises $5 million", True),
    ("Corvid Labs raises $5 million.", False),
    ("## What is next", True),
    ("Why it matters:", False),
    ("and so it went on", False),
    ("Corvid Labs " * 20, False),
    ("", None),
    ("NEW YORK, Feb. 12, 2025 (GLOBE NEWSWIRE) — Corvid Labs today announced its listing.", True),
]


@pytest.mark.parametrize(("line", "is_heading"), HEADINGS)
def test_heading(line, is_heading):
    found = split(line)
    assert (found[0].is_heading if found else None) is is_heading


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Corvid Labs Raises Five Million Dollars", True),
        ("Corvid Labs raises five million dollars", False),
        ("Hemi Lists", False),
        ("Rising Star of the Robot Makers Goes Public", True),
        ("Varden, Brandt tap Fern Capital to lead Halden Technology's IPO", False),
        ("Swiss National Bank and Halden Group said so.", False),
    ],
)
def test_title_case(line, expected):
    assert is_title_case(line) is expected


def test_paragraphs_are_lines():
    assert [one.paragraph for one in split("One. Two.\nThree.\n\nFour.")] == [0, 0, 1, 2]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "• \n - \n"])
def test_nothing_to_read(text):
    assert all(text[one.start : one.end] == one.text for one in split(text))
