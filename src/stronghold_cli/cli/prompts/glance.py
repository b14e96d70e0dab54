"""Short reads of the ledger between questions: nothing is locked while a person thinks."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from stronghold_cli.catalogue.items import Own
from stronghold_cli.catalogue.prices import Price, price_list
from stronghold_cli.errors import NoSuchRecord, Restricted
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.told import of_person
from stronghold_cli.records.types import Reading
from stronghold_cli.render.records import summary
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import is_there, reading
from stronghold_cli.store.records.latest import last_of_person, last_worked_on, likely_people
from stronghold_cli.store.records.listing import borrowed
from stronghold_cli.store.records.names import called_alike, number_called
from stronghold_cli.store.records.rows import fetch, next_person, person_known
from stronghold_cli.store.settings.own_items import read_own_items
from stronghold_cli.store.settings.prices import prices_of
from stronghold_cli.values.text import quoted

if TYPE_CHECKING:
    from stronghold_cli.actions.taking import Taking
    from stronghold_cli.records.told import Told

_R = TypeVar("_R")


class LedgerGlance:
    """What questions need from the ledger, which may not exist yet.  Each thing is looked up once."""

    def __init__(self, place: Path, patience: float) -> None:
        """Take the ledger's place."""
        self._place, self._patience = place, patience
        self._seen: dict[Any, Any] = {}

    def check(self) -> None:
        """Check that the ledger can be used, before anybody answers anything.  Raises LedgerUnusable."""
        if is_there(self._place):
            with reading(self._place, self._patience):
                return
        from stronghold_cli.store.file.placing import check_folder  # only a new file needs it

        check_folder(self._place)

    def last(self, name: str, person: str | None, *, going: bool) -> int | None:
        """Return the linked record of the newest record with that link, the person's own if there is one.

        None if it has ended; a person's own counts even then, unless it has to be `going`.
        """

        def look(connection: Connection) -> int | None:
            own = last_of_person(connection, person, name) if person else None
            if own is not None:
                return _if_going(connection, name, own) if going else own
            return _if_going(connection, name, last_worked_on(connection, name))

        return self._look(("last", name, person, going), look, None)

    def next_person(self) -> str:
        """Return the next person's key."""
        return self._look("next", next_person, "P-1")

    def own_items(self) -> Own:
        """Return the team's own items and words."""
        return self._look("own items", read_own_items, ())

    def prices(self) -> Sequence[Price]:
        """Return the price list, the team's own prices first."""
        return self._look("prices", prices_of, price_list())

    def is_known(self, person: str) -> bool:
        """Whether any record names that person."""
        return self._look(("person", person), lambda connection: person_known(connection, person), False)

    def linked(self, link: Link, number: int) -> str:
        """Return the linked record in words: `LINE-1: Falcon, county`.  Raises NoSuchRecord."""
        kind = KINDS[link.kind]
        try:
            record: Record | None = self._look((kind.name, number), lambda c: fetch(c, kind, number), None)
        except Restricted:
            return f"{link.show(number)}: restricted"
        if record is None:
            raise NoSuchRecord(
                f"no {kind.reference(number)}, for there is no ledger yet", f"record the {kind.name} first"
            )
        return f"{link.show(number)}: {summary(kind, record)}"

    def likely_people(self, case: int | None, most: int) -> list[str]:
        """Return the key recorded last, and the newest keys of a case, else of the last record's case."""
        case = self.last("case", None, going=True) if case is None else case
        return self._look(("people", case), lambda connection: likely_people(connection, case, most), [])

    def called(self, kind: str, text: str) -> int:
        """Return the number of the record of a kind with that name.  Raises NoSuchRecord, SeveralMeanings."""
        number = self._look(("number", kind, text), lambda c: number_called(c, KINDS[kind], text), None)
        if number is None:
            raise NoSuchRecord(
                f"no {kind} is called {quoted(text)}, for there is no ledger yet", f"record the {kind} first"
            )
        return number

    def called_alike(self, kind: Kind, record: Record) -> str | None:
        """Return in words which other records share a record's name."""
        key = ("called", kind.name, record.get(kind.naming or ""))
        return self._look(key, lambda connection: called_alike(connection, kind, record), None)

    def borrowed(self, kind: Kind, record: Record, name: str) -> Any:
        """Return the value that an empty field of a record would borrow, or None."""
        for through in kind.borrows.get(name, ()):
            number, other = record.get(through), KINDS[kind.links[through].kind]
            if number is not None and (value := self._all_of(other, number).get(name)) is not None:
                return value
        return None

    def takings(self, kind: Kind, texts: Mapping[str, str], today: date) -> "list[Taking]":
        """Return what the omitted links of a record take."""
        if not kind.taking:
            return []
        from stronghold_cli.actions.record import would_take  # most kinds take nothing

        what = ("takings", kind.name, tuple(sorted(texts.items())))
        return self._look(what, lambda connection: would_take(connection, kind, texts, today), [])

    def told(self, kind: Kind, texts: Mapping[str, str], known: Reading) -> "Mapping[str, Told]":
        """Return what a record of a person takes from others of them, by field."""
        if not of_person(kind):
            return {}
        from stronghold_cli.actions.telling import Typed, told_for  # few kinds say anything of a person

        what = ("told", kind.name, tuple(sorted(texts.items())))
        return self._look(what, lambda connection: told_for(connection, [Typed(kind, texts)], known)[0], {})

    def _all_of(self, kind: Kind, number: int) -> dict[str, Any]:
        """Return a record's case, line and area, its own or borrowed."""

        def look(connection: Connection) -> dict[str, Any]:
            try:
                return fetch(connection, kind, number) | borrowed(connection, kind, number)
            except Restricted:
                return {}

        return self._look(("all", kind.name, number), look, {})

    def _look(self, what: Any, look: Callable[[Connection], _R], nothing: _R) -> _R:
        if what not in self._seen:
            if not is_there(self._place):
                return nothing
            with reading(self._place, self._patience) as connection:
                self._seen[what] = look(connection)
        found: _R = self._seen[what]
        return found


def _if_going(connection: Connection, name: str, number: int | None) -> int | None:
    kind = KINDS[name]
    if number is None or kind.ends is None:
        return number
    with suppress(Restricted):
        return number if fetch(connection, kind, number)[kind.ends] is None else None
    return number
