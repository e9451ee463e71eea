"""A file that was found, and what its name says about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from flows.records import Received, Rejected

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

PACKINGS = ("gz", "zst")
"""Compressions that any form may come in, as the last extension of the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to be read, not yet opened.

    ``source`` is how a person finds it again, ``path`` what its file system (None: this machine's) opens.
    ``folder`` is the real path of the folder that was named; the file must not lie outside of it.
    """

    source: str
    path: str
    folder: str | None = None
    filesystem: AbstractFileSystem | None = None

    @property
    def name(self) -> str:
        """The file's own name, without its folders."""
        return PurePath(self.path).name


def split_name(found: Found | PurePath) -> tuple[str, str]:
    """The stem and the form of a file: ``a.html.gz`` is ``("a", "html")``."""
    stem, dot, form = _unpacked_name(found.name).rpartition(".")
    return (stem, form.lower()) if dot and stem else (_unpacked_name(found.name), "")


def packing_of(name: str) -> str:
    """How a file of this name is compressed: one of ``PACKINGS``, or nothing."""
    last = name.rpartition(".")[2].lower()
    return last if last in PACKINGS and "." in name else ""


def extension_of(found: Found | PurePath) -> str:
    """The form and the compression, as ``Received.form`` has them: ``html.gz``."""
    return ".".join(part for part in (split_name(found)[1], packing_of(found.name)) if part)


def rejected(found: Found, reason: str, received: Received | None = None) -> Rejected:
    """A file as a whole turned away at the door."""
    return Rejected(doc_id=split_name(found)[0], source=found.source, stage="read", reason=reason, received=received)


def _unpacked_name(name: str) -> str:
    packing = packing_of(name)
    return name[: -len(packing) - 1] if packing else name
