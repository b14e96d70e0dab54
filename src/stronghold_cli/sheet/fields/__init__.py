"""One line as a sheet has it: its words, each put into the field that hears it."""
