"""From facts to messages: what is told of which fact, to whom, and over which channels.

Owns the table of what is told. Never sends anything: it writes deliveries down, in the transaction of the message.
"""
