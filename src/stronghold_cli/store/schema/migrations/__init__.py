"""The numbered steps from an empty file to today's tables.  A step that has landed is frozen: it is never changed."""

STEPS = (
    "m001_first_ledger",
    "m002_working_day",
    "m003_trusted",
    "m004_settled_charges",
    "m005_forfeiture_asked_for",
    "m006_temporary_classes",
    "m007_disposals_and_results",
    "m008_clocks",
    "m009_proven",
    "m010_orders_beside",
    "m011_officers_words",
    "m012_imports",
    "m013_proven_apart",
    "m014_order_terms_and_sums",
    "m015_words_compared",
    "m016_decisions_of_the_nrm",
    "m017_confiscation_orders",
)
"""The steps in order: each one's module, and the function in it, by whose name a ledger knows it.

Names alone, for every command asks how many there are, and only one in a thousand takes a step.
"""
