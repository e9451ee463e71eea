"""The flow: one night, from whatever arrived to a release that BI can open; the only file that knows Prefect.

    read → clean → extract → load      once per batch of documents
    rates → build → publish            once

Each step of ``flows.night`` is a task here, so Prefect shows and logs it; what is promised is kept by ``flows.night``
and not by the orchestrator.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from prefect import Flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import EntrypointType  # type: ignore[attr-defined]
from prefect.utilities.annotations import quote

from flows import ledger, report
from flows.home import Home
from flows.lock import HomeBusyError
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
    asked = Asked(
        paths=tuple(paths or ()),
        retry=retry,
        since=date.fromisoformat(since) if since else None,
        until=date.fromisoformat(until) if until else None,
        is_reprocess=reprocess,
        accepts_losses=accept_losses,
    )
    place = Home(Path(home or os.environ.get("DEALFLOW_HOME", "data")).absolute())
    try:
        night = run_night(place, asked, AS_TASKS)
    except HomeBusyError:
        raise
    except Exception as error:
        _show(report.pages_of_failure(ledger.last_runs(place, 1)[0], error))
        raise
    _show(report.pages(night.entry, night.rejected, night.built, night.changes))
    return night


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
    """Run the flow on a schedule, one run at a time, until stopped. Needs a Prefect server."""
    nightly.serve(
        name="nightly",
        schedules=[schedule],
        parameters={"home": str(home.root)},
        limit=1,
        entrypoint_type=EntrypointType.MODULE_PATH,
        print_starting_message=False,
    )
