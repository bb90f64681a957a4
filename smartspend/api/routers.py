"""Every domain's endpoints, those that are asked most often first: that is the order in which they are tried."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from smartspend.accounts import endpoints as accounts
from smartspend.analytics import endpoints as analytics
from smartspend.api import outbound, overview
from smartspend.budgets import endpoints as budgets
from smartspend.budgets.envelopes import endpoints as envelopes
from smartspend.budgets.suggestions import endpoints as budget_suggestions
from smartspend.categorisation import endpoints as categorisation
from smartspend.categorisation.review import endpoints as review
from smartspend.categorisation.threshold import endpoints as threshold
from smartspend.goals import endpoints as goals
from smartspend.health import endpoints as health
from smartspend.history import endpoints as history
from smartspend.identity import endpoints as identity
from smartspend.imports import endpoints as imports
from smartspend.notifications import endpoints as notifications
from smartspend.notifications.mail import endpoints as mail
from smartspend.notifications.webhooks import endpoints as webhooks
from smartspend.rates import endpoints as rates
from smartspend.recurring import endpoints as recurring
from smartspend.transactions import endpoints as transactions
from smartspend.transactions.categories import endpoints as categories
from smartspend.transactions.duplicates import endpoints as duplicates
from smartspend.transactions.quick import endpoints as quick
from smartspend.transactions.reconciliation import endpoints as reconciliation
from smartspend.transactions.templates import endpoints as templates
from smartspend.transactions.transfers import endpoints as transfers

ROUTERS: Final[tuple[APIRouter, ...]] = (
    duplicates.router,  # its addresses look like a transaction's
    quick.router,  # so do these
    transactions.router,
    overview.router,
    analytics.router,
    accounts.router,
    categories.router,
    envelopes.router,  # its addresses, and the next one's, look like a budget's
    budget_suggestions.router,
    budgets.router,
    goals.router,
    health.router,
    recurring.router,
    notifications.own_router,
    notifications.router,
    webhooks.router,
    imports.upload_router,
    imports.router,
    history.router,
    categorisation.router,
    review.router,
    threshold.router,
    identity.open_router,
    identity.router,
    templates.router,
    transfers.router,
    reconciliation.router,
    rates.router,
    outbound.router,
    mail.router,
)
