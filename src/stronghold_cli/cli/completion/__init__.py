"""What the Tab key offers, in each shell."""
