"""`stronghold history`: who changed what, when and why, field by field; or from the access log who looked."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import Annotated, TypeVar

import typer

from stronghold_cli.actions.audit import AuditQuery, find_accesses
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import emit_logged, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.commands.undo import read_change
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import FormatOption, read_format
from stronghold_cli.cli.stream_names import names_in_text
from stronghold_cli.errors import Forbidden, NoSuchRecord, Unreadable
from stronghold_cli.records.kinds import BY_TABLE, kind_of
from stronghold_cli.records.names import Person
from stronghold_cli.records.references import find_references
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.audit import entries_answer
from stronghold_cli.render.history import history_answer
from stronghold_cli.render.records import CUT
from stronghold_cli.results.audit import KINDS_OF_ACCESS, AuditEntry, ShownRecords
from stronghold_cli.results.history import HistoryEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import newest_version
from stronghold_cli.store.history.reading import HistoryQuery, Place, places_of_people, read_history
from stronghold_cli.store.records.holds import check_shown, not_shown, restricted_places
from stronghold_cli.store.records.link_names import LinkNames
from stronghold_cli.store.records.named import people_named, records_named
from stronghold_cli.store.records.undoing import command_numbered
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.span import window_between
from stronghold_cli.values.text import counted, listed, quoted
from stronghold_cli.values.window import Window

_Told = TypeVar("_Told")

_Named = Annotated[
    list[str] | None,
    options.argument(
        "[REF|CHANGE]...",
        "Records (ARREST-3, several, ARREST-101..103), or one change by its number; without any, the whole history.",
        "references",
    ),
]
_Actor = Annotated[
    str | None, options.option("--actor", "NAME", "Only changes by this login, or typed for this person.")
]
_Person = Annotated[str | None, options.option("--person", "KEY", "Only what was ever recorded about this person.")]
_Limit = Annotated[str | None, options.option("--limit", "N", "Show only the newest N.")]
_Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help=f"Show who looked, instead of who changed: {listed(KINDS_OF_ACCESS)}, from the access log.",
        autocompletion=options.on_tab("words", *KINDS_OF_ACCESS),
    ),
]


def history(
    ctx: typer.Context,
    named: _Named = None,
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    actor: _Actor = None,
    person: _Person = None,
    kind: _Kind = None,
    limit: _Limit = None,
    format: FormatOption = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show who changed what."""
    desk: Desk = ctx.obj
    form = read_format(format)
    command, places = _read_named(named or ())
    window = window_between(since, until, within, desk.today)
    said = options.window_said(window, since, until, within)
    first, after = _moments(window)
    key = None if person is None else str(Person().read(person, Reading(desk.today, no_new_person)))
    most = options.read_limit(limit, "looks" if kind else "changes")
    # Scripts, and files that somebody adds to, read on from where they were: the oldest one first.
    asked = HistoryQuery(places, command, first, after, _read_actor(actor), most, form == "table")
    looks = None if kind is None else _read_kind(kind, command)

    def answer(connection: Connection) -> Answer:
        _check_seen(connection, places or ())
        names = LinkNames(connection)
        people, query = ([], asked) if key is None else _of_person(connection, key, asked)
        if command is not None:
            command_numbered(connection, command)
        withheld = restricted_places(connection)
        if looks:
            entries = find_accesses(desk.ledger(ledger), _looks(looks, query, people if places is None else ()))
            looked, cut = _cut_short(_newest(entries, query), most, "look")
            told = entries_answer(looked, f"no {looks} matches")
            shows = _named_records(places or ())
        else:
            found = (told.withheld(withheld) for told in read_history(connection, query))
            shows = ShownRecords()
            changed, cut = _cut_short(found, most, "change")
            in_short = places is None and command is None
            noted = _noting_beside(changed, connection, shows)
            told = history_answer(noted, shows, in_short=in_short, names=names.named)
        shows.person(people)
        shows.join(names.shows)
        return told._replace(said=chain(told.said, cut, said, not_shown(connection)), shows=shows)

    access = AuditEntry(f"history --kind {looks}" if looks else "history", format=form).asked_by((), window)
    fields = tuple(name for name, text in (("actor", actor), ("person", person)) if text is not None)
    access = access._replace(fields=fields)
    emit_logged(desk, form, reading_logged(desk, ledger, access), answer)
    return 0


register = registers(
    history,
    "  The newest change comes first, in CSV and JSON the oldest.  Times are kept in UTC and shown in local time; a "
    "window counts local days.  Changes by another program are marked.  --kind shows who looked at records, "
    "from the access log.\n\n"
    "\b\nExample:\n  stronghold history SEIZURE-2\n  stronghold history 12\n"
    "  stronghold history --since yesterday --actor tester\n"
    "  stronghold history --kind disclosure --person P-31",
)


