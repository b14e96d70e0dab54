"""Published words read as figures: tokens, the hedge, the number and its unit, and the words around them."""
