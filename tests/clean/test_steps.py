"""Each cleaning step by cases of its own: what it takes, and what it must leave."""

# ruff: noqa: E501 – one case per line

from datetime import date

import pytest

from flows.clean.draft import Draft
from flows.clean.flat import STEPS
from flows.clean.flat.bylines import read_bylines
from flows.clean.flat.captions import drop_captions
from flows.clean.flat.characters import mend_characters
from flows.clean.flat.copies import drop_copies, trim_overlaps
from flows.clean.flat.datelines import read_dateline
from flows.clean.flat.furniture import drop_furniture
from flows.clean.flat.holes import mark_holes
from flows.clean.flat.links import drop_link_lines
from flows.clean.flat.lists import drop_related, drop_summary
from flows.clean.flat.markdown import strip_markdown
from flows.clean.flat.markup import strip_markup
from flows.clean.flat.menus import drop_menus
from flows.clean.flat.navigation import drop_navigation
from flows.clean.flat.paragraphs import lay_out, unwrap
from flows.clean.flat.scripts import drop_foreign_lines
from flows.clean.flat.seams import join_cuts
from flows.clean.flat.title import find_title
from flows.clean.flat.truncation import flag_truncated
from flows.clean.published import read_published

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."


def after(step, text, **known):
    return step(Draft(**known).with_text(text))


def rest(step, text):
    return [line for line in after(step, text).lines if line.strip()]


@pytest.mark.parametrize("text, mended", [
    ("a\u00a0b\u2009c", "a b c"),
    ("in\u00advest\u200bor", "investor"),
    ("\u202eabc\u202c", "abc"),
    ("a\x00b\x07c", "a b c"),
    ("Johnson &amp; Johnson", "Johnson & Johnson"),
    ("&#8217;s &quot;x&quot;", "\u2019s \"x\""),
    ("AT&T; R&D", "AT&T; R&D"),
    ("Fargo\u00e2\u20ac\u2122s bank", "Fargo\u2019s bank"),
    ("caf\u00c3\u00a9", "caf\u00e9"),
    ("one\u2028two", "one\ntwo"),
    ("“quotes” – and — dashes", "“quotes” – and — dashes"),
])  # fmt: skip
def test_characters(text, mended):
    assert after(mend_characters, text).text == mended


@pytest.mark.parametrize("text, lines", [
    ("<p>One <b>two</b>.</p><p>Three.</p>", ["One two.", "Three."]),
    ("<ul><li>one</li><li>two</li></ul>", ["- one", "- two"]),
    ("One.<br />Two.", ["One.", "Two."]),
    ("<!-- note --> One.", [" One."]),
    ("<script>var x = 1;</script>One.", [" One."]),
    ('<img\nwidth="3"\nsrc="x">One.', ["One."]),
    ("See <https://e.org/a> there.", ["See  there."]),
    ("if (!window.Ad){(function(){var s = document.createElement(\"script\"); s.async = true;}());}", []),
    ("Revenue of 5 < 7 and 8 > 6 million.", ["Revenue of 5 < 7 and 8 > 6 million."]),
    ("A set {a, b} of companies.", ["A set {a, b} of companies."]),
])  # fmt: skip
def test_markup(text, lines):
    assert rest(strip_markup, text) == lines


