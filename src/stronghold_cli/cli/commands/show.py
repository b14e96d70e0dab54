"""`stronghold show REF`: one record, what it is linked to, and its history; or all that is tied to a person."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, emit_logged, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import format_option, formats_of, read_format
from stronghold_cli.records.kind import Kind
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.record import RecordDetail, record_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.results.people import find_named
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import changes_of
from stronghold_cli.store.history.erasures import erasure_of
from stronghold_cli.store.imports.files import origins
from stronghold_cli.store.records.holds import HOLD, marked, not_shown
from stronghold_cli.store.records.link_names import LinkNames
from stronghold_cli.store.records.listing import borrowed, tied_to
from stronghold_cli.store.records.rows import fetch

_FORMATS = formats_of("document", "lines")
_Format = Annotated[str, format_option(_FORMATS)]


def show(
    ctx: typer.Context,
    ref: Annotated[
        str,
        options.argument(
            "REF", "The record's reference, such as SEIZURE-12, or a person's key, such as P-31.", "references"
        ),
    ],
    recipient: Recipient = None,
    why: Purpose = None,
    format: _Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show one record, or one person."""
    desk: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    named = find_named(ref)

    def answer(connection: Connection) -> Answer:
        return _person(desk, connection, named) if isinstance(named, str) else _record(connection, *named)

    emit_logged(desk, form, reading_logged(desk, ledger, AuditEntry("show", format=form), recipient, why), answer)
    return 0


register = registers(show, "\n\nExample: stronghold show SEIZURE-12\n\nExample: stronghold show P-31")


def _record(connection: Connection, kind: Kind, number: int) -> Answer:
    names = LinkNames(connection)
    found = RecordDetail(
        kind,
        fetch(connection, kind, number),
        borrowed(connection, kind, number),
        list(tied_to(connection, kind, number)),
        changes_of(connection, kind.table, number),
        _said_of(connection, kind, number),
        names.named,
    )
    return record_answer(found).noting(names.shows)


def _said_of(connection: Connection, kind: Kind, number: int) -> list[str]:
    """Return remarks on a record: that it is held, that it was erased."""
    said = [f"held {each.said}: {each.why}" for each in marked(connection, HOLD, [(kind, number)])]
    if erasure := erasure_of(connection, kind, number):
        said.append(f"erased {erasure.said}: its days stand for their months")
    said += [origin.words for origin in origins(connection, kind, number)]
    return said


def _person(desk: Desk, connection: Connection, key: str) -> Answer:
    # Imported here: a record needs none of it.
    from stronghold_cli.render.people import PersonDetail, person_answer
    from stronghold_cli.store.records.people import history, joined_keys, keys_of, no_such_person, tied_to_person

    keys = keys_of(connection, key)
    tied = tied_to_person(connection, keys)
    withheld = not_shown(connection)
    if not tied:
        for words in withheld:
            desk.say(words)
        raise no_such_person(key)
    also = [other for other in joined_keys(connection) if other.shown == keys[0]]
    names = LinkNames(connection)
    found = PersonDetail(keys[0], also, tied, history(connection, keys), names.named)
    return person_answer(found).noting(names.shows)._replace(said=withheld)
