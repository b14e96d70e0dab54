"""The past as a database: the ledger's own tables and views, whatever became of them since."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.store.history import past as past_module
from stronghold_cli.store.history.past import as_at
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.store.schema.views import TRACKED


@pytest.fixture
def kept(prepared: Prepared, ledger: Path) -> Path:
    """A ledger with a case and a line, which was corrected by change 4 and voided by change 5."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add line --name Falcon --first-seen 4/3/2019 --case 1",
        "edit LINE-1 --reach county",
        "void LINE-1 --why twice",
    )
    return ledger


def shape(connection: sqlite3.Connection, *kinds: str) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for kind in kinds:
        found.update(connection.execute("SELECT type, name FROM sqlite_master WHERE type = ?", (kind,)))
    return found


def test_it_has_the_tables_indexes_and_views_of_the_ledger(kept: Path) -> None:
    """Whatever reads cannot tell; triggers would only write a history of the past."""
    with reading(kept) as now, as_at(now, 4) as past:
        assert shape(past, "table", "index", "view") == shape(now, "table", "index", "view")
        assert shape(past, "trigger") == set()
        assert shape(now, "trigger") != set()


def test_after_the_last_change_it_holds_what_the_ledger_holds(kept: Path) -> None:
    """Row by row, in every table whose rows have a history."""
    with reading(kept) as now, as_at(now, 5) as past:
        for table in TRACKED:
            every = f"SELECT * FROM {table} ORDER BY number"
            assert past.execute(every).fetchall() == now.execute(every).fetchall(), table


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIRTUAL TABLE words USING fts5(notes)",
        "CREATE VIEW theirs AS SELECT * FROM words",
        "CREATE INDEX theirs ON line_record (name)",
        "CREATE TABLE theirs (id INTEGER PRIMARY KEY)",
    ],
)
def test_what_another_program_added_is_not_in_it(kept: Path, stronghold: Stronghold, statement: str) -> None:
    """A full-text table makes others as it is made, which were then there already."""
    with closing(sqlite3.connect(kept)) as other:
        if statement.startswith("CREATE VIEW"):
            other.execute("CREATE VIRTUAL TABLE words USING fts5(notes)")
        other.execute(statement)
        other.commit()
    assert "LINE-1" in stronghold("list line --as-at change-4").out
    with reading(kept) as now, as_at(now, 4) as past:
        assert not {name for _, name in shape(past, "table", "view") if name.startswith(("theirs", "words"))}


@pytest.mark.skipif(sys.platform != "linux", reason="only here can one see which files a process has open")
def test_of_a_large_ledger_it_is_a_file_beside_it_that_has_no_name(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never one among the system's temporary files, and nothing is left whatever ends the process."""
    monkeypatch.setattr(past_module, "_IN_MEMORY", 0)
    with reading(kept) as now, as_at(now, 4) as past:
        assert past.execute("SELECT count(*) FROM line_record").fetchone() == (1,)
        open_now = [str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
        [place] = [name for name in open_now if name.endswith(".new (deleted)")]
        assert Path(place).parent == kept.parent
        assert list(tmp_path.glob(".*")) == []
    assert list(tmp_path.glob(".*")) == []


def test_of_a_ledger_where_nothing_can_be_written_it_is_in_memory(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large that is."""
    monkeypatch.setattr(past_module, "_IN_MEMORY", 0)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with reading(kept) as now, as_at(now, 4) as past:
        assert past.execute("PRAGMA database_list").fetchone()[2] == ""


def test_it_is_private_and_gone_when_it_is_closed(kept: Path) -> None:
    """What is written there never reaches the ledger, and no file is left beside it."""
    with reading(kept) as now, as_at(now, 4) as past:
        files = set(kept.parent.iterdir())
        past.execute("DELETE FROM line_record")
        assert now.execute("SELECT count(*) FROM line_record").fetchone() == (1,)
        assert set(kept.parent.iterdir()) == files
    with pytest.raises(sqlite3.ProgrammingError):
        past.execute("SELECT 1")


def test_a_column_that_came_later_is_empty_or_what_it_is_by_default(kept: Path) -> None:
    """History is older than the column and says nothing of it; one that may not be empty has its usual value."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("ALTER TABLE line_record ADD COLUMN grade TEXT")
        connection.execute("ALTER TABLE line_record ADD COLUMN rank INTEGER NOT NULL DEFAULT 7")
    with reading(kept) as now, as_at(now, 3) as past:
        assert past.execute("SELECT name, grade, rank FROM line_record").fetchall() == [("Falcon", None, 7)]


def test_a_history_that_does_not_fit_is_named(stronghold: Stronghold, kept: Path) -> None:
    """Somebody wrote into it: one line, and where to look; today's answer does not need it."""
    with closing(sqlite3.connect(kept)) as connection, connection:
        connection.execute("UPDATE version SET content = '{}' WHERE record_table = 'line_record' AND command = 3")
    answer = stronghold("totals --as-at change-3")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith("error: history cannot be rebuilt: NOT NULL constraint failed: ")
    assert answer.err.endswith(" (see: stronghold doctor)\n")
    assert answer.err.count("\n") == 1
    assert stronghold("totals").code == 0
