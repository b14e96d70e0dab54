"""What a shift of stop searches or a round of visits writes: its entries, and its totals beside them."""
