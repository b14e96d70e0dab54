"""A ledger, made, brought up to date, and opened for reading or for one writing command in one transaction."""
