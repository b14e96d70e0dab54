"""Opening the ledger for figures: those of one person are a look at that person, and logged as one."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.past import ledger_at
from stronghold_cli.store.file.connection import Connection

if TYPE_CHECKING:
    from stronghold_cli.records.conditions import Condition


@contextmanager
def counting(
    today: Desk, desk: Desk, ledger: str | None, where: Mapping[str, Sequence["Condition"]]
) -> Iterator[Connection]:
    """Open the ledger as it stood at the desk's moment, to count what is asked for.  Raises LedgerUnusable."""
    people = _people(where) if any(where.values()) else []
    if not people:
        with ledger_at(desk, ledger) as connection:
            yield connection
        return
    # Imported here: figures of nobody in particular are not logged, and the usual ones wait for nothing of it.
    from stronghold_cli.cli.audited import reading_logged
    from stronghold_cli.results.audit import AuditEntry

    access = AuditEntry("totals", kinds=tuple(where), as_at=desk.as_at if desk.back else "")
    with reading_logged(today, ledger, access, at=desk) as (connection, shown):
        shown.person(people)
        yield connection


def _people(where: Mapping[str, Sequence["Condition"]]) -> list[str]:
    """Return the keys of the people that conditions, by kind, ask for by name."""
    from stronghold_cli.records.conditions import asked_field
    from stronghold_cli.records.kinds import KINDS
    from stronghold_cli.records.names import Person

    return [
        str(key)
        for kind, conditions in where.items()
        for condition in conditions
        if isinstance(asked_field(KINDS[kind], condition.field).type, Person)
        for key in condition.any_of
    ]
