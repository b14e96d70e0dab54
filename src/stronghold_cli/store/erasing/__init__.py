"""Erasing by law: what is emptied of records and their history, what is said of it since, and the file made anew."""
