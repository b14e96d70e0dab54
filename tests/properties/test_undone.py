"""Whatever a command did, `undo` makes every table what it was, and taking the undo back makes it what it became.

Every failure prints the example and a `@reproduce_failure(...)` line: put that line above the test to run it again.
"""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from commands import Typist
from conftest import Stronghold, tried
from seals import check_seals
from stronghold_cli.store.schema.as_made import is_as_made
from stronghold_cli.store.schema.views import TRACKED

Tables = dict[str, list[tuple[object, ...]]]
Fresh = Callable[[], Path]


def tables(ledger: Path) -> Tables:
    """Return every row of every table that history follows."""
    with closing(sqlite3.connect(ledger)) as connection:
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY number").fetchall() for table in TRACKED}


def newest(ledger: Path) -> int:
    """Return the number of the newest command."""
    with closing(sqlite3.connect(ledger)) as connection:
        number: int = connection.execute("SELECT max(number) FROM command").fetchone()[0]
        return number


@pytest.fixture
def fresh(stronghold: Stronghold, tmp_path: Path, blank: Path) -> Fresh:
    """Return the place of a new ledger with a first record each time."""
    numbers = count()

    def make() -> Path:
        place = tmp_path / f"{next(numbers)}.db"
        shutil.copy(blank, place)
        assert stronghold(f"add case --name Larch --opened 2019-04-01 --ledger '{place}'").code == 0
        return place

    return make


@pytest.mark.long
@tried(2, often=100)
@example(seed=1737, length=22)
@given(seed=st.integers(0, 2**32 - 1), length=st.integers(1, 40))
def test_undo_after_any_command_restores_every_table(
    stronghold: Stronghold, fresh: Fresh, seed: int, length: int
) -> None:
    """After each command that changed something: back, and forth again, at every step of a random sequence."""
    place, typist = fresh(), Typist(seed)
    ledger = ["--ledger", str(place)]
    before, number = tables(place), newest(place)
    for _ in range(length):
        line = typist.line()
        answer = stronghold([*line, *ledger])
        assert answer.code in (0, 2, 3, 5), (line, answer)
        if newest(place) == number:
            assert tables(place) == before, line
            continue
        after = tables(place)
        assert stronghold(["undo", *ledger]).code == 0, line
        assert tables(place) == before, line
        assert stronghold(["undo", str(newest(place)), *ledger]).code == 0, line
        assert tables(place) == after, line
        before, number = after, newest(place)
    with closing(sqlite3.connect(place)) as connection:
        assert check_seals(connection) == number
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.long
@tried(2, often=30)
@given(seed=st.integers(0, 2**32 - 1), length=st.integers(1, 30))
def test_undo_again_and_again_goes_back_to_the_beginning(
    stronghold: Stronghold, fresh: Fresh, seed: int, length: int
) -> None:
    """Each undo takes back the command before, until nothing of one's own is left, and never the same one twice."""
    place, typist = fresh(), Typist(seed)
    ledger = ["--ledger", str(place)]
    states, number = [tables(place)], newest(place)
    for _ in range(length):
        stronghold([*typist.line(), *ledger])
        if newest(place) != number:
            states.append(tables(place))
            number = newest(place)
    for state in reversed(states[:-1]):
        assert stronghold(["undo", *ledger]).code == 0
        assert tables(place) == state
    assert stronghold(["undo", *ledger]).code == 0
    assert not any(tables(place).values())
    assert stronghold(["undo", *ledger]).code == 5


@pytest.mark.long
def test_an_import_that_made_many_records_and_edited_one_is_taken_back_and_forth(
    stronghold: Stronghold, fresh: Fresh, tmp_path: Path
) -> None:
    """What it made is deleted at once and what it edited is as before; taking that back brings all of it again."""
    place, sheet, mapping = fresh(), tmp_path / "s.csv", tmp_path / "m.toml"
    mapping.write_text('key = ["Exhibit no."]\n', encoding="utf-8")
    states = []
    for weight, rows in ((1, 1), (2, 60)):
        lines = "".join(f"{1 + n % 28}/3/2021,heroin,{weight},JB/{n}\n" for n in range(rows))
        sheet.write_text(f"Date seized,Drug,Weight (g),Exhibit no.\n{lines}", encoding="utf-8")
        typed = ["import", str(sheet), "--mapping", str(mapping), "--update", "--yes", "--ledger", str(place)]
        assert stronghold(typed).code == 0
        states.append(tables(place))
    assert [len(state["seizure_record"]) for state in states] == [1, 60]
    for state in (states[0], states[1], states[0]):
        assert stronghold(["undo", str(newest(place)), "--why", "a slip", "--ledger", str(place)]).code == 0
        assert tables(place) == state
    with closing(sqlite3.connect(place)) as connection:
        assert check_seals(connection) == newest(place)
        assert is_as_made(connection)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
