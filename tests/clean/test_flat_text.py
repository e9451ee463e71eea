"""More cases for the steps that mend a text rather than take lines away, and for those that learn from it."""

# ruff: noqa: E501 – one case per line, odd characters and all

from datetime import date

import pytest

from flows.clean.draft import Draft
from flows.clean.flat.characters import mend_characters
from flows.clean.flat.datelines import read_dateline
from flows.clean.flat.holes import mark_holes
from flows.clean.flat.links import drop_link_lines
from flows.clean.flat.markup import strip_markup
from flows.clean.flat.paragraphs import lay_out, unwrap
from flows.clean.flat.seams import join_cuts
from flows.clean.flat.title import find_title
from flows.clean.flat.truncation import flag_truncated
from flows.clean.published import read_published
from flows.records import GAP_MARK

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."
G = GAP_MARK


def after(step, text, **known):
    return step(Draft(**known).with_text(text))


def rest(step, text):
    return [line for line in after(step, text).lines if line.strip()]


@pytest.mark.parametrize("text, mended", [
    ("Soci\u00c3\u00a9t\u00c3\u00a9", "Soci\u00e9t\u00e9"), ("\u00e2\u20ac\u0153Acme\u00e2\u20ac\u009d", "\u201cAcme\u201d"), ("5\u00a0million", "5 million"), ("a\u3000b", "a b"),
    ("to\u00adday", "today"), ("zero\u200bwidth", "zerowidth"), ("\ufeffAcme", "Acme"), ("a\tb", "a b"), ("one\x85two", "one\ntwo"), ("&#x20AC;5m", "\u20ac5m"),
    ("&euro;5m &ndash; &nbsp;now", "\u20ac5m \u2013  now"), ("AT&T rose; R&D; fell", "AT&T rose; R&D; fell"), ("S&P 500", "S&P 500"), ("Z\u00fcrich \u2013 \u20ac5m", "Z\u00fcrich \u2013 \u20ac5m"),
    ("\u2067abc\u2069", "abc"), ("Fran?ais", "Fran?ais"),
])  # fmt: skip
def test_characters(text, mended):
    assert after(mend_characters, text).text == mended


@pytest.mark.parametrize("text, lines", [
    ("<div>One.</div><div>Two.</div>", ["One.", "Two."]), ("<h2>Head</h2>Body.", ["Head", "Body."]), ("One<br>Two", ["One", "Two"]), ("<a href='x'>Acme</a> raised.", ["Acme raised."]),
    ("<style>p{color:red}</style>One.", [" One."]), ("<iframe src='x'></iframe>One.", [" One."]), ("<table><tr><td>a</td></tr></table>", ["a"]), ("a <= b and c >= d", ["a <= b and c >= d"]),
    ("Sales of <5 million", ["Sales of <5 million"]), ("document.write is a function", ["document.write is a function"]), ("var x = {a: 1}; document.getElementById('a');", []), ("I <3 anvils", ["I <3 anvils"]),
])  # fmt: skip
def test_markup(text, lines):
    assert rest(strip_markup, text) == lines


@pytest.mark.parametrize("line, goes", [
    ("www.e.org", True), ("https://e.org/a?b=c", True), ("jane.roe@e.org", True), ("[See more](https://e.org)", True), ("![logo](https://e.org/l.png)", True), ("[](https://e.org)", True),
    ("Go to https://e.org for more", False), ("Jane Roe, jane@e.org", False), ("[Acme](https://e.org) raised money.", False), ("# [Heading](https://e.org)", False), ("- [Item](https://e.org)", False), ("[An anvil falls](https://e.org)", False),
])  # fmt: skip
def test_link_lines(line, goes):
    assert (not any("e.org" in kept for kept in rest(drop_link_lines, f"{STORY}\n\n{line}\n\n{MORE}"))) is goes


