"""`stronghold doctor`: whether the file is sound and its history whole, and which state of it a seal is of."""

from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import FormatOption, emit, formats_of, read_format
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, carry_out, writes
from stronghold_cli.errors import Forbidden, LedgerUnusable, Unreadable
from stronghold_cli.render.health import health_answer, states_answer
from stronghold_cli.results.health import FINE
from stronghold_cli.store.erasure.finishing import NOT_KEPT, TYPE_AGAIN, is_unfinished, make_anew, was_kept
from stronghold_cli.store.health.examining import BESIDE_A_SEAL, EXAMINATIONS, HISTORY, RECORDS, examine
from stronghold_cli.store.health.opened import asked, opened
from stronghold_cli.store.history.commands import MIGRATION
from stronghold_cli.store.history.seals import states_sealed
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.store.schema.as_made import make_again, to_mend
from stronghold_cli.values.seal import EXAMPLE, read_seal
from stronghold_cli.values.text import listed, one_line

_OF_A_STATE = formats_of("document")


@together(
    Apart("--mend", ("--seal",), "--mend changes the file, and --seal asks about it", "one at a time"),
    Apart("--format", ("--mend",), "--format is for what is examined, and --mend says what it made again"),
)
@writes
def doctor(
    ctx: typer.Context,
    seal: Annotated[
        str | None, options.option("--seal", "SEAL", f"Say which state has this seal: {EXAMPLE}, or 64 digits.")
    ] = None,
    mend: Annotated[
        bool,
        typer.Option("--mend", help="Rebuild the triggers, views and indexes that are not as they should be."),
    ] = False,
    format: FormatOption = "table",
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Examine the ledger."""
    desk: Desk = ctx.obj
    form = read_format(format)
    if mend:
        return _mend(desk, ledger, act)
    act.refuse("stronghold doctor --mend")
    if seal is not None:
        return _which_state(desk, ledger, seal, form)
    with opened(desk.ledger(ledger), desk.now, desk.patience) as lying:
        found = examine(lying)
    emit(desk, form, health_answer(found))
    return 1 if found.broken else 0


register = registers(
    doctor,
    "  It changes nothing.  The exit code is 1 if anything is broken.\n\n"
    + "\n\n".join(f"{each.name}: {each.about}" for each in EXAMINATIONS)
    + "\n\n--seal says which state of the ledger a seal belongs to.  The exit code is 1 if this file never had "
    f"that state.\n\n\b\nExample:\n  stronghold doctor\n  stronghold doctor --seal {EXAMPLE}",
)


def _which_state(desk: Desk, ledger: str | None, seal: str, form: str) -> int:
    try:
        digits = read_seal(seal)
    except Unreadable as problem:
        raise problem.at("--seal") from None
    if form not in _OF_A_STATE:
        raise Forbidden(f"--format: --seal is answered as {listed(_OF_A_STATE)}, not {form}")
    with opened(desk.ledger(ledger), desk.now, desk.patience) as lying:
        states = states_sealed(asked(lying), digits)
        found = examine(lying, only=(*BESIDE_A_SEAL, HISTORY, RECORDS))
    told = [(name, each) for name, each in found.examined if name in (HISTORY, RECORDS) or each.verdict != FINE]
    found = found._replace(examined=told)
    emit(desk, form, states_answer(digits, states, found))
    return 0 if states and not found.broken else 1


def _mend(desk: Desk, ledger: str | None, act: WriteOptions) -> int:
    place = desk.ledger(ledger)
    # Of kind migration, as every change of the schema is: history has it, though it changes no record.
    entry = act.entry(desk, "doctor --mend")._replace(kind=MIGRATION)
    with reading(place, desk.patience) as connection:
        differences = to_mend(connection)
        unfinished = is_unfinished(place)
        if unfinished and not was_kept(place, connection):
            raise Forbidden(NOT_KEPT, TYPE_AGAIN)
    if unfinished:
        _finish_erasure(desk, place, dry_run=act.dry_run)
    elif not differences:
        desk.say("nothing to mend: triggers, views and indexes are as this program makes them")
    if not differences:
        return 0
    carry_out(desk, place, act, entry, make_again)
    for each in differences:
        done = "made again" if each.statement else "taken out"
        desk.put_line(f"{'would be ' if act.dry_run else ''}{done}: the {each.kind} {one_line(each.name)}")
    if act.dry_run:
        desk.put(f"{A_DRY_RUN}\n")
    return 0


def _finish_erasure(desk: Desk, place: Path, *, dry_run: bool) -> None:
    """Rewrite the file where an erasure was not finished.  Raises LedgerUnusable where that cannot be done yet."""
    if dry_run:
        desk.put("would be rewritten: the file, so that nothing is left of what was erased\n")
    elif problem := make_anew(place, desk.patience):
        raise LedgerUnusable(f"the file cannot be rewritten: {problem}", "try again once that is over")
    else:
        desk.put("rewritten: the file, so that nothing is left of what was erased\n")
