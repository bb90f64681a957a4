"""What follows an import: a model outside is asked about what is left over, where one is configured."""

from __future__ import annotations

from typing import Any, Final

import structlog

from smartspend.categorisation.outside.configured import configured
from smartspend.jobs.context import JobContext
from smartspend.jobs.queue import job
from smartspend.settings import SettingsError, settings

ASK: Final = "categorisation.ask_model"

log = structlog.get_logger(__name__)


@job(ASK, slow=True)
async def ask(context: JobContext) -> dict[str, Any] | None:
    """Follows an import that is in the ledger, and itself as long as something is left over."""
    try:
        model = configured(settings())
    except SettingsError as error:
        log.warning("the AI model is not configured well", problem=str(error))
        return None
    if model is None:
        return None
    # Patterns and names take a tenth of a second to load, which no start should pay for what is off.
    from smartspend.categorisation.outside import service
    from smartspend.outbound.service import Client

    client = Client(context.pool, context.household_id)
    return await service.categorise_left_over(context.pool, service.Run.of(context.arguments), model, client, ASK)
