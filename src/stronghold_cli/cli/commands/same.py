"""`stronghold same KEY KEY`: two keys are one person, with the figures that change; and taking it back."""

from collections.abc import Sequence
from typing import Annotated

import typer

from stronghold_cli.actions.consequences import consequences
from stronghold_cli.actions.same import join_keys, separate_key
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import emit_logged, log_access, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ROWS, RowsFormatOption, emit, read_format
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.people import joined_answer, same_answer
from stronghold_cli.results.audit import COMBINATION, AuditEntry
from stronghold_cli.store.audit_log import is_on
from stronghold_cli.store.ledger.session import check_there
from stronghold_cli.store.records.people import joined_keys

_EXAMPLE = "stronghold same P-31 NORTH:P-31"


@together(Apart("--apart", ("keys",), "--apart takes one key back, and {other} would join it"))
@writes
def same(
    ctx: typer.Context,
    keys: Annotated[
        list[str] | None,
        options.argument("KEY", "The keys that are one person; without any, the list of such keys."),
    ] = None,
    apart: Annotated[str | None, options.option("--apart", "KEY", "Make this key a person of its own again.")] = None,
    format: RowsFormatOption = "table",
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Join, separate or list the keys of one person."""
    desk: Desk = ctx.obj
    form = read_format(format, ROWS)
    place = desk.ledger(ledger)
    asking = Reading(desk.today, no_new_person)
    named = [Person().read(key, asking) for key in keys or ()]
    parted = None if apart is None else Person().read(apart, asking)
    _check(named)
    if not named and parted is None:
        act.refuse(f'{_EXAMPLE} --why "one photograph"')
        looking = reading_logged(desk, ledger, AuditEntry("same", format=form))
        emit_logged(desk, form, looking, lambda connection: same_answer(joined_keys(connection), _EXAMPLE))
        return 0
    # What is joined or taken apart is in records.
    check_there(place)
    entry = act.entry(desk, "same")
    with act.keeping(desk, place, entry) as connection:
        done = join_keys(connection, named) if parted is None else separate_key(connection, parted)
        people = [key for person in done.people for key in person] if done.changed else []
        moved = consequences(connection, place, desk.patience, people)
        on = is_on(connection)
    if on and done.changed and not act.dry_run:
        log_access(
            desk,
            place,
            entry,
            AuditEntry("same" if parted is None else "same --apart", COMBINATION, people=tuple(people)),
        )
    for note in moved:
        desk.say(f"note: {note}")
    emit(desk, form, joined_answer(done.people, done.changed, done.figures, kept=not act.dry_run))
    act.said(desk)
    return 0


register = registers(
    same,
    f"  The first key is the one shown from now on, and every figure counts the two as one "
    f"person.  It prints the figures that change.\n\nExample: {_EXAMPLE}",
)


def _check(named: Sequence[str]) -> None:
    if len(named) == 1:
        raise Unreadable(f"say which other key is {named[0]}", f"e.g. {_EXAMPLE}; see: stronghold show {named[0]}")
