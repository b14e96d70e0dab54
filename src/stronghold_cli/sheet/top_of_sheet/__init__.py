"""What stands at the top of a sheet: its title and its day."""
