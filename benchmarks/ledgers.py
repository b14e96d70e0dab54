"""Ledgers of made-up records for measuring: the same ones every time, written by the program's own store.

python benchmarks/ledgers.py make 1000              prints the place of a ledger of so many records
python benchmarks/ledgers.py load FOLDER LEDGER     loads a folder of CSV into a new ledger
"""

import contextlib
import hashlib
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from stronghold_cli.actions.load import load_folder
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.sentence import WITH_TERM
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing
from stronghold_cli.store.records.rows import insert
from stronghold_cli.store.schema import migrations
from stronghold_cli.store.schema import views as schema
from stronghold_cli.store.settings.cover import say_area
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass, Pieces
from stronghold_cli.values.term import Term

FOLDER = Path(__file__).with_name("ledgers")
SHARES = {"case": 0.02, "line": 0.02, "activity": 0.08, "arrest": 0.16, "charge": 0.08, "seizure": 0.50} | {
    "cash-order": 0.05,
    "sentence": 0.05,
    "safeguarding": 0.04,
}
"""How much of a ledger is of each kind."""

_FIRST, _DAYS = date(2012, 1, 1), 3500

T = TypeVar("T")


def ledger_of(records: int) -> Path:
    """Return a ledger of that many records, made now where there is none of today's schema and of these records."""
    made_by = b"".join(Path(file).read_bytes() for file in (migrations.__file__, schema.__file__, __file__))
    path = FOLDER / f"{records}-records-{hashlib.sha256(made_by).hexdigest()[:8]}.db"
    if not _whole(path, records):
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.glob(f"{records}-records-*"):
            old.unlink()
        print(f"making a ledger of {records:,} records …", file=sys.stderr)
        with writing(path, Entry(datetime.now(UTC), "benchmark")) as connection:
            made = _Maker(records)
            for kind in KINDS.values():
                insert(connection, kind, made.of(kind))
            connection.executemany("INSERT INTO same_person (person, same_as) VALUES (?, ?)", made.same())
            say_area(connection, "Aylesbury Vale")
        with contextlib.closing(sqlite3.connect(path)) as connection:
            # All in the one file, so that no log beside it is read by one side and not by the other.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _whole(path: Path, records: int) -> bool:
    if not path.exists():
        return False
    with contextlib.closing(sqlite3.connect(path)) as connection:
        try:
            found = [connection.execute(f"SELECT COUNT(*) FROM {kind.table}").fetchone()[0] for kind in KINDS.values()]
        except sqlite3.Error:
            return False
        return sum(found) == records


