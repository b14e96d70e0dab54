"""What a copy of the ledger holds, and what restoring it would change, in words."""

from collections.abc import Iterator

from stronghold_cli.render.record import local
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.unbroken import unbroken
from stronghold_cli.results.backup import LedgerState, RestorePreview
from stronghold_cli.values.seal import short_seal
from stronghold_cli.values.size import size_in_words
from stronghold_cli.values.text import counted, one_line


def held(state: LedgerState, size: int) -> str:
    """Return `41 records, 27 changes, 356 kB, seal 3F2A-91C0`."""
    words = [counted(state.records, "record"), counted(state.changes, "change"), size_in_words(size)]
    return ", ".join([*words, f"seal {_seal(state)}"] if state.head else words)


def would_change(look: RestorePreview, backup: str, ledger: str, screen: Screen) -> str:
    """Return a backup beside the ledger as a table, and what would be lost and gained by restoring it."""
    columns = [
        Column(""),
        Column("records", right=True),
        Column("changes", right=True),
        Column("newest change", wide=True),
        Column("seal"),
    ]
    rows = [["backup", *_cells(look.backup)]]
    if look.ledger:
        rows.insert(0, ["ledger", *_cells(look.ledger)])
    return (
        f"{backup} into {ledger}\n"
        + table(columns, rows, screen)
        + "".join(folded(line, screen) for line in _said(look, unbroken(ledger)))
    )


def _cells(state: LedgerState) -> list[str]:
    head = state.head
    newest = f"{local(head.at)}, {one_line(head.verb)} by {one_line(head.who) or 'nobody'}" if head else ""
    return [f"{state.records:,}", f"{state.changes:,}", newest, _seal(state)]


def _seal(state: LedgerState) -> str:
    return short_seal(state.head.seal) if state.head else ""


def _said(look: RestorePreview, ledger: str) -> Iterator[str]:
    if look.misfit:
        yield f"the history of the backup does not fit its seals: {look.misfit}"
    if look.ledger is None:
        yield f"{ledger} {look.trouble}" if look.trouble else f"there is no ledger at {ledger}: nothing is lost"
        return
    if look.of_another:
        yield "the two have no change in common: they are two ledgers"
        return
    if look.lost:
        first = look.common + 1
        which = f"change {first}" if look.lost == 1 else f"changes {first} to {look.common + look.lost}"
        yield (
            f"{which} of the ledger would be lost, for the backup does not have "
            f"{'it' if look.lost == 1 else 'them'} (see: stronghold history); references given since will be given "
            "again"
        )
    else:
        yield "no change of the ledger would be lost"
    if look.gained:
        yield f"{counted(look.gained, 'change')} of the backup would come back, which the ledger does not have"
    if look.erasures:
        yield (
            f"{counted(look.erasures, 'erasure')} by law would be lost with them: what was emptied then is in the "
            "backup still, and has to be erased again"
        )
