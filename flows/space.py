"""No space left: whoever says so and however, told as one message with what is needed, what is free, and what to do.

What is needed is an estimate. A night writes every table anew before the old rows go, and then a release: so it needs
the size of the build database and of the newest release once again, and something for its logs.
"""

from __future__ import annotations

import errno
import logging
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.home import Home

FIRST_BUILD_BYTES = 80 * 1024 * 1024
"""The build database and the release of the sample articles, measured: mostly calendar and exchange rates."""
LOG_BYTES = 8 * 1024 * 1024
"""What a night writes beside them: logs, what dbt compiles, rejected documents of an ordinary night."""
MEBIBYTE = 1024 * 1024

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
# Sources: strerror of ENOSPC and EDQUOT; SQLITE_FULL; what DuckDB 1.5 says when it cannot write to disk what does not
# fit into its memory (temporary_file_manager.cpp).
_SAYS_SO = re.compile(
    r"no space left on device|disk quota exceeded|(?:database or )?disk is full|failed to offload data block",
    re.IGNORECASE,
)

logger = logging.getLogger("dealflow")


class NoSpaceError(Exception):
    """The disk is full. The message says where, how much is needed, and what to do."""


@contextmanager
def told_of(home: Home, stage: str) -> Iterator[None]:
    """What ends for want of space meanwhile ends with one message.

    Raises:
        NoSpaceError: there was none.
    """
    try:
        yield
    except Exception as error:
        told = next((each for each in _led_to(error) if isinstance(each, NoSpaceError)), None)
        if told is None and not is_no_space(error):
            raise
        raise NoSpaceError(str(told) if told else _message(home, stage)) from error


def is_no_space(error: BaseException) -> bool:
    """Whether an error, or one that led to it, is for want of space."""
    return any(
        (isinstance(each, OSError) and each.errno in _NO_SPACE) or _SAYS_SO.search(str(each)) for each in _led_to(error)
    )


def _led_to(error: BaseException | None) -> Iterator[BaseException]:
    """An error, and those that it came of."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def bytes_needed(home: Home) -> int:
    """What a night is likely to need, in bytes."""
    database = home.build_database.stat().st_size if home.build_database.exists() else 0
    releases = sorted(path.parent for path in home.releases.glob("[!.]*/manifest.json"))
    release = sum(file.stat().st_size for file in releases[-1].iterdir()) if releases else 0
    return max(database + release, FIRST_BUILD_BYTES) + LOG_BYTES


def bytes_free(home: Home) -> int:
    """What is free where the home is, in bytes."""
    return shutil.disk_usage(home.root).free


def warn(home: Home) -> None:
    """Say in the log that a night may not fit. It is an estimate, so it forbids nothing."""
    if bytes_free(home) < bytes_needed(home):
        logger.warning("the disk is nearly full: %s", _figures(home))


def _message(home: Home, stage: str) -> str:
    return (
        f"no space left on the disk ({stage}): {_figures(home)}. Nothing is lost: free some space, for instance old "
        "logs or what else lies there, then run again; it goes on where this run stopped"
    )


def _figures(home: Home) -> str:
    free, needed = bytes_free(home), bytes_needed(home)
    return (
        f"{free} bytes ({free / MEBIBYTE:.1f} MiB) are free for {home.root} (file system {_mount_of(home.root)}), and "
        f"a night needs about {needed} ({needed / MEBIBYTE:.0f} MiB; an estimate: the build database and the newest "
        "release once again)"
    )


def _mount_of(path: Path) -> Path:
    """Where the file system of a path begins."""
    path = path.resolve()
    while not path.is_mount():
        path = path.parent
    return path
