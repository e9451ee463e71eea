"""Reads the reference files for the tests of this folder."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "reference"
Rows = list[dict[str, str]]


@cache
def read_rows(name: str) -> Rows:
    """Rows of ``seeds/reference/<name>.csv``, every value as written (an empty string is null)."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="session")
def rows() -> Callable[[str], Rows]:
    """The reader of reference rows, by file name without its ending."""
    return read_rows
