"""Opening a file, plain or compressed, so that every way it can fail becomes one reason in words.

Nothing is held but a buffer: a compressed file that would fill the machine is read only as far as it is asked for.
"""

from __future__ import annotations

import codecs
import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from flows.read.errors import UnreadableError
from flows.read.found import Found, extension_of, packing_of
from flows.records import Received

ARTICLE_BYTES = 16 * 1024 * 1024
"""The longest single article that is read, packed or not. The longest pages of news run to 5 MB with everything
inlined; 16 MB still parse within a gigabyte of memory."""

CHANGED = "changed while it was read; it is taken up next night"
_TOO_LONG = f"holds more than {ARTICLE_BYTES // 2**20} MB, which is no article and is not kept; split it"
_NO_FILE = "cannot be opened where it lies; it may be a link or a device in an archive, or the archive is damaged"
_BUFFER_BYTES = 256 * 1024
_KINDS = ((stat.S_ISFIFO, "a named pipe"), (stat.S_ISSOCK, "a socket"), (stat.S_ISDIR, "a folder behind a link"))
_BROKEN = {
    "gz": "the gzip data is broken; compress or download it again",
    "zst": "the zstd data is broken; compress or download it again",
}

Stamp = tuple[int, int]


Read = Callable[[int], bytes]
"""Gives at most so many bytes, none at the end; best as they come, for what is gathered when a fault is met is lost."""


class _Checked(io.RawIOBase):
    """A stream whose every failure is an ``UnreadableError`` with ``problem`` in front; knows where it stands."""

    def __init__(self, read: Read, problem: str) -> None:
        self._read, self._problem, self._position = read, problem, 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._read(len(buffer))
        except UnreadableError:
            raise
        except Exception as error:  # file systems and decompressors have errors of their own
            raise UnreadableError(f"{self._problem} ({_said(error)})") from error
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


class _Recoded:
    """A stream in one encoding, given as UTF-8."""

    def __init__(self, read: Read, encoding: str) -> None:
        self._read, self._decoder = read, codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes: a byte of UTF-16 makes at most one and a half of UTF-8."""
        while data := self._read(max(4, size // 4)):
            if text := self._decoder.decode(data):
                return text.encode("utf-8", "replace")
        return self._decoder.decode(b"", True).encode("utf-8", "replace")


@contextmanager
def opened(found: Found) -> Iterator[io.BufferedReader]:
    """The (decompressed) bytes of a file as a stream; raises ``UnreadableError`` whatever goes wrong.

    A file that has grown meanwhile is fine: what was read of it was there. One that was rewritten is not.
    """
    with closing(_raw(found)) as raw:
        before = _stamp(raw)
        try:
            yield unpacking(_checked(raw.read, "cannot be read"), packing_of(found.name))
        except UnreadableError as error:
            raise UnreadableError(CHANGED) if _stamp(raw) != before else error from error
        after = _stamp(raw)
    if after[0] < before[0] or (after[0] == before[0] and after != before):
        raise UnreadableError(CHANGED)


def read_whole(found: Found) -> Received:
    """A single article as it arrived; raises ``UnreadableError`` when it is too long or changes meanwhile."""
    with closing(_raw(found)) as raw:
        before = _stamp(raw)
        if before[0] > ARTICLE_BYTES:
            raise UnreadableError(_TOO_LONG)
        data = _checked(raw.read, "cannot be read").read(ARTICLE_BYTES + 1)
        if _stamp(raw) != before:
            raise UnreadableError(CHANGED)
    if len(data) > ARTICLE_BYTES:
        raise UnreadableError(_TOO_LONG)
    return Received(data=data, form=extension_of(found))


def unpacked(received: Received) -> bytes:
    """The bytes of a single article out of its compression; raises ``UnreadableError`` for none or too many."""
    stream = _checked(io.BytesIO(received.data).read, "cannot be read")
    data = unpacking(stream, packing_of(f".{received.form}")).read(ARTICLE_BYTES + 1)
    if len(data) > ARTICLE_BYTES:
        raise UnreadableError(f"unpacks to more than {ARTICLE_BYTES // 2**20} MB, which is no article; split it")
    if not data.strip():
        raise UnreadableError("the file is empty; remove it or fetch the article again")
    return data


def unpacking(stream: io.BufferedReader, packing: str) -> io.BufferedReader:
    """``stream`` out of its compression (one of ``PACKINGS``, or nothing)."""
    if packing == "gz":
        import gzip

        return _checked(gzip.GzipFile(fileobj=stream).read1, _BROKEN[packing])
    if packing == "zst":
        from fastwarc.stream_io import ZstdReader

        return _checked(ZstdReader(stream).read, _BROKEN[packing])
    return stream


def kind_of(mode: int) -> str:
    """What stands at a path that is no regular file, by its mode."""
    return next((name for test, name in _KINDS if test(mode)), "a device")


def as_utf8(stream: io.BufferedReader, encoding: str) -> io.BufferedReader:
    """``stream``, which is in ``encoding``, as UTF-8; what cannot be decoded becomes U+FFFD."""
    return _checked(_Recoded(stream.read1, encoding).read, "cannot be decoded")


def _checked(read: Read, problem: str) -> io.BufferedReader:
    return io.BufferedReader(_Checked(read, problem), _BUFFER_BYTES)


def _raw(found: Found) -> IO[bytes]:
    try:
        return _remote(found) if found.filesystem else _local(found)
    except PermissionError as error:
        raise UnreadableError("no permission to read it; give the user of this run read permission") from error
    except OSError as error:
        raise UnreadableError(f"cannot be read ({_said(error)})") from error


def _remote(found: Found) -> IO[bytes]:
    assert found.filesystem is not None
    try:
        file: IO[bytes] = found.filesystem.open(found.path, "rb")
    except OSError:
        raise
    except Exception as error:  # every file system has errors of its own, none of them ours
        raise UnreadableError(f"{_NO_FILE} ({type(error).__name__}: {_said(error)})") from error
    return file


def _local(found: Found) -> IO[bytes]:
    """The open file, looked at once more when it is open: a path may be exchanged behind a check, an open file not."""
    descriptor = os.open(found.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        _check_open(descriptor, found)
    except BaseException:
        os.close(descriptor)
        raise
    return open(descriptor, "rb", buffering=0)  # noqa: PTH123 – a descriptor has no path


def _check_open(descriptor: int, found: Found) -> None:
    now = os.fstat(descriptor)
    if not stat.S_ISREG(now.st_mode):
        raise UnreadableError(f"is {kind_of(now.st_mode)}, not a regular file; copy its content into a file")
    if found.folder is None:
        return
    real = Path(os.path.realpath(found.path))
    if not (real.is_relative_to(found.folder) and os.path.samestat(real.stat(), now)):
        raise UnreadableError("was exchanged for something outside of the folder; remove it")


def _stamp(file: IO[bytes]) -> Stamp:
    """Size in bytes and time of change in nanoseconds; what lies elsewhere has none and counts as unchanged."""
    try:
        status = os.fstat(file.fileno())
    except (OSError, AttributeError):
        return (0, 0)
    return (status.st_size, status.st_mtime_ns)


def _said(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
