"""The HTTP face: application, problem details, live stream, documents.

Owns what all endpoints share. Never holds a rule about money.
"""
