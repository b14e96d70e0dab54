"""What a team settles for its ledger: the cover, its own items and prices, saved reports."""
