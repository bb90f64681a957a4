"""The only door to the outside.

Owns the ledger of calls. Never sends what is not recorded.
"""
