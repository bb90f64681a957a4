"""The last stage of the cascade: a model outside, off until the operator configures one.

Owns the questions that are asked, what is made of the answers, and their memory. Never overrides what anything else
decided, never sends what is private, and never fails an import: what it cannot say stays uncategorised, with a note.
"""
