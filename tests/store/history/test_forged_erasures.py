"""Erasures forged with the program's own functions, so that a change which was altered counts as emptied by law."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold
from forging import as_once, forge, judging, opened, rewrite, seals_as_once
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.store.history.digests import canonical

CASE_AND_SEIZURES = (
    "add case --name 'Op Tern' --opened 1/3/2021",
    "add seizure --date 4/3/2021 --item cash --value £4,260",
    "add seizure --date 5/3/2021 --item phone",
)
"""Commands 2 to 4; command 1 made the file."""


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    prepared(*CASE_AND_SEIZURES)
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        yield connection


def alter(connection: sqlite3.Connection) -> None:
    """Make £4,260 into £9,000 in the row and in the version of it that a command made, and keep no trace of that."""
    rewrite(
        connection,
        "UPDATE seizure_record SET value_pence = 900000 WHERE number = 1",
        "UPDATE version SET content = json_set(content, '$.value_pence', 900000) "
        "WHERE record_table = 'seizure_record' AND record_number = 1",
    )


@pytest.mark.parametrize(
    "said",
    [
        {"other_rows": []},
        {"other_rows": [], "records": [["seizure_record", 1]]},
        {"other_rows": [["seizure_record", 2]], "commands": [2]},
        {"other_rows": [["seizure_record", 1]]},
        {},
        {"other_rows": "seizure_record"},
        {"other_rows": [], "commands": "3"},
    ],
    ids=[
        "names another",
        "names it, and empties nothing",
        "names what is beside",
        "names what has nothing to be emptied",
        "as once",
        "no rows",
        "no commands",
    ],
)
def test_a_forged_erasure_excuses_no_change(
    raw: sqlite3.Connection, stronghold: Stronghold, said: dict[str, object]
) -> None:
    """A seal that was kept before shows the change that was altered, whatever an erasure says of that."""
    raw.execute("BEGIN")
    [kept] = raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
    alter(raw)
    forge(raw, 3, **said)
    raw.execute("COMMIT")
    answer = stronghold(f"doctor --seal {kept}")
    assert answer.code == 1
    assert "history: change 3" in answer.out


def test_what_an_erasure_may_have_excused_is_said_to_be_proven_no_more(
    raw: sqlite3.Connection, stronghold: Stronghold
) -> None:
    """An older change that an erasure names rests on its word: who asks hears which records that are."""
    as_once(raw)
    [kept] = raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
    alter(raw)
    forge(raw, other_rows=[], commands=[3], seals=seals_as_once(raw, 3))
    answer = stronghold(f"doctor --seal {kept}")
    assert answer.code == 0
    assert "what those changes made of SEIZURE-1 is no longer proven" in " ".join(answer.out.split())


@pytest.mark.parametrize("older", [False, True], ids=["now", "before step 13"])
def test_what_was_recorded_together_with_what_was_erased_is_still_proven(
    prepared: Prepared, stronghold: Stronghold, ledger: Path, older: bool
) -> None:
    """Each version has a digest of its own; before step 13 nothing was left to tell the change from another one."""
    prepared(*CASE_AND_SEIZURES, "edit SEIZURE-1 SEIZURE-2 --notes 'seen near the shops'")
    if older:
        with opened(ledger) as connection:
            as_once(connection)
    assert stronghold("erase SEIZURE-2 --authority 'DPA 2018 s.47' --why 'retention has ended' --yes").code == 0
    found = stronghold("doctor")
    assert found.code == 0
    assert ("made of SEIZURE-1 is no longer proven" in " ".join(found.out.split())) == older
    if older:
        return
    with opened(ledger) as connection:
        rewrite(
            connection,
            "UPDATE seizure_record SET value_pence = 900000 WHERE number = 1",
            "UPDATE version SET content = json_set(content, '$.value_pence', 900000) WHERE record_number = 1 "
            "AND record_table = 'seizure_record'",
        )
        forge(connection, 3, 5, records=[["seizure_record", 2]], other_rows=[], commands=[3])
    assert "change 3 has another content for SEIZURE-1" in " ".join(stronghold("doctor").out.split())


def test_no_digest_takes_in_what_was_sealed_after_it(prepared: Prepared, stronghold: Stronghold, ledger: Path) -> None:
    """A digest is as long as it is made: a longer one held a change that was taken out of the end of history."""
    prepared(*CASE_AND_SEIZURES, "edit SEIZURE-2 SEIZURE-1 --notes 'seen near the shops' --yes")
    with opened(ledger) as raw:
        judge = judging(raw, stronghold)
        last = "SELECT number, record_table, record_number, digest FROM version WHERE command = 5 ORDER BY number"
        [named, out] = raw.execute(last).fetchall()
        assert stronghold(f"erase SEIZURE-{named[2]} --authority 'DPA 2018 s.47' --why ended --yes").code == 0
        assert judge()[0] == 0
        long = named[3] + canonical([*out[:3], False]) + out[3]
        rewrite(
            raw,
            "DELETE FROM version WHERE command = 6",
            "DELETE FROM command WHERE number = 6",
            "DELETE FROM erasure",
            f"DELETE FROM version WHERE number = {out[0]}",
            f"UPDATE version SET digest = x'{long.hex()}' WHERE number = {named[0]}",
            f"UPDATE sqlite_sequence SET seq = {named[0]} WHERE name = 'version'",
            "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'command'",
            "DELETE FROM sqlite_sequence WHERE name = 'erasure'",
            f"UPDATE seizure_record SET notes = NULL WHERE number = {out[2]}",
        )
        same = f"UPDATE seizure_record SET number = number WHERE number = {named[2]}"
        forge(raw, *{3, 4} - {out[2] + 2}, 5, does=(same,), records=[[named[1], named[2]]], other_rows=[])
        code, said = judge()
    assert (code, f"change 5 has another digest for SEIZURE-{named[2]}" in said) == (1, True), said


def test_a_change_dated_before_the_one_before_it_is_found(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """The program never lets time run back, so a command that does was put there by something else."""
    number = open_command(raw, Entry(NOW, "edit"))
    raw.execute("UPDATE seizure_record SET notes = 'put in' WHERE number = 1")
    raw.execute("UPDATE command SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = ?", (number,))
    seal_command(raw, number)
    answer = stronghold("doctor")
    assert answer.code == 1
    assert f"change {number} is dated before the one before it" in " ".join(answer.out.split())


@pytest.mark.parametrize("column", ["records", "seals", "other_rows", "commands", "digests"])
def test_brackets_within_brackets_end_no_answer(raw: sqlite3.Connection, stronghold: Stronghold, column: str) -> None:
    """More of them than Python reads, which another program wrote."""
    assert stronghold("erase SEIZURE-1 --authority 's.47' --why 'retention has ended' --yes").code == 0
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute(f"UPDATE erasure SET {column} = ?", ("[" * 2000 + "]" * 2000,))
    for line in ("history", "history --format json", "doctor", "show SEIZURE-1", "erase CASE-1 --authority 1 --why 2"):
        assert stronghold(line).code != 70, line


def test_of_an_excused_change_nothing_is_proven_that_it_was_sealed_over(
    raw: sqlite3.Connection, stronghold: Stronghold
) -> None:
    """Before step 13: an erasure leaves who ran it, where and as what; no digest of that is left, and that is said."""
    as_once(raw)
    [kept] = raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
    rewrite(raw, "UPDATE command SET login = 'innocent', machine = 'other', verb = 'add charge' WHERE number = 3")
    forge(raw, other_rows=[], commands=[3], seals=seals_as_once(raw, 3))
    answer = stronghold(f"doctor --seal {kept}")
    assert answer.code == 0
    assert (
        "but for what change 5 emptied of 1 by law (nothing proves its author, machine, time, reason, command and head "
        "of the access log any more, nor that it changed nothing else)" in " ".join(answer.out.split())
    )


@pytest.mark.parametrize("column", ["login", "machine", "verb"])
def test_who_made_a_change_where_and_as_what_is_proven_whatever_is_emptied(
    raw: sqlite3.Connection, stronghold: Stronghold, column: str
) -> None:
    """An erasure leaves that, and the seal is over it apart from what may be emptied."""
    [kept] = raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
    rewrite(raw, f"UPDATE command SET {column} = 'other' WHERE number = 3")
    forge(raw, 3, other_rows=[], commands=[3])
    assert stronghold(f"doctor --seal {kept}").code == 1


def test_who_a_change_was_for_is_not_excused_by_an_erasure_of_others(
    raw: sqlite3.Connection, stronghold: Stronghold
) -> None:
    """It must have touched something that the erasure names."""
    [kept] = raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
    rewrite(raw, "UPDATE command SET actor = 'somebody' WHERE number = 3")
    forge(raw, 3, other_rows=[])
    answer = stronghold(f"doctor --seal {kept}")
    assert (answer.code, "names nothing that it touched" in " ".join(answer.out.split())) == (1, True)


def test_an_erasure_leaves_no_reason(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """Whoever forges one cannot have it say why a change was made."""
    [kept] = raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()
    rewrite(raw, "UPDATE command SET why = 'as the owner asked' WHERE number = 3")
    forge(raw, 3, other_rows=[], commands=[3])
    answer = stronghold(f"doctor --seal {kept}")
    assert answer.code == 1
    assert "history: change 3 gives a reason, and change 5, which is to excuse it" in " ".join(answer.out.split())
