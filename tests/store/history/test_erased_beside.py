"""Forged erasures that name rows beside records: covers, settings, items, marks, views, and who is the same person."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from forging import Judged, forge, judging, opened, rewrite

LINES = (
    "area 'Aylesbury Vale'",
    "add arrest --date 4/3/2021 --person P-1",
    "add arrest --date 5/3/2021 --person P-2",
    "cover arrest --from 2021-01-01",
    "items add 'moon rocks' --category drug --class B --authority 'SI 2008/3130'",
    "same P-1 P-2 --why photo",
    "restrict ARREST-2 --why contested",
    "views add tasking --by month --measure cash.seized",
)
"""Commands 2 to 9; command 1 made the file."""

MOVED = (
    "UPDATE mark SET record_number = 1",
    "UPDATE version SET content = json_set(content, '$.record_number', 1) WHERE record_table = 'mark'",
)
REASON = "UPDATE version SET content = json_set(content, '$.why', 'erased') WHERE record_table = 'mark'"
NO_REASONS = "UPDATE command SET why = NULL WHERE number = 8"
EMPTIED = ("UPDATE mark SET why = 'erased'",)


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    prepared(*LINES)
    with opened(ledger) as connection:
        yield connection


@pytest.fixture
def judged(raw: sqlite3.Connection, stronghold: Stronghold) -> Judged:
    return judging(raw, stronghold)


@pytest.mark.parametrize(
    ("command", "row", "statements"),
    [
        (
            5,
            "cover",
            (
                "UPDATE cover SET complete_from = '2019-01-01'",
                "UPDATE version SET content = replace(content, '2021', '2019') WHERE record_table = 'cover'",
            ),
        ),
        (
            6,
            "own_item",
            (
                "UPDATE own_item SET class = 'A'",
                "UPDATE version SET content = json_set(content, '$.class', 'A') WHERE record_table = 'own_item'",
            ),
        ),
        (
            7,
            "same_person",
            (
                "UPDATE same_person SET same_as = 'P-9'",
                "UPDATE version SET content = json_set(content, '$.same_as', 'P-9') WHERE record_table = 'same_person'",
            ),
        ),
        (
            2,
            "setting",
            (
                "UPDATE setting SET name = 'access log', value = 'off'",
                "UPDATE version SET content = json_object('name', 'access log', 'value', 'off') "
                "WHERE record_table = 'setting'",
            ),
        ),
        (8, "mark", MOVED),
        (8, "mark", (*MOVED, REASON)),
        (8, "mark", ("DELETE FROM mark", "UPDATE version SET content = NULL WHERE record_table = 'mark'")),
        (
            9,
            "saved_view",
            (
                "UPDATE saved_view SET command = 'list'",
                "UPDATE version SET content = json_set(content, '$.command', 'list') WHERE record_table = 'saved_view'",
            ),
        ),
    ],
    ids=["cover", "item", "same", "setting", "mark moved", "mark moved and its reason taken", "mark gone", "view"],
)
def test_an_erasure_leaves_of_such_a_row_what_is_no_text_and_no_key(
    raw: sqlite3.Connection, judged: Judged, command: int, row: str, statements: tuple[str, ...]
) -> None:
    """Nothing of it was emptied, so no erasure is why it does not fit."""
    rewrite(raw, *statements, f"UPDATE command SET why = NULL WHERE number = {command}")
    forge(raw, command, other_rows=[[row, 1]])
    code, words = judged()
    assert code == 1
    assert "history: change " in words
    assert row.replace("_", " ") in words


def test_a_mark_of_which_the_reason_was_taken_is_named_as_proven_no_more(
    raw: sqlite3.Connection, judged: Judged
) -> None:
    """Forged to the end it cannot be told from an erasure, which says nothing of what it was a mark of."""
    rewrite(raw, *MOVED, REASON, NO_REASONS)
    forge(raw, 8, does=EMPTIED, other_rows=[["mark", 1]])
    code, words = judged()
    assert code == 0
    assert "what those changes made of mark 1 is no longer proven" in words


def test_what_an_erasure_of_law_leaves_beside_records_is_named(prepared: Prepared, stronghold: Stronghold) -> None:
    """So is it where nobody forged anything: of marks, of who is the same person, of views that asked for a key."""
    prepared(
        *LINES,
        "restrict --lift ARREST-2 --why settled",
        "views add hers --where person=P-1 --by month --measure arrests",
    )
    assert stronghold("erase P-1 --authority 's.47' --why 'retention has ended' --yes").code == 0
    answer = stronghold("doctor --format json")
    [found] = [each for each in json.loads(answer.out)["examinations"] if each["examined"] == "history"]
    assert (answer.code, found["verdict"]) == (0, "look")
    assert "made of mark 1, same person 1, saved view 2 is no longer proven" in found["found"]
