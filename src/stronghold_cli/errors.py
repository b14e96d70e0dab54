"""What can go wrong, each with its exit code.

StrongholdError          70  a fault of ours, unless a class below says otherwise
├── Unreadable            2  what was typed cannot be read
├── NoSuchRecord          3  a reference that names nothing in this ledger
├── LedgerUnusable        4  the file: locked, damaged, newer than the program, not a ledger, disk full
├── OutputUnusable        4  standard output cannot be written: disk full
├── Forbidden             5  readable, but a rule forbids it
│   ├── Misplaced             … for there is no place for that field in such a record
│   └── Restricted            … for the record is shown in totals alone
├── Refused                  several of these at once; the gravest reading error decides
└── ReaderGone            0  whoever read our output has closed it
"""

from collections.abc import Sequence


class StrongholdError(Exception):
    """Something that stops a command.  `str()` is one line that says what to do, in lower case, without a full stop."""

    exit_code = 70

    def at(self, place: str) -> "StrongholdError":
        """Return the same problem with the place where it is in front: a field, a file and a line."""
        return type(self)(f"{place}: {self}")


class Unreadable(StrongholdError):
    """What was typed is not a value of its kind."""

    exit_code = 2


class NoSuchRecord(StrongholdError):
    """A reference that names no record of this ledger."""

    exit_code = 3


class LedgerUnusable(StrongholdError):
    """The ledger file cannot be read or written."""

    exit_code = 4


class OutputUnusable(StrongholdError):
    """Standard output cannot be written, and not because its reader has gone."""

    exit_code = 4


class Forbidden(StrongholdError):
    """What was typed can be read, and a rule of the records forbids it."""

    exit_code = 5


class Misplaced(Forbidden):
    """A field is given that such a record has no place for: nobody need be asked for it."""


class Restricted(Forbidden):
    """A record is named that is restricted: it may be in totals, and nowhere else."""


class ReaderGone(StrongholdError):
    """Standard output was closed by its reader (`| head -1`): nothing is wrong."""

    exit_code = 0


class Refused(StrongholdError):
    """All that is wrong with one record, named at once, so that nobody corrects it field by field."""

    def __init__(self, what: str, problems: Sequence[StrongholdError]) -> None:
        """Take what was refused ("seizure not recorded") and at least one problem."""
        self.what, self.problems = what, tuple(problems)
        lines = [str(problem) for problem in problems]
        super().__init__(f"{what}: {lines[0]}" if len(lines) == 1 else "\n  ".join([f"{what}:", *lines]))

    def at(self, place: str) -> "Refused":
        """Return the same refusal with the place in front."""
        return Refused(f"{place}: {self.what}", self.problems)

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """The lowest code of its problems: what cannot be read comes before what is not allowed."""
        return min(problem.exit_code for problem in self.problems)
