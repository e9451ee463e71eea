"""Each kind of hostile input by itself: its outcomes, its reason in words, its time and its memory."""

import os
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from tests.hostile.kinds import KINDS
from tests.hostile.probe import Probe

MEGABYTES_MAX = 1024


@pytest.fixture(scope="module")
def probe():
    with Probe() as process:
        yield process


@pytest.fixture
def folder():
    """An empty folder that every user of this machine may look into, beside nothing else."""
    with tempfile.TemporaryDirectory() as outer:
        Path(outer).chmod(0o755)
        (Path(outer) / "inbox").mkdir(mode=0o755)
        yield Path(outer) / "inbox"


def test_names_are_unique():
    assert [name for name, times in Counter(kind.name for kind in KINDS).items() if times > 1] == []


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=[pytest.mark.hostile] * kind.is_large, id=kind.name) for kind in KINDS]
)
def test_a_kind(kind, probe, folder):
    with kind.built(folder):
        found = probe.ask(kind.paths(folder), as_nobody=kind.as_nobody and os.geteuid() == 0, web=kind.web)
    assert found.problem == ""
    assert " ".join(outcome for outcome, _, _ in found.outcomes) == kind.outcomes
    assert kind.words in found.outcomes[-1][1]
    assert kind.deals is None or sum(deals for _, _, deals in found.outcomes) == kind.deals
    assert all(words.strip() for _, words, _ in found.outcomes)
    assert found.seconds < kind.seconds
    assert found.megabytes < MEGABYTES_MAX
