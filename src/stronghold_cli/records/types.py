"""The type of a field: it alone knows how a value is read, written, stored, compared and put into a spreadsheet."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from stronghold_cli.catalogue import items
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.values.day import Toward, is_whole, read_day, read_time, show_day, show_weekday
from stronghold_cli.values.stored import of_type, stored
from stronghold_cli.values.text import fold

if TYPE_CHECKING:
    from stronghold_cli.catalogue.prices import Price
    from stronghold_cli.catalogue.sheet_words import OwnWords

MOST_TEXT = 20_000
"""The most characters of a text field: longer material belongs in a file, and its place in `source_ref`."""
MOST_SURE = 100
"""The most characters of a text that is known for a value by its look alone."""


Columns = Sequence[Sequence[Any]]
"""Some columns of a table or of a CSV file, each from top to bottom."""

Value = Any
"""What a record holds in a field: a date, a str, a bool, an int (link, purity), Money, Mass, Pieces, Term; or None."""


class Reading(NamedTuple):
    """What reading a value may need to know: the day it is, and what this ledger says about itself."""

    today: date
    next_person: Callable[[], str]
    own_items: items.Own = ()
    """The words and items that the team of this ledger has added to the item table."""
    prices: "Callable[[], Sequence[Price]] | None" = None
    """The price list, the team's own prices first; None where no record is being made, and none can be valued."""
    new_items: bool = True
    """Whether an item may be one that nobody knows: in a file of ours, in what is asked for, and where somebody said
    that it is new; else a slip of the keyboard would be a new thing."""
    called: "Callable[[str, str], Any] | None" = None
    """What gives the number of a record of a kind by what people call it; None where a reference alone will do."""
    own_words: "OwnWords" = ()
    """The words that the team of this ledger has added for its sheets."""
    remarks: bool = False
    """Whether words of a sheet that nobody knows may be a remark, for its line cannot be read without."""
    has_record: "Callable[[str], bool] | None" = None
    """What tells whether a record of the ledger is of a person by their key; None where nobody is in it."""
    known: dict[tuple[str, str], dict[str, Any]] | None = None
    """What texts were read as, by kind and field and then by the text: most cells of a spreadsheet say what others
    said.  None where nothing is kept."""

    def __hash__(self) -> int:
        """Return a hash, for what is read of some words is kept with it."""
        return hash((self.today, self.next_person, self.remarks))

    @property
    def for_hearing(self) -> "Reading":
        """What hearing a word may need to know of it: less, so that a word heard for one record is not heard again."""
        return Reading(self.today, no_new_person, self.own_items)

    @property
    def recording(self) -> bool:
        """Whether a record is being made, where else a value is only asked for."""
        return self.next_person is not no_new_person

    @property
    def typed(self) -> bool:
        """Whether a person types it into a record, so that a slip of the keyboard would stay; no file of ours does."""
        return self.recording and not self.new_items


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


