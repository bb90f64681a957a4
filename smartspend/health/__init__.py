"""Financial health: a score from published rules of thumb that explains itself, and the report of a month.

Owns the rules, which months were reported, and the reports as files. Decides nothing and never looks at single
transactions: it reads kept totals, budgets and goals.
"""
