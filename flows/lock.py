"""One writer at a time: the operating system's lock on a home, and who holds it.

The lock is the kernel's, so whoever is killed leaves none behind. Its holder is written beside it only to be named to
the one who has to wait, and to the next one if it was killed: whoever gets the lock and finds a holder knows that.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from flows.home import Home

SECONDS_TO_SIGN = 0.1
"""So long a second process waits: enough for the first of two that start together to say who it is, and for one that
only asks whether the home is held, which touches its lock for an instant.
"""


class HomeBusyError(Exception):
    """Another process holds the home. The message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds a home, or held it when it was killed. ``started_at`` is UTC in ISO 8601."""

    process_id: int
    host: str
    started_at: str
    work: str = "run"

    def __str__(self) -> str:
        return f"process {self.process_id} on {self.host} ({self.work}), since {self.started_at}"


_claim: ContextVar[tuple[Path, Holder | None] | None] = ContextVar("claim", default=None)
"""The lock file that this process has taken for what it is about to begin, and who was killed holding it."""


@contextmanager
def held(home: Home, started_at: datetime, work: str = "run") -> Iterator[Holder | None]:
    """Hold the home's lock, now or not at all. Yields the holder before, if it was killed while it held.

    Raises:
        HomeBusyError: another process holds it.
    """
    claim = _claim.get()
    if claim and claim[0] == home.lock_file:
        yield claim[1]
        return
    with _taken(home, home.lock_file, home.lock_holder_file, _signature(started_at, work)) as killed:
        yield killed


@contextmanager
def scheduling(home: Home, started_at: datetime) -> Iterator[None]:
    """Be the one process that keeps the home's schedule; runs take the home's own lock beside it.

    Raises:
        HomeBusyError: another process keeps it.
    """
    with _taken(home, home.schedule_lock_file, home.schedule_holder_file, _signature(started_at, "serve")):
        yield


@contextmanager
def claimed(home: Home, started_at: datetime, work: str = "run") -> Iterator[None]:
    """Hold the lock for what this process is about to begin: ``held`` inside finds it taken already, and goes on.

    So a command knows within a blink whether it may work, and loads what it works with afterwards.

    Raises:
        HomeBusyError: another process holds it.
    """
    with held(home, started_at, work) as killed:
        token = _claim.set((home.lock_file, killed))
        try:
            yield
        finally:
            _claim.reset(token)


def ask_to_end(home: Home, work: str, *, seconds: float) -> bool:
    """Ask whoever holds the home for this ``work`` here to end (SIGTERM) and wait so long. True if it has ended.

    Nobody is asked where another work, or another host, holds the home.
    """
    holder = _holder(home.lock_holder_file)
    if not holder or (holder.work, holder.host) != (work, socket.gethostname()) or not is_held(home):
        return True
    with suppress(ProcessLookupError):  # it has just ended
        os.kill(holder.process_id, signal.SIGTERM)
    deadline = time.monotonic() + seconds
    while is_held(home) and time.monotonic() < deadline:
        time.sleep(SECONDS_TO_SIGN)
    return not is_held(home)


def is_held(home: Home) -> bool:
    """Whether a process holds the home at this moment; a lock file that was left behind holds nothing."""
    try:
        with home.lock_file.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


@contextmanager
def _taken(home: Home, lock_file: Path, holder_file: Path, signature: Holder) -> Iterator[Holder | None]:
    from filelock import FileLock, Timeout

    lock = FileLock(lock_file, timeout=SECONDS_TO_SIGN, poll_interval=SECONDS_TO_SIGN / 10)
    try:
        lock.acquire()
    except Timeout as error:
        raise HomeBusyError(f"{home.root} is in use by {_holder(holder_file) or 'another run'}") from error
    try:
        killed = _holder(holder_file)
        holder_file.write_text(json.dumps(asdict(signature)), encoding="utf-8")
        yield killed
    finally:
        holder_file.unlink(missing_ok=True)
        lock.release()


def _signature(started_at: datetime, work: str) -> Holder:
    started = started_at.isoformat(timespec="seconds")
    return Holder(process_id=os.getpid(), host=socket.gethostname(), started_at=started, work=work)


def holder_of(home: Home) -> Holder | None:
    """Who holds the home, or was killed while it did: ``is_held`` tells which. None where nobody has signed."""
    return _holder(home.lock_holder_file)


def _holder(holder_file: Path) -> Holder | None:
    try:
        return Holder(**json.loads(holder_file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):  # just gone, or killed amid its signature
        return None
