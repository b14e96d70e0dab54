"""`stronghold cover`: from when the ledger is complete, kind by kind."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.render import data
from stronghold_cli.render.screen import Column, table
from stronghold_cli.store.cover import covers, say_cover, take_back_cover
from stronghold_cli.store.file.ledger import reading, writing
from stronghold_cli.values.day import show_day
from stronghold_cli.values.window import read_window

_FORMATS = ("table", "csv", "json")
_Format = Annotated[str, options.format_option(*_FORMATS)]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  From that day an empty period is 0; before it, it is no record.\n\n"
            "Example: stronghold cover arrest --from 2019-04-01"
        ),
    )(cover)


def cover(
    ctx: typer.Context,
    kinds: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KIND", help="The kinds; left out, all are shown.", autocompletion=options.on_tab("kinds")
        ),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The day from which every record is in the ledger.")
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help="It is not known any more.")] = False,
    format: _Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Say or show from when the ledger is complete."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    place = desk.ledger(ledger)
    named = [find_kind(kind) for kind in kinds or ()]
    if first is not None or clear:
        if not named:
            raise Unreadable("say of which kind (e.g. stronghold cover arrest --from 2019-04-01)")
        if first is not None and clear:
            raise Forbidden("--from says a day and --clear takes it back (leave one out)")
        day = read_window(first, desk.today).since if first is not None else None
        if day and day > desk.today:
            raise Forbidden(f"--from: {show_day(day)} is in the future (today is {show_day(desk.today)})")
        if clear:
            with reading(place, desk.patience):
                pass  # what is taken back must have been said: there is a ledger
        with writing(place, desk.entry("cover"), desk.patience) as connection:
            for kind in named:
                if day:
                    say_cover(connection, kind, day)
                else:
                    take_back_cover(connection, kind)
    with reading(place, desk.patience) as connection:
        said = covers(connection)
    rows = [[kind.name, said.get(kind.name)] for kind in named or KINDS.values()]
    if form == "json":
        answer = {str(kind): day and str(day) for kind, day in rows}
        desk.put_data([data.to_json({"schema": data.SCHEMA, "complete_from": answer})])
    elif form == "csv":
        desk.put_data(data.to_csv([["kind", "complete_from"], *([str(k), str(d or "")] for k, d in rows)]))
    else:
        shown = [[str(kind), show_day(day) if day and not isinstance(day, str) else "not said"] for kind, day in rows]
        desk.put(table([Column("kind"), Column("complete from")], shown, desk.screen))
    return 0
