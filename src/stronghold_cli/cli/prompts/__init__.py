"""Asking a person at the keyboard for a record, field by field."""
