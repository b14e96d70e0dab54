"""Which rows of the tables somebody has read in the law, and which nobody has."""

from stronghold_cli.catalogue.items import all_items, class_rows

NOT_CHECKED = "not checked"
"""What an authority says about what nobody has read in the law."""


def cited(section: str, authority: str) -> str:
    """Return an Act and section as a message says it, with "not checked" where its authority has that."""
    return f"{section}, {NOT_CHECKED}" if NOT_CHECKED in authority else section


def unchecked_drugs() -> tuple[list[str], int]:
    """Return the drugs whose class, or its day, nobody has read in the law; and how many drugs there are."""
    drugs = [item.name for item in all_items().values() if item.category == "drug"]
    unread = [name for name in drugs if any(NOT_CHECKED in row.ruling.authority for row in class_rows(name))]
    return unread, len(drugs)
