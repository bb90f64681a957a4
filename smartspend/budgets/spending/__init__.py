"""What was spent on budgets: sums that are kept, asked for, and turned into a budget's currency.

Owns the sums by day and the marks of what must be added up anew. Never decides what a limit is.
"""
