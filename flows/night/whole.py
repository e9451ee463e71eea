"""One whole run, from the lock to its end in the ledger.

What is promised is kept here and not by the orchestrator: one run at a time (the lock of ``lock``), one outcome per
input (counted), nothing published by a run that fails.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from flows import ledger, quarantine, store
from flows.build import BuildResult
from flows.home import Home
from flows.load import Batch
from flows.lock import held
from flows.night.asked import Asked, documents, left_behind
from flows.night.intake import Intake, check
from flows.night.steps import Steps, may_fetch_rates, recorded
from flows.night.told import Night, Tally
from flows.night.versions import code_version
from flows.records import Run
from flows.workers import Workers

logger = logging.getLogger("dealflow")


def run_night(home: Home, asked: Asked, steps: Steps) -> Night:
    """Run one night.

    Raises:
        HomeBusyError: another run holds the home.
        ReadError: a path is not there.
        NightFailedError: every document was rejected, or inputs and outcomes are not the same number.
        BuildError, PublishError: the tables did not build or did not pass their gates; nothing was published.
    """
    home.create()
    started_at = datetime.now(UTC)
    with held(home, started_at) as killed:
        run = Run(
            run_id=started_at.strftime("%Y%m%dT%H%M%S%fZ"),
            started_at=started_at,
            code_version=code_version(),
            paths=asked.sources(home),
            parameters=asked.parameters(),
        )
        with ledger.logged_to(home.logs / f"{run.run_id}.log"):
            if killed:
                logger.warning("took over from %s, which was killed", killed)
            return _in_ledger(home, run, asked, recorded(steps, home, run.run_id))


def _in_ledger(home: Home, run: Run, asked: Asked, steps: Steps) -> Night:
    """The night, with its begin and its end in the ledger however it ends."""
    begun, tally = monotonic(), Tally()
    ledger.begin(home, run)
    try:
        release, built = _whole(home, run, asked, steps, tally)
    except BaseException as error:
        logger.exception("the run failed")
        problem = f"{type(error).__name__}: {error}"
        ledger.end(home, _entry(run, tally, monotonic() - begun, outcome="failed", problem=problem))
        raise
    ledger.end(home, _entry(run, tally, monotonic() - begun, outcome="published", release=release))
    return Night(
        entry=ledger.last_runs(home, 1)[0],
        code_version=run.code_version,
        rejected=tuple(tally.rejected),
        implausible=built.implausible,
        built=built,
    )


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


def _whole(home: Home, run: Run, asked: Asked, steps: Steps, tally: Tally) -> tuple[str, BuildResult]:
    """The release of the run, and what was built for it."""
    quarantine.sweep(home)
    store.sweep(home)
    with Workers() as workers:
        intake = Intake(home=home, run=run, steps=steps, workers=workers, tally=tally)
        intake.take_in(documents(home, asked, run.paths))
        intake.take_in(left_behind(home))
    run = replace(run, counts=dict(tally.counts), input_digest=tally.input_digest())
    steps.load(home.build_database, Batch(run=run, extractions={}))
    check(home, run, tally)
    if may_fetch_rates(home):
        steps.rates(home, run.started_at.date())
    built = steps.build(home, run)
    return steps.publish(home, run), built
