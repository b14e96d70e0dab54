"""What a sheet holds beside its records: asides, prose, and what is kept as a note."""
