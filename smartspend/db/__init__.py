"""The one store: connection pool, roles, migrations, row-level security, and the embedded server.

Owns how the product reaches PostgreSQL. Never knows what the tables mean.
"""
