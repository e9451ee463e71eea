"""Exchanges, currencies, magnitudes, legal forms, places and stages: anchors and inner consistency."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from flows.records import Stage

Rows = list[dict[str, str]]
Reader = Callable[[str], Rows]

EXCHANGES = [
    ("XHKG", "XHKG", "XHKG", "", "HKD"),
    ("XHKG-MAIN", "XHKG", "XHKG", "Main Board", "HKD"),
    ("XHKG-GEM", "XGEM", "XHKG", "GEM", "HKD"),
    ("XSHG-STAR", "XSHG", "XSHG", "STAR", "CNY"),
    ("XSHE-CHINEXT", "XSHE", "XSHE", "ChiNext", "CNY"),
    ("BJSE", "BJSE", "BJSE", "", "CNY"),
    ("XNAS-GS", "XNGS", "XNAS", "Global Select Market", "USD"),
    ("XNYS-AMERICAN", "XASE", "XNYS", "American", "USD"),
    ("XLON-AIM", "AIMX", "XLON", "AIM", "GBP"),
    ("XNSE-SME", "XNSE", "XNSE", "SME", "INR"),
    ("XTKS-PRIME", "XTKS", "XJPX", "Prime", "JPY"),
    ("XKRX-KOSDAQ", "XKOS", "XKRX", "KOSDAQ", "KRW"),
    ("XSAU-NOMU", "XSAU", "XSAU", "Nomu", "SAR"),
    ("XKLS-ACE", "MESQ", "XKLS", "ACE Market", "MYR"),
    ("DSMD", "DSMD", "DSMD", "", "QAR"),
]
CURRENCY_NAMES = [
    ("US$", "USD", "prefix"),
    ("$", "USD", "prefix"),
    ("HK$", "HKD", "prefix"),
    ("NT$", "TWD", "prefix"),
    ("Cdn$", "CAD", "prefix"),
    ("Rs.", "INR", "prefix"),
    ("RMB", "CNY", "both"),
    ("€", "EUR", "both"),
    ("SEK", "SEK", "both"),
    ("Hong Kong dollars", "HKD", "suffix"),
    ("pounds sterling", "GBP", "suffix"),
    ("Swiss francs", "CHF", "suffix"),
    ("kronor", "SEK", "suffix"),
    ("港元", "HKD", "suffix"),
]
AMBIGUOUS = [("$", "USD"), ("¥", "CNY"), ("£", "GBP"), ("kr", "SEK"), ("Rs", "INR"), ("pesos", "MXN"), ("元", "CNY")]
MAGNITUDES = [
    ("k", 3),
    ("m", 6),
    ("mln", 6),
    ("bn", 9),
    ("billion", 9),
    ("tn", 12),
    ("lakh", 5),
    ("crores", 7),
    ("lakh crore", 12),
    ("万", 4),
    ("亿", 8),
    ("万亿", 12),
    ("兆", 12),
    ("Mrd", 9),
    ("Milliarden", 9),
]
LEGAL_FORMS = ["Inc.", "Co., Ltd.", "PLC", "Private Limited", "Oyj", "KGaA", "Tbk", "PJSC", "K.K.", "股份有限公司"]
PLACES = [
    ("China", "country", "CN", "Beijing"),
    ("Chinese", "demonym", "CN", "Beijing"),
    ("Beijing", "capital", "CN", "Beijing"),
    ("U.S.", "country", "US", "Washington"),
    ("European Union", "country", "EU", "Brussels"),
    ("Brussels", "capital", "EU", "Brussels"),
    ("Riyadh", "capital", "SA", "Riyadh"),
    ("Shenzhen", "city", "CN", ""),
    ("Bengaluru", "city", "IN", ""),
    ("Texas", "region", "US", ""),
]


@pytest.mark.parametrize(("exchange_id", "mic", "operating_mic", "board", "currency"), EXCHANGES)
def test_exchange(rows: Reader, exchange_id: str, mic: str, operating_mic: str, board: str, currency: str) -> None:
    row = next(row for row in rows("exchange_codes") if row["exchange_id"] == exchange_id)
    found = (row["mic"], row["operating_mic"], row["board"], row["currency"])
    assert found == (mic, operating_mic, board, currency)


def test_every_board_belongs_to_an_exchange_of_the_same_country_and_name(rows: Reader) -> None:
    whole = {row["exchange_id"]: row for row in rows("exchange_codes") if not row["board"]}
    boards = [row for row in rows("exchange_codes") if row["board"]]
    parents = [(row, whole[row["exchange_id"].split("-")[0]]) for row in boards]
    assert all(row["country"] == parent["country"] for row, parent in parents)
    assert all(row["operating_mic"] == parent["operating_mic"] for row, parent in parents)


def test_board_is_in_the_key_exactly_when_it_is_named(rows: Reader) -> None:
    assert all(("-" in row["exchange_id"]) == bool(row["board"]) for row in rows("exchange_codes"))


def test_timezones_exist(rows: Reader) -> None:
    assert all(ZoneInfo(row["timezone"]) for row in rows("exchange_codes"))


@pytest.mark.parametrize(("text", "currency", "position"), CURRENCY_NAMES)
def test_currency_name(rows: Reader, text: str, currency: str, position: str) -> None:
    row = next(row for row in rows("currency_names") if row["text"] == text)
    assert (row["currency"], row["position"]) == (currency, position)


@pytest.mark.parametrize(("text", "default"), AMBIGUOUS)
def test_ambiguous_currency_name_says_that_it_is_a_default(rows: Reader, text: str, default: str) -> None:
    row = next(row for row in rows("currency_names") if row["text"] == text)
    assert row["currency"] == default
    assert "ambiguous" in row["source"]


@pytest.mark.parametrize(("text", "power"), MAGNITUDES)
def test_magnitude(rows: Reader, text: str, power: int) -> None:
    assert [int(row["factor"]) for row in rows("magnitudes") if row["text"] == text] == [10**power]


@pytest.mark.parametrize("text", LEGAL_FORMS)
def test_legal_form(rows: Reader, text: str) -> None:
    assert text in {row["text"] for row in rows("legal_forms")}


@pytest.mark.parametrize(("text", "kind", "country", "government"), PLACES)
def test_place(rows: Reader, text: str, kind: str, country: str, government: str) -> None:
    row = next(row for row in rows("places") if (row["text"], row["kind"]) == (text, kind))
    assert (row["country"], row["government"]) == (country, government)


def test_a_country_has_one_government(rows: Reader) -> None:
    pairs = {(row["country"], row["government"]) for row in rows("places") if row["government"]}
    assert len(pairs) == len({country for country, _ in pairs})


def test_only_countries_demonyms_and_capitals_stand_for_a_government(rows: Reader) -> None:
    local = [row for row in rows("places") if row["kind"] in ("city", "region")]
    assert [row for row in local if row["government"]] == []


def test_stages_are_those_of_the_records_in_order(rows: Reader) -> None:
    ordered = sorted(rows("ipo_stages"), key=lambda row: int(row["rank"]))
    assert tuple(row["stage"] for row in ordered) == get_args(Stage)


def test_date_column_is_named_for_its_stage(rows: Reader) -> None:
    assert all(row["date_column"] == f"{row['stage']}_on" for row in rows("ipo_stages"))
