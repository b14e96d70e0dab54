"""The numbers that records get: from history, whatever another program made of SQLite's own count of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold

LARGEST = 2**63 - 1


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    """A ledger whose last seizure was taken back, opened by another program."""
    prepared("add seizure --date 4/3/2021 --item phone", "add seizure --date 4/3/2021 --item machete", "undo")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'seizure_record'",
        "UPDATE sqlite_sequence SET seq = 'none' WHERE name = 'seizure_record'",
        f"UPDATE sqlite_sequence SET seq = {LARGEST} WHERE name = 'seizure_record'",
        "DELETE FROM sqlite_sequence WHERE name = 'seizure_record'",
        "INSERT INTO sqlite_sequence VALUES ('seizure_record', 40)",
        "DELETE FROM sqlite_sequence",
        f"UPDATE sqlite_sequence SET seq = {LARGEST}",
        "UPDATE sqlite_sequence SET seq = NULL",
    ],
)
def test_the_next_number_follows_from_history(raw: sqlite3.Connection, stronghold: Stronghold, statement: str) -> None:
    """What was taken back keeps its number, and a count that was set anywhere is no reason to refuse a record."""
    raw.execute(statement)
    assert "SEIZURE-3" in stronghold("add seizure --date 5/3/2021 --item phone").out
    assert stronghold("doctor").code == 0


def test_what_is_settled_anew_takes_no_number(prepared: Prepared, stronghold: Stronghold) -> None:
    """SQLite counts one as given for each attempt to put in what is there; `doctor` then took the file for broken."""
    prepared(
        *("area Aylesbury", "area Wycombe", "cover arrest --from 2019", "cover arrest --from 2020"),
        *("views add tasking --measure arrests", "views add tasking --measure finds --replace"),
    )
    assert stronghold("doctor").code == 0


def test_one_number_of_two_records_is_broken(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """A number stands for one record for good: two under one are named."""
    uid = "00000000-0000-4000-8000-000000000002"
    columns = ("number", "uid", "date", "item", "category", "pieces_number", "pieces_unit", "provisional")
    raw.execute(
        f"INSERT INTO seizure_record ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (2, uid, "2021-03-05", "phone", "phone", 1, "item", 0),
    )
    assert stronghold("add seizure --date 5/3/2021 --item phone").code == 0
    answer = stronghold("doctor")
    assert answer.code == 1
    assert "SEIZURE-2 is two records by history" in " ".join(answer.out.split())
