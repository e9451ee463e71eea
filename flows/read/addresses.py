"""Addresses: what fsspec opens, from buckets to the inside of an archive; nothing is unpacked to disk.

``s3://bucket/2024/*.html`` · ``memory://a.txt`` · ``zip://*.html::/saved/pages.zip``
Source: https://filesystem-spec.readthedocs.io/en/latest/features.html#url-chaining
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from glob import has_magic
from pathlib import PurePath
from typing import TYPE_CHECKING

from flows.read.errors import AddressError, EmptyFolderError, NothingMatchedError, PathNotFoundError
from flows.read.found import Found

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"^[A-Za-z][\w+.-]*(?:://|::)")
_WEB = re.compile(r"(?:^|::)https?://", re.IGNORECASE)
_LOCAL = re.compile(r"^(?:file|local)://", re.IGNORECASE)


def is_address(path: str) -> bool:
    """Whether ``path`` names a file system besides its file."""
    return bool(_ADDRESS.match(path))


def local_path(address: str) -> str | None:
    """The path on this machine that a ``file://`` address means; None for all other addresses."""
    return _LOCAL.sub("", address) if _LOCAL.match(address) and "::" not in address else None


def find_at(address: str) -> list[Found]:
    """The files at an address (a file, a folder or a glob), sorted; raises a ``ReadError`` where there are none."""
    if _WEB.search(address):
        raise AddressError(address, "the web is not read through a file system; download it and name the file")
    filesystem, path = _file_system(address)
    try:
        paths = _paths(filesystem, path)
    except Exception as error:  # every file system has errors of its own, none of them ours
        raise AddressError(address, f"cannot be listed ({type(error).__name__}: {error})") from error
    if not paths:
        raise _nothing_at(address, path)
    return [Found(source=_address_of(filesystem, address, each), path=each, filesystem=filesystem) for each in paths]


def _file_system(address: str) -> tuple[AbstractFileSystem, str]:
    from fsspec.core import url_to_fs

    try:
        filesystem, path = url_to_fs(address)
    except ImportError as error:
        raise AddressError(address, f"a package for this kind of address is missing: {error}") from error
    except FileNotFoundError as error:
        raise PathNotFoundError(address) from error
    except Exception as error:  # every file system has errors of its own, none of them ours
        raise AddressError(address, f"cannot be opened ({type(error).__name__}: {error})") from error
    return filesystem, path


def _paths(filesystem: AbstractFileSystem, path: str) -> list[str]:
    if filesystem.isfile(path):
        return [path]
    wild = has_magic(path) and not filesystem.exists(path)
    found = filesystem.glob(path, detail=True).values() if wild else filesystem.find(path, detail=True).values()
    return sorted(_shown_files(found, path))


def _shown_files(infos: Iterable[dict[str, str]], root: str) -> Iterable[str]:
    """The files without those that, below ``root``, lie in or are something whose name begins with a dot."""
    for info in infos:
        below = PurePath(info["name"].removeprefix(root)).parts
        is_hidden = any(part.startswith(".") and part != ".." for part in below)
        if info["type"] == "file" and not is_hidden:
            yield info["name"]


def _nothing_at(address: str, path: str) -> Exception:
    if has_magic(path):
        return NothingMatchedError(address)
    return EmptyFolderError(address) if path.strip("/") == "" else PathNotFoundError(address)


def _address_of(filesystem: AbstractFileSystem, address: str, path: str) -> str:
    """The address under which one file is found again: the chain as it was given, with its first link narrowed."""
    first, chain, rest = address.partition("::")
    if not chain:
        return str(filesystem.unstrip_protocol(path))
    if "://" in first:
        return f"{first.partition('://')[0]}://{path}::{rest}"
    return f"{first}::{filesystem.unstrip_protocol(path)}"
