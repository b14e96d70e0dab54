"""What can go wrong, each with its exit code.

StrongholdError          70  a fault of ours, unless a class below says otherwise
├── Unreadable            2  what was typed cannot be read
│   ├── NotADate              … not as a date, nor as any span of dates
│   └── SeveralMeanings       … as one thing: only who typed it knows which it is
├── NoSuchRecord          3  a reference that names nothing in this ledger
├── LedgerUnusable        4  the file: locked, damaged, newer than the program, not a ledger, disk full
├── OutputUnusable        4  standard output cannot be written: disk full
├── Forbidden             5  readable, but a rule forbids it
│   ├── Missing               … for a field is left out (2 where every record needs it)
│   ├── Misplaced             … for there is no place for that field in such a record
│   └── Restricted            … for the record is shown in totals alone
├── Refused                  several of these at once; the gravest reading error decides
└── ReaderGone            0  whoever read our output has closed it
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, Self

NEXT = " // "
"""What stands between two lines of a day's sheet that are typed as one."""


class Instead(NamedTuple):
    """What can stand on a line of a day's sheet, and would be read there."""

    kept: str
    left_out: str = ""
    """What then stands behind `#`."""
    facts: tuple[str, ...] = ()
    """The words of that which may hold a fact."""
    noted: tuple[str, ...] = ()
    """The words that may hold a fact, and are then in notes alone."""
    moved: str = ""
    """The words that are then in notes, or behind `#`."""
    shown: bool = True
    """Whether the message has it, where its hint does not say the same already."""
    unread: tuple[str, ...] = ()
    """Which of the lines of `kept`, that `//` parts, are not read, and are to be said in other words."""

    def __str__(self) -> str:
        """Return the line as it is typed."""
        return " # ".join(filter(None, (self.kept, self.left_out))) if self.kept else f"# {self.left_out}"

    @property
    def read(self) -> str:
        """The line that is read: without what is still to be said in other words."""
        lines = self.kept.split(NEXT)
        return str(self._replace(kept=NEXT.join(line for line in lines if line not in self.unread)))

    @property
    def lost(self) -> str:
        """What it does not record, in words; empty where that is nothing."""
        said = [("left out", self.facts), ("only in the notes", self.noted)]
        return "; ".join(f"{where}: {', '.join(facts)}" for where, facts in said if facts)


class StrongholdError(Exception):
    """Something that stops a command.  `str()` is one line that says what to do, in lower case, without a full stop.

    Code asks what an error is by its class and its attributes: nothing but `words` puts them into a sentence.
    """

    exit_code = 70
    choices: tuple[str, ...] = ()
    """The lines that a line of a day's sheet may be meant as, where only who wrote it can tell."""

    def __init__(
        self,
        said: str,
        hint: str = "",
        *,
        field: str = "",
        place: str = "",
        line: int = 0,
        example: Sequence[tuple[str, str]] = (),
        shows: Sequence[tuple[str, int]] = (),
        instead: Instead | None = None,
        about: str = "",
    ) -> None:
        """Take what is the matter and what to do about it, and what is known beside that.

        `field` is the field of a record that it is about, `place` what else it is in (an option, a file), `line` the
        line of a day's sheet.  `example` gives fields a right value, no name standing for the field that it is about.
        `shows` names records, each by kind and number, whose content is in the message though nobody typed it.
        `instead` is what would be read in the place of that line, and `about` the words of it that are wrong.
        """
        super().__init__(said)
        self.said, self.hint, self.field, self.place, self.line = said, hint, field, place, line
        self.example, self.shows, self.instead = tuple(example), tuple(dict.fromkeys(shows)), instead
        self.about = about

    def __str__(self) -> str:
        """Return it in words."""
        return words(self)

    def one_by_one(self) -> "tuple[StrongholdError, ...]":
        """Return each problem by itself: this one, or all that were refused at once."""
        return (self,)

    def but(self, **changed: Any) -> Self:
        """Return the same problem with some attributes changed."""
        other = type(self).__new__(type(self), self.said)
        vars(other).update(vars(self), **changed)
        return other

    @property
    def facts(self) -> tuple[Any, ...]:
        """What tells it from another problem."""
        return type(self), self.line, self.place, self.field, self.said

    def at(self, place: str = "", *, field: str = "", line: int = 0) -> Self:
        """Return the same problem with the place where it is in front, with its field, or with its line."""
        place = ": ".join(filter(None, (place, self.place)))
        return self.but(place=place, field=field or self.field, line=line or self.line)

    def showing(self, *records: tuple[str, int]) -> Self:
        """Return the same problem with more records whose content is in its message."""
        return self.but(shows=tuple(dict.fromkeys((*self.shows, *records))))