class Implied(NamedTuple):
    """What the word for one field says about another one of the same record: `hash`, that its form is resin."""

    field: str
    value: Value
    others: tuple[Value, ...]
    """Values that it may have besides, where somebody says so."""
    usual: str
    """The word that says nothing of it."""


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
    names_nobody = False
    """Whether no value of it tells who somebody is, so that it stays in an erased record: it has to be said."""
    ranges = False
    """Whether `low..high` can be asked of it."""
    amount = False
    """Whether figures add it up."""
    words = False
    """Whether it is sorted as people sort words, with the numbers in it by their size."""
    metavar = "TEXT"
    instead: tuple[tuple[str, str], ...] = ()
    """Words that can be typed instead of a value where a record is made, each with what for: `to work it out`."""
    looks = ""
    """How a word on a day's sheet looks that can only be meant as such a value; empty where the look alone says none.
    Text until one is needed: most commands read no sheet."""
    looks_are_sure = False
    """Whether `read` returns what looks so as it stands, if it is in ASCII and at most `MOST_SURE` characters long."""
    near = ""
    """How a text looks that was meant for such a value and is not one: `read` says what is wrong with it."""
    longest = 4
    """How many words of a sheet one value may be: `6 years 9 months`."""
    in_words = False
    """Whether it is in words that nobody can list, so that unknown words on a line of a sheet may be meant for it."""
    between: str | None = None
    """What stands between several values, where such a field holds several: on a sheet each word then adds one."""

    def read(self, text: str, reading: Reading) -> Value:
        """Read what a person typed.  Raises Unreadable."""
        plain = text.strip()
        if not plain:
            raise Unreadable("is empty", "leave it out, or say what it is")
        if "\0" in plain:
            raise Unreadable("holds a NUL character", "type it again")
        if not plain.isascii() and any("\ud800" <= character <= "\udfff" for character in plain):
            raise Unreadable("is not UTF-8 text", "save it as UTF-8")
        if len(plain) > MOST_TEXT:
            raise Unreadable(
                f"is {len(plain):,} characters long, at most {MOST_TEXT:,}",
                "keep it in a file, and say where in source_ref",
            )
        return plain

    def parted(self, text: str) -> Sequence[str]:
        """Return the values that a text without quotes names, each as `read` takes it: a comma parts two of them."""
        return text.split(",")

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Return what `read` is to read where a word on a day's sheet can only be meant as such a value, else None.

        The form of the word decides, and `read` may still refuse it.  `name` is the field's.
        """
        return word if self.looks and re.fullmatch(self.looks, word) else None

    def is_near(self, text: str) -> bool:
        """Whether a text on a sheet that no field hears looks as if it were meant for such a value."""
        return bool(self.near) and re.fullmatch(self.near, text) is not None

    def implies(self, text: str) -> Implied | None:
        """Return what a text that `read` takes says about another field of the record, None where it says nothing."""
        return None

    def units(self, number: str) -> Sequence[str]:
        """Return what a bare number on a sheet may be of, as it is typed then; nothing where no unit is needed."""
        return ()

    def show(self, value: Value) -> str:
        """Write a value as people read it, and as `read` reads it back."""
        return str(value)

    def show_alone(self, value: Value) -> str:
        """Write a value as people read it where nothing says what field it is of; empty where that says nothing."""
        return self.show(value)

    def understood(self, text: str, value: Value) -> str | None:
        """Return how a text was understood, where it says less than the value that was read: `Thu 26 Aug 2021`."""
        return None

    def remark(self, value: Value) -> str:
        """Return what somebody should know of a value that is kept all the same, as a line; empty for nothing."""
        return ""

    def each(self, value: Any) -> Sequence[Any]:
        """Return what is compared by itself in a value: all of it, but where it is a list."""
        return [value]

    def folded(self, value: Value) -> Value:
        """Return what all values share that are the same as this one, however they are spelled."""
        return value

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
        return value if self.names_nobody else None

    def cell(self, stored: Any) -> str:
        """Return what one of its columns holds as a CSV cell has it: a plain number where the heading has the unit."""
        return str(stored)

    def cells(self, value: Value) -> tuple[str, ...]:
        """Return the value as its CSV cells hold it."""
        return tuple(map(self.cell, self.store(value)))

    def column_cells(self, columns: Columns) -> Columns:
        """Return the cells of many values at once, one sequence for each heading; None, too, is an empty cell.

        An export has millions of them, and most are what is stored.
        """
        if type(self).cell is FieldType.cell:
            return columns
        return [["" if stored is None else self.cell(stored) for stored in column] for column in columns]

    def uncell(self, cells: Sequence[str]) -> str:
        """Return the text that `read` reads from CSV cells, empty for an empty field."""
        return cells[0]

    def to_json(self, value: Value) -> Any:
        """Return the value as scripts read it."""
        return value


class Text(FieldType):
    """Free text, in lines if need be."""

    words = True

    def __init__(self, *, groups: bool = False, names_nobody: bool = False) -> None:
        """Say whether figures can be given by it, and whether it stays in an erased record (an area does both)."""
        self.groups = groups
        self.names_nobody = names_nobody

    def parted(self, text: str) -> Sequence[str]:
        """Return the text whole: a comma may belong to it, and a list of texts has each in quotes."""
        return [text]

    def folded(self, value: str | None) -> str | None:
        """Return the text without capitals, each blank once, in one Unicode form."""
        return None if value is None else fold(value)


class Notes(Text):
    """Free text, which alone says about an erased record that it was erased."""

    def read(self, text: str, reading: Reading) -> Value:
        """Read it as `Text` does.  Raises Forbidden where it is typed, and says that alone."""
        read = super().read(text, reading)
        if read == ERASED and reading.prices is not None:
            raise Forbidden(f"{ERASED} alone is what an erased record says", "say what was, e.g. phone erased")
        return read


class Exhibit(Text):
    """The number of an exhibit: any text, on a sheet initials, a stroke and a number, `JB/1`, `ABC/12A`.

    `jb / 1` is the same number.
    """

    looks = r"(?i)[A-Z]{1,8}[0-9]{0,4}(?:/[A-Z0-9]{1,8})*/[0-9]{1,6}[A-Z]?"
    looks_are_sure = True

    def folded(self, value: str | None) -> str | None:
        """Return the text as `Text` does, without any blank."""
        return None if value is None else fold(value).replace(" ", "")


class Day(FieldType):
    """A day of the calendar: of what happened, or of what is to come (`due`), which alone may be in the future.

    Without its year, or by its name alone, it is read on that side of today.
    """

    metavar = "DATE"
    ranges = True
    looks = r"[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{2,4}"

    def __init__(self, *, due: bool = False) -> None:
        """Say whether it is of a thing due, not of a thing done."""
        self.due = due
        self.toward = Toward.FUTURE if due else Toward.PAST

    def read(self, text: str, reading: Reading) -> date:
        """Read a British date."""
        return read_day(text, reading.today, self.toward)

    def understood(self, text: str, value: date) -> str | None:
        """Return the whole day where the text leaves a part of it out."""
        return None if is_whole(text) else show_weekday(value)

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear whatever `read` reads, and what only lacks a right year or day."""
        if super().heard(word, name, reading):
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

    def to_json(self, value: date) -> str:
        """Return `2021-03-04`."""
        return value.isoformat()


class TimeOfDay(FieldType):
    """A time of day, local; on a sheet `06:15`, `6.15am`, but four bare digits may be a number."""

    metavar = "HH:MM"
    ranges = True
    looks = r"(?i)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s*(?:[ap]m)?|[0-9]{1,2}(?:\.?[0-9]{2})\s*[ap]m"

    def read(self, text: str, reading: Reading) -> str:
        """Read `06:15`, `6.15am`."""
        return read_time(text)
