"""Messages to people: the inbox and what each wants to hear of.

Owns notifications and preferences. Never decides that something happened: it follows facts.
"""
