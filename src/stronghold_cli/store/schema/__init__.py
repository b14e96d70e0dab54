"""What a ledger file is made of: tables, a step a module; views and triggers; fields and conditions as SQL."""