def _newest(entries: Iterable[AuditEntry | None], asked: HistoryQuery) -> Iterable[AuditEntry | None]:
    """Return as many entries as asked for, in that order; None for each unreadable one comes first."""
    if asked.limit is None and not asked.newest_first:
        return entries
    kept: deque[AuditEntry] = deque(maxlen=asked.limit)
    unread: list[None] = []
    for entry in entries:
        if entry is None:
            unread.append(None)
        else:
            kept.append(entry)
    return [*unread, *(reversed(kept) if asked.newest_first else kept)]


def _noting_beside(
    found: Iterable[HistoryEntry], connection: Connection, shows: ShownRecords
) -> Iterator[HistoryEntry]:
    """Yield changes, and note the people and records that their reasons and settings name."""
    seen: set[str] = set()
    for told in found:
        texts = [told.why or "", told.actor or ""]
        for row in told.rows:
            for cells in (row.before, row.after) if kind_of(row.table) is None else ():
                texts += map(str, (cells or {}).values())
                if cells and (of := kind_of(str(cells.get("record_table")))):
                    texts.append(f"{of.prefix}-{cells.get('record_number')}")
        if names := {name for text in texts for name in names_in_text(text)} - seen:
            seen |= names
            for kind, number in records_named(connection, names):
                shows.number(kind, number)
            shows.person(people_named(connection, names))
        yield told


def _cut_short(found: Iterable[_Told], most: int | None, one: str) -> tuple[Iterator[_Told], Iterator[str]]:
    """Return the changes, and a function that says whether there are more, once all are printed."""
    many = 0

    def passing() -> Iterator[_Told]:
        nonlocal many
        for each in found:
            many += each is not None
            yield each

    return passing(), (f"{counted(many, one)}{CUT}" for _ in [one] if many == most)


def _named_records(places: Iterable[Place]) -> ShownRecords:
    shows = ShownRecords()
    for table, number in places:
        if kind := kind_of(table):
            shows.number(kind, number)
    return shows


def _read_named(words: Sequence[str]) -> tuple[int | None, set[Place] | None]:
    """Return the number of the named change, or the rows of the named records.  Raises Unreadable."""
    numbers = [word for word in words if word.strip().removeprefix("#").isdecimal()]
    if not numbers:
        return None, {(kind.table, number) for kind, number in find_references(words)} or None
    if len(words) > 1:
        raise Unreadable(f"one change at a time: leave out {quoted(words[1])}", "several records: ARREST-3,ARREST-5")
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
        raise Unreadable("--actor is empty", "e.g. --actor tester")
    return text and text.strip()


def _of_person(connection: Connection, key: str, asked: HistoryQuery) -> tuple[list[str], HistoryQuery]:
    """Return every key of a person, and the question narrowed to every row that ever named one and is not restricted.

    Raises NoSuchRecord for a key in none.
    """
    from stronghold_cli.store.records.people import keys_of, no_such_person  # only the history of a person needs it

    keys = keys_of(connection, key)
    # That a restricted record is among what was recorded of somebody would tell whose it is.
    places = places_of_people(connection, keys) - restricted_places(connection)
    if not places:
        raise no_such_person(key)
    return keys, asked._replace(places=places if asked.places is None else places & set(asked.places))


def _check_seen(connection: Connection, places: Iterable[Place]) -> None:
    """Refuse a record that history never saw, or that is restricted.  Raises NoSuchRecord, Restricted."""
    for table, number in sorted(places):
        kind = BY_TABLE[table]
        check_shown(connection, kind, number)
        if newest_version(connection, table, number) is None:
            raise NoSuchRecord(f"no {kind.reference(number)}", f"see: stronghold list {kind.name}")


def _read_kind(text: str, command: int | None) -> str:
    """Return the kind of entries asked for.  Raises Unreadable, and Forbidden beside the number of a change."""
    kind = text.strip().lower()
    if kind not in KINDS_OF_ACCESS:
        close = did_you_mean(kind, KINDS_OF_ACCESS)
        raise Unreadable(f"--kind: {quoted(text)} is not {listed(KINDS_OF_ACCESS)}", close)
    if command is not None:
        raise Forbidden(
            f"{command} is the number of a change, and nobody looks at one", "name a record", place="--kind"
        )
    return kind


def _looks(kind: str, asked: HistoryQuery, people: Sequence[str]) -> AuditQuery:
    since, until = (None if moment is None else datetime.fromisoformat(moment) for moment in (asked.since, asked.until))
    if asked.places is None:
        return AuditQuery(kind, since, until, asked.actor)
    numbers: dict[str, list[int]] = {}
    for table, number in sorted(asked.places):
        if of := kind_of(table):
            numbers.setdefault(of.prefix, []).append(number)
    return AuditQuery(kind, since, until, asked.actor, people, numbers)
