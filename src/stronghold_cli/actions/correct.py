"""Correcting records: fields changed or emptied, voided and brought back, each record checked against its rules."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from stronghold_cli.actions.taken_words import left_words, settled_words, taken_words
from stronghold_cli.actions.taking import Taking, settle, takings_after
from stronghold_cli.errors import Forbidden, Misplaced, Refused, StrongholdError
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.recording import reading_of, with_nearest
from stronghold_cli.store.records.resting import resting
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.records.updating import Changed, change_each, update, write, wrong_around
from stronghold_cli.values.text import quoted

Named = Sequence[tuple[Kind, int]]


class Edited(NamedTuple):
    """What became of records that were edited."""

    done: list[Changed]
    """The records that changed, those that it settled last."""
    taken: tuple[tuple[int, Taking], ...]
    """The records that omitted links took, by the number of the record."""
    said: tuple[str, ...]
    """What somebody should know of it: a line each, in lower case."""


def edit(
    connection: Connection,
    kind: Kind,
    numbers: Sequence[int],
    texts: Mapping[str, str],
    cleared: Sequence[str],
    today: date,
    declined: Collection[int] = (),
    *,
    kept: bool = True,
) -> Edited:
    """Change records of a kind from typed fields, and settle the records that they then name or must mean.

    Records in `declined` settle nothing: a person said so; `kept` is False in a dry run, and decides the words.  Raises
    NoSuchRecord, and Refused naming all that is wrong; the caller's transaction is then to be undone.
    """
    reading = reading_of(connection, today)
    try:
        values = _values(kind, texts, cleared, reading)
    except Refused as refusal:
        raise Refused(refusal.said, list(with_nearest(connection, kind, texts, refusal.problems))) from None
    settled: list[Changed] = []
    taken: list[tuple[int, Taking]] = []
    said: list[str] = []

    def change(kind: Kind, number: int) -> Record:
        links = {}
        before = fetch(connection, kind, number) if kind.settling else {}
        for taking in takings_after(connection, kind, before, before | values) if kind.settling else ():
            name, ref = taking.field.name, kind.reference(number)
            if name in values or number in declined:
                continue
            if taking.taken is None:
                said.append(left_words(taking, f"stronghold edit {ref}"))
            else:
                links[name] = taking.taken["no"]
                taken.append((number, taking))
                said.append(f"{ref}: {taken_words(taking, taking.taken)}")
        filled, _ = kind.implied(texts, values, fetch(connection, kind, number)) if texts else ({}, ())
        try:
            pending = numbers[numbers.index(number) + 1 :]
            after = update(connection, kind, number, values | filled | links, reading, pending)
        except Refused as refusal:
            raise Refused(refusal.said, [_mendable(each, values) for each in refusal.problems]) from None
        if kind.settling and _settles_anew(kind, before, after):
            settled.extend(settle(connection, kind, after, reading))
        return after

    done = change_each(connection, [(kind, number) for number in numbers], change)
    return Edited(done + settled, tuple(taken), (*said, *settled_words(settled, kept=kept)))


def _settles_anew(kind: Kind, before: Record, after: Record) -> bool:
    """Whether a changed record names another record to settle, or now settles the one that it names."""
    return after["voided"] is None and any(
        before[field.name] != after[field.name] or (field.takes and not field.takes.when(before))
        for field in kind.settling
    )


def void(connection: Connection, named: Named, why: str) -> list[Changed]:
    """Void records, with the reason; one that is voided already stays as it is.

    No rule is checked: a record with a fault can still be voided.  Raises NoSuchRecord.
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
        around = wrong_around(connection, kind, number)
        rested = {problem.facts for _, problem in resting(connection, kind, number, number)}
        write(connection, kind, before, after)
        problems = [problem for _, problem in wrong_between(connection, kind, number, number)]
        # What it rested on before it was voided it may rest on again.
        problems = [problem for problem in problems if problem.facts not in rested]
        problems += [
            problem for facts, problem in wrong_around(connection, kind, number).items() if facts not in around
        ]
        if problems and before["voided"] is not None:
            raise Refused(f"{kind.reference(number)} not brought back", problems)
        return after

    return change_each(connection, named, change)


def _values(kind: Kind, texts: Mapping[str, str], cleared: Collection[str], reading: Reading) -> Record:
    """Read the changed fields; a cleared field gets its default, or nothing."""
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
    problems += kind.implied(texts, values)[1]
    if problems:
        raise Refused("nothing changed", problems)
    return values


def _mendable(problem: StrongholdError, given: Collection[str]) -> StrongholdError:
    """Say how to empty a field that no longer belongs: it was filled before, so leaving it out does not help."""
    if isinstance(problem, Misplaced) and problem.field not in given:
        hint = f"add --clear {problem.field.replace('_', '-')}"
        return problem.but(said=f"{problem.said}, and it has one", hint=hint, example=())
    return problem


def still_naming(name: str, refs: Sequence[str], shown: int = 5) -> str:
    """Return in words which records still name a voided one and are not voided with it."""
    more = f" and {len(refs) - shown:,} more" if len(refs) > shown else ""
    verb = "names" if len(refs) == 1 else "name"
    counts, those = ("counts", "it") if len(refs) == 1 else ("count", "them")
    said = f"{', '.join(refs[:shown])}{more} still {verb} {name}, and {counts}"
    return f"{said} (edit {those} to name another, or void {those})"


def voided_already(kind: Kind, record: Record) -> str:
    """Return in words that a record is voided already, and why."""
    return f"{kind.reference(record['no'])} is voided already: {quoted(record['voided'], 100)}"
