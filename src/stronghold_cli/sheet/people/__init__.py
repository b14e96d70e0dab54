"""Who is meant on a line of a sheet: keys, ages, how many there are, and whose a thing is."""
