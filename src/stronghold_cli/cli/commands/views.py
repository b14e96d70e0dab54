"""`stronghold views`: options of totals saved under a name."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ROWS, RowsFormatOption, emit, read_format
from stronghold_cli.cli.help import group_of_commands
from stronghold_cli.cli.saved_reports import COMMAND, read_name, said
from stronghold_cli.cli.totals_query import read_totals_query, with_options
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.tables import Column
from stronghold_cli.results.audit import AuditEntry, ShownRecords
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.audit_log import is_on
from stronghold_cli.store.counting.question import understood
from stronghold_cli.store.ledger.session import check_there, reading
from stronghold_cli.store.settings.saved_reports import SavedReport, remove_report, save_report, saved_reports
from stronghold_cli.values.keys import read_person
from stronghold_cli.values.text import harmless

_EXAMPLE = "stronghold views add tasking --since 2019 --by year --measure drugs"
_Replace = Annotated[bool, typer.Option("--replace", help="Replace the view of this name.")]
_NoMoment = Annotated[str | None, typer.Option("--as-at", hidden=True)]
_NewName = Annotated[str, options.argument("NAME", "Letters, digits and hyphens, in any case.", "views", "")]
_Name = Annotated[str, options.argument("NAME", "The view's name.", "views", "")]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command, which lists, and its two subcommands."""
    group = typer.Typer(cls=group_of_commands(), rich_markup_mode=None, no_args_is_help=False)
    group.callback(invoke_without_command=True)(_list)
    group.command("add", help=f"Save options of {COMMAND} under a name, for {COMMAND} @NAME.\n\nExample: {_EXAMPLE}")(
        _add
    )
    group.command("remove", help="Take a view out of the ledger.\n\nExample: stronghold views remove tasking")(_remove)
    about = f"{command.about}  What you type beside a view wins over what it has saved.\n\nExample: {_EXAMPLE}"
    app.add_typer(group, name=command.name, help=about)


def _list(ctx: typer.Context, format: RowsFormatOption = "table", ledger: options.Ledger = None) -> int:
    """List the views with what they stand for."""
    if options.subcommand_typed(ctx):
        return 0
    desk: Desk = ctx.obj
    form = read_format(format, ROWS)
    place = desk.ledger(ledger)
    with reading(place, desk.patience) as connection:
        found = saved_reports(connection)
        on = is_on(connection)
    people = [key for view in found for key in _people(view)]
    if people and on:
        # Imported here: most views ask for nobody in particular.
        from stronghold_cli.cli.audited import log_access

        shown = ShownRecords(people=people)
        log_access(desk, place, desk.entry("views"), shown.noted_in(AuditEntry("views", format=form)))
    emit(desk, form, _answer(found))
    return 0


def _people(view: SavedReport) -> Iterator[str]:
    """Yield the keys of people that a view asks for."""
    names = {name for kind in KINDS.values() for name in people_fields(kind)}
    where = view.options.get("where", [])
    for condition in where if isinstance(where, list) else [str(where)]:
        field, _, value = condition.partition("=")
        for key in value.split(",") if field.strip().lower() in names else ():
            with suppress(Unreadable):
                yield read_person(key)


def _answer(found: Sequence[SavedReport]) -> Answer:
    columns = [Column("view"), Column("stands for", wide=True)]
    lines = [[f"@{view.name}", view.command_line] for view in found]
    views = [{"name": view.name, "command": view.command, "options": dict(view.options)} for view in found]
    return Answer(
        document=lambda: {"views": views},
        rows=[["view", "stands_for"], *([view.name, view.command_line] for view in found)],
        short=lambda: ShortTable(columns, lines),
        beside=[] if found else [f"no view is saved yet (e.g. {_EXAMPLE})"],
    )


@writes
@with_options
def _add(
    ctx: typer.Context,
    name: _NewName,
    *,
    replace: _Replace = False,
    as_at: _NoMoment = None,
    act: WriteOptions,
    ledger: options.Ledger = None,
    **given: Any,
) -> int:
    """Keep options under a name."""
    desk: Desk = ctx.obj
    if as_at is not None:
        raise Forbidden(
            "a view keeps no moment", f"say --as-at when you ask it: {COMMAND} @{read_name(name)} --as-at …"
        )
    view = SavedReport(read_name(name), COMMAND, said(ctx, given))
    if not view.options:
        raise Unreadable(f"say what @{view.name} stands for", f"e.g. {_EXAMPLE}")
    asking = read_totals_query(desk, **given)
    place = desk.ledger(ledger)
    with act.keeping(desk, place, act.entry(desk, "views add")) as connection:
        question = understood(connection, asking.measures, asking.question)
        save_report(connection, view, replace=replace)
    saved = "would be saved: " if act.dry_run else "saved "
    desk.put(f"{saved}@{view.name}: {harmless(view.command_line)}\n" if desk.terminal else f"@{view.name}\n")
    for line in question.nowhere or ():
        desk.say(line)
    act.said(desk)
    return 0


@writes
def _remove(ctx: typer.Context, name: _Name, *, act: WriteOptions, ledger: options.Ledger = None) -> int:
    """Take a view out of the ledger."""
    desk: Desk = ctx.obj
    known, place = read_name(name), desk.ledger(ledger)
    check_there(place)
    with act.keeping(desk, place, act.entry(desk, "views remove")) as connection:
        remove_report(connection, known)
    desk.put(f"{'would be removed: ' if act.dry_run else 'removed '}@{known}\n")
    act.said(desk)
    return 0
