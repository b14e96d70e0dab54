"""Sentences on a sheet: where one ends, who is meant in it, and what is said when it cannot be read."""
