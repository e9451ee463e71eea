"""A kind of hostile input: how it is made, and what has to become of it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

STORY = "Acme Robotics has raised $5 million in a seed round led by Foundry Lane Ventures, it said on Monday."
PAGE = (
    f"<!doctype html><html><head><title>Acme raises</title></head><body><article><p>{STORY}</p></article></body></html>"
)
PARAGRAPH_WORDS = "The money will pay for a second foundry, which is to open next year, the company said."
MEGABYTE = 1024 * 1024


def _the_folder(folder: Path) -> list[str]:
    return [str(folder)]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """``build`` puts it into an empty folder, and may return what ends it; ``paths`` are read, by default that folder.

    ``outcomes`` are those of its inputs, in order (``loaded rejected``), and ``words`` stand in the text or the reason
    of the last of them. ``deals`` is how many commitments the loaded ones tell of together, where that is certain.
    ``seconds`` of processor time and 1 GB are what it may take.
    ``is_large`` ones are not part of the ordinary suite; ``as_nobody`` ones are read by a user without rights.
    """

    name: str
    build: Callable[[Path], object]
    outcomes: str
    words: str = ""
    deals: int | None = None
    paths: Callable[[Path], Sequence[str]] = _the_folder
    seconds: float = 20.0
    is_large: bool = False
    as_nobody: bool = False
    web: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def built(self, folder: Path) -> Iterator[None]:
        """Meanwhile it stands in ``folder``."""
        made = self.build(folder)
        try:
            yield
        finally:
            if callable(made):
                made()


def loaded(name, build, words="raised $5 million", **more):
    """A kind that is read as text."""
    return Kind(name=name, build=build, outcomes="loaded", words=words, **more)


def rejected(name, build, words, **more):
    """A kind that is turned away, with a reason that holds ``words``."""
    return Kind(name=name, build=build, outcomes="rejected", words=words, **more)


def file(name, data):
    """A builder of one file; ``data`` may be a function that makes the bytes, where they are large."""

    def build(folder: Path) -> None:
        made = data() if callable(data) else data
        (folder / name).write_bytes(made.encode() if isinstance(made, str) else made)

    return build


def sparse(name, byte_count):
    """A builder of one file of zeros that takes no room on the disk."""

    def build(folder: Path) -> None:
        with (folder / name).open("wb") as out:
            out.truncate(byte_count)

    return build
