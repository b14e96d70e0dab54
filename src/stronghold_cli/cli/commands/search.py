"""`stronghold search WORDS`: records of any kind with these words in any text."""

from collections.abc import Iterator
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, emit_logged, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import FormatOption, read_format
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.found import FoundRecord, found_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import not_shown
from stronghold_cli.store.records.link_names import LinkNames
from stronghold_cli.store.records.listing import Listing, list_records

_EXAMPLE = "stronghold search larch 43210012345"


def search(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, options.argument("WORDS...", "The words; a record has each of them in one of its texts.")
    ] = None,
    voided: Annotated[bool, typer.Option("--voided", help="Also voided records.")] = False,
    recipient: Recipient = None,
    why: Purpose = None,
    format: FormatOption = "table",
    ledger: options.Ledger = None,
) -> int:
    """Search the records of every kind."""
    desk: Desk = ctx.obj
    form = read_format(format)
    text = " ".join(words or ())
    if not text.strip():
        raise Unreadable("say which words to look for", f"e.g. {_EXAMPLE}")

    def found(connection: Connection) -> Iterator[FoundRecord]:
        for kind in KINDS.values():
            for record in list_records(connection, kind, Listing(search=text, voided=voided)):
                yield FoundRecord(kind, record)

    def answer(connection: Connection) -> Answer:
        names = LinkNames(connection)
        told = found_answer(found(connection), names.named).noting(names.shows)
        return told._replace(said=not_shown(connection))

    access = AuditEntry("search", words=True, format=form)
    emit_logged(desk, form, reading_logged(desk, ledger, access, recipient, why), answer)
    return 0


register = registers(
    search,
    "  Capitals make no difference.  The name of a line finds that line; list finds what belongs to it.\n\n"
    f"Example: {_EXAMPLE}",
)
