"""Whether an account's ledger agrees with what the bank says it holds, up to which day, and why where it does not.

Owns the balances that people state. Those of statements are read from what deliveries recorded.
"""
