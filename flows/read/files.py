"""From paths to files: folders are walked in sorted order, globs are expanded, nothing is opened.

Only regular files are ever opened: a pipe or a device would block the run. A link that leads out of the folder
that was named is turned away: whoever may put a file into an inbox must not choose what else of the machine is read.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from flows.read.addresses import find_at, is_address, local_path
from flows.read.errors import EmptyFolderError, NothingMatchedError, PathNotFoundError
from flows.read.found import Found, rejected
from flows.read.opened import kind_of
from flows.records import Rejected

_OUTSIDE = "is behind a link that leads out of the folder; copy the file itself into the folder"


def find_files(paths: Sequence[str]) -> Iterator[Found | Rejected]:
    """The files under ``paths``, each once; raises a ``ReadError`` before anything is read."""
    groups = [group for path in paths for group in _groups(path)]
    return _each_once(found for group in groups for found in group)


def _groups(path: str) -> list[Iterator[Found | Rejected]]:
    if os.path.lexists(path) or not is_address(path):
        return _local_groups(path)
    local = local_path(path)
    return [iter(find_at(path))] if local is None else _local_groups(local)


def _local_groups(path: str) -> list[Iterator[Found | Rejected]]:
    if os.path.lexists(path):
        return [_walk(_filled(Path(path)), _real_folder(path))]
    if not glob.has_magic(path):
        raise PathNotFoundError(path)
    found = glob.glob(path, recursive=True)  # noqa: PTH207 – a pattern may be absolute, which Path.glob refuses
    matches = sorted(match for match in found if not Path(match).name.startswith("."))
    if not matches:
        raise NothingMatchedError(path)
    folder = os.path.realpath(_named_folder(path))
    return [_walk(Path(match), folder) for match in matches]


def _real_folder(path: str) -> str | None:
    """The folder that bounds what is read; a file that was named itself is bound by nothing."""
    return os.path.realpath(path) if Path(path).is_dir() else None


def _named_folder(pattern: str) -> Path:
    """The folders of a glob in front of its first wild card."""
    return next(parent for parent in Path(pattern).parents if not glob.has_magic(str(parent)))


def _filled(path: Path) -> Path:
    if path.is_dir() and os.access(path, os.R_OK) and next(_walk(path, None), None) is None:
        raise EmptyFolderError(str(path))
    return path


def _walk(path: Path, folder: str | None) -> Iterator[Found | Rejected]:
    """What is at a path and below it, depth first; without recursion, for folders may nest deeper than that goes."""
    if not path.is_dir():
        yield _openable(path, folder)
        return
    waiting = [path]
    while waiting:
        here = waiting.pop()
        if here is not path and (os.path.islink(here) or not os.path.isdir(here)):  # noqa: PTH112, PTH114 – these never raise
            yield _openable(here, folder)
            continue
        try:
            waiting += sorted(filter(_is_shown, here.iterdir()), reverse=True)
        except OSError as error:
            yield _turned_away(here, f"the folder cannot be listed ({error.strerror}); give this user read permission")


def _is_shown(path: Path) -> bool:
    return not path.name.startswith(".")


def _openable(path: Path, folder: str | None) -> Found | Rejected:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _turned_away(path, f"cannot be opened ({error.strerror}); mend or remove the link or the permission")
    if not stat.S_ISREG(mode):
        return _turned_away(path, f"is {kind_of(mode)}, not a regular file; copy its content into a file")
    if folder and not Path(os.path.realpath(path)).is_relative_to(folder):
        return _turned_away(path, _OUTSIDE)
    return _as_found(path, folder)


def _as_found(path: Path, folder: str | None) -> Found:
    return Found(source=str(path), path=str(path), folder=folder)


def _turned_away(path: Path, reason: str) -> Rejected:
    return rejected(_as_found(path, None), reason)


def _each_once(files: Iterator[Found | Rejected]) -> Iterator[Found | Rejected]:
    seen: set[str] = set()
    for found in files:
        key = os.path.realpath(found.path) if isinstance(found, Found) and not found.filesystem else found.source
        if key not in seen:
            seen.add(key)
            yield found
