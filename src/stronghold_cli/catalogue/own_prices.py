"""A price list as it stands: the team's own prices before those of the package, each day of a thing with one price."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from stronghold_cli.catalogue.prices import Price

_DAY = timedelta(days=1)


class ListedPrice(NamedTuple):
    """A price on the days on which it is the one that is taken."""

    price: Price
    own: bool
    """Whether it is the team's own."""


def merged_prices(own: Sequence[Price], package: Sequence[Price]) -> list[ListedPrice]:
    """Return the price list as it stands, by item, form, unit, basis and day.

    A price of the package stands only on days for which the team has none of its own for the same thing.
    """
    found = [ListedPrice(price, True) for price in own]
    for price in package:
        found += [
            ListedPrice(left, False) for left in _left(price, [each for each in own if _thing(each) == _thing(price)])
        ]
    return sorted(found, key=lambda each: (*_thing(each.price), each.price.since))


def _thing(price: Price) -> tuple[str, str, str, str]:
    return price.item, price.form or "", price.unit, price.basis


def _left(price: Price, others: Sequence[Price]) -> list[Price]:
    """Return a price on the days that no other one covers."""
    left, since, last = [], price.since, price.until or date.max
    for other in sorted(others, key=lambda each: each.since):
        until = other.until or date.max
        if until < since or other.since > last:
            continue
        if other.since > since:
            left.append(price._replace(since=since, until=other.since - _DAY))
        if until >= last:
            return left
        since = until + _DAY
    return [*left, price._replace(since=since)]
