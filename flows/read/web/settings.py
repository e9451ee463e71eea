"""What a run may do on the web: limits, manners, the store, and the parts of the machine that it uses."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ALLOW_HOSTS = "DEALFLOW_ALLOW_HOSTS"
"""The environment variable that names hosts with private addresses that may be asked, with commas between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Clock (seconds), sleep (seconds) and resolver (``socket.getaddrinfo``); a test brings its own."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    resolve: Callable[..., Any] = socket.getaddrinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """How the web is asked.

    ``store`` keeps the last response of each address (None: nothing is kept). ``allowed_private`` names the hosts
    (as in the address, lower case) that may have a private address. ``max_bytes`` bounds a body, packed and unpacked.
    ``request_seconds`` bounds one request from connecting to the last byte, ``silence_seconds`` the wait for the next
    one. A host is asked once per ``pause_seconds``, or per its Crawl-delay up to ``max_pause_seconds``. A Retry-After
    beyond ``max_retry_after_seconds`` ends the tries, and so do ``host_failures`` addresses of a host in a row.
    A host gets ``host_seconds`` of a run, and all of them together ``run_seconds``: a night has to end.
    """

    store: Path | None = None
    allowed_private: frozenset[str] = frozenset()
    user_agent: str = "dealflow"
    max_bytes: int = 16 * 1024 * 1024
    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    request_seconds: float = 60.0
    max_redirects: int = 5
    attempts: int = 4
    host_failures: int = 3
    host_seconds: float = 7_200.0
    run_seconds: float = 28_800.0
    pause_seconds: float = 1.0
    max_pause_seconds: float = 30.0
    max_retry_after_seconds: float = 120.0
    max_entries: int = 10_000
    surroundings: Surroundings = field(default_factory=Surroundings)


def allowed_hosts(environment: Mapping[str, str]) -> frozenset[str]:
    """The host names in ``DEALFLOW_ALLOW_HOSTS``, in lower case."""
    return frozenset(name.strip().lower() for name in environment.get(ALLOW_HOSTS, "").split(",") if name.strip())