@pytest.mark.parametrize("text, lines", [
    (f"{STORY}\n\n[reuters](https://e.org/a)", [STORY]),
    (f"{STORY}\n\n[![logo](https://e.org/i.png)](https://e.org)\n\n{MORE}", [STORY, MORE]),
    (f"{STORY}\n\nhttps://e.org/a\n\n{MORE}", [STORY, MORE]),
    (f"{STORY}\n\npress@e.org\n\n{MORE}", [STORY, MORE]),
    (f"{STORY}\n\nPickup - [https://e.org](https://e.org/a)", [STORY]),
    (f"{STORY}\n\n[Read more](https://e.org/a)\n\n{MORE}", [STORY, MORE]),
    (f"{STORY}\n\n[The second foundry](https://e.org/a)\n\n{MORE}", [STORY, "[The second foundry](https://e.org/a)", MORE]),
    (f"{STORY}\n\n- [An item](https://e.org/a)", [STORY, "- [An item](https://e.org/a)"]),
    ("Investors including\n\n[Wile](https://e.org/w)\n\n, that led it.", ["Investors including [Wile](https://e.org/w), that led it."]),
    ("The firm\n\n[Acme](/acme)\n\nis growing.", ["The firm [Acme](/acme) is growing."]),
])  # fmt: skip
def test_link_lines(text, lines):
    assert rest(drop_link_lines, text) == lines


@pytest.mark.parametrize("text, lines", [
    ("## Heading ##", ["Heading"]),
    ("Heading\n-------", ["Heading"]),
    ("**Bold** and *italic* and ***both***", ["Bold and italic and both"]),
    ("_under_ and snake_case_name", ["under and snake_case_name"]),
    ("[Acme](https://e.org/a_(b) \"Acme Inc\") raised", ["Acme raised"]),
    ("[Acme][1] raised\n\n[1]: https://e.org", ["Acme raised"]),
    ("* one\n+ two\n• three\n-   four\n– five", ["- one", "- two", "- three", "- four", "- five"]),
    (r"\*\* Leading stars", ["- Leading stars"]),
    (r"In 2025\. At 5 \$ and Fund\*", ["In 2025. At 5 $ and Fund*"]),
    ("> quoted\n> > twice", ["quoted", "twice"]),
    ("| Company | Amount |\n| --- | --- |\n| Acme | $5m |", ["Company | Amount", "Acme | $5m"]),
    ("`flox activate`", ["flox activate"]),
    ("***\n---\n\\###\n\\_\\_\\_", []),
    ("#1 in anvils", ["#1 in anvils"]),
    ("-5% on the day", ["-5% on the day"]),
    ("1. First", ["1. First"]),
    ("2 * 3 * 4", ["2 * 3 * 4"]),
])  # fmt: skip
def test_markdown(text, lines):
    assert rest(strip_markdown, text) == lines


@pytest.mark.parametrize("text, lines", [
    (f"免费在线观看_最新电影_高清在线_手机在线\n\n{STORY}", [STORY]),
    (f"{STORY}\n\nСмотреть онлайн бесплатно", [STORY]),
    (f"Acme (阿克米) lists\n\n{STORY}", ["Acme (阿克米) lists", STORY]),
    (f"{STORY}\n\n阿克米公司周一表示已筹集五百万美元。\n\n{MORE}", [STORY, "阿克米公司周一表示已筹集五百万美元。", MORE]),
    ("阿克米公司周一表示，已筹集五百万美元，用于建设第二家铸造厂，预计明年春天投产。", ["阿克米公司周一表示，已筹集五百万美元，用于建设第二家铸造厂，预计明年春天投产。"]),
])  # fmt: skip
def test_foreign_lines(text, lines):
    assert rest(drop_foreign_lines, text) == lines


NOISE = [
    "Loading market data...", "Speaker 2", "AI Podcast:Your News, Now Playing", "Advertisement", "Share", "Share - WeChat",
    "Share this article", "Comments", "3 Comments", "No comments yet", "Add a public comment...", "Leave a Reply",
    "Your email address will not be published. Required fields are marked *", "BACK TO THE TOP", "FOLLOW US",
    "Copyright 2024 Example Ltd. All rights reserved.", "© 2024 Example L.P.", "License for publishing online 123",
    "Registration Number: 123", "We use cookies to improve your experience.", "Accept all", "Privacy Policy",
    "Sign up for our newsletter", "Subscribe now to stay ahead", "Read more: Acme buys a rival", "Continue reading",
    "(Reporting by Jane Roe; Editing by John Doe)", "To contact the reporter on this story: Jane Roe at jroe@e.org",
    "Image Credits: Acme", "(Photo by Jane Roe)", "The post Acme raises $5m appeared first on Example.", "(END) Dow Jones Newswires",
]  # fmt: skip


