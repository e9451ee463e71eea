"""More lines as messy as scraped ones, for each step that takes lines away: what goes, and what only looks so."""

# ruff: noqa: E501 – one case per line, odd characters and all

import pytest

from flows.clean.draft import Draft
from flows.clean.flat.bylines import read_bylines
from flows.clean.flat.captions import drop_captions
from flows.clean.flat.contacts import drop_contacts
from flows.clean.flat.copies import drop_copies, trim_overlaps
from flows.clean.flat.furniture import drop_furniture
from flows.clean.flat.lists import drop_related, drop_summary
from flows.clean.flat.menus import drop_menus
from flows.clean.flat.navigation import drop_navigation
from flows.clean.flat.scripts import drop_foreign_lines

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."


def rest(step, text, **known):
    return [line for line in step(Draft(**known).with_text(text)).lines if line.strip()]


GOES = [
    "(Updates with shares, analyst quote.)", "(Adds share move in fourth paragraph)", "--With assistance from Jane Roe and John Doe.",
    "John Doe contributed to this report.", "- Jane Roe contributed to this article", "This press release features multimedia. View the full release here:",
    "(image)", "The views of the author do not necessarily reflect the views of the Daily Ledger.", "Quotes delayed at least 15 minutes.",
    "For more information, visit https://e.org/acme", "To learn more, click here.", "• Learn more »", "Distributed by: Example Wire, Inc.",
    "This website uses cookies to improve your experience while you navigate through the website. Out of these cookies, the ones that are necessary are stored.",
    "Necessary cookies are absolutely essential for the website to function properly.", "Notify me of follow-up comments by email.",
    "» Share on Facebook", "** ADVERTISEMENT **", "12 Comments", "Share this story…", "— Story continues below advertisement —", "Read more: Anvils fall",
    "Sign up for our daily newsletter", "Already a subscriber? Log in", "Don't miss: Ten anvils to watch", "Photo: Jane Roe/Example", "PHOTO 2 of 5: An anvil falls at the fair.", "Photo gallery: Anvils of Tucson", "Comments are moderated by the editors.",
]  # fmt: skip
STAYS = [
    "Adds $8M to its Series B, Acme says", "Updates to the anvil line are due in spring.", "Assistance from the state came late.",
    "Roadrunner contributed $2 million to the round.", "The image of the company suffered from the fall of an anvil.",
    "The view of the author is that anvils fall.", "Quotes for anvils rose on Monday.", "Cookies are sold at the fair as well.",
    "The firm makes cookies and anvils.", "Photo sharing is a business of Acme.", "Copyright law changes in the spring.",
    "Follow-on offering", "Subscription prices rise to $5 a month", "Comment from the company was not available.",
    "Loading docks are where anvils fall.", "Sponsored research fell by 3%.", "Advertising revenue rose to $5 million.",
    "Print runs shrink", "Save for a rainy day, says Roe", "Related-party loans of $5 million were repaid.", "Source of the funds: unknown",
]  # fmt: skip


@pytest.mark.parametrize("line", GOES)
def test_furniture_goes(line):
    assert rest(drop_furniture, f"{STORY}\n\n{line}\n\n{MORE}") == [STORY, MORE]


