"""Spreadsheets of other people as tables of cells: CSV, workbooks, JSON Lines; nothing in them is guessed."""
