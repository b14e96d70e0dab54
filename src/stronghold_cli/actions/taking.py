"""A link that was left out takes the person's only such record of that case; what a link names may be settled by it."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.errors import Forbidden, Refused, StrongholdError
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import Condition, is_
from stronghold_cli.records.fields import Field, Record, Takes
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.store.counting.measured import Question
from stronghold_cli.store.counting.traces import trace_figure
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import check_free
from stronghold_cli.store.records.listing import Listing, borrowed, list_records
from stronghold_cli.store.records.rows import fetch, select_all
from stronghold_cli.store.records.updating import Changed, update
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed
from stronghold_cli.values.window import Window


class Taking(NamedTuple):
    """What a link that was left out comes to."""

    kind: Kind
    """The kind of the record whose link it is."""
    field: Field
    person: str
    taken: Record | None
    """The only record that can be meant."""
    may_be: tuple[Record, ...]
    """Those that can be meant, where none is taken."""
    why_not: str = ""
    """Why the only one is not taken; empty where they are several."""

    @property
    def linked(self) -> Kind:
        """The kind that the link names records of."""
        return KINDS[self.kind.links[self.field.name].kind]

    @property
    def settles(self) -> bool:
        """Whether taking it settles something, so that a person is asked first."""
        return bool(self.field.takes and self.field.takes.settles)


def takings(connection: Connection, kind: Kind, record: Record, given: Collection[str]) -> Iterator[Taking]:
    """Yield what the links of a record that were not given come to, where any record can be meant at all.

    A case is the record's own or borrowed; where a record says none, any is its case.
    """
    for field in kind.taking:
        if field.takes and record.get(field.name) is None and field.name not in given:
            found = _taking(connection, kind, field, field.takes, record)
            if found.taken or found.may_be:
                yield found


def _taking(connection: Connection, kind: Kind, field: Field, takes: Takes, record: Record) -> Taking:
    other = KINDS[kind.links[field.name].kind]
    person, day, its = record["person"], record[kind.date], _places(connection, kind, record)
    among = tuple(is_(name, choice) for name, choice in takes.among)
    where = (is_("person", person), Condition(other.date, high=day), *among)
    may_be = _of_case(connection, other, list_records(connection, other, Listing(where=where)), its["case"])
    open_too: list[Record] = []
    if takes.also and may_be:
        asked = Question(Window(until=day), {other.name: (is_("person", person),)})
        traced = (each.record for each in trace_figure(connection, MEASURES[takes.also], asked) if each.record)
        known = {each["no"] for each in may_be}
        open_too = [each for each in _of_case(connection, other, traced, its["case"]) if each["no"] not in known]
    nothing = Taking(kind, field, person, None, tuple(may_be))
    if len(may_be) != 1:
        return nothing
    [only] = may_be
    if open_too:
        refs = listed([other.reference(each["no"]) for each in open_too], "and")
        return nothing._replace(why_not=f"awaits an outcome, but {refs} may be meant: {takes.also}")
    if not takes.when(record):
        return nothing._replace(why_not=takes.otherwise)
    why_not = _unlike(connection, other, only, takes, its["line"]) or _held(connection, other, only, takes)
    return nothing._replace(why_not=why_not) if why_not else nothing._replace(taken=only, may_be=())


def _places(connection: Connection, kind: Kind, record: Record) -> dict[str, Any]:
    """Return the case and the line of a record that is not written yet, None where nothing says so."""
    found = {}
    for name in ("case", "line"):
        found[name] = record.get(name)
        for link in kind.borrows.get(name, ()):
            if found[name] is None and record.get(link) is not None:
                linked = KINDS[kind.links[link].kind]
                # Of one of the same sheet that is not written yet nothing is known.
                for theirs in select_all(connection, linked, "SELECT * FROM {} WHERE number = ?", (record[link],)):
                    found[name] = (theirs | borrowed(connection, linked, theirs["no"])).get(name)
    return found


def _of_case(connection: Connection, kind: Kind, records: Iterator[Record], case: int | None) -> list[Record]:
    """Return the records of a case; where none is of it, those of which no case is known."""
    cases = [(record, borrowed(connection, kind, record["no"])["case"]) for record in records]
    of_it = [record for record, theirs in cases if case is None or theirs == case]
    return of_it or [record for record, theirs in cases if theirs is None]


def _unlike(connection: Connection, kind: Kind, only: Record, takes: Takes, line: int | None) -> str:
    for name, choice, words in takes.unless:
        if only[name] == choice:
            return words
    if line is not None and only["line"] not in (None, line):
        return f"is of {kind.links['line'].show(only['line'])}"
    return ""


def _held(connection: Connection, kind: Kind, only: Record, takes: Takes) -> str:
    """Why a record that would be settled cannot be changed, empty where it can."""
    if takes.settles:
        try:
            check_free(connection, kind, only["no"])
        except Forbidden:
            return "is held"
    return ""


def takings_after(connection: Connection, kind: Kind, before: Record, after: Record) -> Iterator[Taking]:
    """Yield what the settling links of a changed record come to that are left out.

    Only where that can have come about by the change: a record that means what it meant settles nothing.
    """
    names = {"person", kind.date, *kind.links}
    turned = any(each.takes and each.takes.when(before) != each.takes.when(after) for each in kind.settling)
    if after["voided"] is None and (turned or any(before[name] != after[name] for name in names)):
        yield from (each for each in takings(connection, kind, after, ()) if each.settles)


def settle(connection: Connection, kind: Kind, record: Record, reading: Reading) -> list[Changed]:
    """Settle what a record names by a link that settles, and return what became of it; nothing of what is settled.

    Raises Refused where what it names was settled otherwise, or cannot be; the transaction is then to be undone.
    """
    done = []
    for field in kind.settling:
        number = record[field.name]
        if number is None or not field.takes or not field.takes.settles or not field.takes.when(record):
            continue
        other, (name, choice) = KINDS[kind.links[field.name].kind], field.takes.settles
        before = fetch(connection, other, number)
        if before[name] == choice:
            continue
        try:
            if before[name] != other.fields[name].default:
                was = f"{other.reference(number)} has {name} {before[name]}"
                raise Forbidden(was, f"name another {other.name}, or correct that one first")
            day = other.day_of(name)
            values = {name: choice} | ({day.name: record[kind.date]} if day else {})
            done.append((other, before, update(connection, other, number, values, reading)))
        except StrongholdError as problem:
            several = problem.problems if isinstance(problem, Refused) else (problem,)
            said = [each.but(field=field.name).showing((other.name, number)) for each in several]
            raise Refused(f"{kind.name} not kept", said) from None
    return done


def left_words(taking: Taking, command: str) -> str:
    """Return in words that nothing was taken, what can be meant, and the command that says which."""
    refs = [taking.linked.reference(record["no"]) for record in taking.may_be]
    what = f"no {taking.linked.name} {'settled' if taking.settles else 'taken'}"
    why = taking.why_not or f"are all of {taking.person}{_awaiting(taking)}"
    whose = f" of {taking.person}" if taking.why_not else ""
    takes = taking.field.takes
    if takes and takes.settles and taking.why_not == takes.otherwise:
        return f"{what}: {refs[0]}{whose} {why} (stronghold edit {refs[0]} --{takes.settles[0]} …)"
    return f"{what}: {listed(refs, 'and')}{whose} {why} ({command} {taking.field.option} {refs[0]})"


def taken_words(taking: Taking, taken: Record) -> str:
    """Return in words what was taken: `arrest ARREST-3, of 4 Mar 2021: the only one of P-31`."""
    other = taking.linked
    return (
        f"{taking.field.name} {other.reference(taken['no'])}, of {show_day(taken[other.date])}: "
        f"the only one of {taking.person}{_awaiting(taking)}"
    )


def _awaiting(taking: Taking) -> str:
    among = taking.field.takes.among if taking.field.takes else ()
    return "".join(f" with {name} {choice}" for name, choice in among)


def settled_words(done: Sequence[Changed]) -> Iterator[str]:
    """Yield in words what was settled: `settled CHARGE-1, PWITS class A: outcome convicted on 4 Sep 2021`."""
    for kind, before, after in done:
        changed = [name for name in kind.fields if before[name] != after[name]]
        day = next((kind.day_of(name) for name in changed if kind.day_of(name)), None)
        name = next(name for name in changed if not day or name != day.name)
        on = f" on {show_day(after[day.name])}" if day else ""
        yield f"settled {kind.reference(after['no'])}: {name} {kind.fields[name].type.show(after[name])}{on}"
