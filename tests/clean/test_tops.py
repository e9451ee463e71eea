"""The tops of scraped texts: the headline is found below whatever a site puts above it, and the rest goes.

Each case is the lines above a story; a pilcrow ends a line, a star marks the headline, a plus a line that stays below it. All sites,
companies and people are invented.
"""

# ruff: noqa: E501 – one case per line

from __future__ import annotations

import pytest

from flows.clean import clean
from flows.records import RawArticle

LEAD = "Acme, a maker of anvils, said on Monday that it has raised $5 million from Roadrunner Capital for a second foundry in Tucson."
MORE = "The company sold its shares at $12 apiece, and will list them on the exchange in spring. Investors had asked for more of them than there were."
LAST = "It is the second round for the foundry, which has doubled its sales of iron in two years and hopes for a profit by the next one."
STORY = [LEAD, "", MORE, "", LAST]

TOPS = [
    # the name of a site, its menu, its tools
    "Harrow Gazette ¶ Home  News  Sport  Opinion  Jobs ¶ * Acme raises $5 million for a second foundry",
    "The Tucson Ledger ¶ Sections | Subscribe | Sign in ¶ * Anvil maker Acme to build second foundry with fresh money",
    "TUCSON LEDGER ¶ News Business Sport Opinion Lifestyle ¶ * Roadrunner Capital puts $5 million into Acme ¶ By Jane Roe",
    "The Foundry ¶ Archive · About · Subscribe ¶ * Who pays for the anvils of Acme?",
    "Ironwire ¶ Latest   Anvils   Iron   Events ¶ * Acme raises $5m ¶ By Jane Roe ¶ 6 May 2024",
    "Iron & Steel Review ¶ Magazine | Events | Jobs | Directory ¶ * Foundry in Tucson to double with Acme's new shares ¶ 6 May 2024 | Jane Roe | 3 minute read",
    "HomeNewsMarketsOpinionVideo ¶ * Acme sells shares to Roadrunner to build a foundry",
    "Skip to content ¶ Menu ¶ Search ¶ The Anvil Post ¶ * Acme takes $5 million from Roadrunner",
    "Anvil Daily ¶ Toggle navigation ¶ Log in   Register ¶ * Investors queue for shares of anvil maker Acme",
    "☰ Sections ¶ Anvil Daily ¶ * Investors queue for shares of anvil maker Acme",
    "Business Day Online ¶ E-paper | Advertise | Contact us ¶ * Shares of Acme to be listed in spring",
    "Gulf Iron Times ¶ English | العربية ¶ * Acme of Tucson raises money for a foundry",
    "Global EditionASIA 中文 Fran?ais ¶ Companies ¶ Home / Companies / Iron ¶ * US anvil maker charges ahead ¶ + Acme wins the money for a second foundry",
    "World edition  Deutsch  Español ¶ * Anvil maker Acme wins $5 million",
    "EN | FR | DE ¶ Alpine Iron News ¶ * Anvil maker Acme wins $5 million",
    "NewsroomBrowseJournalists ¶ * Acme Announces $5 Million Financing and Plans for Second Foundry ¶ News provided by ¶ Acme, Inc.",
    "Newsroom   Browse   Send a Release ¶ Log In   Sign Up ¶ * Acme Announces $5 Million Financing ¶ News provided by ¶ Acme, Inc. ¶ May 6, 2024, 09:00 ET",
    "Acme / Blog / Company news ¶ * We have raised $5 million for our second foundry",
    "Acme   Products   Pricing   Customers   Blog   Contact sales ¶ * Acme raises $5 million to build its second foundry",
    "Roadrunner Capital   Portfolio   Team   Insights   Contact ¶ * Why we put $5 million into Acme",
    "Open menu ¶ Close menu ¶ * Why Roadrunner put $5 million into Acme",
    "Anvil Weekly ¶ Subscribe now ¶ Already a subscriber? Sign in ¶ * Second foundry for Acme as Roadrunner pays up",
    # tickers and prices
    "Dow 38,904.04 +0.80%   S&P 500 5,204.34 +1.11%   Nasdaq 16,248.52 +1.24% ¶ * Anvil shares in demand as Acme raises $5 million",
    "CSI 300 3,541.10 -0.42%  SSE 3,069.30 +0.11%  CNY 7.23 ¶ Loading market data... ¶ * Acme sells shares for its foundry",
    "Sensex 73,878.15 ▼ 732.96   Nifty 22,475.85 ▼ 172.35 ¶ * Acme to list its shares in spring ¶ Written by Jane RoeEdited by John Doe ¶ Updated: May 6, 2024 18:05 IST",
    "FTSE 100 8,213.49 +0.51% ¶ Gold $2,301.74 -0.1% ¶ * Foundry shares: Acme raises $5 million",
    "BTC $63,913.20 +1.5% | ETH $3,115.72 -0.3% ¶ * Acme raises $5 million for foundry",
    "Loading quotes... ¶ * Orange sparks, hot iron: Acme sells shares to Roadrunner ¶ * Orange sparks, hot iron: Acme sells shares to Roadrunner ¶ By Jane Roe, Anvil Daily    Mon 6 May 2024 16:52 ¶ Tweet   Share   Save for later",
    "Brent 83.21 ▲ 0.4%  WTI 78.45 ▲ 0.5% ¶ Iron & Energy ¶ * Iron dear, yet Acme plans a second foundry",
    # breadcrumbs and sections
    "Home / Business / Companies ¶ * Acme raises $5 million",
    "Home > Markets > Deals ¶ * Acme raises $5 million from Roadrunner ¶ May 6, 2024",
    "News » Business » Iron ¶ * Acme raises $5 million from Roadrunner ¶ May 6, 2024",
    "Home › Press › Press releases ¶ * Acme secures $5 million from Roadrunner Capital",
    "You are here: Home / News ¶ * Acme secures $5 million from Roadrunner Capital",
    "BUSINESS ¶ * Acme to build second foundry in Tucson",
    "Funding ¶ * Acme raises $5m to make anvils of recycled iron ¶ 6 May 2024 | Joost van Rhee | 3 minute read",
    "Exclusive ¶ * Anvil maker Acme in line for listing ¶ + Shares to be sold in spring, company says",
    "Start-ups / Deals ¶ * Anvil maker Acme in line for listing",
    "Companies & Industry ¶ * Tucson's anvil maker sells shares to Roadrunner ¶ By JANE ROE | Tucson Ledger | Updated: 2024-05-06 09:20",
    "Technology | Anvils ¶ * How Acme got $5 million for its foundry",
    "Markets / IPO ¶ * Acme to list shares this spring ¶ Reuters Staff ¶ May 6, 2024",
    # decks, bylines, tools below the headline
    "* Acme raises $5 million ¶ + Roadrunner Capital leads the round of the anvil maker",
    "* Acme in the ring ¶ + Anvil maker raises $5 million from Roadrunner Capital ¶ By Jane Roe",
    "* Anvils, lightly dropped ¶ + Acme raises $5 million for its second foundry in Tucson ¶ By Jane Roe",
    "* Acme raises $5 million ¶ By Jane Roe ¶ Share ¶ Save ¶ Print",
    "* Acme raises $5 million ¶ Email   Print   Bookmark",
    "* Acme raises $5 million ¶ A-  A+  Print",
    "* Acme raises $5 million for foundry ¶ Font size: small medium large",
    "* Acme raises $5 million for foundry ¶ Listen to this article",
    "* Acme raises $5 million for foundry ¶ 5 min read",
    "* Acme raises $5 million for foundry ¶ Facebook Twitter LinkedIn WhatsApp Email",
    "* The week in iron ¶ 6 May 2024 · Anvil Daily desk",
    "* Closing bell: iron drags, bankers stay busy ¶ Wednesday 8 May 2024 · Anvil Daily desk",
    "* ‘We make anvils’: the foundry of Acme ¶ By Jane Roe, 6 May 2024",
    "* Is Acme the last maker of anvils? ¶ By Jane Roe and John Doe",
    "* IPO of Acme: all you must know before shares are listed in spring ¶ + Jane Roe, New Delhi",
    "* $5 million for Acme",
    "* “No one wants cheap anvils,” says Acme ¶ By Jane Roe",
    "* Acme Raises $5 Million From Roadrunner Capital To Build Its Second Foundry In Tucson And To List Its Shares On The Exchange In The Spring Of Next Year",
    # nothing above the story is a headline
    "", "Anvil Daily", "Home  News  Sport  Opinion  Jobs", "Loading quotes...", "Dow 38,904.04 +0.80%   S&P 500 5,204.34 +1.11%",
    "Anvil Daily ¶ Home | News | Sport", "6 May 2024", "By Jane Roe ¶ 6 May 2024", "Global Edition  English  Español", "Home / Business / Iron",
    "Subscribe   Sign in   Search", "Share ¶ Tweet ¶ Print", "Welcome to Anvil Daily!", "Anvil Daily – your daily briefing on iron and anvils",
    "Good morning, iron people", "Not for distribution in the United States", "Photo: An anvil falls in Tucson", "An anvil falls in Tucson (AFP)",
]  # fmt: skip


