"""The names that a sentence writes: one sentence per line, its names in order, joined by ``|``."""

import pytest

from flows.extract.mentions.kinds import reference_names
from flows.extract.mentions.names import find_names
from flows.extract.mentions.tokens import tokens
from tests.extract.conftest import texts

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
    ("THIS NOTICE IS NOT AN OFFER.", ""),
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
    ("Its parent is mQ Holdings at 5 kW.", "mQ Holdings"),
    ("It was led by pyx Ventures and another.vc.", "pyx Ventures|another.vc"),
    ("Read more at vektra.io today.", ""),
    (
        "It was led by Fern Partners, Ohio-based Vektra and another.vc, UK-based Hemi.",
        "Fern Partners|Vektra|another.vc|Hemi",
    ),
    ("It was led by 3kilo7 Capital.", "3kilo7 Capital"),
    ("It was led by Comet A and others in Series A.", "Comet A"),
    ("It runs the mini-market chain 77 Swift Mart.", "77 Swift Mart"),
    ("It runs Pixel 'n Pay Boxmart.", "Pixel 'n Pay Boxmart"),
    ("It borrowed from Co-operative Bank.", "Co-operative Bank"),
    ("It sold the utility Jarðvarm hf., a maker.", "Jarðvarm hf."),
    ("It backed Vektra Click and Rakete Internet.", "Vektra Click|Rakete Internet"),
    ("OSLO/PARIS markets rose.", ""),
]
NUMBERS_AND_DAYS = [
    ("It was led by Tidal 2 Ventures and 9901 Capital.", "Tidal 2 Ventures|9901 Capital"),
    ("In 2021 Lanhe Capital rose.", "Lanhe Capital"),
    ("It was joined by Green Monday Ventures.", "Green Monday Ventures"),
    ("It was joined by Beyond Next Ventures and Next Cove Ventures.", "Beyond Next Ventures|Next Cove Ventures"),
    ("It was joined by One Summit and Project A Ventures joined.", "One Summit|Project A Ventures"),
    ("It was led by Class 5 Global.", "Class 5 Global"),
    ("It was led by Lanhe Vision Fund 2.", "Lanhe Vision Fund 2"),
    ("The Fund 2 million people know.", ""),
    ("Ulm raised $208M for Fund IV.", "Ulm|Fund IV"),
    ("It was led by GDP Ventures and NY Green Bank.", "GDP Ventures|NY Green Bank"),
]
EVERYDAY_FIRMS = [
    ("It was led by Developer Capital and Global Founders Capital.", "Developer Capital|Global Founders Capital"),
    ("It was led by Quill Investors.", "Quill Investors"),
    ("It met Swiss National Bank on Monday.", "Swiss National Bank"),
    ("It was backed by Black founders.", ""),
    ("He is Managing Director of Vektra.", "Vektra"),
    ("It is the HR/Payment platform Drizzle.", "Drizzle"),
    ("Storing power is dear.", ""),
    ("Kelling said so.", "Kelling"),
    ("The Green Angel Syndicate took part.", "Green Angel Syndicate"),
    ("It was led by Source Code Capital.", "Source Code Capital"),
    ("Interior solutions supplier Vektra rose.", "Vektra"),
    ("It was backed by Redseld, Essential and Ilexa.", "Redseld|Essential|Ilexa"),
    ("It sells to China, Global and Europe.", "China|Europe"),
    ("Three Pynes Bancorp rose.", "Three Pynes Bancorp"),
    ("Hemi Hemi rose and Vektra Labs Vektra Labs fell.", "Hemi|Vektra Labs"),
]
TRADES = [
    ("Glass packaging maker Klarvo rose.", "Klarvo"),
    ("Durian plantation owner and exporter Klarvo rose.", "Klarvo"),
    ("Poultry app Klarvo rose.", "Klarvo"),
    ("Chip designer Klarvo rose.", "Klarvo"),
    ("Refiner Daesun Oilbank rose.", "Daesun Oilbank"),
    ("Glovemaker Klarvo and microlender Tarnwell rose.", "Klarvo|Tarnwell"),
    ("Homebuilder Klarvo rose.", "Klarvo"),
    ("Vektra, a maker of glass, rose.", "Vektra"),
    ("Sonderly, a hearing firm, rose.", "Sonderly"),
    ("Additionally, Vektra rose.", "Vektra"),
    ("Hemi Chairman and CEO Mia Brandt met them.", "Hemi|Mia Brandt"),
    ("Hemi Advisor Mary Brandt met them.", "Hemi|Mary Brandt"),
]
WHOLE_NAMES = [
    ("Hemi and Company rose.", "Hemi and Company"),
    ("Shares of Verdant Table rose.", "Verdant Table"),
    ("Banque de la Varda and Oriol i Fillo rose.", "Banque de la Varda|Oriol i Fillo"),
    ("Varden Farm Trading Company rose.", "Varden Farm Trading Company"),
    ("Vertis Acquisition I, a shell, rose.", "Vertis Acquisition I"),
    ("Varden Media and Technology Group Corp. rose.", "Varden Media and Technology Group Corp."),
    ("The Ministry of Trade, Industry and Energy met.", "Ministry of Trade, Industry and Energy"),
    ("The Department for Business and Trade met.", "Department for Business and Trade"),
    ("Lumenia Teachers' Pension Plan invested.", "Lumenia Teachers' Pension Plan"),
    ("Its unit Sino-Vektra (HK) International Holdings invested.", "Sino-Vektra (HK) International Holdings"),
    ("T. Varden Price Associates, Inc., Fern Capital joined.", "T. Varden Price Associates, Inc.|Fern Capital"),
    ("Dean Varden, Co-Founder of Vektra, met them.", "Dean Varden|Vektra"),
    ("Vektry's said it may list.", "Vektry's"),
    ("Vektry's shares rose.", "Vektry"),
    ("The Saudi Arabian Investment Fund met.", "Saudi Arabian Investment Fund"),
    ("It was led by Wealthling AI-Innovation Capital.", "Wealthling AI-Innovation Capital"),
    ("It hired J.P. Kelso and Grupo Verde S.A.B. de C.V. at once.", "J.P. Kelso|Grupo Verde S.A.B. de C.V."),
    ("American Rebble Holdings, Inc. rose.", "American Rebble Holdings, Inc."),
    ("Towsund, Md.-based Somnaro rose.", "Somnaro"),
    ("The Board of Directors of Newtern Gold Ltd. met.", "Newtern Gold Ltd."),
    ("UPDATE 2-Lanhe Threads rose.", "Lanhe Threads"),
    ("It paid University of California, San Francisco (CA).", "University of California, San Francisco"),
    ("It paid University of California, Vektra and others.", "University of California|Vektra"),
    ("Lanhe Biopharma-B rose.", "Lanhe Biopharma-B"),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *(*LEGAL_FORMS, *POSSESSIVES, *ADJECTIVES, *JOINTS, *PERSONS, *OPENERS, *DEFINED_TERMS, *ODD_SHAPES),
        *(*NUMBERS_AND_DAYS, *EVERYDAY_FIRMS, *WHOLE_NAMES, *TRADES),
    ],
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
