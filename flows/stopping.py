"""Told to stop: SIGTERM ends a run as an error would, so that it lets go of all it holds and says how it ended.

A service manager asks once and then kills; a shutdown may ask twice. The first signal is taken, those that follow
are not: putting things in order takes a moment, and whoever cannot wait for it has SIGKILL.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class StoppedError(BaseException):
    """The run was told to stop. No ``Exception``: nothing that goes on after an error is to go on after this."""

    def __init__(self) -> None:
        super().__init__("it was told to stop (SIGTERM); the next run goes on where it stopped")


@contextmanager
def stoppable() -> Iterator[None]:
    """Meanwhile SIGTERM raises, once. Where somebody else handles it, an orchestrator, that one raises what it likes.

    Raises:
        StoppedError: there was a SIGTERM, and what it broke off ended in an error.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before, is_told = signal.getsignal(signal.SIGTERM), False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal is_told
        if is_told:  # whoever else handles it has put this back
            return
        is_told = True
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if callable(before):
            _as_stopped(before, number, frame)
        raise StoppedError

    signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except Exception as error:  # what is interrupted may say so in words of its own, as DuckDB does
        if is_told:
            raise StoppedError from error
        raise
    finally:  # a run that was told is ending, and a signal that comes again is to find nothing to break off
        signal.signal(signal.SIGTERM, signal.SIG_IGN if is_told else before)


def reason(error: BaseException) -> str:
    """Why a run ended: what the error says, or where it was told to stop, that, whoever put it in words."""
    told = error.__cause__ if isinstance(error.__cause__, StoppedError) else error
    return f"{type(told).__name__}: {told}"


def _as_stopped(handle: Callable[[int, FrameType | None], object], number: int, frame: FrameType | None) -> None:
    """Let somebody else handle the signal; what that one raises came of being told to stop."""
    try:
        handle(number, frame)
    except BaseException as raised:
        raise raised from StoppedError()
