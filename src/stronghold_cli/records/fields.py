"""What a field of a record is declared with."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.amounts import Length
from stronghold_cli.records.names import Flag
from stronghold_cli.records.types import ERASED, Day, FieldType, Notes, Redaction, Text, Value
from stronghold_cli.values.stored import Spoilt

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
    rest: bool = False
    """Whether such a word introduces all up to the next comma: `to adult social care`."""
    introduced: bool = False
    """Whether it takes no value without one of these, or its own name, in front: a bare day is another one."""
    first: bool = False
    """Whether it takes a word that other fields would take as well: `20m` is a term, `for 20m` another one."""
    shares: bool = False
    """Whether its words introduce what such a field takes too, where the record has no place for it: `for 12 months`
    of a community order."""
    leads: bool = False
    """Whether words right after the kind's name that no field knows are its value: `seizure fur-coat`."""
    day_of: str = ""
    """Of a day: the choice that it is the day of; the sheet's, where that is given and not its default."""
    recorded: str = ""
    """How a record that a line of its own kind names is changed instead, where more than its `edit` is to be said."""
    settles: bool = False
    """Whether its choices begin a line that settles a record of the ledger: `acquitted P-37`."""
    settled_among: tuple[str, str] | None = None
    """Of a field that a line settles by its own words: which records it is of, by another field and its choice."""
    doubts: Callable[[Record, Value, Value], str] = lambda record, choice, day: ""
    """Of such a field: what in an open record speaks against a choice on a day, so that only its reference settles it
    so."""
    until_answered: tuple[str, ...] = ()
    """What else a line may say about a record that is settled and waits for another one, its next hearing: a charge
    that was proved, until it is sentenced."""
    still_open: tuple[str, ...] = ()
    """The choices of a record that a later line of its person may still decide: bail, for `P-9 NFA`."""
    decided: tuple[str, ...] = ()
    """What such a line may say; any other choice needs a record of its own: a charge."""
    ended_by: tuple[str, str] | None = None
    """The kind, and its link, of a record that ends what was still open: the arrest of a charge."""
    opens: bool = False
    """Of a self-link: its name begins a line, and the indented records under that are joined to the first of them."""
    another: str = ""
    """Of such a link: the question at the keyboard, once a record was kept, whether another is to be joined to it."""
    relation: str = ""
    """Of a self-link: the word that joins a record to an earlier one of the same person: `concurrent`."""
    where: str = ""
    """Of such a link: the field that makes records need one, once two of them have it: two terms."""
    latest: bool = False
    """Of a link: whether it leads to the latest record above it in the sheet."""
    by: str = ""
    """Of a link: the field of the linked record that finds it in the sheet: an arrest by its person."""
    usual: str = ""
    """Of a choice that every record needs: which it is where a line says none (`P-1 6 years`, imprisonment)."""
    heads: str = ""
    """How a text looks that says it of all lines below, alone on a line: `Aylesbury Crown Court`."""
    beside: str = ""
    """The field of the linked record that says it too, where one line is of both: an arrest for what was charged."""
    example: str = ""
    """A word for it, where that is shorter than the field's example."""


SILENT = SheetWords()


class Takes(NamedTuple):
    """What a link takes that was left out: its person's only such record of that case, on or before its own day."""

    among: tuple[tuple[str, str], ...] = ()
    """Fields of the linked record, each with the choice that it must have: a charge that is undecided."""
    stays: Callable[[Record, date], tuple[str, ...]] = lambda linked, day: ()
    """Why an only record is not taken by one of that day, in words to stand in brackets: a plea of not guilty."""
    unless: tuple[tuple[str, str, str], ...] = ()
    """A field of the linked record, a choice, and words for it: an only record that has it is not taken."""
    when: Callable[[Record], bool] = lambda record: True
    """Whether a record takes one, and settles it …"""
    otherwise: str = ""
    """… and what is said about the one that may be meant, where it does not."""
    settles: tuple[str, str] | None = None
    """The field of the linked record that is settled by being named, and its choice then."""


class Only(NamedTuple):
    """The records that alone can have a field: a field and its choice there, and words for them.

    Without words it is a rule of the kind that refuses the field to others.
    """

    field: str
    choice: str
    words: str = ""

    def fits(self, record: "Record") -> bool:
        """Whether a record can have the field; while nobody can say, it can."""
        return record.get(self.field) in (self.choice, None)


class OfPerson(NamedTuple):
    """What a field says about the person whose key a record has: it holds in other records of them."""

    unsaid: tuple[str, ...] = ()
    """Values that say nothing."""
    grows: tuple[str, str] | None = None
    """The one value that becomes the other in time, and never back; None: it stays as it is."""


class Field(NamedTuple):
    """One field.  `help` is a whole sentence; `example` is a value as somebody would type it."""

    name: str
    type: FieldType
    help: str
    example: str = ""
    required: bool = False
    default: str | None = None
    derived: bool = False
    """Worked out from other fields when the record is written; nobody types it."""
    kept: bool = False
    """Of a derived field: a file of ours brings it back as it was, for it is not worked out again."""
    follows: tuple[str, ...] = ()
    """The fields it is worked out from.  A change works it out again where one of these is given, even
    unchanged, and else kept as it was, unless it is itself given."""
    on_sheet: SheetWords = SILENT
    """How it is said on a day's sheet."""
    of_person: OfPerson | None = None
    """Of what is said about a person: how it holds in other records of them."""
    takes: Takes | None = None
    """Of a link: what it takes where it is left out."""
    only: Only | None = None
    """Which records alone can have it: a class, drugs."""
    usually: str = ""
    """The field of the same record whose value it usually has, which is offered at the keyboard."""
    asks: str = ""
    """Of a field that another one may stand for: the question at the keyboard, which takes either."""
    tells: bool = False
    """Of a text: that there is one says something by itself (the record is voided), so that erasing leaves a word."""
    says_erased: bool = False
    """Whether it tells that a record was erased, whatever was in it."""
    called: str = ""
    """What a sentence calls it, where its name says less than it holds: `trial or hearing on`."""

    @property
    def in_words(self) -> str:
        """What a sentence calls it."""
        return self.called or self.name.replace("_", " ")

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


DAY, DUE, TEXT, FLAG, TERM = Day(), Day(due=True), Text(), Flag(), Length()

COMMON = (
    Field(
        "area",
        Text(groups=True, names_nobody=True),
        "The area it counts for; left out, it is its case's, else the ledger's.",
        "Aylesbury",
    ),
    Field("source_ref", TEXT, "Where the evidence is: an occurrence, custody or property number.", "43210012345"),
    Field(
        "notes",
        Notes(),
        "Anything else; a hyphen reads it from standard input.",
        '"seen by two officers"',
        # Where something was goes into an activity's place, for anything else (`find in "the loft"`) into its notes.
        on_sheet=SheetWords(words=("in", "at", "behind", "under", "inside", "beneath"), rest=True),
        says_erased=True,
    ),
    Field("provisional", FLAG, "Still being weighed, counted or confirmed; figures say how many are.", default="no"),
    Field("voided", TEXT, "Why it no longer counts; empty while it does.", '"entered twice"', tells=True),
)
"""The fields that every kind has, beside its reference and its universally unique id."""
