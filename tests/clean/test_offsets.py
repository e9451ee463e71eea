"""The way back from the cleaned text: exact for every character that is kept, and to the copy that was kept."""

# ruff: noqa: E501 – one case per line

import random
import re
import time
from datetime import date

import pytest

from flows.clean import clean
from flows.clean.alignment import aligned, composed, merged
from flows.clean.offsets import OffsetMap, located, offset_map
from flows.extract import extract
from flows.records import GAP_MARK, RawArticle

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."


def arrived(content, form="text", **known):
    return RawArticle(doc_id="d", source="d", form=form, content=content, **known)


def way_back(content, form="text", **known):
    """The cleaned text, and the map that leads back from it."""
    raw = arrived(content, form, **known)
    text = clean(raw).text
    return text, offset_map(raw, text)


def raw_passage(content, passage, form="text"):
    """What stands in ``content`` where ``passage`` of its cleaned text came from, and where that is."""
    text, found = way_back(content, form)
    start = text.index(passage)
    span = found.raw_span(start, start + len(passage))
    return (content[slice(*span)], span[0]) if span else None


def wrong(content, text, found):
    """The matches that do not hold, overlap or go back."""
    steps = zip([(0, 0, 0), *found.matches], found.matches, strict=False)
    return [
        (before, match)
        for before, match in steps
        if text[match[0] : match[0] + match[2]] != content[match[1] : match[1] + match[2]]
        or match[0] < before[0] + before[2]
        or match[1] < before[1] + before[2]
        or match[2] < 1
    ]


@pytest.mark.parametrize("content, passage, raw", [
    (f"{STORY}\n\n{MORE}", STORY, STORY),
    (f"Share\n\n{STORY}\n\nComments\n\n{MORE}", MORE, MORE),
    ("Johnson &amp; Sons said on Monday that it had raised $5 million from Roadrunner Capital for anvils.", "Johnson & Sons", "Johnson &amp; Sons"),
    ("The in\u00advest\u00ador said on Monday that it had put $5 million into Acme, a maker of anvils.", "investor", "in\u00advest\u00ador"),
    ("**Acme** said on Monday that it had [raised](https://e.org/a) $5 million from Roadrunner Capital.", "Acme said on Monday that it had raised", "Acme** said on Monday that it had [raised"),
    ("Acme  said\u00a0on   Monday that it had raised $5 million from Roadrunner Capital, an investor.", "Acme said on Monday", "Acme  said\u00a0on   Monday"),
    ("<p>Acme said on <b>Monday</b> that it had raised $5 million from Roadrunner Capital, an investor.</p>", "on Monday that", "on <b>Monday</b> that"),
    (f"{STORY}\r\n\r\n{MORE}\r\n", MORE, MORE),
    (f"{STORY}\n\n\n\n\n\n{MORE}", MORE, MORE),
    ("China has a plan for its anvils.\n\n, announced in May, is part of it, the ministry said on Monday.", f"anvils. {GAP_MARK}, announced", "anvils.\n\n, announced"),
    ("The company said on Monday that it would build a new foundry in the\nstate of Arizona.", "in the state", "in the\nstate"),
    ("* Acme raised $5 million from Roadrunner Capital\n* Beta raised $6 million from Coyote Capital", "Beta raised", "Beta raised"),
    ("Fargo\u00e2\u20ac\u2122s bank said on Monday that it had raised $5 million from Roadrunner Capital.", "bank said", "bank said"),
])  # fmt: skip
def test_a_passage_leads_back(content, passage, raw):
    assert raw_passage(content, passage)[0] == raw


TEASERS = "\n".join(f"Label {name}" for name in ["One", "Two", "Six", "Ten", "Red", "Ivy", "Oak", "Elm", "Ash", "Fir", "Yew", "Box", "May"])  # fmt: skip


