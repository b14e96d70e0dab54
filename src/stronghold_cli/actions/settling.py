"""A line of a sheet that settles a record of the ledger: `acquitted P-37` is the outcome of an open charge."""

from collections.abc import Iterator, Mapping

from stronghold_cli.catalogue.short_forms import is_same_offence
from stronghold_cli.errors import Forbidden, NoSuchRecord, StrongholdError
from stronghold_cli.records.conditions import Condition, is_
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.records.typed_offences import names_of
from stronghold_cli.records.types import Reading, Value
from stronghold_cli.sheet.lines import Heading, Line
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.store.counting.answered import unanswered
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.listing import Listing, borrowed, list_records
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed, quoted


def settling_field(kind: Kind) -> Field | None:
    """Return the field of a kind with choices that settle a record, None for a kind without one."""
    return next((field for field in kind.typed if field.on_sheet.settles), None)


def open_records(
    connection: Connection,
    kind: Kind,
    field: Field,
    person: tuple[str, str],
    heading: Heading,
    reading: Reading,
    by: Value = None,
) -> Iterator[Record]:
    """Yield a person's records that nothing has settled, by the field that names them and their key.

    If the heading names a case or a line, records of another are left out; so are those after the day `by`.
    """
    among = field.on_sheet.settled_among
    still_open = () if among else field.on_sheet.still_open or (field.default or "",)
    awaited = [field.type.read(text, reading) for text in still_open]
    where = [is_(person[0], person[1]), is_(field.name, *awaited), *([is_(*among)] if among else [])]
    if by is not None:
        where.append(Condition(kind.date, high=by))
    named = _named_in(connection, kind, heading, reading)
    for record in list_records(connection, kind, Listing(where=where)):
        if field.on_sheet.ended_by:
            other, link = field.on_sheet.ended_by
            if any(list_records(connection, KINDS[other], Listing(where=[is_(link, record["no"])]))):
                continue
        theirs = borrowed(connection, kind, record["no"]) if named else {}
        if all(theirs.get(name) in (None, number) for name, number in named.items()):
            yield record


def _unanswered(
    connection: Connection, kind: Kind, person: str, heading: Heading, reading: Reading
) -> Iterator[Record]:
    """Yield a person's records that are settled and wait to be answered: a conviction that awaits sentence."""
    named = _named_in(connection, kind, heading, reading)
    for other in KINDS.values():
        if other.answers and KINDS[other.links[other.answers.link].kind] is kind:
            for record in unanswered(connection, other, [person]):
                theirs = borrowed(connection, kind, record["no"])
                if all(theirs.get(name) in (None, number) for name, number in named.items()):
                    yield record


def _named_in(connection: Connection, kind: Kind, heading: Heading, reading: Reading) -> dict[str, Value]:
    """Return the links that a heading gives to records of a kind; a line gives its case.  Raises NoSuchRecord."""
    named = {
        name: kind.read_field(kind.fields[name], text, reading) for name, text in heading.items() if name in kind.links
    }
    for name, links in kind.borrows.items():
        for link in links:
            if name in kind.links and name not in named and link in named:
                linked = KINDS[kind.links[link].kind]
                theirs = fetch(connection, linked, named[link]) | borrowed(connection, linked, named[link])
                if theirs.get(name) is not None:
                    named[name] = theirs[name]
    return named


