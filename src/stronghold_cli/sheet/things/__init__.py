"""Things on a line of a sheet: how one is described, marked and counted, and which were not seized."""
