"""Columns of cash beside other things: the sum there is not what the thing is worth, and no record is made of it."""

from collections.abc import Iterator, Mapping

from stronghold_cli.catalogue.items import Item, Own, find_item
from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import BoundField, BoundRecord
from stronghold_cli.imports.headings import plain_heading
from stronghold_cli.imports.mapping import CASH
from stronghold_cli.imports.stand_ins import is_zero
from stronghold_cli.records.amounts import Count, Sum
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import ItemName
from stronghold_cli.values.text import quoted

_ONE = ("1", "1 item")
"""What a property system has in the quantity of cash: that it is one exhibit."""
_MEND = (
    f'make the cash a record of its own in the mapping: a [[record]] with item = {{ always = "{CASH}" }}; '
    "--plan writes one"
)
_WORDS = frozenset((CASH, "money", "monies"))


def is_of_cash(heading: str) -> bool:
    """Whether a column is of cash: `Cash`, `Cash value`, `Money seized`."""
    return not _WORDS.isdisjoint(plain_heading(heading).split())


def item_of(kind: Kind, texts: Mapping[str, str], own: Own) -> Item | None:
    """Return the item that a record's texts name; None where they name none, or none that is known."""
    return next((find_item(texts[name], own) for name in _items(kind) if name in texts), None)


def _items(kind: Kind) -> list[str]:
    return [each.name for each in kind.typed if isinstance(each.type, ItemName)]


class CashColumns:
    """The columns of a record that are read in another way for cash than for other things."""

    def __init__(self, record: BoundRecord) -> None:
        """Take what the columns of the record are for."""
        self._kind = record.kind
        self.items = _items(record.kind)
        self._sums = [each for each in record.fields if isinstance(each.field.type, Sum) and is_of_cash(each.heading)]
        self._counts = [each.field.name for each in record.fields if isinstance(each.field.type, Count)]

    @property
    def matter(self) -> bool:
        """Whether there are any."""
        return bool(self._sums or self._counts)

    def problems(self, texts: dict[str, str], own: Own) -> Iterator[tuple[BoundField, Unreadable]]:
        """Yield each sum from a column of cash beside what is not cash; of cash, take out that it is one exhibit.

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
                    said = (
                        f"{quoted(texts[bound.field.name])} is in a column of cash, and the row's item is {known.name}"
                    )
                    yield bound, Unreadable(said, _MEND)

    def looked_at(self, item: str, own: Own) -> list[str]:
        """Return the fields that `problems` looks at beside an item: a row that says none of them stays as it is."""
        known = find_item(item, own)
        if known is None:
            return []
        return self._counts if known.category == CASH else [bound.field.name for bound in self._sums]
