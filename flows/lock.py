"""One run at a time: the operating system's lock on a home, and who holds it.

The lock is the kernel's, so a run that is killed leaves none behind. Its holder is written beside it only
to be named to the one who has to wait.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from flows.home import Home

PROBE_SECONDS = 0.3
"""Whoever asks whether a home is held touches its lock for an instant, which must not turn a run away."""


class HomeBusyError(Exception):
    """Another run holds the home. The message says which."""


@contextmanager
def held(home: Home, started_at: datetime) -> Iterator[None]:
    """Hold the home's lock, now or not at all.

    Raises:
        HomeBusyError: another run holds it.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(home.lock_file, timeout=PROBE_SECONDS)
    try:
        lock.acquire()
    except Timeout as error:
        raise HomeBusyError(f"{home.root} is in use by {_holder(home)}") from error
    try:
        _sign(home, started_at)
        yield
    finally:
        home.lock_holder_file.unlink(missing_ok=True)
        lock.release()


def is_held(home: Home) -> bool:
    """Whether a run holds the home at this moment; a lock file that was left behind holds nothing."""
    try:
        with home.lock_file.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _sign(home: Home, started_at: datetime) -> None:
    holder = {"process_id": os.getpid(), "started_at": started_at.isoformat(timespec="seconds")}
    home.lock_holder_file.write_text(json.dumps(holder), encoding="utf-8")


def _holder(home: Home) -> str:
    try:
        holder = json.loads(home.lock_holder_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # the holder is between taking the lock and signing it, or just gone
        return "another run"
    return f"process {holder['process_id']}, since {holder['started_at']}"
