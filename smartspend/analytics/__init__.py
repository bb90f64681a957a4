"""The read model: sums by month and category, trends, net worth, and what the Overview shows.

Owns monthly totals and the questions asked of them, and checks every night that they are true. Never changes the
ledger.
"""