@pytest.mark.parametrize("line", STAYS)
def test_furniture_leaves_the_story(line):
    assert line in rest(drop_furniture, f"{STORY}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize("line", ["SOURCE: Acme Inc.", "Source: Example Exchange", "Sign in | Register", "X (formerly Twitter)", "See more", "Skip to main content"])  # fmt: skip
def test_furniture_only_at_the_edges(line):
    assert line not in rest(drop_furniture, f"{STORY}\n\n{MORE}\n\n{line}")


@pytest.mark.parametrize("line, goes", [
    ("+1 212 555 0100", True), ("+1 (212) 555-0100 ext. 12", True), ("212.555.0100", True), ("(020) 7946 0000", True), ("+44 20 7946 0000.", False),
    ("Tel: +44 20 7946 0000", True), ("T: +44 20 7946 000", True), ("Toll Free: 800-555-0199", True), ("0203 555 0199", True),
    ("Email: press@e.org", True), ("E-mail: jane.roe@news.e.org", True), ("Website: https://e.org/press", True), ("Company Websitehttps://e.org/", True),
    ("Contacts:media@e.org", True), ("Visit www.e.org for the prospectus", False), ("Jane Roe, press@e.org", False), ("Acme raised 5,000,000", False),
    ("2023 2024 2025", False), ("2024-2025", False), ("HK$5.58 billion", False), ("$1,250,000", False), ("5000000", False), ("Series A 2025", False),
    ("Stock code 2631", False), ("Issue price: 116.20", False), ("The number to call is +1 212 555 0100", False), ("12.5 13.5", False),
])  # fmt: skip
def test_contacts(line, goes):
    assert (line not in rest(drop_contacts, f"{STORY}\n\n{line}\n\n{MORE}")) is goes


@pytest.mark.parametrize("line, goes", [
    ("Home › News › Companies", True), ("Home → Tech", True), ("Homepage / Markets / Anvils", True), ("首页 > 财经", True), ("Home | Contact", True),
    ("English | 中文 | Español", True), ("UK Edition US Edition", True), ("Page 2 of 14", True), ("1 2 3 4 5 »", True), ("Next >", True), ("Prev", True),
    ("Home", False), ("Homes / Gardens", False), ("Home is where the anvil is", False), ("Chinese / American", False), ("3 of 12 anvils fell", False),
    ("Page 3 of the filing says so", False), ("English anvils are dear", False), ("2 or 3 next year", False),
])  # fmt: skip
def test_navigation(line, goes):
    assert (line not in rest(drop_navigation, f"{line}\n\n{STORY}")) is goes


NAMES = ["Markets", "Deals", "Tech", "Opinion", "Video", "Podcasts", "Live TV"]


@pytest.mark.parametrize("above, goes", [
    (NAMES, True), ([*NAMES, *NAMES], True), ([name.upper() for name in NAMES], True), (["Top Stories", *NAMES], True), (NAMES[:3], False),
    (["Series A: $5m", "Series B: $9m", *NAMES[:3]], False), ([f"- {name}" for name in NAMES], False), ([f"{n}. {name}" for n, name in enumerate(NAMES)], False),
    ([f"{name} rose." for name in NAMES], False), ([f"{name} 2025" for name in NAMES], False), ([f"{name}@e.org" for name in NAMES], False),
    ([f"{name} in the year of the great anvil fall" for name in NAMES], False),
])  # fmt: skip
def test_menus(above, goes):
    kept = rest(drop_menus, "\n".join([*above, "", STORY]))
    assert kept == ([STORY] if goes else [*above, STORY])


@pytest.mark.parametrize("line, known", [
    ("by Jane Roe", ("Jane Roe", None, None)),
    ("BY JANE ROE", ("JANE ROE", None, None)),
    ("Words by Jane Roe", ("Jane Roe", None, None)),
    ("Author: Jane Roe, Example Capital; Translator: John Doe", ("Jane Roe, Example Capital", None, None)),
    ("By Jane Roe and John Doe | The Ledger", ("Jane Roe and John Doe", "The Ledger", None)),
    ("By Jane van der Roe - Daily Ledger - May 6, 2024", ("Jane van der Roe", "Daily Ledger", "May 6, 2024")),
    ("Published: 6 May 2024, 10:15 GMT", (None, None, "Published: 6 May 2024, 10:15 GMT")),
    ("2024-05-06", (None, None, "2024-05-06")),
    ("Updated May 6, 2024 at 9:30 a.m. ET", (None, None, "Updated May 6, 2024 at 9:30 a.m. ET")),
    ("Posted by Jane Roe • 6 May 2024", ("Jane Roe", None, "6 May 2024")),
    ("Compiled by: Example Finance", ("Example Finance", None, None)),
    ("Mon, 6 May 2024", (None, None, "Mon, 6 May 2024")),
])  # fmt: skip
def test_bylines_are_what_is_known(line, known):
    draft = read_bylines(Draft().with_text(f"Acme raises money\n\n{line}\n\n{STORY}"))
    assert (draft.author, draft.publisher, draft.published) == known
    assert line not in draft.lines


@pytest.mark.parametrize("line", [
    "By any measure, a big year", "By 2030 all anvils will fall", "By far the largest anvil", "Written off: the anvil trade", "May 2024",
    "IPO on May 6, 2024", "On May 6, 2024 Acme lists", "By raising $5 million, Acme grows.", "Editors of anvil papers meet",
])  # fmt: skip
def test_no_bylines(line):
    assert line in rest(read_bylines, f"Acme raises money\n\n{line}\n\n{STORY}")


POINTS = ["- Acme raised money for anvils.", "- It will build a foundry."]


@pytest.mark.parametrize("heading, goes", [
    ("AI Summary", True), ("Summary", True), ("SUMMARY", True), ("Summary:", True), ("In brief", True), ("TL;DR", True), ("AI-generated summary", True),
    ("Example RobotExample AI Summary", True), ("Key points", False), ("What we know", False), ("The summary of the year is this.", False), ("Brief summary of anvils fallen this year in the whole of Arizona", False),
])  # fmt: skip
def test_summaries(heading, goes):
    text = "\n".join(["Acme raises", "", heading, "", *POINTS, "", STORY, "", MORE])
    assert (POINTS[0] not in rest(drop_summary, text)) is goes


@pytest.mark.parametrize("heading, below, goes", [
    ("Related Stories", ["Anvils are back", "Is the coyote out?"], True), ("RELATED:", ["Anvils are back", "Iron dearer"], True),
    ("You may also like", ["Anvils are back", "Iron dearer"], True), ("Most Popular", ["1. Anvils are back", "2. Iron dearer"], True),
    ("Recommended for you", ["Anvils are back", "Iron dearer"], True), ("Read next", ["Anvils are back", "Iron dearer"], True),
    ("Trending Now", ["- Anvils are back", "- Iron dearer"], True), ("More from", ["Anvils are back", "Iron dearer"], True),
    ("Related deals", ["Anvils are back", "Iron dearer"], False), ("Most read of all papers", ["Anvils are back", "Iron dearer"], False),
    ("The popular anvil", ["Anvils are back", "Iron dearer"], False), ("Recommended price", ["$5 a share", "$6 a share"], False),
])  # fmt: skip
def test_related(heading, below, goes):
    text = "\n".join([STORY, "", heading, *below, "", MORE])
    assert rest(drop_related, text) == ([STORY, MORE] if goes else [STORY, heading, *below, MORE])


def test_sentences_below_a_related_heading_stay():
    assert rest(drop_related, f"{STORY}\n\nRelated Stories\n\n{MORE}") == [STORY, MORE]


@pytest.mark.parametrize("line, goes", [
    ("Jane Roe | Reuters", True), ("An anvil, on Monday. (Photo: Reuters)", True), ("Workers at the foundry. Credit: Getty Images", True),
    ("The fair in Tucson © AFP", True), ("Anvils via Getty Images", True), ("The chief of Acme speaks. AP Photo/Jane Roe", True), ("A hall of anvils in May. DAILY LEDGER", True),
    ("Acme will list on the NYSE", False), ("He told Reuters", False), ("The round was led by GIC", False), ("Acme hires from Bloomberg", False),
    ("It is to list in the US. IPO", True), ("Acme is owned by Shutterstock", False), ("Prices in the U.S. and UK", False),
])  # fmt: skip
def test_captions(line, goes):
    assert (line not in rest(drop_captions, f"{STORY}\n\n{line}\n\n{MORE}")) is goes


TITLE = "Acme raises $5 million"


@pytest.mark.parametrize("lines, kept", [
    ([TITLE, TITLE, STORY], [0, 2]), ([TITLE, TITLE.upper(), STORY], [0, 2]), ([TITLE, "Deck of it", TITLE, STORY], [0, 1, 3]), ([f"{TITLE} ", f" {TITLE}", STORY], [0, 2]),
    ([STORY, MORE, STORY], [0, 1]), ([STORY, STORY, STORY], [0]), ([STORY, TITLE, MORE, TITLE], [0, 1, 2, 3]), (["Acme", "Acme", STORY], [0, 1, 2]),
    ([TITLE, f"{TITLE} now", STORY], [0, 1, 2]), ([STORY, STORY[:-1], MORE], [0, 1, 2]), ([STORY, "Series A", MORE, "Series A"], [0, 1, 2, 3]), ([TITLE, STORY, MORE.upper(), MORE], [0, 1, 2]),
])  # fmt: skip
def test_copies(lines, kept):
    assert rest(drop_copies, "\n\n".join(lines)) == [lines[index] for index in kept]


@pytest.mark.parametrize("above, line, left", [
    ("Acme raises $5 million now", "raises $5 million now Beta lists", "Beta lists"), ("Anvils fall in Tucson again", "in Tucson again", ""),
    ("The second foundry opens", "second foundry opens Third one too", "Third one too"), ("Acme raises $5 million", "Acme raises $5 million more", "Acme raises $5 million more"),
    ("Short end", "end of it", "end of it"), ("Acme raises $5 million", "raises $6 million, Acme", "raises $6 million, Acme"), (STORY, MORE, MORE),
    ("It raised $5 million in the round", "round and round the anvil goes", "round and round the anvil goes"), ("a b c d e f g h i j", "d e f g h i j k l", "d e f g h i j k l"),
    ("Nothing in common here", "Something else entirely", "Something else entirely"), ("from Roadrunner Capital", "Roadrunner Capital", ""), ("the anvil of Acme", "anvil of acme falls", "anvil of acme falls"),
])  # fmt: skip
def test_overlaps(above, line, left):
    assert trim_overlaps(Draft(lines=(above, line))).lines == (above, left)


@pytest.mark.parametrize("line, goes", [
    ("免费在线观看_最新电影_高清", True), ("日韩精品一区二区三区_电影网站", True), ("Бесплатно смотреть фильмы онлайн", True), ("مشاهدة الافلام مجانا على الانترنت", True),
    ("무료 영화 다시보기 사이트", True), ("ดูหนังออนไลน์ฟรี", True), ("AV 免费在线观看_最新电影_高清在线_手机", True),
    ("Acme (阿克米)", False), ("阿克米", False), ("Acme 阿克米公司 lists in Hong Kong", False), ("Société Générale à Zürich", False), ("Đà Nẵng Việt Nam", False), ("№ 5", False),
])  # fmt: skip
def test_foreign_lines(line, goes):
    assert (line not in rest(drop_foreign_lines, f"{line}\n\n{STORY}\n\n{MORE}")) is goes
    assert (line not in rest(drop_foreign_lines, f"{STORY}\n\n{MORE}\n\n{line}")) is goes
