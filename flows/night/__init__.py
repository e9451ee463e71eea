"""A whole run, without an orchestrator: what it is asked, what it reads, its steps in order, how it ends.

    asked → documents → (read → clean → extract → load) per batch → rates → build → publish → Night

``flows.nightly`` is this with every step as a Prefect task; ``run_night(home, Asked(), PLAIN)`` is the same night in
one process, for whoever wants no server.
"""

from flows.night.asked import Asked, default_paths
from flows.night.steps import PLAIN, Steps
from flows.night.told import Night, NightFailedError
from flows.night.versions import code_version
from flows.night.whole import run_night

__all__ = ["PLAIN", "Asked", "Night", "NightFailedError", "Steps", "code_version", "default_paths", "run_night"]
