"""What can be seized, and what it is worth: items and the classes of drugs, street prices, short forms."""
