"""A page that was copied whole: its story stays, and a text that is no page is left alone."""

# ruff: noqa: E501 – one case per line

import time

import pytest

from flows.clean import clean
from flows.clean.draft import Draft
from flows.clean.flat.story import keep_story
from flows.clean.flat.worth import heads_comments, heads_elsewhere, is_stamp, worths
from flows.records import GAP_MARK, RawArticle

STORY = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital."
MORE = "The company will spend the money on a second foundry, which it expects to open next spring."
THIRD = "It is the second time that the firm has sold shares to investors, and it will not be the last."
TEASER = "A rival of the company has opened a hall in which all of its anvils can be seen, and touched."
MENU = "Markets,Deals,Tech,Opinion,Video,Podcasts,Live,Wealth,Pursuits,Politics,Green,CityLab,Law,Tax".split(",")
FOOT = "About,Contact,Careers,Terms,Privacy,Help,Advertise,Sitemap,Apps,Shop,Events,Awards,Press,Ethics".split(",")
BODY = [STORY, MORE, THIRD]
TITLE = "Acme raises $5 million for a second foundry"


def kept(lines):
    return [line for line in keep_story(Draft(lines=tuple(lines))).lines if line]


@pytest.mark.parametrize("lines, story", [
    ([*MENU, TITLE, *BODY, *FOOT], [TITLE, *BODY]),
    ([*MENU, TITLE, "By Jane Roe", "May 6, 2024", *BODY, *FOOT], [TITLE, "By Jane Roe", "May 6, 2024", *BODY]),
    ([*MENU, TITLE, "Share", "Save", *BODY, *FOOT], [TITLE, *BODY]),
    ([*MENU, *BODY], BODY),
    ([*BODY, *FOOT], BODY),
    ([*MENU, TITLE, STORY, "The second foundry", MORE, THIRD, *FOOT], [TITLE, STORY, "The second foundry", MORE, THIRD]),
    ([*MENU, TITLE, STORY, "- Iron: $3m", "- Coal: $2m", MORE, THIRD, *FOOT], [TITLE, STORY, "- Iron: $3m", "- Coal: $2m", MORE, THIRD]),
    ([*MENU, *BODY, "3 Comments", "Jane says:", TEASER, *FOOT], BODY),
    ([*MENU, *BODY, "Comments", TEASER, *FOOT], BODY),
    ([*MENU, TITLE, *BODY, "Joe on May 7, 2024 at 4:47 pm said:", "Anvils are what I like.", *FOOT], [TITLE, *BODY]),
    ([*MENU, TITLE, *BODY, *FOOT, *BODY, *FOOT], [TITLE, *BODY]),
    ([*MENU, "Anvil fair", "2 hours ago", TEASER, *MENU, TITLE, *BODY, *FOOT], [TITLE, *BODY]),
    ([*MENU, "https://e.org/a-very-long-address/of-a-picture/that-nobody-reads/in-any-text.png", TITLE, *BODY, *FOOT], [TITLE, *BODY]),
])  # fmt: skip
def test_the_story_of_a_page(lines, story):
    assert kept(lines) == story


WRAPPED = [
    "The company announced on Monday that it has raised five", "million dollars from the investors who have stood by it and", "who say that they will go on to do so for years to come.",
] * 6  # fmt: skip


@pytest.mark.parametrize("lines", [
    BODY,
    [TITLE, *BODY],
    [TITLE, "By Jane Roe", *BODY, "About Acme", "Contact", "Jane Roe"],
    [*(f"{name} Labs: $5m" for name in MENU), *BODY],
    [*(f"- {name}" for name in MENU), *BODY],
    [*(f"{number}. {name}" for number, name in enumerate(MENU)), *BODY],
    [*(f"{name} lists." for name in MENU), *BODY],
    [*(f"{name} | Series A | $5m" for name in MENU), *BODY],
    WRAPPED,
    [*WRAPPED, *(name.lower() for name in MENU)],
    [*(f"{name} Capital put $5 million into the anvil fund of Acme" for name in MENU), *BODY],
    MENU[:8],
])  # fmt: skip
def test_a_text_that_is_no_page_stays(lines):
    assert kept(lines) == list(lines)


