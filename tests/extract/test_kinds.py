"""What kind of thing a name is: the first name of each sentence."""

import pytest

from flows.extract.mentions.kinds import kind_of, reference_names
from flows.extract.mentions.names import Name

CASES = [
    ("Vektra", "{} raised $5 million.", "org"),
    ("Vektra Labs", "{} raised $5 million.", "org"),
    ("Brandt & Hale", "{} raised $5 million.", "org"),
    ("Mary Holdings", "{} raised $5 million.", "org"),
    ("Shanghai", "{} rose.", "place"),
    ("Hong Kong", "{} rose.", "place"),
    ("U.S.", "The {} rose.", "place"),
    ("New York", "{} rose.", "place"),
    ("Saudi Arabia", "{} rose.", "place"),
    ("Chinese", "{} chips rose.", "demonym"),
    ("Japanese", "{} chips rose.", "demonym"),
    ("Reuters", "{} reported it.", "media"),
    ("Bloomberg", "{} reported it.", "media"),
    ("TechCrunch", "{} reported it.", "media"),
    ("Ministry of Finance", "The {} approved it.", "gov"),
    ("State Council", "The {} approved it.", "gov"),
    ("Department of Energy", "The {} approved it.", "gov"),
    ("European Commission", "The {} approved it.", "gov"),
    ("Varden City Council", "The {} approved it.", "gov"),
    ("Maria Lopez", "{} met them.", "person"),
    ("Qwen Zabriskie", "{}, the chief executive, met them.", "person"),
    ("Qwen Zabriskie", "“It is time,” {} said.", "person"),
    ("Qwen Zabriskie", "{} said it is time.", "person"),
    ("Qwen Zabriskie", "{}, co-founder of Vektra, met them.", "person"),
    ("Vektra", "{} said it is time.", "org"),
    ("Vektra Capital", "{} said it is time.", "org"),
    ("Vektra Aviation", "{} said so.", "org"),
    ("Qwen Zabriskie", "{} said on Tuesday its unit had listed.", "org"),
    ("Qwen Zabriskie", "She works at {}, said a friend.", "org"),
    ("Qwen Zabriskie", "{} founder Mia Brandt met them.", "org"),
    ("Qwen Zabriskie Ltd.", "{} said so.", "org"),
    ("Luis Sia", "{} met them.", "person"),
    ("Casa Ocampa", "Tequila bottler {} said so.", "org"),
    ("Arun Voltan", "Its charging arm, {}, will list.", "org"),
    ("Posca Future", "{} said in January it would list.", "org"),
    ("Agence Rayer", "{} told its staff so.", "org"),
    ("FTSE", "The {} rose.", "term"),
    ("Catalan", "{} firms rose.", "demonym"),
    ("Qwen & Zabriskie", "Its new partner {} met them.", "org"),
    ("State of Ohio", "The {} lent it.", "gov"),
    ("UK government", "The {} lent it.", "gov"),
    ("Varden", "It builds in {}, Texas.", "place"),
]


@pytest.mark.parametrize(("name", "sentence", "kind"), CASES)
def test_kind(name, sentence, kind):
    text = sentence.format(name)
    start = text.index(name)
    assert kind_of(Name(start, start + len(name), name), text) == kind


@pytest.mark.parametrize(("name", "kind"), [("Hale", "person"), ("Maria Lopez", "person"), ("Hale Capital", "org")])
def test_a_title_makes_a_person(name, kind):
    assert kind_of(Name(0, len(name), name, has_title=True), f"{name} met them.") == kind


def test_reference_names_are_folded():
    assert all(name == name.casefold() for name in reference_names())
