"""The type of a field: it alone knows how a value is read, written, stored, compared and put into a spreadsheet."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from stronghold_cli.catalogue import items
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.values.choices import find_choice, read_choice
from stronghold_cli.values.day import read_day, read_time, show_day
from stronghold_cli.values.keys import Reference, is_erased, read_person
from stronghold_cli.values.stored import of_type, stored
from stronghold_cli.values.text import hyphened, quoted

if TYPE_CHECKING:
    from stronghold_cli.catalogue.prices import Price

MOST_TEXT = 20_000
"""The most characters of a text field: longer material belongs in a file, and its place in `source_ref`."""

# How words on a day's sheet look.  Text until one is needed: most commands read no sheet.
_EXHIBIT = r"(?i)[A-Z]{1,8}[0-9]{0,4}(?:/[A-Z0-9]{1,8})*/[0-9]{1,6}[A-Z]?"
_DAY_IN_NUMBERS = r"[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{2,4}"
_TIME_OF_DAY = r"(?i)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s*(?:[ap]m)?|[0-9]{1,2}(?:\.?[0-9]{2})\s*[ap]m"
_KEY = r"(?i)(?:[A-Z]+:)?[A-Z]+(?:-[A-Z]+)*-[0-9]+|P[\s-]*[0-9]+|new(?:=[A-Z0-9]+)?"

Columns = Sequence[Sequence[Any]]
"""Some columns of a table or of a CSV file, each from top to bottom."""

Value = Any
"""What a record holds in a field: a date, a str, a bool, an int (link, purity), Money, Mass, Pieces, Term; or None."""


class Reading(NamedTuple):
    """What reading a value may need to know: the day it is, and what this ledger says of itself."""

    today: date
    next_person: Callable[[], str]
    own_items: items.Own = ()
    """The words and items that the team of this ledger has added to the item table."""
    prices: "Callable[[], Sequence[Price]] | None" = None
    """The price list, the team's own prices first; None where no record is being made, and none can be valued."""


def no_new_person() -> str:
    """Refuse `new` where a person is named, not recorded.  Raises Unreadable."""
    raise Unreadable("new is nobody's key yet", "e.g. P-31")


ERASED = "erased"
"""What stands in an erased record where a text was that cannot be empty."""


class Redaction(NamedTuple):
    """What stands in the place of what an erasure takes."""

    people: Mapping[str, str]
    """A new key for each person's."""
    days: Mapping[date, date] = {}
    """Days of one person's records: the first days of their month in the order of those, so that figures still tell
    one hearing from the next.  Any other day is the first of its month."""


