"""The household's tree of categories: the built-in one as it begins, and what the household makes of it.

Owns the categories' rows. Never decides which category a transaction gets.
"""
