"""Entries that a household makes again and again, kept with a name and used with one key."""
