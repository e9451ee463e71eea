"""Companies and their aliases: a name leads to one company, and to the right one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

Rows = list[dict[str, str]]
Reader = Callable[[str], Rows]

ALIASES = [
    ("Shanghai Biren Technology", "Biren Technology"),
    ("壁仞科技", "Biren Technology"),
    ("摩尔线程", "Moore Threads"),
    ("Muxi", "MetaX"),
    ("Iluvatar", "Iluvatar CoreX"),
    ("Knowledge Atlas Technology", "Zhipu AI"),
    ("Z.ai", "Zhipu AI"),
    ("Big Fund", "China Integrated Circuit Industry Investment Fund"),
    ("Big Fund III", "China Integrated Circuit Industry Investment Fund Phase III"),
    ("Beijing", "China"),
    ("Washington", "United States"),
    ("Brussels", "European Union"),
    ("Department of Commerce", "U.S. Department of Commerce"),
    ("SoftBank", "SoftBank Group"),
    ("a16z", "Andreessen Horowitz"),
    ("PIF", "Public Investment Fund"),
]
PARENTS = [("T-Head", "Alibaba"), ("Kunlunxin", "Baidu"), ("Google", "Alphabet"), ("PhonePe", "Walmart")]
LISTINGS = [
    ("Biren Technology", "6082", "XHKG"),
    ("Moore Threads", "688795", "XSHG-STAR"),
    ("Cambricon", "688256", "XSHG-STAR"),
    ("Tencent", "0700", "XHKG"),
    ("Midea", "000333", "XSHE-MAIN"),
    ("Samsung Electronics", "005930", "XKRX-KOSPI"),
    ("Nvidia", "NVDA", "XNAS"),
    ("ASML", "ASML", "XAMS"),
]
TICKER_DIGITS = [("XHKG", 4), ("XSHG", 6), ("XSHE", 6), ("XKRX", 6)]


@pytest.mark.parametrize(("alias", "name"), ALIASES)
def test_alias_leads_to_its_company(rows: Reader, alias: str, name: str) -> None:
    assert [row["name"] for row in rows("company_aliases") if row["alias"] == alias] == [name]


@pytest.mark.parametrize(("name", "parent"), PARENTS)
def test_parent(rows: Reader, name: str, parent: str) -> None:
    assert [row["parent"] for row in rows("company_reference") if row["name"] == name] == [parent]


@pytest.mark.parametrize(("name", "ticker", "exchange_id"), LISTINGS)
def test_listing(rows: Reader, name: str, ticker: str, exchange_id: str) -> None:
    row = next(row for row in rows("company_reference") if row["name"] == name)
    assert (row["ticker"], row["exchange_id"]) == (ticker, exchange_id)


@pytest.mark.parametrize(("exchange", "digits"), TICKER_DIGITS)
def test_number_tickers_keep_their_zeros(rows: Reader, exchange: str, digits: int) -> None:
    tickers = [row["ticker"] for row in rows("company_reference") if row["exchange_id"].startswith(exchange)]
    assert [ticker for ticker in tickers if len(ticker) != digits] == []


def test_no_name_or_alias_is_claimed_twice_in_any_case(rows: Reader) -> None:
    names = [row["name"].casefold() for row in rows("company_reference")]
    aliases = [row["alias"].casefold() for row in rows("company_aliases")]
    assert [text for text, count in Counter(names + aliases).items() if count > 1] == []


def test_local_name_is_an_alias_of_its_company(rows: Reader) -> None:
    aliases = {(row["name"], row["alias"]) for row in rows("company_aliases")}
    local = {(row["name"], row["name_local"]) for row in rows("company_reference") if row["name_local"]}
    assert local - aliases == set()


def test_ticker_and_exchange_stand_together(rows: Reader) -> None:
    assert all(bool(row["ticker"]) == bool(row["exchange_id"]) for row in rows("company_reference"))


def test_ticker_is_unique_on_its_exchange(rows: Reader) -> None:
    listed = [row for row in rows("company_reference") if row["ticker"]]
    listings = Counter((row["ticker"], row["exchange_id"].split("-")[0]) for row in listed)
    assert [listing for listing, count in listings.items() if count > 1] == []


def test_no_company_is_its_own_ancestor(rows: Reader) -> None:
    parents = {row["name"]: row["parent"] for row in rows("company_reference")}
    for name in parents:
        lineage = [name]
        while parents[lineage[-1]]:
            lineage.append(parents[lineage[-1]])
            assert lineage[-1] != name


def test_every_government_of_a_place_is_a_known_body_of_that_country(rows: Reader) -> None:
    country = {row["name"]: row["country"] for row in rows("company_reference") if row["entity_type"] == "government"}
    names = {row["alias"]: row["name"] for row in rows("company_aliases")} | {name: name for name in country}
    places = [row for row in rows("places") if row["government"]]
    assert [row for row in places if country.get(names.get(row["government"], "")) != row["country"]] == []


def test_no_alias_is_a_bare_legal_form(rows: Reader) -> None:
    # China Investment Corporation goes by the letters of the British community interest company.
    forms = {row["text"] for row in rows("legal_forms")} - {"CIC"}
    assert forms.isdisjoint(row["alias"] for row in rows("company_aliases"))
