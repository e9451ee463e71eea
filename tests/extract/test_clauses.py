"""Who does it: the subjects of the verb that stands between asterisks."""

import pytest

from flows.extract.clauses import subjects
from flows.extract.marking import Form
from tests.extract.conftest import BODY, marked

CASES = [
    ("Vektra *raised* $5 million.", "Vektra"),
    ("Vektra and Quantia *raised* $5 million.", "Vektra|Quantia"),
    ("Vektra, Quantia and Lanhe *listed* in May.", "Vektra|Quantia|Lanhe"),
    ("Vektra as well as Quantia *listed* in May.", "Vektra|Quantia"),
    ("Vektra, a chip designer, *listed* in May.", "Vektra"),
    ("Vektra, a rival of Quantia, *listed* in May.", "Vektra"),
    ("Vektra, which *listed* in May, rose.", "Vektra"),
    ("Vektra, which makes chips, *listed* in May.", "Vektra"),
    ("Vektra said it *raised* $5 million.", "Vektra"),
    ("Vektra said that Quantia *raised* $5 million.", "Quantia"),
    ("Vektra said on Monday it has *raised* $5 million.", "Vektra"),
    ("Tom Hale said Vektra *raised* $5 million.", "Vektra"),
    ("Shares of Vektra *surged* 20%.", "Vektra"),
    ("Shares in Vektra *surged* 20%.", "Vektra"),
    ("The IPO of Vektra *closed* in May.", "Vektra"),
    ("Investors including Quantia *backed* the round.", ""),
    ("The round by Quantia *closed* in May.", ""),
    ("Chip makers including Quantia and Vektra have *listed*.", "Quantia|Vektra"),
    ("Quantia and Vektra, both of which *listed* in May, fell.", "Quantia|Vektra"),
    ("Quantia put its float on hold and Vektra *postponed* its listing.", "Vektra"),
    ("With Quantia in talks, Vektra *listed* in May.", "Vektra"),
    ("After Quantia listed, Vektra *filed* in May.", "Vektra"),
    ("Quantia rose, while Vektra *fell*.", "Vektra"),
    ("Quantia rose, and Vektra *fell*.", "Vektra"),
    ("Vektra rose but *fell* later.", "Vektra"),
    ("Quantia's chip unit Vektra *filed* in May.", "Vektra"),
    ("Quantia's Vektra *filed* in May.", "Vektra"),
    ("Quantia unit Vektra *filed* in May.", "Vektra"),
    ("Vektra CEO Tom Hale *said* so.", "Tom Hale"),
    ("Vektra's shares *rose* 20%.", "Vektra"),
    ("Shanghai chip maker Vektra *filed* in May.", "Vektra"),
    ("Quantia-backed Vektra *filed* in May.", "Vektra"),
    ("Like Quantia, Vektra *filed* in May.", "Vektra"),
    ("The company *filed* in May.", ""),
    ("It *filed* in May.", ""),
    ("In Hong Kong, Vektra *filed* in May.", "Vektra"),
    ("Vektra hired Quantia and *filed* in May.", "Vektra"),
    ("When Quantia bought Lanhe, Vektra *filed* in May.", "Vektra"),
    ("Vektra announced on Monday that Quantia *raised* $5 million.", "Quantia"),
    ("Vektra, Quantia, and Lanhe *listed* in May.", "Vektra|Quantia|Lanhe"),
    ("Vektra rose 20%, and Quantia *fell*.", "Quantia"),
    ("According to Quantia, Vektra *filed* in May.", "Vektra"),
    ("Vektra (which *raised* $5 million) rose.", "Vektra"),
    ("An affiliate of Quantia *filed* in May.", "Quantia"),
    ("The venture arm of Quantia *invested* in May.", "Quantia"),
    ("Funds managed by Quantia *invested* $5 million.", "Quantia"),
    ("Leeds, Va.-based Vektra *filed* in May.", "Vektra"),
    ("The Paris and Oslo-headquartered business *filed* in May.", ""),
    ("It moved into Chile and Peru and *filed* in May.", ""),
    ("The cash from Danish lender Quantia *rose* in May.", ""),
    ("Founded in 2013 by people of Quantia, Vektra *filed* in May.", "Vektra"),
    ("A Quantia spin-out *filed* in May.", ""),
    ("The owners of French pet chain Vektra *shelved* plans.", "Vektra"),
    ("Quantia listed in May, and Swedish bike maker Vektra has *filed*.", "Vektra"),
    ("The marketplace has had Quantia on board and *filed* in May.", ""),
    ("The Quantia rocket builder *listed* in May.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_subjects(sentence, expected):
    left, verb, _ = sentence.split("*")
    form = marked(sentence.replace("*", "")).form
    position = form.text.index(f" {verb}", behind(form, len(BODY) + len(left))) + 1
    assert "|".join(tag.text for tag in subjects(form, position)) == expected


def behind(form: Form, place: int) -> int:
    """Where the last name stands on the form that ends before a place of the text."""
    before = [form.offset_of(tag) for tag in form.tags if tag.end <= place]
    return max((offset for offset in before if offset is not None), default=0)
