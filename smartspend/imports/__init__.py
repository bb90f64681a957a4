"""The door for statement files: from bytes to a preview to lines in the ledger.

Owns uploads and their reading. Never decides whether a line is new: that is the ledger's identity engine.
"""
