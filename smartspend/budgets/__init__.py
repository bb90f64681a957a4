"""Budgets: limits on spending, how far each is used, and thresholds crossed, each recorded once.

Owns budgets and crossings. Never tells anyone: news of a crossing travels as a fact.
"""
