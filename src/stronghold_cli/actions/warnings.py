"""What `check` will say about records just kept or changed, told at once to whoever types them."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.changed_since import records_of
from stronghold_cli.store.records.listing import Listing, list_records


def warnings_of(connection: Connection, kept: Sequence[tuple[Kind, int]], today: date) -> Iterator[str]:
    """Yield a line for each finding about some records, by the rules that their kind names in `warns`."""
    warning: dict[str, list[int]] = {}
    for kind, number in kept:
        if kind.warns:
            warning.setdefault(kind.name, []).append(number)
    only: dict[str, list[int]] = {}
    rules: dict[str, None] = {}
    for name, numbers in warning.items():
        for number, record in records_of(connection, KINDS[name], numbers).items():
            kind = KINDS[name]
            if asking := [
                warns.rule
                for warns in kind.warns
                if warns.asks(record) and _is_shared(connection, kind, record, warns.shared)
            ]:
                only.setdefault(name, []).append(number)
                rules |= dict.fromkeys(asking)
    if not rules:
        return
    # Loaded where there is a rule to ask: most records that are added have none.
    from stronghold_cli.checks import CHECKS
    from stronghold_cli.checks.forms import CheckContext
    from stronghold_cli.store.findings import findings
    from stronghold_cli.store.records.recording import reading_of

    asked = CheckContext(reading_of(connection, today), datetime.combine(today, time(), UTC), only=only)
    for found in findings(connection, [CHECKS[name] for name in rules], asked):
        if any(number in only.get(kind, ()) for kind, number in found.part.records):
            mends = f"; if it is: {found.said.mends}" if found.check.tells else ""
            yield f"{found.said.why}: kept as it is; check lists it ({found.check.name}){mends}"


def _is_shared(connection: Connection, kind: Kind, record: Record, fields: Sequence[str]) -> bool:
    """Return whether another record that counts has the same in some fields; True of no fields."""
    if not fields or record["voided"] is not None:
        return not fields
    where = [is_(name, *([] if record[name] is None else [record[name]])) for name in fields]
    asked = Listing(where=where, limit=2)
    return any(other["no"] != record["no"] for other in list_records(connection, kind, asked))
