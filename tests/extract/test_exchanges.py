"""Exchanges and boards by name."""

import pytest

from flows.extract.mentions.exchanges import city_exchange, find_exchanges
from flows.extract.mentions.tokens import tokens
from tests.extract.conftest import texts

NAMED = [
    ("It listed on Nasdaq.", "XNAS", None),
    ("It listed on the Nasdaq Global Select Market.", "XNAS", "Global Select Market"),
    ("It listed on the Nasdaq Capital Market.", "XNAS", "Capital Market"),
    ("It listed on the New York Stock Exchange.", "XNYS", None),
    ("It listed on the NYSE.", "XNYS", None),
    ("It listed on the Hong Kong Stock Exchange.", "XHKG", None),
    ("It listed on the Stock Exchange of Hong Kong.", "XHKG", None),
    ("It listed on HKEX.", "XHKG", None),
    ("It listed on the Shanghai Stock Exchange.", "XSHG", None),
    ("It listed on the STAR Market.", "XSHG", "STAR"),
    ("It listed on the Shenzhen Stock Exchange.", "XSHE", None),
    ("It listed on ChiNext.", "XSHE", "ChiNext"),
    ("It listed on the Beijing Stock Exchange.", "BJSE", None),
    ("It listed on the London Stock Exchange.", "XLON", None),
    ("It listed on AIM.", "XLON", "AIM"),
    ("It listed on Euronext Amsterdam.", "XAMS", None),
    ("It listed on Euronext Paris.", "XPAR", None),
    ("It listed on NSE Emerge.", "XNSE", "SME"),
    ("It listed on the BSE.", "XBOM", None),
    ("It listed on the Tokyo Stock Exchange.", "XTKS", None),
    ("It listed on the Korea Exchange.", "XKRX", None),
    ("It listed on Kosdaq.", "XKRX", "KOSDAQ"),
    ("It listed on the Australian Securities Exchange.", "XASX", None),
    ("It listed on Tadawul.", "XSAU", None),
    ("It listed on the Saudi Exchange.", "XSAU", None),
    ("It listed on the Toronto Stock Exchange.", "XTSE", None),
    ("It listed on Nasdaq Stockholm.", "XSTO", None),
    ("Nasdaq's newcomer rose.", "XNAS", None),
]
NONE = [
    "The Nasdaq-listed firm rose.",
    "A Nasdaq-style board opened.",
    "They aim to list.",
    "The star rose.",
    "It rose in Hong Kong.",
    "A gem of a deal.",
    "The stock exchange rose.",
]


def found(text):
    return find_exchanges(text, tokens(text))


@pytest.mark.parametrize(("text", "exchange", "board"), NAMED)
def test_named(text, exchange, board):
    assert [(one.exchange, one.board) for one in found(text)] == [(exchange, board)]


@pytest.mark.parametrize("text", NONE)
def test_none(text):
    assert found(text) == ()


@pytest.mark.parametrize("text", texts(NAMED))
def test_spans_are_slices(text):
    assert all(text[one.start : one.end] == one.text for one in found(text))


def test_two_in_order():
    assert [one.exchange for one in found("From the NYSE to Nasdaq.")] == ["XNYS", "XNAS"]


def test_an_exchange_and_its_board():
    told = found("It listed on the Stock Exchange of Hong Kong's main board.")
    assert {one.exchange for one in told} - {None} == {"XHKG"}
    assert {one.board for one in told} - {None} == {"Main Board"}


CITIES = [
    ("Hong Kong", "XHKG"),
    ("London", "XLON"),
    ("Shanghai", "XSHG"),
    ("Shenzhen", "XSHE"),
    ("Amsterdam", "XAMS"),
    ("Riyadh", "XSAU"),
    ("Tokyo", "XTKS"),
    ("Mumbai", None),
    ("New York", None),
    ("U.S.", None),
    ("Atlantis", None),
]


@pytest.mark.parametrize(("city", "exchange"), CITIES)
def test_city(city, exchange):
    assert city_exchange(city) == exchange
