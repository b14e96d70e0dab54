"""Many rows at once leave what they leave one by one: the same rows, the same history, sealed alike."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conftest import NOW, tried
from seals import check_seals
from stronghold_cli.errors import Refused
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.store.history.many_rows import FEW
from stronghold_cli.store.records.rows import insert
from stronghold_cli.store.schema.as_made import is_as_made

CASE = KINDS["case"]
MANY = FEW + 5
ORDERS: list[Sequence[int | None]] = [
    [None] * MANY,
    range(7, 7 + MANY),
    range(7, 7 + 3 * MANY, 3),
    range(7 + MANY, 7, -1),
    [None if n % 2 else 100 + 2 * n for n in range(MANY)],
]
"""Which numbers records bring: none, all without gaps, with gaps, not in order, some."""
Left = tuple[list[tuple[object, ...]], list[tuple[object, ...]]]
some_text = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def cases(texts: list[str | None], numbers: Sequence[int | None]) -> list[Record]:
    """Return many cases, which have these texts by turns and these numbers."""
    return [
        {
            "no": number,
            "uid": f"00000000-0000-4000-8000-{n:012}",
            "name": f"Larch {n}",
            "opened": date(2019, 4, 1),
            "summary": texts[n % len(texts)],
            "area": texts[-1],
            "provisional": n % 3 == 0,
        }
        for n, number in enumerate(numbers)
    ]


@pytest.fixture(autouse=True)
def _of_several_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stronghold_cli.store.file.many_rows.ROWS_A_STATEMENT", FEW)


@contextmanager
def writing(blank: Path) -> Iterator[sqlite3.Connection]:
    """Hand over an empty ledger that is being written to."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with closing(sqlite3.connect(blank)) as source:
            source.backup(connection)
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def left_by(blank: Path, records: list[Record], at_once: int) -> Left:
    """Return the rows and the versions that a ledger has after a command that wrote some records."""
    with writing(blank) as connection:
        command = open_command(connection, Entry(NOW, "add"))
        for start in range(0, len(records), at_once):
            insert(connection, CASE, records[start : start + at_once])
        assert seal_command(connection, command)
        assert check_seals(connection) == command
        assert is_as_made(connection)
        versions = "SELECT number, command, record_table, record_number, content FROM version ORDER BY number"
        return connection.execute("SELECT * FROM case_record").fetchall(), connection.execute(versions).fetchall()


@tried(4)
@example(texts=['"\\\n\x00\x1f\x7f\u2028é\ud7ff😀', None], numbers=ORDERS[0])
@given(texts=st.lists(some_text, min_size=1, max_size=4), numbers=st.sampled_from(ORDERS))
def test_many_rows_at_once_have_the_history_that_they_have_one_by_one(
    blank: Path, texts: list[str | None], numbers: Sequence[int | None]
) -> None:
    """Whatever is in them and whatever numbers they bring, and the seal covers each of them."""
    records = cases(texts, numbers)
    assert left_by(blank, records, MANY) == left_by(blank, records, 1)


def test_many_rows_of_which_one_is_refused_leave_nothing(blank: Path) -> None:
    """No row without a version, and the trigger that writes them is there as before."""
    lines = [{"name": f"Falcon {n}", "reach": "county", "provisional": False} for n in range(MANY)]
    for wrong, refused in (({"replaces": MANY - 1, "first_seen": date(2019, 4, 1)}, Refused), ({}, Exception)):
        records = [{**line, "no": n + 1} for n, line in enumerate(lines)]
        records[MANY - 2] |= wrong or {"reach": "national"}
        with writing(blank) as connection:
            with pytest.raises(refused) as told:
                insert(connection, KINDS["line"], records)
            assert isinstance(told.value, Refused | sqlite3.IntegrityError)
            counted = "SELECT (SELECT count(*) FROM line_record), (SELECT count(*) FROM version)"
            assert connection.execute(counted).fetchone() == (0, 0)
            assert is_as_made(connection)