class Placed:
    """A block in which whatever is wrong gets a place, a field or a line, as `at` gives it."""

    def __init__(self, place: str = "", *, field: str = "", line: int = 0) -> None:
        """Take what `at` takes."""
        self.where = (place, field, line)

    def __enter__(self) -> None: ...

    def __exit__(self, _: object, problem: BaseException | None, __: object) -> None:
        """Raise the problem with where it is."""
        if isinstance(problem, StrongholdError):
            place, field, line = self.where
            raise problem.at(place, field=field, line=line) from None


class Unreadable(StrongholdError):
    """What was typed is not a value of its kind."""

    exit_code = 2


class NotADate(Unreadable):
    """A text that is no date at all, where another one is only no day of any calendar."""


class SeveralMeanings(Unreadable):
    """A word that may mean several things: nobody but who typed it knows which."""

    candidates: tuple[str, ...] = ()


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


class Missing(Forbidden):
    """A field is left out that this record needs, or that every record does: then nothing can be read."""

    def __init__(self, field: str, why: str = "", *, example: str = "", **known: Any) -> None:
        """Take the field, why this record needs it (empty where every record does), and a right value of it."""
        said = f"missing, {why}" if why else "missing"
        super().__init__(said, field=field, example=[(field, example)] if example else (), **known)
        self.why = why
        self.exit_code = Forbidden.exit_code if why else Unreadable.exit_code


class Misplaced(Forbidden):
    """A field is given that such a record has no place for: nobody need be asked for it."""


class Restricted(Forbidden):
    """A record is named that is restricted: it may be in totals, and nowhere else."""


class ReaderGone(StrongholdError):
    """Standard output was closed by its reader (`| head -1`): nothing is wrong."""

    exit_code = 0


class Refused(StrongholdError):
    """All that is wrong with one record, named at once, so that nobody corrects it field by field."""

    def __init__(self, said: str, problems: Sequence[StrongholdError]) -> None:
        """Take what was refused ("seizure not recorded") and at least one problem."""
        super().__init__(said, shows=[record for problem in problems for record in problem.shows])
        self.problems = tuple(problems)

    def one_by_one(self) -> tuple[StrongholdError, ...]:
        """Return all that was refused."""
        return self.problems

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """The lowest code of its problems: what cannot be read comes before what is not allowed."""
        return min(problem.exit_code for problem in self.problems)


def words(problem: StrongholdError) -> str:
    """Put an error into words, all that was refused in a line each.

    What is on a line of a day's sheet gives its example as a sheet has it: `term=6y`, not `--term 6y`.
    """
    line = f"line {problem.line}" if problem.line else ""
    said = ": ".join(filter(None, (line, problem.place, problem.field, problem.said)))
    if isinstance(problem, Refused):
        several = [words(each) for each in problem.problems]
        return f"{said}: {several[0]}" if len(several) == 1 else "\n  ".join([f"{said}:", *several])
    options = (_given(name or problem.field, text, on_sheet=bool(line)) for name, text in problem.example)
    example = " or ".join(options)
    hint = ", ".join(filter(None, (problem.hint, example and f"e.g. {example}")))
    if problem.instead is not None and problem.instead.shown:
        hint = f"{'; '.join(filter(None, (problem.instead.lost, hint)))}: {problem.instead}"
    return f"{said} ({hint})" if hint else said


def _given(name: str, text: str, *, on_sheet: bool) -> str:
    """Return how a field is given, or answered where it has no name; `text` is as a shell takes it.

    Quotes of its own (`'"a text"'`) are doubled on a sheet, and stand alone in an answer.
    """
    if text.startswith("'") and (on_sheet or not name):
        from shlex import split  # few values have quotes of their own

        [bare] = split(text)
        text = '"' + bare.replace('"', '""') + '"' if on_sheet else bare
    if not name:
        return text
    return f"{name}={text}" if on_sheet else f"--{name.replace('_', '-')} {text}"


def system_words(fault: Exception) -> str:
    """Return what the system says about a fault, as our lines have it: in lower case."""
    return (getattr(fault, "strerror", None) or str(fault)).lower()
