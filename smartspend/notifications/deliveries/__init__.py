"""Deliveries: one row for each message, member, channel and device, which is sent once.

Owns their states and what follows an attempt. Never decides who hears of what.
"""
