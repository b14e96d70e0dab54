"""Forged erasures that history contradicts: of what such an erasure names, something is not as an erasure leaves it."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from forging import Judged, as_once, forge, judging, opened, rewrite, seals_as_once
from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.records.types import Redaction

LINES = (
    "add seizure --date 4/3/2021 --item cash --value £4,260",
    "add seizure --date 5/3/2021 --item cannabis --weight 10g --notes 'by the canal'",
    "add cash-order --date 22/4/2021 --seizure 1 --stage forfeited --amount £4,000",
    "edit SEIZURE-2 --weight 11g",
)
"""Commands 2 to 5; command 1 made the file."""


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    prepared(*LINES)
    with opened(ledger) as connection:
        yield connection


@pytest.fixture
def judged(raw: sqlite3.Connection, stronghold: Stronghold) -> Judged:
    return judging(raw, stronghold)


def emptied(content: str, **other: object) -> str:
    """Return what an erasure leaves of a seizure, with some other figures."""
    kind, cells = BY_TABLE["seizure_record"], json.loads(content)
    left = kind.erased(kind.from_cells(cells), Redaction({}))
    stored = {column: cell for column, cell in kind.to_cells(left).items() if cell is not None}
    return json.dumps({"uid": cells["uid"]} | stored | other, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("older", [False, True], ids=["now", "before step 13"])
def test_an_erasure_takes_no_record_away(raw: sqlite3.Connection, stronghold: Stronghold, older: bool) -> None:
    """A cash order of £4,000 would be gone from every figure."""
    if older:
        as_once(raw)
    judged = judging(raw, stronghold)
    rewrite(
        raw,
        "UPDATE version SET content = NULL WHERE record_table = 'cash_order_record'",
        "DELETE FROM cash_order_record",
    )
    if older:
        forge(raw, records=[["cash_order_record", 1]], other_rows=[], seals=seals_as_once(raw, 4))
    else:
        forge(raw, 4, records=[["cash_order_record", 1]], other_rows=[])
    code, words = judged()
    assert code == 1
    wrong = "says that CASH-ORDER-1 is gone, and change 6, which" if older else "does not fit its seal"
    assert f"history: change 4 {wrong}" in words


def test_a_past_version_is_not_rewritten_beside_a_record_that_is_whole(raw: sqlite3.Connection, judged: Judged) -> None:
    """Totals as at that change would be others."""
    [content] = raw.execute(
        "SELECT content FROM version WHERE record_table = 'seizure_record' AND record_number = 2 ORDER BY number"
    ).fetchone()
    rewrite(raw)
    raw.execute("UPDATE version SET content = ? WHERE command = 3", (emptied(content, weight_mg=999_000),))
    forge(raw, 3, records=[["seizure_record", 2]], other_rows=[])
    code, words = judged()
    assert code == 1
    assert (
        "history: change 5 says about SEIZURE-2 what no erasure leaves, and change 6 says that it erased that" in words
    )


def test_an_erasure_changes_what_it_erases(raw: sqlite3.Connection, judged: Judged) -> None:
    """Every version is as an erasure leaves it, and the erasure itself has none."""
    versions = raw.execute(
        "SELECT number, content FROM version WHERE record_table = 'seizure_record' AND record_number = 2"
    ).fetchall()
    rewrite(raw)
    for number, content in versions:
        raw.execute("UPDATE version SET content = ? WHERE number = ?", (emptied(content), number))
    forge(raw, 3, 5, records=[["seizure_record", 2]], other_rows=[])
    code, words = judged()
    assert code == 1
    assert "history: change 6 says that it erased SEIZURE-2, and changed nothing of that" in words


@pytest.mark.parametrize("place", [["seizure_record", 9], ["cover", 1], ["nothing", 1]])
def test_an_erasure_names_records_that_are_there(raw: sqlite3.Connection, judged: Judged, place: list[object]) -> None:
    forge(raw, records=[place], other_rows=[])
    code, words = judged()
    assert code == 1
    assert "history: change 6 says that it erased" in words
    assert "which never was there" in words


def test_what_was_erased_after_an_undo_is_fine(prepared: Prepared, stronghold: Stronghold) -> None:
    """An undo took the record away, and not the erasure."""
    prepared(*LINES, "undo", "undo 3 --why 'never seized'")
    assert stronghold("erase SEIZURE-2 --authority 's.47' --why 'retention has ended' --yes").code == 0
    found = stronghold("doctor")
    assert found.code == 0, found.out
