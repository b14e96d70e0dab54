"""`stronghold access-log`: whether looks at the ledger are logged, and switching that off and on."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import emit, format_option, formats_of, read_format
from stronghold_cli.cli.help import group_of_commands
from stronghold_cli.cli.writing import WriteOptions, carry_out, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.render.audit import log_state, state_answer
from stronghold_cli.store.audit_log import accesses, is_on, switch, switched
from stronghold_cli.store.file.access_chain import log_of
from stronghold_cli.store.ledger.session import reading

_FORMATS = formats_of("document")
_Format = Annotated[str, format_option(_FORMATS)]
_OFF = 'stronghold access-log off --why "the force\'s own system logs it"'


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command, which shows the state, and its two subcommands."""
    group = typer.Typer(cls=group_of_commands(), rich_markup_mode=None, no_args_is_help=False)
    group.callback(invoke_without_command=True)(_show)
    group.command(
        "off",
        help="Stop logging who looks at the ledger.  "
        "History keeps who decided that, and why; what was logged stays.\n\n"
        f"Example: {_OFF}",
    )(_off)
    group.command("on", help="Log again who looks at the ledger.\n\nExample: stronghold access-log on")(_on)
    about = (
        f"{command.about}  It is on unless somebody switches it off, and holds references and field names, never what "
        "records hold.\n\nTo read it: stronghold history --kind consultation\n\nExample: stronghold access-log"
    )
    app.add_typer(group, name=command.name, help=about)


def _show(ctx: typer.Context, format: _Format = "table", ledger: options.Ledger = None) -> int:
    """Show the state of the access log."""
    if options.subcommand_typed(ctx):
        return 0
    desk: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    place = desk.ledger(ledger)
    with reading(place, desk.patience) as connection:
        state = log_state(str(log_of(place)), is_on(connection), switched(connection), accesses(place))
    emit(desk, form, state_answer(state))
    return 0


@writes
def _off(ctx: typer.Context, act: WriteOptions, ledger: options.Ledger = None) -> int:
    """Switch it off."""
    if act.why is None:
        raise Unreadable("say why it is not needed", f"e.g. {_OFF}")
    return _switch(ctx.obj, "off", act, ledger)


@writes
def _on(ctx: typer.Context, act: WriteOptions, ledger: options.Ledger = None) -> int:
    """Switch it on again."""
    return _switch(ctx.obj, "on", act, ledger)


def _switch(desk: Desk, to: str, act: WriteOptions, ledger: str | None) -> int:
    entry = act.entry(desk, f"access-log {to}")
    changed = carry_out(desk, desk.ledger(ledger), act, entry, lambda connection: switch(connection, on=to == "on"))
    if changed:
        desk.put(f"would switch the access log {to}\n" if act.dry_run else f"the access log is {to}\n")
    else:
        desk.say(f"the access log is {to} already: nothing was changed")
    act.said(desk)
    return 0
