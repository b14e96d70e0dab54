"""What a row names: people become keys, names become references, and items of one search become one find."""

from collections.abc import Iterable, Sequence

from stronghold_cli.actions.importing.links import NamedLinks
from stronghold_cli.actions.importing.new_records import NewRecords
from stronghold_cli.actions.importing.ours import OurReferences
from stronghold_cli.actions.importing.people import ImportedPeople
from stronghold_cli.actions.importing.refusals import Refusals
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.mapping import FIND, LISTED
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.row_drafts import RowDraft
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import Digests, add_finds, known_finds


class RowLinks:
    """The people, the named records and the finds of one run."""

    def __init__(
        self,
        connection: Connection,
        people: ImportedPeople,
        references: OurReferences,
        new: NewRecords,
        reading: Reading,
        digests: Digests,
        refusals: Refusals,
    ) -> None:
        """Take the known people and names, the maker of new records, and the collector of problems."""
        self._connection, self._people, self._references, self._new = connection, people, references, new
        self._reading, self._digests, self._refusals = reading, digests, refusals
        self._links = NamedLinks(connection)
        self._finds: dict[str, int] = {}
        self._new_finds: dict[str, int] = {}

    def learn_finds(self, drafts: Iterable[RowDraft]) -> None:
        """Learn which finds of some records were imported before."""
        finds = {self._digests.of(draft.find) for draft in drafts if draft.find}
        self._finds = known_finds(self._connection, LISTED, FIND, finds - self._finds.keys()) | self._finds

    def are_named(self, draft: RowDraft, sheet: BoundSheet) -> bool:
        """Whether a record names anything."""
        named = draft.links or draft.find or self._columns_of_people(sheet)
        return bool(named) or not draft.kind.links.keys().isdisjoint(draft.texts)

    def resolve(
        self, draft: RowDraft, number: int, numbers: Sequence[int], reader: RowReader, row: int
    ) -> list[RowProblem]:
        """Replace people by keys and names by references; return the problems with them.

        `number` is the record's own, `numbers` are those of all records of the row.
        """
        sheet, kind = reader.sheet, draft.kind
        people = {sheet.headings[at] for at in self._columns_of_people(sheet)}
        wrong: list[RowProblem] = []
        for name, text in list(draft.texts.items()):
            if name not in kind.links and not people:
                continue
            try:
                if name in kind.links:
                    draft.texts[name] = self.reference(kind.links[name], text, ours=sheet.ours)
                elif draft.columns.get(name) in people and isinstance(kind.fields[name].type, Person):
                    draft.texts[name] = self._people.key_of(text)
            except StrongholdError as error:
                wrong += self._refusals.of_draft(error.but(field=name), draft, reader, row)
        for name, other in draft.links.items():
            draft.texts[name] = kind.links[name].show(numbers[other])
        if draft.find:
            first = self._finds.setdefault(self._digests.of(draft.find), number)
            draft.texts.pop(FIND, None)
            if first != number:
                draft.texts[FIND] = kind.links[FIND].show(first)
        return wrong

    def reference(self, link: Link, text: str, *, ours: bool = False) -> str:
        """Return the reference of the record that a text names; a new name makes a record.  Raises StrongholdError."""
        kind = KINDS[link.kind]
        if ours:
            return self._references.said(kind, text)
        number = self._links.number(link, text)
        if number is None:
            self._links.may_be_made(kind, text)
            number = self._new.next(kind)
            self._new.add(kind, kind.read({str(kind.naming): text}, self._reading) | {"no": number})
            self._links.add(kind, text, number)
            self._refusals.result.new_names.append(f"{kind.reference(number)} {text}")
        return link.show(number)

    def note(self, draft: RowDraft, record: Record) -> None:
        """Remember a new record by its name, and as the first of its find."""
        kind: Kind = draft.kind
        if kind.naming and record[kind.naming]:
            self._links.add(kind, record[kind.naming], record["no"])
        if draft.find and record[FIND] is None:
            self._new_finds[self._digests.of(draft.find)] = record["no"]

    def flush(self) -> None:
        """Write which finds are new."""
        add_finds(self._connection, LISTED, self._new_finds.items())
        self._new_finds.clear()

    def _columns_of_people(self, sheet: BoundSheet) -> Sequence[int]:
        """Return the columns of a sheet that identify a person and are replaced by keys."""
        return sheet.people if sheet.people and self._people.place else ()
