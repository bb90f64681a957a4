"""Services that the operator configured, and what may be asked of them. There is no other destination."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from smartspend.kernel.errors import Forbidden
from smartspend.outbound.network import is_home

TIMEOUT_SECONDS: Final = 30.0
PATIENCE_SECONDS: Final = 60.0
BODY_MAX: Final = 256 * 1024
ANSWER_MAX: Final = 1024 * 1024
_PORTS: Final = {"https": 443, "http": 80}


class DestinationRefused(Forbidden):
    """Nothing was sent: this address is not one that the product may call."""


@dataclass(frozen=True, slots=True)
class Service:
    """One service outside. Addresses below `base_url` may be called, and no others.

    `secret` goes along as a bearer token and is recorded nowhere. `patience` is how long one call may wait and try
    again in all, `timeout` how long one attempt takes at most, both in seconds; sizes are in bytes.
    """

    name: str
    base_url: str
    secret: str = ""
    timeout: float = TIMEOUT_SECONDS
    patience: float = PATIENCE_SECONDS
    attempts: int = 4
    body_max: int = BODY_MAX
    answer_max: int = ANSWER_MAX

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Service({self.name!r}, {self.base_url!r})"

    @property
    def home(self) -> bool:
        """Whether the operator named a machine in the house: only then may private addresses be called."""
        return is_home(self.target().host)

    def target(self, path: str = "") -> Target:
        """Where a path below the base leads. Raises `DestinationRefused`."""
        base = urlsplit(self.base_url)
        try:
            port = base.port
        except ValueError:
            raise DestinationRefused(f"The address of {self.name} has no valid port.") from None
        if base.scheme not in _PORTS or not base.hostname or base.username or base.query or base.fragment:
            raise DestinationRefused(f"The address of {self.name} must look like https://host/path.")
        if base.scheme == "http" and not is_home(base.hostname):
            raise DestinationRefused(f"{self.name} outside the house is asked through https only.")
        if any(part in {".", ".."} for part in path.split("/")) or any(one in path for one in "?#\\%\r\n @"):
            raise DestinationRefused(f"{path!r} is no path of {self.name}.")
        whole = "/".join(part.strip("/") for part in (base.path, path) if part.strip("/"))
        return Target(base.scheme, base.hostname, port or _PORTS[base.scheme], f"/{whole}")


@dataclass(frozen=True, slots=True)
class Target:
    """One address in parts."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as a Host header says them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"
