"""Correcting records: fields changed or emptied, voided and brought back, each record held against its rules."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from stronghold_cli.errors import Forbidden, Misplaced, Refused, StrongholdError
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.records.rows import fetch, wrong_between
from stronghold_cli.store.records.updating import Changed, change_each, update, write
from stronghold_cli.values.text import quoted

Named = Sequence[tuple[Kind, int]]


def edit(
    connection: Connection,
    kind: Kind,
    numbers: Sequence[int],
    texts: Mapping[str, str],
    cleared: Sequence[str],
    today: date,
) -> list[Changed]:
    """Change records of a kind from what somebody typed, by field, and return those that are others then.

    Raises NoSuchRecord, and Refused naming all that is wrong; the caller's transaction is then to be undone.
    """
    reading = reading_of(connection, today)
    values = _values(kind, texts, cleared, reading)

    def change(kind: Kind, number: int) -> Record:
        try:
            return update(connection, kind, number, values, reading)
        except Refused as refusal:
            raise Refused(refusal.said, [_mendable(each, values) for each in refusal.problems]) from None

    return change_each(connection, [(kind, number) for number in numbers], change)


def void(connection: Connection, named: Named, why: str) -> list[Changed]:
    """Void records, with the reason; one that is voided already stays as it is.

    No rule is asked: what is wrong with a record is no reason to let it count.  Raises NoSuchRecord.
    """

    def change(kind: Kind, number: int) -> Record:
        before = fetch(connection, kind, number)
        after = before if before["voided"] is not None else before | {"voided": why}
        write(connection, kind, before, after)
        return after

    return change_each(connection, named, change)


def unvoid(connection: Connection, named: Named) -> list[Changed]:
    """Let voided records count again; one that counts already stays as it is.

    Raises NoSuchRecord, and Refused where a rule between records now forbids one.
    """

    def change(kind: Kind, number: int) -> Record:
        before = fetch(connection, kind, number)
        after = before | {"voided": None}
        write(connection, kind, before, after)
        problems = wrong_between(connection, kind, number, number) if before["voided"] is not None else []
        if problems:
            raise Refused(f"{kind.reference(number)} not brought back", [problem for _, problem in problems])
        return after

    return change_each(connection, named, change)


def _values(kind: Kind, texts: Mapping[str, str], cleared: Collection[str], reading: Reading) -> Record:
    """Read what is to be changed; a cleared field has what is taken where nothing is said, else nothing."""
    values: Record = {}
    problems: list[StrongholdError] = []
    for name in cleared:
        field = kind.field(name)
        if field not in kind.typed:
            instead = "stronghold unvoid" if field.name == "voided" else "change what it is worked out from"
            problems.append(Forbidden("nobody types it", instead, field=field.name))
        elif field.name in texts:
            problems.append(
                Forbidden(f"{field.option} fills it and --clear empties it", "leave one out", field=field.name)
            )
        elif field.required:
            problems.append(
                Forbidden(
                    "cannot be empty", "say what it is instead", field=field.name, example=[(field.name, field.example)]
                )
            )
        else:
            values[field.name] = None if field.default is None else field.type.read(field.default, reading)
    for name, text in texts.items():
        try:
            values[name] = kind.read_field(kind.fields[name], text, reading)
        except StrongholdError as problem:
            problems.append(problem.at(field=name))
    if problems:
        raise Refused("nothing changed", problems)
    return values


def _mendable(problem: StrongholdError, given: Collection[str]) -> StrongholdError:
    """Say how to empty a field that has no place any more: it was there before, and nobody can leave it out."""
    if isinstance(problem, Misplaced) and problem.field not in given:
        hint = f"add --clear {problem.field.replace('_', '-')}"
        return problem.but(said=f"{problem.said}, and it has one", hint=hint, example=())
    return problem


def still_naming(name: str, refs: Sequence[str], shown: int = 5) -> str:
    """Return in words what still names a record that is voided, and is not voided with it."""
    more = f" and {len(refs) - shown:,} more" if len(refs) > shown else ""
    verb = "names" if len(refs) == 1 else "name"
    return f"{', '.join(refs[:shown])}{more} still {verb} {name}, and count{'s' if len(refs) == 1 else ''}"


def voided_already(kind: Kind, record: Record) -> str:
    """Return in words that a record is voided already, and why."""
    return f"{kind.reference(record['no'])} is voided already: {quoted(record['voided'], 100)}"
