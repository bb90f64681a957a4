"""What waits for a person's word: rows without a category, or with a doubtful one, payee by payee.

Owns no rows of its own. Never overrides what a person decided.
"""
