"""Which addresses may be connected to, so that no answer of a name server leads into the house."""

from __future__ import annotations

import ipaddress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final, TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address

_NAT64: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE: Final = IPv6Network("::/96")
_SHARED: Final = IPv4Network("100.64.0.0/10")
"""Where private networks over the internet give their members addresses."""
_THIS_NETWORK: Final = IPv4Network("0.0.0.0/8")
_HOME_DOMAINS: Final = ("local", "localhost", "internal", "lan", "home", "home.arpa", "intranet")


def refusal(text: str, *, home: bool) -> str | None:
    """Why nothing is sent to an address, or None where it may be. `home` allows loopback and private networks."""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return f"{text} is no address"
    for one in _hidden_in(address) or [address]:
        if one.is_link_local or one.is_multicast or one.is_unspecified:
            return f"{text} is no address of a service"
        if not one.is_global and not (home and _is_home(one)):
            return f"{text} leads into a private network"
    return None


def is_home(host: str) -> bool:
    """Whether a host that an operator names is in the house by its very name: a private address or a local name."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        name = host.rstrip(".").lower()
        return "." not in name or name.endswith(tuple(f".{domain}" for domain in _HOME_DOMAINS))
    return _is_home(address)


def _is_home(address: Address) -> bool:
    if address.is_link_local or address.is_multicast or address.is_unspecified:
        return False
    if isinstance(address, IPv4Address) and (address.is_reserved or address in _SHARED):
        return not address.is_reserved
    if isinstance(address, IPv4Address) and address in _THIS_NETWORK:
        return False
    return address.is_loopback or address.is_private


def _hidden_in(address: Address) -> list[Address]:
    """The IPv4 addresses that an IPv6 address stands for: mapped, compatible, translated (NAT64), tunnelled."""
    if isinstance(address, IPv4Address):
        return []
    found: list[Address] = []
    if address.ipv4_mapped is not None:
        found.append(address.ipv4_mapped)
    if address.sixtofour is not None:
        found.append(address.sixtofour)
    if address.teredo is not None:
        found += address.teredo
    if any(address in network for network in _NAT64) or (address in _COMPATIBLE and int(address) > 1):
        found.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    return found
