"""Envelopes: every unit of income is given a task before it is spent.

Owns the plan (when it began, with how much) and what was assigned to which budget in which month. What is in an
envelope follows from that and from what was spent; nothing is kept that could contradict the ledger.
"""
