"""A command that writes holds the home from its first moment: whoever comes second is told within a blink."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from flows.cli.problems import FAILED, HOME_BUSY, ProblemError
from flows.home import Home
from flows.lock import HomeBusyError, claimed, scheduling
from flows.space import NoSpaceError, told_of


@contextmanager
def holding(home: Home, work: str) -> Iterator[None]:
    """Hold the home for a command; ``work`` is what others are told that it does.

    Raises:
        ProblemError: another process holds it, or there is no space left to say who holds it.
    """
    with ExitStack() as stack:
        try:
            with told_of(home, "at its begin"):
                stack.enter_context(claimed(home, datetime.now(UTC), work))
        except HomeBusyError as error:
            raise ProblemError(str(error), HOME_BUSY) from error
        except NoSpaceError as error:
            raise ProblemError(str(error), FAILED) from error
        yield


@contextmanager
def keeping_schedule(home: Home) -> Iterator[None]:
    """Be the one process that keeps the home's schedule.

    Raises:
        ProblemError: another process keeps it.
    """
    try:
        with scheduling(home, datetime.now(UTC)):
            yield
    except HomeBusyError as error:
        raise ProblemError(str(error), HOME_BUSY) from error
