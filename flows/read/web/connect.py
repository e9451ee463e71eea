"""The only place that opens a socket: to an address that has been looked at, and never beyond the time allowed.

The name is resolved once, its addresses are checked, and the connection goes to one of those: a name that resolves to
something else a moment later gains nothing. TLS and the Host header keep the name.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from flows.read.web.addresses import checked_hosts
from flows.read.web.errors import AnswerError
from flows.read.web.settings import Web


class Deadline:
    """When the request under way has to be over, by the clock of the surroundings."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._at = 0.0

    def start(self) -> None:
        """A request begins."""
        self._at = self._web.surroundings.clock() + self._web.request_seconds

    def within(self, seconds: float | None) -> float:
        """The seconds that one step may take; raises ``AnswerError`` when none are left."""
        left = self._at - self._web.surroundings.clock()
        if left <= 0:
            raise AnswerError(f"not all of it came within {self._web.request_seconds:g} s")
        return left if seconds is None else min(seconds, left)


class CheckedBackend(httpcore.NetworkBackend):
    """Connections to public addresses, and to the hosts that are allowed by name."""

    def __init__(self, web: Web, deadline: Deadline) -> None:
        self._web = web
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of ``host`` that answers; raises ``FetchError`` if it may not be asked."""
        problem: Exception = httpcore.ConnectError("the name has no address")
        for address in checked_hosts(host, port, self._web):
            try:
                seconds = self._deadline.within(timeout)
                stream = self._sockets.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
            else:
                return _TimedStream(stream, self._deadline)
        raise problem


class _TimedStream(httpcore.NetworkStream):
    """A connection on which no step outlasts the request: a byte every few seconds is no way around the limit."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = self._deadline.within(timeout)
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
