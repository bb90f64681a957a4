"""The ledger: transactions, splits, tags, categories, and the identity of what banks deliver.

Owns the household's view and the bank's raw facts. Never reads a file and never guesses a category.
"""