class FieldType:
    """One kind of value.  A subclass says only in what it differs from a text in one column."""

    sql = "TEXT"
    """The STRICT type of its columns."""
    suffixes: tuple[str, ...] = ("",)
    """One column for each, named by the field's name and the suffix (`value_pence`)."""
    headings: tuple[str, ...] = ("",)
    """One CSV column for each, likewise; the unit is in the heading (`weight_g`)."""
    groups = False
    """Whether figures can be given by it."""
    ranges = False
    """Whether `low..high` can be asked of it."""
    amount = False
    """Whether figures add it up."""
    metavar = "TEXT"
    instead: tuple[tuple[str, str], ...] = ()
    """Words that can be typed instead of a value where a record is made, each with what for: `to work it out`."""
    between: str | None = None
    """What stands between several values, where such a field holds several: on a sheet each word then adds one."""

    def read(self, text: str, reading: Reading) -> Value:
        """Read what a person typed.  Raises Unreadable."""
        plain = text.strip()
        if not plain:
            raise Unreadable("is empty", "leave it out, or say what it is")
        if "\0" in plain:
            raise Unreadable("holds a NUL character", "type it again")
        if any("\ud800" <= character <= "\udfff" for character in plain):
            raise Unreadable("is not UTF-8 text", "save it as UTF-8")
        if len(plain) > MOST_TEXT:
            raise Unreadable(
                f"is {len(plain):,} characters long, at most {MOST_TEXT:,}",
                "keep it in a file, and say where in source_ref",
            )
        return plain

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Return what `read` is to read where a word on a day's sheet can only be meant as such a value, else None.

        The form of the word decides, and `read` may still refuse it.  `name` is the field's.
        """
        return None

    def show(self, value: Value) -> str:
        """Write a value as people read it, and as `read` reads it back."""
        return str(value)

    def store(self, value: Value) -> tuple[Any, ...]:
        """Return the value as its columns hold it."""
        return (None,) * len(self.suffixes) if value is None else (value,)

    def load(self, columns: Sequence[Any]) -> Value:
        """Return the value that its columns hold, None where the first is empty.  Raises Spoilt for what none holds."""
        return None if columns[0] is None else stored(self._loaded, *columns)

    @property
    def as_kept(self) -> type | None:
        """What its one cell is where that is the value itself, int or str; None where a value is made of its cells."""
        return None if type(self)._loaded is not FieldType._loaded else int if self.sql == "INTEGER" else str

    def _loaded(self, *columns: Any) -> Value:
        """Return the value that its columns hold.  Raises TypeError, ValueError or LookupError where they hold none."""
        return of_type(self.as_kept or str, columns[0])

    def erased(self, value: Value, erasing: Redaction) -> Value:
        """Return what is left of a value in an erased record: what figures are made of or given by, and nothing else.

        Nobody is known by what is left (Data Protection Act 2018 s.47); published figures stand.
        """
        return value if self.groups or self.amount else None

    def cells(self, value: Value) -> tuple[str, ...]:
        """Return the value as its CSV cells hold it: a plain number where the heading has the unit, or text."""
        return (self.show(value),)

    def column_cells(self, columns: Columns) -> Columns:
        """Return the cells of many values at once, one sequence for each heading; None, too, is an empty cell.

        It says what `cells` says of each, for less: an export has millions of cells, and most are what is stored.
        """
        same = type(self)
        if same.cells is FieldType.cells and same.show is FieldType.show:
            return columns
        empty = ("",) * len(self.headings)
        rows = zip(*columns, strict=True)
        cells = (empty if stored[0] is None else self.cells(self.load(stored)) for stored in rows)
        return list(zip(*cells, strict=True))

    def uncell(self, cells: Sequence[str]) -> str:
        """Return the text that `read` reads from CSV cells, empty for an empty field."""
        return cells[0]

    def to_json(self, value: Value) -> Any:
        """Return the value as scripts read it."""
        return value


class Text(FieldType):
    """Free text, in lines if need be."""

    def __init__(self, *, groups: bool = False) -> None:
        """Say whether figures can be given by it (an area can)."""
        self.groups = groups


class Exhibit(Text):
    """The number of an exhibit: any text, on a sheet initials, a stroke and a number."""

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear `JB/1`, `ABC/12A`."""
        return word if re.fullmatch(_EXHIBIT, word) else None


class Day(FieldType):
    """A day of the calendar."""

    metavar = "DATE"
    ranges = True

    def read(self, text: str, reading: Reading) -> date:
        """Read a British date."""
        return read_day(text, reading.today)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear whatever `read` reads, and what only lacks a right year or day."""
        if re.fullmatch(_DAY_IN_NUMBERS, word):
            return word
        try:
            read_day(word, reading.today)
        except Unreadable:
            return None
        return word

    def show(self, value: date) -> str:
        """Write `4 Mar 2021`."""
        return show_day(value)

    def store(self, value: date | None) -> tuple[str | None]:
        """Store as `2021-03-04`."""
        return (None if value is None else value.isoformat(),)

    def _loaded(self, *columns: Any) -> date:
        return date.fromisoformat(columns[0])

    def erased(self, value: date, erasing: Redaction) -> date:
        """Return a day that stands for its month."""
        return erasing.days.get(value, value.replace(day=1))

    def cells(self, value: date) -> tuple[str]:
        """Return `2021-03-04`, which every spreadsheet reads alike."""
        return (value.isoformat(),)

    def column_cells(self, columns: Columns) -> Columns:
        """Return them as they are stored."""
        return columns

    def to_json(self, value: date) -> str:
        """Return `2021-03-04`."""
        return value.isoformat()


class TimeOfDay(FieldType):
    """A time of day, local."""

    metavar = "HH:MM"
    ranges = True

    def read(self, text: str, reading: Reading) -> str:
        """Read `06:15`, `6.15am`."""
        return read_time(text)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear `06:15`, `6.15am`; four bare digits may be a number."""
        return word if re.fullmatch(_TIME_OF_DAY, word) else None


