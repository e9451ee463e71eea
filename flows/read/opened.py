"""Opening a file, plain or gzipped, so that every way it can fail becomes one reason in words."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from flows.read.errors import UnreadableError

ARTICLE_BYTES = 64 * 1024 * 1024
"""The longest single article that is read; a longer file is no article."""


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The (decompressed) bytes of ``path`` as a stream; raises ``UnreadableError`` whatever goes wrong."""
    try:
        with path.open("rb") as file:
            yield gzip.GzipFile(fileobj=file) if path.name.lower().endswith(".gz") else file  # type: ignore[misc]
    except PermissionError as error:
        raise UnreadableError("no permission to read it; give the user of this run read permission") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(f"the gzip data is broken ({error}); compress or download it again") from error
    except OSError as error:
        raise UnreadableError(f"cannot be read ({error.strerror or error})") from error


def read_whole(path: Path) -> bytes:
    """All bytes of a single article; raises ``UnreadableError`` when there are none or too many."""
    with opened(path) as stream:
        data = stream.read(ARTICLE_BYTES + 1)
    if len(data) > ARTICLE_BYTES:
        raise UnreadableError(f"holds more than {ARTICLE_BYTES // 2**20} MB, which is no article; split it")
    if not data.strip():
        raise UnreadableError("the file is empty; remove it or fetch the article again")
    return data
