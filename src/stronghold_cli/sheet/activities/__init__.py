"""Entries of what was done somewhere: a warrant, a stop, a visit, with its parts in any order."""
