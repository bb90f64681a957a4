"""How sure a category must be before a machine gives it: the household's own say, and what it means for the review.

Never judges a transaction anew.
"""
