"""`stronghold void REF…` and `unvoid REF…`: stopping records from counting, and letting them count again."""

from collections.abc import Callable, Sequence

import typer

from stronghold_cli.actions.consequences import consequences
from stronghold_cli.actions.correct import still_naming, unvoid, void, voided_already
from stronghold_cli.actions.warnings import warnings_of
from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.corrections import References
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, carry_out, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import find_references, in_short
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.records.listing import tied_to
from stronghold_cli.store.records.notes import notes_on
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.records.updating import Changed

_VOID = 'stronghold void SEIZURE-12 --why "entered twice"'
_UNVOID = "stronghold unvoid SEIZURE-12"

Named = list[tuple[Kind, int]]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register whichever of the two was typed."""
    run, example = {"void": (void_records, _VOID), "unvoid": (unvoid_records, _UNVOID)}[command.name]
    app.command(command.name, help=f"{command.about}\n\nExample: {example}")(run)


@writes
def void_records(
    ctx: typer.Context, refs: References = None, *, act: WriteOptions, ledger: options.Ledger = None
) -> int:
    """Void records: they no longer count."""
    desk: Desk = ctx.obj
    named = _named(refs, _VOID)
    if act.why is None:
        they = "it no longer counts" if len(named) == 1 else "they no longer count"
        raise Unreadable(f"say why {they}", f'e.g. stronghold void {in_short(named)} --why "entered twice"')
    entry = act.entry(desk, "void")

    def work(connection: Connection) -> tuple[list[Changed], list[str]]:
        fetched = _fetched(connection, named)
        notes = [voided_already(kind, record) for kind, record in fetched if record["voided"] is not None]
        done = void(connection, named, str(entry.why))
        for kind, _, after in done:
            naming = [
                other.reference(row["no"])
                for _, other, row in tied_to(connection, kind, after["no"])
                if row["voided"] is None
            ]
            if naming:
                notes.append(still_naming(kind.reference(after["no"]), naming))
        return done, notes

    return _carried_out(desk, act, entry, work, "voided", ledger)


@writes
def unvoid_records(
    ctx: typer.Context, refs: References = None, *, act: WriteOptions, ledger: options.Ledger = None
) -> int:
    """Let voided records count again."""
    desk: Desk = ctx.obj
    named = _named(refs, _UNVOID)

    def work(connection: Connection) -> tuple[list[Changed], list[str]]:
        notes = [
            f"{kind.reference(record['no'])} is not voided: nothing was changed"
            for kind, record in _fetched(connection, named)
            if record["voided"] is None
        ]
        done = unvoid(connection, named)
        notes += [
            f"note: {words}" for words in notes_on(connection, [(kind, after) for kind, _, after in done], desk.today)
        ]
        kept = [(kind, after["no"]) for kind, _, after in done]
        return done, [*notes, *(f"warning: {each}" for each in warnings_of(connection, kept, desk.today))]

    return _carried_out(desk, act, act.entry(desk, "unvoid"), work, "brought back", ledger)


def _named(refs: Sequence[str] | None, example: str) -> Named:
    named = find_references(refs or ())
    if not named:
        raise Unreadable("say which record", f"e.g. {example}")
    return named


def _fetched(connection: Connection, named: Named) -> list[tuple[Kind, Record]]:
    return [(kind, fetch(connection, kind, number)) for kind, number in named]


def _carried_out(
    desk: Desk,
    act: WriteOptions,
    entry: Entry,
    work: Callable[[Connection], tuple[list[Changed], list[str]]],
    words: str,
    ledger: str | None,
) -> int:
    place = desk.ledger(ledger)

    def work_and_look(connection: Connection) -> tuple[list[Changed], list[str]]:
        done, notes = work(connection)
        return done, [*notes, *(f"note: {note}" for note in consequences(connection, place, desk.patience))]

    done, notes = carry_out(desk, place, act, entry, work_and_look)
    for note in notes:
        desk.say(note)
    if done:
        refs = in_short((kind, after["no"]) for kind, _, after in done)
        if act.dry_run:
            desk.put_line(f"would be {words}: {refs}")
            desk.put_line(A_DRY_RUN)
        else:
            desk.put_line(f"{words} {refs}")
    return 0
