"""Columns of cash beside other things: the sum there is not what the thing is worth, and no record is made of it."""

from collections.abc import Iterator, Mapping

from stronghold_cli.catalogue.items import Item, Own, find_item
from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import BoundField, BoundRecord
from stronghold_cli.imports.mapping import CASH
from stronghold_cli.imports.money_headings import is_of_cash, is_of_some_sum
from stronghold_cli.imports.stand_ins import is_zero
from stronghold_cli.imports.toml_text import quoted_in_toml
from stronghold_cli.records.amounts import Count, Sum
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import ItemName
from stronghold_cli.values.text import quoted

_ONE = ("1", "1 item")
"""What a property system has in the quantity of cash: that it is one exhibit."""
_CASH = f'item = {{ always = "{CASH}" }}'
_MEND = f"make the cash a record of its own in the mapping: a [[record]] with {_CASH}; --plan writes one"


def which_money(heading: str, field: str) -> str:
    """Return what to say in a mapping about a column of sums that may be cash, or what a thing is worth."""
    is_worth = f"{field} = {quoted_in_toml(heading)}"
    return f"say in a mapping {is_worth} for what each thing is worth, or make cash a [[record]] with {_CASH}"


def item_of(kind: Kind, texts: Mapping[str, str], own: Own) -> Item | None:
    """Return the item that a record's texts name; None where they name none, or none that is known."""
    return next((find_item(texts[name], own) for name in _items(kind) if name in texts), None)


def _items(kind: Kind) -> list[str]:
    return [each.name for each in kind.typed if isinstance(each.type, ItemName)]


class CashColumns:
    """The columns of a record that are read in another way for cash than for other things."""

    def __init__(self, record: BoundRecord, *, by_mapping: bool) -> None:
        """Take what the columns of the record are for, and whether somebody said so."""
        self._kind = record.kind
        self.items = _items(record.kind)
        sums = [each for each in record.fields if isinstance(each.field.type, Sum)]
        self._sums = [
            each for each in sums if is_of_cash(each.heading) or (is_of_some_sum(each.heading) and not by_mapping)
        ]
        self._counts = [each.field.name for each in record.fields if isinstance(each.field.type, Count)]

    @property
    def matter(self) -> bool:
        """Whether there are any."""
        return bool(self._sums or self._counts)

    def problems(self, texts: dict[str, str], own: Own) -> Iterator[tuple[BoundField, Unreadable]]:
        """Yield each sum that is or may be cash beside what is not cash; of cash, take out that it is one exhibit.

        That there was no cash with another thing is taken out too.
        """
        known = item_of(self._kind, texts, own)
        if known and known.category == CASH:
            for name in self._counts:
                if texts.get(name) in _ONE:
                    del texts[name]
        elif known:
            for bound in self._sums:
                if is_zero(texts.get(bound.field.name, "")):
                    del texts[bound.field.name]
                elif bound.field.name in texts:
                    text = quoted(texts[bound.field.name])
                    if is_of_cash(bound.heading):
                        said = f"{text} is in a column of cash, and the row's item is {known.name}"
                        yield bound, Unreadable(said, _MEND)
                    else:
                        said = f"{text} may be cash, or what the {known.name} is worth"
                        yield bound, Unreadable(said, which_money(bound.heading, bound.field.name))

    def looked_at(self, item: str, own: Own) -> list[str]:
        """Return the fields that `problems` looks at beside an item: a row that says none of them stays as it is."""
        known = find_item(item, own)
        if known is None:
            return []
        return self._counts if known.category == CASH else [bound.field.name for bound in self._sums]