class _Maker:
    """Makes the records of one ledger, kind after kind, each one passing the rules of its kind."""

    def __init__(self, records: int) -> None:
        self.random = Random(records).random
        self.reading = Reading(date.today(), no_new_person)
        self.count = {kind: round(records * share) for kind, share in SHARES.items()}
        self.people = max(1, self.count["arrest"] * 3 // 4)
        self.cash: list[tuple[int, date, int]] = []
        """Number, day and pence of each seizure of cash."""
        self.arrests: list[tuple[str, date]] = []
        """Person and day of each arrest."""
        self.search: Record = {}
        """What all seizures of the last search have alike, with the number of its first one."""
        self.before: Record | None = None
        """The last sentence made."""

    def same(self) -> Iterator[tuple[str, str]]:
        """Yield the keys that stand for another one: of one person in a hundred."""
        return ((f"P-{n}", f"P-{n - 1}") for n in range(100, self.people + 1, 100))

    def of(self, kind: Kind) -> Iterator[Record]:
        """Yield the records of one kind."""
        make = getattr(self, f"_{kind.name.replace('-', '_')}")
        for number in range(1, self.count[kind.name] + 1):
            record = dict.fromkeys(kind.fields) | {"provisional": self.chance(0.05)} | make(number)
            if self.chance(0.01):
                record["voided"] = "entered twice"
            if self.chance(0.3):
                record["notes"] = f"made up for measuring, number {number} of the {kind.plural}"
            assert not (wrong := kind.wrong_with(record, self.reading)), wrong  # noqa: S101 - a fault of this file
            yield record

    def chance(self, share: float) -> bool:
        """Return true so often."""
        return self.random() < share

    def below(self, end: int) -> int:
        """Return a whole number from 0, below the end."""
        return int(self.random() * end)

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[self.below(len(choices))]

    def weighed(self, shares: Mapping[T, int]) -> T:
        """Return one of the choices, each as often as its share of 100 says."""
        at = self.below(100)
        for choice, share in shares.items():
            at -= share
            if at < 0:
                return choice
        return choice

    def day(self) -> date:
        """Return a day."""
        return _FIRST + timedelta(days=self.below(_DAYS))

    def some(self, kind: str, share: float) -> int | None:
        """Return the number of a record of another kind, so often."""
        return 1 + self.below(self.count[kind]) if self.chance(share) else None

    def person(self) -> str:
        """Return a person's key."""
        return f"P-{1 + self.below(self.people)}"

    def _case(self, number: int) -> Record:
        opened = self.day()
        closed = opened + timedelta(days=30 + self.below(700)) if self.chance(0.7) else None
        return {"name": f"Operation {number}", "opened": opened, "closed": closed, "summary": "a line run from London"}

    def _line(self, number: int) -> Record:
        first = self.day()
        dismantled = first + timedelta(days=30 + self.below(600)) if self.chance(0.85) else None
        return {
            "name": f"Line {number}",
            "reach": self.weighed({"county": 65, "local": 30, "unknown": 5}),
            "first_seen": first,
            "dismantled": dismantled,
            "closure": self.pick(("holder-charged", "number-deactivated")) if dismantled else None,
            "replaces": number - 1 if number > 1 and self.chance(0.1) else None,
            "case": self.some("case", 0.6),
        }

    def _activity(self, number: int) -> Record:
        activity = self.weighed(
            {"warrant": 25, "stop-and-search": 30, "vehicle-stop": 15, "cuckooing-visit": 20, "welfare-visit": 10}
        )
        visited = activity in ("warrant", "cuckooing-visit") and self.chance(0.9)
        return {
            "date": self.day(),
            "activity": activity,
            "number": 1 + self.below(20) if activity != "warrant" else 1,
            "addresses": 1 + self.below(6) if visited else None,
            "line": self.some("line", 0.5),
        }

    def _charge(self, number: int) -> Record:
        day, person = self.day(), self.person()
        if arrest := self.some("arrest", 0.8):
            person, arrested = self.arrests[arrest - 1]
            day = arrested + timedelta(days=self.below(60))
        outcome = self.weighed({"awaiting": 30, "convicted": 55, "acquitted": 8, "discontinued": 7})
        return {
            "date": day,
            "person": person,
            "offences": self.pick(("PWITS class A", "PWITS class A x2; possession of class B", "supply of crack x3")),
            "by": self.pick(("custody", "requisition")),
            "outcome": outcome,
            "outcome_on": None if outcome == "awaiting" else day + timedelta(days=self.below(300)),
            "arrest": arrest,
            "line": self.some("line", 0.5),
        }

    def _safeguarding(self, number: int) -> Record:
        keyed = self.chance(0.5)
        return {
            "date": self.day(),
            "action": self.pick(("identified", "engaged", "referred", "nrm-referral", "safeguarded")),
            "age_band": self.weighed({"adult": 60, "child": 38, "unknown": 2}),
            "person": self.person() if keyed else None,
            "people": None if keyed else 1 + self.below(4),
            "line": self.some("line", 0.5),
            "activity": self.some("activity", 0.3),
        }

    def _arrest(self, number: int) -> Record:
        day = self.day()
        person = self.person()
        self.arrests.append((person, day))
        result = self.weighed({"charged": 60, "pending": 10, "bailed": 10, "no-further-action": 20})
        return {
            "date": day,
            "person": person,
            "age_band": self.weighed({"adult": 80, "child": 18, "unknown": 2}),
            "role": self.pick(("line-holder", "runner", "courier", "cash-holder", "other")),
            "offence": "PWITS class A",
            "result": result,
            "result_on": None if result == "pending" else day + timedelta(days=self.below(30)),
            "line": self.some("line", 0.7),
            "activity": self.some("activity", 0.5),
        }

    def _seizure(self, number: int) -> Record:
        category = self.weighed({"drug": 62, "cash": 16, "phone": 15, "weapon": 4, "vehicle": 3})
        record: Record = {
            **self._search(number),
            "item": category,
            "exhibit": f"JB/{number}",
            "power": self.pick(("pace", "poca", "mda")),
        }
        worth = Money(500 + self.below(400_000))
        if category == "cash":
            self.cash.append((number, record["date"], worth.pence))
            return record | {"value": worth}
        if category != "drug":
            return record | {"item": self.pick({"weapon": ("machete", "knife")}.get(category, (category,)))}
        item = self.weighed({"heroin": 30, "crack": 30, "cocaine": 10, "cannabis": 22, "mdma": 5, "caffeine": 3})
        pieces = Pieces(1 + self.below(60), "wrap") if self.chance(0.4) else None
        if item == "cannabis" and self.chance(0.2):
            pieces = Pieces(1 + self.below(40), "plant")
        elif item == "mdma":
            pieces = Pieces(1 + self.below(300), "tablet")
        weight = None if pieces and self.chance(0.3) else Mass(50 + self.below(90_000))
        return record | {
            "item": item,
            "weight": weight,
            "pieces": pieces,
            "weighed": self.pick(("net", "gross", "estimated")) if weight else None,
            "identified": self.pick(("field-test", "lab")),
            "value": worth if self.chance(0.9) else None,
        }

    def _search(self, number: int) -> Record:
        """Four seizures in ten are of the search before them; a few name not the first of it, but another."""
        if self.search and self.chance(0.4):
            first = self.search["first"]
            alike = {name: value for name, value in self.search.items() if name != "first"}
            return alike | {"find": number - 1 if self.chance(0.05) else first}
        alike = {
            "date": self.day(),
            "line": self.some("line", 0.6),
            "arrest": self.some("arrest", 0.4),
            "activity": self.some("activity", 0.4),
        }
        self.search = alike | {"first": number}
        return alike

    def _cash_order(self, number: int) -> Record:
        """Every seizure of cash is detained first; what is left over is forfeited, returned or confiscated in part."""
        (seizure, day, pence), later = self.cash[(number - 1) % len(self.cash)], (number - 1) // len(self.cash)
        settled = later > 0 or self.chance(0.4)
        stage = self.weighed({"forfeited": 60, "returned": 25, "confiscated": 15}) if settled else "detained"
        return {
            "date": day + timedelta(days=2 + self.below(90)),
            "seizure": seizure,
            "stage": stage,
            "amount": Money(1 + self.below(pence) // (2 if settled else 1)),
            "by": self.pick(("court", "notice")),
        }

    def _sentence(self, number: int) -> Record:
        before = self.before if number % 3 != 1 else None
        disposal = self.weighed(
            {"imprisonment": 60, "yoi": 8, "extended": 3, "dto": 4, "suspended": 12, "life": 1, "community": 12}
        )
        record: Record = {
            "date": before["date"] if before else self.day(),
            "person": before["person"] if before else self.person(),
            "disposal": disposal,
            "term": Term(3 + self.below(120), self.below(2) * 14) if disposal in WITH_TERM else None,
            "minimum_term": Term(120 + self.below(240)) if disposal == "life" else None,
            "offence": "being concerned in the supply of crack",
            "line": self.some("line", 0.6),
        }
        if before and self.chance(0.3):
            record["with"] = number - 1
        elif before and self.chance(0.1):
            record |= {"replaces": number - 1, "varied_on": record["date"] + timedelta(days=100)}
        if disposal in WITH_TERM and self.chance(0.05):
            record["effective"] = Term(12 + self.below(120))
        if self.chance(0.02):
            record["quashed_on"] = record["date"] + timedelta(days=200)
        self.before = record
        return record


def main(what: str, *words: str) -> None:
    """Do what the command line says."""
    if what == "make":
        print(ledger_of(int(words[0])))
        return
    folder, ledger = map(Path, words)
    with writing(ledger, Entry(datetime.now(UTC), "benchmark")) as connection:
        load_folder(connection, folder, date.today())


if __name__ == "__main__":
    main(*sys.argv[1:])
