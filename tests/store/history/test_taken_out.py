"""Records taken whole out of a change that the law had emptied, with the program's own functions."""

import json
import sqlite3
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from forging import forge, judging, opened, rewrite
from seals import check_seals
from stronghold_cli.store.history.sealing import sealed_now

SHEET = "arrest P-31 runner\nfind on P-31\n  cash £4,260\n"
"""One change: ARREST-1 and SEIZURE-1, and of the cash alone nobody may know."""
THE_DAY = 3
LATER = "add seizure --date 25/8/2021 --item phone"
ERASE = "erase P-31 --authority 'DPA 2018 s.47' --why over --yes"


def take_out(connection: sqlite3.Connection, row: str) -> None:
    """Leave nothing of a row, in its table, in history, or in what numbers were given."""
    table, number = row.split()
    rewrite(
        connection,
        f"DELETE FROM version WHERE record_table = '{table}' AND record_number = {number}",
        f"DELETE FROM {table} WHERE number = {number}",
        "UPDATE version SET number = -(SELECT count(*) FROM version AS v WHERE v.number <= version.number)",
        "UPDATE version SET number = -number",
        "UPDATE sqlite_sequence SET seq = (SELECT max(number) FROM version) WHERE name = 'version'",
        f"DELETE FROM sqlite_sequence WHERE name = '{table}' AND NOT EXISTS (SELECT 1 FROM {table})",
    )


def seal_again(connection: sqlite3.Connection, command: int) -> None:
    """Have the newest erasure, a real one, say what a change gives now, and seal that erasure again."""
    erasing, number, seals = connection.execute(
        "SELECT command, record_number, json_extract(content, '$.seals') FROM version WHERE record_table = 'erasure' "
        "ORDER BY number DESC"
    ).fetchone()
    seal, digests = sealed_now(connection, command)
    said = json.dumps(json.loads(seals) | {str(command): seal})
    rewrite(
        connection,
        f"UPDATE erasure SET seals = '{said}' WHERE number = {number}",
        f"UPDATE version SET content = json_set(content, '$.seals', '{said}') WHERE record_table = 'erasure'",
    )
    of_erasure, digests_of_erasure = sealed_now(connection, erasing)
    connection.executemany("UPDATE version SET digest = ? WHERE number = ?", [*digests, *digests_of_erasure])
    connection.execute("UPDATE command SET seal = ? WHERE number = ?", (of_erasure, erasing))


@pytest.fixture
def day(prepared: Prepared, stronghold: Stronghold) -> None:
    prepared("add case --name 'Op Tern' --opened 1/3/2021")
    assert stronghold("day 24/8/2021 --yes -", stdin=SHEET).code == 0


@pytest.mark.usefixtures("day")
def test_a_record_that_was_taken_out_of_an_emptied_change_is_missed(stronghold: Stronghold, ledger: Path) -> None:
    """The next one of its kind has the number after, so that it was there."""
    assert stronghold(LATER).code == 0
    with opened(ledger) as connection:
        judged = judging(connection, stronghold)
        assert stronghold(ERASE).code == 0
        take_out(connection, "seizure_record 1")
        seal_again(connection, THE_DAY)
        code, said = judged()
        check_seals(connection)
    assert code == 1
    assert (
        "change 3 or a later one emptied by law lacks SEIZURE-1, which is missing though SEIZURE-2 is there; "
        "what was done before it is whole" in said
    )


@pytest.mark.usefixtures("day")
def test_of_the_newest_of_its_kind_nothing_is_left_and_doctor_says_that_it_cannot_tell(
    stronghold: Stronghold, ledger: Path
) -> None:
    """What nobody can find is at least not said to be proven."""
    with opened(ledger) as connection:
        judged = judging(connection, stronghold)
        take_out(connection, "seizure_record 1")
        forge(connection, THE_DAY, other_rows=[], commands=[THE_DAY])
    code, said = judged()
    assert code == 0
    assert "nor that it changed nothing else" in said


def test_a_change_of_which_nothing_is_left_was_no_change(
    prepared: Prepared, stronghold: Stronghold, ledger: Path
) -> None:
    """One that changes nothing is not kept, and an erasure takes nothing away."""
    prepared("add case --name 'Op Tern' --opened 1/3/2021", "restrict CASE-1 --why contested")
    with opened(ledger) as connection:
        judged = judging(connection, stronghold)
        take_out(connection, "mark 1")
        connection.execute("UPDATE command SET why = NULL WHERE number = 3")
        forge(connection, 3, other_rows=[], commands=[3])
    code, said = judged()
    assert (code, "change 3 has nothing left that it changed" in said) == (1, True)


def test_a_number_that_another_program_left_out_is_no_record_that_was_taken_out(
    prepared: Prepared, stronghold: Stronghold, ledger: Path
) -> None:
    """It may number as it likes, and history has that."""
    prepared("add arrest --date 4/3/2021 --person P-31")
    with opened(ledger) as connection:
        connection.execute(
            "INSERT INTO arrest_record (number, uid, date, person, age_band, result, provisional) "
            "VALUES (7, '0f7c4a53-4a53-4a53-8a53-0f7c4a530f7c', '2021-03-05', 'P-31', 'unknown', 'pending', 0)"
        )
    for line in ("add arrest --date 6/3/2021 --person P-31", ERASE):
        assert stronghold(line).code == 0
    assert "broken" not in stronghold("doctor").out