def article_below(top):
    """The article that a story below the lines of ``top`` becomes, and the text that it should be."""
    lines = [line.strip() for line in top.split("¶")]
    content = "\n\n".join([*(line.removeprefix("* ").removeprefix("+ ") for line in lines), *filter(None, STORY)])
    wanted = dict.fromkeys(line[2:] for line in lines if line.startswith(("* ", "+ ")))
    found = clean(RawArticle(doc_id="top", source="top.txt", form="text", content=content))
    return found, "\n\n".join([*wanted, *filter(None, STORY)])


@pytest.mark.parametrize("top", TOPS)
def test_the_headline_is_the_title(top):
    found, _ = article_below(top)
    assert found.title == next((line.strip()[2:] for line in top.split("¶") if line.strip().startswith("* ")), None)


@pytest.mark.parametrize("top", [top for top in TOPS if "*" in top])
def test_the_text_begins_with_the_headline_and_all_of_the_story_follows(top):
    found, wanted = article_below(top)
    assert found.text == wanted


def test_a_story_that_begins_in_lower_case_is_not_joined_to_its_headline():
    headline = "Investors of eBay and Roadrunner Capital put $5 million into the foundry of Acme"
    story = "\n\n".join(["ebay, which sells the anvils of Acme, said on Monday that it has bought shares.", MORE, LAST])
    found = clean(RawArticle(doc_id="top", source="top.txt", form="text", content=f"{headline}\n\n{story}"))
    assert found.text == f"{headline}\n\n{story}"