@pytest.mark.parametrize("line", NOISE)
def test_furniture_goes(line):
    assert rest(drop_furniture, f"{STORY}\n\n{line}\n\n{MORE}") == [STORY, MORE]


@pytest.mark.parametrize(
    "line", ["Home", "Menu", "Business", "Technology", "Facebook", "English", "Top", "Close", "Search"]
)
def test_furniture_at_the_edges_goes(line):
    assert rest(drop_furniture, f"{line}\n\n{STORY}\n\n{MORE}\n\n{line}") == [STORY, MORE]
    assert line in rest(drop_furniture, f"{STORY}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize("line", [
    "About Acme", "Funding Stage: Series A", "Conclusion", "- Acme: $5M Series A led by Roadrunner", "Share price falls",
    "Investors share the concerns of regulators about the listing.", "Related-party deals are under scrutiny.",
    "Shares rose 3% on Monday.", "Acme IPO price band, lot size", "Comments from analysts were positive on Monday.",
    "The copyright case against Acme was settled for $5 million.", "Subscribers rose to 5 million.", "SpaceX | Series F | $5bn",
])  # fmt: skip
def test_furniture_leaves_the_story(line):
    assert line in rest(drop_furniture, f"{STORY}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize("line, goes", [
    ("Home / Business / Technology", True),
    ("Home > Markets > IPO", True),
    ("Global EditionASIA 中文雙語", True),
    ("English | Español | Français", True),
    ("1 2 3 Next >>|", True),
    ("Page 1 of 3", True),
    ("AC/DC, Acme and others", False),
    ("Home / page stands empty in the middle of the long title that nobody would ever write so", False),
    ("1 2 or 3 foundries", False),
])  # fmt: skip
def test_navigation(line, goes):
    assert (line not in rest(drop_navigation, f"{line}\n\n{STORY}")) is goes


MENU = "\n".join(["White House", "Congress", "Campaigns", "Letters to the Editor", "Opinion", "Member Login", "Videos"])


@pytest.mark.parametrize("text, lines", [
    (f"{MENU}\n\nAcme raises $5 million\n\n{STORY}", ["Acme raises $5 million", STORY]),
    (f"{STORY}\n\n{MENU}", [STORY]),
    (f"{STORY}\n\n{MENU}\n{MENU}\n\n{MORE}", [STORY, *MENU.split("\n"), *MENU.split("\n"), MORE]),
    (f"{STORY}\n\n{MENU}\n\n{MORE}", [STORY, *MENU.split("\n"), MORE]),
    (f"Acme\nRaises Money\n\n{STORY}", ["Acme", "Raises Money", STORY]),
    ("\n".join(f"Company {number}: $5m" for number in range(9)), [f"Company {number}: $5m" for number in range(9)]),
    ("\n".join("- Acme Capital" for _ in range(9)), ["- Acme Capital"] * 9),
])  # fmt: skip
def test_menus(text, lines):
    assert rest(drop_menus, text) == lines


@pytest.mark.parametrize("line, author, publisher, published", [
    ("By Jane Roe", "Jane Roe", None, None),
    ("By Jane Roe and John Doe", "Jane Roe and John Doe", None, None),
    ("By JANE ROE | Daily Ledger | Updated: 2024-05-06 10:38", "JANE ROE", "Daily Ledger", "Updated: 2024-05-06 10:38"),
    ("Generated by AI AgentJane RoeReviewed byLedger News Editorial Team", "Jane Roe", "Ledger", None),
    ("Written by: Jane Roe", "Jane Roe", None, None),
    ("Monday, May 6, 2024 7:31 am ET3min read", None, None, "Monday, May 6, 2024 7:31 am ET3min read"),
])  # fmt: skip
def test_bylines(line, author, publisher, published):
    draft = after(read_bylines, f"Acme raises money\n\n{line}\n\n{STORY}")
    assert (draft.author, draft.publisher, draft.published) == (author, publisher, published)
    assert line not in draft.lines


