"""Connections go to the address that was looked at, and are believed only with a certificate for the name."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from smartspend.kernel.clock import utc_now
from smartspend.outbound.destination import Service
from smartspend.outbound.payload import Private
from smartspend.outbound.redaction import Redactor
from smartspend.outbound.service import Call, Client, ServiceUnreachable
from smartspend.sandbox.chat import ChatSimulator
from tests.conftest import Person


def certificate(directory: Path, host: str) -> Path:
    """A certificate for a host that vouches for itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(utc_now() - timedelta(days=1))
        .not_valid_after(utc_now() + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = directory / f"{host}.pem"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return path


@contextmanager
def encrypted(path: Path) -> Iterator[ChatSimulator]:
    """A chat server that speaks TLS."""
    simulator = ChatSimulator()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    simulator._server.socket = context.wrap_socket(simulator._server.socket, server_side=True)
    with simulator:
        yield simulator


async def ask(person: Person, simulator: ChatSimulator) -> int:
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async def pause(_seconds: float) -> None:
        """Takes no time."""

    service = Service("AI model", f"https://model.lan:{simulator.port}/v1", attempts=1)
    payload = {"model": "m", "messages": [{"role": "user", "content": Private("x")}]}
    client = Client(person.pool, person.household_id, resolve, pause)
    return (await client.ask(Call(service, "chat/completions", payload, "a test", Redactor()))).status


async def test_the_name_is_asked_for_and_proved(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = certificate(tmp_path, "model.lan")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with encrypted(path) as simulator:
        assert await ask(person, simulator) == 200
        assert simulator.received[0].headers["host"] == f"model.lan:{simulator.port}"


async def test_a_certificate_for_somebody_else_is_not_believed(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = certificate(tmp_path, "other.lan")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with encrypted(path) as simulator, pytest.raises(ServiceUnreachable):
        await ask(person, simulator)
    assert simulator.received == []


async def test_a_certificate_that_nobody_vouches_for_is_not_believed(person: Person, tmp_path: Path) -> None:
    with encrypted(certificate(tmp_path, "model.lan")) as simulator, pytest.raises(ServiceUnreachable):
        await ask(person, simulator)
    assert simulator.received == []
