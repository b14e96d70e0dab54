"""`stronghold history`: who changed what, when and why, field by field."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import reading_logged
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.commands.consultations import Kind, put_looks, read_kind
from stronghold_cli.cli.commands.undo import read_change
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.restricted import say_not_shown
from stronghold_cli.errors import NoSuchRecord, Unreadable
from stronghold_cli.records.kinds import BY_TABLE, kind_of
from stronghold_cli.records.references import find_references
from stronghold_cli.records.types import Person, Reading, no_new_person
from stronghold_cli.render import data
from stronghold_cli.render.history import blocks, rows, to_json
from stronghold_cli.results.audit import AuditEntry, ShownRecords
from stronghold_cli.results.history import HistoryEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import newest_version
from stronghold_cli.store.history.reading import HistoryQuery, Place, places_of_people, read_history
from stronghold_cli.store.records.marks import check_shown, restricted_places
from stronghold_cli.store.records.undoing import command_numbered
from stronghold_cli.values.text import quoted
from stronghold_cli.values.window import Window, window_between

_Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REF|CHANGE]...",
        help="Records (ARREST-3, several, ARREST-101..103), or one change by its number; left out, all there is.",
        autocompletion=options.on_tab("references"),
    ),
]
_Actor = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", help="Only changes of this login, or typed for this person.")
]
_Person = Annotated[
    str | None,
    typer.Option(
        "--person",
        metavar="KEY",
        help="Only what was ever recorded of this person.",
        autocompletion=options.on_tab("people"),
    ),
]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  The oldest change comes first.  Moments are kept in UTC and shown in local time; a "
            "window is of local days.  What another program changed in the file is shown as such.  With --kind it is "
            "who looked at records, from the access log.\n\n"
            "\b\nExample:\n  stronghold history SEIZURE-2\n  stronghold history 12\n"
            "  stronghold history --since yesterday --actor tester\n"
            "  stronghold history --kind disclosure --person P-31"
        ),
    )(history)


def history(
    ctx: typer.Context,
    named: _Named = None,
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    actor: _Actor = None,
    person: _Person = None,
    kind: Kind = None,
    format: options.Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show who changed what."""
    desk: Desk = ctx.obj
    form = options.read_format(format)
    command, places = _read_named(named or ())
    window = window_between(since, until, within, desk.today)
    first, after = _moments(window)
    key = None if person is None else _read_person(person, desk)
    asked = HistoryQuery(places, command, first, after, _read_actor(actor))
    looks = None if kind is None else read_kind(kind, command)
    access = AuditEntry(f"history --kind {looks}" if looks else "history", format=form).asked_by((), window)
    with reading_logged(desk, ledger, access._replace(fields=_fields(actor, person))) as (connection, shown):
        _check_seen(connection, places or ())
        people: list[str] = []
        if key is not None:
            people, theirs = _of_person(connection, key)
            shown.person(people)
            asked = asked._replace(places=theirs if places is None else theirs & set(places))
        if command is not None:
            command_numbered(connection, command)
        withheld = restricted_places(connection)
        if key is not None:
            # That a restricted record is among what was recorded of somebody would tell whose it is.
            asked = asked._replace(places=set(asked.places or ()) - withheld)
        if looks:
            _note(shown, places or ())
            put_looks(desk, desk.ledger(ledger), looks, asked, people if places is None else (), form)
        else:
            found = (told.withheld(withheld) for told in _noting(shown, read_history(connection, asked)))
            _put(desk, found, form, in_short=places is None and command is None)
        say_not_shown(desk, connection)
    return 0


def _fields(actor: str | None, person: str | None) -> tuple[str, ...]:
    return tuple(name for name, text in (("actor", actor), ("person", person)) if text is not None)


def _note(shown: ShownRecords, places: Iterable[Place]) -> None:
    for table, number in places:
        if kind := kind_of(table):
            shown.number(kind, number)


def _noting(shown: ShownRecords, history: Iterator[HistoryEntry]) -> Iterator[HistoryEntry]:
    for told in history:
        _note(shown, ((row.table, row.number) for row in told.rows))
        yield told


def _put(desk: Desk, found: Iterator[HistoryEntry], form: str, *, in_short: bool) -> None:
    if form == "csv":
        desk.put_data(data.to_csv(rows(found)))
    elif form == "jsonl":
        desk.put_data(data.to_json_line(to_json(told)) for told in found)
    elif form == "json":
        desk.put_data([data.to_json({"schema": data.SCHEMA, "history": [to_json(told) for told in found]})])
    else:
        first = next(found, None)
        if first is None:
            desk.say("no change matches")
            return
        desk.put_all(blocks(_after(first, found), desk.screen, in_short=in_short))


def _after(first: HistoryEntry, rest: Iterator[HistoryEntry]) -> Iterator[HistoryEntry]:
    yield first
    yield from rest


def _read_named(words: Sequence[str]) -> tuple[int | None, set[Place] | None]:
    """Return the number of the one change that is named, or the rows of the records.  Raises Unreadable."""
    numbers = [word for word in words if word.strip().removeprefix("#").isdecimal()]
    if not numbers:
        return None, {(kind.table, number) for kind, number in find_references(words)} or None
    if len(words) > 1:
        raise Unreadable(f"one change at a time: leave out {quoted(words[1])} (several records: ARREST-3,ARREST-5)")
    return read_change(numbers[0]), None


def _moments(window: Window) -> tuple[str | None, str | None]:
    """Return the first moment of a window of local days, and the moment after its last one, UTC, ISO."""
    after = window.until and window.until + timedelta(days=1)
    first, end = (None if day is None else _midnight(day) for day in (window.since, after))
    return first, end


def _midnight(day: date) -> str:
    return datetime.combine(day, time.min).astimezone().astimezone(UTC).isoformat(timespec="microseconds")


def _read_actor(text: str | None) -> str | None:
    if text is not None and not text.strip():
        raise Unreadable("--actor is empty (e.g. --actor tester)")
    return text and text.strip()


def _read_person(text: str, desk: Desk) -> str:
    return str(Person().read(text, Reading(desk.today, no_new_person)))


def _of_person(connection: Connection, key: str) -> tuple[list[str], set[Place]]:
    """Return every key of a person, and every row that ever named one.  Raises NoSuchRecord for a key in none."""
    from stronghold_cli.store.records.people import keys_of, no_such_person

    keys = keys_of(connection, key)
    places = places_of_people(connection, keys)
    if not places:
        raise no_such_person(key)
    return keys, places


def _check_seen(connection: Connection, places: Iterable[Place]) -> None:
    """Refuse a record that history never saw, or that is restricted.  Raises NoSuchRecord, Restricted."""
    for table, number in sorted(places):
        kind = BY_TABLE[table]
        check_shown(connection, kind, number)
        if newest_version(connection, table, number) is None:
            raise NoSuchRecord(f"no {kind.reference(number)} (see: stronghold list {kind.name})")
