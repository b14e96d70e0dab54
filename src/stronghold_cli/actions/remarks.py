"""Remarks on what a sheet records that no rule forbids."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from stronghold_cli.actions.settling import open_records, settling_field
from stronghold_cli.records.across import Presumes
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import Exhibit, Reading
from stronghold_cli.sheet.lines import Heading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.listing import Listing, borrowed, list_records
from stronghold_cli.store.records.names import called_alike
from stronghold_cli.store.records.notes import notes_on

New = tuple[Kind, Record, int]
"""A new record with its number, and its line."""


def remarks_on(
    connection: Connection,
    new: Sequence[New],
    strangers: Mapping[str, str],
    heading: Heading,
    reading: Reading,
    said: Collection[tuple[str, int]] = (),
) -> Iterator[str]:
    """Yield a line for each remark on what a sheet records.

    Remarks are on new people, presumptions, exhibits entered twice, links to voided records and words kept as typed.

    `strangers` are the keys of people who were in no record, each with the field that names them; `said` are the
    records, by kind and number, that were already said to be open.
    """
    for key, name in strangers.items():
        yield f"{key} is new: no record had this {name} before"
    presumed = dict.fromkeys((kind.presumes, record[kind.presumes.by]) for kind, record, _ in new if kind.presumes)
    for presumes, person in presumed:
        yield from _presumed(connection, presumes, person, heading, reading, said)
    for kind, record, _ in new:
        yield from (f"{kind.reference(record['no'])}: {said}" for said in kind.remarks(record))
        if kind.worked_out and (words := kind.worked_out(record)):
            yield f"{kind.reference(record['no'])}: {words}"
    numbers = {(kind.name, record["no"]) for kind, record, _ in new}
    for kind, record, _ in new:
        if alike := called_alike(connection, kind, record):
            yield alike
    yield from notes_on(connection, [(kind, record) for kind, record, _ in new], reading.today)
    for kind, record, _ in new:
        for field in kind.fields.values():
            if isinstance(field.type, Exhibit) and record[field.name] is not None:
                yield from _exhibited(connection, kind, field, record, numbers)


def _presumed(
    connection: Connection,
    presumes: Presumes,
    person: str,
    heading: Heading,
    reading: Reading,
    said: Collection[tuple[str, int]],
) -> Iterator[str]:
    """Say that a person sentenced was never charged, or that a charge still awaits its outcome."""
    other, by = KINDS[presumes.kind], presumes.by
    if next(list_records(connection, other, Listing(where=(is_(by, person),), limit=1)), None) is None:
        yield f"{person} {presumes.without}"
        return
    field = settling_field(other)
    if field is None or not isinstance(field.type, Choice):
        return
    found = open_records(connection, other, field, (by, person), heading, reading)
    still = [other.reference(record["no"]) for record in found if (other.name, record["no"]) not in said]
    choice = next(word for word in field.type.choices if word != field.default)
    for reference in still:
        which = person if len(still) == 1 else reference
        yield f"{reference} of {person} still awaits an {field.name} ({choice} {which})"


def _exhibited(
    connection: Connection, kind: Kind, field: Field, record: Record, numbers: set[tuple[str, int]]
) -> Iterator[str]:
    """Say that the case has an exhibit of that number already."""
    case = borrowed(connection, kind, record["no"])["case"]
    if case is None:
        return
    where = (is_(field.name, record[field.name]), is_("case", case))
    for other in list_records(connection, kind, Listing(where=where)):
        if (kind.name, other["no"]) not in numbers:
            mine, theirs = kind.reference(record["no"]), kind.reference(other["no"])
            yield f"{field.name} {record[field.name]} of {mine} is {theirs} too, in {KINDS['case'].reference(case)}"
