"""`stronghold edit REF…`: what is wrong in a record is put right, whole, by the rules, and seen before and after."""

import re
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.records.kinds import KINDS


@pytest.fixture
def team(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A case, a line, three arrests, a find of heroin and cash, and an order."""
    prepared(
        "add case --name Larch --opened 1/3/2021",
        "add line --name Falcon --case 1",
        *(f"add arrest --date 4/3/2021 --person P-{n} --line 1" for n in (1, 2, 3)),
        "add seizure --date 20/4/2021 --item heroin --weight '4.92 g' --value street",
        "add seizure --date 20/4/2021 --item cash --value £4,260 --find 1",
        "add cash-order --date 22/4/2021 --seizure 2 --stage forfeited --amount £4,000",
    )
    return stronghold


def field(team: Stronghold, ref: str, name: str) -> str:
    """Return a field as `show` prints it, empty where it does not."""
    found = [line for line in team(f"show {ref}").out.splitlines() if line.startswith(f"  {name}  ")]
    return found[0].removeprefix(f"  {name}").strip() if found else ""


def commands(ledger: Path) -> int:
    """Return how many commands history has."""
    connection = sqlite3.connect(ledger)
    number: int = connection.execute("SELECT count(*) FROM command").fetchone()[0]
    connection.close()
    return number


def test_a_field_is_changed_and_shown_before_and_after(team: Stronghold) -> None:
    """The change is printed, kept, and in the record's history with its reason."""
    answer = team("edit arrest-1 --role banker --why 'read the wrong line'")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "record    field  before   after",
        "ARREST-1  role   (empty)  cash-holder",
        "changed ARREST-1",
    ]
    shown = team("show ARREST-1").out
    assert "cash-holder" in shown
    assert "edit arrest  read the wrong line" in shown


def test_a_change_to_what_stands_there_says_so_and_writes_nothing(team: Stronghold, ledger: Path) -> None:
    """Exit 0, and history has no command more."""
    before = commands(ledger)
    answer = team("edit LINE-1 --name Falcon --clear basis")
    assert (answer.code, answer.out, answer.err) == (0, "", "LINE-1 is so already: nothing was changed\n")
    assert commands(ledger) == before


def test_a_field_is_emptied_or_gets_what_is_taken_where_nothing_is_said(team: Stronghold) -> None:
    """`--clear` of a field with a default brings the default back; one that is required cannot be empty."""
    team("edit LINE-1 --reach county --runs-from London --provisional")
    answer = team("edit LINE-1 --clear reach --clear runs-from --clear provisional")
    assert [line.split()[-1] for line in answer.out.splitlines()[1:-1]] == ["unknown", "(empty)", "no"]
    answer = team("edit LINE-1 --clear name")
    assert (answer.code, answer.err) == (
        5,
        "error: nothing changed: name: cannot be empty (say what it is instead, e.g. --name Falcon)\n",
    )


@pytest.mark.long
def test_what_is_worked_out_follows_what_it_depends_on(team: Stronghold) -> None:
    """Another weight at the kept price, another day at the list's, a sum in place of it, and the class of the item."""
    team("edit SEIZURE-1 --weight 5g")
    assert field(team, "SEIZURE-1", "value") == "£175"
    assert field(team, "SEIZURE-1", "price") == "£35"
    team("edit SEIZURE-1 --value £100")
    assert (field(team, "SEIZURE-1", "price"), field(team, "SEIZURE-1", "value")) == ("", "£100")
    team("edit SEIZURE-1 --item cannabis --clear value")
    assert (field(team, "SEIZURE-1", "class"), field(team, "SEIZURE-1", "value basis")) == ("B", "")
    answer = team("edit SEIZURE-1 --item machete")
    assert answer.code == 5
    assert "weight: is only for drugs, and it has one (add --clear weight)" in answer.err
    assert team("edit SEIZURE-1 --item machete --clear weight").code == 0
    assert [field(team, "SEIZURE-1", name) for name in ("category", "class", "pieces")] == ["weapon", "", "1"]


def test_a_listed_value_without_a_price_is_not_guessed(team: Stronghold) -> None:
    """Where the list says nothing of what the item is now, the person says the value or clears it."""
    answer = team("edit SEIZURE-1 --item cannabis")
    assert answer.code == 5
    assert "no street price for cannabis on 20 Apr 2021" in answer.err
    assert field(team, "SEIZURE-1", "item") == "heroin"


