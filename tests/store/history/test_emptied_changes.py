"""What is left of a change that an erasure emptied follows from it: nobody can say another thing in that place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold
from forging import forge, judging, rewrite
from seals import check_seals
from stronghold_cli.store.history.forms import JOINED
from stronghold_cli.store.history.sealing import seal_now

UNDER = "--authority 'DPA 2018 s.47' --why 'retention has ended' --yes"
LINES = (
    "add case --name 'Op Tern' --opened 1/3/2021",
    "add seizure --date 4/3/2021 --item cash --value £4,260 --actor 'Sgt Hill' --why 'as found'",
    "add seizure --date 5/3/2021 --item phone --actor 'Sgt Hill'",
)
"""Commands 2 to 4; command 1 made the file."""


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    prepared(*LINES)
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ("actor = 'Sgt Dale', why = NULL", "names whom it was made for"),
        ("at = substr(at, 1, 10) || 'T11:00:30.000000+00:00', why = NULL", "says when on its day it was made"),
        ("at = '2021-02-28T00:00:00.000000+00:00', why = NULL", "does not fit its seal"),
        ("clock = substr(at, 1, 10) || 'T00:00:00.000000+00:00', why = NULL", "does not fit its seal"),
        ("why = 'as the owner asked'", "gives a reason"),
    ],
    ids=["actor", "time", "day", "clock", "reason"],
)
def test_nothing_but_what_an_erasure_leaves_stands_in_an_emptied_change(
    raw: sqlite3.Connection, stronghold: Stronghold, cells: str, wrong: str
) -> None:
    """Whom it was made for is as sealed or empty, its moment that of the change before, and there is no reason."""
    judged = judging(raw, stronghold)
    rewrite(raw, f"UPDATE command SET {cells} WHERE number = 4")
    forge(raw, 4, other_rows=[], commands=[4])
    code, words = judged()
    assert (code, f"history: change 4 {wrong}" in words) == (1, True), words


@pytest.mark.parametrize("cells", ["actor = 'Sgt Dale'", "why = 'as the owner asked'", "actor = NULL"])
def test_nothing_of_an_erasure_itself_is_emptied(raw: sqlite3.Connection, stronghold: Stronghold, cells: str) -> None:
    """It is the log of what was done by law: who did it, and why, stays."""
    assert stronghold(f"erase SEIZURE-1 {UNDER} --actor 'Sgt Hill'").code == 0
    judged = judging(raw, stronghold)
    rewrite(raw, f"UPDATE command SET {cells} WHERE number = 5")
    forge(raw, 5, other_rows=[], commands=[5])
    code, words = judged()
    assert (code, "history: change 5 is an erasure" in words) == (1, True), words


@pytest.mark.parametrize(
    "said",
    [
        {"records": [["seizure_record", 1]]},
        {"other_rows": [["seizure_record", 1]]},
        {"records": [["seizure_record", 2]]},
    ],
    ids=["erased once more", "emptied beside", "names another"],
)
def test_what_an_erasure_left_of_a_record_is_not_left_otherwise_by_another_one(
    raw: sqlite3.Connection, stronghold: Stronghold, said: dict[str, object]
) -> None:
    """A record is erased once: from then on its figures are proven as any are."""
    assert stronghold(f"erase SEIZURE-1 {UNDER}").code == 0
    judged = judging(raw, stronghold)
    rewrite(
        raw,
        "UPDATE version SET content = json_set(content, '$.value_pence', 900000) "
        "WHERE record_table = 'seizure_record' AND record_number = 1",
    )
    does = ("UPDATE seizure_record SET value_pence = 900000 WHERE number = 1",)
    forge(raw, 3, 5, does=does, **{"other_rows": []} | said)
    code, words = judged()
    assert (code, "history: change" in words) == (1, True), words


def test_for_whom_and_when_an_emptied_change_was_made_is_still_proven(
    raw: sqlite3.Connection, stronghold: Stronghold
) -> None:
    """Whom it was for stays where that names nothing of what was erased, and is as it was sealed."""
    judged = judging(raw, stronghold)
    assert stronghold(f"erase SEIZURE-1 {UNDER}").code == 0
    assert judged()[0] == 0
    assert raw.execute("SELECT actor, why FROM command WHERE number = 3").fetchone() == ("Sgt Hill", None)
    rewrite(raw, "UPDATE command SET actor = 'Sgt Dale' WHERE number = 3")
    forge(raw, 3, other_rows=[], commands=[3])
    assert judged()[0] == 1


def test_of_a_change_sealed_in_an_earlier_form_that_is_said_to_be_proven_no_more(
    raw: sqlite3.Connection, stronghold: Stronghold
) -> None:
    """Its moment, whom it was for and its reason were sealed together: nothing is left to check one of them by."""
    for number in range(1, 5):
        seal_now(raw, number, JOINED)
    judged = judging(raw, stronghold)
    assert stronghold(f"erase SEIZURE-1 {UNDER}").code == 0
    check_seals(raw)
    rewrite(raw, "UPDATE command SET actor = 'Sgt Dale' WHERE number = 3")
    forge(raw, 3, other_rows=[], commands=[3])
    code, words = judged()
    assert code == 0
    assert "by law (nothing proves any more for whom, and when on its day, each was made)" in words
    rewrite(raw, "UPDATE command SET why = 'as found' WHERE number = 3")
    forge(raw, 3, other_rows=[], commands=[3])
    assert judged()[0] == 1


@pytest.mark.long
def test_a_change_that_is_emptied_twice_keeps_its_place_and_no_moment(
    prepared: Prepared, ledger: Path, stronghold: Stronghold
) -> None:
    """Seals kept before, between and after hold; order holds, and so do figures by number; no exact time is left."""
    lines = [
        "add case --name Larch --opened 1/1/2019",
        "add arrest --date 24/3/2021 --person P-1",
        "add arrest --date 25/3/2021 --person P-2",
        "edit ARREST-1 ARREST-2 --role runner --why both",
        "add case --name Fir --opened 1/1/2019",
    ]
    prepared()
    moments = []
    for minutes, line in enumerate(lines, 1):
        moments.append(NOW + timedelta(minutes=minutes))
        assert stronghold(line, now=moments[-1]).code == 0
    # A clock that ran back gives a change the moment of the one before it.
    assert stronghold("edit CASE-2 --area North", now=moments[-2]).code == 0
    later = {"now": NOW + timedelta(hours=1)}
    then = [stronghold(f"totals --as-at change-{number} --format csv", **later).out for number in range(1, 8)]
    seals, left = [], []
    for erase in ("ARREST-2", "ARREST-1", "CASE-2"):
        seals.append(kept_seal(ledger))
        left.append(left_of(ledger, 5))
        assert stronghold(f"erase {erase} {UNDER}", **later).code == 0
        with closing(sqlite3.connect(ledger)) as raw:
            check_seals(raw)
            ats = [at for (at,) in raw.execute("SELECT at FROM command ORDER BY number")]
        assert ats == sorted(ats)
    seals.append(kept_seal(ledger))
    for seal in seals:
        answer = stronghold(f"doctor --seal {seal}", **later)
        assert answer.code == 0, answer.out
    assert [stronghold(f"totals --as-at change-{number} --format csv", **later).out for number in range(1, 8)] == then
    # Commands 3 to 7 are all of what was erased, or had its moment; command 2 made a case that stays.
    assert {datetime.fromisoformat(at) for at in ats[2:7]} == {moments[0]}
    with closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
        raw.execute("UPDATE command SET at = ?, salt = ? WHERE number = 5", left[1])
    answer = stronghold("doctor", **later)
    assert (answer.code, "change 5 does not fit its seal" in answer.out) == (1, True), answer.out


def left_of(ledger: Path, command: int) -> tuple[object, ...]:
    """What history has of when a change was made, with the salt of that."""
    with closing(sqlite3.connect(ledger)) as raw:
        row: tuple[object, ...] = raw.execute("SELECT at, salt FROM command WHERE number = ?", (command,)).fetchone()
        return row


def kept_seal(ledger: Path) -> str:
    with closing(sqlite3.connect(ledger)) as raw:
        return str(raw.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()[0])
