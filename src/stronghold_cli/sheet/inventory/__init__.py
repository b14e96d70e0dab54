"""A list of things on a sheet, in whatever order its words stand: what each of them is, and what they come to."""
