"""Files that are whole or not there, and still there after a power cut.

Source: POSIX fsync and rename; the order (file, rename, folder) of Pillai et al., "All File Systems Are Not Created
Equal", OSDI 2014.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: until it is whole, ``path`` is what it was. Its folder is to be synced after.

    Raises:
        OSError: it cannot be written.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    with partial.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def sync_file(path: Path) -> None:
    """Wait until a file is on disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_aside(path: Path) -> Path:
    """Give a damaged file or folder another name, ``<name>.damaged-1`` or the first number that is free: the new path.

    Raises:
        OSError: it cannot be renamed.
    """
    names = (path.with_name(f"{path.name}.damaged-{number}") for number in count(1))
    return path.rename(next(name for name in names if not name.exists()))


@contextmanager
def scratch(database: Path) -> Iterator[Path]:
    """An empty folder beside a database, for what is on its way into it.

    It is always the same one: what a killed run has left in it goes with the next run, and never piles up.
    """
    folder = database.with_name(f"{database.name}.incoming")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