@pytest.mark.parametrize("content, passage, place", [
    (f"Acme raises $5 million\n\nAcme raises $5 million\n\n{STORY}", "Acme raises", 0),
    (f"{STORY}\n\n{MORE}\n\n{STORY}", STORY, 0),
    (f"Funding stage: Series A\n\n{STORY}\n\nFunding stage: Series A\n\n{MORE}", "Series A\n\nThe company", 1),
    (f"{TEASERS}\nAcme raises $5 million from Roadrunner\n{TEASERS}\nAcme raises $5 million from Roadrunner\n{STORY}\n{MORE}", "Acme raises", 1),
    (f"Title here now\n\nAI Summary\n\n- {MORE}\n- {STORY}\n\n{STORY} It is old.\n\n{MORE} It is big.\n\n{MORE} It is far, and {MORE}\n\n{STORY} And {STORY}", STORY, 1),
    (f"{MORE[:60]}\n\n{MORE[:60]}\n\n{STORY}\n\n{MORE}", MORE, 0),
])  # fmt: skip
def test_the_copy_that_was_kept(content, passage, place):
    """``place``: which of the copies in the raw text it is, from 0."""
    words = passage.split("\n")[0]
    places = [found.start() for found in re.finditer(re.escape(words), content)]
    assert raw_passage(content, passage)[1] == places[place]


PAGE = f"""<!doctype html><html><head><title>Acme raises $5 million</title>
<script type="application/ld+json">{{"articleBody": "{STORY} {MORE}"}}</script></head>
<body><nav><a href="/">Home</a></nav><!-- {STORY} --><aside><p>{STORY}</p></aside>
<article><h1>Acme raises</h1><p>{STORY} It <b>makes</b> an&shy;vils &amp; more.</p><p>{MORE} {STORY}</p>
<p>Its rivals are far behind, and the price of iron is high, said Jane Roe of the anvil trade union.</p>
</article><footer>All rights reserved</footer></body></html>"""


@pytest.mark.parametrize("passage, raw", [
    (f"{STORY} It makes", f"{STORY} It <b>makes"),
    ("& more", " more"),
    (f"{MORE} {STORY}", f"{MORE} {STORY}"),
    ("said Jane Roe of the anvil trade union.", "said Jane Roe of the anvil trade union."),
])  # fmt: skip
def test_of_a_page_the_story_and_not_its_script(passage, raw):
    found, place = raw_passage(PAGE, passage, "html")
    assert found == raw
    assert place > PAGE.index("<article>")


def test_what_is_not_in_the_raw_text_has_no_place():
    text, found = way_back(f"{STORY}\n\n{MORE}", title="Quite another headline about iron")
    assert found.raw_span(0, 10) is None
    assert found.raw_span(text.index(MORE), len(text)) == (len(STORY) + 2, len(STORY) + 2 + len(MORE))


def test_no_match_no_place():
    assert OffsetMap(matches=()).raw_span(0, 5) is None


def test_events_are_located():
    raw = arrived(f"Share\n\nAcme raises $5 million\n\nAcme raises $5 million\n\n{STORY}\n\n{MORE}")
    article = clean(raw)
    found = located(extract(article), raw, article.text)
    (evidence,) = [deal.evidence for deal in found.funding_commitments]
    assert raw.content[evidence.raw_start : evidence.raw_end] == evidence.quote


def test_an_article_without_events_costs_nothing():
    raw = arrived("Nothing happened on Monday in the town of Tucson, and nobody was surprised by that at all.")
    article = clean(raw)
    said = extract(article)
    assert located(said, raw, article.text) is said


WORDS = ["Acme", "raised", "$5 million", "on", "Monday", "the", "anvil", "&amp;", "in\u00advestor", "**bold**", "<b>x</b>", "[a](https://e.org)", "said.", "it", "café"]  # fmt: skip
LINES = ["Share", "Comments", "", "", "Home / Business", "1 2 Next", "By Jane Roe", STORY, STORY, MORE, "- an item", ", that was it", "Related Articles", "Advertisement", "|"]  # fmt: skip


