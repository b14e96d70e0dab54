"""A team's settings for its ledger: the cover, its own items and prices, saved reports."""
