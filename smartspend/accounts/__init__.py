"""Accounts: what a household holds, where, and how much was there at the end of each day.

Owns accounts and daily totals. Never decides what a transaction means.
"""
