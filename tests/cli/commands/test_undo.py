"""`stronghold undo`: the newest of one's own changes is taken back, and nothing that something else stands on."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold


@pytest.fixture
def team(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A case (change 2), an arrest (3), a seizure (4), and its weight corrected (5)."""
    prepared(
        "add case --name Larch --opened 1/3/2021",
        "add arrest --date 4/3/2021 --person P-1 --case 1",
        "add seizure --date 4/3/2021 --item heroin --weight '4.92 g' --arrest 1",
        "edit SEIZURE-1 --weight 5g --why 'weighed again'",
    )
    return stronghold


def commands(ledger: Path) -> int:
    """Return how many commands history has."""
    with closing(sqlite3.connect(ledger)) as connection:
        number: int = connection.execute("SELECT count(*) FROM command").fetchone()[0]
        return number


def test_the_newest_own_change_is_taken_back_and_then_the_one_before(team: Stronghold) -> None:
    """Field by field where a record was corrected, whole where one was added."""
    answer = team("undo")
    assert answer.out.splitlines() == [
        "record     field   before  after",
        "SEIZURE-1  weight  5 g     4.92 g",
        "took back change 5 (edit seizure)",
    ]
    answer = team("undo")
    assert answer.out.splitlines() == [
        "record     field      before                               after",
        "SEIZURE-1  all of it  4 Mar 2021, heroin, class A, 4.92 g  (gone)",
        "took back change 4 (add seizure)",
    ]
    gone = team("show SEIZURE-1")
    assert (gone.code, gone.err) == (
        3,
        "error: SEIZURE-1 was taken back and is no longer there (see: stronghold history SEIZURE-1)\n",
    )
    assert "SEIZURE-2" in team("add seizure --date 4/3/2021 --item heroin --weight 1g").out


def test_an_undo_is_taken_back_by_its_number_without_a_reason(team: Stronghold) -> None:
    """Who took back too much gets it again, and the first change counts as standing again."""
    team("undo")
    assert team("undo 6").code == 0
    assert "5 g" in team("show SEIZURE-1").out
    assert "took back change 5" in team("undo").out


def test_a_dry_run_shows_it_and_keeps_nothing(team: Stronghold, ledger: Path) -> None:
    """The same table, and the ledger as it was."""
    answer = team("undo --dry-run")
    assert "SEIZURE-1  weight  5 g     4.92 g" in answer.out
    assert answer.out.endswith("a dry run: nothing was kept\n")
    assert commands(ledger) == 5


def test_anothers_change_is_named_by_its_number_and_needs_a_reason(team: Stronghold) -> None:
    """Whoever is at another login, or types for somebody else, has no changes of their own here."""
    answer = team("undo", login="colleague")
    assert (answer.code, answer.out) == (5, "")
    assert "there is no change of yours to take back" in answer.err
    assert team("undo --actor 'Sgt Oak'").code == 5
    answer = team("undo 5", login="colleague")
    assert answer.code == 2
    assert "change 5 (edit seizure, by tester) is not the newest of your own changes: say why" in answer.err
    assert team("undo '#5' --why 'the scale was wrong'", login="colleague").code == 0
    assert "the scale was wrong" in team("history 6").out


def test_an_older_change_of_ones_own_needs_a_reason(team: Stronghold) -> None:
    """A slip of a digit must not take back something of last week."""
    assert team("add line --name Falcon").code == 0
    assert team("undo 5").code == 2
    assert team("undo 5 --why 'weighed a third time'").code == 0


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("4", "SEIZURE-1 was changed since, by change 5 (edit seizure, by tester) (see: stronghold history 5)"),
        ("3", "SEIZURE-1 names ARREST-1 as its arrest (change 4 (add seizure, by tester); take that back first"),
        ("2", "ARREST-1 names CASE-1 as its case (change 3 (add arrest, by tester); take that back first"),
        ("1", "change 1 is a migration (schema"),
    ],
)
def test_what_something_stands_on_is_not_taken_back(team: Stronghold, ledger: Path, number: str, said: str) -> None:
    """Exit 5, the change that stands on it is named, and nothing is written."""
    answer = team(f"undo {number} --why trying")
    assert (answer.code, answer.out) == (5, "")
    assert said in answer.err
    assert commands(ledger) == 5


def test_what_is_taken_back_already_is_named_with_the_undo(team: Stronghold) -> None:
    """Nobody takes a thing back twice."""
    team("undo")
    answer = team("undo 5 --why again")
    assert (answer.code, answer.err) == (5, "error: change 5 was taken back already, by change 6\n")


