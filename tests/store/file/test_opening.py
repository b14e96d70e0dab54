"""A ledger without a write-ahead log, as on a network drive, whose last command was ended half-way."""

import os
import shlex
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from processes import give_up_rights, process


@pytest.fixture
def half_written(prepared: Prepared, ledger: Path) -> Path:
    """Return a ledger as a command leaves it that is ended while it writes: pages of it, and the journal of those."""
    arrests = (f"add arrest --date 4/3/2021 --person P-{number} --notes {'x' * 2000}" for number in range(1, 31))
    prepared("add case --name Larch --opened 2019-04-01", *arrests)
    half = ledger.with_name("half")
    half.mkdir()
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
        connection.execute("BEGIN")
        connection.execute("UPDATE arrest_record SET date = '2019-01-01', notes = notes || 'y'")
        for name in ("ledger.db", "ledger.db-journal"):
            shutil.copy(ledger.with_name(name), half / name)
        connection.execute("ROLLBACK")
    assert (half / "ledger.db").read_bytes() != ledger.read_bytes()
    return half / "ledger.db"


@pytest.mark.long
def test_what_a_stopped_command_had_written_is_undone_before_anything_is_read(
    stronghold: Stronghold, ledger: Path, half_written: Path
) -> None:
    """Totals are those of before, and the file is right again: no half of a command is ever counted."""
    before = stronghold("list arrest --format csv")
    assert before.code == 0
    answer = stronghold(f"list arrest --format csv --ledger '{half_written}'")
    assert (answer.code, answer.out) == (0, before.out)
    assert not half_written.with_name("ledger.db-journal").exists()


def test_nothing_is_offered_from_a_half_written_ledger(ledger: Path, half_written: Path) -> None:
    """Whoever presses Tab reads nothing of a command that may yet be undone, and undoes nothing."""
    asked = {"_STRONGHOLD_COMPLETE": "complete_bash", "COMP_WORDS": "stronghold\nshow\nARREST-", "COMP_CWORD": "2"}
    assert b"ARREST-" in process([], ledger, **asked).stdout
    before = half_written.read_bytes()
    answer = process([], half_written, **asked)
    assert (answer.returncode, answer.stdout.split(), answer.stderr) == (0, [], b"")
    assert half_written.read_bytes() == before


@pytest.mark.long
@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_where_it_cannot_be_undone_one_line_says_why(half_written: Path) -> None:
    """A reader without the right to write is told, and is shown nothing that may be false."""
    half_written.chmod(0o444)
    half_written.parent.chmod(0o555)
    try:
        read = process(shlex.split("list arrest"), half_written, preexec=give_up_rights)
    finally:
        half_written.parent.chmod(0o700)
    assert (read.returncode, read.stdout) == (4, b"")
    assert read.stderr.decode() == (
        f"error: cannot read {half_written}: a command was stopped while it wrote, what undoes that is in "
        "ledger.db-journal beside it, and nothing can be written there (ask whoever keeps it, or copy both files into "
        "a folder of your own)\n"
    )