@pytest.mark.parametrize("line", [
    "By the numbers", "By design, not by accident", "By Monday, Acme had raised $5 million.", "Author services grow at Acme.",
])  # fmt: skip
def test_no_bylines(line):
    assert line in after(read_bylines, f"{line}\n\n{STORY}").lines


def test_a_byline_inside_the_story_stays():
    assert "By Jane Roe" in after(read_bylines, f"{STORY}\n\nBy Jane Roe\n\n{MORE}").lines


@pytest.mark.parametrize("line, day", [
    (f"TUCSON, Ariz., May 6, 2024 (Example Wire) -- {STORY}", date(2024, 5, 6)),
    (f"LONDON, 6 May 2024 /Example/ -- {STORY}", date(2024, 5, 6)),
    (f"Tucson – May 6, 2024 – {STORY}", date(2024, 5, 6)),
    (f"HONG KONG, May 6 (Wire) - {STORY}", None),
    (STORY, None),
    ("Acme will list on May 6, 2024, the company said on Monday, and trade from then on in New York.", None),
])  # fmt: skip
def test_datelines(line, day):
    draft = after(read_dateline, line)
    published = read_published(draft.published)
    assert (published.on if published else None) == day
    assert draft.lines == (line,)


BULLETS = "- Acme raised money for anvils from investors.\n- It will build a foundry with the money."


@pytest.mark.parametrize("text, lines", [
    (f"Title\n\nAI Summary\n\n{BULLETS}\n\n{STORY} {MORE}\n\n{MORE}", ["Title", f"{STORY} {MORE}", MORE]),
    (f"Aime RobotAime Summary\n\n{BULLETS}\n\n{STORY} {MORE}\n\n{MORE}", [f"{STORY} {MORE}", MORE]),
    (f"Title\n\nKey points\n\n{BULLETS}\n\n{STORY} {MORE}", ["Title", "Key points", *BULLETS.split("\n"), f"{STORY} {MORE}"]),
    (f"Summary\n\n{BULLETS}", ["Summary", *BULLETS.split("\n")]),
    (f"{STORY}\n\nSummary\n\n{BULLETS}\n\n{MORE}", [STORY, "Summary", *BULLETS.split("\n"), MORE]),
])  # fmt: skip
def test_summaries(text, lines):
    assert rest(drop_summary, text) == lines


@pytest.mark.parametrize("text, lines", [
    (f"{STORY}\n\nRelated Articles:\n- Anvils are back\n- Is the coyote out?", [STORY]),
    (f"Most Read\nAnvils are back\nThe coyote is out\n\n{STORY}", [STORY]),
    (f"{STORY}\n\nTrending\n\nA second foundry\n\n{MORE}", [STORY, "A second foundry", MORE]),
    (f"{STORY}\n\nRelated work at Acme\n\n{MORE}", [STORY, "Related work at Acme", MORE]),
])  # fmt: skip
def test_related(text, lines):
    assert rest(drop_related, text) == lines


@pytest.mark.parametrize("line, goes", [
    ("The foundry of Acme in Tucson on July 29. DAILY LEDGER", True),
    ("Jane Roe | AFP | Getty Images", True),
    ("Anvils at a fair. REUTERS/Jane Roe", True),
    ("An anvil falls (Jane Roe/Getty Images)", True),
    ("Rival agrees to merge with Getty Images", False),
    ("Acme filed for an IPO in the U.S. on Monday.", False),
    ("Acme is to list its shares on the NYSE", False),
])  # fmt: skip
def test_captions(line, goes):
    assert (line not in rest(drop_captions, f"{STORY}\n\n{line}\n\n{MORE}")) is goes


def test_an_agency_signs_the_last_line():
    assert rest(drop_captions, f"{STORY}\n\n{MORE} REUTERS") == [STORY, f"{MORE} REUTERS"]


