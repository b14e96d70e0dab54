"""An omitted link takes the person's only matching record of that case; a link may settle the record that it names."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from stronghold_cli.catalogue.short_forms import is_same_offence
from stronghold_cli.errors import Forbidden, Refused, StrongholdError
from stronghold_cli.records.across import Answers
from stronghold_cli.records.conditions import Condition, is_
from stronghold_cli.records.fields import Field, Record, Takes
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.typed_offences import names_of
from stronghold_cli.records.types import Reading
from stronghold_cli.store.counting.answered import unanswered
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import check_free
from stronghold_cli.store.records.listing import Listing, borrowed, list_records
from stronghold_cli.store.records.rows import fetch, has_any, select_all
from stronghold_cli.store.records.updating import Changed, update
from stronghold_cli.values.text import listed


class Taking(NamedTuple):
    """What an omitted link takes."""

    kind: Kind
    """The kind of the record whose link it is."""
    field: Field
    person: str
    taken: Record | None
    """The only record that can be meant."""
    may_be: tuple[Record, ...]
    """The candidates, if no record is taken."""
    why_not: str = ""
    """Why the only candidate is not taken; empty if there are several."""
    contested: bool = False
    """Whether that reason still holds: a plea of not guilty, a trial to come."""
    answers: bool = False
    """Whether the candidates are settled already and wait to be answered; `why_not` says why they are not."""
    joined: int | None = None
    """The number of the joined record that names the same one, and settles it."""

    @property
    def linked(self) -> Kind:
        """The kind that the link names records of."""
        return KINDS[self.kind.links[self.field.name].kind]

    @property
    def settles(self) -> bool:
        """Whether taking the record settles it, so that a person is asked first."""
        return bool(self.field.takes and self.field.takes.settles and self.joined is None)


def takings(connection: Connection, kind: Kind, record: Record, given: Collection[str]) -> Iterator[Taking]:
    """Yield what each omitted link takes, if any record can be meant.

    A record's case is its own or borrowed; a record without one may be of any case.
    """
    for field in kind.taking:
        if (
            field.takes
            and record.get(field.name) is None
            and field.name not in given
            and has_any(connection, KINDS[kind.links[field.name].kind])
        ):
            found = _taking(connection, kind, field, field.takes, record)
            if found.taken or found.may_be:
                yield found


def _taking(connection: Connection, kind: Kind, field: Field, takes: Takes, record: Record) -> Taking:
    other = KINDS[kind.links[field.name].kind]
    person, day, its = record["person"], record[kind.date], _places(connection, kind, record)
    among = tuple(is_(name, choice) for name, choice in takes.among)
    where = (is_("person", person), Condition(other.date, high=day), *among)
    may_be = _of_case(connection, other, list_records(connection, other, Listing(where=where)), its["case"])
    law = kind.answers if kind.answers and kind.answers.link == field.name else None
    waiting = unanswered(connection, kind, [person], day.isoformat()) if law else []
    nothing = Taking(kind, field, person, None, tuple(may_be))
    if law and not may_be:
        if joined := _as_joined(connection, kind, nothing, record, its["case"]):
            return joined
        return _unclear(connection, nothing, law, record, its["case"], waiting)
    of_case = _of_case(connection, other, waiting, its["case"])
    open_too = [each for each in of_case if not _for_other(kind, record, other, each)]
    if len(may_be) != 1:
        return nothing
    [only] = may_be
    if open_too:
        refs = listed([other.reference(each["no"]) for each in open_too], "and")
        return nothing._replace(why_not=f"awaits an outcome, but {refs} may be meant, which {_wait(law, open_too)}")
    if not takes.when(record):
        return nothing._replace(why_not=takes.otherwise)
    if stays := takes.stays(only, day):
        return nothing._replace(why_not=", ".join(stays), contested=True)
    unlike = _for_other(kind, record, other, only) or _unlike(connection, other, only, takes, its["line"])
    why_not = unlike or _held(connection, other, only, takes)
    return nothing._replace(why_not=why_not) if why_not else nothing._replace(taken=only, may_be=())


def _as_joined(connection: Connection, kind: Kind, nothing: Taking, record: Record, case: int | None) -> Taking | None:
    """Take the record that a joined or earlier one names: the only one of that person and case."""
    joined = next((record[link] for link in kind.self_links if record.get(link) is not None), None)
    if joined is None:
        return None
    name, other = nothing.field.name, nothing.linked
    for theirs in select_all(connection, kind, "SELECT * FROM {} WHERE number = ?", (joined,)):
        where = (is_("person", nothing.person), Condition(other.date, high=record[kind.date]))
        only = _of_case(connection, other, list_records(connection, other, Listing(where=where)), case)
        if [each["no"] for each in only] == [theirs[name]]:
            return nothing._replace(taken=only[0], joined=joined)
    return None


def _unclear(
    connection: Connection, nothing: Taking, law: Answers, record: Record, case: int | None, waiting: list[Record]
) -> Taking:
    """Return the records that wait to be answered and may or may not be of the same case."""
    if any(record[name] in choices for name, choices in (law.unless, law.never)):
        return nothing
    cases = {each["no"]: borrowed(connection, nothing.linked, each["no"])["case"] for each in waiting}
    unsure = tuple(each for each in waiting if None in (case, cases[each["no"]]))
    whose = f"this {nothing.kind.name} names" if case is None else "it names" if len(unsure) == 1 else "they name"
    still = f"still {_wait(law, unsure)}, and {whose} no case"
    return nothing._replace(may_be=unsure, why_not=still, answers=True)


def _wait(law: Answers | None, waiting: Collection[Record]) -> str:
    return "" if law is None else law.waits if len(waiting) == 1 else law.wait


def _places(connection: Connection, kind: Kind, record: Record) -> dict[str, Any]:
    """Return the case and the line of a record that is not written yet, None for each one unknown."""
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


def _of_case(connection: Connection, kind: Kind, records: Iterable[Record], case: int | None) -> list[Record]:
    """Return the records of a case; without any, those without a known case."""
    cases = [(record, borrowed(connection, kind, record["no"])["case"]) for record in records]
    of_it = [record for record, theirs in cases if case is None or theirs == case]
    return of_it or [record for record, theirs in cases if theirs is None]


def _for_other(kind: Kind, record: Record, other: Kind, only: Record) -> str:
    """Return why a record is of another offence than that of the one it may mean, empty where it names none of those.

    A fine for possession proves no charge of PWITS.
    """
    one, several = (next((each for each in of.typed if each.type.in_words), None) for of in (kind, other))
    if not (one and several and record.get(one.name) and only[several.name]):
        return ""
    theirs = names_of(str(only[several.name]), several.type.between)
    if any(
        is_same_offence(mine, each) for mine in names_of(str(record[one.name]), one.type.between) for each in theirs
    ):
        return ""
    return f"is for {only[several.name]}, and this {kind.name} for {record[one.name]}"


def _unlike(connection: Connection, kind: Kind, only: Record, takes: Takes, line: int | None) -> str:
    for name, choice, words in takes.unless:
        if only[name] == choice:
            return words
    if line is not None and only["line"] not in (None, line):
        return f"is of {kind.links['line'].show(only['line'])}"
    return ""


def _held(connection: Connection, kind: Kind, only: Record, takes: Takes) -> str:
    """Return why a record cannot be changed, empty if it can."""
    if takes.settles:
        try:
            check_free(connection, kind, only["no"])
        except Forbidden:
            return "is held"
    return ""


def takings_after(connection: Connection, kind: Kind, before: Record, after: Record) -> Iterator[Taking]:
    """Yield what the omitted settling links of a changed record take.

    Only what the change itself brings about: a record that means the same as before settles nothing.
    """
    names = {"person", kind.date, *kind.links}
    turned = any(each.takes and each.takes.when(before) != each.takes.when(after) for each in kind.settling)
    if after["voided"] is None and (turned or any(before[name] != after[name] for name in names)):
        yield from (each for each in takings(connection, kind, after, ()) if each.settles)


def settle(connection: Connection, kind: Kind, record: Record, reading: Reading) -> list[Changed]:
    """Settle the record that a settling link names, and return what changed; nothing if it is settled already.

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
            said = [each.but(field=field.name).showing((other.name, number)) for each in problem.one_by_one()]
            raise Refused(f"{kind.name} not kept", said) from None
    return done
