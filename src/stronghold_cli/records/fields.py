"""How a kind of record is declared, and how a declaration reads what somebody typed."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from stronghold_cli.errors import Forbidden, Missing, Refused, StrongholdError, Unreadable
from stronghold_cli.records.amounts import Length
from stronghold_cli.records.types import ERASED, Day, FieldType, Flag, Link, Reading, Redaction, Text, Value
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.day import show_day
from stronghold_cli.values.stored import Spoilt
from stronghold_cli.values.text import counted, hyphened, quoted, with_article

Record = dict[str, Value]
"""The fields of one record by name; an empty field is None or left out.  A ledger's has its number (`no`) and `uid`."""

Block = Mapping[str, Sequence[Any]]
"""Many rows of a kind as they are stored: each column with its cells from top to bottom, `number` and `uid` too."""

Rule = Callable[[Record], StrongholdError | None]
"""A rule of one record by itself: what it forbids, or None.  The message names the field and shows a right example."""


class SheetWords(NamedTuple):
    """How a field is said on a day's sheet, beside the words that its type hears; its own name introduces it always."""

    words: tuple[str, ...] = ()
    """Words that introduce its value: `for 2y`."""
    first: bool = False
    """Whether it takes a word that other fields would take as well: `20m` is a term, `for 20m` another one."""
    leads: bool = False
    """Whether words right after the kind's name that no field knows are its value: `seizure fur-coat`."""
    day_of: str = ""
    """Of a day: the choice that it is the day of; the sheet's, where that is given and not its default."""
    settles: bool = False
    """Whether its choices begin a line that settles a record of the ledger: `acquitted P-37`."""
    opens: bool = False
    """Of a self-link: its name begins a line, and the indented records under that are joined to the first of them."""
    relation: str = ""
    """Of a self-link: the word that joins a record to an earlier one of the same person: `concurrent`."""
    where: str = ""
    """Of such a link: the field that makes records need one, once two of them have it: two terms."""
    latest: bool = False
    """Of a link: whether it leads to the latest record above it in the sheet."""
    by: str = ""
    """Of a link: the field of the linked record that finds it in the sheet: an arrest by its person."""
    example: str = ""
    """A word for it, where that is shorter than the field's example."""


SILENT = SheetWords()


