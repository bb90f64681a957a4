"""The command line.

Owns arguments and output. Never does what a service does.
"""
