"""`stronghold hold REF…`: records that nobody may change until the hold is lifted."""

import json

import pytest

from conftest import Prepared, Stronghold

HELD = "has been held since 31 Aug 2021 by tester: 'appeal' (nothing was changed; to lift it: stronghold hold --lift"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared, stronghold: Stronghold) -> None:
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add arrest --date 4/3/2021 --person P-1 --case 1",
        "add charge --date 5/3/2021 --person P-1 --offences pwits-a",
        "add seizure --date 4/3/2021 --item heroin --weight 1g --arrest 1",
        "void SEIZURE-1 --why 'entered twice'",
    )
    assert stronghold("hold ARREST-1 CHARGE-1 SEIZURE-1 --why appeal").out == "held: ARREST-1, CHARGE-1, SEIZURE-1\n"


@pytest.mark.parametrize(
    ("line", "stdin"),
    [
        ("edit ARREST-1 --role runner", ""),
        ("edit ARREST-1 --role runner --dry-run", ""),
        ("void ARREST-1 --why 'entered twice'", ""),
        ("unvoid SEIZURE-1", ""),
        ("undo 6 --why 'a slip'", ""),
        ("undo 3 --why 'a slip'", ""),
        ("day 31/8/2021 --yes -", "convicted CHARGE-1\n"),
    ],
)
def test_nothing_changes_what_is_held(stronghold: Stronghold, line: str, stdin: str) -> None:
    """Each way to change a record is refused, with who holds it, since when, why, and how to lift it."""
    before = stronghold("export charge").out + stronghold("export arrest --voided").out
    answer = stronghold(line, stdin=stdin)
    assert answer.code == 5
    assert HELD in answer.err
    assert stronghold("export charge").out + stronghold("export arrest --voided").out == before


def test_what_is_tied_to_it_is_not_held(stronghold: Stronghold) -> None:
    """A hold is of the records named: the case of a held arrest is corrected, and new records may name it."""
    assert stronghold("edit CASE-1 --summary 'two lines'").code == 0
    assert stronghold("add sentence --date 4/5/2021 --person P-1 --disposal fine --arrest 1").code == 0


def test_what_is_lifted_can_be_changed_again(stronghold: Stronghold) -> None:
    """With a reason, which history keeps; the others stay held."""
    assert stronghold("hold --lift ARREST-1 --why 'appeal dismissed'").out == "hold lifted: ARREST-1\n"
    assert stronghold("edit ARREST-1 --role runner").code == 0
    assert stronghold("edit CHARGE-1 --plea guilty").code == 5


def test_what_is_so_already_is_said_and_nothing_written(stronghold: Stronghold) -> None:
    """A second hold keeps the first reason; a lift of what is not held changes nothing."""
    again = stronghold("hold ARREST-1 --why other")
    assert again == (0, "", "ARREST-1 is held already, since 31 Aug 2021 by tester: 'appeal'\n")
    assert stronghold("hold --lift CASE-1 --why other") == (0, "", "CASE-1 is not held: nothing was changed\n")
    [first, *_] = json.loads(stronghold("hold --format json").out)["held"]
    assert (first["ref"], first["why"]) == ("ARREST-1", "appeal")


def test_what_is_held_is_listed_and_shown(stronghold: Stronghold) -> None:
    """Alone it lists each record, since when, who and why; `show` says it too."""
    listed = stronghold("hold").out.splitlines()
    assert [line.split()[0] for line in listed if line] == ["record", "ARREST-1", "CHARGE-1", "SEIZURE-1"]
    rows = stronghold("hold --format csv").out.splitlines()
    assert rows[0] == "record,since,who,why"
    assert rows[1] == "ARREST-1,2021-08-31T11:00:00.000000+00:00,tester,appeal"
    assert "  held since 31 Aug 2021 by tester: appeal\n" in stronghold("show ARREST-1").out
    assert json.loads(stronghold("show ARREST-1 --format json").out)["said"] == [
        "held since 31 Aug 2021 by tester: appeal"
    ]
    stronghold("hold --lift ARREST-1 CHARGE-1 SEIZURE-1 --why over")
    assert stronghold("hold").err.startswith("no record is held (e.g. stronghold hold")


def test_a_dry_run_holds_nothing(stronghold: Stronghold) -> None:
    """It says what it would do, through the same code."""
    assert stronghold("hold CASE-1 --why appeal --dry-run").out == (
        "would be held: CASE-1\na dry run: nothing was kept\n"
    )
    assert stronghold("edit CASE-1 --summary x").code == 0


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("hold ARREST-1", 2, "say why it is held (e.g. stronghold hold"),
        ("hold --lift ARREST-1", 2, "say why the hold is lifted"),
        ("hold --lift", 2, "say which record"),
        ("hold --why x", 5, "--why goes with a change (e.g. stronghold hold ARREST-3"),
        ("hold ARREST-1 --why ' '", 2, "--why: is empty"),
        ("hold CASE-1 ARREST-9 --why x", 3, "no ARREST-9 (see: stronghold list arrest)"),
        ("hold P-1 --why x", 2, "'P-1' names no kind of record"),
    ],
)
def test_what_cannot_be_held_is_refused_in_one_line(stronghold: Stronghold, line: str, code: int, said: str) -> None:
    """Nothing is held of several where one cannot be."""
    before = stronghold("hold --format csv").out
    answer = stronghold(line)
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)
    assert said in answer.err
    assert stronghold("hold --format csv").out == before
