"""Asking about a past moment: the desk of that moment, and the ledger as it stood then.

A command then answers as it would have answered at that moment: its words, too, are read as on that day.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Forbidden, NoSuchRecord, Unreadable
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.values.text import listed
from stronghold_cli.values.window import Window

if TYPE_CHECKING:  # loaded only where somebody asks for the past
    from datetime import datetime


def desk_at(desk: Desk, ledger: str | None, as_at: str | None) -> Desk:
    """Return the desk as it was at a typed moment; the same desk if none was typed.

    Raises Unreadable, NoSuchRecord for a change that is not there, and Forbidden for what lies before the ledger or is
    to come.
    """
    if as_at is None:
        return desk
    from stronghold_cli.values.moment import read_moment  # only a past moment needs it

    try:
        return desk_of(desk, ledger, read_moment(as_at, desk.now))
    except (Unreadable, NoSuchRecord, Forbidden) as problem:
        raise problem.at("--as-at") from None


def desk_of(desk: Desk, ledger: str | None, moment: "datetime | int") -> Desk:
    """Return the desk as it was at a moment, or when a change was made.  Raises NoSuchRecord and Forbidden."""
    from stronghold_cli.store.history.past import past_state_at  # only a past moment needs it
    from stronghold_cli.values.moment import local  # only a past moment needs it

    with reading(desk.ledger(ledger), desk.patience) as connection:
        was = past_state_at(connection, moment, desk.now)
    return desk.back_at(local(was.at, desk.now), was.change)


@contextmanager
def ledger_at(desk: Desk, ledger: str | None) -> Iterator[Connection]:
    """Open the ledger as it stood at the desk's moment.  Raises LedgerUnusable."""
    with reading(desk.ledger(ledger), desk.patience) as connection, as_it_stood(desk, connection) as then:
        yield then


def younger_than(desk: Desk, ledger: str | None, asked: Iterable[tuple[Kind, Window]]) -> list[str]:
    """Return in words that the ledger is younger than the records asked about; empty if it is not.

    Results imported after that moment were not in it, however old they are.
    """
    if desk.change is None:
        return []
    from stronghold_cli.store.imports.files import backfilled_after  # only a past moment needs it

    with reading(desk.ledger(ledger), desk.patience) as connection:
        many: dict[Kind, int] = {}
        for kind, window in dict.fromkeys(asked):
            until = min(filter(None, (window.until, desk.today)))
            found = backfilled_after(connection, desk.change, kind, Window(window.since, until))
            many[kind] = max(found, many.get(kind, 0))
    later = [kind.counted(found) for kind, found in many.items() if found]
    if not later:
        return []
    return [f"the ledger is younger than what is asked: {listed(later, 'and')} came in later (import --backfill)"]


@contextmanager
def as_it_stood(desk: Desk, connection: Connection) -> Iterator[Connection]:
    """Yield the ledger as it stood at the desk's moment, rebuilt from the ledger as it stands."""
    if desk.change is None:
        yield connection
        return
    from stronghold_cli.store.history.past import as_at  # only a past moment needs it

    with as_at(connection, desk.change) as past:
        yield past
