"""How many rows a table may lose or gain from one release to the next: ``seeds/reference/volume_bounds.csv``.

A table has at least ``least_share`` of the rows that it had, and at most ``greatest_growth`` times as many; it may also
grow as much as the articles do, so that an archive that is read in one night is no alarm. ``rows_lost_freely`` and
``rows_gained_freely`` are allowed beyond, so that a small home is none either.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from flows.home import Home, reference_folder
from flows.publish.errors import AuditError
from flows.publish.tables import tables_of

BOUNDS = "volume_bounds.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What a table may do in one night; None where it may do as it likes."""

    least_share: Fraction | None
    rows_lost_freely: int
    greatest_growth: Fraction | None
    rows_gained_freely: int

    def problem(self, rows: int, before: int, articles_growth: Fraction) -> str | None:
        """What is wrong with a table that has ``rows`` rows and had so many ``before``."""
        if self.least_share is not None:
            least = before * self.least_share - self.rows_lost_freely
            if rows < least:
                return f"at least {_whole(least)} rows were expected"
        if self.greatest_growth is not None:
            most = before * self.greatest_growth * max(articles_growth, Fraction(1)) + self.rows_gained_freely
            if rows > most:
                return f"at most {_whole(most)} rows were expected"
        return None


def check_volumes(home: Home, before: Path, candidate: Path, *, accepts_losses: bool = False) -> None:
    """Hold the row counts of a release against those of the one before it.

    A file of the same name in the home outdoes the package's, table by table. With ``accepts_losses`` whatever may lose
    rows at all may lose any number.

    Raises:
        AuditError: a table has fewer or more rows than its bounds allow.
        PublishError: a manifest cannot be read.
    """
    counts, counts_before = _row_counts(candidate), _row_counts(before)
    growth = Fraction(counts["articles"], max(counts_before.get("articles", 0), 1))
    bounds = _bounds(reference_folder() / BOUNDS) | _bounds(home.root / BOUNDS)
    for name in sorted(counts.keys() & counts_before.keys() & bounds.keys()):
        if accepts_losses and bounds[name].least_share != 1 and counts[name] < counts_before[name]:
            continue
        problem = bounds[name].problem(counts[name], counts_before[name], growth)
        if problem:
            line = f"a line for {name} in {home.root / BOUNDS}"
            remedy = f"where that is meant, {line} or `dealflow reprocess --accept-losses` allows it"
            found = f"found {counts[name]}, after {counts_before[name]} in {before.name}"
            raise AuditError(f"the table {name} changed too much: {problem}, {found}; {remedy}")


def _row_counts(folder: Path) -> dict[str, int]:
    return {table.name: table.row_count for table in tables_of(folder)}


def _bounds(file: Path) -> dict[str, Bound]:
    if not file.exists():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        try:
            return {row["table_name"]: _bound(row) for row in csv.DictReader(lines)}
        except (KeyError, ValueError) as error:
            raise AuditError(f"{file} cannot be read: {error!r}") from error


def _bound(row: dict[str, str]) -> Bound:
    return Bound(
        least_share=Fraction(row["least_share"]) if row["least_share"] else None,
        rows_lost_freely=int(row["rows_lost_freely"] or 0),
        greatest_growth=Fraction(row["greatest_growth"]) if row["greatest_growth"] else None,
        rows_gained_freely=int(row["rows_gained_freely"] or 0),
    )


def _whole(rows: Fraction) -> str:
    return f"{float(rows):.0f}"
