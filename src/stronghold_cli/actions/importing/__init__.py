"""Importing spreadsheets: each row read, told from rows imported before, and made into records."""
