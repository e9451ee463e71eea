"""The five annotated articles, line by line: of each line of the file whether it is kept, joined, known or gone.

Line numbers from 1; no text of the articles stands here. A line that is in no list is empty.
"""

import os
from pathlib import Path

import pytest

from flows.clean import clean
from flows.records import GAP_MARK, RawArticle

SHARED = Path(os.environ.get("DEALFLOW_SHARED", Path(__file__).parents[3] / "shared"))

KEPT = {
    "000": [*range(1, 24)],
    "001": [*range(1, 11)],
    "002": [1, 16, 18, 20, 24, 28, 30, 32, 36, 40, 44, 46, 50, 54, 56, 57, 60, 61, 63, 65, 69, 71],
    "003": [3, *range(7, 28, 2)],
    "004": [7, 9, *range(16, 39, 2)],
}
JOINED = {"002": [22, 26, 34, 38, 42, 48, 52, 59, 67]}
"""Second halves of cut sentences: they stand behind a gap mark, behind the kept line above them."""

KNOWN = {"002": [3, 4], "004": [11]}
"""Bylines: gone from the text, and known of the article."""

GONE = {
    "002": [*range(5, 9), 10, 12, 14, 73, 77, 78, 80],
    "003": [1, 5],
    "004": [1, 3, 4, 5, 12, 13, 14, *range(40, 46), 47, 48, 49],
}
HOLES = {"002": {22: 3, 34: 2, 38: 2, 52: 2, 60: 1}}
"""Gap marks that a joined or a kept line brings with it: one for its cut, one for each hole inside."""

ARTICLES = sorted(KEPT)


def article(number):
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the annotated articles are not here ({folder}); DEALFLOW_SHARED names their folder")
    (path,) = folder.glob(f"{number}_*.txt")
    content = path.read_text(encoding="utf-8")
    return clean(RawArticle(doc_id=number, source=path.name, form="text", content=content)), content.split("\n")


def letters(text):
    return "".join(filter(str.isalnum, text.replace(GAP_MARK, "")))


@pytest.mark.parametrize("number", ARTICLES)
def test_every_line_is_accounted_for(number):
    _, lines = article(number)
    named = sorted(place for lists in (KEPT, JOINED, KNOWN, GONE) for place in lists.get(number, []))
    assert named == [place for place, line in enumerate(lines, 1) if line.strip()]


@pytest.mark.parametrize("number", ARTICLES)
def test_what_is_kept_is_all_there_is_and_in_order(number):
    found, lines = article(number)
    wanted = sorted([*KEPT[number], *JOINED.get(number, [])])
    assert letters(found.text) == "".join(letters(lines[place - 1]) for place in wanted)


@pytest.mark.parametrize("number", ARTICLES)
def test_kept_lines_begin_lines_and_joined_ones_do_not(number):
    found, lines = article(number)
    begins = [letters(line)[:25] for line in found.text.split("\n") if line]
    assert begins == [letters(whole)[:25] for whole in wholes(number, lines)]


def wholes(number, lines):
    """The raw lines that begin a line of the text, each with the halves that are joined to it."""
    joined = set(JOINED.get(number, []))
    for place in KEPT[number]:
        following = [other for other in joined if other > place and not any(place < k < other for k in KEPT[number])]
        yield "".join(lines[each - 1] for each in [place, *sorted(following)])


def test_each_cut_and_each_hole_has_its_mark():
    found, lines = article("002")
    assert found.text.count(GAP_MARK) == len(JOINED["002"]) + 6
    pieces = {place: letters(lines[place - 1]) for place in JOINED["002"]}
    for place, beginning in pieces.items():
        before = found.text[: index_of(found.text, beginning)].rstrip(" .,;()“\"'")
        assert before.endswith(GAP_MARK), place


def index_of(text, wanted):
    """Where the letters ``wanted`` begin in ``text``; of no letters, behind the first mark at a full stop."""
    if not wanted:
        return text.index(f"{GAP_MARK}.") + len(GAP_MARK)
    places = [place for place, character in enumerate(text) if character.isalnum()]
    return places["".join(text[place] for place in places).index(wanted)]


@pytest.mark.parametrize("place", HOLES["002"])
def test_the_holes_stand_in_their_lines(place):
    found, lines = article("002")
    words = lines[place - 1].split()
    line = next(each for each in found.text.split("\n") if " ".join(words[-4:]) in each)
    begins = index_of(line, letters(lines[place - 1]))
    ends = line.index(" ".join(words[-4:]))
    cut = place in JOINED["002"]
    assert line[begins:ends].count(GAP_MARK) + cut == HOLES["002"][place]


@pytest.mark.parametrize("number", ARTICLES)
def test_what_is_gone_is_gone(number):
    """A title that stands twice is still there once; every other line that went is nowhere."""
    found, lines = article(number)
    kept = {letters(lines[place - 1]) for place in KEPT[number]}
    gone = [letters(lines[place - 1]) for place in (*GONE.get(number, []), *KNOWN.get(number, []))]
    whole_lines = {letters(line) for line in found.text.split("\n")}
    assert not [line for line in gone if line in whole_lines - kept]


@pytest.mark.parametrize("number", ARTICLES)
def test_only_the_first_page_of_two_is_truncated(number):
    assert article(number)[0].is_truncated is (number == "004")
