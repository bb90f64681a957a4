"""The words every package speaks: money, ids, clock, periods, kinds of errors, limits.

Owns plain values and pure functions. Never touches a database, a file or the network.
"""
