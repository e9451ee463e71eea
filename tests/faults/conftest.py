"""Two prepared homes for all tests of this folder."""

import os
import sys
from pathlib import Path

import pytest

from tests.faults.campaign import prepared
from tests.faults.slot import Slot


def pytest_collection_modifyitems(items):
    """Processes are found in /proc, disks are made with unshare: what is not Linux is not tried."""
    for item in items:
        if sys.platform != "linux" and "tests/faults" in str(item.path):
            item.add_marker(pytest.mark.skip(reason="finds the processes of a night in /proc"))


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Where two homes have been prepared, side by side; ``FAULTS_FOLDER`` names one that is kept between runs."""
    kept = os.environ.get("FAULTS_FOLDER")
    return prepared(Path(kept) if kept else tmp_path_factory.mktemp("faults"))


@pytest.fixture
def slot(folder):
    """The first of them, at the end of its first night."""
    slot = Slot(folder / "home-0").prepare()
    slot.back()
    return slot
