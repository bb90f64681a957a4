"""The read model: sums by month and category, trends, net worth, and what the Overview shows.

Owns monthly totals and the questions asked of them. Never changes the ledger.
"""
