"""People, credentials, sessions, households, roles; and the scope, the only way to a household's rows.

Owns who someone is and what they may reach. Never knows what a household's rows mean.
"""
