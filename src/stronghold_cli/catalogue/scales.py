"""How much one seizure may be before somebody should look at it: no law or statistic says so, the program does."""

from collections.abc import Mapping
from functools import cache

from stronghold_cli.catalogue.items import CATEGORIES, all_items
from stronghold_cli.tables import one_of, rows_of
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import THING, Mass, Pieces, is_mass

Amount = Mass | Pieces | Money


def over_scale(category: str, item: str, amount: Amount) -> Amount | None:
    """Return the most that is usual, by the item's own row or its category's, where an amount is more than that."""
    scales = _scales()
    most = scales.get((category, item, _sort(amount))) or scales.get((category, "", _sort(amount)))
    return most if most is not None and _size(amount) > _size(most) else None


def _sort(amount: Amount) -> str:
    """Return what amounts are alike in that can be compared."""
    return amount.unit if isinstance(amount, Pieces) else type(amount).__name__


def _size(amount: Amount) -> int:
    if isinstance(amount, Pieces):
        return amount.number
    return amount.milligrams if isinstance(amount, Mass) else amount.pence


@cache
def _scales() -> Mapping[tuple[str, str, str], Amount]:
    def scale(row: dict[str, str]) -> tuple[tuple[str, str, str], Amount]:
        category, item, text = one_of(row["category"], *CATEGORIES), row["item"], row["most"]
        if item and (item not in all_items() or all_items()[item].category != category):
            raise ValueError(f"{item!r} is no item of {category}")
        most = Money.parse(text) if text.startswith("£") else Mass.parse(text) if is_mass(text) else Pieces.parse(text)
        if isinstance(most, Pieces) and item and most.unit not in (all_items()[item].units or (THING,)):
            raise ValueError(f"{item} is not counted in {most.unit}s")
        return (category, item, _sort(most)), most

    return dict(rows_of("scales.csv", scale))
