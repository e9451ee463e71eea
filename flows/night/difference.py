"""What a run has changed, written down in full beside its log: for people and for programs.

Changes → logs/<run>.changes.md, logs/<run>.changes.json
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from flows.changes import Change, Changes
from flows.durable import write_whole
from flows.home import Home
from flows.report import counted, table, told

_SENTENCES = """
    SELECT event_id, arg_max(quote, (confidence, mention_id)) FROM read_parquet(?)
    WHERE event_id IN (SELECT unnest(?::VARCHAR[])) GROUP BY event_id
"""


def write(home: Home, run_id: str, found: Changes, before: Path | None, after: Path) -> Path:
    """Write the differences of the release ``after`` against ``before``, each fact with its surest sentence: the page.

    What ``changes`` leaves off where there is very much of it is counted.

    Raises:
        duckdb.Error: the sentences of a release cannot be read.
        OSError: the files cannot be written.
    """
    now = _sentences(after, [*found.gained, *found.changed])
    then = _sentences(before, found.lost) if before else {}
    kinds = {"gained": (found.gained, now), "lost": (found.lost, then), "changed": (found.changed, now)}
    parts = [f"# {counted(found)}", *(_part(kind, *of_kind) for kind, of_kind in kinds.items() if of_kind[0])]
    parts += [f"{count} more of {name} were {kind}." for kind, name, count in found.more]
    objects = {kind: [_as_object(each, said) for each in changes] for kind, (changes, said) in kinds.items()}
    objects["left_off"] = [{"kind": kind, "table": name, "count": count} for kind, name, count in found.more]
    page = home.logs / f"{run_id}.changes.md"
    write_whole(page, ("\n\n".join(parts) + "\n").encode())
    write_whole(page.with_suffix(".json"), (json.dumps(objects, ensure_ascii=False, indent=1) + "\n").encode())
    return page


def _part(kind: str, changes: tuple[Change, ...], said: Mapping[str, str]) -> str:
    rows = [
        (each.title, each.table, each.row_id, told(each, is_changed=kind == "changed"), said.get(each.row_id))
        for each in changes
    ]
    return f"## {kind.capitalize()}\n\n{table(('fact', 'table', 'id', 'values', 'sentence'), rows)}"


def _as_object(change: Change, said: Mapping[str, str]) -> dict[str, object]:
    columns = [{"column": name, "before": before, "after": now} for name, before, now in change.columns]
    return {**asdict(change), "columns": columns, "sentence": said.get(change.row_id)}


def _sentences(release: Path, changes: list[Change] | tuple[Change, ...]) -> dict[str, str]:
    """The surest sentence of each fact that has one of its own in a release: an offering has those of its events."""
    import duckdb

    mentions = str(release / "event_mentions.parquet")
    with duckdb.connect() as connection:
        return dict(connection.execute(_SENTENCES, [mentions, [each.row_id for each in changes]]).fetchall())
