"""What all HTTP endpoints share: problem details, answers with ETags, pages, money on the wire.

Owns the manners of the API. Never knows a domain.
"""
