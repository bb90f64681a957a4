"""Typed settings, from the environment (`SMARTSPEND_*`) and a `.env` file in the checkout or working directory."""

from __future__ import annotations

import base64
import contextlib
import os
import secrets
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, PrivateAttr, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_SECRET_LENGTH_MIN = 32
_ROOT = Path(__file__).resolve().parents[1]
_CHECKOUT = _ROOT if (_ROOT / "script" / "server").is_file() else None


def _usual_data_dir() -> Path:
    """`.data` in a checkout, wherever it is started from; else the place for a user's data (XDG base directories)."""
    if _CHECKOUT is not None:
        return _CHECKOUT / ".data"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "smartspend"


class SettingsError(Exception):
    """A setting cannot be used; the message says which and what to do."""


class Settings(BaseSettings):
    """Everything an installation can be told. `smartspend doctor` checks it and says what is wrong."""

    model_config = SettingsConfigDict(
        env_prefix="SMARTSPEND_", env_file=(_CHECKOUT / ".env" if _CHECKOUT else ".env", ".env"), extra="ignore"
    )

    data_dir: Path = Field(default_factory=_usual_data_dir, description="where the embedded database and keys are kept")
    database_url: str | None = Field(None, description="any PostgreSQL ≥ 15 instead of the embedded one")
    mode: Literal["development", "production"] = Field(
        "development", description="production insists on its own secret"
    )
    secret_key: SecretStr | None = Field(
        None, description="signs access tokens; made once in the data directory if unset"
    )
    sealing_keys: SecretStr | None = Field(
        None, description="seal stored secrets: base64 of 32 bytes each, the newest first, with commas between"
    )
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(8000, ge=1, le=65535, description="port to listen on")
    worker_concurrency: int = Field(2, ge=1, le=64, description="jobs that one worker runs side by side")
    database_pool_max: int = Field(10, ge=2, le=200, description="connections per process")
    access_token_seconds: int = Field(900, ge=60, le=86_400, description="life of an access token")
    refresh_token_days: int = Field(30, ge=1, le=365, description="life of a session without use")
    secure_cookies: bool = Field(
        default=False, description="set when served through HTTPS, so that cookies carry Secure"
    )
    registration: Literal["open", "closed"] = Field("open", description="whether strangers may register")
    ai_kind: Literal["openai", "huggingface"] | None = Field(
        None, description="asks a model outside about transactions that nothing else knows; off unless set"
    )
    ai_url: str | None = Field(None, description="where that service is; Hugging Face has a usual place")
    ai_model: str | None = Field(None, description="which model it is asked for")
    ai_key: SecretStr | None = Field(None, description="what the service knows you by")
    outbound_days: int = Field(
        90, ge=0, le=36_500, description="how long the ledger of calls to the outside is kept; 0 keeps it for ever"
    )
    rates: Literal["ecb"] | None = Field(
        None, description="fetches the European Central Bank's exchange rates each day; off unless set"
    )
    rates_url: str | None = Field(None, description="where those are; they have a usual place")
    public_url: str | None = Field(None, description="where people reach this installation; links in messages use it")
    mail_kind: Literal["resend", "smtp"] | None = Field(None, description="how e-mail leaves; none does unless set")
    mail_from: str | None = Field(None, description="sender of e-mail, such as Smart Spend <money@example.org>")
    resend_key: SecretStr | None = Field(None, description="API key of Resend")
    resend_url: str = Field("https://api.resend.com", description="where Resend is reached")
    resend_webhook_secret: SecretStr | None = Field(None, description="signs what Resend reports; begins with whsec_")
    smtp_host: str | None = Field(None, description="mail server")
    smtp_port: int = Field(587, ge=1, le=65535, description="port of the mail server")
    smtp_user: str | None = Field(None, description="name at the mail server")
    smtp_password: SecretStr | None = Field(None, description="password at the mail server")
    smtp_security: Literal["starttls", "tls", "none"] = Field("starttls", description="how the way there is protected")
    push_key: SecretStr | None = Field(
        None, description="private VAPID key in base64url; made once and kept sealed in the database if unset"
    )
    push_contact: str | None = Field(None, description="whom push services may write to: mailto:you@example.org")
    messages_at_home: bool = Field(
        default=False, description="lets webhooks, push and messengers call machines of the private network"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="least severe line to log")
    log_format: Literal["auto", "console", "json"] = Field("auto", description="console for people, json for machines")

    _signing_key: str | None = PrivateAttr(None)

    @field_validator(
        *("ai_kind", "ai_url", "ai_model", "ai_key", "rates", "rates_url", "public_url", "mail_kind", "mail_from"),
        *("resend_key", "resend_webhook_secret", "smtp_host", "smtp_user", "smtp_password", "push_key", "push_contact"),
        mode="before",
    )
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @property
    def embedded(self) -> bool:
        """Whether the product brings its own database server."""
        return self.database_url is None

    def signing_key(self) -> str:
        """The key that signs access tokens. Raises `SettingsError` in production mode without a usable one."""
        if self._signing_key is None:
            self._signing_key = self._find_signing_key()
        return self._signing_key

    def _find_signing_key(self) -> str:
        if self.secret_key is not None:
            key = self.secret_key.get_secret_value()
            if len(key) < _SECRET_LENGTH_MIN:
                raise SettingsError(f"SMARTSPEND_SECRET_KEY has fewer than {_SECRET_LENGTH_MIN} characters.")
            return key
        if self.mode == "production":
            raise SettingsError("Production mode needs SMARTSPEND_SECRET_KEY: 32 or more random characters.")
        return self._kept_key()

    def _kept_key(self) -> str:
        """The key in the data directory, made at the first use and readable by its owner alone."""
        path = self.data_dir / "secret.key"
        key = _kept(path, secrets.token_urlsafe(48))
        if len(key) < _SECRET_LENGTH_MIN:
            raise SettingsError(f"{path} is damaged: remove it, and everyone signs in again.")
        return key

    def sealing_key_texts(self) -> list[str]:
        """The keys that seal stored secrets, in base64, the newest first. Raises `SettingsError` as `signing_key` does.

        Without a setting the ring is a file in the data directory, one key a line, made at the first use.
        """
        if self.sealing_keys is not None:
            return [one for one in self.sealing_keys.get_secret_value().replace(",", " ").split() if one]
        if self.mode == "production":
            raise SettingsError("Production mode needs SMARTSPEND_SEALING_KEYS to keep secrets: base64 of 32 bytes.")
        made = base64.b64encode(secrets.token_bytes(32)).decode()
        return _kept(self.data_dir / "sealing.keys", made).split()


def _kept(path: Path, made: str) -> str:
    """The text in a file that its owner alone can read; `made` where there is none yet, written whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        own = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(made)
        with contextlib.suppress(FileExistsError):  # another process was first: its text counts
            os.link(own, path)
        own.unlink()
    return path.read_text().strip()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # type: ignore[call-arg]  # every field has a default
