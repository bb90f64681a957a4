"""Transactions that may be in the ledger twice: suspected by evidence, decided by people, asked once.

Owns the suspects and the decisions. What identity can decide never comes here.
"""
