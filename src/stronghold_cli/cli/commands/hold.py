"""`stronghold hold REF…` and `restrict REF…`: records that nobody may change, and records shown in totals alone."""

from typing import Annotated, NamedTuple

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import emit_logged, reading_logged
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.corrections import REFERENCES
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ROWS, RowsFormatOption, read_format
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, carry_out, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.references import Named, find_references, in_short
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.holds import marks_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.results.holds import Marked
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import HOLD, RESTRICTION, lift_mark, marked, put_mark
from stronghold_cli.store.records.rows import check_recorded
from stronghold_cli.values.text import quoted


class _Words(NamedTuple):
    """A mark, and the words for it."""

    mark: str
    marked: str
    noun: str
    example: str
    about: str


_WORDS = {
    "hold": _Words(
        HOLD,
        "held",
        "hold",
        'stronghold hold ARREST-3 SEIZURE-7..9 --why "evidence in an appeal"',
        "Until the hold is lifted nobody can edit, void or erase them: for evidence that must be kept as it is (CPIA  "
        "1996).  It holds the records that you name, and not those tied to them: a case is held without its arrests.",
    ),
    "restrict": _Words(
        RESTRICTION,
        "restricted",
        "restriction",
        'stronghold restrict ARREST-3 --why "accuracy contested"',
        "For evidence that must be kept and not be used otherwise (Data Protection Act 2018 s.47).  Until the "
        "restriction is lifted they count in totals, and a trace says what each adds.  Nothing else shows them, no "
        "condition or breakdown looks into them, and nobody can edit, void or erase them.  It restricts the records "
        "that you name, and not those tied to them.",
    ),
}


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the one of the two that was typed."""
    said = _WORDS[command.name]
    lift = f'stronghold {command.name} --lift ARREST-3 --why "the appeal is over"'
    about = (
        f"{command.about}  {said.about}  Without a reference it lists what is {said.marked}.\n\n"
        f"\b\nExample:\n  {said.example}\n  {lift}"
    )

    @app.command(command.name, help=about)
    @together(Apart("--format", ("refs",), f"--format is for the list of what is {said.marked}", "leave out --format"))
    @writes
    def run(
        ctx: typer.Context,
        refs: Annotated[list[str] | None, options.argument("REF...", REFERENCES, "marked", said.mark)] = None,
        lift: Annotated[bool, typer.Option("--lift", help=f"Lift the {said.noun} of these records.")] = False,
        format: RowsFormatOption = "table",
        *,
        act: WriteOptions,
        ledger: options.Ledger = None,
    ) -> int:
        desk: Desk = ctx.obj
        form = read_format(format, ROWS)
        if not refs:
            if lift:
                raise Unreadable("say which record", f"e.g. {said.example}")
            act.refuse(said.example)
            return _list(desk, said, form, ledger)
        return _mark(desk, said, refs, act, ledger, lift=lift)


def _list(desk: Desk, said: _Words, form: str, ledger: str | None) -> int:
    none = f"no record is {said.marked} (e.g. {said.example})"

    def answer(connection: Connection) -> Answer:
        return marks_answer(marked(connection, said.mark), said.marked, none)

    emit_logged(desk, form, reading_logged(desk, ledger, AuditEntry(said.mark, format=form)), answer)
    return 0


def _mark(desk: Desk, said: _Words, refs: list[str], act: WriteOptions, ledger: str | None, *, lift: bool) -> int:
    named = find_references(refs)
    if act.why is None:
        what = f"the {said.noun} is lifted" if lift else f"it is {said.marked}"
        raise Unreadable(f"say why {what}", f"e.g. {said.example}")
    entry = act.entry(desk, f"{said.noun} lifted" if lift else said.noun)

    def work(connection: Connection) -> tuple[list[Named], list[str]]:
        for kind, number in named:
            check_recorded(connection, kind, number)
        before = {(each.kind.name, each.number): each for each in marked(connection, said.mark, named)}
        done: list[Named] = []
        notes: list[str] = []
        for kind, number in named:
            there = before.get((kind.name, number))
            if lift is (there is not None):
                if lift:
                    lift_mark(connection, said.mark, kind, number)
                else:
                    put_mark(connection, said.mark, kind, number, str(entry.why))
                done.append((kind, number))
            else:
                notes.append(_so_already(said, kind.reference(number), there))
        return done, notes

    done, notes = carry_out(desk, desk.ledger(ledger), act, entry, work)
    for note in notes:
        desk.say(note)
    if done:
        words = f"{said.noun} lifted" if lift else said.marked
        desk.put_line(f"{'would be ' if act.dry_run else ''}{words}: {in_short(done)}")
        if act.dry_run:
            desk.put_line(A_DRY_RUN)
    return 0


def _so_already(said: _Words, ref: str, there: Marked | None) -> str:
    if there is None:
        return f"{ref} is not {said.marked}: nothing was changed"
    return f"{ref} is {said.marked} already, {there.said}: {quoted(there.why, 100)}"
