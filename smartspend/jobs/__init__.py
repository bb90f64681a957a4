"""Long work: deferred with the row that causes it, run by a worker, watched and cancelled by people.

Owns the face of the queue. Never knows what a job does.
"""
