"""Erasing by law: what is emptied of records and their history, and the file rewritten."""
