"""Servers that behave like real services, bad days included.

Owns simulators that stand alone: each is a real HTTP server in a thread of its own, or a process
(`python -m smartspend.sandbox`). Never imports the product that calls them, and never calls anybody.
"""
