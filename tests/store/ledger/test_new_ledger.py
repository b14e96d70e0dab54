"""A new ledger is put in its place with its first command in it, or not at all."""

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import NOW
from stronghold_cli.errors import Forbidden, LedgerUnusable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing
from stronghold_cli.store.records.recording import Given, record_one

ENTRY = Entry(NOW, "add case")


def record(connection: sqlite3.Connection, name: str = "Larch") -> None:
    """Record one case."""
    record_one(connection, KINDS["case"], Given({"name": name, "opened": "2019-04-01"}), NOW.date())


def names(ledger: Path) -> list[str]:
    """Return the names of the cases in a ledger."""
    with closing(sqlite3.connect(ledger)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM case_record ORDER BY 1")]


def test_nobody_sees_a_new_ledger_before_its_first_record(ledger: Path) -> None:
    """Whatever ends the program before that leaves no ledger without a record."""
    with writing(ledger, ENTRY) as connection:
        record(connection)
        assert not ledger.exists()
    assert names(ledger) == ["Larch"]
    assert ledger.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in ledger.parent.iterdir()] == ["ledger.db"]


def test_what_is_refused_makes_no_ledger(ledger: Path) -> None:
    """Also after something was recorded in the same command."""
    with pytest.raises(Forbidden), writing(ledger, ENTRY) as connection:
        record(connection)
        raise Forbidden("no")
    assert not [*ledger.parent.iterdir()]


def test_a_command_that_records_nothing_makes_no_ledger(ledger: Path) -> None:
    """It leaves no trace in a ledger that is there either."""
    with writing(ledger, ENTRY):
        pass
    assert not [*ledger.parent.iterdir()]


def test_a_ledger_that_another_program_put_there_meanwhile_is_kept(ledger: Path) -> None:
    """One that knows no lock of ours, such as a copy: its records are not replaced by these."""
    with pytest.raises(LedgerUnusable, match="was made by another program"), writing(ledger, ENTRY) as connection:
        record(connection)
        ledger.write_bytes(b"another")
    assert ledger.read_bytes() == b"another"


def _begin(ledger: Path, name: str) -> None:
    with writing(ledger, ENTRY, 30) as connection:
        record(connection, name)


def test_all_who_begin_a_ledger_at_once_are_in_it(ledger: Path) -> None:
    """One makes it, and the others wait for it and go on in it."""
    called = [f"Oak {number}" for number in range(4)]
    context = multiprocessing.get_context("fork")
    begun = [context.Process(target=_begin, args=(ledger, name)) for name in called]
    for each in begun:
        each.start()
    for each in begun:
        each.join(60)
    assert [each.exitcode for each in begun] == [0] * len(called)
    assert names(ledger) == called
