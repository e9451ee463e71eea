"""The title of each flat sample, as a reader of the raw file sees it, and how its text begins below the title."""

# ruff: noqa: E501 – one case per line

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from flows.clean import clean
from flows.read import read
from flows.records import Article

SAMPLES = Path(__file__).resolve().parents[2] / "seeds" / "articles"


@cache
def samples():
    """Every flat sample, cleaned, by its id."""
    files = [str(path) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".txt", ".md", ".jsonl", ".ndjson")]
    raws = [raw for raw in read(files) if raw.form != "html" and "<html" not in raw.content]
    return {raw.doc_id: clean(raw) for raw in raws}


TITLES = [
    ("ai_spending_pledges", "Who is paying for China's AI build-out?", "Ask where the money"),
    ("guidance_fund_and_bank_loan", "Zhejiang sets aside 30 billion yuan for chips and robots", "Zhejiang will set up"),
    ("hong_kong_gpu_listing_wire", "Second home-grown GPU maker reaches Hong Kong as Iluvatar CoreX starts trading", "HONG KONG, Jan 8, 2026 (Harbour"),
    ("indian_ipo_subscription_dates", "Primary market next week: Narmada Switchgear leads with Rs 1,020 crore issue", "Two companies will"),
    ("market_week_no_title_no_date", None, "It was a week of two"),
    ("nasdaq_pricing_press_release", "Halden Therapeutics Prices Its Initial Public Offering and a Concurrent Private Placement", "CAMBRIDGE, Mass."),
    ("negative_acquisition_and_product_debut", "Brightwell buys scanner maker Ostrella for $740 million", "Logistics group Brightwell"),
    ("negative_market_wrap_follow_on_etf", "Closing bell: chip names drag, bankers stay busy", "Stocks in New York"),
    ("seed_round_company_blog", "Mossbit has raised €4.2 million so that soil can speak up", "Today is one of those"),
    ("spam_line_and_licence_footer", "Shanghai's chip hopefuls line up behind a record debut", "Enflame becomes the latest"),
    ("weekly_deal_roundup", "The week in rounds", "The Cap Table Letter, issue 212"),
    ("yunzhe_2_files_prospectus", "Yunzhe Robotics files for Hong Kong IPO", "Yunzhe Robotics submitted"),
    ("yunzhe_4_first_day", "Orange carts, green screen: Yunzhe Robotics gains 18% on debut", "Shen Peiling, founder"),
    ("zhipu_debut_cut_sentences", "Zhipu's Quiet First Day Says More Than a Pop Would Have", "Two kinds of Chinese"),
    ("orchard_frost_notice", "Frost candles burn in the orchards again", "Growers in the Lauter"),
    ("harbour_dredging_notice", None, "Dredgers return to"),
    ("wire-spac-merger", "Merrow Aerospace to go public through Copperline merger", "Feb 25 (Transom)"),
    ("wire-ipo-postponed", "Calzaro puts Milan IPO on hold as luxury shares slide", "MILAN, Feb 24"),
    ("wire-regulator-fine", "Regulator fines Ashdown Securities over favours in new issues", "LONDON, March 4"),
]  # fmt: skip


def test_every_flat_sample_is_named():
    assert sorted(samples()) == sorted(doc_id for doc_id, _, _ in TITLES)


@pytest.mark.parametrize("doc_id, title, begins", TITLES)
def test_the_title_of_a_sample(doc_id, title, begins):
    found = samples()[doc_id]
    assert isinstance(found, Article)
    assert found.title == title
    assert found.text.removeprefix(title or "").lstrip("\n").startswith(begins)
