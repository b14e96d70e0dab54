"""`stronghold check`: what is probably wrong in the ledger, and what mends it."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.figures.checks import CHECKS, FAIL, checks_without
from stronghold_cli.render import data
from stronghold_cli.render.findings import page, rows, summary, to_json
from stronghold_cli.store.file.ledger import reading
from stronghold_cli.store.findings import findings
from stronghold_cli.store.recording import reading_of

_Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE",
        help="Do not look for this; may be given again.",
        autocompletion=options.on_tab("words", *CHECKS),
    ),
]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    rules = "\n\n".join(f"{check.name} ({check.strength}): {check.about}" for check in CHECKS.values())
    app.command(
        command.name,
        help=(
            f"{command.about}  Leaves with 1 where a rule of strength {FAIL} finds something.\n\n"
            f"{rules}\n\nExample: stronghold check --ignore {next(reversed(CHECKS))}"
        ),
    )(check)


def check(
    ctx: typer.Context, ignore: _Ignore = None, format: options.Format = "table", ledger: options.Ledger = None
) -> int:
    """Look for what is probably wrong."""
    desk: Desk = ctx.obj
    form = options.read_format(format)
    looked = checks_without(ignore or ())
    with reading(desk.ledger(ledger), desk.patience) as connection:
        found = list(findings(connection, looked, reading_of(connection, desk.today)))
    if form == "csv":
        desk.put_data(data.to_csv(rows(found)))
    elif form == "jsonl":
        desk.put_data(data.to_json_line(to_json(each)) for each in found)
    elif form == "json":
        answer = {"schema": data.SCHEMA, "rules": [each.name for each in looked]}
        desk.put_data([data.to_json({**answer, "findings": [to_json(each) for each in found]})])
    else:
        if found:
            desk.put(page(found, desk.screen))
        desk.say(summary(found, len(looked)))
    return 1 if any(each.check.strength == FAIL for each in found) else 0
