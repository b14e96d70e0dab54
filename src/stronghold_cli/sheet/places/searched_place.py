"""What an item's line says about a place that was searched: an address, or a vehicle; not a room or a pocket."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.catalogue.items import Item, find_item
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
    vehicle: str = ""
    """The vehicle by its usual name, where one is named."""


def searched_place(item: str, category: str | None, said: Mapping[str, str], reading: Reading) -> Place | None:
    """Return the place that a line names, None for none; `said` are texts by the word that introduces them."""
    known = find_item(item, reading.own_items)
    if (known.category if known else category) == _VEHICLE:
        return Place(f"of the {item}", is_item=True, vehicle=known.name if known else item.casefold())
    if ADDRESS in said:
        return Place(f"{ADDRESS} {one_line(said[ADDRESS])}")
    inside = one_line(said.get(INSIDE, ""))
    named = [found.name for word in re.findall(r"[\w-]+", inside) if (found := find_item(word)) and _is_vehicle(found)]
    if not (named or _MARK.search(inside)):
        return None
    return Place(f"{INSIDE} {inside}", vehicle=named[0] if named else "")


def _is_vehicle(item: Item) -> bool:
    return item.category == _VEHICLE
