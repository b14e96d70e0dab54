"""What is recorded: one file a kind, and the reading of a declaration."""
