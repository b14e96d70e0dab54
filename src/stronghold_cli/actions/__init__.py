"""Verbs that are more than one call.  Nothing here prints."""
