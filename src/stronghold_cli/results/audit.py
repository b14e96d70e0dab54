"""What the access log says about one look at the ledger: who, when, what and for whom, and never what the records hold.

Data Protection Act 2018 s.62: consultation, disclosure, combination and erasure are logged; collection and alteration
are in the ledger's own history.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.values.runs import NumberRuns
from stronghold_cli.values.window import Window

CONSULTATION, DISCLOSURE, COMBINATION, ERASURE, RESTORE = KINDS_OF_ACCESS = (
    "consultation",
    "disclosure",
    "combination",
    "erasure",
    "restore",
)
"""A restore is not one of the law's: it begins a new part of the log."""

MOST_RUNS = 200
"""The most runs of references that an entry names; of more it says how many, between the first and the last."""


class AuditEntry(NamedTuple):
    """One entry.  What is empty was not said, or is not known."""

    command: str
    """What was typed, without any value: `show`, `list seizure`, `trace drugs.weight`."""
    kind: str = CONSULTATION
    at: str = ""
    """UTC, ISO, to the microsecond."""
    login: str = ""
    machine: str = ""
    actor: str = ""
    """Who it was done for, as claimed."""
    why: str = ""
    recipient: str = ""
    authority: str = ""
    """The Act and section, or whose order, that an erasure rests on."""
    kinds: tuple[str, ...] = ()
    """The kinds of record that were asked for."""
    since: str = ""
    until: str = ""
    as_at: str = ""
    """The moment of the past that was asked for."""
    fields: tuple[str, ...] = ()
    """The names of the fields that records were asked for by: never the values."""
    words: bool = False
    """Whether records were asked for by words in them: never the words."""
    people: tuple[str, ...] = ()
    """The keys of the person that was asked for."""
    refs: tuple[str, ...] = ()
    """The references that were shown, or that are behind what was: neighbours as a range, `ARREST-1..3`."""
    among: tuple[str, ...] = ()
    """Of a kind with too many runs to name them, the first and the last: some of these were shown."""
    records: int = 0
    """How many records that is."""
    format: str = ""
    to: str = ""
    """The file that it went to, where it was disclosed."""
    emptied: tuple[str, ...] = ()
    """The numbers of the entries that an erasure emptied: neighbours as a range, `3..5`."""
    change: int = 0
    """The newest change of the ledger that a restore put in the place of another …"""
    sealed_head: str = ""
    """… and the newest head of the log under a seal there, 64 hexadecimal digits …"""
    sealed_entries: int = 0
    """… with how many entries the log had by then."""

    def asked_by(self, where: Iterable[Condition], window: Window, as_at: str = "") -> "AuditEntry":
        """Return the entry with what was asked for: the names of the fields, the window, and the moment of the past."""
        since, until = ("" if day is None else day.isoformat() for day in (window.since, window.until))
        fields = tuple(dict.fromkeys(condition.field for condition in where))
        return self._replace(fields=fields, since=since, until=until, as_at=as_at)


class ShownRecords:
    """The references of what a command shows, as it goes: a list of any length takes little room."""

    def __init__(self, records: Iterable[tuple[Kind, int]] = (), people: Iterable[str] = ()) -> None:
        """Begin with some records and the keys of a person, or with nothing shown."""
        self._numbers: dict[Kind, NumberRuns] = {}
        self._people = dict.fromkeys(people)
        for kind, number in records:
            self.number(kind, number)
        self.to = ""
        """The file that it went to, where that is known only when it is made."""
        self.logged: Callable[[], None] = lambda: None
        """What logs what is shown so far, before anybody has it, where more is shown as it is made."""
        self.passed = 0
        """How many records were noted as they passed, without what is told of others beside them."""

    def __bool__(self) -> bool:
        """Whether anything was shown yet."""
        return bool(self._people) or any(self._numbers.values())

    def __contains__(self, name: str) -> bool:
        """Whether a reference, or a person's key, is of something that was shown."""
        prefix, _, number = name.rpartition("-")
        spans = ((low, high) for kind, low, high in self.spans() if kind.prefix == prefix)
        return name in self._people or any(low <= int(number) <= high for low, high in spans)

    def spans(self) -> Iterator[tuple[Kind, int, int]]:
        """Yield each run of records shown: their kind, the first number and the last."""
        for kind, numbers in self._numbers.items():
            for low, high in numbers.runs():
                yield kind, low, high

    def number(self, kind: Kind, number: int) -> None:
        """Note one record."""
        self._of(kind).add(number)

    def numbers(self, kind: Kind, numbers: Iterable[int]) -> None:
        """Note several records of a kind."""
        add = self._of(kind).add
        for number in numbers:
            add(number)
            self.passed += 1

    def person(self, keys: Iterable[str]) -> None:
        """Note the keys of a person."""
        self._people.update(dict.fromkeys(keys))

    def each(self, kind: Kind, records: Iterable[Record]) -> Iterator[Record]:
        """Yield records, noting each as it passes."""
        add = self._of(kind).add
        for record in records:
            add(record["no"])
            self.passed += 1
            yield record

    def join(self, other: "ShownRecords") -> None:
        """Be one with another from now on: what either notes, both have noted."""
        other.logged = self.logged
        other._numbers |= self._numbers
        other._people |= self._people
        self._numbers, self._people = other._numbers, other._people

    def noted_in(self, access: AuditEntry) -> AuditEntry:
        """Return an entry with all that was shown."""
        refs: list[str] = []
        among: list[str] = []
        count = 0
        for kind, numbers in self._numbers.items():
            runs = numbers.runs()
            count += sum(high - low + 1 for low, high in runs)
            if len(runs) > MOST_RUNS:
                among.append(_reference(kind, runs[0][0], runs[-1][1]))
            else:
                refs += (_reference(kind, low, high) for low, high in runs)
        kinds = access.kinds or tuple(kind.name for kind, numbers in self._numbers.items() if numbers)
        what = access._replace(kinds=kinds, people=tuple(self._people), refs=tuple(refs), among=tuple(among))
        return what._replace(records=count, to=self.to or access.to)

    def _of(self, kind: Kind) -> NumberRuns:
        return self._numbers.setdefault(kind, NumberRuns())


def _reference(kind: Kind, low: int, high: int) -> str:
    return kind.reference(low) if low == high else f"{kind.reference(low)}..{high}"


def names_any(refs: Iterable[str], numbers: Mapping[str, Sequence[int]]) -> bool:
    """Whether references, as an entry has them, name one of some records: their numbers in order, by prefix."""
    for ref in refs:
        first, _, last = ref.partition("..")
        prefix, _, low = first.rpartition("-")
        if not (low.isdecimal() and (last or low).isdecimal()):
            continue  # somebody else wrote it
        wanted = numbers.get(prefix, ())
        place = bisect_left(wanted, int(low))
        if place < len(wanted) and wanted[place] <= int(last or low):
            return True
    return False
