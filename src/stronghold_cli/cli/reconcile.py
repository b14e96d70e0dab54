"""`stronghold reconcile FILE.toml`: published figures against the records."""

from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.reconcile import not_supported, unread
from stronghold_cli.actions.reconcile import reconcile as hold
from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.claims import Claims, read_claims
from stronghold_cli.render import data, verdicts
from stronghold_cli.store.ledger import Connection, reading
from stronghold_cli.values.text import one_line

_FORMATS = ("table", "json", "jsonl")
_Format = Annotated[str, options.format_option(*_FORMATS)]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  Leaves with 1 where a claim is not supported.\n\n"
            "A claims file is TOML: title, published, since, then [[claim]] with measure and says, once a figure.\n\n"
            "Example: stronghold reconcile release.toml"
        ),
    )(reconcile)


def reconcile(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The claims file.")],
    format: _Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Hold published figures against the records."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    claims = _claims(Path(file), desk)
    with reading(desk.ledger(ledger), desk.patience) as connection:
        return put_verdicts(desk, connection, claims, Path(file).name, form)


def put_verdicts(desk: Desk, connection: Connection, claims: Claims, name: str, form: str = "table") -> int:
    """Print the verdicts on some claims and return the exit code: 1 where any is not supported."""
    found = hold(connection, claims, name, desk.today)
    if form == "table":
        desk.put(verdicts.verdicts(found, claims.title or name, claims.source, desk.screen))
    elif form == "json":
        desk.put_data([data.to_json({"schema": data.SCHEMA, **verdicts.verdicts_to_json(found, claims.title)})])
    else:
        desk.put_data(map(data.to_json_line, verdicts.verdicts_to_json(found, claims.title)["claims"]))
    # What could not be read is said among the verdicts, for the other claims stand; a script has to know as well.
    return 1 if not_supported(found) else Unreadable.exit_code if unread(found) else 0


def _claims(path: Path, desk: Desk) -> Claims:
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as fault:
        reason = (getattr(fault, "strerror", None) or "not the name of a file").lower()
        raise Unreadable(f"cannot read {one_line(str(path))}: {reason} (name a claims file)") from None
    return read_claims(content, one_line(path.name), desk.today)
