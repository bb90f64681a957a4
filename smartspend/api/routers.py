"""Every domain's endpoints, those that are asked most often first: that is the order in which they are tried."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from smartspend.accounts import endpoints as accounts
from smartspend.analytics import endpoints as analytics
from smartspend.api import outbound, overview
from smartspend.budgets import endpoints as budgets
from smartspend.categorisation import endpoints as categorisation
from smartspend.categorisation.review import endpoints as review
from smartspend.history import endpoints as history
from smartspend.identity import endpoints as identity
from smartspend.imports import endpoints as imports
from smartspend.notifications import endpoints as notifications
from smartspend.notifications.mail import endpoints as mail
from smartspend.notifications.webhooks import endpoints as webhooks
from smartspend.transactions import endpoints as transactions
from smartspend.transactions.categories import endpoints as categories
from smartspend.transactions.duplicates import endpoints as duplicates
from smartspend.transactions.reconciliation import endpoints as reconciliation
from smartspend.transactions.transfers import endpoints as transfers

ROUTERS: Final[tuple[APIRouter, ...]] = (
    duplicates.router,  # its addresses look like a transaction's
    transactions.router,
    overview.router,
    analytics.router,
    accounts.router,
    categories.router,
    budgets.router,
    notifications.own_router,
    notifications.router,
    webhooks.router,
    imports.upload_router,
    imports.router,
    history.router,
    categorisation.router,
    review.router,
    identity.open_router,
    identity.router,
    transfers.router,
    reconciliation.router,
    outbound.router,
    mail.router,
)
