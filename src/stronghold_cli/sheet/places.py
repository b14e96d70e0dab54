"""What an item's line says of a place that was searched: an address, or a vehicle; a room or a pocket is none."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import one_line

ADDRESS, INSIDE = "at", "in"
"""The words before an address, and before what something was in: a vehicle is another search, a drawer is not."""
_VEHICLE = "vehicle"
# A registration mark as it is since 2001: AB12 CDE.
_MARK = re.compile(r"(?i)\b[A-Z]{2}[0-9]{2}\s?[A-Z]{3}\b")


class Place(NamedTuple):
    """A place that was searched, in the sheet's own words."""

    words: str
    is_item: bool = False
    """Whether it is the vehicle that was seized itself: two of those are two."""


def searched_place(item: str, category: str | None, said: Mapping[str, str], reading: Reading) -> Place | None:
    """Return the place that a line names, None for none; `said` are texts by the word that introduces them."""
    known = find_item(item, reading.own_items)
    if (known.category if known else category) == _VEHICLE:
        return Place(f"of the {item}", is_item=True)
    if ADDRESS in said:
        return Place(f"{ADDRESS} {one_line(said[ADDRESS])}")
    inside = one_line(said.get(INSIDE, ""))
    vehicle = _MARK.search(inside) or any(
        (found := find_item(word)) and found.category == _VEHICLE for word in re.findall(r"[\w-]+", inside)
    )
    return Place(f"{INSIDE} {inside}") if vehicle else None
