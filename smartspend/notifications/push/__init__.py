"""Web Push: messages on the screens of devices whose browsers asked for them.

Owns subscriptions and the installation's key. Never shows an amount on a locked screen unless its owner says so.
"""
