"""Transfers between the household's own accounts: which two rows are the two sides of one movement.

Owns the link between such rows and what people said against one. Never guesses between several that fit alike.
"""
