"""Verified copies of a ledger, which of them are known, and putting one back."""
