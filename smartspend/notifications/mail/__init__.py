"""E-mail: letters, how they leave, addresses that refuse them, and the way out for those who receive them.

Owns addresses that mail no longer goes to. Never decides who hears of what.
"""
