"""Transactions written in one line, as one says them: "12.50 lunch yesterday"."""
