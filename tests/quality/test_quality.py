"""No annotated set is read worse than it was pinned (`pin.py`): floors for the figures, gains and losses by article."""

import json

import pytest

from flows.cli.scoring import changes, read_pin
from flows.evaluate import below_floors, evaluate, outcomes, untouched_negatives
from tests.quality.pin import FLOORS
from tests.quality.sets import SETS

PINNED = json.loads(FLOORS.read_text(encoding="utf-8"))


def test_every_set_is_pinned():
    assert set(PINNED) == set(SETS)
    assert all(one.pin.is_file() for one in SETS.values())


@pytest.mark.parametrize("name", SETS)
def test_no_set_is_read_worse_than_it_was(name):
    one = SETS[name]
    if not one.is_here:
        pytest.skip(f"the articles of {name} belong to their publishers and are not on this machine")
    gold, predicted = one.annotated(), one.predicted()
    floors = dict(PINNED[name])
    left_alone = floors.pop("left_alone")["count"]
    told = changes(read_pin(one.pin), outcomes(gold, predicted))
    assert below_floors(evaluate(gold, predicted), floors) == [], told
    assert untouched_negatives(gold, predicted)[0] >= left_alone, told