@pytest.mark.parametrize("line, day", [
    (f"NEW YORK--(Example Wire)--May 6, 2024--{STORY}", date(2024, 5, 6)), (f"SAN FRANCISCO, CA / ACCESS / May 6, 2024 / {STORY}", date(2024, 5, 6)), (f"Zürich, 6 May 2024 – {STORY}", date(2024, 5, 6)),
    (f"VANCOUVER, British Columbia, May 06, 2024 (GLOBE) -- {STORY}", date(2024, 5, 6)), (f"HONG KONG, May 6, 2024 /PR/ -- {STORY}", date(2024, 5, 6)), (f"May 6, 2024 – {STORY}", date(2024, 5, 6)),
    (f"LONDON (Wire) - {STORY}", None), (f"BEIJING, May 2024 -- {STORY}", None), ("In May 2024 Acme, a maker of anvils, raised $5 million from Roadrunner Capital in Tucson.", None),
    ("Acme raised $5 million on May 6, 2024 and then went on to raise another $6 million in the autumn.", None), (f"NEW YORK, 05/06/2024 (Wire) -- {STORY}", None), (f"(Wire) {STORY}", None),
])  # fmt: skip
def test_datelines(line, day):
    published = read_published(after(read_dateline, line).published)
    assert (published.on if published else None) == day


def test_what_a_byline_says_stands_before_a_dateline():
    assert (
        after(read_dateline, f"TUCSON, May 6, 2024 (Wire) -- {STORY}", published="2024-05-07").published == "2024-05-07"
    )


@pytest.mark.parametrize("lines, is_cut", [
    ([STORY, "1 2 3 Next »"], True), ([STORY, "Page 2 of 5"], False), ([STORY, "Page 1 of 5"], True), ([STORY, "1 of 3"], True), ([STORY, "Next"], False), ([STORY, "1 of 1"], False),
    ([f"{STORY[:-1]} and will build…", "Read more"], True), ([f"{STORY[:-1]}…", MORE], False), ([STORY, f"{MORE[:-1]}…"], True), ([f"{STORY} [+87 chars]"], True), ([STORY, "Read more"], False),
    (["Anvils…", STORY], False), ([STORY, "To be continued..."], False),
])  # fmt: skip
def test_truncation(lines, is_cut):
    assert after(flag_truncated, "\n\n".join(lines)).is_truncated is is_cut


LONG = "The regulator has said that limits on anvils can drive the makers of iron out of the country"


@pytest.mark.parametrize("text, lines", [
    (f"{LONG}\n\n, as they did in May.", [f"{LONG} {G}, as they did in May."]), (f"{LONG}\n\n.\n\n{MORE}", [f"{LONG} {G}.", MORE]), (f"{LONG}\n\n; it is so.", [f"{LONG} {G}; it is so."]),
    (f"{LONG}\n\nand so does iron.", [f"{LONG} {G} and so does iron."]), (f"{LONG},\n\nwhich Acme says is so.", [f"{LONG}, {G} which Acme says is so."]), (f"• {LONG}\n\n. It grows.", [f"• {LONG} {G}. It grows."]),
    (f"{LONG} (e.g.,\n\n), it said.", [f"{LONG} (e.g., {G}), it said."]), (f"{STORY}\n\n{MORE}", [STORY, MORE]), (f"A heading\n\n{MORE}", ["A heading", MORE]), (f"{STORY}\n\neBay lists anvils.", [STORY, "eBay lists anvils."]),
    ("Three makers:\n\nacme, the largest", ["Three makers:", "acme, the largest"]), (f"{STORY}\n\n...and so on", [STORY, "...and so on"]), ("1. Acme\n\n2. Beta", ["1. Acme", "2. Beta"]),
])  # fmt: skip
def test_seams(text, lines):
    assert rest(join_cuts, text) == lines


CUT = f"One {G}. Two {G}, three.\n"


@pytest.mark.parametrize("line, marked", [
    ("Acme, an anvil maker, in January 2026, raising $5 million", f"Acme, an anvil maker, {G} in January 2026, raising $5 million"),
    ("Acme, an anvil maker, in 2026, raising $5 million", f"Acme, an anvil maker, {G} in 2026, raising $5 million"),
    ("It targets subsidies, for small anvil makers, and tax breaks.", f"It targets subsidies, {G} for small anvil makers, and tax breaks."),
    ("It has grown, while in three months shows its size.", f"It has grown, while {G} in three months shows its size."),
    ("They must buy anvils, and are scaling up.", f"They must buy anvils, and {G} are scaling up."),
    ("By means of \"hot iron,\" the open anvil market.", f"By means of \"hot iron,\" {G} the open anvil market."),
    ("Acme, an anvil maker, listed in January 2026, raising $5 million.", None),
    ("Acme, which in January 2026, raising $5 million, listed, is large.", None),
    ("It asked, for example, and was told.", None),
    ("It paid for anvils, for small makers of them.", None),
    ("It has grown, while in three months its rivals fell.", None),
    ("They must buy anvils, and Acme and Beta are scaling up.", None),
    ("\"Hot iron,\" the chief executive said.", None),
])  # fmt: skip
def test_holes_where_links_are_known_to_be_lost(line, marked):
    assert after(mark_holes, f"{CUT}{line}").lines[-1] == (marked or line)
    assert after(mark_holes, line).lines[-1] == line


