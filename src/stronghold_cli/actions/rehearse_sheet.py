"""Rehearsing a sheet: what it would record, worked out by the ledger itself, with nothing kept."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from stronghold_cli.actions.consequences import consequences
from stronghold_cli.actions.day import KeptSheet, keep_sheet
from stronghold_cli.actions.running_totals import running_totals
from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused, StrongholdError, Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.results.comparison import Compared, compare
from stronghold_cli.sheet.lines import Heading, Sheet
from stronghold_cli.sheet.reader import read_with_left_out
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.tries import begin_try, end_try, take_back_try
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.history.seals import content_seal
from stronghold_cli.store.ledger.session import dry_run, reading
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.records.rows import fetch


class SheetRead(NamedTuple):
    """What a sheet's text says, in the words of a ledger as it stood."""

    sheet: Sheet
    left_out: tuple[str, ...]
    """What should be known of the lines that are no record."""
    of: tuple[Any, ...]
    """What it was read of: the text, how it was to be read, and what the ledger held."""


class Rehearsal(NamedTuple):
    """What a sheet would record and change."""

    read: SheetRead
    kept: KeptSheet
    before: Mapping[tuple[str, int], Record]
    """The records that it would settle, as they are now, by kind and number; some may be new themselves."""
    moved: tuple[Compared, ...]
    """The measures whose running totals it would move: each total as it would be, and as it is."""


def unread_lines(
    place: Path, entry: Entry, patience: float, heading: Callable[[str], Heading], text: str
) -> tuple[StrongholdError, ...]:
    """Return all that is wrong with a sheet's text, as the ledger stands; nothing is kept.

    `heading` returns that of a text, which may say its day.  Raises LedgerUnusable.
    """
    with dry_run(place, entry, patience) as connection:
        try:
            _read_and_kept(connection, text, heading(text), entry.at.date())
        except (Refused, Unreadable, Forbidden, NoSuchRecord) as problem:
            return problem.one_by_one()
    return ()


def keep_text(
    connection: Connection,
    place: Path,
    patience: float,
    text: str,
    heading: Heading,
    today: date,
    as_one: Collection[int] = (),
    before: SheetRead | None = None,
) -> tuple[SheetRead, KeptSheet]:
    """Keep what a sheet's text says in the caller's writing transaction, and return it as read and as kept.

    Raises Refused, naming each wrong line; the transaction is then to be undone.  `as_one` are the first lines of items
    that somebody confirmed as one find; `before` is what was read earlier, which holds where the ledger has not changed
    since.
    """
    of = (text, dict(heading), today, frozenset(as_one), content_seal(connection))
    if before and before.of == of:
        read, kept = before, keep_sheet(connection, before.sheet, heading, today)
    else:
        sheet, left_out, kept = _read_and_kept(connection, text, heading, today, as_one)
        read = SheetRead(sheet, left_out, of)
    return read, kept._replace(remarks=(*read.left_out, *kept.remarks, *consequences(connection, place, patience)))


def _read_and_kept(
    connection: Connection, text: str, heading: Heading, today: date, as_one: Collection[int] = ()
) -> tuple[Sheet, tuple[str, ...], KeptSheet]:
    """Read a sheet's text and keep it in the caller's transaction, which is to be undone where this raises Refused.

    What would be read in the place of a wrong line is tried on the ledger too.
    """
    done: list[KeptSheet] = []
    begin_try(connection)

    def unkept(sheet: Sheet, tried: bool) -> Sequence[StrongholdError]:
        try:
            done[:] = [keep_sheet(connection, sheet, heading, today)]
        except StrongholdError as problem:
            wrong = problem.one_by_one()
        else:
            if not tried:
                return ()
            wrong = ()
        # The next text is read in the words of the ledger as it was: a line that was opened here is not known yet.
        take_back_try(connection)
        begin_try(connection)
        return wrong

    sheet, left_out = read_with_left_out(text, heading, reading_of(connection, today), as_one, unkept)
    end_try(connection)
    [kept] = done
    return sheet, left_out, kept


def rehearse_sheet(
    place: Path,
    entry: Entry,
    patience: float,
    text: str,
    heading: Heading,
    case: int | None,
    as_one: Collection[int] = (),
) -> Rehearsal:
    """Keep a sheet in a transaction that is then undone, and return the result.

    Running totals are those of one case, else of the whole ledger.  Raises Refused, or LedgerUnusable.
    """
    today = entry.at.date()
    with dry_run(place, entry, patience) as connection:
        was = running_totals(connection, case)
        read, kept = keep_text(connection, place, patience, text, heading, today, as_one)
        moved = tuple(
            row for row in compare(running_totals(connection, case), was) if row.figure.value != row.other.value
        )
        before = {(kind.name, record["no"]): record for kind, record, _ in kept.records}
        if there := [
            (kind, record["no"]) for kind, record, _ in kept.settled if (kind.name, record["no"]) not in before
        ]:
            # Nobody can have changed the ledger since: the lock is held.
            with reading(place, patience) as untouched:
                before |= {(kind.name, number): fetch(untouched, kind, number) for kind, number in there}
    return Rehearsal(read, kept, before, moved)
