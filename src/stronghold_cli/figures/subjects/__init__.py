"""The measures, a module a subject, each in the order in which people are shown them."""
