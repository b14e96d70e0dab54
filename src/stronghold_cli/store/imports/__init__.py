"""Imported files, and the records that are from their rows."""
