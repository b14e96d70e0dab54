"""`stronghold void` and `unvoid`."""

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(
        "add arrest --date 4/3/2021 --person P-1",
        "add seizure --date 4/3/2021 --item heroin --weight 1g --arrest 1",
    )


def counted(stronghold: Stronghold) -> str:
    """Return how many arrests count."""
    return stronghold("totals --measure arrests").out.splitlines()[3].split()[1]


def test_what_is_voided_counts_no_more_and_comes_back(stronghold: Stronghold) -> None:
    """With the reason in the record and in its history; what still names it is said."""
    answer = stronghold("void ARREST-1 --why 'entered twice'")
    assert answer == (
        0,
        "voided ARREST-1\n",
        "SEIZURE-1 still names ARREST-1, and counts (edit it to name another, or void it)\n",
    )
    assert counted(stronghold) == "no"
    shown = stronghold("show ARREST-1").out
    assert "voided       entered twice" in shown
    assert "entered twice" in shown.splitlines()[-1]
    assert stronghold("unvoid ARREST-1") == (0, "brought back ARREST-1\n", "")
    assert counted(stronghold) == "1"


def test_what_is_so_already_is_said_and_nothing_written(stronghold: Stronghold) -> None:
    """A second time changes nothing, not even the history."""
    stronghold("void SEIZURE-1 --why 'entered twice'")
    before = stronghold("show SEIZURE-1").out
    again = stronghold("void SEIZURE-1 --why 'another reason'")
    assert again == (0, "", "SEIZURE-1 is voided already: 'entered twice'\n")
    assert stronghold("unvoid ARREST-1") == (0, "", "ARREST-1 is not voided: nothing was changed\n")
    assert stronghold("show SEIZURE-1").out == before


def test_a_dry_run_keeps_nothing(stronghold: Stronghold) -> None:
    """It says what it would do, through the same code."""
    answer = stronghold("void ARREST-1 SEIZURE-1 --why 'no evidence' --dry-run")
    assert answer.out == "would be voided: ARREST-1, SEIZURE-1\na dry run: nothing was kept\n"
    assert counted(stronghold) == "1"


def test_one_record_that_is_not_there_leaves_all_as_they_were(stronghold: Stronghold) -> None:
    """All of them or none."""
    assert stronghold("void ARREST-1..2 --why 'entered twice'").code == 3
    assert counted(stronghold) == "1"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("void", 2, "say which record"),
        ("void arrest-1", 2, 'say why it no longer counts (e.g. stronghold void ARREST-1 --why "entered twice")'),
        ("void SEIZURE-1..2", 2, "say why they no longer count (e.g. stronghold void SEIZURE-1..2 --why"),
        ("void ARREST-1 --why ''", 2, "--why: is empty"),
        ("void ARREST-9 --why twice", 3, "no ARREST-9"),
        ("unvoid", 2, "say which record"),
        ("unvoid LINE-1", 3, "no LINE-1"),
        ("void ARREST-1 --why twice --ledger nowhere.db", 4, "there is no ledger"),
    ],
)
def test_what_cannot_be_done_is_one_line(stronghold: Stronghold, line: str, code: int, said: str) -> None:
    """It says what to do, and nothing is changed."""
    answer = stronghold(line)
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1)
    assert said in answer.err
    assert counted(stronghold) == "1"


def test_what_comes_to_hang_on_what_is_voided_is_said(stronghold: Stronghold) -> None:
    """By whichever command: recorded, corrected, brought back, or from a sheet; what is voided too is nobody's."""
    stronghold("void ARREST-1 SEIZURE-1 --why 'entered twice'")
    assert stronghold("void ARREST-1 --why again").err == "ARREST-1 is voided already: 'entered twice'\n"
    note = "note: arrest ARREST-1 is voided, and SEIZURE-{} counts\n"
    assert stronghold("unvoid SEIZURE-1").err == note.format(1)
    assert stronghold("add seizure --date 4/3/2021 --item phone --arrest 1").err == note.format(2)
    assert stronghold("edit SEIZURE-2 --arrest 1 --notes seen").err == note.format(2)
    assert stronghold("edit SEIZURE-2 --notes twice").err == ""
    sheet = stronghold("day 4/3/2021 --yes -", "2 phones arrest=1\n1 car arrest=1\n")
    assert sheet.code == 0
    assert "note: arrest ARREST-1 is voided, and SEIZURE-3..4 count\n" in sheet.err
