"""Where something was on a sheet: addresses, what was searched, rooms and visits."""
