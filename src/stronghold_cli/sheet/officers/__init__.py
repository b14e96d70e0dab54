"""Lines in officers' own words: what their parts come to, record by record."""
