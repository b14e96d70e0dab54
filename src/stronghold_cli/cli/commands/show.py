"""`stronghold show REF`: one record, what it is linked to, and its history; or all that is tied to a person."""

from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Looking, Purpose, Recipient, reading_logged
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.restricted import say_not_shown
from stronghold_cli.records.fields import Kind
from stronghold_cli.render import data
from stronghold_cli.render import record as one
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.results.people import find_named
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import erasure_of
from stronghold_cli.store.records.listing import borrowed, changes, tied_to
from stronghold_cli.store.records.marks import HOLD, marked
from stronghold_cli.store.records.rows import fetch

_FORMATS = ("table", "json", "jsonl")
_Format = Annotated[str, options.format_option(*_FORMATS)]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name, help=f"{command.about}\n\nExample: stronghold show SEIZURE-12\n\nExample: stronghold show P-31"
    )(show)


def show(
    ctx: typer.Context,
    ref: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="The record's reference, such as SEIZURE-12, or a person's key, such as P-31.",
            autocompletion=options.on_tab("named"),
        ),
    ],
    recipient: Recipient = None,
    why: Purpose = None,
    format: _Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show one record, or one person."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    named = find_named(ref)
    looking = reading_logged(desk, ledger, AuditEntry("show", format=form), recipient, why)
    if isinstance(named, str):
        return _show_person(desk, looking, named, form)
    kind, number = named
    with looking as (connection, shown):
        record = fetch(connection, kind, number)
        found = one.RecordDetail(
            kind,
            record,
            borrowed(connection, kind, number),
            list(tied_to(connection, kind, number)),
            changes(connection, kind, number),
            _said_of(connection, kind, number),
        )
        shown.number(kind, number)
        for _, other, tied in found.tied:
            shown.number(other, tied["no"])
    if form == "table":
        desk.put(one.page(found, desk.screen))
    else:
        _put_json(desk, form, one.to_json(found))
    return 0


def _said_of(connection: Connection, kind: Kind, number: int) -> list[str]:
    """Return what is said of a record beside its fields: that it is held, that it was erased."""
    said = [f"held {each.said}: {each.why}" for each in marked(connection, HOLD, [(kind, number)])]
    if erasure := erasure_of(connection, kind, number):
        said.append(f"erased {erasure.said}: its days stand for their months")
    return said


def _show_person(desk: Desk, looking: Looking, key: str, form: str) -> int:
    # Imported here: a record needs none of it.
    from stronghold_cli.render import people
    from stronghold_cli.store.records.people import history, joined_keys, keys_of, no_such_person, tied_to_person

    with looking as (connection, shown):
        keys = keys_of(connection, key)
        tied = tied_to_person(connection, keys)
        say_not_shown(desk, connection)
        if not tied:
            raise no_such_person(key)
        also = [other for other in joined_keys(connection) if other.shown == keys[0]]
        found = people.PersonDetail(keys[0], also, tied, history(connection, keys))
        shown.person(keys)
        for each in tied:
            shown.number(each.kind, each.record["no"])
    if form == "table":
        desk.put(people.page(found, desk.screen))
    else:
        _put_json(desk, form, people.to_json(found))
    return 0


def _put_json(desk: Desk, form: str, answer: dict[str, Any]) -> None:
    write = data.to_json if form == "json" else data.to_json_line
    desk.put_data([write({"schema": data.SCHEMA, **answer})])