@pytest.mark.parametrize("text, lines", [
    (f"Acme raises money\n\nAcme Raises Money\n\n{STORY}", ["Acme raises money", STORY]),
    (f"{STORY}\n\n{MORE}\n\n{STORY}", [STORY, MORE]),
    (f"{STORY}\n\nFunding Stage: Series A\n\n{MORE}\n\nFunding Stage: Series A", [STORY, "Funding Stage: Series A", MORE, "Funding Stage: Series A"]),
])  # fmt: skip
def test_copies(text, lines):
    assert rest(drop_copies, text) == lines


@pytest.mark.parametrize("text, lines", [
    ("Acme raises $5 million now\n\nraises $5 million now Beta lists in Hong Kong\n\nlists in Hong Kong", ["Acme raises $5 million now", "Beta lists in Hong Kong"]),
    (f"{STORY}\n\n{MORE}", [STORY, MORE]),
    ("Acme raises money\n\nAcme raises money for anvils", ["Acme raises money", "Acme raises money for anvils"]),
])  # fmt: skip
def test_overlaps(text, lines):
    assert rest(trim_overlaps, text) == lines


@pytest.mark.parametrize("text, is_truncated", [
    (f"{STORY}\n\n1 2 Next >>|", True),
    (f"{STORY}\n\nPage 1 of 3", True),
    (f"{STORY}\n\nAcme could see an uptick in…\n\nRead More>>\n\nAbout Acme", True),
    (f"{STORY}\n\n{MORE[:-1]} and then...", True),
    (f"{STORY} [+1234 chars]", True),
    (STORY, False),
    (f"Anvils... and more\n\n{STORY}", False),
    (f"{STORY}\n\nPage 1 of 1", False),
])  # fmt: skip
def test_truncation(text, is_truncated):
    assert after(flag_truncated, text).is_truncated is is_truncated


def test_hard_wrapped_lines_are_joined():
    wrapped = "\n".join(
        ["The company announced on Monday that it has raised five", "million dollars from the investors who have"] * 4
    )
    text = f"{wrapped}\n\n- an item that goes on to the next line of the list\n  and ends there"
    paragraphs = rest(unwrap, "\n".join(line.strip() for line in text.split("\n")))
    assert len(paragraphs) == 2
    assert paragraphs[1] == "- an item that goes on to the next line of the list and ends there"


def test_a_calendar_of_short_lines_is_not_wrapped():
    calendar = "\n".join(
        f"Company Number {number} – Nasdaq – $5 million to $6 million – Monday" for number in range(12)
    )
    assert len(rest(unwrap, calendar)) == 12


GAP = "[…]"


@pytest.mark.parametrize("text, lines", [
    ("China has a plan for its anvils.\n\n, announced in May, is part of it.", [f"China has a plan for its anvils. {GAP}, announced in May, is part of it."]),
    ("Open models have been subsidised to attract developers,\n\nand 140 copies exist.", [f"Open models have been subsidised to attract developers, {GAP} and 140 copies exist."]),
    ("- Acme AI,\n\nafter a $5 million round, grows.", [f"- Acme AI, {GAP} after a $5 million round, grows."]),
    ("- The training of the new model cost less than a tenth of the rival's\n\n. This is an edge.", [f"- The training of the new model cost less than a tenth of the rival's {GAP}. This is an edge."]),
    ("The measures show how limits on anvils can drive the creativity of foundries\n\n.", [f"The measures show how limits on anvils can drive the creativity of foundries {GAP}."]),
    ("The policies allow some sales (e.g.,\n\n), Acme said.", [f"The policies allow some sales (e.g., {GAP}), Acme said."]),
    ("The gap is narrowing. For example,\n\nis already competing.", [f"The gap is narrowing. For example, {GAP} is already competing."]),
    ("The company said on Monday that it would build a new foundry in the\nstate of Arizona.", ["The company said on Monday that it would build a new foundry in the state of Arizona."]),
    ("A heading\n\niOS apps are many.", ["A heading", "iOS apps are many."]),
    ("Apple updates\n\nthe list below is long.", ["Apple updates", "the list below is long."]),
    ("It focuses on:\n\nanvils for the trade", ["It focuses on:", "anvils for the trade"]),
    ("- reduces the calls that come in over the night by forty percent in all\n\n- improves service", ["- reduces the calls that come in over the night by forty percent in all", "- improves service"]),
    ("First paragraph ends.\n\n.5% was the rate.", ["First paragraph ends.", ".5% was the rate."]),
    (".\n\nStory begins.", ["Story begins."]),
    ("About Acme\n\n, established in 2019, is a maker.", ["About Acme", f"{GAP}, established in 2019, is a maker."]),
    ("First paragraph ends.\n\n.", ["First paragraph ends."]),
    ("It is getting on with the business of raising money and\n\n. . . being a business.", ["It is getting on with the business of raising money and", ". . . being a business."]),
])  # fmt: skip
def test_seams(text, lines):
    assert rest(join_cuts, text) == lines


