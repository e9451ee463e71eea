"""The flow: one night, from whatever arrived to a release that BI can open; the only file that knows Prefect.

    read → clean → extract → load      once per batch of documents
    rates → build → publish            once

Each step of ``flows.night`` is a task here, so Prefect shows and logs it; what is promised is kept by ``flows.night``
and not by the orchestrator.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from httpx import HTTPError
from prefect import Flow, runtime, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import EntrypointType  # type: ignore[attr-defined]
from prefect.exceptions import PrefectException
from prefect.runner import Runner
from prefect.states import Crashed
from prefect.utilities.annotations import quote

from flows import ledger, report
from flows.home import Home
from flows.lock import ask_to_end, claimed, is_held
from flows.masking import masked_within
from flows.night import PLAIN, Asked, Night, Steps, run_night
from flows.report import Page

logger = logging.getLogger("dealflow")

Given = ParamSpec("Given")
Made = TypeVar("Made")


def _as_task(stage: str, work: Callable[Given, Made]) -> Callable[Given, Made]:
    """A step as a task. Prefect walks through arguments, article by article, unless they are quoted."""
    stage_task: Callable[..., Made] = task(name=stage, cache_policy=NO_CACHE)(work)

    def run_as_task(*given: Given.args, **options: Given.kwargs) -> Made:
        return stage_task(*map(quote, given), **options)

    return run_as_task


AS_TASKS = Steps(**{each.name: _as_task(each.name, getattr(PLAIN, each.name)) for each in fields(Steps)})
"""The steps of a night as tasks: read, clean, extract, load, rates, build, publish. None is run again when it fails."""


ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
"""Prefect's limit, beside the home's lock. Of the nights that came due while nothing was there to run them one is run,
the others are cancelled; and a night that is late in ending cancels the next one instead of failing it. What a killed
run held of it is free five minutes after its last sign of life, where the server keeps its leases in files.
"""
WORK = "nightly"
"""How a run that Prefect has started is called where it holds a home."""
SECONDS_TO_END = 30
ALIVE_STATES = ["RUNNING", "PENDING", "CANCELLING"]


class _DiscreetFlow(Flow[Given, Made]):
    """A flow whose parameters Prefect keeps without the passwords that a path may carry."""

    def serialize_parameters(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """The parameters as Prefect stores and shows them; the flow itself gets them as they are."""
        return {name: masked_within(value) for name, value in super().serialize_parameters(parameters).items()}


def _as_flow(work: Callable[Given, Made]) -> _DiscreetFlow[Given, Made]:
    return _DiscreetFlow(work, name="nightly", validate_parameters=False)


@_as_flow
def nightly(
    paths: list[str] | None = None,
    home: str | None = None,
    retry: str | None = None,
    since: str | None = None,
    until: str | None = None,
    reprocess: bool = False,
    accept_losses: bool = False,
) -> Night:
    """Run one night. ``paths`` are files, folders or globs, by default the inbox, and on a first run with an empty
    inbox the sample articles; ``home`` is by default ``$DEALFLOW_HOME``, else ``data``. With ``retry`` the night
    takes up what is in quarantine and whose source matches this glob (``*`` for all); with ``since`` and ``until``
    what was first received on these days (``YYYY-MM-DD``, UTC, both inclusive); with ``reprocess`` all that was ever
    received, and then with ``accept_losses`` it publishes also where tables have shrunk.

    Raises:
        HomeBusyError: another run holds the home.
        ReadError: a path is not there.
        NightFailedError: every document was rejected, or inputs and outcomes are not the same number.
        BuildError, PublishError: the tables did not build or did not pass their gates; nothing was published.
    """
    first, last = (date.fromisoformat(day) if day else None for day in (since, until))
    asked = Asked(
        paths=tuple(paths or ()),
        retry=retry,
        since=first,
        until=last,
        is_reprocess=reprocess,
        accepts_losses=accept_losses,
    )
    place = Home(Path(home or os.environ.get("DEALFLOW_HOME", "data")).absolute()).create()
    night = _shown(place, asked, datetime.now(UTC))
    _show(report.pages(night.entry, night.rejected, night.built, night.changes))
    return night


def _shown(place: Home, asked: Asked, began: datetime) -> Night:
    """The night; how it failed is shown beside the run."""
    with claimed(place, began, WORK):
        _end_dead_runs_beside_this()
        try:
            return run_night(place, asked, AS_TASKS)
        except Exception as error:
            for entry in ledger.last_runs(place, 1):
                _show(report.pages_of_failure(entry, error) if entry.started_at >= began.isoformat() else [])
            raise


def _show(pages: Iterable[Page]) -> None:
    """Hand the pages to Prefect; a server that does not take them costs the run nothing."""
    try:
        for page in pages:
            create_markdown_artifact(key=page.key, markdown=page.markdown, description=page.description)
    except Exception:  # the orchestrator's errors are of many kinds, and none undoes what was published
        logger.warning("what the run did cannot be shown in Prefect", exc_info=True)


def schedule_of(cron: str) -> CronSchedule:
    """The UTC times of a cron line.

    Raises:
        ValueError: it is none.
    """
    return CronSchedule(cron=cron, timezone="UTC")


def serve(schedule: CronSchedule, home: Home) -> None:
    """Run the flow on a schedule, one run at a time, until stopped. Needs a Prefect server.

    Of the runs that came due while nobody served, one is run.
    """
    deployment: Any = nightly.to_deployment(
        name="nightly",
        schedules=[schedule],
        parameters={"home": str(home.root)},
        concurrency_limit=ONE_AT_A_TIME,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    runner = _PatientRunner(home)
    deployment_id: Any = runner.add_deployment(deployment)
    if not is_held(home):
        end_dead_runs(deployment_id)
    signal.signal(signal.SIGINT, runner.handle_sigterm)
    asyncio.run(runner.start())


class _PatientRunner(Runner):
    """Prefect's runner kills a run when it is told to stop; this one first asks it to end."""

    def __init__(self, home: Home) -> None:
        super().__init__(name="nightly", pause_on_shutdown=False)
        self.home = home

    def handle_sigterm(self, *_: object) -> None:
        """Stop. The run that is under way ends as a failed one, with its line in the ledger."""
        if not ask_to_end(self.home, WORK, seconds=SECONDS_TO_END):
            logger.warning("the run did not end within %s s and is killed", SECONDS_TO_END)
        super().handle_sigterm()


