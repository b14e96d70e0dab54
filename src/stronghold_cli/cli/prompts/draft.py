"""An unfinished record: what is wrong with it, what it needs, and what people usually add."""

import shlex
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from stronghold_cli.cli.prompts.glance import LedgerGlance
from stronghold_cli.errors import Misplaced, Missing, Refused, StrongholdError
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading, Value
from stronghold_cli.store.records.recording import Given

if TYPE_CHECKING:
    from stronghold_cli.actions.taking import Taking
    from stronghold_cli.records.told import Told


class Draft:
    """The fields of one record given so far, as texts by name.  Each answer makes a new draft."""

    def __init__(self, kind: Kind, texts: Mapping[str, str], reading: Reading, looks: LedgerGlance) -> None:
        """Take the given fields."""
        self.kind, self.texts, self.reading, self.looks = kind, dict(texts), reading, looks

    def with_(self, name: str, text: str) -> "Draft":
        """Return the draft with a field given."""
        return Draft(self.kind, self.texts | {name: text}, self.reading, self.looks)

    def without(self, names: Collection[str]) -> "Draft":
        """Return the draft without some fields."""
        kept = {name: text for name, text in self.texts.items() if name not in names}
        return Draft(self.kind, kept, self.reading, self.looks)

    def with_new_items(self) -> "Draft":
        """Return the draft of a record whose item may be new."""
        return Draft(self.kind, self.texts, self.reading._replace(new_items=True), self.looks)

    @property
    def given(self) -> Given:
        """The fields given so far."""
        return Given(self.texts, self.reading.new_items)

    def read(self, field: Field, text: str) -> Value:
        """Read one field.  Raises what is wrong with it."""
        try:
            return self.kind.read_field(field, text, self.reading)
        except StrongholdError as problem:
            if self.kind.as_typed is None:
                raise
            texts = self.texts | {field.name: text}
            raise self.kind.as_typed(problem.at(field=field.name), texts, self.reading).but(field="") from None

    def person_said(self) -> str | None:
        """Return the person's key, None if not given."""
        field = next((each for each in self.kind.fields.values() if isinstance(each.type, Person)), None)
        if field is None or field.name not in self.texts:
            return None
        key = self.read(field, self.texts[field.name])
        return key if isinstance(key, str) else None

    def record(self) -> Record:
        """Read the record.  Raises Refused naming all that is missing or wrong."""
        return self.kind.read(self.texts, self.reading)

    def worked_out(self, name: str, read: Value) -> str | None:
        """Return how a field was worked out, if the whole record gives it another value than was read."""
        with suppress(Refused):
            record = self.record()
            if record[name] != read and self.kind.worked_out:
                return self.kind.worked_out(record)
        return None

    def called_alike(self, name: Value) -> str | None:
        """Return in words which other records have the name of this one."""
        links = {
            link: self.read(self.kind.fields[link], self.texts[link])
            for link in self.kind.self_links
            if link in self.texts
        }
        return self.looks.called_alike(self.kind, links | {self.kind.naming or "": name})

    def wrong(self) -> list[StrongholdError]:
        """Return the problems with the given fields, missing linked records included."""
        wrong = [problem for problem in self._problems() if not isinstance(problem, Missing)]
        named = {problem.field for problem in wrong}
        return wrong + [lost for name in self.kind.links if name not in named and (lost := self._lost(name))]

    def needed(self) -> dict[str, str]:
        """Return the missing fields, each with its reason, which is empty if every record needs it."""
        return {each.field: each.why for each in self._problems() if isinstance(each, Missing)}

    def offered(self) -> Iterator[Field]:
        """Yield the empty optional fields that a short listing shows and such a record may have."""
        takes = [each.field.name for each in self.takings() if each.settles]
        for name in dict.fromkeys((*self.kind.shows, *self.kind.asks, *takes)):
            field = self.kind.fields[name]
            if name in self.texts or field.derived or self._will_borrow(name):
                continue
            if not any(isinstance(problem, Misplaced) for problem in self._tried(field)._problems()):
                yield field

    def case_said(self) -> int | None:
        """Return the record's case by the given fields, its own or borrowed; None without one."""
        given = {
            name: self.read(self.kind.fields[name], self.texts[name]) for name in self.kind.links if name in self.texts
        }
        own: int | None = given.get("case")
        return own if own is not None else self.looks.borrowed(self.kind, given, "case")

    def takings(self) -> "list[Taking]":
        """Return what the omitted links take; nothing while the record is unfinished."""
        return self.looks.takings(self.kind, self.texts, self.reading.today)

    def taking(self, field: Field) -> "Taking | None":
        """Return what one omitted link takes, None if no record can be meant."""
        return next((each for each in self.takings() if each.field is field), None)

    def told(self, field: Field) -> "Told | None":
        """Return what other records of the same person say for certain in a field, else None."""
        return self.looks.told(self.kind, self.texts, self.reading).get(field.name) if field.of_person else None

    def other_ways(self, name: str) -> list[str]:
        """Return the optional fields that can stand in for a missing one."""
        return [
            field.name for field in self.offered() if field.name != name and name not in self._tried(field).needed()
        ]

    def beside(self, record: Record) -> dict[str, str]:
        """Return what is read back beside a bare value: a linked record in words, or that a person is new."""
        beside = {}
        for name, field in self.kind.fields.items():
            value = record[name]
            if isinstance(field.type, Link):
                borrowed = self.looks.borrowed(self.kind, record, name) if value is None else None
                if value is not None:
                    beside[name] = self.looks.linked(field.type, value)
                elif borrowed is not None:
                    beside[name] = f"{self.looks.linked(field.type, borrowed)} (borrowed)"
            elif isinstance(field.type, Person) and value is not None and not self.looks.is_known(value):
                beside[name] = f"{value} (new: no record has this {name} yet)"
        return beside

    def _tried(self, field: Field) -> "Draft":
        """Return the draft with a field's own example in it."""
        return self.with_(field.name, bare_example(field)) if field.example else self

    def _problems(self) -> list[StrongholdError]:
        try:
            self.record()
        except Refused as refusal:
            return list(refusal.problems)
        return []

    def _lost(self, name: str) -> StrongholdError | None:
        """Return the problem with a readable link: no such record, or an unusable ledger."""
        if name in self.texts:
            try:
                self.looks.linked(self.kind.links[name], self.read(self.kind.fields[name], self.texts[name]))
            except StrongholdError as problem:
                return problem.at(field=name)
        return None

    def _will_borrow(self, name: str) -> bool:
        links = {
            through: self.read(self.kind.fields[through], self.texts[through])
            for through in self.kind.borrows.get(name, ())
            if through in self.texts
        }
        return self.looks.borrowed(self.kind, links, name) is not None


def bare_example(field: Field) -> str:
    """Return a field's example without the quotes that a shell needs."""
    return " ".join(shlex.split(field.example))
