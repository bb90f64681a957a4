"""Which model the operator configured, if any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from smartspend.kernel.errors import DomainError
from smartspend.outbound.destination import Service
from smartspend.settings import Settings, SettingsError

HUGGING_FACE: Final = "https://router.huggingface.co/hf-inference/models"
HUGGING_FACE_MODEL: Final = "facebook/bart-large-mnli"


@dataclass(frozen=True, slots=True)
class Model:
    """A model and the service that runs it."""

    kind: Literal["openai", "huggingface"]
    name: str
    service: Service


def configured(settings: Settings) -> Model | None:
    """The model, or None where this stage is off. Raises `SettingsError` where a setting is missing or unusable."""
    if settings.ai_kind is None:
        return None
    hugging_face = settings.ai_kind == "huggingface"
    url = settings.ai_url or (HUGGING_FACE if hugging_face else None)
    name = settings.ai_model or (HUGGING_FACE_MODEL if hugging_face else None)
    if url is None or name is None:
        raise SettingsError("SMARTSPEND_AI_KIND=openai needs SMARTSPEND_AI_URL and SMARTSPEND_AI_MODEL.")
    secret = settings.ai_key.get_secret_value() if settings.ai_key else ""
    service = Service("AI model", url, secret)
    try:
        service.target(name if hugging_face else "chat/completions")
    except DomainError as error:
        raise SettingsError(f"SMARTSPEND_AI_URL cannot be used: {error.detail}") from None
    if not secret and not service.home:
        raise SettingsError("A service outside needs SMARTSPEND_AI_KEY.")
    return Model(settings.ai_kind, name, service)
