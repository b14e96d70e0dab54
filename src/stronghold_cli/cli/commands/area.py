"""`stronghold area`: which area the ledger is for."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.records.fields import TEXT
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.store.settings.cover import ledger_area, say_area
from stronghold_cli.values.text import one_line

_EXAMPLE = 'stronghold area "Aylesbury Vale"'


@writes
def area(
    ctx: typer.Context,
    name: Annotated[str | None, options.argument("NAME", "The area; without one, it is shown.")] = None,
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Say or show the ledger's area."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    if name is not None:
        said: str | None = one_line(TEXT.read(name, Reading(desk.today, no_new_person)))
        with act.keeping(desk, place, act.entry(desk, "area")) as connection:
            say_area(connection, str(said))
    else:
        act.refuse(_EXAMPLE)
        with reading(place, desk.patience) as connection:
            said = ledger_area(connection)
    if said:
        desk.put(f"{one_line(said)}\n")
        act.said(desk)
    else:
        desk.say(f"the ledger's area is not set (e.g. {_EXAMPLE})")
    return 0


register = registers(
    area, f"  A record counts for this area unless the record or its case has its own.\n\nExample: {_EXAMPLE}"
)
