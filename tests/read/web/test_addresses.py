"""Which addresses are asked: every form in which a private one hides, one case per line."""

# ruff: noqa: E501 – one case per line

import socket
from ipaddress import ip_address

import httpcore
import pytest

from flows.read import AddressError, read
from flows.read.web import Surroundings, Web, allowed_hosts
from flows.read.web.addresses import checked_hosts, document_id, is_public, parsed
from flows.read.web.errors import PassingError, RefusedError
from tests.read.web.server import page, web


@pytest.mark.parametrize("address, expected", [
    ("93.184.215.14", True),
    ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
    ("64:ff9b::93.184.215.14", True),  # a public host as a network without IPv4 sees it
    ("2002:5db8:d70e::1", True),
    ("127.0.0.1", False),
    ("127.255.255.254", False),
    ("0.0.0.0", False),
    ("10.0.0.1", False),
    ("172.16.0.1", False),
    ("192.168.1.1", False),
    ("100.64.0.1", False),  # carrier NAT
    ("169.254.169.254", False),  # what clouds tell their machines
    ("192.0.0.1", False),
    ("198.18.0.1", False),
    ("224.0.0.1", False),
    ("240.0.0.1", False),
    ("255.255.255.255", False),
    ("::", False),
    ("::1", False),
    ("::127.0.0.1", False),
    ("::ffff:127.0.0.1", False),
    ("::ffff:169.254.169.254", False),
    ("2002:7f00:1::", False),  # 6to4 of 127.0.0.1
    ("64:ff9b::127.0.0.1", False),  # NAT64 of it
    ("64:ff9b:1::1", False),
    ("2001:0:1::1", False),  # Teredo
    ("fc00::1", False),
    ("fd00:ec2::254", False),
    ("fe80::1", False),
    ("fec0::1", False),
    ("ff02::1", False),
    ("ff0e::1", False),
])  # fmt: skip
def test_what_is_public(address, expected):
    assert is_public(ip_address(address)) is expected


@pytest.mark.parametrize("host", [
    "127.0.0.1", "2130706433", "0x7f000001", "127.1", "0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[::]", "localhost", "169.254.169.254", "[fe80::1]", "10.1.2.3",
])  # fmt: skip
def test_a_private_host_is_refused_however_it_is_written(site, host):
    (found,) = read([f"http://{host}:{site.port}/"], web=web(allowed_private=frozenset()))
    assert "not on the public internet" in found.reason
    assert not site.asked


def resolver(*answers):
    """Answers each question with the next list of addresses, and the last one ever after."""
    left = list(answers)

    def resolve(host, port, **_):
        addresses = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    return resolve


def surrounded(*answers):
    return Web(surroundings=Surroundings(sleep=lambda _: None, resolve=resolver(*answers)))


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["fe80::1%eth0"]])
def test_a_name_that_leads_to_a_private_address_is_refused(addresses):
    (found,) = read(["http://news.example/a"], web=surrounded(addresses))
    assert "news.example is" in found.reason
    assert "not on the public internet" in found.reason


def test_the_connection_goes_to_the_address_that_was_looked_at(site, monkeypatch):
    """A name that changes its mind between the look and the connection: the socket never hears the name."""
    connected = []

    def connect(self, host, port, *_):
        connected.append(host)
        raise httpcore.ConnectError("no network in tests")

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    (found,) = read(["http://news.example/a"], web=surrounded(["93.184.215.14"], ["127.0.0.1"]))
    assert connected == ["93.184.215.14"]
    assert "not on the public internet" in found.reason


@pytest.mark.parametrize("target", [
    "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://localhost:1/", "//10.0.0.1/", "http://2130706433/",
])  # fmt: skip
def test_a_redirect_to_a_private_address_is_refused(site, target):
    site.pages["/a"] = page("", 302, location=target)
    (found,) = read([f"{site.root}/a"], web=web())
    assert "not on the public internet" in found.reason


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/", "javascript:alert(1)", "data:text/html,x"],
)
def test_a_redirect_to_another_scheme_is_refused(site, target):
    site.pages["/a"] = page("", 302, location=target)
    (found,) = read([f"{site.root}/a"], web=web())
    assert "no http or https address" in found.reason


def test_a_host_that_is_allowed_by_name_is_asked(site):
    site.pages["/a"] = page()
    assert (
        len(
            list(
                read(
                    [f"{site.root}/a"],
                    web=web(allowed_private=allowed_hosts({"DEALFLOW_ALLOW_HOSTS": " x.org ,127.0.0.1"})),
                )
            )
        )
        == 1
    )
    assert site.times("/a") == 1


@pytest.mark.parametrize("said, hosts", [("", set()), (" , ", set()), ("A.Example, b", {"a.example", "b"})])
def test_the_hosts_allowed_by_name(said, hosts):
    assert allowed_hosts({"DEALFLOW_ALLOW_HOSTS": said}) == hosts


@pytest.mark.parametrize("address", [
    "http://", "http:///a", "http://a b/", "http://a..b/", "http://-%41/", "http://x:port/", "http://[zz]/", "http://a/\x00",
    "https://user:secret@example.org/", "http://example.org/" + "a" * 2_100, "http://*.example.org/", "http://ex^mple.org/", "http://0177.0.0.1/",
])  # fmt: skip
def test_what_is_no_address_is_the_users_mistake(address):
    with pytest.raises(AddressError):
        read([address])


@pytest.mark.parametrize("address, url", [
    ("HTTP://Example.ORG/A?b=c#d", "http://example.org/A?b=c"),
    ("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4"),
    ("http://example.org:80/", "http://example.org/"),
    ("http://under_score.example/", "http://under_score.example/"),
    ("http://[::1]:8080/", "http://[::1]:8080/"),
])  # fmt: skip
def test_addresses_in_one_form(address, url):
    assert str(parsed(address)) == url


def test_a_name_that_does_not_resolve():
    def resolve(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(PassingError, match="does not resolve"):
        checked_hosts("nowhere.example", 80, Web(surroundings=Surroundings(resolve=resolve)))


@pytest.mark.parametrize("address", ["ftp://example.org/", "example.org", "", "//example.org/"])
def test_other_schemes(address):
    with pytest.raises(RefusedError):
        parsed(address)


def test_document_ids_are_short_stable_and_apart():
    urls = [
        "https://e.org/2026/01/acme-files-for-ipo/",
        "https://e.org/2026/02/acme-files-for-ipo/",
        "https://e.org/",
        "https://e.org/?p=7",
        "https://e.org/" + "ä" * 500,
    ]
    ids = [document_id(url) for url in urls]
    assert ids[0].startswith("acme-files-for-ipo-")
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) < 64
    assert ids == [document_id(url) for url in urls]
