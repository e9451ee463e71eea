"""The night in words: what an orchestrator shows beside a run, and the lines that sum it up.

Everything that comes from outside stands in a cell of a table, where no character of it can do more than be read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.advice import remedy
from flows.build import BuildError, BuildResult, Failure
from flows.changes import Change, Changes
from flows.ledger import Entry, printable
from flows.masking import masked

CELL_CHARACTERS = 300
ROWS_SHOWN = 50
TOLD_TABLES = {
    "ipo_events": "IPO event",
    "ipo_offerings": "offering",
    "funding_commitments": "commitment",
}
_SYNTAX = re.compile(r"[\\`*_\[\]<>|~$#]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A piece of Markdown with the key that the same piece has in every run."""

    key: str
    markdown: str
    description: str


def cell(text: object) -> str:
    """A value as the cell of a Markdown table: whatever it says, it is read as text, on one line."""
    told = printable(masked("" if text is None else str(text)))
    shown = told if len(told) <= CELL_CHARACTERS else f"{told[: CELL_CHARACTERS - 1]}…"
    return _SYNTAX.sub(r"\\\g<0>", shown.replace("&", "&amp;")).replace(r"\<", "&lt;").replace(r"\>", "&gt;")


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; numbers stand on the right."""
    found = [tuple(row) for row in rows]
    is_number = [all(isinstance(row[place], int | float) for row in found) for place in range(len(header))]
    rule = [" ---: " if number and found else " --- " for number in is_number]
    lines = [f"| {' | '.join(header)} |", f"|{'|'.join(rule)}|"]
    return "\n".join([*lines, *(f"| {' | '.join(map(cell, row))} |" for row in found)])


def pages(
    entry: Entry, turned_away: Sequence[tuple[str, str]], built: BuildResult | None, changes: Changes | None
) -> list[Page]:
    """All there is to say of a run that has published: summary, rejected inputs, quality, gains and losses."""
    found = [summary(entry), rejected(turned_away, entry.counts.get("rejected", 0))]
    found += [quality(built, built.implausible)] if built else []
    return [*found, *([gains(changes)] if changes else [])]


def pages_of_failure(entry: Entry, error: Exception) -> list[Page]:
    """All there is to say of a run that has not, with what is to be done."""
    return [summary(entry), *([quality(error)] if isinstance(error, BuildError) and error.failures else [])]


def summary(entry: Entry) -> Page:
    """What a run did: how it ended, what it counted, and how long each stage took."""
    title = f"Release {cell(entry.release)}" if entry.release else f"Nothing published: the run {cell(entry.outcome)}"
    parts = [f"# {title}"]
    if not entry.release:
        parts.append(table(("problem", "what to do"), [(entry.problem, remedy(entry))]))
    counts = [(name.replace("_", " "), count) for name, count in sorted(entry.counts.items())]
    parts.append(table(("counted", "number"), counts))
    if entry.stages:
        stages = [(each.stage, each.outcome, each.item_count, round(each.busy_seconds, 1)) for each in entry.stages]
        parts.append(table(("stage", "outcome", "items", "seconds"), stages))
    parts.append(f"{entry.seconds:.0f} s, code {cell(entry.code_version or 'unknown')}, run {cell(entry.run_id)}")
    return _page("summary", parts, f"Run {entry.run_id}")


def rejected(pairs: Sequence[tuple[str, str]], count: int) -> Page:
    """What was turned away: the first as pairs of source and reason, and how many there are in all."""
    parts = [f"# {count} rejected"]
    if pairs:
        parts.append(table(("source", "reason"), pairs[:ROWS_SHOWN]))
        parts.append("`dealflow status --rejected` lists all that is in quarantine, `dealflow retry` tries it again.")
    return _page("rejected", parts, f"{count} inputs were rejected")


def quality(built: BuildResult | BuildError, implausible: Sequence[str] = ()) -> Page:
    """How the tests of the data ended, and which values are hard to believe."""
    failures: tuple[Failure, ...] = built.failures if isinstance(built, BuildError) else built.warnings
    word = "failed" if isinstance(built, BuildError) else "warned"
    parts = [f"# {_tests(built)}"]
    if failures:
        told = [(failure.node, failure.kind, failure.reason) for failure in failures[:ROWS_SHOWN]]
        parts.append(table((word, "kind", "reason"), told))
    if implausible:
        parts.append(table(("hard to believe",), [(value,) for value in implausible[:ROWS_SHOWN]]))
    return _page("quality", parts, "Tests of the data, and implausible values")


def _tests(built: BuildResult | BuildError) -> str:
    if isinstance(built, BuildError):
        return f"{len(built.failures)} tests or models failed"
    tests, warned = built.counts.get("test", 0), len(built.warnings)
    return f"{tests - warned} tests of the data passed, {warned} warned, none failed"


def gains(found: Changes, limit: int | None = ROWS_SHOWN) -> Page:
    """What the release tells otherwise than the one before; ``limit`` rows of each kind, None for all."""
    parts = [f"# {counted(found)}"]
    for word, changes in _parts(found):
        if changes:
            rows = [
                (each.title, each.table, each.row_id, told(each, is_changed=word == "changed"))
                for each in changes[:limit]
            ]
            parts += [f"## {word.capitalize()}", table(("fact", "table", "id", "values"), rows)]
            left_off = len(changes) - len(rows) + sum(count for kind, _, count in found.more if kind == word)
            parts += [f"and {left_off} more"] if left_off else []
    return _page("changes", parts, "Gains and losses against the release before")


def told(change: Change, *, is_changed: bool = False) -> str:
    """The columns of a change: each with its value, or with both where it has another now.

    ``is_changed``: the fact was there before and is there now, also where each of its values has come or gone.
    """
    is_whole = all(before is None for _, before, _ in change.columns) or all(now is None for *_, now in change.columns)
    if is_whole and not is_changed:
        said = [(name, before or now) for name, before, now in change.columns if _is_said(name)]
        return "; ".join(f"{name} {value}" for name, value in said)
    return "; ".join(f"{name} {before or 'unknown'} → {now or 'unknown'}" for name, before, now in change.columns)


def _is_said(column: str) -> bool:
    """Of a fact that came or went as a whole, its title says who it is about, and nobody asks how that is known."""
    return not column.endswith(("_id", "_basis", "_precision")) and not column.startswith(("is_", "has_"))


def counted(found: Changes) -> str:
    """Gains and losses in one line: how many facts, and of which tables."""
    counts = Counter((word, change.table) for word, changes in _parts(found) for change in changes)
    for word, name, count in found.more:
        counts[word, name] += count
    return ", ".join(_counted(word, {name: counts[word, name] for name in TOLD_TABLES}) for word, _ in _parts(found))


def _counted(word: str, counts: Mapping[str, int]) -> str:
    named = ", ".join(
        f"{counts[name]} {label}{'s' * (counts[name] > 1)}" for name, label in TOLD_TABLES.items() if counts[name]
    )
    return f"{sum(counts.values())} {word}" + (f" ({named})" if named else "")


def _parts(found: Changes) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    return ("gained", found.gained), ("lost", found.lost), ("changed", found.changed)


def _page(key: str, parts: Sequence[str], description: str) -> Page:
    return Page(key=f"nightly-{key}", markdown="\n\n".join(parts) + "\n", description=description)
