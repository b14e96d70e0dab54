"""The case and the line that somebody worked on last, as the newest records have them."""

from stronghold_cli.records.fields import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.conditions import columns
from stronghold_cli.store.ledger import Connection


def last_worked_on(connection: Connection, name: str) -> int | None:
    """Return what the record changed last has in a link of that name, its own or borrowed; the linked record may be it.

    Voided records do not count.  None where no record has one.
    """
    newest: tuple[int, int] | None = None
    for kind in KINDS.values():
        found = _newest(connection, kind, name)
        if found and (newest is None or found > newest):
            newest = found
    return newest[1] if newest else None


def _newest(connection: Connection, kind: Kind, name: str) -> tuple[int, int] | None:
    """Return the version and the linked number of a kind's newest record that has such a link."""
    if kind.name == name:
        linked = "r.number"
    elif name in kind.links or name in kind.borrows:
        linked = columns(kind, name)[0]
    else:
        return None
    row = connection.execute(
        f"SELECT (SELECT max(number) FROM version WHERE record_table = ? AND record_number = r.number), {linked} "
        f"FROM {kind.table} AS r WHERE r.voided IS NULL AND {linked} IS NOT NULL ORDER BY r.number DESC LIMIT 1",
        (kind.table,),
    ).fetchone()
    return (row[0] or 0, row[1]) if row else None