@pytest.mark.parametrize("line, marked", [
    ("It is led by , a fund", f"It is led by {G}, a fund"), ("The list of . It is long", f"The list of {G}. It is long"), ("Acme () grows", "Acme grows"), ("some (such as ) fell", f"some (such as {G}) fell"),
    ("one, , three", f"one, {G}, three"), ("Acme , Beta", "Acme , Beta"), ("(by far) the best", "(by far) the best"), ("come by, then", "come by, then"), ("f() is a function", "f is a function"), ("in [] brackets", "in brackets"),
    ("see (i.e., ) below", f"see (i.e., {G}) below"), ("(e.g. iron) falls", "(e.g. iron) falls"),
])  # fmt: skip
def test_holes(line, marked):
    assert after(mark_holes, line).text == marked


@pytest.mark.parametrize("first, known, title", [
    ("Acme raises $5 million", None, "Acme raises $5 million"), ("Is Acme the next Beta?", None, "Is Acme the next Beta?"), ("“Anvils are back,” says Acme", None, "“Anvils are back,” says Acme"),
    ("Acme", None, None), ("Acme raises money.", None, None), ("Three makers of anvils:", None, None), ("- Acme raises money", None, None), ("1. Acme raises money", None, None), (STORY, None, None),
    ("Acme raises $5 million", "Acme Raises $5 Million", "Acme Raises $5 Million"), ("Acme raises $5 million in new round", "Acme raises $5 million in new", "Acme raises $5 million in new"), ("Another thing", "Acme raises $5 million", "Acme raises $5 million"),
])  # fmt: skip
def test_titles(first, known, title):
    draft = after(find_title, f"{first}\n\n{STORY} {MORE}", title=known)
    assert draft.title == title
    assert STORY in draft.text


HALVES = ["The company announced on Monday that it has raised five", "million dollars from the investors who have stood by it and", "who say that they will go on to do so for years to come."]  # fmt: skip


@pytest.mark.parametrize("lines, count", [
    (HALVES * 4, 1), ([*HALVES * 3, "", *HALVES * 3], 2), ([*HALVES * 3, "", "- an item", "- one more"], 3), ([STORY, MORE] * 6, 12), ([STORY, "", MORE] * 4, 12 - 4),
    (["Short lines of a", "poem that has no", "end are no story"] * 4, 12), (HALVES, 3), (["Company Number Five - Nasdaq - $5 million to $6 million"] * 9, 9), (["- an item that is as long as a line of a paragraph in"] * 9, 9),
    ([f"{HALVES[0]} {HALVES[1]} {HALVES[2]}"] * 9, 9), ([*HALVES * 4, "", STORY], 2), (["A heading", "", *HALVES * 4], 2),
])  # fmt: skip
def test_hard_wrapped_lines(lines, count):
    assert len(rest(unwrap, "\n".join(lines))) == count


@pytest.mark.parametrize("text, laid", [
    ("a\nb", "a\n\nb"), ("a\n\n\n\nb", "a\n\nb"), ("  a  b ", "a b"), ("- a\n- b", "- a\n- b"), ("- a\n\n- b\nc", "- a\n- b\n\nc"), ("1. a\n2. b", "1. a\n2. b"), ("a | b\nc | d", "a | b\nc | d"), ("", ""),
    ("\n\na\n\n", "a"), ("a\n- b", "a\n\n- b"), ("a | b\n\nc", "a | b\n\nc"), ("(1) a\n(2) b", "(1) a\n(2) b"),
])  # fmt: skip
def test_layout(text, laid):
    assert after(lay_out, text).text == laid