class Field(NamedTuple):
    """One field.  `help` is a whole sentence; `example` is a value as somebody would type it."""

    name: str
    type: FieldType
    help: str
    example: str = ""
    required: bool = False
    default: str | None = None
    due: bool = False
    """A day that may be in the future: of a thing due, not of a thing done."""
    derived: bool = False
    """Worked out from other fields when the record is written; nobody types it."""
    kept: bool = False
    """Of a derived field: a file of ours brings it back as it was, for it is not worked out again."""
    follows: tuple[str, ...] = ()
    """The fields it is worked out from: when a record is changed it is worked out again where one of these is given, be
    it the same, and kept as it was where none is, unless it is itself given."""
    said: SheetWords = SILENT
    """How it is said on a day's sheet."""
    tells: bool = False
    """Of a text: that there is one says something by itself (the record is voided), so that erasing leaves a word."""
    says_erased: bool = False
    """Whether it says of an erased record that it is one, whatever was in it."""

    @property
    def option(self) -> str:
        """The option that gives it."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def columns(self) -> list[str]:
        """The columns that hold it."""
        return [self.name + suffix for suffix in self.type.suffixes]

    @property
    def headings(self) -> list[str]:
        """The headings of its CSV cells."""
        return [self.name + suffix for suffix in self.type.headings]

    def load(self, columns: Sequence[Any]) -> Value:
        """Return the value that its columns hold.  Raises Spoilt where they hold none that it can have."""
        value = self.type.load(columns)
        if value is None and self.required:
            raise Spoilt(f"{self.name} is empty")
        return value

    def erased(self, value: Value, erasing: Redaction) -> Value:
        """Return what is left of its value in an erased record."""
        if value is None or self.says_erased:
            return ERASED if self.says_erased else None
        left = self.type.erased(value, erasing)
        return ERASED if left is None and (self.required or self.tells) else left


class NoSuchField(Unreadable):
    """A name that is of no field of a kind."""


class Agrees(NamedTuple):
    """A rule across records: the linked record has the same value in a field (a sentence group is one person's)."""

    link: str
    field: str


class Presumes(NamedTuple):
    """What a record lets one expect: of a sentence, that the person was charged.  It is remarked on, not refused."""

    kind: str
    by: str
    """The field that both have alike."""
    without: str
    """What is said of somebody who has no such record."""


class LinkedIs(NamedTuple):
    """A rule across records: the linked record has a certain value in a field (a cash order is of cash)."""

    link: str
    field: str
    value: str


class Cap(NamedTuple):
    """A rule across records: what is added up over one linked record never exceeds what that record says.

    `add` is added over the records of `kind` whose `field` is one of `among`; `at_most` is the linked record's field.
    """

    kind: str
    link: str
    add: str
    field: str
    among: tuple[str, ...]
    at_most: str


class Kind:
    """A kind of record: its name, its fields and its rules.  Everything a user can do with it follows from here."""

    def __init__(
        self,
        name: str,
        *,
        about: str,
        example: str,
        date: str,
        fields: Sequence[Field],
        plural: str | None = None,
        one: str | None = None,
        also: Sequence[str] = (),
        shows: Sequence[str],
        borrows: Mapping[str, Sequence[str]] | None = None,
        joins: Sequence[tuple[str, Sequence[str]]] = (),
        fill: Callable[[Record, Reading], Iterator[StrongholdError]] | None = None,
        changed: Callable[[Record, Record, Collection[str]], None] | None = None,
        worked_out: Callable[[Record], str | None] | None = None,
        rules: Sequence[Rule] = (),
        across: Sequence[Agrees | LinkedIs] = (),
        caps: Sequence[Cap] = (),
        estimated: tuple[str, str] | None = None,
        presumes: Presumes | None = None,
    ) -> None:
        """Declare a kind.

        `one` and `plural` are the words for records of it, where they are not its name and that with an s.
        `date` is the field that decides whether a record is in a window, `shows` the fields of a short listing.
        `borrows` names the links through which an empty field is filled from another record, in order.
        `joins` names what records stand for together ("find"), and the self-links that join them, first one given wins.
        `fill` works out derived fields and defaults, `worked_out` says how where that is worth a line.  Before it,
        `changed` empties in a record that is being changed what no longer holds: it takes the record as it was and as
        it is to be, and the fields that were given.
        `estimated` is the field and value of what was not weighed, `presumes` the record that one of this kind lets one
        expect.
        """
        self.name = name
        self.prefix = name.upper()
        self.one = one or name
        self.plural = plural or f"{name}s"
        self.also = tuple(also)
        self.about = about
        self.example = example
        self.date = date
        self.shows = tuple(shows)
        self.borrows = dict(borrows or {})
        self.joins = {what: tuple(links) for what, links in joins}
        self.fill = fill
        self.changed = changed
        self.worked_out = worked_out
        self.rules = tuple(rules)
        self.across = tuple(across)
        self.caps = tuple(caps)
        self.estimated = estimated
        self.presumes = presumes
        self.fields = {field.name: field for field in (*fields, *COMMON)}

    def counted(self, number: int) -> str:
        """Return so many records of it in words: `1 safeguarding-action`, `1,204 arrests`."""
        return counted(number, self.one, self.plural)

    @property
    def table(self) -> str:
        """The table that holds its records."""
        return f"{self.name.replace('-', '_')}_record"

    @cached_property
    def typed(self) -> tuple[Field, ...]:
        """The fields that somebody can type when a record is added."""
        return tuple(field for field in self.fields.values() if not field.derived and field.name != "voided")

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of its fields, in order."""
        return tuple(column for field in self.fields.values() for column in field.columns)

    @cached_property
    def links(self) -> dict[str, Link]:
        """The fields that name another record."""
        return {name: field.type for name, field in self.fields.items() if isinstance(field.type, Link)}

    def reference(self, number: int) -> str:
        """Return `SEIZURE-12`."""
        return f"{self.prefix}-{number}"

    def field(self, name: str) -> Field:
        """Return a field by its name, with hyphens or underscores.  Raises Unreadable."""
        plain = name.strip().replace("-", "_").lower()
        if plain in self.fields:
            return self.fields[plain]
        names = list(map(hyphened, self.fields))
        close = did_you_mean(hyphened(plain), names)
        raise NoSuchField(
            f"{with_article(self.name)} has no field {quoted(name)}", close or f"it has {', '.join(names)}"
        )

    def values(self, row: Mapping[str, Any]) -> Record:
        """Return the record that a row of its columns holds.  Raises Spoilt where one holds no value of its field."""
        return {name: field.load([row[column] for column in field.columns]) for name, field in self.fields.items()}

    def erased(self, record: Record, erasing: Redaction) -> Record:
        """Return what is left of a record that is erased."""
        return record | {name: field.erased(record[name], erasing) for name, field in self.fields.items()}

    def read(self, texts: Mapping[str, str], reading: Reading) -> Record:
        """Read a record from what somebody typed, by field name.  Raises Refused naming all that is wrong at once."""
        record: Record = dict.fromkeys(self.fields)
        problems: list[StrongholdError] = []
        for field in self.fields.values():
            text = texts.get(field.name, field.default)
            if text is None:
                if field.required:
                    problems.append(Missing(field.name, example=field.example))
                continue
            try:
                record[field.name] = self.read_field(field, text, reading)
            except StrongholdError as problem:
                problems.append(problem.at(field=field.name))
        problems += self._wrong_beside(record, {problem.field for problem in problems}, reading)
        if problems:
            raise Refused(f"{self.name} not recorded", problems)
        return record

    def read_field(self, field: Field, text: str, reading: Reading) -> Value:
        """Read one field, and keep a day of a thing done out of the future."""
        value = field.type.read(text, reading)
        if isinstance(field.type, Day) and not field.due and value > reading.today:
            raise Forbidden(f"{show_day(value)} is in the future", f"today is {show_day(reading.today)}")
        return value

    def _wrong_beside(self, record: Record, unread: set[str], reading: Reading) -> list[StrongholdError]:
        """Return what rules the fields break that could be read: one that asks for an unread field says nothing."""
        if not unread:
            return self.wrong_with(record, reading)
        seen = _Watched(record)
        problems = list(self.fill(seen, reading)) if self.fill else []
        unread = unread | {problem.field for problem in problems}
        for rule in self.rules:
            seen.asked.clear()
            problem = rule(seen)
            if problem and not seen.asked & unread:
                problems.append(problem)
        return problems

    def change(self, before: Record, values: Record, reading: Reading) -> tuple[Record, list[StrongholdError]]:
        """Return a record with some fields changed, and every rule of one record that it then breaks.

        What is worked out from a given field is worked out again; what is not stays as it was kept.
        """
        after = before | values
        stays = {}
        for field in self.fields.values():
            if field.follows and field.name not in values:
                if values.keys().isdisjoint(field.follows):
                    stays[field.name] = before[field.name]
                else:
                    after[field.name] = None
        if self.changed:
            self.changed(before, after, values.keys())
        problems = self.wrong_with(after, reading)
        return after | stays, problems

    def wrong_with(self, record: Record, reading: Reading) -> list[StrongholdError]:
        """Fill in what is derived, then return every rule of one record that this one breaks."""
        problems = list(self.fill(record, reading)) if self.fill else []
        return problems or [problem for rule in self.rules if (problem := rule(record))]


class _Watched(dict[str, Value]):
    """A record that remembers which of its fields a rule asked for."""

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Value:
        self.asked.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Value = None) -> Value:
        self.asked.add(name)
        return super().get(name, default)


DAY, TEXT, FLAG, TERM = Day(), Text(), Flag(), Length()

COMMON = (
    Field(
        "area", Text(groups=True), "The area it counts for; left out, it is its case's, else the ledger's.", "Aylesbury"
    ),
    Field("source_ref", TEXT, "Where the evidence is: an occurrence, custody or property number.", "43210012345"),
    Field(
        "notes",
        TEXT,
        "Anything else; a hyphen reads it from standard input.",
        '"seen by two officers"',
        # Where something was is said of an activity in its place, of anything else (`find in "the loft"`) in its notes.
        said=SheetWords(words=("in", "at")),
        says_erased=True,
    ),
    Field("provisional", FLAG, "Still being weighed, counted or confirmed; figures say how many are.", default="no"),
    Field("voided", TEXT, "Why it no longer counts; empty while it does.", '"entered twice"', tells=True),
)
"""The fields that every kind has, beside its reference and its universally unique id."""
