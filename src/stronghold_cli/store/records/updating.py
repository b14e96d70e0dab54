"""A change of records that the ledger has: read, checked against every rule, written; history follows by triggers."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain
from typing import Any

from stronghold_cli.errors import Forbidden, Refused, StrongholdError
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, across
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import check_not_erased
from stronghold_cli.store.records.alike import unlike_around
from stronghold_cli.store.records.between import disagreeing, wrong_between
from stronghold_cli.store.records.holds import check_free, restricted_places
from stronghold_cli.store.records.rows import fetch


def update(
    connection: Connection, kind: Kind, number: int, values: Record, reading: Reading, pending: Collection[int] = ()
) -> Record:
    """Change some fields of a record, None emptying one, and return it as it is then, with its number (`no`).

    `pending` are records of the kind that the same command is still to change.
    Raises NoSuchRecord, Forbidden for a record that was erased, and Refused naming all that is wrong; the caller's
    transaction is then to be undone.
    """
    before = fetch(connection, kind, number)
    check_not_erased(connection, kind, number)
    after, problems = kind.change(before, values, reading)
    problems = problems or list(_itself(kind, number, after))
    if not problems:
        was = {problem.facts for _, problem in wrong_between(connection, kind, number, number, pending)}
        wrong = wrong_around(connection, kind, number)
        write(connection, kind, before, after)
        problems = [problem for _, problem in wrong_between(connection, kind, number, number, pending)]
        # What was wrong already, and not by this change, does not stop a correction of something else.
        problems = [problem for problem in problems if problem.facts not in was]
        problems += [problem for place, problem in wrong_around(connection, kind, number).items() if place not in wrong]
    if problems:
        raise Refused(f"{kind.reference(number)} not changed", [each.showing((kind.name, number)) for each in problems])
    return after


def write(connection: Connection, kind: Kind, before: Record, after: Record) -> None:
    """Write the fields of a record that differ, and nothing where none does.  No rule is asked but that it is free.

    Raises Forbidden for a record that is held.
    """
    cells = kind.to_cells({name: after[name] for name in kind.fields if after[name] != before[name]})
    if cells:
        check_free(connection, kind, before["no"])
        settings = ", ".join(f'"{column}" = :{column}' for column in cells)
        number = {"number": before["no"]}
        connection.execute(f"UPDATE {kind.table} SET {settings} WHERE number = :number", cells | number)


def wrong_around(connection: Connection, kind: Kind, number: int) -> dict[tuple[Any, ...], StrongholdError]:
    """Return what rules are broken by the records that name this one, by its facts, each with its reference."""
    return {problem.facts: problem for problem in _around(connection, kind, number)}


def _around(connection: Connection, kind: Kind, number: int) -> Iterator[StrongholdError]:
    for other in KINDS.values():
        for rule in across(other):
            if other.links[rule.link].kind != kind.name:
                continue
            naming = f"SELECT number FROM {other.table} WHERE {rule.link}_no = ? AND voided IS NULL"
            for (theirs,) in connection.execute(naming, (number,)).fetchall():
                for _, problem in disagreeing(connection, other, rule, {"first": theirs, "last": theirs}):
                    yield problem.at(other.reference(theirs)).showing((other.name, theirs))
    around: list[Iterator[tuple[Kind, int, StrongholdError]]] = [unlike_around(connection, kind, number)]
    if restricted_places(connection):
        from stronghold_cli.store.records.resting import resting_on_those_around  # few ledgers restrict a record

        around.append(resting_on_those_around(connection, kind, number))
    for other, theirs, problem in chain(*around):
        yield problem.at(other.reference(theirs)).showing((other.name, theirs))


def _itself(kind: Kind, number: int, record: Record) -> Iterator[StrongholdError]:
    """Yield each link of a record to itself, which the tables refuse without a word for people."""
    for name, link in kind.links.items():
        if link.kind == kind.name and record[name] == number:
            yield Forbidden(
                f"{kind.reference(number)} is this {kind.name} itself", f"name another {kind.name}", field=name
            )


Changed = tuple[Kind, Record, Record]
"""The change of one record: its kind, the record before and after."""


def change_each(
    connection: Connection, named: Sequence[tuple[Kind, int]], change: Callable[[Kind, int], Record]
) -> list[Changed]:
    """Change several records, all or none, and return those that really changed.

    Raises the one problem there is, or Refused naming each of them; the caller's transaction is then to be undone.
    """
    done: list[Changed] = []
    problems: list[StrongholdError] = []
    for kind, number in named:
        try:
            before = fetch(connection, kind, number)
            after = change(kind, number)
        except StrongholdError as problem:
            problems.append(problem)
        else:
            if after != before:
                done.append((kind, before, after))
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise Refused("nothing changed", [each for problem in problems for each in _each(problem)])
    return done


def _each(problem: StrongholdError) -> Iterator[StrongholdError]:
    """Yield what one record's refusal holds, each with what was refused in front."""
    if isinstance(problem, Refused):
        yield from (each.at(problem.said) for each in problem.problems)
    else:
        yield problem
