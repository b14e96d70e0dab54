"""`stronghold cover`: from when the ledger is complete, kind by kind."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ROWS, RowsFormatOption, emit, read_format
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.tables import Column
from stronghold_cli.store.ledger.session import check_there, reading
from stronghold_cli.store.settings.cover import covers, say_cover, take_back_cover
from stronghold_cli.values.day import Toward, show_day
from stronghold_cli.values.window import read_window

_EXAMPLE = "stronghold cover arrest --from 2019-04-01"


@together(Apart("--from", ("--clear",), "--from says a day and --clear takes it back"))
@writes
def cover(
    ctx: typer.Context,
    kinds: Annotated[
        list[str] | None, options.argument("KIND", "The kinds; without any, all are shown.", "kinds")
    ] = None,
    first: Annotated[
        str | None, options.option("--from", "DATE", "The day from which every record is in the ledger.")
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help="Take the day back: it is not known any more.")] = False,
    format: RowsFormatOption = "table",
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Say or show from when the ledger is complete."""
    desk: Desk = ctx.obj
    form = read_format(format, ROWS)
    place = desk.ledger(ledger)
    named = [find_kind(kind) for kind in kinds or ()]
    if first is not None or clear:
        if not named:
            raise Unreadable("say which kind", f"e.g. {_EXAMPLE}")
        day = read_window(first, desk.today, Toward.PAST).since if first is not None else None
        if day and day > desk.today:
            raise Forbidden(f"{show_day(day)} is in the future", f"today is {show_day(desk.today)}", place="--from")
        if clear:
            check_there(place)  # what is taken back must have been set
        with act.keeping(desk, place, act.entry(desk, "cover")) as connection:
            for kind in named:
                if day:
                    say_cover(connection, kind, day)
                else:
                    take_back_cover(connection, kind)
            said = covers(connection)
    else:
        act.refuse(_EXAMPLE)
        with reading(place, desk.patience) as connection:
            said = covers(connection)
    emit(desk, form, _answer({kind.name: said.get(kind.name) for kind in named or KINDS.values()}))
    act.said(desk)
    return 0


register = registers(
    cover, f"  From that day on an empty period is 0; before that day it is no record.\n\nExample: {_EXAMPLE}"
)


def _answer(said: Mapping[str, date | None]) -> Answer:
    columns = [Column("kind"), Column("complete from")]
    lines = [[kind, show_day(day) if day else "not said"] for kind, day in said.items()]
    return Answer(
        document=lambda: {"complete_from": {kind: day and str(day) for kind, day in said.items()}},
        rows=[["kind", "complete_from"], *([kind, str(day or "")] for kind, day in said.items())],
        short=lambda: ShortTable(columns, lines),
    )
