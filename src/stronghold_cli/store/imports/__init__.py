"""Which files came in, and which records are from which of their rows."""