def change_of(
    connection: Connection, line: Line, texts: Mapping[str, str], heading: Heading, reading: Reading
) -> tuple[int, Record] | None:
    """Return the number of the record that a line changes, and its new values; None for a new record.

    `texts` are the line's, with keys for people who are new.  Raises Forbidden or NoSuchRecord.
    """
    kind = line.kind
    field = kind.fields[line.settles or ""]
    said = {name: kind.read_field(kind.fields[name], text, reading) for name, text in texts.items() if text}
    people = {name: said[name] for name in said if isinstance(kind.fields[name].type, Person)}
    # What each must have tells them apart: no line that settles one changes that, nor what it links to.
    telling = {
        name: value
        for name, value in said.items()
        if kind.fields[name].required and name != kind.date and name not in people
    }
    values = {
        name: value
        for name, value in said.items()
        if name not in telling and name not in people and not isinstance(kind.fields[name].type, Link)
    }
    if line.which is not None:
        record = _named(connection, kind, field, line.which, people)
    else:
        [(by, person)] = people.items()
        day = kind.day_of(field.name)
        hearing = said.get(day.name) if day else None
        found = list(open_records(connection, kind, field, (by, person), heading, reading, hearing))
        if not found and values.keys() <= {*field.on_sheet.until_answered, NOTES}:
            waiting = _unanswered(connection, kind, person, heading, reading)
            # A sentence for another offence is not what a conviction waits for: `poss cannabis, guilty, fined £120`.
            found = [record for record in waiting if not line.if_open or _is_alike(kind, record, telling)]
        if found and line.if_open and not values:
            raise NoSuchRecord(f"{kind.reference(found[0]['no'])} is for its sentence to settle")
        alike = [record for record in found if all(record[name] == value for name, value in telling.items())]
        alike = alike or [record for record in found if _is_alike(kind, record, telling)]
        if not found and telling:
            _check_not_settled(connection, kind, field, person, telling, heading, reading)
            return None
        if len(alike) != 1:
            raise _unclear(kind, field, person, said.get(field.name, ""), found, alike)
        record = alike[0]
        if field.name in said and (doubts := field.on_sheet.doubts(record, said[field.name], hearing)):
            ref = kind.reference(record["no"])
            instead = f"if it is right, say {said[field.name]} {ref}, else mend the {doubts.split()[0]} first"
            raise Forbidden(f"{ref} of {person} has {doubts}", instead, shows=[(kind.name, record["no"])])
    whose = " ".join(map(str, people.values()))
    _check_not_so_already(kind, field, record, values, whose)
    for name in [each.name for each in kind.typed if each.type.in_words and each.type.between is None]:
        _check_for_what(kind, record, str(values.pop(name, "")), str(record[name] or ""), whose)
    if values.get(NOTES) and record[NOTES]:
        values[NOTES] = f"{record[NOTES]}; {values[NOTES]}"
    if values.get(kind.date) == record[kind.date]:
        del values[kind.date]
    if kind.date in values and kind.date != field.name:
        days = (f"say {f.option[2:]}=" for f in kind.typed if f.on_sheet.day_of == field.name and not telling)
        instead = next(days, "leave it out if it is that one")
        raise Forbidden(f"{kind.reference(record['no'])} keeps its own", instead, field=kind.date)
    return record["no"], values


def _is_alike(kind: Kind, record: Record, telling: Mapping[str, Value]) -> bool:
    """Whether a record is of what a line says, however many counts: two drugs may be one charge of their class."""
    return all(
        _offences(kind.fields[name], value) == _offences(kind.fields[name], record[name])
        if kind.fields[name].type.in_words
        else record[name] == value
        for name, value in telling.items()
    )


def _offences(field: Field, value: Value) -> set[str]:
    return {*names_of(str(value), field.type.between)}


def _check_not_settled(
    connection: Connection,
    kind: Kind,
    field: Field,
    person: str,
    telling: Mapping[str, Value],
    heading: Heading,
    reading: Reading,
) -> None:
    """Raise NoSuchRecord where the same was settled before and waits to be answered: it would be recorded twice."""
    for record in _unanswered(connection, kind, person, heading, reading):
        if _is_alike(kind, record, telling):
            ref, what = kind.reference(record["no"]), field.type.show(record[field.name])
            how = f"# in front leaves the line out; for another one: {kind.name} {person} … on a line above"
            raise NoSuchRecord(f"{ref} of {person} is for that, and has the {field.name} {what} already", how)


def _check_not_so_already(kind: Kind, field: Field, record: Record, values: Mapping[str, Value], person: str) -> None:
    """Raise Forbidden where a record says already what a line says, which would only move the day of that."""
    said = values.get(field.name)
    if said is None or said != record[field.name]:
        return
    day = kind.day_of(field.name)
    moved = {name for name, value in values.items() if value != record[name]}
    if day and moved and moved <= {day.name, NOTES}:
        since = f", since {show_day(record[day.name])}" if record[day.name] else ""
        ref = kind.reference(record["no"])
        what = f"{ref} of {person} is {field.type.show(said)} already{since}"
        raise Forbidden(what, "# in front leaves the line out", shows=[(kind.name, record["no"])])


