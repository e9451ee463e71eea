"""The work of ``evaluate``: extract, compare, print."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from flows.cli.documents import extractions
from flows.cli.json_form import JsonObject
from flows.cli.problems import FAILED, ProblemError
from flows.evaluate import Figures, below_floors, evaluate, untouched_negatives
from flows.records import Rejected


def print_figures(gold_file: Path, articles: str, *, floors_file: Path | None, as_json: bool) -> None:
    """Print the figures of the extraction on annotated articles.

    Raises:
        ProblemError: a file cannot be used, or a figure lies below its floor.
    """
    floors = _json_object(floors_file) if floors_file else {}
    gold = _by_doc_id(_json_lines(gold_file))
    predicted = _by_doc_id(row for row in extractions([articles]) if not isinstance(row, Rejected))
    figures = evaluate(gold, predicted)
    left_alone, negatives = untouched_negatives(gold, predicted)
    if as_json:
        print(json.dumps({**figures_object(figures), "negatives_left_alone": [left_alone, negatives]}))
    else:
        print(figures_table(figures))
        print(f"articles {len(gold)}; articles without events left alone: {left_alone} of {negatives}")
    _check_floors(figures, floors)


def figures_object(figures: Figures) -> JsonObject:
    """The figures as a JSON object, rounded to four places."""
    return {
        name: {
            "precision": round(count.precision, 4),
            "recall": round(count.recall, 4),
            "f1": round(count.f1, 4),
            "gold": count.gold,
            "pred": count.predicted,
        }
        for name, count in figures.items()
    }


def figures_table(figures: Figures) -> str:
    """The figures as lines of aligned columns."""
    header = f"{'':30} {'precision':>9} {'recall':>7} {'F1':>7} {'gold':>6} {'pred':>6}"
    rows = [
        f"{name:30} {count.precision:9.3f} {count.recall:7.3f} {count.f1:7.3f} {count.gold:6} {count.predicted:6}"
        for name, count in figures.items()
    ]
    return "\n".join([header, *rows])


def _check_floors(figures: Figures, floors: dict[str, Any]) -> None:
    try:
        falls = below_floors(figures, floors)
    except (KeyError, AttributeError) as error:
        raise ProblemError(f"the floors name a figure that does not exist: {error}") from error
    if falls:
        raise ProblemError("\n".join(falls), FAILED)


def _by_doc_id(rows: Iterable[JsonObject]) -> dict[str, JsonObject]:
    return {row["doc_id"]: row for row in rows}


def _json_lines(path: Path) -> list[JsonObject]:
    rows = []
    for line_number, line in enumerate(_text(path).split("\n"), start=1):
        try:
            if line.strip():
                rows.append({"doc_id": str(json.loads(line)["doc_id"]), **json.loads(line)})
        except (ValueError, KeyError, TypeError) as error:
            raise ProblemError(f"{path}:{line_number}: not a JSON object with a doc_id") from error
    return rows


def _json_object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(_text(path))
    except ValueError as error:
        raise ProblemError(f"{path}: not JSON ({error})") from error
    if not isinstance(found, dict):
        raise ProblemError(f"{path}: not a JSON object")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ProblemError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ProblemError(f"{path}: not UTF-8 text") from error
