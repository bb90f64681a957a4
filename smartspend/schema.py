"""Every table of the product in one `metadata`, for the migrations and the tests that guard them."""

from __future__ import annotations

from smartspend.accounts import models as _accounts
from smartspend.analytics import models as _analytics
from smartspend.budgets import models as _budgets
from smartspend.categorisation import models as _categorisation
from smartspend.categorisation.outside import models as _outside
from smartspend.categorisation.threshold import models as _threshold
from smartspend.db.tables import metadata
from smartspend.events import models as _events
from smartspend.goals import models as _goals
from smartspend.health import models as _health
from smartspend.history import models as _history
from smartspend.identity import models as _identity
from smartspend.imports import models as _imports
from smartspend.jobs import models as _jobs
from smartspend.notifications import models as _notifications
from smartspend.notifications.mail import models as _mail
from smartspend.notifications.messengers import models as _messengers
from smartspend.notifications.push import models as _push
from smartspend.notifications.webhooks import models as _webhooks
from smartspend.outbound import models as _outbound
from smartspend.rates import models as _rates
from smartspend.recurring import models as _recurring
from smartspend.transactions import models as _transactions
from smartspend.transactions.duplicates import models as _duplicates
from smartspend.transactions.reconciliation import models as _reconciliation
from smartspend.transactions.templates import models as _templates
from smartspend.transactions.transfers import models as _transfers

DOMAINS = (
    _accounts,
    _analytics,
    _budgets,
    _categorisation,
    _outside,
    _threshold,
    _events,
    _goals,
    _health,
    _history,
    _identity,
    _imports,
    _jobs,
    _notifications,
    _mail,
    _messengers,
    _push,
    _webhooks,
    _outbound,
    _rates,
    _recurring,
    _transactions,
    _duplicates,
    _reconciliation,
    _templates,
    _transfers,
)

__all__ = ["DOMAINS", "metadata"]
