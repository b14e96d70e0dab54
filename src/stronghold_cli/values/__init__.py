"""Exact, immutable values: money, mass and pieces, terms, days and windows."""
