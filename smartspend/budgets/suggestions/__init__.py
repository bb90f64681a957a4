"""Limits that a household's own history suggests, each with the evidence it stands on.

Never makes a budget by itself: a person takes a suggestion, or not.
"""
