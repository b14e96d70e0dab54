"""Which amounts of a seizure are more than one usually has: a slip of grams for kilograms is a thousand times off."""

from collections.abc import Iterator

from stronghold_cli.catalogue.scales import Amount, over_scale
from stronghold_cli.records.fields import Record
from stronghold_cli.values.quantity import Mass

_AMOUNTS = ("weight", "pieces", "value")
_HEAVY = Mass(100_000)
"""A lighter weight is not looked at beside the others as soon as it is kept: that would slow down most seizures."""


def beyond_scale(seizure: Record) -> Iterator[tuple[str, Amount]]:
    """Yield each field of a seizure that has more than is usual, with the most that is."""
    for field in _AMOUNTS:
        if seizure[field] is not None and (most := over_scale(seizure["category"], seizure["item"], seizure[field])):
            yield field, most


def is_beyond_scale(seizure: Record) -> bool:
    """Whether a seizure has more of anything than is usual."""
    return any(beyond_scale(seizure))


def is_heavy(seizure: Record) -> bool:
    """Whether a drug weighs enough to be held beside the weights of others at once."""
    return seizure["weight"] is not None and seizure["weight"] >= _HEAVY
