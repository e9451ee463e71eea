"""One whole run, from the lock to its end in the ledger.

What is promised is kept here and not by the orchestrator: one run at a time (the lock of ``lock``), one outcome per
input (counted), nothing published by a run that fails.
"""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from flows import ledger, quarantine, space, store
from flows.build import BuildResult
from flows.changes import Changes, changes
from flows.home import Home
from flows.load import Batch, holds_runs, read_otherwise_count
from flows.lock import held
from flows.logs import json_lines_to
from flows.masking import hide, mask_error, masked_address, masked_within
from flows.night import difference
from flows.night.asked import Asked, documents, left_behind
from flows.night.intake import Intake, check
from flows.night.steps import Steps, may_fetch_rates, recorded
from flows.night.told import Night, Tally
from flows.night.versions import code_version
from flows.notify import message_of, notify
from flows.publish import newest
from flows.records import Run
from flows.report import counted
from flows.stopping import reason, stoppable
from flows.workers import Workers

logger = logging.getLogger("dealflow")


def run_night(home: Home, asked: Asked, steps: Steps) -> Night:
    """Run one night. Whatever it is asked, it also takes up what runs before it have received and not loaded.

    Raises:
        HomeBusyError: another run holds the home.
        ReadError: a path is not there.
        NightFailedError: every document was rejected, or inputs and outcomes are not the same number.
        BuildError, PublishError: the tables did not build or did not pass their gates; nothing was published.
        NoSpaceError: the disk is full.
        StoppedError: it was told to stop.
    """
    home.create()
    hide(os.environ)
    with held(home, datetime.now(UTC)) as killed, json_lines_to(sys.stderr, os.environ):
        started_at = ledger.next_start(home, datetime.now(UTC))
        asked = replace(asked, paths=asked.sources(home))
        run = Run(
            run_id=started_at.strftime("%Y%m%dT%H%M%S%fZ"),
            started_at=started_at,
            code_version=code_version(),
            paths=tuple(map(masked_address, asked.paths)),
            parameters=masked_within(asked.parameters()),
        )
        with stoppable(), ledger.logged_to(home.logs / f"{run.run_id}.log"):
            space.warn(home)
            if killed:
                logger.warning("took over from %s, which was killed", killed)
            return _in_ledger(home, run, asked, recorded(steps, home, run.run_id))


def _in_ledger(home: Home, run: Run, asked: Asked, steps: Steps) -> Night:
    """The night, with its begin and its end in the ledger however it ends."""
    begun, tally = monotonic(), Tally()
    ledger.begin(home, run)
    try:
        with space.told_of(home, "between the stages"):
            built, told, release = _whole(home, run, asked, steps, tally)
    except BaseException as error:
        mask_error(error)
        logger.exception("the run failed")
        problem = reason(error)
        _end(home, _entry(run, tally, monotonic() - begun, outcome="failed", problem=problem))
        raise
    entry = _end(home, _entry(run, tally, monotonic() - begun, outcome="published", release=release), told)
    return Night(
        entry=entry,
        code_version=run.code_version,
        rejected=tuple(tally.rejected),
        implausible=built.implausible,
        built=built,
        changes=told,
    )


def _end(home: Home, entry: ledger.Entry, told: Changes | None = None) -> ledger.Entry:
    """Write down how the run ended, and tell whoever wants to hear it: the entry as the ledger has it."""
    ledger.end(home, entry)
    notify(message_of(entry, str(home.root), counted(told) if told else None), os.environ)
    return ledger.last_runs(home, 1)[0]


def _entry(run: Run, tally: Tally, seconds: float, **ending: Any) -> ledger.Entry:
    return ledger.Entry(
        run_id=run.run_id,
        started_at=run.started_at.isoformat(),
        ended_at=datetime.now(UTC).isoformat(),
        seconds=round(seconds, 1),
        counts=dict(tally.counts),
        code_version=run.code_version,
        paths=run.paths,
        parameters=run.parameters,
        input_digest=tally.input_digest(),
        **ending,
    )


def _whole(home: Home, run: Run, asked: Asked, steps: Steps, tally: Tally) -> tuple[BuildResult, Changes | None, str]:
    """The release of the run, what was built for it, and what it tells otherwise than the one before."""
    quarantine.sweep(home)
    store.sweep(home)
    if not holds_runs(home.build_database):
        store.unsettle(home)
    with Workers() as workers:
        intake = Intake(home=home, run=run, steps=steps, workers=workers, tally=tally)
        intake.take_in(documents(home, asked, asked.paths))
        intake.take_in(left_behind(home))
    if asked.is_reprocess:
        tally.counts["not_read_again"] = read_otherwise_count(home.build_database, run.code_version)
    run = replace(run, counts=dict(tally.counts), input_digest=tally.input_digest())
    steps.load(home.build_database, Batch(run=run, extractions={}))
    check(home, run, tally)
    if may_fetch_rates(home):
        steps.rates(home, run.started_at.date())
    built = steps.build(home, run)
    before = newest(home)
    release = steps.publish(home, run)
    return built, _changes(home, run, before, home.releases / release), release


def _changes(home: Home, run: Run, before: Path | None, after: Path) -> Changes | None:
    """The difference between two releases; that it cannot be told does not undo what was published."""
    import duckdb

    try:
        found = changes(before, after)
        difference.write(home, run.run_id, found, before, after)
    except (duckdb.Error, OSError) as error:
        logger.warning("what is new in the release cannot be told: %s", error)
        return None
    return found
