"""The only door to the outside.

Owns the one HTTP client, redaction, the guard against addresses in the house, and the ledger of calls. Never sends what
is not recorded, what is not redacted, or to whom the operator did not name.
"""
