"""The measures, a module a subject, each in the order that people see them."""
