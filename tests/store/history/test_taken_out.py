"""Records taken whole out of a change that the law had emptied, with the program's own functions."""

import json
import sqlite3
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from forging import as_once, forge, judging, opened, rewrite, seals_as_once
from seals import check_seals
from stronghold_cli.store.history.sealing import seal_now, unlike_sealed

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


@pytest.fixture
def day(prepared: Prepared, stronghold: Stronghold) -> None:
    prepared("add case --name 'Op Tern' --opened 1/3/2021")
    assert stronghold("day 24/8/2021 --yes -", stdin=SHEET).code == 0


def excuse(connection: sqlite3.Connection, command: int) -> None:
    """Have the newest erasure, a real one, say what a change gives now, and seal that erasure again."""
    erasing, number, of = connection.execute(
        "SELECT command, record_number, json_extract(content, '$.digests') FROM version "
        "WHERE record_table = 'erasure' ORDER BY number DESC"
    ).fetchone()
    said = json.dumps(json.loads(of) | {str(command): unlike_sealed(connection, command)})
    rewrite(
        connection,
        f"UPDATE erasure SET digests = '{said}' WHERE number = {number}",
        f"UPDATE version SET content = json_set(content, '$.digests', '{said}') WHERE record_table = 'erasure'",
    )
    seal_now(connection, erasing)


@pytest.mark.usefixtures("day")
@pytest.mark.parametrize("row", ["seizure_record 1", "mark 2", "saved_view 1"])
def test_what_was_taken_out_of_an_emptied_change_is_missed(stronghold: Stronghold, ledger: Path, row: str) -> None:
    """The newest record of its kind too, and a row beside records: a seal is over the place of each version."""
    for line in (
        "restrict SEIZURE-1 CASE-1 --why 'P-31 contests it'",
        "views add hers --where person=P-31 --measure arrests",
    ):
        assert stronghold(line).code == 0
    with opened(ledger) as connection:
        judged = judging(connection, stronghold)
        assert stronghold(ERASE).code == 0
        assert judged()[0] == 0
        check_seals(connection)
        [of] = connection.execute(
            "SELECT command FROM version WHERE record_table || ' ' || record_number = ? ORDER BY number", (row,)
        ).fetchone()
        take_out(connection, row)
        excuse(connection, of)
        code, said = judged()
    assert (code, f"change {of} " in said) == (1, True)


@pytest.mark.usefixtures("day")
@pytest.mark.parametrize(
    "instead",
    [
        "record_table = 'arrest_record', record_number = 1, content = (SELECT content FROM version AS v "
        "WHERE v.record_table = 'arrest_record' AND v.record_number = 1)",
        "command = 2",
        "content = NULL",
    ],
    ids=["another's version in its place", "its version moved", "said to be gone"],
)
def test_no_version_takes_the_place_of_one_that_was_taken_out(
    stronghold: Stronghold, ledger: Path, instead: str
) -> None:
    """How many a change has may stay: which rows they are of is under the seal too."""
    with opened(ledger) as connection:
        judged = judging(connection, stronghold)
        assert stronghold(ERASE).code == 0
        rewrite(
            connection,
            f"UPDATE version SET {instead} WHERE record_table = 'seizure_record'",
            "DELETE FROM seizure_record",
        )
        excuse(connection, THE_DAY)
        code, _ = judged()
    assert code == 1


@pytest.mark.usefixtures("day")
def test_no_change_is_passed_off_as_one_of_before_that_was_sealed_in_the_older_form(
    stronghold: Stronghold, ledger: Path
) -> None:
    """That form proves nothing more of what was emptied: its seal shows in which form a change was sealed."""
    with opened(ledger) as connection:
        judged = judging(connection, stronghold)
        take_out(connection, "seizure_record 1")
        [kept] = connection.execute("SELECT json_group_array(seal) FROM command").fetchone()
        connection.execute("UPDATE command SET salt = NULL, digest = NULL")
        said = seals_as_once(connection, 1, 2, THE_DAY)
        assert json.loads(kept) != [*said.values()]
        forge(connection, other_rows=[], commands=[1, 2, THE_DAY], seals=said)
    code, said_of_it = judged()
    assert (code, "was sealed in a newer form than it is kept in" in said_of_it) == (1, True)


@pytest.mark.usefixtures("day")
def test_of_older_changes_what_was_taken_out_is_missed_by_the_number_after(
    stronghold: Stronghold, ledger: Path
) -> None:
    """Sealed before step 13: the next one of its kind has the number after, so that it was there."""
    assert stronghold(LATER).code == 0
    with opened(ledger) as connection:
        as_once(connection)
        judged = judging(connection, stronghold)
        take_out(connection, "seizure_record 1")
        forge(connection, other_rows=[], commands=[THE_DAY], seals=seals_as_once(connection, THE_DAY))
        code, said = judged()
    assert code == 1
    assert (
        "change 3 or a later one emptied by law lacks SEIZURE-1, which is missing though SEIZURE-2 is there; "
        "what was done before it is whole" in said
    )


@pytest.mark.usefixtures("day")
def test_of_the_newest_of_its_kind_in_an_older_change_doctor_says_that_it_cannot_tell(
    stronghold: Stronghold, ledger: Path
) -> None:
    """What nobody can find is at least not said to be proven."""
    with opened(ledger) as connection:
        as_once(connection)
        judged = judging(connection, stronghold)
        take_out(connection, "seizure_record 1")
        forge(connection, other_rows=[], commands=[THE_DAY], seals=seals_as_once(connection, THE_DAY))
    code, said = judged()
    assert code == 0
    assert "nor that it changed nothing else" in said


@pytest.mark.usefixtures("day")
def test_a_seal_of_step_13_holds_which_rows_older_changes_wrote(stronghold: Stronghold, ledger: Path) -> None:
    """The first seal of the newer form is over the place of every older version."""
    with opened(ledger) as connection:
        as_once(connection)
        assert stronghold("edit CASE-1 --summary 'an operation'").code == 0
        check_seals(connection)
        judged = judging(connection, stronghold)
        assert judged()[0] == 0
        connection.execute(
            "UPDATE version SET record_table = 'case_record', record_number = 1, "
            "content = (SELECT content FROM version WHERE record_table = 'case_record') "
            "WHERE record_table = 'seizure_record'"
        )
        rewrite(connection, "DELETE FROM seizure_record")
        forge(connection, other_rows=[], commands=[THE_DAY], seals=seals_as_once(connection, THE_DAY))
    code, said = judged()
    assert (code, "history: change 4 does not fit its seal" in said) == (1, True)


def test_a_change_of_which_nothing_is_left_was_no_change(
    prepared: Prepared, stronghold: Stronghold, ledger: Path
) -> None:
    """One that changes nothing is not kept, and an erasure takes nothing away; sealed before step 13 as well."""
    prepared("add case --name 'Op Tern' --opened 1/3/2021", "restrict CASE-1 --why contested")
    with opened(ledger) as connection:
        as_once(connection)
        judged = judging(connection, stronghold)
        take_out(connection, "mark 1")
        connection.execute("UPDATE command SET why = NULL WHERE number = 3")
        forge(connection, other_rows=[], commands=[3], seals=seals_as_once(connection, 3))
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
