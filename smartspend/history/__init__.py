"""Who changed what, from what, in which batch; and how a batch is taken back.

Owns batches and changes. Never changes a row except to revert a batch.
"""