class Choice(FieldType):
    """One of a few words."""

    groups = True
    metavar = "CHOICE"

    def __init__(self, *choices: str, short: str = "") -> None:
        """Take the words, in the order in which people are shown them, and of what there are short forms (`role`)."""
        self.choices = choices
        self.short = short

    def read(self, text: str, reading: Reading) -> str:
        """Read one of the words, in any case, with spaces or hyphens; or a short form (`banker` is a cash-holder)."""
        return self._found(text) or read_choice(text, self.choices)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear whatever `read` reads."""
        return self._found(word)

    def _found(self, text: str) -> str | None:
        choice = find_choice(text, self.choices)
        if choice is None and self.short:
            from stronghold_cli.catalogue.short_forms import is_short, meaning

            plain = hyphened(text)
            return meaning(plain, self.short) if is_short(plain, self.short) else None
        return choice


class Flag(FieldType):
    """Yes or no."""

    sql = "INTEGER"
    groups = True
    metavar = "yes|no"

    def read(self, text: str, reading: Reading) -> bool:
        """Read `yes` or `no`."""
        plain = text.strip().lower()
        if plain not in ("yes", "no", "true", "false", "1", "0"):
            raise Unreadable(f"{quoted(text)} is not yes or no")
        return plain in ("yes", "true", "1")

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear the field's own name."""
        return "yes" if word.casefold().replace("-", "_") == name else None

    def show(self, value: bool) -> str:
        """Write `yes` or `no`."""
        return "yes" if value else "no"

    def store(self, value: bool | None) -> tuple[int]:
        """Store as 1 or 0."""
        return (int(bool(value)),)

    def load(self, columns: Sequence[Any]) -> bool:
        """Load from 1 or 0."""
        return bool(super().load(columns))

    def column_cells(self, columns: Columns) -> Columns:
        """Return `yes` or `no` for each."""
        return [["yes" if flag else "no" for flag in columns[0]]]

    def _loaded(self, *columns: Any) -> bool:
        return bool(of_type(int, columns[0]))


class Person(FieldType):
    """A person's pseudonymous key, `new` for the next one of this ledger."""

    metavar = "KEY"

    def read(self, text: str, reading: Reading) -> str:
        """Read `p 31` as `P-31`; `new` as the next key.  Raises Forbidden where an erased key is to be recorded."""
        if text.strip().lower() == "new":
            return reading.next_person()
        key = read_person(text)
        if reading.prices is not None and is_erased(key):
            raise Forbidden(f"{key} stands for somebody who was erased, and is given to nobody", "e.g. P-31, or new")
        return key

    def erased(self, value: str, erasing: Redaction) -> str:
        """Return another key: people are still told apart and counted once."""
        return erasing.people[value]

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear `P-31`, or `P31` as it is said; `new`, and `new=A` for somebody new whom several lines name."""
        return word if re.fullmatch(_KEY, word) else None


class ItemName(FieldType):
    """What was seized, by its usual name in the item table where it has one."""

    groups = True
    metavar = "ITEM"

    def read(self, text: str, reading: Reading) -> str:
        """Read `Crack cocaine` as `crack`."""
        return items.item_name(text, reading.own_items)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a name, a usual word or a plain plural of the item table, and the team's own words."""
        own = {known.casefold() for item in reading.own_items for known in (item.name, *item.words)}
        return word if items.find_item(word) or {word.casefold(), "-".join(word.casefold().split())} & own else None


class Link(FieldType):
    """A record of another kind, or another one of the same."""

    sql = "INTEGER"
    suffixes = ("_no",)
    groups = True

    def __init__(self, kind: str) -> None:
        """Take the name of the kind that it names records of."""
        self.kind = kind
        self.prefix = kind.upper()
        self.metavar = f"{self.prefix}-N"

    def read(self, text: str, reading: Reading) -> int:
        """Read `LINE-7`, `line 7` or `7`.  Raises Forbidden for a record of another kind."""
        reference = Reference.parse(text, self.prefix)
        if reference.prefix != self.prefix:
            raise Forbidden(f"{reference} is not a {self.kind}", f"e.g. {self.prefix}-12")
        return reference.number

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a reference with its own prefix."""
        return word if re.fullmatch(rf"(?i){self.prefix}[\s-]*[0-9]+", word) else None

    def show(self, value: int) -> str:
        """Write `LINE-7`."""
        return f"{self.prefix}-{value}"

    def column_cells(self, columns: Columns) -> Columns:
        """Return `LINE-7` for each."""
        return [[f"{self.prefix}-{number}" if number else "" for number in columns[0]]]

    def to_json(self, value: int) -> str:
        """Return `LINE-7`."""
        return self.show(value)