def test_a_rule_that_would_be_broken_keeps_a_change(team: Stronghold) -> None:
    """Cash forfeited since is more than was counted before: what the correction made possible stands on it."""
    team("add seizure --date 4/3/2021 --item cash --value £100")
    team("edit SEIZURE-2 --value £200")
    team("add cash-order --date 5/3/2021 --seizure 2 --stage forfeited --amount £150")
    answer = team("undo 7 --why trying")
    assert answer.code == 5
    assert "over the £100 of SEIZURE-2" in answer.err
    assert "£200" in team("show SEIZURE-2").out


def test_what_another_program_changed_is_refused_by_name(team: Stronghold, ledger: Path) -> None:
    """It is in history as such once a command came after it, and is put right by an edit."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE seizure_record SET weight_mg = 1 WHERE number = 1")
        connection.commit()
    assert "SEIZURE-1 was changed since, by change 6 (another program)" in team("undo").err
    assert team("add line --name Falcon").code == 0
    answer = team("undo 6 --why trying")
    assert (answer.code, answer.out) == (5, "")
    assert "change 6 was made by another program, not by a command" in answer.err


def test_words_of_the_team_are_taken_back_unless_a_record_has_them(team: Stronghold) -> None:
    """An own item that a seizure has stays: nothing would say what it is."""
    team("items add 'moon rocks' --category drug")
    team("add seizure --date 4/3/2021 --item 'moon rocks' --weight 1g", login="colleague")
    answer = team("undo")
    assert answer.code == 5
    assert "1 record has the item moon-rocks" in answer.err
    team("undo", login="colleague")
    assert team("undo").out.splitlines()[-1] == "took back change 6 (items add)"


def test_what_was_made_anew_is_not_made_twice(team: Stronghold) -> None:
    """A word that was removed and added again cannot come back beside itself."""
    team("items add gear --for heroin")
    team("items remove gear")
    team("items add gear --for crack")
    team("items remove gear")
    team("items add gear --for heroin")
    answer = team("undo 7 --why trying")
    assert (answer.code, answer.out) == (5, "")
    assert "made again since" in answer.err


def test_joined_persons_are_not_parted_under_a_sentence_that_joins_them(team: Stronghold) -> None:
    """The rule that a sentence group is one person's holds for an undo as for `same --apart`."""
    team("add sentence --date 4/5/2021 --person P-1 --disposal imprisonment --term 2y")
    team("add sentence --date 4/5/2021 --person P-2 --disposal imprisonment --term 1y")
    team("same P-1 P-2")
    team("edit SENTENCE-2 --person P-1 --with 1")
    team("edit SENTENCE-2 --person P-2")
    assert team("undo 8 --why trying").code == 5


@pytest.mark.parametrize("words", ["x", "-1", "#", "1.5", "٣", "SEIZURE-1"])
def test_what_is_no_number_is_refused(team: Stronghold, words: str) -> None:
    """One line that shows a right one."""
    answer = team(["undo", "--", words])
    assert (answer.code, answer.out) == (2, "")
    assert "is not the number of a change (e.g. 12; see: stronghold history)" in answer.err


def test_a_number_that_no_change_has_is_no_such_record(team: Stronghold) -> None:
    """Exit 3, and where to look."""
    answer = team("undo 99")
    assert (answer.code, answer.err) == (3, "error: no change 99 (see: stronghold history)\n")


def test_an_undo_keeps_its_moment_and_who_did_it(team: Stronghold) -> None:
    """Both changes point to each other in history."""
    team("undo", now=NOW + timedelta(minutes=5))
    shown = team("history 5").out + team("history 6").out
    assert "taken back by change 6" in shown
    assert "takes back change 5" in shown


def test_no_ledger_is_made_for_it(stronghold: Stronghold, ledger: Path) -> None:
    """What is taken back was done."""
    assert stronghold("undo").code == 4
    assert not ledger.exists()


def test_what_several_records_name_is_not_taken_back(prepared: Prepared, stronghold: Stronghold) -> None:
    """Each of them is named: one line, however many there are."""
    prepared(
        "add case --name Larch --opened 1/3/2021",
        "add line --name Falcon --first-seen 4/3/2021 --case 1",
        "add line --name Kite --first-seen 4/3/2021 --case 1",
    )
    answer = stronghold("undo 2 --why slip")
    assert answer.code == 5
    assert "LINE-1" in answer.err
    assert "LINE-2" in answer.err
