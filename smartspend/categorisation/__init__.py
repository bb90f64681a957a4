"""Which category a transaction belongs to, and why: rules, learned corrections, bank hints, merchant knowledge.

Owns the cascade of stages and the one typed `Decision` they all answer with. Every decision has a reason in plain
words and
a confidence; where the evidence is thin it abstains. Never overwrites what a person decided, and never sends a text
away.
"""
