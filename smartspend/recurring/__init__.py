"""Series: bills, subscriptions, standing orders and salaries, found among transactions and followed.

Owns series, which transactions belong to them, and what a person decided about them. Never pays, never moves money,
and tells nobody: what happened travels as a fact. Finding is pure, and works on a file without a database.
"""
