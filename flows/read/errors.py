"""What a user can get wrong about the paths, as a family.

ReadError
├── PathNotFoundError     a file or folder that was named is not there
├── NothingMatchedError   a glob that was given matches no file
├── EmptyFolderError      a folder that was named holds no file
└── AddressError          an address (``s3://…``) that cannot be opened from here, or a web address that is none

Whatever is wrong with one document is no error but a ``Rejected``.
"""

from __future__ import annotations

from flows.masking import masked


class ReadError(Exception):
    """The paths as given cannot be read; the message says which one and what to do, and no password."""

    def __init__(self, message: str) -> None:
        super().__init__(masked(message))


class PathNotFoundError(ReadError):
    """A file or folder that the user named literally does not exist."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path or '(empty)'}: no such file or folder; check the spelling")


class NothingMatchedError(ReadError):
    """A glob that the user gave matches no file."""

    def __init__(self, pattern: str) -> None:
        super().__init__(f"{pattern}: matches no file; quote the pattern and check the folder in it")


class EmptyFolderError(ReadError):
    """A folder that the user named holds no file (files that begin with a dot do not count)."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: the folder holds no file; put articles into it or name another folder")


class AddressError(ReadError):
    """An address that cannot be opened: its kind or package is missing, its server refuses, or it is none."""

    def __init__(self, address: str, problem: object) -> None:
        super().__init__(f"{address}: {problem}")


class UnreadableError(Exception):
    """One document cannot be read; the message is its reason for rejection. Never leaves this stage."""
