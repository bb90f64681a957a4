"""Facts: what happened in a household, and how those who listen hear of it.

Owns the facts table and the feed that follows it. Never knows who acts on a fact.
"""
