"""No name leads into the house, unless the operator named a machine of the house."""

from __future__ import annotations

import pytest

from smartspend.outbound.destination import DestinationRefused, Service
from smartspend.outbound.network import is_home, refusal

INSIDE = ["127.0.0.1", "10.1.2.3", "192.168.1.7", "172.16.0.1", "::1", "fd00::1", "::ffff:10.0.0.1", "100.64.1.1"]
INSIDE += ["64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::1", "::7f00:1"]
NOWHERE = [
    "0.0.0.1",
    "::",
    "169.254.169.254",
    "fe80::1",
    "fe80::1%eth0",
    "224.0.0.1",
    "ff02::1",
    "::ffff:169.254.169.254",
]
NOWHERE += ["64:ff9b::a9fe:a9fe", "240.0.0.1", "not an address", "127.1", "0x7f000001"]
OUTSIDE = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_in_the_house_are_for_the_house_alone(address: str) -> None:
    assert refusal(address, home=False)
    assert refusal(address, home=True) is None


@pytest.mark.parametrize("address", NOWHERE)
def test_some_addresses_are_never_called(address: str) -> None:
    assert refusal(address, home=False)
    assert refusal(address, home=True)


@pytest.mark.parametrize("address", OUTSIDE)
def test_the_rest_of_the_world(address: str) -> None:
    assert refusal(address, home=False) is None


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "ollama", "nas.local", "gpu.lan", "10.0.0.9", "::1"])
def test_hosts_of_the_house(host: str) -> None:
    assert is_home(host)


@pytest.mark.parametrize("host", ["api.example.org", "localhost.example.org", "8.8.8.8", "169.254.169.254"])
def test_hosts_outside(host: str) -> None:
    assert not is_home(host)


@pytest.mark.parametrize(
    "url",
    [
        *("http://api.example.org/v1", "ftp://localhost/", "https:///v1", "https://user:word@api.example.org/"),
        *("https://api.example.org/?x=1", "https://api.example.org:99999/", "file:///etc/passwd", "api.example.org"),
    ],
)
def test_bases_that_cannot_be_used(url: str) -> None:
    with pytest.raises(DestinationRefused):
        Service("model", url).target("x")


@pytest.mark.parametrize("path", ["../admin", "a/../b", "x?y=1", "x#y", "a b", "a%2e", "a\\b", "a@b", "a\r\nHost: b"])
def test_paths_stay_below_their_base(path: str) -> None:
    with pytest.raises(DestinationRefused):
        Service("model", "https://api.example.org/v1").target(path)


def test_a_target_in_parts() -> None:
    target = Service("model", "https://api.example.org/v1/").target("chat/completions")
    assert (target.scheme, target.authority, target.path) == ("https", "api.example.org", "/v1/chat/completions")
    assert Service("model", "http://[::1]:11434/v1").target().authority == "[::1]:11434"


def test_a_service_does_not_tell_its_secret() -> None:
    assert "hush" not in repr(Service("model", "https://api.example.org", "hush"))