def test_a_stored_class_stays_while_nothing_it_rests_on_changes(team: Stronghold, ledger: Path) -> None:
    """A note added years later does not change which class the record was kept with."""
    connection = sqlite3.connect(ledger)
    connection.execute("UPDATE seizure_record SET class = 'B' WHERE number = 1")
    connection.commit()
    connection.close()
    team("edit SEIZURE-1 --notes 'weighed twice'")
    assert field(team, "SEIZURE-1", "class") == "B"
    team("edit SEIZURE-1 SEIZURE-2 --date 21/4/2021")
    assert field(team, "SEIZURE-1", "class") == "A"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("edit", 2, "say which record (e.g. stronghold edit ARREST-3"),
        ("edit ARREST-1", 2, "say what to change"),
        ("edit nothing --role runner", 2, "'nothing' is not a reference"),
        ("edit ARREST-1 --role king", 2, "nothing changed: role: 'king' is not one of"),
        ("edit ARREST-9 --role runner", 3, "no ARREST-9 (see: stronghold list arrest)"),
        ("edit ARREST-1 LINE-1 --notes x", 5, "LINE-1 is not an arrest, as ARREST-1 is"),
        ("edit ARREST-3..1 --role runner", 5, "ends before it begins"),
        ("edit ARREST-1..9999 --role runner", 5, "names 9,999 records, at most 1,000 at a time"),
        ("edit ARREST-1 --date 1/9/2021", 5, "date: 1 Sep 2021 is in the future"),
        ("edit ARREST-1 --result charged", 5, "ARREST-1 not changed: result_on: missing"),
        ("edit ARREST-1 --line 9", 3, "line: no LINE-9"),
        ("edit LINE-1 --first-seen 1/3/2021 --replaces 1", 5, "replaces: LINE-1 is this line itself"),
        ("edit SEIZURE-2 --value £3,999", 5, "over the £3,999 of SEIZURE-2"),
        ("edit SEIZURE-2 --item heroin --weight 1g", 5, "CASH-ORDER-1: seizure: SEIZURE-2 has category drug, not cash"),
        ("edit SEIZURE-1 --clear class", 5, "class: nobody types it"),
        ("edit SEIZURE-1 --clear value --value £3", 5, "value: --value fills it and --clear empties it"),
        ("edit ARREST-1..3 --role runner", 2, "nobody is at the keyboard to say yes to a change of 3 records"),
        ("edit ARREST-1 --role runner --yes --dry-run", 5, "--dry-run keeps nothing"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    team: Stronghold, ledger: Path, line: str, code: int, said: str
) -> None:
    """One line that says what to do, and no command more in history."""
    before = commands(ledger)
    answer = team(line)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert commands(ledger) == before


def test_several_are_changed_all_or_none(team: Stronghold) -> None:
    """One that is refused keeps the others as they were."""
    team("edit ARREST-2 --result charged --result-on 5/3/2021")
    assert team("edit ARREST-1,2 --date 6/3/2021").code == 5
    assert field(team, "ARREST-1", "date") == "4 Mar 2021"
    answer = team("edit ARREST-1 ARREST-2..3 --role runner --yes")
    assert answer.out.splitlines()[-1] == "changed ARREST-1..3"
    assert [field(team, f"ARREST-{n}", "role") for n in (1, 2, 3)] == ["runner"] * 3


def test_a_dry_run_shows_it_and_keeps_nothing(team: Stronghold, ledger: Path) -> None:
    """The same page, and the ledger as it was."""
    before = commands(ledger)
    answer = team("edit ARREST-1..3 --role runner --dry-run")
    assert answer.code == 0
    assert answer.out.count("runner") == 3
    assert answer.out.endswith("a dry run: nothing was kept\n")
    assert commands(ledger) == before


@pytest.mark.parametrize(("typed", "kept"), [("\n", True), ("perhaps\nyes\n", True), ("no\n", False)])
def test_many_are_shown_and_asked_for(team: Stronghold, typed: str, kept: bool) -> None:
    """At a keyboard, three records are kept after a yes and not before."""
    answer = team("edit ARREST-1..3 --role runner", stdin=typed, terminal=True, keyboard=True)
    assert answer.code == 0
    assert answer.out.count("runner") == 3
    assert (field(team, "ARREST-3", "role") == "runner") is kept
    assert ("nothing was kept" in answer.err) is not kept


def test_the_second_of_two_is_told_who_was_first(team: Stronghold, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody else changed between reading and yes is not overwritten: exit 5, with who and when."""
    from conftest import desk as made
    from stronghold_cli.cli.desk import Desk
    from stronghold_cli.cli.main import main

    def ask(desk: Desk, prompt: str) -> str:
        place = Path(desk.environ["STRONGHOLD_LEDGER"])
        later = NOW + timedelta(minutes=5)
        assert main(["edit", "ARREST-2", "--role", "courier"], made(place, login="colleague", now=later)) == 0
        return "yes"

    monkeypatch.setattr(Desk, "ask", ask)
    answer = team("edit ARREST-1..3 --role runner", terminal=True, keyboard=True)
    assert answer.code == 5
    # In the local time of whatever machine the tests run on.
    assert re.search(r"ARREST-2 was changed by colleague at 31 Aug 2021 \d\d:05 while you were reading", answer.err)
    assert [field(team, f"ARREST-{n}", "role") for n in (1, 2, 3)] == ["", "courier", ""]


def test_nothing_is_made_where_there_is_no_ledger(stronghold: Stronghold, ledger: Path) -> None:
    """What is corrected was recorded."""
    answer = stronghold("edit ARREST-1 --role runner")
    assert answer.code == 4
    assert "there is no ledger" in answer.err
    assert not ledger.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_can_be_typed_is_an_option(stronghold: Stronghold, kind: str) -> None:
    """The options come from the kind of the first reference."""
    page = stronghold(f"edit {KINDS[kind].prefix}-1 --help").out
    assert [f.name for f in KINDS[kind].typed if f"  {f.option}" not in page] == []
    assert "[required]" not in page
