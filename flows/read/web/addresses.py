"""Which addresses may be asked: http and https, by a host that is on the public internet.

Sources: the special-purpose registries of RFC 6890 as ``ipaddress`` knows them; IPv4 inside IPv6 by RFC 4291 §2.5.5
(mapped), RFC 3056 (6to4) and RFC 6052 §2.1 (NAT64); site-local addresses by RFC 3879.
"""

from __future__ import annotations

import hashlib
import re
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

from flows.masking import masked_address
from flows.read.web.errors import PassingError, RefusedError
from flows.read.web.settings import Web

if TYPE_CHECKING:
    import httpx

MAX_ADDRESS_CHARS = 2_048
"""The longest address that is asked; sitemaps.org allows fewer, and servers refuse from 8,000 on."""

MAX_TRIED_ADDRESSES = 4
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*", re.ASCII | re.IGNORECASE)
_NAT64 = IPv6Network("64:ff9b::/96")
_NO_SLUG = re.compile(r"[^\w]+")
_SLUG_CHARS = 48


def parsed(address: str) -> httpx.URL:
    """The address without its fragment, its host in lower case and ASCII; raises ``RefusedError`` for what is none."""
    import httpx

    try:
        url = httpx.URL(address.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise RefusedError(f"no web address ({error}); check how it is written") from error
    if url.scheme not in ("http", "https"):
        raise RefusedError("no http or https address, and no other kind is fetched")
    if not _HOST.fullmatch(url.raw_host.decode("ascii")) or len(str(url)) > MAX_ADDRESS_CHARS:
        raise RefusedError("no web address (its host is none, or it is too long); check how it is written")
    if url.userinfo:
        raise RefusedError("the address holds a user name or password, which would be published; take it out")
    return url


def document_id(url: str) -> str:
    """A short and stable name for the page at an address: the last word of its path, and a digest of the whole.

    What lets anybody in is no part of it, and a changed password makes no other page.
    """
    url = masked_address(url)
    words = [part for part in re.split(r"[/?&=#]", url.partition("://")[2]) if part]
    slug = _NO_SLUG.sub("-", max(words[1:][:-3:-1] or words[:1], key=len, default="")).strip("-")
    return f"{slug[:_SLUG_CHARS].strip('-')}-{hashlib.sha256(url.encode('utf-8')).hexdigest()[:10]}"


def checked_hosts(host: str, port: int, web: Web) -> list[str]:
    """The addresses to connect to for a host, all of them public unless the host is allowed by name.

    Raises:
        RefusedError: one of them is not on the public internet.
        PassingError: the name does not resolve.
    """
    try:
        found = web.surroundings.resolve(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PassingError(
            f"the host name {host} does not resolve; check it, or the network of this machine"
        ) from error
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    if host.lower() not in web.allowed_private:
        for address in addresses:
            _check(host, address)
    return addresses[:MAX_TRIED_ADDRESSES]


def _check(host: str, address: str) -> None:
    if not is_public(ip_address(address.partition("%")[0])):
        remedy = "name it in DEALFLOW_ALLOW_HOSTS if it is meant to be read"
        raise RefusedError(f"{host} is {address}, which is not on the public internet; {remedy}")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address, and the IPv4 address inside it if there is one, is on the public internet."""
    inner = _inner(address) if isinstance(address, IPv6Address) else None
    if inner:
        return is_public(inner)
    is_local = isinstance(address, IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or is_local)


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour
