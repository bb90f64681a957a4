"""Messengers: ntfy, Telegram, Slack, SMS and others that people add by an address with a secret in it.

Owns those addresses. Never calls one itself: that is for `outbound`.
"""
