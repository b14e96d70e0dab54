"""What is counted and claimed: measures, hedges, claims and verdicts."""
