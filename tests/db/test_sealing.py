"""Secrets at rest: bound to their place, and opened with any key of the ring."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path
from uuid import UUID

import pytest

from smartspend.db.sealing import KeyRing, NotOpened, Place, read_keys
from smartspend.settings import Settings, SettingsError

PLACE = Place(UUID(int=1), "webhooks", "sealed", "row")


def test_a_secret_opens_in_its_place_only() -> None:
    ring = KeyRing((os.urandom(32),))
    sealed = ring.seal(b"secret", PLACE)
    assert b"secret" not in sealed
    assert ring.open(sealed, PLACE) == b"secret"
    assert ring.seal(b"secret", PLACE) != sealed
    for other in (
        Place(UUID(int=2), "webhooks", "sealed", "row"),
        Place(None, "webhooks", "sealed", "row"),
        Place(UUID(int=1), "messengers", "sealed", "row"),
        Place(UUID(int=1), "webhooks", "former_sealed", "row"),
        Place(UUID(int=1), "webhooks", "sealed", "other"),
    ):
        with pytest.raises(NotOpened):
            ring.open(sealed, other)


@pytest.mark.parametrize("place", [0, 1, 5, 20, -1])
def test_a_changed_bit_shows(place: int) -> None:
    ring = KeyRing((os.urandom(32),))
    sealed = bytearray(ring.seal(b"secret", PLACE))
    sealed[place] ^= 1
    with pytest.raises(NotOpened):
        ring.open(bytes(sealed), PLACE)


@pytest.mark.parametrize("junk", [b"", b"\x01", b"\x01" * 40, b"secret"])
def test_junk_does_not_open(junk: bytes) -> None:
    with pytest.raises(NotOpened):
        KeyRing((os.urandom(32),)).open(junk, PLACE)


def test_rotation_keeps_what_was_sealed_before() -> None:
    old, new = os.urandom(32), os.urandom(32)
    sealed = KeyRing((old,)).seal(b"secret", PLACE)
    assert KeyRing((new, old)).open(sealed, PLACE) == b"secret"
    with pytest.raises(NotOpened):
        KeyRing((old,)).open(KeyRing((new, old)).seal(b"secret", PLACE), PLACE)


@pytest.mark.parametrize("texts", [[], ["short"], ["!!"], [base64.b64encode(b"x" * 31).decode()]])
def test_what_is_no_key(texts: list[str]) -> None:
    with pytest.raises(ValueError, match="sealing key"):
        read_keys(texts)


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    def made(**values: object) -> Settings:
        return Settings(_env_file=None, data_dir=tmp_path / "new", **values)  # type: ignore[call-arg, arg-type]  # settings as texts, as the environment has them

    first = made().sealing_key_texts()
    assert made().sealing_key_texts() == first
    assert len(read_keys(first).keys) == 1
    assert stat.S_IMODE((tmp_path / "new" / "sealing.keys").stat().st_mode) == 0o600
    assert made(sealing_keys="a, b").sealing_key_texts() == ["a", "b"]
    with pytest.raises(SettingsError, match="SMARTSPEND_SEALING_KEYS"):
        made(mode="production").sealing_key_texts()