def _check_for_what(kind: Kind, record: Record, said: str, recorded: str, person: str) -> None:
    """Raise Forbidden where a result is said for another offence than that of the record: it may be one of several."""
    if said and recorded and not is_same_offence(said, recorded):
        what = f"{kind.reference(record['no'])} is for {recorded}, and not for {said}"
        how = f'if it is what became of that, say {person} and the result with notes="for {said}"'
        raise Forbidden(what, how, shows=[(kind.name, record["no"])])


def _named(connection: Connection, kind: Kind, field: Field, number: int, people: Mapping[str, Value]) -> Record:
    """Return the record that a line names.  Raises NoSuchRecord, and Forbidden if it is settled or another person's."""
    record = fetch(connection, kind, number)
    reference, shows = kind.reference(number), [(kind.name, number)]
    if record["voided"] is not None:
        raise Forbidden(f"{reference} is voided: {quoted(record['voided'])}", f"name another {kind.name}", shows=shows)
    for name, person in people.items():
        if record[name] != person:
            raise Forbidden(
                f"{reference} is of {record[name]}, not of {person}", f"name another {kind.name}", shows=shows
            )
    if record[field.name] != field.default:
        raise Forbidden(f"{reference} has {field.name} {record[field.name]} already", "leave the line out", shows=shows)
    return record


def _unclear(
    kind: Kind, field: Field, person: str, choice: str, found: list[Record], alike: list[Record]
) -> StrongholdError:
    if field.on_sheet.still_open or field.on_sheet.settled_among:
        return _unclear_update(kind, field, person, choice, found)
    if not found:
        needed = [f for f in kind.typed if f.required and f.name != kind.date and not isinstance(f.type, Person)]
        names = " and ".join(f.name for f in needed)
        example = " ".join(
            [choice or kind.name, person, *(f.on_sheet.example or f"{f.name}={f.example}" for f in needed)]
        )
        return NoSuchRecord(
            f"no {kind.name} of {person} awaits an {field.name}", f"to record one, say its {names} too, e.g. {example}"
        )
    references = [kind.reference(record["no"]) for record in alike or found]
    shows = [(kind.name, record["no"]) for record in alike or found]
    *some, last = references
    awaiting = f"{', '.join(some)} and {last} of {person} await" if some else f"{last} of {person} awaits"
    other = "" if alike else f", and {'are' if some else 'is'} for something else"
    anew = "" if alike else f"; {kind.name} {person} … {choice} records a new one"
    if not choice:
        return Forbidden(
            f"{awaiting} an {field.name}{other}", f"say it by stronghold edit {references[0]}", shows=shows
        )
    return Forbidden(
        f"{awaiting} an {field.name}{other}", f"say which, e.g. {choice} {references[0]}{anew}", shows=shows
    )


def _unclear_update(kind: Kind, field: Field, person: str, choice: str, found: list[Record]) -> StrongholdError:
    """Return the refusal for a person with no record that the line could settle, or with several."""
    if not found and (among := field.on_sheet.settled_among):
        what = f"no {among[1]} of {person} awaits that decision, and a decision is no new one"
        how = f"see: stronghold list {kind.name} --where person={person}; # in front leaves the line out"
        return NoSuchRecord(what, how)
    if not found:
        what = f"no {kind.name} of {person} is open on that day"
        how = f"see: stronghold list {kind.name} --where person={person}"
        before = f"of a day before, first: stronghold add {kind.name} --{kind.date} DATE …"
        return NoSuchRecord(what, f"{how}; to record one of this day: {kind.name} {person} {choice}; {before}")
    references = [kind.reference(record["no"]) for record in found]
    how = f"say which, e.g. stronghold edit {references[0]} {field.option} {choice}"
    return Forbidden(
        f"{listed(references, 'and')} of {person} are open", how, shows=[(kind.name, r["no"]) for r in found]
    )
