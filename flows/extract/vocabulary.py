"""The words: reference tables of ``seeds/reference`` as Python sees them, each read once.

The same files are dbt seeds, so a word that the extractor knows is a row that BI can join.
"""

from __future__ import annotations

import csv
from functools import cache

from flows.home import reference_folder

Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of ``seeds/reference/<name>.csv``; empty cells are empty strings.

    Raises:
        FileNotFoundError: there is no such table.
    """
    with (reference_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def words(name: str, kind: str | None = None) -> frozenset[str]:
    """The case-folded ``text`` column of a table, of one ``kind`` if given."""
    rows = table(name)
    return frozenset(row["text"].casefold() for row in rows if kind is None or row["kind"] == kind)


@cache
def grammars() -> frozenset[str]:
    """The languages, as ISO 639-1, that there are rules for."""
    return frozenset(row["language"] for row in table("grammars"))
