"""Figures: a measure as SQL, and what total, trace, cells and running totals are all made of."""
