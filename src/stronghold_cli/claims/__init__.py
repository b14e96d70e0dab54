"""What was published: claims files, hedged words, verbs, and the verdicts on them."""
