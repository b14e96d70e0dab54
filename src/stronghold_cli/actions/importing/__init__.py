"""Bringing spreadsheets in: each row read, told from what came in before, and made records of."""
