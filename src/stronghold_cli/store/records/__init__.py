"""Records in and out of their tables: read, listed, recorded, corrected, held, undone."""
