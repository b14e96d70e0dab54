"""One thing that two columns of a row have: the row's item is cash, and a column of cash has its sum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from stronghold_cli.catalogue.items import Item
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundRecord, BoundSheet
from stronghold_cli.imports.cash_columns import item_of
from stronghold_cli.imports.mapping import CASH, LISTED
from stronghold_cli.imports.row_drafts import RowDraft
from stronghold_cli.imports.stand_ins import is_zero
from stronghold_cli.records.amounts import Count, Sum, Weight
from stronghold_cli.records.fields import Field
from stronghold_cli.records.names import ItemName
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import listed, quoted

Wrong = tuple[RowDraft, StrongholdError]
"""A record whose amount is not that of another column, and why."""
_MEND = "make them alike, or say with when in the mapping which rows each [[record]] is of"

_ITEM = next(each.name for each in LISTED.typed if isinstance(each.type, ItemName))
_SUMS = [each for each in LISTED.typed if isinstance(each.type, Sum)]
_PARTS = [each for each in LISTED.typed if isinstance(each.type, Weight | Count)]


class SameThings:
    """The records of a sheet that may be of one thing: of an item column, of a list, and of a column for one item."""

    def __init__(self, sheet: BoundSheet, reading: Reading) -> None:
        """Take the sheet as it is understood."""
        self._reading = reading
        self.twice = 0
        """How often both had the amount of one thing."""
        things = [each for each in sheet.records if each.kind is LISTED]
        self._of_one = {record.part for record in things if _always(record) is not None}
        self._by_item = {record.part for record in things if _always(record) is None}
        self.of_items = bool(self._of_one and self._by_item)
        """Whether an item's own column may have what a row's item is."""
        self._things = self._of_one | self._by_item
        self.of_lists = bool(self._things and sheet.lines)
        """Whether it may have what a cell lists."""

    def make_one(self, drafts: list[RowDraft]) -> Iterator[Wrong]:
        """Make one record of a row's item and of the column that has it; yield each amount that differs."""
        for mine in [each for each in drafts if each.part in self._by_item]:
            apart = [each for each in drafts if each.part in self._of_one]
            item = self._item(mine)
            if _ITEM in mine.texts:
                apart = [each for each in apart if item and self._item(each) == item]
            elif _ITEM in mine.unread or any(each.name in mine.texts for each in _PARTS):
                continue  # something was found, and nothing says what
            here = self._amounts(mine)
            if len(apart) == 1 and here in ({}, self._amounts(apart[0])):
                self.twice += bool(here)
                _take_in(mine, apart[0])
                drafts.remove(apart[0])
            elif apart and item:
                yield _unlike(mine, item, [each.columns[_amount(each)] for each in apart])

    def take_out_listed(self, drafts: list[RowDraft], many: int) -> Iterator[Wrong]:
        """Take out of the first records of a row, so many, what its lists have too; yield each amount that differs."""
        of_list = drafts[many:]
        for other in [each for each in drafts[:many] if each.part in self._things]:
            item = self._item(other)
            same = [each for each in of_list if item and self._item(each) == item]
            alone = len(same) == 1
            if same and self._amounts(other) in (_added(map(self._amounts, same)), *([{}] if alone else [])):
                self.twice += bool(self._amounts(other))
                if alone:
                    _take_in(same[0], other)
                place = drafts.index(other)
                del drafts[place]
                for each in of_list:
                    each.links = {name: at - (at > place) for name, at in each.links.items()}
            elif same and item:
                yield _unlike(other, item, [each.columns[_ITEM] for each in same[:1]])

    def _item(self, draft: RowDraft) -> Item | None:
        return item_of(LISTED, draft.texts, self._reading.own_items)

    def _amounts(self, draft: RowDraft) -> dict[str, Any]:
        """Return how much a record is of, by field; nothing for what cannot be read, which is said elsewhere."""
        found: dict[str, Any] = {}
        for field in _fields(self._item(draft)):
            text = draft.texts.get(field.name, "")
            if not text or is_zero(text):
                continue
            try:
                found[field.name] = field.type.read(text, self._reading)
            except StrongholdError:
                continue
        return found


def _always(record: BoundRecord) -> str | None:
    return next((each.source.always for each in record.fields if each.field.name == _ITEM), None)


def _fields(item: Item | None) -> Sequence[Field]:
    """Return the fields that say how much of an item there is."""
    return _SUMS if item is None or item.category == CASH else _PARTS


def _added(several: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the sum of some amounts by field; nothing where they are not of the same fields and units."""
    first, *others = several
    total = dict(first)
    try:
        for each in others:
            total = {name: value + total[name] for name, value in each.items()} if each.keys() == total.keys() else {}
    except TypeError:
        return {}
    return total


def _take_in(mine: RowDraft, other: RowDraft) -> None:
    """Add to a record what another one says; its own amount of 0 is as if it said none."""
    amounts = {each.name for each in (*_SUMS, *_PARTS)}
    given = {name: text for name, text in mine.texts.items() if name not in amounts or not is_zero(text)}
    more = other.texts.keys() - given.keys()
    mine.columns = {**mine.columns, **{name: other.columns[name] for name in more}}
    mine.texts = other.texts | given


def _amount(draft: RowDraft) -> str:
    """Return the field that says how much a record is of; its item where none does."""
    return next((each.name for each in (*_SUMS, *_PARTS) if each.name in draft.texts), _ITEM)


def _unlike(draft: RowDraft, item: Item, others: Sequence[str]) -> Wrong:
    name = _amount(draft)
    columns = listed([quoted(each) for each in dict.fromkeys(others)], "and")
    what = f"{quoted(draft.texts[name])} is not what {columns} has for the {item.name} of this row"
    return draft, Unreadable(what, _MEND, field=name)
