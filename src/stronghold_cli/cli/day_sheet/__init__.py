"""Where the text of a day's sheet comes from, and how it is kept."""
