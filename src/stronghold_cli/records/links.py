"""The type of fields that name another record, and what such a record is called."""

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.names import PREFIXES
from stronghold_cli.records.types import FieldType, Reading
from stronghold_cli.values.keys import Reference
from stronghold_cli.values.text import cut, one_line, with_article

NAMED: set[str] = set()
"""The kinds whose records people call by a name; each puts itself in."""


class Called(str):
    """What people call a record, until a ledger says which one it is."""

    __slots__ = ()

    @classmethod
    def later(cls, kind: str, text: str) -> "Called":
        """Return the name of a record of a kind where no ledger is open yet."""
        return cls(text)


class NamedNumber(int):
    """The number of a record with what people call it, for tables alone."""

    name: str

    def __new__(cls, number: int, name: str) -> "NamedNumber":
        """Return that number."""
        made = super().__new__(cls, number)
        made.name = name
        return made


LONGEST_NAME = 24
"""How many letters of a name stand beside a reference."""


class Link(FieldType):
    """A record of another kind, or another one of the same; its name stands for its reference, where it has one."""

    sql = "INTEGER"
    suffixes = ("_no",)
    groups = True
    names_nobody = True

    def __init__(self, kind: str, *, says: str = "", by_sum: bool = False) -> None:
        """Take the name of the kind that it names records of, and of the same kind what it says: `runs after`.

        `by_sum` is whether a sum of cash may stand for one: `£4,260 of P-6`.
        """
        self.kind = kind
        self.says = says
        self.by_sum = by_sum
        self.prefix = kind.upper()
        self.looks = rf"(?i){self.prefix}[\s-]*[0-9]+"

    @property
    def metavar(self) -> str:  # type: ignore[override]
        """What stands for a value in help."""
        return f"{self.prefix}-N{'|NAME' * (self.kind in NAMED)}"

    def read(self, text: str, reading: Reading) -> int | Called:
        """Read `LINE-7`, `line 7` or `7`, and `Falcon` where the reading can find a name.

        Raises Forbidden for a record of another kind, and what is said about a name.
        """
        named = self.kind in NAMED or (self.by_sum and text.strip().startswith("£"))
        if named and reading.called and text.strip() and not _names_a_record(text, self.prefix):
            found: int | Called = reading.called(self.kind, text.strip())
            return found
        if self.by_sum and text.strip().startswith("£"):
            raise Unreadable(f"nothing says which {self.kind} {text.strip()} is", f"e.g. {self.prefix}-12")
        reference = Reference.parse(text, self.prefix)
        if reference.prefix != self.prefix:
            raise Forbidden(f"{reference} is not {with_article(self.kind)}", f"e.g. {self.prefix}-12")
        return reference.number

    def show(self, value: int | Called) -> str:
        """Write `LINE-7`, with its name where that is known: `LINE-7 Falcon`."""
        if isinstance(value, Called):
            return str(value)
        name = f" {cut(one_line(value.name), LONGEST_NAME)}" if isinstance(value, NamedNumber) else ""
        return f"{self.prefix}-{int(value)}{name}"

    def cell(self, stored: int) -> str:
        """Return `LINE-7`."""
        return f"{self.prefix}-{stored}"

    def to_json(self, value: int) -> str:
        """Return `LINE-7`."""
        return f"{self.prefix}-{int(value)}"


def _names_a_record(text: str, prefix: str) -> bool:
    """Whether a text is the reference of some record, where a number alone is of one with that prefix."""
    try:
        return Reference.parse(text, prefix).prefix in PREFIXES
    except Unreadable:
        return False
