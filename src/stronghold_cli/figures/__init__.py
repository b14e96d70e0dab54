"""What is counted: measures and clocks, as data."""
