"""Who changed what, when and why, and what the ledger said before."""
