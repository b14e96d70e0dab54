"""Rows that another program wrote into the tables of history: named or refused, never run, and no fault of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    prepared("add case --name Larch --opened 4/3/2019", "add seizure --date 4/3/2021 --item phone")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("name", ["nobody", "", "-1", "case_record; DROP TABLE seizure_record", 'case_record" --'])
def test_the_name_of_a_table_in_history_is_never_sql(
    raw: sqlite3.Connection, stronghold: Stronghold, name: str
) -> None:
    """`undo` writes what a version says into its table: only ever into one that has a history."""
    raw.execute("UPDATE version SET record_table = ? WHERE number = 2", (name,))
    before = raw.execute("SELECT * FROM case_record").fetchall()
    answer = stronghold("undo")
    assert answer.code == 4
    assert "is damaged" in answer.err
    assert raw.execute("SELECT * FROM case_record").fetchall() == before
    assert raw.execute("SELECT count(*) FROM seizure_record").fetchone() == (1,)


def test_a_command_without_a_seal_is_damage(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """A command is never left so: whoever writes next hears it, and `doctor` names it."""
    raw.execute("UPDATE command SET seal = NULL WHERE number = 3")
    answer = stronghold("add seizure --date 5/3/2021 --item phone")
    assert answer.code == 4
    assert "is damaged" in answer.err
    assert "change 3 has no seal" in " ".join(stronghold("doctor").out.split())
    assert "CASE-1" in stronghold("list case").out
