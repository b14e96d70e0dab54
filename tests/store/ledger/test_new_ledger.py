"""A new ledger is put in its place with its first command in it, or not at all."""

import multiprocessing
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import NOW, Stronghold
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


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
@pytest.mark.parametrize("what", ["pipe", "folder", "text", "link", "link to nothing"])
def test_what_has_the_name_of_the_lock_is_said_and_left_as_it_is(ledger: Path, what: str) -> None:
    """It is no lock of ours: nothing is locked, made or read through it, and nothing hangs."""
    lock, other = ledger.with_name(f".{ledger.name}.lock"), ledger.with_name("other")
    if what == "pipe":
        os.mkfifo(lock)
    elif what == "folder":
        lock.mkdir()
    elif what == "text":
        lock.write_text("mine")
    else:
        lock.symlink_to(other)
    if what == "link":
        other.write_text("mine")
    before = {path.name: path.lstat() for path in ledger.parent.iterdir()}
    with pytest.raises(LedgerUnusable, match=r"\.ledger\.db\.lock is in the way"), writing(ledger, ENTRY) as connection:
        record(connection)
    assert {path.name: path.lstat() for path in ledger.parent.iterdir()} == before


def test_a_lock_that_was_left_is_taken_and_goes(ledger: Path) -> None:
    """Whoever was killed left an empty file, which holds up nobody."""
    ledger.with_name(f".{ledger.name}.lock").touch()
    with writing(ledger, ENTRY) as connection:
        record(connection)
    assert [path.name for path in ledger.parent.iterdir()] == ["ledger.db"]


@pytest.mark.skipif(not hasattr(os, "link"), reason="needs links")
def test_the_name_under_which_a_ledger_was_made_goes_where_its_maker_was_killed_before(ledger: Path) -> None:
    """Every later command was refused, for what has two names loses records: this one is nobody's."""
    with writing(ledger, ENTRY) as connection:
        record(connection)
    process = multiprocessing.get_context("fork").Process(target=int)
    process.start()
    process.join()
    made = ledger.with_name(f".{ledger.name}.{process.pid}-0123abcd.new")
    os.link(ledger, made)
    with writing(ledger, ENTRY) as connection:
        record(connection, "Elm")
    assert names(ledger) == ["Elm", "Larch"]
    assert not made.exists()


def test_an_empty_file_says_what_to_do_with_it(stronghold: Stronghold, ledger: Path) -> None:
    """A system without links takes the name first, and somebody may have been killed then."""
    ledger.touch(mode=0o600)
    assert "delete it if nobody needs it, and the first add makes the ledger" in stronghold("list case").err
