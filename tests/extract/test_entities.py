"""Which names of an article mean one body, and how it is called."""

import pytest

from flows.extract.mentions.entities import Cast, core, without_legal_form
from tests.extract.conftest import BODY, reading

ONE_BODY = [
    # text, fullest name, other names (in order)
    ("Vektra Labs Inc. rose. Vektra fell.", "Vektra Labs", ["Vektra", "Vektra Labs Inc."]),
    ("VEKTRA LABS-B rose. VEKTRA LABS fell.", "VEKTRA LABS", ["VEKTRA", "VEKTRA LABS-B"]),
    ("Vektra fell. Vektra Labs Inc. rose.", "Vektra Labs", ["Vektra", "Vektra Labs Inc."]),
    ('Vektra Labs Inc. ("Vekky") rose. Vekky fell.', "Vektra Labs", ["Vekky", "Vektra", "Vektra Labs Inc."]),
    ("Vektra Labs (VXQ) rose. VXQ fell.", "Vektra Labs", ["VXQ", "Vektra"]),
    ("Vektra Labs, also known as Zorbly, rose. Zorbly fell.", "Vektra Labs", ["Vektra", "Zorbly"]),
    ("Vektra Labs, formerly Zorbly, rose.", "Vektra Labs", ["Vektra", "Zorbly"]),
    ("Varden Quantum Materials rose. VQM fell.", "Varden Quantum Materials", ["VQM", "Varden Quantum"]),
    ("Shanghai Vektra Labs rose. Vektra fell.", "Shanghai Vektra Labs", ["Shanghai Vektra", "Vektra"]),
    ("Vektra rose. Vektra’s bank agreed.", "Vektra", []),
    ("Vektra rose. Vektra fell. Vektra met. It sells Vektra Premium.", "Vektra", ["Vektra Premium"]),
    ("Vektra rose. Vektra fell. Vektra met. It runs Vektra II.", "Vektra II", ["Vektra"]),
    ("Vektra rose. Vektra fell. Vektra met Vektra Labs.", "Vektra Labs", ["Vektra"]),
    ('Vektra Labs Inc. (the "Company") rose.', "Vektra Labs", ["Vektra", "Vektra Labs Inc."]),
]
DIFFERENT = [
    ("Vektra rose. Quantia fell.", "Vektra", "Quantia"),
    ("Vektra Labs rose. Quantia Labs fell.", "Vektra Labs", "Quantia Labs"),
    ("Bank of Varden lent. Bank of Lumenia lent.", "Bank of Varden", "Bank of Lumenia"),
    ("Vektra Capital led it. Fern Capital led it.", "Vektra Capital", "Fern Capital"),
    ("Vektra, or rather Quantia, rose.", "Vektra", "Quantia"),
]


def entity(text: str, name: str):
    found = reading(f"{BODY}{text}").cast.entity(name)
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "name", "aliases"), ONE_BODY)
def test_one_body(text, name, aliases):
    body = entity(text, name)
    assert (body.name, list(body.aliases)) == (name, aliases)


@pytest.mark.parametrize(("text", "name", "aliases"), ONE_BODY)
def test_every_written_form_leads_to_it(text, name, aliases):
    told = [tag for marked in reading(f"{BODY}{text}").sentences for tag in marked.tagged("org")]
    assert told
    assert all(tag.entity is told[0].entity for tag in told)
    assert {tag.text for tag in told} <= {name, *aliases} | {f"{name} Inc."}


@pytest.mark.parametrize(("text", "left", "right"), DIFFERENT)
def test_two_bodies(text, left, right):
    cast = reading(f"{BODY}{text}").cast
    assert cast.entity(left) is not cast.entity(right)
    assert None not in (cast.entity(left), cast.entity(right))


def test_a_former_name_is_no_name_but_an_alias():
    body = entity("Vektra Labs (formerly Oldname Systems) rose.", "Vektra Labs")
    assert body.name == "Vektra Labs"
    assert "Oldname Systems" in body.aliases


def test_an_unseen_name_means_nobody():
    assert Cast("", []).entity("Vektra") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Vektra Inc.", "Vektra"),
        ("Vektra, Inc.", "Vektra"),
        ("Lanhe Threads Co., Ltd.", "Lanhe Threads"),
        ("Vektra Pte. Ltd.", "Vektra"),
        ("Vektra S.A.", "Vektra"),
        ("Vektra S.p.A.", "Vektra"),
        ("Vektra Group Holdings Limited", "Vektra Group Holdings"),
        ("Inc.", "Inc."),
        ("Vektra", "Vektra"),
    ],
)
def test_without_legal_form(name, expected):
    assert without_legal_form(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Vektra Labs", ("vektra", "labs")),
        ("Vektra's", ("vektra",)),
        ("Vektra Inc.", ("vektra",)),
        ("VEKTRA", ("vektra",)),
        ("The", ("the",)),
    ],
)
def test_core(name, expected):
    assert core(name) == expected
