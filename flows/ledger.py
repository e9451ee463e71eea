"""The runs of a home: one log file each, and a ledger of what happened in them, as it happened.

    begun → stage begun → stage ended → … → ended        one JSON line each, only ever appended

The warehouse learns of a run when the next one loads it (``flows.load.record_runs``); the ledger is the truth, and
knows also what failed and what was killed: a run that has begun, has not ended and holds no lock.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from flows.home import Home
from flows.lock import is_held
from flows.masking import masked, masked_within
from flows.records import NightStage, Run, RunOutcome, StageOutcome, StageRun

_KILLED = "it was killed, or the machine went down; the next run goes on where it stopped"

logger = logging.getLogger("dealflow")


def printable(text: str) -> str:
    """Text as it may go to a terminal or a log: what could steer one, or feign a line, stands as its escape."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


class _Lines(logging.Formatter):
    """One line per record, and what else belongs to it, a traceback, indented below: no text can feign a record."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as it may be shown."""
        return "\n    ".join(map(printable, masked(super().format(record)).split("\n")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A run as the ledger tells it. Times are UTC in ISO 8601.

    ``release`` is None and ``problem`` says why when it failed; a run that is running or was killed has no
    ``ended_at``, and its ``seconds`` are those until its last sign of life. ``code_version`` is None for runs of
    versions that did not write it down.
    """

    run_id: str
    started_at: str
    seconds: float
    release: str | None = None
    problem: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    outcome: RunOutcome = "published"
    ended_at: str | None = None
    code_version: str | None = None
    paths: tuple[str, ...] = ()
    parameters: dict[str, str] = field(default_factory=dict)
    input_digest: str | None = None
    stages: tuple[StageRun, ...] = ()

    def as_run(self) -> Run | None:
        """The run as the warehouse keeps it; None for one whose code version is not known."""
        if self.code_version is None:
            return None
        return Run(
            run_id=self.run_id,
            started_at=datetime.fromisoformat(self.started_at),
            code_version=self.code_version,
            paths=self.paths,
            parameters=self.parameters,
            counts=self.counts,
            input_digest=self.input_digest,
            ended_at=datetime.fromisoformat(self.ended_at) if self.ended_at else None,
            outcome=self.outcome,
            published_release=self.release,
            problem=self.problem,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _StageEvent:
    """A batch of a stage that begins, or with ``began`` one that ends."""

    stage: NightStage
    at: str
    began: str | None = None
    items: int = 0
    outcome: StageOutcome = "running"

    @property
    def moment(self) -> datetime:
        """When it happened."""
        return datetime.fromisoformat(self.at)


def begin(home: Home, run: Run) -> None:
    """A run has begun."""
    told = {"started_at": _said(run.started_at), "code_version": run.code_version}
    _append(home, "begun", run.run_id, **told, paths=run.paths, parameters=run.parameters)


def begin_stage(home: Home, run_id: str, stage: NightStage, at: datetime) -> None:
    """A stage of a run has begun, or one batch of it."""
    _append(home, "stage begun", run_id, stage=stage, at=_said(at))


def end_stage(home: Home, ended: StageRun) -> None:
    """One batch of a stage, or the whole of it, has ended: when it began and ended, how, and what it was given."""
    assert ended.ended_at is not None
    told = {"stage": ended.stage, "began": _said(ended.started_at), "at": _said(ended.ended_at)}
    _append(home, "stage ended", ended.run_id, **told, items=ended.item_count, outcome=ended.outcome)


def end(home: Home, entry: Entry) -> None:
    """A run has ended, well or not."""
    told = asdict(replace(entry, stages=()))
    del told["run_id"], told["stages"]
    _append(home, "ended", entry.run_id, **told)


def entries(home: Home) -> list[Entry]:
    """All runs, in the order in which they began. A line that is none is passed over."""
    if not home.run_ledger.exists():
        return []
    lines = home.run_ledger.read_text(encoding="utf-8", errors="replace").split("\n")
    told: dict[str, Entry] = {}
    for event in filter(None, map(_event_of, lines)):
        known = told.get(event["run_id"])
        try:
            told[event["run_id"]] = _told(known, event)
        except (KeyError, TypeError, ValueError):  # written by a later version
            continue
    newest, is_busy = next(reversed(told), None), is_held(home)
    return [_with_their_end(each, is_running=is_busy and run_id == newest) for run_id, each in told.items()]


def next_start(home: Home, now: datetime) -> datetime:
    """When a run that begins ``now`` counts as begun: later than every run before it.

    Releases are sorted by it, and a version of a fact ends with the run that replaced it: a clock that was set back
    would turn both around.
    """
    begun = (datetime.fromisoformat(each.started_at) for each in entries(home))
    return max([now, *(each + timedelta(microseconds=1) for each in begun)])


def last_runs(home: Home, limit: int) -> list[Entry]:
    """The last runs, newest first; none where nothing has run yet."""
    return entries(home)[::-1][:limit]


def _append(home: Home, event: str, run_id: str, **told: Any) -> None:
    """Log it, and write one more line, on a line of its own also where a run was killed amid its own."""
    told = masked_within(told)
    about = f"{told['stage']} {event.removeprefix('stage ')}" if "stage" in told else f"the run has {event}"
    logger.info(about, extra={"event": event, "run_id": run_id, **told})
    with home.run_ledger.open("a+b") as ledger:
        size = ledger.seek(0, os.SEEK_END)
        ledger.seek(max(size - 1, 0))
        is_torn = ledger.read() not in (b"", b"\n")
        line = json.dumps({"event": event, "run_id": run_id, **told}, ensure_ascii=False) + "\n"
        ledger.write(b"\n" * is_torn + line.encode("utf-8", "backslashreplace"))


def _said(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _event_of(line: str) -> dict[str, Any] | None:
    """A line that a version without events wrote is the end of a run."""
    try:
        event = json.loads(line)
    except ValueError:  # torn when a run was killed
        return None
    return {"event": "ended", **event} if isinstance(event, dict) and isinstance(event.get("run_id"), str) else None


def _told(known: Entry | None, event: dict[str, Any]) -> Entry:
    """What is known of a run after one event more.

    Raises:
        KeyError, TypeError, ValueError: the event is not as this version writes it.
    """
    told = {name: value for name, value in event.items() if name not in ("event", "run_id")}
    told |= {name: tuple(told[name]) for name in ("paths",) if name in told}
    match event["event"]:
        case "begun":
            return Entry(run_id=event["run_id"], seconds=0.0, outcome="running", **told)
        case "ended":
            outcome = {"outcome": "published" if told.get("release") else "failed"}
            return Entry(run_id=event["run_id"], **(outcome | told | {"stages": known.stages if known else ()}))
        case "stage begun" | "stage ended" if known:
            return _with_stage(known, _StageEvent(**told))
    raise ValueError(f"{event['event']} is no event of a run that is known")


def _with_stage(known: Entry, event: _StageEvent) -> Entry:
    seconds = (event.moment - datetime.fromisoformat(known.started_at)).total_seconds()
    stages = {each.stage: each for each in known.stages}
    stages[event.stage] = _after(stages.get(event.stage), event, known.run_id)
    return replace(known, seconds=round(seconds, 1), stages=tuple(stages.values()))


def _after(before: StageRun | None, event: _StageEvent, run_id: str) -> StageRun:
    """A stage after one event more of its batches."""
    known = before or StageRun(run_id=run_id, stage=event.stage, started_at=event.moment)
    if event.began is None:
        return replace(known, ended_at=None, outcome="running")
    busy = (event.moment - datetime.fromisoformat(event.began)).total_seconds()
    return replace(
        known,
        ended_at=event.moment,
        busy_seconds=round(known.busy_seconds + busy, 3),
        batch_count=known.batch_count + (event.items > 0),
        item_count=known.item_count + event.items,
        outcome=event.outcome,
    )


def _with_their_end(entry: Entry, *, is_running: bool) -> Entry:
    """A run that has not ended is running, or was killed, and with it what it was at."""
    if entry.outcome != "running" or is_running:
        return entry
    stages = (replace(each, outcome="killed") if each.outcome == "running" else each for each in entry.stages)
    return replace(entry, outcome="killed", stages=tuple(stages), problem=entry.problem or _KILLED)


class _LogFile(logging.FileHandler):
    """A log that cannot be written is no second problem: the run ends with the first one, and says it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 – logging's own name
        """Go on without this record."""


@contextmanager
def logged_to(log_file: Path) -> Iterator[None]:
    """Everything that is logged meanwhile also goes to a file."""
    handler = _LogFile(log_file, encoding="utf-8")
    handler.setFormatter(_Lines("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
