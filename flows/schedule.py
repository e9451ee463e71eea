"""When nights run, as Prefect is told it: the times, one at a time, and what became of those that were killed.

Prefect's limit stands beside the home's own lock. It has two uses: of the nights that came due while nothing was there
to run them only one is run, and the others are cancelled; and a night that is late in ending cancels the next one
instead of failing it. A run that is killed together with what had started it stays ``Running`` in Prefect for ever;
its place under the limit is free again five minutes after its last sign of life (``settle_prefect`` keeps the leases
in files, since a restarted server that kept them in memory would never free it). Whoever holds the home's lock knows
that no other run is alive, and tells Prefect so.
"""

from __future__ import annotations

import logging
from uuid import UUID

from httpx import HTTPError
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.exceptions import PrefectException
from prefect.runtime import deployment, flow_run
from prefect.states import Crashed

ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
ALIVE_STATES = ["RUNNING", "PENDING", "CANCELLING"]

logger = logging.getLogger("dealflow")


def schedule_of(cron: str) -> CronSchedule:
    """The UTC times of a cron line.

    Raises:
        ValueError: it is none.
    """
    return CronSchedule(cron=cron, timezone="UTC")


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


def end_dead_runs_beside_this() -> None:
    """Tell Prefect of the dead runs of this run's deployment, if it has one; where that fails the night goes on."""
    if not deployment.id:
        return
    try:
        dead = end_dead_runs(UUID(deployment.id), living=UUID(flow_run.id))
    except (HTTPError, PrefectException) as error:
        logger.warning("Prefect could not be told of killed runs: %s", error)
        return
    for name in dead:
        logger.warning("the run that Prefect calls %s was killed", name)
