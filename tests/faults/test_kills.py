"""Nights that are killed, at random instants and at every step: nothing is lost or doubled, readers never notice."""

import pytest

from tests.faults.campaign import campaign, told


def check(folder, kills, row):
    trials = campaign(folder, kills, row, seed="1")
    print(told(trials))
    assert not [problem for trial in trials for problem in trial.problems()]
    assert sum(len(trial.kills) for trial in trials) >= kills * 0.9


def test_nights_are_killed(folder, capfd):
    with capfd.disabled():
        check(folder, 40, row=5)


@pytest.mark.faults
def test_many_nights_are_killed(folder, capfd):
    with capfd.disabled():
        check(folder, 500, row=2)
