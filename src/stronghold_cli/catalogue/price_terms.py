"""The terms of a price: what it is for one of, and what it may rest on."""

from stronghold_cli.values.quantity import THING, UNITS

STREET = "street"
"""The basis of a value at the price that a drug is sold for on the street."""

BASES = (STREET, "wholesale", "expert")
"""What the value of a drug, or its price, may rest on."""

PRICED_PER = ("g", *(unit for unit in UNITS if unit != THING))
"""What a street price may be for one of: a gram, or a piece of a drug."""

LISTED_PER = (*PRICED_PER, "kg")
"""What a price of the list may be for one of: what kilograms were valued at says nothing of a gram on the street."""
