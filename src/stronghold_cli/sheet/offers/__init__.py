"""The line that would be read in the place of one that is not, made of its own words."""
