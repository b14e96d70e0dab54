"""A case tracker and results ledger for a police team that breaks up drug lines."""

__version__ = "0.2.0"