def end_dead_runs(deployment_id: UUID, *, living: UUID | None = None) -> list[str]:
    """Tell Prefect that the runs of a deployment are dead, whatever it believes, but for the ``living``: their names.

    For whoever holds the home's lock, or knows that nobody does.

    Raises:
        HTTPError, PrefectException: the server does not do as it is told.
    """
    dead: dict[str, object] = {"deployment_id": {"any_": [deployment_id]}, "state": {"type": {"any_": ALIVE_STATES}}}
    if living:
        dead["id"] = {"not_any_": [living]}
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(flow_run_filter=FlowRunFilter.model_validate(dead))
        for run in runs:
            client.set_flow_run_state(
                run.id, Crashed(message="Killed: no run holds the home but the next."), force=True
            )
    return [run.name for run in runs]


def _end_dead_runs_beside_this() -> None:
    """Those of this run's deployment, if it has one; where Prefect cannot be told the night goes on."""
    if not runtime.deployment.id:
        return
    try:
        dead = end_dead_runs(UUID(runtime.deployment.id), living=UUID(runtime.flow_run.id))
    except (HTTPError, PrefectException) as error:
        logger.warning("Prefect could not be told of killed runs: %s", error)
        return
    for name in dead:
        logger.warning("the run that Prefect calls %s was killed", name)
