"""A whole day on one sheet: how its lines are read."""
