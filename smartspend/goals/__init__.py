"""Goals: amounts to be saved, what counts towards each, and when they are reached at the pace money really comes.

Owns goals, contributions, and which transactions are contributions. Never moves money, and tells nobody: what happened
travels as a fact.
"""
