"""What a user can get wrong about the paths, as a family.

ReadError
├── PathNotFoundError     a file or folder that was named is not there
├── AddressError          an address that was named is none
├── NothingMatchedError   a glob that was given matches no file
└── EmptyFolderError      a folder that was named holds no file

Whatever is wrong with one document is no error but a ``Rejected``.
"""

from __future__ import annotations


class ReadError(Exception):
    """The paths as given cannot be read; the message says which one and what to do."""


class PathNotFoundError(ReadError):
    """A file or folder that the user named literally does not exist."""

    def __init__(self, path: str) -> None:
        problem = "no reader knows this kind of address; download it and name the file" if "://" in path else None
        super().__init__(f"{path or '(empty)'}: {problem or 'no such file or folder; check the spelling'}")


class AddressError(ReadError):
    """A web address that the user named is none."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(f"{address}: {problem}")


class NothingMatchedError(ReadError):
    """A glob that the user gave matches no file."""

    def __init__(self, pattern: str) -> None:
        super().__init__(f"{pattern}: matches no file; quote the pattern and check the folder in it")


class EmptyFolderError(ReadError):
    """A folder that the user named holds no file (files that begin with a dot do not count)."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: the folder holds no file; put articles into it or name another folder")


class UnreadableError(Exception):
    """One document cannot be read; the message is its reason for rejection. Never leaves this stage."""
