"""From paths to files: folders are walked in sorted order, globs are expanded, nothing is opened.

Only regular files are ever opened: a pipe or a device would block the run.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from flows.read.errors import EmptyFolderError, NothingMatchedError, PathNotFoundError
from flows.records import Rejected

_KINDS = ((stat.S_ISFIFO, "a named pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISDIR, "a folder behind a link"))


def find_files(paths: Sequence[str]) -> Iterator[Path | Rejected]:
    """The files under ``paths``, each once; raises a ``ReadError`` before anything is read."""
    roots = [root for path in paths for root in _roots(path)]
    return _each_once(found for root in roots for found in _walk(root))


def split_name(path: Path) -> tuple[str, str]:
    """The stem and the form of a file: ``a.html.gz`` is ``("a", "html")``."""
    name = path.name.removesuffix(".gz") if path.name.lower().endswith(".gz") else path.name
    name = name[:-3] if name.lower().endswith(".gz") else name
    stem, dot, form = name.rpartition(".")
    return (stem, form.lower()) if dot and stem else (name, "")


def rejected(path: Path, reason: str) -> Rejected:
    """A file as a whole turned away at the door."""
    return Rejected(doc_id=split_name(path)[0], source=str(path), stage="read", reason=reason)


def _roots(path: str) -> list[Path]:
    if os.path.lexists(path):
        return [_filled(Path(path))]
    if not glob.has_magic(path):
        raise PathNotFoundError(path)
    found = glob.glob(path, recursive=True)  # noqa: PTH207 – a pattern may be absolute, which Path.glob refuses
    matches = sorted(match for match in found if not Path(match).name.startswith("."))
    if not matches:
        raise NothingMatchedError(path)
    return [Path(match) for match in matches]


def _filled(path: Path) -> Path:
    if path.is_dir() and os.access(path, os.R_OK) and next(_walk(path), None) is None:
        raise EmptyFolderError(str(path))
    return path


def _walk(path: Path) -> Iterator[Path | Rejected]:
    if not path.is_dir():
        yield _openable(path)
        return
    try:
        children = sorted(path.iterdir())
    except OSError as error:
        yield rejected(path, f"the folder cannot be listed ({error.strerror}); give this user read permission")
        return
    for child in children:
        if not child.name.startswith("."):
            yield from [_openable(child)] if child.is_symlink() else _walk(child)


def _openable(path: Path) -> Path | Rejected:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return rejected(path, f"cannot be opened ({error.strerror}); mend or remove the link or the permission")
    if stat.S_ISREG(mode):
        return path
    kind = next((name for test, name in _KINDS if test(mode)), "a device")
    return rejected(path, f"is {kind}, not a regular file; copy its content into a file")


def _each_once(files: Iterator[Path | Rejected]) -> Iterator[Path | Rejected]:
    seen: set[str] = set()
    for found in files:
        key = found.source if isinstance(found, Rejected) else os.path.realpath(found)
        if key not in seen:
            seen.add(key)
            yield found
