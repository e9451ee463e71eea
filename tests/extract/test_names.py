"""The names that a sentence writes: one sentence per line, its names in order, joined by ``|``."""

import pytest

from flows.extract.mentions.kinds import reference_names
from flows.extract.mentions.names import find_names
from flows.extract.mentions.tokens import tokens
from tests.extract.conftest import known, texts

LEGAL_FORMS = [
    ("Quantia Labs Inc. raised $5 million.", "Quantia Labs Inc."),
    ("Quantia Labs, Inc. raised $5 million.", "Quantia Labs, Inc."),
    ("Shares of Lanhe Threads Co., Ltd. rose.", "Lanhe Threads Co., Ltd."),
    ("Lumen Circuits (Wuxi) Co., Ltd. filed.", "Lumen Circuits (Wuxi) Co., Ltd."),
    ("Vektra Pte. Ltd. filed.", "Vektra Pte. Ltd."),
    ("Nordvik ASA and Brennholt GmbH filed.", "Nordvik ASA|Brennholt GmbH"),
    ("Halden plc said so.", "Halden plc"),
    ("Solari S.p.A. said so.", "Solari S.p.A."),
    ("Zentor Pvt. Ltd filed.", "Zentor Pvt. Ltd"),
]
POSSESSIVES = [
    ("Quantia's offering closed.", "Quantia"),
    ("Quantia Labs’ offering closed.", "Quantia Labs"),
    ("Lanhe's rival Vektra rose.", "Lanhe|Vektra"),
    ("Lanhe's Vektra unit rose.", "Lanhe|Vektra"),
    ("Quantia Labs Inc.'s shares rose.", "Quantia Labs Inc."),
]
ADJECTIVES = [
    ("Shanghai-based Vektra rose.", "Vektra"),
    ("San Francisco-based Vektra rose.", "Vektra"),
    ("The Nasdaq-listed Vektra rose.", "Vektra"),
    ("AI-driven Vektra rose.", "Vektra"),
    ("Lanhe-backed Vektra rose.", "Vektra"),
    ("It funds Lanhe-led projects.", "Lanhe"),
    ("Non-IPO work at Vektra grew.", "Vektra"),
]
JOINTS = [
    ("Brandt & Hale rose.", "Brandt & Hale"),
    ("The Bank of Lumenia lent it.", "Bank of Lumenia"),
    ("The University of Varden invested.", "University of Varden"),
    ("The Ministry of Science and Technology met.", "Ministry of Science and Technology"),
    ("Founder of Vektra met them.", "Vektra"),
    ("Shares of Vektra rose.", "Vektra"),
    ("Lanhe and Vektra rose.", "Lanhe|Vektra"),
    ("Lanhe, Vektra and Quantia rose.", "Lanhe|Vektra|Quantia"),
    ("The round was led by T. Varden Price.", "T. Varden Price"),
    ("Van der Berg Capital invested.", "Van der Berg Capital"),
]
PERSONS = [
    ("President Maria Lopez met them.", "Maria Lopez"),
    ("Chief Executive Officer Tom Hale met them.", "Tom Hale"),
    ("Vektra CEO Tom Hale met them.", "Vektra|Tom Hale"),
    ("Mr. Hale met them.", "Hale"),
    ("Analyst Mia Brandt of Vektra met them.", "Mia Brandt|Vektra"),
    ("The founder, Mia Brandt, met them.", "Mia Brandt"),
]
OPENERS = [
    ("Shares rose.", ""),
    ("Investors cheered.", ""),
    ("Including Vektra, six firms filed.", "Vektra"),
    ("Similarly, Vektra filed.", "Vektra"),
    ("Meanwhile Vektra filed.", "Vektra"),
    ("After Vektra filed, it rose.", "Vektra"),
    ("Founded in 2019, Vektra makes chips.", "Vektra"),
    ("Startup Vektra makes chips.", "Vektra"),
    ("Chipmaker Vektra makes chips.", "Vektra"),
    ("Its rival Vektra makes chips.", "Vektra"),
    ("It listed on Thursday in January.", ""),
    ("The IPO of Vektra closed.", "Vektra"),
    ("AI and EV makers rose.", ""),
    ("“Vektra is ready,” he said.", "Vektra"),
]
DEFINED_TERMS = [
    ("The Placement closes in May.", ""),
    ("It sold the Offer Shares.", ""),
    ("Proceeds of the Private Placement go to Vektra.", "Vektra"),
    known("THIS NOTICE IS NOT AN OFFER.", "", why="a sentence in capitals is cut into names"),
    ("The Company and the Underwriters agreed.", ""),
    ("Any Selling Shareholder may sell.", ""),
]
ODD_SHAPES = [
    ("It is run by zFabric in Oslo.", "zFabric|Oslo"),
    ("zFabric raised $5 million.", "zFabric"),
    ("It is run by 01.Quant in Oslo.", "01.Quant|Oslo"),
    ("51Sphere raised $5 million.", "51Sphere"),
    ("D-Head raised $5 million.", "D-Head"),
    ("Mitra-X raised $5 million.", "Mitra-X"),
    ("Moonlit AI raised $5 million.", "Moonlit AI"),
    ("VXQ raised $5 million.", "VXQ"),
    ("Vektra! raised $5 million.", "Vektra!"),
    ("Varden.ai raised $5 million.", "Varden.ai"),
    ("L'Etoile raised $5 million.", "L'Etoile"),
    ("Ørsk Énergie raised $5 million.", "Ørsk Énergie"),
    ("iVarden raised $5 million.", "iVarden"),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*LEGAL_FORMS, *POSSESSIVES, *ADJECTIVES, *JOINTS, *PERSONS, *OPENERS, *DEFINED_TERMS, *ODD_SHAPES],
)
def test_find_names(sentence, expected):
    assert "|".join(name.text for name in find_names(sentence, reference_names())) == expected


@pytest.mark.parametrize(
    ("sentence", "titled"),
    [("President Maria Lopez met them.", True), ("Mr. Hale met them.", True), ("Maria Lopez met them.", False)],
)
def test_title_is_told(sentence, titled):
    assert [name.has_title for name in find_names(sentence, reference_names())] == [titled]


@pytest.mark.parametrize("sentence", texts([*LEGAL_FORMS, *POSSESSIVES, *JOINTS, *ODD_SHAPES]))
def test_spans_are_slices(sentence):
    assert all(sentence[name.start : name.end].rstrip(" ,") == name.text for name in find_names(sentence))


def test_a_known_name_stands_however_it_begins():
    assert find_names("Growth rose.") == ()
    assert [name.text for name in find_names("Growth rose.", frozenset({"growth"}))] == ["Growth"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("A & B", ["A", "&", "B"]), ("zFabric's", ["zFabric's"]), ("5 million", ["5", "million"]), ("", [])],
)
def test_tokens(text, expected):
    assert [token.text for token in tokens(text)] == expected