def scraped(seed):
    """A text as messy as scraped ones, with passages that stand twice."""
    dice = random.Random(seed)
    lines = [
        " ".join(dice.choices(WORDS, k=dice.randint(1, 30))) if dice.random() < 0.5 else dice.choice(LINES)
        for _ in range(dice.randint(1, 40))
    ]
    return dice.choice(["\n", "\n\n", "\r\n"]).join([*lines, *dice.sample(lines, len(lines) // 3)])


@pytest.mark.parametrize("seed", range(60))
def test_every_mapped_character_is_the_same_and_in_order(seed):
    content = scraped(seed) + f"\n\n{STORY}"
    text, found = way_back(content)
    assert not wrong(content, text, found)
    kept = sum(size for _, _, size in found.matches)
    assert kept >= 0.9 * len("".join(text.replace(GAP_MARK, "").split()))


@pytest.mark.parametrize("seed", range(20))
def test_of_pages_too(seed):
    content = f"<html><body><div>{scraped(seed)}</div><article><p>{STORY}</p><p>{scraped(seed + 1)}</p></article></body></html>"
    text, found = way_back(content, "html")
    assert not wrong(content, text, found)


@pytest.mark.parametrize("before, after, is_whole, matches", [
    ("", "", True, []),
    ("a b", "", True, []),
    ("", "a b", True, []),
    ("a b c", "a b c", True, [(0, 0, 5)]),
    ("a b c", "a c", True, [(0, 0, 2), (2, 4, 1)]),
    ("a  b", "a b", True, [(0, 0, 2), (2, 3, 1)]),
    ("x y z a b c d", "a b c d", False, [(0, 6, 7)]),
    ("one two three four five. one two three four six.", "one two three four six.", False, [(0, 25, 23)]),
    ("end of page", "an end", False, []),
])  # fmt: skip
def test_alignment(before, after, is_whole, matches):
    assert aligned(before, after, is_whole=is_whole) == matches


@pytest.mark.parametrize("outer, inner, through", [
    ([(0, 5, 10)], [(0, 100, 20)], [(0, 105, 10)]),
    ([(0, 5, 10)], [(0, 100, 8), (8, 200, 9)], [(0, 105, 3), (3, 200, 7)]),
    ([(0, 0, 2), (2, 4, 2)], [(0, 50, 6)], [(0, 50, 2), (2, 54, 2)]),
    ([(0, 0, 4)], [], []),
    ([(3, 10, 4)], [(0, 0, 5)], []),
])  # fmt: skip
def test_composition(outer, inner, through):
    assert composed(outer, inner) == through


def test_runs_that_go_on_are_one():
    assert merged([(0, 3, 2), (2, 5, 4), (6, 10, 1)]) == [(0, 3, 6), (6, 10, 1)]


HOSTILE = {
    "same line": f"{STORY}\n" * 10_000, "one line": "word " * 200_000, "dots": "." * 1_000_000, "one word": "a" * 1_000_000,
    "bold": "**a** " * 150_000, "entities": "a&amp;b " * 120_000, "joined": "a word in the line that has no end and so goes on,\n\nand " * 15_000,
    "invisible": "a\u00ad" * 400_000, "tags": "<b>a</b> " * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_anything_is_mapped_in_a_moment(name):
    content = f"{STORY}\n\n{HOSTILE[name]}\n\n{MORE}"
    began = time.process_time()
    text, found = way_back(content)
    assert time.process_time() - began < 12.0
    assert not wrong(content, text, found)


def test_the_date_of_a_byline_is_no_part_of_the_text():
    raw = arrived(f"Acme raises money\n\nMay 6, 2024\n\n{STORY}")
    assert clean(raw).published == date(2024, 5, 6)
    assert raw_passage(raw.content, STORY)[1] == raw.content.index(STORY)
