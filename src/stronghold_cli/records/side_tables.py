"""What a ledger says beside its records: each table of it, its fields, and how history names a row."""

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import starmap
from typing import Any

from stronghold_cli.records.amounts import Sum, Whole
from stronghold_cli.records.fields import DAY, FLAG, TEXT
from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.records.references import in_short
from stronghold_cli.records.types import FieldType
from stronghold_cli.values.stored import of_type, stored
from stronghold_cli.values.text import counted, listed, one_line

Row = Mapping[str, Any]
"""A row by column, as its table holds it; an empty cell may be left out."""


class SideTable:
    """A table whose rows have a history as records do."""

    def __init__(
        self,
        table: str,
        named: str | Callable[[Row], str],
        fields: Mapping[str, FieldType],
        naming: Sequence[str] = ("name",),
        *,
        typed: Sequence[str] = (),
        keys: Sequence[str] = (),
    ) -> None:
        """Declare a table and its fields in order; `named` says which row is meant, by the fields in `naming`.

        Erasing by law touches two sorts of columns alone: those into which people `typed` what they like, and those of
        people's `keys`.
        """
        self.table = table
        self.fields = dict(fields)
        self.columns = tuple(name + suffix for name, type_ in fields.items() for suffix in type_.suffixes)
        self.naming = tuple(naming)
        self.typed, self.keys = tuple(typed), tuple(keys)
        self._named = named

    def named(self, row: Row) -> str:
        """Return which row it is, in words: `cover of arrest`, `@tasking`."""
        return one_line(stored(self._named.format_map if isinstance(self._named, str) else self._named, row))


def name_of(table: str, number: int, row: Row) -> str:
    """Return how a row of any table with a history is named: `SEIZURE-12`, `cover of arrest`."""
    return SIDE_TABLES[table].named(row) if table in SIDE_TABLES else reference_of(table, number)


def reference_of(table: str, number: int) -> str:
    """Return how a record of a table is named: `SEIZURE-12`."""
    return stored(BY_TABLE.__getitem__, table).reference(number)


def row_name(table: str, number: int) -> str:
    """Return what a row is called by its place alone, for what it holds may be damaged: `SEIZURE-12`, `cover 2`."""
    return BY_TABLE[table].reference(number) if table in BY_TABLE else f"{table.replace('_', ' ')} {number}"


class _Emptied(FieldType):
    """Which records an erasure emptied: the table and the number of each, as JSON."""

    def show(self, value: Any) -> str:
        """Write `ARREST-1..3, SENTENCE-2`."""
        return in_short(stored(lambda: [(BY_TABLE[table], number) for table, number in json.loads(value)]))


class _EmptiedBeside(FieldType):
    """The other rows that an erasure emptied something of: the table and the number of each, as JSON."""

    def show(self, value: Any) -> str:
        """Write `mark 1, saved view 2`."""
        places = stored(lambda: [(of_type(str, table), number) for table, number in json.loads(value)])
        return ", ".join(starmap(row_name, places)) or "none"


class _Commands(FieldType):
    """The changes whose author, time and reason an erasure emptied, as JSON."""

    def show(self, value: Any) -> str:
        """Write `3, 12`."""
        return ", ".join(map(str, stored(of_type, list, stored(json.loads, value)))) or "none"


class _OfChanges(FieldType):
    """What each change that an erasure emptied something of gives since, as JSON: its seal, or digests.

    `doctor` checks the changes against it.
    """

    def show(self, value: Any) -> str:
        """Write how many there are: `of 4 changes`."""
        many = stored(len, stored(json.loads, value))
        return f"of {counted(many, 'change')}" if many else "none"


class _Unseen(FieldType):
    """A digest or a secret, which says nothing to people."""

    def show(self, value: Any) -> str:
        """Write nothing."""
        return ""


class _LeftOut(FieldType):
    """The parts of a file that were left out, as JSON."""

    def show(self, value: Any) -> str:
        """Write how much there is of each: `2 columns`."""
        found = stored(of_type, dict, stored(json.loads, value))
        parts = (("columns", "column"), ("rows", "sort of row"), ("problems", "problem"))
        many = [counted(stored(len, found[name]), one) for name, one in parts if found.get(name)]
        return listed(many, "and") or "nothing"


_UNSEEN = _Unseen()


def _marked(row: Row) -> str:
    return f"{row['mark']} of {reference_of(row['record_table'], row['record_number'])}"


def _imported(row: Row) -> str:
    if row.get("record_table") is None or row.get("record_number") is None:
        return "row of an import that stays out"
    of = reference_of(row["record_table"], row["record_number"])
    return f"origin of {of}" if row.get("row") is not None else f"what ties rows to the find of {of}"


def _texts(*names: str) -> dict[str, FieldType]:
    return dict.fromkeys(names, TEXT)


REASON = "why"
"""The column of a reason: erasing leaves nothing of it but the word for that."""
_PEOPLE = ("person", "same_as")

SIDE_TABLES = {
    beside.table: beside
    for beside in (
        SideTable("cover", "cover of {kind}", {"kind": TEXT, "complete_from": DAY}, ["kind"]),
        SideTable("setting", "{name} of the ledger", _texts("name", "value")),
        SideTable("same_person", "person {person}", _texts(*_PEOPLE), ["person"], keys=_PEOPLE),
        SideTable("own_item", "item {name}", _texts("name", "category", "words", "form", "class", "authority")),
        SideTable("own_word", "word {word}", _texts("word", "means"), ["word"]),
        SideTable(
            "own_price",
            "price of {item} from {valid_from}",
            _texts("item", "form", "unit")
            | {"price": Sum()}
            | _texts("basis", "source")
            | {"valid_from": DAY, "valid_to": DAY},
            ["item", "valid_from"],
        ),
        SideTable("saved_view", "view @{name}", _texts("name", "command", "options"), typed=["name", "options"]),
        SideTable(
            "mark",
            _marked,
            _texts("mark", "record_table") | {"record_number": Whole("", of=())} | _texts(REASON),
            ["mark", "record_table", "record_number"],
            typed=[REASON],
        ),
        SideTable(
            "erasure",
            "erasure under {authority}",
            {
                "authority": TEXT,
                "records": _Emptied(),
                "seals": _OfChanges(),
                "other_rows": _EmptiedBeside(),
                "commands": _Commands(),
                "digests": _OfChanges(),
            },
            ["authority"],
        ),
        SideTable(
            "import_file",
            "import of {name}",
            _texts("name")
            | {"digest": _UNSEEN}
            | _texts("mapping")
            | {"mapping_digest": _UNSEEN}
            | _texts("people_file")
            | {
                "rows": Whole("", of=()),
                "imported_on": DAY,
                "backfill": FLAG,
                "left_out": _LeftOut(),
                "secret": _UNSEEN,
            },
            typed=["name", "mapping", "people_file", "left_out"],
        ),
        SideTable(
            "import_row",
            _imported,
            {"key": _UNSEEN, "file_no": Whole("", of=()), "sheet": TEXT, "row": Whole("", of=()), "content": _UNSEEN}
            | _texts("record_table")
            | {"record_number": Whole("", of=())},
            ["record_table", "record_number"],
            typed=["sheet"],
        ),
        SideTable(
            "looked_at", "finding of {rule}", _texts("rule", "records", "versions", REASON), ["rule"], typed=[REASON]
        ),
    )
}
"""By the name of the table."""