@pytest.mark.parametrize("line, is_one", [
    ("May 6, 2024", True), ("2 hours ago", True), ("Jane Roe, 3 days ago", True), ("Jane says:", True), ("Joe (Acme) on May 7, 2024 at 4:47 pm said:", True), ("2024-05-06 10:38", True), ("Wednesday, May 8, 2024", True),
    ("The company opened a foundry two years ago", False), ("The minister, who opened the fair in the spring, said:", False), (TITLE, False), ("It lists on May 6, 2024", False), (STORY, False), ("Long ago", False),
])  # fmt: skip
def test_stamps(line, is_one):
    assert is_stamp(line) is is_one


@pytest.mark.parametrize("line, comments, elsewhere", [
    ("Comments", True, True), ("12 Comments", True, True), ("Leave a Reply", True, True), ("Related Stories", False, True), ("Most Read", False, True),
    ("Comments from analysts were positive", False, False), ("The related party", False, False), (STORY, False, False),
])  # fmt: skip
def test_headings_of_other_things(line, comments, elsewhere):
    assert (heads_comments(line), heads_elsewhere(line)) == (comments, elsewhere)


@pytest.mark.parametrize("line, is_worth", [
    (STORY, True), ("The firm will list its shares in the spring.", True), ("阿克米公司周一表示，已筹集五百万美元，用于建设第二家铸造厂。", True), ("Das Unternehmen hat fünf Millionen Euro erhalten, so die Mitteilung vom Montag.", True),
    ("Markets", False), (TITLE, False), ("Deals Markets Tech Opinion Video Podcasts Live Wealth Pursuits Politics Green Law Tax Funds Rates Bonds Stocks Crypto Wealth Economics Industries Energy Retail", False),
    ("https://e.org/a-very-long-address/of-a-picture/that-nobody-reads/in-any-text.png", False), ("12.5 13.5 14.5", False), ("Share this article", False), ("Jane Roe, May 6, 2024", False), ("Acme Inc. Beta Ltd. Gamma Corp. Delta PLC.", False),
])  # fmt: skip
def test_what_a_line_is_worth(line, is_worth):
    (value,) = worths((line,), [0])
    assert (value > 0) is is_worth


def test_what_stands_again_is_worth_nothing():
    assert [value > 0 for value in worths((STORY, MORE, STORY), [0, 1, 2])] == [True, True, False]


def test_title_and_date_of_a_page_are_known():
    lines = [*MENU, TITLE, "By Jane Roe | Daily Ledger | May 6, 2024", *BODY, *FOOT]
    article = clean(RawArticle(doc_id="d", source="d", form="text", content="\n".join(lines)))
    assert (article.title, article.author, article.publisher) == (TITLE, "Jane Roe", "Daily Ledger")
    assert str(article.published) == "2024-05-06"
    assert article.text == "\n\n".join([TITLE, *BODY])
    assert GAP_MARK not in article.text


GROWING = {
    "stamps": "2 hours ago\n", "days": "May 6, 2024\n", "labels": "Markets\n", "prose": f"{STORY}\n", "addresses": "https://e.org/a\n", "halves": "and so\n\n",
    "telephones": "+1 212 555 0100\n", "headings": "Related Stories\n", "items": "- a\n", "dots": ".\n", "cuts": f"{STORY[:-1]},\n\nand so ",
}  # fmt: skip


@pytest.mark.parametrize("name", GROWING)
def test_four_times_the_lines_take_four_times_as_long(name):
    """Linear, with room for a busy machine; a quadratic step takes sixteen times as long."""

    def seconds(size):
        raw = RawArticle(doc_id="d", source="d", form="text", content=GROWING[name] * (size // len(GROWING[name])))
        begun = time.process_time()
        clean(raw)
        return time.process_time() - begun

    seconds(1_000)
    assert min(seconds(160_000) for _ in range(2)) < 9 * max(0.01, min(seconds(40_000) for _ in range(2)))