@pytest.mark.parametrize("text, marked", [
    ("allowed (e.g. ), it said", f"allowed (e.g. {GAP}), it said"),
    ("Acme Inc. () raised", "Acme Inc. raised"),
    ("anvils, , and more", f"anvils, {GAP}, and more"),
    ("a round led by , and others", f"a round led by {GAP}, and others"),
    ("Vivendi , a group", "Vivendi , a group"),
    ("chips, and are scaling up", "chips, and are scaling up"),
])  # fmt: skip
def test_holes(text, marked):
    assert after(mark_holes, text).text == marked


def test_weaker_signs_count_where_links_are_known_to_be_lost():
    cut = f"One {GAP}. Two {GAP}, three.\n"
    assert (
        after(mark_holes, f"{cut}They buy chips, and are scaling up.").lines[-1]
        == f"They buy chips, and {GAP} are scaling up."
    )
    text = f"{cut}1. Momentum: Firms list.\n2. Shifts: in 2025, driven by AI, suggests so."
    assert after(mark_holes, text).lines[-1] == f"2. Shifts: {GAP} in 2025, driven by AI, suggests so."


@pytest.mark.parametrize("text, known, title, first", [
    (f"Acme raises $5 million\n\n{STORY}", None, "Acme raises $5 million", "Acme raises $5 million"),
    (f"Will Acme list this year?\n\n{STORY}", None, "Will Acme list this year?", "Will Acme list this year?"),
    (f"{STORY}\n\n{MORE}", None, None, STORY),
    (f"{STORY}\n\n{MORE}", "Acme raises $5 million", "Acme raises $5 million", "Acme raises $5 million"),
    (f"Acme raises $5 million\n\n{STORY}", "Acme Raises $5 Million", "Acme Raises $5 Million", "Acme raises $5 million"),
    (f"Acme raises $5 million\n\n{STORY}", "Acme raises $5 million - Daily Ledger", "Acme raises $5 million - Daily Ledger", "Acme raises $5 million"),
    (f"- An item of a list\n\n{STORY}", None, None, "- An item of a list"),
])  # fmt: skip
def test_titles(text, known, title, first):
    draft = after(find_title, text, title=known)
    assert (draft.title, draft.lines[0]) == (title, first)


def test_layout():
    text = "Title\nParagraph  one.\n\n\n- a\n\n- b\nParagraph two.\na | b\nc | d"
    assert after(lay_out, text).text == "Title\n\nParagraph one.\n\n- a\n- b\n\nParagraph two.\n\na | b\nc | d"


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
@pytest.mark.parametrize("text", ["", "\n\n\n", "x", "[", "(", ".", "- ", "…", "\n.\n", "| |"])
def test_no_step_fails_on_scraps(step, text):
    assert isinstance(after(step, text), Draft)
