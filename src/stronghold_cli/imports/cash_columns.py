"""Columns of cash beside other things: the sum there is not what the thing is worth, and no record is made of it."""

from stronghold_cli.catalogue.items import Own, find_item
from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import BoundField, BoundRecord
from stronghold_cli.imports.headings import plain_heading
from stronghold_cli.imports.mapping import CASH
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.names import ItemName
from stronghold_cli.values.text import quoted

_WORDS = frozenset((CASH, "money", "monies"))


def is_of_cash(heading: str) -> bool:
    """Whether a column is of cash: `Cash`, `Cash value`, `Money seized`."""
    return not _WORDS.isdisjoint(plain_heading(heading).split())


def cash_columns(record: BoundRecord) -> tuple[tuple[BoundField, str], ...]:
    """Return the sums that are from a column of cash, each with the field that names the thing."""
    items = [each.name for each in record.kind.typed if isinstance(each.type, ItemName)]
    sums = [each for each in record.fields if isinstance(each.field.type, Sum) and is_of_cash(each.heading)]
    return tuple((each, item) for each in sums for item in items)


def check_cash(text: str, thing: str, own: Own) -> None:
    """Refuse a sum from a column of cash for what is not cash.  Raises Unreadable."""
    known = find_item(thing, own)
    if known and known.category != CASH:
        raise Unreadable(
            f"{quoted(text)} is in a column of cash, and the row's item is {known.name}",
            f'make the cash a record of its own in the mapping: a [[record]] with item = {{ always = "{CASH}" }}',
        )
